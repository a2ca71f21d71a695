//! The same jobs without a screen: one verb, one file, one exit code.
//!
//! Every verb has an Indonesian name and an English alias. [`parse`] turns arguments into a
//! [`Panggilan`] and touches nothing; [`run`] does it. What the outside world is (variables, streams,
//! clock, store, desk) comes in as [`Lingkungan`], so that a test is a whole machine. All words, those
//! of `--help` and of wrong arguments too, come from `kata`.

mod arti;
mod audit;
mod bukti;
mod cadangan;
mod cetak;
mod dokter;
mod ekspor;
mod gelombang;
mod impor;
mod isyarat;
pub mod jembatan;
mod kegiatan;
mod keluar;
mod laporan;
mod latihan;
pub mod lengkap;
mod maju;
mod operator;
mod padanan;
mod periksa;
mod perkara;
mod pilih;
mod pindaian;
mod salah;
pub mod sistem;
mod surat;
mod susun;
mod tagih;
mod tombol;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::domain::laporan::{Bentuk, BentukDaftar, BentukTagih, Daftar, Laporan, Pemisah};
use crate::domain::operator::Session;
use crate::domain::pegawai::PegawaiUrut;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Store, StoreError};
use crate::domain::satker::PapanUrut;
use crate::domain::tampil::tampil;
use crate::domain::tanggal::Waktu;
use crate::exchange::tulis::Galat;
use crate::kata::{Bahasa, Kata};
use crate::report;
pub use isyarat::Isyarat;
use jembatan::Jembatan;
use maju::Kemajuan;

pub use sistem::{asal, folder_data, utama};

/// How a call ended; the number is what a script sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selesai {
    /// Done, nothing to complain about.
    Beres = 0,
    /// Done, and there is something to look at.
    Temuan = 1,
    /// The call was not understood.
    Salah = 2,
    /// Understood and refused; nothing has changed.
    Ditolak = 3,
    /// The file is damaged.
    Rusak = 4,
    /// The line was gone before it was done; what had been written of it is taken back.
    Terputus = 129,
    /// Stopped by Ctrl-C; the same.
    Dihentikan = 130,
    /// Told by the system to end; the same.
    Diakhiri = 143,
}

impl From<Selesai> for ExitCode {
    fn from(selesai: Selesai) -> Self {
        Self::from(selesai as u8)
    }
}

