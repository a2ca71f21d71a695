# Baris perintah: bantuan, kesalahan, dan yang dicetak tiap perintah.

cli-tentang = ikrar - meja kerja netralitas pemilu untuk Kanwil: satker, ikrar, perkara, laporan
cli-pakai-utama = ikrar [PILIHAN] [PERINTAH]
cli-penutup =

    Tanpa perintah, meja kerja dibuka. Nama Inggris tiap perintah ada di dalam kurung siku.
    Kode keluar: 0 selesai, 1 ada temuan, 2 salah ketik, 3 ditolak, 4 berkas rusak.
cli-judul-pakai = Cara pakai:
cli-judul-nama = Nama
cli-judul-perintah = Perintah
cli-judul-pilihan = Pilihan
cli-judul-isian = Isian
cli-judul-umum = Berlaku untuk semua perintah

cli-latihan = Membuat kantor latihan dengan pegawai rekaan, lalu membuka meja
cli-pakai-latihan = ikrar latihan [--pegawai N] [--seed N] [--no-open]
cli-impor = Memasukkan berkas pegawai
cli-pakai-impor = ikrar impor pegawai BERKAS
cli-ekspor = Mengeluarkan daftar untuk program lain atau untuk diimpor kembali
cli-pakai-ekspor = ikrar ekspor <pegawai|satker|perkara|tempo> [PILIHAN]
cli-laporan = Membuat laporan sebagai berkas
cli-pakai-laporan = ikrar laporan <rekap|belum|perkara> [PILIHAN]
cli-periksa = Memeriksa seluruh basis data
cli-pakai-periksa = ikrar periksa [--json]
cli-audit = Jejak audit
cli-pakai-audit = ikrar audit <uji|verify> [PILIHAN]
cli-audit-uji = Menghitung ulang rantai jejak audit dan menyebut mata rantai pertama yang putus
cli-pakai-audit-uji = ikrar audit uji [--jangkar PANJANG:HASH] [--json]
cli-cadangkan = Membuat salinan yang sudah diperiksa
cli-pakai-cadangkan = ikrar cadangkan [--ke BERKAS] [--json]
cli-pulihkan = Membuat basis data dari salinan
cli-pakai-pulihkan = ikrar --db BARU pulihkan SALINAN [--json]
cli-dokter = Menunjukkan keadaan terminal, berkas, dan mesin
cli-pakai-dokter = ikrar dokter [--json]
cli-tombol = Mencetak daftar tombol
cli-pakai-tombol = ikrar tombol [--json]

cli-arg-db = Berkas basis data; tanpa ini IKRAR_DB, lalu folder data pengguna
cli-arg-lang = Bahasa: id atau en; tanpa ini IKRAR_LANG, lalu id
cli-arg-baca-saja = Tidak menulis apa pun ke basis data (juga --read-only)
cli-arg-help = Menampilkan bantuan ini
cli-arg-version = Menampilkan versi
cli-arg-json = Mencetak hasil sebagai JSON untuk skrip
cli-arg-pegawai = Jumlah pegawai rekaan, 60 sampai 5000000; tanpa ini 6000
cli-arg-benih = Benih acak: benih yang sama memberi data yang sama; tanpa ini 1
cli-arg-tanpa-buka = Tidak membuka meja sesudahnya
cli-arg-impor-apa = pegawai
cli-arg-berkas = Berkas yang dimasukkan
cli-arg-laporan-apa = rekap (per satker), belum (yang belum tanda tangan), atau perkara (register)
cli-arg-ekspor-apa = pegawai, satker, perkara (antrean), atau tempo (jatuh tempo)
cli-arg-bentuk = csv, xlsx, atau html; tanpa ini menurut akhiran --out, lalu xlsx
cli-arg-ekspor-bentuk = csv, xlsx, atau jsonl; tanpa ini menurut akhiran --out, lalu csv
cli-arg-saring = Saringan seperti di daftar itu, misalnya "belum pns" atau "!ttd"
cli-arg-laporan-semua = Register perkara memuat juga perkara yang sudah ditutup
cli-arg-ekspor-semua = Memuat juga pegawai nonaktif atau perkara yang sudah ditutup
cli-arg-out = Berkas tujuan, tidak pernah menimpa; - untuk keluaran layar; tanpa ini folder keluar
cli-arg-satker = Satker ini dan bawahannya: kode, nama, atau penggalan nama
cli-arg-gelombang = Gelombang ikrar: nama atau penggalan nama; tanpa ini yang sedang berjalan
cli-arg-pemisah = Pemisah kolom CSV: ; atau , (tanpa ini ;)
cli-arg-jangkar = Kepala jejak yang pernah dicatat, PANJANG:HASH
cli-arg-ke = Berkas salinan; tanpa ini di sebelah basis data dengan tanggal dan jam
cli-arg-dari = Salinan yang dipulihkan

cli-nilai-db = BERKAS
cli-nilai-lang = id|en
cli-nilai-pegawai = N
cli-nilai-benih = N
cli-nilai-impor-apa = APA
cli-nilai-berkas = BERKAS
cli-nilai-laporan-apa = LAPORAN
cli-nilai-ekspor-apa = DAFTAR
cli-nilai-bentuk = BENTUK
cli-nilai-ekspor-bentuk = BENTUK
cli-nilai-saring = SARINGAN
cli-nilai-out = BERKAS
cli-nilai-satker = NAMA
cli-nilai-gelombang = NAMA
cli-nilai-pemisah = TANDA
cli-nilai-jangkar = PANJANG:HASH
cli-nilai-ke = BERKAS
cli-nilai-dari = SALINAN

