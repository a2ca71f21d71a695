//! `ikrar tombol`: the key table, for paper and for scripts.

use serde_json::json;

use super::keluar::satu_baris;
use super::{Gagal, Lingkungan, Selesai, baris};
use crate::domain::tampil::{lebar, rata};
use crate::kata::Kata;

pub(super) fn jalan(json: bool, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<Selesai, Gagal> {
    let rows = env.jembatan.tabel_tombol(kata);
    if json {
        satu_baris(env.out, &json!(rows))?;
        return Ok(Selesai::Beres);
    }
    let keys = rows.iter().map(|r| lebar(&r.tombol)).max().unwrap_or(0);
    let titles = rows.iter().map(|r| lebar(&r.judul)).max().unwrap_or(0);
    let mut grup = "";
    for row in &rows {
        if row.grup != grup {
            if !grup.is_empty() {
                baris(env.out, "")?;
            }
            baris(env.out, &row.grup)?;
            grup = &row.grup;
        }
        let line = format!("  {}  {}  {}", rata(&row.tombol, keys), rata(&row.judul, titles), row.bantuan);
        baris(env.out, line.trim_end())?;
    }
    Ok(Selesai::Beres)
}
