# Triage: looking through what has come in.
