//! Rows that change something, and records that come twice.
//!
//! A row goes straight onto the stage where its keys are surely new. Of those that may be there already only the arrival
//! is noted; they are looked at when all rows are in, in the order in which they came, a lot of them in one walk
//! over the keys. A record that comes twice and says two things is refused both times, each naming the other's row.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

use super::super::saring::sidik;
use super::super::{Usul, asal};
use super::{Panggung, pasangan, tulis_alasan};
use crate::domain::impor::panggung::Kelompok;
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// Rows that are looked at in one walk over the keys.
const LOT: usize = 8_192;

/// A row that may be one of two.
struct Kembar {
    n: i64,
    at: i64,
    kelompok: i64,
    kunci: Value,
    /// Certainly: its record is a known one that was named before.
    kedua: bool,
    lama: (Option<i64>, Option<i64>),
    unik: Option<(Value, Option<Kolom>)>,
    isi: Option<Vec<u8>>,
    baris: Vec<u8>,
}

/// Where rows stand whose keys are asked for.
#[derive(Default)]
struct Letak {
    /// By key, in the order in which they came.
    panggung: HashMap<u64, Vec<i64>>,
    /// The first row of a known record that said nothing new.
    sama: HashMap<u64, Option<i64>>,
}

impl Letak {
    fn tambah(&mut self, sidik: u64, at: i64) {
        if let Some(all) = self.panggung.get_mut(&sidik) {
            all.push(at);
        }
    }

    fn di(&self, sidik: u64) -> &[i64] {
        self.panggung.get(&sidik).map_or(&[], Vec::as_slice)
    }
}

/// Sixty-four bits for the key of a record.
pub(super) fn kunci(value: &Value) -> u64 {
    sidik(0, value)
}

/// The same for a value that only one record may have.
fn unik(value: &Value) -> u64 {
    sidik(1, value)
}

impl Panggung {
    /// A row that says nothing new.
    pub(super) fn sama(&mut self, conn: &Connection, id: i64, at: i64) -> Result<(), StoreError> {
        self.hitung.tambah(Kelompok::Sama, 1);
        self.sama.tambah(conn, id.unsigned_abs(), at)
    }

    /// The same of a record that was named before.
    pub(super) fn sama_lagi(&mut self, conn: &Connection, at: i64, bytes: &[u8], id: i64) -> Result<(), StoreError> {
        let row = Kembar {
            n: 0,
            at,
            kelompok: Kelompok::Sama as i64,
            kunci: Value::Integer(-id),
            kedua: true,
            lama: (Some(id), None),
            unik: None,
            isi: None,
            baris: Vec::new(),
        };
        self.tunda(conn, &row, None, bytes)
    }

    /// A row that would change something.
    pub(super) fn usul(&mut self, conn: &Connection, at: i64, bytes: &[u8], usul: Usul) -> Result<(), StoreError> {
        let Usul { kelompok, lama, kunci: own, unik: only, isi } = usul;
        let first = lama.is_none_or(|(id, _)| self.terlihat.catat(id)) || self.terpilih;
        let own = lama.map_or(own, |(id, _)| Value::Integer(-id));
        // All keys are noted, also those of a row that waits: whoever bears them too waits behind it.
        let mut clear = first;
        if lama.is_none() {
            clear &= self.saring.catat(kunci(&own));
        }
        if let Some((value, _)) = &only {
            clear &= self.saring.catat(unik(value));
        }
        let row = Kembar {
            n: 0,
            at,
            kelompok: kelompok as i64,
            kunci: own,
            kedua: !first,
            lama: lama.unzip(),
            unik: only.map(|(value, kolom)| (value, Some(kolom))),
            isi: None,
            baris: Vec::new(),
        };
        if !clear {
            return self.tunda(conn, &row, Some(&isi), bytes);
        }
        self.taruh(conn, &row, Some(&isi), bytes, true)?;
        self.hitung.tambah(kelompok, 1);
        Ok(())
    }

