#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
//! Tools of all, and what a row is as a whole.

mod daftar;
mod pegawai;
mod sifat;

use super::*;
use crate::domain::id::{GelombangId, PemilihanId};
use crate::domain::ikrar::{BerkasBaru, KeadaanIkrar};
use crate::domain::impor::kepala::kolom;
use crate::domain::impor::rekam::{HadirImpor, IkrarImpor, PegawaiImpor, SatkerImpor, SuaraImpor};
use crate::domain::kegiatan::{CaraHadir, JenisKegiatan};
use crate::domain::nama::NamaLengkap;
use crate::domain::nomor::{JenisNomor, Nik, Nomor};
use crate::domain::pegawai::{JenisJabatan, JenisKelamin, PegawaiBaru, StatusKepegawaian};
use crate::domain::satker::JenisSatker;

fn hari() -> Tanggal {
    Tanggal::new(2024, 11, 21).unwrap()
}

fn padan() -> Padan {
    let units = [
        (SatkerId(1), "Kantor Wilayah Kementerian Hukum dan HAM DKI Jakarta", "Kanwil DKI Jakarta", ""),
        (SatkerId(2), "Lapas Kelas IIA Salemba", "", "408762"),
        (SatkerId(3), "Rutan Kelas I Cipinang", "", ""),
        (SatkerId(4), "Lapas Kelas I Cipinang", "", ""),
    ];
    Padan::new(&units, &crate::acuan::impor::padanan(), &[])
}

