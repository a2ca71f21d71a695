//! Jumps in lists (`#`): to a row by its number, to a share, to a letter or a day; and the exact count (`=`).
//!
//! One line takes them all, because an operator should not have to choose a kind before he types. What is typed says
//! what is meant: `1.200` a row, `50%` a share, letters the first name from there on. In a list that is sorted
//! by number the digits are the beginning of that number, and `#1200` is the row; in the queue, which is
//! sorted by deadline, a date is the first deadline from there on.
//!
//! A count beside a list may say "more than"; `=` asks for the number itself. The store counts in parts, so that the
//! cursor's own questions go between them; an answer counts only while the list is still the one that was asked
//! about.

use super::app::{App, Fokus};
use super::line::Line;
use super::list::{List, Move, Row};
use super::modal::Modal;
use super::msg::{Effect, Slot, Tempat};
use crate::domain::id::SatkerId;
use crate::domain::nama;
use crate::domain::pegawai::PegawaiUrut;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Hitungan, Jangkar, Posisi, Read};
use crate::domain::satker::Simpul;
use crate::domain::tanggal::Tanggal;

/// By what digits are found in the list in focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Angka {
    /// They are the number of a row.
    Baris,
    /// They begin an identity number.
    Nomor,
}

/// What a typed jump means; `None` where it means nothing.
#[must_use]
pub fn tujuan(text: &str, angka: Angka) -> Option<Jangkar> {
    let text = text.trim();
    let row = |digits: &str| {
        let digits: String = digits.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
        let n: u64 = digits.parse().ok()?;
        Some(Jangkar::Baris(n.saturating_sub(1)))
    };
    if let Some(part) = text.strip_suffix('%') {
        let part: f64 = part.trim().replace(',', ".").parse().ok()?;
        // Thousandths of a list of a million are a thousand rows, less than an estimate is off by.
        return (0.0..=100.0).contains(&part).then(|| Jangkar::Bagian((part * 10.0).round() as u16));
    }
    if let Some(digits) = text.strip_prefix('#') {
        return row(digits);
    }
    if let Ok(day) = Tanggal::parse(text).as_ref()
        && text.contains(['-', '/', ' '])
    {
        return Some(Jangkar::Huruf(day.iso()));
    }
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return match angka {
            Angka::Baris => row(text),
            Angka::Nomor => Some(Jangkar::Huruf(text.to_owned())),
        };
    }
    (!nama::kunci(text).is_empty()).then(|| Jangkar::Huruf(text.to_owned()))
}

/// Where a jump goes among so many lines that are held anyway.
fn among<'a>(dari: &Jangkar, lines: &[&'a Simpul]) -> Option<&'a Simpul> {
    let last = lines.len().checked_sub(1)?;
    let index = match dari {
        Jangkar::Baris(n) => usize::try_from(*n).unwrap_or(last).min(last),
        Jangkar::Bagian(part) => last * usize::from((*part).min(1_000)) / 1_000,
        Jangkar::Huruf(text) => {
            let key = nama::kunci(text);
            let words: Vec<&str> = nama::kata(&key);
            let begun = |name: &str| nama::kunci(name).starts_with(&key);
            let begins = lines.iter().position(|n| begun(&n.satker.nama) || begun(&n.satker.pendek));
            begins.or_else(|| lines.iter().position(|n| nama::cocok(&n.satker.kunci(), &words)))?
        }
        _ => return None,
    };
    lines.get(index).copied()
}

/// Key of what stands before the line: what can be typed for the list in focus.
#[must_use]
pub fn petunjuk(app: &App) -> &'static str {
    match app.fokus() {
        Fokus::Orang(tempat) if app.orang(tempat).urut == PegawaiUrut::Nomor => "kaki-ke-nomor",
        Fokus::Antre(_) => "kaki-ke-tenggat",
        _ => "kaki-ke",
    }
}

/// Opens the line.
pub(super) fn open(app: &mut App) -> Vec<Effect> {
    app.modals.push(Modal::Ke(Line::new(40)));
    Vec::new()
}

