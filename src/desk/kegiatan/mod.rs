//! Ceremonies at the desk: the list of a wave's events, the units at one, and the people of a unit, keyed one press each.
//!
//! The list stands in [`daftar`], an open event with its units in [`acara`], the people of a unit in [`hadir`]; [`kepala`] has the two
//! forms, [`jawab`] what the store says. Rows of people are keyed like those of a sheet of paper, and wait for the store in the same
//! queue ([`crate::desk::barisan`]); a whole unit is one write, which is harmless twice.

pub mod acara;
pub mod daftar;
pub mod hadir;
mod jawab;
pub mod kepala;
mod perintah;

pub(super) use acara::saring_berubah;
pub(super) use hadir::cari_berubah;
pub use perintah::COMMANDS;

use self::acara::Acara;
use self::daftar::DaftarKegiatan;
use self::hadir::Hadir;
use super::app::App;
use super::modal::Modal;
use super::msg::Effect;

impl App {
    /// The list of events, wherever it stands in the stack.
    pub(super) fn daftar_kegiatan_mut(&mut self) -> Option<&mut DaftarKegiatan> {
        self.modals.iter_mut().find_map(|m| if let Modal::DaftarKegiatan(list) = m { Some(&mut **list) } else { None })
    }

    /// The open event.
    #[must_use]
    pub fn acara(&self) -> Option<&Acara> {
        self.modals.iter().find_map(|m| if let Modal::Acara(event) = m { Some(&**event) } else { None })
    }

    pub(super) fn acara_mut(&mut self) -> Option<&mut Acara> {
        self.modals.iter_mut().find_map(|m| if let Modal::Acara(event) = m { Some(&mut **event) } else { None })
    }

    /// The people of a unit at the open event.
    #[must_use]
    pub fn hadir(&self) -> Option<&Hadir> {
        self.modals.iter().find_map(|m| if let Modal::Hadir(list) = m { Some(&**list) } else { None })
    }

    pub(super) fn hadir_mut(&mut self) -> Option<&mut Hadir> {
        self.modals.iter_mut().find_map(|m| if let Modal::Hadir(list) = m { Some(&mut **list) } else { None })
    }

    /// Whether an event or its people are on top, with room of their own for sentences.
    #[must_use]
    pub fn acara_di_atas(&self) -> bool {
        matches!(self.modals.last(), Some(Modal::Acara(_) | Modal::Hadir(_)))
    }

    /// Everything keyed and not yet sent, of a sheet and of a ceremony: before the program is left.
    pub(super) fn kirim_ketikan(&mut self) -> Vec<Effect> {
        let mut effects = self.kirim_sisa();
        effects.extend(self.kirim_sisa_hadir());
        effects
    }

    /// Tells lists of events that the screen has another size.
    pub(super) fn ukur_kegiatan(&mut self) {
        let size = self.size;
        for modal in &mut self.modals {
            match modal {
                Modal::DaftarKegiatan(list) => list.ukur(size),
                Modal::Acara(event) => event.ukur(size),
                Modal::Hadir(list) => list.ukur(size),
                _ => {}
            }
        }
    }
}
