//! The catalogue of violations of the joint decree of 2022, and the kinds of sanctions.
//!
//! The same post is a matter of ethics for a hopeful and heavy discipline for a candidate; the day on
//! which KPU determines the candidates **of that race** divides the two (`domain.md` 2.1 and 13.1). The
//! rows are data with dates and a flag, because the annex was not read in full. [`usul`] proposes rows
//! by the day of the act; it never proposes a decision: a sanction needs a named decider.

use super::baris::Baris;
use super::kode::kode;
use super::pesan::Pesan;
use super::tanggal::Tanggal;

kode! {
    /// Family of a violation.
    pub enum Rumpun("rumpun") {
        /// Code of ethics, moral sanction (PP 42/2004).
        KodeEtik => "kode_etik",
        /// Discipline (PP 94/2021).
        Disiplin => "disiplin",
    }
}

kode! {
    /// When an act falls under a row, by the status of whom it favours.
    pub enum Periode("periode") {
        /// Before the determination.
        BakalCalon => "bakal_calon",
        /// From the determination on.
        Calon => "calon",
        /// Before, during and after.
        KapanSaja => "kapan_saja",
    }
}

kode! {
    /// What somebody who seeks office is on a given day.
    pub enum StatusCalon("status-calon") {
        /// A hopeful, not determined by KPU.
        BakalCalon => "bakal_calon",
        /// A determined candidate.
        Calon => "calon",
    }
}

impl StatusCalon {
    /// The status on this day in a race whose candidates were determined on `penetapan`; the day of the
    /// determination itself counts as after.
    #[must_use]
    pub fn pada(tanggal: Tanggal, penetapan: Tanggal) -> Self {
        if tanggal < penetapan { Self::BakalCalon } else { Self::Calon }
    }
}

kode! {
    /// Level of a sanction (PP 94/2021 Pasal 8; PP 42/2004 Pasal 15; contracts of PPNPN).
    pub enum TingkatSanksi("tingkat-sanksi") {
        /// Moral sanction.
        Moral => "moral",
        /// Light punishment.
        Ringan => "ringan",
        /// Medium punishment.
        Sedang => "sedang",
        /// Heavy punishment.
        Berat => "berat",
        /// Dismissal without honour, outside the scale.
        Ptdh => "ptdh",
        /// As the yearly contract of a PPNPN says.
        Kontrak => "kontrak",
        /// The catalogue leaves it open.
        BelumDitentukan => "belum_ditentukan",
    }
}

impl TingkatSanksi {
    /// How heavy it is against the others; only levels of one scale are ever compared, and one that is left open weighs nothing.
    #[must_use]
    pub const fn berat(self) -> u8 {
        match self {
            Self::BelumDitentukan => 0,
            Self::Moral | Self::Kontrak => 1,
            Self::Ringan => 2,
            Self::Sedang => 3,
            Self::Berat => 4,
            Self::Ptdh => 5,
        }
    }
}

kode! {
    /// Whom a sanction can be given to.
    pub enum KelompokSanksi("kelompok-sanksi") {
        /// Civil servants of every kind.
        Asn => "asn",
        /// Workers under contract; the PP 94 scale is not theirs (`domain.md` 3.7).
        Ppnpn => "ppnpn",
    }
}

/// One row of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisSkb {
    /// Stable id, `KE-01`.
    pub id: String,
    /// Family.
    pub rumpun: Rumpun,
    /// When an act falls under it.
    pub periode: Periode,
    /// Official wording, short.
    pub bentuk: String,
    /// Level that the catalogue names; not a decision.
    pub sanksi: TingkatSanksi,
    /// Legal basis as reported; empty when none was found.
    pub dasar: String,
    /// First day of validity.
    pub berlaku_dari: Tanggal,
    /// Last day of validity, if it has ended.
    pub berlaku_sampai: Option<Tanggal>,
    /// A person must check it against the annex before it goes into a decree.
    pub perlu_verifikasi: bool,
    /// Where it was read.
    pub sumber: String,
    /// What is unsure about it.
    pub catatan: String,
}

