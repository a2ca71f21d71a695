//! The clocks of a case: when each runs out, with the time it stood still.
//!
//! A case has several clocks at once. A pause has a reason and stays on record when rule or calendar change: the day is
//! always reckoned anew from the day the clock began, its number, its pauses and the calendar, so that a changed holiday
//! moves it and the move can be told ([`pindah`]). Disputed rules warn on both sides and block nothing (`domain.md` 3.4).

use super::alur::Fakta;
use super::{AturanTenggat, AwalTenggat, BarisTenggat, KeadaanPerkara, SatuanTenggat};
use crate::domain::hari_kerja::KalenderKerja;
use crate::domain::katalog::TingkatSanksi;
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;

/// A time in which a clock stood still. Its first day does not count, the day it goes on counts again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jeda {
    /// First day without counting.
    pub mulai: Tanggal,
    /// First day that counts again; `None` while it stands still.
    pub lanjut: Option<Tanggal>,
    /// Why.
    pub alasan: String,
}

impl Jeda {
    fn memuat(&self, hari: Tanggal) -> bool {
        self.mulai <= hari && self.lanjut.is_none_or(|next| hari < next)
    }
}

/// One clock of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jam {
    /// The rule.
    pub aturan: AturanTenggat,
    /// The day it runs from, which itself is not counted.
    pub dari: Tanggal,
    /// When it stood still, in any order.
    pub jeda: Vec<Jeda>,
}

/// Where a clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jatuh {
    /// It runs out on this day.
    Pada(Tanggal),
    /// It stands still with so many days of its unit left.
    Berhenti(u32),
    /// No source gives its number of days; the office may fill one in.
    TakDikenal,
}

/// Days looked at before a clock is given up; no rule is longer than a few months.
const TERJAUH: u32 = 20_000;

impl Jam {
    /// Where the clock stands by this row of rules and this calendar.
    #[must_use]
    pub fn jatuh(&self, baris: &BarisTenggat, kalender: &KalenderKerja) -> Jatuh {
        let Some(days) = baris.nilai else { return Jatuh::TakDikenal };
        if self.jeda.is_empty() {
            return baris.jatuh(self.dari, kalender).map_or(Jatuh::TakDikenal, Jatuh::Pada);
        }
        let counts = |day: Tanggal| match baris.satuan {
            SatuanTenggat::Hari => true,
            SatuanTenggat::HariKerja => kalender.is_hari_kerja(day),
        };
        let (mut day, mut left) = (self.dari, days);
        for _ in 0..TERJAUH {
            if left == 0 {
                return Jatuh::Pada(day);
            }
            day = day.plus(1);
            match self.jeda.iter().find(|pause| pause.memuat(day)) {
                Some(Jeda { lanjut: None, .. }) => return Jatuh::Berhenti(left),
                Some(_) => {}
                None => left -= u32::from(counts(day)),
            }
        }
        Jatuh::Berhenti(left)
    }

    /// Whether it stands still now.
    #[must_use]
    pub fn berhenti(&self) -> bool {
        self.jeda.iter().any(|pause| pause.lanjut.is_none())
    }
}

/// What decides which clocks a case has and from which day each runs.
#[derive(Debug, Clone, Copy)]
pub struct Dasar<'a> {
    /// What is on record.
    pub fakta: &'a Fakta,
    /// The day the case entered its state.
    pub sejak: Tanggal,
    /// The day its report was received.
    pub terima: Tanggal,
    /// The direct superior is on record as one who knows of the act.
    pub atasan: bool,
}

