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

## Yang tidak ada di berkas

impor-hilang-satker = { $satker } { $n } dari { $aktif }
impor-hilang-lagi = dan { $n } satker lain

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

## Berkas yang masuk

impor-belum-lembar = Lembar berkas belum dipilih. Pilih lembarnya dulu.
impor-belum-dibanding = Berkas belum dibandingkan dengan data kantor. Bandingkan dulu.
impor-untuk-lain = Berkas ini dibuka untuk hal yang lain. Buka lagi berkasnya dan pilih halnya.
impor-berkas-tak-ada = Berkas { $berkas } tidak ada. Periksa nama dan foldernya.
impor-berkas-tak-boleh = Berkas { $berkas } tidak boleh dibaca oleh akun ini. Minta izin baca, atau salin berkasnya ke folder sendiri.
impor-berkas-galat = Berkas { $berkas } tidak dapat dibaca: { $sebab }. Salin berkasnya ke folder sendiri, lalu coba lagi.
impor-berkas-sendiri = { $berkas } adalah basis data kantor ini sendiri dan tidak dibuka sebagai berkas. Pilih berkas yang berisi daftar.
impor-bukan-berkas = { $berkas } bukan berkas biasa. Pilih berkas CSV atau buku kerja.
impor-lembar-kosong = Lembar "{ $lembar }" tidak punya isi. Pilih lembar yang lain.
impor-lembar-tersembunyi = Lembar "{ $lembar }" disembunyikan di buku kerja, jadi tidak ikut dibaca. Pilih lembar ini sendiri bila isinya memang perlu.
impor-lembar-tanpa-kepala = Judul kolom di lembar "{ $lembar }" tidak ditemukan, jadi lembar ini tidak ikut dibaca. Pilih lembar ini sendiri lalu beri nama kolomnya.
impor-lembar-kurang = Lembar "{ $lembar }" tidak ikut dibaca karena kolomnya belum lengkap. Pilih lembar ini sendiri lalu beri nama kolomnya.
impor-lembar-dilewati = Lembar "{ $lembar }" tidak berisi data orang, jadi dilewati.
impor-baris-dilewati = { $n } baris bukan data dilewati.
impor-lembar-tanpa-satker = Lembar "{ $lembar }" tidak punya kolom satker, jadi barisnya ditolak kecuali satkernya ditentukan. Petakan salah satu kolomnya ke satker.
impor-tanpa-kepala = Judul kolom tidak ditemukan di lembar mana pun. Pilih satu lembar lalu beri nama kolomnya.
impor-satker-bukan = Satker ini tidak ada di kantor. Betulkan namanya, atau tambahkan satkernya dulu.
impor-selesai = Diterapkan: { $baru } baru, { $ubah } berubah, { $pindah } pindah satker, { $keluar } dinonaktifkan.
impor-tolakan-alasan = Alasan ditolak
impor-tolakan-lembar = Lembar asal
impor-tolakan-baris = Baris asal
impor-tolakan-kosong = Baris yang ditolak hanya yang kalah dari baris pilihan Anda; tidak ada yang perlu disimpan.
