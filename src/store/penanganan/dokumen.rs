//! Papers, numbers of other bodies, the checklist, cases that belong together.
//!
//! Numbers of letters are text. At least two grammars are in use with many exceptions, so none is ever refused for its form; only
//! an empty number of another body is no number. A paper that a step rests on stays, or the step would stand on nothing.

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::galat::aturan;
use super::super::kolom;
use super::super::tabel::Table;
use super::fakta::fakta;
use super::kasus::{self, Kasus};
use super::panggilan::baris_teks;
use super::putusan;
use crate::domain::id::{DokumenId, NomorLuarId, PerkaraId};
use crate::domain::operator::{Hak, Session};
use crate::domain::perkara::dokumen::JenisDokumen;
use crate::domain::perkara::penanganan::{DokumenBaru, Kaitan, NomorLuar, Syarat};
use crate::domain::perkara::{KeadaanPerkara, alur};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::StoreError;

fn hapus_baris(tx: &mut Tx<'_>, table: Table, id: i64) -> Result<(), StoreError> {
    tx.change(table, id, |c| {
        c.prepare_cached(table.delete())?.execute([id])?;
        Ok(())
    })?;
    Ok(())
}

pub(super) fn syarat(tx: &mut Tx<'_>, kasus: &Kasus, butir: Syarat, ada: Option<bool>) -> Result<Pesan, StoreError> {
    let said: Option<i64> = tx
        .prepare_cached("SELECT id FROM perkara_syarat WHERE perkara_id = ?1 AND butir = ?2")?
        .query_row((kasus.id, butir.code()), |r| r.get(0))
        .optional()?;
    match (said, ada) {
        (None, None) => {}
        (Some(id), None) => hapus_baris(tx, Table::PerkaraSyarat, id)?,
        (Some(id), Some(ada)) => {
            tx.change(Table::PerkaraSyarat, id, |c| {
                c.prepare_cached("UPDATE perkara_syarat SET ada = ?2 WHERE id = ?1")?.execute((id, ada))?;
                Ok(())
            })?;
        }
        (None, Some(ada)) => {
            tx.insert(
                Table::PerkaraSyarat,
                "INSERT INTO perkara_syarat (perkara_id, butir, ada) VALUES (?1, ?2, ?3)",
                (kasus.id, butir.code(), ada),
            )?;
        }
    }
    let key = match ada {
        Some(true) => "tersimpan-syarat-ada",
        Some(false) => "tersimpan-syarat-tidak",
        None => "tersimpan-syarat-sendiri",
    };
    Ok(Pesan::new(key).with("butir", Arg::Kata(butir.kata())))
}

pub(super) fn nomor_luar(tx: &mut Tx<'_>, kasus: &Kasus, isi: &NomorLuar) -> Result<Pesan, StoreError> {
    let nomor = baris_teks(&isi.nomor);
    if nomor.is_empty() {
        return Err(aturan("nomor", Pesan::new("penanganan-nomor-kosong")));
    }
    let twin: Option<i64> = tx
        .prepare_cached("SELECT id FROM perkara_nomor WHERE perkara_id = ?1 AND lembaga = ?2 AND nomor = ?3")?
        .query_row((kasus.id, isi.lembaga.code(), &nomor), |r| r.get(0))
        .optional()?;
    if twin.is_some_and(|id| isi.id.is_none_or(|own| own.0 != id)) {
        let pesan = Pesan::new("penanganan-nomor-ganda").with("lembaga", Arg::Kata(isi.lembaga.kata()));
        return Err(aturan("nomor", pesan.with("nomor", nomor)));
    }
    let (tanggal, catatan) = (isi.tanggal.iso(), baris_teks(&isi.catatan));
    if let Some(id) = isi.id {
        milik(tx, "SELECT perkara_id FROM perkara_nomor WHERE id = ?1", id.0, kasus)?;
        tx.change(Table::PerkaraNomor, id.0, |c| {
            c.prepare_cached(
                "UPDATE perkara_nomor SET lembaga = ?2, nomor = ?3, tanggal = ?4, catatan = ?5 WHERE id = ?1",
            )?
            .execute((id.0, isi.lembaga.code(), &nomor, tanggal, catatan))?;
            Ok(())
        })?;
    } else {
        tx.insert(
            Table::PerkaraNomor,
            "INSERT INTO perkara_nomor (perkara_id, lembaga, nomor, tanggal, catatan) VALUES (?1, ?2, ?3, ?4, ?5)",
            (kasus.id, isi.lembaga.code(), &nomor, tanggal, catatan),
        )?;
    }
    let pesan = Pesan::new("tersimpan-nomor-luar").with("lembaga", Arg::Kata(isi.lembaga.kata()));
    Ok(pesan.with("nomor", nomor))
}

/// A row of another case is not there for this one.
fn milik(conn: &Connection, sql: &str, id: i64, kasus: &Kasus) -> Result<(), StoreError> {
    let of: Option<i64> = conn.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?;
    if of == Some(kasus.id) { Ok(()) } else { Err(StoreError::Missing) }
}

