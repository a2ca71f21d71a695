//! How a text is coded, and its bytes as UTF-8, piece by piece.
//!
//! A mark in front or bytes that are UTF-8 throughout leave no doubt. Anything else is a guess that a person has to
//! confirm, because a wrong one spoils names in silence: `Dédé` is legal in a dozen codings.

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::domain::impor::percakapan::Sandi;

/// Something to read from, again and again.
pub(super) trait Asal: Read + Seek + Send {}
impl<T: Read + Seek + Send> Asal for T {}

/// Bytes taken at a time.
pub(super) const POTONGAN: usize = 64 << 10;

/// Bytes of UTF-8 that a piece can become at most: three for one of Windows-1252, and one character that was cut.
const JADI: usize = POTONGAN * 3 + 16;

/// Bytes that are looked at for the pattern of UTF-16.
const POLA: usize = 4 << 10;

/// How many lines are shown where the coding is a guess, and how much of each in characters.
const CONTOH: usize = 3;
const CONTOH_HURUF: usize = 200;

/// What was found out about the coding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kenal {
    pub(super) sandi: Sandi,
    /// Bytes of the mark in front.
    pub(super) tanda: u64,
    pub(super) ragu: bool,
}

/// Marks in front of a text.
const TANDA: [(Sandi, &[u8]); 3] =
    [(Sandi::Utf8, b"\xef\xbb\xbf"), (Sandi::Utf16Le, b"\xff\xfe"), (Sandi::Utf16Be, b"\xfe\xff")];

/// Finds out the coding; a coding that was asked for is not doubted. Reads to the end where only that can tell.
pub(super) fn kenali(asal: &mut dyn Asal, diminta: Option<Sandi>) -> io::Result<Kenal> {
    asal.seek(SeekFrom::Start(0))?;
    let mut buffer = vec![0; POTONGAN];
    let n = penuhi(asal, &mut buffer)?;
    let head = buffer.get(..n).unwrap_or_default();
    let mark = |(sandi, mark): (Sandi, &[u8])| head.starts_with(mark).then_some((sandi, mark.len() as u64));
    let marked = TANDA.into_iter().find_map(mark);
    if let Some(sandi) = diminta {
        let tanda = marked.filter(|(found, _)| *found == sandi).map_or(0, |(_, len)| len);
        return Ok(Kenal { sandi, tanda, ragu: false });
    }
    match marked {
        Some((Sandi::Utf8, tanda)) => Ok(Kenal { sandi: Sandi::Utf8, tanda, ragu: !utf8(asal, &mut buffer, n)? }),
        Some((sandi, tanda)) => Ok(Kenal { sandi, tanda, ragu: false }),
        None => {
            if let Some(sandi) = pola(head.get(..POLA).unwrap_or(head)) {
                return Ok(Kenal { sandi, tanda: 0, ragu: true });
            }
            let yes = utf8(asal, &mut buffer, n)?;
            let sandi = if yes { Sandi::Utf8 } else { Sandi::Windows1252 };
            Ok(Kenal { sandi, tanda: 0, ragu: !yes })
        }
    }
}

/// UTF-16 without a mark: one half of nearly every character of our texts is zero.
fn pola(head: &[u8]) -> Option<Sandi> {
    let (pairs, _) = head.as_chunks::<2>();
    let zeros = |at: fn(&[u8; 2]) -> u8| pairs.iter().filter(|p| at(p) == 0).count();
    let (first, second) = (zeros(|[a, _]| *a), zeros(|[_, b]| *b));
    let most = |n: usize| n > 0 && n * 2 >= pairs.len();
    let few = |n: usize| n * 10 <= pairs.len();
    if most(second) && few(first) {
        Some(Sandi::Utf16Le)
    } else if most(first) && few(second) {
        Some(Sandi::Utf16Be)
    } else {
        None
    }
}

