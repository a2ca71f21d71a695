# The screen of files that come in.
