# Commands: a short title for the footer (perintah-) and one sentence of use (bantuan-).
# The key is the name of the command with dots written as dashes.

kelompok-umum = Anywhere
kelompok-layar = Screens
kelompok-daftar = Lists
kelompok-isian = Forms
kelompok-pegawai = People and pledges
kelompok-perkara = Cases
kelompok-satker = Units
kelompok-cari = Person look-up
kelompok-kartu = Person card
kelompok-pilih = Choice list
kelompok-tanya = Question
kelompok-palet = Command palette
kelompok-teks = Help and text
kelompok-tempo = Due list
kelompok-banding = Conflicting changes
kelompok-saring = Filter line
kelompok-berkas = Opening a file
kelompok-ke = Going to a row
kelompok-impor = Incoming files

# Anywhere
perintah-umum-bantuan = help
bantuan-umum-bantuan = Shows every key that works in this place.
perintah-umum-orang = find person
bantuan-umum-orang = Looks a person up from anywhere, also from the middle of a form, and returns to the same field.
perintah-umum-gambar-ulang = repaint
bantuan-umum-gambar-ulang = Paints the whole screen again when another program has spoilt it.
perintah-umum-perintah = command
bantuan-umum-perintah = Finds a command by its name and runs it.
perintah-umum-jatuh-tempo = due list
bantuan-umum-jatuh-tempo = Shows everything late, due soon, or left half filled.
perintah-umum-kembali = back
bantuan-umum-kembali = Goes back to the screen before.
perintah-umum-batal = undo
bantuan-umum-batal = Reverses your own last act by a new entry; the program asks first.
perintah-umum-keluar = leave
bantuan-umum-keluar = Closes the program after a question; what has not been saved becomes a draft.

# Screens
perintah-layar-meja = desk
bantuan-layar-meja = Opens the desk: units, people, pledges and the case queue on one screen.
perintah-layar-satker = units
bantuan-layar-satker = Opens the board of units, most arrears first.
perintah-layar-pegawai = people
bantuan-layar-pegawai = Opens the list of people of the whole office.
perintah-layar-sosialisasi = briefings
bantuan-layar-sosialisasi = Opens the screen of briefings; it has no content yet.
perintah-layar-ikrar = pledges
bantuan-layar-ikrar = Opens the list of pledges of the chosen wave.
perintah-layar-satgas = task force
bantuan-layar-satgas = Opens the screen of task force and risk points; it has no content yet.
perintah-layar-perkara = violations
bantuan-layar-perkara = Opens the queue of suspected violations by deadline.
perintah-layar-instrumen = questionnaires
bantuan-layar-instrumen = Opens the screen of monitoring questionnaires; it has no content yet.
perintah-layar-pemilih = inmates
bantuan-layar-pemilih = Opens the screen of inmates' votes; it has no content yet.
perintah-layar-laporan = reports
bantuan-layar-laporan = Opens the list of reports that can be written to files.
perintah-meja-panel-berikut = next pane
bantuan-meja-panel-berikut = Goes to the next pane of the desk.
perintah-meja-panel-sebelum = previous pane
bantuan-meja-panel-sebelum = Goes to the previous pane of the desk.

# Lists
perintah-daftar-turun = down
bantuan-daftar-turun = Goes one row down.
perintah-daftar-naik = up
bantuan-daftar-naik = Goes one row up.
perintah-daftar-halaman-turun = next page
bantuan-daftar-halaman-turun = Goes one page down.
perintah-daftar-halaman-naik = previous page
bantuan-daftar-halaman-naik = Goes one page up.
perintah-daftar-awal = to the start
bantuan-daftar-awal = Goes to the first row.
perintah-daftar-akhir = to the end
bantuan-daftar-akhir = Goes to the last row.
perintah-daftar-kanan = open branch
bantuan-daftar-kanan = In the tree of units: opens the branch, or steps into an open one.
perintah-daftar-kiri = close branch
bantuan-daftar-kiri = In the tree of units: closes the branch, or steps out to the unit above.
perintah-daftar-buka = open
bantuan-daftar-buka = Opens this row.
perintah-daftar-saring = filter
bantuan-daftar-saring = Narrows the list by parts of a name, digits, pledge state or employment; begin with ! to turn it round.
perintah-daftar-saring-hapus = clear filter
bantuan-daftar-saring-hapus = Takes the filter away, so that the list is whole again.
perintah-daftar-ke = to row
bantuan-daftar-ke = Goes to a row by its number, to a share of the list in per cent, or to how a name begins.
perintah-daftar-hitung = exact count
bantuan-daftar-hitung = Counts exactly how many rows the list has where that is known only about.
perintah-daftar-urut = sort
bantuan-daftar-urut = Chooses the order of the list; on the board of units goes on to the next order.
perintah-daftar-tampilan = view
bantuan-daftar-tampilan = Chooses which part of the list is shown; in the queue shows or hides closed cases.
perintah-daftar-rincian = detail
bantuan-daftar-rincian = Shows or hides the detail; on the desk enlarges this pane.
perintah-daftar-salin = copy
bantuan-daftar-salin = Shows the visible rows as plain text for copying.
perintah-daftar-tandai = mark
bantuan-daftar-tandai = Marks this row or takes its mark away, then goes one row down.
perintah-daftar-tandai-rentang = mark range
bantuan-daftar-tandai-rentang = Press on the first row and again on the last to mark all between.
perintah-daftar-tandai-semua = mark all
bantuan-daftar-tandai-semua = Marks everything this list shows; Space leaves one row out.

