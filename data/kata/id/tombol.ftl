tombol-tak-dikenal = Tombol "{ $nama }" tidak dikenal. Tulis seperti di buku panduan, misalnya Ctrl+P, F10, PgUp, atau satu huruf.
tombol-larangan-alur = Ctrl+S dan Ctrl+Q dipakai terminal untuk menahan dan melanjutkan layar. Pilih tombol lain.
tombol-larangan-henti = Tombol ini dipakai sistem untuk menghentikan program. Pilih tombol lain.
tombol-larangan-multiplekser = Ctrl+A dan Ctrl+B adalah tombol awalan screen dan tmux. Pilih tombol lain.
tombol-larangan-kembar = Terminal tidak dapat membedakan tombol ini dari Backspace, Tab, Enter, atau Esc. Pilih tombol lain.
tombol-larangan-peramban = Tombol ini diambil peramban bila terminal dibuka di peramban. Pilih tombol lain.
tombol-larangan-papan-ketik = Tombol ini tidak ada di semua papan ketik atau dipakai program penghubung. Pilih tombol lain.
tombol-larangan-layar-penuh = F11 dipakai jendela terminal untuk layar penuh. Pilih tombol lain.
