# Words of lists that go out.

## The whole office

lengkap-lingkup = Exporting the whole office needs this right for the whole office ({ $hak }). Ask the administrator of the office.
lengkap-perkara-tertutup = { $n } cases are not open to you, so the whole office cannot go out. Ask the heads of their teams to take you in, with the mark for reporters.
lengkap-impor-berjalan = An import is under way, so the office is not whole yet. Wait until it is done and try again.
lengkap-tanpa-folder = There is no folder { $folder }. Check its name.
lengkap-tanpa-manifest = The folder { $folder } has no manifest.json, so it is no export of everything. Choose another folder.
lengkap-manifest-rusak = manifest.json in the folder { $folder } was changed or was not made by this program. Make a new export.
lengkap-berkas-kurang = The file { $berkas } is missing from the folder { $folder }. Copy the whole folder again.
lengkap-berkas-lebih = The file { $berkas } in the folder { $folder } is not in its manifest. Move that file away and try again.
lengkap-berkas-berubah = The file { $berkas } in the folder { $folder } is no longer what was written. Copy the whole folder again.
lengkap-bentuk-lain = Folder { $folder } was written by ikrar { $program } in a form that this program does not know, so nothing was made. Use that version of ikrar or a newer one.
lengkap-kolom-beda = The columns of { $berkas } in the folder { $folder } are not those of its manifest. Make a new export.
lengkap-baris-beda = The file { $berkas } has { $ada } rows, its manifest says { $harus }. Make a new export.
lengkap-baris-rusak = Row { $baris } of the file { $berkas } cannot be read. Make a new export.
lengkap-nilai-salah = Row { $baris } of table { $tabel }: column { $kolom } holds no number. Make a new export.
lengkap-tabel-beda = The tables in that folder are not those of this version. Make a new export with the same program.
lengkap-isi-salah = What that folder holds contradicts itself, so nothing was made. Make a new export.
lengkap-jejak-beda = The audit trail in that folder is not the one in its manifest. Make a new export.
lengkap-skema-lama = That folder is of schema version { $ada }, this program uses version { $harus }. Open its database once with this program, then make a new export.

## Lists

kelompok-ekspor = Taking a list out

perintah-daftar-keluarkan = make a file
bantuan-daftar-keluarkan = Writes the list, with its filter and order, to a file in the outbox. Where rows are marked, only those, unless all is asked for.
perintah-tempo-keluarkan = make a file
bantuan-tempo-keluarkan = Writes the due list to a file in the outbox.
perintah-ekspor-pakai = take
bantuan-ekspor-pakai = Writes the list in the form under the cursor.
perintah-ekspor-turun = down
bantuan-ekspor-turun = The next form.
perintah-ekspor-naik = up
bantuan-ekspor-naik = The form before.
perintah-ekspor-csv = CSV
bantuan-ekspor-csv = Writes the list as CSV text, which can be imported again.
perintah-ekspor-xlsx = Excel
bantuan-ekspor-xlsx = Writes the list as an Excel workbook, which can be imported again.
perintah-ekspor-jsonl = JSON
bantuan-ekspor-jsonl = Writes the list as lines of JSON for another program.
perintah-ekspor-ganti = marked/all
bantuan-ekspor-ganti = Chooses between the marked rows and the whole list.
perintah-ekspor-tutup = close
bantuan-ekspor-tutup = Closes this question; no file is written.

daftar-keluar-pegawai = List of people
daftar-keluar-satker = List of units
daftar-keluar-perkara = Queue of cases
daftar-keluar-tempo = Due list
bentuk-daftar-csv = CSV: text, can be imported again
bentuk-daftar-xlsx = Excel (XLSX): can be imported again
bentuk-daftar-jsonl = JSON lines: for another program
urut-satker-pohon = as the tree stands

ekspor-judul = Make a file
ekspor-apa = { $daftar }: { $n } rows, with its filter and order.
ekspor-apa-tanda = { $daftar }: only the { $n } marked rows, in its order.
ekspor-tanda-luar = { $n } marked rows are hidden by the filter and stay out: { $nama }.
ekspor-tanda-luar-lagi = { $nama }, and { $n } more
ekspor-ganti-semua = Tab  all { $n } rows, not only the marked
ekspor-ganti-tanda = Tab  only the { $n } marked
ekspor-tanpa-tanda = Nobody is marked in this list.
ekspor-sedang-ditulis = { $daftar } is being written to a file.
ekspor-tak-di-sini = There is no list here that could become a file.
ekspor-lembar = One Excel sheet holds at most 1,048,575 rows, so this list becomes { $n } sheets. Choose CSV where it must stay whole.
ekspor-tanpa-nik = The NIK column is left empty. Imported again, the NIK on file stays as it is.
ekspor-urut-pegawai = { $urut } is no order of the list of people. Choose nama or nomor.
ekspor-urut-satker = { $urut } is no order of the list of units. Choose pohon, tunggakan, persen or diam.
ekspor-urut-tetap = This list always stands in the order of deadlines. Leave out --sort { $urut }.

cli-arg-urut = Order: people by nama or nomor; units by pohon, tunggakan, persen or diam
cli-nilai-urut = ORDER
cli-arg-nik = people: why whole NIK leave, noted in the audit trail; else their column is empty
cli-nilai-nik = REASON

# For the file of the due list.
ekspor-kolom-hal = About
ekspor-kolom-sisa = Left
ekspor-kolom-satuan = Unit
ekspor-kolom-uraian = What
ekspor-hal-perkara = Case
ekspor-hal-gelombang = Pledge wave
ekspor-hal-satker = Silent unit
ekspor-hal-draf = Form kept
ekspor-hal-tahapan = Stage of an election
