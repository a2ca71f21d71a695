//! What the store answers, taken into the state.

use super::app::{App, Layar};
use super::aturan::isian;
use super::kegiatan::kepala::KEGIATAN;
use super::lembar::kepala;
use super::modal::{Lanjut, Modal, Tanya};
use super::msg::{Effect, Exported, Slot, Tempat, WriteTag};
use super::{belum, fill, formulir};
use crate::domain::draf::Draf;
use crate::domain::id::DrafId;
use crate::domain::ikrar::lembar::JawabLembar;
use crate::domain::perkara::penanganan::JawabPenanganan;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Kantor, Read, Rows, StoreError, TempoHal, TempoRow, Tindakan, Write, Written};
use crate::domain::satker::Pohon;
use crate::domain::tanggal::Waktu;

impl App {
    /// Takes an answer that is the newest of its slot.
    pub(super) fn take_rows(&mut self, slot: Slot, rows: Rows) -> Vec<Effect> {
        match (slot, rows) {
            (Slot::Kantor, Rows::Kantor(kantor)) => self.take_kantor(*kantor),
            (Slot::Pohon, Rows::Pohon(rows)) => self.take_pohon(Pohon::new(rows)),
            (Slot::Orang(tempat), Rows::Pegawai(window)) => {
                let before = self.orang(tempat).list.cursor();
                let fetch = self.orang_mut(tempat).list.take(window);
                if self.orang_mut(tempat).list.take_missed() {
                    self.not_on_list(tempat);
                }
                let mut effects = self.fetch_orang(tempat, fetch);
                let after = self.orang(tempat).list.cursor();
                let shown = self.orang(tempat).kartu.as_ref().map(|k| k.pegawai.id.0);
                if after != before || shown != after {
                    effects.extend(self.ask_kartu(tempat));
                }
                effects
            }
            (Slot::Kartu(tempat), Rows::Kartu(kartu)) => {
                if let Some(Modal::Kartu { kartu: shown, tempat: Some(from), .. }) = self.modals.last_mut()
                    && *from == tempat
                {
                    *shown = Some(kartu.clone());
                }
                self.orang_mut(tempat).kartu = Some(*kartu);
                Vec::new()
            }
            (Slot::Tanda(tempat), Rows::Tertanda(people, _)) => self.take_marks(tempat, people),
            (Slot::Rentang(tempat), Rows::Tertanda(people, whole)) => self.take_range(tempat, people, whole),
            (slot, Rows::Hitungan(part)) => self.take_count(slot, part),
            (Slot::Antre(tempat), Rows::Perkara(window)) => {
                let fetch = self.antre_mut(tempat).list.take(window);
                if self.antre_mut(tempat).list.take_missed() {
                    self.refuse(Pesan::new("cari-tak-dalam-antre"));
                }
                let mut effects = self.fetch_antre(tempat, fetch);
                effects.extend(self.ask_perkara(tempat));
                effects
            }
            (Slot::Perkara, Rows::PerkaraSatu(perkara)) => {
                self.perkara.perkara = Some(*perkara);
                Vec::new()
            }
            (Slot::Cari, Rows::Cari(window)) => {
                let none = window.rows.is_empty();
                if let Some(Modal::Cari(cari)) = self.modals.last_mut() {
                    cari.take(window);
                }
                let mut effects = self.ask_cari_kartu();
                if none {
                    effects.push(Effect::Bell);
                }
                effects
            }
            (Slot::CariKartu, Rows::Kartu(kartu)) => {
                match self.modals.last_mut() {
                    Some(Modal::Cari(cari)) if cari.selected().map(|r| r.id) == Some(kartu.pegawai.id) => {
                        cari.kartu = Some(*kartu);
                    }
                    Some(Modal::Kartu { kartu: shown, .. }) => *shown = Some(kartu),
                    _ => {}
                }
                Vec::new()
            }
            (Slot::Tempo, Rows::JatuhTempo(rows)) => self.take_due(rows),
            (Slot::Tempo, Rows::JatuhTempoHitung { n, lewat }) => {
                (self.tempo, self.lewat) = (n, lewat);
                Vec::new()
            }
            (Slot::Aturan | Slot::Geseran, Rows::Penanganan(jawab)) => self.ambil_aturan(jawab),
            (Slot::Draf, Rows::Draf(drafts)) => self.offer_drafts(&drafts),
            (Slot::Ingatan, Rows::Ingatan(all)) => {
                if let Some(dialog) = self.impor_mut() {
                    dialog.diingat.ambil(all);
                }
                Vec::new()
            }
            (Slot::Katalog, Rows::Katalog(rows)) => {
                self.katalog = rows;
                self.propose_rows();
                Vec::new()
            }
            // Who has gone on to something else meanwhile is not interrupted: the next key would go astray.
            (Slot::Tindakan, Rows::TindakanAkhir(last))
                if matches!(self.modals.last(), Some(Modal::Acara(_) | Modal::Ruang(_))) =>
            {
                self.ask_undo(last)
            }
            (Slot::Formulir | Slot::Tindakan, _) if !self.modals.is_empty() => Vec::new(),
            (Slot::Formulir, rows) => fill::open_loaded(self, rows),
            (Slot::Sedang, Rows::Sedang(others)) => self.name_others(&others),
            (Slot::Tindakan, Rows::TindakanAkhir(last)) => self.ask_undo(last),
            (Slot::LembarCari, Rows::Cari(window)) => self.ambil_luar(window.rows),
            (Slot::LembarKode, Rows::Lembar(JawabLembar::Satu(head, _))) => self.menurut_kode(&head),
            (Slot::Belum, Rows::Lembar(JawabLembar::Tagih(rows))) => self.ambil_belum(rows),
            (_, Rows::Lembar(jawab)) => self.ambil_lembar(jawab),
            (_, Rows::Gelombang(jawab)) => self.ambil_gelombang(jawab),
            (Slot::Statistik, Rows::Penanganan(JawabPenanganan::Statistik(isi))) => self.ambil_statistik(*isi),
            (Slot::Sanksi, Rows::Penanganan(JawabPenanganan::Register(rows))) => self.ambil_sanksi(rows),
            (_, Rows::Kegiatan(jawab)) => self.ambil_kegiatan(jawab),
            (Slot::Triase, Rows::Penanganan(JawabPenanganan::Pilah(rows))) => self.ambil_triase(rows),
            (Slot::TriaseDraf, Rows::Draf(drafts)) => self.ambil_draf_triase(&drafts),
            (slot @ (Slot::Ruang | Slot::RuangPelapor | Slot::RuangAturan), Rows::Penanganan(jawab)) => {
                self.ambil_ruang(slot, jawab)
            }
            _ => Vec::new(),
        }
    }

