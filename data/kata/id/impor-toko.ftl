# Menyimpan berkas yang masuk.

tersimpan-impor-peta = Arti kolom diingat.
tersimpan-padanan = Nama satker diingat.

## Pegawai

tersimpan-impor = Impor selesai: { $baru } baru, { $ubah } berubah, { $hilang } dinonaktifkan.
tersimpan-impor-sama = Tidak ada yang berubah: { $n } baris sama dengan data yang ada.
tindakan-impor-pegawai = mengimpor { $n } baris dari { $nama }
batal-impor-pegawai = Dibatalkan: { $n } baris dari { $nama } kembali seperti sebelum diimpor.
batal-impor-sisa = Impor { $nama } dibatalkan, tetapi { $sisa } dari { $n } baris tetap karena sudah diubah rekan Anda sementara itu.
batal-impor-berjalan = Impor ini belum selesai. Tunggu sampai selesai, atau hentikan dari layar impornya.
impor-dihentikan = Impor dihentikan. Tidak ada yang diubah.
impor-sedang = { $oleh } sedang mengimpor berkas. Tunggu sampai selesai, lalu terapkan lagi.
impor-usang = Tidak ada yang diimpor: data { $nama } diubah oleh { $oleh } setelah dibandingkan. Bandingkan lagi, lalu terapkan.
impor-di-luar = Baris ini menyangkut satker atau pegawai di luar wewenang Anda. Serahkan kepada operator Kanwil.
impor-satker-wajib = Satkernya tidak disebut. Isi kolom satker, atau pilih satker untuk seluruh berkas.
impor-satker-menunggu = Belum jelas satker mana yang dimaksud. Jawab dulu, atau tulis nama satkernya dengan lengkap.
impor-status-wajib = Status kepegawaiannya tidak disebut dan tidak dapat dibaca dari nomornya. Isi kolom status.
impor-nomor-wajib = Pegawai ASN harus bernomor. Isi NIP atau NI PPPK-nya.
impor-nama-beberapa = Ada { $n } orang bernama sama tanpa nomor resmi di satker ini. Isi NIK atau nomornya agar jelas siapa.
impor-ganda-berkas = Orang yang sama ada lagi di baris { $baris } lembar { $lembar } dengan isi lain, jadi keduanya ditolak. Sisakan yang benar.
impor-ganda-nilai = Nilai ini dipakai orang lain di baris { $baris } lembar { $lembar }, jadi keduanya ditolak. Betulkan yang salah.
impor-calon = Mungkin { $nama }, { $nomor }. Periksa, lalu tulis nomornya dengan lengkap.
