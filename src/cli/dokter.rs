//! `ikrar dokter`: what this machine, terminal and file look like, and what to do about it.
//!
//! Nothing is changed and the database is not opened: its files are only looked at from outside,
//! because a second open of a live file would drop the locks of this very process.
#![expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: clock, environment and files come in here"
)]

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;

use super::keluar::satu_baris;
use super::{Gagal, Lingkungan, Selesai, Umum, baris};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::{lebar, rata};
use crate::kata::Kata;

/// Smallest terminal the desk draws its panes on.
const LAYAR_KECIL: (u16, u16) = (60, 16);
/// Longest wait for Esc in tmux that an operator does not feel.
const ESC_TMUX_MS: u64 = 50;
/// Free room below which saving may soon fail.
const RUANG_SEDIKIT: u64 = 200 << 20;
/// A log this long was not folded back for a while.
const WAL_BESAR: u64 = 64 << 20;

/// One fact, and what is wrong with it where something is.
struct Fakta {
    kunci: &'static str,
    nilai: String,
    saran: Option<Pesan>,
}

fn fakta(kunci: &'static str, nilai: impl Into<String>) -> Fakta {
    Fakta { kunci, nilai: nilai.into(), saran: None }
}

impl Fakta {
    fn saran(mut self, bila: bool, key: &str) -> Self {
        if bila {
            self.saran = Some(Pesan::new(key).with("nilai", self.nilai.as_str()));
        }
        self
    }
}

pub(super) fn jalan(umum: &Umum, json: bool, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<Selesai, Gagal> {
    let mut all = terminal(kata, env);
    all.extend(berkas(umum, kata));
    all.push(fakta("sqlite", env.jembatan.versi_sqlite()));
    let selesai = if all.iter().any(|f| f.saran.is_some()) { Selesai::Temuan } else { Selesai::Beres };
    if json {
        let facts: Vec<_> = all
            .iter()
            .map(|f| {
                let saran = f.saran.as_ref().map(|p| kata.pesan(p));
                json!({ "kunci": f.kunci, "nilai": f.nilai, "saran": saran })
            })
            .collect();
        satu_baris(env.out, &json!(facts))?;
        return Ok(selesai);
    }
    let names: Vec<String> = all.iter().map(|f| kata.t(&format!("cli-dokter-{}", f.kunci.replace('_', "-")))).collect();
    let width = names.iter().map(|n| lebar(n)).max().unwrap_or(0);
    for (f, name) in all.iter().zip(&names) {
        let mark = if f.saran.is_some() { '!' } else { ' ' };
        baris(env.out, format!("{mark} {}  {}", rata(name, width), f.nilai).trim_end())?;
        if let Some(saran) = &f.saran {
            baris(env.out, &format!("  {}  -> {}", rata("", width), kata.pesan(saran)))?;
        }
    }
    Ok(selesai)
}

fn terminal(kata: &Kata, env: &Lingkungan<'_>) -> Vec<Fakta> {
    let var = |name: &str| (env.var)(name).filter(|v| !v.is_empty());
    let ya = |yes: bool| kata.t(if yes { "cli-ya" } else { "cli-tidak" });
    let size = env.layar.map_or_else(|| kata.t("cli-dokter-tanpa-layar"), |(w, h)| format!("{w} x {h}"));
    let small = env.layar.is_some_and(|(w, h)| w < LAYAR_KECIL.0 || h < LAYAR_KECIL.1);
    let term = var("TERM").unwrap_or_default();
    let dumb = term.is_empty() || term == "dumb";
    let locale = var("LC_ALL").or_else(|| var("LC_CTYPE")).or_else(|| var("LANG")).unwrap_or_default();
    let utf8 = matches!(locale.to_lowercase().replace('-', "").rsplit('.').next(), Some(c) if c.starts_with("utf8"));
    let no_color = var("NO_COLOR").is_some();
    let mut all = vec![
        fakta("layar", size).saran(small, "cli-saran-layar"),
        fakta("term", term).saran(dumb, "cli-saran-term"),
        fakta("utf8", locale).saran(!utf8, "cli-saran-utf8"),
        fakta("warna", ya(!no_color && !dumb)),
        fakta("no_color", ya(no_color)),
        fakta("ssh", ya(var("SSH_CONNECTION").or_else(|| var("SSH_TTY")).is_some())),
        fakta("tmux", ya(var("TMUX").is_some())),
    ];
    if var("TMUX").is_some() {
        let wait = escape_time();
        let slow = wait.is_none_or(|ms| ms > ESC_TMUX_MS);
        all.push(
            fakta("tmux_escape", wait.map_or_else(|| "?".to_owned(), |ms| format!("{ms} ms")))
                .saran(slow, "cli-saran-tmux"),
        );
    }
    all
}

/// What tmux says about its wait after Esc; nothing if it does not answer at once.
fn escape_time() -> Option<u64> {
    use std::process::{Command, Stdio};
    let mut child = Command::new("tmux")
        .args(["show-options", "-sv", "escape-time"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let deadline = std::time::Instant::now() + Duration::from_secs(1);
    loop {
        match child.try_wait() {
            Ok(Some(_)) => break,
            Ok(None) if std::time::Instant::now() < deadline => std::thread::sleep(Duration::from_millis(5)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
    std::io::read_to_string(child.stdout.take()?).ok()?.trim().parse().ok()
}

fn berkas(umum: &Umum, kata: &Kata) -> Vec<Fakta> {
    let db = &umum.db;
    let mut all = vec![fakta("db", db.display().to_string())];
    match std::fs::metadata(db) {
        Ok(meta) => {
            let mode = meta.permissions().mode() & 0o777;
            all.push(fakta("db_ukuran", besar(kata, meta.len())));
            all.push(fakta("db_izin", format!("{mode:04o}")).saran(mode & 0o077 != 0, "cli-saran-izin"));
            let foreign = meta.uid() != nix::unistd::geteuid().as_raw();
            all.push(fakta("db_pemilik", meta.uid().to_string()).saran(foreign, "cli-saran-pemilik"));
            let wal = std::fs::metadata(samping(db, "-wal")).map_or(0, |m| m.len());
            all.push(fakta("wal", besar(kata, wal)).saran(wal > WAL_BESAR, "cli-saran-wal"));
        }
        Err(_) => all.push(fakta("db_ukuran", kata.t("cli-dokter-belum-ada"))),
    }
    // The folder may not be there yet either: then its nearest parent says how much room there is.
    if let Some(free) = db.ancestors().skip(1).find_map(ruang) {
        all.push(fakta("ruang", besar(kata, free)).saran(free < RUANG_SEDIKIT, "cli-saran-ruang"));
    }
    all
}

fn samping(db: &Path, akhiran: &str) -> PathBuf {
    let mut name = db.as_os_str().to_owned();
    name.push(akhiran);
    name.into()
}

fn ruang(folder: &Path) -> Option<u64> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let stat = nix::sys::statvfs::statvfs(folder).ok()?;
    Some(stat.blocks_available().saturating_mul(stat.fragment_size()))
}

/// Bytes as people read them: whole units, grouped.
fn besar(kata: &Kata, bytes: u64) -> String {
    let (n, unit) = match bytes {
        n if n >= 10 << 30 => (n >> 30, "GB"),
        n if n >= 10 << 20 => (n >> 20, "MB"),
        n if n >= 10 << 10 => (n >> 10, "kB"),
        n => (n, "byte"),
    };
    format!("{} {unit}", kata.angka(i64::try_from(n).unwrap_or(i64::MAX)))
}
