# Menyimpan, membuka, memeriksa: apa yang terjadi, di mana, dan apa yang dapat dilakukan sekarang.

## Tersimpan

tersimpan-lihat = Dicatat.
tersimpan-tak-berubah = Tidak ada yang berubah.
tersimpan-satker-baru = { $nama } ditambahkan.
tersimpan-satker = { $nama } disimpan.
tersimpan-pegawai-baru = { $nama } ditambahkan.
tersimpan-pegawai = { $nama } disimpan.
tersimpan-ikrar = { $n ->
        [1] { $nama }: { $keadaan }.
       *[other] { $n } orang: { $keadaan }.
    }{ $sama ->
        [0] { "" }
       *[other] { " " }{ $sama } orang sudah tercatat sama.
    }{ $tetap ->
        [0] { "" }
       *[other] { " " }{ $tetap } orang sudah tanda tangan dan tetap begitu.
    }{ $melampaui ->
        [0] { "" }
       *[other] { " " }Pengecualiannya selesai bersama gelombang ini, { $selesai }.
    }
tersimpan-ikrar-tarik = { $n ->
        [1] Catatan ikrar { $nama } ditarik.
       *[other] Catatan ikrar { $n } orang ditarik.
    }
tersimpan-ikrar-sama = Tidak ada yang berubah: { $tetap ->
        [0] semuanya sudah tercatat begitu.
       *[other] { $tetap } orang sudah tanda tangan dan tetap begitu. Untuk mengubahnya, tarik dulu tanda tangannya dengan alasan.
    }
tersimpan-perkara = { $n ->
        [1] Perkara { $nomor } tercatat.
       *[other] { $n } perkara tercatat: { $nomor }.
    }
tersimpan-perkara-pindah = Perkara { $nomor }: { $keadaan }.
tersimpan-operator = Operator { $nama } ({ $login }) disimpan.
tersimpan-draf = Draf disimpan.
tersimpan-draf-buang = Draf dibuang.

## Tindakan terakhir

tindakan-satker-baru = menambah { $nama }
tindakan-satker-ubah = mengubah { $nama }
tindakan-pegawai-baru = menambah { $nama }
tindakan-pegawai-ubah = mengubah data { $nama }
tindakan-ikrar-catat = { $n ->
        [1] mencatat ikrar { $nama }
       *[other] mencatat ikrar { $n } orang
    }
tindakan-ikrar-tarik = { $n ->
        [1] menarik ikrar { $nama }
       *[other] menarik ikrar { $n } orang
    }
tindakan-perkara-baru = { $n ->
        [1] mencatat perkara { $nama }
       *[other] mencatat { $n } perkara, mulai { $nama }
    }
tindakan-perkara-pindah = memindahkan perkara { $nama }
tindakan-perkara-tutup = menutup perkara { $nama }
tindakan-operator-baru = menambah operator { $nama }
tindakan-operator-ubah = mengubah operator { $nama }

## Dibatalkan

batal-satker-baru = Dibatalkan: { $nama } tidak jadi ditambahkan.
batal-satker-ubah = Dibatalkan: { $nama } kembali seperti sebelumnya.
batal-pegawai-baru = Dibatalkan: { $nama } tidak jadi ditambahkan.
batal-pegawai-ubah = Dibatalkan: data { $nama } kembali seperti sebelumnya.
batal-ikrar-catat = { $n ->
        [1] Dibatalkan: ikrar { $nama } kembali seperti sebelumnya.
       *[other] Dibatalkan: ikrar { $n } orang kembali seperti sebelumnya.
    }
batal-ikrar-tarik = { $n ->
        [1] Dibatalkan: ikrar { $nama } tercatat lagi.
       *[other] Dibatalkan: ikrar { $n } orang tercatat lagi.
    }
batal-perkara-baru = { $n ->
        [1] Dibatalkan: perkara { $nama } tidak jadi dicatat.
       *[other] Dibatalkan: { $n } perkara tidak jadi dicatat.
    }
