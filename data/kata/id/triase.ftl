# Triase: memilah laporan yang masuk.
