# Yang digambar: kepala dan kaki layar, kolom, judul panel, keadaan kosong, kartu, dan dialog.

layar-kekecilan = Terminal terlalu kecil: { $w } x { $h }, perlu { $lebar } x { $tinggi }. Besarkan jendela atau Q keluar.
memuat = Memuat ...

# Kepala dan kaki
kepala-gelombang = { $gelombang }: { $pemilihan }
kepala-gelombang-pendek = { $gelombang } { $hari }
kepala-latihan = LATIHAN
kepala-baca-saja = baca-saja
kepala-pribadi = pribadi
kepala-peran-satker = satker
kepala-peran-kanwil = kanwil
kepala-peran-pemeriksa = pemeriksa
kepala-peran-auditor = auditor
kepala-peran-admin = admin
kepala-tanpa-tahapan = tidak ada tahapan berjalan
kepala-hari-h = hari-H
kepala-berikut = { $tahap } { $n } hari lagi
kepala-tempo = { $n } jatuh tempo
kaki-saring = saring:
kaki-ke = ke baris, persen, atau huruf:
kaki-ke-nomor = ke awal nomor, persen, atau #baris:
kaki-ke-tenggat = ke baris, persen, atau tanggal tenggat:
kaki-perintah = { $tombol } { $judul }
tombol-spasi = Spasi
tombol-atas = Atas
tombol-bawah = Bawah
tombol-kiri = Kiri
tombol-kanan = Kanan

# Kolom
kolom-nama = nama
kolom-nomor = NIP / nomor
kolom-golongan = gol
kolom-status = status
kolom-ikrar = ikrar
kolom-perkara-n = pk
kolom-satker = satker
kolom-no = no
kolom-terlapor = terlapor
kolom-keadaan-perkara = keadaan
kolom-baris = baris
kolom-tenggat = tenggat
kolom-sisa = sisa
kolom-aturan = yang ditunggu
kolom-ringkas = ringkasan
kolom-tanggal = tanggal
kolom-hal = hal
kolom-wajib = wajib
kolom-ttd = ttd
kolom-ttd-wajib = ttd/wajib
kolom-persen = %
kolom-batang = bagian ttd
kolom-belum = belum
kolom-diam = diam
kolom-jumlah-perkara = perkara
kolom-terakhir = ttd akhir

# Singkatan di daftar
status-pendek-pppk-paruh-waktu = PPPK PW
ikrar-pendek-belum = belum
ikrar-pendek-mengucapkan = ucap
ikrar-pendek-diwakili = wakil
ikrar-pendek-ttd = ttd
ikrar-pendek-menolak = tolak
ikrar-pendek-dikecualikan = kecuali
nomor-pendek-nrp = NRP { $nomor }
nomor-pendek-lokal = lokal { $nomor }
sisa-hari = { $n } h
belum-lapor = belum lapor
orang-nonaktif = tidak aktif

# Judul
judul-satker = Satker
judul-pegawai = Pegawai
judul-ikrar-orang = Ikrar pegawai
judul-orang = { $n } orang
judul-orang-belum = { $n } orang, { $belum } belum
judul-cocok = { $n } cocok
judul-ditandai = { $n } ditandai
judul-di-luar = { $n } di luar saringan
judul-menghitung = menghitung
jumlah-ribuan = ribuan
jumlah-lebih = { $n }+
judul-rentang = rentang: tekan v lagi di ujungnya
judul-urut-nomor = urut nomor
judul-nonaktif = dengan yang tidak aktif
judul-ikrar = Ikrar
judul-ikrar-gelombang = Ikrar  { $nama }
judul-sampai = s.d. { $tanggal }
judul-perkara = Pelanggaran
judul-perkara-semua = dengan yang selesai
judul-perkara-n = { $n } perkara
judul-lewat = { $n } lewat tenggat
judul-rincian-perkara = Rincian perkara
judul-papan = Satker  urut: { $urut }
judul-per = { $apa }  per { $tanggal }
judul-kartu = Kartu pegawai
judul-laporan = Laporan
judul-untuk = untuk { $satker }
judul-selamat = Selamat datang di Ikrar
judul-cari = Cari orang
judul-tanya = Pastikan dulu
judul-palet = Perintah
judul-bantuan = Bantuan
judul-tempo = Jatuh tempo
judul-banding = Diubah bersamaan
judul-berkas = Buka berkas
judul-baris = baris { $dari }-{ $sampai } dari { $n }
gulir-habis = Di bawah ini tidak ada lagi.
judul-letak = { $baris }/{ $n }
judul-kira-kira = kl. { $baris }/{ $n }
judul-di-atas = ^/{ $n }
judul-tempo-n = { $ke }/{ $n } hal
judul-baris-n = { $n } hal
judul-pilihan = { $n } pilihan
judul-dipilih = { $n } dipilih
judul-baru = baru
judul-ubah = ubah
judul-menyimpan = menyimpan ...
judul-isian-ke = isian { $n } dari { $dari }

