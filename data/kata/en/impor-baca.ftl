# Reading files: what, where, what now.

## Text

impor-baca-galat = The file { $berkas } could not be read: { $sebab }. Check where it is and whether you may read it, then open it again.
impor-baca-bukan-berkas = { $berkas } is not an ordinary file. Choose a file with a table, such as pegawai.csv.
impor-baca-terlalu-besar = The file { $berkas } is bigger than { $batas } GiB. Divide it into several files.
impor-baca-kosong = The file { $berkas } is empty, there is not a single row in it. Check whether it is the right one.
impor-baca-tempel-kosong = Nothing was pasted. Copy the rows of a table, then paste again.
impor-baca-pemisah = The sign { $pemisah } cannot part cells. Use a semicolon, a comma, a tab or a vertical bar.
impor-baca-satu-lembar = The text file { $berkas } has one sheet only. Open it without choosing a sheet.
impor-baca-kutip = The quote that opens on line { $baris } is not closed. Close it in the file, then open it again.
impor-baca-baris = This file has more than { $batas } rows. Divide it into several files.
impor-baca-kolom = Row { $baris } has more than { $batas } columns. Check what parts the cells, or remove columns that are not used.
impor-baca-sel = The cell in row { $baris }, column { $kolom } has more than { $batas } characters. A quote may have been left open; mend it in the file, then open it again.
impor-baca-panjang = Row { $baris } has more than { $batas } bytes. The file may not be a table, or a quote was left open; check the file.
