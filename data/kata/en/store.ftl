# Saving, opening, checking: what happened, where, and what can be done now.

## Saved

tersimpan-lihat = Noted.
tersimpan-tak-berubah = Nothing changed.
tersimpan-satker-baru = { $nama } added.
tersimpan-satker = { $nama } saved.
tersimpan-pegawai-baru = { $nama } added.
tersimpan-pegawai = { $nama } saved.
tersimpan-ikrar = { $n ->
        [1] { $nama }: { $keadaan }.
       *[other] { $n } people: { $keadaan }.
    }{ $sama ->
        [0] { "" }
       *[other] { " " }{ $sama } on record as such already.
    }{ $tetap ->
        [0] { "" }
       *[other] { " " }{ $tetap } have signed and stay so.
    }{ $melampaui ->
        [0] { "" }
       *[other] { " " }The exclusion ends with this wave, { $selesai }.
    }
tersimpan-ikrar-tarik = { $n ->
        [1] The pledge of { $nama } is taken back.
       *[other] The pledges of { $n } people are taken back.
    }
tersimpan-ikrar-sama = Nothing changed: { $tetap ->
        [0] all of it is on record already.
       *[other] { $tetap } have signed and stay so. To change that, take the signature back first, with a reason.
    }
tersimpan-perkara = { $n ->
        [1] Case { $nomor } is on record.
       *[other] { $n } cases are on record: { $nomor }.
    }
tersimpan-perkara-pindah = Case { $nomor }: { $keadaan }.
tersimpan-operator = Operator { $nama } ({ $login }) saved.
tersimpan-draf = Draft kept.
tersimpan-draf-buang = Draft thrown away.

## The last act

tindakan-satker-baru = adding { $nama }
tindakan-satker-ubah = changing { $nama }
tindakan-pegawai-baru = adding { $nama }
tindakan-pegawai-ubah = changing the record of { $nama }
tindakan-ikrar-catat = { $n ->
        [1] recording the pledge of { $nama }
       *[other] recording the pledges of { $n } people
    }
tindakan-ikrar-tarik = { $n ->
        [1] taking back the pledge of { $nama }
       *[other] taking back the pledges of { $n } people
    }
tindakan-perkara-baru = { $n ->
        [1] registering case { $nama }
       *[other] registering { $n } cases, the first { $nama }
    }
tindakan-perkara-pindah = moving case { $nama }
tindakan-perkara-tutup = closing case { $nama }
tindakan-operator-baru = adding operator { $nama }
tindakan-operator-ubah = changing operator { $nama }

## Undone

batal-satker-baru = Undone: { $nama } is not added after all.
batal-satker-ubah = Undone: { $nama } is as it was.
batal-pegawai-baru = Undone: { $nama } is not added after all.
batal-pegawai-ubah = Undone: the record of { $nama } is as it was.
batal-ikrar-catat = { $n ->
        [1] Undone: the pledge of { $nama } is as it was.
       *[other] Undone: the pledges of { $n } people are as they were.
    }
batal-ikrar-tarik = { $n ->
        [1] Undone: the pledge of { $nama } is on record again.
       *[other] Undone: the pledges of { $n } people are on record again.
    }
batal-perkara-baru = { $n ->
        [1] Undone: case { $nama } is not registered after all.
       *[other] Undone: { $n } cases are not registered after all.
    }
batal-perkara-pindah = Undone: case { $nama } is back at its step before.

batal-bukan-terakhir = Only your own last act of this session can be undone.
batal-tak-bisa = This act cannot be undone.
batal-tak-berhak = Your role no longer allows this act, so it cannot be undone.
batal-sudah-berubah = Cannot be undone: { $oleh } changed it on { $waktu }. Open the record and correct it there.
batal-sudah-dipakai = Cannot be undone: other records depend on it by now. Correct the records one by one.
batal-nilai-terhapus = Cannot be undone: what stood there before has been erased from the trail.
batal-berkas-tutup = Cannot be undone: sheet { $nomor } is closed.
batal-perkara-tutup = Closing a case cannot be undone. Register a new report.
batal-operator = Changes of operators are not undone by this key. Change the operator again in the list of operators.