# People and pledges
perintah-ikrar-catat = record pledge
bantuan-ikrar-catat = Records the pledge of this person, or of all marked people.
perintah-pegawai-baru = new person
bantuan-pegawai-baru = Opens a form for a person who is not on record yet.
perintah-pegawai-ubah = edit person
bantuan-pegawai-ubah = Changes the record of this person.
perintah-pegawai-seluruh = whole office
bantuan-pegawai-seluruh = Shows the people of the whole office again, without a filter.
perintah-perkara-atas-orang = report
bantuan-perkara-atas-orang = Records a suspected violation of this person, or of all marked people.

# Cases
perintah-perkara-baru = new report
bantuan-perkara-baru = Records a report of a suspected violation.
perintah-perkara-pindah = move case on
bantuan-perkara-pindah = Moves this case to its next state.

# Units
perintah-satker-baru = new unit
bantuan-satker-baru = Records a new unit below this one.
perintah-satker-ubah = edit unit
bantuan-satker-ubah = Changes name, kind or parent of this unit.

# Forms
perintah-isian-lanjut = next/save
bantuan-isian-lanjut = Goes to the next field; on the last field saves the form.
isian-baris-baru = new line
perintah-isian-turun = next field
bantuan-isian-turun = Goes to the next field.
perintah-isian-naik = previous field
bantuan-isian-naik = Goes to the previous field.
perintah-isian-selesai = save
bantuan-isian-selesai = Saves the form from any field.
perintah-isian-daftar = choose from list
bantuan-isian-daftar = Opens the list of choices of this field.
perintah-isian-ulang = same as before
bantuan-isian-ulang = Fills in the value of the record you saved last.
perintah-isian-kosongkan = clear field
bantuan-isian-kosongkan = Empties a field of one line; a story of several lines stays.
perintah-isian-tutup = close
bantuan-isian-tutup = Closes the form; what was typed is kept as a draft.

# Person look-up
perintah-cari-buka = open/choose
bantuan-cari-buka = Opens the card of this person, or puts the person into the form being filled.
perintah-cari-turun = next hit
bantuan-cari-turun = Goes to the next hit.
perintah-cari-naik = previous hit
bantuan-cari-naik = Goes to the previous hit.
perintah-cari-tutup = close
bantuan-cari-tutup = Closes the look-up and returns to where you were.

# Person card
perintah-kartu-tutup = close
bantuan-kartu-tutup = Closes the card and returns to the list.
perintah-kartu-berikut = next person
bantuan-kartu-berikut = Shows the card of the next person in the list.
perintah-kartu-sebelum = previous person
bantuan-kartu-sebelum = Shows the card of the previous person in the list.
perintah-kartu-turun = scroll down
bantuan-kartu-turun = Scrolls the card down.
perintah-kartu-naik = scroll up
bantuan-kartu-naik = Scrolls the card up.
perintah-kartu-daftar = in the list
bantuan-kartu-daftar = Closes the card and puts the cursor on this person in the list of people; the filter stays.
perintah-kartu-salin = copy
bantuan-kartu-salin = Shows the card as plain text for copying.

