//! A zip by its directory: which kind of workbook it is, and whether its parts keep within limits. Nothing is unpacked, and
//! never to a disk, so that names with `../` in them are names like others.
//!
//! What a directory says of sizes is believed, because nothing more can come out: the zip crate counts what it unpacks and
//! fails at the first byte beyond. It also looks at the sum over a part's bytes, but only behind the last one: whoever stops
//! earlier has to have it looked at ([`jumlahkan`]), or a byte that fell over on a stick is a wrong digit and nothing else.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::result::ZipError;

use super::rupa::{Rupa, tak_terbaca};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::potong_lebar;

/// Most parts. reliability 6.1 says 200; a workbook of 80 units has five for each sheet (sheet, relations, printer,
/// drawing, comments) and must come in, and a directory of a thousand costs less than a megabyte.
pub const MAKS_BAGIAN: usize = 1_000;

/// Most bytes of one part when unpacked (reliability 6.1): 200,000 rows of a dozen columns.
pub const MAKS_SATU: u64 = 64 << 20;

/// Most bytes of all parts when unpacked (reliability 6.1).
pub const MAKS_JUMLAH: u64 = 128 << 20;

/// How many times its size a part may unpack to (reliability 6.1). Sheets come to 5 to 40.
pub const MAKS_KALI: u64 = 200;

/// What the zip crate says of a part that holds more than its directory says; every crate above wraps it differently.
const LEBIH: &str = "larger than its declared uncompressed size";

/// Parts below this size may be packed as tightly as they like: a page of empty cells is no bomb.
const REMEH: u64 = 1 << 20;

/// Most bytes that reading the directory may take, its search included: what a hostile one costs in memory.
const JATAH: u64 = 4 << 20;

/// How far from the end the mark of the directory can stand: its own 22 bytes and a comment.
const EKOR: u64 = 22 + 65_535;

/// A file that gives out so many bytes and then fails.
struct Hemat<R> {
    dalam: R,
    sisa: u64,
}

impl<R: Read> Read for Hemat<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.dalam.read(buf)?;
        self.sisa = self.sisa.checked_sub(n as u64).ok_or(io::ErrorKind::QuotaExceeded)?;
        Ok(n)
    }
}

impl<R: Seek> Seek for Hemat<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.dalam.seek(to)
    }
}

/// Looks a zip over.
///
/// # Errors
/// A cut zip, one without a workbook in it, or one beyond a limit.
pub fn periksa(file: &mut File) -> Result<Rupa, Pesan> {
    if !utuh(file).map_err(|e| tak_terbaca(&e))? {
        return Err(Pesan::new("impor-buku-terpotong"));
    }
    let mut zip = ZipArchive::new(Hemat { dalam: BufReader::new(&*file), sisa: JATAH }).map_err(|e| galat_zip(&e))?;
    if zip.len() > MAKS_BAGIAN {
        return Err(Pesan::new("impor-buku-bagian").with("banyak", zip.len()).with("batas", MAKS_BAGIAN));
    }
    let mut sum = 0_u64;
    let mut names = Vec::with_capacity(zip.len());
    for at in 0..zip.len() {
        let part = zip.by_index_raw(at).map_err(|e| galat_zip(&e))?;
        let name = part.name().map_err(|e| galat_zip(&e))?.replace('\\', "/");
        batas(&name, part.size(), part.compressed_size())?;
        sum = sum.saturating_add(part.size());
        names.push(name);
    }
    if sum > MAKS_JUMLAH {
        return Err(Pesan::new("impor-buku-isi-besar").with("mib", sum >> 20).with("batas", MAKS_JUMLAH >> 20));
    }
    macam(&names, &mut zip)
}

/// Unpacks the part whose name ends so to nowhere, for the sum over its bytes.
///
/// # Errors
/// A part that is damaged.
pub(super) fn jumlahkan(file: &mut BufReader<File>, name: &str) -> Result<(), Pesan> {
    let mut zip = ZipArchive::new(file).map_err(|e| galat_zip(&e))?;
    for at in 0..zip.len() {
        if zip.name_for_index(at).and_then(Result::ok).is_some_and(|n| n.ends_with(name)) {
            let mut part = zip.by_index(at).map_err(|e| galat_zip(&e))?;
            io::copy(&mut part, &mut io::sink())
                .map_err(|e| Pesan::new(if berbohong(&e) { "impor-buku-bohong" } else { "impor-buku-rusak" }))?;
        }
    }
    Ok(())
}

