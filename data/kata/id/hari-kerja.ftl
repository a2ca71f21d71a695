# Hari kerja dan hari libur.

jenis-libur-libur-nasional = Libur nasional
jenis-libur-cuti-bersama = Cuti bersama

hitungan-cuti-bersama-libur = Cuti bersama tidak dihitung sebagai hari kerja
hitungan-cuti-bersama-hari-kerja = Cuti bersama dihitung sebagai hari kerja (unit layanan)

# "hk" adalah singkatan hari kerja di semua daftar.
hari-kerja-sisa = { $hk } hk
hari-kerja-tahun-tak-dikenal = Hari libur tahun { $tahun } belum ada di kalender. Tanggal yang dihitung melewati tahun itu hanya perkiraan; minta administrator memuat hari liburnya.
