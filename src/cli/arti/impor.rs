//! The arguments of `ikrar impor` as a call: pairs taken apart, days read, what contradicts itself.

use std::path::PathBuf;

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::super::susun::impor::{KHUSUS, PEMISAH, nama_panjang};
use super::super::susun::nama::hal_menurut;
use super::super::{Acara, Impor, Nama};
use super::{jalan, teks};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::impor::baca::tahun::{Abad, Aturan, Seri};
use crate::domain::impor::percakapan::Sandi;
use crate::domain::impor::{HalImpor, Kolom};
use crate::domain::kegiatan::JenisKegiatan;
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;
use crate::kata::Bahasa;

pub(super) fn impor(m: &ArgMatches, bahasa: Bahasa) -> Result<Impor, Pesan> {
    let hal = HalImpor::from_code(&super::hal(m)).unwrap_or(HalImpor::Pegawai);
    for (id, untuk) in KHUSUS {
        if m.value_source(id) == Some(ValueSource::CommandLine) && !untuk.contains(&hal) {
            return Err(Pesan::new("cli-impor-bukan-untuk")
                .with("pilihan", nama_panjang(id, bahasa))
                .with("apa", hal_menurut(hal.code(), bahasa)));
        }
    }
    let tanggal = m.get_one::<String>("tanggal").map(|text| Tanggal::parse(text)).transpose()?;
    Ok(Impor {
        hal,
        berkas: jalan(m, "berkas").unwrap_or_default(),
        lembar: m.get_one("lembar").cloned(),
        nama: semua(m, "peta").map(nama).collect::<Result<Vec<_>, _>>()?,
        sandi: Sandi::from_code(&teks(m, "sandi").to_lowercase()),
        pemisah: PEMISAH.iter().find(|(name, _)| *name == teks(m, "pemisah")).map(|(_, mark)| *mark),
        satker: m.get_one("satker").cloned(),
        padan: semua(m, "padan").map(padan).collect::<Result<Vec<_>, _>>()?,
        tahun: m.get_one::<String>("tahun").map(|text| tahun(text)).transpose()?,
        serial: Seri::from_code(&teks(m, "serial")).map(Aturan::Seri),
        coba: m.get_flag("coba"),
        sebagian: m.get_flag("sebagian"),
        hilang: m.get_one::<String>("hilang").map(|text| alasan(text)).transpose()?,
        tolakan: jalan(m, "tolakan"),
        json: m.get_flag("json"),
        acara: Acara {
            judul: m.get_one("judul").cloned(),
            jenis: JenisKegiatan::from_code(&teks(m, "jenis")).unwrap_or(JenisKegiatan::Sosialisasi),
            tanggal,
            tempat: teks(m, "tempat"),
            gelombang: m.get_one("gelombang").cloned(),
            nomor: m.get_one("nomor").cloned(),
            saksi: teks(m, "saksi"),
            keadaan: KeadaanIkrar::from_code(&teks(m, "keadaan")).unwrap_or(KeadaanIkrar::Ttd),
            pemilihan: m.get_one("pemilihan").cloned(),
        },
    })
}

fn semua<'m>(m: &'m ArgMatches, id: &str) -> impl Iterator<Item = &'m str> {
    m.get_many::<String>(id).into_iter().flatten().map(String::as_str)
}

/// Why people go out of service. Without words it would be as if the option had not been given.
fn alasan(text: &str) -> Result<String, Pesan> {
    let text = text.trim();
    if text.is_empty() { Err(Pesan::new("cli-impor-hilang-kosong")) } else { Ok(text.to_owned()) }
}

/// `NAMA DI BERKAS=SATKER`; the last sign parts them, for no unit has one in its name.
fn padan(text: &str) -> Result<(String, String), Pesan> {
    match text.rsplit_once('=').map(|(nama, satker)| (nama.trim(), satker.trim())) {
        Some((nama, satker)) if !nama.is_empty() && !satker.is_empty() => Ok((nama.to_owned(), satker.to_owned())),
        _ => Err(Pesan::new("cli-impor-padan-salah").with("isi", text)),
    }
}

/// `19` or `20` for a century, `1930` for the hundred years from then on.
fn tahun(text: &str) -> Result<Aturan, Pesan> {
    let first = match text.trim() {
        "19" => Some(Abad::LALU),
        "20" => Some(Abad::KINI),
        year => year.parse().ok().and_then(Abad::mulai),
    };
    first.map(Aturan::Tahun).ok_or_else(|| Pesan::new("cli-impor-tahun-salah").with("isi", text))
}

/// A file of names, or names beside each other: `NIP BARU=nomor,NAMA LENGKAP=nama`. A heading may have commas of its own: what
/// has no sign belongs to what follows.
fn nama(text: &str) -> Result<Nama, Pesan> {
    if !text.contains('=') {
        return Ok(Nama::Berkas(PathBuf::from(text)));
    }
    let wrong = || Pesan::new("cli-impor-peta-salah").with("isi", text);
    let mut pairs = Vec::new();
    let mut head = String::new();
    for part in text.split(',') {
        head.push_str(part);
        match head.rsplit_once('=') {
            Some((tajuk, code)) if !tajuk.trim().is_empty() => {
                pairs.push((tajuk.trim().to_owned(), kolom(code)?));
                head.clear();
            }
            _ => head.push(','),
        }
    }
    if head.is_empty() { Ok(Nama::Pasangan(pairs)) } else { Err(wrong()) }
}

/// The column with this code; `-` or nothing leaves it out.
pub(in crate::cli) fn kolom(code: &str) -> Result<Option<Kolom>, Pesan> {
    let code = code.trim();
    if code.is_empty() || code == "-" {
        return Ok(None);
    }
    Kolom::from_code(&code.to_lowercase()).map(Some).ok_or_else(|| {
        let kenal = Kolom::ALL.iter().map(|k| k.code()).collect::<Vec<_>>().join(", ");
        Pesan::new("cli-impor-kolom-salah").with("isi", code).with("kenal", kenal)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_of_columns_stand_beside_each_other() {
        let pairs = |text: &str| match nama(text).unwrap() {
            Nama::Pasangan(pairs) => pairs,
            Nama::Berkas(file) => vec![(file.display().to_string(), None)],
        };
        let own = |t: &str, k| (t.to_owned(), k);
        assert_eq!(
            pairs("NIP BARU=nomor, Nama, gelar=nama,Ket=-"),
            [own("NIP BARU", Some(Kolom::Nomor)), own("Nama, gelar", Some(Kolom::Nama)), own("Ket", None)]
        );
        assert_eq!(pairs("peta.toml"), [own("peta.toml", None)]);
        assert_eq!(nama("NIP=nip_baru").unwrap_err().key, "cli-impor-kolom-salah");
        assert_eq!(nama("NIP=nomor,Nama").unwrap_err().key, "cli-impor-peta-salah");
        assert_eq!(nama("=nomor").unwrap_err().key, "cli-impor-peta-salah");
    }

    #[test]
    fn a_unit_stands_behind_the_last_sign() {
        assert_eq!(padan("LP Klas 2A = Lapas Kelas IIA Salemba").unwrap().1, "Lapas Kelas IIA Salemba");
        for wrong in ["LP Klas 2A", "=Lapas", "LP="] {
            assert_eq!(padan(wrong).unwrap_err().key, "cli-impor-padan-salah");
        }
    }
}
