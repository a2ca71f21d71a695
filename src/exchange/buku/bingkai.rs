//! How rows come out of the child: frames of a kind, a length and as many bytes.
//!
//! A child says: the sheets; then for every sheet from the wanted one on its beginning, its rows and its end; then that all
//! is said. A stream that breaks off without the last frame was ended by a limit or a fault. The parent takes no byte of a
//! frame for granted: the child has read what a stranger wrote.

use std::io::{self, Write};

use super::MAKS_BYTE_BARIS;
use crate::domain::pesan::Pesan;

/// Kind of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Jenis {
    /// Names of all sheets, and which of them are hidden.
    Isi = 1,
    /// A sheet begins: its number and the last row that it says it has.
    Lembar,
    /// A row, as [`crate::domain::impor::baris::Baris::sandi`] writes it.
    Baris,
    /// The sheet ends.
    Habis,
    /// Everything is said.
    Tamat,
    /// Why it cannot go on: a [`Pesan`].
    Galat,
}

/// Bytes in front of what a frame carries.
const KEPALA: usize = 5;

/// Most bytes of a frame.
const MAKS: usize = MAKS_BYTE_BARIS + 1024;

impl Jenis {
    fn dari(byte: u8) -> Option<Self> {
        [Self::Isi, Self::Lembar, Self::Baris, Self::Habis, Self::Tamat, Self::Galat]
            .into_iter()
            .find(|kind| *kind as u8 == byte)
    }
}

/// What a reader says that says something else than it should.
pub(super) fn tak_terduga() -> Pesan {
    Pesan::new("impor-buku-berhenti")
}

/// Writes a frame.
pub(super) fn tulis(out: &mut impl Write, jenis: Jenis, isi: &[u8]) -> io::Result<()> {
    let n = u32::try_from(isi.len()).map_err(|_| io::ErrorKind::InvalidInput)?;
    out.write_all(&[jenis as u8])?;
    out.write_all(&n.to_le_bytes())?;
    out.write_all(isi)
}

/// The frame at the head of `bytes`: its kind and where its content ends; `None` while it is not all there.
pub(super) fn urai(bytes: &[u8]) -> Result<Option<(Jenis, usize)>, Pesan> {
    let Some((head, _)) = bytes.split_first_chunk::<KEPALA>() else { return Ok(None) };
    let [kind, n @ ..] = *head;
    let n = usize::try_from(u32::from_le_bytes(n)).unwrap_or(usize::MAX);
    let kind = Jenis::dari(kind).filter(|_| n <= MAKS).ok_or_else(tak_terduga)?;
    Ok((bytes.len() >= KEPALA + n).then_some((kind, KEPALA + n)))
}

/// What a frame of so many bytes carries.
pub(super) fn muatan(frame: &[u8]) -> &[u8] {
    frame.get(KEPALA..).unwrap_or_default()
}

/// Sheets and whether they are hidden, for [`Jenis::Isi`].
pub(super) fn isi(payload: &[u8]) -> Option<Vec<(String, bool)>> {
    serde_json::from_slice(payload).ok()
}

/// The sentence of [`Jenis::Galat`].
pub(super) fn galat(payload: &[u8]) -> Pesan {
    serde_json::from_slice(payload).unwrap_or_else(|_| tak_terduga())
}

/// Bytes of [`Jenis::Lembar`].
pub(super) fn sandi_lembar(nomor: u32, baris: u64) -> [u8; 12] {
    let [a, b, c, d] = nomor.to_le_bytes();
    let [e, f, g, h, i, j, k, l] = baris.to_le_bytes();
    [a, b, c, d, e, f, g, h, i, j, k, l]
}

/// Number and last row of [`Jenis::Lembar`].
pub(super) fn lembar(payload: &[u8]) -> Option<(u32, u64)> {
    let (nomor, rest) = payload.split_first_chunk()?;
    let (baris, rest) = rest.split_first_chunk()?;
    rest.is_empty().then_some((u32::from_le_bytes(*nomor), u64::from_le_bytes(*baris)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn frames_come_out_as_they_went_in(parts in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..40), 0..6)) {
            let mut bytes = Vec::new();
            for part in &parts {
                tulis(&mut bytes, Jenis::Baris, part).unwrap();
            }
            let mut at = 0;
            for part in &parts {
                let (kind, n) = urai(&bytes[at..]).unwrap().unwrap();
                prop_assert_eq!(kind, Jenis::Baris);
                prop_assert_eq!(muatan(&bytes[at..at + n]), part.as_slice());
                prop_assert!(urai(&bytes[at..at + n - 1]).unwrap().is_none());
                at += n;
            }
            prop_assert_eq!(at, bytes.len());
        }

        #[test]
        fn any_bytes_are_a_frame_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..32)) {
            if let Ok(Some((_, n))) = urai(&bytes) {
                prop_assert!(n <= bytes.len());
            }
        }
    }

    #[test]
    fn a_frame_beyond_the_longest_row_is_refused_before_it_is_waited_for() {
        assert!(urai(&[3, 0xFF, 0xFF, 0xFF, 0xFF]).is_err());
        assert!(urai(&[99, 0, 0, 0, 0]).is_err());
    }

    #[test]
    fn a_sheet_says_its_number_and_rows() {
        assert_eq!(lembar(&sandi_lembar(7, 65_000)), Some((7, 65_000)));
        assert_eq!(lembar(b"short"), None);
    }
}