pub(super) fn nomor_luar_hapus(tx: &mut Tx<'_>, kasus: &Kasus, id: NomorLuarId) -> Result<Pesan, StoreError> {
    let nomor: String = tx
        .prepare_cached("SELECT nomor FROM perkara_nomor WHERE id = ?1 AND perkara_id = ?2")?
        .query_row((id.0, kasus.id), |r| r.get(0))
        .optional()?
        .ok_or(StoreError::Missing)?;
    hapus_baris(tx, Table::PerkaraNomor, id.0)?;
    Ok(Pesan::new("tersimpan-nomor-luar-hapus").with("nomor", nomor))
}

pub(super) fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    isi: &DokumenBaru,
) -> Result<Pesan, StoreError> {
    if isi.tanggal > session.hari {
        return Err(aturan("tanggal", Pesan::new("perkara-tanggal-depan").with("isi", isi.tanggal.to_string())));
    }
    catat(tx, session, kasus, isi)?;
    let other = putusan::beda_putusan(tx, kasus, isi.jenis, &baris_teks(&isi.nomor))?;
    Ok(Pesan::new("tersimpan-dokumen").with("dokumen", Arg::Kata(isi.jenis.kata())).ingat(other))
}

/// Numbers of the papers of a kind that are on file.
pub(super) fn nomor(conn: &Connection, perkara: i64, jenis: JenisDokumen) -> Result<Vec<String>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT nomor FROM perkara_dokumen WHERE perkara_id = ?1 AND jenis = ?2 ORDER BY id")?;
    let rows = statement.query_map((perkara, jenis.code()), |r| r.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives the paper of a decision that was keyed with this number and date what the decision now says, where no file was looked at
/// for it: then it is no more than what was keyed.
pub(super) fn betulkan(
    tx: &mut Tx<'_>,
    perkara: i64,
    lama: &(String, String),
    (jenis, nomor, tanggal): (JenisDokumen, &str, &str),
) -> Result<(), StoreError> {
    let found: Option<(i64, String)> = tx
        .prepare_cached(
            "SELECT id, jenis FROM perkara_dokumen WHERE perkara_id = ?1 AND jenis IN ('sk_hukuman', 'pernyataan_moral')
                AND nomor = ?2 AND tanggal = ?3 AND letak = '' AND sha256 IS NULL ORDER BY id LIMIT 1",
        )?
        .query_row((perkara, &lama.0, &lama.1), |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let now = (jenis.code(), nomor, tanggal);
    let Some((id, _)) = found.filter(|(_, kind)| (kind.as_str(), lama.0.as_str(), lama.1.as_str()) != now) else {
        return Ok(());
    };
    tx.change(Table::PerkaraDokumen, id, |c| {
        c.prepare_cached("UPDATE perkara_dokumen SET jenis = ?2, nomor = ?3, tanggal = ?4 WHERE id = ?1")?
            .execute((id, jenis.code(), nomor, tanggal))?;
        Ok(())
    })?;
    Ok(())
}

/// Writes a paper down.
pub(super) fn catat(tx: &mut Tx<'_>, session: &Session, kasus: &Kasus, isi: &DokumenBaru) -> Result<(), StoreError> {
    let nomor = baris_teks(&isi.nomor);
    let (sidik, ukuran) = match &isi.sidik {
        Some((sum, size)) => (Some(sum.as_str()), Some(i64::try_from(*size).unwrap_or(i64::MAX))),
        None => (None, None),
    };
    let waktu = tx.waktu();
    tx.insert(
        Table::PerkaraDokumen,
        "INSERT INTO perkara_dokumen (perkara_id, jenis, nomor, tanggal, letak, sha256, ukuran, catatan, operator_id, waktu)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        (
            kasus.id,
            isi.jenis.code(),
            &nomor,
            isi.tanggal.iso(),
            isi.letak.trim(),
            sidik,
            ukuran,
            baris_teks(&isi.catatan),
            session.operator.0,
            waktu,
        ),
    )?;
    Ok(())
}

/// The step that would stand on nothing without this paper, and the kind of the paper. Another paper of the kind carries the step
/// as well.
fn tumpuan(tx: &Tx<'_>, kasus: &Kasus, id: DokumenId) -> Result<(JenisDokumen, Option<KeadaanPerkara>), StoreError> {
    let (jenis, lain): (JenisDokumen, i64) = tx
        .prepare_cached(
            "SELECT jenis, (SELECT count(*) FROM perkara_dokumen x
                            WHERE x.perkara_id = d.perkara_id AND x.jenis = d.jenis AND x.id <> d.id)
             FROM perkara_dokumen d WHERE id = ?1 AND perkara_id = ?2",
        )?
        .query_row((id.0, kasus.id), |r| Ok((kolom::kode(r, 0, JenisDokumen::from_code)?, r.get(1)?)))
        .optional()?
        .ok_or(StoreError::Missing)?;
    let step = if lain == 0 { alur::bersandar(&fakta(tx, kasus)?, jenis) } else { None };
    Ok((jenis, step))
}

