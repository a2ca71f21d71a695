//! The shape of the command line, built at run time so that every word of it comes from `kata`.
//!
//! clap writes some English of its own (`Usage:`, `[default: …]`, `[possible values: …]`); each is
//! either given a word here or switched off and said in the help text instead.

pub(super) mod impor;
pub(super) mod nama;
mod perkara;

use std::ffi::OsString;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, value_parser};

use crate::domain::laporan::{BentukTagih, Daftar, Laporan};
use crate::domain::perkara::surat::{BentukSurat, JenisSurat};
use crate::kata::{Bahasa, Kata};

/// Every verb with its English alias.
pub(super) const VERBA: [(&str, &str); 18] = [
    ("latihan", "demo"),
    ("impor", "import"),
    ("padanan", "mapping"),
    ("ekspor", "export"),
    ("laporan", "report"),
    ("cetak", "print"),
    ("tagih", "chase"),
    ("bukti", "proof"),
    ("gelombang", "waves"),
    ("kegiatan", "events"),
    ("perkara", "cases"),
    ("periksa", "check"),
    ("operator", "operator"),
    ("audit", "audit"),
    ("cadangkan", "backup"),
    ("pulihkan", "restore"),
    ("dokter", "doctor"),
    ("tombol", "keys"),
];

/// The verb under `padanan`.
const LUPA: (&str, &str) = ("lupa", "forget");

/// The verbs under `gelombang`.
const GELOMBANG: [(&str, &str); 2] = [("baru", "new"), ("teks", "texts")];

/// The verb under `audit`.
pub(super) const UJI: (&str, &str) = ("uji", "verify");

/// Sizes of a practice office.
pub(super) const PEGAWAI: std::ops::RangeInclusive<u64> = 60..=5_000_000;

/// The whole command line for a call with these arguments. Every verb is there with its names and what it does; its own options are
/// made where an argument names it, which is once a call and never at the start of the desk.
pub(super) fn perintah(kata: &Kata, args: &[OsString]) -> Command {
    let mut root = dasar(Command::new("ikrar"), kata, "cli-tentang", "ikrar", "cli-pakai-utama")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(tetap(kata.t("cli-judul-perintah")))
        .after_help(kata.t("cli-penutup"))
        .arg(umum(kata, Arg::new("db").long("db").value_parser(value_parser!(std::path::PathBuf)), "db"))
        .arg(umum(kata, Arg::new("lang").long("lang").value_parser(PossibleValuesParser::new(["id", "en"])), "lang"))
        .arg(umum(kata, Arg::new("baca-saja").long("baca-saja").action(ArgAction::SetTrue), "baca-saja"))
        .arg(umum(kata, Arg::new("help").short('h').long("help").alias("bantuan").action(ArgAction::Help), "help"))
        .arg(
            umum(kata, Arg::new("version").short('V').long("version").action(ArgAction::Version), "version")
                .global(false),
        );
    for verb in VERBA {
        let named = args.iter().any(|arg| arg == verb.0 || arg == verb.1);
        root = root.subcommand(verba(kata, verb, named));
    }
    root
}

fn verba(kata: &Kata, (nama, alias): (&'static str, &'static str), named: bool) -> Command {
    let command = dasar(
        Command::new(nama),
        kata,
        &format!("cli-{nama}"),
        &if nama == alias { nama.to_owned() } else { format!("{nama}, {alias}") },
        &format!("cli-pakai-{nama}"),
    );
    let command = if nama == alias { command } else { command.alias(alias) };
    match nama {
        _ if !named => command,
        "latihan" => latihan(command, kata),
        "impor" => impor::impor(command, kata),
        "ekspor" => ekspor(command, kata),
        "laporan" => laporan(command, kata),
        "cetak" => cetak(command, kata),
        "tagih" => tagih(command, kata),
        "bukti" => bukti(command, kata),
        "kegiatan" => command.arg(pilihan(kata, Arg::new("gelombang").long("gelombang"), "gelombang")).arg(json(kata)),
        "padanan" => {
            command.subcommand_help_heading(tetap(kata.t("cli-judul-perintah"))).subcommand(lupa(kata)).arg(json(kata))
        }
        "gelombang" => {
            let own = command.subcommand_help_heading(tetap(kata.t("cli-judul-perintah"))).arg(json(kata));
            GELOMBANG.into_iter().fold(own, |command, verb| command.subcommand(gelombang(kata, verb)))
        }
        "operator" => operator(command, kata),
        "perkara" => perkara::perkara(command, kata),
        "audit" => command
            .subcommand_required(true)
            .subcommand_help_heading(tetap(kata.t("cli-judul-perintah")))
            .subcommand(uji(kata)),
        "cadangkan" => command
            .arg(pilihan(kata, Arg::new("ke").long("ke").value_parser(value_parser!(std::path::PathBuf)), "ke"))
            .arg(json(kata)),
        "pulihkan" => command
            .arg(posisi(kata, Arg::new("dari").value_parser(value_parser!(std::path::PathBuf)), "dari"))
            .arg(json(kata)),
        _ => command.arg(json(kata)),
    }
}

