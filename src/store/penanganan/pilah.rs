//! What a triage decided, applied at once or not at all.
//!
//! Every report is looked at before any is changed: right, reach, version. Then each is changed by the same functions as a single change
//! ([`kasus::satu`]) and moved by the same function as a single move ([`perkara::pindah`]), so that triage can do nothing
//! that could not be done one by one. A hint becomes a report and is looked into by two lawful steps. What was put off goes
//! on where it is decided: the pause of its first look ends before the move. A refusal names the report by its key, so that the
//! desk can show which of many stood in the way.

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::banding::Beda;
use super::super::galat::aturan;
use super::super::jangkauan::wajib;
use super::super::perkara;
use super::super::tabel::Table;
use super::kasus::{self, Kasus};
use super::{dokumen, jam, orang};
use crate::domain::id::{JamId, OperatorId, PerkaraId, Ver};
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::perkara::penanganan::{Kaitan, Pilah, PutusanPilah, UbahKasus};
use crate::domain::perkara::{AturanTenggat, KeadaanPerkara};
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};

/// [`crate::domain::perkara::penanganan::UbahPenanganan::Pilah`].
pub(super) fn terapkan(tx: &mut Tx<'_>, session: &Session, semua: &[PutusanPilah]) -> Result<Written, StoreError> {
    // Each move names itself; the act is the triage.
    tx.aksi_seluruhnya("perkara-pilah");
    wajib(session, Hak::LaporanPilah)?;
    for one in semua {
        periksa(tx, session, semua, one)?;
    }
    // A hint that becomes a report gets a number of the register: told, or nobody finds it again.
    let mut nomor: Vec<(String, String)> = Vec::new();
    for one in semua {
        let before = kasus::kasus(tx, one.lama.0)?.nomor;
        satu(tx, session, one).map_err(|error| bernama(error, one.lama.0))?;
        let after = kasus::kasus(tx, one.lama.0)?.nomor;
        if before != after {
            nomor.push((before, after));
        }
    }
    let moved = |pilah| semua.iter().filter(|one| one.pilah == Some(pilah)).count();
    let join = |which: fn(&(String, String)) -> &str| nomor.iter().map(which).collect::<Vec<_>>().join(", ");
    let uraian = if nomor.is_empty() {
        Pesan::new("tersimpan-pilah")
    } else {
        Pesan::new("tersimpan-pilah-nomor").with("lama", join(|n| n.0.as_str())).with("baru", join(|n| n.1.as_str()))
    };
    let uraian = uraian
        .with("n", semua.len())
        .with("verifikasi", moved(Pilah::Verifikasi))
        .with("tunda", moved(Pilah::Tunda))
        .with("bukan", moved(Pilah::BukanWewenang))
        .with("arsip", moved(Pilah::Arsip));
    Ok(Written { audit: None, ids: semua.iter().map(|one| one.lama.0.0).collect(), uraian })
}

/// A broken rule under the key of its report.
fn bernama(error: StoreError, id: PerkaraId) -> StoreError {
    match error {
        StoreError::Rule(fields) => {
            StoreError::Rule(fields.into_iter().map(|(_, why)| (id.0.to_string(), why)).collect())
        }
        other => other,
    }
}

fn salah(id: PerkaraId, key: &str, nomor: &str) -> StoreError {
    aturan(&id.0.to_string(), Pesan::new(key).with("nomor", nomor))
}

/// Right, reach, version, and what a decision must say.
fn periksa(conn: &Connection, session: &Session, semua: &[PutusanPilah], one: &PutusanPilah) -> Result<(), StoreError> {
    let (id, ver) = one.lama;
    let kasus = kasus::kasus(conn, id)?;
    if !kasus::jangkau(conn, session, Hak::LaporanPilah, &kasus)? {
        return Err(StoreError::Missing);
    }
    if kasus.ver != ver.0 {
        return Err(Beda::default().field("perkara", id.0, "").basi(conn, Table::Perkara, id.0, kasus.ver));
    }
    if semua.iter().filter(|other| other.lama.0 == id).nth(1).is_some() {
        return Err(salah(id, "pilah-ganda", &kasus.nomor));
    }
    if !matches!(kasus.keadaan, KeadaanPerkara::Informasi | KeadaanPerkara::LaporanMasuk) {
        return Err(salah(id, "pilah-sudah-diputus", &kasus.nomor));
    }
    if one.pilah.is_some_and(|p| p != Pilah::Verifikasi) && one.alasan.trim().is_empty() && one.sama.is_none() {
        return Err(salah(id, "pilah-tanpa-alasan", &kasus.nomor));
    }
    let Some(other) = one.sama.filter(|_| one.pilah == Some(Pilah::Arsip)) else { return Ok(()) };
    let filed = |p: &PutusanPilah| p.lama.0 == other && p.pilah == Some(Pilah::Arsip);
    if other == id || semua.iter().any(filed) {
        return Err(salah(id, "pilah-sama-diarsip", &kasus.nomor));
    }
    // What the session does not reach it cannot point to.
    let other = kasus::kasus(conn, other)?;
    if kasus::jangkau(conn, session, Hak::LaporanPilah, &other)? { Ok(()) } else { Err(StoreError::Missing) }
}

