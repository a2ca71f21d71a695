# Katalog pelanggaran SKB dan jenis sanksi.

rumpun-kode-etik = Kode etik
rumpun-disiplin = Disiplin

periode-bakal-calon = Sebelum penetapan calon
periode-calon = Sejak penetapan calon
periode-kapan-saja = Kapan saja

status-calon-bakal-calon = Bakal calon
status-calon-calon = Calon

tingkat-sanksi-moral = Sanksi moral
tingkat-sanksi-ringan = Hukuman disiplin ringan
tingkat-sanksi-sedang = Hukuman disiplin sedang
tingkat-sanksi-berat = Hukuman disiplin berat
tingkat-sanksi-ptdh = Pemberhentian tidak dengan hormat
tingkat-sanksi-kontrak = Menurut perjanjian kerja
tingkat-sanksi-belum-ditentukan = Belum ditentukan

kelompok-sanksi-asn = ASN
kelompok-sanksi-ppnpn = PPNPN

# Alasan sebuah baris diusulkan. Usulan bukan keputusan.
katalog-usul-bakal-calon = Perbuatan { $perbuatan } terjadi sebelum penetapan calon { $penetapan }: yang didukung masih bakal calon.
katalog-usul-calon = Perbuatan { $perbuatan } terjadi sejak penetapan calon { $penetapan }: yang didukung sudah calon.
katalog-usul-hari-penetapan = Perbuatan terjadi tepat pada hari penetapan ({ $penetapan }). Pastikan jamnya: sebelum ditetapkan, statusnya masih bakal calon.
katalog-usul-kapan-saja = Bentuk ini berlaku sebelum, selama, dan sesudah penetapan calon.
katalog-usul-penetapan-tak-dikenal = Tanggal penetapan calon belum dicatat, jadi status calon pada tanggal perbuatan belum diketahui. Isi tanggal penetapan pada kalender pemilihan, lalu pilih barisnya.
katalog-usul-perlu-verifikasi = Perlu diverifikasi sebelum masuk SK: { $catatan }.
katalog-usul-perlu-verifikasi-saja = Perlu diverifikasi sebelum masuk SK.

# Baris data acuan yang tidak terbaca.
katalog-kolom-salah = Baris { $baris }, kolom { $kolom }: isi "{ $isi }" tidak dikenal. Perbaiki berkas acuannya, lalu muat ulang.
katalog-kolom-jumlah = Baris { $baris } berisi { $ada } kolom, seharusnya { $perlu }. Perbaiki berkas acuannya, lalu muat ulang.
