# Reports that leave the program.

laporan-rekap = Recap per unit
laporan-belum = People who have not signed
laporan-perkara = Register of cases

bentuk-csv = CSV
bentuk-xlsx = Excel (XLSX)
bentuk-html = HTML

laporan-judul-rekap = Neutrality pledges per unit, wave { $gelombang }
laporan-judul-belum = People who have not signed the pledge, wave { $gelombang }
laporan-judul-perkara = Register of suspected breaches of neutrality

laporan-bagian-rekap = Recap
laporan-bagian-belum = Not signed
laporan-bagian-perkara = Cases

# The line of figures: two blanks part its pieces.
laporan-angka = { $utama }  { $n } of { $dari }  { $kedua }  as of { $hari }
laporan-angka-kosong = { $n } of { $dari }  as of { $hari }
laporan-angka-belum = { $n } not signed of { $dari }  { $utama }  { $kedua }  as of { $hari }
laporan-angka-belum-kosong = { $n } not signed of { $dari }  as of { $hari }
laporan-angka-perkara = { $lewat } overdue of { $buka } open cases  as of { $hari }

laporan-sumber = Source: pledges, wave { $gelombang } ({ $pemilihan })
laporan-sumber-tanpa-gelombang = Source: pledges
laporan-seluruh-kantor = all units
laporan-lingkup = Scope: { $satker }
laporan-saring = Scope: { $satker }; filtered: { $isi }
laporan-saring-bukan = not ({ $isi })
laporan-dibuat = Made { $waktu } by { $nama }
laporan-audit = audit { $panjang } - { $kepala }
laporan-perkara-buka = open cases
laporan-perkara-semua = open and closed cases
laporan-tertutup = Closed circle: for authorised officials only. The reporter's identity is not in here.

laporan-gambar-belum = { $jumlah } units have signatures missing

laporan-kolom-satker = Unit
laporan-kolom-tingkat = Level
laporan-kolom-wajib = Due
laporan-kolom-ttd = Signed
laporan-kolom-persen = Per cent
laporan-kolom-batang = Share
laporan-kolom-belum = Missing
laporan-kolom-diwakili = Represented
laporan-kolom-mengucapkan = Spoken
laporan-kolom-menolak = Refused
laporan-kolom-dikecualikan = Excluded
laporan-kolom-terakhir = Last entry
laporan-kolom-perkara = Open cases
laporan-kolom-lewat = Overdue
laporan-kolom-nama = Name
laporan-kolom-nomor = NIP / number
laporan-kolom-status = Status
laporan-kolom-golongan = Grade
laporan-kolom-keadaan = State
laporan-kolom-tanggal = Date
laporan-kolom-nomor-perkara = Number
laporan-kolom-terlapor = Accused
laporan-kolom-baris-skb = SKB rows
laporan-kolom-keadaan-perkara = State
laporan-kolom-sejak = Since
laporan-kolom-jatuh = Deadline
laporan-kolom-sisa = Working days left
laporan-kolom-sumber = Source
laporan-kolom-perbuatan = Date of act
laporan-kolom-ringkas = Summary

laporan-tanpa-hak = The roles of { $nama } do not cover this report. Ask the office administrator, or have it made by somebody who may.
laporan-tanpa-gelombang = This office has no pledge wave yet, so there is nothing to report. Make the wave first.
laporan-dibatalkan = The report was stopped. No file was left behind.
laporan-jawaban-tak-cocok = The database gave an answer that does not fit the question. Run ikrar check.
