# Keeping files that come in.

tersimpan-impor-peta = What the columns say is remembered.
tersimpan-padanan = The name of the unit is remembered.