impl BarisSkb {
    /// Columns of `katalog_skb.csv`, in order.
    pub const KOLOM: &'static [&'static str] = &[
        "id",
        "rumpun",
        "periode",
        "bentuk",
        "sanksi",
        "dasar",
        "berlaku_dari",
        "berlaku_sampai",
        "perlu_verifikasi",
        "sumber",
        "catatan",
    ];

    /// Reads one record with the cells of [`Self::KOLOM`].
    ///
    /// # Errors
    /// `katalog-kolom-jumlah` or `katalog-kolom-salah`, naming row and column.
    pub fn from_record<S: AsRef<str>>(record: &[S]) -> Result<Self, Pesan> {
        let row = Baris::new(Self::KOLOM, record)?;
        Ok(Self {
            id: row.isi("id")?.to_owned(),
            rumpun: row.nilai("rumpun", Rumpun::from_code)?,
            periode: row.nilai("periode", Periode::from_code)?,
            bentuk: row.isi("bentuk")?.to_owned(),
            sanksi: row.nilai("sanksi", TingkatSanksi::from_code)?,
            dasar: row.teks("dasar").to_owned(),
            berlaku_dari: row.tanggal("berlaku_dari")?,
            berlaku_sampai: row.mungkin("berlaku_sampai", Tanggal::from_iso)?,
            perlu_verifikasi: row.ya("perlu_verifikasi")?,
            sumber: row.teks("sumber").to_owned(),
            catatan: row.teks("catatan").to_owned(),
        })
    }

    /// Whether the row was in force on this day.
    #[must_use]
    pub fn berlaku_pada(&self, tanggal: Tanggal) -> bool {
        self.berlaku_dari <= tanggal && self.berlaku_sampai.is_none_or(|end| tanggal <= end)
    }
}

/// One kind of sanction, for the person who records a decision; the program never picks one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisSanksi {
    /// Stable id, `turun_jabatan_12`.
    pub id: String,
    /// Whom it can be given to.
    pub kelompok: KelompokSanksi,
    /// Level.
    pub tingkat: TingkatSanksi,
    /// Official name.
    pub nama: String,
    /// How long it is served, in months, where it is served for a time.
    pub bulan: Option<u32>,
    /// Whether it is applied today; the *sedang* list exists twice (`domain.md` 2.4, transition trap).
    pub aktif: bool,
    /// Legal basis.
    pub dasar: String,
    /// A person must check it before it goes into a decree.
    pub perlu_verifikasi: bool,
    /// Where it was read.
    pub sumber: String,
    /// What is unsure about it.
    pub catatan: String,
}

impl BarisSanksi {
    /// Columns of `sanksi.csv`, in order.
    pub const KOLOM: &'static [&'static str] =
        &["id", "kelompok", "tingkat", "nama", "bulan", "aktif", "dasar", "perlu_verifikasi", "sumber", "catatan"];

    /// Reads one record with the cells of [`Self::KOLOM`].
    ///
    /// # Errors
    /// `katalog-kolom-jumlah` or `katalog-kolom-salah`, naming row and column.
    pub fn from_record<S: AsRef<str>>(record: &[S]) -> Result<Self, Pesan> {
        let row = Baris::new(Self::KOLOM, record)?;
        Ok(Self {
            id: row.isi("id")?.to_owned(),
            kelompok: row.nilai("kelompok", KelompokSanksi::from_code)?,
            tingkat: row.nilai("tingkat", TingkatSanksi::from_code)?,
            nama: row.isi("nama")?.to_owned(),
            bulan: row.mungkin("bulan", |text| text.parse().ok())?,
            aktif: row.ya("aktif")?,
            dasar: row.isi("dasar")?.to_owned(),
            perlu_verifikasi: row.ya("perlu_verifikasi")?,
            sumber: row.teks("sumber").to_owned(),
            catatan: row.teks("catatan").to_owned(),
        })
    }
}

