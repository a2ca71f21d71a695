//! Sheets of paper: what is read from each row, when a sheet's total ties, and which record of a person stands.
//!
//! The unit of proof is the sheet. A row says what is on the paper and nothing else; what a person has done in the wave follows from
//! all sheets and records together ([`terkuat`]), so that neither the order of keying nor keying twice can make a difference.

use super::KeadaanIkrar;
use crate::domain::diisi::Diisi;
use crate::domain::id::{BerkasId, GelombangId, OperatorId, PegawaiId, SatkerId, Ver};
use crate::domain::kode::kode;
use crate::domain::nama::NamaLengkap;
use crate::domain::nomor::Nomor;
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::{Tanggal, Waktu};

/// Most rows of one sheet: a unit of that size prints several.
pub const BARIS_TERBANYAK: usize = 2_000;

kode! {
    /// What a row of a sheet says.
    pub enum IsiBaris("isi-baris") {
        /// Signed.
        Ttd => "ttd",
        /// Nothing was written on it.
        Kosong => "kosong",
        /// A representative signed.
        Diwakili => "diwakili",
        /// Refused, in writing.
        Menolak => "menolak",
    }
}

impl IsiBaris {
    /// What it says of the person; nothing where the row is blank.
    #[must_use]
    pub const fn keadaan(self) -> Option<KeadaanIkrar> {
        match self {
            Self::Ttd => Some(KeadaanIkrar::Ttd),
            Self::Kosong => None,
            Self::Diwakili => Some(KeadaanIkrar::Diwakili),
            Self::Menolak => Some(KeadaanIkrar::Menolak),
        }
    }

    /// Whether the paper bears a signature on this row: what whoever declares a total counts.
    #[must_use]
    pub const fn bertanda(self) -> bool {
        matches!(self, Self::Ttd | Self::Diwakili)
    }
}

impl KeadaanIkrar {
    /// What a sheet would say of it; nothing where no sheet does.
    #[must_use]
    pub const fn isi_baris(self) -> Option<IsiBaris> {
        match self {
            Self::Ttd => Some(IsiBaris::Ttd),
            Self::Diwakili => Some(IsiBaris::Diwakili),
            Self::Menolak => Some(IsiBaris::Menolak),
            Self::Belum | Self::Mengucapkan | Self::Dikecualikan => None,
        }
    }

    /// How much a record says. Of all that is on record for one person in one wave the strongest stands: who has signed
    /// somewhere has signed, whoever refused before and wherever a row was left blank.
    #[must_use]
    pub const fn kekuatan(self) -> u8 {
        match self {
            Self::Belum => 0,
            Self::Mengucapkan => 1,
            Self::Diwakili => 2,
            Self::Menolak => 3,
            Self::Dikecualikan => 4,
            Self::Ttd => 5,
        }
    }
}

/// Something that is on record about one person in one wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calon<T> {
    /// What it says.
    pub keadaan: KeadaanIkrar,
    /// Whether there is paper behind it.
    pub kertas: bool,
    /// Its day.
    pub tanggal: Tanggal,
    /// Where it stands.
    pub asal: T,
}

/// The record that stands among all there are: the strongest; of equals one on paper; of these the earliest, then the first given.
#[must_use]
pub fn terkuat<T>(all: impl IntoIterator<Item = Calon<T>>) -> Option<Calon<T>> {
    let rank = |c: &Calon<T>| (c.keadaan.kekuatan(), c.kertas, std::cmp::Reverse(c.tanggal));
    all.into_iter().reduce(|best, next| if rank(&next) > rank(&best) { next } else { best })
}

/// Rows of a sheet by what they say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HitungBerkas {
    /// Signed.
    pub ttd: u32,
    /// Blank.
    pub kosong: u32,
    /// Signed by a representative.
    pub diwakili: u32,
    /// Refused.
    pub menolak: u32,
    /// Not keyed yet.
    pub sisa: u32,
}

impl HitungBerkas {
    /// Counts rows.
    #[must_use]
    pub fn dari(rows: impl IntoIterator<Item = Option<IsiBaris>>) -> Self {
        let mut all = Self::default();
        for isi in rows {
            *all.slot(isi) += 1;
        }
        all
    }

