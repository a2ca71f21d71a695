//! Undoing: the operator's own last act of this session, reversed by a new entry.
//!
//! Nothing is ever taken out of the trail. The act's links are gone through from the last to the
//! first, and each row is put back to what the link says it was before, with a new version. That is
//! allowed only while the rows still are what the act left. What is a legal record once it is written
//! is not undone: there the next step of the procedure is the way back.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::audit::{TANPA_BARIS, Tx};
use super::banding::{Beda, siapa};
use super::galat::aturan;
use super::gelombang;
use super::impor::{ImporRow, impor_dari};
use super::jangkauan::wajib;
use super::tabel::{self, Table};
use crate::domain::id::AuditId;
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Tindakan, Written};

/// What undoing the acts of one command needs, and why it cannot be done where it cannot.
struct Aturan {
    aksi: &'static str,
    hak: Hak,
    /// The table whose rows are counted and named in messages.
    pokok: Table,
    halangan: Option<&'static str>,
}

const ATURAN: &[Aturan] = &[
    Aturan { aksi: "satker-baru", hak: Hak::SatkerUbah, pokok: Table::Satker, halangan: None },
    Aturan { aksi: "satker-ubah", hak: Hak::SatkerUbah, pokok: Table::Satker, halangan: None },
    Aturan { aksi: "pegawai-baru", hak: Hak::PegawaiUbah, pokok: Table::Pegawai, halangan: None },
    Aturan { aksi: "pegawai-ubah", hak: Hak::PegawaiUbah, pokok: Table::Pegawai, halangan: None },
    Aturan { aksi: "ikrar-catat", hak: Hak::PegawaiUbah, pokok: Table::Ikrar, halangan: None },
    Aturan { aksi: "berkas-baru", hak: Hak::PegawaiUbah, pokok: Table::Berkas, halangan: None },
    Aturan { aksi: "berkas-ubah", hak: Hak::PegawaiUbah, pokok: Table::Berkas, halangan: None },
    Aturan { aksi: "berkas-sidik", hak: Hak::PegawaiUbah, pokok: Table::Berkas, halangan: None },
    Aturan { aksi: "berkas-cetak", hak: Hak::PegawaiUbah, pokok: Table::Berkas, halangan: Some("batal-berkas-cetak") },
    Aturan { aksi: "berkas-isi", hak: Hak::PegawaiUbah, pokok: Table::BerkasBaris, halangan: None },
    Aturan {
        aksi: "berkas-tutup",
        hak: Hak::PegawaiUbah,
        pokok: Table::Berkas,
        halangan: Some("batal-berkas-ditutup"),
    },
    Aturan {
        aksi: "berkas-koreksi",
        hak: Hak::PegawaiUbah,
        pokok: Table::Berkas,
        halangan: Some("batal-berkas-ditutup"),
    },
    Aturan { aksi: "berkas-uji", hak: Hak::PegawaiUbah, pokok: Table::Berkas, halangan: Some("batal-berkas-uji") },
    Aturan { aksi: "gelombang-baru", hak: Hak::PegawaiUbah, pokok: Table::Gelombang, halangan: None },
    Aturan { aksi: "gelombang-ubah", hak: Hak::PegawaiUbah, pokok: Table::Gelombang, halangan: None },
    Aturan { aksi: "teks-baru", hak: Hak::PegawaiUbah, pokok: Table::TeksIkrar, halangan: None },
    Aturan { aksi: "teks-ubah", hak: Hak::PegawaiUbah, pokok: Table::TeksIkrar, halangan: None },
    Aturan { aksi: "setelan-hitung", hak: Hak::SetelanUbah, pokok: Table::Kantor, halangan: None },
    Aturan { aksi: "kegiatan-baru", hak: Hak::PegawaiUbah, pokok: Table::Kegiatan, halangan: None },
    Aturan { aksi: "kegiatan-ubah", hak: Hak::PegawaiUbah, pokok: Table::Kegiatan, halangan: None },
    Aturan { aksi: "kegiatan-hadir", hak: Hak::PegawaiUbah, pokok: Table::Kehadiran, halangan: None },
    Aturan { aksi: "kegiatan-satker", hak: Hak::PegawaiUbah, pokok: Table::Kehadiran, halangan: None },
    Aturan { aksi: "kegiatan-bukti", hak: Hak::PegawaiUbah, pokok: Table::KegiatanBukti, halangan: None },
    Aturan { aksi: "ikrar-tarik", hak: Hak::PegawaiUbah, pokok: Table::Ikrar, halangan: None },
    Aturan { aksi: "perkara-baru", hak: Hak::LaporanTulis, pokok: Table::Perkara, halangan: None },
    Aturan { aksi: "perkara-pindah", hak: Hak::PerkaraUbah, pokok: Table::Perkara, halangan: None },
    Aturan { aksi: "perkara-jam", hak: Hak::PerkaraUbah, pokok: Table::Perkara, halangan: None },
    Aturan { aksi: "perkara-dokumen", hak: Hak::PerkaraUbah, pokok: Table::Perkara, halangan: None },
    Aturan { aksi: "perkara-panggilan", hak: Hak::PerkaraUbah, pokok: Table::Perkara, halangan: None },
    Aturan { aksi: "perkara-putusan", hak: Hak::PerkaraUbah, pokok: Table::Perkara, halangan: None },
    Aturan { aksi: "perkara-orang", hak: Hak::PerkaraUbah, pokok: Table::Perkara, halangan: None },
    Aturan { aksi: "perkara-baris", hak: Hak::PerkaraUbah, pokok: Table::Perkara, halangan: None },
    Aturan { aksi: "perkara-syarat", hak: Hak::PerkaraUbah, pokok: Table::Perkara, halangan: None },
    Aturan { aksi: "perkara-nomor", hak: Hak::PerkaraUbah, pokok: Table::Perkara, halangan: None },
    Aturan { aksi: "perkara-kaitan", hak: Hak::PerkaraUbah, pokok: Table::Perkara, halangan: None },
    Aturan {
        aksi: "perkara-tutup",
        hak: Hak::PerkaraUbah,
        pokok: Table::Perkara,
        halangan: Some("batal-perkara-tutup"),
    },
    Aturan {
        aksi: "perkara-pilah",
        hak: Hak::LaporanPilah,
        pokok: Table::Perkara,
        halangan: Some("batal-perkara-pilah"),
    },
    Aturan { aksi: "impor-pegawai", hak: Hak::Impor, pokok: Table::Pegawai, halangan: None },
    Aturan { aksi: "impor-satker", hak: Hak::SatkerUbah, pokok: Table::Satker, halangan: None },
    Aturan { aksi: "impor-hadir", hak: Hak::Impor, pokok: Table::Kehadiran, halangan: None },
    Aturan { aksi: "impor-ikrar", hak: Hak::Impor, pokok: Table::Ikrar, halangan: None },
    Aturan { aksi: "impor-suara", hak: Hak::Impor, pokok: Table::Suara, halangan: None },
    Aturan { aksi: "aturan-ubah", hak: Hak::SetelanUbah, pokok: Table::AcuanUbah, halangan: Some("batal-aturan") },
    Aturan { aksi: "libur-ubah", hak: Hak::SetelanUbah, pokok: Table::AcuanUbah, halangan: Some("batal-aturan") },
    Aturan { aksi: "operator-baru", hak: Hak::PeranBeri, pokok: Table::Operator, halangan: Some("batal-operator") },
    Aturan { aksi: "operator-ubah", hak: Hak::PeranBeri, pokok: Table::Operator, halangan: Some("batal-operator") },
    Aturan { aksi: "operator-pegawai", hak: Hak::PeranBeri, pokok: Table::Operator, halangan: Some("batal-operator") },
];

