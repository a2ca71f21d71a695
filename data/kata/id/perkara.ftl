# Perkara, laporan, dan tenggat.

keadaan-perkara-informasi = Informasi
keadaan-perkara-laporan-masuk = Laporan masuk
keadaan-perkara-verifikasi = Verifikasi
keadaan-perkara-majelis-kode-etik = Majelis kode etik
keadaan-perkara-pembentukan-tim = Pembentukan tim
keadaan-perkara-panggilan-1 = Panggilan I
keadaan-perkara-panggilan-2 = Panggilan II
keadaan-perkara-pemeriksaan = Pemeriksaan
keadaan-perkara-bap = BAP
keadaan-perkara-lhp = LHP
keadaan-perkara-usul-pejabat-berwenang = Usul ke pejabat berwenang
keadaan-perkara-penetapan-sk = Penetapan SK
keadaan-perkara-penyampaian = Penyampaian SK
keadaan-perkara-upaya-administratif = Upaya administratif
keadaan-perkara-berlaku = Berlaku
keadaan-perkara-menjalani = Menjalani hukuman
keadaan-perkara-selesai = Selesai
keadaan-perkara-tidak-terbukti = Tidak terbukti
keadaan-perkara-dihentikan = Dihentikan
keadaan-perkara-dilimpahkan = Dilimpahkan
keadaan-perkara-kedaluwarsa = Kedaluwarsa

sumber-laporan-bawaslu-laporan = Bawaslu: laporan
sumber-laporan-bawaslu-temuan = Bawaslu: temuan
sumber-laporan-sigap-lapor = SigapLapor
sumber-laporan-bkn-sbt = SBT BKN
sumber-laporan-sp4n-lapor = SP4N-LAPOR!
sumber-laporan-satgas-medsos = Patroli media sosial Satgas
sumber-laporan-pengaduan-pegawai = Pengaduan pegawai
sumber-laporan-pengaduan-masyarakat = Pengaduan masyarakat
sumber-laporan-atasan-langsung = Atasan langsung
sumber-laporan-wbs-itjen = WBS Inspektorat Jenderal

peran-pihak-terlapor = Terlapor
peran-pihak-pelapor = Pelapor
peran-pihak-saksi = Saksi
peran-pihak-atasan = Atasan langsung

tenggat-telaah-awal = Telaah awal
tenggat-verifikasi-internal = Selesai verifikasi
tenggat-panggilan-1-jarak = Jarak panggilan I ke pemeriksaan
tenggat-panggilan-2 = Panggilan II
tenggat-penyampaian-sk = Penyampaian SK
tenggat-pengiriman-sk = Pengiriman SK kepada yang tidak hadir
tenggat-mulai-berlaku = SK mulai berlaku
tenggat-lapor-bawaslu = Lapor ke Bawaslu
tenggat-sbt-verifikasi = Verifikasi Satgas nasional di SBT
tenggat-bawaslu-kajian = Kajian Bawaslu
tenggat-keberatan = Pengajuan keberatan
tenggat-keberatan-jawab = Jawaban atas keberatan
tenggat-banding = Pengajuan banding administratif
tenggat-banding-putus = Putusan banding administratif
tenggat-rekomendasi-tindak-lanjut = Tindak lanjut rekomendasi

satuan-tenggat-hari = hari
satuan-tenggat-hari-kerja = hari kerja

awal-tenggat-keadaan = sejak keadaan berubah
awal-tenggat-terima = sejak laporan diterima

sifat-tenggat-batas = Batas menurut aturan
sifat-tenggat-pengingat = Pengingat internal

kegentingan-lewat = Lewat
kegentingan-hari-ini = Hari ini
kegentingan-dekat = Dekat
kegentingan-aman = Aman

# Isian laporan yang belum dapat diterima.
perkara-sumber-tak-dikenal = Sumber laporan belum dipilih. Pilih salah satu dari daftar sumber.
perkara-tanggal-kosong = Tanggal belum diisi. Tulis seperti 21-11-2024.
perkara-tanggal-depan = Tanggal { $isi } belum tiba. Periksa kembali tahunnya.
perkara-perbuatan-setelah-terima = Perbuatan ({ $perbuatan }) tidak mungkin terjadi setelah laporan diterima ({ $terima }). Periksa kedua tanggal.
perkara-ringkas-kosong = Ringkasan belum diisi. Tulis dugaannya dalam satu baris.
perkara-ringkas-panjang = Ringkasan { $ada } huruf, paling banyak { $maks }. Pindahkan rinciannya ke uraian.
perkara-satu-baris = Isian ini hanya satu baris. Pindahkan rinciannya ke uraian.
perkara-teks-panjang = Teks { $kib } KiB, paling besar { $maks } KiB. Simpan naskah lengkapnya sebagai berkas dan tulis intinya di sini.
perkara-pemilihan-tak-dikenal = Pemilihan "{ $isi }" tidak dikenal. Pilih dari daftar pemilihan.
perkara-keadaan-awal = Laporan baru hanya dapat dimulai sebagai informasi atau laporan masuk, bukan "{ $isi }".
perkara-terlapor-kosong = Belum ada terlapor yang dikenali sebagai pegawai. Pilih pegawainya, atau catat sebagai informasi.
perkara-terlapor-ganda = Pegawai yang sama tercatat dua kali sebagai terlapor ({ $keterangan }). Gabungkan barisnya.