/// Goes where the line says.
pub(super) fn go(app: &mut App) -> Vec<Effect> {
    let Some(Modal::Ke(line)) = app.modals.last() else { return Vec::new() };
    let text = line.text().trim().to_owned();
    let angka = match app.fokus() {
        Fokus::Orang(tempat) if app.orang(tempat).urut == PegawaiUrut::Nomor => Angka::Nomor,
        _ => Angka::Baris,
    };
    app.modals.pop();
    if text.is_empty() {
        return Vec::new();
    }
    let Some(dari) = tujuan(&text, angka) else { return unknown(app, &text) };
    match (app.fokus(), dari) {
        (Fokus::Orang(tempat), Jangkar::Bagian(1_000)) => app.move_orang(tempat, Move::Last),
        (Fokus::Orang(tempat), dari) => {
            let fetch = app.orang_mut(tempat).list.jump(dari);
            app.fetch_orang(tempat, Some(fetch))
        }
        // Names stand in no order in a queue that is sorted by deadline.
        (Fokus::Antre(_), Jangkar::Huruf(day)) if Tanggal::from_iso(&day).is_none() => {
            app.refuse(Pesan::new("ke-antre-huruf"));
            vec![Effect::Bell]
        }
        (Fokus::Antre(tempat), dari) => {
            let fetch = app.antre_mut(tempat).list.jump(dari);
            app.fetch_antre(tempat, Some(fetch))
        }
        (fokus @ (Fokus::Pohon | Fokus::Papan), dari) => match unit(app, fokus, &dari) {
            None => unknown(app, &text),
            Some(id) if fokus == Fokus::Papan => {
                app.satker.jump(id, &app.pohon);
                Vec::new()
            }
            Some(id) if app.meja.tree.jump(id, &app.pohon) => app.follow_tree(),
            Some(_) => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The unit that a jump in tree or board goes to: a letter finds shut branches of the tree too.
fn unit(app: &App, fokus: Fokus, dari: &Jangkar) -> Option<SatkerId> {
    let tree = &app.meja.tree;
    let lines: Vec<&Simpul> = match (fokus, dari) {
        (Fokus::Papan, _) => app.satker.lines(&app.pohon),
        (_, Jangkar::Huruf(_)) if tree.saring().trim().is_empty() => app.pohon.semua().iter().collect(),
        _ => tree.lines(&app.pohon),
    };
    among(dari, &lines).map(|n| n.satker.id)
}

fn unknown(app: &mut App, text: &str) -> Vec<Effect> {
    app.refuse(Pesan::new("ke-tak-dikenal").with("isi", text));
    vec![Effect::Bell]
}

/// Asks for the exact count of the list in focus.
pub(super) fn count(app: &mut App) -> Vec<Effect> {
    let jumlah = match app.fokus() {
        Fokus::Orang(tempat) => app.orang(tempat).list.jumlah(),
        Fokus::Antre(tempat) => app.antre(tempat).list.jumlah(),
        _ => return Vec::new(),
    };
    if jumlah.tepat {
        app.say(Pesan::new("hitung-tepat").with("n", jumlah.n));
        return Vec::new();
    }
    match app.fokus() {
        Fokus::Orang(tempat) => app.count_orang(tempat),
        Fokus::Antre(tempat) => app.count_antre(tempat),
        _ => Vec::new(),
    }
}

impl App {
    /// Begins the exact count of a list of people.
    pub(super) fn count_orang(&mut self, tempat: Tempat) -> Vec<Effect> {
        let query = self.orang_query(tempat);
        self.orang_mut(tempat).hitung = Some((query.clone(), 0));
        vec![self.ask(Slot::HitungOrang(tempat), Read::HitungPegawai { query, dari: None })]
    }

    /// Begins the exact count of a queue.
    pub(super) fn count_antre(&mut self, tempat: Tempat) -> Vec<Effect> {
        let query = self.antre(tempat).query();
        self.antre_mut(tempat).hitung = Some((query.clone(), 0));
        vec![self.ask(Slot::HitungAntre(tempat), Read::HitungPerkara { query, dari: None })]
    }

    /// Takes a part of a count, and asks for the next.
    pub(super) fn take_count(&mut self, slot: Slot, part: Hitungan) -> Vec<Effect> {
        let more = match slot {
            Slot::HitungOrang(tempat) => {
                let now = self.orang_query(tempat);
                let orang = self.orang_mut(tempat);
                add(&mut orang.hitung, &mut orang.list, now, part)
                    .map(|(query, dari)| Read::HitungPegawai { query, dari: Some(dari) })
            }
            Slot::HitungAntre(tempat) => {
                let antre = self.antre_mut(tempat);
                let now = antre.query();
                add(&mut antre.hitung, &mut antre.list, now, part)
                    .map(|(query, dari)| Read::HitungPerkara { query, dari: Some(dari) })
            }
            _ => None,
        };
        more.map(|read| self.ask(slot, read)).into_iter().collect()
    }
}

/// Adds a part to a count; what to ask next, unless that was the last. A list that has become another one meanwhile is
/// not counted any more.
fn add<Q: PartialEq, T: Row>(
    hitung: &mut Option<(Q, u64)>,
    list: &mut List<T>,
    now: Q,
    part: Hitungan,
) -> Option<(Q, Posisi)> {
    let (query, n) = hitung.take().filter(|(query, _)| *query == now)?;
    let n = n + part.n;
    match part.lanjut {
        None => {
            list.set_tepat(Some(n));
            None
        }
        Some(dari) => {
            *hitung = Some((query, n));
            Some((now, dari))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_says_where_to() {
        use Jangkar::{Bagian, Baris, Huruf};
        for (typed, angka, want) in [
            ("1", Angka::Baris, Some(Baris(0))),
            ("1.200", Angka::Baris, Some(Baris(1_199))),
            (" 3 900 ", Angka::Baris, Some(Baris(3_899))),
            ("0", Angka::Baris, Some(Baris(0))),
            ("50%", Angka::Baris, Some(Bagian(500))),
            ("12,5 %", Angka::Nomor, Some(Bagian(125))),
            ("100%", Angka::Baris, Some(Bagian(1_000))),
            ("101%", Angka::Baris, None),
            ("-1%", Angka::Baris, None),
            ("x%", Angka::Baris, None),
            ("sit", Angka::Baris, Some(Huruf("sit".to_owned()))),
            ("1983", Angka::Nomor, Some(Huruf("1983".to_owned()))),
            ("#1983", Angka::Nomor, Some(Baris(1_982))),
            ("21-11-2024", Angka::Baris, Some(Huruf("2024-11-21".to_owned()))),
            ("12a", Angka::Baris, None),
            ("", Angka::Baris, None),
            ("?!", Angka::Baris, None),
        ] {
            assert_eq!(tujuan(typed, angka), want, "{typed:?}");
        }
    }
}
