# The desk: screens, forms, fields, and all sentences of its machine.

# Screens
layar-meja = Desk
layar-satker = Units
layar-pegawai = People
layar-sosialisasi = Briefings
layar-ikrar = Pledges
layar-satgas = Task force and risk points
layar-perkara = Violations
layar-instrumen = Questionnaires
layar-pemilih = Inmates
layar-laporan = Reports
layar-selamat = Welcome

# Forms
formulir-satker = Unit
formulir-pegawai = Person
formulir-ikrar = Pledge
formulir-perkara = Report of a suspected violation
formulir-pindah = Move a case on

# Fields: a label, and a hint where it helps.
isian-alasan = Reason
isian-alasan-petunjuk = Number of the paper or the cause, in one line.
isian-atasan = Direct superior
isian-atasan-petunjuk = Type parts of the name, then choose.
isian-atasan-perkara-petunjuk = The superior who learned of it; type parts of the name, then choose.
isian-baris = Form of violation (SKB)
isian-baris-petunjuk = Proposed by the day of the act; choose what fits, more than one if need be.
isian-berkas = Sheet number
isian-berkas-petunjuk = As written on the pledge sheet; leave blank while there is no sheet.
isian-cltn-dari = Unpaid leave from
isian-cltn-dari-petunjuk = First day of unpaid leave (CLTN), such as 01-12-2024.
isian-cltn-sampai = Unpaid leave until
isian-cltn-sampai-petunjuk = Last day of unpaid leave (CLTN), such as 31-05-2025.
isian-golongan = Grade
isian-golongan-petunjuk = Such as III/b, or IX for PPPK.
isian-induk = Parent unit
isian-induk-petunjuk = Leave blank only for the unit at the top.
isian-jabatan = Post
isian-jenis = Kind of unit
isian-jenis-jabatan = Kind of post
isian-ke = Next state
isian-ke-petunjuk = Press the number of its place, or F4 for the list.
isian-keadaan = State
isian-keadaan-petunjuk = Having spoken the pledge is not the same as having signed it.
isian-kelamin = Sex
isian-kelamin-petunjuk = May stay blank: the NIP tells it.
isian-kelas = Class
isian-kelas-petunjuk = Such as I, IIA or IIB; leave blank where there is none.
isian-kode = Unit code
isian-kode-petunjuk = Code of the unit in the budget; leave blank while unknown.
isian-lahir = Date of birth
isian-lahir-petunjuk = May stay blank: the NIP tells it. Such as 12-04-1988.
isian-nama = Name
isian-satker-nama-petunjuk = The unit's official name as on its letterhead, such as Rutan Kelas I Cipinang.
isian-nama-petunjuk = A person's name may carry titles, such as Dr. Sari Dewi Lestari, S.H.
isian-nik = NIK
isian-nik-petunjuk = 16 digits from the identity card; may stay blank.
isian-nomor = NIP / NI PPPK / NRP
isian-nomor-petunjuk = Checked while typed; spaces and dots are welcome. Blank for PPNPN gives a local number.
isian-nomor-surat = Letter number
isian-nomor-surat-petunjuk = Number of the letter the report came with; leave blank where none.
isian-nonaktif = Not in service
isian-nonaktif-petunjuk = Yes or no: Space changes it. Yes: no longer in service; write the reason.
isian-pasangan-calon = Spouse of a candidate
isian-pasangan-calon-petunjuk = Yes or no: Space changes it. Yes: husband or wife is a candidate; a risk mark, not a violation.
isian-pelapor = Reporter
isian-pelapor-petunjuk = Read only by roles that may; leave blank where nobody is named.
isian-pendek = Short name
isian-pendek-petunjuk = For narrow columns; where blank the full name is used.
isian-ringkas = Summary
isian-ringkas-petunjuk = The suspicion in one line; details go into the story.
isian-saksi = Witness
isian-saksi-perkara-petunjuk = Names of witnesses; a semicolon stands between several.
isian-satker = Unit
isian-satker-petunjuk = Type parts of the unit's name, then choose.
isian-sejak = Since
isian-sejak-petunjuk = First day on which this holds, such as 21-11-2024.
isian-status = Employment
isian-sumber = Source of the report
isian-sumber-petunjuk = A letter or recommendation of Bawaslu: take Bawaslu: report or finding.
isian-tanggal = Date
isian-tanggal-petunjuk = Date on the paper, such as 21-11-2024.
isian-tanggal-perbuatan = Day of the act
isian-tanggal-perbuatan-petunjuk = Decides the candidate's status and the proposed SKB rows, such as 21-11-2024.
isian-tanggal-terima = Day received
isian-tanggal-terima-petunjuk = Deadlines count from this day, such as 21-11-2024.
isian-tempat = Place
isian-tempat-perkara-petunjuk = Where the act happened, as the report says.
isian-terlapor = Accused
isian-terlapor-petunjuk = Type parts of the name, then choose; more than one person if need be.
isian-terlapor-lain = Accused, not identified
isian-terlapor-lain-petunjuk = What is known of a person not yet identified, such as driver of an office car.
isian-uraian = Story
isian-uraian-petunjuk = Enter makes a new line; Ctrl+G saves.

