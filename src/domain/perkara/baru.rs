//! A new report, checked field by field before anything is stored.
//!
//! The form, an import and the tests use this one reading. Every field is looked at, so that an operator
//! sees all that is wrong at once. No form is refused for its letter number or its wording; dates that
//! cannot be, people named twice and texts beyond all measure are.

use std::collections::BTreeSet;

use super::{KeadaanPerkara, SumberLaporan};
use crate::domain::id::{PegawaiId, PemilihanId};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::bersih;
use crate::domain::tanggal::Tanggal;

/// Most bytes of any text field.
pub const MAKS_TEKS: usize = 64 * 1024;

/// Most characters of the one-line summary.
pub const MAKS_RINGKAS: usize = 200;

/// One accused of a new report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TerlaporBaru {
    /// The employee, once identified.
    pub pegawai: Option<PegawaiId>,
    /// What the report says of the person: name as written, post, or why nobody was identified.
    pub keterangan: String,
    /// Ids of catalogue rows that the officer chose.
    pub baris: Vec<String>,
}

/// A checked report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerkaraBaru {
    /// Where it comes from.
    pub sumber: SumberLaporan,
    /// Number of the letter, as written.
    pub nomor_surat: Option<String>,
    /// Day of the act.
    pub tanggal_perbuatan: Tanggal,
    /// Day the report was received.
    pub tanggal_terima: Tanggal,
    /// Where the act happened, as the report says.
    pub tempat: Option<String>,
    /// Who reported; hidden by role.
    pub pelapor: Option<String>,
    /// Witnesses by name, each once.
    pub saksi: Vec<String>,
    /// The superior who learned of it.
    pub atasan: Option<PegawaiId>,
    /// One line.
    pub ringkas: String,
    /// The whole story, with line breaks.
    pub uraian: String,
    /// The election it concerns.
    pub pemilihan: Option<PemilihanId>,
    /// `informasi` or `laporan_masuk`; all its cases start there.
    pub keadaan: KeadaanPerkara,
    /// The accused; none only for a hint.
    pub terlapor: Vec<TerlaporBaru>,
}

/// Errors by field, in the order of the form.
type Salah = Vec<(&'static str, Pesan)>;

impl PerkaraBaru {
    /// Reads the fields `sumber`, `nomor_surat`, `tanggal_perbuatan`, `tanggal_terima`, `tempat`, `pelapor`, `saksi` (names
    /// with `;` between them), `atasan` (key of an employee), `ringkas`, `uraian`, `pemilihan` and `keadaan` with `get` (empty text
    /// for a field left blank), and the accused as chosen. A blank `keadaan` is `laporan_masuk` once an accused is identified as an
    /// employee, and `informasi` before.
    ///
    /// # Errors
    /// All fields that cannot be accepted, each with its reason; a fault of the list of people is under
    /// `terlapor`.
    pub fn parse<'a>(
        get: impl Fn(&str) -> &'a str,
        terlapor: Vec<TerlaporBaru>,
        hari_ini: Tanggal,
    ) -> Result<Self, Vec<(&'static str, Pesan)>> {
        let mut salah = Salah::new();
        let mut text = |field: &'static str| teks(field, get(field)).map_err(|why| salah.push((field, why))).ok();
        let (sumber, nomor_surat, pelapor) = (text("sumber"), text("nomor_surat"), text("pelapor"));
        let (tempat, saksi, atasan) = (text("tempat"), text("saksi"), text("atasan"));
        let (ringkas, uraian) = (text("ringkas"), text("uraian"));
        let (pemilihan, keadaan) = (text("pemilihan"), text("keadaan"));

        let sumber = sumber.and_then(|code| catat(&mut salah, "sumber", sumber_laporan(&code)));
        let perbuatan = catat(&mut salah, "tanggal_perbuatan", tanggal(get("tanggal_perbuatan"), hari_ini));
        let terima = catat(&mut salah, "tanggal_terima", tanggal(get("tanggal_terima"), hari_ini));
        if let (Some(act), Some(received)) = (perbuatan, terima)
            && act > received
        {
            let why = Pesan::new("perkara-perbuatan-setelah-terima");
            let why = why.with("perbuatan", act.to_string()).with("terima", received.to_string());
            salah.push(("tanggal_perbuatan", why));
        }
        let ringkas = ringkas.and_then(|line| catat(&mut salah, "ringkas", satu_baris(line)));
        let pemilihan = pemilihan.and_then(|id| catat(&mut salah, "pemilihan", id_pemilihan(&id)));
        let atasan = atasan.and_then(|id| catat(&mut salah, "atasan", id_pegawai(&id)));
        let terlapor = catat(&mut salah, "terlapor", daftar(terlapor));
        let keadaan = keadaan.and_then(|code| catat(&mut salah, "keadaan", keadaan_awal(&code, terlapor.as_deref())));
        if let (Some(KeadaanPerkara::LaporanMasuk), Some(people)) = (keadaan, &terlapor)
            && !people.iter().any(|person| person.pegawai.is_some())
        {
            salah.push(("terlapor", Pesan::new("perkara-terlapor-kosong")));
        }
        match (sumber, perbuatan, terima, ringkas, uraian, pemilihan, keadaan, terlapor) {
            (Some(s), Some(p), Some(t), Some(r), Some(u), Some(pem), Some(k), Some(who)) if salah.is_empty() => {
                Ok(Self {
                    tempat: tempat.filter(|text| !text.is_empty()),
                    saksi: nama_nama(&saksi.unwrap_or_default()),
                    atasan: atasan.flatten(),
                    sumber: s,
                    nomor_surat: nomor_surat.filter(|text| !text.is_empty()),
                    tanggal_perbuatan: p,
                    tanggal_terima: t,
                    pelapor: pelapor.filter(|text| !text.is_empty()),
                    ringkas: r,
                    uraian: u,
                    pemilihan: pem,
                    keadaan: k,
                    terlapor: who,
                })
            }
            _ => Err(salah),
        }
    }
}

