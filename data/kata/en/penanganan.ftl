# Handling of cases: what is in the file of a case, and answers to changes of it.

penanganan-bukan-tim = Case { $nomor }: its file is for its examination team only. Ask the head of the team for access if this is your task.

lembaga-bawaslu = Bawaslu
lembaga-sbt = SBT BKN
lembaga-idis = I'DIS BKN
lembaga-lapor = SP4N-LAPOR!
lembaga-wbs = WBS of the inspectorate general
lembaga-lain = another body

syarat-pelapor = reporter
syarat-terlapor = name of the accused
syarat-nomor = NIP or number of the accused
syarat-jabatan = rank and post of the accused
syarat-waktu = time of the act
syarat-tempat = place of the act
syarat-uraian = account of the act
syarat-bukti = evidence
syarat-saksi = witnesses

pilah-verifikasi = verify
pilah-tunda = put off
pilah-bukan-wewenang = not ours
pilah-arsip = archive

unsur-atasan = direct superior
unsur-pengawasan = supervision
unsur-kepegawaian = personnel
unsur-lain = another official assigned

kaitan-orang = the same person
kaitan-peristiwa = the same event
kaitan-atasan = the superior who did not act

sebab-geser-kalender = calendar changed
sebab-geser-aturan = rule changed
sebab-geser-jeda = clock stood still
sebab-geser-tangan = set by hand

hal-geser-jatuh = due date
hal-geser-ingat = reminder
hal-geser-retensi = retention

tersimpan-panggilan = Call { $n } saved, for the examination of { $pemeriksaan }.
tersimpan-hadir = Call { $n }: the accused came.
tersimpan-tak-hadir = Call { $n }: the accused did not come.
tersimpan-hadir-kosong = Call { $n }: attendance emptied.
tersimpan-pemeriksa = Examiner { $nama } saved.
tersimpan-pemeriksa-hapus = { $nama } no longer examines this case.
tersimpan-putusan = Decision saved: { $sanksi }, by { $pejabat }.
tersimpan-terima = Received by the accused on { $terima }; the first day in force cannot be reckoned yet.
tersimpan-terima-berlaku = Received by the accused on { $terima }, in force from { $berlaku }.
tersimpan-berlaku-upaya = In force from { $berlaku }, as the decision on the appeal says.
tersimpan-pembatalan = Cancellation { $nomor } noted.
tersimpan-blokir = Case { $nomor }: data noted as blocked in SIASN.
tersimpan-blokir-buka = Case { $nomor }: data noted as open again in SIASN.
tersimpan-syarat-ada = { $butir }: noted as there.
tersimpan-syarat-tidak = { $butir }: noted as missing.
tersimpan-syarat-sendiri = { $butir }: as the data on file say.
tersimpan-nomor-luar = Number { $nomor } of { $lembaga } saved.
tersimpan-nomor-luar-hapus = Number { $nomor } taken away.
tersimpan-dokumen = Paper saved: { $dokumen }.
tersimpan-dokumen-ubah = { $dokumen } is corrected.
tersimpan-dokumen-hapus = Paper taken away: { $dokumen }.
tersimpan-terkait = Linked with case { $nomor }: { $kaitan }.
tersimpan-terkait-lepas = Link taken away.
tersimpan-ingat = { $simpan } { $ingat }

penanganan-panggilan-ke = There are two calls only: 1 or 2, not { $n }.
penanganan-panggilan-tak-ada = Call { $n } is not on file. Note its letter first.
penanganan-panggilan-lewat = Call { $n } can no longer be changed: the step after it rests on it.
penanganan-surat-terlalu-awal = The letter is dated { $surat }, before { $sejak }. Check its date.
penanganan-belum-harinya = The examination is only on { $pemeriksaan }. Note attendance on or after that day.
penanganan-sudah-tutup = Case { $nomor } is closed. Register a new report for anything new.
penanganan-pemeriksa-kosong = Choose the employee, or write the name of an examiner from outside this office.
penanganan-pemeriksa-terlapor = The accused cannot examine his own case. Choose somebody else.
penanganan-pemeriksa-bap = { $nama } has examined; the name stands in the record and stays.
penanganan-pemeriksa-tim = The team needs { $perlu } people. Add a replacement first, then take { $nama } out.
penanganan-sanksi-tak-ada = There is no sanction "{ $sanksi }" in the list. Choose one from it.
penanganan-sanksi-tak-aktif = "{ $sanksi }" is not applied now. Choose another, or activate it in the rules of the office once its basis is in force.
penanganan-pasal-kosong = The violated article is missing. Write it as the decision names it.
penanganan-putusan-belum = The case is still at { $keadaan }. A decision is noted after the report of the examination or the session of the ethics council.
penanganan-putusan-lewat = The case is already at { $keadaan }; its decision can no longer be changed. Note a cancellation if it was withdrawn.
penanganan-tanggal-sebelum = { $isi } comes before { $dari }. Check the order of the dates.
penanganan-sk-setelah-terima = The decision cannot be dated after the accused received it ({ $terima }).
penanganan-terima-bukan-saatnya = The case is at { $keadaan }: receipt is noted after the decision and before it is in force.
penanganan-bukan-upaya = The case is at { $keadaan }: no objection or appeal is under way.
penanganan-nomor-kosong = The number is missing. Write it as on the letter.
penanganan-nomor-ganda = Number { $nomor } of { $lembaga } is already on file in this case.
penanganan-nomor-beda = The numbers differ: { $dokumen } on file { $surat }, decision { $putusan }. Check which is right.
penanganan-dokumen-jenis-dipakai = { $dokumen } cannot become another kind: the step to { $keadaan } rests on it. Note the right one, then take the wrong one away.
penanganan-dokumen-dipakai = { $dokumen } cannot be taken away: the step to { $keadaan } rests on it. Note the right one, then take the wrong one away.
penanganan-terkait-sendiri = A case cannot be linked with itself.
penanganan-langkah-sebelum-sk = The decision is dated { $sk }; this step cannot come before it.
penanganan-langkah-sebelum-terima = The accused received the decision on { $terima }; this step cannot come before that.
perkara-atasan-tak-dikenal = The superior who learned of it was not chosen from the list of staff.

tindakan-perkara-jam = changing the clock or retention of case { $nama }
tindakan-perkara-dokumen = changing the papers of case { $nama }
tindakan-perkara-panggilan = changing the calls of case { $nama }
tindakan-perkara-putusan = changing the decision of case { $nama }
tindakan-perkara-orang = changing the people of case { $nama }
tindakan-perkara-baris = changing the violations of case { $nama }
tindakan-perkara-syarat = changing the checklist of case { $nama }
tindakan-perkara-nomor = changing the numbers of other bodies of case { $nama }
tindakan-perkara-kaitan = changing the links of case { $nama }
batal-perkara-jam = Undone: the clock or retention of case { $nama } as before.
batal-perkara-dokumen = Undone: the papers of case { $nama } as before.
batal-perkara-panggilan = Undone: the calls of case { $nama } as before.
batal-perkara-putusan = Undone: the decision of case { $nama } as before.
batal-perkara-orang = Undone: the people of case { $nama } as before.
batal-perkara-baris = Undone: the violations of case { $nama } as before.
batal-perkara-syarat = Undone: the checklist of case { $nama } as before.
batal-perkara-nomor = Undone: the numbers of other bodies of case { $nama } as before.
batal-perkara-kaitan = Undone: the links of case { $nama } as before.
batal-putusan-diterima = A decision that the accused has received is not undone with this key: its days have begun to run. Note the right date, or the cancellation.