fn latihan(command: Command, kata: &Kata) -> Command {
    command
        .arg(pilihan(
            kata,
            Arg::new("pegawai").long("pegawai").value_parser(value_parser!(u64).range(PEGAWAI)),
            "pegawai",
        ))
        .arg(pilihan(kata, Arg::new("benih").long("benih").value_parser(value_parser!(u64)), "benih"))
        .arg(pilihan(kata, Arg::new("tanpa-buka").long("tanpa-buka").action(ArgAction::SetTrue), "tanpa-buka"))
        .arg(json(kata))
}

fn laporan(command: Command, kata: &Kata) -> Command {
    tujuan(
        command
            .arg(posisi(
                kata,
                Arg::new("apa").value_parser(PossibleValuesParser::new(
                    Laporan::ALL.iter().map(|l| nama::hal(l.code(), kata.bahasa())),
                )),
                "laporan-apa",
            ))
            .arg(pilihan(
                kata,
                Arg::new("bentuk").long("bentuk").value_parser(PossibleValuesParser::new(["csv", "xlsx", "html"])),
                "bentuk",
            )),
        kata,
    )
    .arg(pilihan(kata, Arg::new("semua").long("semua").action(ArgAction::SetTrue), "laporan-semua"))
}

fn cetak(command: Command, kata: &Kata) -> Command {
    let apa = PossibleValuesParser::new(["lembar", "surat"].map(|apa| nama::hal(apa, kata.bahasa())));
    let text = |name: &'static str, key: &str| pilihan(kata, Arg::new(name).long(name), key);
    // A sheet and a letter have little in common; either name of the subject asks for its own.
    let sheet = [("apa", "lembar"), ("apa", "sheet")];
    let letter = [("apa", "surat"), ("apa", "letter")];
    let jenis = PossibleValuesParser::new(JenisSurat::ALL.iter().map(|j| j.code()));
    let bentuk = PossibleValuesParser::new(BentukSurat::ALL.iter().map(|b| b.code()));
    command
        .arg(posisi(kata, Arg::new("apa").value_parser(apa), "cetak-apa"))
        .arg(text("satker", "cetak-satker").required_if_eq_any(sheet))
        .arg(text("nomor", "cetak-nomor").required_if_eq_any(sheet))
        .arg(text("perkara", "cetak-perkara").required_if_eq_any(letter))
        .arg(text("jenis", "cetak-jenis").value_parser(jenis).required_if_eq_any(letter))
        .arg(text("bentuk", "cetak-bentuk").value_parser(bentuk))
        .arg(text("kepada", "cetak-kepada"))
        .arg(text("ttd-nama", "cetak-ttd-nama"))
        .arg(text("ttd-jabatan", "cetak-ttd-jabatan"))
        .arg(text("ttd-nip", "cetak-ttd-nip"))
        .arg(pilihan(kata, Arg::new("ke").long("ke").value_parser(value_parser!(std::path::PathBuf)), "cetak-ke"))
        .arg(text("gelombang", "gelombang"))
        .arg(text("tanggal", "cetak-tanggal"))
        .arg(text("tempat", "cetak-tempat"))
        .arg(text("saksi", "cetak-saksi"))
        .arg(out(kata, "out"))
        .arg(json(kata))
}

