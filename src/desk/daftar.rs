//! Commands of lists: the same letters mean the same wherever rows are listed.

use super::app::{App, Fokus, Layar};
use super::command::{Command, Scope, always};
use super::keys::Key;
use super::line::Line;
use super::list::Move;
use super::modal::{Modal, ModalKind, look, move_by};
use super::msg::{Effect, Slot, Tempat};
use super::pilih::{Item, Pilih, Tujuan};
use super::{loncat, tanda};
use crate::domain::id::PerkaraId;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::pegawai::{Kartu, PegawaiUrut};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Read};
use crate::domain::tampil;
use crate::kata::Kata;

/// Commands of lists.
pub const COMMANDS: &[Command] = &[
    row("daftar.turun", &[Key::Char('j'), Key::Down], 0, |app| go(app, Move::By(1))),
    row("daftar.naik", &[Key::Char('k'), Key::Up], 0, |app| go(app, Move::By(-1))),
    row("daftar.halaman-turun", &[Key::PageDown], 0, |app| go(app, Move::Pages(1))),
    row("daftar.halaman-naik", &[Key::PageUp], 0, |app| go(app, Move::Pages(-1))),
    row("daftar.awal", &[Key::Char('g'), Key::Home], 0, |app| go(app, Move::First)),
    row("daftar.akhir", &[Key::Char('G'), Key::End], 0, |app| go(app, Move::Last)),
    row("daftar.kanan", &[Key::Char('l'), Key::Right], 0, |app| sideways(app, true)),
    row("daftar.kiri", &[Key::Char('h'), Key::Left], 0, |app| sideways(app, false)),
    row("daftar.buka", &[Key::Enter], 2, open),
    Command { enabled: has_filter, ..row("daftar.saring", &[Key::Char('/')], 3, filter) },
    Command { enabled: has_filter, ..row("daftar.saring-hapus", &[Key::Char('\\')], 0, |app| app.set_filter("")) },
    Command { enabled: has_filter, ..row("daftar.ke", &[Key::Char('#')], 0, loncat::open) },
    Command { enabled: has_count, ..row("daftar.hitung", &[Key::Char('=')], 0, loncat::count) },
    row("daftar.urut", &[Key::Char('s')], 0, sort),
    row("daftar.tampilan", &[Key::Char('w')], 0, view),
    row("daftar.rincian", &[Key::Char('z')], 0, detail),
    row("daftar.salin", &[Key::Char('y')], 0, copy),
    Command { enabled: has_marks, ..row("daftar.tandai", &[Key::Char(' ')], 0, tanda::mark) },
    Command { enabled: has_marks, ..row("daftar.tandai-rentang", &[Key::Char('v')], 0, tanda::mark_range) },
    Command { enabled: has_marks, ..row("daftar.tandai-semua", &[Key::Char('V')], 0, tanda::mark_all) },
    due("tempo.halaman-turun", &[Key::PageDown], |app| go_due(app, Move::Pages(1))),
    due("tempo.halaman-naik", &[Key::PageUp], |app| go_due(app, Move::Pages(-1))),
    due("tempo.awal", &[Key::Char('g'), Key::Home], |app| go_due(app, Move::First)),
    due("tempo.akhir", &[Key::Char('G'), Key::End], |app| go_due(app, Move::Last)),
];

/// The due list moves like every list.
const fn due(id: &'static str, keys: &'static [Key], run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { scope: Scope::Modal(ModalKind::Tempo), group: "tempo", ..row(id, keys, 0, run) }
}

const fn row(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { id, scope: Scope::Daftar, keys, group: "daftar", footer, danger: false, enabled: always, run }
}

fn has_marks(app: &App) -> Result<(), Pesan> {
    if matches!(app.fokus(), Fokus::Orang(_)) { Ok(()) } else { Err(Pesan::new("tandai-hanya-orang")) }
}

fn has_count(app: &App) -> Result<(), Pesan> {
    match app.fokus() {
        Fokus::Orang(_) | Fokus::Antre(_) => Ok(()),
        _ => Err(Pesan::new("hitung-tak-di-sini")),
    }
}

fn has_filter(app: &App) -> Result<(), Pesan> {
    match app.fokus() {
        Fokus::Pohon | Fokus::Orang(_) | Fokus::Antre(_) | Fokus::Papan => Ok(()),
        _ => Err(Pesan::new("saring-tak-di-sini")),
    }
}

