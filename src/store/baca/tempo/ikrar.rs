//! What the due list says of pledges beside waves and silent units: sheets left open, exclusions that end, people who came later.
//!
//! * An open sheet stands on it as soon as a total is declared or a row is keyed: what was begun is seen until it is closed. A sheet
//!   on which nothing is keyed and nothing declared is paper on its way round the unit: nobody is late with it.
//! * An exclusion stands on it from a week before its last day until the election, while it is on record.
//! * Who came after a wave had begun has a due day of his own ([`tenggat_sendiri`]); one line a unit.
//!
//! Each comes from an index of its own few rows, within the reach of the session, and ends at a number.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::super::kantor::kalender;
use super::super::lembar::susulan as aturan_susulan;
use super::super::pegawai::nama_lengkap;
use super::super::sql::{self, Isi, daftar, hari_opt, isi, kode_opt};
use crate::domain::id::{BerkasId, PegawaiId, SatkerId};
use crate::domain::ikrar::{GelombangRow, KeadaanIkrar, Kedatangan, tenggat_sendiri};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, TempoHal, TempoRow};
use crate::domain::tanggal::{Tanggal, Waktu};

/// An exclusion is listed so many days before its last.
const HARI_KECUALI: i64 = 7;

/// At most so many open sheets are looked at, the newest first.
const BATAS_TINJAU: i64 = 200;

/// At most so many sheets, exclusions of a wave, units with people who came later.
const BATAS: usize = 50;

/// At most so many people who came later are looked at for one wave, the latest first; of more, some must do.
const BATAS_SUSULAN: i64 = 2_000;

/// The condition that keeps units in reach; `None` reaches all.
fn jangkauan(kolom: &str, units: Option<&[i64]>, values: &mut Isi) -> String {
    let Some(ids) = units else { return "1".to_owned() };
    values.push(isi(":unit", daftar(ids)));
    format!("{kolom} IN (SELECT value FROM json_each(:unit))")
}

/// Sheets left open, the longest untouched first.
pub(super) fn berkas(conn: &Connection, units: Option<&[i64]>) -> Result<Vec<TempoRow>, StoreError> {
    let mut values = vec![isi(":n", BATAS_TINJAU)];
    let within = jangkauan("b.satker_id", units, &mut values);
    // An open sheet has no corrections: what was keyed is what it says.
    let text = format!(
        "SELECT terbuka.id, terbuka.nomor, s.pendek, terbuka.tertulis, ifnull(o.login, '-'), count(r.isi), \
         ifnull(sum(r.isi IN ('ttd', 'diwakili')), 0), count(r.id), max(r.waktu) FROM ( \
         SELECT id, nomor, satker_id, tertulis, operator_id FROM berkas b INDEXED BY berkas_terbuka \
         WHERE b.tutup = 0 AND {within} ORDER BY b.id DESC LIMIT :n) terbuka CROSS JOIN satker s ON s.id = terbuka.satker_id \
         LEFT JOIN operator o ON o.id = terbuka.operator_id LEFT JOIN berkas_baris r ON r.berkas_id = terbuka.id \
         WHERE terbuka.tertulis IS NOT NULL \
         OR EXISTS (SELECT 1 FROM berkas_baris k WHERE k.berkas_id = terbuka.id AND k.isi IS NOT NULL) GROUP BY terbuka.id"
    );
    let mut found: Vec<(Option<Waktu>, TempoRow)> = Vec::new();
    sql::jalan(conn, &text, &values, |row| {
        let declared: Option<i64> = row.get(3)?;
        let (keyed, signed, all): (i64, i64, i64) = (row.get(5)?, row.get(6)?, row.get(7)?);
        let last = kode_opt(row, 8, Waktu::from_iso)?;
        let key = match declared {
            Some(_) if keyed == 0 => "tempo-berkas-baru",
            Some(n) if n != signed => "tempo-berkas-beda",
            None => "tempo-berkas-tanpa",
            Some(_) if keyed < all => "tempo-berkas-diam",
            Some(_) => "tempo-berkas-siap",
        };
        let uraian = Pesan::new(key)
            .with("nomor", row.get::<_, String>(1)?)
            .with("satker", row.get::<_, String>(2)?)
            .with("tertulis", declared.unwrap_or(0))
            .with("tercatat", signed)
            .with("sisa", all - keyed)
            .with("oleh", row.get::<_, String>(4)?)
            .with("sejak", last.map(|at| at.tanggal().to_string()).unwrap_or_default());
        let hal = TempoHal::Berkas(BerkasId(row.get(0)?));
        found.push((last, TempoRow { hal, jatuh: None, sisa: None, hari_kerja: false, uraian }));
        Ok(true)
    })?;
    // What nobody has begun is the oldest of all.
    found.sort_by_key(|(last, _)| last.map(Waktu::unix));
    found.truncate(BATAS);
    Ok(found.into_iter().map(|(_, row)| row).collect())
}

