# Bundel perkara, register sanksi, statistik.
