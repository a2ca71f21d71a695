# Layar berkas masuk.