    /// Puts a row onto the stage under its keys; `sendiri`: also under the value that only one record may have.
    fn taruh(
        &mut self,
        conn: &Connection,
        row: &Kembar,
        isi: Option<&[u8]>,
        bytes: &[u8],
        sendiri: bool,
    ) -> Result<(), StoreError> {
        let only = row.unik.as_ref().filter(|_| sendiri).map(|(value, _)| value);
        self.sidik.tambah(conn, kunci(&row.kunci), row.at)?;
        if let Some(value) = only {
            self.sidik.tambah(conn, unik(value), row.at)?;
        }
        let place = self.tumpukan.tambah(conn, bytes)?;
        conn.prepare_cached(
            "INSERT INTO temp.panggung (urut, kelompok, kunci, id, ver, isi, letak, unik)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((row.at, row.kelompok, &row.kunci, row.lama.0, row.lama.1, isi, place, only))?;
        Ok(())
    }

    /// Has a row wait until all are in.
    fn tunda(&mut self, conn: &Connection, row: &Kembar, isi: Option<&[u8]>, bytes: &[u8]) -> Result<(), StoreError> {
        self.kembar = true;
        let (value, kolom) = row.unik.as_ref().map(|(value, kolom)| (value, kolom.map(Kolom::code))).unzip();
        conn.prepare_cached(
            "INSERT INTO temp.panggung_kembar (urut, kelompok, kunci, kedua, id, ver, unik, kolom, isi, baris)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute((
            row.at,
            row.kelompok,
            &row.kunci,
            row.kedua,
            row.lama.0,
            row.lama.1,
            value,
            kolom.flatten(),
            isi,
            bytes,
        ))?;
        Ok(())
    }

    /// Looks at the rows that wait.
    pub(super) fn urus_kembar(&mut self, conn: &Connection) -> Result<(), StoreError> {
        if !std::mem::take(&mut self.kembar) {
            return Ok(());
        }
        let mut from = 0;
        loop {
            let rows = menunggu(conn, from)?;
            let Some(last) = rows.last() else { break };
            from = last.n;
            let mut letak = self.letak(conn, &rows)?;
            for row in rows {
                self.urus(conn, &mut letak, &row)?;
            }
        }
        conn.execute("DELETE FROM temp.panggung_kembar", [])?;
        Ok(())
    }

    /// Where those stand whose keys these rows bear.
    fn letak(&self, conn: &Connection, rows: &[Kembar]) -> Result<Letak, StoreError> {
        let mut letak = Letak::default();
        for row in rows {
            letak.panggung.entry(kunci(&row.kunci)).or_default();
            if let Some((value, _)) = &row.unik {
                letak.panggung.entry(unik(value)).or_default();
            }
            if let (true, Some(id)) = (row.kedua, row.lama.0) {
                letak.sama.insert(id.unsigned_abs(), None);
            }
        }
        self.sidik
            .semua(conn, "SELECT isi FROM temp.panggung_sidik ORDER BY n", |sidik, at| letak.tambah(sidik, at))?;
        if !letak.sama.is_empty() {
            self.sama.semua(conn, "SELECT isi FROM temp.panggung_sama ORDER BY n", |id, at| {
                if let Some(first) = letak.sama.get_mut(&id) {
                    first.get_or_insert(at);
                }
            })?;
        }
        Ok(letak)
    }

    fn urus(&mut self, conn: &Connection, letak: &mut Letak, row: &Kembar) -> Result<(), StoreError> {
        let (at, isi, bytes) = (row.at, row.isi.as_deref(), row.baris.as_slice());
        let sidik = kunci(&row.kunci);
        if let Some((first, kelompok, said)) = berkunci(conn, letak.di(sidik), &row.kunci)? {
            if kelompok != Kelompok::Tolak as i64 && said.as_deref() == isi {
                self.hitung.tambah(Kelompok::Sama, 1);
                return Ok(());
            }
            self.jadi_tolak(conn, first, ganda(None, at))?;
            self.taruh_tolak(conn, at, bytes, None, &[ganda(None, first)])?;
            return pasangan::catat(conn, first, at);
        }
        if row.kedua {
            // The first row said what the office knows already.
            if isi.is_none() {
                self.hitung.tambah(Kelompok::Sama, 1);
                return Ok(());
            }
            let first = row.lama.0.and_then(|id| *letak.sama.get(&id.unsigned_abs())?).unwrap_or(at);
            letak.tambah(sidik, at);
            self.taruh_tolak(conn, at, bytes, Some(row.kunci.clone()), &[ganda(None, first)])?;
            return pasangan::catat(conn, first, at);
        }
        let other = match &row.unik {
            Some((value, kolom)) => berunik(conn, letak.di(unik(value)), value)?.map(|other| (other, *kolom)),
            None => None,
        };
        self.taruh(conn, row, isi, bytes, other.is_none())?;
        letak.tambah(sidik, at);
        if let Some(kelompok) = Kelompok::ALL.iter().find(|k| **k as i64 == row.kelompok) {
            self.hitung.tambah(*kelompok, 1);
        }
        match (other, &row.unik) {
            (Some((other, kolom)), _) => {
                self.jadi_tolak(conn, at, ganda(kolom, other))?;
                self.jadi_tolak(conn, other, ganda(kolom, at))?;
            }
            (None, Some((value, _))) => letak.tambah(unik(value), at),
            (None, None) => {}
        }
        Ok(())
    }

