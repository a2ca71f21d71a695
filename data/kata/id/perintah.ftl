# Perintah: judul singkat untuk kaki layar (perintah-) dan satu kalimat guna (bantuan-).
# Kuncinya adalah nama perintah dengan titik ditulis sebagai tanda hubung.

kelompok-umum = Di mana saja
kelompok-layar = Layar
kelompok-daftar = Daftar
kelompok-isian = Formulir
kelompok-pegawai = Pegawai dan ikrar
kelompok-perkara = Perkara
kelompok-satker = Satker
kelompok-cari = Pencarian orang
kelompok-kartu = Kartu pegawai
kelompok-pilih = Daftar pilihan
kelompok-tanya = Pertanyaan
kelompok-palet = Daftar perintah
kelompok-teks = Bantuan dan teks
kelompok-tempo = Jatuh tempo
kelompok-banding = Perubahan bersamaan
kelompok-saring = Baris saring
kelompok-berkas = Membuka berkas
kelompok-ke = Pergi ke baris
kelompok-impor = Berkas masuk

# Di mana saja
perintah-umum-bantuan = bantuan
bantuan-umum-bantuan = Menampilkan semua tombol yang berlaku di tempat ini.
perintah-umum-orang = cari orang
bantuan-umum-orang = Mencari pegawai dari mana saja, juga dari tengah formulir, lalu kembali ke isian semula.
perintah-umum-gambar-ulang = gambar ulang
bantuan-umum-gambar-ulang = Menggambar ulang seluruh layar bila tampilannya rusak oleh program lain.
perintah-umum-perintah = perintah
bantuan-umum-perintah = Mencari perintah menurut namanya dan menjalankannya.
perintah-umum-jatuh-tempo = jatuh tempo
bantuan-umum-jatuh-tempo = Menampilkan semua yang terlambat, segera jatuh tempo, atau belum selesai diisi.
perintah-umum-kembali = kembali
bantuan-umum-kembali = Kembali ke layar sebelumnya.
perintah-umum-batal = batalkan
bantuan-umum-batal = Membatalkan tindakan terakhir Anda dengan catatan pembalik; program bertanya lebih dahulu.
perintah-umum-keluar = keluar
bantuan-umum-keluar = Menutup program setelah bertanya; isian yang belum disimpan menjadi draf.

# Layar
perintah-layar-meja = meja
bantuan-layar-meja = Membuka Meja: satker, pegawai, ikrar, dan antrean perkara dalam satu layar.
perintah-layar-satker = satker
bantuan-layar-satker = Membuka papan satker, urut dari tunggakan terbanyak.
perintah-layar-pegawai = pegawai
bantuan-layar-pegawai = Membuka daftar pegawai seluruh kantor.
perintah-layar-sosialisasi = sosialisasi
bantuan-layar-sosialisasi = Membuka layar sosialisasi; isinya belum tersedia.
perintah-layar-ikrar = ikrar
bantuan-layar-ikrar = Membuka daftar ikrar pada gelombang yang dipilih.
perintah-layar-satgas = satgas
bantuan-layar-satgas = Membuka layar Satgas dan titik rawan; isinya belum tersedia.
perintah-layar-perkara = pelanggaran
bantuan-layar-perkara = Membuka antrean dugaan pelanggaran menurut tenggat.
perintah-layar-instrumen = instrumen
bantuan-layar-instrumen = Membuka layar instrumen pemantauan; isinya belum tersedia.
perintah-layar-pemilih = warga binaan
bantuan-layar-pemilih = Membuka layar hak pilih warga binaan; isinya belum tersedia.
perintah-layar-laporan = laporan
bantuan-layar-laporan = Membuka daftar laporan yang dapat ditulis ke berkas.
perintah-meja-panel-berikut = panel berikut
bantuan-meja-panel-berikut = Pindah ke panel berikutnya pada Meja.
perintah-meja-panel-sebelum = panel sebelum
bantuan-meja-panel-sebelum = Pindah ke panel sebelumnya pada Meja.

