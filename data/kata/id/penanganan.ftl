# Penanganan perkara: isi berkas perkara dan jawaban atas perubahannya.

penanganan-bukan-tim = Perkara { $nomor }: berkasnya hanya untuk tim pemeriksanya. Minta ketua tim memberi akses bila ini tugas Anda.

lembaga-bawaslu = Bawaslu
lembaga-sbt = SBT BKN
lembaga-idis = I'DIS BKN
lembaga-lapor = SP4N-LAPOR!
lembaga-wbs = WBS Inspektorat Jenderal
lembaga-lain = lembaga lain

syarat-pelapor = pelapor
syarat-terlapor = nama terlapor
syarat-nomor = NIP atau nomor terlapor
syarat-jabatan = pangkat dan jabatan terlapor
syarat-waktu = waktu kejadian
syarat-tempat = tempat kejadian
syarat-uraian = uraian kejadian
syarat-bukti = bukti
syarat-saksi = saksi

pilah-verifikasi = verifikasi
pilah-tunda = tunda
pilah-bukan-wewenang = bukan wewenang
pilah-arsip = arsip

unsur-atasan = atasan langsung
unsur-pengawasan = unsur pengawasan
unsur-kepegawaian = unsur kepegawaian
unsur-lain = pejabat lain yang ditunjuk

kaitan-orang = orang yang sama
kaitan-peristiwa = peristiwa yang sama
kaitan-atasan = atasan yang tidak bertindak

sebab-geser-kalender = kalender berubah
sebab-geser-aturan = aturan berubah
sebab-geser-jeda = jam dihentikan sementara
sebab-geser-tangan = diubah dengan tangan

hal-geser-jatuh = jatuh tempo
hal-geser-ingat = pengingat
hal-geser-retensi = masa simpan
