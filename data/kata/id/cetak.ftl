# Cetak: lembar ikrar di atas kertas, dan perintah yang mencetaknya.

cetak-huruf-rusak = Huruf untuk mencetak tidak terbaca di dalam program ini. Pasang ulang program, lalu cetak lagi.
cetak-gagal = PDF tidak dapat dibuat: { $sebab }. Laporkan kepada pengelola program.
cetak-perihal = { $satker } - { $gelombang }
cetak-nomor = No. { $nomor }
cetak-jejak = jejak { $panjang }: { $kepala }
cetak-halaman = halaman { $n } dari { $dari }
cetak-pembuka = Kami yang bertanda tangan di bawah ini berikrar:
cetak-tanpa-butir = Bunyi ikrar belum diisi pada program. Lampirkan naskah yang diucapkan pada lembar ini.
cetak-teks-belum-cocok = Bunyi di atas belum dicocokkan dengan naskah resmi.
cetak-tempat = Tempat: { $isi }
cetak-tanggal = Hari, tanggal: { $isi }
cetak-kolom-baris = No.
cetak-kolom-nama = Nama
cetak-kolom-nomor = NIP / nomor
cetak-kolom-jabatan = Jabatan
cetak-kolom-tanda = Tanda tangan
cetak-jumlah = Jumlah tanda tangan pada lembar ini: ............ dari { $n } baris.
cetak-saksi = Saksi,
cetak-pimpinan = Kepala satuan kerja,

cetak-huruf-tiada = { $n } baris memuat huruf yang tidak dapat dicetak dan diganti dengan □: baris { $baris }. Perbaiki nama atau jabatannya, lalu cetak lagi.
cetak-tanggal-lain = Lembar { $nomor } sudah ada dengan tanggal { $ada }, bukan { $tanggal }. Cetak lagi tanpa tanggal, atau pakai nomor lain.
cetak-lembar-baru = Lembar { $kode } ({ $gelombang }, { $satker }) dibuat dan dicetak: { $baris } baris, { $halaman } halaman, di { $berkas }
cetak-lembar-lagi = Lembar { $kode } ({ $gelombang }, { $satker }) dicetak lagi dengan baris yang sama: { $baris } baris, { $halaman } halaman, di { $berkas }

cli-cetak = Mencetak lembar tanda tangan satu satker, atau surat satu perkara
cli-pakai-cetak = ikrar cetak lembar --satker NAMA --nomor NOMOR | ikrar cetak surat --perkara NOMOR --jenis JENIS
cli-arg-cetak-apa = lembar (lembar tanda tangan ikrar) atau surat (surat perkara)
cli-arg-cetak-satker = Satker yang pegawainya menjadi baris: kode, nama, atau penggalan nama
cli-arg-cetak-nomor = Nomor lembar; nomor yang sudah ada dicetak lagi dengan baris yang sama. Nomor surat boleh kosong
cli-arg-cetak-tanggal = Hari yang menentukan siapa saja barisnya; tanpa ini hari ini. Hari penandatanganan ditulis tangan. Untuk surat: tanggalnya
cli-arg-cetak-tempat = Tempat penandatanganan; tanpa ini dikosongkan
cli-arg-cetak-saksi = Nama saksi; tanpa ini dikosongkan
cli-nilai-cetak-apa = APA
cli-nilai-cetak-satker = NAMA
cli-nilai-cetak-nomor = NOMOR
cli-nilai-cetak-tanggal = TANGGAL
cli-nilai-cetak-tempat = TEKS
cli-nilai-cetak-saksi = TEKS
