//! Forms at work: how they are opened, the commands inside them, what is chosen into them, how they are
//! saved and kept. What the forms are stands in `formulir.rs`; how a field is typed in `form.rs`.

use super::app::{App, DraftSent, Fokus};
use super::cari::Cari;
use super::command::{Command, Scope, always};
use super::form::{Field, Form, Kind, Typed};
use super::formulir::{self, ALL, PEGAWAI, PERKARA, PINDAH, SATKER};
use super::gelombang;
use super::gelombang::isian::{GELOMBANG, TEKS_BARU};
use super::keys::Key;
use super::lembar::kepala;
use super::modal::{Lanjut, Modal, Tanya};
use super::msg::{Effect, Slot, Tempat, Timer, WriteTag};
use super::penanganan;
use super::pilih::{Item, Pilih, Tujuan};
use super::surat::{self, SURAT};
use super::triase;
use crate::domain::draf::{Draf, TRIASE};
use crate::domain::id::{DrafId, PemilihanId, PerkaraId, SatkerId};
use crate::domain::ikrar::Pilihan;
use crate::domain::katalog;
use crate::domain::pegawai::PegawaiRow;
use crate::domain::pemilihan;
use crate::domain::perkara::penanganan::UbahPenanganan;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{Read, Rows, Write};
use crate::domain::tanggal::Tanggal;

/// Commands inside forms.
pub const COMMANDS: &[Command] = &[
    form_cmd("isian.lanjut", &[Key::Enter], 1, next_or_save),
    form_cmd("isian.turun", &[Key::Tab, Key::Down], 0, |app| step(app, true)),
    form_cmd("isian.naik", &[Key::BackTab, Key::Up], 0, |app| step(app, false)),
    form_cmd("isian.selesai", &[Key::Ctrl('g'), Key::F(10)], 2, |app| app.submit_form()),
    form_cmd("isian.daftar", &[Key::Ctrl('o'), Key::F(4)], 3, |app| app.open_list(None)),
    form_cmd("isian.ulang", &[Key::Ctrl('d')], 4, repeat_last),
    form_cmd("isian.kosongkan", &[Key::Ctrl('u')], 0, clear_field),
    form_cmd("isian.tutup", &[Key::Esc, Key::F(3)], 5, leave_form),
];

const fn form_cmd(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { id, scope: Scope::Formulir, keys, group: "isian", footer, danger: false, enabled: always, run }
}

fn next_or_save(app: &mut App) -> Vec<Effect> {
    let Some(Modal::Form(form)) = app.modals.last_mut() else { return Vec::new() };
    if form.step(true) { app.entered_field() } else { app.submit_form() }
}

fn step(app: &mut App, forward: bool) -> Vec<Effect> {
    let Some(Modal::Form(form)) = app.modals.last_mut() else { return Vec::new() };
    form.step(forward);
    app.entered_field()
}

fn repeat_last(app: &mut App) -> Vec<Effect> {
    let Some(Modal::Form(form)) = app.modals.last_mut() else { return Vec::new() };
    let Some(name) = form.focused().map(|f| f.spec.name) else { return Vec::new() };
    let before = app.terakhir.get(form.spec.name).map(|i| i.get(name).to_owned()).unwrap_or_default();
    if before.is_empty() {
        app.refuse(Pesan::new("isian-ulang-tak-ada"));
        return vec![Effect::Bell];
    }
    form.put(name, &before, "");
    app.relabel();
    app.propose_rows();
    vec![Effect::Arm(Timer::Draf)]
}

/// Empties the field. A text of several lines stays: a slip must not cost a story.
fn clear_field(app: &mut App) -> Vec<Effect> {
    let Some(Modal::Form(form)) = app.modals.last_mut() else { return Vec::new() };
    match form.key(Key::Ctrl('u'), app.session.hari) {
        Typed::Changed => vec![Effect::Arm(Timer::Draf)],
        _ => vec![Effect::Bell],
    }
}

fn leave_form(app: &mut App) -> Vec<Effect> {
    // Left before the answer to its save: the draft stays, because the answer may be a refusal.
    app.ahead.clear();
    if let Some(Modal::Form(form)) = app.modals.last_mut()
        && form.saving
    {
        form.unsaved = form.is_changed();
    }
    let mut effects = app.keep_draft();
    let Some(Modal::Form(form)) = app.modals.pop() else { return effects };
    if form.is_changed() {
        app.say(Pesan::new("draf-disimpan"));
    }
    if form.draf.is_some() && effects.is_empty() {
        // Kept a while ago already: from now on the due list counts it.
        effects.push(app.tanya_tempo());
    }
    effects
}