## Refused

wajib-diisi = This field must be filled in.
tanggal-di-depan = { $tanggal } has not come yet. Fill in today or a day before.
tak-berhak = Your role does not allow this ({ $hak }). Ask the office's administrator.
di-luar-lingkup = { $satker } is outside your unit.

ganda-umum = The same record is there already.
ganda-nomor = Number { $nomor } belongs to { $nama }, { $satker }. Check the number, or open that person.
ganda-nomor-lain = Number { $nomor } is on record in another unit. Check the number, or ask the provincial office.
ganda-nik = NIK { $nik } belongs to { $nama }, { $satker }. Check the NIK.
ganda-nik-lain = NIK { $nik } is on record in another unit. Check the NIK, or ask the provincial office.
ganda-kode-satker = Code { $kode } belongs to { $satker }.
ganda-login = Login { $login } belongs to { $nama }.

satker-induk-wajib = Choose the unit above; only the top of the office has none.
satker-induk-tak-ada = The unit above is no longer there. Choose another.
satker-di-bawah-sendiri = { $induk } hangs below this unit itself. Choose another unit above.
satker-terlalu-dalam = The tree is too deep. Choose a unit nearer to the top.
satker-sejak-mundur = The change cannot hold before { $sejak }, the first day of the present name and parent.
satker-sejak-tumpang = This day lies in the time of an earlier name or parent, which held until { $sampai }.

pegawai-alasan-wajib = A person not in service needs a reason, such as retired or transferred. Fill in the reason.
pegawai-cltn-terbalik = The last day of unpaid leave is before its first. Check both dates.
pegawai-sejak-mundur = The move cannot come before { $sejak }, the first day at the present unit.
pegawai-atasan-sendiri = Nobody is his own superior.
pegawai-atasan-melingkar = This person reports to the one being changed. Choose another superior.
pegawai-atasan-tak-ada = That superior is no longer there. Choose another.

ikrar-alasan-wajib = The state "{ $keadaan }" needs a reason. Fill in the reason in one line.
ikrar-tanpa-orang = There is no person or no pledge wave to record for. Choose a wave (o), then a person in the list.
ikrar-terlalu-banyak = { $n } people are too many at once; at most { $batas }. Record unit by unit.
ikrar-daftar-berubah = The list has changed: { $jumlah } people before, { $kini } now. Nothing is recorded yet. Look at the list again, then repeat.
ikrar-nonaktif = { $n ->
        [1] { $nama } is out of service. Nothing is recorded yet; take the name out, then repeat.
       *[other] { $n } people are out of service, { $nama } among them. Nothing is recorded yet; take them out, then repeat.
    }
ikrar-berkas-tutup = The pledge of { $nama } is on a closed sheet and cannot be changed.
berkas-tutup = Sheet { $nomor } is closed. Use another number.
berkas-gelombang-lain = Sheet { $nomor } belongs to another wave.

perkara-baris-tak-ada = Row { $baris } is not in the catalogue of violations.
perkara-langkah-tak-sah = A case cannot go from "{ $dari }" straight to "{ $ke }".
perkara-tanggal-mundur = The step cannot come before { $sejak }, the first day of the present state.
perkara-alasan-wajib = For "{ $keadaan }" write the number of the letter or the reason.

operator-login-spasi = A login has no blanks.
operator-satker-wajib = A unit operator needs a unit.
operator-pengelola-terakhir = At least one active operator must be left who can grant roles.
draf-terlalu-besar = What was typed is too long to be kept as a draft.

## Sessions

sesi-tak-dikenal = Operator "{ $login }" is not known to this office. Ask its administrator to add him.
sesi-nonaktif = Operator "{ $login }" has been closed. Ask the office's administrator.
sesi-peran-berubah = Roles or unit of "{ $login }" have just been changed. Leave and come in again; drafts are kept.
sesi-belum-ada-operator = This office has no operator yet. Open it once without read-only mode.

