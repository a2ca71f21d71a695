//! The bundle of a case as it leaves from the desk: why is asked for, then the folder is made beside everything else.

use super::app::{App, Layar};
use super::command::{Command, Scope};
use super::keys::Key;
use super::line::Line;
use super::modal::{Modal, ModalKind, modal_cmd};
use super::msg::{Effect, Exported, Tempat};
use super::umum::may_do;
use crate::domain::id::PerkaraId;
use crate::domain::operator::Hak;
use crate::domain::perkara::penanganan::BerkasPerkara;
use crate::domain::pesan::Pesan;

/// Most letters of a reason.
const ALASAN: usize = 200;

/// A bundle that waits for its reason.
#[derive(Debug, Clone)]
pub struct Bundel {
    /// The case.
    pub perkara: PerkaraId,
    /// Its register number.
    pub nomor: String,
    /// Its accused.
    pub terlapor: String,
    /// The reason.
    pub line: Line,
}

/// Commands of the bundle.
pub const COMMANDS: &[Command] = &[
    Command {
        id: "perkara.bundel",
        scope: Scope::Layar(Layar::Perkara),
        keys: &[Key::Char('B')],
        group: "perkara",
        footer: 0,
        danger: false,
        enabled: boleh,
        run: di_antrean,
    },
    modal_cmd("bundel.buat", ModalKind::Bundel, &[Key::Enter], 1, buat),
    modal_cmd("bundel.tutup", ModalKind::Bundel, &[Key::Esc, Key::F(3)], 2, |app| {
        app.modals.pop();
        Vec::new()
    }),
];

fn boleh(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::EksporPerkara)
}

/// Asks for the reason of a bundle of the case that is open. It leaves only where the session may read the story and may take
/// cases out.
pub fn buka_bundel(app: &mut App, berkas: &BerkasPerkara) -> Vec<Effect> {
    if !berkas.terbuka {
        let nomor = berkas.perkara.row.nomor.as_str();
        app.refuse(Pesan::new("bundel-tanpa-hak").with("nomor", nomor));
        return vec![Effect::Bell];
    }
    let row = &berkas.perkara.row;
    tanya(app, row.id, row.nomor.clone(), row.terlapor.clone())
}

/// Asks for the reason of a bundle of the case under the cursor; whether it may be read the store says.
fn di_antrean(app: &mut App) -> Vec<Effect> {
    let row = app.antre(Tempat::Perkara).list.selected();
    let Some((id, nomor, who)) = row.map(|r| (r.id, r.nomor.clone(), r.terlapor.clone())) else {
        return vec![Effect::Bell];
    };
    tanya(app, id, nomor, who)
}

fn tanya(app: &mut App, perkara: PerkaraId, nomor: String, terlapor: String) -> Vec<Effect> {
    if let Err(why) = boleh(app) {
        app.refuse(why);
        return vec![Effect::Bell];
    }
    app.modals.push(Modal::Bundel(Box::new(Bundel { perkara, nomor, terlapor, line: Line::new(ALASAN) })));
    Vec::new()
}

fn buat(app: &mut App) -> Vec<Effect> {
    let Some(Modal::Bundel(asked)) = app.modals.last() else { return Vec::new() };
    let (perkara, alasan) = (asked.perkara, asked.line.text().trim().to_owned());
    if alasan.is_empty() {
        app.refuse(Pesan::new("bundel-alasan-kosong"));
        return vec![Effect::Bell];
    }
    if app.laporan.berjalan {
        app.refuse(Pesan::new("laporan-masih-berjalan"));
        return vec![Effect::Bell];
    }
    app.modals.pop();
    app.laporan.berjalan = true;
    app.say(Pesan::new("bundel-sedang"));
    vec![Effect::Bundel { perkara, alasan }]
}

impl App {
    /// A bundle has been made, or not; with how many papers it lacks.
    pub(super) fn terbundel(&mut self, result: Result<(Exported, u64), Pesan>) -> Vec<Effect> {
        self.telah_keluar(result.map(|(folder, kurang)| {
            let said = match kurang {
                0 => Pesan::new("bundel-meja-jadi"),
                n => Pesan::new("bundel-meja-kurang").with("kurang", n),
            };
            (folder, said)
        }))
    }
}
