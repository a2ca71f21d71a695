# Impor yang terhenti di tengah jalan, dan pengembaliannya.

## Baris perintah

tarik-mulai = Impor { $nama } oleh { $oleh } ({ $waktu }) terhenti di tengah jalan: { $n } baris sudah tertulis. Baris itu dikembalikan dulu.
tarik-usai = Impor { $nama } yang terhenti sudah dikembalikan; tidak ada barisnya yang tertinggal.
tarik-usai-sisa = Impor { $nama } yang terhenti sudah dikembalikan, kecuali { $sisa } catatan yang sudah diubah rekan lain sementara itu.
tarik-oleh-lain = Impor { $nama } sedang dikembalikan oleh ikrar yang lain.
tarik-gagal = Impor { $nama } yang terhenti belum dapat dikembalikan; { $n } barisnya masih ada. Dicoba lagi saat ikrar dibuka berikutnya.
tarik-dihentikan = Pengembalian dihentikan. Sisanya dikembalikan saat ikrar dibuka lagi.
tarik-ekspor = Impor { $nama } oleh { $oleh } sedang berjalan atau belum dikembalikan: berkas ini dapat memuat sebagian barisnya.
cli-impor-kembali = Impor berhenti; { $n } baris yang sudah tertulis dikembalikan. Ctrl+C sekali lagi: keluar sekarang, sisanya dikembalikan saat ikrar dibuka lagi.
cli-maju-kembali = dikembalikan, tinggal { $n } dari { $dari }

## Periksa

periksa-impor-terhenti = Impor { $nama } oleh { $oleh } ({ $waktu }) terhenti di tengah jalan; { $n } baris tertulis. Buka meja ikrar sekali; baris itu dikembalikan lebih dulu.
periksa-impor-jalan = Impor { $nama } oleh { $oleh } sejak { $waktu } sedang dikerjakan { $pelaku }; { $n } baris tertulis sejauh ini.

## Meja

tarik-meja-terhenti = Dikembalikan { $persen } %: impor { $nama } oleh { $oleh }, terhenti pada { $n } baris
tarik-meja-batal = Membatalkan impor: { $persen } %, { $n } dari { $dari }
tarik-meja-tunggu = Tunggu, impor sedang dikembalikan ({ $persen } %). Melihat tetap bisa.
tarik-meja-keluar = Impor sedang dikembalikan ({ $persen } %, tinggal { $sisa }). Sisanya dilanjutkan saat ikrar dibuka lagi. Keluar dari program?
tarik-meja-keluar-impor = Impor belum selesai; yang sudah tertulis dikembalikan, paling lambat saat ikrar dibuka lagi. Keluar dari program?
tarik-meja-ditulis = { $berkas }: { $n } baris ditulis. Impor sedang berjalan, jadi bisa memuat sebagian barisnya.
tarik-meja-kepala = impor berjalan
impor-meja-mengembalikan = Yang sudah tertulis sedang dikembalikan
