# Command line: help, mistakes, and what each verb prints.

cli-tentang = ikrar - the desk that keeps a Kanwil neutral in elections: units, pledges, cases, reports
cli-pakai-utama = ikrar [OPTIONS] [VERB]
cli-penutup =

    Without a verb the desk opens. The English name of each verb stands in square brackets.
    Exit codes: 0 done, 1 findings, 2 usage, 3 refused, 4 damaged file.
cli-judul-pakai = Usage:
cli-judul-nama = Names
cli-judul-perintah = Verbs
cli-judul-pilihan = Options
cli-judul-isian = Arguments
cli-judul-umum = For every verb

cli-latihan = Makes a practice office with invented people, then opens the desk
cli-pakai-latihan = ikrar demo [--staff N] [--seed N] [--no-open]
cli-impor = Brings a file in: people, units, attendance, pledges, votes
cli-pakai-impor = ikrar import <people|units|attendance|pledges|votes> FILE [OPTIONS]
cli-padanan = Shows what files have taught: units of names and what columns say
cli-pakai-padanan = ikrar mapping [forget KEY] [--json]
cli-padanan-lupa = Forgets one answer; the next file asks again
cli-pakai-padanan-lupa = ikrar mapping forget KEY [--json]
cli-arg-padanan-kunci = a spelling of a unit, or kolom:N, as ikrar mapping prints it
cli-nilai-padanan-kunci = KEY
cli-padanan-kosong = Nothing is remembered yet. Answers are remembered once a file is applied.
cli-padanan-tiada = { $kunci } is not among what is remembered. See the list with ikrar mapping.
cli-padanan-satker = { $kunci } -> { $satker }  ({ $oleh }, { $waktu })
cli-padanan-kolom = { $kunci }  { $hal }: { $tajuk } -> { $kolom }  ({ $oleh }, { $waktu })
cli-operator = Shows operators and ties them to employees
cli-pakai-operator = ikrar operator [LOGIN --staff NUMBER | LOGIN --unlink] [--json]
cli-arg-operator-login = login of the operator whose tie changes
cli-nilai-operator-login = LOGIN
cli-arg-operator-pegawai = NIP or whole number of that employee; cases about him or a superior are shut to him
cli-nilai-operator-pegawai = NUMBER
cli-arg-operator-lepas = takes the tie away
cli-operator-baris = { $login }  { $nama }  ({ $peran })  { $tanda }
cli-operator-tertaut = tied to an employee
cli-operator-lepas = not tied
cli-operator-tutup = closed
cli-operator-tiada = There is no operator with the login { $isi }. See the list with ikrar operator.
cli-operator-nomor-tiada = No employee, or more than one, bears the number { $isi }. Write the whole number.
cli-operator-tanpa-isi = Write --staff NUMBER to tie or --unlink to take the tie away.
cli-ekspor = Takes a list out for another program or to be imported again
cli-pakai-ekspor = ikrar export <people|units|cases|due|all> [OPTIONS]
cli-laporan = Makes a report as a file
cli-pakai-laporan = ikrar report <recap|unsigned|cases> [OPTIONS]
cli-periksa = Checks the whole database
cli-pakai-periksa = ikrar check [--json]
cli-audit = The audit trail
cli-pakai-audit = ikrar audit <uji|verify> [OPTIONS]
cli-audit-uji = Reckons the chain of the audit trail anew and names the first broken link
cli-pakai-audit-uji = ikrar audit verify [--anchor LENGTH:HASH] [--json]
cli-cadangkan = Makes a checked copy
cli-pakai-cadangkan = ikrar backup [--to FILE] [--json]
cli-pulihkan = Makes a database out of a copy
cli-pakai-pulihkan = ikrar --db NEW restore COPY [--json]
cli-dokter = Shows what terminal, file and machine look like
cli-pakai-dokter = ikrar doctor [--json]
cli-tombol = Prints the key table
cli-pakai-tombol = ikrar keys [--json]

