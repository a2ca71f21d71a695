# Mengapa sesuatu tidak dapat dibaca.

baca-tanpa-hak = Peran Anda tidak mencakup hak ini: { $hak }. Mintalah kepada administrator bila pekerjaan Anda memerlukannya.
baca-rusak = Berkas basis data rusak ({ $sebab }). Jangan lanjutkan bekerja; pulihkan dari cadangan terakhir.
baca-asing = Berkas ini bukan basis data kantor ({ $sebab }). Pilih berkas lain.
baca-isi-rusak = Ada isian di basis data yang tidak dikenal ({ $sebab }). Jalankan pemeriksaan basis data.
baca-gagal = Basis data tidak dapat dibaca ({ $sebab }). Coba sekali lagi; bila tetap gagal, hubungi administrator.
baca-bukan-di-sini = Pertanyaan ini tidak dapat dijawab di sini.
