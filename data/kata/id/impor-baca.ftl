# Membaca berkas: apa, di mana, apa yang dapat dilakukan sekarang.
