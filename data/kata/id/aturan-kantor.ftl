# Aturan penanganan dan kalender yang diubah kantor.