    fn slot(&mut self, isi: Option<IsiBaris>) -> &mut u32 {
        match isi {
            Some(IsiBaris::Ttd) => &mut self.ttd,
            Some(IsiBaris::Kosong) => &mut self.kosong,
            Some(IsiBaris::Diwakili) => &mut self.diwakili,
            Some(IsiBaris::Menolak) => &mut self.menolak,
            None => &mut self.sisa,
        }
    }

    /// One row says something else now.
    pub fn ganti(&mut self, dari: Option<IsiBaris>, ke: Option<IsiBaris>) {
        let old = self.slot(dari);
        *old = old.saturating_sub(1);
        *self.slot(ke) += 1;
    }

    /// Rows of the sheet.
    #[must_use]
    pub const fn semua(&self) -> u32 {
        self.ttd + self.kosong + self.diwakili + self.menolak + self.sisa
    }

    /// A sentence that tells them as they are: signed, and signed by a representative, which the paper counts alike.
    #[must_use]
    pub fn sebut(&self, pesan: Pesan) -> Pesan {
        pesan.with("ttd", self.ttd).with("diwakili", self.diwakili)
    }

    /// Signatures on the paper, as far as keyed.
    #[must_use]
    pub const fn tercatat(&self) -> u32 {
        self.ttd + self.diwakili
    }
}

/// Whether the signatures keyed are as many as the paper declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cocok {
    /// The same number.
    Cocok,
    /// Fewer than declared.
    Kurang,
    /// More than declared.
    Lebih,
    /// The paper declares nothing.
    TanpaJumlah,
}

/// Holds what is keyed against what the paper declares.
#[must_use]
pub fn cocok(hitung: &HitungBerkas, tertulis: Option<u32>) -> Cocok {
    match tertulis.map(|declared| hitung.tercatat().cmp(&declared)) {
        None => Cocok::TanpaJumlah,
        Some(std::cmp::Ordering::Equal) => Cocok::Cocok,
        Some(std::cmp::Ordering::Less) => Cocok::Kurang,
        Some(std::cmp::Ordering::Greater) => Cocok::Lebih,
    }
}

/// Whether a sheet may be closed only with a written reason: its totals differ, or it declares none, or rows were not looked at.
#[must_use]
pub fn butuh_alasan(hitung: &HitungBerkas, tertulis: Option<u32>) -> Option<Pesan> {
    let key = match cocok(hitung, tertulis) {
        Cocok::Kurang => "berkas-selisih-kurang",
        Cocok::Lebih => "berkas-selisih-lebih",
        Cocok::TanpaJumlah => "berkas-tanpa-jumlah",
        Cocok::Cocok if hitung.sisa > 0 => "berkas-sisa",
        Cocok::Cocok => return None,
    };
    Some(
        hitung
            .sebut(Pesan::new(key))
            .with("tertulis", tertulis.unwrap_or(0))
            .with("selisih", hitung.tercatat().abs_diff(tertulis.unwrap_or(0)))
            .with("sisa", hitung.sisa),
    )
}

/// The code that stands on every page of a sheet we print: `B-0031-7`. The last digit is a Luhn check, so that a slip of the
/// finger finds no other sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KodeBerkas(pub BerkasId);

impl KodeBerkas {
    /// The sheet that a text means which is written as the code is printed: with its letter and at least its five digits. Where a
    /// number of one's own may stand as well, `42` is that number and no code.
    #[must_use]
    pub fn tercetak(text: &str) -> Option<Self> {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        Self::parse(text).filter(|_| digits >= 5 && text.trim_start().starts_with(['b', 'B']))
    }

    /// The sheet that a typed code means; blanks, hyphens and the letter may be left out.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String =
            text.trim().trim_start_matches(['b', 'B']).chars().filter(|c| !matches!(c, '-' | ' ')).collect();
        if digits.len() < 2 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let (body, check) = digits.split_at(digits.len() - 1);
        let id: i64 = body.parse().ok()?;
        (id > 0 && check.parse() == Ok(luhn(id))).then_some(Self(BerkasId(id)))
    }
}

impl std::fmt::Display for KodeBerkas {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "B-{:04}-{}", self.0.0, luhn(self.0.0))
    }
}

