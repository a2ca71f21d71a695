//! Arguments in, exit code out.

use std::process::ExitCode;

use ikrar::cli::{Selesai, utama};

fn main() -> ExitCode {
    // The desk is joined here: the command line knows it only as a function.
    utama(&mut |_umum| Selesai::Ditolak).into()
}