/// A row that may fit an act, with the reasons that a case officer weighs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usulan<'a> {
    /// The row.
    pub baris: &'a BarisSkb,
    /// Why it is proposed and what to check.
    pub alasan: Vec<Pesan>,
}

/// Proposes the rows that an act of this day can fall under, in a race whose candidates were determined
/// on `penetapan`. Rows for the status on that day come first, rows for any time after them. When the
/// determination is not known, both families are proposed and the reason says so. Empty for an act
/// before the catalogue was in force.
#[must_use]
pub fn usul(rows: &[BarisSkb], tanggal_perbuatan: Tanggal, penetapan: Option<Tanggal>) -> Vec<Usulan<'_>> {
    let status = penetapan.map(|day| (day, StatusCalon::pada(tanggal_perbuatan, day)));
    let mut usulan: Vec<Usulan<'_>> = rows
        .iter()
        .filter(|row| row.berlaku_pada(tanggal_perbuatan))
        .filter_map(|row| Some(Usulan { baris: row, alasan: alasan(row, tanggal_perbuatan, status)? }))
        .collect();
    usulan.sort_by_key(|usul| usul.baris.periode == Periode::KapanSaja);
    usulan
}

/// Why this row is proposed, or `None` when it belongs to the other side of the determination.
fn alasan(row: &BarisSkb, tanggal: Tanggal, status: Option<(Tanggal, StatusCalon)>) -> Option<Vec<Pesan>> {
    let mut alasan = Vec::new();
    match (row.periode, status) {
        (Periode::KapanSaja, _) => alasan.push(Pesan::new("katalog-usul-kapan-saja")),
        (_, None) => alasan.push(Pesan::new("katalog-usul-penetapan-tak-dikenal")),
        (Periode::BakalCalon, Some((day, StatusCalon::BakalCalon))) => {
            alasan.push(menurut("katalog-usul-bakal-calon", tanggal, day));
        }
        (Periode::Calon, Some((day, StatusCalon::Calon))) => {
            alasan.push(menurut("katalog-usul-calon", tanggal, day));
            if day == tanggal {
                alasan.push(menurut("katalog-usul-hari-penetapan", tanggal, day));
            }
        }
        (Periode::BakalCalon | Periode::Calon, Some(_)) => return None,
    }
    if row.perlu_verifikasi {
        alasan.push(match row.catatan.as_str() {
            "" => Pesan::new("katalog-usul-perlu-verifikasi-saja"),
            catatan => Pesan::new("katalog-usul-perlu-verifikasi").with("catatan", catatan),
        });
    }
    Some(alasan)
}

