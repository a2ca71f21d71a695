//! Inside tmux and GNU screen. Where one of them is not installed that is said, and nothing is compared.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use super::emulator::gambar;
use super::hari::{hari, kantor, pendek, pesan};
use super::pty_harness::saluran::istirahat;
use super::pty_harness::{LIMIT, Term};
use super::rumah::{PROGRAM, Rumah};

/// Whether a program is here; says so if it is not.
fn there(name: &str, version: &str) -> bool {
    let there = Command::new(name).arg(version).output().is_ok();
    if !there {
        eprintln!("{name} is not installed: the desk was not tried inside it");
    }
    there
}

/// The children of a process.
fn children(pid: i32) -> Vec<i32> {
    let all = fs::read_dir("/proc").unwrap().flatten();
    let pids = all.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    pids.filter(|child| {
        let stat = fs::read_to_string(format!("/proc/{child}/stat")).unwrap_or_default();
        let parent = stat.rsplit_once(") ").and_then(|(_, rest)| rest.split_whitespace().nth(1));
        parent.and_then(|parent| parent.parse().ok()) == Some(pid)
    })
    .collect()
}

/// Waits until something is there.
#[track_caller]
fn until<T>(what: &str, mut found: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = found() {
            return found;
        }
        assert!(begun.elapsed() < LIMIT, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// A server of tmux of our own, which goes with the test.
struct Tmux {
    folder: PathBuf,
    pids: Vec<i32>,
}

impl Tmux {
    fn new(folder: &Path, rumah: &Rumah, db: &Path) -> Self {
        let folder = folder.to_owned();
        fs::write(folder.join("tmux.conf"), "set -g status off\nset -s escape-time 0\n").unwrap();
        let mut this = Self { folder, pids: Vec::new() };
        let vars: Vec<String> =
            rumah.lingkungan(&[("LANG", "C.UTF-8")]).iter().map(|(n, v)| format!("{n}='{v}'")).collect();
        let run = format!("exec env -u SSH_CONNECTION {} {PROGRAM} --db {}", vars.join(" "), db.display());
        this.ok(&["new-session", "-d", "-x", "120", "-y", "40", &run]);
        let pid = |format: &str| this.ok(&["list-panes", "-F", format]).trim().parse().unwrap();
        this.pids = vec![pid("#{pid}"), pid("#{pane_pid}")];
        this
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new("tmux");
        command.arg("-u").arg("-S").arg(self.folder.join("tmux")).arg("-f").arg(self.folder.join("tmux.conf"));
        command.args(args).env_remove("TMUX").env("LC_ALL", "C.UTF-8").output().unwrap()
    }

    #[track_caller]
    fn ok(&self, args: &[&str]) -> String {
        let done = self.run(args);
        assert!(done.status.success(), "tmux {args:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    fn send(&self, keys: &str) {
        let hex: Vec<String> = keys.bytes().map(|b| format!("{b:02x}")).collect();
        let args: Vec<&str> = ["send-keys", "-H"].into_iter().chain(hex.iter().map(String::as_str)).collect();
        self.ok(&args);
    }

    /// What the pane shows, with its attributes.
    fn picture(&self) -> String {
        istirahat(&self.pids);
        seen(&self.ok(&["capture-pane", "-p", "-e"]))
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        self.run(&["kill-server"]);
    }
}

/// What is seen of a captured pane: letters, and attributes where they change, but for what nobody sees of a blank.
fn seen(pane: &str) -> String {
    let mut out = String::new();
    for line in pane.lines() {
        let (mut look, mut rest, mut row, mut last) = (BTreeSet::new(), line, String::new(), String::new());
        while let Some(c) = rest.chars().next() {
            if let Some((numbers, after)) = rest.strip_prefix("\x1b[").and_then(|r| r.split_once('m')) {
                for n in numbers.split(';') {
                    match n {
                        "" | "0" => look.clear(),
                        "39" => look.retain(|l: &String| !l.starts_with('3') && !l.starts_with('9')),
                        "49" => look.retain(|l: &String| l.len() < 2 || !l.starts_with(['4', '1'])),
                        other => {
                            look.insert(other.to_owned());
                        }
                    }
                }
                rest = after;
                continue;
            }
            let shows = |l: &&String| matches!(l.as_str(), "4" | "7") || (l.len() > 1 && l.starts_with(['4', '1']));
            let look: Vec<&str> = look.iter().filter(|l| c != ' ' || shows(l)).map(String::as_str).collect();
            let look = look.join(";");
            if look != last {
                row.push_str(&format!("<{look}>"));
                last = look;
            }
            row.push(c);
            rest = &rest[c.len_utf8()..];
        }
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}

#[test]
fn a_whole_day_in_tmux() {
    if !there("tmux", "-V") {
        return;
    }
    let (rumah, db) = kantor();
    let tmux = Tmux::new(&rumah.path(""), &rumah, &db);
    until("the desk", || tmux.picture().contains("tempo").then_some(()));
    for (step, keys) in hari() {
        tmux.send(keys);
        let shown = tmux.picture();
        if pesan((step, keys)) {
            continue;
        }
        tmux.send("\x0c");
        let fresh = tmux.picture();
        let differ = shown.lines().zip(fresh.lines()).find(|(was, is)| was != is);
        assert!(shown == fresh, "tmux, after {step}: shown and repainted\n{differ:?}");
    }
}

/// GNU screen: a client in our emulator, which shows what screen makes of the desk, and the server behind it.
struct Layar {
    client: Term,
    folder: PathBuf,
    pids: Vec<i32>,
}

impl Layar {
    fn new(folder: &Path, rumah: &Rumah, db: &Path) -> Self {
        let folder = folder.join("layar");
        fs::DirBuilder::new().mode(0o700).create(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
        let conf = folder.join("screenrc");
        fs::write(&conf, "startup_message off\ndefutf8 on\nhardstatus off\nvbell off\nmaptimeout 0\n").unwrap();
        let sockets = folder.join("s");
        fs::DirBuilder::new().mode(0o700).create(&sockets).unwrap();
        let cmd = ["/usr/bin/env", "screen", "-U", "-c", conf.to_str().unwrap(), "-S", "uji", PROGRAM, "--db"];
        let cmd: Vec<&str> = cmd.into_iter().chain([db.to_str().unwrap()]).collect();
        let env = [("SCREENDIR", sockets.to_str().unwrap()), ("PATH", "/usr/bin:/bin"), ("LC_ALL", "C.UTF-8")];
        let client = Term::spawn(&cmd, 120, 40, &rumah.lingkungan(&env));
        client.wait_for_text("jatuh tempo");
        // The client is the parent of the server, the server of the desk.
        let server = until("the server of screen", || children(client.pid()).first().copied());
        let desk = until("the desk in screen", || children(server).first().copied());
        Self { client, folder, pids: vec![server, desk] }
    }

    fn command(&self, args: &[&str]) {
        let mut command = Command::new("screen");
        command.args(["-S", "uji", "-X"]).args(args).env("SCREENDIR", self.folder.join("s")).output().unwrap();
    }

    /// What screen holds the desk to show, as text.
    fn hardcopy(&self) -> String {
        let file = self.folder.join("hardcopy");
        fs::remove_file(&file).ok();
        self.command(&["hardcopy", file.to_str().unwrap()]);
        let whole = |text: String| (text.lines().count() >= 40).then_some(text);
        until("a hardcopy", || {
            fs::read(&file).ok().and_then(|bytes| whole(String::from_utf8_lossy(&bytes).into_owned()))
        })
    }
}

impl Drop for Layar {
    fn drop(&mut self) {
        self.command(&["quit"]);
    }
}

#[test]
fn a_short_day_in_gnu_screen() {
    if !there("screen", "--version") {
        return;
    }
    let (rumah, db) = kantor();
    let mut layar = Layar::new(&rumah.path(""), &rumah, &db);
    for (step, keys) in pendek() {
        let mut press = |keys: &str| {
            layar.client.send(keys);
            layar.client.rest_with(&layar.pids);
            (layar.hardcopy(), layar.client.screen(gambar))
        };
        let (held, seen) = press(keys);
        if pesan((step, keys)) {
            continue;
        }
        let (held_fresh, seen_fresh) = press("\x0c");
        let differ = held.lines().zip(held_fresh.lines()).find(|(was, is)| was != is);
        assert!(held == held_fresh, "screen holds, after {step}: {differ:?}");
        let beda = seen.beda(&seen_fresh);
        assert!(beda.is_empty(), "screen shows, after {step}:{beda}");
    }
}
