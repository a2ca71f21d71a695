//! A home for one test, and words for what its screens show.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::pty_harness::{LIMIT, Term};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_ikrar");

/// A folder that stands for the operator's home.
pub struct Rumah {
    dir: tempfile::TempDir,
    vars: Vec<(&'static str, String)>,
}

impl Rumah {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let under = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
        let vars = vec![("HOME", under("")), ("XDG_DATA_HOME", under("data")), ("XDG_CONFIG_HOME", under("config"))];
        Self { dir, vars }
    }

    /// A home with an invented office of 300 people.
    pub fn berkantor() -> (Self, PathBuf) {
        Self::berorang("300")
    }

    /// A home with an invented office of so many people.
    pub fn berorang(banyak: &str) -> (Self, PathBuf) {
        let rumah = Self::new();
        let db = rumah.path("kantor/latihan.db");
        let done =
            rumah.perintah(&["latihan", "--db", db.to_str().unwrap(), "--pegawai", banyak, "--seed", "1", "--no-open"]);
        assert_eq!(done, Some(0));
        (rumah, db)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Runs a verb; its exit code.
    pub fn perintah(&self, args: &[&str]) -> Option<i32> {
        let mut command = Command::new(PROGRAM);
        command.args(args).env_clear().envs(self.vars.iter().map(|(n, v)| (*n, v)));
        command.output().unwrap().status.code()
    }

    /// The program in a terminal of this size, with these arguments and these further variables.
    pub fn jalan(&self, args: &[&str], size: (u16, u16), more: &[(&str, &str)]) -> Term {
        let cmd: Vec<&str> = [PROGRAM].into_iter().chain(args.iter().copied()).collect();
        Term::spawn(&cmd, size.0, size.1, &self.lingkungan(more))
    }

    /// The variables of this home and these further ones.
    pub fn lingkungan<'a>(&'a self, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let own = self.vars.iter().map(|(n, v)| (*n, v.as_str()));
        own.chain(more.iter().copied()).collect()
    }

    /// A desk on a file, once its tree is there.
    pub fn meja(&self, db: &Path, size: (u16, u16), more: &[(&str, &str)]) -> Term {
        let term = self.jalan(&["--db", db.to_str().unwrap()], size, more);
        term.wait_for_text("Rutan Kelas I Cipinang");
        term.wait_for_text("jatuh tempo");
        if size.0 >= 100 {
            term.wait_for_text("lewat tenggat");
        }
        term
    }

    /// The list of all people of a file, cursor on the first.
    pub fn daftar(&self, db: &Path, size: (u16, u16), more: &[(&str, &str)]) -> Term {
        let mut term = self.meja(db, size, more);
        term.send("3");
        term.wait_for(|s| cursor(&s.contents()).contains("Abyasa"), LIMIT);
        term.wait_for_text("Kartu pegawai");
        // The list comes in one picture, and that in several packets.
        while !term.is_silent_for(Duration::from_millis(50)) {}
        term
    }

    /// The form of a new person with this name in it, half typed.
    pub fn setengah(&self, db: &Path, nama: &str) -> Term {
        let mut term = self.daftar(db, (120, 40), &[]);
        term.send("n");
        term.wait_for_text("isian 1 dari");
        term.send(nama);
        term.wait_for_text(nama);
        term
    }
}

/// The line of the picture that the cursor stands on, of a dialog before that of the list below; empty if none does.
pub fn cursor(picture: &str) -> &str {
    let line = |mark: &str| picture.lines().find(|line| line.contains(mark));
    line("│ >").or_else(|| line("│>")).unwrap_or_default()
}

/// The picture as one text, whatever line a sentence was broken into.
pub fn kalimat(picture: &str) -> String {
    let plain = picture.replace(['│', '┌', '┐', '└', '┘', '─'], " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Waits for a sentence, however it is broken into lines.
#[track_caller]
pub fn berkata(term: &Term, sentence: &str) {
    term.wait_for(|s| kalimat(&s.contents()).contains(sentence), LIMIT);
}

/// Resumes the only draft from the due list: the form that comes up.
#[track_caller]
pub fn lanjutkan(term: &mut Term) {
    berkata(term, "untuk melanjutkan");
    term.send("!");
    // Drafts stand first, so the cursor is on the newest.
    term.wait_for(|s| cursor(&s.contents()).contains(", disimpan"), LIMIT);
    term.send("\r");
    term.wait_for_text("isian ");
}

/// Polls a file until something is true of it.
#[track_caller]
pub fn sampai(limit: Duration, mut done: impl FnMut() -> bool) -> Duration {
    let start = Instant::now();
    while !done() {
        assert!(start.elapsed() < limit, "not within {limit:?}");
        std::thread::yield_now();
    }
    start.elapsed()
}

/// Changes the size of the window and waits until the program has painted it anew.
#[track_caller]
pub fn ubah_ukuran(term: &mut Term, (w, h): (u16, u16)) {
    term.mark();
    term.resize(w, h);
    sampai(LIMIT, || memuat(&term.bytes_since_mark(), b"\x1b[2J"));
}

/// Whether `bytes` hold `part`.
pub fn memuat(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|w| w == part)
}
