//! A case of which nothing but the report is on file, for tests that need one whole. Names are invented.

use std::collections::BTreeSet;

use ikrar::domain::antrean::{Perkara, PerkaraRow};
use ikrar::domain::id::{LaporanDugaanId, PerkaraId, Ver};
use ikrar::domain::perkara::alur::Fakta;
use ikrar::domain::perkara::penanganan::BerkasPerkara;
use ikrar::domain::perkara::{KeadaanPerkara, SumberLaporan};
use ikrar::domain::request::Posisi;
use ikrar::domain::tanggal::Tanggal;

pub fn berkas(keadaan: KeadaanPerkara) -> BerkasPerkara {
    let day = Tanggal::from_iso("2024-11-18").unwrap();
    let row = PerkaraRow {
        id: PerkaraId(41),
        ver: Ver(3),
        nomor: "0147".into(),
        terlapor: "Ngatini Larasati".into(),
        pegawai: None,
        satker: "Rutan Kelas I Cipinang".into(),
        baris: Vec::new(),
        keadaan,
        sejak: day,
        terima: day,
        tenggat: None,
        sisa: None,
        ringkas: String::new(),
        sumber: SumberLaporan::SatgasMedsos,
        perbuatan: day,
        posisi: Posisi { kunci: "0147".into(), id: 41 },
    };
    BerkasPerkara {
        perkara: Perkara {
            row,
            laporan: LaporanDugaanId(1),
            nomor_surat: String::new(),
            terima: day,
            uraian: None,
            pelapor: None,
            ada_pelapor: false,
            jabatan: String::new(),
            rumpun: None,
            serangkai: Vec::new(),
            langkah: Vec::new(),
        },
        terbuka: true,
        boleh_ubah: true,
        boleh_pelapor: false,
        status: None,
        jenis_jabatan: None,
        nomor_induk: String::new(),
        petugas: None,
        lihat_pelapor: Vec::new(),
        operator: Vec::new(),
        fakta: Fakta {
            keadaan,
            jejak: BTreeSet::new(),
            status: None,
            jabatan: None,
            berdasar: true,
            baris: Vec::new(),
            dokumen: BTreeSet::new(),
            panggilan: Vec::new(),
            tim: 0,
            putusan: None,
            terima: None,
            berlaku: None,
        },
        langkah: Vec::new(),
        syarat: Vec::new(),
        baris: Vec::new(),
        usulan: Vec::new(),
        nomor_luar: Vec::new(),
        dokumen: Vec::new(),
        panggilan: Vec::new(),
        pemeriksa: Vec::new(),
        akses: Vec::new(),
        jam: Vec::new(),
        geser: Vec::new(),
        putusan: None,
        terkait: Vec::new(),
        ulangan: Vec::new(),
        badan: None,
        umur: 3,
        diam: 1,
        retensi: None,
    }
}