/// Notes a refusal under its field.
fn catat<T>(salah: &mut Salah, field: &'static str, read: Result<T, Pesan>) -> Option<T> {
    read.map_err(|why| salah.push((field, why))).ok()
}

/// A text within measure, made safe; only the story keeps line breaks.
fn teks(field: &str, raw: &str) -> Result<String, Pesan> {
    if raw.len() > MAKS_TEKS {
        return Err(Pesan::new("perkara-teks-panjang")
            .with("kib", raw.len().div_ceil(1024))
            .with("maks", MAKS_TEKS / 1024));
    }
    let text = bersih(raw).trim().to_owned();
    if field != "uraian" && text.contains('\n') {
        return Err(Pesan::new("perkara-satu-baris"));
    }
    Ok(text)
}

fn satu_baris(line: String) -> Result<String, Pesan> {
    let long = line.chars().count();
    match long {
        0 => Err(Pesan::new("perkara-ringkas-kosong")),
        _ if long > MAKS_RINGKAS => {
            Err(Pesan::new("perkara-ringkas-panjang").with("ada", long).with("maks", MAKS_RINGKAS))
        }
        _ => Ok(line),
    }
}

fn sumber_laporan(code: &str) -> Result<SumberLaporan, Pesan> {
    SumberLaporan::from_code(code).ok_or_else(|| Pesan::new("perkara-sumber-tak-dikenal").with("isi", code))
}

fn tanggal(text: &str, hari_ini: Tanggal) -> Result<Tanggal, Pesan> {
    if text.trim().is_empty() {
        return Err(Pesan::new("perkara-tanggal-kosong"));
    }
    let shown = bersih(text.get(..text.len().min(64)).unwrap_or("?"));
    let day = Tanggal::parse(&shown)?;
    if day > hari_ini {
        return Err(Pesan::new("perkara-tanggal-depan").with("isi", day.to_string()));
    }
    Ok(day)
}

fn id_pemilihan(text: &str) -> Result<Option<PemilihanId>, Pesan> {
    if text.is_empty() {
        return Ok(None);
    }
    let known = text.parse().ok().filter(|id| *id > 0).map(PemilihanId);
    known.map(Some).ok_or_else(|| Pesan::new("perkara-pemilihan-tak-dikenal").with("isi", text))
}

fn id_pegawai(text: &str) -> Result<Option<PegawaiId>, Pesan> {
    if text.is_empty() {
        return Ok(None);
    }
    let known = text.parse().ok().filter(|id| *id > 0).map(PegawaiId);
    known.map(Some).ok_or_else(|| Pesan::new("perkara-atasan-tak-dikenal"))
}