fn tagih(command: Command, kata: &Kata) -> Command {
    let bentuk = PossibleValuesParser::new(BentukTagih::ALL.iter().map(|b| b.code()));
    command
        .arg(pilihan(kata, Arg::new("bentuk").long("bentuk").value_parser(bentuk), "tagih-bentuk"))
        .arg(out(kata, "tagih-out"))
        .arg(pilihan(kata, Arg::new("satker").long("satker"), "satker"))
        .arg(pilihan(kata, Arg::new("gelombang").long("gelombang"), "gelombang"))
}

fn bukti(command: Command, kata: &Kata) -> Command {
    command
        .arg(pilihan(kata, Arg::new("pegawai").long("pegawai"), "bukti-pegawai"))
        .arg(pilihan(kata, Arg::new("satker").long("satker"), "satker"))
        .arg(pilihan(kata, Arg::new("gelombang").long("gelombang"), "gelombang"))
        .arg(out(kata, "bukti-out").required(true))
        .arg(json(kata))
}

/// All of them, or one with its link.
fn operator(command: Command, kata: &Kata) -> Command {
    let lepas = Arg::new("lepas").long("lepas").action(ArgAction::SetTrue).conflicts_with("pegawai");
    command
        .arg(posisi(kata, Arg::new("login"), "operator-login").required(false))
        .arg(pilihan(kata, Arg::new("pegawai").long("pegawai").requires("login"), "operator-pegawai"))
        .arg(pilihan(kata, lepas.requires("login"), "operator-lepas"))
        .arg(json(kata))
}

/// The file that is made.
fn out(kata: &Kata, kunci: &str) -> Arg {
    let path = value_parser!(std::path::PathBuf);
    pilihan(kata, Arg::new("out").long("out").short('o').value_parser(path), kunci)
}

fn ekspor(command: Command, kata: &Kata) -> Command {
    tujuan(
        command
            .arg(posisi(
                kata,
                Arg::new("apa").value_parser(PossibleValuesParser::new(
                    Daftar::ALL.iter().map(|d| d.code()).chain(["semua"]).map(|d| nama::hal(d, kata.bahasa())),
                )),
                "ekspor-apa",
            ))
            .arg(pilihan(
                kata,
                Arg::new("bentuk").long("bentuk").value_parser(PossibleValuesParser::new(["csv", "xlsx", "jsonl"])),
                "ekspor-bentuk",
            ))
            .arg(pilihan(kata, Arg::new("saring").long("saring"), "saring"))
            .arg(pilihan(kata, Arg::new("nik").long("nik"), "nik"))
            .arg(pilihan(kata, Arg::new("urut").long("urut"), "urut")),
        kata,
    )
    .arg(pilihan(kata, Arg::new("semua").long("semua").action(ArgAction::SetTrue), "ekspor-semua"))
}

fn tujuan(command: Command, kata: &Kata) -> Command {
    command
        .arg(out(kata, "out"))
        .arg(pilihan(kata, Arg::new("satker").long("satker"), "satker"))
        .arg(pilihan(kata, Arg::new("gelombang").long("gelombang"), "gelombang"))
        .arg(pilihan(
            kata,
            Arg::new("pemisah").long("pemisah").value_parser(PossibleValuesParser::new([";", ","])),
            "pemisah",
        ))
        .arg(json(kata))
}

fn uji(kata: &Kata) -> Command {
    let (nama, alias) = UJI;
    dasar(Command::new(nama), kata, "cli-audit-uji", &format!("audit {nama}, audit {alias}"), "cli-pakai-audit-uji")
        .alias(alias)
        .arg(pilihan(kata, Arg::new("jangkar").long("jangkar"), "jangkar"))
        .arg(json(kata))
}

