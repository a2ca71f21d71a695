//! Who is accused, who looks after the case, whom it is open to, and whom it never is.
//!
//! A case is opened to an operator by whoever heads its team at the desk, with a decree; the first head is named by whoever looks
//! through what comes in. Who grants roles opens no case by that right (`reliability.md` 2.1), and nobody comes in who is a party or
//! led by the accused ([`super::super::baca::konflik`]).

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::baca;
use super::super::galat::aturan;
use super::super::jangkauan::{sampai, wajib};
use super::super::kolom;
use super::super::operator::baca_peran;
use super::super::tabel::Table;
use super::kasus::{self, Kasus, jangkau};
use crate::domain::id::{OperatorId, PegawaiId, PerkaraId};
use crate::domain::katalog::{Rumpun, TingkatSanksi};
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::operator::{Hak, Lingkup, Session, lingkup};
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Tanggal;

/// An employee as a case keeps him.
pub(in crate::store) struct Potret {
    pub(in crate::store) nama: String,
    pub(in crate::store) satker: i64,
    pub(in crate::store) satker_nama: String,
    pub(in crate::store) jabatan: String,
    pub(in crate::store) status: String,
    pub(in crate::store) jenis_jabatan: Option<String>,
    pub(in crate::store) golongan: String,
    pub(in crate::store) nomor_jenis: String,
    pub(in crate::store) nomor: i64,
}

/// An employee as he is today.
pub(in crate::store) fn potret(conn: &Connection, id: PegawaiId) -> Result<Potret, StoreError> {
    conn.prepare_cached(
        "SELECT g.gelar_depan, g.nama, g.gelar_belakang, g.satker_id, s.nama, g.golongan, g.jabatan, g.status,
                g.jenis_jabatan, g.nomor_jenis, g.nomor
         FROM pegawai g JOIN satker s ON s.id = g.satker_id WHERE g.id = ?1",
    )?
    .query_row([id.0], |r| {
        let nama = NamaLengkap { gelar_depan: r.get(0)?, nama: r.get(1)?, gelar_belakang: r.get(2)? };
        let (golongan, jabatan): (String, String) = (r.get(5)?, r.get(6)?);
        let post = [golongan.as_str(), jabatan.as_str()].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>();
        Ok(Potret {
            nama: nama.lengkap(),
            satker: r.get(3)?,
            satker_nama: r.get(4)?,
            jabatan: post.join(", "),
            status: r.get(7)?,
            jenis_jabatan: r.get(8)?,
            golongan,
            nomor_jenis: r.get(9)?,
            nomor: r.get(10)?,
        })
    })
    .optional()?
    .ok_or(StoreError::Missing)
}

/// Who the accused is: what he is today is kept. A hint that becomes identified stays one until somebody moves it.
pub(super) fn terlapor(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    pegawai: PegawaiId,
) -> Result<Pesan, StoreError> {
    let who = potret(tx, pegawai)?;
    if !sampai(tx, session, Hak::PegawaiBaca, who.satker)? {
        return Err(StoreError::Missing);
    }
    let decided: bool = tx
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM perkara_putusan WHERE perkara_id = ?1)")?
        .query_row([kasus.id], |r| r.get(0))?;
    if decided {
        return Err(aturan("terlapor", Pesan::new("orang-terlapor-diputus").with("nomor", kasus.nomor.as_str())));
    }
    let other: Option<String> = tx
        .prepare_cached("SELECT nomor FROM perkara WHERE laporan_id = ?1 AND pegawai_id = ?2 AND id <> ?3 LIMIT 1")?
        .query_row((kasus.laporan, pegawai.0, kasus.id), |r| r.get(0))
        .optional()?;
    if let Some(other) = other {
        let pesan = Pesan::new("orang-terlapor-ganda").with("nama", who.nama.as_str()).with("nomor", other);
        return Err(aturan("terlapor", pesan));
    }
    let key = nama::kunci(&who.nama);
    tx.change(Table::Perkara, kasus.id, |c| {
        c.prepare_cached(
            "UPDATE perkara SET pegawai_id = ?2, satker_id = ?3, terlapor = ?4, terlapor_kunci = ?5, satker_nama = ?6,
                    jabatan = ?7, status = ?8, jenis_jabatan = ?9, golongan = ?10, nomor_jenis = ?11, nomor_induk = ?12
             WHERE id = ?1",
        )?
        .execute((
            kasus.id,
            pegawai.0,
            who.satker,
            &who.nama,
            &key,
            &who.satker_nama,
            &who.jabatan,
            &who.status,
            &who.jenis_jabatan,
            &who.golongan,
            &who.nomor_jenis,
            who.nomor,
        ))?;
        Ok(())
    })?;
    Ok(Pesan::new("orang-tersimpan-terlapor").with("nomor", kasus.nomor.as_str()).with("nama", who.nama))
}

