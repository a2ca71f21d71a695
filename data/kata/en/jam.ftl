# Clocks of cases: what was noted, what moved.

tenggat-atasan-bertindak = Superior acts
tempo-perkara-ingat = Case { $nomor }, { $terlapor }: reminder of { $aturan }, due { $jatuh }
tempo-perkara-ingat-tanpa-hari = Case { $nomor }, { $terlapor }: reminder of { $aturan }; its clock stands still or has no number
jam-sudah-selesai = This clock was done with on { $selesai } and does not change any more. Start a new one if needed.
jam-perkara-tanpa-jam = Case { $nomor } is closed or only a hint, so it has no clocks.
jam-berjalan-sendiri = The clock "{ $aturan }" runs by itself with the state of the case, or is not one of cases. Choose another.
jam-sudah-ada = The clock "{ $aturan }" from { $dari } is on this case already. Look at its clocks.
jam-alasan-wajib = Give the reason: it is kept with the case.
jam-sebelum-mulai = This clock began on { $batas }; { $isi } is before that. Check the date.
jam-sudah-berhenti = This clock has stood still since { $sejak }. Resume it first.
jam-jeda-tumpang = This clock went on only on { $batas }; it cannot have stopped on { $isi }. Check the date.
jam-tak-dijeda = The clock "{ $aturan }" cannot be paused: its days are counted by regulation and go on. Set a reminder with i, or correct the day it begins on.
jam-tidak-berhenti = This clock is running; there is nothing to resume.
jam-lanjut-sebelum-henti = This clock stopped on { $batas }; it cannot go on on { $isi }. Check the date.
jam-ingat-sesudah-jatuh = A reminder on { $batas } is after the day it is due, { $isi }. Choose an earlier day.
jam-retensi-sebelum-terima = The report was received on { $batas }; the file cannot be kept only until { $isi }. Check the year.
jam-dimulai = Case { $nomor }: the clock "{ $aturan }" runs, due { $jatuh }
jam-dimulai-tanpa-hari = Case { $nomor }: the clock "{ $aturan }" is noted{ $jatuh }; the office has given no number of days
jam-diselesaikan = Case { $nomor }: the clock "{ $aturan }" is done with on { $hari }
jam-dihentikan = Case { $nomor }: the clock "{ $aturan }" stands still since { $hari }
jam-dilanjutkan = Case { $nomor }: the clock "{ $aturan }" goes on, due { $hari }
jam-diingatkan = Case { $nomor }: reminder of "{ $aturan }" on { $hari }
jam-tanpa-ingat = Case { $nomor }: the reminder of "{ $aturan }" is gone{ $hari }
jam-retensi = Case { $nomor }: the file is kept until { $hari }
jam-tanpa-retensi = Case { $nomor }: the file has no last day{ $hari }
