# Bukti: folder bukti ikrar seorang pegawai atau satu satker.

bukti-judul = Bukti ikrar: { $perihal }
bukti-jumlah = { $n } catatan, { $berlaku } di antaranya yang berlaku.
bukti-cara-uji = Semua catatan ada di catatan.csv; sidik SHA-256 kedua berkas ada di manifest.json.
bukti-lembar = Lembar { $kode }, No. { $nomor }, { $satker }, { $gelombang }
bukti-hitung = { $ttd } ttd, { $kosong } kosong, { $diwakili } diwakili, { $menolak } menolak, { $sisa } belum dicatat; { $koreksi } baris dikoreksi.
bukti-ditutup = Berkas ditutup: perubahan hanya lewat koreksi dengan alasan.
bukti-terbuka = Berkas masih terbuka.
bukti-tanpa-pindaian = Tanpa pindaian.
bukti-pindaian-tanpa-sidik = Pindaian: { $jalan } (sidik belum dicatat)
bukti-pindaian = Pindaian: { $jalan }, SHA-256 { $sha256 }
bukti-tanpa-kertas = Catatan tanpa lembar: { $n }
bukti-baris = Baris { $baris }: { $nama }, { $nomor }: { $isi }, { $tanggal }, dicatat { $oleh } { $waktu }
bukti-catatan = { $gelombang }: { $nama }, { $nomor }: { $isi }, { $tanggal }, dicatat { $oleh } { $waktu }
bukti-koreksi = dikoreksi menjadi { $isi } oleh { $oleh } { $waktu }: { $alasan }
bukti-terlalu-banyak = Lebih dari { $batas } catatan. Buat buktinya satu per satu untuk satker di bawahnya.
bukti-pegawai-tak-ada = Tidak ada pegawai dengan nomor { $isi }. Periksa NIP atau nomornya.
bukti-satu-saja = Sebut seorang pegawai atau satu satker, salah satu.
bukti-jadi = Bukti { $perihal }: { $baris } catatan di { $tempat }

cli-bukti = Membuat folder bukti ikrar seorang pegawai atau satu satker
cli-pakai-bukti = ikrar bukti --pegawai NIP --out FOLDER, atau ikrar bukti --satker NAMA --out FOLDER
cli-arg-bukti-pegawai = Pegawai dengan nomor ini: NIP, NI PPPK, NRP, atau nomor lokal
cli-arg-bukti-out = Folder yang dibuat, tidak pernah menimpa
cli-nilai-bukti-pegawai = NIP
cli-nilai-bukti-out = FOLDER
