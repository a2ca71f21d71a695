//! The tables whose rows the trail speaks of: a closed list, so that no name that came from outside
//! ever stands in a statement.

use std::fmt::Write as _;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::request::StoreError;

macro_rules! tables {
    ($($variant:ident => $name:literal, $ver:literal),+ $(,)?) => {
        /// A table under the trail.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)]
        pub(crate) enum Table { $($variant),+ }

        impl Table {
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name in SQL and in the trail.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The table with this name.
            pub(crate) fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }

            /// Whether its rows carry a version.
            pub(crate) const fn has_ver(self) -> bool {
                match self { $(Self::$variant => $ver),+ }
            }

            const fn select(self) -> &'static str {
                match self { $(Self::$variant => concat!("SELECT * FROM ", $name, " WHERE id = ?1")),+ }
            }

            const fn select_range(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!("SELECT * FROM ", $name, " WHERE id BETWEEN ?1 AND ?2 ORDER BY id")),+
                }
            }

            pub(super) const fn delete(self) -> &'static str {
                match self { $(Self::$variant => concat!("DELETE FROM ", $name, " WHERE id = ?1")),+ }
            }

            const fn select_ver(self) -> &'static str {
                match self {
                    $(Self::$variant => if $ver { concat!("SELECT ver FROM ", $name, " WHERE id = ?1") } else {
                        concat!("SELECT 1 FROM ", $name, " WHERE id = ?1")
                    }),+
                }
            }
        }
    };
}

tables! {
    Kantor => "kantor", false,
    Satker => "satker", true,
    SatkerRiwayat => "satker_riwayat", false,
    Pegawai => "pegawai", true,
    Penempatan => "penempatan", false,
    Pemilihan => "pemilihan", true,
    Tahapan => "tahapan", true,
    TeksIkrar => "teks_ikrar", false,
    Gelombang => "gelombang", true,
    Berkas => "berkas", true,
    BerkasBaris => "berkas_baris", true,
    BerkasKoreksi => "berkas_koreksi", false,
    BerkasUji => "berkas_uji", false,
    Ikrar => "ikrar", true,
    IkrarLama => "ikrar_lama", false,
    LaporanDugaan => "laporan_dugaan", true,
    LaporanPihak => "laporan_pihak", false,
    Perkara => "perkara", true,
    PerkaraBaris => "perkara_baris", false,
    PerkaraLangkah => "perkara_langkah", false,
    PerkaraTim => "perkara_tim", false,
    Operator => "operator", true,
    ImporPeta => "impor_peta", false,
    SatkerPadanan => "satker_padanan", false,
    Kegiatan => "kegiatan", true,
    Kehadiran => "kehadiran", true,
    KegiatanBukti => "kegiatan_bukti", false,
    Suara => "suara", true,
    PerkaraNomor => "perkara_nomor", false,
    PerkaraSyarat => "perkara_syarat", false,
    PerkaraDokumen => "perkara_dokumen", false,
    PerkaraPanggilan => "perkara_panggilan", false,
    PerkaraPemeriksa => "perkara_pemeriksa", false,
    PerkaraPutusan => "perkara_putusan", false,
    PerkaraJam => "perkara_jam", false,
    PerkaraJeda => "perkara_jeda", false,
    PerkaraGeser => "perkara_geser", false,
    PerkaraTerkait => "perkara_terkait", false,
    AcuanUbah => "acuan_ubah", false,
}