# Angka
figur-dari = { $n } dari { $wajib }
figur-diwakili = diwakili { $n }
figur-mengucapkan = mengucapkan { $n }
figur-menolak = menolak { $n }
figur-dikecualikan = dikecualikan { $n }
figur-per = per { $tanggal }
ikrar-belum-n = belum { $n }
papan-jumlah = Seluruh kantor

# Kosong
kosong-orang = Belum ada pegawai di sini. Tekan n untuk mencatat yang pertama.
kosong-pilihan = Tidak ada yang cocok. Hapus sebagian ketikan dengan Backspace, atau semuanya dengan Ctrl+U.
kosong-saring = Tidak ada yang cocok. Ubah saringannya dengan / atau hapus dengan \.
kosong-perkara = Tidak ada perkara yang terbuka.
kosong-satker = Belum ada satker.
kosong-kartu = Pilih seorang pegawai di daftar; kartunya tampil di sini.
kosong-rincian-perkara = Pilih sebuah perkara di daftar; rinciannya tampil di sini.
kosong-gelombang = Belum ada gelombang ikrar. Gelombang ikut data pemilihan kantor ini.
kosong-tempo = Tidak ada yang jatuh tempo.

# Layar yang belum dibuka
cadangan-sosialisasi =
    Layar ini belum dibuka.
    Nanti di sini: kegiatan sosialisasi dengan tanggal, tempat, narasumber, dan materinya; kehadiran tiap pegawai (hadir, daring, diwakili, tidak hadir), dicatat dengan menyebut yang tidak hadir saja; dan daftar pegawai yang belum pernah mengikuti, per satker.
    Sementara ini catat kegiatannya di tempat biasa. Ikrar dicatat di layar 5.
cadangan-satgas =
    Layar ini belum dibuka.
    Nanti di sini: Satgas netralitas tiap satker dengan nomor SK, anggota, dan masa berlakunya; satker yang belum punya SK atau SK-nya habis; tujuh tugas Satgas dengan buktinya; serta titik rawan per satker dan per tahapan pemilihan, dengan rencana, penanggung jawab, dan tanggalnya.
cadangan-instrumen =
    Layar ini belum dibuka.
    Nanti di sini: kuesioner pemantauan per satker dan periode, diisi dengan angka dari kertas; jawaban periode lalu di sampingnya; satker yang belum mengirim; serta penilaian pemeriksa terpisah dari pengakuan satker.
cadangan-pemilih =
    Layar ini belum dibuka.
    Nanti di sini: hak pilih warga binaan per satker, dari yang berhak sampai yang memilih (NIK dan NKK, DPT, DPTb); TPS khusus; dan yang bebas atau pindah sebelum hari pemungutan, dihitung terhadap H-30 dan H-7. Yang ditampilkan angka; nama hanya bila sebuah pekerjaan memerlukannya.

# Kartu pegawai
kartu-nomor = Nomor
kartu-nik = NIK
kartu-lahir = Lahir
kartu-status = Status
kartu-jabatan = Jabatan
kartu-satker = Satker
kartu-atasan = Atasan
kartu-catatan = Catatan
kartu-ikrar = Ikrar
kartu-perkara = Perkara
kartu-penempatan = Penempatan
kartu-sekarang = sekarang
kartu-tanpa-perkara = Tidak ada perkara yang boleh ditampilkan.
kartu-tanpa-berkas = berkas belum disebut
kartu-berkas = berkas { $nomor }
kartu-juga = juga: { $keadaan } { $tanggal } (tidak berlaku)
kartu-juga-berkas = juga: { $keadaan }, berkas { $nomor }, { $tanggal } (tidak berlaku)
kartu-juga-baris = juga: { $keadaan }, berkas { $nomor } baris { $baris }, { $tanggal } (tidak berlaku)
kartu-kegiatan = pada { $judul }
kartu-oleh = dicatat { $oleh }
kartu-pasangan-calon = suami atau istri calon: titik rawan, bukan pelanggaran
kartu-cltn = CLTN { $dari } s.d. { $sampai }
kartu-perkara-terbuka = { $n } berjalan, { $nomor }: { $keadaan }
kartu-lanjut = Enter: kartu lengkap

