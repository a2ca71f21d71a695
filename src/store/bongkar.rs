//! Many rows into a file that nobody else knows yet: indexes and triggers are taken down, and put back when
//! the rows are in.
//!
//! Their SQL is read out of the schema itself and put back word for word, so that a change of the schema needs no
//! change here. What the triggers would have kept (figures, words of names) is made in one go ([`TURUNAN`]). Only for files that are
//! thrown away when the filling fails ([`super::massal`], [`super::lengkap`]).

use rusqlite::Connection;

use crate::domain::request::StoreError;

/// What triggers of `pegawai` and `ikrar` derive, made in one go. Figures per unit are counted while the rows go
/// in, and those of people in the whole office follow them by a trigger that stays.
pub(super) const TURUNAN: [&str; 5] = [
    "INSERT OR IGNORE INTO nama_kata (kata, nama_kunci, id, aktif)
        SELECT k.value, p.nama_kunci, p.id, p.aktif
        FROM pegawai p CROSS JOIN json_each('[\"' || replace(p.nama_kunci, ' ', '\",\"') || '\"]') k
        WHERE k.key > 0 AND k.value <> '' ORDER BY 1, 2, 3",
    "INSERT INTO jumlah_kata (kata, n) SELECT kata, count(*) FROM nama_kata GROUP BY kata",
    "INSERT INTO jumlah_ikrar (gelombang_id, keadaan, status, aktif, n)
        SELECT i.gelombang_id, i.keadaan, p.status, p.aktif, count(*)
        FROM ikrar i CROSS JOIN pegawai p ON p.id = i.pegawai_id GROUP BY 1, 2, 3, 4",
    "INSERT INTO ikrar_jarang (gelombang_id, keadaan, status, nama_kunci, pegawai_id, nomor, aktif, satker_id)
        SELECT i.gelombang_id, i.keadaan, p.status, p.nama_kunci, p.id, p.nomor, p.aktif, p.satker_id
        FROM ikrar i CROSS JOIN pegawai p ON p.id = i.pegawai_id WHERE i.keadaan <> 'ttd'",
    "INSERT INTO satker_ikrar (gelombang_id, satker_id, terakhir)
        SELECT gelombang_id, satker_id, max(tanggal) FROM ikrar WHERE true GROUP BY gelombang_id, satker_id
        ON CONFLICT DO UPDATE SET terakhir = excluded.terakhir",
];

/// Settings of a file that is being filled: name, while it is filled, afterwards. It is new and thrown away on failure:
/// nothing in it is worth a wait for the disk yet. Checks of the form `IN (...)` open a table of their own for every
/// row, which is half of the whole cost; whoever fills looks afterwards at what the checks would have looked at.
const LEPAS: [(&str, i64, i64); 3] =
    [("synchronous", 0, 2), ("foreign_keys", 0, 1), ("ignore_check_constraints", 1, 0)];

/// Runs `job` with [`LEPAS`] loose, and tightens them whatever it answers.
pub(super) fn longgar<T>(
    conn: &mut Connection,
    job: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    for (name, loose, _) in LEPAS {
        conn.pragma_update(None, name, loose)?;
    }
    let done = job(conn);
    for (name, _, tight) in LEPAS {
        conn.pragma_update(None, name, tight)?;
    }
    done
}

/// Indexes and triggers that were taken down: kind, name and SQL, in the order of the schema.
pub(super) struct Bongkaran(Vec<(String, String, String)>);

impl Bongkaran {
    /// Takes those of these tables down.
    pub(super) fn turunkan(conn: &Connection, tables: &[&str]) -> Result<Self, StoreError> {
        let mut parts: Vec<(String, String, String)> = Vec::new();
        let mut statement = conn.prepare(
            "SELECT type, name, sql, tbl_name FROM sqlite_schema
             WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if tables.contains(&row.get::<_, String>(3)?.as_str()) {
                parts.push((row.get(0)?, row.get(1)?, row.get(2)?));
            }
        }
        drop(rows);
        for (kind, name, _) in &parts {
            conn.execute_batch(&format!("DROP {kind} \"{}\"", name.replace('"', "\"\"")))?;
        }
        Ok(Self(parts))
    }

    /// Puts them back: indexes, then what the triggers would have kept, then the triggers, which must see none of it.
    /// `tiap` is asked before each step whether to go on.
    pub(super) fn pasang(
        self,
        conn: &Connection,
        turunan: &[&str],
        tiap: &mut dyn FnMut() -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let of = |trigger: bool| {
            self.0.iter().filter(move |(kind, ..)| (kind == "trigger") == trigger).map(|p| p.2.as_str())
        };
        for sql in of(false).chain(turunan.iter().copied()).chain(of(true)) {
            tiap()?;
            conn.execute_batch(sql)?;
        }
        Ok(())
    }
}
