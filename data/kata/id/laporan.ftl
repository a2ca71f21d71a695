# Laporan yang keluar dari program.

laporan-rekap = Rekap per satker
laporan-belum = Pegawai yang belum tanda tangan
laporan-perkara = Register perkara

bentuk-csv = CSV
bentuk-xlsx = Excel (XLSX)
bentuk-html = HTML

laporan-judul-rekap = Rekap ikrar netralitas per satker, gelombang { $gelombang }
laporan-judul-belum = Pegawai yang belum menandatangani ikrar, gelombang { $gelombang }
laporan-judul-perkara = Register perkara dugaan pelanggaran netralitas

laporan-bagian-rekap = Rekap
laporan-bagian-belum = Belum tanda tangan
laporan-bagian-perkara = Perkara

# Baris angka: dua spasi memisahkan bagian-bagiannya.
laporan-angka = { $utama }  { $n } dari { $dari }  { $kedua }  per { $hari }
laporan-angka-kosong = { $n } dari { $dari }  per { $hari }
laporan-angka-belum = { $n } belum tanda tangan dari { $dari }  { $utama }  { $kedua }  per { $hari }
laporan-angka-belum-kosong = { $n } belum tanda tangan dari { $dari }  per { $hari }
laporan-angka-perkara = { $lewat } lewat tenggat dari { $buka } perkara terbuka  per { $hari }

laporan-sumber = Sumber: ikrar, gelombang { $gelombang } ({ $pemilihan })
laporan-sumber-tanpa-gelombang = Sumber: ikrar
laporan-seluruh-kantor = semua satker
laporan-lingkup = Lingkup: { $satker }
laporan-saring = Lingkup: { $satker }; disaring: { $isi }
laporan-saring-bukan = bukan ({ $isi })
laporan-dibuat = Dibuat { $waktu } oleh { $nama }
laporan-audit = audit { $panjang } - { $kepala }
laporan-perkara-buka = perkara terbuka
laporan-perkara-semua = perkara terbuka dan tertutup
laporan-tertutup = Tertutup: hanya untuk pejabat yang berwenang. Identitas pelapor tidak dimuat.

laporan-gambar-belum = { $jumlah } satker belum lengkap tanda tangannya

laporan-kolom-satker = Satker
laporan-kolom-tingkat = Tingkat
laporan-kolom-wajib = Wajib
laporan-kolom-ttd = Tanda tangan
laporan-kolom-persen = Persen
laporan-kolom-batang = Capaian
laporan-kolom-belum = Belum
laporan-kolom-diwakili = Diwakili
laporan-kolom-mengucapkan = Mengucapkan
laporan-kolom-menolak = Menolak
laporan-kolom-dikecualikan = Dikecualikan
laporan-kolom-terakhir = Setoran terakhir
laporan-kolom-perkara = Perkara terbuka
laporan-kolom-lewat = Lewat tenggat
laporan-kolom-nama = Nama
laporan-kolom-nomor = NIP / nomor
laporan-kolom-status = Status
laporan-kolom-golongan = Golongan
laporan-kolom-keadaan = Keadaan
laporan-kolom-tanggal = Tanggal
laporan-kolom-nomor-perkara = Nomor
laporan-kolom-terlapor = Terlapor
laporan-kolom-baris-skb = Baris SKB
laporan-kolom-keadaan-perkara = Keadaan
laporan-kolom-sejak = Sejak
laporan-kolom-jatuh = Tenggat
laporan-kolom-sisa = Sisa hk
laporan-kolom-sumber = Sumber
laporan-kolom-perbuatan = Tanggal perbuatan
laporan-kolom-ringkas = Ringkasan

laporan-tanpa-hak = Peran { $nama } tidak mencakup laporan ini. Mintalah kepada administrator kantor, atau minta laporannya dari petugas yang berwenang.
laporan-tanpa-gelombang = Belum ada gelombang ikrar di kantor ini, jadi belum ada yang dapat dilaporkan. Buat gelombangnya dahulu.
laporan-dibatalkan = Pembuatan laporan dihentikan. Tidak ada berkas yang tertinggal.
laporan-jawaban-tak-cocok = Basis data memberi jawaban yang tidak cocok dengan pertanyaannya. Jalankan ikrar periksa.
