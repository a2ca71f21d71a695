# Mengapa satu baris ditolak.