# Daftar
perintah-daftar-turun = turun
bantuan-daftar-turun = Turun satu baris.
perintah-daftar-naik = naik
bantuan-daftar-naik = Naik satu baris.
perintah-daftar-halaman-turun = halaman berikut
bantuan-daftar-halaman-turun = Turun satu halaman.
perintah-daftar-halaman-naik = halaman sebelum
bantuan-daftar-halaman-naik = Naik satu halaman.
perintah-daftar-awal = ke awal
bantuan-daftar-awal = Pergi ke baris pertama.
perintah-daftar-akhir = ke akhir
bantuan-daftar-akhir = Pergi ke baris terakhir.
perintah-daftar-kanan = buka cabang
bantuan-daftar-kanan = Pada pohon satker: membuka cabang, atau masuk ke cabang yang sudah terbuka.
perintah-daftar-kiri = tutup cabang
bantuan-daftar-kiri = Pada pohon satker: menutup cabang, atau naik ke satker induknya.
perintah-daftar-buka = buka
bantuan-daftar-buka = Membuka baris ini.
perintah-daftar-saring = saring
bantuan-daftar-saring = Menyaring daftar dengan potongan nama, angka, keadaan ikrar, atau status; awali dengan ! untuk kebalikannya.
perintah-daftar-saring-hapus = hapus saringan
bantuan-daftar-saring-hapus = Menghapus saringan sehingga daftar kembali lengkap.
perintah-daftar-ke = ke baris
bantuan-daftar-ke = Pergi ke baris dengan nomor, ke bagian daftar dalam persen, atau ke huruf awal nama.
perintah-daftar-hitung = hitung tepat
bantuan-daftar-hitung = Menghitung tepat berapa baris daftar ini bila jumlahnya baru diketahui kira-kira.
perintah-daftar-urut = urutkan
bantuan-daftar-urut = Memilih urutan daftar; pada papan satker beralih ke urutan berikutnya.
perintah-daftar-tampilan = tampilan
bantuan-daftar-tampilan = Memilih bagian daftar yang ditampilkan; pada antrean menampilkan atau menyembunyikan perkara yang sudah tutup.
perintah-daftar-rincian = rincian
bantuan-daftar-rincian = Menampilkan atau menyembunyikan rincian; pada Meja membesarkan panel ini.
perintah-daftar-salin = salin
bantuan-daftar-salin = Menampilkan baris yang terlihat sebagai teks polos untuk disalin.
perintah-daftar-tandai = tandai
bantuan-daftar-tandai = Menandai baris ini atau melepas tandanya, lalu turun satu baris.
perintah-daftar-tandai-rentang = tandai rentang
bantuan-daftar-tandai-rentang = Tekan pada baris pertama dan sekali lagi pada baris terakhir untuk menandai semua di antaranya.
perintah-daftar-tandai-semua = tandai semua
bantuan-daftar-tandai-semua = Menandai semua yang ditampilkan daftar ini; Spasi mengecualikan satu baris.

# Pegawai dan ikrar
perintah-ikrar-catat = catat ikrar
bantuan-ikrar-catat = Mencatat ikrar pegawai ini, atau semua yang ditandai.
perintah-pegawai-baru = pegawai baru
bantuan-pegawai-baru = Mengisi formulir untuk pegawai yang belum tercatat.
perintah-pegawai-ubah = ubah pegawai
bantuan-pegawai-ubah = Mengubah data pegawai ini.
perintah-pegawai-seluruh = seluruh kantor
bantuan-pegawai-seluruh = Menampilkan lagi pegawai seluruh kantor tanpa saringan.
perintah-perkara-atas-orang = laporkan
bantuan-perkara-atas-orang = Mencatat dugaan pelanggaran atas pegawai ini, atau atas semua yang ditandai.

# Perkara
perintah-perkara-baru = laporan baru
bantuan-perkara-baru = Mencatat laporan dugaan pelanggaran.
perintah-perkara-pindah = lanjutkan perkara
bantuan-perkara-pindah = Memindahkan perkara ini ke tahap berikutnya.

# Satker
perintah-satker-baru = satker baru
bantuan-satker-baru = Mencatat satker baru di bawah satker ini.
perintah-satker-ubah = ubah satker
bantuan-satker-ubah = Mengubah nama, jenis, atau induk satker ini.

