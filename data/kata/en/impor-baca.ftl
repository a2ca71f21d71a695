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
## Workbooks

impor-buku-kosong = This file is empty. Choose another, or save it again from the program it comes from.
impor-buku-tak-terbaca = The file cannot be read: { $sebab }. See whether it is still there and may be read.
impor-buku-besar = This file has { $mib } MiB; workbooks are read up to { $batas } MiB. Remove its pictures, split it, or save it as CSV.
impor-buku-sandi = This workbook is locked by a password. Open it in Excel or LibreOffice, remove the password, save, and import again.
impor-buku-terpotong = This workbook is cut: its end is missing. Copy or download it again.
impor-buku-rusak = This workbook is damaged and cannot be read to its end. Open it in Excel or LibreOffice, save it as a new .xlsx, and import again.
impor-buku-bukan = This file is no workbook. What can be read: .xlsx, .xls, .ods, .csv, and text parted by tabs.
impor-buku-arsip = This file is a compressed archive, no workbook. Unpack it first and choose the workbook in it.
impor-buku-dokumen = This file is a document or a slide show, no workbook. Copy its table into a sheet of Excel, save it as .xlsx, and import again.
impor-buku-pdf = This file is a PDF; tables in it cannot be read with certainty. Ask for the workbook it was made from.
impor-buku-laman = This file is a web page or XML that was named like a workbook. Open it in Excel or LibreOffice, save it as .xlsx, and import again.
impor-buku-kuno = This workbook is from Excel before 1997. Open it in LibreOffice, save it as .xlsx, and import again.
impor-buku-xlsb = This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx, and import again.
impor-buku-numbers = This workbook is from Apple Numbers. Export it to Excel (.xlsx) and import again.
impor-buku-basis-data = This file is a database, no list. To move data from another office, export it to CSV first.
impor-buku-tanpa-lembar = This workbook has no sheet with cells. Choose another file.
impor-buku-lembar-tak-ada = This workbook has no sheet number { $nomor }. Choose one that is there.
impor-buku-bagian = This workbook has { $banyak } parts or more; the limit is { $batas }. Copy the sheets you need into a new workbook.
impor-buku-bagian-besar = Part { $nama } has { $mib } MiB when unpacked; the limit is { $batas } MiB. Split the list, or save it as CSV.
impor-buku-isi-besar = This workbook has { $mib } MiB when unpacked; the limit is { $batas } MiB. Split it into several files, or save it as CSV.
impor-buku-kali = Part { $nama } grows { $kali } times when unpacked; the limit is { $batas } times. Such files are mostly made to bring a computer down: ask whoever sent it.
impor-buku-bohong = This workbook holds more than it says itself. Such files are mostly made to bring a computer down: ask whoever sent it.
impor-buku-baris = Sheet { $lembar } has more than { $batas } rows. Split the sheet, or save it as CSV.
impor-buku-kolom = Sheet { $lembar }, row { $baris } has something in column { $kolom }; the first { $batas } columns are read. Clear the cells beyond, save, and import again.
impor-buku-sel = Sheet { $lembar }, row { $baris }, column { $kolom }: more than { $batas } letters in one cell. Shorten it, save, and import again.
impor-buku-baris-besar = Sheet { $lembar }, row { $baris } holds more than { $batas } MiB. Shorten it, save, and import again.
impor-buku-memori = This workbook needs more memory than the limit of { $batas } MiB. Copy the sheets you need into a new workbook, or save it as CSV.
impor-buku-waktu = This workbook was not read within { $detik } seconds. Copy the sheets you need into a new workbook, or save it as CSV.
impor-buku-berhenti = The reader of workbooks stopped before it was done. Try again; if that does not help, save the file as CSV.
impor-buku-proses = The reader of workbooks cannot be started: { $sebab }. Try again; if that does not help, save the file as CSV.
