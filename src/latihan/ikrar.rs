//! Pledges: sheets of paper, who is on them, and who is not (`domain.md` 4).
//!
//! The first wave is long over and nearly everybody is on a sheet; the second one is under way on the
//! practice day: most units are well on, some lag behind, two have brought nothing in.

use crate::acuan::kalender::Gelombang;
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::satker::JenisSatker;
use crate::domain::tanggal::Tanggal;

use super::acak::Acak;
use super::besar::Unit;
use super::orang::Inti;
use super::{Latihan, tujuan};

/// A sheet of paper, closed: as many rows as it declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lembar {
    /// The unit.
    pub satker: SatkerId,
    /// Number written on it; unique within unit and wave.
    pub nomor: String,
    /// Date on it.
    pub tanggal: Tanggal,
    /// Where it was signed.
    pub tempat: String,
    /// Who witnessed it.
    pub saksi: String,
    /// Its rows, numbered from 1.
    pub isi: Vec<Catatan>,
}

/// One person's pledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catatan {
    /// Who.
    pub pegawai: PegawaiId,
    /// The unit of that day.
    pub satker: SatkerId,
    /// State.
    pub keadaan: KeadaanIkrar,
    /// Date.
    pub tanggal: Tanggal,
    /// Reason, where the state has one.
    pub alasan: String,
    /// When it was recorded, RFC 3339.
    pub waktu: String,
}

/// Rows on a full sheet.
const BARIS_LEMBAR: usize = 30;

const ROMAWI: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// The moment somebody recorded what bears this date, in office hours.
pub(crate) fn pukul(acak: &mut Acak, tanggal: Tanggal) -> String {
    let minute = acak.di_bawah(8 * 60);
    format!("{}T{:02}:{:02}:00+07:00", tanggal.iso(), 8 + minute / 60, minute % 60)
}

/// The last weekday not after this day.
pub(crate) fn hari_kantor(mut day: Tanggal) -> Tanggal {
    while day.is_weekend() {
        day = day.plus(-1);
    }
    day
}

/// How one unit did in one wave.
pub(super) struct Capaian {
    pub(super) mulai: Tanggal,
    akhir: Tanggal,
    persen: u64,
}

impl Latihan {
    /// Whether the wave is still running on the practice day.
    pub(super) fn berjalan(&self, wave: &Gelombang) -> bool {
        self.hari <= wave.tenggat
    }

    pub(super) fn capaian(&self, w: usize, wave: &Gelombang, at: usize, unit: &Unit) -> Option<Capaian> {
        if wave.mulai > self.hari || (self.berjalan(wave) && self.diam.contains(&at)) {
            return None;
        }
        let mut acak = Acak::new(self.benih, tujuan::SATKER_IKRAR + w as u64, at as u64);
        let akhir = hari_kantor(wave.tenggat.min(self.hari)).max(wave.mulai);
        let span = wave.mulai.days_to(akhir);
        let first = wave.mulai.plus(acak.antara(0, span));
        let ceremony =
            wave.acara <= self.hari && (unit.nama == wave.tempat || (wave.tempat.is_empty() && acak.peluang(40, 100)));
        let mulai = if ceremony { wave.acara } else { hari_kantor(first).max(wave.mulai) };
        let persen = match (self.berjalan(wave), acak.peluang(10, 100)) {
            (false, _) => 97 + acak.di_bawah(4),
            (true, true) if unit.nama != wave.tempat => 60 + acak.di_bawah(21),
            (true, _) => 89 + acak.di_bawah(12),
        };
        Some(Capaian { mulai, akhir, persen: persen.min(100) })
    }

    /// The state of one person, `None` for nothing on paper; with the code of the reason.
    pub(super) fn keadaan(
        &self,
        w: usize,
        wave: &Gelombang,
        unit: &Unit,
        inti: &Inti,
        capaian: &Capaian,
    ) -> Option<(KeadaanIkrar, &'static str)> {
        let berjalan = self.berjalan(wave);
        if inti.masuk > capaian.mulai || (berjalan && !inti.aktif) {
            return None;
        }
        if inti.cltn.is_some_and(|(first, last)| first <= capaian.mulai && capaian.mulai <= last) {
            return Some((KeadaanIkrar::Dikecualikan, "cltn"));
        }
        if berjalan
            && inti.aktif
            && let Some(state) = self.contoh(inti.nomor)
        {
            return Some((state, ""));
        }
        let mut acak = Acak::new(self.benih, tujuan::IKRAR + w as u64, inti.nomor);
        let pas = !matches!(unit.jenis, JenisSatker::Kanwil | JenisSatker::Divisi | JenisSatker::Kementerian);
        let roll = acak.di_bawah(10_000);
        match roll {
            0..100 => Some((KeadaanIkrar::Dikecualikan, "")),
            100..105 => Some((KeadaanIkrar::Menolak, "")),
            105..185 if berjalan && pas => Some((KeadaanIkrar::Mengucapkan, "")),
            185..245 if berjalan => Some((KeadaanIkrar::Diwakili, "")),
            _ => acak.peluang(capaian.persen, 100).then_some((KeadaanIkrar::Ttd, "")),
        }
    }

