//! An event as typed into a form, and back again.

use super::{JenisKegiatan, KegiatanBaru};
use crate::domain::draf::{FieldErrors, Isian};
use crate::domain::id::{GelombangId, SatkerId};
use crate::domain::nama::rapi;
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;

/// Most characters of a title.
const MAKS: usize = 160;

impl KegiatanBaru {
    /// Reads the fields `judul tanggal tempat tuan_rumah daring`; the wave is dropped where the kind has none. Title and place are written as
    /// an imported list writes them, so that the event is known again.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn parse(
        isian: &Isian,
        jenis: JenisKegiatan,
        gelombang: Option<GelombangId>,
        hari: Tanggal,
    ) -> Result<Self, FieldErrors> {
        let mut salah = FieldErrors::new();
        let mut wrong = |name: &str, why: Pesan| salah.push((name.to_owned(), why));
        let judul = rapi(isian.get("judul"));
        match judul.chars().count() {
            0 => wrong("judul", Pesan::new("isian-wajib")),
            n if n > MAKS => wrong("judul", Pesan::new("isian-terlalu-panjang").with("maks", MAKS)),
            _ => {}
        }
        let day = match isian.get("tanggal") {
            "" => Err(Pesan::new("isian-wajib")),
            day => Tanggal::parse(day),
        };
        let day = day.and_then(|day| match day > hari {
            true => Err(Pesan::new("isian-tanggal-nanti").with("hari", hari.to_string())),
            false => Ok(day),
        });
        let tanggal = day.map_err(|why| wrong("tanggal", why)).ok();
        let satker = isian.get("tuan_rumah").parse().ok().map(SatkerId);
        if satker.is_none() {
            wrong("tuan_rumah", Pesan::new("isian-wajib"));
        }
        let (Some(tanggal), Some(satker), true) = (tanggal, satker, salah.is_empty()) else { return Err(salah) };
        Ok(Self {
            jenis,
            judul,
            tanggal,
            tempat: rapi(isian.get("tempat")),
            satker,
            gelombang: gelombang.filter(|_| jenis.bergelombang()),
            daring: !isian.get("daring").is_empty(),
        })
    }

    /// The record as fields of a form.
    #[must_use]
    pub fn isian(&self) -> Isian {
        Isian::default()
            .with("judul", &self.judul)
            .with("tanggal", self.tanggal.to_string())
            .with("tempat", &self.tempat)
            .with("tuan_rumah", self.satker.0.to_string())
            .with("daring", if self.daring { "1" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::{CaraHadir, HitungHadir, TugasSatker};
    use super::*;
    use proptest::prelude::*;

    fn hari() -> Tanggal {
        Tanggal::new(2024, 11, 21).unwrap()
    }

    #[test]
    fn an_event_goes_into_a_form_and_back_and_only_a_ceremony_has_a_wave() {
        let isian = Isian::default()
            .with("judul", "  Ikrar   bersama ")
            .with("tanggal", "21-11-2024")
            .with("tempat", "Aula")
            .with("tuan_rumah", "7")
            .with("daring", "1");
        let wave = Some(GelombangId(3));
        let one = KegiatanBaru::parse(&isian, JenisKegiatan::Ikrar, wave, hari()).unwrap();
        assert_eq!((one.judul.as_str(), one.gelombang, one.biasa()), ("Ikrar bersama", wave, CaraHadir::Daring));
        assert_eq!(KegiatanBaru::parse(&one.isian(), JenisKegiatan::Ikrar, wave, hari()), Ok(one));
        let other = KegiatanBaru::parse(&isian, JenisKegiatan::Sosialisasi, wave, hari()).unwrap();
        assert_eq!(other.gelombang, None);
        let wrong = KegiatanBaru::parse(&Isian::default(), JenisKegiatan::Ikrar, None, hari()).unwrap_err();
        assert_eq!(wrong.iter().map(|(f, _)| f.as_str()).collect::<Vec<_>>(), ["judul", "tanggal", "tuan_rumah"]);
        let later = isian.with("tanggal", "22-11-2024");
        let wrong = KegiatanBaru::parse(&later, JenisKegiatan::Ikrar, None, hari()).unwrap_err();
        assert_eq!(wrong.first().unwrap().1.key, "isian-tanggal-nanti");
    }

    #[test]
    fn only_presence_at_a_ceremony_is_a_spoken_pledge() {
        let spoken: Vec<_> = CaraHadir::ALL.iter().filter(|c| c.mengucapkan(JenisKegiatan::Ikrar)).collect();
        assert_eq!(spoken, [&CaraHadir::Hadir, &CaraHadir::Daring]);
        assert!(CaraHadir::ALL.iter().all(|c| !c.mengucapkan(JenisKegiatan::Sosialisasi)));
    }

    #[test]
    fn a_share_is_of_those_who_owe() {
        let unit = |orang, dikecualikan, mengucapkan| TugasSatker { orang, dikecualikan, mengucapkan, ttd: 0 };
        assert_eq!(unit(60, 0, 48).persen(), Some(80));
        assert_eq!(unit(60, 12, 48).persen(), Some(100));
        assert_eq!(unit(2, 2, 0).persen(), None);
    }

    proptest! {
        #[test]
        fn figures_kept_row_by_row_are_those_of_a_fresh_count(
            steps in prop::collection::vec((0..6_usize, prop::option::of(prop::sample::select(CaraHadir::ALL))), 0..40)
        ) {
            let mut rows = [None; 6];
            let mut kept = HitungHadir::dari(rows);
            for (at, ke) in steps {
                if let Some(row) = rows.get_mut(at) {
                    kept.ganti(*row, ke);
                    *row = ke;
                }
            }
            prop_assert_eq!(kept, HitungHadir::dari(rows));
            prop_assert_eq!(kept.semua(), 6);
        }
    }
}