/// The day from which the clock of this rule runs by itself in the present state; `None` where it does not run. A rule without
/// states runs for nobody by itself ([`manual`]).
///
/// A clock that hangs on a day of its own begins there once that day is on record; until then the day of the state stands for it,
/// so that nobody waits without a date.
#[must_use]
pub fn berjalan(baris: &BarisTenggat, dasar: &Dasar<'_>) -> Option<Tanggal> {
    use AturanTenggat as A;
    let fakta = dasar.fakta;
    let now = fakta.keadaan;
    if !now.dihitung() || !now.is_terbuka() {
        return None;
    }
    let decided = fakta.putusan.as_ref();
    // What was handed over before the case was moved on is on its way into force all the same.
    let early = baris.aturan == A::MulaiBerlaku && now == KeadaanPerkara::PenetapanSk && fakta.terima.is_some();
    if !baris.keadaan.contains(&now) && !early {
        return None;
    }
    let call = |ke: u8| fakta.panggilan.iter().rev().find(|p| p.ke == ke);
    let own = match baris.aturan {
        A::Panggilan1Jarak => call(1).map(|p| p.surat),
        A::Panggilan2 => call(1).filter(|p| p.hadir == Some(false)).map(|p| p.pemeriksaan),
        A::PenyampaianSk => decided.map(|p| p.tanggal),
        A::MulaiBerlaku => {
            // What is no punishment under PP 94/2021 is in force at once: there is nothing to wait for.
            if decided.is_some_and(|p| !bertahap(p.tingkat)) {
                return None;
            }
            fakta.terima
        }
        A::AtasanBertindak if !dasar.atasan || !fakta.panggilan.is_empty() => return None,
        _ => None,
    };
    Some(own.unwrap_or(match baris.dari {
        AwalTenggat::Keadaan => dasar.sejak,
        AwalTenggat::Terima => dasar.terima,
    }))
}

/// What beside the state a rule waits for, or counts from, in [`berjalan`]: key of the word that says so.
#[must_use]
pub const fn awal(aturan: AturanTenggat) -> Option<&'static str> {
    match aturan {
        AturanTenggat::AtasanBertindak => Some("aturan-awal-atasan"),
        AturanTenggat::Panggilan1Jarak => Some("aturan-awal-surat"),
        AturanTenggat::Panggilan2 => Some("aturan-awal-mangkir"),
        AturanTenggat::PenyampaianSk => Some("aturan-awal-putusan"),
        AturanTenggat::MulaiBerlaku => Some("aturan-awal-terima"),
        _ => None,
    }
}

/// Whether a decision of this level comes into force only after the days of the rule.
#[must_use]
pub const fn bertahap(tingkat: TingkatSanksi) -> bool {
    !matches!(tingkat, TingkatSanksi::Moral | TingkatSanksi::Kontrak)
}

/// Whether a person starts the clock of this rule in a case: no state starts it, and it is about cases.
#[must_use]
pub fn manual(baris: &BarisTenggat) -> bool {
    baris.keadaan.is_empty() && baris.aturan != AturanTenggat::IkrarSusulan
}

/// Whether a person may let the clock of this rule stand still.
///
/// What the office does itself it may wait with, and say why. A period that the law counts runs whether or not anybody waits: whoever
/// stopped it would put off a decree's first day, or somebody else's last day to object, by a note of his own.
#[must_use]
pub const fn boleh_jeda(aturan: AturanTenggat) -> bool {
    use AturanTenggat as A;
    !matches!(
        aturan,
        A::MulaiBerlaku | A::Keberatan | A::KeberatanJawab | A::Banding | A::BandingPutus | A::LaporBawaslu
    )
}

/// What a change of calendar or rule does to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pindah {
    /// The rule.
    pub aturan: AturanTenggat,
    /// Where it stood.
    pub lama: Jatuh,
    /// Where it stands.
    pub baru: Jatuh,
}

/// The clocks that a changed calendar moves, in their order.
#[must_use]
pub fn pindah<'a>(
    clocks: impl IntoIterator<Item = (&'a Jam, &'a BarisTenggat)>,
    lama: &KalenderKerja,
    baru: &KalenderKerja,
) -> Vec<Pindah> {
    clocks
        .into_iter()
        .map(|(jam, row)| Pindah { aturan: jam.aturan, lama: jam.jatuh(row, lama), baru: jam.jatuh(row, baru) })
        .filter(|moved| moved.lama != moved.baru)
        .collect()
}

