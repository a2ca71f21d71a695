# Jam perkara: apa yang tercatat, apa yang bergeser.

tenggat-atasan-bertindak = Atasan bertindak
tempo-perkara-ingat = Perkara { $nomor }, { $terlapor }: pengingat { $aturan }, jatuh tempo { $jatuh }
tempo-perkara-ingat-tanpa-hari = Perkara { $nomor }, { $terlapor }: pengingat { $aturan }; jamnya sedang berhenti atau belum ada angkanya
jam-sudah-selesai = Jam ini sudah selesai { $selesai } dan tidak berubah lagi. Mulai jam baru bila perlu.
jam-perkara-tanpa-jam = Perkara { $nomor } sudah ditutup atau baru informasi, jadi tidak memakai jam.
jam-berjalan-sendiri = Jam "{ $aturan }" berjalan sendiri menurut keadaan perkara, atau bukan jam perkara. Pilih jam lain.
jam-sudah-ada = Jam "{ $aturan }" sejak { $dari } sudah ada di perkara ini. Periksa daftar jamnya.
jam-alasan-wajib = Isi alasannya: ia disimpan bersama perkara.
jam-sebelum-mulai = Jam ini mulai { $batas }; { $isi } lebih awal dari itu. Periksa tanggalnya.
jam-sudah-berhenti = Jam ini sudah berhenti sejak { $sejak }. Lanjutkan dahulu.
jam-jeda-tumpang = Jam ini baru berjalan lagi { $batas }; ia tidak dapat berhenti { $isi }. Periksa tanggalnya.
jam-tak-dijeda = Jam "{ $aturan }" tidak dapat dijeda: harinya dihitung menurut peraturan dan tetap berjalan. Pasang pengingat dengan i, atau betulkan tanggal yang menjadi awalnya.
jam-tidak-berhenti = Jam ini sedang berjalan; tidak ada yang perlu dilanjutkan.
jam-lanjut-sebelum-henti = Jam ini berhenti { $batas }; ia tidak dapat berjalan lagi { $isi }. Periksa tanggalnya.
jam-ingat-sesudah-jatuh = Pengingat { $batas } lewat dari jatuh temponya, { $isi }. Pilih hari yang lebih awal.
jam-retensi-sebelum-terima = Laporan diterima { $batas }; berkas tidak dapat disimpan hanya sampai { $isi }. Periksa tahunnya.
jam-dimulai = Perkara { $nomor }: jam "{ $aturan }" berjalan, jatuh tempo { $jatuh }
jam-dimulai-tanpa-hari = Perkara { $nomor }: jam "{ $aturan }" dicatat{ $jatuh }; jumlah harinya belum diisi kantor
jam-diselesaikan = Perkara { $nomor }: jam "{ $aturan }" selesai { $hari }
jam-dihentikan = Perkara { $nomor }: jam "{ $aturan }" berhenti sejak { $hari }
jam-dilanjutkan = Perkara { $nomor }: jam "{ $aturan }" berjalan lagi, jatuh tempo { $hari }
jam-diingatkan = Perkara { $nomor }: pengingat "{ $aturan }" pada { $hari }
jam-tanpa-ingat = Perkara { $nomor }: pengingat "{ $aturan }" dihapus{ $hari }
jam-retensi = Perkara { $nomor }: berkas disimpan sampai { $hari }
jam-tanpa-retensi = Perkara { $nomor }: batas simpan berkas dihapus{ $hari }
