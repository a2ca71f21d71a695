//! A list of people that leaves the program: every row in its order, one by one, with all an import can read back.
//!
//! The way is that of the window ([`rencana`]), asked for as many rows as there may be; it gives keys in the order of the
//! list. People of one page of the order stand all over the table, so fetching each when its turn comes reads a page of the
//! file for every person, and that is most of what such a list costs. Here a stack of keys is taken at a time, sorted, and
//! fetched as the table lies; then it is handed out in the order of the list. The stack is bounded, so nothing here grows
//! with the list.

use rusqlite::types::{Type, ValueRef};
use rusqlite::{Connection, Row};

use super::habis::{self, Habis};
use super::jendela::Arah;
use super::pegawai::{self, Daftar, kolom};
use super::rencana::{self, Sumber};
use super::sql::{self, Isi, daftar, hari_opt, isi, kode, kode_opt};
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::nomor::{JenisNomor, Nik, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::pegawai::{JenisJabatan, JenisKelamin, PegawaiKeluar, StatusKepegawaian};
use crate::domain::request::{PegawaiQuery, StoreError};
use crate::domain::tanggal::Tanggal;

/// People that are fetched together: some megabytes, and of an office of 65,000 every page of the table a few times
/// instead of once for each person.
const SEKALIGUS: usize = if cfg!(test) { 7 } else { 16_384 };

/// What a row is made of, behind `p` and `i`.
const KOLOM: &str = "p.nomor_jenis, p.nomor, p.gelar_depan, p.nama, p.gelar_belakang, p.status, p.golongan, p.jabatan, \
                     p.jenis_jabatan, p.satker_id, p.sejak, p.lahir, p.kelamin, p.aktif, p.alasan, p.cltn_dari, \
                     p.cltn_sampai, p.pasangan_calon, i.keadaan, i.tanggal, i.sampai";

/// The pledge of the wave beside a person.
const IKRAR: &str = "LEFT JOIN ikrar i ON i.gelombang_id = :g AND i.pegawai_id = p.id";

/// Who hears the rows.
pub(crate) type Tampung<'t> = dyn FnMut(&PegawaiKeluar<'_>) -> Result<(), StoreError> + 't;

/// Hands out a list of people.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to see people; what `each` answers.
pub(crate) fn alir(
    conn: &Connection,
    query: &PegawaiQuery,
    session: &Session,
    each: &mut Tampung<'_>,
) -> Result<(), StoreError> {
    let units = pegawai::unit(conn, query, session)?;
    let habis = Habis::baca(conn, query.gelombang, session.hari)?;
    let rencana = rencana::pilih(conn, query, units.as_deref(), usize::MAX / 4, &habis)?;
    let nik = if session.boleh(Hak::NikBaca) { "p.nik" } else { "NULL" };
    // In the order of the keys given, which is that of the table.
    let ambil =
        format!("SELECT p.id, {KOLOM}, {nik} FROM json_each(:id) c CROSS JOIN pegawai p ON p.id = c.value {IKRAR}");
    let rapat = format!(
        "SELECT p.id, {KOLOM}, {nik} FROM pegawai p {IKRAR} WHERE p.id BETWEEN :dari AND :sampai ORDER BY p.id"
    );
    let mut tumpuk = Tumpuk::new(conn, [ambil, rapat], query.gelombang.map(|g| g.0), session.hari);
    let (kunci, indeks, per_unit) = kolom(query.urut);
    let syarat = &rencana.saring.syarat;
    let keys = match &rencana.sumber {
        Sumber::Kosong => return Ok(()),
        Sumber::Urutan => {
            format!("SELECT p.id FROM pegawai p INDEXED BY {indeks} WHERE {syarat} ORDER BY {kunci}, p.id")
        }
        // SQLite puts what does not fit into its cache into a file.
        Sumber::Unit(_) | Sumber::SemuaUnit => format!(
            "SELECT p.id FROM json_each(:unit) u CROSS JOIN pegawai p INDEXED BY {per_unit} ON p.satker_id = u.value \
             WHERE {syarat} ORDER BY {kunci}, p.id"
        ),
        Sumber::Langka | Sumber::Jarang(_) | Sumber::Nama(_) | Sumber::Kunci(_) | Sumber::Tersusun(_) => {
            let list = Daftar::baru(conn, query.urut, rencana)?;
            let mut last = None;
            loop {
                let places = list.ambil(Arah::Maju, last.as_ref().map(|p| (p, false)), SEKALIGUS)?;
                places.iter().try_for_each(|(_, id)| tumpuk.tambah(*id, each))?;
                let whole = places.len() < SEKALIGUS;
                last = places.into_iter().next_back();
                if whole {
                    return tumpuk.habis(each);
                }
            }
        }
    };
    let mut ended = None;
    sql::jalan(conn, &keys, &rencana.saring.isi, |row| {
        ended = tumpuk.tambah(row.get(0)?, each).err();
        Ok(ended.is_none())
    })?;
    ended.map_or_else(|| tumpuk.habis(each), Err)
}

/// Keys in the order of the list, and the people they stand for.
struct Tumpuk<'c> {
    conn: &'c Connection,
    /// Fetches people by their keys, and all between two of them.
    ambil: [String; 2],
    gelombang: Option<i64>,
    /// The day on which an exclusion must not have ended.
    hari: Tanggal,
    /// Keys, in the order of the list.
    kunci: Vec<i64>,
    /// Texts of the people fetched, one behind the other.
    teks: String,
}

