# Mengapa satu baris ditolak.

## Kolom berkas

impor-baris-kurang-kolom = Kolom { $kolom } belum ada. Pilih kolom mana yang berisi itu.
impor-baris-kurang-pengenal = Belum ada kolom NIP, NIK, atau status kepegawaian. Pilih paling sedikit salah satunya.
impor-baris-kurang-siapa = Belum ada kolom NIP, nama, atau nomor baris. Pilih paling sedikit salah satunya.
impor-baris-kurang-hitungan = Belum ada kolom DPT, DPTb, DPK, atau pengguna hak pilih. Pilih paling sedikit salah satunya.
impor-baris-kolom-ganda = Kolom { $kolom } ada lebih dari satu. Kosongkan arti kolom yang tidak dipakai.

## Sel

impor-baris-tak-terlihat = Ada karakter yang tidak terlihat atau tidak boleh ada di sel ini. Ketik ulang isinya.
impor-baris-bukan-teks = Isi sel ini bukan teks atau angka biasa. Ubah selnya menjadi teks, lalu ketik ulang.
impor-baris-galat = Lembar kerja menampilkan galat { $isi } di sel ini. Perbaiki rumusnya atau ketik isinya.
impor-baris-ya-tidak = Isi dengan ya atau tidak.
impor-baris-tanggal-angka = Tanggal ini hanya angka, jadi harinya tidak pasti. Tulis seperti 21-11-2024, atau ubah selnya menjadi tanggal.

## Nomor

impor-baris-nomor-angka = Lembar kerja menyimpan nomor ini sebagai bilangan dan hanya menjaga 15 angka pertamanya. Ubah kolomnya menjadi teks, lalu ketik ulang nomornya dari SK.
impor-baris-nik-angka = NIK ini tersimpan sebagai bilangan, jadi angka terakhirnya tidak dapat dipercaya. Ubah kolomnya menjadi teks, lalu ketik ulang NIK dari KTP.
impor-baris-nomor-beda-status = Statusnya { $status }, tetapi nomornya { $jenis }. Perbaiki mana yang salah.
impor-baris-nomor-lokal-panjang = Nomor { $ada } angka terlalu panjang untuk nomor lokal. Bila itu NIK, pindahkan ke kolom NIK.
impor-baris-nomor-wajib = Nomor kosong, padahal statusnya { $status }. Isi nomornya.
impor-baris-tanpa-pengenal = Tidak ada nomor, NIK, atau status, jadi orangnya tidak dapat dikenali. Isi nomornya, atau isi status PPNPN bila memang tidak bernomor.
impor-baris-jenis-nomor = Jenis nomor tidak dikenal. Tulis nip, ni_pppk, nrp, atau lokal.

## Pegawai

impor-baris-nama-kosong = Nama kosong. Isi namanya.
impor-baris-nama-bernomor = Nama ini memuat angka panjang seperti NIP. Pisahkan nama dan nomornya.
impor-baris-status = Status kepegawaian tidak dikenal. Tulis PNS, CPNS, PPPK, PPPK paruh waktu, PPNPN, Polri, TNI, atau lainnya.
impor-baris-golongan = Golongan tidak dikenal. Tulis seperti III/b, atau IX untuk PPPK.
impor-baris-jenis-jabatan = Jenis jabatan tidak dikenal. Tulis JPT madya, JPT pratama, administrator, pengawas, fungsional, pelaksana, atau non ASN.
impor-baris-kelamin = Jenis kelamin tidak dikenal. Tulis L atau P.
impor-baris-aktif = Isi dengan aktif atau tidak aktif; alasannya ditulis di kolom alasan.
impor-baris-satker-kosong = Satker kosong. Isi nama satkernya, atau pilih satu satker untuk seluruh berkas.

## Satker

impor-baris-jenis-satker = Jenis satker tidak dikenal. Tulis seperti lapas, rutan, bapas, LPKA, atau kanim.

## Daftar

impor-baris-siapa-kosong = Tidak ada nomor, nama, atau nomor baris. Isi salah satunya.
impor-baris-nomor-baris = Nomor baris harus bilangan bulat mulai dari 1.
impor-baris-cara = Kehadiran tidak dikenal. Tulis hadir, daring, diwakili, atau tidak.
impor-baris-keadaan = Keadaan ikrar tidak dikenal. Tulis ttd, mengucapkan, diwakili, menolak, dikecualikan, atau belum.
impor-baris-alasan-wajib = Keadaan { $keadaan } memerlukan alasan. Isi kolom alasannya.
impor-baris-tps-kosong = Nomor TPS kosong. Isi nomornya.
impor-baris-hitungan = { $isi } bukan bilangan bulat. Tulis seperti 1012 atau 1.012.
impor-baris-hitungan-minus = { $isi } kurang dari nol. Tulis jumlah orangnya.
impor-baris-hitungan-kosong = Tidak ada jumlah di baris ini. Isi paling sedikit satu.

impor-baris-huruf-rusak = Ada huruf yang rusak di sel ini, jadi sandi teksnya keliru. Buka berkasnya lagi dengan sandi lain.
impor-baris-judul-satker = Baris ini hanya menyebut satker ({ $isi }), sedangkan tabelnya tidak punya kolom satker. Tambahkan kolom satker, lalu isi di setiap baris di bawahnya.