batal-perkara-pindah = Dibatalkan: perkara { $nama } kembali ke langkah sebelumnya.

batal-bukan-terakhir = Hanya tindakan Anda yang terakhir pada sesi ini yang dapat dibatalkan.
batal-tak-bisa = Tindakan ini tidak dapat dibatalkan.
batal-tak-berhak = Peran Anda tidak lagi mengizinkan tindakan ini, jadi tidak dapat dibatalkan.
batal-sudah-berubah = Tidak dapat dibatalkan: { $oleh } sudah mengubahnya pada { $waktu }. Buka catatannya dan perbaiki dari sana.
batal-sudah-dipakai = Tidak dapat dibatalkan: catatan lain sudah bergantung padanya. Perbaiki catatannya satu per satu.
batal-nilai-terhapus = Tidak dapat dibatalkan: isi sebelumnya sudah dihapus dari jejak audit.
batal-berkas-tutup = Tidak dapat dibatalkan: berkas { $nomor } sudah ditutup.
batal-perkara-tutup = Perkara yang ditutup tidak dapat dibuka lagi. Catat laporan baru.
batal-operator = Perubahan operator tidak dibatalkan dengan tombol ini. Ubah operatornya lagi dari daftar operator.

## Ditolak

wajib-diisi = Isian ini wajib diisi.
tanggal-di-depan = Tanggal { $tanggal } belum tiba. Isi hari ini atau sebelumnya.
tak-berhak = Peran Anda tidak mengizinkan ini ({ $hak }). Minta kepada administrator kantor.
di-luar-lingkup = { $satker } di luar lingkup satker Anda.

ganda-umum = Catatan yang sama sudah ada.
ganda-nomor = Nomor { $nomor } sudah dipakai { $nama }, { $satker }. Periksa nomornya, atau buka pegawai itu.
ganda-nomor-lain = Nomor { $nomor } sudah terdaftar di satker lain. Periksa nomornya, atau tanyakan ke kantor wilayah.
ganda-nik = NIK { $nik } sudah dipakai { $nama }, { $satker }. Periksa NIK-nya.
ganda-nik-lain = NIK { $nik } sudah terdaftar di satker lain. Periksa NIK-nya, atau tanyakan ke kantor wilayah.
ganda-kode-satker = Kode { $kode } sudah dipakai { $satker }.
ganda-login = Nama masuk { $login } sudah dipakai { $nama }.

satker-induk-wajib = Pilih satker induknya; hanya puncak kantor yang tidak mempunyai induk.
satker-induk-tak-ada = Satker induk itu tidak ada lagi. Pilih yang lain.
satker-di-bawah-sendiri = { $induk } berada di bawah satker ini sendiri. Pilih induk yang lain.
satker-terlalu-dalam = Susunan satker terlalu dalam. Pilih induk yang lebih dekat ke puncak.
satker-sejak-mundur = Perubahan tidak dapat berlaku sebelum { $sejak }, hari mulai berlakunya nama dan induk yang sekarang.
satker-sejak-tumpang = Tanggal ini jatuh pada masa nama atau induk yang lama, yang berlaku sampai { $sampai }.

pegawai-alasan-wajib = Pegawai tidak aktif perlu alasan, misalnya pensiun atau pindah instansi. Isi alasannya.
pegawai-cltn-terbalik = Hari terakhir CLTN jatuh sebelum hari pertamanya. Periksa kedua tanggal.
pegawai-sejak-mundur = Pindah tidak dapat terjadi sebelum { $sejak }, hari mulai di satker yang sekarang.
pegawai-atasan-sendiri = Pegawai tidak dapat menjadi atasan dirinya sendiri.
pegawai-atasan-melingkar = Orang ini bawahan dari pegawai itu sendiri. Pilih atasan yang lain.
pegawai-atasan-tak-ada = Atasan itu tidak ada lagi. Pilih yang lain.

