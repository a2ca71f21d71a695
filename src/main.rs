//! Arguments in, exit code out; desk and command line meet here and nowhere else.

use std::process::ExitCode;

use ikrar::cli::jembatan::BarisTombol;
use ikrar::cli::{Selesai, utama};
use ikrar::desk::command;
use ikrar::kata::Kata;

fn main() -> ExitCode {
    utama(&mut |_umum| Selesai::Ditolak, tombol).into()
}

/// The key table as it is before any `keymap.toml`; commands without a key are in the palette only.
fn tombol(kata: &Kata) -> Vec<BarisTombol> {
    let keyed = command::all().filter(|c| !c.keys.is_empty());
    keyed
        .map(|c| BarisTombol {
            grup: kata.t(&c.group_title()),
            tombol: c.keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            judul: kata.t(&c.title()),
            bantuan: kata.t(&c.help()),
        })
        .collect()
}
