# Meja kerja: layar, formulir, isian, dan semua kalimat mesinnya.

# Layar
layar-meja = Meja
layar-satker = Satker
layar-pegawai = Pegawai
layar-sosialisasi = Sosialisasi
layar-ikrar = Ikrar
layar-satgas = Satgas dan titik rawan
layar-perkara = Pelanggaran
layar-instrumen = Instrumen
layar-pemilih = Warga binaan
layar-laporan = Laporan
layar-selamat = Selamat datang

# Formulir
formulir-satker = Satker
formulir-pegawai = Pegawai
formulir-ikrar = Ikrar
formulir-perkara = Laporan dugaan pelanggaran
formulir-pindah = Lanjutkan perkara

# Isian: satu label, dan petunjuk bila perlu.
isian-alasan = Alasan
isian-alasan-petunjuk = Nomor surat atau sebab, dalam satu baris.
isian-atasan = Atasan langsung
isian-atasan-petunjuk = Ketik potongan nama, lalu pilih.
isian-atasan-perkara-petunjuk = Atasan yang mengetahui perbuatan itu; ketik potongan nama, lalu pilih.
isian-baris = Bentuk pelanggaran (SKB)
isian-baris-petunjuk = Usulan muncul menurut tanggal perbuatan; pilih yang cocok, boleh lebih dari satu.
isian-berkas = Nomor berkas
isian-berkas-petunjuk = Seperti tertulis pada lembar ikrar; kosongkan bila belum ada lembarnya.
isian-cltn-dari = CLTN mulai
isian-cltn-dari-petunjuk = Hari pertama cuti di luar tanggungan negara, misalnya 01-12-2024.
isian-cltn-sampai = CLTN sampai
isian-cltn-sampai-petunjuk = Hari terakhir cuti di luar tanggungan negara, misalnya 31-05-2025.
isian-golongan = Golongan
isian-golongan-petunjuk = Misalnya III/b, atau IX untuk PPPK.
isian-induk = Satker induk
isian-induk-petunjuk = Kosongkan hanya untuk satker paling atas.
isian-jabatan = Jabatan
isian-jenis = Jenis satker
isian-jenis-jabatan = Jenis jabatan
isian-ke = Tahap berikutnya
isian-ke-petunjuk = Tekan angka urutannya, atau F4 untuk daftarnya.
isian-keadaan = Keadaan
isian-keadaan-petunjuk = Hadir dan mengucapkan ikrar tidak sama dengan menandatanganinya.
isian-kelamin = Jenis kelamin
isian-kelamin-petunjuk = Boleh kosong: NIP sudah memuatnya.
isian-kelas = Kelas
isian-kelas-petunjuk = Misalnya I, IIA, atau IIB; kosongkan bila tidak ada.
isian-kode = Kode satker
isian-kode-petunjuk = Kode satuan kerja pada anggaran; kosongkan bila belum diketahui.
isian-lahir = Tanggal lahir
isian-lahir-petunjuk = Boleh kosong: NIP sudah memuatnya. Misalnya 12-04-1988.
isian-nama = Nama
isian-satker-nama-petunjuk = Nama resmi satker seperti pada kop surat, misalnya Rutan Kelas I Cipinang.
isian-nama-petunjuk = Nama orang boleh dengan gelar, misalnya Dr. Sari Dewi Lestari, S.H.
isian-nik = NIK
isian-nik-petunjuk = 16 angka dari KTP; boleh kosong.
isian-nomor = NIP / NI PPPK / NRP
isian-nomor-petunjuk = Diperiksa sambil diketik; spasi dan titik boleh. PPNPN boleh kosong, nomor lokal dibuatkan.
isian-nomor-surat = Nomor surat
isian-nomor-surat-petunjuk = Nomor surat pengantar laporan; kosongkan bila tidak ada.
isian-nonaktif = Tidak aktif
isian-nonaktif-petunjuk = Ya atau tidak: Spasi mengganti. Ya: tidak bertugas lagi; tulis alasannya.
isian-pasangan-calon = Pasangan calon
isian-pasangan-calon-petunjuk = Ya atau tidak: Spasi mengganti. Ya: suami atau istrinya menjadi calon; ini tanda rawan, bukan pelanggaran.
isian-pelapor = Pelapor
isian-pelapor-petunjuk = Hanya dapat dibaca oleh peran yang berwenang; kosongkan bila tidak bernama.
isian-pendek = Nama pendek
isian-pendek-petunjuk = Untuk kolom sempit; bila kosong dipakai nama lengkapnya.
isian-ringkas = Ringkasan
isian-ringkas-petunjuk = Dugaannya dalam satu baris; rinciannya ditulis di uraian.
isian-saksi = Saksi
isian-saksi-perkara-petunjuk = Nama saksi; titik koma memisahkan beberapa orang.
isian-satker = Satker
isian-satker-petunjuk = Ketik potongan nama satker, lalu pilih.
isian-sejak = Sejak
isian-sejak-petunjuk = Hari pertama berlaku, misalnya 21-11-2024.
isian-status = Status kepegawaian
isian-sumber = Sumber laporan
isian-sumber-petunjuk = Surat atau rekomendasi Bawaslu: pilih Bawaslu: laporan atau Bawaslu: temuan.
isian-tanggal = Tanggal
isian-tanggal-petunjuk = Tanggal pada kertasnya, misalnya 21-11-2024.
isian-tanggal-perbuatan = Tanggal perbuatan
isian-tanggal-perbuatan-petunjuk = Menentukan status calon dan baris SKB yang diusulkan, misalnya 21-11-2024.
isian-tanggal-terima = Tanggal diterima
isian-tanggal-terima-petunjuk = Tenggat dihitung dari tanggal ini, misalnya 21-11-2024.
isian-tempat = Tempat
isian-tempat-perkara-petunjuk = Tempat perbuatan seperti disebut dalam laporan.
isian-terlapor = Terlapor
isian-terlapor-petunjuk = Ketik potongan nama, lalu pilih; boleh lebih dari satu orang.
isian-terlapor-lain = Terlapor belum dikenali
isian-terlapor-lain-petunjuk = Gambaran orangnya bila belum diketahui siapa, misalnya sopir mobil dinas.
isian-uraian = Uraian
isian-uraian-petunjuk = Enter membuat baris baru; Ctrl+G menyimpan.

