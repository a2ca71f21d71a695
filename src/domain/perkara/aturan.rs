//! Rules of handling as records: one way to read, write and check a row of any of the tables that an office may change.
//!
//! A row is a list of cells under the columns of its table, as in `data/acuan`. The form of a rule, what the store keeps of a change
//! (`acuan_ubah`) and the reference files thus say the same. What a cell means is decided in `from_record` of its type; what
//! two cells mean together is decided here ([`periksa`]).

use super::BarisTenggat;
use super::penanganan::{BarisAturan, BarisBadan};
use super::wewenang::BarisWewenang;
use crate::domain::draf::FieldErrors;
use crate::domain::katalog::{BarisSanksi, BarisSkb};
use crate::domain::kode::kode;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tanggal::Tanggal;

/// Characters of a cell at most.
pub const MAKS_SEL: usize = 400;

kode! {
    /// Table of rules that an office may change.
    pub enum TabelAturan("tabel-aturan") {
        /// Deadlines.
        Tenggat => "tenggat_aturan",
        /// Catalogue of violations.
        Skb => "katalog_skb",
        /// Sanctions.
        Sanksi => "katalog_sanksi",
        /// Competence.
        Wewenang => "wewenang",
        /// Recommending bodies.
        Badan => "badan_rekomendasi",
    }
}

impl TabelAturan {
    /// Its columns; the first is the id.
    #[must_use]
    pub const fn kolom(self) -> &'static [&'static str] {
        match self {
            Self::Tenggat => BarisTenggat::KOLOM,
            Self::Skb => BarisSkb::KOLOM,
            Self::Sanksi => BarisSanksi::KOLOM,
            Self::Wewenang => BarisWewenang::KOLOM,
            Self::Badan => BarisBadan::KOLOM,
        }
    }

    /// Reads a row with the cells of [`Self::kolom`].
    ///
    /// # Errors
    /// What is wrong, with the column it is about.
    pub fn baca(self, record: &[String]) -> Result<BarisAturan, FieldErrors> {
        let row = match self {
            Self::Tenggat => BarisTenggat::from_record(record).map(BarisAturan::Tenggat),
            Self::Skb => BarisSkb::from_record(record).map(BarisAturan::Skb),
            Self::Sanksi => BarisSanksi::from_record(record).map(BarisAturan::Sanksi),
            Self::Wewenang => BarisWewenang::from_record(record).map(BarisAturan::Wewenang),
            Self::Badan => BarisBadan::from_record(record).map(BarisAturan::Badan),
        };
        let row = row.map_err(|why| vec![(kolom_salah(&why), why)])?;
        periksa(&row)?;
        Ok(row)
    }
}

/// The column that a refusal of `from_record` speaks of.
fn kolom_salah(why: &Pesan) -> String {
    let found = why.args.iter().find(|(name, _)| name == "kolom");
    match found {
        Some((_, Arg::Text(text))) => text.clone(),
        _ => String::new(),
    }
}

impl BarisAturan {
    /// The table it belongs to.
    #[must_use]
    pub const fn tabel(&self) -> TabelAturan {
        match self {
            Self::Tenggat(_) => TabelAturan::Tenggat,
            Self::Skb(_) => TabelAturan::Skb,
            Self::Sanksi(_) => TabelAturan::Sanksi,
            Self::Wewenang(_) => TabelAturan::Wewenang,
            Self::Badan(_) => TabelAturan::Badan,
        }
    }

    /// Its id.
    #[must_use]
    pub fn kunci(&self) -> &str {
        match self {
            Self::Tenggat(r) => r.aturan.code(),
            Self::Skb(r) => &r.id,
            Self::Sanksi(r) => &r.id,
            Self::Wewenang(r) => &r.id,
            Self::Badan(r) => &r.id,
        }
    }

