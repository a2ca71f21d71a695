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

tersimpan-panggilan = Panggilan { $n } disimpan, untuk pemeriksaan { $pemeriksaan }.
tersimpan-hadir = Panggilan { $n }: terlapor hadir.
tersimpan-tak-hadir = Panggilan { $n }: terlapor tidak hadir.
tersimpan-hadir-kosong = Panggilan { $n }: kehadiran dikosongkan.
tersimpan-pemeriksa = Pemeriksa { $nama } disimpan.
tersimpan-pemeriksa-hapus = { $nama } tidak lagi pemeriksa perkara ini.
tersimpan-putusan = Putusan disimpan: { $sanksi }, oleh { $pejabat }.
tersimpan-terima = Diterima terlapor { $terima }; tanggal mulai berlaku belum dapat dihitung.
tersimpan-terima-berlaku = Diterima terlapor { $terima }, berlaku { $berlaku }.
tersimpan-berlaku-upaya = Berlaku { $berlaku } menurut putusan upaya administratif.
tersimpan-pembatalan = Pembatalan { $nomor } dicatat.
tersimpan-blokir = Perkara { $nomor }: data di SIASN dicatat diblokir.
tersimpan-blokir-buka = Perkara { $nomor }: blokir data di SIASN dicatat dibuka.
tersimpan-syarat-ada = { $butir }: dicatat ada.
tersimpan-syarat-tidak = { $butir }: dicatat belum ada.
tersimpan-syarat-sendiri = { $butir }: menurut data yang ada.
tersimpan-nomor-luar = Nomor { $lembaga } { $nomor } disimpan.
tersimpan-nomor-luar-hapus = Nomor { $nomor } dihapus.
tersimpan-dokumen = Dokumen disimpan: { $dokumen }.
tersimpan-dokumen-ubah = { $dokumen } dibetulkan.
tersimpan-dokumen-hapus = Dokumen dihapus: { $dokumen }.
tersimpan-terkait = Dikaitkan dengan perkara { $nomor }: { $kaitan }.
tersimpan-terkait-lepas = Kaitan dilepas.
tersimpan-ingat = { $simpan } { $ingat }

