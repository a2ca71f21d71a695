//! Waves with their figures, and the texts that are signed in them. There are a few dozen of either, whatever the office.

use rusqlite::Connection;

use super::habis::Habis;
use super::jumlah::Kantor;
use super::kantor;
use super::lingkup;
use super::sql::{self, daftar, isi};
use crate::domain::id::{GelombangId, TeksIkrarId, Ver};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::ikrar::gelombang::{GelombangBaris, JawabGelombang, TanyaGelombang, TeksRow, butir};
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::request::StoreError;
use crate::domain::satker::Hitung;

/// Answers a question about waves.
///
/// # Errors
/// As every read; who may see nobody gets no figures.
pub(super) fn jawab(conn: &Connection, tanya: TanyaGelombang, session: &Session) -> Result<JawabGelombang, StoreError> {
    match tanya {
        TanyaGelombang::Daftar => Ok(JawabGelombang::Daftar(semua(conn, session)?)),
        TanyaGelombang::Teks => Ok(JawabGelombang::Teks(teks(conn)?)),
    }
}

fn semua(conn: &Connection, session: &Session) -> Result<Vec<GelombangBaris>, StoreError> {
    let elections = kantor::pemilihan(conn)?;
    let texts = teks(conn)?;
    let mut all = Vec::new();
    for gelombang in kantor::gelombang(conn)? {
        let election = elections.iter().find(|p| p.id == gelombang.pemilihan);
        let text = texts.iter().find(|t| t.id == gelombang.teks);
        all.push(GelombangBaris {
            pemilihan_nama: election.map(|p| p.nama.clone()).unwrap_or_default(),
            teks_kode: text.map(|t| t.kode.clone()).unwrap_or_default(),
            hitung: hitung(conn, gelombang.id, session)?,
            dipakai: crate::store::gelombang::terpakai(conn, gelombang.id.0)?,
            gelombang,
        });
    }
    Ok(all)
}

/// Figures of a wave as far as the session sees people.
fn hitung(conn: &Connection, wave: GelombangId, session: &Session) -> Result<Option<Hitung>, StoreError> {
    if matches!(session.lingkup(Hak::PegawaiBaca), Lingkup::Tidak | Lingkup::Tim) {
        return Ok(None);
    }
    let habis = Habis::baca(conn, Some(wave), session.hari)?;
    let Some(units) = lingkup::satker(conn, session, Hak::PegawaiBaca)? else {
        let all = Kantor::baca(conn, Some(wave), &habis)?;
        let state = |state| all.ikrar(state, None, false);
        return Ok(Some(Hitung {
            aktif: all.orang(None, false),
            ttd: state(KeadaanIkrar::Ttd),
            diwakili: state(KeadaanIkrar::Diwakili),
            dikecualikan: state(KeadaanIkrar::Dikecualikan),
            ..Hitung::default()
        }));
    };
    let text = "SELECT ifnull(sum(j.aktif), 0), ifnull(sum(t.ttd), 0), ifnull(sum(t.diwakili), 0), \
                ifnull(sum(t.dikecualikan), 0) \
                FROM json_each(:unit) u CROSS JOIN satker_jumlah j ON j.satker_id = u.value \
                LEFT JOIN satker_ikrar t ON t.gelombang_id = :g AND t.satker_id = u.value";
    sql::satu(conn, text, &[isi(":unit", daftar(&units)), isi(":g", wave.0)], |row| {
        let (aktif, ttd, diwakili) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let dikecualikan = row.get::<_, i64>(3)? - habis.di(&units);
        Ok(Hitung { aktif, ttd, diwakili, dikecualikan, ..Hitung::default() })
    })
}

/// All texts by code, the newest version first. The version of a row, which the table does not keep, is the last link of the trail
/// that speaks of it.
pub(super) fn teks(conn: &Connection) -> Result<Vec<TeksRow>, StoreError> {
    let text = "SELECT s.id, s.kode, s.versi, s.judul, s.isi, s.sumber, s.perlu_verifikasi, \
                (SELECT count(*) FROM gelombang g WHERE g.teks_id = s.id), \
                (SELECT ifnull(sum(j.n), 0) FROM gelombang g CROSS JOIN jumlah_ikrar j ON j.gelombang_id = g.id \
                 WHERE g.teks_id = s.id), \
                (SELECT ifnull(max(a.id), 0) FROM audit a WHERE a.objek = 'teks_ikrar/' || s.id) \
                FROM teks_ikrar s ORDER BY s.kode, s.versi DESC";
    sql::semua(conn, text, &[], |row| {
        Ok(TeksRow {
            id: TeksIkrarId(row.get(0)?),
            kode: row.get(1)?,
            versi: row.get(2)?,
            judul: row.get(3)?,
            butir: butir(row.get_ref(4)?.as_str()?),
            sumber: row.get(5)?,
            perlu_verifikasi: row.get(6)?,
            gelombang: row.get(7)?,
            catatan: row.get(8)?,
            ver: Ver(row.get(9)?),
        })
    })
}
