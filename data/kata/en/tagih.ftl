# Chase: who has not signed, for a message or a letter.

tagih-kepala = Pledge { $gelombang }: { $n } people have not signed as of { $hari }.
tagih-tenggat = Due { $tanggal }, { $n } days left.
tagih-tenggat-hari-ini = Due { $tanggal }, today.
tagih-tenggat-lewat = Due { $tanggal }, { $n } days ago.
tagih-tenggat-sendiri = due { $tanggal }: { $sebab } since { $dari }
tagih-penutup = Please send in the signed sheets soon. Thank you.
tagih-kosong = Pledge { $gelombang }: everybody has signed.
tagih-yth = To the head of { $satker }
tagih-bagian = Part { $n } of { $dari }.
tagih-potong = -------- message { $n }: { $satker } --------
tagih-berakhir = exclusion ended
tagih-kolom-sebab = reason

cli-tagih = Prints who has not signed, for a message or a letter
cli-pakai-tagih = ikrar chase [--format FORM] [--unit NAME] [--wave NAME] [--out FILE]
cli-arg-tagih-out = Target file, never overwritten; without it the text is printed
cli-nilai-tagih-out = FILE
cli-arg-tagih-bentuk = surat (letter), wa (WhatsApp message) or tsv (table with numbers); without it a letter
cli-nilai-tagih-bentuk = FORM

cli-berkas-jadi-gelombang = { $gelombang }: { $baris } rows written to { $berkas }
cli-gelombang-sebut = { $jumlah } waves are running: { $semua }. Name one of them, such as --wave "{ $contoh }".
cli-gelombang-dipakai = Wave taken: { $nama }. Also running: { $lain }; name it with --wave if that one is meant.
