//! A question with yes and no, and what follows a yes.
//!
//! What a question leads to is named here and done where it belongs; a no only takes the question away.

use super::app::App;
use super::gelombang;
use super::impor;
use super::modal::Modal;
use super::msg::{Effect, WriteTag};
use super::penanganan;
use crate::domain::id::{AuditId, DrafId, PegawaiId};
use crate::domain::ikrar::IkrarBaru;
use crate::domain::impor::ingatan::IsiIngatan;
use crate::domain::perkara::penanganan::{UbahLibur, UbahPenanganan};
use crate::domain::pesan::Pesan;
use crate::domain::request::Write;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tanya {
    /// What is asked.
    pub pesan: Pesan,
    /// What follows a yes.
    pub lanjut: Lanjut,
}

/// What follows a yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lanjut {
    /// The program ends.
    Keluar,
    /// An act is reversed.
    Batal(AuditId),
    /// A draft is thrown away.
    BuangDraf(DrafId),
    /// A pledge is recorded for many.
    Ikrar(Box<IkrarBaru>),
    /// The marked people outside the filter are recorded too.
    Luar,
    /// This command is for one person, although all were to be marked.
    Satu(&'static str),
    /// The difference of a file is applied.
    Impor,
    /// An answer that is remembered of earlier files is forgotten.
    Lupa(Box<IsiIngatan>),
    /// The open sheet is closed.
    TutupBerkas,
    /// Who was represented counts in the headline figure from now on, or no more.
    HitungDiwakili(bool),
    /// The calendar becomes another, with every deadline that this moves.
    Libur(Box<UbahLibur>),
    /// Somebody is taken off the open sheet.
    CopotBaris(PegawaiId),
    /// Decisions of an earlier triage are taken up again.
    Triase,
    /// Triage is left with open decisions.
    TriaseKeluar,
    /// The open case is changed.
    Kasus(Box<UbahPenanganan>),
    /// A case is closed, for good.
    Tutup(Box<Write>),
}

impl App {
    /// Does what the question on top leads to.
    pub(super) fn answer_yes(&mut self) -> Vec<Effect> {
        let Some(Modal::Tanya(tanya)) = self.modals.pop() else { return Vec::new() };
        let write = |tag, write| vec![Effect::Write { tag, write: Box::new(write) }];
        match tanya.lanjut {
            Lanjut::Keluar => self.kirim_ketikan().into_iter().chain([Effect::Quit]).collect(),
            Lanjut::Batal(id) => write(WriteTag::Batal, Write::Batal(id)),
            Lanjut::BuangDraf(id) => write(WriteTag::DrafBuang, Write::DrafBuang(id)),
            Lanjut::Ikrar(baru) => {
                if let Some(Modal::Form(form)) = self.modals.last_mut() {
                    form.saving = true;
                }
                write(WriteTag::Formulir, Write::Ikrar(*baru))
            }
            Lanjut::Libur(isi) => {
                if let Some(Modal::Form(form)) = self.modals.last_mut() {
                    form.saving = true;
                }
                write(WriteTag::Formulir, Write::Penanganan(UbahPenanganan::Libur(isi)))
            }
            Lanjut::Tutup(pindah) => {
                if let Some(Modal::Form(form)) = self.modals.last_mut() {
                    form.saving = true;
                }
                write(WriteTag::Formulir, *pindah)
            }
            Lanjut::Luar => self.open_ikrar_outside(),
            Lanjut::Satu(id) => self.act_on_one(id),
            Lanjut::Impor => impor::terapkan(self),
            Lanjut::Lupa(isi) => write(WriteTag::Lupa, Write::Lupa(*isi)),
            Lanjut::TutupBerkas => self.tutup_berkas(),
            Lanjut::HitungDiwakili(ya) => write(WriteTag::Setelan, gelombang::utama(ya)),
            Lanjut::CopotBaris(pegawai) => self.copot_baris(pegawai),
            Lanjut::Triase => self.lanjutkan_triase(),
            Lanjut::TriaseKeluar => self.tinggalkan_triase(),
            Lanjut::Kasus(ubah) => penanganan::laku::kirim(self, *ubah),
        }
    }
}
