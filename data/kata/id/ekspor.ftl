# Kata daftar yang keluar.

## Seluruh kantor

lengkap-lingkup = Ekspor seluruh kantor memerlukan hak ini untuk seluruh kantor ({ $hak }). Minta kepada administrator kantor.
lengkap-perkara-tertutup = { $n } perkara tidak terbuka bagi Anda, jadi seluruh kantor tidak dapat dikeluarkan. Minta ketua tim memasukkan Anda beserta tanda boleh melihat pelapor.
lengkap-impor-berjalan = Sebuah impor sedang berjalan, jadi isi kantor belum utuh. Tunggu sampai selesai, lalu ulangi.
lengkap-tanpa-folder = Folder { $folder } tidak ada. Periksa namanya.
lengkap-tanpa-manifest = Folder { $folder } tidak memuat manifest.json, jadi bukan hasil ekspor semua. Pilih folder yang lain.
lengkap-manifest-rusak = manifest.json dalam folder { $folder } berubah atau bukan buatan program ini. Buat ekspor yang baru.
lengkap-berkas-kurang = Berkas { $berkas } tidak ada dalam folder { $folder }. Salin ulang seluruh foldernya.
lengkap-berkas-lebih = Berkas { $berkas } dalam folder { $folder } tidak tercantum dalam manifestnya. Pindahkan berkas itu, lalu ulangi.
lengkap-berkas-berubah = Berkas { $berkas } dalam folder { $folder } tidak lagi seperti saat ditulis. Salin ulang seluruh foldernya.
lengkap-kolom-beda = Kolom berkas { $berkas } dalam folder { $folder } bukan yang tercantum dalam manifestnya. Buat ekspor yang baru.
lengkap-baris-beda = Berkas { $berkas } memuat { $ada } baris, menurut manifest { $harus }. Buat ekspor yang baru.
lengkap-baris-rusak = Baris { $baris } berkas { $berkas } tidak dapat dibaca. Buat ekspor yang baru.
lengkap-nilai-salah = Baris { $baris } tabel { $tabel }: isi kolom { $kolom } bukan bilangan. Buat ekspor yang baru.
lengkap-tabel-beda = Tabel dalam folder itu bukan tabel versi ini. Buat ekspor yang baru dengan program yang sama.
lengkap-isi-salah = Isi folder itu saling bertentangan, jadi tidak ada yang dibuat. Buat ekspor yang baru.
lengkap-jejak-beda = Jejak audit dalam folder itu bukan yang tercantum dalam manifestnya. Buat ekspor yang baru.
lengkap-skema-lama = Folder itu dari skema versi { $ada }, program ini memakai versi { $harus }. Buka basis datanya dengan program ini sekali, lalu buat ekspor yang baru.