# Choice list
perintah-pilih-ambil = choose
bantuan-pilih-ambil = Takes this choice.
perintah-pilih-tandai = mark
bantuan-pilih-tandai = Marks this choice where several may be chosen.
perintah-pilih-turun = down
bantuan-pilih-turun = Goes one choice down.
perintah-pilih-naik = up
bantuan-pilih-naik = Goes one choice up.
perintah-pilih-halaman-turun = next page
bantuan-pilih-halaman-turun = Goes ten choices down.
perintah-pilih-halaman-naik = previous page
bantuan-pilih-halaman-naik = Goes ten choices up.
perintah-pilih-tutup = close
bantuan-pilih-tutup = Closes the list without choosing.

# Question
perintah-tanya-ya = yes
bantuan-tanya-ya = Answers yes and goes on.
perintah-tanya-tidak = no
bantuan-tanya-tidak = Answers no; nothing changes.

# Command palette
perintah-palet-jalankan = run
bantuan-palet-jalankan = Runs this command.
perintah-palet-turun = down
bantuan-palet-turun = Goes one command down.
perintah-palet-naik = up
bantuan-palet-naik = Goes one command up.
perintah-palet-tutup = close
bantuan-palet-tutup = Closes the palette.

# Help and text
perintah-teks-tutup = close
bantuan-teks-tutup = Closes this text.
perintah-teks-turun = scroll down
bantuan-teks-turun = Scrolls one line down.
perintah-teks-naik = scroll up
bantuan-teks-naik = Scrolls one line up.
perintah-teks-halaman-turun = next page
bantuan-teks-halaman-turun = Scrolls one page down.
perintah-teks-halaman-naik = previous page
bantuan-teks-halaman-naik = Scrolls one page up.

# Due list
perintah-tempo-buka = open
bantuan-tempo-buka = Goes to what this line is about, or goes on with its draft.
perintah-tempo-buang = discard draft
bantuan-tempo-buang = Throws the draft on this line away; the program asks first.
perintah-tempo-turun = down
bantuan-tempo-turun = Goes one line down.
perintah-tempo-naik = up
bantuan-tempo-naik = Goes one line up.
perintah-tempo-halaman-turun = ten lines down
bantuan-tempo-halaman-turun = Goes ten lines down.
perintah-tempo-halaman-naik = ten lines up
bantuan-tempo-halaman-naik = Goes ten lines up.
perintah-tempo-awal = first line
bantuan-tempo-awal = Goes to the first line.
perintah-tempo-akhir = last line
bantuan-tempo-akhir = Goes to the last line.
perintah-tempo-tutup = close
bantuan-tempo-tutup = Closes the due list.

# Conflicting changes
perintah-banding-saya = keep mine
bantuan-banding-saya = Saves your values over your colleague's change.
perintah-banding-mereka = take theirs
bantuan-banding-mereka = Puts your colleague's change into your form; nothing is saved yet.
perintah-banding-tutup = back to the form
bantuan-banding-tutup = Returns to the form without deciding; nothing is saved yet.

# Filter line
perintah-saring-pakai = keep filter
bantuan-saring-pakai = Closes the filter line; the filter stays.
perintah-saring-riwayat = earlier filter
bantuan-saring-riwayat = Brings back the filter before this one.

# Opening a file
perintah-ke-pergi = go
bantuan-ke-pergi = Goes to the row, share or letter that was typed.
perintah-ke-tutup = close
bantuan-ke-tutup = Closes this line; the cursor stays where it is.
perintah-berkas-buka = open
bantuan-berkas-buka = Opens the file at the path typed.
perintah-berkas-tutup = close
bantuan-berkas-tutup = Returns without opening a file.

