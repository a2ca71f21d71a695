//! The way of every write: the queue, one IMMEDIATE transaction, the session's standing, the change
//! with its links, COMMIT.
//!
//! Nothing here waits for a screen or a key. An error leaves the file as it was; a COMMIT that answers
//! with an error is looked up before it is believed, for it may stand on the disk all the same.

use super::audit::{self, Tx};
use super::tabel::Table;
use super::{
    SqliteStore, antre, berkas, draf, gelombang, ikrar, impor, ingatan, jangkauan, kegiatan, operator, pegawai,
    penanganan, perkara, satker, undo,
};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, StoreError, Write, Written};
use crate::domain::tanggal::Waktu;

/// Does one [`Write`].
pub(super) fn tulis(
    store: &mut SqliteStore,
    write: &Write,
    session: &Session,
    now: Waktu,
    maju: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Written, StoreError> {
    if let Write::Lihat(apa) = write {
        return lihat(store, apa, session, now);
    }
    if session.baca_saja || store.baca_saja {
        return Err(StoreError::ReadOnly);
    }
    if let Write::Batal(id) = write
        && let Some(written) = impor::batal(store, session, *id, now, maju)?
    {
        return Ok(written);
    }
    let _giliran = antre::giliran(&store.path, &session.login, now, store.sabar)?;
    let mut tx = Tx::begin(&mut store.conn, session, now, "")?;
    jangkauan::masih_berlaku(&tx, session)?;
    let mut written = satu(&mut tx, write, session)?;
    written.audit = tx.tindakan();
    let head = tx.kepala().clone();
    match tx.commit() {
        Ok(()) => Ok(written),
        Err(_) if written.audit.is_some() && audit::ada(&store.conn, &head) => Ok(written),
        Err(e) => Err(e),
    }
}

fn satu(tx: &mut Tx<'_>, write: &Write, session: &Session) -> Result<Written, StoreError> {
    match write {
        Write::Satker { lama, isi } => satker::simpan(tx, session, *lama, isi),
        Write::Pegawai { lama, isi } => pegawai::simpan(tx, session, *lama, isi),
        Write::Ikrar(isi) => ikrar::catat(tx, session, isi),
        Write::Perkara(isi) => perkara::daftar(tx, session, isi),
        Write::PerkaraPindah { lama, ke, tanggal, alasan } => {
            perkara::pindah(tx, session, *lama, *ke, *tanggal, alasan)
        }
        Write::Operator { lama, login, nama, peran, satker, aktif } => {
            let isi = operator::Isi { login, nama, peran, satker: *satker, aktif: *aktif };
            operator::simpan(tx, session, *lama, &isi)
        }
        Write::Lembar(ubah) => berkas::tulis(tx, session, ubah),
        Write::Gelombang(ubah) => gelombang::tulis(tx, session, ubah),
        Write::Kegiatan(ubah) => kegiatan::tulis(tx, session, ubah),
        Write::Penanganan(ubah) => penanganan::tulis(tx, session, ubah),
        Write::Batal(id) => undo::batal(tx, session, *id),
        // A look is noted before any act begins.
        Write::Lihat(_) => Err(StoreError::Missing),
        Write::Draf(d) => draf::simpan(tx, session, d),
        Write::DrafBuang(id) => draf::buang(tx, session, *id),
        Write::ImporPeta { hal, kunci, peta } => ingatan::ingat_peta(tx, session, *hal, kunci, peta),
        Write::Lupa(isi) => ingatan::lupa(tx, session, isi),
        Write::Padanan { kunci, satker } => ingatan::ingat_padanan(tx, session, kunci, *satker),
    }
}

/// Notes that a session opened a record or took a list out. One look an hour is noted for one record, or
/// going to and fro would fill the trail; a file that cannot be written notes nothing.
fn lihat(store: &mut SqliteStore, apa: &Dilihat, session: &Session, now: Waktu) -> Result<Written, StoreError> {
    let written = Written { audit: None, ids: Vec::new(), uraian: Pesan::new("tersimpan-lihat") };
    if session.baca_saja || store.baca_saja {
        return Ok(written);
    }
    let objek = match apa {
        Dilihat::Pegawai(id) => Table::Pegawai.objek(id.0),
        Dilihat::Perkara(id) => Table::Perkara.objek(id.0),
        Dilihat::Pelapor { perkara, alasan } => {
            let _giliran = antre::giliran(&store.path, &session.login, now, store.sabar)?;
            let mut tx = Tx::begin(&mut store.conn, session, now, "lihat-pelapor")?;
            jangkauan::masih_berlaku(&tx, session)?;
            penanganan::orang::boleh_lihat_pelapor(&tx, session, *perkara, alasan)?;
            tx.alasan(alasan);
            tx.sebut(Table::Perkara.objek(perkara.0))?;
            tx.commit()?;
            return Ok(written);
        }
        Dilihat::Keluar { hal, baris, ditandai, alasan } => {
            let _giliran = antre::giliran(&store.path, &session.login, now, store.sabar)?;
            let mut tx = Tx::begin(&mut store.conn, session, now, "keluar")?;
            jangkauan::masih_berlaku(&tx, session)?;
            tx.alasan(alasan);
            tx.sebut(format!("keluar/{hal}/{baris}{}", if *ditandai { "/ditandai" } else { "" }))?;
            tx.commit()?;
            return Ok(written);
        }
    };
    let seen = (session.sesi.clone(), objek.clone(), now.unix() / 3600);
    if store.terlihat.contains(&seen) {
        return Ok(written);
    }
    let _giliran = antre::giliran(&store.path, &session.login, now, store.sabar)?;
    let mut tx = Tx::begin(&mut store.conn, session, now, "lihat")?;
    jangkauan::masih_berlaku(&tx, session)?;
    tx.sebut(objek)?;
    tx.commit()?;
    store.terlihat.retain(|(_, _, hour)| *hour == seen.2);
    store.terlihat.insert(seen);
    Ok(written)
}
