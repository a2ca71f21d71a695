# Keeping files that come in.

tersimpan-impor-peta = What the columns say is remembered.
tersimpan-padanan = The name of the unit is remembered.

## People

tersimpan-impor = Import finished: { $baru } new, { $ubah } changed, { $hilang } set out of service.
tersimpan-impor-sama = Nothing has changed: { $n } rows are the same as what is kept.
tindakan-impor-pegawai = importing { $n } rows from { $nama }
batal-impor-pegawai = Undone: { $n } rows from { $nama } are as they were before the import.
batal-impor-sisa = The import of { $nama } is undone, but { $sisa } of { $n } rows stay because colleagues have changed them meanwhile.
batal-impor-berjalan = This import has not finished. Wait for its end, or stop it from the import screen.
impor-dihentikan = The import was stopped. Nothing was changed.
impor-sedang = { $oleh } is importing a file. Wait for its end, then apply again.
impor-usang = Nothing was imported: { $oleh } has changed the record of { $nama } since the comparison. Compare again, then apply.
impor-di-luar = This row concerns a unit or a person outside your reach. Hand it to the operator of the Kanwil.
impor-satker-wajib = No unit is named. Fill in the unit column, or choose a unit for the whole file.
impor-satker-menunggu = It is not clear yet which unit is meant. Answer first, or write the unit's full name.
impor-status-wajib = The kind of employment is not named and cannot be read from the number. Fill in the status column.
impor-nomor-wajib = A civil servant must have a number. Fill in the NIP or NI PPPK.
impor-nama-beberapa = { $n } people of this name without an official number are at this unit. Fill in the NIK or number to say who is meant.
impor-ganda-berkas = The same person is in row { $baris } of sheet { $lembar } too and says something else, so both are refused. Leave the right one.
impor-ganda-nilai = Somebody else has this value in row { $baris } of sheet { $lembar }, so both are refused. Correct the wrong one.
impor-calon = Perhaps { $nama }, { $nomor }. Check, then write the whole number.
