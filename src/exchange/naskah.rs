//! A short text that comes in whole, from a file or from standard input: something a person has written and not rows.
//!
//! It is read as what it says it is: UTF-8, or UTF-16 with its mark, which is how Windows editors save. Nothing is guessed, because
//! a wrong letter in a text that thousands sign is found by nobody.
#![expect(clippy::disallowed_methods, reason = "files enter the program here")]

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use encoding_rs::{Encoding, UTF_8};

use crate::domain::pesan::Pesan;

/// Most bytes of such a text.
const TERBESAR: usize = 64 << 10;

/// Reads the text at `jalan`; `-` is standard input.
///
/// # Errors
/// It cannot be read, is larger than 64 KiB, or is coded in no way that says what it is.
pub fn baca(jalan: &Path) -> Result<String, Pesan> {
    let bytes = if jalan == Path::new("-") {
        semua(&mut io::stdin().lock())
    } else {
        File::open(jalan).and_then(|mut file| semua(&mut file))
    };
    let sebut = |key: &str| Pesan::new(key).with("berkas", jalan.display().to_string());
    let bytes = bytes.map_err(|e| sebut("naskah-tak-terbaca").with("sebab", e.to_string()))?;
    if bytes.len() > TERBESAR {
        return Err(sebut("naskah-terlalu-besar").with("batas", TERBESAR >> 10));
    }
    teks(&bytes).ok_or_else(|| sebut("naskah-sandi"))
}

/// All of it, and a byte more than there may be where it is too large.
fn semua(asal: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    asal.take(TERBESAR as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn teks(bytes: &[u8]) -> Option<String> {
    let (sandi, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let text = sandi.decode_without_bom_handling_and_without_replacement(bytes.get(mark..)?)?;
    Some(text.into_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::disallowed_methods)]
    use super::*;

    #[test]
    fn a_text_is_what_it_says_it_is_or_nothing() {
        assert_eq!(teks("Setia\r\nNetral".as_bytes()).unwrap(), "Setia\r\nNetral");
        assert_eq!(teks(b"\xef\xbb\xbfSetia").unwrap(), "Setia");
        assert_eq!(teks(b"\xff\xfeS\0e\0").unwrap(), "Se");
        // Windows-1252 says nothing of itself.
        assert_eq!(teks(b"D\xe9d\xe9"), None);
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("teks.txt");
        assert_eq!(baca(&path).unwrap_err().key, "naskah-tak-terbaca");
        assert_eq!(baca(folder.path()).unwrap_err().key, "naskah-tak-terbaca");
        std::fs::write(&path, vec![b'a'; TERBESAR + 1]).unwrap();
        assert_eq!(baca(&path).unwrap_err().key, "naskah-terlalu-besar");
        std::fs::write(&path, b"D\xe9d\xe9").unwrap();
        assert_eq!(baca(&path).unwrap_err().key, "naskah-sandi");
        std::fs::write(&path, "Setia").unwrap();
        assert_eq!(baca(&path).unwrap(), "Setia");
    }
}
