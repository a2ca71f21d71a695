# Daftar jatuh tempo.

tempo-perkara = Perkara { $nomor }, { $terlapor }: { $aturan }
tempo-perkara-lewat = Perkara { $nomor }, { $terlapor }: { $aturan } sudah lewat
tempo-gelombang = { $gelombang }: { $belum } dari { $wajib } orang belum menandatangani
tempo-gelombang-lewat = { $gelombang } sudah berakhir, { $belum } dari { $wajib } orang belum menandatangani
tempo-satker-diam = { $satker }: { $hari } hari tanpa ikrar masuk, { $belum } orang belum ({ $gelombang })
tempo-tahapan = { $pemilihan }: tahapan { $tahapan } dimulai
tempo-draf-perihal = Formulir { $formulir } belum selesai: { $perihal }, disimpan { $waktu }
tempo-draf = Formulir { $formulir } belum selesai, disimpan { $waktu }

tempo-berkas-beda = Berkas { $nomor }, { $satker }: dicatat { $tercatat } dari { $tertulis } tertulis (terakhir { $oleh }, { $sejak })
tempo-berkas-baru = Berkas { $nomor }, { $satker }: belum dicatat, tertulis { $tertulis } ({ $oleh })
tempo-berkas-diam = Berkas { $nomor }, { $satker }: { $sisa } baris belum dicatat, jumlahnya cocok (terakhir { $oleh }, { $sejak })
tempo-berkas-siap = Berkas { $nomor }, { $satker }: belum ditutup, jumlahnya cocok (terakhir { $oleh }, { $sejak })
tempo-berkas-tanpa = Berkas { $nomor }, { $satker }: jumlah tertulis belum diisi, dicatat { $tercatat } (terakhir { $oleh }, { $sejak })
tempo-kecuali = { $nama }: pengecualian berakhir; { $satker } ({ $gelombang })
tempo-kecuali-lewat = { $nama }: pengecualian sudah berakhir; { $satker } ({ $gelombang })
tempo-susulan = { $satker }: { $n } orang menyusul, paling lambat { $hari } ({ $gelombang })
tempo-susulan-lewat = { $satker }: { $n } orang menyusul, { $lewat } sudah lewat ({ $gelombang })

# Pengecualian yang ada akhirnya.
isian-sampai = Sampai dengan
isian-sampai-petunjuk = Hari terakhir pengecualian; kosong berarti selama gelombang ini.
ikrar-sampai-bukan = Hanya pengecualian yang ada hari terakhirnya, bukan "{ $keadaan }". Kosongkan isian ini.
ikrar-sampai-terbalik = Pengecualian ini mulai { $tanggal }; hari terakhirnya tidak dapat lebih awal. Periksa tahunnya.
ikrar-pendek-sampai = kec. s.d. { $hari }
kartu-ikrar-sampai = s.d. { $hari }
kartu-ikrar-berakhir = (pengecualian berakhir { $hari })

ekspor-hal-berkas = Berkas terbuka
ekspor-hal-kecuali = Pengecualian berakhir
ekspor-hal-susulan = Pegawai menyusul

tempo-tutup-dulu = Daftar jatuh tempo tidak dapat dibuka dari sini. Tutup dulu yang sedang terbuka (Esc), lalu tekan !.
