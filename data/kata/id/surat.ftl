# Surat-surat perkara.
