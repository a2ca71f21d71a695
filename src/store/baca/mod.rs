//! The reading half of the store: one function for each question of [`Read`], and the dispatch over them.
//!
//! Nothing in here writes, not even the note that somebody looked at a card or a case; that note is a
//! link of the trail and belongs to whoever owns writing. Every function narrows its answer to what the
//! session may see ([`lingkup`]), so a pane, a count and a search can never disagree about a right.
//!
//! At five million people a question must cost what its answer shows, not what the table holds:
//! windows go by key ([`jendela`]), the way through the table is chosen from exact counters
//! ([`rencana`]), and a count that nobody keeps is given up at [`BATAS_HITUNG`].

mod alir;
mod angka;
mod antrean;
mod berkas;
mod calon;
mod cari;
mod gelombang;
mod habis;
mod hitungan;
mod jalan;
mod jendela;
mod jumlah;
mod kantor;
mod kartu;
mod kata;
mod katalog;
mod kegiatan;
mod lembar;
mod lingkup;
mod loncat;
mod operator;
mod pegawai;
mod penanganan;
mod perkara;
mod pohon;
mod rencana;
mod saring;
mod sql;
mod tempo;

#[cfg(test)]
mod uji;

use rusqlite::Connection;

use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Rows, StoreError};

pub(crate) use alir::alir;
pub(crate) use antrean::perkara;
pub(crate) use berkas::hitung_berkas;
pub(crate) use cari::cari;
pub(crate) use kantor::{impor_jalan, kalender, kantor};
pub(crate) use kartu::{kartu, pegawai_ubah};
pub(crate) use katalog::katalog;
pub(super) use lingkup::konflik;
pub(crate) use operator::{audit_kepala, draf, operator};
pub(crate) use pegawai::{ids, pegawai};
pub(crate) use perkara::perkara_satu;
pub(crate) use pohon::{pohon, satker_ubah};
pub(crate) use tempo::jatuh_tempo;

/// A count that no counter keeps stops here; the list then says "more than 1,000".
pub(crate) const BATAS_HITUNG: usize = 1_001;

/// Answers one question on one state of the store: inside the caller's transaction, or in a short one
/// of its own.
///
/// # Errors
/// [`StoreError::Forbidden`] where the session has no such right at all, [`StoreError::Missing`] for a
/// record that is not there or not for this session, and whatever the file does. [`Read::TindakanAkhir`]
/// is answered by the writing half, which alone knows what can be undone.
pub(crate) fn read(conn: &Connection, read: &Read, session: &Session) -> Result<Rows, StoreError> {
    let own = if conn.is_autocommit() { Some(conn.unchecked_transaction().map_err(sql::galat)?) } else { None };
    let rows = answer(conn, read, session);
    if let Some(tx) = own {
        tx.finish().map_err(sql::galat)?;
    }
    rows
}

fn answer(conn: &Connection, read: &Read, session: &Session) -> Result<Rows, StoreError> {
    Ok(match read {
        Read::Kantor => Rows::Kantor(Box::new(kantor(conn, session)?)),
        Read::Pohon { gelombang } => Rows::Pohon(pohon(conn, *gelombang, session)?),
        Read::Pegawai { query, dari, batas } => Rows::Pegawai(pegawai(conn, query, dari, *batas, session)?),
        Read::Tertanda { query, siapa } => {
            let (people, whole) = pegawai::tertanda(conn, query, siapa, session)?;
            Rows::Tertanda(people, whole)
        }
        Read::HitungPegawai { query, dari } => Rows::Hitungan(hitungan::pegawai(conn, query, dari.as_ref(), session)?),
        Read::HitungPerkara { query, dari } => Rows::Hitungan(antrean::hitung(conn, query, dari.as_ref(), session)?),
        Read::Cari { teks, batas, gelombang } => Rows::Cari(cari(conn, teks, *batas, *gelombang, session)?),
        Read::Kartu { pegawai, gelombang } => Rows::Kartu(Box::new(kartu(conn, *pegawai, *gelombang, session)?)),
        Read::PegawaiUbah(id) => Rows::PegawaiUbah(Box::new(pegawai_ubah(conn, *id, session)?)),
        Read::SatkerUbah(id) => Rows::SatkerUbah(Box::new(satker_ubah(conn, *id, session)?)),
        Read::Perkara { query, dari, batas } => Rows::Perkara(perkara(conn, query, dari, *batas, session)?),
        Read::PerkaraSatu(id) => Rows::PerkaraSatu(Box::new(perkara_satu(conn, *id, session)?)),
        Read::Katalog => Rows::Katalog(katalog(conn, session)?),
        Read::JatuhTempo => Rows::JatuhTempo(jatuh_tempo(conn, session)?),
        Read::Sedang { formulir, objek } => Rows::Sedang(operator::sedang(conn, formulir, *objek, session)?),
        Read::Draf => Rows::Draf(draf(conn, session)?),
        Read::Operator => Rows::Operator(operator(conn, session)?),
        Read::AuditKepala => {
            let (panjang, kepala) = audit_kepala(conn, session)?;
            Rows::AuditKepala { panjang, kepala }
        }
        Read::ImporPeta { hal, kunci } => Rows::ImporPeta(super::ingatan::peta(conn, *hal, kunci)?),
        Read::Ingatan => Rows::Ingatan(super::ingatan::semua(conn, session)?),
        Read::Padanan => Rows::Padanan(super::ingatan::padanan(conn)?),
        Read::Lembar(tanya) => Rows::Lembar(berkas::jawab(conn, tanya, session)?),
        Read::Gelombang(tanya) => Rows::Gelombang(gelombang::jawab(conn, *tanya, session)?),
        Read::Kegiatan(tanya) => Rows::Kegiatan(kegiatan::jawab(conn, tanya, session)?),
        Read::Penanganan(tanya) => Rows::Penanganan(penanganan::jawab(conn, tanya, session)?),
        Read::TindakanAkhir => return Err(StoreError::Io(Pesan::new("baca-bukan-di-sini"))),
    })
}