    /// A few people stand for the rare states, so that the smallest office shows each of them.
    fn contoh(&self, nomor: u64) -> Option<KeadaanIkrar> {
        let states =
            [KeadaanIkrar::Mengucapkan, KeadaanIkrar::Diwakili, KeadaanIkrar::Menolak, KeadaanIkrar::Dikecualikan];
        let step = self.jumlah / 12;
        let at = states.iter().enumerate().find(|(n, _)| nomor == step * (2 + 2 * *n as u64) + 1);
        at.filter(|_| step > 0).map(|(_, state)| *state)
    }

    /// Makes the pledges of the `w`-th wave: full sheets as they come, and single records without a sheet.
    ///
    /// # Errors
    /// The first error of `lembar` or `lepas`.
    pub fn ikrar<E>(
        &self,
        w: usize,
        mut lembar: impl FnMut(Lembar) -> Result<(), E>,
        mut lepas: impl FnMut(Catatan) -> Result<(), E>,
    ) -> Result<(), E> {
        let Some(wave) = self.gelombang.get(w) else { return Ok(()) };
        for (at, unit) in self.unit.iter().enumerate() {
            let Some(capaian) = self.capaian(w, wave, at, unit) else { continue };
            let mut isi: Vec<Catatan> = Vec::with_capacity(BARIS_LEMBAR);
            let mut urut = 0_u64;
            for k in 0..unit.jumlah {
                let inti = self.inti(unit, k);
                let Some((keadaan, kode)) = self.keadaan(w, wave, unit, &inti, &capaian) else { continue };
                let tanggal = self.tanggal_lembar(&capaian, urut);
                let mut acak = Acak::new(self.benih, tujuan::IKRAR + 8 + w as u64, inti.nomor);
                // Who moved later signed where he was then; such a record stands alone.
                let dulu = inti.pindah.filter(|(day, _)| *day > tanggal).map(|(_, from)| from);
                let row = Catatan {
                    pegawai: PegawaiId(inti.nomor.cast_signed()),
                    satker: dulu.unwrap_or(unit.id),
                    keadaan,
                    tanggal,
                    alasan: if keadaan.needs_reason() {
                        self.teks.ambil(&mut acak, keadaan.code(), kode).to_owned()
                    } else {
                        String::new()
                    },
                    waktu: pukul(&mut acak, tanggal),
                };
                if keadaan == KeadaanIkrar::Ttd && dulu.is_none() {
                    isi.push(row);
                    if isi.len() == BARIS_LEMBAR {
                        urut += 1;
                        lembar(self.lembar(w, at, unit, urut, std::mem::take(&mut isi)))?;
                    }
                } else {
                    lepas(row)?;
                }
            }
            if !isi.is_empty() {
                lembar(self.lembar(w, at, unit, urut + 1, isi))?;
            }
        }
        Ok(())
    }

    /// Large units collect over several days: twenty sheets a day.
    fn tanggal_lembar(&self, capaian: &Capaian, sheets: u64) -> Tanggal {
        let later = capaian.mulai.plus((sheets / 20).min(30).cast_signed());
        hari_kantor(later.min(capaian.akhir)).max(capaian.mulai)
    }

    fn lembar(&self, w: usize, at: usize, unit: &Unit, urut: u64, isi: Vec<Catatan>) -> Lembar {
        let tanggal = isi.first().map_or(self.hari, |row| row.tanggal);
        let mut acak = Acak::new(self.benih, tujuan::SATKER_IKRAR + 8 + w as u64, (at as u64) << 32 | urut);
        let bulan = usize::try_from(tanggal.month()).ok().and_then(|m| ROMAWI.get(m - 1)).copied().unwrap_or_default();
        Lembar {
            satker: unit.id,
            nomor: format!("{urut:02}/IKRAR/{bulan}/{}", tanggal.year()),
            tanggal,
            tempat: unit.nama.clone(),
            saksi: self.teks.ambil(&mut acak, "saksi", "").to_owned(),
            isi,
        }
    }
}
