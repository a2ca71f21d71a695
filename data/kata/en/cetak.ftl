# Print: pledge sheets on paper, and the command that prints them.

cetak-huruf-rusak = The typeface for printing cannot be read inside this program. Install the program anew, then print again.
cetak-gagal = The PDF cannot be made: { $sebab }. Tell whoever looks after the program.
cetak-perihal = { $satker } - { $gelombang }
cetak-nomor = No. { $nomor }
cetak-jejak = trail { $panjang }: { $kepala }
cetak-halaman = page { $n } of { $dari }
cetak-pembuka = We, the undersigned, pledge:
cetak-tanpa-butir = The wording of the pledge is not in the program yet. Attach the text that was spoken to this sheet.
cetak-teks-belum-cocok = The wording above has not been held against the official text yet.
cetak-tempat = Place: { $isi }
cetak-tanggal = Day and date: { $isi }
cetak-kolom-baris = No.
cetak-kolom-nama = Name
cetak-kolom-nomor = NIP / number
cetak-kolom-jabatan = Post
cetak-kolom-tanda = Signature
cetak-jumlah = Signatures on this sheet: ............ of { $n } rows.
cetak-saksi = Witness,
cetak-pimpinan = Head of the unit,

cetak-huruf-tiada = { $n } rows hold letters that cannot be printed and are replaced by □: rows { $baris }. Mend the name or post, then print again.
cetak-tanggal-lain = Sheet { $nomor } is there already with the date { $ada }, not { $tanggal }. Print again without a date, or use another number.
cetak-lembar-baru = Sheet { $kode } ({ $gelombang }, { $satker }) made and printed: { $baris } rows, { $halaman } pages, at { $berkas }
cetak-lembar-lagi = Sheet { $kode } ({ $gelombang }, { $satker }) printed again with the same rows. That of a letter may be left out: { $baris } rows, { $halaman } pages, at { $berkas }

cli-cetak = Prints the sheet for signatures of a unit, or a letter of a case
cli-pakai-cetak = ikrar print sheet --unit NAME --number NUMBER | ikrar print letter --case NUMBER --kind KIND
cli-arg-cetak-apa = sheet (the sheet for signatures) or letter (a letter of a case)
cli-arg-cetak-satker = Unit whose people become the rows: code, name or part of the name
cli-arg-cetak-nomor = Number of the sheet; one that is there already is printed again with the same rows
cli-arg-cetak-tanggal = The day that says who is on it; without it today. The day of signing is written by hand. For a letter: its date
cli-arg-cetak-tempat = Where it will be signed; without it left blank
cli-arg-cetak-saksi = Name of the witness; without it left blank
cli-nilai-cetak-apa = WHAT
cli-nilai-cetak-satker = NAME
cli-nilai-cetak-nomor = NUMBER
cli-nilai-cetak-tanggal = DATE
cli-nilai-cetak-tempat = TEXT
cli-nilai-cetak-saksi = TEXT