ikrar-alasan-wajib = Keadaan "{ $keadaan }" harus disertai alasan. Isi alasannya dalam satu baris.
ikrar-tanpa-orang = Belum ada pegawai atau gelombang ikrar untuk dicatat. Pilih gelombang (o), lalu pilih pegawainya di daftar.
ikrar-terlalu-banyak = { $n } orang terlalu banyak untuk satu kali catat; paling banyak { $batas }. Catat per satker.
ikrar-daftar-berubah = Daftar sudah berubah: tadi { $jumlah } orang, sekarang { $kini }. Belum ada yang dicatat. Lihat lagi daftarnya, lalu ulangi.
ikrar-nonaktif = { $n ->
        [1] { $nama } tidak aktif lagi. Belum ada yang dicatat; keluarkan dari pilihan, lalu ulangi.
       *[other] { $n } orang tidak aktif lagi, di antaranya { $nama }. Belum ada yang dicatat; keluarkan dari pilihan, lalu ulangi.
    }
ikrar-berkas-tutup = Ikrar { $nama } ada pada berkas yang sudah ditutup dan tidak dapat diubah.
berkas-tutup = Berkas { $nomor } sudah ditutup. Pakai nomor berkas yang lain.
berkas-gelombang-lain = Berkas { $nomor } milik gelombang lain.

perkara-baris-tak-ada = Baris { $baris } tidak ada dalam katalog pelanggaran.
perkara-langkah-tak-sah = Dari "{ $dari }" perkara tidak dapat langsung ke "{ $ke }".
perkara-tanggal-mundur = Langkah tidak dapat terjadi sebelum { $sejak }, hari mulai keadaan yang sekarang.
perkara-alasan-wajib = Untuk "{ $keadaan }" tulis nomor surat atau alasannya.

operator-login-spasi = Nama masuk tidak boleh memuat spasi.
operator-satker-wajib = Operator satker harus mempunyai satker.
operator-pengelola-terakhir = Harus ada paling sedikit satu operator aktif yang dapat memberi peran.
draf-terlalu-besar = Isian terlalu panjang untuk disimpan sebagai draf.

## Sesi

sesi-tak-dikenal = Operator "{ $login }" belum terdaftar di kantor ini. Minta administrator kantor menambahkannya.
sesi-nonaktif = Operator "{ $login }" sudah dinonaktifkan. Hubungi administrator kantor.
sesi-peran-berubah = Peran atau satker "{ $login }" baru saja diubah. Keluar, lalu masuk lagi; draf tetap tersimpan.
sesi-belum-ada-operator = Kantor ini belum mempunyai operator. Buka sekali tanpa mode baca saja.

## Basis data

toko-basi-anonim = Catatan ini sudah disimpan orang lain lebih dulu; { $n } isian berbeda. Bandingkan, lalu putuskan.
toko-basi-tanpa-beda-anonim = Catatan ini sudah berubah. Muat ulang, lalu ulangi.
toko-rusak = Basis data rusak ({ $galat }). Jangan diteruskan; pulihkan dari cadangan dengan `ikrar pulihkan`.
toko-tak-terbuka = Basis data tidak dapat dibuka ({ $galat }).
toko-io = Cakram menjawab dengan galat ({ $galat }). Periksa cakramnya, lalu lihat apakah simpanan terakhir sudah ada sebelum mengulang.
toko-rujukan = Catatan ini masih berhubungan dengan catatan lain, atau menunjuk ke yang sudah tidak ada.
toko-syarat = Isian melanggar syarat basis data ({ $galat }).
toko-acak = Sistem tidak memberi bilangan acak ({ $galat }).
toko-galat = Basis data menjawab dengan galat yang tak terduga ({ $galat }). Laporkan kepada administrator.
berkas-io = { $berkas }: { $galat }.

