//! Look-up of a person from anywhere: what was typed may be a number, a birth date, or pieces of a name.
//!
//! Best hits first: the very number, the birth date, the beginning of a number; names by how well the pieces fit
//! ([`nama::Peringkat`]), people of the session's own unit before others whom they fit as well. Common pieces are
//! not searched to the end: what is found of them fits and is in that order, the count then says "at least".

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::calon;
use super::kata;
use super::lingkup;
use super::pegawai::tampil;
use super::saring::{self, Saring};
use super::sql::{self, daftar, isi};
use crate::domain::id::{GelombangId, SatkerId};
use crate::domain::nama;
use crate::domain::operator::{Hak, Session};
use crate::domain::pegawai::{PegawaiRow, PegawaiUrut};
use crate::domain::request::{Jendela, Jumlah, StoreError};

/// Numbers out of an index that are all looked at, each by fetching a person; of more, only as many as are shown.
const BATAS_CALON: usize = 300;

/// The same where a name or the reach of the session leaves few of them.
const BATAS_SEMPIT: usize = 4_000;

/// The same of names.
const BATAS_NAMA: usize = 1_500;

/// People who fit as well as the last that is shown, whose unit is looked up.
const BATAS_MILIK: usize = 400;

/// Keys that are checked at once where there are more than an answer needs.
const BATAS_POTONG: usize = 80;

/// Names that begin with the first piece, that one walk looks at.
const BATAS_PINDAI: usize = 4_000;

/// Rows of the word index that one collection looks at for one piece, and for one of several: what several fit is
/// rare and must not be missed.
const BATAS_KATA: (usize, usize) = (3_000, 20_000);

/// The people found, best first, at most `batas` (and at least one, so that a hit is never hidden).
/// People out of service are found too, for their history is asked for as well.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to see people; never for what was typed.
pub(crate) fn cari(
    conn: &Connection,
    teks: &str,
    batas: usize,
    gelombang: Option<GelombangId>,
    session: &Session,
) -> Result<Jendela<PegawaiRow>, StoreError> {
    let units = lingkup::satker(conn, session, Hak::PegawaiBaca)?;
    let batas = batas.max(1);
    let mut hasil = Hasil {
        conn,
        units,
        milik: session.satker,
        batas,
        ids: Vec::new(),
        terlihat: BTreeSet::new(),
        nama: BTreeMap::new(),
    };
    let (digits, words) = pecah(teks);
    let tepat = match (digits.is_empty(), words.is_empty()) {
        (true, true) => true,
        (false, _) => hasil.angka(&digits, &words)?,
        (true, false) => hasil.kata(&words)?,
    };
    let Hasil { mut ids, .. } = hasil;
    let n = u64::try_from(ids.len()).unwrap_or(u64::MAX);
    let sesudah = ids.len() > batas;
    ids.truncate(batas);
    let rows = tampil(conn, &ids, gelombang, PegawaiUrut::Nama, session)?;
    Ok(Jendela { rows, sebelum: false, sesudah, jumlah: Jumlah { n, tepat }, mulai: None })
}

/// Digits in one run, as they stand in a number however it was grouped, and folded pieces of a name.
fn pecah(teks: &str) -> (String, Vec<String>) {
    let mut digits = String::new();
    let mut words = Vec::new();
    for word in teks.split_whitespace() {
        if word.bytes().all(|b| b.is_ascii_digit()) {
            digits.push_str(word);
        } else {
            let key = nama::kunci(word);
            words.extend(nama::kata(&key).into_iter().map(str::to_owned));
        }
    }
    (digits, words)
}

struct Hasil<'c> {
    conn: &'c Connection,
    units: Option<Vec<i64>>,
    /// The session's own unit.
    milik: Option<SatkerId>,
    batas: usize,
    ids: Vec<i64>,
    terlihat: BTreeSet<i64>,
    /// Names of those found by name, folded.
    nama: BTreeMap<i64, String>,
}