# Formulir
perintah-isian-lanjut = lanjut/simpan
bantuan-isian-lanjut = Pindah ke isian berikutnya; pada isian terakhir menyimpan formulir.
isian-baris-baru = baris baru
perintah-isian-turun = isian berikut
bantuan-isian-turun = Pindah ke isian berikutnya.
perintah-isian-naik = isian sebelum
bantuan-isian-naik = Pindah ke isian sebelumnya.
perintah-isian-selesai = simpan
bantuan-isian-selesai = Menyimpan formulir dari isian mana pun.
perintah-isian-daftar = pilih dari daftar
bantuan-isian-daftar = Membuka daftar pilihan untuk isian ini.
perintah-isian-ulang = sama seperti tadi
bantuan-isian-ulang = Mengisi dengan nilai dari catatan yang terakhir Anda simpan.
perintah-isian-kosongkan = kosongkan isian
bantuan-isian-kosongkan = Mengosongkan isian satu baris; uraian tidak ikut terhapus.
perintah-isian-tutup = tutup
bantuan-isian-tutup = Menutup formulir; yang sudah diketik tersimpan sebagai draf.

# Pencarian orang
perintah-cari-buka = buka/pilih
bantuan-cari-buka = Membuka kartu orang ini, atau memasukkannya ke formulir yang sedang diisi.
perintah-cari-turun = hasil berikut
bantuan-cari-turun = Pindah ke hasil berikutnya.
perintah-cari-naik = hasil sebelum
bantuan-cari-naik = Pindah ke hasil sebelumnya.
perintah-cari-tutup = tutup
bantuan-cari-tutup = Menutup pencarian dan kembali ke tempat semula.

# Kartu pegawai
perintah-kartu-tutup = tutup
bantuan-kartu-tutup = Menutup kartu dan kembali ke daftar.
perintah-kartu-berikut = orang berikut
bantuan-kartu-berikut = Menampilkan kartu orang berikutnya dalam daftar.
perintah-kartu-sebelum = orang sebelum
bantuan-kartu-sebelum = Menampilkan kartu orang sebelumnya dalam daftar.
perintah-kartu-turun = gulir turun
bantuan-kartu-turun = Menggulir kartu ke bawah.
perintah-kartu-naik = gulir naik
bantuan-kartu-naik = Menggulir kartu ke atas.
perintah-kartu-daftar = dalam daftar
bantuan-kartu-daftar = Menutup kartu dan menempatkan kursor pada orang ini di daftar pegawai; saringannya tetap.
perintah-kartu-salin = salin
bantuan-kartu-salin = Menampilkan kartu sebagai teks polos untuk disalin.

# Daftar pilihan
perintah-pilih-ambil = pilih
bantuan-pilih-ambil = Mengambil pilihan ini.
perintah-pilih-tandai = tandai
bantuan-pilih-tandai = Menandai pilihan ini bila boleh memilih lebih dari satu.
perintah-pilih-turun = turun
bantuan-pilih-turun = Turun satu pilihan.
perintah-pilih-naik = naik
bantuan-pilih-naik = Naik satu pilihan.
perintah-pilih-halaman-turun = halaman berikut
bantuan-pilih-halaman-turun = Turun sepuluh pilihan.
perintah-pilih-halaman-naik = halaman sebelum
bantuan-pilih-halaman-naik = Naik sepuluh pilihan.
perintah-pilih-tutup = tutup
bantuan-pilih-tutup = Menutup daftar tanpa memilih.

# Pertanyaan
perintah-tanya-ya = ya
bantuan-tanya-ya = Menjawab ya dan melanjutkan.
perintah-tanya-tidak = tidak
bantuan-tanya-tidak = Menjawab tidak; tidak ada yang berubah.

# Daftar perintah
perintah-palet-jalankan = jalankan
bantuan-palet-jalankan = Menjalankan perintah ini.
perintah-palet-turun = turun
bantuan-palet-turun = Turun satu perintah.
perintah-palet-naik = naik
bantuan-palet-naik = Naik satu perintah.
perintah-palet-tutup = tutup
bantuan-palet-tutup = Menutup daftar perintah.

# Bantuan dan teks
perintah-teks-tutup = tutup
bantuan-teks-tutup = Menutup teks ini.
perintah-teks-turun = gulir turun
bantuan-teks-turun = Menggulir satu baris ke bawah.
perintah-teks-naik = gulir naik
bantuan-teks-naik = Menggulir satu baris ke atas.
perintah-teks-halaman-turun = halaman berikut
bantuan-teks-halaman-turun = Menggulir satu halaman ke bawah.
perintah-teks-halaman-naik = halaman sebelum
bantuan-teks-halaman-naik = Menggulir satu halaman ke atas.