/// What was noted of a paper is corrected; the trail keeps how it was. Number, day, path and remark may always be mended, the kind
/// only while no step rests on it.
pub(super) fn ubah(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    id: DokumenId,
    isi: &DokumenBaru,
) -> Result<Pesan, StoreError> {
    let (jenis, step) = tumpuan(tx, kasus, id)?;
    if isi.jenis != jenis
        && let Some(step) = step
    {
        let pesan = Pesan::new("penanganan-dokumen-jenis-dipakai").with("dokumen", Arg::Kata(jenis.kata()));
        return Err(aturan("jenis_dokumen", pesan.with("keadaan", Arg::Kata(step.kata()))));
    }
    if isi.tanggal > session.hari {
        return Err(aturan("tanggal", Pesan::new("perkara-tanggal-depan").with("isi", isi.tanggal.to_string())));
    }
    let (sidik, ukuran) =
        isi.sidik.as_ref().map(|(sum, size)| (sum.as_str(), i64::try_from(*size).unwrap_or(i64::MAX))).unzip();
    tx.change(Table::PerkaraDokumen, id.0, |c| {
        c.prepare_cached(
            "UPDATE perkara_dokumen SET jenis = ?2, nomor = ?3, tanggal = ?4, letak = ?5, sha256 = ?6, ukuran = ?7,
                    catatan = ?8 WHERE id = ?1",
        )?
        .execute((
            id.0,
            isi.jenis.code(),
            baris_teks(&isi.nomor),
            isi.tanggal.iso(),
            isi.letak.trim(),
            sidik,
            ukuran,
            baris_teks(&isi.catatan),
        ))?;
        Ok(())
    })?;
    Ok(Pesan::new("tersimpan-dokumen-ubah").with("dokumen", Arg::Kata(isi.jenis.kata())))
}

pub(super) fn hapus(tx: &mut Tx<'_>, session: &Session, kasus: &Kasus, id: DokumenId) -> Result<Pesan, StoreError> {
    let _ = session;
    let (jenis, step) = tumpuan(tx, kasus, id)?;
    if let Some(step) = step {
        let pesan = Pesan::new("penanganan-dokumen-dipakai").with("dokumen", Arg::Kata(jenis.kata()));
        return Err(aturan("", pesan.with("keadaan", Arg::Kata(step.kata()))));
    }
    hapus_baris(tx, Table::PerkaraDokumen, id.0)?;
    Ok(Pesan::new("tersimpan-dokumen-hapus").with("dokumen", Arg::Kata(jenis.kata())))
}

/// The link between two cases, whichever of them it was noted at.
fn tautan(conn: &Connection, satu: i64, dua: i64) -> Result<Option<i64>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT id FROM perkara_terkait WHERE (perkara_id = ?1 AND lain_id = ?2) OR (perkara_id = ?2 AND lain_id = ?1)
             ORDER BY id LIMIT 1",
        )?
        .query_row((satu, dua), |r| r.get(0))
        .optional()?)
}

pub(super) fn terkait(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    lain: PerkaraId,
    kaitan: Kaitan,
) -> Result<Pesan, StoreError> {
    if lain.0 == kasus.id {
        return Err(aturan("perkara", Pesan::new("penanganan-terkait-sendiri")));
    }
    let other = kasus::kasus(tx, lain)?;
    if !kasus::jangkau(tx, session, Hak::PerkaraLihat, &other)? {
        return Err(StoreError::Missing);
    }
    if let Some(id) = tautan(tx, kasus.id, lain.0)? {
        tx.change(Table::PerkaraTerkait, id, |c| {
            c.prepare_cached("UPDATE perkara_terkait SET jenis = ?2 WHERE id = ?1")?.execute((id, kaitan.code()))?;
            Ok(())
        })?;
    } else {
        tx.insert(
            Table::PerkaraTerkait,
            "INSERT INTO perkara_terkait (perkara_id, lain_id, jenis) VALUES (?1, ?2, ?3)",
            (kasus.id, lain.0, kaitan.code()),
        )?;
    }
    let pesan = Pesan::new("tersimpan-terkait").with("nomor", other.nomor);
    Ok(pesan.with("kaitan", Arg::Kata(kaitan.kata())))
}

pub(super) fn terkait_lepas(tx: &mut Tx<'_>, kasus: &Kasus, lain: PerkaraId) -> Result<Pesan, StoreError> {
    let id = tautan(tx, kasus.id, lain.0)?.ok_or(StoreError::Missing)?;
    hapus_baris(tx, Table::PerkaraTerkait, id)?;
    Ok(Pesan::new("tersimpan-terkait-lepas"))
}
