# Menyimpan berkas yang masuk.

tersimpan-lupa = Jawaban dilupakan; pada berkas berikutnya ditanyakan lagi.
tersimpan-impor-peta = Arti kolom diingat.
tersimpan-padanan = Nama satker diingat.
impor-padanan-nama-satker = { $nama } adalah nama lengkap satker lain, jadi nama itu tidak diingat untuk satker ini. Betulkan nama satkernya di berkas.

## Pegawai

tersimpan-impor = Impor selesai: { $baru } baru, { $ubah } berubah, { $hilang } dinonaktifkan.
tersimpan-impor-sama = Tidak ada yang berubah: { $n } baris sama dengan data yang ada.
tindakan-impor-pegawai = mengimpor { $n } baris dari { $nama }
batal-impor-pegawai = Dibatalkan: { $n } baris dari { $nama } kembali seperti sebelum diimpor.
batal-impor-sisa = Impor { $nama } dibatalkan, tetapi { $sisa } dari { $n } baris tetap karena sudah diubah rekan Anda sementara itu.
batal-impor-berjalan = Impor ini belum selesai. Tunggu sampai selesai, atau hentikan dari layar impornya.
impor-dihentikan = Impor dihentikan. Tidak ada yang diubah.
impor-sedang = { $oleh } sedang mengimpor berkas. Tunggu sampai selesai, lalu terapkan lagi.
impor-usang = Tidak ada yang diimpor: data { $nama } diubah oleh { $oleh } setelah dibandingkan. Bandingkan lagi, lalu terapkan.
impor-di-luar = Baris ini menyangkut satker atau pegawai di luar wewenang Anda. Serahkan kepada operator Kanwil.
impor-satker-wajib = Satkernya tidak disebut. Isi kolom satker, atau pilih satker untuk seluruh berkas.
impor-satker-menunggu = Belum jelas satker mana yang dimaksud. Jawab dulu, atau tulis nama satkernya dengan lengkap.
impor-status-wajib = Status kepegawaiannya tidak disebut dan tidak dapat dibaca dari nomornya. Isi kolom status.
impor-nomor-wajib = Pegawai ASN harus bernomor. Isi NIP atau NI PPPK-nya.
impor-nama-beberapa = Ada { $n } orang bernama sama tanpa nomor resmi di satker ini. Isi NIK atau nomornya agar jelas siapa.
impor-ganda-berkas = Catatan yang sama ada lagi di baris { $baris } lembar { $lembar } dengan isi lain, jadi keduanya ditolak. Sisakan yang benar.
impor-ganda-dipilih = Baris { $baris } lembar { $lembar } dipilih untuk catatan yang sama, jadi baris ini tidak dipakai.
impor-ganda-nilai = Nilai ini dipakai lagi di baris { $baris } lembar { $lembar }, jadi keduanya ditolak. Betulkan yang salah.
impor-calon = Mungkin { $nama }, { $nomor }. Periksa, lalu tulis nomornya dengan lengkap.

impor-sisa = Impor berhenti. { $sisa } catatan tetap seperti yang disimpan rekan lain sementara itu; selebihnya dikembalikan. Bandingkan lagi sebelum mengulang.
impor-belum-ditarik = Impor berhenti, tetapi yang sudah tertulis belum dapat dikembalikan. Buka ikrar lagi; sisanya dikembalikan lebih dulu.

## Daftar

tindakan-impor-satker = mengimpor { $n } satker dari { $nama }
tindakan-impor-hadir = mengimpor { $n } baris daftar hadir dari { $nama }
tindakan-impor-ikrar = mengimpor { $n } baris lembar ikrar dari { $nama }
tindakan-impor-suara = mengimpor { $n } baris suara warga binaan dari { $nama }
batal-impor-satker = Dibatalkan: { $n } satker dari { $nama } kembali seperti sebelum diimpor.
batal-impor-hadir = Dibatalkan: { $n } baris daftar hadir dari { $nama } kembali seperti sebelum diimpor.
batal-impor-ikrar = Dibatalkan: { $n } baris lembar ikrar dari { $nama } kembali seperti sebelum diimpor.
batal-impor-suara = Dibatalkan: { $n } baris suara warga binaan dari { $nama } kembali seperti sebelum diimpor.
impor-siapa-tanpa = Baris ini tidak menyebut siapa. Isi nomor pegawai, nomor baris, atau namanya.
impor-siapa-nomor = Tidak ada pegawai bernomor ini di satker yang boleh Anda ubah. Periksa nomornya, atau impor pegawainya dulu.
impor-siapa-pendek = Tidak ada orang bernomor lokal atau NRP { $nomor } di satkernya. Periksa nomornya, atau isi namanya tanpa nomor. Bila ini NIP, tulis ke-18 angkanya.
impor-siapa-pendek-beberapa = Di satkernya { $nomor } adalah nomor lokal seseorang dan juga NRP orang lain. Tulis "lokal { $nomor }", atau isi kolom jenis nomor.
impor-siapa-baris = Satker ini hanya mempunyai { $n } pegawai aktif. Periksa nomor barisnya.
impor-siapa-nama = Tidak ada pegawai aktif bernama ini di satkernya. Periksa ejaannya, atau isi nomor pegawainya.
impor-siapa-beberapa = Ada { $n } pegawai aktif bernama ini di satkernya. Isi nomor pegawainya agar jelas siapa.
impor-siapa-nama-lain = Ini milik { $milik }, bukan { $nama }. Periksa nomor atau namanya.
impor-ikrar-belum = Sudah tercatat "{ $keadaan }", berkas ini mengatakan belum. Tarik dulu catatannya dengan alasan bila memang keliru.
impor-ikrar-tetap = Sudah tercatat "{ $keadaan }" dan tidak diganti oleh berkas. Tarik dulu catatannya dengan alasan bila memang keliru.
impor-ikrar-baris = Baris ini di lembar itu sudah milik orang lain. Periksa nomor barisnya, atau isi nomor pegawai tanpa nomor baris.
impor-suara-lebih = Pengguna hak pilih { $pengguna } orang, pemilihnya hanya { $pemilih }. Periksa keempat angkanya.
impor-satker-kode-lain = Satker bernama ini sudah ada dengan kode { $kode }. Samakan kodenya, atau bedakan namanya.
impor-satker-nama-beberapa = Ada { $n } satker bernama ini. Isi kodenya agar jelas yang mana.
impor-satker-nama-sebawah = Ada baris lain bernama sama di bawah satker induk yang sama. Bedakan namanya, atau hapus salah satunya.
impor-satker-mirip = Nama ini mirip dengan satker yang sudah ada: { $calon }. Tulis nama itu bila memang sama; bila satker baru, isi kodenya.
impor-satker-induk-mirip = Belum jelas satker induk mana yang dimaksud. Yang mirip: { $calon }. Tulis nama lengkap atau kodenya.
impor-satker-induk-tak-ada = Satker induk ini tidak ada, baik di berkas maupun di kantor. Tulis nama lengkap atau kodenya.
impor-satker-induk-beberapa = Lebih dari satu satker bernama begini. Tulis kode satker induknya, atau namanya dengan satker di atasnya: Bagian Umum / Kanwil Bali.
impor-satker-induk-ditolak = Baris satker induknya ditolak, jadi baris ini juga. Betulkan baris induknya dulu.
impor-satker-melingkar = Menurut berkas ini satkernya berada di bawah dirinya sendiri. Betulkan satker induknya.
impor-satker-terlalu-banyak = Satu berkas memuat paling banyak { $batas } satker. Bagi berkasnya.
