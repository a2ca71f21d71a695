//! Ceremonies and briefings: one event, staff of many units, in one place or on screens.
//!
//! What people came together for and how each of them attended; an imported list and a screen say it in the same codes.

use super::kode::kode;

kode! {
    /// What people came together for.
    pub enum JenisKegiatan("jenis-kegiatan") {
        /// A briefing.
        Sosialisasi => "sosialisasi",
        /// A ceremony in which the pledge is spoken.
        Ikrar => "ikrar",
    }
}

kode! {
    /// How somebody attended (`product.md` section 7, row 13).
    pub enum CaraHadir("cara-hadir") {
        /// In person.
        Hadir => "hadir",
        /// On-line.
        Daring => "daring",
        /// Somebody stood in.
        Diwakili => "diwakili",
        /// Not at all.
        Tidak => "tidak",
    }
}
