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