fn baris(cells: &[Sel<'_>]) -> Baris {
    let mut row = Baris::default();
    row.mulai(0, 7);
    cells.iter().for_each(|c| row.tambah(*c));
    row
}

/// Reads one row whose cells stand beside what their columns say; a text beginning with `#` is a number.
fn baca(untuk: &Untuk, cells: &[(Kolom, &str)]) -> Hasil {
    let columns: Vec<Option<Kolom>> = cells.iter().map(|(k, _)| Some(*k)).collect();
    let cells: Vec<Sel<'_>> = cells
        .iter()
        .map(|(_, text)| match text.strip_prefix('#') {
            Some("N/A") => Sel::Galat(text),
            Some(n) => Sel::Angka(n.parse().unwrap()),
            None => Sel::teks(text),
        })
        .collect();
    Pembaca::new(&columns, untuk, &padan(), hari()).baca(&baris(&cells))
}

fn orang(cells: &[(Kolom, &str)]) -> Hasil {
    baca(&Untuk::Pegawai(Some(SatkerId(3))), cells)
}

fn satu(found: Hasil) -> PegawaiImpor {
    match found {
        Hasil::Rekaman(Rekaman::Pegawai(one)) => one,
        other => panic!("{other:?}"),
    }
}

/// What one cell is refused for, beside a number and a name that are right.
fn sebab(kolom: Kolom, text: &str) -> Option<String> {
    let mut cells = vec![(kolom, text)];
    for known in [(Kolom::Nama, "Budi Santoso"), (Kolom::Nomor, NIP)] {
        if kolom != known.0 {
            cells.push(known);
        }
    }
    match orang(&cells) {
        Hasil::Tolak(why) => {
            assert_eq!(why.iter().map(|a| a.kolom).collect::<Vec<_>>(), [Some(kolom)], "{text}: {why:?}");
            Some(why[0].pesan.key.clone())
        }
        Hasil::Rekaman(_) => None,
        other => panic!("{other:?}"),
    }
}

const NIP: &str = "198609262015051001";

#[test]
fn all_reasons_of_a_row_come_at_once() {
    let found = baca(
        &Untuk::Pegawai(None),
        &[
            (Kolom::Nama, "Budi\u{1b}"),
            (Kolom::Nomor, "123"),
            (Kolom::Status, "ASN"),
            (Kolom::Golongan, "besar"),
            (Kolom::Kelamin, "x"),
            (Kolom::Lahir, "besok"),
            (Kolom::Aktif, "mungkin"),
            (Kolom::Satker, ""),
            (Kolom::CltnDari, "01-01-2024"),
            (Kolom::PasanganCalon, "entah"),
            (Kolom::JenisJabatan, "?"),
        ],
    );
    let Hasil::Tolak(why) = found else { panic!("{found:?}") };
    let columns: std::collections::BTreeSet<_> = why.iter().filter_map(|a| a.kolom).collect();
    assert_eq!(columns.len(), 11, "{why:?}");
    assert_eq!(why.iter().find(|a| a.kolom == Some(Kolom::Golongan)).unwrap().isi, "besar");
}

#[test]
fn a_unit_that_is_not_beyond_doubt_holds_its_row() {
    let with = |satker: &str| orang(&[(Kolom::Nama, "Budi"), (Kolom::Nomor, NIP), (Kolom::Satker, satker)]);
    assert_eq!(satu(with("Lapas Salemba")).satker, Some(SatkerId(2)));
    assert_eq!(satu(with("#408762")).satker, Some(SatkerId(2)));
    assert_eq!(satu(with("")).satker, Some(SatkerId(3)));
    assert_eq!(with("  Cipinang "), Hasil::Tahan("Cipinang".into()));
    assert_eq!(with("Lapas  Salembaa"), Hasil::Tahan("Lapas Salembaa".into()));
    let bad = orang(&[(Kolom::Nama, ""), (Kolom::Nomor, NIP), (Kolom::Satker, "Cipinang")]);
    assert!(matches!(bad, Hasil::Tolak(_)), "a row that is refused asks nothing");
}

#[test]
fn lines_between_records_are_none() {
    let columns = [Some(Kolom::Nomor), Some(Kolom::Nama), Some(Kolom::Golongan), Some(Kolom::Jabatan)];
    let (untuk, padan) = (Untuk::Pegawai(Some(SatkerId(3))), padan());
    let mut read = Pembaca::new(&columns, &untuk, &padan, hari());
    let mut kosong = |cells: &[&str]| {
        let cells: Vec<Sel<'_>> = cells.iter().map(|c| Sel::teks(c)).collect();
        read.baca(&baris(&cells)) == Hasil::Kosong
    };
    for line in [
        &[][..],
        &["", "", "", ""],
        &["", "A. STRUKTURAL"],
        &["", "JUMLAH", "45"],
        &["", "TOTAL SELURUHNYA", "45", "5"],
        &["", "", "", "Jakarta, 21 November 2024"],
        &["", "", "", "NIP. 19860926 201505 1 001"],
    ] {
        assert!(kosong(line), "{line:?}");
    }
    for line in
        [&["1,98609E+17"][..], &["19860926"], &["", "Budi", "III/b"], &[NIP, "Jumlah"], &["", "Totalina", "III/b"]]
    {
        assert!(!kosong(line), "{line:?}");
    }
}

#[test]
fn the_heading_of_a_unit_in_the_middle_is_never_passed_over() {
    let heading = [(Kolom::Nama, "LAPAS KELAS IIA SALEMBA"), (Kolom::Nomor, "")];
    let Hasil::Tolak(why) = orang(&heading) else { panic!("passed over") };
    assert_eq!(why[0].pesan.key, "impor-baris-judul-satker");
    // Where every row names its unit, the heading adds nothing; other lone lines are no units.
    let named = [(Kolom::Nama, "LAPAS KELAS IIA SALEMBA"), (Kolom::Nomor, ""), (Kolom::Satker, "")];
    assert_eq!(orang(&named), Hasil::Kosong);
    assert_eq!(orang(&[(Kolom::Nama, "Jumlah Lapas"), (Kolom::Nomor, "")]), Hasil::Kosong);
    assert_eq!(orang(&[(Kolom::Nama, "Mengetahui,"), (Kolom::Nomor, "")]), Hasil::Kosong);
}

fn hadir() -> Untuk {
    Untuk::Hadir {
        jenis: JenisKegiatan::Sosialisasi,
        judul: "Sosialisasi".into(),
        tanggal: hari(),
        tempat: String::new(),
        satker: SatkerId(1),
    }
}
