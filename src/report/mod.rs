//! Figures become one document, a document becomes a file.
//!
//! A report is built in two halves that know nothing of each other. One file per [`Laporan`] asks the
//! store and builds a [`Dokumen`]; one file per [`Bentuk`] writes any document. So every report exists
//! in every form, and the forms cannot disagree about a figure.
//!
//! Everything happens inside one [`Store::snapshot`], so that title, figures and rows are of the same
//! state, and rows come one at a time, so that a list of 100,000 people costs no more memory than a
//! list of ten. A state that does not move holds up nobody, but what others save meanwhile cannot leave
//! the store's log until the writer is through; so rows are written as fast as they are read, and nothing waits in
//! between for a person, a terminal or a network: a file is written to disk, and standard output is the caller's. What
//! the log grows by is bounded by that time: some ten seconds for five million people as text, some minutes as a
//! spreadsheet. Reports see the office through [`crate::domain::request`] only: what a session may not
//! see is not in the answers and therefore in no file.

mod belum;
pub mod bukti;
pub mod bundel;
pub mod cetak;
mod csv;
mod daftar;
pub mod dokumen;
mod html;
mod jsonl;
#[cfg(test)]
pub(crate) mod palsu;
mod perkara;
mod rekap;
mod sanksi;
mod statistik;
mod sumber;
pub mod surat;
pub mod tagih;
mod teks;
mod xlsx;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::acuan;
use crate::domain::id::SatkerId;
use crate::domain::laporan::{self, BarisKeluar, Bentuk, BentukDaftar, Daftar, Keluaran, Laporan, Opsi, Pemisah};
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, ImporJalan, Read, Reader, Rows, Store, StoreError, Write as Permintaan};
use crate::domain::satker::{Hitung, Persen};
use crate::domain::tanggal::Waktu;
use crate::exchange::nama_berkas;
use crate::exchange::sadap::Sadap;
use crate::exchange::tulis::{Baru, folder_keluar, galat_io, saat_menulis};
use crate::kata::Kata;

use dokumen::{Aliran, Dokumen};

/// The operator wants the job to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batal;

impl From<Batal> for StoreError {
    fn from(_: Batal) -> Self {
        Self::Io(Pesan::new(KUNCI_BATAL))
    }
}

/// Key of the message of a job that was stopped.
const KUNCI_BATAL: &str = "laporan-dibatalkan";

/// Whether a job ended because it was told to stop: no fault, and nothing to report.
#[must_use]
pub fn dibatalkan(error: &StoreError) -> bool {
    matches!(error, StoreError::Io(pesan) if pesan.key == KUNCI_BATAL)
}

/// How far a job is; whoever runs it decides how often to show it and whether to go on.
pub trait Progress {
    /// `done` of `total` rows are written.
    ///
    /// # Errors
    /// [`Batal`] to make the job stop.
    fn at(&mut self, done: u64, total: u64) -> Result<(), Batal>;

    /// Told before the first row where the rows do not fit into one sheet of a spreadsheet: they will take so many.
    fn lembar(&mut self, _banyak: u64) {}
}

/// Nobody watches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Diam;

impl Progress for Diam {
    fn at(&mut self, _: u64, _: u64) -> Result<(), Batal> {
        Ok(())
    }
}

/// What a finished report says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ringkas {
    /// Its title.
    pub judul: String,
    /// The line of figures, as it stands on top of the report.
    pub angka: String,
    /// The figures behind that line.
    pub hitung: Hitung,
    /// What they have reached.
    pub persen: Persen,
    /// Rows written.
    pub baris: u64,
    /// Name of the office.
    pub kantor: String,
    /// Length and head of the trail at that state.
    pub audit: (i64, String),
    /// An import that was under way, or half done: the file may hold a part of its rows.
    pub impor: Option<ImporJalan>,
}

/// Writes a report or a list to `out`.
///
/// # Errors
/// As [`buat`].
#[expect(clippy::too_many_arguments, reason = "as `buat`")]
pub fn keluarkan(
    apa: Keluaran,
    store: &mut dyn Store,
    session: &Session,
    opsi: &Opsi,
    kata: &Kata,
    now: Waktu,
    out: &mut (dyn Write + Send),
    progress: &mut dyn Progress,
) -> Result<Ringkas, StoreError> {
    match apa {
        Keluaran::Laporan(laporan, bentuk) => buat(laporan, bentuk, store, session, opsi, kata, now, out, progress),
        Keluaran::Daftar(daftar, bentuk) => {
            self::daftar(daftar, bentuk, store, session, opsi, kata, now, out, progress)
        }
    }
}

