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
lengkap-bentuk-lain = Folder { $folder } ditulis oleh ikrar { $program } dengan bentuk yang tidak dikenal program ini, jadi tidak ada yang dibuat. Pakai ikrar versi itu atau yang lebih baru.
lengkap-kolom-beda = Kolom berkas { $berkas } dalam folder { $folder } bukan yang tercantum dalam manifestnya. Buat ekspor yang baru.
lengkap-baris-beda = Berkas { $berkas } memuat { $ada } baris, menurut manifest { $harus }. Buat ekspor yang baru.
lengkap-baris-rusak = Baris { $baris } berkas { $berkas } tidak dapat dibaca. Buat ekspor yang baru.
lengkap-nilai-salah = Baris { $baris } tabel { $tabel }: isi kolom { $kolom } bukan bilangan. Buat ekspor yang baru.
lengkap-tabel-beda = Tabel dalam folder itu bukan tabel versi ini. Buat ekspor yang baru dengan program yang sama.
lengkap-isi-salah = Isi folder itu saling bertentangan, jadi tidak ada yang dibuat. Buat ekspor yang baru.
lengkap-jejak-beda = Jejak audit dalam folder itu bukan yang tercantum dalam manifestnya. Buat ekspor yang baru.
lengkap-skema-lama = Folder itu dari skema versi { $ada }, program ini memakai versi { $harus }. Buka basis datanya dengan program ini sekali, lalu buat ekspor yang baru.

## Daftar

kelompok-ekspor = Mengeluarkan daftar

perintah-daftar-keluarkan = jadikan berkas
bantuan-daftar-keluarkan = Menulis daftar, menurut saringan dan urutannya, ke sebuah berkas di folder keluar. Bila ada yang ditandai, hanya itu, kecuali diminta seluruhnya.
perintah-tempo-keluarkan = jadikan berkas
bantuan-tempo-keluarkan = Menulis daftar jatuh tempo ke sebuah berkas di folder keluar.
perintah-ekspor-pakai = pakai
bantuan-ekspor-pakai = Menulis daftar dalam bentuk di kursor.
perintah-ekspor-turun = turun
bantuan-ekspor-turun = Bentuk berikutnya.
perintah-ekspor-naik = naik
bantuan-ekspor-naik = Bentuk sebelumnya.
perintah-ekspor-csv = CSV
bantuan-ekspor-csv = Menulis daftar sebagai teks CSV, yang dapat diimpor kembali.
perintah-ekspor-xlsx = Excel
bantuan-ekspor-xlsx = Menulis daftar sebagai buku kerja Excel, yang dapat diimpor kembali.
perintah-ekspor-jsonl = JSON
bantuan-ekspor-jsonl = Menulis daftar sebagai baris JSON untuk program lain.
perintah-ekspor-ganti = ditandai/semua
bantuan-ekspor-ganti = Memilih antara baris yang ditandai dan seluruh daftar.
perintah-ekspor-tutup = tutup
bantuan-ekspor-tutup = Menutup pertanyaan ini; tidak ada berkas yang ditulis.

daftar-keluar-pegawai = Daftar pegawai
daftar-keluar-satker = Daftar satker
daftar-keluar-perkara = Antrean perkara
daftar-keluar-tempo = Daftar jatuh tempo
bentuk-daftar-csv = CSV: teks, dapat diimpor kembali
bentuk-daftar-xlsx = Excel (XLSX): dapat diimpor kembali
bentuk-daftar-jsonl = Baris JSON: untuk program lain
urut-satker-pohon = susunan pohon

ekspor-judul = Jadikan berkas
ekspor-apa = { $daftar }: { $n } baris, menurut saringan dan urutannya.
ekspor-apa-tanda = { $daftar }: hanya { $n } baris yang ditandai, menurut urutannya.
ekspor-tanda-luar = { $n } yang ditandai tersembunyi oleh saringan dan tidak ikut: { $nama }.
ekspor-tanda-luar-lagi = { $nama }, dan { $n } orang lagi
ekspor-ganti-semua = Tab  semua { $n } baris, bukan hanya yang ditandai
ekspor-ganti-tanda = Tab  hanya { $n } yang ditandai
ekspor-tanpa-tanda = Tidak ada yang ditandai dalam daftar ini.
ekspor-sedang-ditulis = { $daftar } sedang ditulis ke berkas.
ekspor-tak-di-sini = Di sini tidak ada daftar yang dapat dijadikan berkas.
ekspor-lembar = Satu lembar Excel memuat paling banyak 1.048.575 baris, jadi daftar ini menjadi { $n } lembar. Pilih CSV bila harus utuh.
ekspor-tanpa-nik = Kolom NIK dikosongkan. Saat diimpor kembali, NIK yang tersimpan tidak berubah.
ekspor-urut-pegawai = { $urut } bukan urutan daftar pegawai. Pilih nama atau nomor.
ekspor-urut-satker = { $urut } bukan urutan daftar satker. Pilih pohon, tunggakan, persen, atau diam.
ekspor-urut-tetap = Daftar ini selalu urut menurut tenggat. Hapus --urut { $urut }.

cli-arg-urut = Urutan: pegawai menurut nama atau nomor; satker menurut pohon, tunggakan, persen, atau diam
cli-nilai-urut = URUTAN
cli-arg-nik = Pegawai: alasan membawa NIK lengkap, dicatat di jejak audit; tanpa ini kolomnya kosong
cli-nilai-nik = ALASAN

# Untuk berkas daftar jatuh tempo.
ekspor-kolom-hal = Hal
ekspor-kolom-sisa = Sisa
ekspor-kolom-satuan = Satuan
ekspor-kolom-uraian = Uraian
ekspor-hal-perkara = Perkara
ekspor-hal-gelombang = Gelombang ikrar
ekspor-hal-satker = Satker diam
ekspor-hal-draf = Formulir tersimpan
ekspor-hal-tahapan = Tahapan pemilihan
