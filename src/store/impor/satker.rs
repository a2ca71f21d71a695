//! Units: the tree as a file has it, laid over the tree of the office. Nothing is ever deleted.
//!
//! A unit is known by its code, else by its full name. The unit above may stand in the same file, before or behind, so what a
//! row means is settled when all rows are in ([`Perihal::bersama`]): what is above whom, that nothing hangs below itself, and that the tree does not
//! grow too deep. They are written from the top down, so that no step on the way makes a ring that the end does not have.
//!
//! A new name or place holds from today; what held before goes into the history, as when a form is saved ([`super::super::satker`]).

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use rusqlite::types::Value;

use super::super::audit::Tx;
use super::super::jangkauan::{DALAM, sampai};
use super::super::kolom;
use super::super::satker as simpan;
use super::super::tabel::Table;
use super::hadir::rapi;
use super::sandi::{sandi, urai};
use super::siapa;
use super::{Hasil, Perihal, Putusan, Saksi, Tersimpan, Usul};
use crate::acuan;
use crate::domain::id::{SatkerId, Ver};
use crate::domain::impor::panggung::{BarisBeda, BedaSel, Kelompok};
use crate::domain::impor::rekam::Rekaman;
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::nama;
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{SatkerBaru, StoreError};
use crate::domain::satker::JenisSatker;
use crate::domain::tanggal::Tanggal;

/// More units than any ministry has; all of them are looked at together.
const TERBANYAK: usize = 20_000;

/// A unit of the office.
#[derive(Debug, Clone)]
struct Unit {
    nama: String,
    kunci: String,
    pendek: String,
    jenis: JenisSatker,
    kelas: String,
    kode: String,
    induk: Option<i64>,
    sejak: Tanggal,
}

/// All units of the office by their keys.
type Kantor = BTreeMap<i64, Unit>;

/// A place in the tree that shall be: a unit of the office, or a new one by its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Simpul {
    Ada(i64),
    Baru(i64),
}

/// A row as the file has it.
#[derive(Debug, Clone)]
struct Kata {
    lama: Option<(i64, i64)>,
    kode: String,
    nama: String,
    pendek: String,
    jenis: Option<JenisSatker>,
    kelas: String,
    induk: String,
}

/// What a row comes to.
#[derive(Debug, Clone)]
struct Rencana {
    lama: Option<(i64, i64)>,
    isi: SatkerBaru,
    /// The unit above; `isi` names it only where the office has it already.
    induk: Option<Simpul>,
}

/// A file of units.
#[derive(Debug, Default)]
pub(super) struct Satker {
    kantor: Kantor,
    baris: usize,
    rencana: BTreeMap<i64, Rencana>,
    /// Rows from the top of the tree down.
    urutan: Vec<i64>,
}