penanganan-panggilan-ke = Panggilan hanya dua: 1 atau 2, bukan { $n }.
penanganan-panggilan-tak-ada = Panggilan { $n } belum dicatat. Catat suratnya lebih dahulu.
penanganan-panggilan-lewat = Panggilan { $n } tidak dapat diubah lagi: langkah sesudahnya sudah bertumpu padanya.
penanganan-surat-terlalu-awal = Surat bertanggal { $surat }, sebelum { $sejak }. Periksa tanggal suratnya.
penanganan-belum-harinya = Pemeriksaannya baru { $pemeriksaan }. Catat kehadiran pada atau sesudah hari itu.
penanganan-sudah-tutup = Perkara { $nomor } sudah tutup. Bila ada hal baru, catat laporan baru.
penanganan-pemeriksa-kosong = Pilih pegawainya, atau tulis nama pemeriksa dari luar kantor ini.
penanganan-pemeriksa-terlapor = Terlapor tidak dapat memeriksa perkaranya sendiri. Pilih orang lain.
penanganan-pemeriksa-bap = { $nama } sudah memeriksa; namanya ada pada berita acara dan tetap tercatat.
penanganan-pemeriksa-tim = Tim perlu { $perlu } orang. Tambahkan penggantinya lebih dahulu, lalu keluarkan { $nama }.
penanganan-sanksi-tak-ada = Sanksi "{ $sanksi }" tidak ada pada daftar sanksi. Pilih dari daftarnya.
penanganan-sanksi-tak-aktif = "{ $sanksi }" tidak dipakai saat ini. Pilih yang lain, atau aktifkan pada aturan kantor bila dasarnya sudah berlaku.
penanganan-pasal-kosong = Pasal yang dilanggar belum ditulis. Tulis seperti pada keputusannya.
penanganan-putusan-belum = Perkara masih { $keadaan }. Putusan dicatat sesudah LHP atau sidang Majelis Kode Etik.
penanganan-putusan-lewat = Perkara sudah { $keadaan }; putusannya tidak dapat diubah lagi. Catat pembatalan bila keputusannya dicabut.
penanganan-tanggal-sebelum = Tanggal { $isi } mendahului { $dari }. Periksa urutan tanggalnya.
penanganan-sk-setelah-terima = Keputusan tidak mungkin bertanggal sesudah diterima terlapor ({ $terima }).
penanganan-terima-bukan-saatnya = Perkara { $keadaan }: tanggal terima dicatat sesudah penetapan SK dan sebelum putusannya berlaku.
penanganan-bukan-upaya = Perkara { $keadaan }: tidak sedang dalam upaya administratif.
penanganan-nomor-kosong = Nomornya belum ditulis. Tulis seperti pada suratnya.
penanganan-nomor-ganda = Nomor { $lembaga } { $nomor } sudah tercatat pada perkara ini.
penanganan-nomor-beda = Nomornya berbeda: { $dokumen } pada berkas { $surat }, putusan { $putusan }. Periksa mana yang benar.
penanganan-dokumen-jenis-dipakai = { $dokumen } tidak dapat diganti jenisnya: langkah ke { $keadaan } bertumpu padanya. Catat yang benar, lalu hapus yang salah.
penanganan-dokumen-dipakai = { $dokumen } tidak dapat dihapus: langkah ke { $keadaan } bertumpu padanya. Catat yang benar, lalu hapus yang salah.
penanganan-terkait-sendiri = Perkara tidak dapat dikaitkan dengan dirinya sendiri.
penanganan-langkah-sebelum-sk = Keputusannya bertanggal { $sk }; langkah ini tidak mungkin lebih dahulu.
penanganan-langkah-sebelum-terima = Terlapor menerima keputusan { $terima }; langkah ini tidak mungkin lebih dahulu.
perkara-atasan-tak-dikenal = Atasan yang mengetahui belum dipilih dari daftar pegawai.

tindakan-perkara-jam = mengubah jam atau masa simpan perkara { $nama }
tindakan-perkara-dokumen = mengubah dokumen perkara { $nama }
tindakan-perkara-panggilan = mengubah panggilan perkara { $nama }
tindakan-perkara-putusan = mengubah putusan perkara { $nama }
tindakan-perkara-orang = mengubah orang perkara { $nama }
tindakan-perkara-baris = mengubah bentuk pelanggaran perkara { $nama }
tindakan-perkara-syarat = mengubah kelengkapan laporan perkara { $nama }
tindakan-perkara-nomor = mengubah nomor lembaga lain perkara { $nama }
tindakan-perkara-kaitan = mengubah kaitan perkara { $nama }
batal-perkara-jam = Dibatalkan: jam atau masa simpan perkara { $nama } kembali seperti sebelumnya.
batal-perkara-dokumen = Dibatalkan: dokumen perkara { $nama } kembali seperti sebelumnya.
batal-perkara-panggilan = Dibatalkan: panggilan perkara { $nama } kembali seperti sebelumnya.
batal-perkara-putusan = Dibatalkan: putusan perkara { $nama } kembali seperti sebelumnya.
batal-perkara-orang = Dibatalkan: orang perkara { $nama } kembali seperti sebelumnya.
batal-perkara-baris = Dibatalkan: bentuk pelanggaran perkara { $nama } kembali seperti sebelumnya.
batal-perkara-syarat = Dibatalkan: kelengkapan laporan perkara { $nama } kembali seperti sebelumnya.
batal-perkara-nomor = Dibatalkan: nomor lembaga lain perkara { $nama } kembali seperti sebelumnya.
batal-perkara-kaitan = Dibatalkan: kaitan perkara { $nama } kembali seperti sebelumnya.
batal-putusan-diterima = Putusan yang sudah diterima terlapor tidak dibatalkan dengan tombol ini: harinya sudah berjalan. Catat tanggal yang benar, atau pembatalannya.
