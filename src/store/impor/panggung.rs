//! The stage: temporary tables of one connection, and what is kept in memory of five million rows that say nothing new.
//!
//! Of a row that says the same as the office only one bit stays (its key was seen) and, for whoever comes twice, sixteen bytes
//! in a file; nothing else of it is kept. A record that comes twice and says two things is refused both times, each naming the
//! other's row: the last one never wins silently.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::saring::Saring;
use super::terlihat::Terlihat;
use super::tonggak::Tonggak;
use super::{Hasil, Perihal, Tersimpan};
use crate::domain::id::PegawaiId;
use crate::domain::impor::baris::Baris;
use crate::domain::impor::panggung::{Kelompok, RingkasImpor};
use crate::domain::impor::rekam::Rekaman;
use crate::domain::impor::{Alasan, Asal, HalImpor};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tampil::bersih;

mod bersama;
mod kembar;
mod pasangan;
mod pipihan;
mod tetap;
mod tumpukan;

pub(super) use pasangan::kalah;
use pipihan::Pipihan;
use tumpukan::{Bacaan, Tumpukan};

/// Bits of a place in the file that are the row's number; the sheet stands above them.
pub(super) const NOMOR: u32 = 40;

/// Rows that are compared on one state of the office.
const LOT: usize = 512;

/// Bytes of waiting rows that are a lot however few they are: one row of a workbook may be megabytes.
const LOT_BITA: usize = 4 << 20;

/// Pages of the stage in memory, in KiB: what keeps five million rows within the measure of memory.
const TEMBOLOK: i64 = -4_096;

/// Bytes of a page of the stage. It is written from its beginning to its end and read so again, and each page is a call
/// of the system.
const HALAMAN: i64 = 32_768;

const TABEL: &str = "
    CREATE TEMP TABLE panggung (
        urut INTEGER PRIMARY KEY, kelompok INTEGER NOT NULL, kunci, id INTEGER, ver INTEGER, isi BLOB,
        baris BLOB, letak INTEGER, alasan TEXT, satker TEXT, unik, asli BLOB);
    CREATE TEMP TABLE panggung_baris (n INTEGER PRIMARY KEY, isi BLOB NOT NULL);
    CREATE INDEX temp.panggung_satker ON panggung (satker, urut) WHERE satker IS NOT NULL;
    CREATE TEMP TABLE panggung_sama (n INTEGER PRIMARY KEY, isi BLOB NOT NULL);
    CREATE TEMP TABLE panggung_sidik (n INTEGER PRIMARY KEY, isi BLOB NOT NULL);
    CREATE TEMP TABLE panggung_kembar (
        n INTEGER PRIMARY KEY, urut INTEGER NOT NULL, kelompok INTEGER NOT NULL, kunci NOT NULL, kedua INTEGER NOT NULL,
        id INTEGER, ver INTEGER, unik, kolom TEXT, isi BLOB, baris BLOB NOT NULL);
    CREATE TEMP TABLE panggung_pasangan (urut INTEGER PRIMARY KEY, pertama INTEGER NOT NULL, baris BLOB, letak INTEGER);
    CREATE TEMP TABLE panggung_hilang (
        id INTEGER PRIMARY KEY, ver INTEGER NOT NULL, tetap INTEGER NOT NULL DEFAULT 0);";

/// Takes the stage down; it holds people's data.
pub(super) fn buang(conn: &Connection) {
    conn.execute_batch(
        "DROP TABLE IF EXISTS temp.panggung; DROP TABLE IF EXISTS temp.panggung_sidik;
         DROP TABLE IF EXISTS temp.panggung_baris;
         DROP TABLE IF EXISTS temp.panggung_kembar; DROP TABLE IF EXISTS temp.panggung_sama;
         DROP TABLE IF EXISTS temp.panggung_hilang; DROP TABLE IF EXISTS temp.panggung_pasangan;",
    )
    .ok();
}

