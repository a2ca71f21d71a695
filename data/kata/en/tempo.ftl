# The due list.

tempo-perkara = Case { $nomor }, { $terlapor }: { $aturan }
tempo-perkara-lewat = Case { $nomor }, { $terlapor }: { $aturan } is overdue
tempo-gelombang = { $gelombang }: { $belum } of { $wajib } people have not signed
tempo-gelombang-lewat = { $gelombang } has ended, { $belum } of { $wajib } people have not signed
tempo-satker-diam = { $satker }: no pledge came in for { $hari } days, { $belum } people to go ({ $gelombang })
tempo-tahapan = { $pemilihan }: stage { $tahapan } begins
tempo-draf-perihal = Unfinished form { $formulir }: { $perihal }, kept { $waktu }
tempo-draf = Form { $formulir } is unfinished, kept { $waktu }