    fn take_kantor(&mut self, kantor: Kantor) -> Vec<Effect> {
        if let Some(day) = kantor.hari_latihan {
            self.session.hari = day;
        }
        let first = self.kantor.is_none();
        let known = |id| kantor.gelombang.iter().any(|g| g.id == id);
        if self.gelombang.is_none_or(|id| !known(id)) {
            self.gelombang = kantor.gelombang_awal(self.session.hari).map(|g| g.id);
        }
        self.pohon.diwakili = kantor.hitung_diwakili;
        self.kantor = Some(kantor);
        let mut effects = if first { self.refresh_after_kantor() } else { Vec::new() };
        effects.extend(self.lihat_setengah());
        effects
    }

    /// The first screen's questions, which need the wave.
    fn refresh_after_kantor(&mut self) -> Vec<Effect> {
        let gelombang = self.gelombang;
        vec![self.ask(Slot::Pohon, Read::Pohon { gelombang }), self.tanya_tempo()]
    }

    fn take_pohon(&mut self, mut pohon: Pohon) -> Vec<Effect> {
        let before = self.meja.tree.cursor();
        pohon.diwakili = self.kantor.as_ref().is_some_and(|k| k.hitung_diwakili);
        self.pohon = pohon;
        self.meja.tree.fit(&self.pohon);
        self.satker.fit(&self.pohon);
        // The lists of the Meja follow the tree, so their first question waits for it.
        if self.layar == Layar::Meja && (self.meja.tree.cursor() != before || !self.meja.orang.asked) {
            return self.follow_tree();
        }
        Vec::new()
    }

    /// What is asked of the due list: its lines while they are shown, otherwise only what the head of the screen says of it.
    pub(super) fn tanya_tempo(&mut self) -> Effect {
        let open = self.modals.iter().any(|m| matches!(m, Modal::Tempo(..)));
        self.ask(Slot::Tempo, if open { Read::JatuhTempo } else { Read::JatuhTempoHitung })
    }

