//! `ikrar audit uji`: the trail is reckoned anew; the first broken link is named, exit code 4.

use serde_json::json;

use super::keluar::satu_baris;
use super::maju::Kemajuan;
use super::{Gagal, Lingkungan, Selesai, Umum, baris};
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

pub(super) fn jalan(
    umum: &Umum,
    jangkar: Option<&(i64, String)>,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
    let hasil = env.jembatan.audit_uji(&umum.db, jangkar, &mut |n, dari| maju.lapor(n, dari))?;
    drop(maju);
    let selesai = if hasil.putus.is_some() { Selesai::Rusak } else { Selesai::Beres };
    if json {
        let putus = hasil
            .putus
            .as_ref()
            .map(|(id, pesan)| json!({ "baris": id, "kunci": pesan.key, "kalimat": kata.pesan(pesan) }));
        let value = json!({
            "db": umum.db, "utuh": hasil.putus.is_none(), "panjang": hasil.panjang, "kepala": hasil.kepala, "putus": putus,
        });
        satu_baris(env.out, &value)?;
        return Ok(selesai);
    }
    match &hasil.putus {
        Some((id, pesan)) => {
            // The number of a link is a name, not a count: no grouping.
            baris(env.out, &kata.pesan(&Pesan::new("cli-audit-putus").with("id", id.to_string())))?;
            baris(env.out, &kata.pesan(pesan))?;
        }
        None => {
            baris(env.out, &kata.pesan(&Pesan::new("cli-audit-utuh").with("panjang", hasil.panjang)))?;
            // In the form that --jangkar takes, so that it can be noted and used as it stands.
            baris(env.out, &format!("{}:{}", hasil.panjang, hasil.kepala))?;
        }
    }
    Ok(selesai)
}
