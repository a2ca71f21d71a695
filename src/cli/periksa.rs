//! `ikrar periksa`: the whole file is checked; exit code 1 for findings, 4 for damage.

use serde_json::json;

use super::jembatan::Temuan;
use super::keluar::satu_baris;
use super::{Gagal, Lingkungan, Selesai, Umum, baris};
use crate::domain::pesan::Pesan;
use crate::kata::Kata;
use crate::store::Berat;

pub(super) fn jalan(umum: &Umum, json: bool, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<Selesai, Gagal> {
    // What is only told is no finding: a check that runs at night must not complain of a colleague at work.
    let (kabar, temuan): (Vec<_>, Vec<_>) =
        env.jembatan.periksa(&umum.db, umum.baca_saja)?.into_iter().partition(|t| t.berat == Berat::Kabar);
    let rusak = temuan.iter().any(|t| t.berat == Berat::Rusak);
    let selesai = match (rusak, temuan.is_empty()) {
        (true, _) => Selesai::Rusak,
        (false, false) => Selesai::Temuan,
        (false, true) => Selesai::Beres,
    };
    if json {
        let one = |t: &Temuan| {
            let rusak = t.berat == Berat::Rusak;
            json!({ "objek": t.objek, "kunci": t.pesan.key, "rusak": rusak, "kalimat": kata.pesan(&t.pesan) })
        };
        let [temuan, kabar] = [temuan, kabar].map(|all| all.iter().map(one).collect::<Vec<_>>());
        satu_baris(env.out, &json!({ "db": umum.db, "utuh": !rusak, "temuan": temuan, "kabar": kabar }))?;
        return Ok(selesai);
    }
    for t in temuan.iter().chain(&kabar) {
        let mark = match t.berat {
            Berat::Rusak => 'x',
            Berat::Temuan => '!',
            Berat::Kabar => 'i',
        };
        baris(env.out, &format!("{mark} {}: {}", t.objek, kata.pesan(&t.pesan)))?;
    }
    let key = if temuan.is_empty() { "cli-periksa-bersih" } else { "cli-periksa-temuan" };
    baris(env.out, &kata.pesan(&Pesan::new(key).with("db", umum.db.display().to_string()).with("n", temuan.len())))?;
    Ok(selesai)
}