/// Writes a report or a list into `folder`, the outbox, under a name that says what it is, whose and of which day; a name that is
/// taken gets a number. Answers where it lies.
///
/// # Errors
/// As [`buat`], and what the folder says; nothing half-written is left.
#[expect(clippy::too_many_arguments, reason = "as `buat`")]
pub fn ke_kotak_keluar(
    apa: Keluaran,
    store: &mut dyn Store,
    session: &Session,
    opsi: &Opsi,
    kata: &Kata,
    now: Waktu,
    folder: &Path,
    progress: &mut dyn Progress,
) -> Result<(Ringkas, PathBuf), StoreError> {
    let Rows::Kantor(kantor) = store.read(&Read::Kantor, session)? else { return Err(sumber::tak_cocok()) };
    folder_keluar(folder)?;
    // The short name: a path must fit into one line.
    let nama = acuan::satker::pendek(&kantor.nama);
    let name = nama_berkas::susun(apa.code(), &nama, kantor.latihan, session.hari, apa.akhiran());
    let path = folder.join(name);
    let mut buat = || {
        let mut file = Baru::buat_bernomor(&path)?;
        let ringkas = keluarkan(apa, store, session, opsi, kata, now, &mut file, progress)?;
        Ok((ringkas, file.selesai_bernomor()?))
    };
    buat().map_err(|e| saat_menulis(e, &path))
}

/// Where something that is about a unit, or about the whole office, lies in `folder`, the outbox, which is made where there is
/// none: what it is, whose, of which day.
///
/// # Errors
/// What the store or the folder says.
pub fn jalan_keluar(
    hal: &str,
    satker: Option<SatkerId>,
    akhiran: &str,
    store: &mut dyn Store,
    session: &Session,
    folder: &Path,
) -> Result<PathBuf, StoreError> {
    let Rows::Kantor(kantor) = store.read(&Read::Kantor, session)? else { return Err(sumber::tak_cocok()) };
    let whose = match satker {
        None => acuan::satker::pendek(&kantor.nama),
        Some(id) => {
            let Rows::Pohon(rows) = store.read(&Read::Pohon { gelombang: None }, session)? else {
                return Err(sumber::tak_cocok());
            };
            rows.into_iter().find(|r| r.id == id).ok_or(StoreError::Missing)?.pendek
        }
    };
    folder_keluar(folder)?;
    Ok(folder.join(nama_berkas::susun(hal, &whose, kantor.latihan, session.hari, akhiran)))
}

/// Makes a report and writes it to `out` in one form.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right for this report, [`StoreError::Missing`] for an unknown unit or wave,
/// [`StoreError::Full`] when `out` has no room left, [`dibatalkan`] when `progress` said stop; else what the store says.
/// `out` may then hold a part: hand over a [`crate::exchange::tulis::Baru`], which leaves nothing behind.
#[expect(
    clippy::too_many_arguments,
    reason = "each is a different thing from a different place; a struct would only rename them"
)]
pub fn buat(
    laporan: Laporan,
    bentuk: Bentuk,
    store: &mut dyn Store,
    session: &Session,
    opsi: &Opsi,
    kata: &Kata,
    now: Waktu,
    out: &mut (dyn Write + Send),
    progress: &mut dyn Progress,
) -> Result<Ringkas, StoreError> {
    izinkan(session, laporan.hak())?;
    let ctx = Konteks { session, opsi, kata, now };
    jalankan(
        (Keluaran::Laporan(laporan, bentuk), opsi),
        (session, now),
        store,
        out,
        progress,
        &mut |reader| isi(laporan, &ctx, reader),
        &mut |dok, aliran, out| match bentuk {
            Bentuk::Csv => csv::tulis(dok, aliran, out, opsi.pemisah, true),
            Bentuk::Xlsx => xlsx::tulis(dok, aliran, out, true),
            Bentuk::Html => html::tulis(dok, aliran, out, kata),
        },
    )
}

/// Makes a report and writes it to `out` as lines for a terminal of `layar` columns, where it is one. It is noted as one that left,
/// as every form is.
///
/// # Errors
/// As [`buat`].
pub fn sebagai_teks(
    laporan: Laporan,
    store: &mut dyn Store,
    session: &Session,
    opsi: &Opsi,
    kata: &Kata,
    now: Waktu,
    (out, layar): (&mut (dyn Write + Send), Option<u16>),
) -> Result<Ringkas, StoreError> {
    izinkan(session, laporan.hak())?;
    let ctx = Konteks { session, opsi, kata, now };
    jalankan(
        (Keluaran::Laporan(laporan, Bentuk::Csv), opsi),
        (session, now),
        store,
        out,
        &mut Diam,
        &mut |reader| isi(laporan, &ctx, reader),
        &mut |dok, aliran, out| teks::tulis(dok, aliran, out, kata, layar),
    )
}

