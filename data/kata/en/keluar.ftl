# Files the program writes to a folder.

keluar-sudah-ada = The file { $berkas } is there already and was not overwritten. Choose another name, or move the old file away.
keluar-penuh = The disk filled up while { $berkas } was written. No file was left behind; make room and try again.
keluar-tanpa-folder = There is no folder for { $berkas }. Make the folder first, or choose another one.
keluar-tak-boleh = The folder for { $berkas } may not be written. Choose another folder, or ask the administrator for the right to write.
keluar-bukan-nama = { $berkas } is not a file name. Give a file name, such as rekap.xlsx.
keluar-galat = The file { $berkas } could not be written: { $sebab }. No file was left behind.
keluar-terputus = The output could not be written: { $sebab }.
