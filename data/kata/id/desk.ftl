# Layar dan bingkai meja kerja.
layar-meja = Meja