/// Names between semicolons, each once, in their order.
fn nama_nama(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split(';').map(str::trim).filter(|name| !name.is_empty()) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn keadaan_awal(code: &str, terlapor: Option<&[TerlaporBaru]>) -> Result<KeadaanPerkara, Pesan> {
    let identified = || terlapor.unwrap_or_default().iter().any(|person| person.pegawai.is_some());
    match KeadaanPerkara::from_code(code) {
        Some(state @ (KeadaanPerkara::Informasi | KeadaanPerkara::LaporanMasuk)) => Ok(state),
        None if code.is_empty() && identified() => Ok(KeadaanPerkara::LaporanMasuk),
        None if code.is_empty() => Ok(KeadaanPerkara::Informasi),
        _ => Err(Pesan::new("perkara-keadaan-awal").with("isi", code)),
    }
}

/// The accused without blank rows; nobody twice, no row chosen twice for one person.
fn daftar(terlapor: Vec<TerlaporBaru>) -> Result<Vec<TerlaporBaru>, Pesan> {
    let mut seen = BTreeSet::new();
    let mut people = Vec::with_capacity(terlapor.len());
    for person in terlapor {
        let keterangan = teks("keterangan", &person.keterangan)?;
        if person.pegawai.is_none() && keterangan.is_empty() {
            continue;
        }
        if person.pegawai.is_some_and(|id| !seen.insert(id)) {
            return Err(Pesan::new("perkara-terlapor-ganda").with("keterangan", keterangan));
        }
        let mut chosen = BTreeSet::new();
        let rows = person.baris.into_iter().map(|id| id.trim().to_owned());
        let baris = rows.filter(|id| !id.is_empty() && chosen.insert(id.clone())).collect();
        people.push(TerlaporBaru { pegawai: person.pegawai, keterangan, baris });
    }
    Ok(people)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn fields<'a>(changes: &[(&'static str, &'a str)]) -> BTreeMap<&'static str, &'a str> {
        let mut all = BTreeMap::from([
            ("sumber", "bawaslu_laporan"),
            ("nomor_surat", "212/PM.01/K.JK/11/2024"),
            ("tanggal_perbuatan", "17-11-2024"),
            ("tanggal_terima", "20 November 2024"),
            ("pelapor", ""),
            ("ringkas", "Diduga menyukai akun paslon"),
            ("uraian", "Baris satu.\r\nBaris dua."),
            ("pemilihan", "2"),
        ]);
        all.extend(changes.iter().copied());
        all
    }

    fn one() -> Vec<TerlaporBaru> {
        vec![TerlaporBaru {
            pegawai: Some(PegawaiId(7)),
            keterangan: "Sitorus A".into(),
            baris: vec!["DS-06".into(), " DS-06 ".into(), String::new(), "DS-07".into()],
        }]
    }

    fn parse(
        changes: &[(&'static str, &str)],
        people: Vec<TerlaporBaru>,
    ) -> Result<PerkaraBaru, Vec<(&'static str, String)>> {
        let all = fields(changes);
        let today = Tanggal::new(2024, 11, 21).unwrap();
        PerkaraBaru::parse(|field| all.get(field).copied().unwrap_or_default(), people, today)
            .map_err(|salah| salah.into_iter().map(|(field, why)| (field, why.key)).collect())
    }

    #[test]
    fn reads_a_report() {
        let report = parse(&[], one()).unwrap();
        assert_eq!(report.sumber, SumberLaporan::BawasluLaporan);
        assert_eq!(report.nomor_surat.as_deref(), Some("212/PM.01/K.JK/11/2024"));
        assert_eq!(
            (report.tanggal_perbuatan.iso(), report.tanggal_terima.iso()),
            ("2024-11-17".into(), "2024-11-20".into())
        );
        assert_eq!(report.pelapor, None);
        assert_eq!((report.tempat, report.saksi, report.atasan), (None, Vec::new(), None));
        assert_eq!(report.uraian, "Baris satu.\nBaris dua.");
        assert_eq!(report.pemilihan, Some(PemilihanId(2)));
        assert_eq!(report.keadaan, KeadaanPerkara::LaporanMasuk);
        assert_eq!(report.terlapor[0].baris, ["DS-06", "DS-07"]);
    }

    #[test]
    fn reads_the_place_the_witnesses_and_the_superior() {
        let told = [("tempat", " Lapangan Rutan "), ("saksi", "Bima; Wirya ;; Bima"), ("atasan", "9")];
        let report = parse(&told, one()).unwrap();
        assert_eq!(report.tempat.as_deref(), Some("Lapangan Rutan"));
        assert_eq!(report.saksi, ["Bima", "Wirya"]);
        assert_eq!(report.atasan, Some(PegawaiId(9)));
    }

    #[test]
    fn refuses_by_field() {
        let long = "a".repeat(MAKS_TEKS + 1);
        let wide = "a".repeat(MAKS_RINGKAS + 1);
        for (field, text, key) in [
            ("sumber", "tetangga", "perkara-sumber-tak-dikenal"),
            ("sumber", "", "perkara-sumber-tak-dikenal"),
            ("tanggal_perbuatan", "", "perkara-tanggal-kosong"),
            ("tanggal_perbuatan", "31/02/2024", "tanggal-tak-ada"),
            ("tanggal_perbuatan", "21-11-2024", "perkara-perbuatan-setelah-terima"),
            ("tanggal_terima", "22-11-2024", "perkara-tanggal-depan"),
            ("tanggal_terima", &long, "tanggal-tak-terbaca"),
            ("ringkas", " ", "perkara-ringkas-kosong"),
            ("ringkas", "satu\ndua", "perkara-satu-baris"),
            ("ringkas", &wide, "perkara-ringkas-panjang"),
            ("uraian", &long, "perkara-teks-panjang"),
            ("pelapor", &long, "perkara-teks-panjang"),
            ("pemilihan", "dua", "perkara-pemilihan-tak-dikenal"),
            ("atasan", "Kepala", "perkara-atasan-tak-dikenal"),
            ("tempat", "satu\ndua", "perkara-satu-baris"),
            ("saksi", &long, "perkara-teks-panjang"),
            ("keadaan", "berlaku", "perkara-keadaan-awal"),
        ] {
            assert_eq!(parse(&[(field, text)], one()), Err(vec![(field, key.to_owned())]), "{field}");
        }
        let all = parse(&[("sumber", ""), ("tanggal_terima", ""), ("ringkas", "")], one()).unwrap_err();
        assert_eq!(all.iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["sumber", "tanggal_terima", "ringkas"]);
    }

    #[test]
    fn without_an_identified_person_it_is_a_hint() {
        assert_eq!(parse(&[], Vec::new()).unwrap().keadaan, KeadaanPerkara::Informasi);
        let unknown = TerlaporBaru { keterangan: "berseragam, tidak dikenal".into(), ..TerlaporBaru::default() };
        let hint = parse(&[], vec![TerlaporBaru::default(), unknown.clone()]).unwrap();
        assert_eq!((hint.keadaan, hint.terlapor.len()), (KeadaanPerkara::Informasi, 1));
        let refused = parse(&[("keadaan", "laporan_masuk")], vec![unknown]);
        assert_eq!(refused, Err(vec![("terlapor", "perkara-terlapor-kosong".to_owned())]));
        assert_eq!(parse(&[("keadaan", "informasi")], one()).unwrap().keadaan, KeadaanPerkara::Informasi);
    }

    #[test]
    fn nobody_is_accused_twice_in_one_report() {
        let twice = [one(), one()].concat();
        assert_eq!(parse(&[], twice), Err(vec![("terlapor", "perkara-terlapor-ganda".to_owned())]));
        let mut two = [one(), one()].concat();
        two[1].pegawai = Some(PegawaiId(8));
        assert_eq!(parse(&[], two).unwrap().terlapor.len(), 2);
    }

    proptest! {
        #[test]
        fn any_text_is_answered_and_what_passes_is_safe(text in any::<String>(), which in 0usize..9) {
            let names = ["sumber", "nomor_surat", "tanggal_perbuatan", "tanggal_terima", "pelapor", "ringkas", "uraian",
                "pemilihan", "keadaan"];
            match parse(&[(names[which], &text)], one()) {
                Err(salah) => prop_assert!(!salah.is_empty()),
                Ok(report) => {
                    prop_assert!(report.tanggal_perbuatan <= report.tanggal_terima);
                    for kept in [&report.ringkas, &report.uraian] {
                        prop_assert_eq!(bersih(kept), kept.as_str());
                    }
                }
            }
        }
    }
}