impl Hasil<'_> {
    fn penuh(&self) -> bool {
        self.ids.len() > self.batas
    }

    fn tambah(&mut self, ids: impl IntoIterator<Item = i64>) {
        for id in ids {
            if self.terlihat.insert(id) {
                self.ids.push(id);
            }
        }
    }

    /// The condition with the reach of the session.
    fn syarat(&self, mut saring: Saring) -> Saring {
        if let Some(units) = &self.units {
            saring.syarat = format!("p.satker_id IN (SELECT value FROM json_each(:unit)) AND {}", saring.syarat);
            saring.isi.push(isi(":unit", daftar(units)));
        }
        saring
    }

    /// Which of these keys fit, in the order of `kolom`.
    fn cek(&self, ids: &[i64], saring: &Saring, kolom: &str) -> Result<Vec<i64>, StoreError> {
        let mut values = saring.isi.clone();
        values.push(isi(":id", daftar(ids)));
        let text = format!(
            "SELECT p.id FROM json_each(:id) c CROSS JOIN pegawai p ON p.id = c.value WHERE {} ORDER BY {kolom}, p.id",
            saring.syarat
        );
        sql::semua(self.conn, &text, &values, |row| row.get(0))
    }

    /// Adds those of the keys that fit, in the order of `kolom`. Where not all are wanted it looks at a piece at a time
    /// and ends when the answer is full.
    fn tambah_cocok(&mut self, ids: &[i64], saring: &Saring, kolom: &str, semua: bool) -> Result<(), StoreError> {
        for piece in ids.chunks(if semua { ids.len().max(1) } else { BATAS_POTONG }) {
            if !semua && self.penuh() {
                break;
            }
            let fit = self.cek(piece, saring, kolom)?;
            self.tambah(fit);
        }
        Ok(())
    }

    /// By number; says whether everybody was found.
    fn angka(&mut self, digits: &str, words: &[String]) -> Result<bool, StoreError> {
        let words = saring::fragmen(words);
        let mut saring = saring::angka(digits);
        let names = saring::kata("p.nama_kunci", &words);
        saring.syarat = format!("{} AND {}", names.syarat, saring.syarat);
        saring.isi.extend(names.isi);
        let saring = self.syarat(saring);
        let satu = "SELECT id FROM pegawai INDEXED BY pegawai_nomor WHERE nomor = :nomor";
        let exact = match digits.parse::<i64>() {
            Ok(n) => sql::semua(self.conn, satu, &[isi(":nomor", n)], |row| row.get(0))?,
            Err(_) => Vec::new(),
        };
        let far = if words.is_empty() && self.units.is_none() { BATAS_CALON } else { BATAS_SEMPIT };
        let born = calon::lahir(self.conn, digits, far)?;
        let mut begin = calon::angka(self.conn, digits, far)?;
        let mut tepat = begin.lengkap;
        if !tepat
            && !words.is_empty()
            && let Some(named) = calon::kata(self.conn, &kata::kenali(self.conn, &words)?, BATAS_NAMA)?
        {
            tepat = named.lengkap;
            begin.ids.extend(named.ids);
        }
        for ids in [exact, born, begin.ids] {
            self.tambah_cocok(&ids, &saring, "p.nomor", tepat)?;
        }
        Ok(tepat)
    }

    /// By name; says whether everybody was found.
    fn kata(&mut self, typed: &[String]) -> Result<bool, StoreError> {
        let words = saring::fragmen(typed);
        let lengkap = self.kumpul(typed, &words)?;
        self.urutkan(typed)?;
        Ok(lengkap)
    }

    /// Collects people whose names fit; says whether all are there.
    fn kumpul(&mut self, typed: &[String], words: &[String]) -> Result<bool, StoreError> {
        let Some(first) = typed.first() else { return Ok(true) };
        let all: Vec<&str> = words.iter().map(String::as_str).collect();
        // Names that begin with the first piece, in their order; the most common question ends here.
        let most = if self.units.is_some() { BATAS_NAMA } else { self.batas.saturating_add(1) };
        let (front, _) = kata::depan(self.conn, first, &all, true, (BATAS_PINDAI, most))?;
        self.tambah_nama(front, words, false)?;
        if self.penuh() {
            return Ok(false);
        }
        let known = kata::kenali(self.conn, words)?;
        let far = if known.len() > 1 { BATAS_KATA.1 } else { BATAS_KATA.0 };
        let bounds = if self.units.is_some() { (BATAS_NAMA, BATAS_NAMA) } else { (far, BATAS_PINDAI) };
        if let Some(rows) = kata::semua(self.conn, &known, true, bounds)? {
            self.tambah_nama(rows, words, true)?;
            return Ok(true);
        }
        if let (Some(rare), Some((other, rest))) = (known.first(), kata::berikut(&known)) {
            let rows = kata::silang(self.conn, &rare.teks, other, &rest, true, most)?;
            self.tambah_nama(rows, words, false)?;
        }
        if let (Some(rare), false) = (known.first(), self.penuh()) {
            let others: Vec<&str> = all.iter().copied().filter(|w| *w != rare.teks).collect();
            let rows = kata::belakang(self.conn, &rare.teks, &others, true, (far, most))?;
            self.tambah_nama(rows, words, false)?;
        }
        Ok(false)
    }

    /// Adds people whose names fit, as far as the session sees them.
    fn tambah_nama(&mut self, rows: Vec<kata::Nama>, words: &[String], semua: bool) -> Result<(), StoreError> {
        let ids: Vec<i64> = rows.iter().map(|(_, id)| *id).collect();
        self.nama.extend(rows.into_iter().map(|(name, id)| (id, name)));
        if self.units.is_none() {
            self.tambah(ids);
            return Ok(());
        }
        let saring = self.syarat(saring::kata("p.nama_kunci", words));
        self.tambah_cocok(&ids, &saring, "c.key", semua)
    }

    /// Puts what was found by name in order, best first. Only where a place in the answer hangs on it, the unit of
    /// somebody is looked up.
    fn urutkan(&mut self, words: &[String]) -> Result<(), StoreError> {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut found: Vec<_> = self
            .ids
            .iter()
            .map(|id| {
                let name = self.nama.get(id).map_or("", String::as_str);
                (nama::peringkat(name, &words), true, name, *id)
            })
            .collect();
        found.sort_unstable();
        if let Some(top) = self.milik {
            let own = lingkup::cabang(self.conn, top)?;
            let last = found.get(self.batas).map(|hit| hit.0);
            let near = found.partition_point(|hit| last.is_none_or(|last| hit.0 <= last)).min(BATAS_MILIK);
            let (near, _) = found.split_at_mut(near);
            let ids: Vec<i64> = near.iter().map(|hit| hit.3).collect();
            let text = "SELECT p.satker_id FROM json_each(:id) c CROSS JOIN pegawai p ON p.id = c.value ORDER BY c.key";
            let units: Vec<i64> = sql::semua(self.conn, text, &[isi(":id", daftar(&ids))], |row| row.get(0))?;
            for (hit, unit) in near.iter_mut().zip(units) {
                hit.1 = !own.contains(&unit);
            }
            near.sort_unstable();
        }
        self.ids = found.into_iter().map(|hit| hit.3).collect();
        Ok(())
    }
}
