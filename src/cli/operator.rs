//! `ikrar operator`: who may sit down, and which employee each of them is.
//!
//! Who is whom keeps an operator out of cases he is a party to; whoever grants roles says it, by login and number, and needs to see
//! neither people nor cases for it.

use serde_json::json;

use super::keluar::satu_baris;
use super::{Gagal, Lingkungan, Selesai, Umum, baris};
use crate::domain::perkara::penanganan::{JawabPenanganan, TanyaPenanganan, UbahPenanganan};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Rows, StoreError, Write};
use crate::kata::Kata;

/// Whose link changes, and to which number; none takes it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tautan {
    /// Login of the operator.
    pub login: String,
    /// Whole number of the employee.
    pub pegawai: Option<String>,
}

/// Lists operators, or says which employee one of them is.
pub(super) fn jalan(
    umum: &Umum,
    tautan: Option<&Tautan>,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    if umum.baca_saja && tautan.is_some() {
        return Err(StoreError::ReadOnly.into());
    }
    let (mut store, session) = super::buka(umum, kata, env)?;
    let Rows::Operator(all) = store.read(&Read::Operator, &session)? else { return Err(StoreError::Missing.into()) };
    if let Some(Tautan { login, pegawai }) = tautan {
        let tiada = |key: &str, isi: &str| Gagal::Tolak(Pesan::new(key).with("isi", isi));
        let who = all.iter().find(|o| o.login == *login).ok_or_else(|| tiada("cli-operator-tiada", login))?;
        let person = match pegawai {
            None => None,
            Some(number) => {
                let ask = Read::Penanganan(TanyaPenanganan::Bernomor(number.clone()));
                let Rows::Penanganan(JawabPenanganan::Bernomor(found)) = store.read(&ask, &session)? else {
                    return Err(StoreError::Missing.into());
                };
                Some(found.ok_or_else(|| tiada("cli-operator-nomor-tiada", number))?)
            }
        };
        let write = Write::Penanganan(UbahPenanganan::OperatorPegawai(who.id, person));
        let said = kata.pesan(&store.write(&write, &session, env.kini)?.uraian);
        if json {
            satu_baris(env.out, &json!({ "login": login, "tertaut": person.is_some(), "kalimat": said }))?;
        } else {
            baris(env.out, &said)?;
        }
        return Ok(Selesai::Beres);
    }
    for one in &all {
        let roles: Vec<&str> = one.peran.iter().map(|p| p.code()).collect();
        if json {
            let row = json!({ "login": one.login, "nama": one.nama, "peran": roles, "aktif": one.aktif,
                              "tertaut": one.pegawai.is_some() });
            satu_baris(env.out, &row)?;
            continue;
        }
        let names: Vec<String> = one.peran.iter().map(|p| kata.t(&p.kata())).collect();
        let mut marks = vec![kata.t(if one.pegawai.is_some() { "cli-operator-tertaut" } else { "cli-operator-lepas" })];
        if !one.aktif {
            marks.push(kata.t("cli-operator-tutup"));
        }
        let pesan = Pesan::new("cli-operator-baris")
            .with("login", one.login.as_str())
            .with("nama", one.nama.as_str())
            .with("peran", names.join(", "))
            .with("tanda", marks.join(", "));
        baris(env.out, &kata.pesan(&pesan))?;
    }
    Ok(Selesai::Beres)
}