# Jenis isian, untuk docs/forms.md
jenis-isian-teks = teks, paling banyak { $maks } huruf
jenis-isian-catatan = beberapa baris
jenis-isian-tanggal = tanggal
jenis-isian-nomor = nomor identitas
jenis-isian-nik = NIK
jenis-isian-pilihan = pilihan
jenis-isian-ya-tidak = ya atau tidak
jenis-isian-satker = satker
jenis-isian-orang = pegawai
jenis-isian-orang-banyak = satu atau beberapa pegawai
jenis-isian-baris = baris katalog SKB

# Isian yang belum dapat diterima
isian-wajib = Isian ini belum diisi. Lengkapi dulu sebelum menyimpan.
isian-terlalu-panjang = Isian ini terlalu panjang, paling banyak { $maks } huruf. Persingkat.
isian-tanggal-nanti = Tanggal ini belum tiba; hari ini { $hari }.
isian-pilihan-tak-dikenal = "{ $isi }" tidak ada dalam pilihan. Tekan F4 dan pilih dari daftar.
isian-sudah-ada = { $nama } sudah ada di isian ini.
isian-ulang-tak-ada = Belum ada nilai untuk diulang: isian ini kosong pada catatan terakhir Anda.

# Ikrar
ikrar-untuk = Untuk
ikrar-gelombang = Gelombang
ikrar-untuk-orang = { $luar ->
    [0] { $n } pegawai yang ditandai
   *[other] { $n } pegawai yang ditandai; { $luar } di luar saringan tidak ikut
}
ikrar-tanpa-luar = { $luar } yang ditandai di luar saringan tidak ikut
ikrar-untuk-luar = { $n } pegawai yang ditandai di luar saringan
ikrar-semua-tanya = Catat "{ $keadaan }" untuk { $n } pegawai sekaligus?
keadaan-ikrar-belum = belum
keadaan-ikrar-mengucapkan = mengucapkan
keadaan-ikrar-diwakili = diwakili
keadaan-ikrar-ttd = ttd
keadaan-ikrar-menolak = menolak
keadaan-ikrar-dikecualikan = dikecualikan

