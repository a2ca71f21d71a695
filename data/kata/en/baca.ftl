# Why something cannot be read.

baca-tanpa-hak = Your role does not include this right: { $hak }. Ask the administrator if your work needs it.
baca-rusak = The database file is damaged ({ $sebab }). Stop working on it; restore the newest backup.
baca-asing = This file is not an office database ({ $sebab }). Choose another file.
baca-isi-rusak = The database holds an entry that is not known ({ $sebab }). Run the database check.
baca-gagal = The database cannot be read ({ $sebab }). Try once more; if it fails again, call the administrator.
baca-bukan-di-sini = This question cannot be answered here.