/// Opens a form on the record that was asked for.
pub(super) fn open_loaded(app: &mut App, rows: Rows) -> Vec<Effect> {
    match rows {
        Rows::PegawaiUbah(p) => {
            let mut form = Form::new(&PEGAWAI);
            form.fill(&p.isi.isian());
            form.objek = Some(p.id.0);
            form.ver = Some(p.ver);
            if let Some(field) = form.fields.iter_mut().find(|f| f.spec.name == "atasan") {
                field.label.clone_from(&p.atasan_nama);
            }
            app.open_form(form)
        }
        Rows::SatkerUbah(s) => {
            let mut form = Form::new(&SATKER);
            form.fill(&s.isi.isian());
            form.objek = Some(s.id.0);
            form.ver = Some(s.ver);
            app.open_form(form)
        }
        Rows::Draf(drafts) => match app.draf_dicari.take().and_then(|id| drafts.into_iter().find(|d| d.id == Some(id)))
        {
            Some(draf) => resume_draft(app, &draf),
            None => vec![Effect::Bell],
        },
        _ => Vec::new(),
    }
}

/// Goes on with a draft.
pub(super) fn resume(app: &mut App, id: DrafId) -> Vec<Effect> {
    app.modals.pop();
    app.draf_dicari = Some(id);
    vec![app.ask(Slot::Formulir, Read::Draf)]
}

fn resume_draft(app: &mut App, draf: &Draf) -> Vec<Effect> {
    if draf.formulir == TRIASE {
        return triase::buka_lagi(app);
    }
    let Some(spec) = ALL.iter().find(|s| s.name == draf.formulir) else { return vec![Effect::Bell] };
    let mut form = Form::new(spec);
    form.objek = draf.objek;
    form.ver = draf.ver;
    form.resume(draf);
    // A form of a case belongs above that case, whose clocks and people it names.
    let mut effects = match draf.objek.filter(|_| penanganan::isian::milik(spec)) {
        Some(id) => app.buka_ruang(PerkaraId(id)),
        None => Vec::new(),
    };
    effects.extend(app.open_form(form));
    effects
}

impl App {
    /// Opens a form above the screen.
    pub(super) fn open_form(&mut self, mut form: Form) -> Vec<Effect> {
        if form.spec.name == PINDAH.name
            && form.dari.is_none()
            && let Fokus::Antre(tempat) = self.fokus()
            && let Some(row) = self.antre(tempat).list.selected().filter(|r| Some(r.id.0) == form.objek)
        {
            formulir::move_from(&mut form, row.keadaan);
        }
        self.forms_opened += 1;
        form.no = self.forms_opened;
        let others = form.objek.map(|objek| Read::Sedang { formulir: form.spec.name.to_owned(), objek });
        self.modals.push(Modal::Form(Box::new(form)));
        self.relabel();
        let mut effects = self.entered_field();
        effects.extend(others.map(|read| self.ask(Slot::Sedang, read)));
        effects.extend(self.segarkan_gelombang());
        effects
    }

    /// What follows when the cursor comes into a field: the case form proposes its rows, as soon as the day of
    /// the act is known.
    pub(super) fn entered_field(&mut self) -> Vec<Effect> {
        let Some(Modal::Form(form)) = self.modals.last() else { return Vec::new() };
        let at_rows = form.focused().is_some_and(|f| matches!(f.spec.kind, Kind::Baris));
        if self.katalog.is_empty() && (at_rows || Tanggal::parse(&form.get("tanggal_perbuatan")).is_ok()) {
            return vec![self.ask(Slot::Katalog, Read::Katalog)];
        }
        self.propose_rows();
        Vec::new()
    }

    /// Shows which rows of the catalogue the day of the act allows. The rows are offered, never taken: what
    /// it was is for the officer to say, and a sanction is never filled in (`domain.md` 2.5).
    pub(super) fn propose_rows(&mut self) {
        let Some(Modal::Form(form)) = self.modals.last() else { return };
        if form.spec.name != PERKARA.name {
            return;
        }
        let text = match Tanggal::parse(&form.get("tanggal_perbuatan")) {
            Ok(day) if !self.katalog.is_empty() => self.proposals(day),
            _ => Vec::new(),
        };
        if let Some(Modal::Form(form)) = self.modals.last_mut() {
            form.perihal = text;
        }
    }

