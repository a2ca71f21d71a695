//! Jumps in a list of people: to a row by its number, to a share of the list, and the number of a row.
//!
//! A list goes by key, so nobody keeps the number of a row, and skipping rows by counting (OFFSET) would cost what
//! the list holds. Three ways, each where it is cheap:
//!
//! * A list that is held in order knows every number. A jump reads up to [`SEDANG`] people whole, so that every
//!   jump in a provincial office is exact.
//! * A walk over the order index from the nearer end counts as it goes. It ends at [`JAUH`] entries, which holds
//!   the whole list of a ministry from one end or the other; where every entry costs a look at another table it
//!   is not begun.
//! * Beyond that the place is estimated: people drawn evenly over all keys stand for the list, and the place is
//!   the one with as large a part of them before it. The draw is the same each time, so the same jump goes to
//!   the same row. Where a filter leaves too few of them, all of them stand for it: a name says next to nothing
//!   about a unit or a pledge. With [`CONTOH`] people the place is within a few hundredths of the list; its number
//!   says that it is an estimate.
//!
//! Estimates could be made exact by counters of every first letter, sort and filter, kept by triggers on every
//! change; a jump that an operator corrects with a page key anyway is not worth that.

use rusqlite::Connection;

use super::jendela::{Arah, Dari, Letak, Potongan};
use super::pegawai::{Daftar, Tempat, kolom, sisi, tempat};
use super::rencana::{Rencana, Sumber};
use super::sql::{self, daftar, isi};
use crate::domain::pegawai::{PegawaiFilter, PegawaiUrut};
use crate::domain::request::{Jangkar, NomorBaris, PegawaiQuery, StoreError};

/// Index entries that a jump walks over.
const JAUH: u64 = 33_000;

/// Entries walked to number the first row of a window nobody has jumped to.
const DEKAT: u64 = 1_000;

/// The same where every entry costs a look at another table.
const DEKAT_MAHAL: u64 = 200;

/// People drawn.
const CONTOH: i64 = 240;

/// Fewer of them than this say nothing of their own.
const CONTOH_CUKUP: usize = 40;

/// Units in one walk.
const BANYAK_UNIT: usize = 24;

/// People whom a jump reads whole, so that it is exact.
const SEDANG: i64 = 10_000;

/// Whether deciding about a row needs more than its entry in the order index; that of numbers knows nothing about
/// service.
fn mahal(urut: PegawaiUrut, filter: &PegawaiFilter) -> bool {
    urut == PegawaiUrut::Nomor || filter.ikrar.is_some() || filter.angka.is_some()
}

/// Whether an anchor needs the number of a row that no cheap walk tells.
fn loncat(dari: &Jangkar, query: &PegawaiQuery) -> bool {
    match dari {
        Jangkar::Baris(_) | Jangkar::Bagian(_) => true,
        Jangkar::Huruf(_) => mahal(query.urut, &query.filter),
        _ => false,
    }
}

/// Lets a jump read people whole where a plain window would only walk over them.
pub(super) fn perlebar(
    conn: &Connection,
    query: &PegawaiQuery,
    dari: &Jangkar,
    rencana: &mut Rencana,
) -> Result<(), StoreError> {
    if !loncat(dari, query) || !matches!(rencana.sumber, Sumber::Unit(_) | Sumber::Urutan | Sumber::Langka) {
        return Ok(());
    }
    if !rencana.saring.isi.iter().any(|(name, _)| name == ":unit") {
        // A way through the whole office names no units; reading unit by unit has to.
        let all: Vec<i64> = sql::semua(conn, "SELECT id FROM satker", &[], |row| row.get(0))?;
        rencana.saring.isi.push(isi(":unit", daftar(&all)));
    }
    let text = "SELECT sum(h.n) FROM json_each(:unit) u CROSS JOIN hitung_pegawai h ON h.satker_id = u.value";
    let people = sql::satu(conn, text, &rencana.saring.isi, |row| row.get::<_, Option<i64>>(0))?.flatten();
    if people.unwrap_or_default() <= SEDANG {
        rencana.sumber = Sumber::SemuaUnit;
    }
    Ok(())
}

