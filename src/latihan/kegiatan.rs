//! The ceremony of the wave that is under way: two units in one room, and who of them was there.
//!
//! What stands of a person's pledge follows from all that is on record of him, so nobody is present here whose record would have
//! to be another: who was there has signed as well, or has spoken on that very day. Who owes, refused or was represented was not.

use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::kegiatan::CaraHadir;
use crate::domain::satker::JenisSatker;
use crate::domain::tanggal::Tanggal;

use super::acak::Acak;
use super::{Latihan, tujuan};

/// Units that come together.
const SATUAN: usize = 2;

/// A ceremony in which a pledge was spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KegiatanLatihan {
    /// Its title.
    pub judul: String,
    /// Its day.
    pub tanggal: Tanggal,
    /// Where it took place.
    pub tempat: String,
    /// The host.
    pub satker: SatkerId,
    /// How each person attended, with his unit.
    pub hadir: Vec<(PegawaiId, SatkerId, CaraHadir)>,
}

impl Latihan {
    /// The ceremony of the `w`-th wave; `None` for one that is over or has had none yet.
    #[must_use]
    pub fn kegiatan(&self, w: usize) -> Option<KegiatanLatihan> {
        let wave = self.gelombang.get(w).filter(|wave| self.berjalan(wave) && wave.acara <= self.hari)?;
        // The one place that the wave names; else one that has brought something in, and is no office of desks.
        let units = self.unit.iter().enumerate();
        let units: Vec<_> = units
            .filter(|(_, unit)| unit.jumlah > 0)
            .filter_map(|(at, unit)| Some((unit, self.capaian(w, wave, at, unit)?)))
            .collect();
        let desks = |jenis| matches!(jenis, JenisSatker::Kementerian | JenisSatker::Kanwil | JenisSatker::Divisi);
        let at = units.iter().position(|(unit, _)| unit.nama == wave.tempat);
        let at = at.or_else(|| units.iter().position(|(unit, _)| !desks(unit.jenis))).unwrap_or(0);
        let (host, _) = units.get(at)?;
        let mut hadir = Vec::new();
        for (unit, capaian) in units.iter().cycle().skip(at).take(SATUAN.min(units.len())) {
            for k in 0..unit.jumlah {
                let inti = self.inti(unit, k);
                if !inti.aktif || inti.pindah.is_some_and(|(day, _)| day > wave.acara) {
                    continue;
                }
                let mut acak = Acak::new(self.benih, tujuan::HADIR + w as u64, inti.nomor);
                let state = self.keadaan(w, wave, unit, &inti, capaian).map(|(state, _)| state);
                let cara = match state {
                    Some(KeadaanIkrar::Ttd) if acak.peluang(9, 10) => CaraHadir::Hadir,
                    Some(KeadaanIkrar::Mengucapkan) if capaian.mulai == wave.acara => CaraHadir::Hadir,
                    Some(KeadaanIkrar::Diwakili) => CaraHadir::Diwakili,
                    // An exclusion is no absence, and of whoever spoke on another day nothing is known.
                    Some(KeadaanIkrar::Dikecualikan | KeadaanIkrar::Mengucapkan) => continue,
                    _ => CaraHadir::Tidak,
                };
                hadir.push((PegawaiId(inti.nomor.cast_signed()), unit.id, cara));
            }
        }
        let mut acak = Acak::new(self.benih, tujuan::HADIR + 8 + w as u64, 0);
        Some(KegiatanLatihan {
            judul: format!("{} {}", self.teks.ambil(&mut acak, "kegiatan", ""), wave.nama),
            tanggal: wave.acara,
            tempat: host.nama.clone(),
            satker: host.id,
            hadir,
        })
    }
}
