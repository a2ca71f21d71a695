# Mengapa sesuatu tidak dapat dibaca.

baca-isi-rusak = Ada isian di basis data yang tidak dikenal ({ $galat }). Jalankan pemeriksaan basis data, lalu hubungi administrator.
baca-bukan-di-sini = Pertanyaan ini tidak dapat dijawab di sini.