    fn take_due(&mut self, mut rows: Vec<TempoRow>) -> Vec<Effect> {
        // The operator's own drafts come first: they are what was interrupted. The rest stays in the store's order.
        rows.sort_by_key(|r| !matches!(r.hal, TempoHal::Draf(_)));
        self.tempo = rows.len();
        self.lewat = rows.iter().filter(|r| r.sisa.is_some_and(|n| n < 0)).count();
        if let Some(Modal::Tempo(shown, cursor)) = self.modals.iter_mut().find(|m| matches!(m, Modal::Tempo(..))) {
            *cursor = (*cursor).min(rows.len().saturating_sub(1));
            *shown = rows;
        }
        Vec::new()
    }

    /// At start: an open draft is offered, never opened by itself.
    fn offer_drafts(&mut self, drafts: &[Draf]) -> Vec<Effect> {
        if let Some(draf) = drafts.first() {
            self.say(
                Pesan::new("draf-menunggu").with("n", drafts.len()).with("formulir", formulir::title(&draf.formulir)),
            );
        }
        Vec::new()
    }

    fn ask_undo(&mut self, last: Option<Tindakan>) -> Vec<Effect> {
        match last {
            None => self.refuse(Pesan::new("batal-tak-ada")),
            Some(Tindakan { halangan: Some(why), .. }) => self.refuse(why),
            Some(act) => {
                let what = self.kata.pesan(&act.uraian);
                self.question(Tanya {
                    pesan: Pesan::new("batal-tanya").with("apa", what),
                    lanjut: Lanjut::Batal(act.id),
                });
            }
        }
        Vec::new()
    }

    /// A question that the store could not answer. A card or case that has gone is simply not shown.
    pub(super) fn read_failed(&mut self, slot: Slot, error: &StoreError) -> Vec<Effect> {
        match (slot, error) {
            (Slot::Kartu(tempat), StoreError::Missing | StoreError::Forbidden(_)) => {
                self.orang_mut(tempat).kartu = None;
            }
            (Slot::Perkara, StoreError::Missing | StoreError::Forbidden(_)) => self.perkara.perkara = None,
            (Slot::Antre(_), StoreError::Forbidden(_)) => {}
            (Slot::LembarKode, _) => return self.tanpa_kode(error),
            (Slot::Geseran, _) => {
                self.geseran_tak_terbaca(error);
                return vec![Effect::Bell];
            }
            (Slot::Lembar | Slot::LembarDaftar | Slot::LembarLanjut | Slot::LembarCari | Slot::LembarContoh, _) => {
                self.lembar_tak_terbaca(slot, error);
            }
            (Slot::KegiatanDaftar | Slot::Kegiatan | Slot::KegiatanOrang, _) => self.kegiatan_tak_terbaca(slot, error),
            (Slot::Statistik | Slot::Sanksi, _) => self.statistik_tak_terbaca(slot, error),
            (Slot::Triase, _) => self.triase_tak_terbaca(error),
            (Slot::Ruang | Slot::RuangPelapor | Slot::RuangAturan, _) => self.ruang_tak_terbaca(slot, error),
            _ => self.refuse(error.uraian()),
        }
        Vec::new()
    }

    /// How a write ended.
    pub(super) fn written(&mut self, tag: WriteTag, result: Result<Written, StoreError>) -> Vec<Effect> {
        if tag == WriteTag::Batal {
            self.tarik.jalan = None;
        }
        match (tag, result) {
            (WriteTag::Lihat | WriteTag::Pilihan, Ok(_)) => Vec::new(),
            (WriteTag::Draf, result) => self.draft_kept(result),
            (WriteTag::DrafBuang | WriteTag::Lihat | WriteTag::Pilihan, Err(error)) => {
                self.refuse(error.uraian());
                Vec::new()
            }
            (WriteTag::DrafBuang, Ok(_)) => vec![self.tanya_tempo()],
            (WriteTag::Formulir, Ok(done)) => {
                let mut effects = self.form_saved(&done);
                effects.extend(self.type_ahead());
                effects
            }
            (WriteTag::Batal | WriteTag::Setelan, Ok(done)) => {
                self.say(done.uraian);
                self.tunggu_ruang();
                self.refresh()
            }
            (WriteTag::Lupa, Ok(done)) => {
                self.say(done.uraian);
                vec![self.ask(Slot::Ingatan, Read::Ingatan)]
            }
            // A colleague may have answered or forgotten it meanwhile.
            (WriteTag::Lupa, Err(error)) => {
                self.refuse(error.uraian());
                vec![self.ask(Slot::Ingatan, Read::Ingatan), Effect::Bell]
            }
            (WriteTag::Formulir, Err(error)) => self.form_refused(error),
            (WriteTag::LembarSidik, result) => self.sidik_tertulis(result),
            (WriteTag::LembarBaris | WriteTag::LembarTutup | WriteTag::LembarKoreksi | WriteTag::LembarUji, result) => {
                self.lembar_tertulis(tag, result)
            }
            (WriteTag::HadirBaris | WriteTag::HadirSatker, result) => self.hadir_tertulis(tag, result),
            (WriteTag::Triase, result) => self.triase_tertulis(result),
            (WriteTag::TriaseDraf, result) => self.triase_tersimpan(result),
            (WriteTag::Kasus, result) => self.kasus_tertulis(result),
            (WriteTag::Batal | WriteTag::Setelan, Err(error)) => {
                self.refuse(error.uraian());
                vec![Effect::Bell]
            }
        }
    }

