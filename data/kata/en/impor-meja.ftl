# Screen of files that come in.

## Frame and steps

impor-meja-judul-pegawai = Incoming file: staff
impor-meja-judul-satker = Incoming file: units
impor-meja-langkah-berkas = File
impor-meja-langkah-lembar = Sheet
impor-meja-langkah-kolom = Columns
impor-meja-langkah-satker = Units
impor-meja-langkah-periksa = Check
impor-meja-langkah-terapkan = Apply
impor-meja-tempelan = pasted rows
impor-meja-pemisah = separator { $tanda }
impor-meja-pemisah-tab = Tab

## File, coding, sheet

impor-meja-ketik-jalan = Find a file or type a path:
impor-meja-ketik-nama = Find a file:
impor-meja-folder = Folder: { $folder }
impor-meja-folder-kosong = No file in this folder yet. Copy a CSV, XLSX, XLS or ODS file here, then open this screen again.
impor-meja-tak-cocok = No file fits what was typed. Delete some of it, or check the folder.
impor-meja-jalan-tertutup = Only files in { $folder } can be opened from this desk. Ask the admin to put your file there.
impor-meja-tautan = { $berkas } is only a link to another place. Put the file itself into the inbox.
impor-meja-tak-terbaca = { $berkas } cannot be read: { $sebab }. Check its name and permissions.
impor-meja-kolom-berkas = file
impor-meja-kolom-ukuran = size
impor-meja-kolom-waktu = changed
impor-meja-ukuran-b = { $n } B
impor-meja-ukuran-kb = { $n } KB
impor-meja-ukuran-mb = { $n } MB
impor-meja-sandi-ragu = How the text of this file is coded is not certain. Three lines would be read like this:
impor-meja-semua-lembar = All sheets ({ $n })
impor-meja-lembar-tersembunyi = { $nama } (hidden)

## Columns

impor-meja-kolom-tajuk = column in the file
impor-meja-kolom-arti = read as
impor-meja-kolom-dibuang = (left out)
impor-meja-kolom-mungkin = (perhaps { $kolom })
impor-meja-kolom-pindah = { $kolom } is taken from this column now; the column "{ $tajuk }" is left out.
impor-meja-contoh-kosong = No column is used yet.
impor-meja-tanpa-satker = New people without a unit
impor-meja-tanpa-satker-tolak = rejected
impor-meja-pilih-kolom = What does this column hold?
impor-meja-pilih-bawaan = Which unit do new people without one go to?
impor-meja-pilih-satker = Which unit is meant?

## Units

impor-meja-kolom-di-berkas = name in the file
impor-meja-kolom-baris = rows
impor-meja-kolom-jawaban = unit
impor-meja-soal = Which unit is "{ $nama }" ({ $n } rows)?
impor-meja-soal-tanpa-calon = No unit resembles it. Enter looks for the unit; x rejects its rows.
impor-meja-belum-dijawab = not answered yet
impor-meja-baris-ditolak = its rows are rejected
impor-meja-satker-terjawab = All unit names are answered. Press Ctrl+G to check.

## Check

