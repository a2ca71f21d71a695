//! Look-up of a person from anywhere: what was typed may be a number, a birth date, or pieces of a name.
//!
//! Best hits first: the very number, the birth date, the beginning of a number; names by how well the pieces fit
//! ([`nama::Peringkat`]), people of the session's own unit before others whom they fit as well. Common pieces are
//! not searched to the end: what is found of them fits and is in that order, the count then says "at least".

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::calon;
use super::lingkup;
use super::pegawai::tampil;
use super::saring::{self, Saring};
use super::sql::{self, daftar, isi};
use crate::domain::id::{GelombangId, SatkerId};
use crate::domain::nama;
use crate::domain::operator::{Hak, Session};
use crate::domain::pegawai::{PegawaiRow, PegawaiUrut};
use crate::domain::request::{Jendela, Jumlah, StoreError};

/// Keys out of an index that are looked at.
const BATAS_CALON: usize = 4_000;

/// Keys that are checked at once where there are more than an answer needs.
const BATAS_POTONG: usize = 400;

/// Rows of the name index that one walk looks at.
const BATAS_PINDAI: i64 = 10_000;

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
    let mut hasil = Hasil { conn, units, milik: session.satker, batas, ids: Vec::new(), terlihat: BTreeSet::new() };
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
            words.push(word.to_owned());
        }
    }
    (digits, saring::fragmen(&words))
}

struct Hasil<'c> {
    conn: &'c Connection,
    units: Option<Vec<i64>>,
    /// The session's own unit.
    milik: Option<SatkerId>,
    batas: usize,
    ids: Vec<i64>,
    terlihat: BTreeSet<i64>,
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
    fn cek(&self, ids: &[i64], saring: &Saring, kolom: &str) -> Result<Vec<(String, i64)>, StoreError> {
        let mut values = saring.isi.clone();
        values.push(isi(":id", daftar(ids)));
        let text = format!(
            "SELECT p.nama_kunci, p.id FROM json_each(:id) c CROSS JOIN pegawai p ON p.id = c.value \
             WHERE {} ORDER BY {kolom}, p.id",
            saring.syarat
        );
        sql::semua(self.conn, &text, &values, |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Adds those of the keys that fit, in the order of `kolom`. Where not all are wanted it looks at a piece at a time
    /// and ends when the answer is full.
    fn tambah_cocok(&mut self, ids: &[i64], saring: &Saring, kolom: &str, semua: bool) -> Result<(), StoreError> {
        for piece in ids.chunks(if semua { ids.len().max(1) } else { BATAS_POTONG }) {
            if !semua && self.penuh() {
                break;
            }
            let fit = self.cek(piece, saring, kolom)?;
            self.tambah(fit.into_iter().map(|(_, id)| id));
        }
        Ok(())
    }

    /// By number; says whether everybody was found.
    fn angka(&mut self, digits: &str, words: &[String]) -> Result<bool, StoreError> {
        let mut saring = saring::angka(digits);
        let names = saring::kata("p.nama_kunci", words);
        saring.syarat = format!("{} AND {}", names.syarat, saring.syarat);
        saring.isi.extend(names.isi);
        let saring = self.syarat(saring);
        let satu = "SELECT id FROM pegawai INDEXED BY pegawai_nomor WHERE nomor = :nomor";
        let exact = match digits.parse::<i64>() {
            Ok(n) => sql::semua(self.conn, satu, &[isi(":nomor", n)], |row| row.get(0))?,
            Err(_) => Vec::new(),
        };
        let born = calon::lahir(self.conn, digits, BATAS_CALON)?;
        let mut begin = calon::angka(self.conn, digits, BATAS_CALON)?;
        let mut tepat = begin.lengkap;
        if !tepat && let Some(named) = calon::kata(self.conn, words, BATAS_CALON)? {
            tepat = named.lengkap;
            begin.ids.extend(named.ids);
        }
        for ids in [exact, born, begin.ids] {
            self.tambah_cocok(&ids, &saring, "p.nomor", tepat)?;
        }
        Ok(tepat)
    }

    /// By name; says whether everybody was found.
    fn kata(&mut self, words: &[String]) -> Result<bool, StoreError> {
        if words.is_empty() {
            return Ok(true);
        }
        let saring = self.syarat(saring::kata("p.nama_kunci", words));
        let found = calon::kata(self.conn, words, BATAS_CALON)?;
        if let Some(whole) = found.as_ref().filter(|c| c.lengkap) {
            self.tambah_cocok(&whole.ids, &saring, "p.nama_kunci", true)?;
            self.urutkan(words)?;
            return Ok(true);
        }
        for word in words {
            if !self.penuh() {
                let fit = self.pindai(word, words)?;
                self.tambah(fit);
            }
        }
        if !self.penuh() {
            match found {
                Some(cut) => {
                    self.tambah_cocok(&cut.ids, &saring, "p.nama_kunci", false)?;
                }
                None => {
                    let fit = self.pindai("", words)?;
                    self.tambah(fit);
                }
            }
        }
        self.urutkan(words)?;
        let kantor: i64 =
            sql::satu(self.conn, "SELECT ifnull(sum(n), 0) FROM hitung_pegawai", &[], |row| row.get(0))?.unwrap_or(0);
        Ok(!self.penuh() && kantor <= BATAS_PINDAI.min(4_000))
    }

    /// Puts what was found by name in order, best first.
    fn urutkan(&mut self, words: &[String]) -> Result<(), StoreError> {
        let milik = self.milik.map(|top| lingkup::cabang(self.conn, top)).transpose()?.unwrap_or_default();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let text =
            "SELECT p.nama_kunci, p.id, p.satker_id FROM json_each(:id) c CROSS JOIN pegawai p ON p.id = c.value";
        let mut found = sql::semua(self.conn, text, &[isi(":id", daftar(&self.ids))], |row| {
            let (key, id, unit): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok((nama::peringkat(&key, &words), !milik.contains(&unit), key, id))
        })?;
        found.sort_unstable();
        self.ids = found.into_iter().map(|(.., id)| id).collect();
        Ok(())
    }

    /// Names that begin with a piece, in their order, as far as one walk looks.
    fn pindai(&self, word: &str, words: &[String]) -> Result<Vec<i64>, StoreError> {
        let names = saring::kata("nama_kunci", words);
        let reach = self.syarat(Saring { syarat: "1".to_owned(), isi: names.isi });
        let mut values = reach.isi;
        values.push(isi(":dari", word.to_owned()));
        values.push(isi(":ke", format!("{word}\u{10ffff}")));
        values.push(isi(":pindai", BATAS_PINDAI));
        values.push(isi(":n", i64::try_from(self.batas).unwrap_or(i64::MAX).saturating_add(1)));
        // The walk reads names out of the index alone; only a person whose name fits is looked up.
        let text = format!(
            "SELECT p.id FROM (SELECT id, nama_kunci FROM (SELECT id, nama_kunci FROM pegawai INDEXED BY pegawai_nama \
             WHERE nama_kunci >= :dari AND nama_kunci < :ke ORDER BY nama_kunci, id LIMIT :pindai) WHERE {}) p_nama \
             CROSS JOIN pegawai p ON p.id = p_nama.id WHERE {} ORDER BY p_nama.nama_kunci, p_nama.id LIMIT :n",
            names.syarat, reach.syarat
        );
        sql::semua(self.conn, &text, &values, |row| row.get(0))
    }
}
