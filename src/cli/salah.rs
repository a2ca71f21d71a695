//! What is wrong with the arguments, in our own words with the way out.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Selesai, Tolak};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::tampil;
use crate::kata::Kata;

/// clap's answer as a text to print.
pub(super) fn tolak(error: &clap::Error, kata: &Kata) -> Tolak {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Tolak { teks: error.render().to_string(), selesai: Selesai::Beres }
        }
        kind => tolak_pesan(&pesan(kind, error), kata),
    }
}

/// A sentence with the pointer to help behind it.
pub(super) fn tolak_pesan(pesan: &Pesan, kata: &Kata) -> Tolak {
    let sentence = kata.pesan(pesan);
    let teks = format!("ikrar: {}\n{}\n", tampil(&sentence), kata.t("cli-lihat-bantuan"));
    Tolak { teks, selesai: Selesai::Salah }
}

fn pesan(kind: ErrorKind, error: &clap::Error) -> Pesan {
    // An argument that another one can stand in for comes in brackets, which say nothing in a sentence.
    let arg = konteks(error, ContextKind::InvalidArg).trim_matches(['[', ']']).to_owned();
    let nilai = konteks(error, ContextKind::InvalidValue);
    let kenal = konteks(error, ContextKind::ValidValue);
    let usul = |kind| konteks(error, kind);
    match kind {
        ErrorKind::InvalidSubcommand => {
            let verb = konteks(error, ContextKind::InvalidSubcommand);
            bersaran("cli-salah-perintah", "perintah", verb, usul(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::UnknownArgument => bersaran("cli-salah-pilihan", "pilihan", arg, usul(ContextKind::SuggestedArg)),
        ErrorKind::InvalidValue if nilai.is_empty() => Pesan::new("cli-salah-tanpa-nilai").with("pilihan", arg),
        ErrorKind::InvalidValue => {
            Pesan::new("cli-salah-nilai").with("nilai", nilai).with("pilihan", arg).with("kenal", kenal)
        }
        ErrorKind::ValueValidation | ErrorKind::InvalidUtf8 => {
            Pesan::new("cli-salah-angka").with("nilai", nilai).with("pilihan", arg)
        }
        ErrorKind::MissingRequiredArgument => Pesan::new("cli-salah-kurang").with("pilihan", arg),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Pesan::new("cli-salah-tanpa-perintah")
        }
        ErrorKind::ArgumentConflict => Pesan::new("cli-salah-dua-kali").with("pilihan", arg),
        _ => Pesan::new("cli-salah-lain"),
    }
}

/// The sentence with the suggestion where there is one, and the shorter one where there is none.
fn bersaran(key: &str, name: &str, value: String, usul: String) -> Pesan {
    if usul.is_empty() {
        Pesan::new(key).with(name, value)
    } else {
        Pesan::new(&format!("{key}-usul")).with(name, value).with("usul", usul)
    }
}

fn konteks(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(s)) => s.clone(),
        Some(ContextValue::Strings(s)) => s.join(", "),
        Some(ContextValue::StyledStr(s)) => s.to_string(),
        Some(ContextValue::Number(n)) => n.to_string(),
        _ => String::new(),
    }
}
