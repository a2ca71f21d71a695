//! Names of the streams in an OLE container: whether it is an old workbook, or a new one behind a password.
//!
//! Only the directory is read, along its chain and not further than a workbook's could go. Layout: MS-CFB 2.2 to 2.6.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

/// First bytes of such a file.
pub(super) const TANDA: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Most sectors of a directory that are looked at; workbooks with macros have a few.
const MAKS_SEKTOR: usize = 256;

/// Bytes of one entry of the directory; its name is in the first 64 in UTF-16, the length of that in the next two.
const BUTIR: usize = 128;

fn u16_di(bytes: &[u8], at: usize) -> Option<u16> {
    let part = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*part))
}

fn u32_di(bytes: &[u8], at: usize) -> Option<u32> {
    let part = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*part))
}

/// Names of all streams; `None` where the container ends before its directory does, or is damaged.
pub(super) fn nama(file: &mut File) -> io::Result<Option<Vec<String>>> {
    let mut head = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.take(512).read_to_end(&mut head)?;
    let Some((shift, first)) = u16_di(&head, 30).zip(u32_di(&head, 48)) else { return Ok(None) };
    if head.len() < 512 || !(shift == 9 || shift == 12) {
        return Ok(None);
    }
    let size = 1_u64 << shift;
    let mut sector = |id: u32| -> io::Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start((u64::from(id) + 1) * size))?;
        file.take(size).read_to_end(&mut bytes)?;
        Ok((bytes.len() as u64 == size).then_some(bytes))
    };
    let mut names = Vec::new();
    let mut id = first;
    for _ in 0..MAKS_SEKTOR {
        let Some(bytes) = sector(id)? else { return Ok(None) };
        names.extend(bytes.chunks(BUTIR).filter_map(nama_butir));
        // Which sector follows stands in the table of sectors, whose own sectors the header lists. A directory that begins
        // beyond what the header lists ends here: the names of a workbook are in its first sectors.
        let per_sector = u32::try_from(size / 4).unwrap_or(1);
        let listed = usize::try_from(id / per_sector).ok().filter(|n| *n < 109);
        let Some(table) = listed.and_then(|n| u32_di(&head, 76 + 4 * n)) else { return Ok(Some(names)) };
        let Some(bytes) = sector(table)? else { return Ok(None) };
        let at = usize::try_from(id % per_sector).unwrap_or(0) * 4;
        match u32_di(&bytes, at) {
            Some(next) if next < 0xFFFF_FFFA => id = next,
            _ => return Ok(Some(names)),
        }
    }
    Ok(Some(names))
}

fn nama_butir(entry: &[u8]) -> Option<String> {
    let bytes = usize::from(u16_di(entry, 64)?).checked_sub(2).filter(|n| *n <= 62)?;
    let units: Vec<u16> = entry.get(..bytes)?.chunks_exact(2).filter_map(|c| u16_di(c, 0)).collect();
    Some(String::from_utf16_lossy(&units))
}
