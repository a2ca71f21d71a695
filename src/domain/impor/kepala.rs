//! Where the heading of a file stands, and what each of its columns says.
//!
//! Above the heading stand titles, beneath it numbers of columns; it has up to three lines, and merged cells leave
//! blanks to the right of a heading that spreads over several columns. The row (or rows) in which the most headings are
//! known is the heading. A heading is known when the table has it, word by word; nothing is taken for what it merely
//! contains (`TMT PANGKAT` is no grade, `NAMA SUAMI` no name).

pub mod usul;

use std::collections::HashMap;

use super::baris::{Baris, Sel};
use super::{HalImpor, Kolom};
use crate::domain::nama::kunci as lipat;
use crate::domain::pesan::{Arg, Pesan};

/// Rows at the beginning of a file among which its heading is looked for.
pub const AWAL: usize = 40;

/// Most lines of a heading.
const LAPIS: usize = 3;

/// Most columns that are looked at.
const LEBAR: usize = 1_000;

/// The columns that a file about this can have; others say nothing in it.
#[must_use]
pub const fn kolom(hal: HalImpor) -> &'static [Kolom] {
    use Kolom::{
        Aktif, Alasan, Baris, Cara, CltnDari, CltnSampai, Dpk, Dpt, Dptb, GelarBelakang, GelarDepan, Golongan, Induk,
        Jabatan, Jenis, JenisJabatan, JenisNomor, Keadaan, Kelamin, Kelas, Kode, Lahir, Nama, Nik, Nomor,
        PasanganCalon, Pendek, Pengguna, Satker, Sejak, Status, Tanggal, Tps,
    };
    match hal {
        HalImpor::Pegawai => &[
            Nomor,
            JenisNomor,
            Nik,
            GelarDepan,
            Nama,
            GelarBelakang,
            Status,
            Golongan,
            Jabatan,
            JenisJabatan,
            Satker,
            Sejak,
            Lahir,
            Kelamin,
            Aktif,
            Alasan,
            CltnDari,
            CltnSampai,
            PasanganCalon,
        ],
        HalImpor::Satker => &[Kode, Nama, Pendek, Jenis, Kelas, Induk],
        HalImpor::Hadir => &[Nomor, JenisNomor, GelarDepan, Nama, GelarBelakang, Status, Satker, Baris, Cara, Alasan],
        HalImpor::Ikrar => {
            &[Nomor, JenisNomor, GelarDepan, Nama, GelarBelakang, Status, Satker, Baris, Keadaan, Tanggal, Alasan]
        }
        HalImpor::Suara => &[Satker, Tps, Dpt, Dptb, Dpk, Pengguna, Tanggal],
    }
}

/// What headings mean. The codes of [`Kolom`] are known without a row in the table.
#[derive(Debug, Clone, Default)]
pub struct KamusTajuk {
    /// By subject and folded heading: the column, and how far down the table it stands; `None` for a heading over
    /// others that says nothing itself.
    arti: HashMap<HalImpor, HashMap<String, (Option<Kolom>, usize)>>,
    /// By subject and folded heading: the column that it could be, which only the values beneath it can tell.
    usul: HashMap<HalImpor, HashMap<String, Kolom>>,
}

/// What one heading means, and how sure that is: 0 for our own codes, then by place in the table.
type Arti = (Kolom, usize);

impl KamusTajuk {
    /// Reads the table (`data/acuan/tajuk.csv`); earlier rows are the surer ones.
    #[must_use]
    pub fn new(rows: &[(HalImpor, Option<Kolom>, String)]) -> Self {
        let mut all = Self::default();
        for hal in HalImpor::ALL {
            // A bare NOMOR counts rows in most files; only written as our own exports write it is it the number of a person.
            for column in kolom(*hal).iter().filter(|k| **k != Kolom::Nomor) {
                all.catat(*hal, column.code().replace('_', " "), (Some(*column), 0));
            }
        }
        for (at, (hal, column, heading)) in rows.iter().enumerate() {
            all.catat(*hal, lipat_tajuk(heading), (*column, at + 1));
        }
        all
    }

    /// With headings that could mean a column; what they stand over decides, or a person.
    #[must_use]
    pub fn dengan_usul(mut self, rows: &[(HalImpor, Kolom, String)]) -> Self {
        for (hal, column, heading) in rows {
            self.usul.entry(*hal).or_default().entry(lipat_tajuk(heading)).or_insert(*column);
        }
        self
    }

