//! The arguments of `ikrar impor`: how a file is read, what happens to its rows, what its rows have in common.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use super::{json, pilihan, posisi};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::impor::HalImpor;
use crate::domain::impor::baca::tahun::Seri;
use crate::domain::impor::percakapan::Sandi;
use crate::domain::impor::rekam::JenisKegiatan;
use crate::kata::Kata;

/// What parts cells, as it is written on a command line.
pub(in crate::cli) const PEMISAH: [(&str, char); 4] = [(";", ';'), (",", ','), ("tab", '\t'), ("|", '|')];

/// Arguments that belong to some kinds of files only.
pub(in crate::cli) const KHUSUS: [(&str, &[HalImpor]); 10] = [
    ("hilang", &[HalImpor::Pegawai]),
    ("judul", &[HalImpor::Hadir]),
    ("jenis", &[HalImpor::Hadir]),
    ("tanggal", &[HalImpor::Hadir, HalImpor::Ikrar, HalImpor::Suara]),
    ("tempat", &[HalImpor::Hadir, HalImpor::Ikrar]),
    ("gelombang", &[HalImpor::Ikrar]),
    ("nomor", &[HalImpor::Ikrar]),
    ("saksi", &[HalImpor::Ikrar]),
    ("keadaan", &[HalImpor::Ikrar]),
    ("pemilihan", &[HalImpor::Suara]),
];

/// The long name of one of [`KHUSUS`], for a sentence about it.
pub(in crate::cli) fn nama_panjang(id: &str) -> String {
    if id == "nomor" { "--berkas-nomor".to_owned() } else { format!("--{id}") }
}

pub(super) fn impor(command: Command, kata: &Kata) -> Command {
    let jalan = || value_parser!(std::path::PathBuf);
    // A whole office needs neither.
    let perlu = |arg: Arg| arg.required(false).required_unless_present("semua");
    let command = command
        .arg(perlu(posisi(
            kata,
            Arg::new("apa").value_parser(PossibleValuesParser::new(HalImpor::ALL.iter().map(|h| h.code()))),
            "impor-apa",
        )))
        .arg(perlu(posisi(kata, Arg::new("berkas").value_parser(jalan()), "berkas")))
        .arg(pilihan(
            kata,
            Arg::new("semua").long("semua").alias("all").value_parser(jalan()).conflicts_with("apa"),
            "impor-semua",
        ));
    khusus(hasil(bacaan(command, kata), kata), kata).arg(json(kata))
}

/// How the file is read.
fn bacaan(command: Command, kata: &Kata) -> Command {
    command
        .arg(pilihan(kata, Arg::new("lembar").long("lembar").alias("sheet"), "lembar"))
        .arg(pilihan(kata, Arg::new("peta").long("peta").alias("map").action(ArgAction::Append), "peta"))
        .arg(pilihan(
            kata,
            Arg::new("sandi")
                .long("sandi")
                .alias("encoding")
                .ignore_case(true)
                .value_parser(PossibleValuesParser::new(Sandi::ALL.iter().map(|s| s.code()))),
            "sandi",
        ))
        .arg(pilihan(
            kata,
            Arg::new("pemisah")
                .long("pemisah")
                .alias("delimiter")
                .value_parser(PossibleValuesParser::new(PEMISAH.map(|(name, _)| name))),
            "impor-pemisah",
        ))
        .arg(pilihan(kata, Arg::new("tahun").long("tahun").alias("century"), "tahun"))
        .arg(pilihan(
            kata,
            Arg::new("serial")
                .long("serial")
                .value_parser(PossibleValuesParser::new(Seri::ALL.iter().map(|s| s.code()))),
            "serial",
        ))
        .arg(pilihan(kata, Arg::new("satker").long("satker"), "impor-satker"))
        .arg(pilihan(kata, Arg::new("padan").long("padan").alias("unit").action(ArgAction::Append), "padan"))
}

/// What happens to its rows.
fn hasil(command: Command, kata: &Kata) -> Command {
    let saklar = |id: &'static str, alias: &'static str| Arg::new(id).long(id).alias(alias).action(ArgAction::SetTrue);
    command
        .arg(pilihan(kata, saklar("coba", "dry-run"), "coba"))
        .arg(pilihan(kata, saklar("sebagian", "partial"), "sebagian"))
        .arg(pilihan(kata, Arg::new("hilang").long("hilang").alias("missing"), "hilang"))
        .arg(pilihan(
            kata,
            Arg::new("tolakan").long("tolakan").alias("rejects").value_parser(value_parser!(std::path::PathBuf)),
            "tolakan",
        ))
}

/// What the rows of lists and sheets have in common.
fn khusus(command: Command, kata: &Kata) -> Command {
    command
        .arg(pilihan(kata, Arg::new("judul").long("judul").alias("title"), "judul"))
        .arg(pilihan(
            kata,
            Arg::new("jenis")
                .long("jenis")
                .alias("kind")
                .value_parser(PossibleValuesParser::new(JenisKegiatan::ALL.iter().map(|j| j.code()))),
            "jenis",
        ))
        .arg(pilihan(kata, Arg::new("tanggal").long("tanggal").alias("date"), "tanggal"))
        .arg(pilihan(kata, Arg::new("tempat").long("tempat").alias("place"), "tempat"))
        .arg(pilihan(kata, Arg::new("gelombang").long("gelombang").alias("wave"), "gelombang"))
        .arg(pilihan(kata, Arg::new("nomor").long("berkas-nomor").alias("sheet-number"), "berkas-nomor"))
        .arg(pilihan(kata, Arg::new("saksi").long("saksi").alias("witness"), "saksi"))
        .arg(pilihan(
            kata,
            Arg::new("keadaan")
                .long("keadaan")
                .alias("state")
                .value_parser(PossibleValuesParser::new(KeadaanIkrar::ALL.iter().map(|k| k.code()))),
            "keadaan",
        ))
        .arg(pilihan(kata, Arg::new("pemilihan").long("pemilihan").alias("election"), "pemilihan"))
}
