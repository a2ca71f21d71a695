//! The clocks of a case: those its state starts, those a person starts, their pauses and every day that moved.
//!
//! Which clocks a case has is decided by its facts ([`crate::domain::perkara::jam::berjalan`]); what is kept of a clock is the day it began, its
//! pauses and, as an answer, the day it runs out. That answer is reckoned anew after every change of the case, of a rule and of the calendar
//! ([`sesuaikan`], [`hitung`]); a day that moves is noted with its cause and never only overwritten. A clock that is done with
//! stays as it was.

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::baca;
use super::super::galat::aturan as salah;
use super::super::kolom;
use super::super::perkara::aturan_tenggat;
use super::super::tabel::Table;
use super::berlaku;
use super::fakta;
use super::kasus::{Kasus, kasus as ambil};
use crate::domain::hari_kerja::KalenderKerja;
use crate::domain::id::{JamId, PerkaraId};
use crate::domain::operator::Session;
use crate::domain::perkara::jam::{Dasar, Jam, Jatuh, Jeda, berjalan, boleh_jeda, manual};
use crate::domain::perkara::penanganan::{HalGeser, SebabGeser};
use crate::domain::perkara::{AturanTenggat, BarisTenggat};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// The rules and the calendar of the office.
pub(in crate::store) struct Ukuran {
    aturan: Vec<BarisTenggat>,
    pub(in crate::store) kalender: KalenderKerja,
}

impl Ukuran {
    /// As they stand.
    pub(in crate::store) fn baca(conn: &Connection) -> Result<Self, StoreError> {
        Ok(Self { aturan: aturan_tenggat(conn)?, kalender: baca::kalender(conn)? })
    }

    /// The row of a rule.
    pub(in crate::store) fn baris(&self, aturan: AturanTenggat) -> Option<&BarisTenggat> {
        self.aturan.iter().find(|row| row.aturan == aturan)
    }
}

/// Why days move.
#[derive(Clone, Copy)]
pub(super) struct Karena<'a> {
    pub(super) sebab: SebabGeser,
    pub(super) alasan: &'a str,
}

/// A clock as it is kept.
#[derive(Clone, Copy)]
struct Baris {
    id: i64,
    aturan: AturanTenggat,
    dari: Tanggal,
    jatuh: Option<Tanggal>,
    ingat: Option<Tanggal>,
    selesai: Option<Tanggal>,
}

const SEMUA: &str = "SELECT id, aturan, dari, jatuh, ingat, selesai FROM perkara_jam WHERE perkara_id = ?1 ORDER BY id";
const SATU: &str = "SELECT id, aturan, dari, jatuh, ingat, selesai FROM perkara_jam WHERE id = ?1 AND perkara_id = ?2";

fn satu_baris(r: &rusqlite::Row<'_>) -> rusqlite::Result<Baris> {
    Ok(Baris {
        id: r.get(0)?,
        aturan: kolom::kode(r, 1, AturanTenggat::from_code)?,
        dari: kolom::hari(r, 2)?,
        jatuh: kolom::hari_mungkin(r, 3)?,
        ingat: kolom::hari_mungkin(r, 4)?,
        selesai: kolom::hari_mungkin(r, 5)?,
    })
}

