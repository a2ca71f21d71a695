//! The verbs under `perkara`, understood.

use std::path::Path;

use clap::ArgMatches;

use super::{jalan, teks};
use crate::cli::Tujuan;
use crate::cli::perkara::{BentukPerkara, Perkara};
use crate::domain::laporan::{Bentuk, Laporan, Pemisah};
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;

pub(super) fn perkara(m: &ArgMatches) -> Result<Perkara, Pesan> {
    match m.subcommand() {
        Some(("bundel", m)) => {
            let (nomor, alasan) = (teks(m, "nomor"), teks(m, "alasan"));
            let tujuan = Tujuan { out: jalan(m, "out"), json: m.get_flag("json"), ..Tujuan::default() };
            if tujuan.ke_layar() {
                return Err(Pesan::new("cli-perkara-folder"));
            }
            Ok(Perkara::Bundel { nomor, alasan, tujuan })
        }
        Some(("sanksi", m)) => angka(m, Laporan::Sanksi),
        Some(("statistik", m)) => angka(m, Laporan::Statistik),
        Some((_, m)) => Ok(Perkara::Lihat { nomor: teks(m, "nomor") }),
        None => Ok(Perkara::Lihat { nomor: String::new() }),
    }
}

fn angka(m: &ArgMatches, laporan: Laporan) -> Result<Perkara, Pesan> {
    let day = |id: &str| m.get_one::<String>(id).map(|text| Tanggal::parse(text)).transpose();
    let (dari, sampai) = (day("dari")?, day("sampai")?);
    if let (Some(first), Some(last)) = (dari, sampai)
        && first > last
    {
        return Err(Pesan::new("cli-perkara-kurun").with("dari", first.to_string()).with("sampai", last.to_string()));
    }
    let pemisah = if teks(m, "pemisah") == "," { Pemisah::Koma } else { Pemisah::TitikKoma };
    let tujuan = Tujuan { out: jalan(m, "out"), json: m.get_flag("json"), pemisah, ..Tujuan::default() };
    let asked = teks(m, "bentuk");
    let ending = tujuan.out.as_deref().and_then(Path::extension).and_then(|e| e.to_str()).unwrap_or_default();
    // What nobody named a form or a file for is read at once.
    let code = if asked.is_empty() { ending.to_lowercase() } else { asked };
    let bentuk = Bentuk::from_code(&code).map_or(BentukPerkara::Teks, BentukPerkara::Laporan);
    if tujuan.json && (tujuan.ke_layar() || bentuk == BentukPerkara::Teks) {
        return Err(Pesan::new("cli-json-dan-layar"));
    }
    Ok(Perkara::Angka { laporan, bentuk, kurun: (dari, sampai), tujuan })
}