impl Table {
    /// Columns whose values never enter the trail: the reporter's name stands in its own table and
    /// nowhere else. The digest still covers them.
    const fn withheld(self) -> &'static [&'static str] {
        match self {
            Self::LaporanPihak => &["nama"],
            _ => &[],
        }
    }

    /// Columns that came to the table after rows of it were noted. While one is NULL it is left out of the text of a row, so
    /// that the digest of an older row still agrees.
    pub(super) const fn kemudian(self) -> &'static [&'static str] {
        match self {
            Self::Kantor => &["hitung_diwakili"],
            Self::Gelombang => &["edaran"],
            Self::Berkas => &["dicetak", "pindaian", "pindaian_sha256", "alasan", "operator_id"],
            Self::BerkasBaris => &["tambahan"],
            Self::Ikrar => &["ucap", "sampai", "kegiatan_id"],
            Self::IkrarLama => &["kegiatan_id"],
            Self::Kegiatan => &["gelombang_id", "daring"],
            Self::LaporanDugaan => &["tempat"],
            Self::Perkara => {
                &["status", "jenis_jabatan", "golongan", "nomor_jenis", "nomor_induk", "petugas_id", "retensi"]
            }
            Self::PerkaraBaris => &["rumpun", "sanksi", "bentuk", "dasar"],
            Self::PerkaraTim => &["ketua", "sk"],
            Self::Operator => &["pegawai_id"],
            _ => &[],
        }
    }

    /// How the trail names one row.
    pub(crate) fn objek(self, id: i64) -> String {
        format!("{}/{id}", self.name())
    }

    /// The row the trail means.
    pub(crate) fn from_objek(objek: &str) -> Option<(Self, i64)> {
        let (name, id) = objek.split_once('/')?;
        Some((Self::from_name(name)?, id.parse().ok()?))
    }

    /// The present version of a row; `None` where there is no such row.
    pub(crate) fn ver(self, conn: &Connection, id: i64) -> Result<Option<i64>, StoreError> {
        Ok(conn.prepare_cached(self.select_ver())?.query_row([id], |r| r.get(0)).optional()?)
    }

    /// Its columns in their order.
    pub(super) fn columns(self, conn: &Connection) -> Result<Vec<String>, StoreError> {
        let statement = conn.prepare_cached(self.select())?;
        Ok(statement.column_names().map(str::to_owned).collect())
    }

    /// One row as it stands.
    pub(super) fn row(self, conn: &Connection, id: i64) -> Result<Option<Baris>, StoreError> {
        let mut statement = conn.prepare_cached(self.select())?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        Ok(statement.query_row([id], |r| Ok(self.json(&names, r))).optional()?)
    }

    /// The rows of a stretch of keys as they stand, with their keys; in their order.
    pub(super) fn rows(self, conn: &Connection, dari: i64, sampai: i64) -> Result<Vec<(i64, Baris)>, StoreError> {
        let mut statement = conn.prepare_cached(self.select_range())?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let rows = statement.query_map((dari, sampai), |r| Ok((r.get(0)?, self.json(&names, r))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn json(self, names: &[String], row: &Row<'_>) -> Baris {
        let (withheld, later) = (self.withheld(), self.kemudian());
        let mut full = String::with_capacity(640);
        let mut shown = String::new();
        for (i, name) in names.iter().enumerate() {
            let found = row.get_ref(i).unwrap_or(ValueRef::Null);
            if found == ValueRef::Null && later.contains(&name.as_str()) {
                continue;
            }
            let from = full.len();
            full.push(if i == 0 { '{' } else { ',' });
            full.push('"');
            full.push_str(name);
            full.push_str("\":");
            let value = full.len();
            tulis_nilai(&mut full, found);
            if !withheld.is_empty() {
                let kept = if withheld.contains(&name.as_str()) { value } else { full.len() };
                shown.push_str(full.get(from..kept).unwrap_or_default());
                if kept == value {
                    shown.push_str("null");
                }
            }
        }
        full.push('}');
        if withheld.is_empty() {
            shown.clone_from(&full);
        } else {
            shown.push('}');
        }
        Baris { full, shown }
    }
}

/// A value as JSON. A row of an import goes through here with all its columns, so what needs no escape is copied as it stands.
fn tulis_nilai(out: &mut String, value: ValueRef<'_>) {
    match value {
        // Writing into a text cannot fail.
        ValueRef::Integer(n) => drop(write!(out, "{n}")),
        ValueRef::Real(x) => drop(write!(out, "{}", serde_json::Value::from(x))),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) if bytes.iter().all(|b| *b >= b' ' && *b != b'"' && *b != b'\\') => {
                out.push('"');
                out.push_str(text);
                out.push('"');
            }
            _ => drop(write!(out, "{}", serde_json::Value::from(String::from_utf8_lossy(bytes)))),
        },
        ValueRef::Blob(bytes) => drop(write!(out, "{}", serde_json::Value::from(super::audit::hex(bytes)))),
        ValueRef::Null => out.push_str("null"),
    }
}

/// A row as text in the order of its columns: the same row is always the same text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Baris {
    /// Everything; only digests are made of it.
    pub(super) full: String,
    /// What the trail may keep.
    pub(super) shown: String,
}

/// A value out of the trail as SQLite takes it.
pub(super) fn nilai(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(b) => Value::Integer(i64::from(*b)),
        serde_json::Value::Number(n) => {
            n.as_i64().map_or_else(|| Value::Real(n.as_f64().unwrap_or(0.0)), Value::Integer)
        }
        serde_json::Value::String(s) => Value::Text(s.clone()),
        other => Value::Text(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_list_agrees_with_the_schema() {
        let folder = tempfile::tempdir().unwrap();
        let conn = super::super::open::create_file(&folder.path().join("a.db")).unwrap();
        for table in Table::ALL {
            let columns = table.columns(&conn).unwrap();
            assert_eq!(columns.iter().any(|c| c == "ver"), table.has_ver(), "{}", table.name());
            assert_eq!(columns.first().map(String::as_str), Some("id"), "{}", table.name());
            assert_eq!(Table::from_objek(&table.objek(7)), Some((*table, 7)));
            for named in table.withheld().iter().chain(table.kemudian()) {
                assert!(columns.iter().any(|c| c == named), "{}.{named}", table.name());
            }
        }
    }

    #[test]
    fn a_value_is_written_as_any_reader_of_json_expects_it() {
        for text in ["", "Rina", "a\"b", "a\\b", "a\nb\u{1}", "\u{7f}", "é 名 \u{2028}", "/"] {
            let mut out = String::new();
            tulis_nilai(&mut out, ValueRef::Text(text.as_bytes()));
            assert_eq!(out, serde_json::Value::from(text).to_string());
        }
        let mut out = String::new();
        for value in [ValueRef::Null, ValueRef::Integer(i64::MIN), ValueRef::Real(1.5), ValueRef::Blob(&[0, 255])] {
            tulis_nilai(&mut out, value);
            out.push(' ');
        }
        tulis_nilai(&mut out, ValueRef::Text(&[b'a', 0xff]));
        assert_eq!(out, "null -9223372036854775808 1.5 \"00ff\" \"a\u{fffd}\"");
    }

    #[test]
    fn what_is_withheld_is_in_no_shown_row() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "CREATE TABLE laporan_pihak (id INTEGER PRIMARY KEY, nama TEXT, peran TEXT);
             INSERT INTO laporan_pihak VALUES (7, 'Rina \"R\"', 'saksi')",
        )
        .unwrap();
        let row = Table::LaporanPihak.row(&conn, 7).unwrap().unwrap();
        assert_eq!(row.full, r#"{"id":7,"nama":"Rina \"R\"","peran":"saksi"}"#);
        assert_eq!(row.shown, r#"{"id":7,"nama":null,"peran":"saksi"}"#);
    }
}
