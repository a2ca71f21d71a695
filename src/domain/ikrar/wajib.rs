//! Who owes a pledge later than the others, and why (`domain.md` 4.3: a newcomer, a transferee and a returner owe it again).
//!
//! The day follows from what is on record of the person; nothing is stored. How many days they get is a row of `tenggat.csv`, the
//! office's own reminder: no source gives a number.

use super::GelombangRow;
use crate::domain::hari_kerja::KalenderKerja;
use crate::domain::kode::kode;
use crate::domain::perkara::BarisTenggat;
use crate::domain::tanggal::Tanggal;

kode! {
    /// Why somebody's due day is not that of the wave.
    pub enum SebabWajib("sebab-wajib") {
        /// Came to the office while the wave ran.
        Baru => "baru",
        /// Came from another unit while the wave ran.
        Pindah => "pindah",
        /// Came back to service or from leave while the wave ran.
        Kembali => "kembali",
    }
}

/// What is on record of somebody's way to the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kedatangan {
    /// First day at the present unit.
    pub sejak: Option<Tanggal>,
    /// Where the last placement before was, if there was one: at this unit (`true`) or at another.
    pub sebelumnya: Option<bool>,
    /// Last day of unpaid leave.
    pub cltn_sampai: Option<Tanggal>,
}

/// A due day of one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TenggatSendiri {
    /// The day; never before that of the wave.
    pub jatuh: Tanggal,
    /// The day from which it counts.
    pub dari: Tanggal,
    /// Why.
    pub sebab: SebabWajib,
}

/// The due day of somebody who came after a wave had begun; `None` for everybody else, and where no number of days is known.
#[must_use]
pub fn tenggat_sendiri(
    wave: &GelombangRow,
    datang: &Kedatangan,
    aturan: &BarisTenggat,
    kalender: &KalenderKerja,
) -> Option<TenggatSendiri> {
    let back = datang.cltn_sampai.map(|last| (last.plus(1), SebabWajib::Kembali));
    let came = datang.sejak.map(|first| {
        let sebab = match datang.sebelumnya {
            None => SebabWajib::Baru,
            Some(true) => SebabWajib::Kembali,
            Some(false) => SebabWajib::Pindah,
        };
        (first, sebab)
    });
    let (dari, sebab) =
        back.into_iter().chain(came).filter(|(day, _)| *day > wave.mulai).max_by_key(|(day, _)| *day)?;
    let jatuh = aturan.jatuh(dari, kalender)?.max(wave.tenggat);
    Some(TenggatSendiri { jatuh, dari, sebab })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::hari_kerja::CutiBersama;
    use crate::domain::hari_kerja::tests::kalender;

    fn day(iso: &str) -> Tanggal {
        Tanggal::from_iso(iso).unwrap()
    }

    fn rule() -> BarisTenggat {
        let cells = ["ikrar_susulan", "5", "hari_kerja", "", "keadaan", "pengingat", "ya", "usul program", ""];
        BarisTenggat::from_record(&cells).unwrap()
    }

    fn due(sejak: Option<&str>, sebelumnya: Option<bool>, cltn: Option<&str>) -> Option<(String, SebabWajib)> {
        let datang = Kedatangan { sejak: sejak.map(day), sebelumnya, cltn_sampai: cltn.map(day) };
        tenggat_sendiri(
            &GelombangRow::contoh("2024-11-01", "2024-11-14"),
            &datang,
            &rule(),
            &kalender(CutiBersama::Libur),
        )
        .map(|t| (t.jatuh.iso(), t.sebab))
    }

    #[test]
    fn whoever_was_there_when_the_wave_began_has_its_day() {
        assert_eq!(due(None, None, None), None);
        assert_eq!(due(Some("2024-11-01"), None, None), None);
        assert_eq!(due(Some("2019-03-01"), Some(false), Some("2024-10-31")), None);
    }

    #[test]
    fn whoever_came_later_has_working_days_of_his_own_and_a_reason() {
        assert_eq!(due(Some("2024-11-12"), None, None), Some(("2024-11-19".to_owned(), SebabWajib::Baru)));
        assert_eq!(due(Some("2024-11-12"), Some(false), None), Some(("2024-11-19".to_owned(), SebabWajib::Pindah)));
        assert_eq!(due(Some("2024-11-12"), Some(true), None), Some(("2024-11-19".to_owned(), SebabWajib::Kembali)));
        assert_eq!(
            due(Some("2019-03-01"), None, Some("2024-11-14")),
            Some(("2024-11-22".to_owned(), SebabWajib::Kembali))
        );
    }

    #[test]
    fn nobody_is_due_before_the_wave_is() {
        assert_eq!(due(Some("2024-11-04"), None, None), Some(("2024-11-14".to_owned(), SebabWajib::Baru)));
    }
}
