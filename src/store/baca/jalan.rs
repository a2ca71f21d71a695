//! Ordered walks over several indexes at once: each gives its best rows, and none is read past what the ones before
//! it have already filled.
//!
//! * [`Nama`]: people with a fragment in their name, in the order of names. Whose first word begins with it stand
//!   together in `pegawai_nama`; whose later word does stand together under that word in `nama_kata`.
//! * [`Jarang`]: people with a rare state in a wave, by kind of employment, in either order.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::jendela::{Arah, Dari};
use super::pegawai::{Kunci, Tempat, tempat};
use super::saring::{self, Saring};
use super::sql::{self, Isi, isi};
use crate::domain::id::GelombangId;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::pegawai::{PegawaiUrut, StatusKepegawaian};
use crate::domain::request::StoreError;

/// Names from one text on and short of another, without an end where there is none.
pub(super) type Rentang = (Option<String>, Option<String>);

/// People with a fragment in their name.
pub(super) struct Nama {
    /// Those already collected, in order; the condition has been decided.
    pub(super) terkumpul: Vec<(String, i64)>,
    /// Later words whose bearers are walked.
    pub(super) kata: Vec<String>,
    /// Stretches of names that are walked, one behind the other.
    pub(super) rentang: Vec<Rentang>,
    /// Fragments and whether only people in service count, where that is the whole condition: then `nama_kata`
    /// decides alone.
    pub(super) hanya: Option<(Vec<String>, bool)>,
}

/// People with a rare state.
pub(super) struct Jarang {
    /// The wave.
    pub(super) gelombang: GelombangId,
    /// The state.
    pub(super) keadaan: KeadaanIkrar,
    /// Kinds of employment in question.
    pub(super) status: Vec<StatusKepegawaian>,
    /// The rest of the condition, on a row `p` of `ikrar_jarang`.
    pub(super) saring: Saring,
}

/// The best rows so far.
pub(super) struct Terbaik {
    arah: Arah,
    n: usize,
    pub(super) rows: Vec<Tempat>,
}

impl Terbaik {
    pub(super) const fn baru(arah: Arah, n: usize) -> Self {
        Self { arah, n, rows: Vec::new() }
    }

    fn tambah(&mut self, more: impl IntoIterator<Item = Tempat>) {
        self.rows.extend(more);
        match self.arah {
            Arah::Maju => self.rows.sort_unstable(),
            Arah::Mundur => self.rows.sort_unstable_by(|a, b| b.cmp(a)),
        }
        self.rows.dedup();
        self.rows.truncate(self.n);
    }

    /// The place that nothing beyond is wanted of, once there are enough.
    fn sampai(&self) -> Option<&Tempat> {
        if self.rows.len() >= self.n { self.rows.last() } else { None }
    }

    /// Takes the best of many walks. Each gives a few rows at a time and goes on only while it may still have one of
    /// the best: where few fit, every row that is given has cost many looks. `ambil` answers so many rows of a walk
    /// behind the last one it gave and short of a place.
    pub(super) fn bertahap<K>(
        &mut self,
        walks: impl IntoIterator<Item = K>,
        mut ambil: impl FnMut(&K, Option<&Tempat>, Option<&Tempat>, usize) -> Result<Vec<Tempat>, StoreError>,
    ) -> Result<(), StoreError> {
        let mut open: Vec<(K, Option<Tempat>)> = walks.into_iter().map(|walk| (walk, None)).collect();
        let mut step = self.n.div_ceil(open.len().max(1)).saturating_add(2).min(self.n);
        while !open.is_empty() {
            let mut left = Vec::new();
            for (walk, last) in open {
                let bound = self.sampai();
                // What it gave last is no longer among the best: nothing behind it is.
                if bound.zip(last.as_ref()).is_some_and(|(bound, last)| !self.arah.sebelum(last, bound)) {
                    continue;
                }
                let more = ambil(&walk, last.as_ref(), bound, step)?;
                if more.len() >= step {
                    left.push((walk, more.last().cloned()));
                }
                if !more.is_empty() {
                    self.tambah(more);
                }
            }
            open = left;
            step = step.saturating_mul(2).min(self.n);
        }
        Ok(())
    }