/// A row of the catalogue as a case keeps it, with the days on which it was in force.
struct Skb {
    rumpun: Rumpun,
    sanksi: TingkatSanksi,
    bentuk: String,
    dasar: String,
    dari: Option<Tanggal>,
    sampai: Option<Tanggal>,
}

fn skb(conn: &Connection, id: &str) -> Result<Skb, StoreError> {
    conn.prepare_cached("SELECT rumpun, sanksi, bentuk, dasar, dari, sampai FROM katalog_skb WHERE id = ?1")?
        .query_row([id], |r| {
            Ok(Skb {
                rumpun: kolom::kode(r, 0, Rumpun::from_code)?,
                sanksi: kolom::kode(r, 1, TingkatSanksi::from_code)?,
                bentuk: r.get(2)?,
                dasar: r.get(3)?,
                dari: kolom::hari_mungkin(r, 4)?,
                sampai: kolom::hari_mungkin(r, 5)?,
            })
        })
        .optional()?
        .ok_or_else(|| aturan("baris", Pesan::new("perkara-baris-tak-ada").with("baris", id)))
}

/// All chosen rows. What was chosen before keeps the text of its day; a new one gets that of today, and must have been in force on
/// the day of the act.
pub(super) fn baris(tx: &mut Tx<'_>, kasus: &Kasus, ids: &[String]) -> Result<Pesan, StoreError> {
    let act = tx
        .prepare_cached("SELECT perbuatan FROM laporan_dugaan WHERE id = ?1")?
        .query_row([kasus.laporan], |r| kolom::hari(r, 0))?;
    let kept: Vec<(i64, String)> = tx
        .prepare_cached("SELECT id, baris_id FROM perkara_baris WHERE perkara_id = ?1 ORDER BY id")?
        .query_map([kasus.id], |r| Ok((r.get(0)?, r.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut chosen: Vec<&str> = ids.iter().map(|id| id.trim()).filter(|id| !id.is_empty()).collect();
    chosen.sort_unstable();
    chosen.dedup();
    for (key, id) in kept.iter().filter(|(_, id)| !chosen.contains(&id.as_str())) {
        tx.change(Table::PerkaraBaris, *key, |c| {
            c.prepare_cached("DELETE FROM perkara_baris WHERE id = ?1 AND baris_id = ?2")?.execute((key, id))?;
            Ok(())
        })?;
    }
    for id in chosen.iter().filter(|id| !kept.iter().any(|(_, known)| known == *id)) {
        let row = skb(tx, id)?;
        if row.dari.is_some_and(|first| act < first) || row.sampai.is_some_and(|last| last < act) {
            let pesan = Pesan::new("orang-baris-tak-berlaku").with("baris", *id).with("perbuatan", act.to_string());
            return Err(aturan("baris", pesan));
        }
        tx.insert(
            Table::PerkaraBaris,
            "INSERT INTO perkara_baris (perkara_id, baris_id, rumpun, sanksi, bentuk, dasar) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (kasus.id, id, row.rumpun.code(), row.sanksi.code(), &row.bentuk, &row.dasar),
        )?;
    }
    let key = if chosen.is_empty() { "orang-tersimpan-baris-kosong" } else { "orang-tersimpan-baris" };
    Ok(Pesan::new(key).with("nomor", kasus.nomor.as_str()).with("baris", chosen.join(", ")))
}

/// An operator as far as letting him into a case needs it.
struct Orang {
    login: String,
    nama: String,
    peran: String,
    aktif: bool,
}

fn operator(conn: &Connection, id: OperatorId) -> Result<Orang, StoreError> {
    conn.prepare_cached("SELECT login, nama, peran, aktif FROM operator WHERE id = ?1")?
        .query_row([id.0], |r| Ok(Orang { login: r.get(0)?, nama: r.get(1)?, peran: r.get(2)?, aktif: r.get(3)? }))
        .optional()?
        .ok_or(StoreError::Missing)
}

impl Orang {
    /// Whether one of his roles has a right at all, by the table of the office.
    fn boleh(&self, conn: &Connection, hak: Hak) -> Result<bool, StoreError> {
        let mut reach = conn.prepare_cached("SELECT lingkup FROM izin WHERE peran = ?1 AND hak = ?2")?;
        for role in baca_peran(&self.peran) {
            let found: Option<String> = reach.query_row((role.code(), hak.code()), |r| r.get(0)).optional()?;
            if found.is_some_and(|code| code != Lingkup::Tidak.code()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn pesan(&self, key: &str) -> Pesan {
        Pesan::new(key).with("nama", self.nama.as_str()).with("login", self.login.as_str())
    }

    /// Refused where he is closed, has no such right, or is in conflict with the case.
    fn periksa(
        &self,
        conn: &Connection,
        id: OperatorId,
        kasus: &Kasus,
        (field, hak): (&str, Hak),
    ) -> Result<(), StoreError> {
        if !self.aktif {
            return Err(aturan(field, self.pesan("orang-operator-tutup")));
        }
        if !self.boleh(conn, hak)? {
            let pesan = self.pesan("orang-operator-tanpa-hak").with("hak", crate::domain::pesan::Arg::Kata(hak.kata()));
            return Err(aturan(field, pesan));
        }
        if baca::konflik(conn, id)?.contains(&kasus.laporan) {
            return Err(aturan(field, self.pesan("orang-operator-konflik")));
        }
        Ok(())
    }
}

/// Who looks after the case.
pub(super) fn petugas(tx: &mut Tx<'_>, kasus: &Kasus, operator: Option<OperatorId>) -> Result<Pesan, StoreError> {
    let who = operator.map(|id| self::operator(tx, id)).transpose()?;
    if let (Some(id), Some(who)) = (operator, &who) {
        who.periksa(tx, id, kasus, ("petugas", Hak::PerkaraUbah))?;
    }
    tx.change(Table::Perkara, kasus.id, |c| {
        c.prepare_cached("UPDATE perkara SET petugas_id = ?2 WHERE id = ?1")?
            .execute((kasus.id, operator.map(|id| id.0)))?;
        Ok(())
    })?;
    let key = if who.is_some() { "orang-tersimpan-petugas" } else { "orang-tersimpan-tanpa-petugas" };
    let nama = who.map_or_else(String::new, |who| who.nama);
    Ok(Pesan::new(key).with("nomor", kasus.nomor.as_str()).with("nama", nama))
}

/// Operators who head the team and may still sit down.
fn ketua(conn: &Connection, kasus: &Kasus) -> Result<Vec<i64>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT t.operator_id FROM perkara_tim t JOIN operator o ON o.id = t.operator_id AND o.aktif = 1
         WHERE t.perkara_id = ?1 AND t.ketua = 1",
    )?;
    let rows = statement.query_map([kasus.id], |r| r.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether somebody heads the team who may still sit down.
pub(super) fn berketua(conn: &Connection, kasus: &Kasus) -> Result<bool, StoreError> {
    Ok(!ketua(conn, kasus)?.is_empty())
}

/// Refuses whoever may not say whom the case is open to; `true` where its first head is being named.
fn yang_memberi(conn: &Connection, session: &Session, kasus: &Kasus) -> Result<bool, StoreError> {
    let heads = ketua(conn, kasus)?;
    if heads.is_empty() {
        if jangkau(conn, session, Hak::LaporanPilah, kasus)? {
            return Ok(true);
        }
        return Err(StoreError::Forbidden(
            Pesan::new("orang-akses-belum-berketua").with("nomor", kasus.nomor.as_str()),
        ));
    }
    if heads.contains(&session.operator.0) {
        return Ok(false);
    }
    Err(StoreError::Forbidden(Pesan::new("orang-akses-bukan-ketua").with("nomor", kasus.nomor.as_str())))
}

/// Lets an operator in, or changes how far he is in.
pub(super) fn akses(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    operator: OperatorId,
    (boleh_pelapor, ketua): (bool, bool),
    sk: &str,
) -> Result<Pesan, StoreError> {
    let first = yang_memberi(tx, session, kasus)?;
    let who = self::operator(tx, operator)?;
    if first && !ketua {
        return Err(aturan("ketua", Pesan::new("orang-akses-ketua-dulu").with("nomor", kasus.nomor.as_str())));
    }
    let sk = sk.trim();
    // Whom the triage hands a case to heads it before anybody has written a decree.
    if sk.is_empty() && !first {
        return Err(aturan("sk", Pesan::new("orang-akses-sk-wajib")));
    }
    who.periksa(tx, operator, kasus, ("operator", Hak::PerkaraIsi))?;
    if boleh_pelapor && !who.boleh(tx, Hak::PelaporBaca)? {
        return Err(aturan("boleh_pelapor", who.pesan("orang-akses-pelapor-tanpa-hak")));
    }
    if !ketua {
        masih_berketua(tx, kasus, operator)?;
    }
    let old: Option<i64> = tx
        .prepare_cached("SELECT id FROM perkara_tim WHERE perkara_id = ?1 AND operator_id = ?2")?
        .query_row((kasus.id, operator.0), |r| r.get(0))
        .optional()?;
    let head = ketua.then_some(1_i64);
    match old {
        None => {
            tx.insert(
                Table::PerkaraTim,
                "INSERT INTO perkara_tim (perkara_id, operator_id, boleh_pelapor, ketua, sk) VALUES (?1, ?2, ?3, ?4, ?5)",
                (kasus.id, operator.0, boleh_pelapor, head, sk),
            )?;
        }
        Some(id) => {
            tx.change(Table::PerkaraTim, id, |c| {
                c.prepare_cached("UPDATE perkara_tim SET boleh_pelapor = ?2, ketua = ?3, sk = ?4 WHERE id = ?1")?
                    .execute((id, boleh_pelapor, head, sk))?;
                Ok(())
            })?;
        }
    }
    Ok(who.pesan("orang-tersimpan-akses").with("nomor", kasus.nomor.as_str()))
}

/// A team keeps a head: nobody could let anybody in any more.
fn masih_berketua(conn: &Connection, kasus: &Kasus, selain: OperatorId) -> Result<(), StoreError> {
    if ketua(conn, kasus)? == [selain.0] {
        return Err(aturan("ketua", Pesan::new("orang-akses-ketua-terakhir").with("nomor", kasus.nomor.as_str())));
    }
    Ok(())
}

/// Shuts an operator out again.
pub(super) fn akses_cabut(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    operator: OperatorId,
) -> Result<Pesan, StoreError> {
    yang_memberi(tx, session, kasus)?;
    masih_berketua(tx, kasus, operator)?;
    let who = self::operator(tx, operator)?;
    let id: i64 = tx
        .prepare_cached("SELECT id FROM perkara_tim WHERE perkara_id = ?1 AND operator_id = ?2")?
        .query_row((kasus.id, operator.0), |r| r.get(0))
        .optional()?
        .ok_or(StoreError::Missing)?;
    tx.change(Table::PerkaraTim, id, |c| {
        c.prepare_cached("DELETE FROM perkara_tim WHERE id = ?1")?.execute([id])?;
        Ok(())
    })?;
    Ok(who.pesan("orang-tersimpan-akses-cabut").with("nomor", kasus.nomor.as_str()))
}

/// Which employee an operator is. Nobody takes his own link back or turns it to another, for it is what shuts him out of his own case;
/// where one person is the whole office there is nobody else to do it.
pub(super) fn operator_pegawai(
    tx: &mut Tx<'_>,
    session: &Session,
    operator: OperatorId,
    pegawai: Option<PegawaiId>,
) -> Result<Written, StoreError> {
    tx.aksi("operator-pegawai");
    wajib(session, Hak::PeranBeri)?;
    let who = self::operator(tx, operator)?;
    let old: Option<i64> =
        tx.prepare_cached("SELECT pegawai_id FROM operator WHERE id = ?1")?.query_row([operator.0], |r| r.get(0))?;
    let alone: bool =
        tx.prepare_cached("SELECT count(*) = 1 FROM operator WHERE aktif = 1")?.query_row([], |r| r.get(0))?;
    let new = pegawai.map(|p| p.0);
    if operator == session.operator && old.is_some() && old != new && !alone {
        return Err(StoreError::Forbidden(Pesan::new("orang-operator-sendiri")));
    }
    let nama = pegawai.map(|p| potret(tx, p)).transpose()?.map_or_else(String::new, |p| p.nama);
    if old != new {
        tx.change(Table::Operator, operator.0, |c| {
            c.prepare_cached("UPDATE operator SET ver = ver + 1, pegawai_id = ?2 WHERE id = ?1")?
                .execute((operator.0, new))?;
            Ok(())
        })?;
    }
    let key = match (old == new, new) {
        (true, _) => "tersimpan-tak-berubah",
        (_, Some(_)) => "orang-tersimpan-operator",
        (_, None) => "orang-tersimpan-operator-lepas",
    };
    let uraian = Pesan::new(key).with("login", who.login.as_str()).with("nama", nama);
    Ok(Written { audit: None, ids: vec![operator.0], uraian })
}

/// Whether the session's operator is a party to the report of a case, or led by one of its accused.
pub(in crate::store) fn berkonflik(conn: &Connection, session: &Session, kasus: &Kasus) -> Result<bool, StoreError> {
    Ok(baca::konflik(conn, session.operator)?.contains(&kasus.laporan))
}

/// Whether the session's operator is on the team of a case with the mark that opens the reporter's name.
pub(in crate::store) fn bertanda_pelapor(
    conn: &Connection,
    session: &Session,
    kasus: &Kasus,
) -> Result<bool, StoreError> {
    if lingkup(&session.izin, &session.peran, Hak::PelaporBaca) == Lingkup::Tidak || berkonflik(conn, session, kasus)? {
        return Ok(false);
    }
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM perkara_tim WHERE perkara_id = ?1 AND operator_id = ?2 AND boleh_pelapor = 1)",
        )?
        .query_row((kasus.id, session.operator.0), |r| r.get(0))?)
}

/// Refuses whoever may not see who reported in this case, whatever his reason.
pub(in crate::store) fn boleh_pelapor(
    conn: &Connection,
    session: &Session,
    perkara: PerkaraId,
) -> Result<(), StoreError> {
    wajib(session, Hak::PelaporBaca)?;
    let kasus = kasus::kasus(conn, perkara)?;
    if bertanda_pelapor(conn, session, &kasus)? {
        return Ok(());
    }
    // What the session may not know of is not there.
    if jangkau(conn, session, Hak::PerkaraLihat, &kasus)? {
        let pesan = Pesan::new("orang-pelapor-tanpa-tanda").with("nomor", kasus.nomor);
        return Err(StoreError::Forbidden(pesan));
    }
    Err(StoreError::Missing)
}

/// Whether the session may see who reported, for this reason.
pub(in crate::store) fn boleh_lihat_pelapor(
    conn: &Connection,
    session: &Session,
    perkara: PerkaraId,
    alasan: &str,
) -> Result<(), StoreError> {
    boleh_pelapor(conn, session, perkara)?;
    if alasan.trim().is_empty() {
        return Err(aturan("alasan", Pesan::new("orang-pelapor-alasan-wajib")));
    }
    Ok(())
}
