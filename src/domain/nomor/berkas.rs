//! Numbers out of files: millions of them, of kinds that the file may or may not tell.
//!
//! A whole number of 18 digits is checked without writing anything down; only what fails that is looked at again by
//! the rules of the form, which know the reason. The two must agree; a property test holds them to it.

use super::{JenisNomor, Nomor, PANJANG, PANJANG_NIK, baca, salah, terlalu_panjang};
use crate::domain::nomor::Isian;
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tanggal::Tanggal;

impl Nomor {
    /// Reads a number of this kind, as [`Nomor::parse`].
    ///
    /// # Errors
    /// The first reason why it cannot be one, a key `nomor-…`.
    pub fn parse_jenis(text: &str, jenis: JenisNomor) -> Result<Self, Pesan> {
        Self::parse_padat(text, if jenis.berstruktur() { padat(text) } else { None }, jenis)
    }

    /// The same for a text whose digits have been looked at already.
    fn parse_padat(text: &str, padat: Option<[u8; PANJANG]>, jenis: JenisNomor) -> Result<Self, Pesan> {
        if jenis.berstruktur()
            && let Some(digits) = padat
            && utuh(&digits, jenis)
        {
            return Ok(Self { jenis, angka: bilangan(&digits) });
        }
        let digits = baca(text, jenis)?;
        match salah(&digits, jenis, Isian::Selesai).into_iter().next() {
            Some(reason) => Err(reason),
            None => Ok(Self { jenis, angka: digits.parse().map_err(|_| terlalu_panjang(&digits, PANJANG))? }),
        }
    }

    /// Reads a number out of a file. Its kind is what the file says of it; else what its digits say (13 and 14 are a
    /// month: NIP; more: NI PPPK); the kind of employment decides only for numbers that are no NIP by their form. Where
    /// digits and employment say different kinds, nobody can know which of the two is wrong.
    ///
    /// # Errors
    /// The first reason why it cannot be one: a key `nomor-…`, or `impor-baris-nomor-…`.
    pub fn parse_berkas(
        text: &str,
        jenis: Option<JenisNomor>,
        status: Option<StatusKepegawaian>,
    ) -> Result<Self, Pesan> {
        if let Some(jenis) = jenis {
            return Self::parse_jenis(text, jenis);
        }
        // As lists show a number of the office's own.
        if text.get(..5).is_some_and(|word| word.eq_ignore_ascii_case(JenisNomor::Lokal.code())) {
            return Self::parse_jenis(text, JenisNomor::Lokal);
        }
        let told = status.map(JenisNomor::jenis_for);
        let digits = padat(text);
        match (menurut_angka(text, digits), told) {
            (Some(found), None) => Self::parse_padat(text, digits, found),
            (Some(found), Some(told)) if found == told => Self::parse_padat(text, digits, found),
            // Police and army numbers have no form that could be mistaken.
            (Some(_), Some(JenisNomor::Nrp)) => Self::parse_jenis(text, JenisNomor::Nrp),
            (Some(found), Some(_)) => {
                // Digits that are no number at all say that first.
                let number = Self::parse_jenis(text, found)?;
                let mut why = Pesan::new("impor-baris-nomor-beda-status");
                if let Some(status) = status {
                    why = why.with("status", Arg::Kata(status.kata()));
                }
                Err(why.with("jenis", Arg::Kata(number.jenis.kata())))
            }
            (None, Some(JenisNomor::Lokal)) => {
                let number = Self::parse_jenis(text, JenisNomor::Lokal)?;
                let n = number.plain().len();
                if n < PANJANG_NIK {
                    Ok(number)
                } else {
                    Err(Pesan::new("impor-baris-nomor-lokal-panjang").with("ada", n))
                }
            }
            (None, told) => {
                let jenis = told.unwrap_or(JenisNomor::Nip);
                // That digits are missing says more than what is wrong with those that are there.
                match baca(text, jenis)?.len() {
                    n @ 1..PANJANG if jenis.berstruktur() => {
                        Err(Pesan::new("nomor-kurang").with("ada", n).with("perlu", PANJANG))
                    }
                    _ => Self::parse_jenis(text, jenis),
                }
            }
        }
    }
}

/// The kind that 18 digits say they are; `None` for any other count of digits.
fn menurut_angka(text: &str, padat: Option<[u8; PANJANG]>) -> Option<JenisNomor> {
    let month = match padat {
        Some(digits) => bilangan(digits.get(12..14)?),
        None => {
            let digits = baca(text, JenisNomor::Nip).ok().filter(|d| d.len() == PANJANG)?;
            digits.get(12..14)?.parse().ok()?
        }
    };
    Some(if month <= 12 { JenisNomor::Nip } else { JenisNomor::NiPppk })
}

