//! What is late, due soon or left open, most urgent first.
//!
//! Order: by due day, what is late in front. A silent unit and a sheet left open have no due day of their own; they stand at
//! today, behind what is late already. What is said of pledges beside waves and units stands in [`ikrar`]. Drafts come at the end of the answer: they are nobody's deadline, and the desk
//! puts its operator's own where he sees them first.

mod ikrar;
mod perkara;

use rusqlite::Connection;

use super::sql;
use super::{kantor, lingkup, operator, pohon};
use crate::domain::draf::{PERIHAL, TRIASE};
use crate::domain::ikrar::GelombangRow;
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::pemilihan::{PemilihanRow, TahapanRow};
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, TempoHal, TempoRow};
use crate::domain::satker::DIAM;
use crate::domain::tanggal::Tanggal;

/// Waves and stages within so many days are listed.
const HARI_DEKAT: i64 = 14;

/// At most so many silent units, the longest silence first.
const BATAS_DIAM: usize = 50;

/// The due list of a session: its cases, its units and their sheets, its drafts, everybody's stages. A wave is listed
/// until the voting day of its election; afterwards nobody can still sign for it.
///
/// # Errors
/// As every read; a right that is missing only makes the list shorter.
pub(crate) fn jatuh_tempo(conn: &Connection, session: &Session) -> Result<Vec<TempoRow>, StoreError> {
    let hari = session.hari;
    let mut rows = perkara::baris(conn, session)?;
    rows.extend(lain(conn, session)?);
    rows.sort_by_key(|row| mendesak(row, hari));
    rows.extend(draf(conn, session)?);
    Ok(rows)
}

/// How many lines the list has and how many of them are late. Cases and drafts are counted where they are kept; the rest is a few
/// dozen lines that stand in no counter.
///
/// # Errors
/// As [`jatuh_tempo`].
pub(crate) fn hitung(conn: &Connection, session: &Session) -> Result<(usize, usize), StoreError> {
    let (mut n, mut late) = perkara::hitung(conn, session)?;
    let rest = lain(conn, session)?;
    n += rest.len() + operator::jumlah_draf(conn, session)?;
    late += rest.iter().filter(|row| row.sisa.is_some_and(|left| left < 0)).count();
    Ok((n, late))
}

/// Waves with their sheets, units and people, and stages.
fn lain(conn: &Connection, session: &Session) -> Result<Vec<TempoRow>, StoreError> {
    let hari = session.hari;
    let mut rows = Vec::new();
    let elections = kantor::pemilihan(conn)?;
    if !matches!(session.lingkup(Hak::PegawaiBaca), Lingkup::Tidak | Lingkup::Tim) {
        let reach = lingkup::satker(conn, session, Hak::PegawaiBaca)?;
        // A sheet that is open waits for somebody after the election too.
        rows.extend(ikrar::berkas(conn, reach.as_deref())?);
        for wave in kantor::gelombang(conn)? {
            let voted = elections.iter().any(|p| p.id == wave.pemilihan && p.pemungutan < hari);
            if wave.mulai <= hari && !voted {
                rows.extend(gelombang(conn, &wave, session)?);
                rows.extend(ikrar::kecuali(conn, &wave, session, reach.as_deref())?);
                rows.extend(ikrar::susulan(conn, &wave, session, reach.as_deref())?);
                rows.extend(diam(conn, &wave, session)?);
            }
        }
    }
    rows.extend(tahapan(&kantor::tahapan(conn)?, &elections, hari));
    Ok(rows)
}

/// Where a line stands: its day, then what cannot wait before what can.
fn mendesak(row: &TempoRow, hari: Tanggal) -> (Tanggal, u8) {
    let kind = match row.hal {
        TempoHal::Perkara(_) => 0,
        TempoHal::Gelombang(_) => 1,
        TempoHal::Berkas(_) => 2,
        TempoHal::Kecuali(_) => 3,
        TempoHal::Susulan(..) => 4,
        TempoHal::SatkerDiam(_) => 5,
        TempoHal::Tahapan(_) => 6,
        TempoHal::Draf(_) => 7,
    };
    (row.jatuh.unwrap_or(hari), kind)
}

