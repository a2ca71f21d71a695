//! The name of a unit taken apart: what kind it is, of which class, and where.

use std::collections::{HashMap, HashSet};

use crate::domain::nama::kunci as lipat;
use crate::domain::satker::JenisSatker;

/// Words, and what they become.
type Ganti = (Vec<String>, Vec<String>);

/// Words that stand for other words.
#[derive(Debug, Clone, Default)]
pub(super) struct Ejaan {
    /// Words, and what they become, by the first of them; longer ones first.
    ganti: HashMap<String, Vec<Ganti>>,
    /// Words that say nothing beside others.
    boleh_hilang: HashSet<String>,
}

/// A name of a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NamaSatker {
    /// Words that say the kind, sorted.
    jenis: Vec<String>,
    /// Class.
    pub(super) kelas: Kelas,
    /// All other words, in their order.
    tempat: Vec<String>,
}

/// Class of a unit; what is not said is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Kelas {
    /// `i`, `iia`; empty where not said.
    tingkat: &'static str,
    /// Special (`I Khusus`).
    khusus: bool,
    /// Whether it is at a border crossing (TPI).
    tpi: Option<bool>,
}

impl Kelas {
    pub(super) const fn is_kosong(&self) -> bool {
        self.tingkat.is_empty() && !self.khusus && self.tpi.is_none()
    }

    /// Whether a unit of class `lain` can be meant: what is said agrees, and something is left unsaid.
    pub(super) fn muat(&self, lain: &Self) -> bool {
        let level =
            self.tingkat.is_empty() && !self.khusus || (self.tingkat == lain.tingkat && self.khusus == lain.khusus);
        level && (self.tpi.is_none() || self.tpi == lain.tpi)
    }

    /// As letters have it.
    pub(super) fn tulis(&self) -> String {
        let tpi = match self.tpi {
            Some(true) => "TPI",
            Some(false) => "Non TPI",
            None => "",
        };
        let level = self.tingkat.to_uppercase();
        let parts = [level.as_str(), if self.khusus { "Khusus" } else { "" }, tpi];
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

impl Ejaan {
    /// Reads the table; a row that becomes nothing is a word that may be left out.
    pub(super) fn new(kata: &[(String, String)]) -> Self {
        let mut all = Self::default();
        for (from, to) in kata {
            let words = |text: &str| lipat(text).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let (from, to) = (words(from), words(to));
            if let ([word], []) = (from.as_slice(), to.as_slice()) {
                all.boleh_hilang.insert(word.clone());
            } else if let Some(first) = from.first() {
                all.ganti.entry(first.clone()).or_default().push((from.clone(), to));
            }
        }
        for rows in all.ganti.values_mut() {
            rows.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        }
        all
    }

    pub(super) fn urai(&self, teks: &str) -> NamaSatker {
        self.urai_kunci(&lipat(teks))
    }

    /// Takes a folded name apart.
    pub(super) fn urai_kunci(&self, key: &str) -> NamaSatker {
        let given: Vec<&str> = key.split_whitespace().collect();
        let mut words: Vec<&str> = Vec::with_capacity(given.len() + 2);
        let mut at = 0;
        while let Some(word) = given.get(at) {
            let here = given.get(at..).unwrap_or_default();
            let row = self.ganti.get(*word).into_iter().flatten().find(|(from, _)| mulai(here, from));
            match row {
                Some((from, to)) => {
                    words.extend(to.iter().map(String::as_str));
                    at += from.len();
                }
                None => {
                    words.push(word);
                    at += 1;
                }
            }
        }
        // A name of nothing but words that may be left out keeps them.
        if words.iter().any(|w| !self.boleh_hilang.contains(*w)) {
            words.retain(|w| !self.boleh_hilang.contains(*w));
        }
        NamaSatker::new(&words)
    }
}

/// Whether words begin with these.
fn mulai(words: &[&str], with: &[String]) -> bool {
    words.len() >= with.len() && words.iter().zip(with).all(|(a, b)| a == b)
}

/// Words that say a kind are those that its codes are made of.
fn kata_jenis(word: &str) -> bool {
    JenisSatker::ALL.iter().any(|j| *j != JenisSatker::Lainnya && j.code().split('_').any(|part| part == word))
}

/// `2a` and `iia` are one class.
fn tingkat(word: &str) -> Option<&'static str> {
    Some(match word {
        "i" | "1" => "i",
        "ia" | "1a" => "ia",
        "ib" | "1b" => "ib",
        "ii" | "2" => "ii",
        "iia" | "2a" => "iia",
        "iib" | "2b" => "iib",
        "iii" | "3" => "iii",
        _ => return None,
    })
}

/// The letter of a class that stands apart: `II A`.
fn berhuruf(level: &str, letter: &str) -> Option<&'static str> {
    match (level, letter) {
        ("i", "a") => Some("ia"),
        ("i", "b") => Some("ib"),
        ("ii", "a") => Some("iia"),
        ("ii", "b") => Some("iib"),
        _ => None,
    }
}