# Perkara
kolom-perkara = Perkara
kolom-keadaan = Keadaan
perkara-berikut = Tahap berikut
perkara-tutup-tanya = Perkara { $perkara } ditutup sebagai { $ke } dan tidak dapat dibatalkan. Lanjut?
perkara-berikut-halangan = halangannya disebut saat disimpan
perkara-sudah-tutup = Perkara { $nomor } sudah tutup dan tidak dapat dilanjutkan. Bila ada hal baru, catat laporan baru.
perkara-bukan-semua = Laporan tidak dapat dibuat atas "semua yang ditampilkan". Tandai orangnya satu per satu.
perkara-usul-judul = Usulan
perkara-usul = { $n ->
    [0] Tidak ada baris yang diusulkan untuk tanggal ini. Pilih sendiri dari katalog.
   *[other] { $n } baris diusulkan: { $baris }. Pilih yang cocok; sanksi tidak pernah diisi oleh program.
}
perkara-baris-usul = diusulkan

# Daftar
pilih-hanya-satu = Dari daftar ini hanya satu yang dapat dipilih. Tekan Enter untuk mengambilnya.
pilih-urut = Urutan
pilih-tampilan = Tampilan
urut-pegawai-nama = Nama
urut-pegawai-nomor = NIP / nomor
urut-satker-tunggakan = tunggakan terbanyak
urut-satker-persen = persentase terendah
urut-satker-diam = paling lama diam
urut-tak-di-sini = Urutan tidak dapat diganti di sini. Pohon tetap urut induk, antrean tetap urut tenggat.
tampilan-semua = Semua yang aktif
tampilan-nonaktif = Termasuk yang tidak aktif
tampilan-perkara-semua = Perkara yang sudah tutup ikut ditampilkan.
tampilan-perkara-terbuka = Hanya perkara terbuka yang ditampilkan.
tampilan-tak-di-sini = Tidak ada tampilan lain di sini. Tampilan dapat dipilih di daftar pegawai dan antrean perkara.
saring-tak-di-sini = Tidak ada yang dapat disaring di sini. Pindah ke pohon satker, daftar pegawai, antrean perkara, atau papan satker.
saring-pohon-kosong = Tidak ada satker yang cocok, jadi saringannya dihapus. Tekan / untuk mencari lagi.
seluruh-meja = Daftar di Meja mengikuti pohon satker. Tekan 3 untuk seluruh kantor, atau pilih satker teratas di pohon.
seluruh-sudah = Daftar ini sudah menampilkan seluruh kantor tanpa saringan.
tandai-hanya-orang = Hanya pegawai yang dapat ditandai. Pindah ke daftar pegawai.
tandai-rentang-mulai = Awal rentang dicatat. Pergi ke baris terakhirnya, lalu tekan tombol yang sama.
tandai-semua-tak-pasti = Jumlah baris belum pasti, jadi belum dapat ditandai semua. Tekan = untuk menghitungnya, atau saring lebih sempit.
tandai-rentang-panjang = Rentang ini lebih dari { $n } orang, jadi tidak ditandai. Bagi menjadi rentang yang lebih pendek.
tandai-rentang-jumlah = Rentang itu ditandai: { $n } orang.
tandai-masih-dicari = Belum diketahui siapa dari yang ditandai masih tampil. Tunggu sebentar, lalu ulangi.
tandai-luar-satu = { $n } orang yang ditandai berada di luar saringan dan tidak ikut. Lanjutkan hanya untuk { $nama }?
tandai-luar-tanya = { $n } orang yang ditandai berada di luar saringan. Catat juga untuk mereka?
tandai-luar-lepas = Tanda { $n } orang di luar saringan dilepas.
ke-tak-dikenal = "{ $isi }" tidak ada di sini. Ketik nomor baris (1200), persen (50%), atau huruf awal nama (sit).
ke-antre-huruf = Antrean urut tenggat, bukan nama. Ketik nomor baris, persen, atau tanggal (21-11-2024); untuk nama pakai /.
hitung-tepat = Jumlahnya sudah pasti: { $n }.
hitung-tak-di-sini = Tidak ada yang dihitung di sini. Pindah ke daftar pegawai atau antrean perkara.
kartu-di-atas-formulir = Formulir di bawah kartu ini belum selesai. Tutup kartunya, selesaikan formulirnya, lalu ulangi.
cari-tak-dalam-saringan = Orang ini tidak masuk saringan "{ $saring }". Tekan \ untuk menghapus saringan, lalu cari lagi.
cari-tak-dalam-satker = Orang ini bukan pegawai satker yang ditampilkan. Tekan 3 lalu a untuk seluruh kantor.
cari-tak-dalam-daftar = Orang ini tidak ada di daftar ini; mungkin sudah tidak aktif. Tekan w untuk menampilkan yang tidak aktif.
cari-tak-dalam-antre = Perkara ini tidak ada dalam antrean ini. Tekan \ untuk menghapus saringan, atau w untuk menampilkan yang sudah tutup.
tandai-semua-kosong = Daftar ini kosong, jadi tidak ada yang dapat ditandai.
tandai-hanya-satu = Belum ada yang ditandai, jadi ini hanya untuk 1 orang: { $nama }. Lanjutkan?
salin-judul = Teks untuk disalin