/// Sets the stage's file up. Its journal stays a file: rows that waited to be looked at go in between others everywhere, in one
/// transaction, and in memory that would be a copy of the whole stage.
pub(in super::super) fn siapkan(conn: &Connection) -> Result<(), StoreError> {
    let own: i64 = conn.pragma_query_value(Some("main"), "page_size", |r| r.get(0))?;
    conn.pragma_update(Some("temp"), "page_size", HALAMAN)?;
    // The size last named is also that of files this connection makes later.
    conn.pragma_update(Some("main"), "page_size", own)?;
    conn.pragma_update(Some("temp"), "cache_size", TEMBOLOK)?;
    Ok(conn.execute_batch(TABEL)?)
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
    /// Who stays in service even so.
    tetap: Vec<PegawaiId>,
    pub(super) session: Session,
    /// Rows that wait: place, where their bytes end in `bytes`, and what they say.
    antre: Vec<(i64, usize, Masuk)>,
    bytes: Vec<u8>,
    hitung: RingkasImpor,
    terlihat: Terlihat,
    /// Named by a row that was refused or waits: not missing, whatever becomes of the row.
    disebut: Terlihat,
    sama: Pipihan,
    /// Keys of what stands on the stage.
    sidik: Pipihan,
    saring: Saring,
    /// Rows that were understood, as they were found.
    tumpukan: Tumpukan,
    /// Rows wait in `panggung_kembar`.
    kembar: bool,
    /// What comes now was chosen among rows of one record, so that its having been named before says nothing.
    terpilih: bool,
    /// Who is missing has to be found anew.
    usang: bool,
    pub(super) tonggak: Tonggak,
}