    /// A person must check it before relying on it.
    #[must_use]
    pub const fn perlu_verifikasi(&self) -> bool {
        match self {
            Self::Tenggat(r) => r.perlu_verifikasi,
            Self::Skb(r) => r.perlu_verifikasi,
            Self::Sanksi(r) => r.perlu_verifikasi,
            Self::Wewenang(r) => r.perlu_verifikasi,
            Self::Badan(r) => r.perlu_verifikasi,
        }
    }

    /// Its cells under the columns of its table, as [`TabelAturan::baca`] reads them.
    #[must_use]
    pub fn record(&self) -> Vec<String> {
        let day = |d: Tanggal| d.iso();
        let last = |d: Option<Tanggal>| d.map(Tanggal::iso).unwrap_or_default();
        let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
        let flag = |yes: bool| if yes { "ya" } else { "tidak" }.to_owned();
        let code = str::to_owned;
        match self {
            Self::Tenggat(r) => vec![
                code(r.aturan.code()),
                number(r.nilai),
                code(r.satuan.code()),
                r.keadaan.iter().map(|k| k.code()).collect::<Vec<_>>().join(" "),
                code(r.dari.code()),
                code(r.sifat.code()),
                flag(r.perlu_verifikasi),
                r.sumber.clone(),
                r.catatan.clone(),
            ],
            Self::Skb(r) => vec![
                r.id.clone(),
                code(r.rumpun.code()),
                code(r.periode.code()),
                r.bentuk.clone(),
                code(r.sanksi.code()),
                r.dasar.clone(),
                day(r.berlaku_dari),
                last(r.berlaku_sampai),
                flag(r.perlu_verifikasi),
                r.sumber.clone(),
                r.catatan.clone(),
            ],
            Self::Sanksi(r) => vec![
                r.id.clone(),
                code(r.kelompok.code()),
                code(r.tingkat.code()),
                r.nama.clone(),
                number(r.bulan),
                flag(r.aktif),
                r.dasar.clone(),
                flag(r.perlu_verifikasi),
                r.sumber.clone(),
                r.catatan.clone(),
            ],
            Self::Wewenang(r) => vec![
                r.id.clone(),
                code(r.pejabat.code()),
                code(r.tingkat.code()),
                r.terhadap.iter().map(|k| k.code()).collect::<Vec<_>>().join(" "),
                day(r.berlaku_dari),
                last(r.berlaku_sampai),
                flag(r.perlu_verifikasi),
                r.sumber.clone(),
                r.catatan.clone(),
            ],
            Self::Badan(r) => vec![
                r.id.clone(),
                r.nama.clone(),
                day(r.dari),
                last(r.sampai),
                flag(r.perlu_verifikasi),
                r.sumber.clone(),
            ],
        }
    }
}

/// What two cells of a row say together, and how long each may be.
///
/// # Errors
/// What is wrong, with the column it is about.
pub fn periksa(row: &BarisAturan) -> Result<(), FieldErrors> {
    let mut salah = FieldErrors::new();
    let mut no = |kolom: &str, why: Pesan| salah.push((kolom.to_owned(), why));
    let (span, number) = match row {
        BarisAturan::Skb(r) => (("berlaku_sampai", Some(r.berlaku_dari), r.berlaku_sampai), None),
        BarisAturan::Wewenang(r) => (("berlaku_sampai", Some(r.berlaku_dari), r.berlaku_sampai), None),
        BarisAturan::Badan(r) => (("sampai", Some(r.dari), r.sampai), None),
        BarisAturan::Tenggat(r) => (("", None, None), r.nilai.map(|n| ("nilai", n))),
        BarisAturan::Sanksi(r) => (("", None, None), r.bulan.map(|n| ("bulan", n))),
    };
    if let (kolom, Some(first), Some(last)) = span
        && last < first
    {
        no(kolom, Pesan::new("aturan-sampai-sebelum-dari").with("dari", first.to_string()));
    }
    if let Some((kolom, n)) = number
        && !(1..=MAKS_HARI).contains(&n)
    {
        no(kolom, Pesan::new("aturan-angka").with("maks", MAKS_HARI));
    }
    if let BarisAturan::Tenggat(r) = row
        && let Some(state) = r.keadaan.iter().find(|k| !k.dihitung() || !k.is_terbuka())
    {
        no("keadaan", Pesan::new("aturan-keadaan-tanpa-jam").with("keadaan", Arg::Kata(state.kata())));
    }
    if !row.kunci().chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')) {
        no("id", Pesan::new("aturan-id").with("isi", row.kunci()));
    }
    for (kolom, cell) in row.tabel().kolom().iter().zip(row.record()) {
        if cell.chars().count() > MAKS_SEL {
            no(kolom, Pesan::new("aturan-panjang").with("maks", MAKS_SEL));
        }
    }
    if salah.is_empty() { Ok(()) } else { Err(salah) }
}

