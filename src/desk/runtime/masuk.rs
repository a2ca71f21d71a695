//! The way in: what the command line knows becomes what the loop needs.
#![expect(clippy::disallowed_methods, reason = "this edge reads the environment and the site's own files")]

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use etcetera::BaseStrategy as _;

use super::run::{self, Bekal};
use super::worker::Tempat;
use crate::acuan;
use crate::cli::{Selesai, Umum, jembatan, sistem};
use crate::desk::keymap::Keymap;
use crate::desk::term_env::TermEnv;
use crate::domain::id::OperatorId;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tampil;
use crate::domain::tanggal::Tanggal;
use crate::kata::Kata;

/// Opens the desk on the file of the call; without a file, its first start.
#[must_use]
pub fn jalan(umum: &Umum) -> Selesai {
    let mut kata = Kata::new(umum.bahasa);
    let var = |name: &str| std::env::var(name).ok();
    let site = folder_setelan();
    let mut pesan = own_words(&mut kata, &site);
    let (keymap, problems) = own_keys(&site);
    pesan = pesan.or_else(|| problems.into_iter().next());
    let tempat =
        Tempat { db: umum.db.clone(), user: jembatan::pengguna(), asal: sistem::asal(&var), baca_saja: umum.baca_saja };
    let open = match tempat.buka(&umum.db) {
        Ok(open) => Some(open),
        Err(StoreError::Missing) => None,
        Err(error) => return refuse(&kata, &error.uraian(), (&error).into()),
    };
    let session = open.as_ref().map_or_else(|| nobody(&tempat), |(_, session)| session.clone());
    // Only a first start asks where the office is.
    let offices = if open.is_none() { acuan::satker::kanwil() } else { Vec::new() };
    let kanwil = offices.into_iter().map(|k| (k.id, k.nama)).collect();
    let bekal = Bekal {
        kata,
        keymap,
        term: TermEnv::from_vars(var),
        tempat,
        open,
        kanwil,
        keluar: sistem::folder_data().join(sistem::FOLDER_KELUAR),
        masuk: sistem::folder_data().join(sistem::FOLDER_MASUK),
        sepi: sepi(var("IKRAR_KUNCI_MENIT").as_deref()),
        pesan,
    };
    match run::run(bekal, session) {
        Ok(()) => Selesai::Beres,
        Err(error) if error.kind() == io::ErrorKind::Unsupported => {
            refuse(&Kata::new(umum.bahasa), &Pesan::new("meja-tanpa-terminal"), Selesai::Ditolak)
        }
        Err(error) => {
            let pesan = Pesan::new("meja-terminal-gagal").with("sebab", error.to_string());
            refuse(&Kata::new(umum.bahasa), &pesan, Selesai::Ditolak)
        }
    }
}

/// How long nobody presses a key before the screen is emptied: minutes, 0 for never.
fn sepi(minutes: Option<&str>) -> Option<Duration> {
    match minutes.and_then(|m| m.trim().parse::<u64>().ok()) {
        None => Some(run::SEPI),
        Some(0) => None,
        Some(n) => Some(Duration::from_secs(n.saturating_mul(60))),
    }
}

/// Says on the error stream why there is no desk.
fn refuse(kata: &Kata, pesan: &Pesan, selesai: Selesai) -> Selesai {
    let text = kata.pesan(pesan);
    let _ = writeln!(io::stderr(), "ikrar: {}", tampil::tampil(&text));
    selesai
}

/// The session before there is a file: it may nothing, and nothing is there.
fn nobody(tempat: &Tempat) -> Session {
    Session {
        operator: OperatorId(0),
        login: tempat.user.login.clone(),
        nama: tempat.user.nama.clone(),
        peran: Vec::new(),
        izin: Vec::new(),
        satker: None,
        asal: tempat.asal.clone(),
        sesi: String::new(),
        hari: Tanggal::TERAWAL,
        baca_saja: tempat.baca_saja,
        pribadi: true,
    }
}

fn folder_setelan() -> PathBuf {
    etcetera::base_strategy::Xdg::new().map_or_else(|_| PathBuf::from("."), |xdg| xdg.config_dir().join("ikrar"))
}

/// The site's own words, if it has any.
fn own_words(kata: &mut Kata, site: &Path) -> Option<Pesan> {
    let text = fs::read_to_string(site.join("kata.ftl")).ok()?;
    kata.override_with(&text).err().map(|why| Pesan::new("kata-berkas-rusak").with("sebab", why))
}

/// The operator's own keys, if he has any.
fn own_keys(site: &Path) -> (Keymap, Vec<Pesan>) {
    fs::read_to_string(site.join("keymap.toml")).map_or_else(|_| (Keymap::default(), Vec::new()), |t| Keymap::parse(&t))
}