/// Whether everything is UTF-8; `n` bytes are in the buffer already.
fn utf8(asal: &mut dyn Asal, buffer: &mut [u8], mut n: usize) -> io::Result<bool> {
    loop {
        let held = match std::str::from_utf8(buffer.get(..n).unwrap_or_default()) {
            Ok(_) => 0,
            // A character that the end of the piece cuts.
            Err(e) if e.error_len().is_none() => n - e.valid_up_to(),
            Err(_) => return Ok(false),
        };
        buffer.copy_within(n - held..n, 0);
        let more = penuhi(asal, buffer.get_mut(held..).unwrap_or_default())?;
        if more == 0 {
            return Ok(held == 0);
        }
        n = held + more;
    }
}

/// Reads until the buffer is full or nothing comes any more.
fn penuhi(asal: &mut dyn Asal, buffer: &mut [u8]) -> io::Result<usize> {
    let mut n = 0;
    while let Some(rest) = buffer.get_mut(n..).filter(|rest| !rest.is_empty()) {
        match baca(asal, rest)? {
            0 => break,
            more => n += more,
        }
    }
    Ok(n)
}

fn baca(asal: &mut dyn Asal, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match asal.read(buffer) {
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            other => return other,
        }
    }
}

/// The text as UTF-8. UTF-8 itself goes through as it is, right or wrong; what is wrong in others is U+FFFD.
pub(super) struct Aliran {
    asal: Box<dyn Asal>,
    /// Bytes when it was opened; what is written behind them meanwhile is not read.
    panjang: u64,
    kenal: Kenal,
    decoder: Option<Decoder>,
    /// A piece as it was read, and what of it is still to be used.
    mentah: Vec<u8>,
    awal: usize,
    akhir: usize,
    /// The same decoded; empty for UTF-8.
    jadi: Vec<u8>,
    jadi_awal: usize,
    jadi_akhir: usize,
    diambil: u64,
    tuntas: bool,
}

impl Aliran {
    pub(super) fn new(mut asal: Box<dyn Asal>, diminta: Option<Sandi>) -> io::Result<Self> {
        let panjang = asal.seek(SeekFrom::End(0))?;
        let kenal = kenali(asal.as_mut(), diminta)?;
        let jadi = if kenal.sandi == Sandi::Utf8 { Vec::new() } else { vec![0; JADI] };
        let mut this = Self {
            asal,
            panjang,
            kenal,
            decoder: None,
            mentah: vec![0; POTONGAN],
            awal: 0,
            akhir: 0,
            jadi,
            jadi_awal: 0,
            jadi_akhir: 0,
            diambil: 0,
            tuntas: false,
        };
        this.ulang()?;
        Ok(this)
    }

    pub(super) const fn kenal(&self) -> Kenal {
        self.kenal
    }

    /// Bytes of the file used so far, and of how many.
    pub(super) const fn maju(&self) -> (u64, u64) {
        (self.diambil.saturating_sub((self.akhir - self.awal) as u64), self.panjang)
    }

