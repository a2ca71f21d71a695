# Ruang perkara: berkas satu perkara di layar.
