//! What parts the cells of a text: said by its first line (`sep=;`), or found from its first rows.
//!
//! The right sign parts most rows into equally many cells, and more of them than any other sign does. Commas need more:
//! names carry titles behind commas (`Siti Aminah, S.H., M.H.`), so commas that are followed by blanks count half.

use csv_core::{ReadRecordResult, ReaderBuilder};

/// Signs that are looked for; of equals the first is taken. `;` is what spreadsheets with Indonesian settings write.
const CALON: [u8; 4] = [b';', b'\t', b',', b'|'];

/// Parts no cell, because it stands in no text: for files of one column.
pub(super) const TIADA: u8 = 0xff;

/// Rows that are looked at.
const BARIS: usize = 200;

/// The sign that the first line names, as spreadsheets write it for each other, and how many bytes of it to leave out.
pub(super) fn tersurat(kepala: &[u8]) -> Option<(u8, usize)> {
    let line = kepala.split(|b| matches!(b, b'\n' | b'\r')).next()?;
    let bare = line.strip_prefix(b"\"").and_then(|l| l.strip_suffix(b"\"")).unwrap_or(line);
    let (word, sign) = bare.split_at_checked(4)?;
    match sign {
        [sign] if word.eq_ignore_ascii_case(b"sep=") && dapat(*sign) => Some((*sign, line.len())),
        _ => None,
    }
}

/// Whether a byte can part cells.
pub(super) const fn dapat(sign: u8) -> bool {
    sign.is_ascii() && !sign.is_ascii_alphanumeric() && !matches!(sign, b'"' | b'\r' | b'\n')
}

/// The sign that parts the first rows; `None` where there is one column. `utuh`: the text ends here.
pub(super) fn cari(kepala: &[u8], utuh: bool) -> Option<u8> {
    let found = CALON.map(|sign| (sign, Hitung::of(kepala, utuh, sign)));
    let best = found.iter().map(|(_, h)| h.suara()).max()?;
    // A few rows may be ragged, and title rows have one cell.
    let near = found.iter().rev().filter(|(_, h)| h.cukup() && h.suara() * 20 >= best * 17);
    near.max_by_key(|(_, h)| h.kolom).map(|(sign, _)| *sign)
}

/// Whether tabs part most of what was pasted: a spreadsheet hands its cells over with tabs.
pub(super) fn bertab(kepala: &[u8], utuh: bool) -> bool {
    let tabs = Hitung::of(kepala, utuh, b'\t');
    tabs.setuju * 2 >= tabs.baris && tabs.setuju > 0
}

/// How a sign parts the rows.
struct Hitung {
    /// Rows that are not blank.
    baris: usize,
    /// The most frequent number of cells from two on, and how many rows have it.
    kolom: usize,
    setuju: usize,
    /// It is rather the comma of prose.
    prosa: bool,
}

impl Hitung {
    /// What it counts for, so that it can be halved.
    const fn suara(&self) -> usize {
        if self.prosa { self.setuju } else { self.setuju * 2 }
    }

    /// A fifth of the rows at least.
    const fn cukup(&self) -> bool {
        self.setuju > 0 && self.suara() * 5 >= self.baris * 2
    }

