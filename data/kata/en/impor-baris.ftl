# Why a row is refused.

## Columns of the file

impor-baris-kurang-kolom = The column { $kolom } is missing. Choose the column that holds it.
impor-baris-kurang-pengenal = There is no column for NIP, NIK or kind of employment. Choose at least one of them.
impor-baris-kurang-siapa = There is no column for NIP, name or row number. Choose at least one of them.
impor-baris-kurang-hitungan = There is no column for DPT, DPTb, DPK or voters who came. Choose at least one of them.
impor-baris-kolom-ganda = The column { $kolom } is there more than once. Clear the meaning of the one that is not used.

## Cells

impor-baris-tak-terlihat = This cell holds characters that cannot be seen or may not be there. Type it anew.
impor-baris-bukan-teks = This cell is neither text nor a plain number. Make it text, then type it anew.
impor-baris-galat = The spreadsheet shows the error { $isi } in this cell. Mend its formula or type the value.
impor-baris-ya-tidak = Write ya or tidak.
impor-baris-tanggal-angka = This date is a mere number, so its day is not certain. Write it like 21-11-2024, or make the cell a date.

## Numbers

impor-baris-nomor-angka = The spreadsheet keeps this number as a figure, and only its first 15 digits. Make the column text, then type the number anew from the decree.
impor-baris-nik-angka = This NIK is kept as a figure, so its last digits cannot be trusted. Make the column text, then type the NIK anew from the card.
impor-baris-nomor-beda-status = The employment is { $status }, but the number is { $jenis }. Correct whichever is wrong.
impor-baris-nomor-lokal-panjang = { $ada } digits are too many for a local number. If it is a NIK, move it to the column NIK.
impor-baris-nomor-wajib = There is no number, but the employment is { $status }. Fill in the number.
impor-baris-tanpa-pengenal = There is no number, NIK or kind of employment, so nobody can be recognised. Fill in the number, or the employment PPNPN where there is none.
impor-baris-jenis-nomor = The kind of number is not known. Write nip, ni_pppk, nrp or lokal.

## People

impor-baris-nama-kosong = The name is blank. Fill it in.
impor-baris-nama-bernomor = This name holds a long number like a NIP. Part name and number.
impor-baris-status = The kind of employment is not known. Write PNS, CPNS, PPPK, PPPK paruh waktu, PPNPN, Polri, TNI or lainnya.
impor-baris-golongan = The grade is not known. Write it like III/b, or IX for PPPK.
impor-baris-jenis-jabatan = The kind of post is not known. Write JPT madya, JPT pratama, administrator, pengawas, fungsional, pelaksana or non ASN.
impor-baris-kelamin = The sex is not known. Write L or P.
impor-baris-aktif = Write aktif or tidak aktif; the reason goes into the column for reasons.
impor-baris-satker-kosong = The unit is blank. Fill in its name, or choose one unit for the whole file.

## Units

impor-baris-jenis-satker = The kind of unit is not known. Write it like lapas, rutan, bapas, LPKA or kanim.

## Lists

impor-baris-siapa-kosong = There is no number, name or row number. Fill in one of them.
impor-baris-nomor-baris = A row number is a whole number from 1 on.
impor-baris-cara = The attendance is not known. Write hadir, daring, diwakili or tidak.
impor-baris-keadaan = The state of the pledge is not known. Write ttd, mengucapkan, diwakili, menolak, dikecualikan or belum.
impor-baris-alasan-wajib = The state { $keadaan } needs a reason. Fill in the column for reasons.
impor-baris-tps-kosong = The number of the polling station is blank. Fill it in.
impor-baris-hitungan = { $isi } is no whole number. Write it like 1012 or 1.012.
impor-baris-hitungan-minus = { $isi } is below zero. Write how many people.
impor-baris-hitungan-kosong = This row has no count. Fill in at least one.

impor-baris-huruf-rusak = There is a broken letter in this cell, so the text coding is wrong. Open the file again with another coding.
impor-baris-judul-satker = This row only names a unit ({ $isi }), and the table has no column of units. Add such a column and fill it in every row below.