    /// The rows that the law allows for an act of this day, and why, as the head of the case form says it.
    fn proposals(&self, day: Tanggal) -> Vec<(String, String)> {
        let penetapan = self.penetapan_on(day);
        let usulan = katalog::usul(&self.katalog, day, penetapan);
        let reasons = usulan.first().map(|u| u.alasan.clone()).unwrap_or_default();
        let ids: Vec<&str> = usulan.iter().map(|u| u.baris.id.as_str()).collect();
        let summary = Pesan::new("perkara-usul").with("n", ids.len()).with("baris", ids.join(" "));
        // One label for all of it: the lines are one proposal.
        let label = |first| if first { self.kata.t("perkara-usul-judul") } else { String::new() };
        let lines = [summary].into_iter().chain(reasons).enumerate();
        lines.map(|(number, p)| (label(number == 0), self.kata.pesan(&p))).collect()
    }

    /// The election that a day belongs to: the one with a stage running, else the nearest voting day.
    pub(super) fn election_on(&self, day: Tanggal) -> Option<PemilihanId> {
        let kantor = self.kantor.as_ref()?;
        let running: Vec<_> = pemilihan::berjalan(&kantor.tahapan, day).map(|t| t.pemilihan).collect();
        kantor
            .pemilihan
            .iter()
            .filter(|p| running.is_empty() || running.contains(&p.id))
            .min_by_key(|p| day.days_to(p.pemungutan).abs())
            .map(|p| p.id)
    }

    /// The determination date of the election that a day belongs to.
    pub(super) fn penetapan_on(&self, day: Tanggal) -> Option<Tanggal> {
        let kantor = self.kantor.as_ref()?;
        pemilihan::penetapan(&kantor.tahapan, self.election_on(day)?)
    }

    /// Saves the form on top.
    pub(super) fn submit_form(&mut self) -> Vec<Effect> {
        let Some(Modal::Form(form)) = self.modals.last() else { return Vec::new() };
        if form.saving {
            return Vec::new();
        }
        if let Some(code) = kepala::kode(form) {
            return self.cari_kode(code);
        }
        self.simpan_form()
    }

    /// Saves the form on top with what stands in it.
    pub(super) fn simpan_form(&mut self) -> Vec<Effect> {
        let Some(Modal::Form(form)) = self.modals.last() else { return Vec::new() };
        if form.spec.name == SURAT.name {
            return surat::kirim(self);
        }
        let result = (form.spec.submit)(self, form);
        let pindaian = result.as_ref().ok().and_then(|write| penanganan::isian::pindaian(form, write));
        let Some(Modal::Form(form)) = self.modals.last_mut() else { return Vec::new() };
        match result {
            Ok(write) => {
                form.saving = true;
                if let Some(jalan) = pindaian {
                    let (no, pribadi) = (form.no, self.session.pribadi);
                    return vec![Effect::SidikDokumen { no, jalan, pribadi }];
                }
                if let Write::Ikrar(baru) = &write
                    && let Pilihan::SemuaKecuali { jumlah, .. } = &baru.pilihan
                {
                    form.saving = false;
                    let pesan = Pesan::new("ikrar-semua-tanya")
                        .with("n", *jumlah)
                        .with("keadaan", Arg::Kata(baru.keadaan.kata()));
                    self.question(Tanya { pesan, lanjut: Lanjut::Ikrar(Box::new(baru.clone())) });
                    return Vec::new();
                }
                if let Write::PerkaraPindah { ke, .. } = &write
                    && !ke.is_terbuka()
                {
                    form.saving = false;
                    let case = form.perihal.first().map_or("", |(_, case)| case.as_str());
                    let pesan =
                        Pesan::new("perkara-tutup-tanya").with("perkara", case).with("ke", Arg::Kata(ke.kata()));
                    self.question(Tanya { pesan, lanjut: Lanjut::Tutup(Box::new(write)) });
                    return Vec::new();
                }
                if let Write::Penanganan(UbahPenanganan::Libur(isi)) = &write {
                    return self.lihat_geseran(isi);
                }
                vec![Effect::Write { tag: WriteTag::Formulir, write: Box::new(write) }]
            }
            Err(errors) => {
                form.refuse(errors);
                self.propose_rows();
                vec![Effect::Bell]
            }
        }
    }

