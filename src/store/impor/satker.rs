//! Units: the tree as a file has it, laid over the tree of the office. Nothing is ever deleted.
//!
//! A unit is known by its code, else by its name, which may be spelt otherwise ([`Padan`]); of several that share a name it is
//! the one below the unit that the row names as its parent. Nobody is there to be asked, so
//! what may be one of several units is refused with their names, unless a code says that it is new. New units may share a name as long
//! as they hang below different ones; such a parent is called by its name and what is above it, as lists write it. The unit above may
//! stand in the same file, before or behind, so what a row means is settled when all rows are in ([`Perihal::bersama`]):
//! what is above whom, that nothing hangs below itself, and that the tree does not grow too deep. They are written from the
//! top down, so that no step on the way makes a ring that the end does not have.
//!
//! A new name or place holds from today; what held before goes into the history, as when a form is saved ([`super::super::satker`]).

mod susun;

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::super::audit::Tx;
use super::super::ingatan;
use super::super::jangkauan::{DALAM, sampai};
use super::super::kolom;
use super::super::satker as simpan;
use super::super::tabel::Table;
use super::sandi::{sandi, urai};
use super::siapa;
use super::{Hasil, Perihal, Putusan, Saksi, Tersimpan, Usul};
use crate::acuan;
use crate::domain::id::{SatkerId, Ver};
use crate::domain::impor::padan::Padan;
use crate::domain::impor::panggung::{BarisBeda, BedaSel, Kelompok};
use crate::domain::impor::rekam::Rekaman;
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::nama::{self, rapi};
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{SatkerBaru, StoreError};
use crate::domain::satker::JenisSatker;
use crate::domain::tanggal::Tanggal;
use susun::{Susunan, kenal};

/// More units than any ministry has; all of them are looked at together.
const TERBANYAK: usize = 5_000;

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
    padan: Padan,
    baris: usize,
    rencana: BTreeMap<i64, Rencana>,
    /// Rows from the top of the tree down.
    urutan: Vec<i64>,
    /// How many of them the turns so far have written.
    tertulis: usize,
    /// Units that these have made, by their rows.
    jadi: BTreeMap<i64, i64>,
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

impl Satker {
    /// The office as it stands.
    fn baca(&mut self, conn: &Connection) -> Result<(), StoreError> {
        self.kantor = kantor(conn)?;
        let units: Vec<_> = self.kantor.iter().map(|(id, u)| (SatkerId(*id), &u.nama, &u.pendek, &u.kode)).collect();
        let above: Vec<_> = self.kantor.iter().map(|(id, u)| (SatkerId(*id), &u.nama, u.induk.map(SatkerId))).collect();
        self.padan = Padan::new(&units, &acuan::impor::padanan(), &ingatan::padanan(conn)?).berinduk(&above);
        Ok(())
    }

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
    fn boleh(
        conn: &Connection,
        session: &Session,
        lama: Option<(i64, i64)>,
        induk: Option<SatkerId>,
    ) -> Result<bool, StoreError> {
        let ids = [lama.map(|(id, _)| id), induk.map(|s| s.0)];
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
        self.baca(conn)
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
        let induk = rapi(&line.induk);
        let known = match kenal(&self.kantor, &self.padan, &kode, &nama, &induk) {
            Ok(known) => known,
            Err(alasan) => return Ok(Hasil::Tolak(None, vec![alasan])),
        };
        let ver = known.map(|id| Table::Satker.ver(conn, id)).transpose()?.flatten();
        let lama = known.zip(ver);
        let key = nama::kunci(&nama);
        // Of several that share a name each is a record of its own.
        let several = self.kantor.values().filter(|u| u.kunci == key).nth(1).is_some();
        let kunci = Value::Text(match known {
            _ if !kode.is_empty() => format!("k{kode}"),
            Some(id) if several => format!("i{id}"),
            // Units that share a name hang below different ones.
            _ => format!("n{key} / {}", nama::kunci(&induk)),
        });
        // Two new units below one do not bear one name.
        let unik = lama.is_none().then_some((Value::Text(format!("{key} / {}", nama::kunci(&induk))), Kolom::Nama));
        let jenis = line.jenis.map_or_else(String::new, |j| j.code().to_owned());
        let isi = [kode, nama, rapi(&line.pendek), jenis, rapi(&line.kelas), induk];
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
        self.baca(conn)?;
        self.rencana.clear();
        let rows: BTreeMap<i64, Kata> = semua()?.iter().map(|row| (row.urut, kata(row))).collect();
        let mut tree = Susunan::new(&self.kantor, &rows, &self.padan);
        // A row that is refused leaves its unit where it is: what hangs on it, and what was no ring with it, is looked at anew.
        let plans = loop {
            let (mut plans, mut outside) = (Vec::new(), Vec::new());
            for (at, induk) in &tree.induk {
                let Some(row) = rows.get(at) else { continue };
                let plan = self.rencana(row, *induk, session.hari);
                let kelompok = self.kelompok(&plan);
                if kelompok != Kelompok::Sama && !Self::boleh(conn, session, plan.lama, plan.isi.induk)? {
                    outside.push(*at);
                }
                plans.push((*at, kelompok, plan));
            }
            if outside.is_empty() {
                break plans;
            }
            tree.buang("impor-di-luar", &outside);
        };
        let mut order: Vec<(usize, i64)> = Vec::new();
        let mut verdicts: Vec<(i64, Putusan)> =
            tree.tolak.iter().map(|(at, why)| (*at, Putusan::Tolak(vec![why.clone()]))).collect();
        for (at, ..) in &plans {
            if let Some(row) = rows.get(at) {
                order.push((tree.dalam(Susunan::simpul(*at, row)).unwrap_or(DALAM), *at));
            }
        }
        for (at, kelompok, plan) in plans {
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
            return Ok(BarisBeda { asal: None, orang: None, nomor, nama, satker, beda, alasan: Vec::new() });
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
        Ok(BarisBeda { asal: None, orang: None, nomor, nama, satker: induk, beda, alasan: Vec::new() })
    }

    /// A unit may hang below one of a later row, so a turn writes as many rows as it was given, but from the top of the tree down.
    fn terap(&mut self, tx: &mut Tx<'_>, session: &Session, baris: &[Tersimpan], _: Saksi) -> Result<(), StoreError> {
        if self.rencana.keys().next() == baris.first().map(|row| &row.urut) {
            (self.tertulis, self.jadi) = (0, BTreeMap::new());
        }
        let turn: Vec<i64> = self.urutan.iter().skip(self.tertulis).take(baris.len()).copied().collect();
        self.tertulis += turn.len();
        for at in turn {
            let Some(plan) = self.rencana.get(&at) else { continue };
            let mut isi = plan.isi.clone();
            if let Some(Simpul::Baru(above)) = plan.induk {
                isi.induk = Some(SatkerId(*self.jadi.get(&above).ok_or(StoreError::Missing)?));
            }
            // Others save between turns, and may move what an earlier one has made.
            if !Self::boleh(tx, session, plan.lama, isi.induk)? {
                return Err(StoreError::Forbidden(Pesan::new("impor-di-luar")));
            }
            let (nama, pendek) = (isi.nama.clone(), isi.pendek.clone());
            simpan::kode_bebas(tx, plan.lama.map(|(id, _)| id), &isi.kode)?;
            match plan.lama {
                None => {
                    let id = simpan::baru(tx, session, &isi, &nama, &pendek)?;
                    self.jadi.insert(at, id);
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