# Rincian perkara
perkara-satker = Satker
perkara-keadaan = Keadaan
perkara-sejak = sejak { $tanggal }
perkara-tenggat = Tenggat
perkara-perlu-verifikasi = perlu diverifikasi
perkara-sumber = Sumber
perkara-perbuatan = Perbuatan
perkara-terima = Diterima
perkara-pelapor = Pelapor
perkara-dirahasiakan = dirahasiakan
perkara-tanpa-pelapor = tidak disebut
perkara-baris = Baris usulan
perkara-ringkas = Ringkasan
perkara-uraian = Uraian
perkara-uraian-tertutup = Uraian hanya terbuka bagi pemeriksa perkara ini.
perkara-uraian-kosong = Belum ada uraian.
perkara-langkah = Langkah
perkara-langkah-kosong = Belum ada langkah.
perkara-lanjut = Enter: ruang perkara
perkara-serangkai = Dari laporan yang sama

# Laporan
laporan-guna-rekap = Wajib, ttd, persentase, dan keadaan lain tiap satker, dengan jumlah ke atas.
laporan-guna-belum = Nama pegawai yang belum tanda tangan pada gelombang ini, per satker.
laporan-guna-perkara = Register perkara; lingkaran tertutup, setiap pengambilan dicatat.
laporan-tak-berhak = peran Anda tidak boleh mengambilnya
laporan-berjalan = sedang ditulis ...
laporan-tertulis = Berkas yang sudah ditulis
laporan-belum-tertulis = Belum ada. Enter menulis laporan di bawah kursor ke kotak keluar.
laporan-berkas = { $berkas }  { $n } baris
bentuk-guna-csv = teks berkolom, untuk dibaca program lain
bentuk-guna-xlsx = lembar kerja
bentuk-guna-html = satu halaman untuk dibaca dan dicetak

# Awal
selamat-kalimat = Belum ada basis data. Pilih salah satu; tidak ada yang dibuat sebelum Anda menekan Enter.
selamat-latihan = Latihan
selamat-latihan-guna = Kantor contoh dengan pegawai rekaan, untuk belajar. Boleh dirusak.
selamat-kantor = Kantor baru
selamat-kantor-guna = Pilih Kanwil Anda; satkernya sudah terisi, pegawainya belum.
selamat-buka = Buka berkas yang sudah ada
selamat-buka-guna = Misalnya salinan dari komputer lain.
selamat-letak = Berkas baru akan dibuat di { $berkas }.
selamat-letak-lagi = Latihan yang sudah ada dibuka lagi: { $berkas }.
selamat-letak-buka = Tidak ada berkas yang dibuat; Enter menanyakan berkas mana yang dibuka.
selamat-sibuk = Sedang menyiapkan ...

# Dialog
nilai-ya = ya
nilai-tidak = tidak
cari-petunjuk = Ketik potongan nama (sit an), tanggal lahir dalam NIP (830721), atau awal nomornya.
cari-tak-ada = Tidak ada yang cocok. Coba potongan nama yang lain, atau enam angka tanggal lahirnya.
pilih-ketik = cari:
palet-tak-ada = Tidak ada perintah dengan kata itu.
tanya-jawab = y ya    t tidak
banding-kalimat = { $oleh } menyimpan lebih dulu ({ $waktu }). Pilih isian mana yang berlaku.
banding-isian = isian
banding-saya = milik saya
banding-mereka = milik mereka
berkas-petunjuk = Ketik letak berkas basis datanya, lalu Enter.
layar-tertutup = Layar dikosongkan karena lama tidak dipakai. Yang sudah diketik tersimpan; tekan sembarang tombol untuk melanjutkan.
laporan-kotak-keluar = Kotak keluar: { $folder }
