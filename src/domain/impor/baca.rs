//! A row understood: a record, or every reason why it is none.
//!
//! This is where cells get their meaning. Whatever could be read in two ways is refused with a reason: a day and a
//! month are never swapped, a number that a spreadsheet has rounded is never mended, a unit is never taken on a guess.
//! A row goes through here five million times, so what is clean is read without detours.

mod daftar;
mod kata;
mod pegawai;
mod satker;
mod sel;
pub mod tahun;

use std::collections::HashMap;

use super::baris::{Baris, Sel};
use super::padan::{Cocok, Padan};
use super::rekam::{Rekaman, Untuk};
use super::{Alasan, HalImpor, Kolom};
use crate::domain::id::SatkerId;
use crate::domain::nama::{kunci, rapi};
use crate::domain::nomor::Nomor;
use crate::domain::pesan::Pesan;
use crate::domain::tampil::tampil;
use crate::domain::tanggal::Tanggal;
use sel::Isi;
use tahun::{Aturan, Catatan};

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "nearly every row is a record; a box would cost each of them")]
pub enum Hasil {
    /// A record.
    Rekaman(Rekaman),
    /// All is well but the unit, which a person has to name: its name as the file has it.
    Tahan(String),
    /// It cannot be taken; all reasons at once.
    Tolak(Vec<Alasan>),
    /// No record at all: blank, a line between groups, a total, a signature.
    Kosong,
}

/// Names of units that are kept with what they mean; a file has far fewer.
const KENAL: usize = 20_000;

/// Reads the rows of one file.
#[derive(Debug)]
pub struct Pembaca<'a> {
    letak: Letak,
    untuk: &'a Untuk,
    padan: &'a Padan,
    hari: Tanggal,
    kenal: Kenal,
    aturan: Vec<(Kolom, Aturan)>,
    catatan: Catatan,
}

/// Where each column stands; the first where it is there twice.
type Letak = [Option<usize>; Kolom::ALL.len()];

/// Names of units that have come already, and what they mean.
type Kenal = HashMap<String, Option<SatkerId>>;

impl<'a> Pembaca<'a> {
    /// A reader for rows whose columns say this, from left to right; `untuk` says what the lines have in common, `hari`
    /// is the day on which the file comes in.
    #[must_use]
    pub fn new(kolom: &[Option<Kolom>], untuk: &'a Untuk, padan: &'a Padan, hari: Tanggal) -> Self {
        let allowed = super::kepala::kolom(untuk.hal());
        let mut letak: Letak = [None; Kolom::ALL.len()];
        for (at, column) in kolom.iter().enumerate() {
            if let Some(column) = column.filter(|k| allowed.contains(k))
                && let Some(place) = letak.get_mut(column as usize)
            {
                place.get_or_insert(at);
            }
        }
        let (aturan, catatan) = (Vec::new(), Catatan::default());
        Self { letak, untuk, padan, hari, kenal: Kenal::new(), aturan, catatan }
    }

    /// The same where somebody has said how uncertain days of these columns are meant.
    #[must_use]
    pub fn dengan_hari(self, aturan: &[(Kolom, Aturan)]) -> Self {
        Self { aturan: aturan.to_vec(), ..self }
    }

    /// The uncertain days that the rows had, answered or not.
    #[must_use]
    pub fn catatan(self) -> Catatan {
        self.catatan
    }

    /// Reads one row.
    pub fn baca(&mut self, baris: &Baris) -> Hasil {
        let mut isi = Isi::new(baris, &self.letak, self.hari, &self.aturan);
        if is_sela(self.untuk.hal(), &isi) {
            return self.sela(baris, &isi);
        }
        let unit = match self.untuk {
            Untuk::Satker => Ok(None),
            _ => satker_baris(&mut isi, self.untuk, self.padan, &mut self.kenal),
        };
        let satker = *unit.as_ref().unwrap_or(&None);
        let record = match self.untuk {
            Untuk::Pegawai(_) => Rekaman::Pegawai(pegawai::baca(&mut isi, satker)),
            Untuk::Satker => Rekaman::Satker(satker::baca(&mut isi, self.padan)),
            Untuk::Hadir { .. } => Rekaman::Hadir(daftar::hadir(&mut isi, satker)),
            Untuk::Ikrar { keadaan, .. } => Rekaman::Ikrar(daftar::ikrar(&mut isi, satker, *keadaan)),
            Untuk::Suara { .. } => Rekaman::Suara(daftar::suara(&mut isi, satker)),
        };
        if !isi.ragu.is_empty() {
            let birth = lahir(&isi);
            for (kolom, ragu) in &isi.ragu {
                self.catatan.tambah(*kolom, *ragu, &isi.tampak(*kolom), birth);
            }
        }
        match unit {
            _ if !isi.salah.is_empty() => Hasil::Tolak(isi.salah),
            Err(name) => Hasil::Tahan(name),
            Ok(_) => Hasil::Rekaman(record),
        }
    }