# Jatuh tempo
perintah-tempo-buka = buka
bantuan-tempo-buka = Pergi ke hal yang disebut baris ini, atau melanjutkan drafnya.
perintah-tempo-buang = buang draf
bantuan-tempo-buang = Membuang draf pada baris ini; program bertanya lebih dahulu.
perintah-tempo-turun = turun
bantuan-tempo-turun = Turun satu baris.
perintah-tempo-naik = naik
bantuan-tempo-naik = Naik satu baris.
perintah-tempo-halaman-turun = sepuluh baris turun
bantuan-tempo-halaman-turun = Turun sepuluh baris.
perintah-tempo-halaman-naik = sepuluh baris naik
bantuan-tempo-halaman-naik = Naik sepuluh baris.
perintah-tempo-awal = baris pertama
bantuan-tempo-awal = Pergi ke baris pertama.
perintah-tempo-akhir = baris terakhir
bantuan-tempo-akhir = Pergi ke baris terakhir.
perintah-tempo-tutup = tutup
bantuan-tempo-tutup = Menutup daftar jatuh tempo.

# Perubahan bersamaan
perintah-banding-saya = pakai isian saya
bantuan-banding-saya = Menyimpan isian Anda di atas perubahan rekan.
perintah-banding-mereka = pakai isian rekan
bantuan-banding-mereka = Memasukkan perubahan rekan ke formulir Anda; belum ada yang disimpan.
perintah-banding-tutup = kembali ke formulir
bantuan-banding-tutup = Kembali ke formulir tanpa memutuskan; belum ada yang disimpan.

# Baris saring
perintah-saring-pakai = pakai saringan
bantuan-saring-pakai = Menutup baris saring; saringannya tetap berlaku.
perintah-saring-riwayat = saringan lama
bantuan-saring-riwayat = Memakai lagi saringan sebelumnya.

# Membuka berkas
perintah-ke-pergi = pergi
bantuan-ke-pergi = Pergi ke baris, bagian, atau huruf yang diketik.
perintah-ke-tutup = tutup
bantuan-ke-tutup = Menutup baris ini; kursor tetap di tempatnya.
perintah-berkas-buka = buka
bantuan-berkas-buka = Membuka berkas di alamat yang diketik.
perintah-berkas-tutup = tutup
bantuan-berkas-tutup = Kembali tanpa membuka berkas.