    /// Runs a walk that ends at what is there already.
    fn jalan(
        &mut self,
        conn: &Connection,
        urut: PegawaiUrut,
        (kunci, id): (&str, &str),
        head: &str,
        mut values: Isi,
    ) -> Result<(), StoreError> {
        let upto = sampai((kunci, id), self.arah, self.sampai(), &mut values);
        values.push(isi(":n", i64::try_from(self.n).unwrap_or(i64::MAX)));
        let urutan = self.arah.urut();
        let text = format!("{head} AND {upto} ORDER BY {kunci} {urutan}, {id} {urutan} LIMIT :n");
        let more = sql::semua(conn, &text, &values, |row| tempat(urut, row))?;
        if !more.is_empty() {
            self.tambah(more);
        }
        Ok(())
    }
}

impl Nama {
    /// So many from a place on; `saring` is the whole condition on a row `p` of `pegawai`.
    pub(super) fn ambil(
        &self,
        conn: &Connection,
        saring: &Saring,
        arah: Arah,
        dari: Dari<'_, Tempat>,
        n: usize,
    ) -> Result<Vec<Tempat>, StoreError> {
        let mut best = Terbaik::baru(arah, n);
        let beyond = |name: &str, id: i64| {
            let Some(((Kunci::Nama(key), last), dengan)) = dari else { return true };
            let order = (name, id).cmp(&(key.as_str(), *last));
            match arah {
                Arah::Maju => order.is_gt() || (dengan && order.is_eq()),
                Arah::Mundur => order.is_lt() || (dengan && order.is_eq()),
            }
        };
        let held = self.terkumpul.iter().filter(|(name, id)| beyond(name, *id));
        let place = |(name, id): &(String, i64)| (Kunci::Nama(name.clone()), *id);
        match arah {
            Arah::Maju => best.tambah(held.take(n).map(place)),
            Arah::Mundur => best.tambah(held.rev().take(n).map(place)),
        }
        let stretches: Box<dyn Iterator<Item = &Rentang>> = match arah {
            Arah::Maju => Box::new(self.rentang.iter()),
            Arah::Mundur => Box::new(self.rentang.iter().rev()),
        };
        for stretch in stretches {
            let mut values = saring.isi.clone();
            let Some(side) = potong(stretch, arah, dari, &mut values) else { continue };
            let head = format!(
                "SELECT p.nama_kunci, p.id FROM pegawai p INDEXED BY pegawai_nama WHERE {side} AND {}",
                saring.syarat
            );
            best.jalan(conn, PegawaiUrut::Nama, ("p.nama_kunci", "p.id"), &head, values)?;
        }
        let (from, own) = match &self.hanya {
            Some((words, aktif)) => {
                let mut own = saring::kata("k.nama_kunci", words);
                if *aktif {
                    own.syarat = format!("k.aktif = 1 AND {}", own.syarat);
                }
                ("nama_kata k", own)
            }
            None => {
                let own = Saring { syarat: saring.syarat.clone(), isi: saring.isi.clone() };
                ("nama_kata k CROSS JOIN pegawai p ON p.id = k.id", own)
            }
        };
        let urut = arah.urut();
        best.bertahap(&self.kata, |word, last, bound, n| {
            let mut values = own.isi.clone();
            let side = sisi(("k.nama_kunci", "k.id"), arah, last.map(|p| (p, false)).or(dari), &mut values);
            let upto = sampai(("k.nama_kunci", "k.id"), arah, bound, &mut values);
            values.extend([isi(":kata", (*word).clone()), isi(":n", i64::try_from(n).unwrap_or(i64::MAX))]);
            let text = format!(
                "SELECT k.nama_kunci, k.id FROM {from} WHERE k.kata = :kata AND {side} AND {upto} AND {} \
                 ORDER BY k.nama_kunci {urut}, k.id {urut} LIMIT :n",
                own.syarat
            );
            sql::semua(conn, &text, &values, |row| tempat(PegawaiUrut::Nama, row))
        })?;
        Ok(best.rows)
    }
}

