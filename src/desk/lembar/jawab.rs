//! What the store says to an open sheet: its rows, how writes ended, people of the office who were looked for.

use super::daftar::DaftarLembar;
use super::periksa::Uji;
use super::{Lembar, Mode, catat};
use crate::desk::app::{App, Layar};
use crate::desk::keys::Key;
use crate::desk::modal::Modal;
use crate::desk::msg::{Effect, Slot, WriteTag};
use crate::domain::id::BerkasId;
use crate::domain::ikrar::lembar::{BerkasLanjut, JawabLembar, TanyaLembar};
use crate::domain::pegawai::PegawaiRow;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, StoreError, Written};

/// People of the office shown where no row fits.
const LUAR: usize = 8;

impl App {
    /// Where the operator left off, asked at start.
    pub(in crate::desk) fn tanya_lanjut(&mut self) -> Effect {
        self.ask(Slot::LembarLanjut, Read::Lembar(TanyaLembar::Lanjut))
    }

    /// Takes an answer about sheets.
    pub(in crate::desk) fn ambil_lembar(&mut self, jawab: JawabLembar) -> Vec<Effect> {
        match jawab {
            JawabLembar::Satu(head, rows) => {
                let Some(sheet) = self.lembar_mut().filter(|s| s.id == head.id) else { return Vec::new() };
                let first = sheet.berkas.is_none();
                let other = sheet.isi.muat(rows);
                sheet.berkas = Some(*head);
                sheet.muat = false;
                if sheet.tertutup() {
                    // Nothing of it can be keyed any more; what was is told, not sent.
                    sheet.isi.habiskan();
                }
                let at = if first { sheet.isi.belum() } else { sheet.cursor };
                sheet.ke(at);
                if first && sheet.isi.baris.is_empty() && !sheet.tertutup() {
                    sheet.mode = Mode::Cari(super::Pencarian::default());
                }
                sheet.macet &= other.is_empty();
                let mut effects = if sheet.macet { Vec::new() } else { self.kirim_baris() };
                effects.extend(self.susulkan());
                if let Some(why) = self.lembar_mut().and_then(|s| s.pesan.take()) {
                    self.refuse(why);
                }
                effects
            }
            JawabLembar::Daftar(rows) => {
                if let Some(Modal::DaftarLembar(list)) =
                    self.modals.iter_mut().find(|m| matches!(m, Modal::DaftarLembar(_)))
                {
                    list.ambil(rows);
                }
                Vec::new()
            }
            JawabLembar::Lanjut(left) => self.tawarkan(left),
            JawabLembar::Contoh(rows) => {
                if let Some(Modal::Uji(check)) = self.modals.iter_mut().find(|m| matches!(m, Modal::Uji(_))) {
                    check.ambil(rows);
                }
                self.susulkan()
            }
            // What paper, reports and other screens ask for.
            JawabLembar::Cakupan(_)
            | JawabLembar::Nomor(_)
            | JawabLembar::Cetak(_)
            | JawabLembar::Tagih(_)
            | JawabLembar::Bukti(_) => Vec::new(),
        }
    }

    /// Lets the keys act that were pressed while a sheet or a ceremony was being read.
    pub(in crate::desk) fn susulkan(&mut self) -> Vec<Effect> {
        let keys: Vec<Key> = std::mem::take(&mut self.ahead);
        keys.into_iter().flat_map(|key| self.key(key)).collect()
    }

    /// Goes on with a sheet at its rows, of whatever wave.
    pub(super) fn lanjutkan(&mut self, id: BerkasId) -> Vec<Effect> {
        let mut effects = self.go_to(Layar::Ikrar);
        effects.extend(self.buka_lembar(id));
        effects
    }