## The database

toko-basi-anonim = Somebody else saved first; { $n } fields differ. Compare, then decide.
toko-basi-tanpa-beda-anonim = This record has changed. Reload, then repeat.
toko-rusak = The database is damaged ({ $galat }). Do not go on; bring a copy back with `ikrar restore`.
toko-tak-terbuka = The database cannot be opened ({ $galat }).
toko-io = The disk answered with an error ({ $galat }). Check the disk, then see whether the last save is there before you repeat it.
toko-rujukan = This record still belongs to others, or points at one that is gone.
toko-syarat = What was typed breaks a condition of the database ({ $galat }).
toko-acak = The system gives no random numbers ({ $galat }).
toko-galat = The database answered with an unexpected error ({ $galat }). Tell the administrator.
berkas-io = { $berkas }: { $galat }.

buka-tak-boleh = This user may not open { $berkas }.
buka-folder-orang-lain = Folder { $berkas } belongs to another user. Keep the database in a folder of your own.
buka-milik-orang-lain = { $berkas } belongs to another user. An office's database must be your own.
buka-folder-terbuka = Other users can write to folder { $berkas }. Close it with: chmod 700 { $berkas }
buka-berkas-terbuka = Other users can write to { $berkas }. Close it with: chmod 600 { $berkas }
buka-bukan-berkas = { $berkas } is no plain file. Name the file itself, not a link to it.
buka-sudah-ada = { $berkas } is there already and will not be written over. Choose another name.
buka-kosong = { $berkas } is empty. Make a new office, or choose another file.
buka-bukan-sqlite = { $berkas } is no database.
buka-bukan-ikrar = { $berkas } is the database of another program, not of ikrar. It was not touched.
buka-terpotong = { $berkas } is cut short. Bring a copy back with `ikrar restore`.
buka-bukan-wal = The file system here does not allow sharing (mode { $mode }). Move the file to a local disk, not a network folder.
buka-perlu-naik = This database is of version { $versi } and must be brought up first. Open it once without read-only mode.
buka-skema-lain = This database is not built as this program builds it. Bring a copy back, or ask the administrator.
buka-sqlite-lama = SQLite { $versi } is too old and can damage data. Install a program built with its own SQLite.

## Checks, copies, the trail

periksa-struktur = The file's structure is damaged: { $galat }
periksa-rujukan = Table { $tabel }, row { $id }: points at something that is not there.
periksa-hitungan = Unit { $satker }, { $apa }: kept figure { $simpan }, really { $ada }.
periksa-jumlah = Whole office, { $apa }: kept figure { $simpan }, in fact { $ada }.
periksa-penempatan = Person { $id }, { $nama }: placements overlap. Correct the first day at the present unit.
periksa-ruang = { $kosong } of { $semua } MiB of this file are free, usually left by an import that was stopped or undone. New data uses that room again. To make the file smaller, run ikrar backup, then ikrar --db NEW restore COPY.
periksa-cari = The search index of names does not agree with the list of people.

cadangan-tanpa-sha = { $berkas } has no proper .sha256 file beside it, so it cannot be shown to be whole.
cadangan-sha-beda = { $berkas } is not what it was when it was made (SHA-256 differs). Use another copy.
cadangan-isi-beda = The copy { $berkas } does not agree with the original and was thrown away. Repeat.

audit-putus-hilang = The trail is broken before link { $id }: links are missing.
audit-putus-rantai = The trail is broken at link { $id } ({ $objek }): it does not hang on the one before.
audit-putus-mata = Link { $id } ({ $objek }) was changed after it was written.
audit-putus-nilai = The values at link { $id } ({ $objek }) were changed after they were written.
audit-putus-baris = Record { $objek } was changed without a link; its newest link is { $id }.
audit-putus-ekor = The end of the trail is missing; there was a link { $id }.
audit-putus-jangkar = Link { $id } is not what was noted outside. The trail was written anew.