/// The digit that makes the Luhn sum end in nought.
fn luhn(id: i64) -> u8 {
    let (mut rest, mut sum, mut twice) = (id.unsigned_abs(), 0_u64, true);
    while rest > 0 {
        let digit = rest % 10;
        let part = if twice { digit * 2 } else { digit };
        sum += if part > 9 { part - 9 } else { part };
        (rest, twice) = (rest / 10, !twice);
    }
    u8::try_from((10 - sum % 10) % 10).unwrap_or(0)
}

/// Where the scan of a sheet lies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pindaian {
    /// Path, as it was given.
    pub jalan: String,
    /// SHA-256 of the file, lower-case hex; empty where it could not be read here.
    pub sha256: String,
}

impl Pindaian {
    /// The first digits of the checksum, for the eye; `None` where it is not known.
    #[must_use]
    pub fn pendek(&self) -> Option<&str> {
        self.sha256.get(..8)
    }
}

/// Head of a sheet, as it is keyed once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BerkasIsi {
    /// The wave.
    pub gelombang: GelombangId,
    /// The unit it came from.
    pub satker: SatkerId,
    /// Number written on it; free text, never refused for its form.
    pub nomor: String,
    /// Day on which it was signed.
    pub tanggal: Tanggal,
    /// Where.
    pub tempat: String,
    /// Who witnessed it.
    pub saksi: String,
    /// Signatures that it declares.
    pub tertulis: Option<u32>,
    /// Its scan.
    pub pindaian: Pindaian,
}

/// Whose rows a new sheet has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Susunan {
    /// Everybody on duty at the unit, by name: the order in which we print.
    Satker,
    /// Nobody yet: who is found is put on the next row.
    Kosong,
}

/// A sheet with what has been read from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Berkas {
    /// Key.
    pub id: BerkasId,
    /// Version for a save of the head.
    pub ver: Ver,
    /// The head.
    pub isi: BerkasIsi,
    /// Name of the wave.
    pub gelombang_nama: String,
    /// Name of the unit, for narrow places.
    pub satker_nama: String,
    /// Closed: what is on it is corrected by a new entry only.
    pub tutup: bool,
    /// Why it was closed though its totals differ.
    pub alasan: String,
    /// Printed by us.
    pub dicetak: Option<Waktu>,
    /// Who keys it.
    pub operator: Option<OperatorId>,
    /// Figures of its rows.
    pub hitung: HitungBerkas,
}

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisBerkas {
    /// Its number on the paper, from 1.
    pub baris: u32,
    /// Who stands on it.
    pub pegawai: PegawaiId,
    /// Name with titles.
    pub nama: NamaLengkap,
    /// Number.
    pub nomor: Nomor,
    /// What it says, corrections included; `None`: not keyed yet.
    pub isi: Option<IsiBaris>,
    /// What is on record for the person in this wave from elsewhere: another sheet, or without paper.
    pub lain: Option<KeadaanIkrar>,
    /// A correction stands on it.
    pub koreksi: bool,
    /// What a second person read there, where the two differ still.
    pub uji: Option<IsiBaris>,
    /// It came to the sheet as somebody was found and keyed, so it may be taken off again.
    pub tambahan: bool,
}

/// One row of a sheet, keyed.
pub type BarisDiisi = Diisi<IsiBaris>;