cli-arg-db = Database file; else IKRAR_DB, else the user's data folder
cli-arg-lang = Language: id or en; else IKRAR_LANG, else id
cli-arg-baca-saja = Writes nothing to the database
cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-arg-json = Prints the outcome as JSON for a script
cli-arg-pegawai = Number of invented people, 60 to 5000000; else 6000
cli-arg-benih = Seed: the same seed gives the same data; else 1
cli-arg-tanpa-buka = Does not open the desk afterwards
cli-arg-impor-apa = people, units, attendance, pledges (a signed sheet) or votes (per polling station); in Indonesian pegawai, satker, hadir, ikrar, suara
cli-arg-berkas = The file to bring in: CSV, text with tabs, XLSX, XLS or ODS
cli-arg-impor-semua = Makes a new database (--db) out of a folder that export all has made
cli-arg-lembar = Sheet of a workbook: name, number from 1, or all; else the only one
cli-arg-peta = What columns say: "Heading=nama,Other heading=satker" (- leaves one out), or a TOML file; may be repeated
cli-arg-sandi = Coding: utf-8, utf-16le, utf-16be or windows-1252; else found out
cli-arg-impor-pemisah = Mark between cells: ; , tab or |; else found out
cli-arg-impor-satker = Unit of rows that name none; host of an event; where a signed sheet comes from
cli-arg-tahun = What years of two digits mean: 19, 20, or the first of a hundred years such as 1930; remembered once applied
cli-arg-serial = What day numbers such as 45292 mean: counted since 1900 or 1904; remembered once applied
cli-arg-padan = Which unit a name means: "NAME IN THE FILE=UNIT"; may be repeated, remembered once applied
cli-arg-coba = Only shows the difference; nothing is changed
cli-arg-sebagian = Applies good rows although others are refused; the rest goes to the file of rejects
cli-arg-hilang = Sets people who are not in the file out of service, with this reason
cli-arg-tolakan = CSV file for rows that are refused or wait, each with its reason
cli-arg-judul = attendance: title of the event
cli-arg-jenis = attendance: sosialisasi (briefing) or ikrar (ceremony); else sosialisasi
cli-arg-tanggal = attendance, pledges, votes: day of the event, the sheet, the count
cli-arg-tempat = attendance, pledges: where it was
cli-arg-berkas-nomor = pledges: number of the signed sheet
cli-arg-saksi = pledges: who witnessed it
cli-arg-keadaan = pledges: state of rows that are silent; else ttd (signed)
cli-arg-pemilihan = votes: code or name of the election; else the only one
cli-arg-laporan-apa = recap (per unit), unsigned (who has not signed) or cases (their register); in Indonesian rekap, belum, perkara
cli-arg-ekspor-apa = people, units, cases, due (the due list) or all (the whole office, into the folder --out); in Indonesian pegawai, satker, perkara, tempo, semua
cli-arg-bentuk = csv, xlsx or html; else by the ending of --out, else xlsx
cli-arg-ekspor-bentuk = csv, xlsx or jsonl; else by the ending of --out, else csv
cli-arg-saring = Filter as in that list, such as "belum pns" or "!ttd"
cli-arg-laporan-semua = The register of cases has closed cases too
cli-arg-ekspor-semua = People out of service or closed cases too
cli-arg-out = File to make, never overwritten; - for standard output; else the outbox folder
cli-arg-satker = This unit and all below: code, name or part of a name
cli-arg-gelombang = Pledge wave: name or part of a name; else the present one
cli-arg-pemisah = Mark between CSV cells: ; or , (else ;)
cli-arg-jangkar = A head of the trail noted earlier, LENGTH:HASH
cli-arg-ke = The copy; else beside the database with date and time
cli-arg-dari = The copy to restore from

cli-nilai-db = FILE
cli-nilai-lang = id|en
cli-nilai-pegawai = N
cli-nilai-benih = N
cli-nilai-impor-apa = WHAT
cli-nilai-berkas = FILE
cli-nilai-impor-semua = FOLDER
cli-nilai-lembar = NAME
cli-nilai-peta = MAP
cli-nilai-sandi = CODING
cli-nilai-impor-pemisah = MARK
cli-nilai-impor-satker = NAME
cli-nilai-tahun = YEAR
cli-nilai-serial = COUNT
cli-nilai-padan = ANSWER
cli-nilai-hilang = REASON
cli-nilai-tolakan = FILE
cli-nilai-judul = TEXT
cli-nilai-jenis = KIND
cli-nilai-tanggal = DATE
cli-nilai-tempat = TEXT
cli-nilai-berkas-nomor = NUMBER
cli-nilai-saksi = TEXT
cli-nilai-keadaan = STATE
cli-nilai-pemilihan = NAME
cli-nilai-laporan-apa = REPORT
cli-nilai-ekspor-apa = LIST
cli-nilai-bentuk = FORM
cli-nilai-ekspor-bentuk = FORM
cli-nilai-saring = FILTER
cli-nilai-out = FILE
cli-nilai-satker = NAME
cli-nilai-gelombang = NAME
cli-nilai-pemisah = MARK
cli-nilai-jangkar = LENGTH:HASH
cli-nilai-ke = FILE
cli-nilai-dari = COPY

