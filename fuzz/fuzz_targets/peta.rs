//! Any cells as the first rows of a file: a heading is found or not, its columns are named, every row is understood or
//! refused, and the same row means the same a second time.
#![no_main]

use std::sync::LazyLock;

use ikrar::acuan;
use ikrar::domain::id::SatkerId;
use ikrar::domain::impor::HalImpor;
use ikrar::domain::impor::baca::{Hasil, Pembaca};
use ikrar::domain::impor::baris::{Baris, Sel};
use ikrar::domain::impor::kepala::{self, KamusTajuk};
use ikrar::domain::impor::padan::Padan;
use ikrar::domain::impor::rekam::Untuk;
use ikrar::domain::tanggal::Tanggal;
use libfuzzer_sys::fuzz_target;

static KAMUS: LazyLock<KamusTajuk> = LazyLock::new(acuan::impor::kamus);

static PADAN: LazyLock<Padan> = LazyLock::new(|| {
    let units: Vec<_> = (1..).zip(acuan::satker::upt()).map(|(id, u)| (SatkerId(id), u.nama, String::new(), String::new())).collect();
    Padan::new(&units, &acuan::impor::padanan(), &[])
});

/// Lines are rows and tabs part cells; a cell's first character may say that it is no text.
fn baris(text: &str) -> Vec<Baris> {
    let row = |(at, line): (u64, &str)| {
        let mut row = Baris::default();
        row.mulai(0, at);
        for cell in line.split('\t') {
            row.tambah(match (cell.chars().next(), cell.get(1..)) {
                (Some('\u{1}'), Some(rest)) => Sel::Angka(rest.parse().unwrap_or(f64::NAN)),
                (Some('\u{2}'), Some(rest)) => Tanggal::from_iso(rest).map_or(Sel::Kosong, Sel::Hari),
                (Some('\u{3}'), Some(rest)) => Sel::Logika(rest.is_empty()),
                (Some('\u{4}'), Some(rest)) => Sel::Galat(rest),
                _ => Sel::teks(cell),
            });
        }
        row
    };
    (1..).zip(text.lines()).map(row).collect()
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first() else { return };
    let rows = baris(&String::from_utf8_lossy(bytes));
    let day = ikrar::latihan::hari();
    let (hal, untuk) = match choice % 3 {
        0 => (HalImpor::Pegawai, Untuk::Pegawai(None)),
        1 => (HalImpor::Pegawai, Untuk::Pegawai(Some(SatkerId(1)))),
        _ => (HalImpor::Satker, Untuk::Satker),
    };
    let awal = &rows[..rows.len().min(kepala::AWAL)];
    let Some(head) = kepala::cari(awal, hal, &KAMUS) else { return };
    assert!(head.pertama <= head.terakhir);
    let map = kepala::petakan(&head, hal, &KAMUS);
    let _ = kepala::kurang(hal, &map);
    let mut reader = Pembaca::new(&map, &untuk, &PADAN, day);
    for row in &rows {
        let found = reader.baca(row);
        assert!(!matches!(&found, Hasil::Tolak(why) if why.is_empty()));
        assert_eq!(reader.baca(row), found);
    }
});
