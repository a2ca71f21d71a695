//! What the engine says, taken into the dialog. An answer is that of the oldest order that is out.

use super::super::app::App;
use super::super::list::Move;
use super::super::modal::Modal;
use super::super::msg::{Effect, Jawab};
use super::langkah::sesudah_banding;
use super::{Apa, Impor, Langkah};
use crate::domain::impor::HalImpor;
use crate::domain::impor::panggung::BarisBeda;
use crate::domain::impor::panggung::Kelompok;
use crate::domain::impor::percakapan::{Dibuka, Kabar, Perintah, Peta};
use crate::domain::pesan::Pesan;
use crate::domain::request::Written;

impl App {
    /// Whether something that came is for a dialog that is not there any more.
    #[must_use]
    pub(in crate::desk) fn impor_terlambat(&self, no: u64) -> bool {
        !self.modals.iter().any(|m| matches!(m, Modal::Impor(d) if d.no == no))
    }

    /// Takes what came for the dialog of this number.
    pub(in crate::desk) fn jawaban_impor(&mut self, no: u64, jawab: Jawab) -> Vec<Effect> {
        if self.impor_terlambat(no) {
            return Vec::new();
        }
        match jawab {
            Jawab::Daftar(Ok(masuk)) => {
                if let Some(d) = self.impor_mut() {
                    d.berkas.ambil(masuk);
                }
                Vec::new()
            }
            Jawab::Daftar(Err(why)) => {
                if let Some(d) = self.impor_mut() {
                    d.berkas.terjawab = true;
                }
                self.refuse(why);
                Vec::new()
            }
            Jawab::Kabar(Kabar::Maju(done, of)) => {
                if let Some(d) = self.impor_mut() {
                    // What is written grows; a figure that falls is what is still to be taken back.
                    d.kembali = d.menunggu(Apa::Terap) && (d.kembali || done < d.maju.0);
                    d.maju = (done, of);
                }
                Vec::new()
            }
            Jawab::Kabar(kabar) => self.kabar_impor(kabar),
        }
    }

    fn kabar_impor(&mut self, kabar: Kabar) -> Vec<Effect> {
        let size = self.size;
        let Some(d) = self.impor_mut() else { return Vec::new() };
        let apa = d.jalan.pop_front();
        match (kabar, apa) {
            (Kabar::Dibuka(dibuka), _) => dibuka_(d, dibuka).into_iter().collect(),
            (Kabar::Peta(peta), apa) => {
                peta_(d, peta, apa == Some(Apa::Lembar));
                Vec::new()
            }
            (Kabar::Banding { ringkas, tanya, hari, hilang }, apa) => {
                let anew = apa == Some(Apa::Banding);
                if apa == Some(Apa::Hilang) {
                    // The rows are the same; only what becomes of those missing is not.
                    (d.beda.ringkas, d.beda.hilang) = (ringkas, hilang);
                    return Vec::new();
                }
                let before = d.beda.hilang.clone();
                d.beda.ambil(ringkas, hilang);
                d.hari.ambil(hari);
                d.ukur(size);
                let again = d.tanyaan.ambil(tanya, anew);
                let mut effects = Vec::new();
                if d.beda.hilang.is_some() {
                    // Others may be missing now; who leaves is asked about with their units.
                    effects.push(d.kirim_kehilangan());
                }
                for (nama, satker) in again {
                    effects.push(d.kirim(Apa::Jawab, Perintah::Jawab { nama, satker }));
                }
                if anew {
                    d.basi = false;
                    d.banding.lupakan();
                    // Everything was compared from the beginning: what was said of those missing is said again.
                    let before = before.filter(|_| d.beda.hilang.is_none());
                    if before.is_some() || !d.beda.tetap.is_empty() {
                        effects.push(d.kirim_hilang(before));
                        effects.push(d.kirim_kehilangan());
                    }
                }
                let next = if anew && matches!(d.langkah, Langkah::Kolom | Langkah::Hari) {
                    sesudah_banding(d)
                } else {
                    d.lihat()
                };
                effects.extend(next);
                effects
            }
            (Kabar::Kehilangan(units), _) => {
                d.beda.kehilangan = units;
                Vec::new()
            }
            (Kabar::Kembar(kembar), _) => {
                // Whoever has gone on meanwhile is not fetched back.
                if d.langkah == Langkah::Periksa {
                    d.banding.ambil(kembar);
                    d.langkah = Langkah::Kembar;
                }
                Vec::new()
            }
            (Kabar::Lihat { kelompok, dari, baris }, _) => lihat_(d, kelompok, dari, baris).into_iter().collect(),
            (Kabar::Tersimpan(path, n), _) => {
                d.tersimpan = Some((path.clone(), n));
                self.say(Pesan::new("impor-meja-tersimpan").with("n", n).with("berkas", path));
                Vec::new()
            }
            (Kabar::Selesai(done), _) => self.impor_selesai(done),
            (Kabar::Gagal(why), apa) => self.impor_gagal(why, apa),
            (Kabar::Maju(..), _) => Vec::new(),
        }
    }