# Incoming files
perintah-impor-mulai = incoming file
bantuan-impor-mulai = Opens a file of staff or units, checks it, then brings it in.
perintah-impor-turun = down
bantuan-impor-turun = Moves down one row.
perintah-impor-naik = up
bantuan-impor-naik = Moves up one row.
perintah-impor-halaman-turun = next page
bantuan-impor-halaman-turun = Moves down one page.
perintah-impor-halaman-naik = page before
bantuan-impor-halaman-naik = Moves up one page.
perintah-impor-awal = first row
bantuan-impor-awal = Goes to the first row.
perintah-impor-akhir = last row
bantuan-impor-akhir = Goes to the last row.
perintah-impor-kembali = back
bantuan-impor-kembali = Goes one step back; answers stay. Work that is going on is stopped.
perintah-impor-ketik-turun = down
bantuan-impor-ketik-turun = Moves down one row.
perintah-impor-ketik-naik = up
bantuan-impor-ketik-naik = Moves up one row.
perintah-impor-ketik-halaman-turun = next page
bantuan-impor-ketik-halaman-turun = Moves down one page.
perintah-impor-ketik-halaman-naik = page before
bantuan-impor-ketik-halaman-naik = Moves up one page.
perintah-impor-ketik-kembali = back
bantuan-impor-ketik-kembali = Goes one step back; answers stay. Work that is going on is stopped.
perintah-impor-berkas-buka = open file
bantuan-impor-berkas-buka = Opens the file at the cursor or at the path typed.
perintah-impor-berkas-lengkapi = complete path
bantuan-impor-berkas-lengkapi = Completes the path that is being typed.
perintah-impor-berkas-hal = staff/units
bantuan-impor-berkas-hal = Switches what the file is about: staff or units.
perintah-impor-pilih-pakai = use
bantuan-impor-pilih-pakai = Uses the coding or the sheet at the cursor.
perintah-impor-kolom-pilih = column meaning
bantuan-impor-kolom-pilih = Chooses what the column at the cursor means; on the last line, the unit of new people without one.
perintah-impor-kolom-buang = leave out
bantuan-impor-kolom-buang = Leaves the column at the cursor out.
perintah-impor-kolom-lanjut = compare
bantuan-impor-kolom-lanjut = Reads all rows and compares them with what is kept; nothing is changed yet.
perintah-impor-hari-pilih = answer
bantuan-impor-hari-pilih = Chooses how the column at the cursor is read, by its number.
perintah-impor-hari-lain = other answers
bantuan-impor-hari-lain = Opens the list of all answers; type the first year.
perintah-impor-hari-tolak = reject its rows
bantuan-impor-hari-tolak = Gives no answer; rows with such dates are rejected.
perintah-impor-hari-lanjut = go on
bantuan-impor-hari-lanjut = Reads and compares with these answers, once all columns have one.
perintah-impor-satker-calon = candidate
bantuan-impor-satker-calon = Chooses the candidate unit with this number.
perintah-impor-satker-cari = find unit
bantuan-impor-satker-cari = Opens the list of all units; type parts of the name.
perintah-impor-satker-tolak = reject its rows
bantuan-impor-satker-tolak = No unit is meant; rows with this name are rejected.
perintah-impor-satker-lanjut = check
bantuan-impor-satker-lanjut = Goes on to the check; names without an answer keep waiting.
perintah-impor-periksa-pasangan = choose
bantuan-impor-periksa-pasangan = Shows rows with the same number, or what is kept beside what the file says, to choose what holds.
perintah-impor-kembar-kanan = right value
bantuan-impor-kembar-kanan = Takes the value on the right for the column at the cursor.
perintah-impor-kembar-kiri = left value
bantuan-impor-kembar-kiri = Takes the value on the left for the column at the cursor.
perintah-impor-kembar-utuh = whole row
bantuan-impor-kembar-utuh = Takes a whole row, by the number above it.
perintah-impor-kembar-tolak = reject all
bantuan-impor-kembar-tolak = Rejects all rows with this number, as before; a changed person stays as kept.
perintah-impor-kembar-pakai = take
bantuan-impor-kembar-pakai = Takes what was chosen as soon as all columns that differ are; the other rows are not used.
perintah-impor-periksa-rinci = whole row
bantuan-impor-periksa-rinci = Shows all of the row at the cursor.
perintah-impor-periksa-berikut = next group
bantuan-impor-periksa-berikut = Shows the next group.
perintah-impor-periksa-sebelum = group before
bantuan-impor-periksa-sebelum = Shows the group before.
perintah-impor-periksa-kelompok = group
bantuan-impor-periksa-kelompok = Shows the group with this number.
perintah-impor-periksa-panel = detail pane
bantuan-impor-periksa-panel = Shows or hides the detail below the list.
perintah-impor-periksa-simpan = save rejects
bantuan-impor-periksa-simpan = Saves rejected and waiting rows to a file, with the reasons.
perintah-impor-periksa-hilang = not in the file
bantuan-impor-periksa-hilang = Gives a reason for people who are not in the file; by default they stay.
perintah-impor-periksa-tetap = except person
bantuan-impor-periksa-tetap = Leaves the person under the cursor in service though the others leave, or takes that back.
perintah-impor-periksa-terapkan = apply
bantuan-impor-periksa-terapkan = Applies all changes as one act; the program asks first.
perintah-impor-hilang-pakai = use reason
bantuan-impor-hilang-pakai = Uses the reason in the line; empty leaves them as they are.