# Kinds of fields, for docs/forms.md
jenis-isian-teks = text, at most { $maks } characters
jenis-isian-catatan = several lines
jenis-isian-tanggal = date
jenis-isian-nomor = identity number
jenis-isian-nik = NIK
jenis-isian-pilihan = choice
jenis-isian-ya-tidak = yes or no
jenis-isian-satker = unit
jenis-isian-orang = person
jenis-isian-orang-banyak = one or more people
jenis-isian-baris = rows of the SKB catalogue

# Input that cannot be taken yet
isian-wajib = This field is blank. Fill it in before saving.
isian-terlalu-panjang = This field is too long; at most { $maks } characters. Shorten it.
isian-tanggal-nanti = This day has not come yet; today is { $hari }.
isian-pilihan-tak-dikenal = "{ $isi }" is not among the choices. Press F4 and choose from the list.
isian-sudah-ada = { $nama } is in this field already.
isian-ulang-tak-ada = Nothing to repeat: this field is blank in the record you saved last.

# Pledges
ikrar-untuk = For
ikrar-gelombang = Wave
ikrar-untuk-orang = { $luar ->
    [0] marked people: { $n }
   *[other] marked people: { $n }; { $luar } outside the filter are left out
}
ikrar-tanpa-luar = { $luar } marked outside the filter are left out
ikrar-untuk-luar = marked people outside the filter: { $n }
ikrar-semua-tanya = Record "{ $keadaan }" for { $n } people at once?
keadaan-ikrar-belum = not yet
keadaan-ikrar-mengucapkan = spoken
keadaan-ikrar-diwakili = represented
keadaan-ikrar-ttd = signed
keadaan-ikrar-menolak = refused
keadaan-ikrar-dikecualikan = excluded

# Cases
kolom-perkara = Case
kolom-keadaan = State
perkara-berikut = Next stages
perkara-tutup-tanya = Case { $perkara } is closed as { $ke }, and that cannot be undone. Go on?
perkara-berikut-halangan = what bars one is said on saving
perkara-sudah-tutup = Case { $nomor } is closed and cannot move on. If something new has come up, record a new report.
perkara-bukan-semua = A report cannot be made against "all shown". Mark the people one by one.
perkara-usul-judul = Proposal
perkara-usul = { $n ->
    [0] No rows are proposed for this day. Choose from the catalogue yourself.
   *[other] { $n } proposed: { $baris }. Choose what fits; the program never fills in a sanction.
}
perkara-baris-usul = proposed

