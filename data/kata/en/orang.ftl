# People in a case: accused, officer, team, who may not, and who reported.

orang-keberatan-pihak = Should not examine: is { $peran } in this case.
orang-keberatan-dipimpin = Should not examine: the accused is a superior.
orang-keberatan-rendah = The examiner's post ({ $pemeriksa }) is lower than that of the accused ({ $terlapor }).
orang-keberatan-bukan-atasan = Noted as the direct superior, but by the data of staff not the direct superior of the accused.
orang-keberatan-atasan-dua = The team has a direct superior already; that element is one person.

orang-terlapor-diputus = Case { $nomor } is decided, so its accused is not changed. Cancel the decision first.
orang-terlapor-ganda = { $nama } is accused in this report already, case { $nomor }.
orang-baris-tak-berlaku = Form { $baris } was not in force on the day of the act, { $perbuatan }. Choose one that was.
orang-tersimpan-terlapor = Case { $nomor }: the accused is { $nama }.
orang-tersimpan-baris = Case { $nomor }: forms of violation { $baris }.
orang-tersimpan-baris-kosong = Case { $nomor }: no form of violation.
orang-tersimpan-petugas = Case { $nomor }: looked after by { $nama }.
orang-tersimpan-tanpa-petugas = Case { $nomor }: looked after by nobody.

orang-operator-tutup = Operator { $nama } ({ $login }) is closed. Choose another.
orang-operator-tanpa-hak = The role of { $nama } ({ $login }) does not include the right to { $hak }. Choose another operator.
orang-operator-konflik = { $nama } ({ $login }) is a party to this case or led by the accused, and cannot take part. Choose another operator.
orang-akses-belum-berketua = Case { $nomor } has no head of team yet. The Kanwil operator who looks through reports names one first.
orang-akses-bukan-ketua = Only the head of the team of case { $nomor } opens and shuts it. Ask the head.
orang-akses-ketua-dulu = Case { $nomor } has no head of team yet. Name the head first, who then lets the others in.
orang-akses-ketua-terakhir = The team of case { $nomor } must keep a head. Name another head first.
orang-akses-sk-wajib = The number of the decree or assignment is missing. A case is opened on paper only.
orang-akses-pelapor-tanpa-hak = The role of { $nama } ({ $login }) does not include seeing reporters. Take the mark away.
orang-tersimpan-akses = Case { $nomor } is open to { $nama } ({ $login }).
orang-tersimpan-akses-cabut = Case { $nomor } is shut again to { $nama } ({ $login }).

orang-operator-sendiri = You cannot change which employee you are yourself. Ask another administrator.
orang-tersimpan-operator = Operator { $login } is the employee { $nama }. Cases about the operator or a superior are shut to the operator.
orang-tersimpan-operator-lepas = Operator { $login } is no longer tied to an employee.
tindakan-operator-pegawai = tied operator { $nama } to an employee

orang-pelapor-tanpa-tanda = The reporter's name in case { $nomor } is only for members of the team who bear the mark. Ask the head of the team.
orang-pelapor-alasan-wajib = Say why the reporter's name is looked at. The reason is noted and the head of the team sees it.
orang-pelapor-alasan-dulu = The reporter's name is open for an hour after its reason was noted. Say why again.