    /// Refuses a row that stands on the stage already; one that is refused stays so for its first reasons.
    fn jadi_tolak(&mut self, conn: &Connection, at: i64, alasan: Alasan) -> Result<(), StoreError> {
        let before: i64 =
            conn.prepare_cached("SELECT kelompok FROM temp.panggung WHERE urut = ?1")?.query_row([at], |r| r.get(0))?;
        let Some(before) = Kelompok::ALL.iter().find(|k| **k as i64 == before).filter(|k| **k != Kelompok::Tolak)
        else {
            return Ok(());
        };
        conn.prepare_cached("UPDATE temp.panggung SET kelompok = ?2, alasan = ?3 WHERE urut = ?1")?.execute((
            at,
            Kelompok::Tolak as i64,
            tulis_alasan(&[alasan])?,
        ))?;
        self.hitung.kurang(*before, 1);
        self.hitung.tambah(Kelompok::Tolak, 1);
        Ok(())
    }
}

/// The next rows that wait, in the order in which they came.
fn menunggu(conn: &Connection, from: i64) -> Result<Vec<Kembar>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT n, urut, kelompok, kunci, kedua, id, ver, unik, kolom, isi, baris FROM temp.panggung_kembar
         WHERE n > ?1 ORDER BY n LIMIT ?2",
    )?;
    let read = |r: &Row<'_>| {
        let kolom = r.get::<_, Option<String>>(8)?.and_then(|code| Kolom::from_code(&code));
        Ok(Kembar {
            n: r.get(0)?,
            at: r.get(1)?,
            kelompok: r.get(2)?,
            kunci: r.get(3)?,
            kedua: r.get(4)?,
            lama: (r.get(5)?, r.get(6)?),
            unik: r.get::<_, Option<Value>>(7)?.map(|value| (value, kolom)),
            isi: r.get(9)?,
            baris: r.get(10)?,
        })
    };
    let rows = statement.query_map((from, i64::try_from(LOT).unwrap_or(i64::MAX)), read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The first of these rows that bears the key: place, group, what it would write.
type Terpanggung = (i64, i64, Option<Vec<u8>>);

fn berkunci(conn: &Connection, places: &[i64], kunci: &Value) -> Result<Option<Terpanggung>, StoreError> {
    let mut find =
        conn.prepare_cached("SELECT urut, kelompok, isi FROM temp.panggung WHERE urut = ?1 AND kunci = ?2")?;
    for at in places {
        let found = find.query_row((at, kunci), |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// The first of these rows that bears a value which only one record may have.
fn berunik(conn: &Connection, places: &[i64], value: &Value) -> Result<Option<i64>, StoreError> {
    let mut find = conn.prepare_cached("SELECT urut FROM temp.panggung WHERE urut = ?1 AND unik = ?2")?;
    for at in places {
        let found = find.query_row((at, value), |r| r.get(0)).optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// The record stands in another row of the file too.
pub(super) fn ganda(kolom: Option<Kolom>, other: i64) -> Alasan {
    let at = asal(other);
    let key = if kolom.is_some() { "impor-ganda-nilai" } else { "impor-ganda-berkas" };
    let pesan = Pesan::new(key).with("lembar", at.lembar + 1).with("baris", at.nomor);
    Alasan { kolom, isi: String::new(), pesan }
}
