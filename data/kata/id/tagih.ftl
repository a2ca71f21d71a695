# Tagih: daftar yang belum tanda tangan, untuk pesan atau surat.

tagih-kepala = Ikrar { $gelombang }: { $n } orang belum menandatangani per { $hari }.
tagih-tenggat = Tenggat { $tanggal }, { $n } hari lagi.
tagih-tenggat-hari-ini = Tenggat { $tanggal }, hari ini.
tagih-tenggat-lewat = Tenggat { $tanggal }, lewat { $n } hari.
tagih-tenggat-sendiri = tenggat { $tanggal }: { $sebab } sejak { $dari }
tagih-penutup = Mohon lembar yang sudah ditandatangani segera dikirimkan. Terima kasih.
tagih-kosong = Ikrar { $gelombang }: tidak ada yang belum menandatangani.
tagih-yth = Yth. Kepala { $satker }
tagih-bagian = Bagian { $n } dari { $dari }.
tagih-potong = -------- pesan { $n }: { $satker } --------
tagih-berakhir = pengecualian berakhir
tagih-kolom-sebab = sebab

cli-tagih = Mencetak daftar yang belum tanda tangan, untuk pesan atau surat
cli-pakai-tagih = ikrar tagih [--bentuk BENTUK] [--satker NAMA] [--gelombang NAMA] [--out BERKAS]
cli-arg-tagih-out = Berkas tujuan, tidak pernah menimpa; tanpa ini dicetak di layar
cli-nilai-tagih-out = BERKAS
cli-arg-tagih-bentuk = surat, wa (pesan WhatsApp), atau tsv (tabel dengan NIP); tanpa ini surat
cli-nilai-tagih-bentuk = BENTUK

cli-berkas-jadi-gelombang = { $gelombang }: { $baris } baris ditulis ke { $berkas }
cli-gelombang-sebut = { $jumlah } gelombang sedang berjalan: { $semua }. Sebut salah satu, misalnya --gelombang "{ $contoh }".
cli-gelombang-dipakai = Gelombang yang dipakai: { $nama }. Yang juga berjalan: { $lain }; sebut dengan --gelombang bila itu yang dimaksud.