/// A sheet in a list of sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BerkasRow {
    /// Key.
    pub id: BerkasId,
    /// Number written on it.
    pub nomor: String,
    /// The unit, for narrow places.
    pub satker_nama: String,
    /// The unit's name in full.
    pub satker_lengkap: String,
    /// Login of who keys it; empty where nobody does.
    pub oleh: String,
    /// Day on which it was signed.
    pub tanggal: Tanggal,
    /// Signatures it declares.
    pub tertulis: Option<u32>,
    /// Figures of its rows.
    pub hitung: HitungBerkas,
    /// Closed.
    pub tutup: bool,
    /// Rows of its sample that a second person has read, and how many of them differ.
    pub uji: Option<(u32, u32)>,
    /// It names a scan whose checksum is not known.
    pub tanpa_sidik: bool,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn hari(day: u32) -> Tanggal {
        Tanggal::new(2023, 12, day).unwrap()
    }

    #[test]
    fn the_strongest_record_stands_and_of_equals_the_earliest_on_paper() {
        let calon = |keadaan, kertas, day, asal| Calon { keadaan, kertas, tanggal: hari(day), asal };
        let all = [
            calon(KeadaanIkrar::Menolak, true, 1, 'a'),
            calon(KeadaanIkrar::Ttd, true, 9, 'b'),
            calon(KeadaanIkrar::Ttd, false, 3, 'c'),
            calon(KeadaanIkrar::Ttd, true, 5, 'd'),
            calon(KeadaanIkrar::Mengucapkan, false, 2, 'e'),
        ];
        assert_eq!(terkuat(all).map(|c| c.asal), Some('d'));
        assert_eq!(terkuat::<char>([]), None);
    }

    #[test]
    fn a_total_ties_with_signatures_of_representatives_and_without_blanks() {
        let rows =
            [Some(IsiBaris::Ttd), Some(IsiBaris::Kosong), Some(IsiBaris::Diwakili), Some(IsiBaris::Menolak), None];
        let mut hitung = HitungBerkas::dari(rows);
        assert_eq!((hitung.semua(), hitung.tercatat(), hitung.sisa), (5, 2, 1));
        assert_eq!(cocok(&hitung, Some(2)), Cocok::Cocok);
        assert_eq!(butuh_alasan(&hitung, Some(2)).unwrap().key, "berkas-sisa");
        assert_eq!(butuh_alasan(&hitung, Some(3)).unwrap().key, "berkas-selisih-kurang");
        assert_eq!(butuh_alasan(&hitung, Some(1)).unwrap().key, "berkas-selisih-lebih");
        assert_eq!(butuh_alasan(&hitung, None).unwrap().key, "berkas-tanpa-jumlah");
        hitung.ganti(None, Some(IsiBaris::Kosong));
        assert_eq!(butuh_alasan(&hitung, Some(2)), None);
    }

    #[test]
    fn a_printed_code_is_read_however_it_is_typed_and_a_slip_finds_nothing() {
        let code = KodeBerkas(BerkasId(31)).to_string();
        assert_eq!(code, "B-0031-5");
        for typed in ["B-0031-5", "b00315", "0031 5", " 315 "] {
            assert_eq!(KodeBerkas::parse(typed), Some(KodeBerkas(BerkasId(31))), "{typed}");
        }
        for slip in ["B-0031-4", "B-0013-5", "B-0032-5", "B-5", "", "B-x031-5"] {
            assert_eq!(KodeBerkas::parse(slip), None, "{slip}");
        }
        for (typed, code) in
            [("B-0031-5", true), (" b 0031 5", true), ("315", false), ("B-315", false), ("00315", false)]
        {
            assert_eq!(KodeBerkas::tercetak(typed).is_some(), code, "{typed}");
        }
    }

    fn isi() -> impl Strategy<Value = Option<IsiBaris>> {
        prop_oneof![Just(None), prop::sample::select(IsiBaris::ALL).prop_map(Some)]
    }

    proptest! {
        #[test]
        fn every_code_reads_back(id in 1_i64..1_000_000_000) {
            let code = KodeBerkas(BerkasId(id));
            prop_assert_eq!(KodeBerkas::parse(&code.to_string()), Some(code));
        }

        #[test]
        fn figures_kept_row_by_row_are_those_of_a_fresh_count(
            start in prop::collection::vec(isi(), 1..40), steps in prop::collection::vec((any::<prop::sample::Index>(), isi()), 0..80)
        ) {
            let mut rows = start;
            let mut kept = HitungBerkas::dari(rows.iter().copied());
            for (at, ke) in steps {
                let at = at.index(rows.len());
                kept.ganti(rows[at], ke);
                rows[at] = ke;
            }
            prop_assert_eq!(kept, HitungBerkas::dari(rows));
        }

        #[test]
        fn which_record_stands_does_not_hang_on_the_order(
            all in prop::collection::vec((prop::sample::select(KeadaanIkrar::ALL), any::<bool>(), 1_u32..28), 1..8),
            seed in any::<u64>()
        ) {
            let calon = |(k, p, d): &(KeadaanIkrar, bool, u32)| Calon { keadaan: *k, kertas: *p, tanggal: hari(*d), asal: () };
            let records: Vec<_> = all.iter().map(calon).collect();
            let mut turned = records.clone();
            let by = usize::try_from(seed % records.len() as u64).unwrap();
            turned.rotate_left(by);
            turned.reverse();
            prop_assert_eq!(terkuat(records), terkuat(turned));
        }
    }
}
