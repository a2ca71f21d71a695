# Sheets: pledges on paper.

isi-baris-ttd = signed
isi-baris-kosong = blank
isi-baris-diwakili = represented
isi-baris-menolak = refused
isi-baris-belum = not keyed

sebab-wajib-baru = newcomer
sebab-wajib-pindah = transferred
sebab-wajib-kembali = back on duty

tenggat-ikrar-susulan = Late pledge

berkas-selisih-kurang = { $ttd } signed{ $diwakili ->
    [0] { "" }
   *[other] , { $diwakili } by proxy
} keyed, { $tertulis } declared: { $selisih } missing. Check the rows, or write why the sheet is closed.
berkas-selisih-lebih = { $ttd } signed{ $diwakili ->
    [0] { "" }
   *[other] , { $diwakili } by proxy
} keyed, { $tertulis } declared: { $selisih } too many. Check the rows, or write why the sheet is closed.
berkas-tanpa-jumlah = No declared total yet, { $ttd } signed{ $diwakili ->
    [0] { "" }
   *[other] , { $diwakili } by proxy
} keyed. Fill it in on the head of the sheet, or write why the sheet is closed.
berkas-sisa = { $sisa } rows are not keyed. Key them, or write why the sheet is closed.
berkas-nomor-ada = Sheet { $nomor } is already there for this wave and unit. Go on with it, or use another number.
berkas-terlalu-panjang = This unit has more than { $batas } people. Make several sheets without rows, or choose a unit below it.
berkas-tetap = Wave and unit of sheet { $nomor } cannot be changed because its rows are set. Make a new sheet.
berkas-baris-lain = Row { $baris } now says "{ $isi }" (by { $oleh }). Load the sheet again and decide anew.
berkas-masih-terbuka = Sheet { $nomor } is still open: change its row. Corrections are for closed sheets only.
berkas-baris-tak-ada = This sheet has no row { $baris }.
berkas-contoh-kurang = Fill in all rows of the sample of sheet { $nomor } first.
berkas-uji-sendiri = You keyed part of this sheet. The second look is somebody else's.

ikrar-ada-di-berkas = The pledge of { $nama } is on sheet { $nomor }, row { $baris }. Change that row.

kecuali-bukan-nomor = "{ $nilai }" is no row number. Write numbers and ranges, such as 17 43 88-91.
kecuali-terbalik = The range "{ $nilai }" runs backwards. Write the lower number first.
kecuali-di-luar = "{ $nilai }" is not on this sheet, whose rows are 1 to { $baris }.

tersimpan-berkas = Sheet { $nomor } saved.
tersimpan-berkas-isi = { $n } rows of sheet { $nomor } keyed.
tersimpan-berkas-sama = Already on sheet { $nomor }; nothing changed.
tersimpan-berkas-tutup = Sheet { $nomor } closed with { $ttd } signed{ $diwakili ->
    [0] { "" }
   *[other] , { $diwakili } by proxy
}.
tersimpan-berkas-koreksi = Row { $baris } of sheet { $nomor } corrected.
tersimpan-berkas-uji-sama = Second look at sheet { $nomor }: { $n } rows, all the same.
tersimpan-berkas-uji-beda = Second look at sheet { $nomor }: { $beda } of { $n } rows differ (rows { $baris }).

tindakan-berkas-baru = making sheet { $nama }
tindakan-berkas-ubah = changing the head of sheet { $nama }
tindakan-berkas-cetak = printing sheet { $nama }
tindakan-berkas-isi = keying { $n } rows of a sheet
tindakan-berkas-tutup = closing sheet { $nama }
tindakan-berkas-koreksi = correcting sheet { $nama }
tindakan-berkas-uji = second look at sheet { $nama }
batal-berkas-ditutup = A closed sheet cannot be opened again. Correct its row with a reason.
batal-berkas-cetak = This sheet has been printed and may be in circulation. Close it with a reason if it will not be used.
batal-berkas-uji = The result of a second look cannot be undone.
berkas-sudah-tutup = Sheet { $nomor } is closed. To correct it: cursor on the row, press what is right.
