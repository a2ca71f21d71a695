//! The stage: temporary tables of one connection, and what is kept in memory of five million rows that say nothing new.
//!
//! Of a row that says the same as the office only one bit stays (its key was seen) and, for whoever comes twice, sixteen bytes
//! in a file; nothing else of it is kept. A record that comes twice and says two things is refused both times, each naming the
//! other's row: the last one never wins silently.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::terlihat::Terlihat;
use super::{Hasil, Perihal, Tersimpan, Usul, asal};
use crate::domain::impor::baris::Baris;
use crate::domain::impor::panggung::{Kelompok, RingkasImpor};
use crate::domain::impor::rekam::Rekaman;
use crate::domain::impor::{Alasan, Asal, HalImpor, Kolom};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tampil::bersih;

mod bersama;

/// Bits of a place in the file that are the row's number; the sheet stands above them.
pub(super) const NOMOR: u32 = 40;

/// Rows that are compared on one state of the office.
const LOT: usize = 512;

/// Keys of unchanged rows that are kept in one piece.
const PIPIHAN: usize = 4_096;

/// Pages of the stage in memory, in KiB: what keeps five million rows within the measure of memory.
const TEMBOLOK: i64 = -8_192;

const TABEL: &str = "
    CREATE TEMP TABLE panggung (
        urut INTEGER PRIMARY KEY, kelompok INTEGER NOT NULL, kunci, id INTEGER, ver INTEGER, isi BLOB,
        baris BLOB NOT NULL, alasan TEXT, satker TEXT);
    CREATE UNIQUE INDEX temp.panggung_kunci ON panggung (kunci) WHERE kunci IS NOT NULL;
    CREATE INDEX temp.panggung_kelompok ON panggung (kelompok, urut);
    CREATE INDEX temp.panggung_satker ON panggung (satker, urut) WHERE satker IS NOT NULL;
    CREATE TEMP TABLE panggung_unik (kunci PRIMARY KEY, urut INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TEMP TABLE panggung_sama (n INTEGER PRIMARY KEY, isi BLOB NOT NULL);
    CREATE TEMP TABLE panggung_hilang (id INTEGER PRIMARY KEY, ver INTEGER NOT NULL);";

/// Takes the stage down; it holds people's data.
pub(super) fn buang(conn: &Connection) {
    conn.execute_batch(
        "DROP TABLE IF EXISTS temp.panggung; DROP TABLE IF EXISTS temp.panggung_unik;
         DROP TABLE IF EXISTS temp.panggung_sama; DROP TABLE IF EXISTS temp.panggung_hilang;",
    )
    .ok();
}

/// A row that waits to be compared.
#[derive(Debug)]
enum Masuk {
    Rekam(Box<Rekaman>),
    Tolak(Vec<Alasan>),
    Tahan(String),
}

/// One file beside the office.
#[derive(Debug)]
pub(crate) struct Panggung {
    pub(super) perihal: Box<dyn Perihal>,
    pub(super) hal: HalImpor,
    pub(super) berkas: String,
    pub(super) sha256: String,
    /// The reason for those missing; without one nothing happens to them.
    pub(super) hilang: Option<String>,
    pub(super) session: Session,
    antre: Vec<(Baris, Masuk)>,
    hitung: RingkasImpor,
    terlihat: Terlihat,
    /// Named by a row that was refused or waits: not missing, whatever becomes of the row.
    disebut: Terlihat,
    sama: Vec<u8>,
    /// Who is missing has to be found anew.
    usang: bool,
}

/// Place of a row in the order of the file.
fn urut(asal: Asal) -> i64 {
    let nomor = i64::try_from(asal.nomor).unwrap_or(i64::MAX) & ((1 << NOMOR) - 1);
    (i64::from(asal.lembar.min(1 << 20)) << NOMOR) | nomor
}

/// The row, out of the bytes it was kept as.
pub(super) fn baris(bytes: &[u8]) -> Result<Baris, StoreError> {
    let mut row = Baris::default();
    if row.dari_sandi(bytes) { Ok(row) } else { Err(rusak()) }
}

fn rusak() -> StoreError {
    StoreError::Damaged(Pesan::new("toko-rusak").with("galat", "panggung"))
}

fn tulis_alasan(alasan: &[Alasan]) -> Result<String, StoreError> {
    serde_json::to_string(alasan).map_err(|_| rusak())
}

pub(super) fn baca_alasan(text: Option<String>) -> Vec<Alasan> {
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

impl Panggung {
    pub(super) fn new(
        conn: &Connection,
        perihal: Box<dyn Perihal>,
        hal: HalImpor,
        berkas: &str,
        sha256: &str,
        session: &Session,
    ) -> Result<Self, StoreError> {
        buang(conn);
        conn.pragma_update(Some("temp"), "cache_size", TEMBOLOK)?;
        conn.execute_batch(TABEL)?;
        Ok(Self {
            perihal,
            hal,
            berkas: bersih(berkas).into_owned(),
            sha256: sha256.to_owned(),
            hilang: None,
            session: session.clone(),
            antre: Vec::with_capacity(LOT),
            hitung: RingkasImpor::default(),
            terlihat: Terlihat::default(),
            disebut: Terlihat::default(),
            sama: Vec::with_capacity(PIPIHAN * 16),
            usang: true,
        })
    }

    pub(super) fn rekam(&mut self, conn: &Connection, baris: &Baris, rekaman: &Rekaman) -> Result<(), StoreError> {
        self.masuk(conn, baris, Masuk::Rekam(Box::new(rekaman.clone())))
    }

    pub(super) fn tolak(&mut self, conn: &Connection, baris: &Baris, alasan: &[Alasan]) -> Result<(), StoreError> {
        self.masuk(conn, baris, Masuk::Tolak(alasan.to_vec()))
    }

    pub(super) fn tahan(&mut self, conn: &Connection, baris: &Baris, satker: &str) -> Result<(), StoreError> {
        self.masuk(conn, baris, Masuk::Tahan(satker.to_owned()))
    }

    fn masuk(&mut self, conn: &Connection, baris: &Baris, masuk: Masuk) -> Result<(), StoreError> {
        self.antre.push((baris.clone(), masuk));
        if self.antre.len() >= LOT { self.habiskan(conn) } else { Ok(()) }
    }

    /// Compares the rows that wait.
    pub(super) fn habiskan(&mut self, conn: &Connection) -> Result<(), StoreError> {
        if self.antre.is_empty() {
            return Ok(());
        }
        self.usang = true;
        // One state of the office for the whole lot, and one transaction of the stage.
        let tx = conn.unchecked_transaction()?;
        let mut bytes = Vec::with_capacity(512);
        for (row, masuk) in std::mem::take(&mut self.antre) {
            let at = urut(Asal::from(&row));
            bytes.clear();
            row.sandi(&mut bytes);
            match masuk {
                Masuk::Rekam(rekaman) => match self.perihal.banding(&tx, &self.session, &rekaman)? {
                    Hasil::Sama(id) if self.terlihat.catat(id) => self.sama(&tx, id, at)?,
                    Hasil::Sama(id) => self.kedua(&tx, at, &bytes, &Value::Integer(-id), None)?,
                    Hasil::Usul(usul) => self.usul(&tx, at, &bytes, usul)?,
                    Hasil::Tolak(id, alasan) => {
                        let first = id.filter(|id| self.terlihat.catat(*id));
                        self.taruh_tolak(&tx, at, &bytes, first.map(|id| Value::Integer(-id)), &alasan)?;
                    }
                },
                Masuk::Tolak(mut alasan) => {
                    let (more, named) = self.perihal.tolak(&tx, &self.session, &row, &alasan)?;
                    alasan.extend(more);
                    self.sebut(named);
                    self.taruh_tolak(&tx, at, &bytes, None, &alasan)?;
                }
                Masuk::Tahan(satker) => {
                    let (_, named) = self.perihal.tolak(&tx, &self.session, &row, &[])?;
                    self.sebut(named);
                    tx.prepare_cached(
                        "INSERT INTO temp.panggung (urut, kelompok, baris, satker) VALUES (?1, ?2, ?3, ?4)",
                    )?
                    .execute((at, Kelompok::Tahan as i64, &bytes, satker))?;
                    self.hitung.tambah(Kelompok::Tahan, 1);
                }
            }
        }
        Ok(tx.commit()?)
    }

    fn sebut(&mut self, named: Vec<i64>) {
        for id in named {
            self.disebut.catat(id);
        }
    }

    /// A row that says nothing new.
    fn sama(&mut self, conn: &Connection, id: i64, at: i64) -> Result<(), StoreError> {
        self.hitung.tambah(Kelompok::Sama, 1);
        self.sama.extend_from_slice(&id.to_le_bytes());
        self.sama.extend_from_slice(&at.to_le_bytes());
        if self.sama.len() >= PIPIHAN * 16 {
            conn.prepare_cached("INSERT INTO temp.panggung_sama (isi) VALUES (?1)")?.execute([&self.sama])?;
            self.sama.clear();
        }
        Ok(())
    }

    /// Where the first row of a record stands that said nothing new.
    fn cari_sama(&self, conn: &Connection, id: i64) -> Result<Option<i64>, StoreError> {
        let find = |piece: &[u8]| {
            let (pairs, _) = piece.as_chunks::<16>();
            pairs.iter().find_map(|pair| {
                let (key, at) = pair.split_first_chunk::<8>()?;
                let at: [u8; 8] = at.try_into().ok()?;
                (i64::from_le_bytes(*key) == id).then(|| i64::from_le_bytes(at))
            })
        };
        if let Some(at) = find(&self.sama) {
            return Ok(Some(at));
        }
        let mut statement = conn.prepare_cached("SELECT isi FROM temp.panggung_sama ORDER BY n")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(at) = row.get_ref(0)?.as_blob().ok().and_then(find) {
                return Ok(Some(at));
            }
        }
        Ok(None)
    }

    /// A row that would change something.
    fn usul(&mut self, conn: &Connection, at: i64, bytes: &[u8], usul: Usul) -> Result<(), StoreError> {
        let first = usul.lama.is_none_or(|(id, _)| self.terlihat.catat(id));
        let kunci = usul.lama.map_or(usul.kunci, |(id, _)| Value::Integer(-id));
        let put = first
            && conn
                .prepare_cached(
                    "INSERT OR IGNORE INTO temp.panggung (urut, kelompok, kunci, id, ver, isi, baris)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                )?
                .execute((
                    at,
                    usul.kelompok as i64,
                    &kunci,
                    usul.lama.map(|(id, _)| id),
                    usul.lama.map(|(_, ver)| ver),
                    &usul.isi,
                    bytes,
                ))?
                == 1;
        if !put {
            return self.kedua(conn, at, bytes, &kunci, Some(&usul.isi));
        }
        self.hitung.tambah(usul.kelompok, 1);
        let Some((unik, kolom)) = usul.unik else { return Ok(()) };
        let free = conn
            .prepare_cached("INSERT OR IGNORE INTO temp.panggung_unik (kunci, urut) VALUES (?1, ?2)")?
            .execute((&unik, at))?
            == 1;
        if free {
            return Ok(());
        }
        let other: i64 = conn
            .prepare_cached("SELECT urut FROM temp.panggung_unik WHERE kunci = ?1")?
            .query_row([&unik], |r| r.get(0))?;
        self.jadi_tolak(conn, at, ganda(Some(kolom), other))?;
        self.jadi_tolak(conn, other, ganda(Some(kolom), at))
    }

    /// A record for the second time. `isi` is what this row would write; `None`: nothing.
    fn kedua(
        &mut self,
        conn: &Connection,
        at: i64,
        bytes: &[u8],
        kunci: &Value,
        isi: Option<&[u8]>,
    ) -> Result<(), StoreError> {
        let staged: Option<(i64, i64, Option<Vec<u8>>)> = conn
            .prepare_cached("SELECT urut, kelompok, isi FROM temp.panggung WHERE kunci = ?1 AND kunci IS NOT NULL")?
            .query_row([kunci], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
            .optional()?;
        match (staged, kunci) {
            (Some((_, kelompok, said)), _) if kelompok != Kelompok::Tolak as i64 && said.as_deref() == isi => {
                self.hitung.tambah(Kelompok::Sama, 1);
                Ok(())
            }
            (Some((first, ..)), _) => {
                self.jadi_tolak(conn, first, ganda(None, at))?;
                self.taruh_tolak(conn, at, bytes, None, &[ganda(None, first)])
            }
            // The first row said what the office knows already.
            (None, Value::Integer(id)) if isi.is_some() => {
                let first = self.cari_sama(conn, -id)?.unwrap_or(at);
                self.taruh_tolak(conn, at, bytes, Some(kunci.clone()), &[ganda(None, first)])
            }
            (None, _) => {
                self.hitung.tambah(Kelompok::Sama, 1);
                Ok(())
            }
        }
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

    fn taruh_tolak(
        &mut self,
        conn: &Connection,
        at: i64,
        bytes: &[u8],
        kunci: Option<Value>,
        alasan: &[Alasan],
    ) -> Result<(), StoreError> {
        conn.prepare_cached(
            "INSERT INTO temp.panggung (urut, kelompok, kunci, baris, alasan) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((at, Kelompok::Tolak as i64, kunci, bytes, tulis_alasan(alasan)?))?;
        self.hitung.tambah(Kelompok::Tolak, 1);
        Ok(())
    }

    pub(super) fn tertahan(&mut self, conn: &Connection) -> Result<Vec<(String, u64)>, StoreError> {
        self.habiskan(conn)?;
        let mut statement = conn.prepare_cached(
            "SELECT satker, count(*) FROM temp.panggung WHERE satker IS NOT NULL GROUP BY satker ORDER BY 2 DESC, 1",
        )?;
        let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get::<_, i64>(1)?.unsigned_abs())))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(super) fn ambil(&mut self, conn: &Connection, satker: &str, batas: usize) -> Result<Vec<Baris>, StoreError> {
        self.habiskan(conn)?;
        let tx = conn.unchecked_transaction()?;
        let mut out = Vec::new();
        {
            let mut take = tx.prepare_cached("DELETE FROM temp.panggung WHERE urut = ?1")?;
            let mut statement = tx.prepare_cached(
                "SELECT urut, baris FROM temp.panggung WHERE satker = ?1 AND satker IS NOT NULL ORDER BY urut LIMIT ?2",
            )?;
            let found: Vec<(i64, Vec<u8>)> = statement
                .query_map((satker, i64::try_from(batas).unwrap_or(i64::MAX)), |r| Ok((r.get(0)?, r.get(1)?)))?
                .collect::<Result<_, _>>()?;
            for (at, bytes) in found {
                take.execute([at])?;
                out.push(baris(&bytes)?);
            }
        }
        tx.commit()?;
        self.hitung.kurang(Kelompok::Tahan, out.len() as u64);
        Ok(out)
    }

    pub(super) fn ringkas(&mut self, conn: &Connection) -> Result<RingkasImpor, StoreError> {
        self.habiskan(conn)?;
        if std::mem::take(&mut self.usang) {
            let tx = conn.unchecked_transaction()?;
            self.bersama(&tx)?;
            tx.execute("DELETE FROM temp.panggung_hilang", [])?;
            let mut n = 0;
            {
                let mut put = tx.prepare_cached("INSERT INTO temp.panggung_hilang (id, ver) VALUES (?1, ?2)")?;
                let (seen, named) = (&self.terlihat, &self.disebut);
                self.perihal.hilang(&tx, &self.session, &|id| seen.ada(id) || named.ada(id), &mut |id, ver| {
                    n += 1;
                    put.execute((id, ver))?;
                    Ok(())
                })?;
            }
            tx.commit()?;
            self.hitung.kurang(Kelompok::Hilang, u64::MAX);
            self.hitung.tambah(Kelompok::Hilang, n);
        }
        Ok(self.hitung)
    }

    /// The next rows to write behind a place, at most so many.
    pub(super) fn lanjutan(&self, conn: &Connection, dari: i64, batas: i64) -> Result<Vec<Tersimpan>, StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT urut, id, ver, isi FROM temp.panggung WHERE urut > ?1 AND +kelompok <= ?3 ORDER BY urut LIMIT ?2",
        )?;
        let rows = statement.query_map((dari, batas, Kelompok::Pindah as i64), |r| {
            let (id, ver): (Option<i64>, Option<i64>) = (r.get(1)?, r.get(2)?);
            Ok(Tersimpan { urut: r.get(0)?, lama: id.zip(ver), isi: r.get(3)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The next of those missing behind a key.
    pub(super) fn yang_hilang(&self, conn: &Connection, dari: i64, batas: i64) -> Result<Vec<(i64, i64)>, StoreError> {
        let mut statement =
            conn.prepare_cached("SELECT id, ver FROM temp.panggung_hilang WHERE id > ?1 ORDER BY id LIMIT ?2")?;
        let rows = statement.query_map((dari, batas), |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// The record stands in another row of the file too.
fn ganda(kolom: Option<Kolom>, other: i64) -> Alasan {
    let at = asal(other);
    let key = if kolom.is_some() { "impor-ganda-nilai" } else { "impor-ganda-berkas" };
    let pesan = Pesan::new(key).with("lembar", at.lembar + 1).with("baris", at.nomor);
    Alasan { kolom, isi: String::new(), pesan }
}
