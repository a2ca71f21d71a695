//! A unit as typed into a form, and back again.

use super::JenisSatker;
use crate::domain::draf::{FieldErrors, Isian};
use crate::domain::id::SatkerId;
use crate::domain::pesan::Pesan;
use crate::domain::request::SatkerBaru;
use crate::domain::tampil::bersih;
use crate::domain::tanggal::Tanggal;

/// Most characters of a name.
const MAKS: usize = 160;

impl SatkerBaru {
    /// Reads the fields `nama pendek jenis kelas kode induk sejak`; a blank `sejak` is today.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn parse(isian: &Isian, hari: Tanggal) -> Result<Self, FieldErrors> {
        let mut salah = FieldErrors::new();
        let text = |field: &str| bersih(isian.get(field)).trim().to_owned();
        let nama = text("nama");
        match nama.chars().count() {
            0 => salah.push(("nama".to_owned(), Pesan::new("isian-wajib"))),
            n if n > MAKS => salah.push(("nama".to_owned(), Pesan::new("isian-terlalu-panjang").with("maks", MAKS))),
            _ => {}
        }
        let jenis = JenisSatker::from_code(isian.get("jenis"));
        if jenis.is_none() {
            salah.push(("jenis".to_owned(), Pesan::new("isian-wajib")));
        }
        let sejak = match isian.get("sejak") {
            "" => Ok(hari),
            day => Tanggal::parse(day),
        };
        let sejak = sejak.map_err(|why| salah.push(("sejak".to_owned(), why))).ok();
        match (jenis, sejak) {
            (Some(jenis), Some(sejak)) if salah.is_empty() => {
                let pendek = text("pendek");
                Ok(Self {
                    pendek: if pendek.is_empty() { nama.clone() } else { pendek },
                    nama,
                    jenis,
                    kelas: text("kelas"),
                    kode: text("kode"),
                    induk: isian.get("induk").parse().ok().map(SatkerId),
                    sejak,
                })
            }
            _ => Err(salah),
        }
    }

    /// The record as fields of a form.
    #[must_use]
    pub fn isian(&self) -> Isian {
        Isian::default()
            .with("nama", &self.nama)
            .with("pendek", &self.pendek)
            .with("jenis", self.jenis.code())
            .with("kelas", &self.kelas)
            .with("kode", &self.kode)
            .with("induk", self.induk.map(|i| i.0.to_string()).unwrap_or_default())
            .with("sejak", self.sejak.to_string())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_unit_goes_into_a_form_and_back() {
        let hari = Tanggal::new(2024, 11, 21).unwrap();
        let isian = Isian::default().with("nama", "Rutan Kelas I Cipinang").with("jenis", "rutan").with("induk", "3");
        let one = SatkerBaru::parse(&isian, hari).unwrap();
        assert_eq!((one.sejak, one.pendek.as_str()), (hari, "Rutan Kelas I Cipinang"));
        assert_eq!(SatkerBaru::parse(&one.isian(), hari), Ok(one));
        assert_eq!(SatkerBaru::parse(&Isian::default(), hari).unwrap_err().len(), 2);
    }
}