# Berkas masuk
perintah-impor-mulai = berkas masuk
bantuan-impor-mulai = Membuka berkas pegawai atau satker, memeriksa isinya, lalu memasukkannya.
perintah-impor-turun = turun
bantuan-impor-turun = Turun satu baris.
perintah-impor-naik = naik
bantuan-impor-naik = Naik satu baris.
perintah-impor-halaman-turun = halaman berikut
bantuan-impor-halaman-turun = Turun satu halaman.
perintah-impor-halaman-naik = halaman sebelum
bantuan-impor-halaman-naik = Naik satu halaman.
perintah-impor-awal = baris pertama
bantuan-impor-awal = Pergi ke baris pertama.
perintah-impor-akhir = baris terakhir
bantuan-impor-akhir = Pergi ke baris terakhir.
perintah-impor-kembali = kembali
bantuan-impor-kembali = Kembali satu langkah; jawaban tetap ada. Pekerjaan yang berjalan dihentikan.
perintah-impor-ketik-turun = turun
bantuan-impor-ketik-turun = Turun satu baris.
perintah-impor-ketik-naik = naik
bantuan-impor-ketik-naik = Naik satu baris.
perintah-impor-ketik-halaman-turun = halaman berikut
bantuan-impor-ketik-halaman-turun = Turun satu halaman.
perintah-impor-ketik-halaman-naik = halaman sebelum
bantuan-impor-ketik-halaman-naik = Naik satu halaman.
perintah-impor-ketik-kembali = kembali
bantuan-impor-ketik-kembali = Kembali satu langkah; jawaban tetap ada. Pekerjaan yang berjalan dihentikan.
perintah-impor-berkas-buka = buka berkas
bantuan-impor-berkas-buka = Membuka berkas di kursor atau di alamat yang diketik.
perintah-impor-berkas-lengkapi = lengkapi alamat
bantuan-impor-berkas-lengkapi = Melengkapi alamat yang sedang diketik.
perintah-impor-berkas-hal = pegawai/satker
bantuan-impor-berkas-hal = Menukar isi berkas: pegawai atau satker.
perintah-impor-pilih-pakai = pakai
bantuan-impor-pilih-pakai = Memakai sandi atau lembar di kursor.
perintah-impor-kolom-pilih = arti kolom
bantuan-impor-kolom-pilih = Memilih arti kolom di kursor; di baris terakhir, satker bagi orang baru tanpa satker.
perintah-impor-kolom-buang = tidak dipakai
bantuan-impor-kolom-buang = Tidak memakai kolom di kursor.
perintah-impor-kolom-lanjut = bandingkan
bantuan-impor-kolom-lanjut = Membaca semua baris dan membandingkannya dengan yang tersimpan; belum ada yang diubah.
perintah-impor-hari-pilih = jawaban
bantuan-impor-hari-pilih = Memilih cara membaca kolom di kursor dengan nomornya.
perintah-impor-hari-lain = jawaban lain
bantuan-impor-hari-lain = Membuka daftar semua jawaban; ketik tahun pertamanya.
perintah-impor-hari-tolak = tolak barisnya
bantuan-impor-hari-tolak = Tidak menjawab; baris dengan tanggal seperti ini ditolak.
perintah-impor-hari-lanjut = lanjut
bantuan-impor-hari-lanjut = Membaca dan membandingkan dengan jawaban ini, setelah semua kolom dijawab.
perintah-impor-satker-calon = calon
bantuan-impor-satker-calon = Memilih calon satker dengan nomornya.
perintah-impor-satker-cari = cari satker
bantuan-impor-satker-cari = Membuka daftar semua satker; ketik potongan namanya.
perintah-impor-satker-tolak = tolak barisnya
bantuan-impor-satker-tolak = Tidak ada satker yang dimaksud; baris dengan nama ini ditolak.
perintah-impor-satker-lanjut = periksa
bantuan-impor-satker-lanjut = Pergi ke pemeriksaan; nama yang belum dijawab tetap menunggu.
perintah-impor-periksa-pasangan = pilih isi
bantuan-impor-periksa-pasangan = Menampilkan baris-baris dengan nomor yang sama, atau isi tersimpan di samping isi berkas, untuk memilih yang berlaku.
perintah-impor-kembar-kanan = isi kanan
bantuan-impor-kembar-kanan = Memakai isi di sebelah kanan untuk kolom di kursor.
perintah-impor-kembar-kiri = isi kiri
bantuan-impor-kembar-kiri = Memakai isi di sebelah kiri untuk kolom di kursor.
perintah-impor-kembar-utuh = baris utuh
bantuan-impor-kembar-utuh = Memakai satu baris utuh, menurut nomor di atasnya.
perintah-impor-kembar-tolak = tolak semua
bantuan-impor-kembar-tolak = Menolak semua baris dengan nomor ini, seperti semula; orang yang berubah tetap seperti tersimpan.
perintah-impor-kembar-pakai = pakai
bantuan-impor-kembar-pakai = Memakai isi yang dipilih begitu semua kolom yang berbeda dipilih; baris lainnya tidak dipakai.
perintah-impor-periksa-rinci = rincian
bantuan-impor-periksa-rinci = Menampilkan seluruh isi baris di kursor.
perintah-impor-periksa-berikut = kelompok lain
bantuan-impor-periksa-berikut = Menampilkan kelompok berikut.
perintah-impor-periksa-sebelum = kelompok sebelum
bantuan-impor-periksa-sebelum = Menampilkan kelompok sebelumnya.
perintah-impor-periksa-kelompok = kelompok
bantuan-impor-periksa-kelompok = Menampilkan kelompok dengan nomor ini.
perintah-impor-periksa-panel = panel rincian
bantuan-impor-periksa-panel = Menampilkan atau menutup rincian di bawah daftar.
perintah-impor-periksa-simpan = simpan tolakan
bantuan-impor-periksa-simpan = Menyimpan baris yang ditolak atau menunggu ke sebuah berkas, dengan alasannya.
perintah-impor-periksa-hilang = tak ada di berkas
bantuan-impor-periksa-hilang = Menentukan alasan bagi orang yang tidak ada di berkas; bawaannya dibiarkan.
perintah-impor-periksa-tetap = kecualikan orang
bantuan-impor-periksa-tetap = Membiarkan orang di kursor tetap bertugas walau yang lain dikeluarkan, atau membatalkannya.
perintah-impor-periksa-terapkan = terapkan
bantuan-impor-periksa-terapkan = Menerapkan semua perubahan sebagai satu tindakan; program bertanya lebih dahulu.
perintah-impor-hilang-pakai = pakai alasan
bantuan-impor-hilang-pakai = Memakai alasan di baris isian; kosong berarti dibiarkan.
