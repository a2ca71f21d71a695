//! A person as typed into a form or read from a file, and back again.

use super::{JenisJabatan, JenisKelamin, PegawaiBaru, StatusKepegawaian};
use crate::domain::draf::{FieldErrors, Isian};
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::nama::NamaLengkap;
use crate::domain::nomor::{Nik, Nomor};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::bersih;
use crate::domain::tanggal::Tanggal;

/// Most characters of a name, post or reason.
pub(in crate::domain) const MAKS: usize = 160;

impl PegawaiBaru {
    /// Reads the fields `nama status nomor nik lahir kelamin golongan jabatan jenis_jabatan satker sejak
    /// atasan pasangan_calon cltn_dari cltn_sampai nonaktif alasan`. Every field is looked at, so that all that is wrong is seen
    /// at once.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn parse(isian: &Isian, hari: Tanggal) -> Result<Self, FieldErrors> {
        let mut salah = FieldErrors::new();
        let nama = NamaLengkap::parse(&teks(isian, "nama", &mut salah));
        if nama.nama.is_empty() {
            salah.push(("nama".to_owned(), Pesan::new("isian-wajib")));
        }
        let status = StatusKepegawaian::from_code(isian.get("status"));
        if status.is_none() {
            salah.push(("status".to_owned(), Pesan::new("isian-wajib")));
        }
        let status = status.unwrap_or(StatusKepegawaian::Lainnya);
        let nomor = pilihan(isian, "nomor", &mut salah, |text| Nomor::parse(text, status));
        if nomor.is_none() && isian.get("nomor").is_empty() && status.is_asn() {
            salah.push(("nomor".to_owned(), Pesan::new("isian-wajib")));
        }
        let nik = pilihan(isian, "nik", &mut salah, Nik::parse);
        let lahir = pilihan(isian, "lahir", &mut salah, Tanggal::parse).or_else(|| nomor.and_then(Nomor::lahir));
        let kelamin = pilihan(isian, "kelamin", &mut salah, |code| {
            JenisKelamin::from_code(code).ok_or_else(|| Pesan::new("isian-pilihan-tak-dikenal").with("isi", code))
        });
        let satker = id(isian.get("satker")).map(SatkerId);
        if satker.is_none() {
            salah.push(("satker".to_owned(), Pesan::new("isian-wajib")));
        }
        let sejak = pilihan(isian, "sejak", &mut salah, Tanggal::parse);
        if sejak.is_some_and(|d| d > hari) {
            salah.push(("sejak".to_owned(), Pesan::new("isian-tanggal-nanti").with("hari", hari.to_string())));
        }
        let (dari, sampai) = (
            pilihan(isian, "cltn_dari", &mut salah, Tanggal::parse),
            pilihan(isian, "cltn_sampai", &mut salah, Tanggal::parse),
        );
        let cltn = match (dari, sampai) {
            (Some(a), Some(b)) if a <= b => Some((a, b)),
            (None, None) => None,
            (Some(_), Some(_)) => {
                salah.push(("cltn_sampai".to_owned(), Pesan::new("pegawai-cltn-terbalik")));
                None
            }
            (Some(_), None) => {
                salah.push(("cltn_sampai".to_owned(), Pesan::new("isian-wajib")));
                None
            }
            (None, Some(_)) => {
                salah.push(("cltn_dari".to_owned(), Pesan::new("isian-wajib")));
                None
            }
        };
        let aktif = isian.get("nonaktif").is_empty();
        let alasan = teks(isian, "alasan", &mut salah);
        if !aktif && alasan.is_empty() {
            salah.push(("alasan".to_owned(), Pesan::new("pegawai-alasan-wajib")));
        }
        let golongan = teks(isian, "golongan", &mut salah);
        let jabatan = teks(isian, "jabatan", &mut salah);
        match satker {
            Some(satker) if salah.is_empty() => Ok(Self {
                nama,
                nomor,
                nik,
                lahir,
                kelamin: kelamin.or_else(|| nomor.and_then(Nomor::kelamin)),
                status,
                golongan,
                jabatan,
                jenis_jabatan: JenisJabatan::from_code(isian.get("jenis_jabatan")),
                satker,
                sejak,
                atasan: id(isian.get("atasan")).map(PegawaiId),
                pasangan_calon: !isian.get("pasangan_calon").is_empty(),
                cltn,
                aktif,
                alasan: if aktif { String::new() } else { alasan },
            }),
            _ => Err(salah),
        }
    }

    /// The record as fields of a form.
    #[must_use]
    pub fn isian(&self) -> Isian {
        let flag = |yes: bool| if yes { "1" } else { "" };
        let date = |d: Option<Tanggal>| d.map(|d| d.to_string()).unwrap_or_default();
        Isian::default()
            .with("nama", self.nama.lengkap())
            .with("status", self.status.code())
            .with("nomor", self.nomor.map(Nomor::grouped).unwrap_or_default())
            .with("nik", self.nik.map(Nik::plain).unwrap_or_default())
            .with("lahir", date(self.lahir))
            .with("kelamin", self.kelamin.map_or("", JenisKelamin::code))
            .with("golongan", &self.golongan)
            .with("jabatan", &self.jabatan)
            .with("jenis_jabatan", self.jenis_jabatan.map_or("", JenisJabatan::code))
            .with("satker", self.satker.0.to_string())
            .with("sejak", date(self.sejak))
            .with("atasan", self.atasan.map(|a| a.0.to_string()).unwrap_or_default())
            .with("pasangan_calon", flag(self.pasangan_calon))
            .with("cltn_dari", date(self.cltn.map(|c| c.0)))
            .with("cltn_sampai", date(self.cltn.map(|c| c.1)))
            .with("nonaktif", flag(!self.aktif))
            .with("alasan", &self.alasan)
    }
}

