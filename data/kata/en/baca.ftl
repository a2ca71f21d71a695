# Why something cannot be read.

baca-isi-rusak = The database holds an entry that is not known ({ $galat }). Run the database check, then call the administrator.
baca-bukan-di-sini = This question cannot be answered here.
