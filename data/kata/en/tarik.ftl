# An import that stopped half way, and taking it back.

## Command line

tarik-mulai = The import of { $nama } by { $oleh } ({ $waktu }) stopped half way: { $n } rows were written. They are taken back first.
tarik-usai = The import of { $nama } that had stopped is taken back; none of its rows is left.
tarik-usai-sisa = The import of { $nama } that had stopped is taken back, except { $sisa } records that a colleague has changed meanwhile.
tarik-oleh-lain = The import of { $nama } is being taken back by another ikrar.
tarik-gagal = The import of { $nama } that had stopped cannot be taken back yet; { $n } of its rows are still there. It is tried again when ikrar is opened next.
tarik-dihentikan = Taking back was stopped. The rest is taken back when ikrar is opened again.
tarik-ekspor = The import of { $nama } by { $oleh } is under way or not taken back yet: this file may hold a part of its rows.
cli-impor-kembali = The import stops; the { $n } rows written so far are taken back. Ctrl+C once more: leave now, the rest is taken back when ikrar is opened again.
cli-maju-kembali = taken back, { $n } of { $dari } left

## Check

periksa-impor-terhenti = The import of { $nama } by { $oleh } ({ $waktu }) stopped half way; { $n } rows are written. Open the ikrar desk once; they are taken back first.
periksa-impor-jalan = The import of { $nama } by { $oleh } since { $waktu } is being worked on by { $pelaku }; { $n } rows are written so far.

## Desk

tarik-meja-terhenti = Taking back { $persen } %: the import of { $nama } by { $oleh }, stopped at { $n } rows
tarik-meja-batal = Undoing the import: { $persen } %, { $n } of { $dari }
tarik-meja-tunggu = Wait, an import is being taken back ({ $persen } %). Looking still works.
tarik-meja-keluar = An import is being taken back ({ $persen } %, { $sisa } left). The rest goes on when ikrar is opened again. Leave the program?
tarik-meja-keluar-impor = The import has not ended; what is written is taken back, at the latest when ikrar is opened again. Leave the program?
tarik-meja-ditulis = { $berkas }: { $n } rows written. An import is under way, so it may hold a part of its rows.
tarik-meja-kepala = import under way
impor-meja-mengembalikan = What was written is being taken back
