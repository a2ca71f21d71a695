//! An import that is being taken back: one that a fallen program has left half done, or one that is undone.
//!
//! The desk shows its first screen at once and lets the store take back behind it, in turns. What only looks goes on; what
//! would change something waits with a sentence, because half of what it sees is about to go. How far it is stands in the
//! bottom line.

use super::app::App;
use super::impor::Apa;
use super::modal::Modal;
use super::msg::{Effect, Tarik};
use crate::domain::pesan::Pesan;
use crate::domain::request::ImporJalan;

/// What the desk knows of it.
#[derive(Debug, Default)]
pub struct State {
    /// It is under way.
    pub jalan: Option<Jalan>,
    /// The store has been asked to look whether the program of an import has fallen, and has not answered.
    diminta: bool,
    /// An import that could not be taken back; the next session tries again.
    gagal: Option<i64>,
}

/// How far it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Jalan {
    /// The import that had stopped, and rows it had written; `None` for one that is undone.
    pub apa: Option<(ImporJalan, u64)>,
    /// Done, of how many.
    pub maju: (u64, u64),
}

impl Jalan {
    /// Whole per cent; a hundred only when it is through.
    #[must_use]
    pub fn persen(&self) -> u64 {
        let (done, of) = self.maju;
        (done * 100).checked_div(of).unwrap_or(0).min(100)
    }

    /// What is going on, for the bottom line.
    #[must_use]
    pub fn pesan(&self) -> Pesan {
        let pesan = match &self.apa {
            Some((impor, n)) => impor.pesan("tarik-meja-terhenti").with("n", *n),
            None => Pesan::new("tarik-meja-batal").with("n", self.maju.0).with("dari", self.maju.1),
        };
        pesan.with("persen", self.persen())
    }
}

impl App {
    /// Asks the store to look after an import that is half in the office. One that a living program is at work on is left
    /// alone there, and asked about again when something has changed.
    pub(super) fn lihat_setengah(&mut self) -> Option<Effect> {
        let impor = self.kantor.as_ref()?.impor.as_ref()?;
        let own = self.menerapkan();
        let tarik = &mut self.tarik;
        if self.session.baca_saja || own || tarik.diminta || tarik.jalan.is_some() || tarik.gagal == Some(impor.id) {
            return None;
        }
        tarik.diminta = true;
        Some(Effect::Pulihkan)
    }

    /// Whether a file is being applied by this desk, or taken back where that was stopped.
    #[must_use]
    pub fn menerapkan(&self) -> bool {
        self.modals.iter().any(|m| matches!(m, Modal::Impor(d) if d.menunggu(Apa::Terap)))
    }

    /// Takes what is told of taking back.
    pub(super) fn kabar_tarik(&mut self, kabar: Tarik) -> Vec<Effect> {
        match kabar {
            Tarik::Mulai(impor, n) => {
                self.tarik.jalan = Some(Jalan { apa: Some((*impor, n)), maju: (0, 0) });
                Vec::new()
            }
            Tarik::Maju(done, of) => {
                self.tarik.jalan.get_or_insert_default().maju = (done, of);
                Vec::new()
            }
            Tarik::Usai(result) => {
                self.tarik.diminta = false;
                self.tarik.jalan = None;
                match result {
                    Ok(None) => Vec::new(),
                    Ok(Some(pesan)) => {
                        self.say(pesan);
                        self.refresh()
                    }
                    Err(why) => {
                        self.tarik.gagal = self.kantor.as_ref().and_then(|k| k.impor.as_ref()).map(|i| i.id);
                        self.refuse(why);
                        vec![Effect::Bell]
                    }
                }
            }
        }
    }

    /// Why nothing can be changed now.
    pub(super) fn tunggu_tarik(&self) -> Option<Pesan> {
        let jalan = self.tarik.jalan.as_ref()?;
        Some(Pesan::new("tarik-meja-tunggu").with("persen", jalan.persen()))
    }

    /// What leaving now would mean, where something is being taken back or applied.
    pub(super) fn keluar_saat_tarik(&self) -> Option<Pesan> {
        match &self.tarik.jalan {
            Some(jalan) => {
                let left = jalan.maju.1.saturating_sub(jalan.maju.0);
                Some(Pesan::new("tarik-meja-keluar").with("persen", jalan.persen()).with("sisa", left))
            }
            None => self.menerapkan().then(|| Pesan::new("tarik-meja-keluar-impor")),
        }
    }
}