    /// Whether a refused row may be a line beneath the table: place and day, who signs. Only whoever knows that no record follows
    /// may take it for one. It has one or two cells, all of words, with hardly a digit (so neither a NIP nor an NRP is lost); of two
    /// none is a name, a NIK or a number.
    #[must_use]
    pub fn mungkin_penutup(&self, baris: &Baris) -> bool {
        if matches!(self.untuk.hal(), HalImpor::Satker | HalImpor::Suara) {
            return false;
        }
        let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
        let words = |sel: &Sel<'_>| match sel {
            Sel::Teks(text) => text.chars().filter(|c| c.is_alphabetic()).count() > 2 * digits(text),
            _ => false,
        };
        let filled: Vec<Sel<'_>> = baris.iter().filter(|sel| !sel.is_kosong()).take(3).collect();
        if filled.is_empty() || !filled.iter().all(words) {
            return false;
        }
        let isi = Isi::new(baris, &self.letak, self.hari, &self.aturan);
        let number = |k: Kolom| match isi.sel(k) {
            Sel::Teks(text) => digits(text) > 0,
            other => !other.is_kosong(),
        };
        match filled.len() {
            1 => true,
            2 => isi.sel(Kolom::Nama).is_kosong() && isi.sel(Kolom::Nik).is_kosong() && !number(Kolom::Nomor),
            _ => false,
        }
    }

    /// A row between records is passed over, unless it names a unit in a table that has no column of units: then it is the
    /// heading of those below, who would all go to the unit of the file.
    fn sela(&self, baris: &Baris, isi: &Isi<'_>) -> Hasil {
        let mut cells = baris.iter().filter(|sel| !sel.is_kosong());
        if self.untuk.hal() != HalImpor::Satker
            && !isi.ada_kolom(Kolom::Satker)
            && let (Some(Sel::Teks(text)), None) = (cells.next(), cells.next())
            && !is_total(text)
            && self.padan.cari(text) != Cocok::Tak
        {
            let pesan = Pesan::new("impor-baris-judul-satker").with("isi", tampil(text).as_ref());
            return Hasil::Tolak(vec![Alasan::baris(pesan)]);
        }
        Hasil::Kosong
    }
}

/// The day of birth that a NIP in the row speaks of.
fn lahir(isi: &Isi<'_>) -> Option<Tanggal> {
    let Sel::Teks(text) = isi.sel(Kolom::Nomor) else { return None };
    Nomor::parse_berkas(text, None, None).ok()?.lahir()
}

/// The unit of a row: the one it names, else that of the file. A name that does not mean one unit comes back.
fn satker_baris(
    isi: &mut Isi<'_>,
    untuk: &Untuk,
    padan: &Padan,
    kenal: &mut Kenal,
) -> Result<Option<SatkerId>, String> {
    if let Sel::Teks(text) = isi.sel(Kolom::Satker)
        && let Some(known) = kenal.get(text)
    {
        return known.map(Some).ok_or_else(|| rapi(text));
    }
    let before = isi.salah.len();
    let Some(name) = isi.teks(Kolom::Satker) else {
        let unit = untuk.satker();
        if unit.is_none() && isi.salah.len() == before {
            isi.tolak(Kolom::Satker, Pesan::new("impor-baris-satker-kosong"));
        }
        return Ok(unit);
    };
    let unit = padan.satu(&name);
    if kenal.len() >= KENAL {
        kenal.clear();
    }
    if let Sel::Teks(text) = isi.sel(Kolom::Satker)
        && isi.salah.len() == before
    {
        kenal.insert(text.to_owned(), unit);
    }
    unit.map(Some).ok_or(name)
}

/// Words with which a line of totals begins.
const JUMLAH: [&str; 5] = ["jumlah", "total", "subtotal", "sub total", "grand total"];

/// Whether a text begins a line of totals.
fn is_total(text: &str) -> bool {
    if !text.starts_with(['J', 'j', 'T', 't', 'S', 's', 'G', 'g']) {
        return false;
    }
    let key = kunci(text);
    JUMLAH.iter().any(|w| key.strip_prefix(w).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// Whether a row stands between records and is none: nothing in it that names one, and at most one cell that speaks at
/// all; or a line of totals.
fn is_sela(hal: HalImpor, isi: &Isi<'_>) -> bool {
    let nomor = match isi.sel(Kolom::Nomor) {
        Sel::Angka(_) => true,
        Sel::Teks(text) => text.bytes().filter(u8::is_ascii_digit).count() >= 4 || !text.is_ascii(),
        _ => false,
    };
    if nomor || !isi.sel(Kolom::Nik).is_kosong() {
        return false;
    }
    let names: &[Kolom] = match hal {
        HalImpor::Pegawai => &[Kolom::Nama, Kolom::Nomor],
        HalImpor::Satker => &[Kolom::Nama, Kolom::Kode],
        HalImpor::Hadir | HalImpor::Ikrar => &[Kolom::Nama, Kolom::Nomor, Kolom::Baris],
        HalImpor::Suara => &[Kolom::Tps, Kolom::Satker],
    };
    let total = |k: &Kolom| matches!(isi.sel(*k), Sel::Teks(text) if is_total(text));
    if names.iter().any(total) {
        return true;
    }
    // A list may have a single column; there one cell is a whole line.
    let lone = match hal {
        HalImpor::Satker => isi.ada(Kolom::Nama) || isi.ada(Kolom::Kode),
        HalImpor::Hadir | HalImpor::Ikrar => isi.ada(Kolom::Nama) || isi.ada(Kolom::Baris),
        HalImpor::Pegawai | HalImpor::Suara => false,
    };
    !lone && isi.terisi(2) < 2
}

#[cfg(test)]
mod tests;