/// Place of a row in the order of the file.
pub(super) fn urut(asal: Asal) -> i64 {
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

/// Marks those of the missing who stay in service; how many they are.
fn tandai_tetap(conn: &Connection, tetap: &[PegawaiId]) -> Result<u64, StoreError> {
    let mut mark = conn.prepare_cached("UPDATE temp.panggung_hilang SET tetap = 1 WHERE id = ?1")?;
    tetap.iter().try_fold(0, |n, id| Ok(n + mark.execute([id.0])? as u64))
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
        siapkan(conn)?;
        Ok(Self {
            perihal,
            hal,
            berkas: bersih(berkas).into_owned(),
            sha256: sha256.to_owned(),
            hilang: None,
            tetap: Vec::new(),
            session: session.clone(),
            antre: Vec::with_capacity(LOT),
            bytes: Vec::new(),
            hitung: RingkasImpor::default(),
            terlihat: Terlihat::default(),
            disebut: Terlihat::default(),
            sama: Pipihan::new("INSERT INTO temp.panggung_sama (isi) VALUES (?1)"),
            sidik: Pipihan::new("INSERT INTO temp.panggung_sidik (isi) VALUES (?1)"),
            saring: Saring::default(),
            tumpukan: Tumpukan::default(),
            kembar: false,
            terpilih: false,
            usang: true,
            tonggak: Tonggak::default(),
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
        baris.sandi(&mut self.bytes);
        self.antre.push((urut(Asal::from(baris)), self.bytes.len(), masuk));
        if self.antre.len() >= LOT || self.bytes.len() >= LOT_BITA { self.habiskan(conn) } else { Ok(()) }
    }

    /// Compares the rows that wait.
    pub(super) fn habiskan(&mut self, conn: &Connection) -> Result<(), StoreError> {
        if self.antre.is_empty() {
            return Ok(());
        }
        self.usang = true;
        // One state of the office for the whole lot, and one transaction of the stage.
        let tx = conn.unchecked_transaction()?;
        self.perihal.lot(&tx)?;
        let (mut waiting, mut all) = (std::mem::take(&mut self.antre), std::mem::take(&mut self.bytes));
        let mut from = 0;
        for (at, end, masuk) in waiting.drain(..) {
            let bytes = all.get(from..end).unwrap_or_default();
            from = end;
            match masuk {
                Masuk::Rekam(rekaman) => match self.perihal.banding(&tx, &self.session, &rekaman)? {
                    Hasil::Sama(id) if self.terlihat.catat(id) || self.terpilih => self.sama(&tx, id, at)?,
                    Hasil::Sama(id) => self.sama_lagi(&tx, at, bytes, id)?,
                    Hasil::Usul(usul) => self.usul(&tx, at, bytes, usul)?,
                    Hasil::Tolak(id, alasan) => {
                        let first = id.filter(|id| self.terlihat.catat(*id) || self.terpilih);
                        self.taruh_tolak(&tx, at, bytes, first.map(|id| Value::Integer(-id)), &alasan)?;
                    }
                },
                Masuk::Tolak(mut alasan) => {
                    let (more, named) = self.perihal.tolak(&tx, &self.session, &baris(bytes)?, &alasan)?;
                    alasan.extend(more);
                    self.sebut(named);
                    self.taruh_tolak(&tx, at, bytes, None, &alasan)?;
                }
                Masuk::Tahan(satker) => {
                    let (_, named) = self.perihal.tolak(&tx, &self.session, &baris(bytes)?, &[])?;
                    self.sebut(named);
                    tx.prepare_cached(
                        "INSERT INTO temp.panggung (urut, kelompok, baris, satker) VALUES (?1, ?2, ?3, ?4)",
                    )?
                    .execute((at, Kelompok::Tahan as i64, bytes, satker))?;
                    self.hitung.tambah(Kelompok::Tahan, 1);
                }
            }
        }
        all.clear();
        // What they own is kept for the next lot.
        (self.antre, self.bytes) = (waiting, all);
        Ok(tx.commit()?)
    }

    fn sebut(&mut self, named: Vec<i64>) {
        for id in named {
            self.disebut.catat(id);
        }
    }

    fn taruh_tolak(
        &mut self,
        conn: &Connection,
        at: i64,
        bytes: &[u8],
        kunci: Option<Value>,
        alasan: &[Alasan],
    ) -> Result<(), StoreError> {
        if let Some(kunci) = &kunci {
            self.sidik.tambah(conn, kembar::kunci(kunci), at)?;
        }
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
            self.urus_kembar(&tx)?;
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
            let stay = tandai_tetap(&tx, &self.tetap)?;
            tx.commit()?;
            self.hitung.kurang(Kelompok::Hilang, u64::MAX);
            self.hitung.tambah(Kelompok::Hilang, n);
            self.hitung.tetapkan(stay);
        }
        Ok(self.hitung)
    }

    /// Why those missing leave service, and who of them stays.
    pub(super) fn yang_keluar(
        &mut self,
        conn: &Connection,
        alasan: Option<String>,
        tetap: &[PegawaiId],
    ) -> Result<(), StoreError> {
        self.hilang = alasan;
        if self.tetap == tetap {
            return Ok(());
        }
        self.tetap = tetap.to_vec();
        let tx = conn.unchecked_transaction()?;
        tx.execute("UPDATE temp.panggung_hilang SET tetap = 0 WHERE tetap = 1", [])?;
        let stay = tandai_tetap(&tx, &self.tetap)?;
        tx.commit()?;
        self.hitung.tetapkan(stay);
        Ok(())
    }

    /// Those that are not written, in the order of the file: what was found, and the reasons and the unit that are kept with it.
    pub(super) fn tersisa(
        &self,
        conn: &Connection,
        mut tiap: impl FnMut(&Baris, Option<String>, Option<String>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT baris, letak, alasan, satker FROM temp.panggung WHERE kelompok IN (?1, ?2) ORDER BY urut",
        )?;
        let mut rows = statement.query((Kelompok::Tahan as i64, Kelompok::Tolak as i64))?;
        let mut read = Bacaan::default();
        while let Some(row) = rows.next()? {
            let found = match row.get_ref(0)?.as_blob() {
                Ok(bytes) => baris(bytes)?,
                // It was understood first.
                Err(_) => baris(self.tumpukan.ambil(conn, &mut read, row.get(1)?)?.unwrap_or_default())?,
            };
            tiap(&found, row.get(2)?, row.get(3)?)?;
        }
        Ok(())
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

    /// The next of those who leave service behind a key.
    pub(super) fn yang_hilang(&self, conn: &Connection, dari: i64, batas: i64) -> Result<Vec<(i64, i64)>, StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT id, ver FROM temp.panggung_hilang WHERE id > ?1 AND tetap = 0 ORDER BY id LIMIT ?2",
        )?;
        let rows = statement.query_map((dari, batas), |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
