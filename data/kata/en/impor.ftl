# Files in: subjects, columns, groups, and what cannot be done.

impor-tak-ada-berkas = No file is open yet. Open a file first.

## Subjects

impor-hal-pegawai = Staff
impor-hal-satker = Units
impor-hal-hadir = Attendance list
impor-hal-ikrar = Signed sheet
impor-hal-suara = Inmates’ vote

## Groups

impor-kelompok-baru = New
impor-kelompok-ubah = Changed
impor-kelompok-pindah = Moved
impor-kelompok-sama = Unchanged
impor-kelompok-tahan = Waiting for a unit
impor-kelompok-tolak = Rejected
impor-kelompok-hilang = Missing from the file

## Who is missing

impor-hilang-satker = { $satker } { $n } of { $aktif }
impor-hilang-lagi = and { $n } more units

## Columns

impor-kolom-nomor = NIP/number
impor-kolom-jenis-nomor = Kind of number
impor-kolom-nik = NIK
impor-kolom-gelar-depan = Title in front
impor-kolom-nama = Name
impor-kolom-gelar-belakang = Title behind
impor-kolom-status = Employment
impor-kolom-golongan = Grade
impor-kolom-jabatan = Post
impor-kolom-jenis-jabatan = Kind of post
impor-kolom-satker = Unit
impor-kolom-sejak = At the unit since
impor-kolom-lahir = Date of birth
impor-kolom-kelamin = Sex
impor-kolom-aktif = In service
impor-kolom-alasan = Reason/remark
impor-kolom-cltn-dari = Unpaid leave from
impor-kolom-cltn-sampai = Unpaid leave until
impor-kolom-pasangan-calon = Married to a candidate
impor-kolom-kode = Unit code
impor-kolom-pendek = Short name
impor-kolom-jenis = Kind of unit
impor-kolom-kelas = Class
impor-kolom-induk = Unit above
impor-kolom-baris = Row number
impor-kolom-keadaan = State of the pledge
impor-kolom-tanggal = Date
impor-kolom-cara = Attendance
impor-kolom-tps = Polling station
impor-kolom-dpt = Permanent list
impor-kolom-dptb = Additional list
impor-kolom-dpk = Special list
impor-kolom-pengguna = Voters who voted

## Text coding

impor-sandi-utf-8 = UTF-8
impor-sandi-utf-16le = UTF-16LE
impor-sandi-utf-16be = UTF-16BE
impor-sandi-windows-1252 = Windows-1252

## Attendance and events

cara-hadir-hadir = Present
cara-hadir-daring = On-line
cara-hadir-diwakili = Represented
cara-hadir-tidak = Absent
jenis-kegiatan-sosialisasi = Briefing
jenis-kegiatan-ikrar = Pledge ceremony

## Files that come in

impor-belum-lembar = No sheet has been chosen yet. Choose one first.
impor-belum-dibanding = The file has not been compared with the office yet. Compare it first.
impor-untuk-lain = This file was opened as something else. Open it again and choose what it is about.
impor-berkas-tak-ada = There is no file { $berkas }. Check its name and folder.
impor-berkas-tak-boleh = This account may not read { $berkas }. Ask for the right to, or copy the file into a folder of your own.
impor-berkas-galat = { $berkas } cannot be read: { $sebab }. Copy it into a folder of your own and try again.
impor-berkas-sendiri = { $berkas } is this office's own database and is not opened as a file. Choose a file with a list in it.
impor-bukan-berkas = { $berkas } is no ordinary file. Choose a CSV file or a workbook.
impor-lembar-kosong = Sheet "{ $lembar }" is empty. Choose another one.
impor-lembar-tersembunyi = Sheet "{ $lembar }" is hidden in the workbook and was not read with the others. Choose it by itself if it is needed.
impor-lembar-tanpa-kepala = No headings were found on sheet "{ $lembar }", so it was not read with the others. Choose it by itself and name its columns.
impor-lembar-kurang = Sheet "{ $lembar }" was not read with the others because columns are missing. Choose it by itself and name its columns.
impor-lembar-dilewati = Sheet "{ $lembar }" speaks of nobody and is passed over.
impor-baris-dilewati = { $n } rows that are no data were passed over.
impor-lembar-tanpa-satker = Sheet "{ $lembar }" has no column of units, so its rows are refused unless a unit is given. Map one of its columns to the unit.
impor-tanpa-kepala = No sheet has headings. Choose one sheet and name its columns.
impor-satker-bukan = The office has no such unit. Correct the name, or add the unit first.
impor-selesai = Applied: { $baru } new, { $ubah } changed, { $pindah } moved to another unit, { $keluar } set out of service.
impor-tolakan-alasan = Reason refused
impor-tolakan-lembar = From sheet
impor-tolakan-baris = From row
impor-tolakan-kosong = The only rejected rows are those that lost against a row of your choice; nothing needs saving.
