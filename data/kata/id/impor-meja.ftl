# Layar berkas masuk.

## Bingkai dan langkah

impor-meja-judul-pegawai = Berkas masuk: pegawai
impor-meja-judul-satker = Berkas masuk: satker
impor-meja-langkah-berkas = Berkas
impor-meja-langkah-lembar = Lembar
impor-meja-langkah-kolom = Kolom
impor-meja-langkah-satker = Satker
impor-meja-langkah-periksa = Periksa
impor-meja-langkah-terapkan = Terapkan
impor-meja-tempelan = baris tempelan
impor-meja-pemisah = pemisah { $tanda }
impor-meja-pemisah-tab = Tab

## Berkas, sandi, lembar

impor-meja-ketik-jalan = Cari berkas atau ketik alamat:
impor-meja-ketik-nama = Cari berkas:
impor-meja-folder = Folder: { $folder }
impor-meja-folder-kosong = Belum ada berkas di folder ini. Salin berkas CSV, XLSX, XLS, atau ODS ke sini, lalu buka layar ini lagi.
impor-meja-tak-cocok = Tidak ada berkas yang cocok dengan yang diketik. Hapus sebagian, atau periksa foldernya.
impor-meja-jalan-tertutup = Hanya berkas di { $folder } yang dapat dibuka dari meja ini. Minta admin menaruh berkas Anda di sana.
impor-meja-tautan = { $berkas } hanya tautan ke tempat lain. Taruh berkasnya sendiri di folder masuk.
impor-meja-tak-terbaca = { $berkas } tidak dapat dibaca: { $sebab }. Periksa nama dan izinnya.
impor-meja-kolom-berkas = berkas
impor-meja-kolom-ukuran = ukuran
impor-meja-kolom-waktu = diubah
impor-meja-ukuran-b = { $n } B
impor-meja-ukuran-kb = { $n } KB
impor-meja-ukuran-mb = { $n } MB
impor-meja-sandi-ragu = Sandi teks berkas ini tidak pasti. Beginilah tiga barisnya akan dibaca:
impor-meja-semua-lembar = Semua lembar ({ $n })
impor-meja-lembar-tersembunyi = { $nama } (tersembunyi)

## Kolom

impor-meja-kolom-tajuk = kolom di berkas
impor-meja-kolom-arti = dibaca sebagai
impor-meja-kolom-dibuang = (tidak dipakai)
impor-meja-kolom-mungkin = (mungkin { $kolom })
impor-meja-kolom-pindah = { $kolom } kini diambil dari kolom ini; kolom "{ $tajuk }" tidak dipakai lagi.
impor-meja-contoh-kosong = Belum ada kolom yang dipakai.
impor-meja-tanpa-satker = Orang baru tanpa satker
impor-meja-tanpa-satker-tolak = ditolak
impor-meja-pilih-kolom = Kolom ini berisi apa?
impor-meja-pilih-bawaan = Orang baru tanpa satker masuk ke satker mana?
impor-meja-pilih-satker = Satker mana yang dimaksud?

## Satker

impor-meja-kolom-di-berkas = nama di berkas
impor-meja-kolom-baris = baris
impor-meja-kolom-jawaban = satker
impor-meja-soal = "{ $nama }" ({ $n } baris) adalah satker yang mana?
impor-meja-soal-tanpa-calon = Tidak ada satker yang mirip. Enter mencari satkernya; x menolak barisnya.
impor-meja-belum-dijawab = belum dijawab
impor-meja-baris-ditolak = barisnya ditolak
impor-meja-satker-terjawab = Semua nama satker sudah dijawab. Tekan Ctrl+G untuk memeriksa.

## Periksa

