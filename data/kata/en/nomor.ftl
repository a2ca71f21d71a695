# Identity numbers of staff, and the NIK.

jenis-nomor-nip = NIP
jenis-nomor-ni-pppk = NI PPPK
jenis-nomor-nrp = NRP
jenis-nomor-lokal = Local number

# Errors: cannot be saved.
nomor-kosong = The number is empty.
nomor-huruf = Position { $urutan } is the letter { $huruf }, not the digit { $angka }. Replace it by { $angka }.
nomor-bukan-angka = Position { $urutan } is not a digit: { $isi }. A number has digits only; spaces and dots are fine.
nomor-notasi-ilmiah = { $isi } is no longer the number: a spreadsheet has rounded it and its last digits are gone. Type it again from the decree, or turn that column into text before copying.
nomor-kurang = { $ada } digits so far, { $perlu } needed. Complete the number.
nomor-lebih = { $ada } digits, at most { $perlu } allowed. Remove the surplus.
nomor-lahir-mustahil = Digits 1 to 8 are the birth date (year, month, day); { $isi } is in no calendar. Compare with the decree.
nomor-tmt-tahun = Digits 9 to 12 are the year of appointment; { $isi } cannot be one. Compare with the decree.
nomor-tmt-bulan-nol = Digits 13 and 14 are the month of appointment; there is no month 00. Compare with the decree.
nomor-tmt-bulan-pppk = Digits 13 and 14 of a NIP are a month; { $isi } is none. Such numbers belong to PPPK: if the person is one, change the employment first.
nomor-kelamin = Digit 15 is 1 (male) or 2 (female), not { $isi }.
nomor-urut-nol = The last three digits are never 000. Usually a spreadsheet kept this number as a figure: only the first 15 digits survive. Take the whole number from the decree.
nomor-nrp-nol-depan = An NRP of more than 8 digits cannot begin with 0. Check the number.
nomor-lokal-nol = A local number cannot be 0. Number from 1.
nik-lahir-mustahil = Digits 7 to 12 of a NIK are day, month and year of birth (40 added to the day for women); { $isi } is not possible. Compare with the identity card.
nik-urut-nol = The last four digits of a NIK cannot be 0000. Take the whole NIK from the identity card.

# Oddities: may be saved, but look again.
nomor-lahir-beda = Birth date by the number { $nomor }, by the record { $catatan }. See which is right.
nomor-lahir-depan = The birth date in the number ({ $lahir }) is still to come.
nomor-lahir-tua = The birth date in the number ({ $lahir }) is more than { $usia } years ago.
nomor-kelamin-beda = Sex by the number { $nomor }, by the record { $catatan }. See which is right.
nomor-tmt-muda = The appointment in the number ({ $tmt }) is before the age of { $usia }.
nomor-tmt-depan = The appointment in the number ({ $tmt }) is still to come.
nomor-bulan-seperti-pns = Digits 13 and 14 ({ $isi }) look like the month of a PNS number; for PPPK they are usually above 12. Make sure of the employment.
nomor-lokal-seperti-nip = These 18 digits look like a NIP. Make sure of the employment.
nomor-nrp-panjang = This NRP has { $ada } digits, usually { $biasa }. Make sure of it.