buka-tak-boleh = { $berkas } tidak boleh dibuka oleh pengguna ini.
buka-folder-orang-lain = Folder { $berkas } milik pengguna lain. Simpan basis data di folder milik Anda sendiri.
buka-milik-orang-lain = { $berkas } milik pengguna lain. Basis data kantor harus milik Anda sendiri.
buka-folder-terbuka = Folder { $berkas } dapat ditulis pengguna lain. Tutup dengan: chmod 700 { $berkas }
buka-berkas-terbuka = { $berkas } dapat ditulis pengguna lain. Tutup dengan: chmod 600 { $berkas }
buka-bukan-berkas = { $berkas } bukan berkas biasa. Tunjuk berkasnya langsung, bukan tautannya.
buka-sudah-ada = { $berkas } sudah ada dan tidak akan ditimpa. Pilih nama lain.
buka-kosong = { $berkas } kosong. Buat kantor baru, atau pilih berkas lain.
buka-bukan-sqlite = { $berkas } bukan basis data.
buka-bukan-ikrar = { $berkas } basis data program lain, bukan milik ikrar. Berkas itu tidak disentuh.
buka-terpotong = { $berkas } terpotong. Pulihkan dari cadangan dengan `ikrar pulihkan`.
buka-bukan-wal = Sistem berkas di sini tidak mendukung pemakaian bersama (mode { $mode }). Pindahkan ke cakram setempat, bukan folder jaringan.
buka-perlu-naik = Basis data ini versi { $versi } dan harus dinaikkan dulu. Buka sekali tanpa mode baca saja.
buka-skema-lain = Susunan basis data ini tidak sama dengan yang dibuat program ini. Pulihkan dari cadangan, atau hubungi administrator.
buka-sqlite-lama = SQLite { $versi } terlalu lama dan dapat merusak data. Pasang program yang dibangun dengan SQLite bawaannya.

## Pemeriksaan, cadangan, jejak audit

periksa-struktur = Susunan berkas rusak: { $galat }
periksa-rujukan = Tabel { $tabel }, baris { $id }: menunjuk ke yang tidak ada.
periksa-hitungan = Satker { $satker }, { $apa }: angka tersimpan { $simpan }, sebenarnya { $ada }.
periksa-jumlah = Seluruh kantor, { $apa }: angka tersimpan { $simpan }, sebenarnya { $ada }.
periksa-penempatan = Pegawai { $id }, { $nama }: penempatannya bertumpang tindih. Perbaiki tanggal mulainya di satker sekarang.
periksa-ruang = { $kosong } dari { $semua } MiB berkas ini kosong, biasanya bekas impor yang dihentikan atau dibatalkan. Ruang itu dipakai lagi oleh data baru. Untuk mengecilkan berkasnya, jalankan ikrar cadangkan, lalu ikrar --db BARU pulihkan SALINAN.
periksa-cari = Indeks pencarian nama tidak sama dengan daftar pegawai.

cadangan-tanpa-sha = { $berkas } tidak disertai berkas .sha256 yang benar, jadi keutuhannya tidak dapat dibuktikan.
cadangan-sha-beda = { $berkas } tidak sama dengan saat dibuat (SHA-256 berbeda). Pakai cadangan lain.
cadangan-isi-beda = Salinan { $berkas } tidak sama dengan aslinya dan dibuang. Ulangi.

audit-putus-hilang = Jejak audit putus sebelum mata { $id }: ada mata yang hilang.
audit-putus-rantai = Jejak audit putus di mata { $id } ({ $objek }): tidak bersambung dengan mata sebelumnya.
audit-putus-mata = Mata { $id } ({ $objek }) diubah setelah ditulis.
audit-putus-nilai = Nilai pada mata { $id } ({ $objek }) diubah setelah ditulis.
audit-putus-baris = Catatan { $objek } diubah tanpa jejak; mata terakhirnya { $id }.
audit-putus-ekor = Ujung jejak audit hilang; pernah ada mata { $id }.
audit-putus-jangkar = Mata { $id } tidak sama dengan yang dicatat di luar. Jejak ditulis ulang.
