//! Rules as data: who may what.

use serde::Deserialize;

use crate::domain::operator::{Hak, Izin, Lingkup, Peran};

const IZIN: &str = include_str!("../../data/acuan/izin.csv");

#[derive(Deserialize)]
struct BarisIzin {
    peran: Peran,
    hak: Hak,
    lingkup: Lingkup,
}

/// The role table (`reliability.md` 2.1): every role with every right.
#[must_use]
pub fn izin() -> Vec<Izin> {
    super::baca::<BarisIzin>(IZIN).map(|b| Izin { peran: b.peran, hak: b.hak, lingkup: b.lingkup }).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::domain::operator::lingkup;

    #[test]
    fn every_role_has_a_word_on_every_right_once() {
        let table = izin();
        for peran in Peran::ALL {
            for hak in Hak::ALL {
                let cells = table.iter().filter(|i| i.peran == *peran && i.hak == *hak).count();
                assert_eq!(cells, 1, "{} × {}", peran.code(), hak.code());
            }
        }
        assert_eq!(table.len(), Peran::ALL.len() * Hak::ALL.len());
    }

    #[test]
    fn the_hard_lines_of_the_role_table_hold() {
        let table = izin();
        let of = |peran: Peran, hak: Hak| lingkup(&table, &[peran], hak);
        // Who runs the machine sees neither people nor cases.
        for hak in [Hak::PegawaiBaca, Hak::NikBaca, Hak::PerkaraLihat, Hak::PerkaraIsi, Hak::PelaporBaca, Hak::Ekspor] {
            assert_eq!(of(Peran::Admin, hak), Lingkup::Tidak, "{}", hak.code());
        }
        // A reporter is known to the team of the case and to nobody else.
        for peran in Peran::ALL {
            let reach = of(*peran, Hak::PelaporBaca);
            assert_eq!(reach, if *peran == Peran::Pemeriksa { Lingkup::Tim } else { Lingkup::Tidak });
        }
        assert_eq!(of(Peran::Satker, Hak::PegawaiUbah), Lingkup::Sendiri);
        assert_eq!(of(Peran::Auditor, Hak::PegawaiUbah), Lingkup::Tidak);
        assert_eq!(of(Peran::Auditor, Hak::AuditBaca), Lingkup::Semua);
    }
}
