# Questions about a file that comes in: dates that may mean two days.

impor-tanya-tahun-tolak = The year in { $isi } has two digits only. Answer its century at the step of dates (on the command line: --century), or write four digits.
impor-tanya-seri-tolak = { $isi } is a day number and no date. Answer how it is counted at the step of dates (on the command line: --serial), or write it like 21-11-2024.
impor-tanya-ragu-tahun = two-digit years
impor-tanya-ragu-seri = day numbers
impor-tanya-seri-1900 = since 1900
impor-tanya-seri-1904 = since 1904
impor-tanya-kolom = column
impor-tanya-sel = cells
impor-tanya-jawaban = read as
impor-tanya-belum = not answered
impor-tanya-ditolak = rows refused
impor-tanya-diingat = { $jawaban } (remembered)
impor-tanya-soal = { $kolom }, { $ragu }: read as what?
impor-tanya-di-berkas = in the file
impor-tanya-nip = fits the NIP
impor-tanya-nanti = not come (!)
impor-tanya-usul = Proposed: { $jawaban }. Look at the samples before you answer.
impor-tanya-pilih = Read as what?
impor-tanya-terjawab = All dates are answered. Press Ctrl+G to read and compare.
impor-tanya-belum-terjawab = { $kolom } has no answer yet, so nothing is read again. Press a digit to answer, Enter for other answers, or x to reject its rows.
impor-tanya-petunjuk = { $n } columns not answered. Digit: answer. Enter: others. x: reject its rows. Ctrl+G: go on when all are answered.

## The same record in several rows

impor-kembar-bukan = No other row of the file has the same number as this one. Use p on a row that was refused as a double (6).
impor-kembar-satker = The unit { $nama } of the chosen row is not clear. Answer it at the step of units, then choose again.
impor-tanya-kembar-baris = row { $n }
impor-tanya-kembar-tersimpan = kept
impor-tanya-kembar-seperti = (as it is kept)
impor-tanya-kembar-petunjuk =
    { $n ->
        [0] All are chosen (*). Ctrl+G: take. Arrows, digit: choose otherwise. Esc: back without a choice.
       *[other] { $n } columns not chosen (~). Digit: a whole row. Arrows: value at the cursor. Then Ctrl+G: take. Esc: back without a choice.
    }
impor-tanya-orang-petunjuk = * holds. Arrows: change the value at the cursor. 1: all as it is kept, 2: all as in the file. Ctrl+G: take. Esc: back.
impor-tanya-orang-semua = Row { $n } changes nothing any more: all stays as it is kept.
impor-tanya-kembar-terbuka = { $n } columns are not chosen, so nothing is taken yet. Press a digit for a whole row, or an arrow for the value at the cursor.
