//! Screen 7, suspected violations: the queue by deadline on the left, the case on the right.

pub mod view;

use crate::desk::app::{App, Fokus};
use crate::desk::command::{Command, Scope};
use crate::desk::form::Form;
use crate::desk::formulir;
use crate::desk::keys::Key;
use crate::desk::msg::Effect;
use crate::desk::screens::pegawai::may_report;
use crate::desk::umum::may_do;
use crate::domain::draf::Isian;
use crate::domain::operator::Hak;
use crate::domain::pesan::Pesan;

/// Commands wherever cases are listed.
pub const COMMANDS: &[Command] = &[
    on_cases("perkara.baru", &[Key::Char('n')], 1, may_report, |app| app.open_perkara(&[])),
    on_cases("perkara.pindah", &[Key::Char('e')], 5, may_change, move_on),
];

const fn on_cases(
    id: &'static str,
    keys: &'static [Key],
    footer: u8,
    enabled: fn(&App) -> Result<(), Pesan>,
    run: fn(&mut App) -> Vec<Effect>,
) -> Command {
    Command { id, scope: Scope::Antre, keys, group: "perkara", footer, danger: false, enabled, run }
}

fn may_change(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::PerkaraUbah)
}

/// Moves the case under the cursor on; the form offers the first lawful next state and names the others.
fn move_on(app: &mut App) -> Vec<Effect> {
    let Fokus::Antre(tempat) = app.fokus() else { return Vec::new() };
    let Some(row) = app.antre(tempat).list.selected() else { return vec![Effect::Bell] };
    let next = row.keadaan.berikut();
    if next.is_empty() {
        let pesan = Pesan::new("perkara-sudah-tutup").with("nomor", row.nomor.clone());
        app.refuse(pesan);
        return vec![Effect::Bell];
    }
    let names: Vec<String> = next.iter().map(|k| app.kata.t(&k.kata())).collect();
    let mut form = Form::new(&formulir::PINDAH);
    form.objek = Some(row.id.0);
    form.ver = Some(row.ver);
    form.perihal = vec![
        (app.kata.t("kolom-perkara"), format!("{} {}", row.nomor, row.terlapor)),
        (app.kata.t("kolom-keadaan"), app.kata.t(&row.keadaan.kata())),
        (app.kata.t("perkara-berikut"), format!("{} ({})", names.join(", "), app.kata.t("perkara-berikut-halangan"))),
    ];
    let first = next.first().map_or("", |k| k.code());
    form.fill(&Isian::default().with("ke", first).with("tanggal", app.session.hari.to_string()));
    app.open_form(form)
}