/// One clean line within measure.
fn teks(isian: &Isian, field: &str, salah: &mut FieldErrors) -> String {
    let text = bersih(isian.get(field)).trim().to_owned();
    if text.chars().count() > MAKS {
        salah.push((field.to_owned(), Pesan::new("isian-terlalu-panjang").with("maks", MAKS)));
    }
    text
}

/// A field that may be blank; what stands in it must read.
fn pilihan<T>(
    isian: &Isian,
    field: &str,
    salah: &mut FieldErrors,
    read: impl Fn(&str) -> Result<T, Pesan>,
) -> Option<T> {
    let text = isian.get(field);
    if text.is_empty() {
        return None;
    }
    read(text).map_err(|why| salah.push((field.to_owned(), why))).ok()
}

fn id(text: &str) -> Option<i64> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn hari() -> Tanggal {
        Tanggal::new(2024, 11, 21).unwrap()
    }

    fn isian() -> Isian {
        Isian::default()
            .with("nama", "Dr. Sari Dewi Lestari, S.H.")
            .with("status", "pns")
            .with("nomor", "19880412 201012 2 001")
            .with("satker", "7")
    }

    #[test]
    fn a_record_goes_into_a_form_and_back() {
        let one = PegawaiBaru::parse(&isian(), hari()).unwrap();
        assert_eq!(one.nama.nama, "Sari Dewi Lestari");
        assert_eq!(one.kelamin, Some(JenisKelamin::Perempuan), "the number tells the sex where the form is silent");
        assert_eq!(PegawaiBaru::parse(&one.isian(), hari()), Ok(one));
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let bad = Isian::default()
            .with("status", "pns")
            .with("nomor", "123")
            .with("nonaktif", "1")
            .with("lahir", "31/02/1990");
        let fields: Vec<String> = PegawaiBaru::parse(&bad, hari()).unwrap_err().into_iter().map(|e| e.0).collect();
        for field in ["nama", "nomor", "lahir", "satker", "alasan"] {
            assert!(fields.iter().any(|f| f == field), "{field} in {fields:?}");
        }
    }

    #[test]
    fn a_ppnpn_needs_no_number() {
        let one = Isian::default().with("nama", "Ngatini").with("status", "ppnpn").with("satker", "7");
        assert_eq!(PegawaiBaru::parse(&one, hari()).unwrap().nomor, None);
    }
}