# Wrong arguments.
cli-lihat-bantuan = See: ikrar --help, or ikrar VERB --help
cli-salah-perintah = There is no verb { $perintah }.
cli-salah-perintah-usul = There is no verb { $perintah }. Perhaps { $usul } is meant.
cli-salah-pilihan = There is no option { $pilihan }.
cli-salah-pilihan-usul = There is no option { $pilihan }. Perhaps { $usul } is meant.
cli-salah-nilai = { $nilai } is no value for { $pilihan }. Known: { $kenal }.
cli-salah-tanpa-nilai = { $pilihan } has no value yet.
cli-salah-angka = { $nilai } is no value for { $pilihan }. Give a whole number within the bounds that help names, without separators.
cli-salah-kurang = Incomplete: { $pilihan } is needed.
cli-salah-tanpa-perintah = This verb wants another one behind it.
cli-salah-dua-kali = { $pilihan } cannot be given twice or together with that other option.
cli-salah-lain = The command line was not understood.
cli-json-dan-layar = --json and --out - both write to standard output. Choose one.
cli-jangkar-salah = { $isi } is no head of a trail. Give LENGTH:HASH with 64 hexadecimal digits, as ikrar audit verify prints it.
cli-biner-ke-layar = A spreadsheet cannot be read on the screen. Name a file with --out, or choose --format csv.
cli-satker-tak-ada = There is no unit called { $isi }. Give its code, name or part of its name.
cli-satker-banyak = { $isi } fits { $jumlah } units: { $contoh }. Give more of the name, or its code.
cli-gelombang-tak-ada = There is no wave called { $isi }.
cli-gelombang-banyak = { $isi } fits { $jumlah } waves: { $contoh }. Give more of the name.

# Outcomes.
cli-maju = { $n } of { $dari }
cli-maju-persen = { $n } %
cli-maju-baris = { $n } rows
cli-berkas-jadi = { $baris } rows written to { $berkas }
cli-latihan-jadi = Practice office made in { $db }: { $satker } units, { $pegawai } invented people, { $ikrar } pledges, { $perkara } cases.
cli-latihan-baca-saja = A practice office cannot be made with --read-only. Leave that option out.
cli-impor-bukan-untuk = { $pilihan } does not go with a file of { $apa }. Leave it out.
cli-impor-tahun-salah = { $isi } cannot be used for --century. Write 19, 20, or a first year between 1900 and 2000, 1930 for 1930 to 2029.
cli-impor-hari = Dates that may mean two days; answer once for this file:
cli-impor-hari-tahun = { $kolom }, { $sel } cells like { $isi }: --century 19 means { $satu }, --century 20 means { $dua }, --century 1930 means 1930 to 2029
cli-impor-hari-seri = { $kolom }, { $sel } cells like { $isi }: --serial 1900 means { $satu }, --serial 1904 means { $dua }
cli-impor-padan-salah = { $isi } cannot be used for --match. Write "NAME IN THE FILE=UNIT".
cli-impor-peta-salah = { $isi } cannot be used for --map. Write "Heading=column", with commas between, or the name of a TOML file.
cli-impor-peta-berkas = The map { $berkas } cannot be used: { $sebab }. Write a line for each heading: "Heading" = "column".
cli-impor-kolom-salah = { $isi } is no column. Known: { $kenal }.
cli-impor-tajuk-tak-ada = The file has no column headed { $isi }. It has: { $ada }.
cli-impor-baca-saja = A file cannot be applied with --read-only. Leave that out, or use --dry-run.
cli-impor-lembar-banyak = This workbook has { $jumlah } sheets: { $lembar }. Choose one with --sheet, or --sheet all.
cli-impor-lembar-tak-ada = There is no sheet { $isi }. There are: { $lembar }.
cli-impor-terbuka = Nothing was applied: { $tolak } rows are refused, { $tahan } wait for a unit. Correct the file or answer with --match; with --partial the good rows go in all the same.
cli-impor-terbaca = If the coding is { $sandi }, three lines of this file read like this:
cli-impor-ragu = The coding of this file is not certain; nothing has changed. If the three lines read well, repeat with --encoding { $sandi }; if not, try another coding.
cli-impor-kolom = Headings in row { $baris } (0: not found), what they are taken for, and a value:
cli-impor-coba = Dry run: nothing has changed.
cli-impor-coba-hilang = Without --dry-run, { $n } people who are not in the file leave service with the reason "{ $alasan }".
cli-impor-kehilangan = People in service who are not in the file, by unit:
cli-impor-hilang-kosong = The reason of --missing is empty. Write why people who are not in the file leave service, for example --missing "retired".
cli-impor-ditolak = Refused:
cli-impor-lagi = and { $n } rows more
cli-impor-baris = row { $n }
cli-impor-tanya = Units that are not clear; answer with --match "NAME=UNIT":
cli-impor-tanya-calon = "{ $nama }" ({ $baris } rows): { $calon }?
cli-impor-tanya-tanpa = "{ $nama }" ({ $baris } rows): no unit resembles it
cli-impor-tolakan = { $baris } rows that are refused or wait were written with their reasons to { $berkas }
cli-pemilihan-tak-ada = There is no election called { $isi }.
cli-pemilihan-banyak = { $isi } fits { $jumlah } elections: { $contoh }. Write more of the name, or use the code.
cli-periksa-bersih = { $db }: no findings.
cli-periksa-temuan = { $db }: { $n } findings.
cli-audit-utuh = The audit trail is whole, { $panjang } links. Note this head somewhere else:
cli-audit-putus = The audit trail is broken at link { $id }.
cli-cadangan-jadi = Checked copy: { $berkas } ({ $ukuran } bytes)
cli-pulihkan-jadi = Database restored: { $berkas } ({ $ukuran } bytes)
cli-pulihkan-baca-saja = A database cannot be restored with --read-only. Leave that option out.
cli-db-tak-ada = There is no database { $db }. Check --db and IKRAR_DB, or make a new one: run ikrar (new office) or ikrar demo.