/// The digits of a number that is written with 18 digits and blanks and nothing else.
fn padat(text: &str) -> Option<[u8; PANJANG]> {
    // As most files have it: digits only.
    if let Ok(all) = <[u8; PANJANG]>::try_from(text.as_bytes()) {
        let digits = all.map(|b| b.wrapping_sub(b'0'));
        return digits.iter().all(|d| *d < 10).then_some(digits);
    }
    let mut digits = [0; PANJANG];
    let mut places = digits.iter_mut();
    for b in text.bytes() {
        match b {
            b'0'..=b'9' => *places.next()? = b - b'0',
            b' ' => {}
            _ => return None,
        }
    }
    places.next().is_none().then_some(digits)
}

/// Whether 18 digits are a number of this kind, which has the structure of a NIP.
fn utuh(digits: &[u8; PANJANG], jenis: JenisNomor) -> bool {
    let [y1, y2, _, _, m1, m2, d1, d2, t1, t2, _, _, n1, n2, sex, s1, s2, s3] = *digits;
    let century = |a, b| matches!((a, b), (1, 9) | (2, 0));
    let born = digits.get(..4).map(bilangan).and_then(|year| i32::try_from(year).ok());
    let pair = |a: u8, b: u8| u32::from(a) * 10 + u32::from(b);
    century(y1, y2)
        && born.is_some_and(|year| Tanggal::new(year, pair(m1, m2), pair(d1, d2)).is_some())
        && century(t1, t2)
        && (jenis == JenisNomor::NiPppk || (1..=12).contains(&pair(n1, n2)))
        && matches!(sex, 1 | 2)
        && (s1, s2, s3) != (0, 0, 0)
}

/// The number that single digits write.
fn bilangan(digits: &[u8]) -> i64 {
    digits.iter().fold(0, |n, d| n * 10 + i64::from(*d))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn slow(text: &str, jenis: JenisNomor) -> Option<Nomor> {
        let digits = baca(text, jenis).ok()?;
        salah(&digits, jenis, Isian::Selesai).is_empty().then(|| Nomor { jenis, angka: digits.parse().unwrap() })
    }

    proptest! {
        #[test]
        fn the_short_way_says_what_the_long_one_says(
            text in prop_oneof![
                "(19|20|21)[0-9]{2}(0[0-9]|1[0-3])[0-3][0-9] ?(19|20|18)[0-9]{2}([01][0-9]|2[0-9]) ?[0-3] ?0[0-1][0-9]",
                "[0-9 .]{16,22}",
            ],
        ) {
            for jenis in [JenisNomor::Nip, JenisNomor::NiPppk] {
                prop_assert_eq!(Nomor::parse_jenis(&text, jenis).ok(), slow(&text, jenis));
            }
        }

        #[test]
        fn no_text_makes_it_fall(text: String, status in proptest::sample::select(StatusKepegawaian::ALL)) {
            let _ = Nomor::parse_berkas(&text, None, Some(status));
            let _ = Nomor::parse_berkas(&text, None, None);
        }
    }

    #[test]
    fn digits_decide_and_employment_must_not_gainsay() {
        use StatusKepegawaian::{Cpns, Pns, Polri, Ppnpn, Pppk};
        let read = |text, status| Nomor::parse_berkas(text, None, status).map(|n| n.jenis).map_err(|m| m.key);
        let (nip, pppk) = ("198609262015051001", "19900913 202521 2 014");
        assert_eq!(read(nip, None), Ok(JenisNomor::Nip));
        assert_eq!(read(nip, Some(Cpns)), Ok(JenisNomor::Nip));
        assert_eq!(read(pppk, None), Ok(JenisNomor::NiPppk));
        assert_eq!(read(pppk, Some(Pppk)), Ok(JenisNomor::NiPppk));
        for (text, status) in [(pppk, Pns), (nip, Pppk), (nip, Ppnpn)] {
            assert_eq!(read(text, Some(status)), Err("impor-baris-nomor-beda-status".to_owned()));
        }
        assert_eq!(read("198609262015051000", Some(Pppk)), Err("nomor-urut-nol".to_owned()));
        assert_eq!(read("12", Some(Ppnpn)), Ok(JenisNomor::Lokal));
        assert_eq!(read("3174012609860001", Some(Ppnpn)), Err("impor-baris-nomor-lokal-panjang".to_owned()));
        assert_eq!(read("12", None), Err("nomor-kurang".to_owned()));
        assert_eq!(read("86092655", Some(Polri)), Ok(JenisNomor::Nrp));
        assert_eq!(read("１９８６０９２６２０１５０５１００１", None), Ok(JenisNomor::Nip));
        assert_eq!(read("'198609262015051001", None), Ok(JenisNomor::Nip));
        assert_eq!(read("1,98609E+17", None), Err("nomor-notasi-ilmiah".to_owned()));
        assert_eq!(read("198609262015O51001", None), Err("nomor-huruf".to_owned()));
        let own = Nomor::parse_berkas("199009132025052014", Some(JenisNomor::NiPppk), Some(Pppk));
        assert_eq!(own.unwrap().jenis, JenisNomor::NiPppk, "our own files say the kind themselves");
    }
}
