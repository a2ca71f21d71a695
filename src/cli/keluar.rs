//! Where a report or a list goes: a named file, standard output, or the outbox.
//!
//! A named file is never overwritten. The outbox (`keluar` beside the default database) takes files
//! that nobody named; there a taken name gets a number. The verbs say what leaves and narrowed to what; the rest is here, once.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value, json};

use super::maju::Kemajuan;
use super::sistem::FOLDER_KELUAR;
use super::{Gagal, Lingkungan, Selesai, Tujuan, baris, pilih};
use crate::domain::laporan::{Daftar, Keluaran, Laporan, Opsi};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Reader, Rows, Store};
use crate::domain::tampil::{berbahaya, tampil};
use crate::exchange::sadap::Sadap;
use crate::exchange::tulis::{Baru, saat_menulis};
use crate::kata::Kata;
use crate::report::{self, Ringkas};

/// Makes the file and tells what it says of itself; `catatan` is said beside it to whoever made it.
pub(super) fn jalan(
    (apa, opsi): (Keluaran, &Opsi),
    tujuan: &Tujuan,
    (store, session): (&mut dyn Store, &Session),
    catatan: Option<&Pesan>,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    // Cases and the due list are of no wave.
    let of_wave = !matches!(
        apa,
        Keluaran::Daftar(Daftar::Perkara | Daftar::Tempo, _)
            | Keluaran::Laporan(Laporan::Perkara | Laporan::Sanksi | Laporan::Statistik, _)
    );
    let wave = if of_wave { pilih::sebut(opsi, store, session, kata, env)? } else { String::new() };
    let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
    let mut buat =
        |out: &mut (dyn Write + Send)| report::keluarkan(apa, store, session, opsi, kata, env.kini, out, &mut maju);
    let (ringkas, berkas) = if tujuan.ke_layar() {
        if apa.is_buku() && env.out_layar {
            return Err(Gagal::Salah(Pesan::new("cli-biner-ke-layar")));
        }
        let mut sadap = Sadap::new(&mut *env.out);
        let result = buat(&mut sadap);
        if result.is_err() && sadap.galat().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe) {
            return Err(Gagal::Putus(io::ErrorKind::BrokenPipe.into()));
        }
        (result?, None)
    } else if let Some(path) = &tujuan.out {
        let mut file = Baru::buat(path)?;
        let ringkas = buat(&mut file).map_err(|e| saat_menulis(e, path))?;
        (ringkas, Some(file.selesai()?))
    } else {
        let folder = env.data.join(FOLDER_KELUAR);
        let (ringkas, path) = report::ke_kotak_keluar(apa, store, session, opsi, kata, env.kini, &folder, &mut maju)?;
        (ringkas, Some(path))
    };
    if let Some(catatan) = catatan {
        maju.katakan(catatan);
    }
    drop(maju);
    laporkan((apa.code(), &wave), &ringkas, berkas.as_deref(), tujuan.json, kata, env)
}

/// Tells whoever takes something out that an import is under way or half done: it may hold a part of its rows.
pub(super) fn sedang_impor(
    store: &mut dyn Store,
    session: &Session,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<(), Gagal> {
    let Rows::Kantor(kantor) = Reader::read(store, &Read::Kantor, session)? else { return Ok(()) };
    if let Some(impor) = kantor.impor {
        // If nobody hears it the file is the same.
        let _ = writeln!(env.err, "ikrar: {}", tampil(&kata.pesan(&impor.pesan("tarik-ekspor"))));
    }
    Ok(())
}

/// Tells what was made: lines for a person, one object for a script. Nothing when the file itself went to the screen.
fn laporkan(
    (hal, wave): (&str, &str),
    ringkas: &Ringkas,
    berkas: Option<&Path>,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    if let Some(impor) = &ringkas.impor {
        // Whoever hands the file on should know it; if nobody hears it the file is the same.
        let _ = writeln!(env.err, "ikrar: {}", tampil(&kata.pesan(&impor.pesan("tarik-ekspor"))));
    }
    let Some(berkas) = berkas else { return Ok(Selesai::Beres) };
    if json {
        satu_baris(env.out, &objek(hal, wave, ringkas, berkas))?;
        return Ok(Selesai::Beres);
    }
    baris(env.out, &ringkas.angka)?;
    let key = if wave.is_empty() { "cli-berkas-jadi" } else { "cli-berkas-jadi-gelombang" };
    let pesan = Pesan::new(key)
        .with("gelombang", wave)
        .with("baris", ringkas.baris)
        .with("berkas", berkas.display().to_string());
    baris(env.out, &kata.pesan(&pesan))?;
    Ok(Selesai::Beres)
}

fn objek(hal: &str, wave: &str, ringkas: &Ringkas, berkas: &Path) -> Value {
    let h = &ringkas.hitung;
    json!({
        "hal": hal,
        "kantor": ringkas.kantor,
        "gelombang": (!wave.is_empty()).then_some(wave),
        "berkas": berkas,
        "baris": ringkas.baris,
        "kalimat": ringkas.angka,
        "angka": {
            "wajib": h.wajib(),
            "ttd": h.ttd,
            "persen": ringkas.persen.utama(false),
            "persen_diwakili": ringkas.persen.utama(true),
            "belum": h.belum(),
            "diwakili": h.diwakili,
            "mengucapkan": h.mengucapkan,
            "menolak": h.menolak,
            "dikecualikan": h.dikecualikan,
            "perkara": h.perkara,
            "lewat": h.lewat,
        },
        "impor_berjalan": ringkas.impor.as_ref().map(|i| json!({ "berkas": i.berkas, "oleh": i.oleh })),
        "audit": { "panjang": ringkas.audit.0, "kepala": ringkas.audit.1 },
    })
}

/// What came of a call: one JSON value for a script, else a sentence.
pub(super) fn katakan(
    value: &Value,
    pesan: &Pesan,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    if json {
        satu_baris(env.out, value)?;
    } else {
        baris(env.out, &kata.pesan(pesan))?;
    }
    Ok(Selesai::Beres)
}

/// One JSON value and a newline.
pub(super) fn satu_baris(out: &mut (impl Write + ?Sized), value: &Value) -> Result<(), Gagal> {
    let mut text = String::new();
    for c in serde_json::to_string(value)?.chars() {
        // What stands in a foreign file is repeated here, and a terminal may be what reads it; JSON can say it in ASCII.
        if c.is_ascii_graphic() || c == ' ' || !berbahaya(c.encode_utf8(&mut [0; 4])) {
            text.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(text, "\\u{unit:04x}").ok();
            }
        }
    }
    Ok(writeln!(out, "{text}")?)
}
