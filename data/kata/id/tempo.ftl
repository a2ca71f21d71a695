# Daftar jatuh tempo.

tempo-perkara = Perkara { $nomor }, { $terlapor }: { $aturan }
tempo-perkara-lewat = Perkara { $nomor }, { $terlapor }: { $aturan } sudah lewat
tempo-gelombang = { $gelombang }: { $belum } dari { $wajib } orang belum menandatangani
tempo-gelombang-lewat = { $gelombang } sudah berakhir, { $belum } dari { $wajib } orang belum menandatangani
tempo-satker-diam = { $satker }: { $hari } hari tanpa ikrar masuk, { $belum } orang belum ({ $gelombang })
tempo-tahapan = { $pemilihan }: tahapan { $tahapan } dimulai
tempo-draf-perihal = Formulir { $formulir } belum selesai: { $perihal }, disimpan { $waktu }
tempo-draf = Formulir { $formulir } belum selesai, disimpan { $waktu }


# Pengecualian yang ada akhirnya.
isian-sampai = Sampai dengan
isian-sampai-petunjuk = Hari terakhir pengecualian; kosong berarti selama gelombang ini.
ikrar-sampai-bukan = Hanya pengecualian yang ada hari terakhirnya, bukan "{ $keadaan }". Kosongkan isian ini.
ikrar-sampai-terbalik = Pengecualian ini mulai { $tanggal }; hari terakhirnya tidak dapat lebih awal. Periksa tahunnya.
ikrar-pendek-sampai = kec. s.d. { $hari }
kartu-ikrar-sampai = s.d. { $hari }
kartu-ikrar-berakhir = (pengecualian berakhir { $hari })

