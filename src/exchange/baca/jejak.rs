//! Where in a text one is: its lines as an editor numbers them, and the quotes of the row at hand.
//!
//! The parser of cells knows neither: it counts line feeds only, and it takes any quotes there are. A quote that was
//! never closed would swallow the rows behind it up to the next quote, in a column that nobody reads perhaps; so rows
//! that go over several lines are walked a second time here.

/// Most carriage returns that belong to the line feed behind them: a CRLF that was written as text once more.
const CR: u8 = 2;

/// Number of a line, from 1. LF, CR, CRLF and CR CR LF are one line break each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Garis {
    nomor: u64,
    /// Carriage returns of which it is not known yet what follows them.
    cr: u8,
}

impl Garis {
    pub(super) const fn new() -> Self {
        Self { nomor: 1, cr: 0 }
    }

    /// Number of the line that the last byte stood on, if that was not a line break itself.
    pub(super) const fn nomor(self) -> u64 {
        self.nomor
    }

    /// Goes over one byte.
    pub(super) fn langkah(&mut self, byte: u8) {
        match byte {
            b'\n' => {
                self.nomor += 1;
                self.cr = 0;
            }
            b'\r' if self.cr < CR => self.cr += 1,
            b'\r' => self.nomor += 1,
            _ => {
                self.nomor += u64::from(self.cr);
                self.cr = 0;
            }
        }
    }
}

/// Where in a cell one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letak {
    /// Before its first byte.
    Awal,
    /// In a cell without quotes, or behind what follows quotes that have closed.
    Polos,
    /// Between its quotes.
    Dalam,
    /// Behind a quote that closes it, or is the first of two.
    Tutup,
}

/// The quotes of one row, as the parser of cells understands them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kutip {
    pemisah: u8,
    letak: Letak,
    /// Line of the quote that was opened last.
    buka: u64,
    salah: Option<u64>,
}

impl Kutip {
    pub(super) const fn new(pemisah: u8) -> Self {
        Self { pemisah, letak: Letak::Awal, buka: 0, salah: None }
    }

    /// Before the next row.
    pub(super) const fn mulai(&mut self) {
        self.letak = Letak::Awal;
        self.salah = None;
    }

    /// Goes over bytes of the row, at most to the line break that ends it.
    pub(super) fn telusuri(&mut self, bytes: &[u8], garis: &mut Garis) {
        for &b in bytes {
            garis.langkah(b);
            let ends = b == self.pemisah || b == b'\n' || b == b'\r';
            self.letak = match self.letak {
                Letak::Awal if b == b'"' => {
                    self.buka = garis.nomor();
                    Letak::Dalam
                }
                Letak::Dalam if b == b'"' => Letak::Tutup,
                Letak::Dalam => Letak::Dalam,
                Letak::Tutup if b == b'"' => Letak::Dalam,
                Letak::Awal | Letak::Polos | Letak::Tutup if ends => Letak::Awal,
                Letak::Tutup => {
                    // Over several lines and no end of a cell behind it: this quote was meant to open another cell.
                    if garis.nomor() > self.buka {
                        self.salah = self.salah.or(Some(self.buka));
                    }
                    Letak::Polos
                }
                Letak::Awal | Letak::Polos => Letak::Polos,
            };
        }
    }

    /// Line of a quote that has not been closed so far.
    pub(super) fn terbuka(self) -> Option<u64> {
        (self.letak == Letak::Dalam).then_some(self.buka)
    }

    /// Line of a quote that was closed, lines further down, by one that was none of its own.
    pub(super) const fn salah(self) -> Option<u64> {
        self.salah
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line of the last byte.
    fn line(text: &str) -> u64 {
        let mut garis = Garis::new();
        text.bytes().for_each(|b| garis.langkah(b));
        garis.nomor()
    }

    #[test]
    fn lines_are_those_of_an_editor() {
        for (text, number) in [
            ("a", 1),
            ("a\nb", 2),
            ("a\rb", 2),
            ("a\r\nb", 2),
            ("a\r\r\nb", 2),
            ("a\r\rb", 3),
            ("a\r\r\r\nb", 3),
            ("a\n\nb", 3),
            ("a\r\n\r\nb", 3),
            ("a\r\r\n\r\r\nb", 3),
            ("a\n\rb", 3),
        ] {
            assert_eq!(line(text), number, "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_swallows_rows_is_told_from_one_that_holds_lines() {
        let walk = |text: &str| {
            let (mut kutip, mut garis) = (Kutip::new(b';'), Garis::new());
            kutip.telusuri(text.as_bytes(), &mut garis);
            (kutip.terbuka(), kutip.salah())
        };
        assert_eq!(walk("1;\"Jl. Mawar\n\"\"No\"\" 3\";x\n"), (None, None));
        assert_eq!(walk("1;\"PT \"Maju\" Jaya\";x\n"), (None, None));
        assert_eq!(walk("1;\"catatan\n2;Ani;\"baik\"\n"), (None, Some(1)));
        assert_eq!(walk("\"a\nb\";\"catatan\n2;Ani"), (Some(2), None));
    }
}
