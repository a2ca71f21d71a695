# Berkas masuk: hal, kolom, kelompok, dan apa yang tidak dapat dilakukan.

impor-tak-ada-berkas = Belum ada berkas yang dibuka. Buka berkas dulu.
