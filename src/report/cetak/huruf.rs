//! Letters: which ones the typefaces have, how wide they are, where a line breaks.
//!
//! Text is laid by single glyphs, without kerning and ligatures, so that what is extracted from the page is what was written. A letter
//! that the typeface lacks becomes [`TIADA`], which is seen on paper; nothing is ever left out.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tampil::tampil;

const BIASA: &[u8] = include_bytes!("../../../data/fonts/DejaVuSansCondensed.ttf");
const TEBAL: &[u8] = include_bytes!("../../../data/fonts/DejaVuSansCondensed-Bold.ttf");

/// Stands for a letter that the typeface does not have.
pub(super) const TIADA: char = '□';

/// One typeface.
pub(super) struct Muka {
    pub(super) font: Font,
    peta: skrifa::charmap::Charmap<'static>,
    ukur: GlyphMetrics<'static>,
    em: f32,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gaya {
    /// Height in points.
    pub(super) ukuran: f32,
    /// Bold.
    pub(super) tebal: bool,
}

impl Gaya {
    pub(super) const fn biasa(ukuran: f32) -> Self {
        Self { ukuran, tebal: false }
    }

    pub(super) const fn tebal(ukuran: f32) -> Self {
        Self { ukuran, tebal: true }
    }

    /// From one line to the next.
    pub(super) fn jarak(self) -> f32 {
        self.ukuran * 1.2
    }
}

/// Both typefaces.
pub(super) struct Huruf {
    biasa: Muka,
    tebal: Muka,
}

fn muka(bytes: &'static [u8]) -> Option<Muka> {
    let font = FontRef::new(bytes).ok()?;
    let em = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
    Some(Muka {
        peta: font.charmap(),
        ukur: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
        font: Font::new(bytes.into(), 0)?,
        em,
    })
}

impl Muka {
    fn punya(&self, c: char) -> bool {
        self.peta.map(c).is_some()
    }

    fn maju(&self, c: char) -> f32 {
        self.peta.map(c).and_then(|id| self.ukur.advance_width(id)).unwrap_or(0.0) / self.em
    }

    /// The glyphs of a text that [`Huruf::siap`] has made.
    pub(super) fn glif(&self, text: &str) -> Vec<KrillaGlyph> {
        let glyph = |(at, c): (usize, char)| {
            let id = self.peta.map(c)?;
            let range = at..at + c.len_utf8();
            Some(KrillaGlyph::new(GlyphId::new(id.to_u32()), self.maju(c), 0.0, 0.0, 0.0, range, None))
        };
        text.char_indices().filter_map(glyph).collect()
    }
}

impl Huruf {
    /// The typefaces that ship.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where they cannot be read, which is a fault of the program's build.
    pub(super) fn buka() -> Result<Self, StoreError> {
        let both = muka(BIASA).zip(muka(TEBAL));
        let (biasa, tebal) = both.ok_or_else(|| StoreError::Damaged(Pesan::new("cetak-huruf-rusak")))?;
        Ok(Self { biasa, tebal })
    }

    pub(super) const fn muka(&self, tebal: bool) -> &Muka {
        if tebal { &self.tebal } else { &self.biasa }
    }

    /// Text as it can be printed: safe, on one line, every letter that is lacking replaced by [`TIADA`].
    pub(super) fn siap(&self, text: &str) -> String {
        tampil(text).chars().map(|c| if self.biasa.punya(c) && self.tebal.punya(c) { c } else { TIADA }).collect()
    }

    /// Whether some letter of a text cannot be printed as it is.
    pub(super) fn kurang(&self, text: &str) -> bool {
        self.siap(text) != text
    }

    /// Width in points.
    pub(super) fn lebar(&self, text: &str, gaya: Gaya) -> f32 {
        text.chars().map(|c| self.muka(gaya.tebal).maju(c)).sum::<f32>() * gaya.ukuran
    }

    /// Lines of at most `lebar` points, broken between words; a word that is wider than a line is broken between letters.
    /// Joined again, with a blank where a line ends at one, they are the whole text.
    pub(super) fn baris(&self, text: &str, gaya: Gaya, lebar: f32) -> Vec<String> {
        let text = self.siap(text);
        let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0.0_f32);
        for word in text.split_inclusive(' ') {
            let wide = self.lebar(word.trim_end(), gaya);
            if used > 0.0 && used + wide > lebar {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
                used = 0.0;
            }
            if wide <= lebar {
                line.push_str(word);
                used += self.lebar(word, gaya);
                continue;
            }
            for letter in word.graphemes(true) {
                let wide = self.lebar(letter, gaya);
                if used > 0.0 && used + wide > lebar {
                    lines.push(std::mem::take(&mut line));
                    used = 0.0;
                }
                line.push_str(letter);
                used += wide;
            }
        }
        if !line.trim_end().is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        lines
    }

    /// Lines in the largest of these sizes in which no word has to be broken and no more than `paling` lines are needed; in
    /// the smallest where none is.
    pub(super) fn muat(
        &self,
        text: &str,
        sizes: &[f32],
        tebal: bool,
        lebar: f32,
        paling: usize,
    ) -> (Gaya, Vec<String>) {
        let ready = self.siap(text);
        let mut last = (Gaya { ukuran: 6.0, tebal }, Vec::new());
        for size in sizes {
            let gaya = Gaya { ukuran: *size, tebal };
            let lines = self.baris(&ready, gaya, lebar);
            let whole = ready.split(' ').all(|w| self.lebar(w, gaya) <= lebar);
            last = (gaya, lines);
            if whole && last.1.len() <= paling {
                break;
            }
        }
        last
    }
}
