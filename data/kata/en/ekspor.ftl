# Words of lists that go out.

## The whole office

lengkap-lingkup = Exporting the whole office needs this right for the whole office ({ $hak }). Ask the administrator of the office.
lengkap-perkara-tertutup = { $n } cases are not open to you, so the whole office cannot go out. Ask the heads of their teams to take you in, with the mark for reporters.
lengkap-impor-berjalan = An import is under way, so the office is not whole yet. Wait until it is done and try again.
lengkap-tanpa-folder = There is no folder { $folder }. Check its name.
lengkap-tanpa-manifest = The folder { $folder } has no manifest.json, so it is no export of everything. Choose another folder.
lengkap-manifest-rusak = manifest.json in the folder { $folder } was changed or was not made by this program. Make a new export.
lengkap-berkas-kurang = The file { $berkas } is missing from the folder { $folder }. Copy the whole folder again.
lengkap-berkas-lebih = The file { $berkas } in the folder { $folder } is not in its manifest. Move that file away and try again.
lengkap-berkas-berubah = The file { $berkas } in the folder { $folder } is no longer what was written. Copy the whole folder again.
lengkap-kolom-beda = The columns of { $berkas } in the folder { $folder } are not those of its manifest. Make a new export.
lengkap-baris-beda = The file { $berkas } has { $ada } rows, its manifest says { $harus }. Make a new export.
lengkap-baris-rusak = Row { $baris } of the file { $berkas } cannot be read. Make a new export.
lengkap-nilai-salah = Row { $baris } of table { $tabel }: column { $kolom } holds no number. Make a new export.
lengkap-tabel-beda = The tables in that folder are not those of this version. Make a new export with the same program.
lengkap-isi-salah = What that folder holds contradicts itself, so nothing was made. Make a new export.
lengkap-jejak-beda = The audit trail in that folder is not the one in its manifest. Make a new export.
lengkap-skema-lama = That folder is of schema version { $ada }, this program uses version { $harus }. Open its database once with this program, then make a new export.
