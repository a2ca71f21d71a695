//! `ikrar cetak surat`: a letter of a case, into the outbox or a folder of one's own.

use std::path::PathBuf;

use serde_json::json;

use super::keluar::satu_baris;
use super::sistem::FOLDER_KELUAR;
use super::{Gagal, Lingkungan, Selesai, Umum, baris};
use crate::domain::id::PerkaraId;
use crate::domain::operator::Session;
use crate::domain::perkara::surat::{BentukSurat, JenisSurat, Penanda, PesananSurat};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{Jangkar, PerkaraQuery, Read, Reader, Rows, Store, StoreError};
use crate::domain::tampil::tampil;
use crate::domain::tanggal::Tanggal;
use crate::kata::Kata;
use crate::report;

/// Cases that are looked at for one with this number: fragments of other numbers and of names fit too.
const SERUPA: usize = 200;

/// Which letter, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surat {
    /// Register number of the case.
    pub perkara: String,
    /// Kind.
    pub jenis: JenisSurat,
    /// Form of the files.
    pub bentuk: BentukSurat,
    /// Its number; may be empty.
    pub nomor: String,
    /// Its date; the day of the session where none is given.
    pub tanggal: Option<Tanggal>,
    /// Where it is signed.
    pub tempat: String,
    /// To whom.
    pub kepada: String,
    /// Who signs.
    pub penanda: Penanda,
    /// The folder; the outbox where none is given.
    pub ke: Option<PathBuf>,
    /// Outcome for a script.
    pub json: bool,
}

pub(super) fn jalan(umum: &Umum, call: &Surat, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<Selesai, Gagal> {
    let (mut store, session) = super::buka(umum, kata, env)?;
    let store = store.as_mut();
    let pesanan = PesananSurat {
        perkara: perkara(&call.perkara, store, &session)?,
        jenis: call.jenis,
        bentuk: call.bentuk,
        nomor: call.nomor.clone(),
        tanggal: call.tanggal.unwrap_or(session.hari),
        tempat: call.tempat.clone(),
        kepada: call.kepada.clone(),
        penanda: call.penanda.clone(),
    };
    let folder = call.ke.clone().unwrap_or_else(|| env.data.join(FOLDER_KELUAR));
    let made = report::surat::tulis(store, &session, &pesanan, env.kini, &folder)?;
    if call.json {
        let value = json!({
            "jenis": made.jenis.code(),
            "perkara": made.nomor,
            "berkas": made.berkas,
            "kosong": made.kosong.iter().map(|hole| hole.code()).collect::<Vec<_>>(),
            "periksa": made.periksa.iter().map(|p| kata.pesan(p)).collect::<Vec<_>>(),
        });
        satu_baris(env.out, &value)?;
        return Ok(Selesai::Beres);
    }
    for path in &made.berkas {
        let pesan = Pesan::new("surat-jadi")
            .with("jenis", Arg::Kata(made.jenis.kata()))
            .with("nomor", made.nomor.as_str())
            .with("berkas", path.as_str());
        baris(env.out, &kata.pesan(&pesan))?;
    }
    baris(env.out, &kata.pesan(&made.tentang_kosong(&|key| kata.t(key))))?;
    for what in &made.periksa {
        let pesan = Pesan::new("surat-periksa").with("isi", kata.pesan(what));
        // Nobody is left to warn if this fails; the letter is the same.
        let _ = writeln!(env.err, "ikrar: {}", tampil(&kata.pesan(&pesan)));
    }
    Ok(Selesai::Beres)
}

/// The case with this register number; leading noughts need not be typed.
fn perkara(text: &str, store: &mut dyn Store, session: &Session) -> Result<PerkaraId, Gagal> {
    let bare = |number: &str| number.trim().trim_start_matches('0').to_owned();
    let query = PerkaraQuery { satker: None, tutup: true, teks: text.trim().to_owned() };
    let read = Read::Perkara { query, dari: Jangkar::Awal, batas: SERUPA };
    let Rows::Perkara(found) = Reader::read(store, &read, session)? else { return Err(StoreError::Missing.into()) };
    let same = found.rows.iter().find(|r| bare(&r.nomor) == bare(text));
    same.map(|r| r.id).ok_or_else(|| Gagal::Salah(Pesan::new("surat-perkara-tak-ada").with("isi", text)))
}