    /// The sheet that `c` asked for, where there is one.
    fn teruskan(&mut self, left: Option<BerkasLanjut>) -> Vec<Effect> {
        let Some(left) = left.filter(|_| self.modals.is_empty()) else {
            self.ahead.clear();
            self.refuse(Pesan::new("berkas-meja-lanjut-tak-ada"));
            return vec![Effect::Bell];
        };
        // Keys that came meanwhile wait on for its rows.
        self.lanjutkan(left.id)
    }

    /// At start: the sheet that was left in the middle is offered, never opened by itself.
    fn tawarkan(&mut self, left: Option<BerkasLanjut>) -> Vec<Effect> {
        if std::mem::take(&mut self.lanjut_diminta) {
            return self.teruskan(left);
        }
        self.lanjut_berkas = left;
        let Some(left) = &self.lanjut_berkas else { return Vec::new() };
        if !self.modals.is_empty() {
            return Vec::new();
        }
        // Of another wave than the one in force it is said which.
        let nomor = match self.gelombang == Some(left.gelombang) {
            true => left.nomor.clone(),
            false => format!("{} ({})", left.nomor, left.gelombang_nama),
        };
        let key = if left.baris.is_some() { "berkas-meja-lanjutkan" } else { "berkas-meja-lanjutkan-penuh" };
        let tombol =
            crate::desk::command::by_id("berkas.lanjut").and_then(|cmd| self.keymap.keys(cmd).first().copied());
        let pesan = Pesan::new(key)
            .with("nomor", nomor)
            .with("baris", left.baris.unwrap_or(0))
            .with("tombol", tombol.map(|k| k.to_string()).unwrap_or_default());
        self.say(pesan);
        Vec::new()
    }

    /// People of the office who fit what no row fits.
    pub(in crate::desk) fn ambil_luar(&mut self, rows: Vec<PegawaiRow>) -> Vec<Effect> {
        let Some(sheet) = self.lembar_mut() else { return Vec::new() };
        let own = sheet.berkas.as_ref().map(|b| b.isi.satker);
        let mut known: Vec<PegawaiRow> = rows.into_iter().filter(|p| sheet.isi.tempat(p.id).is_none()).collect();
        // Who signs on a unit's sheet is of that unit, nearly always.
        known.sort_by_key(|p| Some(p.satker) != own);
        known.truncate(LUAR);
        let Mode::Cari(box_) = &mut sheet.mode else { return Vec::new() };
        box_.menunggu = false;
        box_.luar = known;
        if !std::mem::take(&mut box_.tunda) {
            return Vec::new();
        }
        let mut effects = catat::cari_pakai(self);
        effects.extend(self.susulkan());
        effects
    }

    /// A question about sheets was not answered.
    pub(in crate::desk) fn lembar_tak_terbaca(&mut self, slot: Slot, error: &StoreError) {
        self.ahead.clear();
        match slot {
            Slot::Lembar => {
                self.modals.retain(|m| !matches!(m, Modal::Lembar(s) if s.berkas.is_none()));
                if let Some(sheet) = self.lembar_mut() {
                    sheet.muat = false;
                }
            }
            Slot::LembarContoh => self.modals.retain(|m| !matches!(m, Modal::Uji(_))),
            Slot::LembarCari => {
                if let Some(Mode::Cari(box_)) = self.lembar_mut().map(|s| &mut s.mode) {
                    (box_.menunggu, box_.tunda) = (false, false);
                }
            }
            _ => {}
        }
        if slot != Slot::LembarLanjut || std::mem::take(&mut self.lanjut_diminta) {
            self.refuse(error.uraian());
        }
    }