fn go(app: &mut App, step: Move) -> Vec<Effect> {
    match app.fokus() {
        Fokus::Pohon => {
            if app.meja.tree.go(step, &app.pohon) {
                app.follow_tree()
            } else {
                Vec::new()
            }
        }
        Fokus::Orang(tempat) => app.move_orang(tempat, step),
        Fokus::Antre(tempat) => {
            let fetch = app.antre_mut(tempat).list.go(step);
            let mut effects = app.fetch_antre(tempat, fetch);
            effects.extend(app.ask_perkara(tempat));
            effects
        }
        Fokus::Papan => {
            app.satker.go(step, &app.pohon);
            Vec::new()
        }
        Fokus::Laporan => {
            app.laporan.cursor = step_in(app.laporan.cursor, step, app.laporan.lines());
            Vec::new()
        }
        Fokus::Selamat => {
            app.selamat.cursor = step_in(app.selamat.cursor, step, super::screens::selamat::PILIHAN);
            Vec::new()
        }
        Fokus::Kosong => Vec::new(),
    }
}

/// Lines that a page of the due list moves.
const HALAMAN_TEMPO: i64 = 10;

fn go_due(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(Modal::Tempo(rows, cursor)) = app.modals.last_mut() {
        let step = if let Move::Pages(n) = step { Move::By(n * HALAMAN_TEMPO) } else { step };
        *cursor = step_in(*cursor, step, rows.len());
    }
    Vec::new()
}

fn step_in(here: usize, step: Move, len: usize) -> usize {
    let last = len.saturating_sub(1);
    match step {
        Move::By(n) | Move::Pages(n) => move_by(here, n, last),
        Move::First => 0,
        Move::Last => last,
    }
}

fn sideways(app: &mut App, right: bool) -> Vec<Effect> {
    if app.fokus() != Fokus::Pohon {
        return Vec::new();
    }
    let moved = if right { app.meja.tree.open_or_enter(&app.pohon) } else { app.meja.tree.close_or_leave(&app.pohon) };
    if moved || !right { app.follow_tree() } else { Vec::new() }
}

fn open(app: &mut App) -> Vec<Effect> {
    match app.fokus() {
        Fokus::Pohon => {
            app.meja.tree.open_or_enter(&app.pohon);
            app.meja.panel = super::layout::Panel::Pegawai;
            app.fit_to_size();
            app.follow_tree()
        }
        Fokus::Orang(tempat) => {
            let Some(row) = app.orang(tempat).list.selected() else { return Vec::new() };
            let id = row.id;
            let kartu = app.orang(tempat).kartu.clone().filter(|k| k.pegawai.id == id).map(Box::new);
            app.modals.push(Modal::Kartu { kartu, top: 0, tempat: Some(tempat) });
            let mut effects = app.ask_kartu(tempat);
            effects.push(look(Dilihat::Pegawai(id)));
            effects
        }
        Fokus::Antre(tempat) => match app.antre(tempat).list.cursor() {
            Some(id) => app.buka_ruang(PerkaraId(id)),
            None => vec![Effect::Bell],
        },
        Fokus::Papan => app.give_id("satker.belum"),
        Fokus::Laporan => super::screens::laporan::export(app),
        Fokus::Selamat => super::screens::selamat::choose(app),
        Fokus::Kosong => Vec::new(),
    }
}

fn filter(app: &mut App) -> Vec<Effect> {
    let text = match app.fokus() {
        Fokus::Orang(tempat) => app.orang(tempat).saring.clone(),
        Fokus::Antre(tempat) => app.antre(tempat).saring.clone(),
        Fokus::Papan => app.satker.saring.clone(),
        Fokus::Pohon => app.meja.tree.saring().to_owned(),
        _ => return Vec::new(),
    };
    let mut line = Line::new(120);
    line.set(&text);
    app.modals.push(Modal::Saring { line, back: 0, lama: true });
    Vec::new()
}

fn sort(app: &mut App) -> Vec<Effect> {
    match app.fokus() {
        Fokus::Orang(tempat) => {
            let current = app.orang(tempat).urut.code();
            let items = PegawaiUrut::ALL.iter().map(|u| app.item(u.code(), &u.kata())).collect();
            app.modals.push(Modal::Pilih(Box::new(Pilih::new("pilih-urut", items, current, Tujuan::Urut))));
        }
        Fokus::Papan => app.satker.next_sort(&app.pohon),
        _ => app.refuse(Pesan::new("urut-tak-di-sini")),
    }
    Vec::new()
}

