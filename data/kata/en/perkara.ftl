# Cases, reports and deadlines.

keadaan-perkara-informasi = Hint
keadaan-perkara-laporan-masuk = Report registered
keadaan-perkara-verifikasi = Verification
keadaan-perkara-majelis-kode-etik = Ethics panel
keadaan-perkara-pembentukan-tim = Team being formed
keadaan-perkara-panggilan-1 = First call
keadaan-perkara-panggilan-2 = Second call
keadaan-perkara-pemeriksaan = Examination
keadaan-perkara-bap = Examination record
keadaan-perkara-lhp = Examination report
keadaan-perkara-usul-pejabat-berwenang = Proposed to the competent official
keadaan-perkara-penetapan-sk = Decision made
keadaan-perkara-penyampaian = Decision delivered
keadaan-perkara-upaya-administratif = Objection or appeal
keadaan-perkara-berlaku = In force
keadaan-perkara-menjalani = Being served
keadaan-perkara-selesai = Finished
keadaan-perkara-tidak-terbukti = Not proven
keadaan-perkara-dihentikan = Discontinued
keadaan-perkara-dilimpahkan = Handed over
keadaan-perkara-kedaluwarsa = Expired

sumber-laporan-bawaslu-laporan = Bawaslu: report
sumber-laporan-bawaslu-temuan = Bawaslu: finding
sumber-laporan-sigap-lapor = SigapLapor
sumber-laporan-bkn-sbt = BKN SBT
sumber-laporan-sp4n-lapor = SP4N-LAPOR!
sumber-laporan-satgas-medsos = Task force social media patrol
sumber-laporan-pengaduan-pegawai = Complaint by staff
sumber-laporan-pengaduan-masyarakat = Complaint by the public
sumber-laporan-atasan-langsung = Direct superior
sumber-laporan-wbs-itjen = Inspectorate whistleblowing channel

peran-pihak-terlapor = Accused
peran-pihak-pelapor = Reporter
peran-pihak-saksi = Witness
peran-pihak-atasan = Direct superior

tenggat-telaah-awal = First look
tenggat-verifikasi-internal = End of verification
tenggat-panggilan-1-jarak = First call to examination
tenggat-panggilan-2 = Second call
tenggat-penyampaian-sk = Delivery of the decision
tenggat-pengiriman-sk = Sending the decision to an absent person
tenggat-mulai-berlaku = Decision comes into force
tenggat-lapor-bawaslu = Report to Bawaslu
tenggat-sbt-verifikasi = Verification by the national task force in SBT
tenggat-bawaslu-kajian = Study by Bawaslu
tenggat-keberatan = Filing an objection
tenggat-keberatan-jawab = Answer to an objection
tenggat-banding = Filing an appeal
tenggat-banding-putus = Decision on an appeal
tenggat-rekomendasi-tindak-lanjut = Follow-up of a recommendation

satuan-tenggat-hari = days
satuan-tenggat-hari-kerja = working days

awal-tenggat-keadaan = since the state changed
awal-tenggat-terima = since the report was received

sifat-tenggat-batas = Limit set by a rule
sifat-tenggat-pengingat = Internal reminder

kegentingan-lewat = Late
kegentingan-hari-ini = Today
kegentingan-dekat = Near
kegentingan-aman = In time

# Fields of a report that cannot be accepted yet.
perkara-sumber-tak-dikenal = No source chosen. Choose one from the list of sources.
perkara-tanggal-kosong = The date is empty. Write it like 21-11-2024.
perkara-tanggal-depan = { $isi } is still to come. Check the year.
perkara-perbuatan-setelah-terima = The act ({ $perbuatan }) cannot come after the report was received ({ $terima }). Check both dates.
perkara-ringkas-kosong = The summary is empty. Write the allegation in one line.
perkara-ringkas-panjang = The summary has { $ada } characters, at most { $maks } allowed. Move the details to the story.
perkara-satu-baris = This field has one line only. Move the details to the story.
perkara-teks-panjang = The text has { $kib } KiB, at most { $maks } KiB allowed. Keep the whole text as a file and write the gist here.
perkara-pemilihan-tak-dikenal = The election "{ $isi }" is not known. Choose it from the list of elections.
perkara-keadaan-awal = A new report starts as a hint or as registered, not as "{ $isi }".
perkara-terlapor-kosong = No accused is identified as an employee. Choose the employee, or keep it as a hint.
perkara-terlapor-ganda = The same employee is named twice as accused ({ $keterangan }). Merge the rows.