/// Where a jump goes, and the number that it has reached.
pub(super) type Lompatan = (Letak<Tempat>, Option<NomorBaris>);

/// Where a jump by number or share goes, and the number it has reached; `None` for other anchors.
pub(super) fn letak(list: &Daftar<'_>, dari: &Jangkar, filter: &PegawaiFilter) -> Result<Option<Lompatan>, StoreError> {
    let jumlah = list.jumlah();
    let last = jumlah.n.saturating_sub(1);
    let row = match dari {
        Jangkar::Baris(n) => Some(if jumlah.tepat { (*n).min(last) } else { *n }),
        Jangkar::Bagian(part) if jumlah.tepat => {
            u64::try_from(u128::from(last) * u128::from((*part).min(1_000)) / 1_000).ok()
        }
        Jangkar::Bagian(_) => None,
        _ => return Ok(None),
    };
    let exact = |n| Some(NomorBaris { n, tepat: true });
    if let (Some(rows), Some(n)) = (list.baris(), row) {
        let place = usize::try_from(n).ok().and_then(|n| rows.get(n));
        return Ok(Some(place.map_or((Letak::Akhir, None), |p| (Letak::Mulai(p.clone()), exact(n)))));
    }
    if let Some(n) = row {
        if n == 0 {
            return Ok(Some((Letak::Awal, exact(0))));
        }
        if jumlah.tepat && n == last {
            return Ok(Some((Letak::Akhir, None)));
        }
        let far = if mahal(list.urut, filter) { DEKAT_MAHAL } else { JAUH };
        let (arah, steps) = match last.checked_sub(n).filter(|_| jumlah.tepat) {
            Some(back) if back < n => (Arah::Mundur, back),
            _ => (Arah::Maju, n),
        };
        if let Some(place) = list.langkah(arah, steps, far)? {
            return Ok(Some((Letak::Mulai(place), exact(n))));
        }
    }
    let contoh = Contoh::ambil(list, filter)?;
    let all = if jumlah.tepat { jumlah.n } else { contoh.kira_kira(jumlah.n) };
    let part = match (dari, row) {
        (Jangkar::Bagian(part), _) => f64::from((*part).min(1_000)) / 1_000.0,
        (_, Some(n)) => n as f64 / all.max(1) as f64,
        _ => 0.0,
    };
    let n = (part.clamp(0.0, 1.0) * all as f64) as u64;
    let letak = contoh.tempat(part).map_or(Letak::Akhir, Letak::Mulai);
    Ok(Some((letak, Some(NomorBaris { n, tepat: false }))))
}

/// The number of the first row of a stretch. A window that only continues another is numbered by whoever
/// holds that other one.
pub(super) fn mulai(
    list: &Daftar<'_>,
    cut: &Potongan<Tempat>,
    dari: &Jangkar,
    filter: &PegawaiFilter,
    known: Option<NomorBaris>,
) -> Result<Option<NomorBaris>, StoreError> {
    let exact = |n| Ok(Some(NomorBaris { n, tepat: true }));
    let Some(first) = cut.rows.first().filter(|_| cut.sebelum) else { return exact(0) };
    if let Some(rows) = list.baris() {
        return exact(u64::try_from(rows.partition_point(|r| r < first)).unwrap_or(u64::MAX));
    }
    let jumlah = list.jumlah();
    if !cut.sesudah && jumlah.tepat {
        return exact(jumlah.n.saturating_sub(u64::try_from(cut.rows.len()).unwrap_or(0)));
    }
    let far = match dari {
        // Its estimate is cheaper than the walk.
        Jangkar::Huruf(_) if mahal(list.urut, filter) && jumlah.tepat => 0,
        Jangkar::Huruf(_) | Jangkar::Sekitar(_) | Jangkar::Dekat(_) if mahal(list.urut, filter) => DEKAT_MAHAL,
        Jangkar::Huruf(_) | Jangkar::Sekitar(_) | Jangkar::Dekat(_) => DEKAT,
        _ => return Ok(known),
    };
    if let Some(n) = list.terhitung(Arah::Mundur, first, far)? {
        return exact(n);
    }
    if let (true, Some(last)) = (jumlah.tepat, cut.rows.last())
        && let Some(after) = list.terhitung(Arah::Maju, last, far)?
    {
        let shown = u64::try_from(cut.rows.len()).unwrap_or(0);
        return exact(jumlah.n.saturating_sub(after).saturating_sub(shown));
    }
    if !matches!(dari, Jangkar::Huruf(_)) || !jumlah.tepat {
        return Ok(None);
    }
    let n = (Contoh::ambil(list, filter)?.bagian(first) * jumlah.n as f64) as u64;
    // Worth a walk only where the estimate says that it ends.
    if n < JAUH / 2
        && !mahal(list.urut, filter)
        && let Some(n) = list.terhitung(Arah::Mundur, first, JAUH)?
    {
        return exact(n);
    }
    Ok(Some(NomorBaris { n: n.max(1), tepat: false }))
}