impor-meja-kolom-nomor = row
impor-meja-kolom-beda = change
impor-meja-kolom-isi = row
impor-meja-kolom-alasan = reason
impor-meja-sama = { $n } rows are as they are kept; nothing needs to be written.
impor-meja-kelompok-kosong = No rows in this group.
impor-meja-lebih = Enter: all of it
impor-meja-rincian = The whole row
impor-meja-baris = Row { $n }
impor-meja-baris-lembar = Row { $n }, sheet { $lembar }
impor-meja-tekan-pasangan = Press p to choose between them.
impor-meja-tak-di-berkas = Not in the file
impor-meja-tersimpan = { $n } rows saved. Mend them, then open this file: { $berkas }
impor-meja-tak-ada-tolak = No row is rejected or waiting, so nothing is saved.
impor-meja-tak-ada-hilang = Nobody needs to be marked: everybody is in the file, or the file has less than half of the unit.
impor-meja-tetap-hanya-hilang = Space excepts people who are missing from the file. Open that group first (7).
impor-meja-tak-ada-beda = This file changes nothing, so there is nothing to apply.
impor-meja-hilang-tanya = { $n } people in service are not in the file: { $satker }. Why have they left? Empty leaves them as they are.
impor-meja-alasan = Reason:
impor-meja-alasan-biarkan = (leave them, nothing is changed)
impor-meja-alasan-diketik = "{ $alasan }", as typed
impor-meja-alasan-pensiun = Retired
impor-meja-alasan-pindah = Moved to another institution
impor-meja-alasan-berhenti = Left
impor-meja-alasan-kontrak = Contract ended
impor-meja-alasan-wafat = Died
impor-meja-terap-tanya = Apply? { $baru } new, { $ubah } changed, { $pindah } moved to another unit.
impor-meja-terap-tanya-sisa = Apply? { $baru } new, { $ubah } changed, { $pindah } moved to another unit. { $sisa } rejected or waiting rows are left out.
impor-meja-terap-tanya-hilang = Apply? { $baru } new, { $ubah } changed, { $pindah } moved to another unit. { $hilang } of { $semua } people missing from the file leave service ({ $alasan }): { $satker }.
impor-meja-terap-tanya-hilang-sisa = Apply? { $baru } new, { $ubah } changed, { $pindah } moved to another unit. { $hilang } of { $semua } people missing from the file leave service ({ $alasan }): { $satker }. { $sisa } rejected or waiting rows are left out.

## What is going on

impor-meja-membaca = Reading the file
impor-meja-membandingkan = Reading and comparing
impor-meja-menerapkan = Applying
impor-meja-menghentikan = Stopping
impor-meja-maju-persen = { $n } %
impor-meja-maju-baris = { $n } rows
impor-meja-maju-baris-dari = { $n } of { $dari } rows
impor-meja-esc = (Esc stops; nothing is changed yet)
impor-meja-esc-terap = (Esc stops and puts everything back)
impor-meja-sibuk = Wait until this work is done, or stop it with Esc.
impor-meja-ditutup = The incoming file is closed; nothing was applied.
impor-meja-jawaban-dilepas = Units answered and the reason for the earlier file are dropped, for that file was not applied.

## Hints of the steps

impor-meja-petunjuk-jalan = Choose a file from the list, or type a path that begins with / or ~/.
impor-meja-petunjuk-berkas = Choose a file from the list; letters narrow it.
impor-meja-petunjuk-sandi = If letters above are wrong, choose another coding. Enter uses the one at the cursor.
impor-meja-petunjuk-lembar = Choose one sheet, or all of them if their columns are the same.
impor-meja-petunjuk-kolom = Check what each column means. Ctrl+G reads and compares all rows; nothing is changed yet.
impor-meja-petunjuk-diingat = Columns are read as in an earlier file with these headings. Ctrl+G reads and compares.
impor-meja-petunjuk-satker = { $n } names are not answered. Their rows wait and are not applied. A digit chooses, Enter looks for a unit.
impor-meja-petunjuk-periksa = Nothing is changed yet. Tab: next group. x: those not in the file. Ctrl+G: apply.
impor-meja-petunjuk-pasangan = p: choose between rows of the same number. y: save the rejects. Nothing is changed yet. Ctrl+G: apply.
impor-meja-petunjuk-tiada = x: give a reason, then all of these leave service (x). Space: the one under the cursor stays (-). Ctrl+G: apply.
impor-meja-petunjuk-hilang = Choose a reason or type one, then Enter. They change only when the file is applied.
impor-meja-tempel-terpotong = The paste is too long: its last { $n } bytes were cut off, so none of it is taken. Save the rows as a file and bring that in with m.
impor-meja-calon-lagi = { $n } more candidates: Enter
