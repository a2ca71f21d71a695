# The due list.

tempo-perkara = Case { $nomor }, { $terlapor }: { $aturan }
tempo-perkara-lewat = Case { $nomor }, { $terlapor }: { $aturan } is overdue
tempo-gelombang = { $gelombang }: { $belum } of { $wajib } people have not signed
tempo-gelombang-lewat = { $gelombang } has ended, { $belum } of { $wajib } people have not signed
tempo-satker-diam = { $satker }: no pledge came in for { $hari } days, { $belum } people to go ({ $gelombang })
tempo-tahapan = { $pemilihan }: stage { $tahapan } begins
tempo-draf-perihal = Unfinished form { $formulir }: { $perihal }, kept { $waktu }
tempo-draf = Form { $formulir } is unfinished, kept { $waktu }

tempo-berkas-beda = Sheet { $nomor }, { $satker }: { $tercatat } keyed of { $tertulis } declared (last { $oleh }, { $sejak })
tempo-berkas-baru = Sheet { $nomor }, { $satker }: nothing keyed, { $tertulis } declared ({ $oleh })
tempo-berkas-diam = Sheet { $nomor }, { $satker }: { $sisa } rows not keyed, totals tie (last { $oleh }, { $sejak })
tempo-berkas-siap = Sheet { $nomor }, { $satker }: not closed, totals tie (last { $oleh }, { $sejak })
tempo-berkas-tanpa = Sheet { $nomor }, { $satker }: no declared total, { $tercatat } keyed (last { $oleh }, { $sejak })
tempo-kecuali = { $nama }: the exclusion ends; { $satker } ({ $gelombang })
tempo-kecuali-lewat = { $nama }: the exclusion has ended; { $satker } ({ $gelombang })
tempo-susulan = { $satker }: { $n } came later, at the latest { $hari } ({ $gelombang })
tempo-susulan-lewat = { $satker }: { $n } came later, { $lewat } of them are late ({ $gelombang })

# An exclusion that has an end.
isian-sampai = Until
isian-sampai-petunjuk = Last day of the exclusion; empty means the whole wave.
ikrar-sampai-bukan = Only an exclusion has a last day, not "{ $keadaan }". Empty this field.
ikrar-sampai-terbalik = This exclusion begins { $tanggal }; its last day cannot be earlier. Check the year.
ikrar-pendek-sampai = excl. to { $hari }
kartu-ikrar-sampai = until { $hari }
kartu-ikrar-berakhir = (the exclusion ended { $hari })

ekspor-hal-berkas = Open sheet
ekspor-hal-kecuali = Exclusion that ends
ekspor-hal-susulan = People who came later

tempo-tutup-dulu = The due list cannot be opened from here. Close what is open first (Esc), then press !.