    /// How a write of a sheet ended.
    pub(in crate::desk) fn lembar_tertulis(
        &mut self,
        tag: WriteTag,
        result: Result<Written, StoreError>,
    ) -> Vec<Effect> {
        match (tag, result) {
            (WriteTag::LembarBaris, Ok(_)) => {
                // The sheet was left before its last rows were written: the list it was left for shows them now.
                let Some(sheet) = self.lembar_mut() else { return self.segarkan_daftar() };
                sheet.isi.diterima();
                sheet.kirim().into_iter().collect()
            }
            (WriteTag::LembarBaris, Err(error)) => self.baris_ditolak(&error),
            (WriteTag::LembarTutup, Ok(done)) => {
                self.modals.retain(|m| !matches!(m, Modal::Lembar(_)));
                self.lanjut_berkas = None;
                let mut effects = self.segarkan_daftar();
                effects.extend(self.refresh());
                self.say(done.uraian);
                effects
            }
            (WriteTag::LembarKoreksi, Ok(done)) => {
                self.say(done.uraian);
                self.muat_lembar()
            }
            (WriteTag::LembarUji, Ok(done)) => {
                self.modals.retain(|m| !matches!(m, Modal::Uji(_)));
                let effects = self.segarkan_daftar();
                self.say(done.uraian);
                effects
            }
            (_, Err(error)) => {
                self.refuse(error.uraian());
                for modal in &mut self.modals {
                    match modal {
                        // What the sheet says may be no longer so.
                        Modal::Lembar(sheet) => sheet.pesan = Some(error.uraian()),
                        Modal::Uji(check) => check.simpan = false,
                        _ => {}
                    }
                }
                let mut effects = self.muat_lembar();
                effects.push(Effect::Bell);
                effects
            }
            _ => Vec::new(),
        }
    }

    /// Rows were refused, all that went together. A rule means that the sheet is another by now, so it is read anew and what
    /// still fits goes again; for anything else the rows wait until the next key.
    fn baris_ditolak(&mut self, error: &StoreError) -> Vec<Effect> {
        self.refuse(error.uraian());
        let Some(sheet) = self.lembar_mut() else { return vec![Effect::Bell] };
        sheet.isi.ditolak();
        sheet.menutup = None;
        sheet.macet = true;
        let mut effects = vec![Effect::Bell];
        if matches!(error, StoreError::Rule(_) | StoreError::Stale(_) | StoreError::Missing | StoreError::Forbidden(_))
        {
            if let Some(sheet) = self.lembar_mut() {
                sheet.pesan = Some(error.uraian());
            }
            effects.extend(self.muat_lembar());
        }
        effects
    }

    /// Opens the list of sheets of the wave in force.
    pub(super) fn buka_daftar(&mut self) -> Vec<Effect> {
        self.modals.push(Modal::DaftarLembar(Box::new(DaftarLembar::new(self.size))));
        self.segarkan_daftar()
    }

    /// Asks for the list of sheets anew, where it is open.
    pub(super) fn segarkan_daftar(&mut self) -> Vec<Effect> {
        let Some(gelombang) = self.gelombang else { return Vec::new() };
        if !self.modals.iter().any(|m| matches!(m, Modal::DaftarLembar(_))) {
            return Vec::new();
        }
        let satker = self.ikrar.satker;
        let tanya = TanyaLembar::Daftar { gelombang, satker, batas: super::daftar::BATAS };
        vec![self.ask(Slot::LembarDaftar, Read::Lembar(tanya))]
    }

    /// Opens the second person's look at a sheet.
    pub(super) fn buka_uji(&mut self, id: BerkasId, nomor: String) -> Vec<Effect> {
        self.modals.push(Modal::Uji(Box::new(Uji::new(id, nomor))));
        vec![self.ask(Slot::LembarContoh, Read::Lembar(TanyaLembar::Contoh(id)))]
    }

    /// Tells dialogs over the whole screen that it has another size.
    pub(in crate::desk) fn ukur_lembar(&mut self) {
        let size = self.size;
        for modal in &mut self.modals {
            match modal {
                Modal::Lembar(sheet) => Lembar::ukur(sheet, size),
                Modal::DaftarLembar(list) => list.ukur(size),
                Modal::Belum(belum) => belum.ukur(size),
                _ => {}
            }
        }
    }
}