    /// Opens the list that belongs to the field with the cursor.
    pub(super) fn open_list(&mut self, first: Option<char>) -> Vec<Effect> {
        let Some(Modal::Form(form)) = self.modals.last() else { return Vec::new() };
        let Some(field) = form.focused() else { return Vec::new() };
        let (kind, current, judul) = (field.spec.kind, field.text(), field.spec.kata());
        let mut pilih = match kind {
            Kind::Choice(choices) => {
                let items = choices().iter().map(|c| self.item(&c.code, &c.kata)).collect();
                Pilih::new(&judul, items, &current, Tujuan::Isian)
            }
            Kind::Dari(items) => Pilih::new(&judul, items(self), &current, Tujuan::Isian),
            Kind::Satker => {
                let items = self.pohon.semua().iter().map(|n| Item {
                    code: n.satker.id.0.to_string(),
                    label: format!("{}{}", "  ".repeat(n.dalam), n.satker.nama),
                    hint: n.satker.kode.clone(),
                    sebutan: n.satker.sebutan(),
                });
                Pilih::new(&judul, items.collect(), &current, Tujuan::Isian)
            }
            Kind::Baris => {
                let day = Tanggal::parse(&form.get("tanggal_perbuatan")).ok().or_else(|| self.perbuatan_kasus());
                let proposed: Vec<&str> = day.map_or_else(Vec::new, |d| {
                    katalog::usul(&self.katalog, d, self.penetapan_on(d)).iter().map(|u| u.baris.id.as_str()).collect()
                });
                let mut rows: Vec<_> = self.katalog.iter().collect();
                rows.sort_by_key(|r| !proposed.contains(&r.id.as_str()));
                let items = rows.iter().map(|r| Item {
                    code: r.id.clone(),
                    label: r.bentuk.clone(),
                    hint: if proposed.contains(&r.id.as_str()) {
                        self.kata.t("perkara-baris-usul")
                    } else {
                        String::new()
                    },
                    sebutan: String::new(),
                });
                let mut pilih = Pilih::new(&judul, items.collect(), "", Tujuan::Isian);
                pilih.chosen = Some(current.split_whitespace().map(str::to_owned).collect());
                pilih
            }
            Kind::Orang | Kind::OrangBanyak => {
                let mut cari = Cari::new(true);
                if let Some(c) = first {
                    cari.line.insert(c.encode_utf8(&mut [0; 4]));
                }
                self.modals.push(Modal::Cari(Box::new(cari)));
                return self.ask_cari();
            }
            _ => return vec![Effect::Bell],
        };
        if let Some(c) = first {
            pilih.line.insert(c.encode_utf8(&mut [0; 4]));
            pilih.cursor = 0;
        }
        self.modals.push(Modal::Pilih(Box::new(pilih)));
        Vec::new()
    }

    /// Puts what was chosen into the field. A choice of one is complete with its Enter, so the cursor goes on to the next field:
    /// what is typed next would open the list again and search in it. Where several may be chosen it stays.
    pub(super) fn put_choice(&mut self, item: &Item, chosen: Option<Vec<String>>) -> Vec<Effect> {
        let Some(Modal::Form(form)) = self.modals.last_mut() else { return Vec::new() };
        let Some(name) = form.focused().map(|f| f.spec.name) else { return Vec::new() };
        let one = chosen.is_none();
        let value = match chosen {
            // Enter without a mark takes the line under the cursor.
            Some(codes) if codes.is_empty() => item.code.clone(),
            Some(codes) => codes.join(" "),
            None => item.code.clone(),
        };
        if form.spec.name == GELOMBANG.name && value == TEKS_BARU {
            return gelombang::isian::teks_sambil(self);
        }
        form.put(name, &value, "");
        self.relabel();
        self.setelah_pilih(one)
    }

    /// After a choice: the next field, where one was to be chosen.
    fn setelah_pilih(&mut self, one: bool) -> Vec<Effect> {
        let mut effects = vec![Effect::Arm(Timer::Draf)];
        if let Some(Modal::Form(form)) = self.modals.last_mut().filter(|_| one)
            && form.step(true)
        {
            effects.extend(self.entered_field());
        }
        effects
    }

