# Berkas masuk: hal, kolom, kelompok, dan apa yang tidak dapat dilakukan.

impor-tak-ada-berkas = Belum ada berkas yang dibuka. Buka berkas dulu.

## Hal

impor-hal-pegawai = Pegawai
impor-hal-satker = Satker
impor-hal-hadir = Daftar hadir
impor-hal-ikrar = Lembar ikrar
impor-hal-suara = Suara warga binaan

## Kelompok

impor-kelompok-baru = Baru
impor-kelompok-ubah = Berubah
impor-kelompok-pindah = Pindah satker
impor-kelompok-sama = Sama
impor-kelompok-tahan = Menunggu satker
impor-kelompok-tolak = Ditolak
impor-kelompok-hilang = Tidak ada di berkas

## Kolom

impor-kolom-nomor = NIP/nomor
impor-kolom-jenis-nomor = Jenis nomor
impor-kolom-nik = NIK
impor-kolom-gelar-depan = Gelar depan
impor-kolom-nama = Nama
impor-kolom-gelar-belakang = Gelar belakang
impor-kolom-status = Status
impor-kolom-golongan = Golongan
impor-kolom-jabatan = Jabatan
impor-kolom-jenis-jabatan = Jenis jabatan
impor-kolom-satker = Satker
impor-kolom-sejak = Di satker sejak
impor-kolom-lahir = Tanggal lahir
impor-kolom-kelamin = Jenis kelamin
impor-kolom-aktif = Aktif
impor-kolom-alasan = Alasan/catatan
impor-kolom-cltn-dari = CLTN dari
impor-kolom-cltn-sampai = CLTN sampai
impor-kolom-pasangan-calon = Pasangan calon
impor-kolom-kode = Kode satker
impor-kolom-pendek = Nama pendek
impor-kolom-jenis = Jenis satker
impor-kolom-kelas = Kelas
impor-kolom-induk = Satker induk
impor-kolom-baris = Nomor baris
impor-kolom-keadaan = Keadaan ikrar
impor-kolom-tanggal = Tanggal
impor-kolom-cara = Kehadiran
impor-kolom-tps = TPS
impor-kolom-dpt = DPT
impor-kolom-dptb = DPTb
impor-kolom-dpk = DPK
impor-kolom-pengguna = Pengguna hak pilih

## Sandi teks

impor-sandi-utf-8 = UTF-8
impor-sandi-utf-16le = UTF-16LE
impor-sandi-utf-16be = UTF-16BE
impor-sandi-windows-1252 = Windows-1252

## Kehadiran dan kegiatan

cara-hadir-hadir = Hadir
cara-hadir-daring = Daring
cara-hadir-diwakili = Diwakili
cara-hadir-tidak = Tidak hadir
jenis-kegiatan-sosialisasi = Sosialisasi
jenis-kegiatan-ikrar = Ikrar bersama
