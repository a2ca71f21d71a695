//! Where a report goes: a named file, standard output, or the outbox.
//!
//! A named file is never overwritten. The outbox (`keluar` beside the default database) takes files
//! that nobody named; there a taken name gets a number.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::sistem::FOLDER_KELUAR;
use super::{Gagal, Lingkungan, Selesai, Tujuan, baris};
use crate::acuan;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Rows, Store, StoreError};
use crate::domain::tampil::{berbahaya, tampil};
use crate::exchange::nama_berkas;
use crate::exchange::sadap::Sadap;
use crate::exchange::tulis::{Baru, folder_keluar};
use crate::kata::Kata;
use crate::report::Ringkas;

/// Writes a report or a list: given where to write, makes it.
pub(super) type Pembuat<'p> = dyn FnMut(&mut dyn Store, &mut (dyn Write + Send)) -> Result<Ringkas, StoreError> + 'p;

/// What the file is about, for its name, and its ending.
pub(super) struct Jenis<'a> {
    pub hal: &'a str,
    pub akhiran: &'a str,
    /// The bytes are nothing for a screen.
    pub biner: bool,
}

/// Makes the file and gives what it says of itself, with its path; none for standard output.
pub(super) fn tulis(
    tujuan: &Tujuan,
    jenis: &Jenis<'_>,
    store: &mut dyn Store,
    session: &Session,
    out: &mut (dyn Write + Send),
    (out_layar, data): (bool, &Path),
    pembuat: &mut Pembuat<'_>,
) -> Result<(Ringkas, Option<PathBuf>), Gagal> {
    if tujuan.ke_layar() {
        if jenis.biner && out_layar {
            return Err(Gagal::Salah(Pesan::new("cli-biner-ke-layar")));
        }
        let mut sadap = Sadap::new(out);
        let result = pembuat(store, &mut sadap);
        let putus = sadap.galat().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe);
        return match result {
            Err(_) if putus => Err(Gagal::Putus(io::ErrorKind::BrokenPipe.into())),
            made => Ok((made?, None)),
        };
    }
    if let Some(path) = &tujuan.out {
        let mut file = Baru::buat(path)?;
        let ringkas = pembuat(store, &mut file)?;
        return Ok((ringkas, Some(file.selesai()?)));
    }
    let Rows::Kantor(kantor) = store.read(&Read::Kantor, session)? else { return Err(StoreError::Missing.into()) };
    let folder = data.join(FOLDER_KELUAR);
    folder_keluar(&folder)?;
    let name = nama_berkas::susun(jenis.hal, &acuan::satker::pendek(&kantor.nama), session.hari, jenis.akhiran);
    let mut file = Baru::buat_bernomor(&folder.join(name))?;
    let ringkas = pembuat(store, &mut file)?;
    Ok((ringkas, Some(file.selesai_bernomor()?)))
}

/// Tells what was made: lines for a person, one object for a script. Nothing when the file itself went to the screen.
pub(super) fn laporkan(
    hal: &str,
    (ringkas, berkas): &(Ringkas, Option<PathBuf>),
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
        satu_baris(env.out, &objek(hal, ringkas, berkas))?;
        return Ok(Selesai::Beres);
    }
    baris(env.out, &ringkas.angka)?;
    let pesan = Pesan::new("cli-berkas-jadi").with("baris", ringkas.baris).with("berkas", berkas.display().to_string());
    baris(env.out, &kata.pesan(&pesan))?;
    Ok(Selesai::Beres)
}

fn objek(hal: &str, ringkas: &Ringkas, berkas: &Path) -> Value {
    let h = &ringkas.hitung;
    json!({
        "hal": hal,
        "kantor": ringkas.kantor,
        "berkas": berkas,
        "baris": ringkas.baris,
        "kalimat": ringkas.angka,
        "angka": {
            "wajib": h.wajib(),
            "ttd": h.ttd,
            "persen": h.persen(),
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