    fn catat(&mut self, hal: HalImpor, tajuk: String, arti: (Option<Kolom>, usize)) {
        self.arti.entry(hal).or_default().entry(tajuk).or_insert(arti);
    }

    fn cari(&self, hal: HalImpor, lipatan: &str) -> Option<(Option<Kolom>, usize)> {
        self.arti.get(&hal)?.get(lipatan).copied()
    }

    /// What a heading of one line means.
    fn satu(&self, hal: HalImpor, tajuk: &str) -> Option<Arti> {
        let allowed = kolom(hal);
        if tajuk.trim() == Kolom::Nomor.code() && allowed.contains(&Kolom::Nomor) {
            return Some((Kolom::Nomor, 0));
        }
        let known = |key: &str| self.cari(hal, key).and_then(|(column, at)| Some((column?, at)));
        let found = known(&lipat_tajuk(tajuk)).or_else(|| known(&lipat_tajuk(&tanpa_kurung(tajuk)?)));
        found.filter(|(column, _)| allowed.contains(column))
    }

    /// What a heading of several lines means: all of them together, or without those above that say nothing.
    fn arti(&self, hal: HalImpor, lapis: &[String]) -> Option<Arti> {
        self.bertahap(hal, lapis, |tajuk| self.satu(hal, tajuk))
    }

    /// What a heading of several lines could mean.
    fn usulan(&self, hal: HalImpor, lapis: &[String]) -> Option<Kolom> {
        self.bertahap(hal, lapis, |tajuk| self.usul.get(&hal)?.get(&lipat_tajuk(tajuk)).copied())
    }

    fn bertahap<T>(&self, hal: HalImpor, mut lapis: &[String], satu: impl Fn(&str) -> Option<T>) -> Option<T> {
        loop {
            let found = match lapis {
                [one] => satu(one),
                several => satu(&several.join(" ")),
            };
            if found.is_some() {
                return found;
            }
            let (above, below) = lapis.split_first().filter(|(_, below)| !below.is_empty())?;
            if self.cari(hal, &lipat_tajuk(above)).is_none_or(|(column, _)| column.is_some()) {
                return None;
            }
            lapis = below;
        }
    }
}

/// A heading as the table knows it: folded, `NO. KTP` as `nomor ktp`.
fn lipat_tajuk(text: &str) -> String {
    let key = lipat(text);
    let alone = !key.contains(' ');
    // Letters that stand alone are one word: N.I.P., L/P.
    let mut joined = String::with_capacity(key.len() + 8);
    let mut letter = false;
    for word in key.split(' ') {
        let word = match word {
            // Alone it numbers rows.
            "no" | "nmr" | "nomer" if !alone => "nomor",
            "tgl" | "tg" | "tggl" => "tanggal",
            "jml" | "jlh" => "jumlah",
            "" | "dan" => continue,
            word => word,
        };
        let single = word.chars().nth(1).is_none();
        let apart = !letter || !single;
        if apart && !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
        letter = single;
    }
    joined
}

/// The heading without a remark in brackets: `TMT (tgl/bln/thn)`; `None` where there is none.
fn tanpa_kurung(text: &str) -> Option<String> {
    let (before, rest) = text.split_once('(')?;
    let (_, after) = rest.split_once(')')?;
    Some(format!("{before} {after}"))
}

/// The heading of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kepala {
    /// Number of its first row.
    pub pertama: u64,
    /// Number of its last row, a row of column numbers included; rows behind it are records.
    pub terakhir: u64,
    /// Headings from left to right, lines joined; empty where a column has none.
    pub tajuk: Vec<String>,
    /// The lines of each, from above.
    lapis: Vec<Vec<String>>,
}

impl Kepala {
    /// A heading that these rows are, whatever stands in them: where a person points at it.
    #[must_use]
    pub fn dari(rows: &[Baris]) -> Self {
        let lapis = lapisan(rows);
        Self {
            pertama: rows.first().map_or(0, |r| r.nomor),
            terakhir: rows.last().map_or(0, |r| r.nomor),
            tajuk: lapis.iter().map(|lines| lines.join(" ")).collect(),
            lapis,
        }
    }
}

