# The room of a case: its file on the screen.