/// No rule is longer than that, in days of whatever kind or in months.
const MAKS_HARI: u32 = 1_000;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    const BERKAS: [(TabelAturan, &str); 5] = [
        (TabelAturan::Tenggat, include_str!("../../../data/acuan/tenggat.csv")),
        (TabelAturan::Skb, include_str!("../../../data/acuan/katalog_skb.csv")),
        (TabelAturan::Sanksi, include_str!("../../../data/acuan/sanksi.csv")),
        (TabelAturan::Wewenang, include_str!("../../../data/acuan/wewenang.csv")),
        (TabelAturan::Badan, include_str!("../../../data/acuan/badan_rekomendasi.csv")),
    ];

    fn rows() -> Vec<(TabelAturan, Vec<String>)> {
        let cells = |r: csv::StringRecord| r.iter().map(str::to_owned).collect();
        BERKAS
            .iter()
            .flat_map(|(table, text)| {
                let all = csv::Reader::from_reader(text.as_bytes()).into_records().map(Result::unwrap);
                all.map(|r| (*table, cells(r))).collect::<Vec<_>>()
            })
            .collect()
    }

    #[test]
    fn every_shipped_row_reads_and_is_written_as_it_stands() {
        let all = rows();
        assert!(all.len() > 40, "{}", all.len());
        for (table, cells) in all {
            let row = table.baca(&cells).unwrap();
            assert_eq!(row.record(), cells);
            assert_eq!((row.tabel(), row.kunci()), (table, cells[0].as_str()));
            let flag = table.kolom().iter().position(|k| *k == "perlu_verifikasi").unwrap();
            assert_eq!(row.perlu_verifikasi(), cells[flag] == "ya");
        }
    }

    #[test]
    fn what_is_wrong_is_said_of_its_column() {
        let wrong = |table: TabelAturan, kolom: &str, isi: &str| {
            let (_, mut cells) = rows().into_iter().find(|(t, _)| *t == table).unwrap();
            let at = table.kolom().iter().position(|k| *k == kolom).unwrap();
            cells[at] = isi.to_owned();
            let errors = table.baca(&cells).unwrap_err();
            assert_eq!(errors.len(), 1, "{errors:?}");
            assert_eq!(errors[0].0, kolom, "{errors:?}");
            errors[0].1.key.to_string()
        };
        assert_eq!(wrong(TabelAturan::Tenggat, "nilai", "0"), "aturan-angka");
        assert_eq!(wrong(TabelAturan::Tenggat, "nilai", "tiga"), "katalog-kolom-salah");
        assert_eq!(wrong(TabelAturan::Tenggat, "keadaan", "selesai"), "aturan-keadaan-tanpa-jam");
        assert_eq!(wrong(TabelAturan::Skb, "berlaku_sampai", "1999-01-01"), "aturan-sampai-sebelum-dari");
        assert_eq!(wrong(TabelAturan::Skb, "id", "DS 14"), "aturan-id");
        assert_eq!(wrong(TabelAturan::Badan, "sampai", "1999-01-01"), "aturan-sampai-sebelum-dari");
        assert_eq!(wrong(TabelAturan::Wewenang, "catatan", &"x".repeat(401)), "aturan-panjang");
    }
}
