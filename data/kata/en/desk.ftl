# Screens and frame of the desk.
layar-meja = Desk
