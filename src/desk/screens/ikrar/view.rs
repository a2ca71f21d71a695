//! How the screen is drawn.

use crate::desk::app::App;
use crate::desk::layout;
use crate::desk::msg::Tempat;
use crate::desk::screens::pegawai::view::daftar_dan_kartu;
use crate::desk::screens::satker::view::figur;
use crate::desk::view::gelombang;
use crate::desk::view::kanvas::{Kanvas, Sel};
use crate::domain::tampil::lebar;

/// Draws the figures of the wave, list and card.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>) {
    let (list, _) = layout::daftar(app.size.0, app.size.1, app.detail);
    let cols = usize::from(list.w.saturating_sub(2));
    let line = match gelombang(app) {
        Some(wave) => {
            let name = format!(" {}  ", wave.nama);
            let figures = figur(app, kanvas, cols.saturating_sub(lebar(&name)));
            vec![Sel::new(name, kanvas.gaya.tebal()), Sel::biasa(figures)]
        }
        None => vec![Sel::biasa(format!(" {}", kanvas.t("kosong-gelombang")))],
    };
    daftar_dan_kartu(app, kanvas, Tempat::Ikrar, &[line]);
}
