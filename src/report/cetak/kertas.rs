//! A4 pages: what is put on them, and how they become a PDF.
//!
//! Whoever lays something out makes [`Halaman`]s; nothing there knows the file format. Points from the upper left corner. The file is
//! PDF/A-2b, so that an archive takes it, and bears no clock: the same pages of the same day are the same bytes.

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::luma;
use krilla::configure::{Archival, Configuration, ConfigurationBuilder};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use super::huruf::{Gaya, Huruf};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// Width of the sheet.
pub(super) const LEBAR: f32 = 595.28;
/// Height of the sheet.
pub(super) const TINGGI: f32 = 841.89;
/// Left margin: wide enough to be punched.
pub(super) const KIRI: f32 = 56.0;
/// Where the right margin begins.
pub(super) const KANAN: f32 = LEBAR - 42.0;
/// Where the bottom margin begins.
pub(super) const BAWAH: f32 = TINGGI - 52.0;

/// Something on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Goresan {
    /// A text from `x` to the right, on the line `y`.
    Teks { x: f32, y: f32, gaya: Gaya, isi: String },
    /// A thin line.
    Garis { dari: (f32, f32), ke: (f32, f32) },
    /// A light grey ground.
    Dasar { x: f32, y: f32, lebar: f32, tinggi: f32 },
}

/// One page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Halaman {
    pub(super) isi: Vec<Goresan>,
}

impl Halaman {
    /// Puts a text whose first line stands on `y`.
    pub(super) fn teks(&mut self, x: f32, y: f32, gaya: Gaya, isi: impl Into<String>) {
        self.isi.push(Goresan::Teks { x, y, gaya, isi: isi.into() });
    }

    /// The same, ending at `x`.
    pub(super) fn kanan(&mut self, huruf: &Huruf, x: f32, y: f32, gaya: Gaya, isi: &str) {
        let isi = huruf.siap(isi);
        self.teks(x - huruf.lebar(&isi, gaya), y, gaya, isi);
    }

    /// The same, with its middle at `x`.
    pub(super) fn tengah(&mut self, huruf: &Huruf, x: f32, y: f32, gaya: Gaya, isi: &str) {
        let isi = huruf.siap(isi);
        self.teks(x - huruf.lebar(&isi, gaya) / 2.0, y, gaya, isi);
    }

    /// Lines one below the other; answers the line after the last.
    pub(super) fn alinea(&mut self, x: f32, y: f32, gaya: Gaya, lines: &[String]) -> f32 {
        let mut at = y;
        for line in lines {
            self.teks(x, at, gaya, line.as_str());
            at += gaya.jarak();
        }
        at
    }

    /// A thin line.
    pub(super) fn garis(&mut self, dari: (f32, f32), ke: (f32, f32)) {
        self.isi.push(Goresan::Garis { dari, ke });
    }

    /// A light grey ground; put before what stands on it.
    pub(super) fn dasar(&mut self, x: f32, y: f32, lebar: f32, tinggi: f32) {
        self.isi.push(Goresan::Dasar { x, y, lebar, tinggi });
    }
}

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Perihal {
    /// Title.
    pub(super) judul: String,
    /// The office.
    pub(super) kantor: String,
    /// Language, as a code.
    pub(super) bahasa: String,
    /// The day.
    pub(super) hari: Tanggal,
}

fn gagal(sebab: impl std::fmt::Debug) -> StoreError {
    StoreError::Io(Pesan::new("cetak-gagal").with("sebab", format!("{sebab:?}")))
}

fn bentuk() -> Result<Configuration, StoreError> {
    ConfigurationBuilder::new().with_archival_validator(Archival::A2_B).finish().map_err(gagal)
}

/// The pages as the bytes of a PDF.
///
/// # Errors
/// [`StoreError::Io`] where the writer refuses them, with what it says.
pub(super) fn pdf(pages: &[Halaman], huruf: &Huruf, tentang: &Perihal) -> Result<Vec<u8>, StoreError> {
    let mut doc = Document::new_with(SerializeSettings { configuration: bentuk()?, ..SerializeSettings::default() });
    let part = |n: u32| u8::try_from(n).unwrap_or(1);
    let day = DateTime::new(u16::try_from(tentang.hari.year()).unwrap_or(0))
        .month(part(tentang.hari.month()))
        .day(part(tentang.hari.day()));
    doc.set_metadata(
        Metadata::new()
            .title(tentang.judul.clone())
            .authors(vec![tentang.kantor.clone()])
            .creator("ikrar".to_owned())
            .language(tentang.bahasa.clone())
            .creation_date(day),
    );
    let size = PageSettings::from_wh(LEBAR, TINGGI).ok_or_else(|| gagal("A4"))?;
    for page in pages {
        let mut sheet = doc.start_page_with(size.clone());
        let mut surface = sheet.surface();
        for mark in &page.isi {
            gores(&mut surface, mark, huruf);
        }
        surface.finish();
        sheet.finish();
    }
    doc.finish().map_err(gagal)
}

fn gores(surface: &mut Surface<'_>, mark: &Goresan, huruf: &Huruf) {
    let fill =
        |lightness| Fill { paint: luma::Color::new(lightness).into(), opacity: NormalizedF32::ONE, ..Fill::default() };
    match mark {
        Goresan::Teks { x, y, gaya, isi } => {
            let muka = huruf.muka(gaya.tebal);
            surface.set_stroke(None);
            surface.set_fill(Some(fill(0)));
            surface.draw_glyphs(Point::from_xy(*x, *y), &muka.glif(isi), muka.font.clone(), isi, gaya.ukuran, false);
        }
        Goresan::Garis { dari, ke } => {
            let mut path = PathBuilder::new();
            path.move_to(dari.0, dari.1);
            path.line_to(ke.0, ke.1);
            if let Some(path) = path.finish() {
                surface.set_fill(None);
                surface.set_stroke(Some(Stroke {
                    paint: luma::Color::new(90).into(),
                    width: 0.5,
                    ..Stroke::default()
                }));
                surface.draw_path(&path);
            }
        }
        Goresan::Dasar { x, y, lebar, tinggi } => {
            let mut path = PathBuilder::new();
            if let Some(rect) = Rect::from_xywh(*x, *y, *lebar, *tinggi) {
                path.push_rect(rect);
            }
            if let Some(path) = path.finish() {
                surface.set_stroke(None);
                surface.set_fill(Some(fill(232)));
                surface.draw_path(&path);
            }
        }
    }
}