/// What is to be said about the days between a first call and its examination. One reading of PP 94/2021 takes the number as the
/// most, another as the least; whoever keeps neither is told, and nobody is stopped (`domain.md` 3.4 and 13.5).
#[must_use]
pub fn jarak_panggilan(
    surat: Tanggal,
    pemeriksaan: Tanggal,
    baris: &BarisTenggat,
    kalender: &KalenderKerja,
) -> Option<Pesan> {
    let days = i64::from(baris.nilai?);
    let gap = kalender.selisih(surat, pemeriksaan);
    let key = match gap.cmp(&days) {
        _ if gap < 0 => "perkara-jarak-mundur",
        std::cmp::Ordering::Less => "perkara-jarak-kurang",
        std::cmp::Ordering::Equal => return None,
        std::cmp::Ordering::Greater => "perkara-jarak-lebih",
    };
    Some(Pesan::new(key).with("ada", gap).with("aturan", days).with("pemeriksaan", pemeriksaan.to_string()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;
    use crate::domain::hari_kerja::tests::kalender;
    use crate::domain::hari_kerja::{CutiBersama, JenisLibur};
    use crate::domain::perkara::contoh::fakta as facts;

    fn day(iso: &str) -> Tanggal {
        Tanggal::from_iso(iso).unwrap()
    }

    fn row(nilai: &str, satuan: &str) -> BarisTenggat {
        BarisTenggat::from_record(&["mulai_berlaku", nilai, satuan, "", "keadaan", "batas", "ya", "uji", ""]).unwrap()
    }

    fn clock(dari: &str, pauses: &[(&str, Option<&str>)]) -> Jam {
        let pause = |(from, to): &(&str, Option<&str>)| Jeda {
            mulai: day(from),
            lanjut: to.map(day),
            alasan: "menunggu surat".to_owned(),
        };
        Jam { aturan: AturanTenggat::MulaiBerlaku, dari: day(dari), jeda: pauses.iter().map(pause).collect() }
    }

    #[test]
    fn the_worked_dates_of_the_domain_hold() {
        let calendar = kalender(CutiBersama::Libur);
        for (from, days, due) in
            [("2026-07-14", "15", "2026-08-04"), ("2026-12-23", "1", "2026-12-28"), ("2026-03-13", "7", "2026-03-31")]
        {
            let found = clock(from, &[]).jatuh(&row(days, "hari_kerja"), &calendar);
            assert_eq!(found, Jatuh::Pada(day(due)), "{from} + {days}");
        }
        assert_eq!(calendar.mundur(day("2026-10-19"), 7), day("2026-10-08"));
    }

    #[test]
    fn a_clock_that_stands_still_keeps_what_is_left() {
        let calendar = kalender(CutiBersama::Libur);
        let five = row("5", "hari_kerja");
        // Monday to Monday; two days are used up on Wednesday.
        assert_eq!(clock("2024-11-18", &[]).jatuh(&five, &calendar), Jatuh::Pada(day("2024-11-25")));
        let stands = clock("2024-11-18", &[("2024-11-21", None)]);
        assert_eq!((stands.jatuh(&five, &calendar), stands.berhenti()), (Jatuh::Berhenti(3), true));
        let went_on = clock("2024-11-18", &[("2024-11-21", Some("2024-12-02"))]);
        assert_eq!((went_on.jatuh(&five, &calendar), went_on.berhenti()), (Jatuh::Pada(day("2024-12-04")), false));
        assert_eq!(clock("2024-11-18", &[]).jatuh(&row("", "hari_kerja"), &calendar), Jatuh::TakDikenal);
    }

    #[test]
    fn a_holiday_decreed_in_the_middle_moves_the_day_and_the_move_is_told() {
        let old = kalender(CutiBersama::Libur);
        let new = KalenderKerja::new([(day("2024-11-20"), JenisLibur::LiburNasional)], CutiBersama::Libur);
        let (five, quick) = (row("5", "hari_kerja"), row("1", "hari_kerja"));
        let jam = clock("2024-11-18", &[]);
        let moved = pindah([(&jam, &five), (&jam, &quick)], &old, &new);
        let expected = Pindah {
            aturan: AturanTenggat::MulaiBerlaku,
            lama: Jatuh::Pada(day("2024-11-25")),
            baru: Jatuh::Pada(day("2024-11-26")),
        };
        assert_eq!(moved, [expected]);
    }

    #[test]
    fn the_disputed_gap_is_said_on_either_side_and_stops_nobody() {
        let calendar = kalender(CutiBersama::Libur);
        let seven = row("7", "hari_kerja");
        let said = |exam: &str| jarak_panggilan(day("2024-11-04"), day(exam), &seven, &calendar).map(|p| p.key);
        assert_eq!(said("2024-11-08").as_deref(), Some("perkara-jarak-kurang"));
        assert_eq!(said("2024-11-13"), None);
        assert_eq!(said("2024-11-14").as_deref(), Some("perkara-jarak-lebih"));
        assert_eq!(said("2024-11-01").as_deref(), Some("perkara-jarak-mundur"));
        assert_eq!(jarak_panggilan(day("2024-11-04"), day("2024-11-08"), &row("", "hari_kerja"), &calendar), None);
    }

    fn rule(aturan: &str, states: &str, dari: &str) -> BarisTenggat {
        BarisTenggat::from_record(&[aturan, "7", "hari_kerja", states, dari, "batas", "ya", "uji", ""]).unwrap()
    }

    fn from(rule: &BarisTenggat, fakta: &Fakta, atasan: bool) -> Option<String> {
        let dasar = Dasar { fakta, sejak: day("2024-11-18"), terima: day("2024-11-04"), atasan };
        berjalan(rule, &dasar).map(Tanggal::iso)
    }

    #[test]
    fn a_clock_runs_from_the_day_its_rule_names_and_from_the_state_until_that_day_is_known() {
        use crate::domain::perkara::alur::{Panggilan, Putusan};
        use crate::domain::perkara::wewenang::Pejabat;
        let call = |hadir| Panggilan { ke: 1, surat: day("2024-11-11"), pemeriksaan: day("2024-11-20"), hadir };
        let first = rule("panggilan_1_jarak", "panggilan_1", "keadaan");
        let mut fakta = facts(KeadaanPerkara::Panggilan1);
        assert_eq!(from(&first, &fakta, false).as_deref(), Some("2024-11-18"));
        fakta.panggilan = vec![call(None)];
        assert_eq!(from(&first, &fakta, false).as_deref(), Some("2024-11-11"));

        let second = rule("panggilan_2", "panggilan_2", "keadaan");
        let mut fakta = Fakta { panggilan: vec![call(Some(false))], ..facts(KeadaanPerkara::Panggilan2) };
        assert_eq!(from(&second, &fakta, false).as_deref(), Some("2024-11-20"));
        assert_eq!(from(&first, &fakta, false), None, "the state has been left");
        fakta.panggilan = vec![call(Some(true))];
        assert_eq!(from(&second, &fakta, false).as_deref(), Some("2024-11-18"));

        let (deliver, force) =
            (rule("penyampaian_sk", "penetapan_sk", "keadaan"), rule("mulai_berlaku", "penyampaian", "keadaan"));
        let decided = |tingkat| Putusan {
            tingkat,
            bulan: None,
            pejabat: Pejabat::Ppk,
            nama: "Budi".into(),
            tanggal: day("2024-11-12"),
        };
        let mut fakta = Fakta { putusan: Some(decided(TingkatSanksi::Berat)), ..facts(KeadaanPerkara::PenetapanSk) };
        assert_eq!(from(&deliver, &fakta, false).as_deref(), Some("2024-11-12"));
        assert_eq!(from(&force, &fakta, false), None);
        fakta.terima = Some(day("2024-11-13"));
        assert_eq!(from(&force, &fakta, false).as_deref(), Some("2024-11-13"), "received before the case was moved on");
        fakta.keadaan = KeadaanPerkara::Penyampaian;
        assert_eq!(from(&force, &fakta, false).as_deref(), Some("2024-11-13"));
        fakta.putusan = Some(decided(TingkatSanksi::Moral));
        assert_eq!(from(&force, &fakta, false), None, "in force at once");
    }

    #[test]
    fn the_superior_who_knows_has_a_clock_until_something_is_done() {
        let boss = rule("atasan_bertindak", "laporan_masuk", "terima");
        let mut fakta = facts(KeadaanPerkara::LaporanMasuk);
        assert_eq!(from(&boss, &fakta, false), None);
        assert_eq!(from(&boss, &fakta, true).as_deref(), Some("2024-11-04"));
        fakta.panggilan.push(crate::domain::perkara::alur::Panggilan {
            ke: 1,
            surat: day("2024-11-11"),
            pemeriksaan: day("2024-11-20"),
            hadir: None,
        });
        assert_eq!(from(&boss, &fakta, true), None);
        assert_eq!(from(&boss, &facts(KeadaanPerkara::Verifikasi), true), None);
    }

    #[test]
    fn what_no_state_starts_a_person_does_and_a_hint_or_a_closed_case_has_no_clock() {
        assert!(manual(&rule("lapor_bawaslu", "", "terima")));
        assert!(!manual(&rule("ikrar_susulan", "", "keadaan")), "that one is about pledges");
        assert!(!manual(&rule("telaah_awal", "laporan_masuk", "terima")));
        let everywhere: Vec<&str> = KeadaanPerkara::ALL.iter().map(|k| k.code()).collect();
        let row = rule("telaah_awal", &everywhere.join(" "), "terima");
        for state in KeadaanPerkara::ALL {
            let runs = from(&row, &facts(*state), true).is_some();
            assert_eq!(runs, state.dihitung() && state.is_terbuka(), "{state:?}");
        }
    }

    #[test]
    fn what_the_law_counts_stands_still_for_nobody() {
        use AturanTenggat as A;
        let fixed: Vec<A> = A::ALL.iter().copied().filter(|a| !boleh_jeda(*a)).collect();
        assert_eq!(
            fixed,
            [A::MulaiBerlaku, A::LaporBawaslu, A::Keberatan, A::KeberatanJawab, A::Banding, A::BandingPutus]
        );
    }

    proptest! {
        #[test]
        fn a_pause_never_shortens_a_clock_and_its_order_does_not_matter(
            days in 1u32..40, a in 0i64..40, b in 1i64..20, c in 0i64..60, d in 1i64..20, workdays: bool,
        ) {
            let calendar = kalender(CutiBersama::Libur);
            let start = day("2024-03-01");
            let row = row(&days.to_string(), if workdays { "hari_kerja" } else { "hari" });
            let pause = |from: i64, long: i64| Jeda {
                mulai: start.plus(from), lanjut: Some(start.plus(from + long)), alasan: String::new(),
            };
            let with = |jeda: Vec<Jeda>| {
                match (Jam { aturan: AturanTenggat::MulaiBerlaku, dari: start, jeda }).jatuh(&row, &calendar) {
                    Jatuh::Pada(due) => due,
                    other => panic!("{other:?}"),
                }
            };
            let (one, two) = (pause(a, b), pause(c, d));
            let plain = with(Vec::new());
            let both = with(vec![one.clone(), two.clone()]);
            prop_assert_eq!(both, with(vec![two, one.clone()]));
            prop_assert!(plain <= with(vec![one.clone()]) && with(vec![one]) <= both);
            prop_assert!(plain.days_to(both) <= 2 * (b + d) + 30);
        }

        #[test]
        fn counting_by_days_says_what_the_calendar_says(from in 0i64..1500, days in 0u32..40) {
            let calendar = kalender(CutiBersama::Libur);
            let start = day("2023-01-02").plus(from);
            // A pause that lies behind the last day changes nothing, and takes the other way of counting.
            let far = Jeda { mulai: start.plus(900), lanjut: Some(start.plus(901)), alasan: String::new() };
            let jam = Jam { aturan: AturanTenggat::Banding, dari: start, jeda: vec![far] };
            let found = jam.jatuh(&row(&days.to_string(), "hari_kerja"), &calendar);
            prop_assert_eq!(found, Jatuh::Pada(calendar.tambah(start, days)));
        }
    }
}