/// Finds the heading among the first rows of a file; `None` where no heading is known.
#[must_use]
pub fn cari(awal: &[Baris], hal: HalImpor, kamus: &KamusTajuk) -> Option<Kepala> {
    let rows = awal.get(..awal.len().min(AWAL)).unwrap_or(awal);
    let mut best: Option<(usize, usize, usize, Kepala)> = None;
    for start in 0..rows.len() {
        for height in 1..=LAPIS {
            let Some(lines) = rows.get(start..start + height).filter(|lines| lines.iter().all(is_tajuk)) else { break };
            let head = Kepala::dari(lines);
            let known = petakan(&head, hal, kamus).iter().flatten().count();
            if known > best.as_ref().map_or(0, |(most, ..)| *most) {
                best = Some((known, start, height, head));
            }
        }
    }
    let (known, start, mut height, mut head) = best?;
    // One known word may stand anywhere; alone it is a heading only where nothing else is needed.
    let maybe = head.lapis.iter().filter(|lines| kamus.usulan(hal, lines).is_some()).count();
    if known + maybe < 2 && !kurang(hal, &petakan(&head, hal, kamus)).is_empty() {
        return None;
    }
    // Lines beneath that only part what spreads above belong to the heading, though they add nothing that is known and
    // even take something away (JENIS KELAMIN over L and P), if only what is needed stays.
    let bisa = |head: &Kepala| {
        let map = petakan(head, hal, kamus);
        map.iter().flatten().count() >= known || kurang(hal, &map).is_empty()
    };
    while height < LAPIS
        && let (Some(above), Some(next)) = (rows.get(start..start + height), rows.get(start + height))
        && is_bawahan(above, next)
        && let Some(longer) = rows.get(start..=start + height).map(Kepala::dari)
        && bisa(&longer)
    {
        head = longer;
        height += 1;
    }
    if let Some(next) = rows.get(start + height).filter(|row| is_nomor_kolom(row, &head)) {
        head.terakhir = next.nomor;
    }
    Some(head)
}

