# Handling of cases: what is in the file of a case, and answers to changes of it.

penanganan-bukan-tim = Case { $nomor }: its file is for its examination team only. Ask the head of the team for access if this is your task.

lembaga-bawaslu = Bawaslu
lembaga-sbt = SBT BKN
lembaga-idis = I'DIS BKN
lembaga-lapor = SP4N-LAPOR!
lembaga-wbs = WBS of the inspectorate general
lembaga-lain = another body

syarat-pelapor = reporter
syarat-terlapor = name of the accused
syarat-nomor = NIP or number of the accused
syarat-jabatan = rank and post of the accused
syarat-waktu = time of the act
syarat-tempat = place of the act
syarat-uraian = account of the act
syarat-bukti = evidence
syarat-saksi = witnesses

pilah-verifikasi = verify
pilah-tunda = put off
pilah-bukan-wewenang = not ours
pilah-arsip = archive

unsur-atasan = direct superior
unsur-pengawasan = supervision
unsur-kepegawaian = personnel
unsur-lain = another official assigned

kaitan-orang = the same person
kaitan-peristiwa = the same event
kaitan-atasan = the superior who did not act

sebab-geser-kalender = calendar changed
sebab-geser-aturan = rule changed
sebab-geser-jeda = clock stood still
sebab-geser-tangan = set by hand

hal-geser-jatuh = due date
hal-geser-ingat = reminder
hal-geser-retensi = retention
