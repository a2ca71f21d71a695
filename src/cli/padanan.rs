//! `ikrar padanan`: what files that came in have taught the office, who said so and when; `ikrar padanan lupa` forgets one of it.

use serde_json::{Value, json};

use super::keluar::satu_baris;
use super::{Gagal, Lingkungan, Selesai, Umum, baris};
use crate::domain::id::SatkerId;
use crate::domain::impor::Kolom;
use crate::domain::impor::ingatan::{Ingatan, IsiIngatan};
use crate::domain::impor::padan::Padan;
use crate::domain::pesan::Pesan;
use crate::domain::request::{PetaKolom, Read, Rows, StoreError, Write};
use crate::domain::satker::SatkerRow;
use crate::domain::tampil::tampil;
use crate::kata::Kata;

/// Lists what is remembered, or forgets the one of this key.
pub(super) fn jalan(
    umum: &Umum,
    lupa: Option<&str>,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    if umum.baca_saja && lupa.is_some() {
        return Err(StoreError::ReadOnly.into());
    }
    let (mut store, session) = super::buka(umum, kata, env)?;
    let Rows::Ingatan(all) = store.read(&Read::Ingatan, &session)? else { return Err(StoreError::Missing.into()) };
    if let Some(key) = lupa {
        let folded = Padan::kunci(key);
        let found = all.iter().find(|i| i.kunci() == key).or_else(|| all.iter().find(|i| i.kunci() == folded));
        let found = found.ok_or_else(|| Gagal::Tolak(Pesan::new("cli-padanan-tiada").with("kunci", key)))?;
        let said = store.write(&Write::Lupa(found.isi.clone()), &session, env.kini)?.uraian;
        if json {
            satu_baris(env.out, &json!({ "dilupakan": found.kunci(), "kalimat": kata.pesan(&said) }))?;
        } else {
            baris(env.out, &kata.pesan(&said))?;
        }
        return Ok(Selesai::Beres);
    }
    let Rows::Pohon(units) = store.read(&Read::Pohon { gelombang: None }, &session)? else {
        return Err(StoreError::Missing.into());
    };
    if json {
        let rows: Vec<Value> = all.iter().map(|i| satu(i, &units)).collect();
        satu_baris(env.out, &json!({ "db": umum.db, "padanan": rows }))?;
        return Ok(Selesai::Beres);
    }
    if all.is_empty() {
        baris(env.out, &kata.t("cli-padanan-kosong"))?;
    }
    for one in &all {
        let waktu = one.waktu.map(|w| w.to_string()).unwrap_or_default();
        let pesan = match &one.isi {
            IsiIngatan::Satker { kunci, satker } => {
                Pesan::new("cli-padanan-satker").with("kunci", kunci.as_str()).with("satker", nama(&units, *satker))
            }
            IsiIngatan::Kolom { hal, kunci, peta } => {
                let names: Vec<String> = peta
                    .kolom
                    .iter()
                    .map(|k| {
                        k.map_or_else(
                            || "-".to_owned(),
                            |k| [vec![kata.t(&k.kata())], aturan(peta, k)].concat().join(":"),
                        )
                    })
                    .collect();
                Pesan::new("cli-padanan-kolom")
                    .with("kunci", one.kunci())
                    .with("hal", kata.t(&hal.kata()))
                    .with("tajuk", kunci.as_str())
                    .with("kolom", names.join(", "))
            }
        };
        baris(env.out, &tampil(&kata.pesan(&pesan.with("oleh", one.oleh.as_str()).with("waktu", waktu))))?;
    }
    Ok(Selesai::Beres)
}

/// How uncertain days of a column are meant, as the options that say so have it.
fn aturan(peta: &PetaKolom, kolom: Kolom) -> Vec<String> {
    peta.hari.iter().filter(|(of, _)| *of == kolom).map(|(_, rule)| rule.code()).collect()
}

fn nama(units: &[SatkerRow], id: SatkerId) -> String {
    units.iter().find(|u| u.id == id).map_or_else(|| id.0.to_string(), |u| u.nama.clone())
}

fn satu(one: &Ingatan, units: &[SatkerRow]) -> Value {
    let waktu = one.waktu.map(|w| w.iso());
    match &one.isi {
        IsiIngatan::Satker { satker, .. } => json!({
            "kunci": one.kunci(), "satker": nama(units, *satker), "oleh": one.oleh, "waktu": waktu,
        }),
        IsiIngatan::Kolom { hal, kunci, peta } => json!({
            "kunci": one.kunci(), "hal": hal.code(), "tajuk": kunci,
            "kolom": peta.kolom.iter().map(|k| k.map(|k| k.code())).collect::<Vec<_>>(),
            "hari": peta.hari.iter().map(|(k, rule)| json!([k.code(), rule.code()])).collect::<Vec<_>>(),
            "oleh": one.oleh, "waktu": waktu,
        }),
    }
}
