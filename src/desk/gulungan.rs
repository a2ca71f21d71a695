//! Dialogs of lines that are read from top to end, a card, a text, the help: their keys go as far as there are lines.
//!
//! How many lines there are is a matter of how wide the screen is, so the view says it ([`gulir`]).

use super::app::App;
use super::modal::{Modal, move_by};
use super::msg::Effect;
use super::view::gulung::gulir;
use crate::domain::pesan::Pesan;

/// First line shown of the dialog on top, where it is one of lines.
fn pertama(app: &mut App) -> Option<&mut usize> {
    match app.modals.last_mut() {
        Some(Modal::Bantuan(top) | Modal::Teks { top, .. } | Modal::Kartu { top, .. }) => Some(top),
        _ => None,
    }
}

/// Whether lines of the dialog on top are below what is in sight.
pub(super) fn may_scroll(app: &App) -> Result<(), Pesan> {
    match app.modals.last() {
        Some(Modal::Bantuan(top) | Modal::Teks { top, .. } | Modal::Kartu { top, .. })
            if gulir(app, top.saturating_add(1)) <= *top =>
        {
            Err(Pesan::new("gulir-habis"))
        }
        _ => Ok(()),
    }
}

pub(super) fn scroll(app: &mut App, n: i64) -> Vec<Effect> {
    let Some(top) = pertama(app).map(|top| *top) else { return Vec::new() };
    // A larger screen may have made the last place an earlier one.
    let here = top.min(gulir(app, top));
    let want = move_by(here, n, usize::MAX);
    let to = want.min(gulir(app, want));
    if let Some(top) = pertama(app) {
        *top = to;
    }
    Vec::new()
}
