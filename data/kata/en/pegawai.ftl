# Closed lists about staff.

status-kepegawaian-pns = PNS
status-kepegawaian-cpns = CPNS
status-kepegawaian-pppk = PPPK
status-kepegawaian-pppk-paruh-waktu = Part-time PPPK
status-kepegawaian-ppnpn = PPNPN
status-kepegawaian-polri = Police
status-kepegawaian-tni = Army
status-kepegawaian-lainnya = Other

jenis-kelamin-l = Male
jenis-kelamin-p = Female

jenis-jabatan-jpt-madya = Middle high leadership
jenis-jabatan-jpt-pratama = First-level high leadership
jenis-jabatan-administrator = Administrator
jenis-jabatan-pengawas = Supervisor
jenis-jabatan-fungsional = Functional
jenis-jabatan-pelaksana = Executing staff
jenis-jabatan-non-asn = Not an ASN post
