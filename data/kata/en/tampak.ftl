# What is drawn: first and last line, columns, titles of panes, empty states, card and dialogs.

layar-kekecilan = Terminal too small: { $w } x { $h }, needs { $lebar } x { $tinggi }. Enlarge the window or Q to leave.
memuat = Loading ...

# First and last line
kepala-gelombang = { $gelombang }: { $pemilihan }
kepala-gelombang-pendek = { $gelombang } { $hari }
kepala-latihan = PRACTICE
kepala-baca-saja = read-only
kepala-pribadi = private
kepala-peran-satker = unit
kepala-peran-kanwil = kanwil
kepala-peran-pemeriksa = examiner
kepala-peran-auditor = auditor
kepala-peran-admin = admin
kepala-tanpa-tahapan = no stage is running
kepala-hari-h = voting day
kepala-berikut = { $tahap } in { $n } days
kepala-tempo = { $n } due
kaki-saring = filter:
kaki-ke = to row, per cent or letter:
kaki-ke-nomor = to beginning of number, per cent or #row:
kaki-ke-tenggat = to row, per cent or deadline:
kaki-perintah = { $tombol } { $judul }
tombol-spasi = Space
tombol-atas = Up
tombol-bawah = Down
tombol-kiri = Left
tombol-kanan = Right

# Columns
kolom-nama = name
kolom-nomor = NIP / number
kolom-golongan = grade
kolom-status = status
kolom-ikrar = pledge
kolom-perkara-n = cs
kolom-satker = unit
kolom-no = no
kolom-terlapor = accused
kolom-keadaan-perkara = state
kolom-baris = row
kolom-tenggat = due
kolom-sisa = left
kolom-aturan = awaited
kolom-ringkas = summary
kolom-tanggal = date
kolom-hal = what
kolom-wajib = owing
kolom-ttd = signed
kolom-ttd-wajib = signed/of
kolom-persen = %
kolom-batang = share
kolom-belum = missing
kolom-diam = quiet
kolom-jumlah-perkara = cases
kolom-terakhir = last sig.

# Short forms in lists
status-pendek-pppk-paruh-waktu = PPPK PT
ikrar-pendek-belum = missing
ikrar-pendek-mengucapkan = spoken
ikrar-pendek-diwakili = by rep.
ikrar-pendek-ttd = signed
ikrar-pendek-menolak = no
ikrar-pendek-dikecualikan = exempt
nomor-pendek-nrp = NRP { $nomor }
nomor-pendek-lokal = local { $nomor }
sisa-hari = { $n } d
belum-lapor = no report
orang-nonaktif = not in service

# Titles
judul-satker = Units
judul-pegawai = People
judul-ikrar-orang = Pledges
judul-orang = { $n } people
judul-orang-belum = { $n } people, { $belum } missing
judul-cocok = { $n } found
judul-ditandai = { $n } marked
judul-di-luar = { $n } outside the filter
judul-menghitung = counting
jumlah-ribuan = thousands
jumlah-lebih = { $n }+
judul-rentang = range: press v again at its end
judul-urut-nomor = by number
judul-nonaktif = with those not in service
judul-ikrar = Pledge
judul-ikrar-gelombang = Pledge  { $nama }
judul-sampai = until { $tanggal }
judul-perkara = Violations
judul-perkara-semua = with closed ones
judul-perkara-n = { $n } cases
judul-lewat = { $n } overdue
judul-rincian-perkara = The case
judul-papan = Units  by { $urut }
judul-per = { $apa }  as of { $tanggal }
judul-kartu = Person
judul-laporan = Reports
judul-untuk = for { $satker }
judul-selamat = Welcome to Ikrar
judul-cari = Find a person
judul-tanya = Make sure first
judul-palet = Commands
judul-bantuan = Help
judul-tempo = Due
judul-banding = Changed at the same time
judul-berkas = Open a file
judul-baris = lines { $dari }-{ $sampai } of { $n }
gulir-habis = There is nothing more below.
judul-letak = { $baris }/{ $n }
judul-kira-kira = c. { $baris }/{ $n }
judul-di-atas = ^/{ $n }
judul-tempo-n = { $ke }/{ $n } items
judul-baris-n = { $n } items
judul-pilihan = { $n } choices
judul-dipilih = { $n } chosen
judul-baru = new
judul-ubah = change
judul-menyimpan = saving ...
judul-isian-ke = field { $n } of { $dari }

# Figures
figur-dari = { $n } of { $wajib }
figur-diwakili = represented { $n }
figur-mengucapkan = spoken { $n }
figur-menolak = refused { $n }
figur-dikecualikan = exempt { $n }
figur-per = as of { $tanggal }
ikrar-belum-n = missing { $n }
papan-jumlah = Whole office

# Nothing there
kosong-orang = Nobody here yet. Press n to record the first person.
kosong-pilihan = Nothing fits. Delete part of what is typed with Backspace, or all of it with Ctrl+U.
kosong-saring = Nothing fits. Change the filter with / or clear it with \.
kosong-perkara = No open cases.
kosong-satker = No units yet.
kosong-kartu = Choose a person in the list; the card shows here.
kosong-rincian-perkara = Choose a case in the list; it shows here.
kosong-gelombang = No pledge wave yet. Waves come with the election data of this office.
kosong-tempo = Nothing is due.

