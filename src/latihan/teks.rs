//! Short texts that practice records carry: reasons, summaries, stories. They are data of an invented
//! office like its names, so they come from a list and not from the words of the program.

use serde::Deserialize;

use super::acak::Acak;

const TEKS: &str = include_str!("../../data/acuan/teks_latihan.csv");

#[derive(Debug, Deserialize)]
struct Baris {
    jenis: String,
    kode: String,
    teks: String,
    bobot: u64,
}

/// The list.
#[derive(Debug)]
pub(crate) struct Teks(Vec<Baris>);

impl Teks {
    pub(crate) fn new() -> Self {
        let mut reader = csv::Reader::from_reader(TEKS.as_bytes());
        Self(reader.deserialize().filter_map(Result::ok).collect())
    }

    /// A text of this kind for this code; a code without texts falls back to the general ones.
    pub(crate) fn ambil(&self, acak: &mut Acak, jenis: &str, kode: &str) -> &str {
        let of = |kode: &str| -> Vec<&Baris> { self.0.iter().filter(|b| b.jenis == jenis && b.kode == kode).collect() };
        let mut found = of(kode);
        if found.is_empty() {
            found = of("");
        }
        found.get(acak.berbobot(found.iter().map(|b| b.bobot))).map_or("", |b| b.teks.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_every_kind_has_a_general_text() {
        let teks = Teks::new();
        assert_eq!(teks.0.len(), TEKS.lines().count() - 1);
        for row in &teks.0 {
            assert!(!teks.ambil(&mut Acak::new(1, 0, 0), &row.jenis, "tidak-ada").is_empty(), "{}", row.jenis);
        }
    }
}
