//! The record of a punishment in the shape that SIASN takes (`domain.md` 3.8).
//!
//! The names of the cells and the form of their days are known from one source; its codes (of kinds, levels, reasons, grades, persons)
//! are known from none. Such a cell stays empty and is named, so that whoever keys the record in knows what to choose there:
//! a code that was guessed would be a wrong record in the state's file. Workers under contract have no record (`domain.md` 3.7 and
//! 13.3), and a moral sanction is no punishment of discipline.

use super::penanganan::{BerkasPerkara, PutusanRow};
use crate::domain::katalog::TingkatSanksi;
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::pesan::{Arg, Pesan};

/// The cells, in the order of the source.
pub const KOLOM: [&str; 18] = [
    "akhirHukumanTanggal",
    "alasanHukumanDisiplinId",
    "golonganId",
    "golonganLama",
    "hukumanTanggal",
    "id",
    "jenisHukumanId",
    "jenisTingkatHukumanId",
    "kedudukanHukumId",
    "keterangan",
    "masaTahun",
    "masaBulan",
    "nomorPp",
    "pnsOrangId",
    "skNomor",
    "skTanggal",
    "skPembatalanNomor",
    "skPembatalanTanggal",
];

/// A record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RekamanSiasn {
    /// Cells in the order of [`KOLOM`]; days as `dd-mm-yyyy`.
    pub sel: [String; 18],
    /// Cells that a person fills in SIASN: codes that no source gives, and days that are not on file yet.
    pub diisi: Vec<&'static str>,
}

/// The record of the decision of a case. `dasar` is the legal basis of the sanction as the office's own table names it.
///
/// # Errors
/// Why there is none, as a sentence: no decision, not of SIASN, no punishment of discipline.
pub fn rekaman(berkas: &BerkasPerkara, dasar: &str) -> Result<RekamanSiasn, Pesan> {
    use StatusKepegawaian::{Lainnya, Polri, Ppnpn, Tni};
    match berkas.status {
        Some(Ppnpn) => return Err(Pesan::new("siasn-ppnpn")),
        Some(status @ (Polri | Tni | Lainnya)) => {
            return Err(Pesan::new("siasn-bukan-asn").with("status", Arg::Kata(status.kata())));
        }
        None => return Err(Pesan::new("siasn-tanpa-pegawai")),
        Some(_) => {}
    }
    let Some(putusan) = &berkas.putusan else { return Err(Pesan::new("siasn-tanpa-putusan")) };
    match putusan.tingkat {
        TingkatSanksi::Moral => Err(Pesan::new("siasn-moral")),
        TingkatSanksi::Kontrak => Err(Pesan::new("siasn-ppnpn")),
        _ => Ok(isi(putusan, dasar)),
    }
}

fn isi(putusan: &PutusanRow, dasar: &str) -> RekamanSiasn {
    let months = putusan.bulan.unwrap_or(0);
    let day = |day: Option<crate::domain::tanggal::Tanggal>| day.map(|d| d.to_string()).unwrap_or_default();
    let (batal_nomor, batal_hari) = match &putusan.pembatalan {
        Some((nomor, hari)) => (nomor.clone(), hari.to_string()),
        None => Default::default(),
    };
    let says = [putusan.nama.as_str(), putusan.isi.pasal.as_str(), putusan.isi.catatan.as_str()];
    let sel = KOLOM.map(|name| match name {
        "akhirHukumanTanggal" => day(putusan.akhir),
        "hukumanTanggal" => day(putusan.berlaku),
        "keterangan" => says.into_iter().filter(|t| !t.trim().is_empty()).collect::<Vec<_>>().join("; "),
        "masaTahun" => (months / 12).to_string(),
        "masaBulan" => (months % 12).to_string(),
        "nomorPp" => nomor_pp(dasar).unwrap_or_default().to_owned(),
        "skNomor" => putusan.isi.sk_nomor.clone(),
        "skTanggal" => putusan.isi.sk_tanggal.to_string(),
        "skPembatalanNomor" => batal_nomor.clone(),
        "skPembatalanTanggal" => batal_hari.clone(),
        _ => String::new(),
    });
    // Nothing is missing where there is nothing to say: a sanction without a term has no end, one that stands no cancellation.
    let rests = |name: &str| match name {
        "akhirHukumanTanggal" => months == 0,
        "skPembatalanNomor" | "skPembatalanTanggal" => putusan.pembatalan.is_none(),
        _ => false,
    };
    let diisi = KOLOM.into_iter().zip(&sel).filter(|(name, cell)| cell.is_empty() && !rests(name)).map(|(n, _)| n);
    RekamanSiasn { diisi: diisi.collect(), sel }
}

/// The one government regulation that a legal basis names, `PP 94/2021`; none where it names several or none.
fn nomor_pp(dasar: &str) -> Option<&str> {
    let of = |(at, _): (usize, &str)| {
        let rest = dasar.get(at..)?;
        let number = rest.get(3..)?;
        let end = number.find(|c: char| !c.is_ascii_digit() && c != '/').unwrap_or(number.len());
        let (n, year) = number.get(..end)?.split_once('/')?;
        let whole = !n.is_empty() && year.len() == 4 && !year.contains('/');
        whole.then(|| rest.get(..3 + end)).flatten()
    };
    let mut found = dasar.match_indices("PP ").filter_map(of);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}