/// A row that could be a heading: mostly texts, for a year may be a heading too.
fn is_tajuk(row: &Baris) -> bool {
    let count = |wanted: fn(&Sel<'_>) -> bool| row.iter().take(LEBAR).filter(wanted).count();
    let texts = count(|sel| matches!(sel, Sel::Teks(_)));
    texts > 0 && texts >= count(|sel| !matches!(sel, Sel::Teks(_) | Sel::Kosong))
}

/// A row of texts and blanks.
fn is_teks(row: &Baris) -> bool {
    !row.is_kosong() && row.iter().all(|sel| matches!(sel, Sel::Teks(_) | Sel::Kosong))
}

/// Columns of a row of headings over which each heading spreads: its own and the blanks to its right.
fn rentang(row: &Baris, width: usize) -> Vec<Option<usize>> {
    let mut from = None;
    (0..width)
        .map(|at| {
            if !row.get(at).is_kosong() {
                from = Some(at);
            }
            from
        })
        .collect()
}

/// The lines of each column's heading. What stands above blanks spreads over what stands beneath these, where
/// something stands beneath itself too; else it was merged downwards and speaks of its own column only.
fn lapisan(rows: &[Baris]) -> Vec<Vec<String>> {
    let width = rows.iter().map(Baris::lebar).max().unwrap_or(0).min(LEBAR);
    let mut lines: Vec<Vec<String>> = vec![Vec::new(); width];
    for (place, row) in rows.iter().enumerate() {
        let below = rows.get(place + 1..).unwrap_or_default();
        let beneath = |at: usize| below.iter().any(|r| !r.get(at).is_kosong());
        for (at, (from, column)) in rentang(row, width).into_iter().zip(&mut lines).enumerate() {
            let Some(from) = from else { continue };
            let text = row.tampak(from).split_whitespace().collect::<Vec<_>>().join(" ");
            // A line that is the same as the one above it is said once.
            if (from == at || (beneath(at) && beneath(from))) && column.last() != Some(&text) {
                column.push(text);
            }
        }
    }
    lines
}

/// Whether a row only parts headings of the rows above it: at least two of its texts stand under one heading that
/// spreads, and none under a heading that does not.
fn is_bawahan(above: &[Baris], row: &Baris) -> bool {
    let Some(last) = above.last() else { return false };
    if !is_teks(row) {
        return false;
    }
    let width = row.lebar().max(last.lebar()).min(LEBAR);
    let spread = rentang(last, width);
    let mut under: HashMap<usize, usize> = HashMap::new();
    for from in spread.iter().enumerate().filter(|(at, _)| !row.get(*at).is_kosong()).map(|(_, from)| *from) {
        let Some(from) = from else { return false };
        *under.entry(from).or_default() += 1;
    }
    !under.is_empty() && under.values().all(|n| *n > 1)
}

/// A row that numbers the columns: 1, 2, 3 from left to right and nothing else, about one for each heading.
fn is_nomor_kolom(row: &Baris, head: &Kepala) -> bool {
    let mut next = 0_u32;
    for at in 0..row.lebar() {
        let n = match row.get(at) {
            Sel::Kosong => continue,
            Sel::Angka(n) => n,
            Sel::Teks(text) => {
                let digits = text.trim_matches(|c: char| "().-[] ".contains(c));
                let Ok(n) = digits.parse::<u32>() else { return false };
                f64::from(n)
            }
            _ => return false,
        };
        next += 1;
        if (n - f64::from(next)).abs() > f64::EPSILON {
            return false;
        }
    }
    let headings = head.tajuk.iter().filter(|t| !t.is_empty()).count();
    next >= 3 && usize::try_from(next).is_ok_and(|n| n + 1 >= headings)
}

/// Columns that must not be named twice: which of two is right, only a person knows.
const TUNGGAL: [Kolom; 4] = [Kolom::Nomor, Kolom::Nik, Kolom::Nama, Kolom::Satker];

/// Names the columns. Where two headings say the same, the surer one is taken; where they are as sure, or it is the
/// number, the name or the unit that is there twice, both stay and [`kurang`] says so.
#[must_use]
pub fn petakan(kepala: &Kepala, hal: HalImpor, kamus: &KamusTajuk) -> Vec<Option<Kolom>> {
    let found: Vec<Option<Arti>> = kepala.lapis.iter().map(|lines| kamus.arti(hal, lines)).collect();
    let best = |column: Kolom| found.iter().flatten().filter(|(k, _)| *k == column).map(|(_, at)| *at).min();
    let has = |column: Kolom| found.iter().flatten().any(|(k, _)| *k == column);
    let named = has(Kolom::Nomor) || has(Kolom::Nama);
    let take = |(column, sure): Arti| {
        // Beside a number or a name, NO only counts the lines of the file; a row of the sheet is meant by our own word.
        let counts = column == Kolom::Baris && sure > 0 && named;
        let surest = TUNGGAL.contains(&column) || best(column) == Some(sure);
        (!counts && surest).then_some(column)
    };
    found.iter().map(|arti| arti.and_then(take)).collect()
}

/// Why columns that are named like this cannot be used: a needed one is missing, one is there twice.
#[must_use]
pub fn kurang(hal: HalImpor, peta: &[Option<Kolom>]) -> Vec<Pesan> {
    use Kolom::{Baris, Dpk, Dpt, Dptb, Nama, Nik, Nomor, Pengguna, Status, Tps};
    let has = |columns: &[Kolom]| peta.iter().flatten().any(|k| columns.contains(k));
    let needed = |column: Kolom| {
        let missing = Pesan::new("impor-baris-kurang-kolom").with("kolom", Arg::Kata(column.kata()));
        (!has(&[column])).then_some(missing)
    };
    let any = |columns: &[Kolom], key: &str| (!has(columns)).then(|| Pesan::new(key));
    let missing = match hal {
        HalImpor::Pegawai => vec![needed(Nama), any(&[Nomor, Nik, Status], "impor-baris-kurang-pengenal")],
        HalImpor::Satker => vec![needed(Nama)],
        HalImpor::Hadir => vec![any(&[Nomor, Nama, Baris], "impor-baris-kurang-siapa")],
        HalImpor::Ikrar => vec![any(&[Nomor, Nama, Baris], "impor-baris-kurang-siapa")],
        HalImpor::Suara => vec![needed(Tps), any(&[Dpt, Dptb, Dpk, Pengguna], "impor-baris-kurang-hitungan")],
    };
    let twice = |column: &&Kolom| peta.iter().flatten().filter(|k| k == column).count() > 1;
    let double = kolom(hal).iter().filter(twice);
    let double = double.map(|k| Pesan::new("impor-baris-kolom-ganda").with("kolom", Arg::Kata(k.kata())));
    missing.into_iter().flatten().chain(double).collect()
}

/// A column as spreadsheets name it: 0 is A, 26 is AA.
#[must_use]
pub fn huruf(at: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    match at / 26 {
        0 => letter.to_string(),
        n => format!("{}{letter}", huruf(n - 1)),
    }
}

/// The key under which the naming of these headings is remembered.
#[must_use]
pub fn kunci(tajuk: &[String]) -> String {
    let folded: Vec<String> = tajuk.iter().map(|t| lipat_tajuk(t)).collect();
    let end = folded.iter().rposition(|t| !t.is_empty()).map_or(0, |last| last + 1);
    folded.get(..end).unwrap_or_default().join("|")
}

#[cfg(test)]
mod tests;
