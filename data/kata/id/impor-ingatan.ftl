# Yang diingat dari berkas masuk sebelumnya: satker dan arti kolom.

impor-ingatan-di-berkas = di berkas
impor-ingatan-artinya = artinya
impor-ingatan-oleh = oleh
impor-ingatan-waktu = waktu
impor-ingatan-satker = Satker
impor-ingatan-kolom = Kolom berkas { $hal }
impor-ingatan-kosong = Belum ada jawaban yang diingat. Jawaban diingat begitu sebuah berkas diterapkan.
impor-ingatan-petunjuk = { $n } jawaban diingat dari berkas sebelumnya. x: lupakan yang di kursor. Esc: kembali ke berkas.
impor-ingatan-tanya-satker = Lupakan bahwa { $kunci } berarti { $satker }? Berkas berikutnya menanyakannya lagi.
impor-ingatan-tanya-kolom = Lupakan arti kolom { $tajuk }? Berkas berikutnya menanyakannya lagi.

perintah-impor-berkas-ingatan = yang diingat
bantuan-impor-berkas-ingatan = Memperlihatkan jawaban yang diingat dari berkas sebelumnya: satker dan arti kolom.
perintah-impor-ingatan-lupa = lupakan
bantuan-impor-ingatan-lupa = Melupakan jawaban di kursor setelah bertanya sekali.
