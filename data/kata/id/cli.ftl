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
cli-pakai-latihan = ikrar latihan [--pegawai N] [--benih N] [--tanpa-buka]
cli-impor = Memasukkan berkas: pegawai, satker, daftar hadir, ikrar, suara
cli-pakai-impor = ikrar impor <pegawai|satker|hadir|ikrar|suara> BERKAS [PILIHAN]
cli-padanan = Memperlihatkan jawaban yang diingat dari berkas masuk: satker dan arti kolom
cli-pakai-padanan = ikrar padanan [lupa KUNCI] [--json]
cli-padanan-lupa = Melupakan satu jawaban; pada berkas berikutnya ditanyakan lagi
cli-pakai-padanan-lupa = ikrar padanan lupa KUNCI [--json]
cli-arg-padanan-kunci = ejaan satker, atau kolom:N, seperti dicetak ikrar padanan
cli-nilai-padanan-kunci = KUNCI
cli-padanan-kosong = Belum ada jawaban yang diingat. Jawaban diingat begitu sebuah berkas diterapkan.
cli-padanan-tiada = { $kunci } tidak ada di antara yang diingat. Lihat daftarnya dengan ikrar padanan.
cli-padanan-satker = { $kunci } -> { $satker }  ({ $oleh }, { $waktu })
cli-padanan-kolom = { $kunci }  { $hal }: { $tajuk } -> { $kolom }  ({ $oleh }, { $waktu })
cli-operator = Memperlihatkan operator dan menautkannya ke data pegawai
cli-pakai-operator = ikrar operator [LOGIN --pegawai NOMOR | LOGIN --lepas] [--json]
cli-arg-operator-login = nama masuk operator yang tautannya diubah
cli-nilai-operator-login = LOGIN
cli-arg-operator-pegawai = NIP atau nomor lengkap pegawai itu; perkara dirinya dan atasannya tertutup baginya
cli-nilai-operator-pegawai = NOMOR
cli-arg-operator-lepas = menghapus tautannya
cli-operator-baris = { $login }  { $nama }  ({ $peran })  { $tanda }
cli-operator-tertaut = tertaut ke data pegawai
cli-operator-lepas = belum ditautkan
cli-operator-tutup = tidak aktif
cli-operator-tiada = Tidak ada operator dengan nama masuk { $isi }. Lihat daftarnya dengan ikrar operator.
cli-operator-nomor-tiada = Tidak ada satu pegawai pun, atau lebih dari satu, dengan nomor { $isi }. Tulis nomornya lengkap.
cli-operator-tanpa-isi = Tulis --pegawai NOMOR untuk menautkan atau --lepas untuk menghapus tautan.
cli-ekspor = Mengeluarkan daftar untuk program lain atau untuk diimpor kembali
cli-pakai-ekspor = ikrar ekspor <pegawai|satker|perkara|tempo|semua> [PILIHAN]
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
cli-arg-baca-saja = Tidak menulis apa pun ke basis data
cli-arg-help = Menampilkan bantuan ini
cli-arg-version = Menampilkan versi
cli-arg-json = Mencetak hasil sebagai JSON untuk skrip
cli-arg-pegawai = Jumlah pegawai rekaan, 60 sampai 5000000; tanpa ini 6000
cli-arg-benih = Benih acak: benih yang sama memberi data yang sama; tanpa ini 1
cli-arg-tanpa-buka = Tidak membuka meja sesudahnya
cli-arg-impor-apa = pegawai, satker, hadir (daftar hadir), ikrar (lembar yang ditandatangani), atau suara (warga binaan per TPS)
cli-arg-berkas = Berkas yang dimasukkan: CSV, teks bertab, XLSX, XLS, atau ODS
cli-arg-impor-semua = Membuat basis data baru (--db) dari folder yang dibuat oleh ekspor semua
cli-arg-lembar = Lembar buku kerja: nama, nomor mulai 1, atau semua; tanpa ini lembar yang satu-satunya
cli-arg-peta = Arti kolom: "Judul di berkas=nama,Judul lain=satker" (- dilewati), atau berkas TOML; boleh berulang
cli-arg-sandi = Sandi teks: utf-8, utf-16le, utf-16be, atau windows-1252; tanpa ini dikenali sendiri
cli-arg-impor-pemisah = Pemisah kolom: ; , tab atau |; tanpa ini dikenali sendiri
cli-arg-impor-satker = Satker untuk baris yang tidak menyebutnya; tuan rumah daftar hadir; asal lembar ikrar
cli-arg-tahun = Arti tahun dua angka di berkas: 19, 20, atau tahun pertama dari seratus tahun seperti 1930; diingat sesudah diterapkan
cli-arg-serial = Arti angka hari seperti 45292 di berkas: dihitung sejak 1900 atau 1904; diingat sesudah diterapkan
cli-arg-padan = Arti nama satker di berkas: "NAMA DI BERKAS=SATKER"; boleh berulang, diingat sesudah diterapkan
cli-arg-coba = Hanya menunjukkan bedanya; tidak ada yang berubah
cli-arg-sebagian = Menerapkan baris yang baik walaupun ada yang ditolak; sisanya ke berkas tolakan
cli-arg-hilang = Menonaktifkan pegawai yang tidak ada di berkas, dengan alasan ini
cli-arg-tolakan = Berkas CSV untuk baris yang ditolak atau menunggu, beserta alasannya
cli-arg-judul = Hadir: nama kegiatan
cli-arg-jenis = Hadir: sosialisasi atau ikrar; tanpa ini sosialisasi
cli-arg-tanggal = Hadir, ikrar, suara: tanggal kegiatan, lembar, atau hitungan
cli-arg-tempat = Hadir, ikrar: tempatnya
cli-arg-berkas-nomor = Ikrar: nomor lembar yang ditandatangani
cli-arg-saksi = Ikrar: saksinya
cli-arg-keadaan = Ikrar: keadaan baris yang tidak menyebutnya; tanpa ini ttd
cli-arg-pemilihan = Suara: kode atau nama pemilihan; tanpa ini yang satu-satunya
cli-arg-laporan-apa = rekap (per satker), belum (yang belum tanda tangan), atau perkara (register)
cli-arg-ekspor-apa = pegawai, satker, perkara, tempo (jatuh tempo), atau semua (seluruh kantor, ke folder --out)
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
cli-nilai-impor-semua = FOLDER
cli-nilai-lembar = NAMA
cli-nilai-peta = PETA
cli-nilai-sandi = SANDI
cli-nilai-impor-pemisah = TANDA
cli-nilai-impor-satker = NAMA
cli-nilai-tahun = TAHUN
cli-nilai-serial = HITUNGAN
cli-nilai-padan = PADANAN
cli-nilai-hilang = ALASAN
cli-nilai-tolakan = BERKAS
cli-nilai-judul = TEKS
cli-nilai-jenis = JENIS
cli-nilai-tanggal = TANGGAL
cli-nilai-tempat = TEKS
cli-nilai-berkas-nomor = NOMOR
cli-nilai-saksi = TEKS
cli-nilai-keadaan = KEADAAN
cli-nilai-pemilihan = NAMA
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
cli-maju-persen = { $n } %
cli-maju-baris = { $n } baris
cli-berkas-jadi = { $baris } baris ditulis ke { $berkas }
cli-latihan-jadi = Kantor latihan dibuat di { $db }: { $satker } satker, { $pegawai } pegawai rekaan, { $ikrar } ikrar, { $perkara } perkara.
cli-latihan-baca-saja = Kantor latihan tidak dapat dibuat dengan --baca-saja. Hapus pilihan itu.
cli-impor-bukan-untuk = { $pilihan } tidak dapat dipakai untuk berkas { $apa }. Hapus pilihan itu.
cli-impor-tahun-salah = { $isi } tidak dapat dipakai untuk --tahun. Tulis 19, 20, atau tahun pertama antara 1900 dan 2000, misalnya 1930 untuk 1930 sampai 2029.
cli-impor-hari = Tanggal yang dapat berarti dua hari; jawab sekali untuk berkas ini:
cli-impor-hari-tahun = { $kolom }, { $sel } sel seperti { $isi }: --tahun 19 berarti { $satu }, --tahun 20 berarti { $dua }, --tahun 1930 berarti 1930 sampai 2029
cli-impor-hari-seri = { $kolom }, { $sel } sel seperti { $isi }: --serial 1900 berarti { $satu }, --serial 1904 berarti { $dua }
cli-impor-padan-salah = { $isi } tidak dapat dipakai untuk --padan. Tulis "NAMA DI BERKAS=SATKER".
cli-impor-peta-salah = { $isi } tidak dapat dipakai untuk --peta. Tulis "Judul di berkas=kolom", dengan koma di antaranya, atau nama berkas TOML.
cli-impor-peta-berkas = Berkas peta { $berkas } tidak dapat dipakai: { $sebab }. Tulis satu baris tiap judul: "Judul di berkas" = "kolom".
cli-impor-kolom-salah = { $isi } bukan nama kolom. Yang dikenal: { $kenal }.
cli-impor-tajuk-tak-ada = Tidak ada kolom berjudul { $isi } di berkas. Yang ada: { $ada }.
cli-impor-baca-saja = Berkas tidak dapat diterapkan dengan --baca-saja. Hapus pilihan itu, atau pakai --coba.
cli-impor-lembar-banyak = Buku kerja ini punya { $jumlah } lembar: { $lembar }. Pilih satu dengan --lembar, atau --lembar semua.
cli-impor-lembar-tak-ada = Tidak ada lembar { $isi }. Yang ada: { $lembar }.
cli-impor-terbuka = Tidak ada yang diterapkan: { $tolak } baris ditolak, { $tahan } baris menunggu satker. Betulkan berkasnya atau jawab dengan --padan; dengan --sebagian baris yang baik tetap diterapkan.
cli-impor-terbaca = Kalau sandinya { $sandi }, tiga baris berkas ini terbaca begini:
cli-impor-ragu = Sandi teks berkas ini tidak pasti; tidak ada yang berubah. Kalau tiga baris itu terbaca benar, ulangi dengan --sandi { $sandi }; kalau tidak, coba sandi yang lain.
cli-impor-kolom = Judul kolom di baris { $baris } (0: tidak ditemukan), arti yang dikenali, dan contoh isinya:
cli-impor-coba = Uji coba: tidak ada yang berubah.
cli-impor-coba-hilang = Tanpa --coba, { $n } pegawai yang tidak ada di berkas dinonaktifkan dengan alasan "{ $alasan }".
cli-impor-kehilangan = Orang aktif yang tidak ada di berkas, menurut satker:
cli-impor-hilang-kosong = Alasan untuk --hilang kosong. Tulis mengapa pegawai yang tidak ada di berkas dinonaktifkan, misalnya --hilang "pensiun".
cli-impor-ditolak = Ditolak:
cli-impor-lagi = dan { $n } baris lagi
cli-impor-baris = baris { $n }
cli-impor-tanya = Satker yang belum jelas; jawab dengan --padan "NAMA=SATKER":
cli-impor-tanya-calon = "{ $nama }" ({ $baris } baris): { $calon }?
cli-impor-tanya-tanpa = "{ $nama }" ({ $baris } baris): tidak ada satker yang mirip
cli-impor-tolakan = { $baris } baris yang ditolak atau menunggu ditulis dengan alasannya ke { $berkas }
cli-pemilihan-tak-ada = Tidak ada pemilihan bernama { $isi }.
cli-pemilihan-banyak = { $isi } cocok dengan { $jumlah } pemilihan: { $contoh }. Tulis namanya lebih lengkap atau pakai kodenya.
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

## Seluruh kantor

cli-semua-keluar = { $kantor }: { $baris } baris dalam { $tabel } tabel keluar ke folder { $tempat }.
cli-semua-masuk = { $kantor }: { $baris } baris dalam { $tabel } tabel masuk ke basis data baru { $tempat }.
cli-semua-peringatan = Folder ini memuat seluruh data pribadi, perkara, dan nama pelapor. Simpan di tempat yang hanya dapat dibuka oleh yang berhak, dan hapus begitu tidak diperlukan.
cli-semua-tanpa-out = Sebutkan folder yang akan dibuat: --out FOLDER.
cli-semua-pilihan = Pilihan { $pilihan } tidak berlaku untuk ekspor semua: seluruh kantor keluar apa adanya. Hapus pilihan itu.
cli-semua-baca-saja = Basis data tidak dapat dibuat dengan --baca-saja. Hapus pilihan itu.
