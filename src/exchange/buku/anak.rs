//! The child: bounds itself, reads one workbook from its input, writes its rows to its output, and is gone.
//!
//! It is called with the file already open, so it needs no path and no right of its own, and bounds itself before the first
//! foreign byte. The limits are the system's: whatever a file does to the crates that read it ends there.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::os::fd::AsFd;
use std::process::ExitCode;

use calamine::{Ods, OdsError, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError};
use nix::sys::resource::{Resource, getrlimit, setrlimit};

use super::bingkai::{self, Jenis};
use super::rupa::{Rupa, tak_terbaca};
use super::{MAKS_BARIS, MAKS_BYTE_BARIS, MAKS_KOLOM, MAKS_SEL, PANGGILAN, bagian, sel};
use crate::domain::impor::baris::{Sandi, Sel};
use crate::domain::impor::kepala;
use crate::domain::pesan::Pesan;
use crate::domain::tampil::potong_lebar;

/// Bytes of address space.
pub const MAKS_MEMORI: u64 = 512 << 20;

/// Seconds of processor.
pub const MAKS_DETIK: u64 = 30;

/// Descriptors: input, output, what a dying process says, and the copies of the first two.
const MAKS_BERKAS: u64 = 8;

/// Why a child stops.
enum Henti {
    /// For a reason that a person can be told.
    Pesan(Pesan),
    /// Nobody listens any more.
    Pipa,
}

impl From<Pesan> for Henti {
    fn from(pesan: Pesan) -> Self {
        Self::Pesan(pesan)
    }
}

impl From<io::Error> for Henti {
    fn from(_: io::Error) -> Self {
        Self::Pipa
    }
}

