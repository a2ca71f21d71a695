//! The verbs under `perkara`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command};

use super::{dasar, json, out, pilihan, posisi, tetap};
use crate::kata::Kata;

/// Each with its English alias.
const PERKARA: [(&str, &str); 4] =
    [("lihat", "show"), ("bundel", "bundle"), ("sanksi", "sanctions"), ("statistik", "statistics")];

pub(super) fn perkara(command: Command, kata: &Kata) -> Command {
    let own = command.subcommand_required(true).subcommand_help_heading(tetap(kata.t("cli-judul-perintah")));
    PERKARA.into_iter().fold(own, |command, verb| command.subcommand(verba(kata, verb)))
}

fn verba(kata: &Kata, (nama, alias): (&'static str, &'static str)) -> Command {
    let names = format!("perkara {nama}, cases {alias}");
    let (about, usage) = (format!("cli-perkara-{nama}"), format!("cli-pakai-perkara-{nama}"));
    let command = dasar(Command::new(nama), kata, &about, &names, &usage).alias(alias);
    let text = |name: &'static str, key: &str| pilihan(kata, Arg::new(name).long(name), key);
    match nama {
        "lihat" => command.arg(posisi(kata, Arg::new("nomor"), "perkara-nomor")),
        "bundel" => command
            .arg(posisi(kata, Arg::new("nomor"), "perkara-nomor"))
            .arg(text("alasan", "perkara-alasan").required(true))
            .arg(out(kata, "perkara-out"))
            .arg(json(kata)),
        _ => command
            .arg(text("dari", "perkara-dari"))
            .arg(text("sampai", "perkara-sampai"))
            .arg(pilihan(
                kata,
                Arg::new("bentuk")
                    .long("bentuk")
                    .value_parser(PossibleValuesParser::new(["teks", "csv", "xlsx", "html"])),
                "perkara-bentuk",
            ))
            .arg(out(kata, "perkara-berkas"))
            .arg(pilihan(
                kata,
                Arg::new("pemisah").long("pemisah").value_parser(PossibleValuesParser::new([";", ","])),
                "pemisah",
            ))
            .arg(json(kata)),
    }
}