/// People drawn evenly over all keys, in the order of the list.
struct Contoh {
    rows: Vec<Tempat>,
    drawn: usize,
    people: u64,
}

impl Contoh {
    fn ambil(list: &Daftar<'_>, filter: &PegawaiFilter) -> Result<Self, StoreError> {
        let (low, high) = list.kunci_terjauh()?;
        let span = high - low + 1;
        let ids: Vec<i64> = (0..CONTOH)
            // A drawn key lies anywhere in its equal part, so that no regularity of the keys is drawn along.
            .map(|i| {
                low + (i128::from(span) * i128::from(i * 1_000 + i * 618 % 1_000) / i128::from(CONTOH * 1_000)) as i64
            })
            .collect();
        // A pledge costs a look-up for each of them, and only a list of unknown length needs to be weighed by it.
        let fitting = filter.ikrar.is_none() || !list.jumlah().tepat;
        let mut rows = if fitting { list.contoh(&ids, true)? } else { Vec::new() };
        let drawn = rows.len();
        if drawn < CONTOH_CUKUP {
            rows = list.contoh(&ids, false)?;
        }
        rows.sort_unstable();
        Ok(Self { rows, drawn, people: u64::try_from(span).unwrap_or(0) })
    }

    /// How many rows the list has, from how many of those drawn belong to it; at least as many as are known.
    fn kira_kira(&self, least: u64) -> u64 {
        let all = self.people as f64 * self.drawn as f64 / CONTOH as f64;
        (all as u64).max(least)
    }

    /// The place before which this part of the list lies.
    fn tempat(&self, part: f64) -> Option<Tempat> {
        let at = (part * self.rows.len() as f64) as usize;
        self.rows.get(at).cloned()
    }

    /// Which part of the list lies before a place.
    fn bagian(&self, place: &Tempat) -> f64 {
        self.rows.partition_point(|r| r < place) as f64 / self.rows.len().max(1) as f64
    }
}

