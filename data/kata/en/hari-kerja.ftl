# Working days and holidays.

jenis-libur-libur-nasional = National holiday
jenis-libur-cuti-bersama = Collective leave

hitungan-cuti-bersama-libur = Collective leave is not a working day
hitungan-cuti-bersama-hari-kerja = Collective leave is a working day (service unit)

# "wd" stands for working days in every list.
hari-kerja-sisa = { $hk } wd
hari-kerja-tahun-tak-dikenal = The calendar has no holidays for { $tahun }. A date counted across that year is only an estimate; ask the administrator to load its holidays.