impl Jarang {
    /// So many from a place on.
    pub(super) fn ambil(
        &self,
        conn: &Connection,
        urut: PegawaiUrut,
        arah: Arah,
        dari: Dari<'_, Tempat>,
        n: usize,
    ) -> Result<Vec<Tempat>, StoreError> {
        let (kunci, index) = match urut {
            PegawaiUrut::Nama => ("p.nama_kunci", "NOT INDEXED"),
            PegawaiUrut::Nomor => ("p.nomor", "INDEXED BY ikrar_jarang_nomor"),
        };
        let mut best = Terbaik::baru(arah, n);
        for kind in &self.status {
            let mut values = self.saring.isi.clone();
            let side = sisi((kunci, "p.pegawai_id"), arah, dari, &mut values);
            values.extend([
                isi(":jarang_g", self.gelombang.0),
                isi(":jarang_keadaan", self.keadaan.code().to_owned()),
                isi(":jarang_status", kind.code().to_owned()),
            ]);
            let head = format!(
                "SELECT {kunci}, p.pegawai_id FROM ikrar_jarang p {index} WHERE p.gelombang_id = :jarang_g \
                 AND p.keadaan = :jarang_keadaan AND p.status = :jarang_status AND {side} AND {}",
                self.saring.syarat
            );
            best.jalan(conn, urut, (kunci, "p.pegawai_id"), &head, values)?;
        }
        Ok(best.rows)
    }
}

/// The condition that keeps rows short of a place.
pub(super) fn sampai((kunci, id): (&str, &str), arah: Arah, bound: Option<&Tempat>, values: &mut Isi) -> String {
    let Some((key, last)) = bound else { return "1".to_owned() };
    values.extend([isi(":sampai", key.value()), isi(":sampai_id", *last)]);
    format!("({kunci}, {id}) {} (:sampai, :sampai_id)", arah.balik())
}

/// The condition that keeps rows beyond a place.
pub(super) fn sisi((kunci, id): (&str, &str), arah: Arah, dari: Dari<'_, Tempat>, values: &mut Isi) -> String {
    let Some(((key, last), dengan)) = dari else { return "1".to_owned() };
    values.extend([isi(":dari", key.value()), isi(":dari_id", *last)]);
    format!("({kunci}, {id}) {} (:dari, :dari_id)", arah.tanda(dengan))
}

/// The part of a stretch of names beyond a place; `None` where nothing of it is.
fn potong((low, high): &Rentang, arah: Arah, dari: Dari<'_, Tempat>, values: &mut Isi) -> Option<String> {
    let key = match dari {
        Some(((Kunci::Nama(key), _), _)) => Some(key.as_str()),
        _ => None,
    };
    let ((near, near_text), (far, far_text)) = match arah {
        Arah::Maju => ((low, "p.nama_kunci >= :rentang_dari"), (high, "p.nama_kunci < :rentang_ke")),
        Arah::Mundur => ((high, "p.nama_kunci < :rentang_ke"), (low, "p.nama_kunci >= :rentang_dari")),
    };
    let past = match (arah, far.as_deref(), key) {
        (Arah::Maju, Some(far), Some(key)) => key >= far,
        (Arah::Mundur, Some(far), Some(key)) => key < far,
        _ => false,
    };
    if past {
        return None;
    }
    // Only the nearer of stretch and place is an end that the walk begins at.
    let inside = match (arah, near.as_deref(), key) {
        (_, None, _) => true,
        (_, Some(_), None) => false,
        (Arah::Maju, Some(near), Some(key)) => key >= near,
        (Arah::Mundur, Some(near), Some(key)) => key < near,
    };
    let begin = if inside { sisi(("p.nama_kunci", "p.id"), arah, dari, values) } else { near_text.to_owned() };
    let mut end = "1";
    for (name, bound) in [(":rentang_dari", low), (":rentang_ke", high)] {
        if let Some(bound) = bound {
            values.push((name.to_owned(), Value::Text(bound.clone())));
        }
    }
    if far.is_some() {
        end = far_text;
    }
    Some(format!("{begin} AND {end}"))
}
