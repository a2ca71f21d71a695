//! What a file is, by its first bytes.
//!
//! Names of files lie: portals hand out web pages as `.xls`, people rename what a program did not want. What cannot be read
//! is refused here with what it is and what to do, before any reader has seen it.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use super::{bagian, ole};
use crate::domain::pesan::Pesan;

/// A file that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rupa {
    /// Nothing of the others: text.
    Teks,
    /// Workbook of today's spreadsheets, a zip of XML.
    Xlsx,
    /// Workbook of LibreOffice and OpenOffice, a zip of XML.
    Ods,
    /// Workbook of Excel 97 to 2003.
    Xls,
}

impl Rupa {
    const SEMUA: [Self; 4] = [Self::Teks, Self::Xlsx, Self::Ods, Self::Xls];

    /// Its name among programs.
    #[must_use]
    pub const fn kode(self) -> &'static str {
        match self {
            Self::Teks => "teks",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Xls => "xls",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn dari_kode(kode: &str) -> Option<Self> {
        Self::SEMUA.into_iter().find(|r| r.kode() == kode)
    }
}

/// Most bytes of a workbook as it lies on the disk: a reader of the old formats holds it whole.
const MAKS_BERKAS: u64 = bagian::MAKS_JUMLAH;

/// How far into a file is looked for what it is.
const INTIP: usize = 1024;

/// Beginnings that give a foreign format away, and the sentence for each.
const ASING: &[(&[u8], &str)] = &[
    (b"%PDF", "impor-buku-pdf"),
    (b"{\\rtf", "impor-buku-dokumen"),
    (b"Rar!", "impor-buku-arsip"),
    (b"7z\xBC\xAF\x27\x1C", "impor-buku-arsip"),
    (b"\x1F\x8B", "impor-buku-arsip"),
    (b"SQLite format 3\0", "impor-buku-basis-data"),
    // Excel 2 to 5 without a container around the sheet; no crate reads them.
    (b"\x09\x00\x04\x00", "impor-buku-kuno"),
    (b"\x09\x02\x06\x00", "impor-buku-kuno"),
    (b"\x09\x04\x06\x00", "impor-buku-kuno"),
    (b"\x09\x08\x08\x00", "impor-buku-kuno"),
    (b"\x09\x08\x10\x00", "impor-buku-kuno"),
];

/// Beginnings of pages of markup, in small letters.
const LAMAN: &[&str] = &["<!doctype", "<html", "<head", "<meta", "<style", "<body", "<table", "<?xml"];

/// Says what the file is; it stands at its beginning afterwards.
///
/// # Errors
/// A file that is empty, locked, cut, of another kind, or whose directory goes beyond a limit.
pub fn rupa(file: &mut File) -> Result<Rupa, Pesan> {
    let found = kenali(file);
    file.seek(SeekFrom::Start(0)).map_err(|e| tak_terbaca(&e))?;
    found
}

/// A file that the system does not give out.
pub(super) fn tak_terbaca(e: &io::Error) -> Pesan {
    Pesan::new("impor-buku-tak-terbaca").with("sebab", e.to_string())
}

fn kenali(file: &mut File) -> Result<Rupa, Pesan> {
    let size = file.seek(SeekFrom::End(0)).map_err(|e| tak_terbaca(&e))?;
    file.seek(SeekFrom::Start(0)).map_err(|e| tak_terbaca(&e))?;
    let mut head = Vec::new();
    file.take(INTIP as u64).read_to_end(&mut head).map_err(|e| tak_terbaca(&e))?;
    if head.is_empty() {
        return Err(Pesan::new("impor-buku-kosong"));
    }
    if let Some((_, sentence)) = ASING.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(Pesan::new(sentence));
    }
    let zip = head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06");
    let ole = head.starts_with(&ole::TANDA);
    if (zip || ole) && size > MAKS_BERKAS {
        return Err(Pesan::new("impor-buku-besar").with("mib", size >> 20).with("batas", MAKS_BERKAS >> 20));
    }
    if zip {
        return bagian::periksa(file);
    }
    if ole {
        return dalam_ole(file);
    }
    let start = String::from_utf8_lossy(&head).trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    if LAMAN.iter().any(|tag| start.starts_with(tag)) {
        return Err(Pesan::new("impor-buku-laman"));
    }
    Ok(Rupa::Teks)
}

fn dalam_ole(file: &mut File) -> Result<Rupa, Pesan> {
    let names = ole::nama(file).map_err(|e| tak_terbaca(&e))?.ok_or_else(|| Pesan::new("impor-buku-terpotong"))?;
    let has = |name: &str| names.iter().any(|n| n.eq_ignore_ascii_case(name));
    match () {
        () if has("EncryptedPackage") => Err(Pesan::new("impor-buku-sandi")),
        () if has("Workbook") || has("Book") => Ok(Rupa::Xls),
        () if has("WordDocument") || has("PowerPoint Document") => Err(Pesan::new("impor-buku-dokumen")),
        () => Err(Pesan::new("impor-buku-bukan")),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::Write;

    use proptest::prelude::*;

    use super::*;

    fn coba(bytes: &[u8]) -> Result<Rupa, String> {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        let found = rupa(&mut file).map_err(|p| p.key);
        assert_eq!(file.stream_position().unwrap(), 0, "whoever reads next begins at the beginning");
        found
    }

    #[test]
    fn text_is_what_nothing_else_is() {
        for text in ["nip;nama\n1;A\n", "\u{feff}nip\tnama\n", "PKPU;1\n", "a", "<5 tahun;1\n", "\t1\t2\n"] {
            assert_eq!(coba(text.as_bytes()), Ok(Rupa::Teks), "{text:?}");
        }
        assert_eq!(coba(b"\xFF\xFEn\0i\0p\0"), Ok(Rupa::Teks));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let cases: [(&[u8], &str); 11] = [
            (b"", "impor-buku-kosong"),
            (b"%PDF-1.7", "impor-buku-pdf"),
            (b"Rar!\x1A\x07", "impor-buku-arsip"),
            (b"SQLite format 3\0....", "impor-buku-basis-data"),
            (b"\x09\x08\x10\x00\x00\x06", "impor-buku-kuno"),
            (b"  <HTML><body><table>", "impor-buku-laman"),
            (b"\xEF\xBB\xBF<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", "impor-buku-laman"),
            (b"PK\x03\x04 and then the line was cut", "impor-buku-terpotong"),
            (b"PK\x05\x06", "impor-buku-terpotong"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 cut", "impor-buku-terpotong"),
            (b"{\\rtf1 a letter}", "impor-buku-dokumen"),
        ];
        for (bytes, sentence) in cases {
            assert_eq!(coba(bytes), Err(sentence.to_owned()), "{}", String::from_utf8_lossy(bytes));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]
        #[test]
        fn any_bytes_are_named_or_refused(magic in 0_usize..4, rest in proptest::collection::vec(any::<u8>(), 0..900)) {
            let magics: [&[u8]; 4] = [b"", b"PK\x03\x04", &ole::TANDA, b"PK\x05\x06"];
            let bytes: Vec<u8> = magics.get(magic).unwrap().iter().copied().chain(rest).collect();
            let _ = coba(&bytes);
        }
    }
}