fn isi(laporan: Laporan, ctx: &Konteks<'_>, reader: &mut dyn Reader) -> Result<Dokumen, StoreError> {
    match laporan {
        Laporan::Rekap => rekap::susun(ctx, reader),
        Laporan::Belum => belum::susun(ctx, reader),
        Laporan::Perkara => perkara::susun(ctx, reader),
        Laporan::Sanksi => sanksi::susun(ctx, reader),
        Laporan::Statistik => statistik::susun(ctx, reader),
    }
}

/// Writes a plain list for another program: a header and rows, no title, nothing for the eye.
///
/// # Errors
/// As [`buat`].
#[expect(clippy::too_many_arguments, reason = "as `buat`")]
pub fn daftar(
    daftar: Daftar,
    bentuk: BentukDaftar,
    store: &mut dyn Store,
    session: &Session,
    opsi: &Opsi,
    kata: &Kata,
    now: Waktu,
    out: &mut (dyn Write + Send),
    progress: &mut dyn Progress,
) -> Result<Ringkas, StoreError> {
    izinkan(session, daftar.hak())?;
    let ctx = Konteks { session, opsi, kata, now };
    jalankan(
        (Keluaran::Daftar(daftar, bentuk), opsi),
        (session, now),
        store,
        out,
        progress,
        &mut |reader| daftar::susun(&ctx, reader, daftar, bentuk),
        &mut |dok, aliran, out| match bentuk {
            BentukDaftar::Csv => csv::tulis(dok, aliran, out, opsi.pemisah, false),
            BentukDaftar::Xlsx => xlsx::tulis(dok, aliran, out, false),
            BentukDaftar::Jsonl => jsonl::tulis(dok, aliran, out),
        },
    )
}

/// The mark on every file of a practice office, alike in every language.
const TANDA_LATIHAN: &str = "LATIHAN";

/// What every report is made from.
struct Konteks<'a> {
    session: &'a Session,
    opsi: &'a Opsi,
    kata: &'a Kata,
    now: Waktu,
}

fn izinkan(session: &Session, hak: Hak) -> Result<(), StoreError> {
    if session.boleh(hak) {
        return Ok(());
    }
    Err(StoreError::Forbidden(Pesan::new("laporan-tanpa-hak").with("nama", session.nama.as_str())))
}

type Susun<'s> = dyn FnMut(&mut dyn Reader) -> Result<Dokumen, StoreError> + 's;
type Tulis<'s> = dyn FnMut(&mut Dokumen, &mut Aliran<'_>, &mut (dyn Write + Send)) -> Result<(), GalatTulis> + 's;

/// Builds and writes on one unmoving state of the store.
fn jalankan(
    (apa, opsi): (Keluaran, &Opsi),
    (session, now): (&Session, Waktu),
    store: &mut dyn Store,
    out: &mut (dyn Write + Send),
    progress: &mut dyn Progress,
    susun: &mut Susun<'_>,
    tulis: &mut Tulis<'_>,
) -> Result<Ringkas, StoreError> {
    let mut ringkas = None;
    store.snapshot(&mut |reader| {
        let mut dok = susun(reader)?;
        if apa.is_buku()
            && let lembar @ 2.. = laporan::lembar(dok.jumlah_baris())
        {
            progress.lembar(lembar);
        }
        let mut aliran = Aliran::new(reader, progress, dok.jumlah_baris());
        let mut sadap = Sadap::new(&mut *out);
        let result = tulis(&mut dok, &mut aliran, &mut sadap).and_then(|()| Ok(sadap.flush()?));
        let baris = aliran.baris();
        match result {
            Ok(()) => {}
            Err(GalatTulis::Store(e)) => return Err(e),
            // The format crates wrap what the disk said in words of their own; the disk's own answer is better.
            Err(GalatTulis::Io(e)) => return Err(galat_io(sadap.galat().unwrap_or(&e))),
        }
        ringkas = Some(dok.ringkas(baris));
        Ok(())
    })?;
    let ringkas = ringkas.ok_or(StoreError::Missing)?;
    // The note comes before the file has its name: what cannot be noted does not leave.
    let (ditandai, alasan) = match apa {
        Keluaran::Daftar(..) => (opsi.baris != BarisKeluar::Semua, opsi.nik.clone()),
        Keluaran::Laporan(..) => (false, String::new()),
    };
    let seen = Dilihat::Keluar { hal: apa.code(), baris: ringkas.baris, ditandai, alasan };
    store.write(&Permintaan::Lihat(seen), session, now)?;
    Ok(ringkas)
}

/// Why a form could not be written: the store stopped answering, or the destination stopped taking.
#[derive(Debug)]
enum GalatTulis {
    Store(StoreError),
    Io(io::Error),
}

impl From<StoreError> for GalatTulis {
    fn from(e: StoreError) -> Self {
        Self::Store(e)
    }
}

impl From<io::Error> for GalatTulis {
    fn from(e: io::Error) -> Self {
        Self::Io(e)
    }
}

#[cfg(test)]
mod tests;