fn semua(conn: &Connection, perkara: i64) -> Result<Vec<Baris>, StoreError> {
    let mut statement = conn.prepare_cached(SEMUA)?;
    let rows = statement.query_map([perkara], satu_baris)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An open clock of this case.
fn terbuka(conn: &Connection, kasus: &Kasus, id: JamId) -> Result<Baris, StoreError> {
    let row =
        conn.prepare_cached(SATU)?.query_row((id.0, kasus.id), satu_baris).optional()?.ok_or(StoreError::Missing)?;
    match row.selesai {
        None => Ok(row),
        Some(day) => Err(salah("", Pesan::new("jam-sudah-selesai").with("selesai", day.to_string()))),
    }
}

/// The times in which a clock stood still, in their order.
pub(in crate::store) fn jeda_dari(conn: &Connection, jam: i64) -> Result<Vec<Jeda>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT mulai, lanjut, alasan FROM perkara_jeda WHERE jam_id = ?1 ORDER BY mulai, id")?;
    let rows = statement.query_map([jam], |r| {
        Ok(Jeda { mulai: kolom::hari(r, 0)?, lanjut: kolom::hari_mungkin(r, 1)?, alasan: r.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Where a clock stands by these rules and this calendar.
pub(in crate::store) fn jatuh(
    conn: &Connection,
    ukuran: &Ukuran,
    (id, aturan, dari): (i64, AturanTenggat, Tanggal),
) -> Result<Jatuh, StoreError> {
    let Some(rule) = ukuran.baris(aturan) else { return Ok(Jatuh::TakDikenal) };
    Ok(Jam { aturan, dari, jeda: jeda_dari(conn, id)? }.jatuh(rule, &ukuran.kalender))
}

/// Its day, where it has one.
const fn pada(jatuh: Jatuh) -> Option<Tanggal> {
    match jatuh {
        Jatuh::Pada(day) => Some(day),
        Jatuh::Berhenti(_) | Jatuh::TakDikenal => None,
    }
}

pub(super) fn iso(day: Option<Tanggal>) -> Option<String> {
    day.map(Tanggal::iso)
}

/// Notes that a day moved.
fn geser(
    tx: &mut Tx<'_>,
    session: &Session,
    (perkara, jam, hal): (i64, Option<i64>, HalGeser),
    (lama, baru): (Option<Tanggal>, Option<Tanggal>),
    karena: Karena<'_>,
) -> Result<(), StoreError> {
    let waktu = tx.waktu();
    tx.insert(
        Table::PerkaraGeser,
        "INSERT INTO perkara_geser (perkara_id, jam_id, hal, lama, baru, sebab, alasan, operator_id, waktu)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        (
            perkara,
            jam,
            hal.code(),
            iso(lama),
            iso(baru),
            karena.sebab.code(),
            karena.alasan.trim(),
            session.operator.0,
            waktu,
        ),
    )?;
    Ok(())
}

/// Puts one column of a clock.
fn taruh(tx: &mut Tx<'_>, id: i64, sql: &'static str, day: Option<Tanggal>) -> Result<(), StoreError> {
    tx.change(Table::PerkaraJam, id, |c| {
        c.prepare_cached(sql)?.execute((id, iso(day)))?;
        Ok(())
    })?;
    Ok(())
}

const SELESAI: &str = "UPDATE perkara_jam SET selesai = ?2 WHERE id = ?1";
const DARI: &str = "UPDATE perkara_jam SET dari = ?2 WHERE id = ?1";
const JATUH: &str = "UPDATE perkara_jam SET jatuh = ?2 WHERE id = ?1";
const INGAT: &str = "UPDATE perkara_jam SET ingat = ?2 WHERE id = ?1";

/// A clock that only a person can say applies.
pub(super) fn mulai(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    aturan: AturanTenggat,
    dari: Tanggal,
) -> Result<Pesan, StoreError> {
    let ukuran = Ukuran::baca(tx)?;
    let word = || Arg::Kata(aturan.kata());
    if !kasus.keadaan.is_terbuka() || !kasus.keadaan.dihitung() {
        return Err(salah("aturan", Pesan::new("jam-perkara-tanpa-jam").with("nomor", kasus.nomor.as_str())));
    }
    if !ukuran.baris(aturan).is_some_and(manual) {
        return Err(salah("aturan", Pesan::new("jam-berjalan-sendiri").with("aturan", word())));
    }
    belum_tiba(session, "dari", dari)?;
    let found = semua(tx, kasus.id)?.into_iter().any(|row| row.aturan == aturan && row.dari == dari);
    if found {
        return Err(salah("dari", Pesan::new("jam-sudah-ada").with("aturan", word()).with("dari", dari.to_string())));
    }
    let id = buka(tx, kasus.id, aturan, dari)?;
    let day = pada(jatuh(tx, &ukuran, (id, aturan, dari))?);
    let key = if day.is_some() { "jam-dimulai" } else { "jam-dimulai-tanpa-hari" };
    let jatuh = day.map(|d| d.to_string()).unwrap_or_default();
    Ok(Pesan::new(key).with("nomor", kasus.nomor.as_str()).with("aturan", word()).with("jatuh", jatuh))
}

fn buka(tx: &mut Tx<'_>, perkara: i64, aturan: AturanTenggat, dari: Tanggal) -> Result<i64, StoreError> {
    tx.insert(
        Table::PerkaraJam,
        "INSERT INTO perkara_jam (perkara_id, aturan, dari) VALUES (?1, ?2, ?3)",
        (perkara, aturan.code(), dari.iso()),
    )
}

/// What has not happened yet cannot be noted.
fn belum_tiba(session: &Session, field: &str, day: Tanggal) -> Result<(), StoreError> {
    if day <= session.hari {
        return Ok(());
    }
    Err(salah(field, Pesan::new("perkara-tanggal-depan").with("isi", day.to_string())))
}

fn urutan(field: &str, key: &str, (batas, isi): (Tanggal, Tanggal)) -> Result<(), StoreError> {
    if isi >= batas {
        return Ok(());
    }
    Err(salah(field, Pesan::new(key).with("batas", batas.to_string()).with("isi", isi.to_string())))
}

fn wajib_alasan(alasan: &str) -> Result<&str, StoreError> {
    Some(alasan.trim()).filter(|a| !a.is_empty()).ok_or_else(|| salah("alasan", Pesan::new("jam-alasan-wajib")))
}

fn kabar(key: &str, kasus: &Kasus, row: &Baris, day: Option<Tanggal>) -> Pesan {
    Pesan::new(key)
        .with("nomor", kasus.nomor.as_str())
        .with("aturan", Arg::Kata(row.aturan.kata()))
        .with("hari", day.map(|d| d.to_string()).unwrap_or_default())
}

/// A clock is done with.
pub(super) fn selesai(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    id: JamId,
    hari: Tanggal,
) -> Result<Pesan, StoreError> {
    let row = terbuka(tx, kasus, id)?;
    belum_tiba(session, "hari", hari)?;
    urutan("hari", "jam-sebelum-mulai", (row.dari, hari))?;
    taruh(tx, row.id, SELESAI, Some(hari))?;
    Ok(kabar("jam-diselesaikan", kasus, &row, Some(hari)))
}

/// A clock stands still.
pub(super) fn jeda(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    id: JamId,
    mulai: Tanggal,
    alasan: &str,
) -> Result<Pesan, StoreError> {
    let row = terbuka(tx, kasus, id)?;
    if !boleh_jeda(row.aturan) {
        return Err(salah("", Pesan::new("jam-tak-dijeda").with("aturan", Arg::Kata(row.aturan.kata()))));
    }
    let alasan = wajib_alasan(alasan)?;
    belum_tiba(session, "mulai", mulai)?;
    urutan("mulai", "jam-sebelum-mulai", (row.dari, mulai))?;
    let before = jeda_dari(tx, row.id)?;
    if let Some(open) = before.iter().find(|j| j.lanjut.is_none()) {
        return Err(salah("mulai", Pesan::new("jam-sudah-berhenti").with("sejak", open.mulai.to_string())));
    }
    if let Some(last) = before.iter().filter_map(|j| j.lanjut).max() {
        urutan("mulai", "jam-jeda-tumpang", (last, mulai))?;
    }
    tx.alasan(alasan);
    tx.insert(
        Table::PerkaraJeda,
        "INSERT INTO perkara_jeda (jam_id, mulai, alasan) VALUES (?1, ?2, ?3)",
        (row.id, mulai.iso(), alasan),
    )?;
    hitung(tx, session, kasus.id, &Ukuran::baca(tx)?, Karena { sebab: SebabGeser::Jeda, alasan })?;
    Ok(kabar("jam-dihentikan", kasus, &row, Some(mulai)))
}

/// A clock goes on.
pub(super) fn lanjut(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    id: JamId,
    hari: Tanggal,
) -> Result<Pesan, StoreError> {
    let row = terbuka(tx, kasus, id)?;
    belum_tiba(session, "hari", hari)?;
    let open: Option<(i64, Tanggal, String)> = tx
        .prepare_cached("SELECT id, mulai, alasan FROM perkara_jeda WHERE jam_id = ?1 AND lanjut IS NULL")?
        .query_row([row.id], |r| Ok((r.get(0)?, kolom::hari(r, 1)?, r.get(2)?)))
        .optional()?;
    let Some((pause, since, alasan)) = open else { return Err(salah("hari", Pesan::new("jam-tidak-berhenti"))) };
    urutan("hari", "jam-lanjut-sebelum-henti", (since, hari))?;
    tx.change(Table::PerkaraJeda, pause, |c| {
        c.prepare_cached("UPDATE perkara_jeda SET lanjut = ?2 WHERE id = ?1")?.execute((pause, hari.iso()))?;
        Ok(())
    })?;
    hitung(tx, session, kasus.id, &Ukuran::baca(tx)?, Karena { sebab: SebabGeser::Jeda, alasan: &alasan })?;
    let now = semua(tx, kasus.id)?.into_iter().find(|r| r.id == row.id).and_then(|r| r.jatuh);
    Ok(kabar("jam-dilanjutkan", kasus, &row, now))
}

/// A reminder before the day of a clock, or none.
pub(super) fn ingat(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    id: JamId,
    hari: Option<Tanggal>,
    alasan: &str,
) -> Result<Pesan, StoreError> {
    let row = terbuka(tx, kasus, id)?;
    if let (Some(day), Some(due)) = (hari, row.jatuh) {
        urutan("hari", "jam-ingat-sesudah-jatuh", (day, due))?;
    }
    if row.ingat.is_some() && row.ingat != hari {
        let alasan = wajib_alasan(alasan)?;
        tx.alasan(alasan);
        let why = Karena { sebab: SebabGeser::Tangan, alasan };
        geser(tx, session, (kasus.id, Some(row.id), HalGeser::Ingat), (row.ingat, hari), why)?;
    }
    taruh(tx, row.id, INGAT, hari)?;
    let key = if hari.is_some() { "jam-diingatkan" } else { "jam-tanpa-ingat" };
    Ok(kabar(key, kasus, &row, hari))
}

/// Last day on which the file is kept. No source gives a number of years: it is set by hand, with a reason.
pub(super) fn retensi(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    hari: Option<Tanggal>,
    alasan: &str,
) -> Result<Pesan, StoreError> {
    let alasan = wajib_alasan(alasan)?;
    if let Some(day) = hari {
        urutan("hari", "jam-retensi-sebelum-terima", (kasus.terima, day))?;
    }
    tx.alasan(alasan);
    let lama = tx
        .prepare_cached("SELECT retensi FROM perkara WHERE id = ?1")?
        .query_row([kasus.id], |r| kolom::hari_mungkin(r, 0))?;
    if lama != hari {
        let why = Karena { sebab: SebabGeser::Tangan, alasan };
        geser(tx, session, (kasus.id, None, HalGeser::Retensi), (lama, hari), why)?;
    }
    tx.change(Table::Perkara, kasus.id, |c| {
        c.prepare_cached("UPDATE perkara SET retensi = ?2 WHERE id = ?1")?.execute((kasus.id, iso(hari)))?;
        Ok(())
    })?;
    let key = if hari.is_some() { "jam-retensi" } else { "jam-tanpa-retensi" };
    let hari = hari.map(|d| d.to_string()).unwrap_or_default();
    Ok(Pesan::new(key).with("nomor", kasus.nomor.as_str()).with("hari", hari))
}

/// Brings the clocks of a case to what its state and its facts say: those of states it has left are done with, those of its state run,
/// every day is reckoned anew and a move of it noted, and the earliest open one stands in the queue. Called after every change of a case,
/// inside the same transaction.
pub(in crate::store) fn sesuaikan(tx: &mut Tx<'_>, session: &Session, id: i64) -> Result<(), StoreError> {
    let ukuran = Ukuran::baca(tx)?;
    susun(tx, session, id, &ukuran)?;
    hitung(tx, session, id, &ukuran, Karena { sebab: SebabGeser::Tangan, alasan: "" })?;
    berlaku::tangguhkan(tx, id)
}

/// Which clocks the case has: those that no longer run are done with, those that do are opened, and one whose first day has become
/// another begins there.
pub(super) fn susun(tx: &mut Tx<'_>, session: &Session, id: i64, ukuran: &Ukuran) -> Result<(), StoreError> {
    let kasus = ambil(tx, PerkaraId(id))?;
    let fakta = fakta::fakta(tx, &kasus)?;
    let dasar =
        Dasar { fakta: &fakta, sejak: kasus.sejak, terima: kasus.terima, atasan: fakta::tahu(tx, kasus.laporan)? };
    let all = semua(tx, id)?;
    let runs = kasus.keadaan.is_terbuka() && kasus.keadaan.dihitung();
    for row in all.iter().filter(|row| row.selesai.is_none()) {
        let Some(rule) = ukuran.baris(row.aturan) else { continue };
        if manual(rule) {
            if !runs {
                taruh(tx, row.id, SELESAI, Some(kasus.sejak))?;
            }
            continue;
        }
        let taken = |day| all.iter().any(|other| other.id != row.id && other.aturan == row.aturan && other.dari == day);
        match berjalan(rule, &dasar) {
            Some(day) if day == row.dari => {}
            Some(day) if !taken(day) => taruh(tx, row.id, DARI, Some(day))?,
            _ => {
                // The state that started it was left on the day the present one began; what stops within a state stops today.
                let left = !rule.keadaan.contains(&kasus.keadaan);
                taruh(tx, row.id, SELESAI, Some(if left { kasus.sejak } else { session.hari }))?;
            }
        }
    }
    for rule in &ukuran.aturan {
        let Some(day) = berjalan(rule, &dasar) else { continue };
        let same = |row: &&Baris| row.aturan == rule.aturan;
        if all.iter().filter(same).any(|row| row.selesai.is_none()) {
            continue;
        }
        match all.iter().filter(same).find(|row| row.dari == day) {
            // Done with in an earlier stay in this state; what was done with in this one stays so.
            Some(row) if row.selesai.is_some_and(|done| done < kasus.sejak) => taruh(tx, row.id, SELESAI, None)?,
            Some(_) => {}
            None => {
                buka(tx, id, rule.aturan, day)?;
            }
        }
    }
    Ok(())
}

/// Reckons every open clock of a case anew, notes what moved and why, puts the earliest into the queue and lets the day on which a
/// decision is in force follow.
pub(super) fn hitung(
    tx: &mut Tx<'_>,
    session: &Session,
    id: i64,
    ukuran: &Ukuran,
    karena: Karena<'_>,
) -> Result<(), StoreError> {
    let mut first: Option<(Tanggal, AturanTenggat)> = None;
    for row in semua(tx, id)?.into_iter().filter(|row| row.selesai.is_none()) {
        let day = pada(jatuh(tx, ukuran, (row.id, row.aturan, row.dari))?);
        if day != row.jatuh {
            // A clock that has just begun, or had no number, has not moved.
            if row.jatuh.is_some() || bergeser(karena.sebab) {
                geser(tx, session, (id, Some(row.id), HalGeser::Jatuh), (row.jatuh, day), karena)?;
            }
            taruh(tx, row.id, JATUH, day)?;
        }
        if let Some(day) = day {
            first = Some(first.map_or((day, row.aturan), |f| if day < f.0 { (day, row.aturan) } else { f }));
        }
        if row.aturan == AturanTenggat::MulaiBerlaku {
            berlaku::putusan(tx, id, day)?;
        }
    }
    let (day, rule) = (first.map(|f| f.0.iso()), first.map(|f| f.1.code()));
    tx.change(Table::Perkara, id, |c| {
        c.prepare_cached("UPDATE perkara SET tenggat = ?2, tenggat_aturan = ?3 WHERE id = ?1")?
            .execute((id, day, rule))?;
        Ok(())
    })?;
    Ok(())
}

/// A clock without a day gets one by going on, or by a number that was filled in; by neither it moves.
const fn bergeser(sebab: SebabGeser) -> bool {
    matches!(sebab, SebabGeser::Jeda | SebabGeser::Aturan)
}