# Doctor.
cli-ya = yes
cli-tidak = no
cli-dokter-layar = Terminal size
cli-dokter-tanpa-layar = no terminal
cli-dokter-term = TERM
cli-dokter-utf8 = Locale (UTF-8)
cli-dokter-warna = Colour
cli-dokter-no-color = NO_COLOR
cli-dokter-ssh = Over SSH
cli-dokter-tmux = Inside tmux
cli-dokter-tmux-escape = tmux escape-time
cli-dokter-db = Database
cli-dokter-db-ukuran = Its size
cli-dokter-db-izin = File mode
cli-dokter-db-pemilik = File owner (uid)
cli-dokter-belum-ada = not there yet
cli-dokter-wal = Write-ahead log (WAL)
cli-dokter-ruang = Free room
cli-dokter-sqlite = SQLite
cli-saran-layar = A terminal of { $nilai } is too small. The desk wants at least 60 x 16 and is at ease from 80 x 24.
cli-saran-term = TERM is empty or dumb. Use a real terminal, such as TERM=xterm-256color.
cli-saran-utf8 = The locale is not UTF-8, so lines are drawn in ASCII. Set LANG=id_ID.UTF-8 or C.UTF-8.
cli-saran-tmux = Esc feels slow. Put into ~/.tmux.conf: set -sg escape-time 20
cli-saran-izin = Others can open this file ({ $nilai }). Run: chmod 600 on it.
cli-saran-pemilik = This file belongs to another user (uid { $nilai }). Ask the administrator to change its owner.
cli-saran-wal = The write-ahead log is { $nilai }. Close all desks once, then run ikrar check.
cli-saran-ruang = Only { $nilai } of room is left. Make room before saving fails.

## The whole office

cli-semua-keluar = { $kantor }: { $baris } rows in { $tabel } tables went out to the folder { $tempat }.
cli-semua-masuk = { $kantor }: { $baris } rows in { $tabel } tables came into the new database { $tempat }.
cli-semua-peringatan = This folder holds everybody's personal data, all cases and the names of reporters. Keep it where only those entitled can open it, and delete it as soon as it is not needed.
cli-semua-tanpa-out = Name the folder that shall be made: --out FOLDER.
cli-semua-pilihan = Option { $pilihan } means nothing for export all: the whole office goes out as it is. Leave that option out.
cli-semua-baca-saja = A database cannot be made with --read-only. Leave that option out.
