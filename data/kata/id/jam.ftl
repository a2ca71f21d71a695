# Jam perkara: apa yang tercatat, apa yang bergeser.
