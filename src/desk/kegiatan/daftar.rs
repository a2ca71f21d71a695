//! The ceremonies of the wave in force, the newest first, and those that belong to no wave yet.

use crate::desk::app::App;
use crate::desk::daftar_pendek::DaftarPendek;
use crate::desk::list::Move;
use crate::desk::modal::Modal;
use crate::desk::msg::Effect;
use crate::domain::kegiatan::KegiatanRow;

/// Events shown at most.
pub const BATAS: usize = 500;

/// The list.
pub type DaftarKegiatan = DaftarPendek<KegiatanRow>;

fn atas(app: &mut App) -> Option<&mut DaftarKegiatan> {
    if let Some(Modal::DaftarKegiatan(list)) = app.modals.last_mut() { Some(list) } else { None }
}

pub(super) fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.geser(step);
    }
    Vec::new()
}

pub(super) fn buka(app: &mut App) -> Vec<Effect> {
    match atas(app).and_then(|list| list.kini().map(|r| r.id)) {
        Some(id) => app.buka_acara(id),
        None => vec![Effect::Bell],
    }
}
