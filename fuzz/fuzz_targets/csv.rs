//! Any bytes as a text file: its reader neither panics nor runs away, and row numbers rise.
#![no_main]

use ikrar::domain::impor::baris::Baris;
use ikrar::domain::impor::percakapan::Sandi;
use ikrar::exchange::baca::{Sumber as _, Teks};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first() else { return };
    // The first byte says what a person would: coding and what parts cells, or neither.
    let sandi = Sandi::ALL.get(usize::from(choice & 7)).copied();
    let pemisah = [None, Some(';'), Some(','), Some('\t')][usize::from(choice >> 3 & 3)];
    let Ok((mut teks, _)) = Teks::bita(bytes.to_vec(), "fuzz", sandi, pemisah) else { return };
    let (mut row, mut last, mut rows) = (Baris::default(), 0, 0);
    while let Ok(true) = teks.baca(&mut row) {
        assert!(row.nomor > last);
        (last, rows) = (row.nomor, rows + 1);
        assert!(rows <= bytes.len());
    }
});
