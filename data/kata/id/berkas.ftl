# Berkas: lembar ikrar di atas kertas.

isi-baris-ttd = ttd
isi-baris-kosong = kosong
isi-baris-diwakili = diwakili
isi-baris-menolak = menolak
isi-baris-belum = belum dicatat

sebab-wajib-baru = pegawai baru
sebab-wajib-pindah = pindahan
sebab-wajib-kembali = kembali bertugas

tenggat-ikrar-susulan = Ikrar susulan

berkas-selisih-kurang = Tercatat { $ttd } ttd{ $diwakili ->
    [0] { "" }
   *[other] , { $diwakili } diwakili
}; tertulis { $tertulis }: kurang { $selisih }. Periksa barisnya, atau tulis alasan mengapa berkas ditutup.
berkas-selisih-lebih = Tercatat { $ttd } ttd{ $diwakili ->
    [0] { "" }
   *[other] , { $diwakili } diwakili
}; tertulis { $tertulis }: lebih { $selisih }. Periksa barisnya, atau tulis alasan mengapa berkas ditutup.
berkas-tanpa-jumlah = Jumlah tertulis belum diisi, tercatat { $ttd } ttd{ $diwakili ->
    [0] { "" }
   *[other] , { $diwakili } diwakili
}. Isi jumlahnya pada kepala berkas, atau tulis alasan mengapa berkas ditutup.
berkas-sisa = { $sisa } baris belum dicatat. Catat barisnya, atau tulis alasan mengapa berkas ditutup.
berkas-nomor-ada = Berkas { $nomor } sudah ada pada gelombang dan satuan kerja ini. Lanjutkan berkas itu, atau pakai nomor lain.
berkas-terlalu-panjang = Satuan kerja ini mempunyai lebih dari { $batas } pegawai. Buat beberapa berkas tanpa susunan, atau pilih satuan kerja di bawahnya.
berkas-tetap = Gelombang dan satuan kerja berkas { $nomor } tidak dapat diganti karena baris-barisnya sudah tersusun. Buat berkas baru.
berkas-baris-lain = Baris { $baris } sekarang berisi "{ $isi }" (oleh { $oleh }). Muat ulang berkas ini lalu putuskan lagi.
berkas-masih-terbuka = Berkas { $nomor } masih terbuka: ubah langsung barisnya. Koreksi hanya untuk berkas yang sudah ditutup.
berkas-baris-tak-ada = Berkas ini tidak mempunyai baris { $baris }.
berkas-contoh-kurang = Isi semua baris contoh berkas { $nomor } lebih dahulu.
berkas-uji-sendiri = Anda ikut mencatat berkas ini. Uji petik dilakukan oleh orang lain.

ikrar-ada-di-berkas = Ikrar { $nama } tercatat pada berkas { $nomor } baris { $baris }. Ubah barisnya pada berkas itu.

kecuali-bukan-nomor = "{ $nilai }" bukan nomor baris. Tulis nomor dan rentang, misalnya 17 43 88-91.
kecuali-terbalik = Rentang "{ $nilai }" terbalik. Tulis nomor yang kecil lebih dahulu.
kecuali-di-luar = "{ $nilai }" di luar berkas ini, yang barisnya 1 sampai { $baris }.

tersimpan-berkas = Berkas { $nomor } disimpan.
tersimpan-berkas-isi = { $n } baris berkas { $nomor } dicatat.
tersimpan-berkas-sama = Sudah tercatat pada berkas { $nomor }; tidak ada yang berubah.
tersimpan-berkas-tutup = Berkas { $nomor } ditutup dengan { $ttd } ttd{ $diwakili ->
    [0] { "" }
   *[other] , { $diwakili } diwakili
}.
tersimpan-berkas-koreksi = Baris { $baris } berkas { $nomor } dikoreksi.
tersimpan-berkas-uji-sama = Uji petik berkas { $nomor }: { $n } baris, semuanya sama.
tersimpan-berkas-uji-beda = Uji petik berkas { $nomor }: { $beda } dari { $n } baris berbeda (baris { $baris }).

tindakan-berkas-baru = membuat berkas { $nama }
tindakan-berkas-ubah = mengubah kepala berkas { $nama }
tindakan-berkas-cetak = mencetak berkas { $nama }
tindakan-berkas-isi = mencatat { $n } baris berkas
tindakan-berkas-tutup = menutup berkas { $nama }
tindakan-berkas-koreksi = mengoreksi berkas { $nama }
tindakan-berkas-uji = uji petik berkas { $nama }
batal-berkas-ditutup = Berkas yang sudah ditutup tidak dapat dibuka lagi. Koreksi barisnya dengan alasan.
batal-berkas-cetak = Berkas ini sudah dicetak dan mungkin sudah beredar. Tutup berkasnya dengan alasan bila tidak jadi dipakai.
batal-berkas-uji = Hasil uji petik tidak dapat dibatalkan.
berkas-sudah-tutup = Berkas { $nomor } sudah ditutup. Untuk mengoreksi: kursor di barisnya, tekan keadaan yang benar.
