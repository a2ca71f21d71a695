# Orang dalam perkara: terlapor, petugas, tim, siapa yang tidak boleh, dan siapa yang melapor.

orang-keberatan-pihak = Sebaiknya tidak memeriksa: ia { $peran } dalam perkara ini.
orang-keberatan-dipimpin = Sebaiknya tidak memeriksa: terlapor atasannya.
orang-keberatan-rendah = Jabatan pemeriksa ({ $pemeriksa }) lebih rendah daripada jabatan terlapor ({ $terlapor }).
orang-keberatan-bukan-atasan = Tercatat sebagai atasan langsung, tetapi menurut data pegawai bukan atasan langsung terlapor.
orang-keberatan-atasan-dua = Atasan langsung sudah ada pada tim; unsurnya satu orang.

orang-terlapor-diputus = Perkara { $nomor } sudah diputus, jadi terlapornya tidak diganti. Batalkan putusannya lebih dahulu.
orang-terlapor-ganda = { $nama } sudah terlapor dalam laporan ini, perkara { $nomor }.
orang-baris-tak-berlaku = Bentuk { $baris } tidak berlaku pada tanggal perbuatan { $perbuatan }. Pilih bentuk yang berlaku pada hari itu.
orang-tersimpan-terlapor = Perkara { $nomor }: terlapor { $nama }.
orang-tersimpan-baris = Perkara { $nomor }: bentuk pelanggaran { $baris }.
orang-tersimpan-baris-kosong = Perkara { $nomor }: bentuk pelanggaran dikosongkan.
orang-tersimpan-petugas = Perkara { $nomor }: petugas { $nama }.
orang-tersimpan-tanpa-petugas = Perkara { $nomor }: tanpa petugas.

orang-operator-tutup = Operator { $nama } ({ $login }) sudah tidak aktif. Pilih operator lain.
orang-operator-tanpa-hak = Peran { $nama } ({ $login }) tidak mencakup hak { $hak }. Pilih operator lain.
orang-operator-konflik = { $nama } ({ $login }) pihak dalam perkara ini atau bawahan terlapor, jadi tidak dapat dilibatkan. Pilih operator lain.
orang-akses-belum-berketua = Perkara { $nomor } belum mempunyai ketua tim. Operator Kanwil yang memilah laporan menunjuknya lebih dahulu.
orang-akses-bukan-ketua = Hanya ketua tim perkara { $nomor } yang membuka dan menutup akses. Minta ketua tim.
orang-akses-ketua-dulu = Perkara { $nomor } belum mempunyai ketua tim. Tunjuk ketua lebih dahulu; ia yang membuka akses bagi yang lain.
orang-akses-ketua-terakhir = Tim perkara { $nomor } harus mempunyai ketua. Tunjuk ketua lain lebih dahulu.
orang-akses-sk-wajib = Nomor SK atau surat tugas belum ditulis. Akses hanya dibuka atas dasar surat.
orang-akses-pelapor-tanpa-hak = Peran { $nama } ({ $login }) tidak mencakup hak melihat pelapor. Hapus tandanya.
orang-tersimpan-akses = Perkara { $nomor } terbuka bagi { $nama } ({ $login }).
orang-tersimpan-akses-cabut = Perkara { $nomor } tertutup kembali bagi { $nama } ({ $login }).

orang-operator-sendiri = Tautan Anda sendiri ke data pegawai tidak dapat Anda ubah. Minta administrator lain.
orang-tersimpan-operator = Operator { $login } adalah pegawai { $nama }. Perkara yang menyangkut dirinya atau atasannya tertutup baginya.
orang-tersimpan-operator-lepas = Operator { $login } tidak lagi ditautkan ke data pegawai.
tindakan-operator-pegawai = menautkan operator { $nama } ke data pegawai

orang-pelapor-tanpa-tanda = Nama pelapor perkara { $nomor } hanya untuk anggota tim yang diberi tanda boleh melihat pelapor. Minta ketua tim.
orang-pelapor-alasan-wajib = Tulis alasan melihat nama pelapor. Alasan dicatat dan terlihat oleh ketua tim.
orang-pelapor-alasan-dulu = Nama pelapor terbuka sejam setelah alasannya dicatat. Tulis alasannya lagi.
