# Kata daftar yang keluar.