/// What goes for every verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Umum {
    /// The database file.
    pub db: PathBuf,
    /// Language of all words.
    pub bahasa: Bahasa,
    /// Nothing may be written to the database.
    pub baca_saja: bool,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Perintah {
    /// Open the desk.
    Meja,
    /// Make a practice office, and open the desk on it.
    Latihan {
        /// How many people.
        pegawai: u64,
        /// Same seed, same data.
        benih: u64,
        /// Open the desk afterwards.
        buka: bool,
        /// Nothing special was asked for: an office that is there already will do.
        lagi: bool,
        /// Summary for a script.
        json: bool,
    },
    /// Bring a file in.
    Impor(Box<Impor>),
    /// Take a plain list out.
    Ekspor {
        /// Which.
        daftar: Daftar,
        /// In which form.
        bentuk: BentukDaftar,
        /// What the list is narrowed to, in the words of the list's own filter.
        saring: String,
        /// People out of service too, closed cases too.
        semua: bool,
        /// Why NIK leave with a list of people; empty where they stay.
        nik: String,
        /// In which order.
        urut: Urutan,
        /// Where to and about whom.
        tujuan: Tujuan,
    },
    /// Take the whole office out as a folder.
    EksporSemua {
        /// The folder to be made.
        ke: PathBuf,
        /// Outcome for a script.
        json: bool,
    },
    /// Make a database of such a folder, where none stands yet.
    ImporSemua {
        /// The folder.
        dari: PathBuf,
        /// Outcome for a script.
        json: bool,
    },
    /// Make a report.
    Laporan {
        /// Which.
        laporan: Laporan,
        /// In which form.
        bentuk: Bentuk,
        /// Closed cases too.
        semua: bool,
        /// Where to and about whom.
        tujuan: Tujuan,
    },
    /// Print a sheet for signatures.
    Cetak(Box<Lembar>),
    /// Make a letter of a case.
    CetakSurat(Box<Surat>),
    /// Write who still owes a signature.
    Tagih(BentukTagih, Tujuan),
    /// Make a folder that proves pledges.
    Bukti {
        /// Number of one person; else the unit of the target.
        pegawai: Option<String>,
        /// Whose and where to.
        tujuan: Tujuan,
    },
    /// Waves and their texts.
    Gelombang {
        /// What of them.
        apa: Gelombang,
        /// Outcome for a script.
        json: bool,
    },
    /// List ceremonies.
    Kegiatan {
        /// Of this wave, and of none; of all otherwise.
        gelombang: Option<String>,
        /// Lines for a script.
        json: bool,
    },
    /// Cases: one of them, its bundle, sanctions, figures.
    Perkara(Box<Perkara>),
    /// Check the whole file.
    Periksa {
        /// Findings for a script.
        json: bool,
    },
    /// What files that came in have taught.
    Padanan {
        /// Forget this one.
        lupa: Option<String>,
        /// Outcome for a script.
        json: bool,
    },
    /// Who may sit down, and which employee each of them is.
    Operator {
        /// Whose link changes.
        tautan: Option<Tautan>,
        /// Lines for a script.
        json: bool,
    },
    /// Test the audit trail.
    AuditUji {
        /// Length and hash that were noted earlier.
        jangkar: Option<(i64, String)>,
        /// Outcome for a script.
        json: bool,
    },
    /// Make a checked copy.
    Cadangkan {
        /// Where to; beside the database otherwise.
        ke: Option<PathBuf>,
        /// Outcome for a script.
        json: bool,
    },
    /// Put a copy in the place of a database that is not there.
    Pulihkan {
        /// The copy.
        dari: PathBuf,
        /// Outcome for a script.
        json: bool,
    },
    /// Tell what this machine and terminal can do.
    Dokter {
        /// For a script.
        json: bool,
    },
    /// Print the key table.
    Tombol {
        /// For a script.
        json: bool,
    },
}

pub use cetak::Lembar;
pub use gelombang::{Gelombang, TulisTeks};
pub use impor::{Acara, Impor, Nama};
pub use operator::Tautan;
pub use perkara::{BentukPerkara, Perkara};
pub use surat::Surat;

/// Orders of the lists that have several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Urutan {
    /// Of a list of people.
    pub pegawai: PegawaiUrut,
    /// Of a list of units.
    pub satker: PapanUrut,
}

/// Where a file goes and what it is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tujuan {
    /// The file; `-` is standard output; `None` is the outbox.
    pub out: Option<PathBuf>,
    /// Name, part of a name or code of a unit.
    pub satker: Option<String>,
    /// Name or part of a name of a wave.
    pub gelombang: Option<String>,
    /// The mark between cells of a CSV file.
    pub pemisah: Pemisah,
    /// Summary for a script.
    pub json: bool,
}

impl Tujuan {
    fn ke_layar(&self) -> bool {
        self.out.as_deref() == Some(Path::new("-"))
    }
}

/// A whole call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panggilan {
    /// What goes for every verb.
    pub umum: Umum,
    /// The verb.
    pub perintah: Perintah,
}

/// A text instead of a call: help, version, or what is wrong with the arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tolak {
    /// The text, ready for the terminal, with its last newline.
    pub teks: String,
    /// [`Selesai::Beres`] for help and version, which go to standard output; else [`Selesai::Salah`].
    pub selesai: Selesai,
}

/// The world round a call.
pub struct Lingkungan<'a> {
    /// Variables.
    pub var: &'a dyn Fn(&str) -> Option<String>,
    /// The program's own folder under the XDG data home.
    pub data: PathBuf,
    /// Standard output.
    pub out: &'a mut (dyn Write + Send),
    /// Standard error.
    pub err: &'a mut dyn Write,
    /// Standard output is a terminal.
    pub out_layar: bool,
    /// Standard error is a terminal.
    pub err_layar: bool,
    /// Columns and rows of the terminal, where there is one.
    pub layar: Option<(u16, u16)>,
    /// The moment of the call.
    pub kini: Waktu,
    /// What other rooms do.
    pub jembatan: &'a mut dyn Jembatan,
    /// The desk.
    pub meja: &'a mut dyn FnMut(&Umum) -> Selesai,
    /// Begins to listen for signals that stop a job.
    pub isyarat: &'a dyn Fn() -> Isyarat,
}