/// Runs as a reader where the arguments of this process say so; `None` where they do not.
#[must_use]
pub fn bila_dipanggil() -> Option<ExitCode> {
    let mut args = std::env::args_os().skip(1);
    (args.next()? == PANGGILAN).then(|| if jalan(args).is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn jalan(args: impl Iterator<Item = OsString>) -> io::Result<()> {
    // The locked handle of the library looks for line ends in every byte.
    let out = File::from(io::stdout().as_fd().try_clone_to_owned()?);
    let mut out = BufWriter::with_capacity(64 << 10, out);
    let file = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    match baca(file, args, &mut out) {
        Ok(()) => bingkai::tulis(&mut out, Jenis::Tamat, &[])?,
        Err(Henti::Pesan(pesan)) => bingkai::tulis(&mut out, Jenis::Galat, &serde_json::to_vec(&pesan)?)?,
        Err(Henti::Pipa) => return Err(io::ErrorKind::BrokenPipe.into()),
    }
    out.flush()
}

fn baca(file: File, mut args: impl Iterator<Item = OsString>, out: &mut impl Write) -> Result<(), Henti> {
    batasi()?;
    let mut arg = || args.next().and_then(|a| a.into_string().ok());
    let (Some(rupa), Some(dari)) = (arg().and_then(|a| Rupa::dari_kode(&a)), arg().and_then(|a| a.parse().ok())) else {
        return Err(bingkai::tak_terduga().into());
    };
    salurkan(file, rupa, dari, out)
}

/// Reads an opened workbook from this sheet on and writes its frames: what the child does behind its limits. None is set
/// here, so only a search for files that break the readers calls it elsewhere, and bounds itself.
///
/// # Errors
/// The sentence that the child would say.
pub fn coba(file: File, rupa: Rupa, dari: u32, out: &mut impl Write) -> Result<(), Pesan> {
    salurkan(file, rupa, dari, out).map_err(|e| match e {
        Henti::Pesan(pesan) => pesan,
        Henti::Pipa => bingkai::tak_terduga(),
    })
}

fn salurkan(mut file: File, rupa: Rupa, dari: u32, out: &mut impl Write) -> Result<(), Henti> {
    file.seek(SeekFrom::Start(0)).map_err(|e| tak_terbaca(&e))?;
    let file = BufReader::new(file);
    match rupa {
        Rupa::Xlsx => alirkan(buka_xlsx(file)?, dari, out),
        Rupa::Ods => tabelkan(Ods::new(file).map_err(|e| galat_ods(&e))?, dari, out, galat_ods),
        Rupa::Xls => tabelkan(Xls::new(file).map_err(|e| galat_xls(&e))?, dari, out, galat_xls),
        Rupa::Teks => Err(Pesan::new("impor-buku-bukan").into()),
    }
}

/// Sets the limits; none is ever raised.
fn batasi() -> Result<(), Pesan> {
    let limits = [
        (Resource::RLIMIT_AS, MAKS_MEMORI),
        (Resource::RLIMIT_CPU, MAKS_DETIK),
        (Resource::RLIMIT_NOFILE, MAKS_BERKAS),
        (Resource::RLIMIT_FSIZE, 0),
        (Resource::RLIMIT_CORE, 0),
    ];
    for (what, most) in limits {
        let set = getrlimit(what).and_then(|(_, hard)| {
            // One second more until the system kills: the first signal says that it was the time.
            let grace = u64::from(what == Resource::RLIMIT_CPU);
            setrlimit(what, most.min(hard), (most + grace).min(hard))
        });
        set.map_err(|e| Pesan::new("impor-buku-proses").with("sebab", e.desc()))?;
    }
    Ok(())
}

/// Names the sheets; gives those that hold cells.
fn daftar<R: Reader<BufReader<File>>>(book: &R, out: &mut impl Write) -> Result<Vec<String>, Henti> {
    let sheets: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|s| s.typ == SheetType::WorkSheet)
        .map(|s| (s.name.clone(), s.visible != SheetVisible::Visible))
        .collect();
    if sheets.is_empty() {
        return Err(Pesan::new("impor-buku-tanpa-lembar").into());
    }
    let payload = serde_json::to_vec(&sheets).map_err(|_| bingkai::tak_terduga())?;
    bingkai::tulis(out, Jenis::Isi, &payload)?;
    Ok(sheets.into_iter().map(|(name, _)| name).collect())
}

/// Sheets from this one on, with their numbers.
fn mulai_dari(names: &[String], dari: u32) -> impl Iterator<Item = (u32, &String)> {
    (0_u32..).zip(names).skip_while(move |(n, _)| *n < dari)
}

fn buka_xlsx(mut file: BufReader<File>) -> Result<Xlsx<BufReader<File>>, Pesan> {
    bagian::jumlahkan(&mut file, "sharedStrings.xml")?;
    file.rewind().map_err(|e| tak_terbaca(&e))?;
    Xlsx::new(file).map_err(|e| galat_xlsx(&e))
}

/// XLSX, cell by cell: a sheet of any size takes the memory of a row and of the table of shared texts.
fn alirkan(mut book: Xlsx<BufReader<File>>, dari: u32, out: &mut impl Write) -> Result<(), Henti> {
    let names = daftar(&book, out)?;
    for (nomor, name) in mulai_dari(&names, dari) {
        let mut cells = book.worksheet_cells_reader(name).map_err(|e| galat_xlsx(&e))?;
        let mut lembar = Lembar::mulai(out, nomor, name, u64::from(cells.dimensions().end.0) + 1)?;
        while let Some(cell) = cells.next_cell().map_err(|e| galat_xlsx(&e))? {
            let (row, column) = cell.get_position();
            lembar.sel(row, column, sel::alir(cell.get_value()))?;
        }
        // The sum over a part's bytes is only looked at behind its last one, and the cells end before.
        loop {
            match cells.next_cell() {
                Err(XlsxError::XmlEof(_)) => break,
                Err(e) => return Err(galat_xlsx(&e).into()),
                Ok(_) => {}
            }
        }
        lembar.selesai()?;
    }
    Ok(())
}

/// XLS and ODS, which their crate reads whole; the limits hold for that.
fn tabelkan<R: Reader<BufReader<File>>>(
    mut book: R,
    dari: u32,
    out: &mut impl Write,
    galat: impl Fn(&R::Error) -> Pesan,
) -> Result<(), Henti> {
    let names = daftar(&book, out)?;
    for (nomor, name) in mulai_dari(&names, dari) {
        let range = book.worksheet_range(name).map_err(|e| galat(&e))?;
        let (row, column) = range.start().unwrap_or_default();
        let mut lembar = Lembar::mulai(out, nomor, name, range.end().map_or(0, |(row, _)| u64::from(row) + 1))?;
        for (row, cells) in (row..).zip(range.rows()) {
            for (column, cell) in (column..).zip(cells) {
                lembar.sel(row, column, sel::tabel(cell))?;
            }
        }
        lembar.selesai()?;
    }
    Ok(())
}

/// A sheet on its way out. The bytes of a row are made as its cells come; no row is ever made here.
struct Lembar<'a, W> {
    out: &'a mut W,
    nama: &'a str,
    /// Number of the sheet, from 0.
    nomor: u32,
    /// Number of the row whose cells came last, from 1.
    baris: u64,
    /// Rows that were sent.
    banyak: u64,
    /// The bytes of its cells so far; without cells where none waits to be sent.
    sandi: Sandi,
}

