//! A case with everything on file, for tests of whatever shows or takes out cases. Nobody in it is real.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;

use super::alur::Fakta;
use super::dokumen::JenisDokumen;
use super::jam::Jatuh;
use super::penanganan::{
    BarisKasus, BerkasPerkara, DokumenBaru, DokumenRow, JamRow, Lembaga, NomorLuar, PanggilanBaru, PanggilanRow,
    PemeriksaBaru, PemeriksaRow, PutusanBaru, PutusanRow, RegisterRow, StatistikPerkara, Ulangan, Unsur,
};
use super::wewenang::Pejabat;
use super::{AturanTenggat, KeadaanPerkara, SifatTenggat, SumberLaporan};
use crate::domain::antrean::{LangkahRow, Perkara, PerkaraRow};
use crate::domain::id::{DokumenId, JamId, LaporanDugaanId, OperatorId, PemeriksaId, PerkaraId, Ver};
use crate::domain::katalog::{Rumpun, TingkatSanksi};
use crate::domain::pegawai::{JenisJabatan, StatusKepegawaian};
use crate::domain::request::Posisi;
use crate::domain::tanggal::{Tanggal, Waktu};

/// Who reported in it.
pub(crate) const PELAPOR: &str = "Darmawan Pelapor";

fn hari(iso: &str) -> Tanggal {
    Tanggal::from_iso(iso).unwrap()
}

fn waktu() -> Waktu {
    Waktu::from_iso("2024-11-21T10:42:00+07:00").unwrap()
}

/// A case as the queue shows it, of which nothing but the report is known: what happened, came in and was noted on one day.
pub(crate) fn row(id: i64, nomor: &str, terlapor: &str, keadaan: KeadaanPerkara, tanggal: &str) -> PerkaraRow {
    PerkaraRow {
        id: PerkaraId(id),
        ver: Ver(1),
        nomor: nomor.into(),
        terlapor: terlapor.into(),
        pegawai: None,
        satker: String::new(),
        baris: Vec::new(),
        keadaan,
        sejak: hari(tanggal),
        tenggat: None,
        sisa: None,
        ringkas: String::new(),
        sumber: SumberLaporan::BawasluLaporan,
        perbuatan: hari(tanggal),
        terima: hari(tanggal),
        posisi: Posisi { kunci: nomor.into(), id },
    }
}

/// A source with a name, and nothing else on record.
pub(crate) fn fakta(keadaan: KeadaanPerkara) -> Fakta {
    Fakta {
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
    }
}

/// A file open to everything in which there is only the report.
pub(crate) fn kosong(row: PerkaraRow) -> BerkasPerkara {
    let fakta = fakta(row.keadaan);
    let perkara = Perkara {
        laporan: LaporanDugaanId(1),
        nomor_surat: String::new(),
        terima: row.terima,
        uraian: None,
        pelapor: None,
        ada_pelapor: false,
        jabatan: String::new(),
        rumpun: None,
        serangkai: Vec::new(),
        langkah: Vec::new(),
        row,
    };
    BerkasPerkara { terbuka: true, boleh_ubah: true, boleh_pelapor: true, ..BerkasPerkara::tertutup(perkara, fakta) }
}

/// Case 0007, decided and in force; its papers lie where `letak` says.
pub(crate) fn berkas(dokumen: Vec<DokumenRow>) -> BerkasPerkara {
    let row = PerkaraRow {
        ver: Ver(9),
        satker: "Rutan Kelas I Cipinang".into(),
        baris: vec!["DS-06".into()],
        sejak: hari("2024-10-01"),
        ringkas: "Mengajak memilih calon".into(),
        ..row(1, "0007", "Siti Aminah", KeadaanPerkara::Menjalani, "2024-05-10")
    };
    let langkah =
        [(KeadaanPerkara::LaporanMasuk, "2024-05-20", ""), (KeadaanPerkara::Verifikasi, "2024-05-22", "telaah")].map(
            |(ke, day, why)| LangkahRow {
                dari: None,
                ke,
                tanggal: hari(day),
                alasan: why.into(),
                oleh: "rina".into(),
                waktu: waktu(),
            },
        );
    let kosong = kosong(row);
    let perkara = Perkara {
        nomor_surat: "12/BWS/2024".into(),
        terima: hari("2024-05-20"),
        uraian: Some(format!("{PELAPOR} melihat terlapor <b>berpose</b> di depan posko.")),
        pelapor: Some(PELAPOR.into()),
        ada_pelapor: true,
        jabatan: "III/b, Penjaga Tahanan".into(),
        rumpun: Some(Rumpun::Disiplin),
        serangkai: vec![("0008".into(), "Made Wirawan".into())],
        langkah: langkah.to_vec(),
        ..kosong.perkara
    };
    let fakta = Fakta {
        status: Some(StatusKepegawaian::Pns),
        jabatan: Some(JenisJabatan::Pelaksana),
        baris: vec![(Rumpun::Disiplin, TingkatSanksi::Berat)],
        tim: 3,
        ..kosong.fakta
    };
    BerkasPerkara {
        terbuka: true,
        boleh_ubah: true,
        boleh_pelapor: true,
        status: Some(StatusKepegawaian::Pns),
        jenis_jabatan: Some(JenisJabatan::Pelaksana),
        nomor_induk: "19880412 201012 2 001".into(),
        petugas: Some((OperatorId(2), "Bagus Wibowo".into())),
        baris: vec![BarisKasus {
            id: "DS-06".into(),
            rumpun: Rumpun::Disiplin,
            sanksi: TingkatSanksi::Berat,
            bentuk: "Memberikan dukungan kepada calon".into(),
            dasar: "PP 94/2021 Pasal 5 huruf n".into(),
        }],
        nomor_luar: vec![NomorLuar {
            id: None,
            lembaga: Lembaga::Sbt,
            nomor: "SBT-2024-0099".into(),
            tanggal: hari("2024-06-01"),
            catatan: String::new(),
        }],
        dokumen,
        panggilan: vec![PanggilanRow {
            isi: PanggilanBaru {
                ke: 1,
                nomor: "W10-44".into(),
                surat: hari("2024-06-03"),
                pemeriksaan: hari("2024-06-12"),
                pukul: "09.00".into(),
                tempat: "Ruang rapat".into(),
            },
            hadir: Some(true),
            peringatan: None,
        }],
        pemeriksa: vec![PemeriksaRow {
            id: PemeriksaId(1),
            isi: PemeriksaBaru {
                pegawai: None,
                nama: "Rahmat Hidayat".into(),
                jabatan: "Kepala Rutan".into(),
                unsur: Unsur::Atasan,
                ketua: true,
            },
            jenis_jabatan: Some(JenisJabatan::Administrator),
            keberatan: None,
        }],
        jam: vec![JamRow {
            id: JamId(1),
            aturan: AturanTenggat::MulaiBerlaku,
            dari: hari("2024-09-09"),
            jatuh: Jatuh::Pada(hari("2024-10-01")),
            sisa: Some(-37),
            sifat: SifatTenggat::Batas,
            perlu_verifikasi: false,
            ingat: None,
            selesai: None,
            jeda: Vec::new(),
        }],
        putusan: Some(putusan()),
        ulangan: vec![Ulangan {
            nomor: "0003".into(),
            sanksi: "Teguran tertulis".into(),
            tingkat: TingkatSanksi::Ringan,
            sk_tanggal: hari("2023-02-01"),
            sejenis: true,
        }],
        badan: Some(("KASN".into(), false)),
        umur: 185,
        diam: 51,
        ..BerkasPerkara::tertutup(perkara, fakta)
    }
}

