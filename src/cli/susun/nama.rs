//! Both names of what stands on a command line: everything has an Indonesian and an English one, and both work everywhere.
//!
//! Help, and whatever is said of an option, shows the name of the language it speaks, with the other in square brackets. What is
//! data and no name stays as it is in every language: codes of columns and states, orders, words of a filter.

use clap::Arg;
use clap::builder::PossibleValue;

use crate::kata::Bahasa;

/// Options by their Indonesian name; those without a row are called the same in both languages.
pub(in crate::cli) const PILIHAN: [(&str, &str); 46] = [
    ("alasan", "reason"),
    ("baca-saja", "read-only"),
    ("benih", "seed"),
    ("bentuk", "format"),
    ("berkas-nomor", "sheet-number"),
    ("coba", "dry-run"),
    ("dari", "from"),
    ("edaran", "circular"),
    ("gelombang", "wave"),
    ("hilang", "missing"),
    ("jangkar", "anchor"),
    ("jenis", "kind"),
    ("judul", "title"),
    ("ke", "to"),
    ("keadaan", "state"),
    ("kepada", "addressee"),
    ("lembar", "sheet"),
    ("lepas", "unlink"),
    ("mulai", "start"),
    ("nama", "name"),
    ("nomor", "number"),
    ("padan", "match"),
    ("pegawai", "staff"),
    ("pemilihan", "election"),
    ("pemisah", "delimiter"),
    ("perkara", "case"),
    ("perlu-verifikasi", "unverified"),
    ("peta", "map"),
    ("saksi", "witness"),
    ("sampai", "until"),
    ("sandi", "encoding"),
    ("saring", "filter"),
    ("satker", "unit"),
    ("sebagian", "partial"),
    ("semua", "all"),
    ("sumber", "source"),
    ("tahun", "century"),
    ("tanggal", "date"),
    ("tanpa-buka", "no-open"),
    ("teks", "text"),
    ("tempat", "place"),
    ("tenggat", "due"),
    ("tolakan", "rejects"),
    ("ttd-jabatan", "sign-post"),
    ("ttd-nama", "sign-name"),
    ("urut", "sort"),
];

/// What stands behind a verb: lists, reports, subjects of files.
pub(in crate::cli) const HAL: [(&str, &str); 14] = [
    ("belum", "unsigned"),
    ("hadir", "attendance"),
    ("ikrar", "pledges"),
    ("lembar", "sheet"),
    ("pegawai", "people"),
    ("perkara", "cases"),
    ("rekap", "recap"),
    ("sanksi", "sanctions"),
    ("satker", "units"),
    ("semua", "all"),
    ("statistik", "statistics"),
    ("suara", "votes"),
    ("surat", "letter"),
    ("tempo", "due"),
];

fn pasangan(table: &'static [(&'static str, &'static str)], name: &str) -> Option<(&'static str, &'static str)> {
    table.iter().find(|(id, _)| *id == name).copied()
}

/// The name that a language shows, and the other one.
const fn menurut((id, en): (&'static str, &'static str), bahasa: Bahasa) -> (&'static str, &'static str) {
    match bahasa {
        Bahasa::Id => (id, en),
        Bahasa::En => (en, id),
    }
}

/// An option under both its names, and the one that goes into brackets; it comes under the Indonesian one.
pub(super) fn keduanya(arg: Arg, bahasa: Bahasa) -> (Arg, Option<&'static str>) {
    let Some(pair) = arg.get_long().and_then(|name| pasangan(&PILIHAN, name)) else { return (arg, None) };
    let (shown, other) = menurut(pair, bahasa);
    (arg.long(shown).alias(other), Some(other))
}

/// A word behind a verb under both its names.
pub(super) fn hal(name: &'static str, bahasa: Bahasa) -> PossibleValue {
    let Some(pair) = pasangan(&HAL, name) else { return PossibleValue::new(name) };
    let (shown, other) = menurut(pair, bahasa);
    PossibleValue::new(shown).alias(other)
}

/// The code of a word behind a verb, whichever of its names was typed.
pub(in crate::cli) fn kode(word: &str) -> &str {
    HAL.iter().find(|(_, en)| *en == word).map_or(word, |(id, _)| id)
}

/// An option as a sentence of that language names it, `--saring` or `--filter`.
pub(in crate::cli) fn pilihan(name: &str, bahasa: Bahasa) -> String {
    format!("--{}", pasangan(&PILIHAN, name).map_or(name, |pair| menurut(pair, bahasa).0))
}

/// A word behind a verb as a sentence of that language names it.
pub(in crate::cli) fn hal_menurut(code: &'static str, bahasa: Bahasa) -> &'static str {
    pasangan(&HAL, code).map_or(code, |pair| menurut(pair, bahasa).0)
}