    /// A draft is kept: its key belongs to the form it came from, whatever is on top by now.
    fn draft_kept(&mut self, result: Result<Written, StoreError>) -> Vec<Effect> {
        let Some(sent) = self.drafts.pop_front() else { return Vec::new() };
        let form = self.modals.iter_mut().find_map(|m| match m {
            Modal::Form(form) if form.no == sent.form => Some(form),
            _ => None,
        });
        match (result, form) {
            (Ok(done), Some(form)) => form.draf = done.ids.first().copied().map(DrafId).or(form.draf),
            (Ok(done), None) if sent.needless => {
                let ids = done.ids.into_iter().map(|id| Write::DrafBuang(DrafId(id)));
                return ids.map(|w| Effect::Write { tag: WriteTag::DrafBuang, write: Box::new(w) }).collect();
            }
            (Ok(_), None) => return vec![self.tanya_tempo()],
            (Err(error), form) => {
                if let Some(form) = form {
                    form.unsaved = true;
                }
                self.refuse(error.uraian());
            }
        }
        Vec::new()
    }

    /// A form is done with: what was kept of it as a draft is thrown away, or will be when its key comes.
    pub(super) fn tanpa_draf(&mut self, form: &super::form::Form) -> Option<Effect> {
        self.drafts.iter_mut().filter(|d| d.form == form.no && form.draf.is_none()).for_each(|d| d.needless = true);
        let write = Box::new(Write::DrafBuang(form.draf?));
        Some(Effect::Write { tag: WriteTag::DrafBuang, write })
    }

    fn form_saved(&mut self, done: &Written) -> Vec<Effect> {
        self.say(done.uraian.clone());
        let mut effects = Vec::new();
        // A form that was left meanwhile is gone; another one that stands here now is not the one saved.
        if let Some(i) = self.modals.iter().rposition(|m| matches!(m, Modal::Form(f) if f.saving))
            && let Modal::Form(form) = self.modals.remove(i)
        {
            self.terakhir.insert(form.spec.name, form.isian());
            effects.extend(self.tanpa_draf(&form));
            if let Some(sasaran) = form.sasaran.as_ref().filter(|_| form.spec.name == formulir::IKRAR.name) {
                self.pledges_saved(&sasaran.pilihan);
            }
            if form.spec.name == kepala::BERKAS.name {
                effects.extend(self.kepala_tersimpan(&form, &done.ids));
            }
            if let Some(id) = done.ids.first() {
                self.gelombang_tersimpan(form.spec.name, *id);
            }
            effects.extend(self.formulir_kasus_tersimpan(&form));
            if form.spec.name == KEGIATAN.name {
                effects.extend(self.kegiatan_tersimpan(form.objek, &done.ids));
            }
            if form.spec.name == formulir::PEGAWAI.name
                && form.objek.is_none()
                && let Some(id) = done.ids.first()
            {
                effects.extend(self.seek_person(*id));
            }
        }
        effects.extend(self.refresh());
        effects
    }

    fn form_refused(&mut self, error: StoreError) -> Vec<Effect> {
        self.ahead.clear();
        let Some(Modal::Form(form)) = self.saving_form() else {
            self.refuse(error.uraian());
            return vec![Effect::Bell];
        };
        form.saving = false;
        match error {
            StoreError::Rule(errors) if form.spec.name.starts_with("libur") => form.refuse(isian::ke_isian(errors)),
            StoreError::Rule(errors) => form.refuse(kepala::di_isian(form.spec, errors)),
            StoreError::Stale(banding) => self.modals.push(Modal::Banding(banding)),
            other => self.refuse(other.uraian()),
        }
        vec![Effect::Bell]
    }