    fn of(kepala: &[u8], utuh: bool, sign: u8) -> Self {
        let mut reader = ReaderBuilder::new().delimiter(sign).build();
        let (mut text, mut ends) = (vec![0; kepala.len() + 1], [0; 512]);
        let (mut rest, mut widths, mut blanks, mut cells) = (kepala, Vec::new(), 0, 0);
        let (mut width, mut at, mut cell) = (0, 0, 0);
        while widths.len() < BARIS {
            let (result, nin, nout, nend) = reader.read_record(rest, text.get_mut(at..).unwrap_or_default(), &mut ends);
            for &end in ends.get(..nend).unwrap_or_default() {
                // Cells behind the first one of a row.
                if width > 0 {
                    cells += 1;
                    blanks += usize::from(text.get(cell..end).is_some_and(|c| c.starts_with(b" ")));
                }
                width += 1;
                cell = end;
            }
            at += nout;
            rest = rest.get(nin..).unwrap_or_default();
            match result {
                ReadRecordResult::Record => {
                    widths.push(width);
                    (width, at, cell) = (0, 0, 0);
                }
                // The row that the end of the look cuts is no witness, unless it is the only one.
                ReadRecordResult::InputEmpty if rest.is_empty() && !utuh && !widths.is_empty() => break,
                ReadRecordResult::End | ReadRecordResult::OutputFull => break,
                ReadRecordResult::InputEmpty | ReadRecordResult::OutputEndsFull => {}
            }
        }
        let (kolom, setuju) = terbanyak(&widths);
        Self { baris: widths.len(), kolom, setuju, prosa: sign == b',' && blanks * 2 > cells }
    }
}

/// The most frequent number from two on, and how often it is there; of equally frequent ones the greater.
fn terbanyak(widths: &[usize]) -> (usize, usize) {
    let mut many: Vec<usize> = widths.iter().copied().filter(|w| *w > 1).collect();
    many.sort_unstable();
    many.chunk_by(|a, b| a == b)
        .filter_map(|same| same.first().map(|w| (*w, same.len())))
        .max_by_key(|(_, n)| *n)
        .unwrap_or((0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn finds(text: &str, sign: Option<char>) {
        assert_eq!(cari(text.as_bytes(), true).map(char::from), sign, "{text:?}");
    }

    #[test]
    fn the_sign_that_parts_rows_alike_is_found() {
        finds("NIP;NAMA;GOL\n1;Siti Aminah, S.H.;III/a\n2;Budi, S.E., M.M.;III/b\n", Some(';'));
        finds("NIP;NAMA\n1;Siti Aminah, S.H., M.H.\n2;Budi, S.E., M.M.\n3;Ani, A.Md., S.H.\n", Some(';'));
        finds("NIP,NAMA,GOL\n1,\"Siti Aminah, S.H.\",III/a\n2,Budi,III/b\n", Some(','));
        finds("nip, nama, gol\n1, Siti, III/a\n", Some(','));
        finds("NIP\tNAMA\n1\tSiti; Aminah\n2\tBudi\n", Some('\t'));
        finds("NIP|NAMA\n1|Siti\n", Some('|'));
        finds("DAFTAR PEGAWAI, TAHUN 2024\nKANWIL X, PROVINSI Y\n\nNIP;NAMA;GOL\n1;A;B\n2;C;D\n3;E;F;G\n", Some(';'));
        finds("\"a\nb\";\"c, d, e\";f\n\"g\";\"h, i\";j", Some(';'));
        finds("NAMA\nSiti Aminah\nBudi\nAni, S.H.\nAmir\nJoko\n", None);
        finds("199001012015031001\n199001012015031002\n", None);
        finds("", None);
    }

    #[test]
    fn a_cut_row_at_the_end_of_the_look_does_not_count() {
        assert_eq!(cari(b"a;b;c\nd;e;f\ng,h,i,", false), Some(b';'));
        assert_eq!(cari(b"a;b;c", false), Some(b';'));
        assert_eq!(cari(b"a;\"b", false), Some(b';'));
    }

    #[test]
    fn the_first_line_may_name_the_sign() {
        assert_eq!(tersurat(b"sep=;\r\na;b"), Some((b';', 5)));
        assert_eq!(tersurat(b"\"SEP=,\"\na,b"), Some((b',', 7)));
        assert_eq!(tersurat(b"sep=\t"), Some((b'\t', 5)));
        for none in [&b"sep=\n"[..], b"sep=a\n", b"sep=;;\n", b"separuh;x\n", b"", b"sep=\"\n"] {
            assert_eq!(tersurat(none), None);
        }
    }
}