# Argumen yang salah.
cli-lihat-bantuan = Lihat: ikrar --help, atau ikrar PERINTAH --help
cli-salah-perintah = Perintah { $perintah } tidak dikenal.
cli-salah-perintah-usul = Perintah { $perintah } tidak dikenal. Mungkin maksudnya { $usul }.
cli-salah-pilihan = Pilihan { $pilihan } tidak dikenal.
cli-salah-pilihan-usul = Pilihan { $pilihan } tidak dikenal. Mungkin maksudnya { $usul }.
cli-salah-nilai = { $nilai } tidak dapat dipakai untuk { $pilihan }. Yang dikenal: { $kenal }.
cli-salah-tanpa-nilai = { $pilihan } belum diberi nilai.
cli-salah-angka = { $nilai } tidak dapat dipakai untuk { $pilihan }. Tulis bilangan bulat dalam batas yang disebut di bantuan, tanpa titik.
cli-salah-kurang = Belum lengkap: { $pilihan } harus ditulis.
cli-salah-tanpa-perintah = Perintah ini masih perlu perintah lanjutan.
cli-salah-dua-kali = { $pilihan } tidak dapat dipakai dua kali atau bersama pilihan yang lain itu.
cli-salah-lain = Baris perintah tidak dipahami.
cli-json-dan-layar = --json dan --out - sama-sama menulis ke layar. Pilih salah satu.
cli-jangkar-salah = { $isi } bukan kepala jejak. Tulis PANJANG:HASH dengan 64 angka heksadesimal, seperti dicetak ikrar audit uji.
cli-biner-ke-layar = Berkas Excel tidak dapat dibaca di layar. Beri nama berkas dengan --out, atau pilih --bentuk csv.
cli-satker-tak-ada = Tidak ada satker bernama { $isi }. Tulis kode, nama, atau penggalan namanya.
cli-satker-banyak = { $isi } cocok dengan { $jumlah } satker: { $contoh }. Tulis namanya lebih lengkap atau pakai kodenya.
cli-gelombang-tak-ada = Tidak ada gelombang bernama { $isi }.
cli-gelombang-banyak = { $isi } cocok dengan { $jumlah } gelombang: { $contoh }. Tulis namanya lebih lengkap.

# Hasil.
cli-maju = { $n } dari { $dari }
cli-berkas-jadi = { $baris } baris ditulis ke { $berkas }
cli-latihan-jadi = Kantor latihan dibuat di { $db }: { $satker } satker, { $pegawai } pegawai rekaan, { $ikrar } ikrar, { $perkara } perkara.
cli-latihan-baca-saja = Kantor latihan tidak dapat dibuat dengan --baca-saja. Hapus pilihan itu.
cli-impor-belum = Impor berkas belum dapat dilakukan di versi ini; { $berkas } tidak dibaca dan tidak ada yang berubah. Sementara itu tambah pegawai di meja: jalankan ikrar, tekan 3, lalu isi formulir pegawai.
cli-periksa-bersih = { $db }: tidak ada temuan.
cli-periksa-temuan = { $db }: { $n } temuan.
cli-audit-utuh = Jejak audit utuh, { $panjang } mata rantai. Catat kepala jejak ini di tempat lain:
cli-audit-putus = Jejak audit putus di mata rantai { $id }.
cli-cadangan-jadi = Salinan yang sudah diperiksa: { $berkas } ({ $ukuran } byte)
cli-pulihkan-jadi = Basis data dipulihkan: { $berkas } ({ $ukuran } byte)
cli-pulihkan-baca-saja = Basis data tidak dapat dipulihkan dengan --baca-saja. Hapus pilihan itu.
cli-db-tak-ada = Basis data { $db } tidak ada. Periksa --db dan IKRAR_DB, atau buat yang baru: jalankan ikrar (kantor baru) atau ikrar latihan.

# Dokter.
cli-ya = ya
cli-tidak = tidak
cli-dokter-layar = Ukuran terminal
cli-dokter-tanpa-layar = bukan terminal
cli-dokter-term = TERM
cli-dokter-utf8 = Lokal (UTF-8)
cli-dokter-warna = Warna
cli-dokter-no-color = NO_COLOR
cli-dokter-ssh = Lewat SSH
cli-dokter-tmux = Di dalam tmux
cli-dokter-tmux-escape = tmux escape-time
cli-dokter-db = Basis data
cli-dokter-db-ukuran = Besarnya
cli-dokter-db-izin = Izin berkas
cli-dokter-db-pemilik = Pemilik berkas (uid)
cli-dokter-belum-ada = belum ada
cli-dokter-wal = Catatan tulis (WAL)
cli-dokter-ruang = Ruang kosong
cli-dokter-sqlite = SQLite
cli-saran-layar = Terminal { $nilai } terlalu kecil. Meja perlu paling sedikit 60 x 16, nyaman mulai 80 x 24.
cli-saran-term = TERM kosong atau dumb. Pakai terminal yang sebenarnya, misalnya TERM=xterm-256color.
cli-saran-utf8 = Lokal bukan UTF-8, jadi garis digambar dengan ASCII. Setel LANG=id_ID.UTF-8 atau C.UTF-8.
cli-saran-tmux = Esc terasa lambat. Tambahkan di ~/.tmux.conf: set -sg escape-time 20
cli-saran-izin = Orang lain dapat membuka berkas ini ({ $nilai }). Jalankan: chmod 600 pada berkas itu.
cli-saran-pemilik = Berkas ini milik pengguna lain (uid { $nilai }). Minta administrator memindahkan kepemilikannya.
cli-saran-wal = Catatan tulis sudah { $nilai }. Tutup semua meja yang terbuka sekali, lalu jalankan ikrar periksa.
cli-saran-ruang = Ruang kosong tinggal { $nilai }. Kosongkan ruang sebelum menyimpan menjadi gagal.
