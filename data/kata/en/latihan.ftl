latihan-dibatalkan = Making the practice office was stopped. Its file has been removed; run the command again if you still need it.