/// Reads the arguments, the program's own name first.
///
/// `LANG` does not choose the language: offices with an English locale work in Indonesian. `--lang` and
/// `IKRAR_LANG` do, and they are looked for first, so that a mistake is told in the right language.
///
/// # Errors
/// A text to print instead: help, version, or what is wrong.
pub fn parse(
    args: impl IntoIterator<Item = OsString>,
    var: &dyn Fn(&str) -> Option<String>,
    data: &Path,
) -> Result<Panggilan, Tolak> {
    let args: Vec<OsString> = args.into_iter().collect();
    let kata = Kata::new(bahasa(&args, var));
    let matches = susun::perintah(&kata, &args).try_get_matches_from(&args).map_err(|e| salah::tolak(&e, &kata))?;
    arti::panggilan(&matches, &kata, var, data).map_err(|pesan| salah::tolak_pesan(&pesan, &kata))
}

/// The language, before the arguments can be understood.
fn bahasa(args: &[OsString], var: &dyn Fn(&str) -> Option<String>) -> Bahasa {
    let mut words = args.iter().map(|a| a.to_string_lossy()).take_while(|a| a != "--");
    let mut asked = None;
    while let Some(word) = words.next() {
        if word == "--lang" {
            asked = words.next().map(|w| w.into_owned()).or(asked);
        } else if let Some(value) = word.strip_prefix("--lang=") {
            asked = Some(value.to_owned());
        }
    }
    asked.or_else(|| var("IKRAR_LANG")).and_then(|code| Bahasa::from_code(&code)).unwrap_or_default()
}

/// Does what was asked. A reader that went away (`| head`) is a quiet end.
pub fn run(panggilan: &Panggilan, env: &mut Lingkungan<'_>) -> Selesai {
    let Panggilan { umum, perintah } = panggilan;
    let kata = Kata::new(umum.bahasa);
    let result = match perintah {
        Perintah::Meja => Ok((env.meja)(umum)),
        Perintah::Latihan { buka: true, lagi: true, .. } if umum.db.exists() => Ok((env.meja)(umum)),
        Perintah::Latihan { pegawai, benih, buka, json, .. } => {
            latihan::jalan(umum, *pegawai, *benih, *buka, *json, &kata, env)
        }
        Perintah::Impor(call) => impor::jalan(umum, call, &kata, env),
        Perintah::Ekspor { daftar, bentuk, saring, semua, nik, urut, tujuan } => {
            let susunan = ekspor::Susunan { daftar: *daftar, bentuk: *bentuk, saring, semua: *semua, nik, urut: *urut };
            ekspor::jalan(umum, &susunan, tujuan, &kata, env)
        }
        Perintah::EksporSemua { ke, json } => lengkap::ekspor(umum, ke, *json, &kata, env),
        Perintah::ImporSemua { dari, json } => lengkap::impor(umum, dari, *json, &kata, env),
        Perintah::Laporan { laporan, bentuk, semua, tujuan } => {
            laporan::jalan(umum, *laporan, *bentuk, *semua, tujuan, &kata, env)
        }
        Perintah::Cetak(call) => cetak::jalan(umum, call, &kata, env),
        Perintah::CetakSurat(call) => surat::jalan(umum, call, &kata, env),
        Perintah::Tagih(bentuk, tujuan) => tagih::jalan(umum, *bentuk, tujuan, &kata, env),
        Perintah::Bukti { pegawai, tujuan } => bukti::jalan(umum, pegawai.as_deref(), tujuan, &kata, env),
        Perintah::Gelombang { apa, json } => gelombang::jalan(umum, apa, *json, &kata, env),
        Perintah::Kegiatan { gelombang, json } => kegiatan::jalan(umum, gelombang.as_deref(), *json, &kata, env),
        Perintah::Perkara(apa) => perkara::jalan(umum, apa, &kata, env),
        Perintah::Periksa { json } => periksa::jalan(umum, *json, &kata, env),
        Perintah::Padanan { lupa, json } => padanan::jalan(umum, lupa.as_deref(), *json, &kata, env),
        Perintah::Operator { tautan, json } => operator::jalan(umum, tautan.as_ref(), *json, &kata, env),
        Perintah::AuditUji { jangkar, json } => audit::jalan(umum, jangkar.as_ref(), *json, &kata, env),
        Perintah::Cadangkan { ke, json } => cadangan::cadangkan(umum, ke.as_deref(), *json, &kata, env),
        Perintah::Pulihkan { dari, json } => cadangan::pulihkan(umum, dari, *json, &kata, env),
        Perintah::Dokter { json } => dokter::jalan(umum, *json, &kata, env),
        Perintah::Tombol { json } => tombol::jalan(*json, &kata, env),
    };
    let result = result.and_then(|selesai| env.out.flush().map_err(Gagal::from).map(|()| selesai));
    result.unwrap_or_else(|gagal| gagal.katakan(&kata, env.err))
}

