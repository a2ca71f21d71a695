# Keeping files that come in.

tersimpan-lupa = The answer is forgotten; the next file asks again.
tersimpan-impor-peta = What the columns say is remembered.
tersimpan-padanan = The name of the unit is remembered.
impor-padanan-nama-satker = { $nama } is the full name of another unit, so it is not remembered for this one. Mend the name of the unit in the file.

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
impor-ganda-berkas = The same record is in row { $baris } of sheet { $lembar } too and says something else, so both are refused. Leave the right one.
impor-ganda-dipilih = Row { $baris } of sheet { $lembar } was chosen for the same record, so this row is not used.
impor-ganda-nilai = This value stands again in row { $baris } of sheet { $lembar }, so both are refused. Correct the wrong one.
impor-calon = Perhaps { $nama }, { $nomor }. Check, then write the whole number.

impor-sisa = The import stopped. { $sisa } records stay as colleagues have saved them meanwhile; the rest was put back. Compare again before you repeat it.
impor-belum-ditarik = The import stopped, but what was written could not be put back yet. Open ikrar again; the rest is put back first.

## Lists

tindakan-impor-satker = importing { $n } units from { $nama }
tindakan-impor-hadir = importing { $n } rows of an attendance list from { $nama }
tindakan-impor-ikrar = importing { $n } rows of a pledge sheet from { $nama }
tindakan-impor-suara = importing { $n } rows of inmates' votes from { $nama }
batal-impor-satker = Undone: { $n } units from { $nama } are again what they were before the import.
batal-impor-hadir = Undone: { $n } rows of an attendance list from { $nama } are again what they were before the import.
batal-impor-ikrar = Undone: { $n } rows of a pledge sheet from { $nama } are again what they were before the import.
batal-impor-suara = Undone: { $n } rows of inmates' votes from { $nama } are again what they were before the import.
impor-siapa-tanpa = This row does not say who is meant. Fill in the number of the person, the row number or the name.
impor-siapa-nomor = Nobody in a unit that you may change has this number. Check the number, or import the people first.
impor-siapa-pendek = Nobody in the unit has the local number or NRP { $nomor }. Check the number, or give the name without a number. If it is a NIP, write all 18 digits.
impor-siapa-pendek-beberapa = In the unit { $nomor } is the local number of one person and the NRP of another. Write "lokal { $nomor }", or fill the column for the kind of number.
impor-siapa-baris = This unit has only { $n } people in service. Check the row number.
impor-siapa-nama = Nobody in service at the unit has this name. Check the spelling, or fill in the number of the person.
impor-siapa-beberapa = { $n } people in service at the unit have this name. Fill in the number of the person, so that it is clear who is meant.
impor-siapa-nama-lain = This belongs to { $milik }, not to { $nama }. Check the number or the name.
impor-ikrar-belum = "{ $keadaan }" is on record, this file says not yet. If that was a mistake, take the record back first, with a reason.
impor-ikrar-tetap = "{ $keadaan }" is on record and is not replaced by a file. If that was a mistake, take the record back first, with a reason.
impor-ikrar-baris = This row of the sheet is somebody else's already. Check the row number, or give the number of the person without one.
impor-suara-lebih = { $pengguna } people used their vote, but there are only { $pemilih } voters. Check the four figures.
impor-satker-kode-lain = A unit of this name is there already with code { $kode }. Use that code, or another name.
impor-satker-nama-beberapa = { $n } units have this name. Fill in the code, so that it is clear which is meant.
impor-satker-nama-sebawah = Another row has the same name below the same parent unit. Tell them apart by name, or delete one of them.
impor-satker-mirip = This name resembles units that are there: { $calon }. Write that name if it is the same; for a new unit fill in its code.
impor-satker-induk-mirip = It is not clear which unit above is meant. Similar ones: { $calon }. Write its full name or its code.
impor-satker-induk-tak-ada = There is no such unit above, neither in the file nor in the office. Write its full name or its code.
impor-satker-induk-beberapa = More than one unit is called so. Write the code of the unit above, or its name with what is above it: Bagian Umum / Kanwil Bali.
impor-satker-induk-ditolak = The row of the unit above is refused, so this one is too. Mend the row of the unit above first.
impor-satker-melingkar = By this file the unit is below itself. Mend the unit above it.
impor-satker-terlalu-banyak = One file holds at most { $batas } units. Split the file.
