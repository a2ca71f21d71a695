//! Counts of polling stations in prisons: what KPU gave and how many came (`domain.md` 8). No names.
//!
//! A count is known again by election, unit, polling station and day: the same station on another day is another count.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::jangkauan::sampai;
use super::super::tabel::Table;
use super::sandi::{Nilai, sandi, urai};
use super::siapa;
use super::{Hasil, Perihal, Saksi, Tersimpan, Usul};
use crate::domain::id::{PemilihanId, SatkerId};
use crate::domain::impor::panggung::{BarisBeda, BedaSel, Kelompok};
use crate::domain::impor::rekam::{Rekaman, SuaraImpor};
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::nama::rapi;
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// The figures, in the order of the table.
const ANGKA: [Kolom; 4] = [Kolom::Dpt, Kolom::Dptb, Kolom::Dpk, Kolom::Pengguna];

/// Counts of one election.
#[derive(Debug)]
pub(super) struct Suara {
    pemilihan: PemilihanId,
    tanggal: Tanggal,
    satker: Option<SatkerId>,
}

/// What is kept of one station on one day.
struct Ada {
    id: i64,
    ver: i64,
    angka: [Option<i64>; 4],
}

impl Suara {
    pub(super) const fn new(pemilihan: PemilihanId, tanggal: Tanggal, satker: Option<SatkerId>) -> Self {
        Self { pemilihan, tanggal, satker }
    }

    fn ada(&self, conn: &Connection, satker: i64, tps: &str, tanggal: &str) -> Result<Option<Ada>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT id, ver, dpt, dptb, dpk, pengguna FROM suara
                 WHERE pemilihan_id = ?1 AND satker_id = ?2 AND tps = ?3 AND tanggal = ?4",
            )?
            .query_row((self.pemilihan.0, satker, tps, tanggal), |r| {
                Ok(Ada { id: r.get(0)?, ver: r.get(1)?, angka: [r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?] })
            })
            .optional()?)
    }

    fn halangan(&self, conn: &Connection, session: &Session, line: &SuaraImpor) -> Result<Vec<Alasan>, StoreError> {
        let mut alasan = Vec::new();
        match line.satker.or(self.satker) {
            None => alasan.push(Alasan::sel(Kolom::Satker, "", Pesan::new("impor-satker-wajib"))),
            Some(unit) if !sampai(conn, session, Hak::Impor, unit.0)? => {
                alasan.push(Alasan::sel(Kolom::Satker, "", Pesan::new("impor-di-luar")));
            }
            Some(_) => {}
        }
        if rapi(&line.tps).is_empty() {
            alasan.push(Alasan::sel(Kolom::Tps, "", Pesan::new("wajib-diisi")));
        }
        let day = line.tanggal.unwrap_or(self.tanggal);
        if day > session.hari {
            let pesan = Pesan::new("tanggal-di-depan").with("tanggal", day.to_string());
            alasan.push(Alasan::sel(Kolom::Tanggal, day.iso(), pesan));
        }
        Ok(alasan)
    }
}

/// Nobody votes who is on no list.
fn lebih(line: &SuaraImpor, [dpt, dptb, dpk, pengguna]: [Option<i64>; 4]) -> Option<Alasan> {
    let (all, pengguna) = (line.pemilih([dpt, dptb, dpk])?, pengguna?);
    (pengguna > all).then(|| {
        let pesan = Pesan::new("impor-suara-lebih").with("pengguna", pengguna).with("pemilih", all);
        Alasan::sel(Kolom::Pengguna, pengguna.to_string(), pesan)
    })
}

fn teks(n: Option<i64>) -> String {
    n.map_or_else(String::new, |n| n.to_string())
}

impl Perihal for Suara {
    fn hak(&self) -> Hak {
        Hak::Impor
    }

