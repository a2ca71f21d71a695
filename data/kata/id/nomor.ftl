# Nomor identitas pegawai dan NIK.

jenis-nomor-nip = NIP
jenis-nomor-ni-pppk = NI PPPK
jenis-nomor-nrp = NRP
jenis-nomor-lokal = Nomor lokal

# Yang salah: tidak dapat disimpan.
nomor-kosong = Nomor belum diisi.
nomor-huruf = Urutan ke-{ $urutan } adalah huruf { $huruf }, bukan angka { $angka }. Ganti dengan angka { $angka }.
nomor-bukan-angka = Urutan ke-{ $urutan } bukan angka: { $isi }. Nomor hanya berisi angka; spasi dan titik boleh.
nomor-notasi-ilmiah = { $isi } bukan nomor lagi: lembar kerja sudah membulatkannya dan angka terakhirnya hilang. Ketik ulang nomornya dari SK, atau ubah kolom itu menjadi teks sebelum disalin.
nomor-kurang = Baru { $ada } angka, perlu { $perlu }. Lengkapi nomornya.
nomor-lebih = Sudah { $ada } angka, paling banyak { $perlu }. Hapus kelebihannya.
nomor-lahir-mustahil = Angka 1 sampai 8 adalah tanggal lahir (tahun, bulan, tanggal); { $isi } tidak ada di kalender. Cocokkan dengan SK.
nomor-tmt-tahun = Angka 9 sampai 12 adalah tahun pengangkatan; { $isi } bukan tahun yang mungkin. Cocokkan dengan SK.
nomor-tmt-bulan-nol = Angka 13 dan 14 adalah bulan pengangkatan; bulan 00 tidak ada. Cocokkan dengan SK.
nomor-tmt-bulan-pppk = Angka 13 dan 14 pada NIP adalah bulan; { $isi } bukan bulan. Nomor seperti ini milik PPPK: bila benar PPPK, ganti status kepegawaiannya lebih dahulu.
nomor-kelamin = Angka ke-15 hanya boleh 1 (laki-laki) atau 2 (perempuan), bukan { $isi }.
nomor-urut-nol = Tiga angka terakhir 000 tidak pernah dipakai. Biasanya nomor ini pernah disimpan lembar kerja sebagai angka: hanya 15 angka pertama yang selamat. Ambil nomor lengkapnya dari SK.
nomor-nrp-nol-depan = NRP yang lebih dari 8 angka tidak boleh diawali 0. Periksa kembali nomornya.
nomor-lokal-nol = Nomor lokal tidak boleh 0. Beri nomor urut mulai dari 1.
nik-lahir-mustahil = Angka 7 sampai 12 pada NIK adalah tanggal, bulan, dan tahun lahir (tanggal perempuan ditambah 40); { $isi } tidak mungkin. Cocokkan dengan KTP.
nik-urut-nol = Empat angka terakhir NIK tidak mungkin 0000. Ambil NIK lengkapnya dari KTP.

# Yang janggal: boleh disimpan, tetapi lihat sekali lagi.
nomor-lahir-beda = Tanggal lahir pada nomor { $nomor }, pada catatan { $catatan }. Periksa mana yang benar.
nomor-lahir-depan = Tanggal lahir pada nomor ({ $lahir }) belum tiba.
nomor-lahir-tua = Tanggal lahir pada nomor ({ $lahir }) lebih dari { $usia } tahun yang lalu.
nomor-kelamin-beda = Jenis kelamin pada nomor { $nomor }, pada catatan { $catatan }. Periksa mana yang benar.
nomor-tmt-muda = Pengangkatan pada nomor ({ $tmt }) jatuh sebelum usia { $usia } tahun.
nomor-tmt-depan = Pengangkatan pada nomor ({ $tmt }) belum tiba.
nomor-bulan-seperti-pns = Angka 13 dan 14 ({ $isi }) seperti bulan pada NIP PNS; pada PPPK biasanya lebih dari 12. Pastikan status kepegawaiannya.
nomor-lokal-seperti-nip = Nomor 18 angka ini seperti NIP. Pastikan status kepegawaiannya.
nomor-nrp-panjang = NRP ini { $ada } angka, biasanya { $biasa }. Pastikan nomornya.
