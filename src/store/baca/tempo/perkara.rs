//! What the due list says of cases: one line for each open clock that is due soon or late, and one for each reminder that is reached.
//!
//! A clock that stands still has no day and is in no line: why it stands is said in its case. Both lists are read from an index of
//! open clocks by their day and end at a number; what the head of the screen shows is counted in the same indexes, without the cases'
//! texts.

use rusqlite::Connection;

use super::super::perkara::{Pandangan, TERHITUNG};
use super::super::sql::{self, Isi, hari, hari_opt, isi, kode};
use crate::domain::id::PerkaraId;
use crate::domain::operator::Session;
use crate::domain::perkara::{AturanTenggat, KeadaanPerkara};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{StoreError, TempoHal, TempoRow};
use crate::domain::tanggal::Tanggal;

/// Clocks due within so many working days are listed.
const HARI_KERJA_DEKAT: u32 = 7;

/// At most so many clocks, and so many reminders; the queue has the rest.
const BATAS: usize = 200;

/// Where both kinds of lines come from: clocks by their day, and reminders of clocks that are not in sight yet.
struct Sumber {
    jatuh: String,
    ingat: String,
    values: Isi,
}

fn sumber(pandangan: &Pandangan, session: &Session) -> Sumber {
    let until = pandangan.kalender().tambah(session.hari, HARI_KERJA_DEKAT);
    let mut values = pandangan.values.clone();
    values.extend([
        isi(":sampai", until.iso()),
        isi(":kini", session.hari.iso()),
        isi(":n", i64::try_from(BATAS).unwrap_or(i64::MAX)),
    ]);
    let case = format!(
        "CROSS JOIN perkara x ON x.id = j.perkara_id WHERE j.selesai IS NULL AND {TERHITUNG} AND {}",
        pandangan.lihat
    );
    Sumber {
        jatuh: format!(
            "perkara_jam j INDEXED BY perkara_jam_jatuh {case} AND j.jatuh <= :sampai ORDER BY j.jatuh, j.perkara_id LIMIT :n"
        ),
        ingat: format!(
            "perkara_jam j INDEXED BY perkara_jam_ingat {case} AND j.ingat <= :kini \
             AND ifnull(j.jatuh, '9999-12-31') > :sampai ORDER BY j.ingat, j.perkara_id LIMIT :n"
        ),
        values,
    }
}

/// The lines.
pub(super) fn baris(conn: &Connection, session: &Session) -> Result<Vec<TempoRow>, StoreError> {
    let Some(pandangan) = Pandangan::baru(conn, session)? else { return Ok(Vec::new()) };
    let from = sumber(&pandangan, session);
    let mut rows = Vec::new();
    for (source, reminder) in [(&from.jatuh, false), (&from.ingat, true)] {
        let text = format!("SELECT x.id, x.nomor, x.terlapor, x.keadaan, j.aturan, j.jatuh, j.ingat FROM {source}");
        sql::jalan(conn, &text, &from.values, |row| {
            let due: Option<Tanggal> = hari_opt(row, 5)?;
            let day = if reminder { hari(row, 6)? } else { hari(row, 5)? };
            let key = match (reminder, day < session.hari) {
                (true, _) if due.is_some() => "tempo-perkara-ingat",
                (true, _) => "tempo-perkara-ingat-tanpa-hari",
                (false, true) => "tempo-perkara-lewat",
                (false, false) => "tempo-perkara",
            };
            rows.push(TempoRow {
                hal: TempoHal::Perkara(PerkaraId(row.get(0)?)),
                jatuh: Some(day),
                // A reminder that has been reached is of today; only what is due can be late.
                sisa: Some(if reminder { 0 } else { pandangan.sisa(day) }),
                hari_kerja: true,
                uraian: Pesan::new(key)
                    .with("nomor", row.get::<_, String>(1)?)
                    .with("terlapor", row.get::<_, String>(2)?)
                    .with("keadaan", Arg::Kata(kode(row, 3, KeadaanPerkara::from_code)?.kata()))
                    .with("aturan", Arg::Kata(kode(row, 4, AturanTenggat::from_code)?.kata()))
                    .with("jatuh", due.map(|d| d.to_string()).unwrap_or_default()),
            });
            Ok(true)
        })?;
    }
    Ok(rows)
}

/// How many lines there are, and how many of them are late.
pub(super) fn hitung(conn: &Connection, session: &Session) -> Result<(usize, usize), StoreError> {
    let Some(pandangan) = Pandangan::baru(conn, session)? else { return Ok((0, 0)) };
    let from = sumber(&pandangan, session);
    let text = format!(
        "SELECT count(*), ifnull(sum(lewat), 0) FROM (SELECT * FROM (SELECT j.jatuh < :kini AS lewat FROM {}) \
         UNION ALL SELECT * FROM (SELECT 0 AS lewat FROM {}))",
        from.jatuh, from.ingat
    );
    let found: Option<(i64, i64)> = sql::satu(conn, &text, &from.values, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (n, late) = found.unwrap_or((0, 0));
    Ok((usize::try_from(n).unwrap_or(0), usize::try_from(late).unwrap_or(0)))
}
