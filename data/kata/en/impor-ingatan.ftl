# What is remembered of files that came in before: units and the meaning of columns.

impor-ingatan-di-berkas = in files
impor-ingatan-artinya = means
impor-ingatan-oleh = by
impor-ingatan-waktu = when
impor-ingatan-satker = Unit
impor-ingatan-kolom = Columns of a file of { $hal }
impor-ingatan-kosong = No answer is remembered yet. Answers are remembered when a file is applied.
impor-ingatan-petunjuk = Remembered of earlier files: { $n }. x: forget the one at the cursor. Esc: back to the files.
impor-ingatan-tanya-satker = Forget that { $kunci } means { $satker }? The next file asks it again.
impor-ingatan-tanya-kolom = Forget what the columns { $tajuk } mean? The next file asks it again.

perintah-impor-berkas-ingatan = remembered
bantuan-impor-berkas-ingatan = Shows the answers remembered of earlier files: units and the meaning of columns.
perintah-impor-ingatan-lupa = forget
bantuan-impor-ingatan-lupa = Forgets the answer at the cursor, after one question.