/// Texts of a person, as the place where each ends.
type Akhir = [usize; 6];

impl<'c> Tumpuk<'c> {
    fn new(conn: &'c Connection, ambil: [String; 2], gelombang: Option<i64>, hari: Tanggal) -> Self {
        Self { conn, ambil, gelombang, hari, kunci: Vec::new(), teks: String::new() }
    }

    fn tambah(&mut self, id: i64, each: &mut Tampung<'_>) -> Result<(), StoreError> {
        self.kunci.push(id);
        if self.kunci.len() < SEKALIGUS { Ok(()) } else { self.habis(each) }
    }

    /// Fetches the people of the keys and hands them out.
    fn habis(&mut self, each: &mut Tampung<'_>) -> Result<(), StoreError> {
        let mut sorted: Vec<i64> = self.kunci.clone();
        sorted.sort_unstable();
        let [by_key, between] = &self.ambil;
        // Where nearly everybody is on the list, walking along the table is cheaper than looking each of them up.
        let (text, values): (_, Isi) = match (sorted.first(), sorted.last()) {
            (Some(first), Some(last)) if usize::try_from(last - first).is_ok_and(|n| n / 5 * 4 < sorted.len()) => {
                (between, vec![isi(":dari", *first), isi(":sampai", *last), isi(":g", self.gelombang)])
            }
            _ => (by_key, vec![isi(":id", daftar(&sorted)), isi(":g", self.gelombang)]),
        };
        let mut wanted = sorted.iter().peekable();
        let mut people: Vec<(PegawaiKeluar<'static>, usize, Akhir)> = Vec::with_capacity(sorted.len());
        let mut teks = std::mem::take(&mut self.teks).into_bytes();
        teks.clear();
        let mut fetched = Vec::with_capacity(sorted.len());
        sql::jalan(self.conn, text, &values, |row| {
            let id: i64 = row.get(0)?;
            while wanted.next_if(|key| **key < id).is_some() {}
            if wanted.next_if_eq(&&id).is_none() {
                return Ok(true);
            }
            fetched.push(id);
            let from = teks.len();
            let (person, texts) = baca(row, self.hari)?;
            let ends = texts.map(|text| {
                teks.extend_from_slice(text);
                teks.len()
            });
            people.push((person, from, ends));
            Ok(true)
        })?;
        // All texts are looked at together, which costs a fraction of looking at each.
        self.teks = String::from_utf8(teks).map_err(|e| sql::galat(rusqlite::Error::Utf8Error(0, e.utf8_error())))?;
        if people.iter().any(|(.., ends)| ends.iter().any(|end| !self.teks.is_char_boundary(*end))) {
            return Err(sql::galat(rusqlite::Error::InvalidColumnType(0, String::new(), Type::Text)));
        }
        for id in self.kunci.drain(..) {
            let Some((person, from, ends)) = fetched.binary_search(&id).ok().and_then(|at| people.get(at)) else {
                continue;
            };
            let mut from = *from;
            let [gelar_depan, nama, gelar_belakang, golongan, jabatan, alasan] = ends.map(|end| {
                let text = self.teks.get(from..end).unwrap_or_default();
                from = end;
                text
            });
            each(&PegawaiKeluar { gelar_depan, nama, gelar_belakang, golongan, jabatan, alasan, ..*person })?;
        }
        Ok(())
    }
}

/// A person without his texts, and the texts in their order.
fn baca<'r>(row: &'r Row<'_>, hari: Tanggal) -> rusqlite::Result<(PegawaiKeluar<'static>, [&'r [u8]; 6])> {
    let teks = |at| -> rusqlite::Result<&'r [u8]> { Ok(row.get_ref(at)?.as_bytes()?) };
    let benar = |at| -> rusqlite::Result<bool> { Ok(matches!(row.get_ref(at)?, ValueRef::Integer(n) if n != 0)) };
    let ikrar = habis::kini(row, [19, 20, 21], hari)?;
    let person = PegawaiKeluar {
        id: PegawaiId(row.get(0)?),
        nomor: Nomor::from_store(kode(row, 1, JenisNomor::from_code)?, row.get(2)?),
        gelar_depan: "",
        nama: "",
        gelar_belakang: "",
        status: kode(row, 6, StatusKepegawaian::from_code)?,
        golongan: "",
        jabatan: "",
        jenis_jabatan: kode_opt(row, 9, JenisJabatan::from_code)?,
        satker: SatkerId(row.get(10)?),
        sejak: hari_opt(row, 11)?,
        lahir: hari_opt(row, 12)?,
        kelamin: kode_opt(row, 13, JenisKelamin::from_code)?,
        aktif: benar(14)?,
        alasan: "",
        cltn: match hari_opt(row, 16)? {
            Some(dari) => Some(dari).zip(hari_opt(row, 17)?),
            None => None,
        },
        pasangan_calon: benar(18)?,
        ikrar: ikrar.keadaan,
        ikrar_tanggal: ikrar.tanggal,
        ikrar_sampai: ikrar.sampai,
        nik: row.get::<_, Option<i64>>(22)?.map(Nik),
    };
    Ok((person, [teks(3)?, teks(4)?, teks(5)?, teks(7)?, teks(8)?, teks(15)?]))
}
