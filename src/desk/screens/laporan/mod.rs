//! Screen 0, reports: each report in each form is one line; Enter writes it to the outbox.

pub mod view;

use crate::desk::app::App;
use crate::desk::command::Command;
use crate::desk::msg::{Effect, Exported};
use crate::desk::umum::lacks;
use crate::domain::laporan::{Bentuk, Keluaran, Laporan, Opsi};
use crate::domain::pesan::{Arg, Pesan};

/// The screen.
#[derive(Debug, Default)]
pub struct State {
    /// Which line.
    pub cursor: usize,
    /// A file is being written.
    pub berjalan: bool,
    /// The folder where they go.
    pub keluar: String,
    /// Files written in this session, newest first.
    pub terakhir: Vec<Exported>,
}

impl State {
    /// How many lines there are.
    #[must_use]
    pub const fn lines(&self) -> usize {
        Laporan::ALL.len() * Bentuk::ALL.len()
    }

    /// What stands in a line.
    #[must_use]
    pub fn at(&self, line: usize) -> Option<(Laporan, Bentuk)> {
        let laporan = Laporan::ALL.get(line / Bentuk::ALL.len())?;
        let bentuk = Bentuk::ALL.get(line % Bentuk::ALL.len())?;
        Some((*laporan, *bentuk))
    }
}

/// Commands of the screen; its keys are those of every list.
pub const COMMANDS: &[Command] = &[];

/// Writes the report under the cursor for the unit that the tree stands on.
pub(in crate::desk) fn export(app: &mut App) -> Vec<Effect> {
    let Some((laporan, bentuk)) = app.laporan.at(app.laporan.cursor) else { return Vec::new() };
    let opsi = Opsi { gelombang: app.gelombang, satker: app.meja.tree.cursor(), ..Opsi::default() };
    let pesan = Pesan::new("laporan-sedang-ditulis").with("laporan", Arg::Kata(laporan.kata()));
    send_out(app, Keluaran::Laporan(laporan, bentuk), opsi, pesan)
}

/// Sends something out, unless the session may not or something is still on its way; `pesan` says that it has begun.
pub(in crate::desk) fn send_out(app: &mut App, apa: Keluaran, opsi: Opsi, pesan: Pesan) -> Vec<Effect> {
    if !app.session.boleh(apa.hak()) {
        app.refuse(lacks(apa.hak()));
        return vec![Effect::Bell];
    }
    if app.laporan.berjalan {
        app.refuse(Pesan::new("laporan-masih-berjalan"));
        return vec![Effect::Bell];
    }
    app.laporan.berjalan = true;
    app.say(pesan);
    vec![Effect::Export { apa, opsi: Box::new(opsi) }]
}