# Screens that are not open yet
cadangan-sosialisasi =
    This screen is not open yet.
    What will be here: briefings with date, place, speaker and material; attendance per person (present, online, represented, absent), keyed by naming the absent only; and who has never been reached, per unit.
    Until then record briefings where you do now. Pledges are on screen 5.
cadangan-satgas =
    This screen is not open yet.
    What will be here: the neutrality task force of each unit with decree, members and term; units without a decree or with an expired one; the seven duties with their proof; and risk points per unit and election stage, each with a plan, an owner and a date.
cadangan-instrumen =
    This screen is not open yet.
    What will be here: monitoring questionnaires per unit and period, keyed from paper by digits; last period's answers beside them; units that have sent nothing; and the reviewer's verdict apart from the unit's own claim.
cadangan-pemilih =
    This screen is not open yet.
    What will be here: the vote of inmates per unit, from who may vote to who did (NIK and NKK, DPT, DPTb); special polling places; and who is released or moved before voting day, counted against H-30 and H-7. Counts are shown; names only where a task needs them.

# Card of a person
kartu-nomor = Number
kartu-nik = NIK
kartu-lahir = Born
kartu-status = Status
kartu-jabatan = Post
kartu-satker = Unit
kartu-atasan = Superior
kartu-catatan = Note
kartu-ikrar = Pledges
kartu-perkara = Cases
kartu-penempatan = Placements
kartu-sekarang = now
kartu-tanpa-perkara = No cases that may be shown.
kartu-tanpa-berkas = no sheet named yet
kartu-berkas = sheet { $nomor }
kartu-juga = also: { $keadaan } { $tanggal } (does not stand)
kartu-juga-berkas = also: { $keadaan }, sheet { $nomor }, { $tanggal } (does not stand)
kartu-juga-baris = also: { $keadaan }, sheet { $nomor } row { $baris }, { $tanggal } (does not stand)
kartu-kegiatan = at { $judul }
kartu-oleh = recorded by { $oleh }
kartu-pasangan-calon = married to a candidate: a risk point, not a violation
kartu-cltn = unpaid leave { $dari } to { $sampai }
kartu-perkara-terbuka = { $n } open, { $nomor }: { $keadaan }
kartu-lanjut = Enter: whole card

# The case
perkara-satker = Unit
perkara-keadaan = State
perkara-sejak = since { $tanggal }
perkara-tenggat = Due
perkara-perlu-verifikasi = to be verified
perkara-sumber = Source
perkara-perbuatan = Act
perkara-terima = Received
perkara-pelapor = Reporter
perkara-dirahasiakan = kept secret
perkara-tanpa-pelapor = not named
perkara-baris = Proposed rows
perkara-ringkas = Summary
perkara-uraian = Story
perkara-uraian-tertutup = The story is open to the examiners of this case only.
perkara-uraian-kosong = No story yet.
perkara-langkah = Steps
perkara-langkah-kosong = No steps yet.
perkara-lanjut = Enter: room of the case
perkara-serangkai = From the same report

# Reports
laporan-guna-rekap = Owing, signed, per cent and the other states of each unit, rolled up.
laporan-guna-belum = Names of people who have not signed in this wave, per unit.
laporan-guna-perkara = Register of cases; closed circle, each export is logged.
laporan-tak-berhak = your role may not take it out
laporan-berjalan = being written ...
laporan-tertulis = Files written
laporan-belum-tertulis = None yet. Enter writes the report under the cursor to the outbox.
laporan-berkas = { $berkas }  { $n } rows
bentuk-guna-csv = text in columns, for other programs
bentuk-guna-xlsx = spreadsheet
bentuk-guna-html = one page to read and print

# First start
selamat-kalimat = There is no database yet. Choose one; nothing is made before you press Enter.
selamat-latihan = Practice
selamat-latihan-guna = A sample office with invented people, to learn on. Breaking it does no harm.
selamat-kantor = New office
selamat-kantor-guna = Choose your Kanwil; its units are there already, its people are not.
selamat-buka = Open an existing file
selamat-buka-guna = A copy from another machine, for example.
selamat-letak = A new file will be made at { $berkas }.
selamat-letak-lagi = The practice office that is there is opened again: { $berkas }.
selamat-letak-buka = No file is made; Enter asks which file to open.
selamat-sibuk = Preparing ...

# Dialogs
nilai-ya = yes
nilai-tidak = no
cari-petunjuk = Type fragments of a name (sit an), the birth date in a NIP (830721), or the beginning of a number.
cari-tak-ada = Nobody fits. Try another fragment of the name, or the six digits of the birth date.
pilih-ketik = find:
palet-tak-ada = No command with that word.
tanya-jawab = y yes    t no
banding-kalimat = { $oleh } saved first ({ $waktu }). Choose whose values hold.
banding-isian = field
banding-saya = mine
banding-mereka = theirs
berkas-petunjuk = Type the place of the database file, then Enter.
layar-tertutup = The screen is empty because nobody has been here for a while. What was typed is kept; press any key to go on.
laporan-kotak-keluar = Outbox: { $folder }