/// What [`Daftar::jalan`] hands over with each entry: reads the place out of it.
type BacaTempat<'f> = &'f dyn Fn(&rusqlite::Row<'_>) -> rusqlite::Result<Tempat>;

impl Daftar<'_> {
    /// The place `n` rows behind the end that the walk begins at; `None` where it is farther than the walk goes
    /// or the list ends before it.
    fn langkah(&self, arah: Arah, n: u64, far: u64) -> Result<Option<Tempat>, StoreError> {
        if n > far {
            return Ok(None);
        }
        if let Sumber::Unit(units) = self.sumber() {
            if n > DEKAT.min(far) || units.len() > BANYAK_UNIT {
                return Ok(None);
            }
            let rows = self.ambil(arah, None, usize::try_from(n).unwrap_or(usize::MAX).saturating_add(1))?;
            return Ok(usize::try_from(n).ok().and_then(|n| rows.into_iter().nth(n)));
        }
        let mut left = n;
        let mut found = None;
        self.jalan(None, arah, None, far.saturating_add(DEKAT), |row, fits, place| {
            if fits && left == 0 {
                found = Some(place(row)?);
                return Ok(false);
            }
            left -= u64::from(fits);
            Ok(true)
        })?;
        Ok(found)
    }

    /// How many rows lie beyond a place, without it; `None` where that is more than the walk looks at.
    fn terhitung(&self, arah: Arah, dari: &Tempat, far: u64) -> Result<Option<u64>, StoreError> {
        let units: Vec<Option<i64>> = match self.sumber() {
            Sumber::Unit(units) if units.len() > BANYAK_UNIT => return Ok(None),
            Sumber::Unit(units) => units.iter().copied().map(Some).collect(),
            _ => vec![None],
        };
        let (mut looked, mut n) = (0, 0);
        for unit in units {
            self.jalan(unit, arah, Some((dari, false)), far + 1 - looked, |_, fits, _| {
                looked += 1;
                n += u64::from(fits);
                Ok(true)
            })?;
            if looked > far {
                return Ok(None);
            }
        }
        Ok(Some(n))
    }

    /// Walks at most `far` entries of the order index, of a unit where one is named, and says of each whether the
    /// list shows it; `each` ends the walk with `false`.
    fn jalan(
        &self,
        unit: Option<i64>,
        arah: Arah,
        dari: Dari<'_, Tempat>,
        far: u64,
        mut each: impl FnMut(&rusqlite::Row<'_>, bool, BacaTempat<'_>) -> rusqlite::Result<bool>,
    ) -> Result<(), StoreError> {
        let (kunci, _, per_unit) = kolom(self.urut);
        let (index, own) = match unit {
            Some(_) => (per_unit, "p.satker_id = :satker".to_owned()),
            None => self.indeks(),
        };
        // What the index of a rare kind of employment must be entered by.
        let kind = if matches!(self.rencana.sumber, Sumber::Langka) { "p.status = :status" } else { "1" };
        let mut values = self.rencana.saring.isi.clone();
        let text = format!(
            "SELECT {kunci}, p.id, {} FROM pegawai p INDEXED BY {index} WHERE {own} AND {kind} AND {} \
             ORDER BY {kunci} {urut}, p.id {urut} LIMIT :n",
            self.rencana.saring.syarat,
            sisi(kunci, arah, dari, &mut values),
            urut = arah.urut(),
        );
        values.push(isi(":satker", unit));
        values.push(isi(":n", i64::try_from(far).unwrap_or(i64::MAX)));
        let place = |row: &rusqlite::Row<'_>| tempat(self.urut, row);
        sql::jalan(self.conn, &text, &values, |row| {
            let fits = row.get(2)?;
            each(row, fits, &place)
        })
    }

    /// Places of those of these people whom the list shows, or who could be on a list of this order at all.
    fn contoh(&self, ids: &[i64], terlihat: bool) -> Result<Vec<Tempat>, StoreError> {
        let (kunci, _, _) = kolom(self.urut);
        let mut values = self.rencana.saring.isi.clone();
        values.push(isi(":contoh", daftar(ids)));
        let unit = match self.rencana.sumber {
            Sumber::Unit(_) => "p.satker_id IN (SELECT value FROM json_each(:unit))",
            _ => "1",
        };
        let syarat =
            if terlihat { format!("{unit} AND {}", self.rencana.saring.syarat) } else { "p.aktif = 1".to_owned() };
        let text = format!(
            "SELECT {kunci}, p.id FROM json_each(:contoh) c CROSS JOIN pegawai p ON p.id = c.value WHERE {syarat}"
        );
        sql::semua(self.conn, &text, &values, |row| tempat(self.urut, row))
    }

    /// The least and the greatest key of a person.
    fn kunci_terjauh(&self) -> Result<(i64, i64), StoreError> {
        let end = |text| {
            let key = sql::satu(self.conn, text, &[], |row| row.get::<_, Option<i64>>(0))?;
            Ok::<_, StoreError>(key.flatten().unwrap_or_default())
        };
        Ok((end("SELECT min(id) FROM pegawai")?, end("SELECT max(id) FROM pegawai")?))
    }
}
