# Pertanyaan tentang berkas masuk: tanggal yang dapat berarti dua hari.

impor-tanya-tahun-tolak = Tahun pada { $isi } hanya dua angka. Jawab abadnya di langkah tanggal (di baris perintah: --tahun), atau tulis empat angka.
impor-tanya-seri-tolak = { $isi } hanya angka hari, bukan tanggal. Jawab hitungannya di langkah tanggal (di baris perintah: --serial), atau tulis seperti 21-11-2024.
impor-tanya-ragu-tahun = tahun dua angka
impor-tanya-ragu-seri = angka hari
impor-tanya-seri-1900 = sejak 1900
impor-tanya-seri-1904 = sejak 1904
impor-tanya-kolom = kolom
impor-tanya-sel = sel
impor-tanya-jawaban = dibaca sebagai
impor-tanya-belum = belum dijawab
impor-tanya-ditolak = barisnya ditolak
impor-tanya-diingat = { $jawaban } (diingat)
impor-tanya-soal = { $kolom }, { $ragu }: dibaca sebagai apa?
impor-tanya-di-berkas = di berkas
impor-tanya-nip = cocok NIP
impor-tanya-nanti = belum tiba (!)
impor-tanya-usul = Usulan: { $jawaban }. Periksa contohnya sebelum menjawab.
impor-tanya-pilih = Dibaca sebagai apa?
impor-tanya-terjawab = Semua tanggal sudah dijawab. Tekan Ctrl+G untuk membaca dan membandingkan.
impor-tanya-belum-terjawab = { $kolom } belum dijawab, jadi belum ada yang dibaca ulang. Tekan angka untuk menjawab, Enter untuk jawaban lain, atau x untuk menolak barisnya.
impor-tanya-petunjuk = { $n } kolom belum dijawab. Angka: jawaban. Enter: lainnya. x: tolak barisnya. Ctrl+G: lanjut setelah semua dijawab.

## Catatan yang sama di beberapa baris

impor-kembar-bukan = Baris ini tidak punya pasangan dengan nomor yang sama di berkas. Pakai p di baris yang ditolak karena ganda (6).
impor-kembar-satker = Satker { $nama } pada baris yang dipilih belum jelas. Jawab dahulu di langkah satker, lalu pilih lagi.
impor-tanya-kembar-baris = baris { $n }
impor-tanya-kembar-tersimpan = tersimpan
impor-tanya-kembar-seperti = (seperti tersimpan)
impor-tanya-kembar-petunjuk =
    { $n ->
        [0] Semua dipilih (*). Ctrl+G: pakai. Panah, angka: ganti pilihan. Esc: kembali tanpa memilih.
       *[other] { $n } kolom belum dipilih (~). Angka: satu baris utuh. Panah: isi kolom di kursor. Lalu Ctrl+G: pakai. Esc: kembali tanpa memilih.
    }
impor-tanya-orang-petunjuk = * yang berlaku. Panah: ganti isi kolom di kursor. 1: semua tetap seperti tersimpan, 2: semua menurut berkas. Ctrl+G: pakai. Esc: kembali.
impor-tanya-orang-semua = Baris { $n } tidak lagi mengubah apa pun: semua isinya tetap seperti tersimpan.
impor-tanya-kembar-terbuka = { $n } kolom belum dipilih, jadi belum ada yang dipakai. Tekan angka untuk satu baris utuh, atau panah untuk isi kolom di kursor.
