# Menyimpan berkas yang masuk.

tersimpan-impor-peta = Arti kolom diingat.
tersimpan-padanan = Nama satker diingat.
