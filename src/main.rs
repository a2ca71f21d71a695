//! Arguments in, exit code out; desk and command line meet here and nowhere else.

use std::process::ExitCode;

use ikrar::cli::jembatan::BarisTombol;
use ikrar::cli::utama;
use ikrar::desk::keymap::Keymap;
use ikrar::desk::{handbook, runtime};
use ikrar::exchange::buku;
use ikrar::kata::Kata;

fn main() -> ExitCode {
    // A reader of foreign files knows nothing of the rest of the program.
    if let Some(code) = buku::anak::bila_dipanggil() {
        return code;
    }
    utama(&mut runtime::masuk::jalan, tombol).into()
}

/// The key table as it is before any `keymap.toml`.
fn tombol(kata: &Kata) -> Vec<BarisTombol> {
    let rows = handbook::table(kata, &Keymap::default()).into_iter();
    rows.map(|t| BarisTombol { grup: t.kelompok, tombol: t.tombol, judul: t.judul, bantuan: t.bantuan }).collect()
}