/// The wave, where it ends soon or has ended and somebody has not signed.
fn gelombang(conn: &Connection, wave: &GelombangRow, session: &Session) -> Result<Option<TempoRow>, StoreError> {
    let left = session.hari.days_to(wave.tenggat);
    if left > HARI_DEKAT {
        return Ok(None);
    }
    let (wajib, belum) = pohon::utang(conn, wave.id, session)?;
    let key = if left < 0 { "tempo-gelombang-lewat" } else { "tempo-gelombang" };
    Ok((belum > 0).then(|| TempoRow {
        hal: TempoHal::Gelombang(wave.id),
        jatuh: Some(wave.tenggat),
        sisa: Some(left),
        hari_kerja: false,
        uraian: Pesan::new(key).with("gelombang", wave.nama.as_str()).with("belum", belum).with("wajib", wajib),
    }))
}

/// Units that owe signatures and have brought nothing in for a week of a running wave.
fn diam(conn: &Connection, wave: &GelombangRow, session: &Session) -> Result<Vec<TempoRow>, StoreError> {
    let hari = session.hari;
    if hari > wave.tenggat {
        return Ok(Vec::new());
    }
    let silent = pohon::diam(conn, wave, hari.plus(-DIAM), BATAS_DIAM, session)?;
    let row = |unit: pohon::Diam| TempoRow {
        hal: TempoHal::SatkerDiam(unit.id),
        jatuh: None,
        sisa: None,
        hari_kerja: false,
        uraian: Pesan::new("tempo-satker-diam")
            .with("satker", unit.nama.as_str())
            .with("hari", unit.sejak.days_to(hari))
            .with("belum", unit.belum)
            .with("gelombang", wave.nama.as_str()),
    };
    Ok(silent.into_iter().map(row).collect())
}

fn tahapan(stages: &[TahapanRow], elections: &[PemilihanRow], hari: Tanggal) -> Vec<TempoRow> {
    stages
        .iter()
        .filter_map(|stage| {
            let start = stage.mulai?;
            let left = hari.days_to(start);
            let election = elections.iter().find(|p| p.id == stage.pemilihan).map_or("", |p| p.nama.as_str());
            (0..=HARI_DEKAT).contains(&left).then(|| TempoRow {
                hal: TempoHal::Tahapan(stage.pemilihan),
                jatuh: Some(start),
                sisa: Some(left),
                hari_kerja: false,
                uraian: Pesan::new("tempo-tahapan").with("tahapan", stage.nama.as_str()).with("pemilihan", election),
            })
        })
        .collect()
}

/// The session's own drafts, newest first.
fn draf(conn: &Connection, session: &Session) -> Result<Vec<TempoRow>, StoreError> {
    let drafts = operator::draf(conn, session)?;
    // A practice office lives on a day of its own, beside which the day of the clock says nothing.
    let text = "SELECT hari_latihan IS NOT NULL FROM kantor WHERE id = 1";
    let practice = sql::satu(conn, text, &[], |row| row.get::<_, bool>(0))?.unwrap_or(false);
    Ok(drafts
        .into_iter()
        .filter_map(|draft| {
            // Whom it is about: the first line of the form's head, `label<tab>text`, or the name typed so far.
            let head = draft.isian.get(PERIHAL).lines().next().and_then(|line| line.split_once('\t'));
            let perihal = head.map_or_else(|| draft.isian.get("nama"), |(_, text)| text.trim());
            let key = match (draft.formulir == TRIASE, perihal.is_empty()) {
                (true, _) => "tempo-draf-triase",
                (false, true) => "tempo-draf",
                (false, false) => "tempo-draf-perihal",
            };
            let uraian = Pesan::new(key)
                .with("perihal", perihal)
                .with("formulir", draft.formulir.as_str())
                .with("waktu", draft.waktu.map(|w| if practice { w.jam() } else { w.to_string() }).unwrap_or_default());
            Some(TempoRow { hal: TempoHal::Draf(draft.id?), jatuh: None, sisa: None, hari_kerja: false, uraian })
        })
        .collect())
}
