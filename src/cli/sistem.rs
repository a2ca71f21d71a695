//! The real world: arguments, variables, streams and clock of this process.
#![expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: clock, environment and files come in here"
)]

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use etcetera::BaseStrategy;

use super::jembatan::{BarisTombol, Nyata};
use super::{Isyarat, Lingkungan, Selesai, Umum, parse, run};
use crate::domain::tanggal::Waktu;
use crate::kata::Kata;

/// Name of the outbox in the program's data folder; desk and command line write to the same one.
pub const FOLDER_KELUAR: &str = "keluar";

/// Name of the inbox beside it: files that lie there are offered to be brought in.
pub const FOLDER_MASUK: &str = "masuk";

/// The program's own folder under the XDG data home; the present folder for an account without a home.
#[must_use]
pub fn folder_data() -> PathBuf {
    etcetera::base_strategy::Xdg::new().map_or_else(|_| PathBuf::from("."), |xdg| xdg.data_dir().join("ikrar"))
}

/// Where the call comes from, for the trail: the address behind SSH, else the terminal.
#[must_use]
pub fn asal(var: &dyn Fn(&str) -> Option<String>) -> String {
    let address = var("SSH_CONNECTION").and_then(|c| c.split(' ').next().map(str::to_owned)).filter(|a| !a.is_empty());
    let terminal = || nix::unistd::ttyname(io::stdin()).ok().map(|p| p.display().to_string());
    address.or_else(terminal).unwrap_or_else(|| "-".to_owned())
}

/// Runs this process's own command line; desk and key table are functions of the caller.
pub fn utama(meja: &mut dyn FnMut(&Umum) -> Selesai, tombol: fn(&Kata) -> Vec<BarisTombol>) -> Selesai {
    let var = |name: &str| std::env::var(name).ok();
    let data = folder_data();
    let mut out = io::BufWriter::new(io::stdout());
    let mut err = io::stderr();
    let panggilan = match parse(std::env::args_os(), &var, &data) {
        Ok(panggilan) => panggilan,
        Err(tolak) => {
            // Help goes where a pager can take it; a mistake goes where a person sees it.
            let _ = match tolak.selesai {
                Selesai::Beres => out.write_all(tolak.teks.as_bytes()).and_then(|()| out.flush()),
                _ => err.write_all(tolak.teks.as_bytes()),
            };
            return tolak.selesai;
        }
    };
    let kini = Waktu::new(chrono::Local::now().fixed_offset());
    let out_layar = io::stdout().is_terminal();
    let layar = if out_layar { crossterm::terminal::size().ok() } else { None };
    let mut env = Lingkungan {
        var: &var,
        data,
        out: &mut out,
        err: &mut err,
        out_layar,
        err_layar: io::stderr().is_terminal(),
        layar,
        kini,
        jembatan: &mut Nyata { kini, asal: asal(&var), tombol },
        meja,
        // Without it Ctrl-C ends the program as the system does, and the next one takes back what is half done.
        isyarat: &|| Isyarat::pasang().unwrap_or_default(),
    };
    run(&panggilan, &mut env)
}

/// A path as it was typed, with the home folder for `~`.
#[must_use]
pub fn luaskan(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), std::env::var_os("HOME")) {
        (Some(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => PathBuf::from(typed),
    }
}