/// A verb under `gelombang`.
fn gelombang(kata: &Kata, (nama, alias): (&'static str, &'static str)) -> Command {
    let names = format!("gelombang {nama}, waves {alias}");
    let command = dasar(
        Command::new(nama),
        kata,
        &format!("cli-gelombang-{nama}"),
        &names,
        &format!("cli-pakai-gelombang-{nama}"),
    )
    .alias(alias);
    if nama != "baru" {
        return teks_ikrar(command, kata).arg(json(kata));
    }
    let text = |name: &'static str| pilihan(kata, Arg::new(name).long(name), &format!("gelombang-{name}"));
    ["nama", "pemilihan", "teks", "mulai", "tenggat"]
        .into_iter()
        .fold(command, |command, name| command.arg(text(name).required(true)))
        .arg(text("edaran"))
        .arg(json(kata))
}

/// A text of a pledge: its code, and the file that it is written from.
fn teks_ikrar(command: Command, kata: &Kata) -> Command {
    let kode = posisi(kata, Arg::new("kode"), "teks-kode").required(false).display_order(0);
    let path = Arg::new("berkas").value_parser(value_parser!(std::path::PathBuf));
    let command = command.arg(kode).arg(posisi(kata, path, "teks-berkas").required(false).display_order(1));
    let text =
        |name: &'static str| pilihan(kata, Arg::new(name).long(name).requires("berkas"), &format!("teks-{name}"));
    let yes = PossibleValuesParser::new([("ya", "yes"), ("tidak", "no")].map(|(id, en)| {
        let (shown, other) = if kata.bahasa() == Bahasa::En { (en, id) } else { (id, en) };
        PossibleValue::new(shown).alias(other)
    }));
    command.arg(text("judul")).arg(text("sumber")).arg(text("perlu-verifikasi").value_parser(yes))
}

fn lupa(kata: &Kata) -> Command {
    let (nama, alias) = LUPA;
    let names = format!("padanan {nama}, padanan {alias}");
    dasar(Command::new(nama), kata, "cli-padanan-lupa", &names, "cli-pakai-padanan-lupa")
        .alias(alias)
        .arg(posisi(kata, Arg::new("kunci"), "padanan-kunci"))
        .arg(json(kata))
}

/// What all commands share: words, template, no English of clap's own.
fn dasar(command: Command, kata: &Kata, tentang: &str, nama: &str, pakai: &str) -> Command {
    let about = match nama.rsplit_once([',', ' ']) {
        Some((_, alias)) if nama.contains(',') => format!("{} [{alias}]", kata.t(tentang)),
        _ => kata.t(tentang),
    };
    let names = if nama.contains(',') {
        format!("{{about}}\n\n{}: {nama}\n", kata.t("cli-judul-nama"))
    } else {
        "{about}\n".to_owned()
    };
    command
        .about(about)
        .disable_help_flag(true)
        .override_usage(kata.t(pakai))
        .help_template(format!("{names}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", kata.t("cli-judul-pakai")))
}

fn json(kata: &Kata) -> Arg {
    pilihan(kata, Arg::new("json").long("json").action(ArgAction::SetTrue), "json")
}

fn umum(kata: &Kata, arg: Arg, kunci: &str) -> Arg {
    lengkapi(kata, arg.global(true), kunci, "cli-judul-umum")
}

fn pilihan(kata: &Kata, arg: Arg, kunci: &str) -> Arg {
    lengkapi(kata, arg, kunci, "cli-judul-pilihan")
}

fn posisi(kata: &Kata, arg: Arg, kunci: &str) -> Arg {
    lengkapi(kata, arg.required(true), kunci, "cli-judul-isian")
}

fn lengkapi(kata: &Kata, arg: Arg, kunci: &str, judul: &str) -> Arg {
    let value = format!("cli-nilai-{kunci}");
    let (arg, other) = nama::keduanya(arg, kata.bahasa());
    let help = kata.t(&format!("cli-arg-{kunci}"));
    let help = other.map_or_else(|| help.clone(), |other| format!("{help} [--{other}]"));
    let arg = arg.help(help).help_heading(tetap(kata.t(judul)));
    if kata.has(&value) {
        arg.value_name(tetap(kata.t(&value))).hide_default_value(true).hide_possible_values(true)
    } else {
        arg
    }
}

/// A heading for as long as the process lives: clap keeps headings only by `&'static str`. A few dozen
/// short words, made once a call.
fn tetap(word: String) -> &'static str {
    Box::leak(word.into_boxed_str())
}