impl<'a, W: Write> Lembar<'a, W> {
    fn mulai(out: &'a mut W, nomor: u32, nama: &'a str, akhir: u64) -> Result<Self, Henti> {
        bingkai::tulis(out, Jenis::Lembar, &bingkai::sandi_lembar(nomor, akhir))?;
        Ok(Self { out, nama, nomor, baris: 0, banyak: 0, sandi: Sandi::default() })
    }

    /// A sentence that names this sheet.
    fn pesan(&self, key: &str) -> Pesan {
        Pesan::new(key).with("lembar", potong_lebar(self.nama, 40))
    }

    /// Puts a cell at its place, both from 0. Cells come row by row and from left to right.
    fn sel(&mut self, row: u32, column: u32, sel: Sel<'_>) -> Result<(), Henti> {
        if sel.is_kosong() {
            return Ok(());
        }
        let nomor = u64::from(row) + 1;
        if nomor != self.baris {
            self.kirim()?;
            if nomor < self.baris {
                return Err(Pesan::new("impor-buku-rusak").into());
            }
            self.baris = nomor;
        }
        if column >= MAKS_KOLOM {
            return Err(self.tempat("impor-buku-kolom", column).with("batas", MAKS_KOLOM).into());
        }
        if let Sel::Teks(text) = sel
            && text.len() > MAKS_SEL
            && text.chars().count() > MAKS_SEL
        {
            return Err(self.tempat("impor-buku-sel", column).with("batas", MAKS_SEL).into());
        }
        let at = usize::try_from(column).unwrap_or(usize::MAX);
        if at < self.sandi.lebar() {
            return Err(Pesan::new("impor-buku-rusak").into());
        }
        (self.sandi.lebar()..at).for_each(|_| self.sandi.tambah(Sel::Kosong));
        self.sandi.tambah(sel);
        Ok(())
    }

    /// A sentence about a cell of the row at hand.
    fn tempat(&self, key: &str, column: u32) -> Pesan {
        self.pesan(key)
            .with("baris", self.baris)
            .with("kolom", kepala::huruf(usize::try_from(column).unwrap_or(usize::MAX)))
    }

    /// Sends the row if there is one.
    fn kirim(&mut self) -> Result<(), Henti> {
        if self.sandi.lebar() == 0 {
            return Ok(());
        }
        self.banyak += 1;
        if self.banyak > MAKS_BARIS {
            return Err(self.pesan("impor-buku-baris").with("batas", MAKS_BARIS).into());
        }
        if self.sandi.panjang() > MAKS_BYTE_BARIS {
            let pesan = self.pesan("impor-buku-baris-besar").with("baris", self.baris);
            return Err(pesan.with("batas", MAKS_BYTE_BARIS >> 20).into());
        }
        bingkai::tulis(self.out, Jenis::Baris, self.sandi.baris(self.nomor, self.baris))?;
        self.sandi.kosongkan();
        Ok(())
    }

    fn selesai(mut self) -> Result<(), Henti> {
        self.kirim()?;
        bingkai::tulis(self.out, Jenis::Habis, &[])?;
        Ok(())
    }
}

fn galat_xlsx(e: &XlsxError) -> Pesan {
    match e {
        XlsxError::Password => Pesan::new("impor-buku-sandi"),
        XlsxError::Zip(e) => bagian::galat_zip(e),
        _ => rusak(e),
    }
}

fn galat_ods(e: &OdsError) -> Pesan {
    match e {
        OdsError::Password => Pesan::new("impor-buku-sandi"),
        OdsError::Zip(e) => bagian::galat_zip(e),
        // Its crate counts cells before it makes them.
        OdsError::CellLimitExceeded { .. } => Pesan::new("impor-buku-memori").with("batas", MAKS_MEMORI >> 20),
        _ => rusak(e),
    }
}

fn galat_xls(e: &XlsError) -> Pesan {
    match e {
        XlsError::Password => Pesan::new("impor-buku-sandi"),
        _ => rusak(e),
    }
}

/// Everything else that a crate says.
fn rusak(e: &impl std::fmt::Display) -> Pesan {
    Pesan::new(if bagian::berbohong(e) { "impor-buku-bohong" } else { "impor-buku-rusak" })
}
