# Daftar tertutup tentang pegawai.

status-kepegawaian-pns = PNS
status-kepegawaian-cpns = CPNS
status-kepegawaian-pppk = PPPK
status-kepegawaian-pppk-paruh-waktu = PPPK Paruh Waktu
status-kepegawaian-ppnpn = PPNPN
status-kepegawaian-polri = Polri
status-kepegawaian-tni = TNI
status-kepegawaian-lainnya = Lainnya

jenis-kelamin-l = Laki-laki
jenis-kelamin-p = Perempuan

jenis-jabatan-jpt-madya = JPT Madya
jenis-jabatan-jpt-pratama = JPT Pratama
jenis-jabatan-administrator = Administrator
jenis-jabatan-pengawas = Pengawas
jenis-jabatan-fungsional = Fungsional
jenis-jabatan-pelaksana = Pelaksana
jenis-jabatan-non-asn = Non-ASN