    /// It is done: back to the list, which shows what has come.
    fn impor_selesai(&mut self, done: Written) -> Vec<Effect> {
        let mut effects = self.tutup_impor();
        self.say(done.uraian);
        effects.extend(self.refresh());
        effects
    }

    /// An order could not be done; the step it was given in stands as it was.
    fn impor_gagal(&mut self, why: Pesan, apa: Option<Apa>) -> Vec<Effect> {
        let Some(d) = self.impor_mut() else { return Vec::new() };
        let stopped = std::mem::take(&mut d.henti);
        let pasted = d.sumber.is_some() && d.nama().is_none();
        match apa {
            Some(Apa::Terap) => d.langkah = Langkah::Periksa,
            Some(Apa::Banding) => {
                // A comparison that was broken off leaves nothing to look at.
                d.basi = true;
                d.langkah = Langkah::Kolom;
            }
            Some(Apa::Buka) if d.dibuka.is_none() => d.sumber = None,
            _ => {}
        }
        let lost = pasted && d.sumber.is_none();
        let mut effects = if stopped { Vec::new() } else { vec![Effect::Bell] };
        effects.extend(d.lihat());
        if lost {
            // Pasted rows that cannot be read leave no dialog behind.
            effects.extend(self.tutup_impor());
        }
        self.refuse(why);
        effects
    }
}

fn dibuka_(d: &mut Impor, dibuka: Dibuka) -> Option<Effect> {
    let doubt = dibuka.ragu.is_some();
    let read = dibuka.sandi;
    d.dibuka = Some(dibuka);
    if doubt && d.sandi.is_none() {
        d.langkah = Langkah::Sandi;
        d.pilihan = read.map_or(0, |s| s as usize);
        return None;
    }
    d.ke_lembar()
}

fn peta_(d: &mut Impor, peta: Peta, new: bool) {
    d.tajuk.berbawaan = d.hal == HalImpor::Pegawai;
    d.tajuk.peta = Some(peta);
    if new {
        d.langkah = Langkah::Kolom;
        d.basi = true;
        d.tajuk.cursor = 0;
        d.tajuk.top = 0;
    }
    d.tajuk.geser(Move::By(0));
}

fn lihat_(d: &mut Impor, kelompok: Kelompok, dari: u64, baris: Vec<BarisBeda>) -> Option<Effect> {
    if kelompok != d.beda.kelompok {
        return d.lihat();
    }
    d.beda.dari = dari;
    d.beda.baris = baris;
    let lacks = d.beda.kurang().map(|(from, _)| from);
    // What has just been asked for and is not there is not asked for again.
    if lacks == Some(dari) { None } else { d.lihat() }
}