fn satu(tx: &mut Tx<'_>, session: &Session, one: &PutusanPilah) -> Result<(), StoreError> {
    let id = one.lama.0;
    let mut kasus = kasus::kasus(tx, id)?;
    if let Some(pegawai) = one.terlapor {
        kasus::satu(tx, session, &kasus, &UbahKasus::Terlapor(pegawai))?;
        // Who is accused says how far rights reach, and whom it is never handed to.
        kasus = kasus::kasus(tx, id)?;
        if !kasus::jangkau(tx, session, Hak::LaporanPilah, &kasus)? {
            return Err(StoreError::Missing);
        }
    }
    if let Some(rows) = &one.baris {
        kasus::satu(tx, session, &kasus, &UbahKasus::Baris(rows.clone()))?;
    }
    for (butir, ada) in &one.syarat {
        kasus::satu(tx, session, &kasus, &UbahKasus::Syarat(*butir, Some(*ada)))?;
    }
    if let Some(petugas) = penerima(tx, session, &kasus, one)? {
        serahkan(tx, session, &kasus, petugas)?;
    }
    match one.pilah {
        None => {}
        Some(Pilah::Tunda) => {
            let clock = jam_awal(tx, kasus.id)?.ok_or_else(|| salah(id, "pilah-tanpa-jam", &kasus.nomor))?;
            jam::jeda(tx, session, &kasus, clock, session.hari, one.alasan.trim())?;
        }
        Some(pilah) => {
            lanjutkan(tx, session, &kasus)?;
            if let Some(other) = one.sama.filter(|_| pilah == Pilah::Arsip) {
                dokumen::terkait(tx, session, &kasus, other, Kaitan::Peristiwa)?;
            }
            return pindahkan(tx, session, &kasus, one, pilah);
        }
    }
    jam::sesuaikan(tx, session, kasus.id)?;
    kasus::naik(tx, kasus.id)
}

/// The steps that a move is made of.
fn pindahkan(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    one: &PutusanPilah,
    pilah: Pilah,
) -> Result<(), StoreError> {
    use KeadaanPerkara::{Dihentikan, Dilimpahkan, Informasi, LaporanMasuk, Verifikasi};
    let steps: &[KeadaanPerkara] = match pilah {
        Pilah::Verifikasi if kasus.keadaan == Informasi => &[LaporanMasuk, Verifikasi],
        Pilah::Verifikasi => &[Verifikasi],
        Pilah::BukanWewenang => &[Dilimpahkan],
        Pilah::Arsip => &[Dihentikan],
        Pilah::Tunda => &[],
    };
    let mut alasan = one.alasan.trim().to_owned();
    if alasan.is_empty()
        && let Some(other) = one.sama
    {
        alasan = kasus::kasus(tx, other)?.nomor;
    }
    let mut ver = kasus.ver;
    for ke in steps {
        perkara::pindah(tx, session, (one.lama.0, Ver(ver)), *ke, session.hari, &alasan)?;
        ver = kasus::kasus(tx, one.lama.0)?.ver;
    }
    jam::sesuaikan(tx, session, kasus.id)
}

/// To whom a report goes: whoever was named; and what is to be looked into is never left to nobody, or its file would be open to no
/// one. Whoever looked after it keeps it, else whoever decided it takes it, as far as he may read files at all.
fn penerima(
    conn: &Connection,
    session: &Session,
    kasus: &Kasus,
    one: &PutusanPilah,
) -> Result<Option<OperatorId>, StoreError> {
    if one.petugas.is_some() || one.pilah != Some(Pilah::Verifikasi) || orang::berketua(conn, kasus)? {
        return Ok(one.petugas);
    }
    let kept: Option<i64> =
        conn.prepare_cached("SELECT petugas_id FROM perkara WHERE id = ?1")?.query_row([kasus.id], |r| r.get(0))?;
    if kept.is_some() {
        return Ok(kept.map(OperatorId));
    }
    if session.lingkup(Hak::PerkaraIsi) == Lingkup::Tidak {
        return Err(salah(one.lama.0, "pilah-tanpa-petugas", &kasus.nomor));
    }
    Ok(Some(session.operator))
}

/// Hands a report to an officer: he looks after it, and the case is open to him. He heads its team where nobody does.
fn serahkan(tx: &mut Tx<'_>, session: &Session, kasus: &Kasus, petugas: OperatorId) -> Result<(), StoreError> {
    kasus::satu(tx, session, kasus, &UbahKasus::Petugas(Some(petugas)))?;
    // Where somebody heads the team already, he says who comes in.
    if orang::berketua(tx, kasus)? {
        return Ok(());
    }
    // Who may see the reporter already keeps that; nobody gets it here.
    let boleh_pelapor = tx
        .prepare_cached("SELECT boleh_pelapor FROM perkara_tim WHERE perkara_id = ?1 AND operator_id = ?2")?
        .query_row((kasus.id, petugas.0), |r| r.get(0))
        .optional()?
        .unwrap_or(false);
    let access = UbahKasus::Akses { operator: petugas, boleh_pelapor, ketua: true, sk: String::new() };
    kasus::satu(tx, session, kasus, &access)?;
    Ok(())
}

/// The open clock of the first look at a report.
fn jam_awal(conn: &Connection, perkara: i64) -> Result<Option<JamId>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT id FROM perkara_jam WHERE perkara_id = ?1 AND aturan = ?2 AND selesai IS NULL ORDER BY dari DESC LIMIT 1",
        )?
        .query_row((perkara, AturanTenggat::TelaahAwal.code()), |r| r.get(0))
        .optional()?
        .map(JamId))
}

/// Lets the clock of the first look go on where it stands still.
fn lanjutkan(tx: &mut Tx<'_>, session: &Session, kasus: &Kasus) -> Result<(), StoreError> {
    let Some(clock) = jam_awal(tx, kasus.id)? else { return Ok(()) };
    let stands: bool = tx
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM perkara_jeda WHERE jam_id = ?1 AND lanjut IS NULL)")?
        .query_row([clock.0], |r| r.get(0))?;
    if stands {
        jam::lanjut(tx, session, kasus, clock, session.hari)?;
    }
    Ok(())
}