# Batal, draf, keluar
batal-tak-ada = Tidak ada tindakan Anda yang dapat dibatalkan.
batal-tanya = Batalkan tindakan terakhir Anda? { $apa }
draf-menunggu = Tekan ! untuk melanjutkan { $n } draf, terbaru: { $formulir }.
draf-disimpan = Isian disimpan sebagai draf. Lanjutkan dari daftar jatuh tempo (!).
draf-buang-tanya = Buang draf ini? Isinya tidak dapat dikembalikan.
keluar-tanya = Keluar dari program?
keluar-tanya-draf = Keluar dari program? Formulir yang belum disimpan tetap ada sebagai draf.
kembali-habis = Tidak ada layar sebelumnya. Untuk menutup program, tekan Q.

# Tempelan
tempel-di-luar = Tempelan diabaikan karena tidak ada isian yang sedang diketik. Buka formulir atau baris saring dulu.
tempel-tak-muat = Tempelan { $n } huruf tidak masuk seluruhnya ke isian ini. Periksa isinya, dan pindahkan sisanya ke uraian bila ada.
tempelan-tanya = { $n } tombol datang sekaligus, seperti tempelan. Periksa layar dulu; teks hanya dapat ditempel di dalam isian.

# Laporan
laporan-sedang-ditulis = { $laporan } sedang ditulis.
laporan-masih-berjalan = Laporan sebelumnya masih ditulis. Tunggu sampai selesai, lalu coba lagi.
laporan-ditulis = Selesai: { $n } baris ditulis ke { $berkas }.

# Hak
baca-saja = Sesi ini hanya membaca, jadi tidak ada yang dapat diubah. Buka kembali berkasnya dengan hak tulis bila perlu.
hak-kurang = Peran Anda tidak mencakup hak { $hak }. Minta administrator kantor bila ini memang tugas Anda.
hak-pegawai-baca = melihat pegawai dan ikrar
hak-pegawai-ubah = mengubah pegawai dan ikrar
hak-nik-baca = melihat NIK lengkap
hak-satker-ubah = mengubah satker
hak-impor = mengimpor berkas
hak-laporan-tulis = mencatat laporan dugaan pelanggaran
hak-laporan-pilah = memilah laporan yang masuk dan membagikannya
hak-perkara-lihat = melihat adanya perkara dan tenggatnya
hak-perkara-isi = membaca isi perkara
hak-perkara-ubah = melanjutkan perkara
hak-hasil-baca = melihat hasil perkara yang sudah ditutup
hak-pelapor-baca = melihat identitas pelapor
hak-audit-baca = membaca jejak audit
hak-ekspor = mengeluarkan daftar sebagai berkas
hak-ekspor-perkara = mengeluarkan register perkara
hak-peran-beri = memberi peran
hak-setelan-ubah = mengubah setelan dan data acuan
lingkup-tidak = tidak ada
lingkup-tim = tim sendiri
lingkup-sendiri = satker sendiri
lingkup-semua = semua
peran-satker = Operator satker
peran-kanwil = Operator Kanwil
peran-pemeriksa = Pemeriksa
peran-auditor = Auditor
peran-admin = Administrator