    /// Back to the first character.
    pub(super) fn ulang(&mut self) -> io::Result<()> {
        self.asal.seek(SeekFrom::Start(self.kenal.tanda))?;
        let coding: Option<&'static Encoding> = match self.kenal.sandi {
            Sandi::Utf8 => None,
            Sandi::Utf16Le => Some(UTF_16LE),
            Sandi::Utf16Be => Some(UTF_16BE),
            Sandi::Windows1252 => Some(WINDOWS_1252),
        };
        self.decoder = coding.map(Encoding::new_decoder_without_bom_handling);
        (self.awal, self.akhir, self.jadi_awal, self.jadi_akhir) = (0, 0, 0, 0);
        self.diambil = self.kenal.tanda;
        self.tuntas = false;
        Ok(())
    }

    /// What comes next, until it is taken by [`Aliran::pakai`]; nothing at the end.
    pub(super) fn isi(&mut self) -> io::Result<&[u8]> {
        if self.decoder.is_none() {
            if self.awal >= self.akhir {
                self.muat()?;
            }
            return Ok(self.mentah.get(self.awal..self.akhir).unwrap_or_default());
        }
        while self.jadi_awal >= self.jadi_akhir && !self.tuntas {
            if self.awal >= self.akhir {
                self.muat()?;
            }
            let raw = self.mentah.get(self.awal..self.akhir).unwrap_or_default();
            let last = raw.is_empty();
            let Some(decoder) = self.decoder.as_mut() else { break };
            let (result, read, written, _) = decoder.decode_to_utf8(raw, &mut self.jadi, last);
            self.awal += read;
            (self.jadi_awal, self.jadi_akhir) = (0, written);
            // A decoder that has ended must not be asked again.
            self.tuntas = last && result == CoderResult::InputEmpty;
        }
        Ok(self.jadi.get(self.jadi_awal..self.jadi_akhir).unwrap_or_default())
    }

    /// So many bytes of [`Aliran::isi`] are done with.
    pub(super) const fn pakai(&mut self, n: usize) {
        if self.decoder.is_none() {
            self.awal += n;
        } else {
            self.jadi_awal += n;
        }
    }

    fn muat(&mut self) -> io::Result<()> {
        let left = usize::try_from(self.panjang.saturating_sub(self.diambil)).unwrap_or(usize::MAX);
        let room = self.mentah.get_mut(..left.min(POTONGAN)).unwrap_or_default();
        (self.awal, self.akhir) = (0, 0);
        if room.is_empty() {
            return Ok(());
        }
        let n = baca(self.asal.as_mut(), room)?;
        if n == 0 {
            // It has become shorter since it was opened: what is missing must not be taken for the end.
            return Err(ErrorKind::UnexpectedEof.into());
        }
        self.akhir = n;
        self.diambil += n as u64;
        Ok(())
    }

    /// Its beginning, a piece long, and whether that is everything; then it is at its beginning again.
    pub(super) fn kepala(&mut self) -> io::Result<(Vec<u8>, bool)> {
        self.ulang()?;
        let mut head = Vec::with_capacity(POTONGAN);
        let mut all = false;
        while head.len() < POTONGAN {
            let more = self.isi()?;
            all = more.is_empty();
            if all {
                break;
            }
            let n = more.len().min(POTONGAN - head.len());
            head.extend_from_slice(more.get(..n).unwrap_or_default());
            self.pakai(n);
        }
        self.ulang()?;
        Ok((head, all))
    }

    /// Three lines by which a person sees whether the guess is right: those with letters that codings differ in, and
    /// the first ones beside them where there are too few.
    pub(super) fn contoh(&mut self) -> io::Result<Vec<String>> {
        let broken = self.kenal.sandi == Sandi::Utf8;
        let telling = |line: &[u8]| if broken { std::str::from_utf8(line).is_err() } else { !line.is_ascii() };
        let mut first: Vec<(u64, String)> = Vec::new();
        let mut told = Vec::new();
        let (mut line, mut nomor) = (Vec::new(), 0);
        self.ulang()?;
        while told.len() < CONTOH {
            let piece = self.isi()?;
            let end = piece.is_empty();
            let cut = piece.iter().position(|b| matches!(b, b'\n' | b'\r'));
            let text = piece.get(..cut.unwrap_or(piece.len())).unwrap_or_default();
            let room = (CONTOH_HURUF * 4).saturating_sub(line.len());
            line.extend_from_slice(text.get(..room).unwrap_or(text));
            let used = text.len() + usize::from(cut.is_some());
            self.pakai(used);
            if !end && cut.is_none() {
                continue;
            }
            if !line.trim_ascii().is_empty() {
                let shown = || (nomor, String::from_utf8_lossy(&line).chars().take(CONTOH_HURUF).collect());
                if telling(&line) {
                    told.push(shown());
                } else if first.len() < CONTOH {
                    first.push(shown());
                }
            }
            if end {
                break;
            }
            line.clear();
            nomor += 1;
        }
        let missing = CONTOH - told.len();
        told.extend(first.into_iter().take(missing));
        told.sort_by_key(|(nomor, _)| *nomor);
        self.ulang()?;
        Ok(told.into_iter().map(|(_, line)| line).collect())
    }
}
