# Membaca berkas: apa, di mana, apa yang dapat dilakukan sekarang.

## Teks

impor-baca-galat = Berkas { $berkas } tidak dapat dibaca: { $sebab }. Periksa tempat dan izinnya, lalu buka lagi.
impor-baca-bukan-berkas = { $berkas } bukan berkas biasa. Pilih berkas tabel, misalnya pegawai.csv.
impor-baca-terlalu-besar = Berkas { $berkas } lebih besar dari { $batas } GiB. Bagi menjadi beberapa berkas.
impor-baca-kosong = Berkas { $berkas } kosong, tidak ada satu baris pun. Periksa apakah berkasnya benar.
impor-baca-tempel-kosong = Tidak ada isi yang ditempel. Salin baris-baris tabel, lalu tempel lagi.
impor-baca-pemisah = Tanda { $pemisah } tidak dapat memisahkan sel. Pakai titik koma, koma, tab, atau garis tegak.
impor-baca-satu-lembar = Berkas teks { $berkas } hanya punya satu lembar. Buka tanpa memilih lembar.
impor-baca-kutip = Tanda kutip yang dibuka di baris { $baris } tidak ditutup. Tutup tanda kutip itu di berkasnya, lalu buka lagi.
impor-baca-baris = Berkas ini lebih dari { $batas } baris. Bagi menjadi beberapa berkas.
impor-baca-kolom = Baris { $baris } lebih dari { $batas } kolom. Periksa pemisah sel, atau buang kolom yang tidak dipakai.
impor-baca-sel = Sel di baris { $baris }, kolom { $kolom } lebih dari { $batas } huruf. Mungkin ada tanda kutip yang tidak ditutup; perbaiki di berkasnya, lalu buka lagi.
impor-baca-panjang = Baris { $baris } lebih dari { $batas } bita. Mungkin berkas ini bukan tabel, atau ada tanda kutip yang tidak ditutup; periksa berkasnya.