/// Whether it speaks of a part that holds more than its directory says.
pub(super) fn berbohong(e: &impl std::fmt::Display) -> bool {
    e.to_string().contains(LEBIH)
}

fn batas(name: &str, size: u64, packed: u64) -> Result<(), Pesan> {
    let nama = || potong_lebar(name, 60);
    if size > MAKS_SATU {
        let pesan = Pesan::new("impor-buku-bagian-besar").with("nama", nama());
        return Err(pesan.with("mib", size >> 20).with("batas", MAKS_SATU >> 20));
    }
    let times = size / packed.max(1);
    if size > REMEH && times > MAKS_KALI {
        let pesan = Pesan::new("impor-buku-kali").with("nama", nama());
        return Err(pesan.with("kali", times).with("batas", MAKS_KALI));
    }
    Ok(())
}

/// Whether the mark of the directory is there: it is the last thing that is written.
fn utuh(file: &mut File) -> io::Result<bool> {
    let size = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(size.saturating_sub(EKOR)))?;
    let mut tail = Vec::new();
    file.take(EKOR).read_to_end(&mut tail)?;
    Ok(tail.len() >= 22 && tail.windows(4).rev().any(|w| w == b"PK\x05\x06"))
}

/// Which workbook it is.
fn macam<R: Read + Seek>(names: &[String], zip: &mut ZipArchive<R>) -> Result<Rupa, Pesan> {
    let has = |name: &str| names.iter().any(|n| n.eq_ignore_ascii_case(name));
    let begins = |head: &str| names.iter().any(|n| n.starts_with(head));
    if has("mimetype") {
        let mut mime = String::new();
        let part = zip.by_name("mimetype").map_err(|e| galat_zip(&e))?;
        part.take(100).read_to_string(&mut mime).map_err(|_| Pesan::new("impor-buku-bukan"))?;
        return match mime.trim().strip_prefix("application/vnd.oasis.opendocument.") {
            Some("spreadsheet") => Ok(Rupa::Ods),
            Some("text" | "presentation") => Err(Pesan::new("impor-buku-dokumen")),
            _ => Err(Pesan::new("impor-buku-bukan")),
        };
    }
    match () {
        () if has("xl/workbook.bin") => Err(Pesan::new("impor-buku-xlsb")),
        () if has("[Content_Types].xml") && begins("xl/") => Ok(Rupa::Xlsx),
        () if begins("word/") || begins("ppt/") => Err(Pesan::new("impor-buku-dokumen")),
        () if begins("Index/") || has("Index.zip") => Err(Pesan::new("impor-buku-numbers")),
        () => Err(Pesan::new("impor-buku-bukan")),
    }
}

/// What the zip crate says, as a sentence.
pub(super) fn galat_zip(e: &ZipError) -> Pesan {
    match e {
        ZipError::Io(e) if e.kind() == io::ErrorKind::QuotaExceeded => {
            Pesan::new("impor-buku-bagian").with("banyak", MAKS_BAGIAN + 1).with("batas", MAKS_BAGIAN)
        }
        ZipError::InvalidPassword => Pesan::new("impor-buku-sandi"),
        ZipError::UnsupportedArchive(text) if *text == ZipError::PASSWORD_REQUIRED => Pesan::new("impor-buku-sandi"),
        _ => Pesan::new("impor-buku-rusak"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use std::io::Write;

    use proptest::prelude::*;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// A small zip with a directory of four parts.
    fn arsip() -> Vec<u8> {
        let mut zip = ZipWriter::new(io::Cursor::new(Vec::new()));
        for name in ["mimetype", "[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    proptest! {
        #[test]
        fn a_spoilt_directory_is_looked_over_or_refused(
            hits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
            wide in any::<prop::sample::Index>(), fill in proptest::option::of(any::<u8>()),
            tail in proptest::collection::vec(any::<u8>(), 0..40),
        ) {
            let mut bytes = arsip();
            let length = bytes.len();
            for (at, byte) in hits {
                bytes[at.index(length)] = byte;
            }
            if let Some(byte) = fill {
                // A length or a place made as large, or as small, as it can be.
                let at = wide.index(length - 8);
                bytes[at..at + 8].fill(byte);
            }
            bytes.extend(tail);
            let mut file = tempfile::tempfile().unwrap();
            file.write_all(&bytes).unwrap();
            if let Err(pesan) = periksa(&mut file) {
                prop_assert!(pesan.key.starts_with("impor-buku-"), "{}", pesan.key);
            }
            let _ = jumlahkan(&mut BufReader::new(file), "sheet1.xml");
        }
    }
}