fn kantor(conn: &Connection) -> Result<Kantor, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT id, nama, pendek, jenis, kelas, kode, induk_id, sejak FROM satker")?;
    let rows = statement.query_map([], |r| {
        let nama: String = r.get(1)?;
        let unit = Unit {
            kunci: nama::kunci(&nama),
            nama,
            pendek: r.get(2)?,
            jenis: kolom::kode(r, 3, JenisSatker::from_code)?,
            kelas: r.get(4)?,
            kode: r.get(5)?,
            induk: r.get(6)?,
            sejak: kolom::hari(r, 7)?,
        };
        Ok((r.get(0)?, unit))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The unit of the office that a row speaks of.
fn kenal(kantor: &Kantor, kode: &str, nama: &str) -> Result<Option<i64>, Alasan> {
    if let Some((id, _)) = kantor.iter().find(|(_, u)| !kode.is_empty() && u.kode == kode) {
        return Ok(Some(*id));
    }
    let key = nama::kunci(nama);
    let same: Vec<(&i64, &Unit)> = kantor.iter().filter(|(_, u)| u.kunci == key).collect();
    let fits: Vec<i64> =
        same.iter().filter(|(_, u)| kode.is_empty() || u.kode.is_empty()).map(|(id, _)| **id).collect();
    match (fits.as_slice(), same.as_slice()) {
        ([id], _) => Ok(Some(*id)),
        ([], []) => Ok(None),
        ([], [(_, other), ..]) => {
            let pesan = Pesan::new("impor-satker-kode-lain").with("kode", other.kode.as_str());
            Err(Alasan::sel(Kolom::Kode, kode, pesan))
        }
        (several, _) => {
            let pesan = Pesan::new("impor-satker-nama-beberapa").with("n", several.len());
            Err(Alasan::sel(Kolom::Nama, nama, pesan))
        }
    }
}

fn kata(row: &Tersimpan) -> Kata {
    let values = urai(&row.isi).unwrap_or_default();
    let text = |at: usize| values.get(at).map_or("", |v| v.teks()).to_owned();
    Kata {
        lama: row.lama,
        kode: text(0),
        nama: text(1),
        pendek: text(2),
        jenis: JenisSatker::from_code(&text(3)),
        kelas: text(4),
        induk: text(5),
    }
}

/// All rows of a file beside the office.
struct Susunan<'a> {
    kantor: &'a Kantor,
    kata: &'a BTreeMap<i64, Kata>,
    induk: BTreeMap<i64, Option<Simpul>>,
    tolak: BTreeMap<i64, Alasan>,
}

impl<'a> Susunan<'a> {
    fn new(kantor: &'a Kantor, kata: &'a BTreeMap<i64, Kata>) -> Self {
        let mut all = Self { kantor, kata, induk: BTreeMap::new(), tolak: BTreeMap::new() };
        for (at, row) in kata {
            match all.atas(row) {
                Ok(induk) => {
                    all.induk.insert(*at, induk);
                }
                Err(alasan) => {
                    all.tolak.insert(*at, alasan);
                }
            }
        }
        while all.saring() {}
        all
    }

    fn simpul(at: i64, row: &Kata) -> Simpul {
        row.lama.map_or(Simpul::Baru(at), |(id, _)| Simpul::Ada(id))
    }

    /// The unit above a row: by code, full name or short name, in the file or in the office.
    fn atas(&self, row: &Kata) -> Result<Option<Simpul>, Alasan> {
        let wrong = |key: &str| Alasan::sel(Kolom::Induk, row.induk.as_str(), Pesan::new(key));
        if row.induk.is_empty() {
            // A cell that is empty says nothing.
            return match row.lama.and_then(|(id, _)| self.kantor.get(&id)) {
                Some(unit) => Ok(unit.induk.map(Simpul::Ada)),
                None => Err(wrong("satker-induk-wajib")),
            };
        }
        let key = nama::kunci(&row.induk);
        let mut found: BTreeSet<Simpul> = BTreeSet::new();
        let by = |test: &dyn Fn(&str, &str, &str) -> bool| {
            let file = self.kata.iter().filter(|(_, k)| test(&k.kode, &k.nama, &k.pendek));
            let office = self.kantor.iter().filter(|(_, u)| test(&u.kode, &u.nama, &u.pendek));
            file.map(|(at, k)| Self::simpul(*at, k)).chain(office.map(|(id, _)| Simpul::Ada(*id))).collect()
        };
        let tests: [&dyn Fn(&str, &str, &str) -> bool; 3] = [
            &|kode, _, _| !kode.is_empty() && kode == row.induk,
            &|_, nama, _| nama::kunci(nama) == key,
            &|_, _, pendek| !pendek.is_empty() && nama::kunci(pendek) == key,
        ];
        for test in tests {
            found = by(test);
            if !found.is_empty() {
                break;
            }
        }
        match (found.pop_first(), found.pop_first()) {
            (Some(one), None) => Ok(Some(one)),
            (None, _) => Err(wrong("impor-satker-induk-tak-ada")),
            _ => Err(wrong("impor-satker-induk-beberapa")),
        }
    }

    /// What is above a place when all accepted rows are written.
    fn di_atas(&self, simpul: Simpul) -> Option<Simpul> {
        let row = match simpul {
            Simpul::Baru(at) => return self.induk.get(&at).copied().flatten(),
            Simpul::Ada(id) => self.kata.iter().find(|(_, k)| k.lama.is_some_and(|(known, _)| known == id)),
        };
        if let Some(induk) = row.and_then(|(at, _)| self.induk.get(at)) {
            return *induk;
        }
        let Simpul::Ada(id) = simpul else { return None };
        self.kantor.get(&id).and_then(|u| u.induk).map(Simpul::Ada)
    }

    /// How many units stand above a place; `None` where it hangs below itself or in a ring.
    fn dalam(&self, simpul: Simpul) -> Option<usize> {
        let (mut at, mut n) = (simpul, 0);
        while let Some(above) = self.di_atas(at) {
            n += 1;
            if above == simpul || n > self.kantor.len() + self.kata.len() {
                return None;
            }
            at = above;
        }
        Some(n)
    }

    /// Whether a place is one of a ring, and not merely below one.
    fn melingkar(&self, simpul: Simpul) -> bool {
        let (mut at, mut n) = (simpul, 0);
        while let Some(above) = self.di_atas(at) {
            n += 1;
            if above == simpul {
                return true;
            }
            if n > self.kantor.len() + self.kata.len() {
                return false;
            }
            at = above;
        }
        false
    }

    /// Refuses rows that cannot stand together; true where that may have changed others.
    fn saring(&mut self) -> bool {
        let mut bad: Vec<(i64, &str)> = Vec::new();
        for (at, induk) in &self.induk {
            let Some(row) = self.kata.get(at) else { continue };
            let orphan = matches!(induk, Some(Simpul::Baru(above)) if !self.induk.contains_key(above));
            if orphan {
                bad.push((*at, "impor-satker-induk-ditolak"));
            } else if self.melingkar(Self::simpul(*at, row)) {
                bad.push((*at, "impor-satker-melingkar"));
            }
        }
        if bad.is_empty() {
            // Only now: a row below a ring is not deep once the ring is gone.
            for (at, _) in &self.induk {
                let Some(row) = self.kata.get(at) else { continue };
                if self.dalam(Self::simpul(*at, row)).is_none_or(|n| n >= DALAM) {
                    bad.push((*at, "satker-terlalu-dalam"));
                }
            }
        }
        for (at, key) in &bad {
            self.induk.remove(at);
            let text = self.kata.get(at).map_or("", |row| row.induk.as_str());
            self.tolak.insert(*at, Alasan::sel(Kolom::Induk, text, Pesan::new(key)));
        }
        !bad.is_empty()
    }
}

impl Satker {
    /// What an accepted row comes to.
    fn rencana(&self, row: &Kata, induk: Option<Simpul>, hari: Tanggal) -> Rencana {
        let old = row.lama.and_then(|(id, _)| self.kantor.get(&id));
        let or = |said: &str, old: Option<&String>| match old {
            Some(old) if said.is_empty() => old.clone(),
            _ => said.to_owned(),
        };
        // A short name that was made of the full one follows it.
        let pendek = match old {
            Some(u) if u.nama != row.nama && u.pendek == acuan::satker::pendek(&u.nama) => None,
            Some(u) => Some(&u.pendek),
            None => None,
        };
        let mut pendek = or(&row.pendek, pendek);
        if pendek.is_empty() {
            pendek = acuan::satker::pendek(&row.nama);
        }
        let above = match induk {
            Some(Simpul::Ada(id)) => Some(id),
            _ => None,
        };
        let tetap = old.is_some_and(|u| u.nama == row.nama && induk == u.induk.map(Simpul::Ada));
        let isi = SatkerBaru {
            nama: row.nama.clone(),
            pendek,
            jenis: row.jenis.or(old.map(|u| u.jenis)).unwrap_or(JenisSatker::Lainnya),
            kelas: or(&row.kelas, old.map(|u| &u.kelas)),
            kode: or(&row.kode, old.map(|u| &u.kode)),
            induk: above.map(SatkerId),
            sejak: match old {
                Some(u) if tetap => u.sejak,
                Some(u) => hari.max(u.sejak),
                None => hari,
            },
        };
        Rencana { lama: row.lama, isi, induk }
    }

    fn kelompok(&self, plan: &Rencana) -> Kelompok {
        let Some(old) = plan.lama.and_then(|(id, _)| self.kantor.get(&id)) else { return Kelompok::Baru };
        let isi = &plan.isi;
        if plan.induk != old.induk.map(Simpul::Ada) {
            Kelompok::Pindah
        } else if (&isi.nama, &isi.pendek, isi.jenis, &isi.kelas, &isi.kode)
            == (&old.nama, &old.pendek, old.jenis, &old.kelas, &old.kode)
        {
            Kelompok::Sama
        } else {
            Kelompok::Ubah
        }
    }

    /// Whether the session may change this unit and hang something below that one.
    fn boleh(conn: &Connection, session: &Session, plan: &Rencana) -> Result<bool, StoreError> {
        let ids = [plan.lama.map(|(id, _)| id), plan.isi.induk.map(|s| s.0)];
        for id in ids.into_iter().flatten() {
            if !sampai(conn, session, Hak::SatkerUbah, id)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn nama_induk(&self, induk: Option<Simpul>) -> String {
        let name = match induk {
            None => None,
            Some(Simpul::Ada(id)) => self.kantor.get(&id).map(|u| u.pendek.clone()),
            Some(Simpul::Baru(at)) => self.rencana.get(&at).map(|plan| plan.isi.pendek.clone()),
        };
        name.unwrap_or_default()
    }
}

impl Perihal for Satker {
    fn hak(&self) -> Hak {
        Hak::SatkerUbah
    }

    fn aksi(&self) -> &'static str {
        "impor-satker"
    }

    fn mulai(&mut self, conn: &Connection, _: &Session) -> Result<(), StoreError> {
        self.kantor = kantor(conn)?;
        Ok(())
    }

    fn banding(&mut self, conn: &Connection, _: &Session, rekaman: &Rekaman) -> Result<Hasil, StoreError> {
        let Rekaman::Satker(line) = rekaman else { return Err(StoreError::Missing) };
        let (kode, nama) = (rapi(&line.kode), rapi(&line.nama));
        if nama.is_empty() {
            return Ok(Hasil::Tolak(None, vec![Alasan::sel(Kolom::Nama, "", Pesan::new("wajib-diisi"))]));
        }
        self.baris += 1;
        if self.baris > TERBANYAK {
            let pesan = Pesan::new("impor-satker-terlalu-banyak").with("batas", TERBANYAK);
            return Ok(Hasil::Tolak(None, vec![Alasan::baris(pesan)]));
        }
        let known = match kenal(&self.kantor, &kode, &nama) {
            Ok(known) => known,
            Err(alasan) => return Ok(Hasil::Tolak(None, vec![alasan])),
        };
        let ver = known.map(|id| Table::Satker.ver(conn, id)).transpose()?.flatten();
        let lama = known.zip(ver);
        let key = nama::kunci(&nama);
        let kunci = Value::Text(if kode.is_empty() { format!("n{key}") } else { format!("k{kode}") });
        // Two new units do not bear one name.
        let unik = lama.is_none().then_some((Value::Text(key), Kolom::Nama));
        let jenis = line.jenis.map_or_else(String::new, |j| j.code().to_owned());
        let isi = [kode, nama, rapi(&line.pendek), jenis, rapi(&line.kelas), rapi(&line.induk)];
        // What it changes is known when all rows are in.
        let kelompok = if lama.is_some() { Kelompok::Ubah } else { Kelompok::Baru };
        Ok(Hasil::Usul(Usul { kelompok, lama, kunci, unik, isi: sandi(&isi.map(Value::Text)) }))
    }

    fn bersama(
        &mut self,
        conn: &Connection,
        session: &Session,
        semua: &dyn Fn() -> Result<Vec<Tersimpan>, StoreError>,
    ) -> Result<Vec<(i64, Putusan)>, StoreError> {
        self.kantor = kantor(conn)?;
        let rows: BTreeMap<i64, Kata> = semua()?.iter().map(|row| (row.urut, kata(row))).collect();
        let office = std::mem::take(&mut self.kantor);
        let tree = Susunan::new(&office, &rows);
        let mut order: Vec<(usize, i64)> = Vec::new();
        let mut verdicts: Vec<(i64, Putusan)> =
            tree.tolak.iter().map(|(at, why)| (*at, Putusan::Tolak(vec![why.clone()]))).collect();
        self.rencana.clear();
        let accepted: Vec<(i64, Option<Simpul>)> = tree.induk.iter().map(|(at, induk)| (*at, *induk)).collect();
        for (at, _) in &accepted {
            if let Some(row) = rows.get(at) {
                order.push((tree.dalam(Susunan::simpul(*at, row)).unwrap_or(DALAM), *at));
            }
        }
        drop(tree);
        self.kantor = office;
        for (at, induk) in accepted {
            let Some(row) = rows.get(&at) else { continue };
            let plan = self.rencana(row, induk, session.hari);
            let kelompok = self.kelompok(&plan);
            if kelompok != Kelompok::Sama && !Self::boleh(conn, session, &plan)? {
                let why = Alasan::sel(Kolom::Induk, row.induk.as_str(), Pesan::new("impor-di-luar"));
                verdicts.push((at, Putusan::Tolak(vec![why])));
                continue;
            }
            verdicts.push((at, Putusan::Kelompok(kelompok)));
            if kelompok != Kelompok::Sama {
                self.rencana.insert(at, plan);
            }
        }
        order.sort_unstable();
        self.urutan = order.into_iter().map(|(_, at)| at).filter(|at| self.rencana.contains_key(at)).collect();
        Ok(verdicts)
    }

    fn tampil(&self, _: &Connection, _: &Session, baris: &Tersimpan) -> Result<BarisBeda, StoreError> {
        let Some(plan) = self.rencana.get(&baris.urut) else {
            let row = kata(baris);
            let beda = Vec::new();
            let (nomor, nama, satker) = (row.kode, row.nama, row.induk);
            return Ok(BarisBeda { asal: None, nomor, nama, satker, beda, alasan: Vec::new() });
        };
        let old = plan.lama.and_then(|(id, _)| self.kantor.get(&id));
        let text = |of: fn(&Unit) -> String| old.map(of).unwrap_or_default();
        let induk = self.nama_induk(plan.induk);
        let beda = [
            (Kolom::Kode, text(|u| u.kode.clone()), plan.isi.kode.clone()),
            (Kolom::Nama, text(|u| u.nama.clone()), plan.isi.nama.clone()),
            (Kolom::Pendek, text(|u| u.pendek.clone()), plan.isi.pendek.clone()),
            (Kolom::Jenis, text(|u| u.jenis.code().to_owned()), plan.isi.jenis.code().to_owned()),
            (Kolom::Kelas, text(|u| u.kelas.clone()), plan.isi.kelas.clone()),
            (Kolom::Induk, self.nama_induk(old.and_then(|u| u.induk).map(Simpul::Ada)), induk.clone()),
        ];
        let beda = beda.into_iter().filter(|(_, lama, baru)| lama != baru);
        let beda = beda.map(|(kolom, lama, baru)| BedaSel { kolom, lama, baru }).collect();
        let (nomor, nama) = (plan.isi.kode.clone(), plan.isi.nama.clone());
        Ok(BarisBeda { asal: None, nomor, nama, satker: induk, beda, alasan: Vec::new() })
    }

    /// All of the tree in the first turn: a unit may hang below one of a later row.
    fn terap(&mut self, tx: &mut Tx<'_>, session: &Session, baris: &[Tersimpan], _: Saksi) -> Result<(), StoreError> {
        if self.rencana.keys().next() != baris.first().map(|row| &row.urut) {
            return Ok(());
        }
        let mut made: BTreeMap<i64, i64> = BTreeMap::new();
        for at in &self.urutan {
            let Some(plan) = self.rencana.get(at) else { continue };
            let mut isi = plan.isi.clone();
            if let Some(Simpul::Baru(above)) = plan.induk {
                isi.induk = Some(SatkerId(*made.get(&above).ok_or(StoreError::Missing)?));
            } else if !Self::boleh(tx, session, plan)? {
                return Err(StoreError::Forbidden(Pesan::new("impor-di-luar")));
            }
            let (nama, pendek) = (isi.nama.clone(), isi.pendek.clone());
            simpan::kode_bebas(tx, plan.lama.map(|(id, _)| id), &isi.kode)?;
            match plan.lama {
                None => {
                    made.insert(*at, simpan::baru(tx, session, &isi, &nama, &pendek)?);
                }
                Some((id, ver)) => {
                    siapa::masih(tx, Table::Satker, id, ver, &nama)?;
                    simpan::ubah(tx, id, Ver(ver), &isi, &nama, &pendek)?;
                }
            }
        }
        Ok(())
    }
}