impl NamaSatker {
    fn new(words: &[&str]) -> Self {
        let mut name = Self::default();
        let mut words = words.iter().copied().peekable();
        while let Some(word) = words.next() {
            let glued = ["kelas", "klas", "kls"].iter().find_map(|k| word.strip_prefix(k)).and_then(tingkat);
            if let Some(level) = glued.or_else(|| tingkat(word)).filter(|_| name.kelas.tingkat.is_empty()) {
                let letter = words.peek().and_then(|next| berhuruf(level, next));
                if letter.is_some() {
                    words.next();
                }
                name.kelas.tingkat = letter.unwrap_or(level);
                name.kelas.khusus = words.next_if_eq(&"khusus").is_some();
            } else if word == "kelas" {
            } else if word == "tpi" && name.kelas.tpi.is_none() {
                name.kelas.tpi = Some(true);
            } else if word == "non" && name.kelas.tpi.is_none() && words.next_if_eq(&"tpi").is_some() {
                name.kelas.tpi = Some(false);
            } else if kata_jenis(word) {
                name.jenis.push(word.to_owned());
            } else {
                name.tempat.push(word.to_owned());
            }
        }
        name.jenis.sort_unstable();
        name
    }

    pub(super) fn tanpa_tempat(&self) -> bool {
        self.tempat.is_empty()
    }

    pub(super) fn hanya_kelas(&self) -> bool {
        self.tempat.is_empty() && self.jenis.is_empty() && !self.kelas.is_kosong()
    }

    /// Kind and place in two writings, of which one must be the same: letters in their order wherever blanks stand
    /// (`Pangkal Pinang`, `Pangkalpinang`), and words in any order.
    pub(super) fn letak(&self) -> [String; 2] {
        let mut sorted = self.tempat.clone();
        sorted.sort_unstable();
        let kind = self.jenis.join(" ");
        [format!("{kind}|{}", self.tempat.concat()), format!("{kind}/{}", sorted.join(" "))]
    }

    /// Everything that the name says, whatever the order of its words.
    pub(super) fn arti(&self) -> String {
        let [_, place] = self.letak();
        format!("{place}/{}", self.kelas.tulis())
    }

    /// The kind with the most words among those that the name has all words of.
    pub(super) fn jenis(&self) -> Option<JenisSatker> {
        let has = |j: &JenisSatker| j.code().split('_').all(|part| self.jenis.iter().any(|w| w == part));
        JenisSatker::ALL.iter().copied().filter(has).max_by_key(|j| j.code().split('_').count())
    }

    /// Whether both say the same kind.
    pub(super) fn sejenis(&self, unit: &Self) -> bool {
        !self.jenis.is_empty() && self.jenis == unit.jenis
    }

    /// Whether one kind is the other told more closely: `Lapas` and `Lapas Perempuan`.
    pub(super) fn serumpun(&self, unit: &Self) -> bool {
        bagian(&self.jenis, &unit.jenis) || bagian(&unit.jenis, &self.jenis)
    }

    /// How far a unit is from this name, for a list of what could be meant; `None` where nothing connects them.
    pub(super) fn jauh(&self, unit: &Self) -> Option<u32> {
        let kind = if self.jenis == unit.jenis {
            0
        } else if self.jenis.is_empty() {
            4
        } else if self.serumpun(unit) {
            8
        } else {
            16
        };
        let place = self.jauh_tempat(unit)?;
        // Two things that differ are no resemblance, but for a kind that was not said.
        if kind > 4 && place > 0 {
            return None;
        }
        Some((kind + place) * 2 + u32::from(!self.kelas.muat(&unit.kelas)))
    }

    fn jauh_tempat(&self, unit: &Self) -> Option<u32> {
        if self.tempat.is_empty() {
            return (!self.jenis.is_empty()).then_some(if unit.tempat.is_empty() { 0 } else { 20 });
        }
        let (mine, theirs) = (sisa(&self.tempat, &unit.tempat), sisa(&unit.tempat, &self.tempat));
        let count = |rest: &[&str]| u32::try_from(rest.len()).unwrap_or(u32::MAX / 8);
        match (mine.as_slice(), theirs.as_slice()) {
            ([], []) => Some(0),
            ([], rest) | (rest, []) if rest.len() < self.tempat.len().max(unit.tempat.len()) => Some(4 + count(rest)),
            ([a], [b]) => salah_ketik(a, b),
            _ => salah_ketik(&self.tempat.concat(), &unit.tempat.concat()),
        }
    }
}

/// Whether all of these words are among those.
fn bagian(few: &[String], many: &[String]) -> bool {
    few.iter().all(|w| many.contains(w))
}

/// Words of `of` that `other` does not have.
fn sisa<'a>(of: &'a [String], other: &[String]) -> Vec<&'a str> {
    of.iter().filter(|w| !other.contains(w)).map(String::as_str).collect()
}

/// Names of places are shorter; what is longer is not looked at.
const TERPANJANG: usize = 64;

/// One or two wrong letters, one in a short word; `None` where it is more than a slip.
fn salah_ketik(a: &str, b: &str) -> Option<u32> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let limit = if a.len().min(b.len()) < 5 { 1 } else { 2 };
    if a.len() > TERPANJANG || a.len().abs_diff(b.len()) > limit || a.len().min(b.len()) < 3 {
        return None;
    }
    // Distance of letters, row by row.
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        for (place, y) in row.iter_mut().skip(1).zip(&b) {
            let cost = corner + usize::from(x != y);
            corner = *place;
            left = cost.min(left + 1).min(*place + 1);
            *place = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    let far = row.last().copied().filter(|far| *far <= limit)?;
    u32::try_from(far).ok()
}
