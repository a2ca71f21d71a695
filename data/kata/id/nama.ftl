# Nama dan gelar.

nama-bagian-gelar-depan = Gelar depan
nama-bagian-nama = Nama
nama-bagian-gelar-belakang = Gelar belakang