fn aturan_untuk(aksi: &str) -> Option<&'static Aturan> {
    ATURAN.iter().find(|a| a.aksi == aksi)
}

/// One link of the act, as far as undoing needs it.
pub(super) struct Mata {
    pub(super) objek: String,
    pub(super) sesudah: String,
    pub(super) ada_isi: bool,
    pub(super) sebelum: Option<String>,
}

/// What is never undone and yet hides no older act: rules and calendar are changed back by another change.
const DILEWATI: [&str; 2] = ["aturan-ubah", "libur-ubah"];

/// Key and command of the session's newest act that has not been undone; looks are no acts. Acts are passed, not links:
/// one that was undone may have many thousands. What the same session did while one of its own imports ran comes before it.
///
/// A change of rules or calendar is stepped over. Not so before an act on a case: undoing that brings clocks back which were reckoned
/// by the older rules, so the change of rules stands for it, with what to do.
fn terakhir(conn: &Connection, session: &Session) -> Result<Option<(i64, String)>, StoreError> {
    let mut newest = conn.prepare_cached(
        "SELECT a.tindakan, a.aksi, a.aksi = 'batal'
                OR EXISTS (SELECT 1 FROM audit b WHERE b.objek = 'audit/' || a.tindakan AND b.aksi = 'batal')
         FROM audit a WHERE a.sesi = ?1 AND a.operator = ?2 AND a.sesudah <> ?3 AND a.id < ?4 ORDER BY a.id DESC LIMIT 1",
    )?;
    let mut before = i64::MAX;
    let mut passed: Option<(i64, String)> = None;
    loop {
        let found: Option<(i64, String, bool)> = newest
            .query_row((&session.sesi, &session.login, TANPA_BARIS, before), |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
            .optional()?;
        match found {
            Some((act, _, true)) => before = act,
            Some((act, aksi, false)) if DILEWATI.contains(&aksi.as_str()) => {
                before = act;
                passed.get_or_insert((act, aksi));
            }
            Some((_, aksi, false))
                if passed.is_some() && (aksi.starts_with("perkara-") || aturan_untuk(&aksi).is_none()) =>
            {
                return Ok(passed);
            }
            Some((act, aksi, false)) => return Ok(Some((act, aksi))),
            None => return Ok(passed),
        }
    }
}

fn mata(conn: &Connection, act: i64) -> Result<Vec<Mata>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT a.objek, a.sesudah, i.audit_id IS NOT NULL, i.sebelum FROM audit a
         LEFT JOIN audit_isi i ON i.audit_id = a.id WHERE a.tindakan = ?1 AND a.sesudah <> ?2 ORDER BY a.id DESC",
    )?;
    let rows = statement.query_map((act, TANPA_BARIS), |r| {
        Ok(Mata { objek: r.get(0)?, sesudah: r.get(1)?, ada_isi: r.get(2)?, sebelum: r.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many rows of its main table an act touched, and the name of the first.
fn perihal(conn: &Connection, rule: &Aturan, act: i64, links: &[Mata]) -> Result<(u64, String), StoreError> {
    // An import is named by its file.
    if let Some(file) = impor_dari(conn, act)? {
        return Ok((file.n, file.berkas));
    }
    let prefix = format!("{}/", rule.pokok.name());
    let of_table: Vec<i64> =
        links.iter().rev().filter_map(|m| m.objek.strip_prefix(&prefix).and_then(|id| id.parse().ok())).collect();
    let Some(first) = of_table.first() else { return Ok((0, String::new())) };
    let sql = match rule.pokok {
        Table::Satker => "SELECT pendek FROM satker WHERE id = ?1",
        Table::Pegawai => "SELECT nama FROM pegawai WHERE id = ?1",
        Table::Perkara => "SELECT nomor FROM perkara WHERE id = ?1",
        Table::Operator => "SELECT nama FROM operator WHERE id = ?1",
        Table::Gelombang => "SELECT nama FROM gelombang WHERE id = ?1",
        Table::TeksIkrar => "SELECT judul || ' v' || versi FROM teks_ikrar WHERE id = ?1",
        Table::Kantor => "SELECT nama FROM kantor WHERE id = ?1",
        Table::AcuanUbah => "SELECT kunci FROM acuan_ubah WHERE id = ?1",
        Table::Kegiatan => "SELECT judul FROM kegiatan WHERE id = ?1",
        Table::KegiatanBukti => "SELECT letak FROM kegiatan_bukti WHERE id = ?1",
        Table::Kehadiran => {
            "SELECT judul FROM kegiatan WHERE id = coalesce((SELECT kegiatan_id FROM kehadiran WHERE id = ?1),
                (SELECT json_extract(i.sebelum, '$.kegiatan_id') FROM audit a JOIN audit_isi i ON i.audit_id = a.id
                  WHERE a.objek = 'kehadiran/' || ?1 AND i.sebelum IS NOT NULL ORDER BY a.id DESC LIMIT 1))"
        }
        // A pledge taken back is no longer there; the link knows whose it was.
        _ => {
            "SELECT nama FROM pegawai WHERE id = coalesce((SELECT pegawai_id FROM ikrar WHERE id = ?1),
                (SELECT json_extract(i.sebelum, '$.pegawai_id') FROM audit a JOIN audit_isi i ON i.audit_id = a.id
                  WHERE a.objek = 'ikrar/' || ?1 AND i.sebelum IS NOT NULL ORDER BY a.id DESC LIMIT 1))"
        }
    };
    let name: Option<String> = conn.prepare_cached(sql)?.query_row([first], |r| r.get(0)).optional()?;
    Ok((of_table.len() as u64, name.unwrap_or_default()))
}

/// What stands against undoing a whole import, as far as its rows need not be looked at.
fn halangan_impor(session: &Session, rule: &Aturan, file: &ImporRow) -> Option<Pesan> {
    if file.berjalan {
        return Some(Pesan::new("batal-impor-berjalan"));
    }
    wajib(session, rule.hak).is_err().then(|| Pesan::new("batal-tak-berhak"))
}

/// Whether this act of the session is its last and may be undone, before its rows are looked at; answers its command.
pub(super) fn boleh_batal(conn: &Connection, session: &Session, id: AuditId) -> Result<String, StoreError> {
    let (act, aksi) = terakhir(conn, session)?
        .filter(|(act, _)| *act == id.0)
        .ok_or_else(|| aturan("", Pesan::new("batal-bukan-terakhir")))?;
    let rule = aturan_untuk(&aksi).ok_or_else(|| aturan("", Pesan::new("batal-tak-bisa")))?;
    let against = impor_dari(conn, act)?.and_then(|file| halangan_impor(session, rule, &file));
    against.map_or(Ok(aksi), |why| Err(aturan("", why)))
}

/// The refusal because of a row that somebody has changed since.
pub(super) fn basi(conn: &Connection, table: Table, row: i64) -> StoreError {
    match table.ver(conn, row) {
        Ok(ver) => Beda::default().basi(conn, table, row, ver.unwrap_or(0)),
        Err(e) => e,
    }
}

/// Why an act cannot be undone, where it cannot; [`StoreError::Stale`] in words.
fn halangan(
    conn: &Connection,
    session: &Session,
    rule: &Aturan,
    act: i64,
    links: &[Mata],
) -> Result<Option<Pesan>, StoreError> {
    if let Some(key) = rule.halangan {
        return Ok(Some(Pesan::new(key)));
    }
    if wajib(session, rule.hak).is_err() {
        return Ok(Some(Pesan::new("batal-tak-berhak")));
    }
    if links.iter().any(|m| !m.ada_isi) {
        return Ok(Some(Pesan::new("batal-nilai-terhapus")));
    }
    if let Some((table, id)) = berubah(conn, act, links)? {
        let (oleh, waktu) = siapa(conn, table, id)?;
        let waktu = waktu.map_or_else(String::new, |w| w.to_string());
        return Ok(Some(Pesan::new("batal-sudah-berubah").with("oleh", oleh).with("waktu", waktu)));
    }
    for link in links {
        if let Some((table, id)) = Table::from_objek(&link.objek)
            && let Some(why) = gelombang::tak_kembali(conn, table, id, link.sebelum.as_deref())?
        {
            return Ok(Some(why));
        }
        if let Some((Table::PerkaraPutusan, id)) = Table::from_objek(&link.objek)
            && diterima(conn, id)?
        {
            return Ok(Some(Pesan::new("batal-putusan-diterima")));
        }
    }
    berkas_tutup(conn, act)
}

/// Whether the accused has got this decision. From that day on days run against him, and what is known of the decision is a
/// record: it is set right by another entry, never taken back.
fn diterima(conn: &Connection, putusan: i64) -> Result<bool, StoreError> {
    let received: Option<bool> = conn
        .prepare_cached("SELECT terima IS NOT NULL FROM perkara_putusan WHERE id = ?1")?
        .query_row([putusan], |r| r.get(0))
        .optional()?;
    Ok(received.unwrap_or(false))
}

/// The first row that somebody has changed since the act. What was undone since and the undoing of it
/// cancel out: the row stands again where the act left it.
fn berubah(conn: &Connection, act: i64, links: &[Mata]) -> Result<Option<(Table, i64)>, StoreError> {
    let mut newest = conn.prepare_cached(
        "SELECT a.tindakan FROM audit a
         WHERE a.objek = ?1 AND a.sesudah <> ?2 AND a.aksi <> 'batal'
           AND NOT EXISTS (SELECT 1 FROM audit b WHERE b.objek = 'audit/' || a.tindakan AND b.aksi = 'batal')
         ORDER BY a.id DESC LIMIT 1",
    )?;
    for link in links {
        let by: i64 = newest.query_row((&link.objek, TANPA_BARIS), |r| r.get(0))?;
        if by != act {
            return Ok(Table::from_objek(&link.objek));
        }
    }
    Ok(None)
}

/// Why an act cannot be undone that touches a closed sheet: what is on a closed sheet stays.
pub(super) fn berkas_tutup(conn: &Connection, act: i64) -> Result<Option<Pesan>, StoreError> {
    let nomor: Option<String> = conn
        .prepare_cached(
            "SELECT b.nomor FROM audit m LEFT JOIN audit_isi s ON s.audit_id = m.id
             LEFT JOIN ikrar i ON i.id = CAST(substr(m.objek, 7) AS INTEGER)
             CROSS JOIN berkas b ON b.id IN (i.berkas_id, json_extract(s.sebelum, '$.berkas_id'))
             WHERE m.tindakan = ?1 AND m.objek LIKE 'ikrar/%' AND b.tutup = 1 LIMIT 1",
        )?
        .query_row([act], |r| r.get(0))
        .optional()?;
    Ok(nomor.map(|nomor| Pesan::new("batal-berkas-tutup").with("nomor", nomor)))
}

/// [`crate::domain::request::Read::TindakanAkhir`]: the session's own last act.
pub(super) fn tindakan_akhir(conn: &Connection, session: &Session) -> Result<Option<Tindakan>, StoreError> {
    let Some((act, aksi)) = terakhir(conn, session)? else { return Ok(None) };
    let Some(rule) = aturan_untuk(&aksi) else { return Ok(None) };
    let uraian = Pesan::new(&format!("tindakan-{aksi}"));
    // Whether every row of a large import still stands is found out when it is undone.
    if let Some(file) = impor_dari(conn, act)?
        && (file.besar() || file.berjalan)
    {
        let halangan = halangan_impor(session, rule, &file);
        return Ok(Some(Tindakan {
            id: AuditId(act),
            aksi,
            uraian: uraian.with("n", file.n).with("nama", file.berkas),
            halangan,
        }));
    }
    let links = mata(conn, act)?;
    let (n, nama) = perihal(conn, rule, act, &links)?;
    let uraian = uraian.with("n", n).with("nama", nama);
    let halangan = halangan(conn, session, rule, act, &links)?;
    Ok(Some(Tindakan { id: AuditId(act), aksi, uraian, halangan }))
}

/// [`crate::domain::request::Write::Batal`].
pub(super) fn batal(tx: &mut Tx<'_>, session: &Session, id: AuditId) -> Result<Written, StoreError> {
    tx.aksi("batal");
    let aksi = boleh_batal(tx, session, id)?;
    let rule = aturan_untuk(&aksi).ok_or_else(|| aturan("", Pesan::new("batal-tak-bisa")))?;
    let act = id.0;
    let links = mata(tx, act)?;
    if let Some((table, row)) = berubah(tx, act, &links)? {
        return Err(basi(tx, table, row));
    }
    if let Some(why) = halangan(tx, session, rule, act, &links)? {
        return Err(aturan("", why));
    }
    let (n, nama) = perihal(tx, rule, act, &links)?;
    // What this act reverses is part of the chain, or one act could be reversed twice.
    tx.sebut(format!("audit/{act}"))?;
    let mut people = terdampak(tx, &links)?;
    for link in &links {
        pulihkan(tx, link)?;
    }
    // Others may have put something else on record meanwhile that stands now, or stands no more.
    people.extend(terdampak(tx, &links)?);
    for (wave, person) in people {
        super::berkas::tegakkan(tx, session, wave, person)?;
    }
    tx.prepare_cached("UPDATE impor SET keadaan = 'batal' WHERE tindakan = ?1")?.execute([act])?;
    let ids = links.iter().rev().filter_map(|m| Table::from_objek(&m.objek)).filter(|(t, _)| *t == rule.pokok);
    let ids = ids.map(|(_, id)| id).collect();
    Ok(Written { audit: None, ids, uraian: Pesan::new(&format!("batal-{aksi}")).with("n", n).with("nama", nama) })
}

/// Whose pledges hang on rows of these links as they stand now: wave and person.
fn terdampak(conn: &Connection, links: &[Mata]) -> Result<BTreeSet<(i64, i64)>, StoreError> {
    let mut found = BTreeSet::new();
    for (table, id) in links.iter().filter_map(|m| Table::from_objek(&m.objek)) {
        let sql = match table {
            Table::Ikrar => "SELECT gelombang_id, pegawai_id FROM ikrar WHERE id = ?1",
            Table::BerkasBaris => {
                "SELECT b.gelombang_id, r.pegawai_id FROM berkas_baris r CROSS JOIN berkas b ON b.id = r.berkas_id WHERE r.id = ?1"
            }
            Table::Kehadiran => {
                "SELECT k.gelombang_id, h.pegawai_id FROM kehadiran h CROSS JOIN kegiatan k ON k.id = h.kegiatan_id
                 WHERE h.id = ?1 AND k.gelombang_id IS NOT NULL"
            }
            _ => continue,
        };
        found.extend(conn.prepare_cached(sql)?.query_row([id], |r| Ok((r.get(0)?, r.get(1)?))).optional()?);
    }
    Ok(found)
}

/// Puts one row back to what it was before a link.
pub(super) fn pulihkan(tx: &mut Tx<'_>, link: &Mata) -> Result<(), StoreError> {
    let rusak = || StoreError::Damaged(Pesan::new("toko-rusak").with("galat", link.objek.as_str()));
    let (table, id) = Table::from_objek(&link.objek).ok_or_else(rusak)?;
    let Some(before) = &link.sebelum else {
        let gone = tx.change(table, id, |c| {
            c.prepare_cached(table.delete())?.execute([id])?;
            Ok(())
        });
        return match gone {
            Ok(_) => Ok(()),
            Err(e) => Err(terpakai(e)),
        };
    };
    let row: serde_json::Value = serde_json::from_str(before).map_err(|_| rusak())?;
    let columns = table.columns(tx)?;
    let now = table.ver(tx, id)?;
    let gone = link.sesudah.is_empty();
    let mut values: Vec<Value> = Vec::with_capacity(columns.len());
    for column in &columns {
        // What came to the table after the link was noted was not there, or stood empty.
        let later = table.kemudian().contains(&column.as_str()).then_some(&serde_json::Value::Null);
        let value = row.get(column).or(later).ok_or_else(rusak)?;
        // The version goes on, so that whoever saw the undone state cannot save over this one.
        let ver = (table.has_ver() && column == "ver").then(|| now.unwrap_or(0).max(value.as_i64().unwrap_or(0)) + 1);
        values.push(ver.map_or_else(|| tabel::nilai(value), Value::Integer));
    }
    let marks = (1..=columns.len()).map(|n| format!("?{n}")).collect::<Vec<_>>();
    let sql = if gone {
        format!("INSERT INTO {} ({}) VALUES ({})", table.name(), columns.join(", "), marks.join(", "))
    } else {
        // The key is not set to itself: every table that refers to it would be searched.
        let set = columns.iter().zip(&marks).filter(|(c, _)| *c != "id").map(|(c, m)| format!("{c} = {m}"));
        format!("UPDATE {} SET {} WHERE id = ?1", table.name(), set.collect::<Vec<_>>().join(", "))
    };
    tx.change(table, id, |c| {
        c.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
        Ok(())
    })
    .map_err(terpakai)?;
    Ok(())
}

/// Others have hung something on the row meanwhile, or put something else in its place.
fn terpakai(error: StoreError) -> StoreError {
    match error {
        StoreError::Rule(_) | StoreError::Duplicate(_) => aturan("", Pesan::new("batal-sudah-dipakai")),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_named_once() {
        let mut names: Vec<&str> = ATURAN.iter().map(|a| a.aksi).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