/// Opens the office of a call; what has to be taken back first is told on standard error.
fn buka(umum: &Umum, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<(Box<dyn Store>, Session), Gagal> {
    let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
    Ok(env.jembatan.buka(&umum.db, umum.baca_saja, &mut |apa| maju.dengar(apa))?)
}

/// Why a verb could not do its work.
#[derive(Debug)]
enum Gagal {
    /// The store, a report or a file said no.
    Store(StoreError),
    /// What was asked makes no sense here.
    Salah(Pesan),
    /// It makes sense and is refused.
    Tolak(Pesan),
    /// A signal has stopped it: what came of it, and the exit code.
    Henti(Pesan, Selesai),
    /// Standard output takes no more.
    Putus(io::Error),
}

impl From<StoreError> for Gagal {
    fn from(e: StoreError) -> Self {
        Self::Store(e)
    }
}

impl From<io::Error> for Gagal {
    fn from(e: io::Error) -> Self {
        Self::Putus(e)
    }
}

impl From<Galat> for Gagal {
    fn from(e: Galat) -> Self {
        Self::Tolak(e.pesan())
    }
}

impl From<serde_json::Error> for Gagal {
    fn from(e: serde_json::Error) -> Self {
        Self::Putus(e.into())
    }
}

impl Gagal {
    /// Tells it on standard error and gives the exit code.
    fn katakan(&self, kata: &Kata, err: &mut dyn Write) -> Selesai {
        let (pesan, selesai) = match self {
            Self::Putus(e) if e.kind() == io::ErrorKind::BrokenPipe => return Selesai::Beres,
            Self::Putus(e) => (Pesan::new("keluar-terputus").with("sebab", e.to_string()), Selesai::Ditolak),
            Self::Salah(pesan) => (pesan.clone(), Selesai::Salah),
            Self::Tolak(pesan) => (pesan.clone(), Selesai::Ditolak),
            Self::Henti(pesan, selesai) => (pesan.clone(), *selesai),
            Self::Store(e) if report::dibatalkan(e) => (e.uraian(), Selesai::Ditolak),
            Self::Store(e) => (e.uraian(), e.into()),
        };
        let mut lines = kata.pesan(&pesan);
        if let Self::Store(StoreError::Rule(fields)) = self {
            lines = fields.iter().map(|(_, p)| kata.pesan(p)).collect::<Vec<_>>().join("\n");
        }
        for line in lines.lines() {
            // Nobody is left to tell if this fails.
            let _ = writeln!(err, "ikrar: {}", tampil(line));
        }
        selesai
    }
}

impl From<&StoreError> for Selesai {
    /// The exit code of a refusal by the store.
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Damaged(_) => Self::Rusak,
            StoreError::Rule(_) => Self::Salah,
            _ => Self::Ditolak,
        }
    }
}

/// Writes one line of text from anywhere, made safe for a terminal.
fn baris(out: &mut (impl Write + ?Sized), text: &str) -> io::Result<()> {
    writeln!(out, "{}", tampil(text))
}

#[cfg(test)]
mod tests;