/// Exclusions from a wave that have ended or end soon.
pub(super) fn kecuali(
    conn: &Connection,
    wave: &GelombangRow,
    session: &Session,
    units: Option<&[i64]>,
) -> Result<Vec<TempoRow>, StoreError> {
    let mut values = vec![
        isi(":g", wave.id.0),
        isi(":sampai", session.hari.plus(HARI_KECUALI).iso()),
        isi(":n", i64::try_from(BATAS).unwrap_or(i64::MAX)),
    ];
    let within = jangkauan("p.satker_id", units, &mut values);
    let text = format!(
        "SELECT p.id, p.gelar_depan, p.nama, p.gelar_belakang, s.pendek, i.sampai FROM ikrar i INDEXED BY ikrar_sampai \
         CROSS JOIN pegawai p ON p.id = i.pegawai_id CROSS JOIN satker s ON s.id = p.satker_id \
         WHERE i.gelombang_id = :g AND i.sampai <= :sampai AND i.keadaan = 'dikecualikan' AND p.aktif = 1 AND {within} \
         ORDER BY i.sampai LIMIT :n"
    );
    sql::semua(conn, &text, &values, |row| {
        let last = sql::hari(row, 5)?;
        let left = session.hari.days_to(last);
        let key = if left < 0 { "tempo-kecuali-lewat" } else { "tempo-kecuali" };
        Ok(TempoRow {
            hal: TempoHal::Kecuali(PegawaiId(row.get(0)?)),
            jatuh: Some(last),
            sisa: Some(left),
            hari_kerja: false,
            uraian: Pesan::new(key)
                .with("nama", nama_lengkap(row, 1)?.lengkap())
                .with("satker", row.get::<_, String>(4)?)
                .with("gelombang", wave.nama.as_str()),
        })
    })
}

/// People of one unit who came later and have not signed.
struct Susulan {
    satker: String,
    n: i64,
    lewat: i64,
    /// The first due day among them, and the last.
    jatuh: (Tanggal, Tanggal),
}

/// Units with people who came after the wave had begun and have not signed; whose day has passed first.
pub(super) fn susulan(
    conn: &Connection,
    wave: &GelombangRow,
    session: &Session,
    units: Option<&[i64]>,
) -> Result<Vec<TempoRow>, StoreError> {
    let Some(rule) = aturan_susulan(conn)? else { return Ok(Vec::new()) };
    let mut values = vec![
        isi(":g", wave.id.0),
        isi(":mulai", wave.mulai.iso()),
        isi(":hari", session.hari.iso()),
        isi(":n", BATAS_SUSULAN),
    ];
    let within = jangkauan("satker_id", units, &mut values);
    let text = format!(
        "SELECT p.satker_id, s.pendek, p.sejak, (SELECT t.satker_id = p.satker_id FROM penempatan t \
         WHERE t.pegawai_id = p.id ORDER BY t.sampai DESC, t.id DESC LIMIT 1), p.cltn_sampai, i.keadaan, i.sampai FROM ( \
         SELECT id FROM (SELECT id FROM pegawai INDEXED BY pegawai_sejak WHERE aktif = 1 AND sejak > :mulai \
         AND sejak <= :hari AND {within} ORDER BY sejak DESC LIMIT :n) UNION \
         SELECT id FROM (SELECT id FROM pegawai INDEXED BY pegawai_cltn WHERE cltn_sampai >= :mulai \
         AND cltn_sampai < :hari AND aktif = 1 AND {within} ORDER BY cltn_sampai DESC LIMIT :n)) menyusul \
         CROSS JOIN pegawai p ON p.id = menyusul.id CROSS JOIN satker s ON s.id = p.satker_id \
         LEFT JOIN ikrar i ON i.gelombang_id = :g AND i.pegawai_id = p.id"
    );
    let mut calendar = None;
    let mut people: Vec<(i64, String, Kedatangan)> = Vec::new();
    sql::jalan(conn, &text, &values, |row| {
        let keadaan = kode_opt(row, 5, KeadaanIkrar::from_code)?.unwrap_or(KeadaanIkrar::Belum);
        if !keadaan.pada(hari_opt(row, 6)?, session.hari).is_settled() {
            let datang =
                Kedatangan { sejak: hari_opt(row, 2)?, sebelumnya: row.get(3)?, cltn_sampai: hari_opt(row, 4)? };
            people.push((row.get(0)?, row.get(1)?, datang));
        }
        Ok(true)
    })?;
    let mut by_unit: BTreeMap<i64, Susulan> = BTreeMap::new();
    for (unit, satker, datang) in people {
        if calendar.is_none() {
            calendar = Some(kalender(conn)?);
        }
        let due = calendar.as_ref().and_then(|days| tenggat_sendiri(wave, &datang, &rule, days));
        let Some(day) = due.map(|d| d.jatuh) else { continue };
        let one = by_unit.entry(unit).or_insert(Susulan { satker, n: 0, lewat: 0, jatuh: (day, day) });
        one.n += 1;
        one.lewat += i64::from(day < session.hari);
        one.jatuh = (one.jatuh.0.min(day), one.jatuh.1.max(day));
    }
    let mut all: Vec<(i64, Susulan)> = by_unit.into_iter().collect();
    all.sort_by_key(|(id, unit)| (unit.jatuh.0, -unit.n, *id));
    all.truncate(BATAS);
    let row = |(id, unit): (i64, Susulan)| TempoRow {
        hal: TempoHal::Susulan(SatkerId(id), wave.id),
        jatuh: Some(unit.jatuh.0),
        sisa: Some(session.hari.days_to(unit.jatuh.0)),
        hari_kerja: false,
        uraian: Pesan::new(if unit.lewat > 0 { "tempo-susulan-lewat" } else { "tempo-susulan" })
            .with("satker", unit.satker)
            .with("n", unit.n)
            .with("lewat", unit.lewat)
            .with("hari", unit.jatuh.1.to_string())
            .with("gelombang", wave.nama.as_str()),
    };
    Ok(all.into_iter().map(row).collect())
}