fn view(app: &mut App) -> Vec<Effect> {
    match app.fokus() {
        Fokus::Orang(_) => {
            let mut items = vec![app.item("semua", "tampilan-semua")];
            items.extend(KeadaanIkrar::ALL.iter().map(|k| app.item(k.code(), &k.kata())));
            items.push(app.item("nonaktif", "tampilan-nonaktif"));
            app.modals.push(Modal::Pilih(Box::new(Pilih::new("pilih-tampilan", items, "semua", Tujuan::Tampilan))));
            Vec::new()
        }
        Fokus::Antre(tempat) => {
            let antre = app.antre_mut(tempat);
            antre.tutup = !antre.tutup;
            antre.list.set_tepat(None);
            let fetch = antre.list.reload();
            let key = if antre.tutup { "tampilan-perkara-semua" } else { "tampilan-perkara-terbuka" };
            app.say(Pesan::new(key));
            app.fetch_antre(tempat, Some(fetch))
        }
        _ => {
            app.refuse(Pesan::new("tampilan-tak-di-sini"));
            Vec::new()
        }
    }
}

fn detail(app: &mut App) -> Vec<Effect> {
    if app.layar == Layar::Meja {
        app.meja.zoom = !app.meja.zoom;
    } else {
        app.detail = !app.detail;
    }
    app.fit_to_size();
    Vec::new()
}

fn copy(app: &mut App) -> Vec<Effect> {
    let lines: Vec<String> = match app.fokus() {
        Fokus::Orang(tempat) => app
            .orang(tempat)
            .list
            .visible()
            .iter()
            .map(|r| {
                let state = app.kata.t(&r.ikrar.kata());
                format!("{}\t{}\t{}\t{state}", r.nama.lengkap(), r.nomor.grouped(), r.satker_nama)
            })
            .collect(),
        Fokus::Antre(tempat) => app
            .antre(tempat)
            .list
            .visible()
            .iter()
            .map(|r| format!("{}\t{}\t{}\t{}", r.nomor, r.terlapor, r.satker, app.kata.t(&r.keadaan.kata())))
            .collect(),
        _ => Vec::new(),
    };
    app.copy_view("salin-judul", &lines)
}

impl App {
    /// A line to choose, with its word as label.
    #[must_use]
    pub(super) fn item(&self, code: &str, kata: &str) -> Item {
        Item { code: code.to_owned(), label: self.kata.t(kata), hint: String::new(), sebutan: String::new() }
    }

    /// Opens the copy view: no borders, no padding, nothing that a terminal would act on.
    pub(super) fn copy_view(&mut self, judul: &str, lines: &[String]) -> Vec<Effect> {
        if lines.is_empty() {
            return vec![Effect::Bell];
        }
        let clean: Vec<String> =
            lines.iter().map(|l| l.split('\t').map(tampil::tampil).collect::<Vec<_>>().join("\t")).collect();
        let text = clean.join("\n");
        self.modals.push(Modal::Teks { judul: judul.to_owned(), lines: clean, top: 0 });
        vec![Effect::Copy(text)]
    }

    /// Copies the card on top.
    pub(super) fn copy_kartu(&mut self) -> Vec<Effect> {
        let Some(Modal::Kartu { kartu: Some(kartu), .. }) = self.modals.last() else { return vec![Effect::Bell] };
        let lines = kartu_lines(kartu, &self.kata);
        self.copy_view("salin-judul", &lines)
    }

    /// Narrows the list in focus.
    pub(super) fn set_filter(&mut self, text: &str) -> Vec<Effect> {
        match self.fokus() {
            Fokus::Orang(tempat) => {
                let fetch = self.orang_mut(tempat).set_filter(text);
                let mut effects = self.fetch_orang(tempat, Some(fetch));
                effects.extend(self.sort_marks(tempat));
                effects
            }
            Fokus::Antre(tempat) => {
                let antre = self.antre_mut(tempat);
                text.clone_into(&mut antre.saring);
                let fetch = antre.list.refilter();
                self.fetch_antre(tempat, Some(fetch))
            }
            Fokus::Papan => {
                text.clone_into(&mut self.satker.saring);
                self.satker.fit(&self.pohon);
                Vec::new()
            }
            // Without a match the lists stay where they are.
            Fokus::Pohon if self.meja.tree.filter(text, &self.pohon) && self.meja.tree.cursor().is_some() => {
                self.follow_tree()
            }
            _ => Vec::new(),
        }
    }

