# The catalogue of violations and the kinds of sanctions.

rumpun-kode-etik = Code of ethics
rumpun-disiplin = Discipline

periode-bakal-calon = Before the determination
periode-calon = From the determination on
periode-kapan-saja = At any time

status-calon-bakal-calon = Hopeful
status-calon-calon = Candidate

tingkat-sanksi-moral = Moral sanction
tingkat-sanksi-ringan = Light punishment
tingkat-sanksi-sedang = Medium punishment
tingkat-sanksi-berat = Heavy punishment
tingkat-sanksi-ptdh = Dismissal without honour
tingkat-sanksi-kontrak = As the contract says
tingkat-sanksi-belum-ditentukan = Not decided

kelompok-sanksi-asn = ASN
kelompok-sanksi-ppnpn = PPNPN

# Why a row is proposed. A proposal is no decision.
katalog-usul-bakal-calon = The act of { $perbuatan } came before the determination of { $penetapan }: whoever it favours was still a hopeful.
katalog-usul-calon = The act of { $perbuatan } came on or after the determination of { $penetapan }: whoever it favours was a candidate.
katalog-usul-hari-penetapan = The act falls on the day of the determination ({ $penetapan }). Make sure of the hour: before it, the status is still hopeful.
katalog-usul-kapan-saja = This form applies before, during and after the determination.
katalog-usul-penetapan-tak-dikenal = The day of the determination is not recorded, so the status on the day of the act is unknown. Enter it in the election calendar, then choose the row.
katalog-usul-perlu-verifikasi = To be verified before it goes into a decree: { $catatan }.
katalog-usul-perlu-verifikasi-saja = To be verified before it goes into a decree.

# Reference rows that cannot be read.
katalog-kolom-salah = Row { $baris }, column { $kolom }: "{ $isi }" is not known. Correct the reference file and load it again.
katalog-kolom-jumlah = Row { $baris } has { $ada } columns, { $perlu } expected. Correct the reference file and load it again.