# Lists
pilih-hanya-satu = Only one can be chosen from this list. Press Enter to take it.
pilih-urut = Order
pilih-tampilan = View
urut-pegawai-nama = Name
urut-pegawai-nomor = NIP / number
urut-satker-tunggakan = most arrears
urut-satker-persen = lowest percentage
urut-satker-diam = longest silence
urut-tak-di-sini = The order cannot be changed here. The tree goes by parent, the queue by deadline.
tampilan-semua = All in service
tampilan-nonaktif = Out of service too
tampilan-perkara-semua = Closed cases are shown too.
tampilan-perkara-terbuka = Only open cases are shown.
tampilan-tak-di-sini = There is no other view here. Views can be chosen for the list of people and the case queue.
saring-tak-di-sini = Nothing can be filtered here. Go to the tree of units, the list of people, the case queue or the board of units.
saring-pohon-kosong = No unit fits, so the filter is gone. Press / to look again.
seluruh-meja = The list of the Meja follows the tree. Press 3 for the whole office, or choose the top unit in the tree.
seluruh-sudah = This list already shows the whole office without a filter.
tandai-hanya-orang = Only people can be marked. Go to the list of people.
tandai-rentang-mulai = The range begins here. Go to its last row and press the same key.
tandai-semua-tak-pasti = The number of rows is not certain yet, so they cannot all be marked. Press = to count them, or narrow the list.
tandai-rentang-panjang = This range has more than { $n } people, so it is not marked. Take shorter ranges.
tandai-rentang-jumlah = The range is marked: { $n } people.
tandai-masih-dicari = It is not known yet which of the marked people are still shown. Wait a moment and try again.
tandai-luar-satu = { $n } marked people are outside the filter and are left out. Go on for { $nama } only?
tandai-luar-tanya = { $n } marked people are outside the filter. Record it for them too?
tandai-luar-lepas = The marks of { $n } people outside the filter are gone.
ke-tak-dikenal = "{ $isi }" is not here. Type the number of a row (1200), a share (50%), or how a name begins (sit).
ke-antre-huruf = The queue is sorted by deadline, not by name. Type the number of a row, a share, or a date (21-11-2024); for names use /.
hitung-tepat = The number is exact already: { $n }.
hitung-tak-di-sini = There is nothing to count here. Go to a list of people or to the queue of cases.
kartu-di-atas-formulir = The form below this card is not finished. Close the card, finish the form, then try again.
cari-tak-dalam-saringan = This person is not within the filter "{ $saring }". Press \ to clear the filter, then look again.
cari-tak-dalam-satker = This person does not belong to the unit shown. Press 3, then a for the whole office.
cari-tak-dalam-daftar = This person is not on this list, perhaps out of service. Press w to show those too.
cari-tak-dalam-antre = This case is not in this queue. Press \ to clear the filter, or w to show closed cases.
tandai-semua-kosong = This list is empty, so there is nothing to mark.
tandai-hanya-satu = Nobody is marked, so this is for 1 person only: { $nama }. Go on?
salin-judul = Text to copy

# Undo, drafts, leaving
batal-tak-ada = You have no act that can be undone.
batal-tanya = Undo your last act? { $apa }
draf-menunggu = { $n ->
    [one] Press ! to go on with one draft: { $formulir }.
   *[other] Press ! to go on with { $n } drafts, newest: { $formulir }.
}
draf-disimpan = Kept as a draft. Go on with it from the due list (!).
draf-buang-tanya = Throw this draft away? It cannot be brought back.
keluar-tanya = Leave the program?
keluar-tanya-draf = Leave the program? The form that is not saved stays as a draft.
kembali-habis = There is no screen before this one. To close the program, press Q.

# Pastes
tempel-di-luar = The paste was ignored because no field is being typed in. Open a form or the filter line first.
tempel-tak-muat = The paste of { $n } characters did not go into this field whole. Check it, and put the rest into the story if there is one.
tempelan-tanya = { $n } keys came at once, like a paste. Look at the screen first; text can be pasted only into fields.

# Reports
laporan-sedang-ditulis = { $laporan } is being written.
laporan-masih-berjalan = The report before is still being written. Wait until it is done, then try again.
laporan-ditulis = { $n ->
    [one] Done: one row written to { $berkas }.
   *[other] Done: { $n } rows written to { $berkas }.
}