impor-meja-kolom-nomor = baris
impor-meja-kolom-beda = perubahan
impor-meja-kolom-isi = isi baris
impor-meja-kolom-alasan = alasan
impor-meja-sama = { $n } baris sama dengan yang tersimpan; tidak ada yang perlu ditulis.
impor-meja-kelompok-kosong = Tidak ada baris di kelompok ini.
impor-meja-lebih = Enter: selengkapnya
impor-meja-rincian = Rincian baris
impor-meja-baris = Baris { $n }
impor-meja-baris-lembar = Baris { $n }, lembar { $lembar }
impor-meja-tekan-pasangan = Tekan p untuk memilih isinya.
impor-meja-tak-di-berkas = Tidak ada di berkas
impor-meja-tersimpan = { $n } baris disimpan. Perbaiki, lalu buka berkas ini: { $berkas }
impor-meja-tak-ada-tolak = Tidak ada baris yang ditolak atau menunggu, jadi tidak ada yang disimpan.
impor-meja-tak-ada-hilang = Tidak ada yang perlu ditandai: semua orang ada di berkas, atau berkas memuat kurang dari separuh satkernya.
impor-meja-tetap-hanya-hilang = Spasi mengecualikan orang yang tidak ada di berkas. Buka kelompok itu dulu (7).
impor-meja-tak-ada-beda = Berkas ini tidak mengubah apa pun, jadi tidak ada yang diterapkan.
impor-meja-hilang-tanya = { $n } orang aktif tidak ada di berkas: { $satker }. Mengapa mereka tidak lagi bertugas? Kosong berarti mereka dibiarkan.
impor-meja-alasan = Alasan:
impor-meja-alasan-biarkan = (biarkan, tidak ada yang diubah)
impor-meja-alasan-diketik = "{ $alasan }", seperti yang diketik
impor-meja-alasan-pensiun = Pensiun
impor-meja-alasan-pindah = Pindah instansi
impor-meja-alasan-berhenti = Berhenti
impor-meja-alasan-kontrak = Kontrak berakhir
impor-meja-alasan-wafat = Meninggal dunia
impor-meja-terap-tanya = Terapkan? { $baru } baru, { $ubah } berubah, { $pindah } pindah satker.
impor-meja-terap-tanya-sisa = Terapkan? { $baru } baru, { $ubah } berubah, { $pindah } pindah satker. { $sisa } baris yang ditolak atau menunggu tidak ikut.
impor-meja-terap-tanya-hilang = Terapkan? { $baru } baru, { $ubah } berubah, { $pindah } pindah satker. Dikeluarkan { $hilang } dari { $semua } orang yang tidak ada di berkas ({ $alasan }): { $satker }.
impor-meja-terap-tanya-hilang-sisa = Terapkan? { $baru } baru, { $ubah } berubah, { $pindah } pindah satker. Dikeluarkan { $hilang } dari { $semua } orang yang tidak ada di berkas ({ $alasan }): { $satker }. { $sisa } baris yang ditolak atau menunggu tidak ikut.

## Yang sedang berjalan

impor-meja-membaca = Membaca berkas
impor-meja-membandingkan = Membaca dan membandingkan
impor-meja-menerapkan = Menerapkan
impor-meja-menghentikan = Sedang dihentikan
impor-meja-maju-persen = { $n } %
impor-meja-maju-baris = { $n } baris
impor-meja-maju-baris-dari = { $n } dari { $dari } baris
impor-meja-esc = (Esc menghentikan; belum ada yang diubah)
impor-meja-esc-terap = (Esc menghentikan dan mengembalikan semuanya)
impor-meja-sibuk = Tunggu sampai pekerjaan ini selesai, atau hentikan dengan Esc.
impor-meja-ditutup = Berkas masuk ditutup; tidak ada yang diterapkan.
impor-meja-jawaban-dilepas = Jawaban satker dan alasan untuk berkas sebelumnya dilepas, karena berkas itu belum diterapkan.

## Petunjuk langkah

impor-meja-petunjuk-jalan = Pilih berkas dari daftar, atau ketik alamat yang diawali / atau ~/.
impor-meja-petunjuk-berkas = Pilih berkas dari daftar; huruf yang diketik menyempitkannya.
impor-meja-petunjuk-sandi = Bila huruf di atas keliru, pilih sandi lain. Enter memakai sandi di kursor.
impor-meja-petunjuk-lembar = Pilih satu lembar, atau semua bila kolomnya sama.
impor-meja-petunjuk-kolom = Periksa arti tiap kolom. Ctrl+G membaca semua baris dan membandingkannya; belum ada yang diubah.
impor-meja-petunjuk-diingat = Arti kolom diambil dari berkas terdahulu dengan tajuk yang sama. Ctrl+G membaca dan membandingkan.
impor-meja-petunjuk-satker = { $n } nama belum dijawab. Barisnya menunggu dan tidak ikut diterapkan. Angka memilih calon, Enter mencari satker.
impor-meja-petunjuk-periksa = Belum ada yang diubah. Tab: kelompok lain. x: yang tidak ada di berkas. Ctrl+G: terapkan.
impor-meja-petunjuk-pasangan = p: pilih isi dari baris bernomor sama. y: simpan yang ditolak. Belum ada yang diubah. Ctrl+G: terapkan.
impor-meja-petunjuk-tiada = x: beri alasan, lalu semua di sini dikeluarkan (x). Spasi: orang di kursor dikecualikan (-). Ctrl+G: terapkan.
impor-meja-petunjuk-hilang = Pilih alasan atau ketik sendiri, lalu Enter. Mereka baru berubah setelah diterapkan.
impor-meja-tempel-terpotong = Tempelan terlalu panjang: { $n } bita terakhir terpotong, jadi tidak diambil sama sekali. Simpan barisnya sebagai berkas, lalu masukkan berkas itu dengan m.
impor-meja-calon-lagi = { $n } calon lagi: Enter