/// Its decision: twelve months from the first of October.
pub(crate) fn putusan() -> PutusanRow {
    PutusanRow {
        isi: PutusanBaru {
            sanksi: "turun_jabatan_12".into(),
            pasal: "Pasal 5 huruf n angka 5 PP 94/2021".into(),
            pejabat: Pejabat::Ppk,
            pejabat_nama: "Menteri Contoh".into(),
            pejabat_jabatan: "Menteri".into(),
            sk_nomor: "=SK/44/2024".into(),
            sk_tanggal: hari("2024-09-02"),
            catatan: String::new(),
        },
        tingkat: TingkatSanksi::Berat,
        nama: "Penurunan jabatan setingkat lebih rendah selama 12 bulan".into(),
        bulan: Some(12),
        terima: Some(hari("2024-09-09")),
        berlaku: Some(hari("2024-10-01")),
        berlaku_upaya: false,
        akhir: Some(hari("2025-09-30")),
        pembatalan: None,
        blokir: true,
    }
}

/// A paper with its scan, or without one where `letak` is empty.
pub(crate) fn surat(id: i64, jenis: JenisDokumen, letak: &str, sidik: Option<&str>) -> DokumenRow {
    DokumenRow {
        id: DokumenId(id),
        isi: DokumenBaru {
            jenis,
            nomor: format!("W10-{id}"),
            tanggal: hari("2024-06-12"),
            letak: letak.into(),
            sidik: sidik.map(|s| (s.into(), 3)),
            catatan: String::new(),
        },
        oleh: "rina".into(),
        waktu: waktu(),
    }
}

/// The register with that decision and one of a worker under contract that was cancelled.
pub(crate) fn register() -> Vec<RegisterRow> {
    let mut kontrak = putusan();
    kontrak.isi.sanksi = "ppnpn_sp1".into();
    kontrak.isi.pejabat = Pejabat::PejabatKontrak;
    kontrak.isi.sk_nomor = "SP/2/2024".into();
    kontrak.isi.sk_tanggal = hari("2024-03-04");
    kontrak.tingkat = TingkatSanksi::Kontrak;
    kontrak.nama = "Surat peringatan I".into();
    (kontrak.bulan, kontrak.akhir, kontrak.blokir) = (None, None, false);
    kontrak.pembatalan = Some(("SP/3/2024".into(), hari("2024-04-01")));
    let row = |id: i64, nomor: &str, who: &str, keadaan, putusan| RegisterRow {
        perkara: PerkaraId(id),
        nomor: nomor.into(),
        terlapor: who.into(),
        satker: "Rutan Kelas I Cipinang".into(),
        keadaan,
        putusan,
    };
    vec![
        row(1, "0007", "Siti Aminah", KeadaanPerkara::Menjalani, putusan()),
        row(2, "0002", "Joko Susilo", KeadaanPerkara::Selesai, kontrak),
    ]
}

/// Figures in which nobody is counted for something else.
pub(crate) fn statistik() -> StatistikPerkara {
    StatistikPerkara {
        laporan: 7,
        orang: 8,
        perkara: 9,
        pelanggaran: 12,
        terbukti: 2,
        diputus: 1,
        tidak_terbukti: 1,
        keadaan: vec![(KeadaanPerkara::LaporanMasuk, 6), (KeadaanPerkara::Menjalani, 3)],
        tingkat: vec![(TingkatSanksi::Berat, 2)],
        baris: vec![("DS-06".into(), 10), ("KE-01".into(), 2)],
        disamarkan: false,
    }
}
