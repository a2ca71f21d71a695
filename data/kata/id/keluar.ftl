# Berkas yang ditulis program ke folder.

keluar-sudah-ada = Berkas { $berkas } sudah ada dan tidak ditimpa. Pilih nama lain, atau pindahkan berkas yang lama.
keluar-penuh = Ruang cakram habis saat menulis { $berkas }. Tidak ada berkas yang tertinggal; kosongkan ruang lalu ulangi.
keluar-tanpa-folder = Folder untuk { $berkas } tidak ada. Buat foldernya dahulu, atau pilih folder lain.
keluar-tak-boleh = Folder untuk { $berkas } tidak boleh ditulisi. Pilih folder lain, atau minta hak tulis kepada administrator.
keluar-bukan-nama = { $berkas } bukan nama berkas. Tulis nama berkas, misalnya rekap.xlsx.
keluar-galat = Berkas { $berkas } tidak dapat ditulis: { $sebab }. Tidak ada berkas yang tertinggal.
keluar-terputus = Keluaran tidak dapat ditulis: { $sebab }.