# Satker dan pemilihan
jenis-satker-kementerian = Kementerian
jenis-satker-kanwil = Kanwil
jenis-satker-divisi = Divisi
jenis-satker-lapas = Lapas
jenis-satker-lapas-perempuan = Lapas Perempuan
jenis-satker-lapas-narkotika = Lapas Narkotika
jenis-satker-lapas-terbuka = Lapas Terbuka
jenis-satker-lapas-pemuda = Lapas Pemuda
jenis-satker-rutan = Rutan
jenis-satker-cabang-rutan = Cabang Rutan
jenis-satker-lpka = LPKA
jenis-satker-bapas = Bapas
jenis-satker-rupbasan = Rupbasan
jenis-satker-rumah-sakit = Rumah Sakit
jenis-satker-kanim = Kantor Imigrasi
jenis-satker-rudenim = Rumah Detensi Imigrasi
jenis-satker-bhp = Balai Harta Peninggalan
jenis-satker-lainnya = Lainnya
jenis-pemilihan-pemilu = Pemilu
jenis-pemilihan-pilkada = Pilkada
selamat-kanwil = Pilih Kanwil

# Galat penyimpanan
galat-usang = { $oleh } sudah menyimpan catatan ini lebih dahulu. Bandingkan kedua isian, lalu pilih.
galat-sibuk = Rekan lain sedang menyimpan dan giliran Anda belum tiba. Belum ada yang berubah; coba sekali lagi.
galat-tak-ada = Catatan ini sudah tidak ada, atau di luar satker Anda. Muat ulang daftarnya.
galat-aturan = Isian ini belum memenuhi aturan. Periksa isian yang ditandai.
galat-skema-baru = Berkas ini dibuat program yang lebih baru (skema { $ada }, program ini mengenal { $kenal }). Pasang ikrar versi terbaru; berkasnya tidak diubah.
galat-penuh = Disk penuh. Belum ada yang berubah; kosongkan ruang, lalu simpan lagi.
galat-baca-saja = Berkas ini tidak dapat ditulis. Belum ada yang berubah; minta administrator memeriksa hak berkasnya.

# Tombol
tombol-berkas-rusak = keymap.toml tidak terbaca: { $sebab }. Semua tombol bawaan tetap berlaku; perbaiki berkasnya lalu buka program kembali.
tombol-perintah-tak-dikenal = keymap.toml menyebut perintah "{ $perintah }" yang tidak ada. Baris itu diabaikan; nama perintah ada di docs/keys.md.
tombol-bukan-nama = keymap.toml: nilai untuk { $perintah } bukan nama tombol. Tulis seperti ["n", "F6"]; tombol bawaannya tetap berlaku.
tombol-jadi-teks = keymap.toml: "{ $nama }" untuk { $perintah } akan terketik sebagai teks. Pilih tombol seperti F6 atau Ctrl+O.
isian-sedang-disimpan = Formulir ini sedang disimpan. Tunggu sebentar, lalu tempelkan lagi.
perkara-luar = Untuk { $n } orang yang ditandai; { $luar } di luar saringan tidak ikut.

# Tepi meja kerja: terminal, benang, berkas kata
meja-tanpa-terminal = Meja kerja perlu terminal, sedangkan masukan atau keluarannya bukan terminal. Jalankan ikrar langsung di terminal; tanpa layar, pakai perintah seperti ikrar laporan.
meja-terminal-gagal = Terminal tidak dapat disiapkan: { $sebab }. Data tidak disentuh; coba buka terminal baru.
kata-berkas-rusak = kata.ftl tidak terbaca: { $sebab }. Semua kata bawaan tetap berlaku; perbaiki berkasnya lalu buka program kembali.
galat-penyimpan-berhenti = Bagian penyimpanan berhenti, jadi tidak ada lagi yang dapat dibaca atau disimpan. Salin isian yang belum tersimpan, lalu buka program kembali.
galat-benang = Laporan tidak dapat mulai ditulis: { $sebab }. Tutup program lain di mesin ini, lalu coba lagi.
isian-sedang-diubah = Sedang diubah
berkas-tak-ketemu = Berkas tidak ditemukan; periksa letak dan ejaannya: { $berkas }