    fn aksi(&self) -> &'static str {
        "impor-suara"
    }

    fn mulai(&mut self, conn: &Connection, _: &Session) -> Result<(), StoreError> {
        let known = conn.prepare_cached("SELECT 1 FROM pemilihan WHERE id = ?1")?.exists([self.pemilihan.0])?;
        if known { Ok(()) } else { Err(StoreError::Missing) }
    }

    fn banding(&mut self, conn: &Connection, session: &Session, rekaman: &Rekaman) -> Result<Hasil, StoreError> {
        let Rekaman::Suara(line) = rekaman else { return Err(StoreError::Missing) };
        let alasan = self.halangan(conn, session, line)?;
        let Some(unit) = line.satker.or(self.satker).filter(|_| alasan.is_empty()) else {
            return Ok(Hasil::Tolak(None, alasan));
        };
        let (tps, day) = (rapi(&line.tps), line.tanggal.unwrap_or(self.tanggal).iso());
        let old = self.ada(conn, unit.0, &tps, &day)?;
        let before = old.as_ref().map_or([None; 4], |old| old.angka);
        let said = [line.dpt, line.dptb, line.dpk, line.pengguna].map(|n| n.map(i64::from));
        let mut after = before;
        for (kept, new) in after.iter_mut().zip(said) {
            // A cell that is empty says nothing.
            *kept = new.or(*kept);
        }
        if let Some(old) = old.as_ref().filter(|_| after == before) {
            return Ok(Hasil::Sama(old.id));
        }
        if let Some(why) = lebih(line, after) {
            return Ok(Hasil::Tolak(old.map(|old| old.id), vec![why]));
        }
        let kunci = Value::Text(format!("{} {day} {tps}", unit.0));
        let mut values: Vec<Value> = vec![unit.0.into(), tps.into(), day.into()];
        values.extend(after.map(|n| n.map_or(Value::Null, Value::Integer)));
        let kelompok = if old.is_some() { Kelompok::Ubah } else { Kelompok::Baru };
        let lama = old.map(|old| (old.id, old.ver));
        Ok(Hasil::Usul(Usul { kelompok, lama, kunci, unik: None, isi: sandi(&values) }))
    }

    fn tampil(&self, conn: &Connection, _: &Session, baris: &Tersimpan) -> Result<BarisBeda, StoreError> {
        let values = urai(&baris.isi).unwrap_or_default();
        let at = |i: usize| values.get(i).copied().unwrap_or(Nilai::Kosong);
        let unit = at(0).angka().unwrap_or(0);
        let old = self.ada(conn, unit, at(1).teks(), at(2).teks())?;
        let before = old.as_ref().map_or([None; 4], |old| old.angka);
        let mut beda = Vec::new();
        if old.is_none() {
            beda.push(BedaSel { kolom: Kolom::Tanggal, lama: String::new(), baru: at(2).teks().to_owned() });
        }
        for (i, kolom) in ANGKA.into_iter().enumerate() {
            let (lama, baru) = (teks(before.get(i).copied().flatten()), teks(at(3 + i).angka()));
            if lama != baru {
                beda.push(BedaSel { kolom, lama, baru });
            }
        }
        let satker: Option<String> = conn
            .prepare_cached("SELECT pendek FROM satker WHERE id = ?1")?
            .query_row([unit], |r| r.get(0))
            .optional()?;
        let (nama, satker) = (at(1).teks().to_owned(), satker.unwrap_or_default());
        Ok(BarisBeda { asal: None, orang: None, nomor: String::new(), nama, satker, beda, alasan: Vec::new() })
    }

    fn terap(&mut self, tx: &mut Tx<'_>, session: &Session, baris: &[Tersimpan], _: Saksi) -> Result<(), StoreError> {
        for row in baris {
            let values = urai(&row.isi).unwrap_or_default();
            let at = |i: usize| values.get(i).copied().unwrap_or(Nilai::Kosong);
            let (unit, tps, day) = (at(0).angka().unwrap_or(0), at(1).teks(), at(2).teks());
            if !sampai(tx, session, Hak::Impor, unit)? {
                return Err(StoreError::Forbidden(Pesan::new("impor-di-luar")));
            }
            if let Some((id, ver)) = row.lama {
                siapa::masih(tx, Table::Suara, id, ver, tps)?;
                tx.change(Table::Suara, id, |c| {
                    c.prepare_cached(
                        "UPDATE suara SET ver = ver + 1, dpt = ?2, dptb = ?3, dpk = ?4, pengguna = ?5 WHERE id = ?1",
                    )?
                    .execute((id, at(3), at(4), at(5), at(6)))?;
                    Ok(())
                })?;
                continue;
            }
            if let Some(other) = self.ada(tx, unit, tps, day)? {
                return Err(siapa::usang(tx, Table::Suara, other.id, tps));
            }
            tx.insert(
                Table::Suara,
                "INSERT INTO suara (pemilihan_id, satker_id, tps, tanggal, dpt, dptb, dpk, pengguna)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                (self.pemilihan.0, unit, tps, day, at(3), at(4), at(5), at(6)),
            )?;
        }
        Ok(())
    }
}
