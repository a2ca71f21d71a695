//! Signals that stop a long job: the first is heard between two steps of it, the second ends the program at once.
//!
//! Only a job that has something to put back listens; every other verb ends as the system ends a program.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

use super::Selesai;

/// The signals, and the exit code of whoever was ended by one.
const ISYARAT: [(i32, Selesai); 3] =
    [(SIGHUP, Selesai::Terputus), (SIGINT, Selesai::Dihentikan), (SIGTERM, Selesai::Diakhiri)];

/// What has been heard. Without [`Isyarat::pasang`] nothing ever is.
#[derive(Debug, Clone, Default)]
pub struct Isyarat(Arc<AtomicUsize>);

impl Isyarat {
    /// Listens from here on.
    ///
    /// # Errors
    /// What the system says.
    pub fn pasang() -> io::Result<Self> {
        let heard = Self::default();
        let once = Arc::new(AtomicBool::new(false));
        for (signal, selesai) in ISYARAT {
            // In this order: the signal that sets the flag does not find it set.
            flag::register_conditional_shutdown(signal, selesai as i32, once.clone())?;
            flag::register(signal, once.clone())?;
            flag::register_usize(signal, heard.0.clone(), selesai as usize)?;
        }
        Ok(heard)
    }

    /// One that a test sets off.
    #[cfg(test)]
    pub(super) fn terdengar(selesai: Selesai) -> Self {
        Self(Arc::new(AtomicUsize::new(selesai as usize)))
    }

    /// How the job is to end, once a signal has come.
    #[must_use]
    pub fn henti(&self) -> Option<Selesai> {
        let code = self.0.load(Ordering::SeqCst);
        ISYARAT.into_iter().map(|(_, selesai)| selesai).find(|selesai| *selesai as usize == code)
    }
}