    /// Leaves the filter line; the filter stays.
    pub(super) fn end_filter(&mut self) -> Vec<Effect> {
        self.modals.pop();
        if let Fokus::Orang(tempat) = self.fokus() {
            self.orang_mut(tempat).remember();
        }
        if self.fokus() == Fokus::Pohon && self.meja.tree.cursor().is_none() && !self.pohon.semua().is_empty() {
            // Everything on the Meja is about the unit under this cursor, so there must be one.
            self.refuse(Pesan::new("saring-pohon-kosong"));
            self.meja.tree.filter("", &self.pohon);
            return self.follow_tree();
        }
        Vec::new()
    }

    /// The first key in a filter line that was opened again: a letter begins a new filter, any other key
    /// keeps the old one to be changed.
    pub(super) fn renew_filter(&mut self, types: bool) {
        if let Some(Modal::Saring { line, lama, .. }) = self.modals.last_mut()
            && std::mem::take(lama)
            && types
        {
            line.clear();
        }
    }

    /// Puts the filter before this one into the line.
    pub(super) fn filter_history(&mut self) -> Vec<Effect> {
        let Fokus::Orang(tempat) = self.fokus() else { return Vec::new() };
        let history = self.orang(tempat).riwayat.clone();
        if let Some(Modal::Saring { line, back, .. }) = self.modals.last_mut()
            && let Some(text) = history.iter().rev().nth(*back)
        {
            *back += 1;
            line.set(text);
            let text = text.clone();
            return self.set_filter(&text);
        }
        vec![Effect::Bell]
    }

    /// Takes what was chosen to where it belongs.
    pub(super) fn take_choice(&mut self) -> Vec<Effect> {
        let Some(Modal::Pilih(pilih)) = self.modals.last() else { return Vec::new() };
        let (tujuan, chosen, item) = (pilih.tujuan, pilih.chosen.clone(), pilih.selected());
        let Some(item) = item else { return vec![Effect::Bell] };
        self.modals.pop();
        match tujuan {
            Tujuan::Isian => self.put_choice(&item, chosen),
            Tujuan::Urut => {
                let Fokus::Orang(tempat) = self.fokus() else { return Vec::new() };
                let orang = self.orang_mut(tempat);
                orang.urut = PegawaiUrut::from_code(&item.code).unwrap_or(PegawaiUrut::Nama);
                let fetch = orang.list.resort();
                self.fetch_orang(tempat, Some(fetch))
            }
            Tujuan::Tampilan => {
                let Fokus::Orang(tempat) = self.fokus() else { return Vec::new() };
                self.orang_mut(tempat).nonaktif = item.code == "nonaktif";
                let text = if KeadaanIkrar::from_code(&item.code).is_some() { item.code.as_str() } else { "" };
                self.set_filter(text)
            }
            Tujuan::ImporKolom | Tujuan::ImporHari | Tujuan::ImporBawaan | Tujuan::ImporSatker => {
                self.pilihan_impor(tujuan, &item)
            }
            Tujuan::Kanwil => super::screens::selamat::create(self, &item.code),
        }
    }

    /// Asks for the case under the cursor of a queue; only screen 7 shows it whole.
    pub(super) fn ask_perkara(&mut self, tempat: Tempat) -> Vec<Effect> {
        if tempat != Tempat::Perkara {
            return Vec::new();
        }
        let Some(row) = self.perkara.list.selected() else {
            self.perkara.perkara = None;
            return Vec::new();
        };
        let id = row.id;
        if self.perkara.perkara.as_ref().is_some_and(|p| p.row.id != id) {
            self.perkara.perkara = None;
        }
        vec![self.ask(Slot::Perkara, Read::PerkaraSatu(id))]
    }
}

/// A card as lines to copy.
fn kartu_lines(kartu: &Kartu, kata: &Kata) -> Vec<String> {
    let p = &kartu.pegawai;
    let mut lines = vec![p.isi.nama.lengkap()];
    if let Some(nomor) = p.isi.nomor {
        lines.push(nomor.grouped());
    }
    lines.push(format!("{}, {}", p.isi.jabatan, p.satker_nama));
    for i in &kartu.ikrar {
        let date = i.tanggal.map(|d| d.to_string()).unwrap_or_default();
        lines.push(format!("{}: {} {date} {}", i.gelombang, kata.t(&i.keadaan.kata()), i.berkas).trim_end().to_owned());
    }
    lines
}
