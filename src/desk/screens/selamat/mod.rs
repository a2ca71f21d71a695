//! The first start: no file yet. Three choices, and nothing happens without one of them.

pub mod view;

use crate::desk::app::App;
use crate::desk::command::Command;
use crate::desk::line::Line;
use crate::desk::modal::Modal;
use crate::desk::msg::{Effect, Mulai};
use crate::desk::pilih::{Item, Pilih, Tujuan};

/// How many choices there are.
pub const PILIHAN: usize = 3;

/// The screen.
#[derive(Debug, Default)]
pub struct State {
    /// Which choice.
    pub cursor: usize,
    /// The Kanwil that can be chosen: id and name.
    pub kanwil: Vec<(String, String)>,
    /// Where the file of a new office will be.
    pub path: String,
    /// Where the practice office is or will be, and whether it is there already.
    pub latihan: (String, bool),
    /// Something is being made.
    pub sibuk: bool,
}

impl State {
    /// What the choice under the cursor makes or opens, as a key and the file that it names.
    #[must_use]
    pub fn letak(&self) -> (&'static str, &str) {
        match self.cursor {
            0 if self.latihan.1 => ("selamat-letak-lagi", &self.latihan.0),
            0 => ("selamat-letak", &self.latihan.0),
            1 => ("selamat-letak", &self.path),
            _ => ("selamat-letak-buka", ""),
        }
    }
}

/// Commands of the screen; its keys are those of every list.
pub const COMMANDS: &[Command] = &[];

/// Does what the cursor stands on.
pub(in crate::desk) fn choose(app: &mut App) -> Vec<Effect> {
    if app.selamat.sibuk {
        return Vec::new();
    }
    match app.selamat.cursor {
        0 => {
            app.selamat.sibuk = true;
            vec![Effect::Mulai(Mulai::Latihan)]
        }
        1 => {
            let items = app.selamat.kanwil.iter().map(|(id, nama)| Item {
                code: id.clone(),
                label: nama.clone(),
                hint: String::new(),
                sebutan: String::new(),
            });
            let pilih = Pilih::new("selamat-kanwil", items.collect(), "dki", Tujuan::Kanwil);
            app.modals.push(Modal::Pilih(Box::new(pilih)));
            Vec::new()
        }
        _ => {
            app.modals.push(Modal::Berkas(Line::new(400)));
            Vec::new()
        }
    }
}

/// Makes the office of a Kanwil.
pub(in crate::desk) fn create(app: &mut App, kanwil: &str) -> Vec<Effect> {
    app.selamat.sibuk = true;
    vec![Effect::Mulai(Mulai::Kantor(kanwil.to_owned()))]
}

impl App {
    /// Opens the file whose path was typed. The path stays until the file is open: a slip is corrected, not
    /// typed again.
    pub(in crate::desk) fn open_path(&mut self) -> Vec<Effect> {
        let Some(Modal::Berkas(line)) = self.modals.last() else { return Vec::new() };
        let path = line.text().trim().to_owned();
        if path.is_empty() {
            return vec![Effect::Bell];
        }
        if self.selamat.sibuk {
            return Vec::new();
        }
        self.selamat.sibuk = true;
        vec![Effect::Mulai(Mulai::Buka(path))]
    }
}
