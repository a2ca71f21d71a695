//! Windows: a list is never held whole. What part of it is asked for, and what comes back.

use serde::{Deserialize, Serialize};

use super::id::PegawaiId;

/// A place in an order: the sort key as text and the row's key. Opaque to everybody but the store.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Posisi {
    /// The sort key.
    pub kunci: String,
    /// The row.
    pub id: i64,
}

/// Which part of a list is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Jangkar {
    /// The beginning.
    Awal,
    /// The end.
    Akhir,
    /// Rows after this place, without it.
    Sesudah(Posisi),
    /// Rows before this place, without it.
    Sebelum(Posisi),
    /// Rows round the row with this key, which comes back in the window if the list has it; else the
    /// beginning.
    Sekitar(i64),
    /// Rows round the row with this key as in `Sekitar`; where the list has it no more, round the place it had.
    Dekat(Posisi),
    /// From the first row whose sort key begins with this text or follows it.
    Huruf(String),
    /// From the row with this number on, counted from 0; near it where the list is too long to be counted to
    /// there, and from the last row where it is shorter.
    Baris(u64),
    /// From the row on before which this part of the list lies, in thousandths; exact or near like `Baris`.
    Bagian(u16),
}

/// A count that says whether it is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Jumlah {
    /// The count.
    pub n: u64,
    /// False where only "at least so many" is known, because an exact count is dear.
    pub tepat: bool,
}

/// The number of a row in its list, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NomorBaris {
    /// How many rows stand before it.
    pub n: u64,
    /// False where that is an estimate.
    pub tepat: bool,
}

/// A stretch of a list in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jendela<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Whether rows come before these.
    pub sebelum: bool,
    /// Whether rows come after these.
    pub sesudah: bool,
    /// How many the whole list has.
    pub jumlah: Jumlah,
    /// The number of the first of these, where it is known or was asked for.
    pub mulai: Option<NomorBaris>,
}

/// One part of a count that is made in parts, so that no other question waits long behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hitungan {
    /// Rows of this part that belong to the list.
    pub n: u64,
    /// Where the next part begins; `None` behind the last one.
    pub lanjut: Option<Posisi>,
}

/// Which people of a list are asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Siapa {
    /// Those of these that the list shows.
    Dari(Vec<PegawaiId>),
    /// Everybody from one place to another, both with them; at most [`Siapa::TERBANYAK`].
    Antara(Posisi, Posisi),
}

impl Siapa {
    /// Most people between two places; more than any range that somebody looks through row by row.
    pub const TERBANYAK: usize = 2_000;
}
