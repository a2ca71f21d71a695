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
## Buku kerja

impor-buku-kosong = Berkas ini kosong. Pilih berkas lain, atau simpan ulang dari program asalnya.
impor-buku-tak-terbaca = Berkas tidak dapat dibaca: { $sebab }. Periksa apakah berkas masih ada dan boleh dibaca.
impor-buku-besar = Berkas ini { $mib } MiB; buku kerja dibaca sampai { $batas } MiB. Hapus gambar di dalamnya, bagi menjadi beberapa berkas, atau simpan sebagai CSV.
impor-buku-sandi = Buku kerja ini terkunci sandi. Buka di Excel atau LibreOffice, hapus sandinya, simpan, lalu impor lagi.
impor-buku-terpotong = Buku kerja ini terpotong: bagian akhirnya tidak ada. Salin atau unduh lagi dari asalnya.
impor-buku-rusak = Buku kerja ini rusak dan tidak dapat dibaca sampai selesai. Buka di Excel atau LibreOffice, simpan sebagai .xlsx baru, lalu impor lagi.
impor-buku-bukan = Berkas ini bukan buku kerja. Yang dapat dibaca: .xlsx, .xls, .ods, .csv, dan teks berpemisah tab.
impor-buku-arsip = Berkas ini arsip termampat, bukan buku kerja. Bongkar dulu, lalu pilih buku kerja di dalamnya.
impor-buku-dokumen = Berkas ini dokumen atau salindia, bukan buku kerja. Salin tabelnya ke lembar Excel, simpan sebagai .xlsx, lalu impor lagi.
impor-buku-pdf = Berkas ini PDF; tabel di dalamnya tidak dapat dibaca dengan pasti. Minta buku kerja aslinya.
impor-buku-laman = Berkas ini halaman web atau XML yang diberi nama seperti buku kerja. Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu impor lagi.
impor-buku-kuno = Buku kerja ini dari Excel sebelum 1997. Buka di LibreOffice, simpan sebagai .xlsx, lalu impor lagi.
impor-buku-xlsb = Buku kerja ini berbentuk biner (.xlsb). Buka di Excel, simpan sebagai .xlsx, lalu impor lagi.
impor-buku-numbers = Buku kerja ini dari Apple Numbers. Ekspor sebagai Excel (.xlsx), lalu impor lagi.
impor-buku-basis-data = Berkas ini basis data, bukan daftar. Untuk memindahkan data dari kantor lain, ekspor dulu menjadi CSV.
impor-buku-tanpa-lembar = Buku kerja ini tidak berisi lembar dengan sel. Pilih berkas lain.
impor-buku-lembar-tak-ada = Buku kerja ini tidak punya lembar ke-{ $nomor }. Pilih lembar yang ada.
impor-buku-bagian = Buku kerja ini terdiri atas { $banyak } bagian atau lebih; batasnya { $batas }. Salin lembar yang perlu ke buku kerja baru.
impor-buku-bagian-besar = Bagian { $nama } berisi { $mib } MiB setelah dibuka; batasnya { $batas } MiB. Bagi daftarnya, atau simpan sebagai CSV.
impor-buku-isi-besar = Isi buku kerja ini { $mib } MiB setelah dibuka; batasnya { $batas } MiB. Bagi menjadi beberapa berkas, atau simpan sebagai CSV.
impor-buku-kali = Bagian { $nama } mengembang { $kali } kali saat dibuka; batasnya { $batas } kali. Berkas seperti ini biasanya dibuat untuk melumpuhkan komputer: tanyakan kepada pengirimnya.
impor-buku-bohong = Buku kerja ini berisi lebih banyak daripada yang dinyatakannya sendiri. Berkas seperti ini biasanya dibuat untuk melumpuhkan komputer: tanyakan kepada pengirimnya.
impor-buku-baris = Lembar { $lembar } berisi lebih dari { $batas } baris. Bagi lembar itu, atau simpan sebagai CSV.
impor-buku-kolom = Lembar { $lembar } baris { $baris } berisi sesuatu di kolom { $kolom }; yang dibaca { $batas } kolom pertama. Kosongkan sel di luar itu, simpan, lalu impor lagi.
impor-buku-sel = Lembar { $lembar } baris { $baris } kolom { $kolom }: isi sel lebih dari { $batas } huruf. Pendekkan, simpan, lalu impor lagi.
impor-buku-baris-besar = Lembar { $lembar } baris { $baris } berisi lebih dari { $batas } MiB. Pendekkan isinya, simpan, lalu impor lagi.
impor-buku-memori = Buku kerja ini perlu memori lebih dari batas { $batas } MiB. Salin lembar yang perlu ke buku kerja baru, atau simpan sebagai CSV.
impor-buku-waktu = Buku kerja ini tidak selesai dibaca dalam { $detik } detik. Salin lembar yang perlu ke buku kerja baru, atau simpan sebagai CSV.
impor-buku-berhenti = Pembaca buku kerja berhenti sebelum selesai. Coba lagi; bila tetap begitu, simpan sebagai CSV.
impor-buku-proses = Pembaca buku kerja tidak dapat dijalankan: { $sebab }. Coba lagi; bila tetap begitu, simpan sebagai CSV.
