# Kata daftar yang keluar.

## Daftar

kelompok-ekspor = Mengeluarkan daftar

perintah-daftar-keluarkan = jadikan berkas
bantuan-daftar-keluarkan = Menulis seluruh daftar, menurut saringan dan urutannya, ke sebuah berkas di folder keluar.
perintah-tempo-keluarkan = jadikan berkas
bantuan-tempo-keluarkan = Menulis daftar jatuh tempo ke sebuah berkas di folder keluar.
perintah-ekspor-csv = CSV
bantuan-ekspor-csv = Menulis daftar sebagai teks CSV, yang dapat diimpor kembali.
perintah-ekspor-xlsx = Excel
bantuan-ekspor-xlsx = Menulis daftar sebagai buku kerja Excel, yang dapat diimpor kembali.
perintah-ekspor-jsonl = JSON
bantuan-ekspor-jsonl = Menulis daftar sebagai baris JSON untuk program lain.
perintah-ekspor-tutup = tutup
bantuan-ekspor-tutup = Menutup pertanyaan ini; tidak ada berkas yang ditulis.

daftar-keluar-pegawai = Daftar pegawai
daftar-keluar-satker = Daftar satker
daftar-keluar-perkara = Antrean perkara
daftar-keluar-tempo = Daftar jatuh tempo
bentuk-daftar-csv = CSV: teks, dapat diimpor kembali
bentuk-daftar-xlsx = Excel (XLSX): dapat diimpor kembali
bentuk-daftar-jsonl = Baris JSON: untuk program lain
urut-satker-pohon = susunan pohon

ekspor-judul = Jadikan berkas
ekspor-apa = { $daftar }: { $n } baris, menurut saringan dan urutannya.
ekspor-sedang-ditulis = { $daftar } sedang ditulis ke berkas.
ekspor-tak-di-sini = Di sini tidak ada daftar yang dapat dijadikan berkas.
ekspor-lembar = Satu lembar Excel memuat paling banyak 1.048.575 baris, jadi daftar ini menjadi { $n } lembar. Pilih CSV bila harus utuh.
ekspor-tanpa-nik = Kolom NIK dikosongkan, karena peran Anda tidak mencakup NIK. Saat diimpor kembali, NIK yang tersimpan tidak berubah.
ekspor-urut-pegawai = { $urut } bukan urutan daftar pegawai. Pilih nama atau nomor.
ekspor-urut-satker = { $urut } bukan urutan daftar satker. Pilih pohon, tunggakan, persen, atau diam.
ekspor-urut-tetap = Daftar ini selalu urut menurut tenggat. Hapus --urut { $urut }.

cli-arg-urut = Urutan: pegawai menurut nama atau nomor; satker menurut pohon, tunggakan, persen, atau diam
cli-nilai-urut = URUTAN
