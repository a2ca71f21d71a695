//! The child as its parent sees it: a process, the end of a pipe, and a clock beside both.

#![expect(clippy::disallowed_methods, reason = "a child that says nothing is given up by the clock")]

use std::fs::File;
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::signal::Signal;

use super::bingkai::{self, Jenis};
use super::rupa::Rupa;
use super::{PANGGILAN, Pembaca, anak};
use crate::domain::pesan::Pesan;

/// Bytes taken from the pipe at once.
const POTONG: usize = 64 << 10;

/// Bytes of a sheet's beginning that are kept, so that its first rows can be read again without another child.
const INGAT: usize = 256 << 10;

/// How long a child that has said all may take to be gone.
const PAMIT: Duration = Duration::from_secs(2);

/// A running child.
#[derive(Debug)]
pub(super) struct Pipa {
    child: Child,
    keluar: ChildStdout,
    tunggu: Duration,
    buf: Vec<u8>,
    pos: usize,
    /// Sheet whose rows begin at this place of `buf`.
    awal: Option<(u32, usize)>,
}

impl Pipa {
    /// Starts a child on the opened file, from this sheet on.
    pub(super) fn baru(pembaca: &Pembaca, berkas: &File, rupa: Rupa, lembar: u32) -> Result<Self, Pesan> {
        let gagal = |e: io::Error| Pesan::new("impor-buku-proses").with("sebab", e.to_string());
        let mut child = Command::new(&pembaca.program)
            .args(&pembaca.argumen)
            .args([PANGGILAN, rupa.kode(), &lembar.to_string()])
            .env_clear()
            // Its own group: a key that stops or interrupts this program is not for the child, which ends with the pipe.
            .process_group(0)
            .stdin(berkas.try_clone().map_err(gagal)?)
            .stdout(Stdio::piped())
            // What a dying process says would stand in the middle of a full screen.
            .stderr(Stdio::null())
            .spawn()
            .map_err(gagal)?;
        let keluar = child.stdout.take().ok_or_else(bingkai::tak_terduga)?;
        Ok(Self { child, keluar, tunggu: pembaca.tunggu, buf: Vec::new(), pos: 0, awal: None })
    }

    /// Its process.
    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The rows of this sheet begin here.
    pub(super) fn tandai(&mut self, lembar: u32) {
        self.awal = Some((lembar, self.pos));
    }

    /// Goes back to the first row of this sheet if everything since is still here.
    pub(super) fn ulang(&mut self, lembar: u32) -> bool {
        match self.awal {
            Some((n, at)) if n == lembar => {
                self.pos = at;
                true
            }
            _ => false,
        }
    }

    /// Kind and content of the next frame.
    ///
    /// # Errors
    /// What the child says it cannot do, or why it is gone, or that it says nothing.
    pub(super) fn lanjut(&mut self) -> Result<(Jenis, &[u8]), Pesan> {
        let (kind, n) = loop {
            if let Some(found) = bingkai::urai(self.buf.get(self.pos..).unwrap_or_default())? {
                break found;
            }
            self.isi()?;
        };
        let from = self.pos;
        self.pos += n;
        let payload = bingkai::muatan(self.buf.get(from..self.pos).unwrap_or_default());
        if kind == Jenis::Galat { Err(bingkai::galat(payload)) } else { Ok((kind, payload)) }
    }

    /// Takes more bytes from the pipe.
    fn isi(&mut self) -> Result<(), Pesan> {
        if self.awal.is_none() || self.buf.len() > INGAT {
            self.awal = None;
            self.buf.drain(..self.pos);
            self.pos = 0;
        }
        if !self.ada()? {
            return Err(self.waktu());
        }
        let len = self.buf.len();
        self.buf.resize(len + POTONG, 0);
        let got = self.keluar.read(self.buf.get_mut(len..).unwrap_or_default());
        self.buf.truncate(len + *got.as_ref().unwrap_or(&0));
        match got {
            Ok(0) => Err(self.sebab()),
            Ok(_) => Ok(()),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => Ok(()),
            Err(_) => Err(bingkai::tak_terduga()),
        }
    }

    /// Waits until there is something to read; false when that took too long.
    fn ada(&self) -> Result<bool, Pesan> {
        let begun = Instant::now();
        loop {
            let left = self.tunggu.saturating_sub(begun.elapsed());
            let mut fds = [PollFd::new(self.keluar.as_fd(), PollFlags::POLLIN)];
            // Looked at once more when the time is up: this program itself may have been stopped meanwhile.
            match poll(&mut fds, PollTimeout::try_from(left).unwrap_or(PollTimeout::MAX)) {
                Ok(0) if left.is_zero() => return Ok(false),
                Ok(0) | Err(Errno::EINTR) => {}
                Ok(_) => return Ok(true),
                Err(_) => return Err(bingkai::tak_terduga()),
            }
        }
    }

    fn waktu(&mut self) -> Pesan {
        self.bunuh();
        Pesan::new("impor-buku-waktu").with("detik", self.tunggu.as_secs())
    }

    /// Why the child is gone before it had said all.
    fn sebab(&mut self) -> Pesan {
        let Some(status) = self.pamit() else { return bingkai::tak_terduga() };
        match status.signal().and_then(|n| Signal::try_from(n).ok()) {
            Some(Signal::SIGXCPU) => Pesan::new("impor-buku-waktu").with("detik", anak::MAKS_DETIK),
            // An allocation that was refused aborts; a machine that has none left kills.
            Some(Signal::SIGABRT | Signal::SIGKILL) => {
                Pesan::new("impor-buku-memori").with("batas", anak::MAKS_MEMORI >> 20)
            }
            // A panic of the format's crate: the file said something that it did not expect.
            None if status.code() == Some(101) => Pesan::new("impor-buku-rusak"),
            _ => bingkai::tak_terduga(),
        }
    }

    /// Waits a moment for a child whose pipe is closed.
    fn pamit(&mut self) -> Option<ExitStatus> {
        let begun = Instant::now();
        while begun.elapsed() < PAMIT {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Some(status);
            }
            poll(&mut [], PollTimeout::from(5_u8)).ok();
        }
        self.bunuh();
        None
    }

    /// Ends it and waits until it is gone.
    pub(super) fn bunuh(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Drop for Pipa {
    fn drop(&mut self) {
        self.bunuh();
    }
}
