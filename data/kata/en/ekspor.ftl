# Words of lists that go out.

## Lists

kelompok-ekspor = Taking a list out

perintah-daftar-keluarkan = make a file
bantuan-daftar-keluarkan = Writes the whole list, with its filter and order, to a file in the outbox.
perintah-tempo-keluarkan = make a file
bantuan-tempo-keluarkan = Writes the due list to a file in the outbox.
perintah-ekspor-csv = CSV
bantuan-ekspor-csv = Writes the list as CSV text, which can be imported again.
perintah-ekspor-xlsx = Excel
bantuan-ekspor-xlsx = Writes the list as an Excel workbook, which can be imported again.
perintah-ekspor-jsonl = JSON
bantuan-ekspor-jsonl = Writes the list as lines of JSON for another program.
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
ekspor-sedang-ditulis = { $daftar } is being written to a file.
ekspor-tak-di-sini = There is no list here that could become a file.
ekspor-lembar = One Excel sheet holds at most 1,048,575 rows, so this list becomes { $n } sheets. Choose CSV where it must stay whole.
ekspor-tanpa-nik = The NIK column is left empty, because your role does not include NIK. Imported again, the NIK on file stays as it is.
ekspor-urut-pegawai = { $urut } is no order of the list of people. Choose nama or nomor.
ekspor-urut-satker = { $urut } is no order of the list of units. Choose pohon, tunggakan, persen or diam.
ekspor-urut-tetap = This list always stands in the order of deadlines. Leave out --urut { $urut }.

cli-arg-urut = Order: people by nama or nomor; units by pohon, tunggakan, persen or diam
cli-nilai-urut = ORDER
