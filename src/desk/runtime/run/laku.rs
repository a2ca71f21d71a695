//! What the runtime does for the effects of the desk: each goes to the thread that does it, and nothing waits.

use std::thread;

use super::super::ekspor::{self, Apa, Pesanan};
use super::super::worker::{self, Kerja};
use super::super::{clock, salin, sidik};
use super::{DRAF, Desk, PELAPOR};
use crate::desk::msg::{Effect, Msg, Timer};
use crate::domain::laporan::Opsi;
use crate::domain::pesan::Pesan;
use crate::report::bundel;

impl Desk {
    /// Hands effects over; never blocks.
    pub(super) fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Read { slot, no, read } => {
                    self.ditanya.insert(slot, no);
                    self.give(Kerja::Read { slot, no, read });
                }
                Effect::Anew => self.give(Kerja::Anew),
                Effect::Pulihkan => self.give(Kerja::Pulihkan),
                Effect::Write { tag, write } => self.give(Kerja::Write { tag, write }),
                Effect::Mulai(mulai) => {
                    self.menuju = self.tempat.letak(&mulai);
                    self.give(Kerja::Mulai(mulai));
                }
                Effect::Export { apa, opsi } => self.export(Apa::Keluaran(apa), *opsi),
                Effect::Tagih(opsi) => self.export(Apa::Tagih, *opsi),
                Effect::Bukti { orang, opsi } => self.export(Apa::Bukti(orang), *opsi),
                Effect::Surat(pesanan) => self.export(Apa::Surat(pesanan), Opsi::default()),
                Effect::Bundel { perkara, alasan } => {
                    let apa = Apa::Bundel(bundel::Pesanan { perkara, alasan }, self.impor.kotak_masuk().to_owned());
                    self.export(apa, Opsi::default());
                }
                Effect::Impor { no, minta } => self.impor.minta(no, minta, &self.db, &self.to_main),
                Effect::Sidik(apa) => sidik::minta(apa, self.impor.kotak_masuk(), &self.to_main),
                Effect::SidikDokumen { no, jalan, pribadi } => {
                    sidik::minta_dokumen(no, jalan, pribadi, self.impor.kotak_masuk(), &self.to_main);
                }
                Effect::Copy(text) => salin::keep(&self.keluar, &text),
                Effect::Arm(timer) => {
                    // The first change starts the clock: a typist who never pauses is kept all the same.
                    let wait = if timer == Timer::Pelapor { PELAPOR } else { DRAF };
                    self.timers.entry(timer).or_insert_with(|| clock::tick() + wait);
                }
                Effect::Bell => self.bel = true,
                Effect::Repaint => self.repaint = true,
                Effect::Quit => self.quit = true,
            }
        }
    }

    pub(super) fn give(&mut self, job: Kerja) {
        if self.to_store.send(job).is_err() {
            let _ = self.to_main.send(Msg::Dibuka(Err(worker::gone())).into());
        }
    }

    fn export(&self, apa: Apa, opsi: Opsi) {
        let pesanan = Pesanan { apa, opsi, bahasa: self.bahasa };
        let (tempat, db, keluar, out) =
            (self.tempat.clone(), self.db.clone(), self.keluar.clone(), self.to_main.clone());
        let job = move || {
            let _ = out.send(ekspor::tulis(&pesanan, &tempat, &db, &keluar).into());
        };
        if let Err(error) = thread::Builder::new().name("laporan".to_owned()).spawn(job) {
            let why = Pesan::new("galat-benang").with("sebab", error.to_string());
            let _ = self.to_main.send(Msg::Exported(Err(why)).into());
        }
    }
}
