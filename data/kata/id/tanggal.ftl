# Tanggal yang diketik orang.

tanggal-tak-terbaca = Tanggal tidak terbaca: { $isi }. Tulis seperti 21-11-2024 atau 21 November 2024.
tanggal-tak-ada = Tanggal { $isi } tidak ada di kalender. Urutannya tanggal, bulan, tahun; periksa kembali.
tanggal-tahun-dua-angka = Tahun pada { $isi } hanya dua angka. Tulis tahunnya lengkap, misalnya 2024.