# Rights
baca-saja = This session only reads, so nothing can be changed. Open the file again with write access if you need to.
hak-kurang = Your role does not include the right to { $hak }. Ask the office administrator if this is your task.
hak-pegawai-baca = see people and pledges
hak-pegawai-ubah = change people and pledges
hak-nik-baca = see a whole NIK
hak-satker-ubah = change units
hak-impor = import files
hak-laporan-tulis = record reports of suspected violations
hak-laporan-pilah = look through reports that came in and hand them out
hak-perkara-lihat = see that a case exists and when it is due
hak-perkara-isi = read the content of a case
hak-perkara-ubah = move cases on
hak-hasil-baca = see how closed cases ended
hak-pelapor-baca = see who reported
hak-audit-baca = read the audit trail
hak-ekspor = take lists out as files
hak-ekspor-perkara = take the register of cases out
hak-peran-beri = grant roles
hak-setelan-ubah = change settings and reference data
lingkup-tidak = none
lingkup-tim = own team
lingkup-sendiri = own unit
lingkup-semua = everything
peran-satker = Unit operator
peran-kanwil = Kanwil operator
peran-pemeriksa = Examiner
peran-auditor = Auditor
peran-admin = Administrator

# Units and elections
jenis-satker-kementerian = Ministry
jenis-satker-kanwil = Provincial office
jenis-satker-divisi = Division
jenis-satker-lapas = Prison
jenis-satker-lapas-perempuan = Women's prison
jenis-satker-lapas-narkotika = Narcotics prison
jenis-satker-lapas-terbuka = Open prison
jenis-satker-lapas-pemuda = Young adults' prison
jenis-satker-rutan = Remand centre
jenis-satker-cabang-rutan = Remand centre branch
jenis-satker-lpka = Juvenile institute
jenis-satker-bapas = Probation office
jenis-satker-rupbasan = Store of confiscated goods
jenis-satker-rumah-sakit = Hospital
jenis-satker-kanim = Immigration office
jenis-satker-rudenim = Immigration detention house
jenis-satker-bhp = Probate and heritage office
jenis-satker-lainnya = Other
jenis-pemilihan-pemilu = General election
jenis-pemilihan-pilkada = Regional election
selamat-kanwil = Choose the Kanwil

# Store errors
galat-usang = { $oleh } has saved this record first. Compare both, then choose.
galat-sibuk = A colleague is saving and your turn has not come. Nothing has changed; try once more.
galat-tak-ada = This record is gone, or lies outside your unit. Load the list again.
galat-aturan = The input breaks a rule. Check the fields that are marked.
galat-skema-baru = This file was made by a newer program (schema { $ada }, this program knows { $kenal }). Install the newest ikrar; the file was not changed.
galat-penuh = The disk is full. Nothing has changed; make room, then save again.
galat-baca-saja = This file cannot be written. Nothing has changed; ask the administrator to check its permissions.

# Keys
tombol-berkas-rusak = keymap.toml cannot be read: { $sebab }. All built-in keys still hold; mend the file, then start the program again.
tombol-perintah-tak-dikenal = keymap.toml names the command "{ $perintah }", which does not exist. That line is left aside; the names are in docs/keys.md.
tombol-bukan-nama = keymap.toml: the value of { $perintah } is not the name of a key. Write it like ["n", "F6"]; its built-in keys still hold.
tombol-jadi-teks = keymap.toml: "{ $nama }" for { $perintah } would be typed as text. Choose a key such as F6 or Ctrl+O.
isian-sedang-disimpan = This form is being saved. Wait a moment, then paste again.
perkara-luar = For { $n } marked people; { $luar } outside the filter are left out.

# The edge of the desk: terminal, threads, the file of words
meja-tanpa-terminal = The desk needs a terminal, and its input or output is none. Run ikrar directly in a terminal; without a screen use a command such as ikrar report.
meja-terminal-gagal = The terminal could not be prepared: { $sebab }. No data were touched; try a new terminal.
kata-berkas-rusak = kata.ftl cannot be read: { $sebab }. All built-in words still hold; mend the file, then start the program again.
galat-penyimpan-berhenti = The part that keeps data has stopped, so nothing can be read or saved any more. Copy what is not saved yet, then start the program again.
galat-benang = The report could not be started: { $sebab }. Close other programs on this machine, then try again.
isian-sedang-diubah = Being changed by
berkas-tak-ketemu = File not found; check its folder and spelling: { $berkas }
