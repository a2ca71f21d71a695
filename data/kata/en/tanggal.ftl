# Dates that people type.

tanggal-tak-terbaca = The date cannot be read: { $isi }. Write it like 21-11-2024 or 21 November 2024.
tanggal-tak-ada = There is no day { $isi }. The order is day, month, year; check it.
tanggal-tahun-dua-angka = The year in { $isi } has two digits only. Write it in full, 2024 for example.