fn menurut(key: &str, perbuatan: Tanggal, penetapan: Tanggal) -> Pesan {
    Pesan::new(key).with("perbuatan", perbuatan.to_string()).with("penetapan", penetapan.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    const KATALOG: &str = include_str!("../../data/acuan/katalog_skb.csv");
    const SANKSI: &str = include_str!("../../data/acuan/sanksi.csv");
    const TAHAPAN: &str = include_str!("../../data/acuan/tahapan.csv");
    const TEKS: &str = include_str!("../../data/acuan/teks_ikrar.toml");

    fn records(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let head = reader.headers().unwrap().iter().map(str::to_owned).collect();
        (head, reader.into_records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect())
    }

    fn catalogue() -> Vec<BarisSkb> {
        let (head, rows) = records(KATALOG);
        assert_eq!(head, BarisSkb::KOLOM);
        rows.iter().map(|row| BarisSkb::from_record(row).unwrap()).collect()
    }

    fn day(iso: &str) -> Tanggal {
        Tanggal::from_iso(iso).unwrap()
    }

    fn ids(act: &str, determined: Option<&str>) -> Vec<String> {
        usul(&catalogue(), day(act), determined.map(day)).iter().map(|u| u.baris.id.clone()).collect()
    }

    #[test]
    fn the_shipped_catalogue_is_whole() {
        let rows = catalogue();
        let count = |rumpun| rows.iter().filter(|row| row.rumpun == rumpun).count();
        assert_eq!((count(Rumpun::KodeEtik), count(Rumpun::Disiplin)), (7, 13));
        assert_eq!(rows.iter().map(|row| &row.id).collect::<BTreeSet<_>>().len(), 20);
        assert!(rows.iter().all(|row| row.perlu_verifikasi && !row.catatan.is_empty() && !row.sumber.is_empty()));
        assert!(rows.iter().all(|row| (row.rumpun == Rumpun::KodeEtik) == (row.sanksi == TingkatSanksi::Moral)));
        let level = |id: &str| rows.iter().find(|row| row.id == id).unwrap().sanksi;
        assert_eq!(level("DS-03"), TingkatSanksi::Sedang);
        assert_eq!(level("DS-05"), TingkatSanksi::Ptdh);
        assert_eq!(level("DS-13"), TingkatSanksi::BelumDitentukan);
    }

    #[test]
    fn the_determination_divides_the_families() {
        let before = ids("2024-09-21", Some("2024-09-22"));
        assert_eq!(
            before,
            [
                "KE-01", "KE-02", "KE-03", "KE-04", "KE-05", "KE-06", "DS-03", "DS-09", "DS-11", "KE-07", "DS-05",
                "DS-08", "DS-12", "DS-13"
            ]
        );
        let after = ids("2024-09-23", Some("2024-09-22"));
        assert_eq!(
            after,
            ["DS-01", "DS-02", "DS-04", "DS-06", "DS-07", "DS-10", "KE-07", "DS-05", "DS-08", "DS-12", "DS-13"]
        );
        // Not the start of the campaign on 25 September.
        assert_eq!(ids("2024-09-22", Some("2024-09-22")), after);
        assert_eq!(ids("2024-09-22", None).len(), 20);
        assert!(ids("2022-09-21", Some("2024-09-22")).is_empty(), "the decree did not exist");
    }

    #[test]
    fn every_proposal_says_why() {
        let rows = catalogue();
        let keys = |act: &str, determined: Option<&str>, id: &str| {
            let found = usul(&rows, day(act), determined.map(day)).into_iter().find(|u| u.baris.id == id).unwrap();
            found.alasan.into_iter().map(|m| m.key).collect::<Vec<_>>()
        };
        let check = "katalog-usul-perlu-verifikasi";
        assert_eq!(keys("2024-01-05", Some("2024-09-22"), "KE-01"), ["katalog-usul-bakal-calon", check]);
        assert_eq!(keys("2024-10-05", Some("2024-09-22"), "DS-01"), ["katalog-usul-calon", check]);
        assert_eq!(
            keys("2024-09-22", Some("2024-09-22"), "DS-01"),
            ["katalog-usul-calon", "katalog-usul-hari-penetapan", check]
        );
        assert_eq!(keys("2024-10-05", None, "DS-01"), ["katalog-usul-penetapan-tak-dikenal", check]);
        assert_eq!(keys("2024-10-05", Some("2024-09-22"), "DS-05"), ["katalog-usul-kapan-saja", check]);
        // A row without a note of its own makes no sentence with a hole in it.
        let bare: Vec<BarisSkb> = rows.iter().cloned().map(|r| BarisSkb { catatan: String::new(), ..r }).collect();
        let first = usul(&bare, day("2024-10-05"), None).remove(0).alasan.pop().unwrap();
        assert_eq!(first, Pesan::new("katalog-usul-perlu-verifikasi-saja"));
    }

    #[test]
    fn a_wrong_cell_is_named() {
        let mut row = records(KATALOG).1.remove(0);
        row[2] = "nanti".to_owned();
        let wrong = BarisSkb::from_record(&row).unwrap_err();
        let expected =
            Pesan::new("katalog-kolom-salah").with("baris", "KE-01").with("kolom", "periode").with("isi", "nanti");
        assert_eq!(wrong, expected);
        row.pop();
        assert_eq!(BarisSkb::from_record(&row).unwrap_err().key, "katalog-kolom-jumlah");
    }

    #[test]
    fn the_shipped_sanctions_are_whole() {
        let (head, rows) = records(SANKSI);
        assert_eq!(head, BarisSanksi::KOLOM);
        let rows: Vec<_> = rows.iter().map(|row| BarisSanksi::from_record(row).unwrap()).collect();
        assert_eq!(rows.iter().map(|row| &row.id).collect::<BTreeSet<_>>().len(), 21);
        let medium = |aktif| rows.iter().filter(|r| r.tingkat == TingkatSanksi::Sedang && r.aktif == aktif).count();
        assert_eq!((medium(true), medium(false)), (3, 3), "the old and the new list both exist");
        for row in &rows {
            assert_eq!(row.kelompok == KelompokSanksi::Ppnpn, row.tingkat == TingkatSanksi::Kontrak, "{}", row.id);
            assert_eq!(row.kelompok == KelompokSanksi::Ppnpn, row.id.starts_with("ppnpn_"), "{}", row.id);
        }
    }

    #[test]
    fn the_shipped_stages_are_whole() {
        let (head, rows) = records(TAHAPAN);
        let columns =
            ["pemilihan", "tahapan", "nama", "mulai", "selesai", "penetapan", "perlu_verifikasi", "sumber", "catatan"];
        assert_eq!(head, columns);
        assert_eq!(rows.len(), 31);
        for row in &rows {
            let (start, end) = (Tanggal::from_iso(&row[3]), day(&row[4]));
            assert!(start.is_none_or(|start| start <= end) && start.is_some() != row[3].is_empty(), "{row:?}");
            assert!(row[5].is_empty() || Tanggal::from_iso(&row[5]).is_some_and(|d| d <= end), "{row:?}");
            assert!(["ya", "tidak"].contains(&row[6].as_str()), "{row:?}");
        }
        let determined: Vec<_> = rows.iter().filter(|row| !row[5].is_empty()).collect();
        assert_eq!(determined.len(), 1);
        assert_eq!((determined[0][0].as_str(), determined[0][5].as_str()), ("pilkada_2024", "2024-09-22"));
        let running = |at: &str| {
            rows.iter().filter(|r| r[0] == "pemilu_2024" && r[3].as_str() <= at && at <= r[4].as_str()).count()
        };
        assert_eq!(running("2023-11-20"), 5, "three candidacies, planning and rule-making run at once");
    }

    #[test]
    fn the_shipped_texts_are_whole() {
        let table: toml::Table = TEKS.parse().unwrap();
        let points: Vec<_> = table["teks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|t| {
                let flagged = t["perlu_verifikasi"].as_bool().unwrap();
                (
                    t["id"].as_str().unwrap(),
                    t["butir"].as_array().unwrap().len(),
                    t["resmi"].as_bool().unwrap(),
                    flagged,
                )
            })
            .collect();
        let expected =
            [("ikrar_4", 4, true, false), ("ikrar_7", 7, false, true), ("ikrar_pilkada_2024", 0, false, true)];
        assert_eq!(points, expected);
    }

    proptest! {
        #[test]
        fn no_row_lands_on_the_wrong_side(act in 0i64..900, determined in 0i64..900) {
            let start = day("2022-09-22");
            let (act, determined) = (start.plus(act), start.plus(determined));
            let rows = catalogue();
            let proposed = usul(&rows, act, Some(determined));
            prop_assert!(!proposed.is_empty());
            for row in &proposed {
                let fits = match row.baris.periode {
                    Periode::BakalCalon => act < determined,
                    Periode::Calon => act >= determined,
                    Periode::KapanSaja => true,
                };
                prop_assert!(fits && !row.alasan.is_empty());
            }
            prop_assert!(usul(&rows, act, None).len() >= proposed.len());
        }
    }
}
