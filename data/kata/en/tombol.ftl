tombol-tak-dikenal = Key "{ $nama }" is not known. Write it as the handbook does, for example Ctrl+P, F10, PgUp, or one letter.
tombol-larangan-alur = The terminal uses Ctrl+S and Ctrl+Q to hold and release the screen. Choose another key.
tombol-larangan-henti = The system uses this key to stop a program. Choose another key.
tombol-larangan-multiplekser = Ctrl+A and Ctrl+B are the prefix keys of screen and tmux. Choose another key.
tombol-larangan-kembar = A terminal cannot tell this key from Backspace, Tab, Enter or Esc. Choose another key.
tombol-larangan-peramban = The browser takes this key when the terminal is opened in a browser. Choose another key.
tombol-larangan-papan-ketik = This key is missing on some keyboards or is taken by connection programs. Choose another key.
tombol-larangan-layar-penuh = The terminal window uses F11 for full screen. Choose another key.
