# Proof: a folder that proves the pledges of a person or a unit.

bukti-judul = Proof of pledges: { $perihal }
bukti-jumlah = { $n } records, of which { $berlaku } stand.
bukti-cara-uji = All records are in catatan.csv; the SHA-256 of both files is in manifest.json.
bukti-lembar = Sheet { $kode }, No. { $nomor }, { $satker }, { $gelombang }
bukti-hitung = { $ttd } signed, { $kosong } blank, { $diwakili } represented, { $menolak } refused, { $sisa } not keyed; { $koreksi } rows corrected.
bukti-ditutup = Sheet closed: changed only by a correction with a reason.
bukti-terbuka = Sheet still open.
bukti-tanpa-pindaian = No scan.
bukti-pindaian-tanpa-sidik = Scan: { $jalan } (no checksum recorded)
bukti-pindaian = Scan: { $jalan }, SHA-256 { $sha256 }
bukti-tanpa-kertas = Records without a sheet: { $n }
bukti-baris = Row { $baris }: { $nama }, { $nomor }: { $isi }, { $tanggal }, recorded by { $oleh } { $waktu }
bukti-catatan = { $gelombang }: { $nama }, { $nomor }: { $isi }, { $tanggal }, recorded by { $oleh } { $waktu }
bukti-koreksi = corrected to { $isi } by { $oleh } { $waktu }: { $alasan }
bukti-terlalu-banyak = More than { $batas } records. Make the proof one by one for the units below.
bukti-pegawai-tak-ada = Nobody has the number { $isi }. Check the NIP or number.
bukti-satu-saja = Name a person or a unit, one of the two.
bukti-jadi = Proof of { $perihal }: { $baris } records in { $tempat }

cli-bukti = Makes a folder that proves the pledges of a person or a unit
cli-pakai-bukti = ikrar proof --staff NIP --out FOLDER, or ikrar proof --unit NAME --out FOLDER
cli-arg-bukti-pegawai = The person with this number: NIP, NI PPPK, NRP or local number
cli-arg-bukti-out = Folder to be made, never overwritten
cli-nilai-bukti-pegawai = NIP
cli-nilai-bukti-out = FOLDER