    fn saving_form(&mut self) -> Option<&mut Modal> {
        self.modals.iter_mut().rev().find(|m| matches!(m, Modal::Form(f) if f.saving))
    }

    /// A report has been written, or not.
    pub(super) fn exported(&mut self, result: Result<Exported, Pesan>) -> Vec<Effect> {
        self.laporan.berjalan = false;
        match result {
            Ok(file) => {
                // The folder stands on the screen; the bottom line has room for the name.
                let name = file.path.rsplit('/').next().unwrap_or(&file.path).to_owned();
                let key = if file.setengah { "tarik-meja-ditulis" } else { "laporan-ditulis" };
                self.say(Pesan::new(key).with("berkas", name).with("n", file.rows));
                self.laporan.terakhir.insert(0, file);
                self.laporan.terakhir.truncate(8);
                Vec::new()
            }
            Err(why) => {
                self.refuse(why);
                vec![Effect::Bell]
            }
        }
    }

    /// Opens what the chosen line of the due list is about.
    pub(super) fn open_due(&mut self) -> Vec<Effect> {
        let Some(Modal::Tempo(rows, cursor)) = self.modals.last() else { return Vec::new() };
        let Some(row) = rows.get(*cursor).cloned() else { return Vec::new() };
        if matches!(row.hal, TempoHal::Tahapan(_)) {
            self.modals.pop();
            return Vec::new();
        }
        let mut effects = self.leave_lists();
        effects.extend(self.open_due_row(&row.hal));
        effects
    }

    /// Leaves the due list and the sheet or lists it was opened above, as with Esc.
    fn leave_lists(&mut self) -> Vec<Effect> {
        let above = self.modals.len() > 1;
        let mut effects = self.kirim_ketikan();
        self.modals.clear();
        if above {
            self.ahead.clear();
            effects.extend(self.refresh());
        }
        effects
    }

    fn open_due_row(&mut self, hal: &TempoHal) -> Vec<Effect> {
        match *hal {
            TempoHal::Perkara(id) => {
                let mut effects = self.go_to(Layar::Perkara);
                let fetch = self.perkara.list.seek(id.0);
                effects.extend(self.fetch_antre(Tempat::Perkara, Some(fetch)));
                effects.extend(self.buka_ruang(id));
                effects
            }
            TempoHal::Gelombang(id) => {
                self.gelombang = Some(id);
                self.go_to(Layar::Satker)
            }
            TempoHal::Berkas(id) => {
                let mut effects = self.go_to(Layar::Ikrar);
                effects.extend(self.buka_lembar(id));
                effects
            }
            TempoHal::Kecuali(id) => self.open_card(id),
            TempoHal::Susulan(satker, wave) => {
                self.gelombang = Some(wave);
                self.satker.cursor = Some(satker);
                let mut effects = self.go_to(Layar::Satker);
                effects.extend(belum::buka(self, satker, false));
                effects
            }
            TempoHal::SatkerDiam(id) => {
                self.satker.cursor = Some(id);
                self.go_to(Layar::Satker)
            }
            TempoHal::Draf(id) => fill::resume(self, id),
            TempoHal::Tahapan(_) => Vec::new(),
        }
    }

    /// Says in the head of the form who else is changing the same record. Nobody is locked out: whoever saves
    /// second sees both texts.
    fn name_others(&mut self, others: &[(String, Waktu)]) -> Vec<Effect> {
        let label = self.kata.t("isian-sedang-diubah");
        if let Some(Modal::Form(form)) = self.modals.last_mut() {
            form.perihal.extend(others.iter().map(|(who, when)| (label.clone(), format!("{who}, {when}"))));
        }
        Vec::new()
    }

    /// Asks whether the draft under the cursor of the due list may go.
    pub(super) fn drop_due_draft(&mut self) -> Vec<Effect> {
        let Some(Modal::Tempo(rows, cursor)) = self.modals.last() else { return Vec::new() };
        match rows.get(*cursor).map(|r| r.hal.clone()) {
            Some(TempoHal::Draf(id)) => {
                self.question(Tanya { pesan: Pesan::new("draf-buang-tanya"), lanjut: Lanjut::BuangDraf(id) });
                Vec::new()
            }
            _ => vec![Effect::Bell],
        }
    }
}
