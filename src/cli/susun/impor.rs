//! The arguments of `ikrar impor`: how a file is read, what happens to its rows, what its rows have in common.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use super::{json, nama, pilihan, posisi};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::impor::HalImpor;
use crate::domain::impor::baca::tahun::Seri;
use crate::domain::impor::percakapan::Sandi;
use crate::domain::kegiatan::JenisKegiatan;
use crate::kata::{Bahasa, Kata};

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

/// One of [`KHUSUS`] as a sentence names it.
pub(in crate::cli) fn nama_panjang(id: &str, bahasa: Bahasa) -> String {
    nama::pilihan(if id == "nomor" { "berkas-nomor" } else { id }, bahasa)
}

pub(super) fn impor(command: Command, kata: &Kata) -> Command {
    let jalan = || value_parser!(std::path::PathBuf);
    // A whole office needs neither.
    let perlu = |arg: Arg| arg.required(false).required_unless_present("semua");
    let command = command
        .arg(perlu(posisi(
            kata,
            Arg::new("apa").value_parser(PossibleValuesParser::new(
                HalImpor::ALL.iter().map(|h| nama::hal(h.code(), kata.bahasa())),
            )),
            "impor-apa",
        )))
        .arg(perlu(posisi(kata, Arg::new("berkas").value_parser(jalan()), "berkas")))
        .arg(pilihan(kata, Arg::new("semua").long("semua").value_parser(jalan()).conflicts_with("apa"), "impor-semua"));
    khusus(hasil(bacaan(command, kata), kata), kata).arg(json(kata))
}

/// How the file is read.
fn bacaan(command: Command, kata: &Kata) -> Command {
    command
        .arg(pilihan(kata, Arg::new("lembar").long("lembar"), "lembar"))
        .arg(pilihan(kata, Arg::new("peta").long("peta").action(ArgAction::Append), "peta"))
        .arg(pilihan(
            kata,
            Arg::new("sandi")
                .long("sandi")
                .ignore_case(true)
                .value_parser(PossibleValuesParser::new(Sandi::ALL.iter().map(|s| s.code()))),
            "sandi",
        ))
        .arg(pilihan(
            kata,
            Arg::new("pemisah").long("pemisah").value_parser(PossibleValuesParser::new(PEMISAH.map(|(name, _)| name))),
            "impor-pemisah",
        ))
        .arg(pilihan(kata, Arg::new("tahun").long("tahun"), "tahun"))
        .arg(pilihan(
            kata,
            Arg::new("serial")
                .long("serial")
                .value_parser(PossibleValuesParser::new(Seri::ALL.iter().map(|s| s.code()))),
            "serial",
        ))
        .arg(pilihan(kata, Arg::new("satker").long("satker"), "impor-satker"))
        .arg(pilihan(kata, Arg::new("padan").long("padan").action(ArgAction::Append), "padan"))
}

/// What happens to its rows.
fn hasil(command: Command, kata: &Kata) -> Command {
    let saklar = |id: &'static str| Arg::new(id).long(id).action(ArgAction::SetTrue);
    command
        .arg(pilihan(kata, saklar("coba"), "coba"))
        .arg(pilihan(kata, saklar("sebagian"), "sebagian"))
        .arg(pilihan(kata, Arg::new("hilang").long("hilang"), "hilang"))
        .arg(pilihan(
            kata,
            Arg::new("tolakan").long("tolakan").value_parser(value_parser!(std::path::PathBuf)),
            "tolakan",
        ))
}

/// What the rows of lists and sheets have in common.
fn khusus(command: Command, kata: &Kata) -> Command {
    command
        .arg(pilihan(kata, Arg::new("judul").long("judul"), "judul"))
        .arg(pilihan(
            kata,
            Arg::new("jenis")
                .long("jenis")
                .value_parser(PossibleValuesParser::new(JenisKegiatan::ALL.iter().map(|j| j.code()))),
            "jenis",
        ))
        .arg(pilihan(kata, Arg::new("tanggal").long("tanggal"), "tanggal"))
        .arg(pilihan(kata, Arg::new("tempat").long("tempat"), "tempat"))
        .arg(pilihan(kata, Arg::new("gelombang").long("gelombang"), "gelombang"))
        .arg(pilihan(kata, Arg::new("nomor").long("berkas-nomor"), "berkas-nomor"))
        .arg(pilihan(kata, Arg::new("saksi").long("saksi"), "saksi"))
        .arg(pilihan(
            kata,
            Arg::new("keadaan")
                .long("keadaan")
                .value_parser(PossibleValuesParser::new(KeadaanIkrar::ALL.iter().map(|k| k.code()))),
            "keadaan",
        ))
        .arg(pilihan(kata, Arg::new("pemilihan").long("pemilihan"), "pemilihan"))
}