    /// Puts a person that was looked up into the field; the cursor stays where several may be named.
    pub(super) fn put_person(&mut self, row: &PegawaiRow) -> Vec<Effect> {
        if matches!(self.modals.last(), Some(Modal::Triase(_))) {
            return triase::orang_dipilih(self, row);
        }
        let Some(Modal::Form(form)) = self.modals.last_mut() else { return Vec::new() };
        let Some(field) = form.focused() else { return Vec::new() };
        let (name, many, old, label) =
            (field.spec.name, matches!(field.spec.kind, Kind::OrangBanyak), field.text(), field.label.clone());
        let id = row.id.0.to_string();
        if many && old.split_whitespace().any(|k| k == id) {
            self.refuse(Pesan::new("isian-sudah-ada").with("nama", row.nama.lengkap()));
            return vec![Effect::Bell];
        }
        if many && !old.is_empty() {
            form.put(name, &format!("{old} {id}"), &format!("{label}; {}", row.nama.lengkap()));
        } else {
            form.put(name, &id, &row.nama.lengkap());
        }
        self.setelah_pilih(!many)
    }

    /// Labels of coded fields, from what the desk knows: units from the tree, codes from the words.
    pub(super) fn relabel(&mut self) {
        let Some(Modal::Form(form)) = self.modals.last() else { return };
        let label = |field: &Field| match field.spec.kind {
            Kind::Dari(items) => items(self).into_iter().find(|i| i.code == field.text()).map(|i| i.label),
            _ => None,
        };
        let known: Vec<Option<String>> = form.fields.iter().map(label).collect();
        let Some(Modal::Form(form)) = self.modals.last_mut() else { return };
        for (field, known) in form.fields.iter_mut().zip(known) {
            let text = field.text();
            match field.spec.kind {
                Kind::Dari(_) => field.label = known.unwrap_or_default(),
                Kind::Satker => {
                    let node = text.parse().ok().and_then(|id| self.pohon.get(SatkerId(id)));
                    field.label = node.map(|n| n.satker.nama.clone()).unwrap_or_default();
                }
                Kind::Baris => field.label.clone_from(&text),
                Kind::Orang | Kind::OrangBanyak if !text.is_empty() && field.label.is_empty() => {
                    field.label = format!("#{text}");
                }
                _ => {}
            }
        }
    }

    /// Keeps a changed form and the decisions of a triage as drafts.
    pub(super) fn keep_draft(&mut self) -> Vec<Effect> {
        let mut effects = self.simpan_triase();
        effects.extend(self.keep_form());
        effects
    }

    fn keep_form(&mut self) -> Vec<Effect> {
        let Some(Modal::Form(form)) = self.modals.iter_mut().rev().find(|m| matches!(m, Modal::Form(_))) else {
            return Vec::new();
        };
        if !form.unsaved || self.session.baca_saja {
            return Vec::new();
        }
        form.unsaved = false;
        self.drafts.push_back(DraftSent { form: form.no, needless: false });
        vec![Effect::Write { tag: WriteTag::Draf, write: Box::new(Write::Draf(form.as_draf())) }]
    }

    /// After a conflict: this operator's values over the other's, on purpose now.
    pub(super) fn keep_mine(&mut self) -> Vec<Effect> {
        let Some(Modal::Banding(banding)) = self.modals.pop() else { return Vec::new() };
        if let Some(Modal::Form(form)) = self.modals.last_mut() {
            form.ver = Some(banding.ver);
        }
        self.submit_form()
    }

    /// After a conflict: the other's values into the form, field by field where they differ.
    pub(super) fn take_theirs(&mut self) -> Vec<Effect> {
        let Some(Modal::Banding(banding)) = self.modals.pop() else { return Vec::new() };
        if let Some(Modal::Form(form)) = self.modals.last_mut() {
            form.ver = Some(banding.ver);
            for beda in &banding.beda {
                let label = beda.tampil.as_ref().map_or("", |(theirs, _)| theirs.as_str());
                form.put(&beda.field, &beda.mereka, label);
            }
        }
        self.relabel();
        vec![Effect::Arm(Timer::Draf)]
    }

    /// Puts the list of people in focus on a person.
    pub(super) fn seek_person(&mut self, id: i64) -> Vec<Effect> {
        let tempat = match self.fokus() {
            Fokus::Orang(tempat) => tempat,
            _ => Tempat::Meja,
        };
        let fetch = self.orang_mut(tempat).list.seek(id);
        self.fetch_orang(tempat, Some(fetch))
    }
}
