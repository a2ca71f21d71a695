//! The stage as the preview and the file of rejects see it.

use rusqlite::{Connection, Row};

use super::panggung::{Panggung, baca_alasan, baris, kalah};
use super::{Tersimpan, asal};
use crate::domain::id::PegawaiId;
use crate::domain::impor::baris::Baris;
use crate::domain::impor::panggung::{BarisBeda, Kehilangan, Kelompok, Penulis};
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tampil::{bersih, potong_lebar};

/// Most columns of a row that was not understood, in the preview.
const TAMPAK: usize = 400;

/// A page of a group from a key on.
pub(super) const HALAMAN: &str = "SELECT urut, id, ver, isi, baris, alasan, satker FROM temp.panggung
    WHERE kelompok = ?1 AND urut >= ?2 ORDER BY urut LIMIT ?3";

/// The same of people who are missing.
pub(super) const HALAMAN_HILANG: &str = "SELECT id, ver FROM temp.panggung_hilang WHERE id >= ?1 ORDER BY id LIMIT ?2";

impl Panggung {
    pub(super) fn lihat(
        &mut self,
        conn: &Connection,
        kelompok: Kelompok,
        dari: u64,
        batas: usize,
    ) -> Result<Vec<BarisBeda>, StoreError> {
        self.ringkas(conn)?;
        let tx = conn.unchecked_transaction()?;
        let first = self.tonggak.kunci(&tx, kelompok, usize::try_from(dari).unwrap_or(usize::MAX))?;
        let Some(dari) = first else { return Ok(Vec::new()) };
        let batas = i64::try_from(batas).unwrap_or(i64::MAX);
        let mut out = Vec::new();
        if kelompok == Kelompok::Hilang {
            let mut statement = tx.prepare_cached(HALAMAN_HILANG)?;
            let mut rows = statement.query((dari, batas))?;
            while let Some(row) = rows.next()? {
                let known = Tersimpan { lama: Some((row.get(0)?, row.get(1)?)), ..Tersimpan::default() };
                let mut shown = self.perihal.tampil(&tx, &self.session, &known)?;
                shown.orang = known.lama.map(|(id, _)| PegawaiId(id));
                out.push(shown);
            }
            return Ok(out);
        }
        let mut statement = tx.prepare_cached(HALAMAN)?;
        let mut rows = statement.query((kelompok as i64, dari, batas))?;
        while let Some(row) = rows.next()? {
            let (at, id, ver): (i64, Option<i64>, Option<i64>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let isi: Option<Vec<u8>> = row.get(3)?;
            let mut shown = match isi {
                Some(isi) => {
                    let row = Tersimpan { urut: at, lama: id.zip(ver), isi };
                    self.perihal.tampil(&tx, &self.session, &row)?
                }
                None => belum_paham(&baris(row.get_ref(4)?.as_blob().unwrap_or_default())?),
            };
            shown.asal = Some(asal(at));
            shown.alasan = baca_alasan(row.get(5)?);
            if let Some(satker) = row.get::<_, Option<String>>(6)? {
                shown.alasan.push(menunggu(&satker));
                shown.satker = satker;
            }
            out.push(shown);
        }
        drop(rows);
        drop(statement);
        tx.commit()?;
        Ok(out)
    }

    /// See [`crate::domain::impor::panggung::Impor::impor_kehilangan`]. Walks over all who are missing, so it is asked when somebody is
    /// about to say what becomes of them, and not with each look at the difference.
    pub(super) fn kehilangan(&mut self, conn: &Connection) -> Result<Vec<Kehilangan>, StoreError> {
        self.ringkas(conn)?;
        let mut units = conn.prepare_cached(
            "SELECT s.pendek, (SELECT count(*) FROM pegawai o WHERE o.satker_id = s.id AND o.aktif = 1), count(*)
             FROM temp.panggung_hilang h JOIN pegawai p ON p.id = h.id JOIN satker s ON s.id = p.satker_id
             GROUP BY s.id ORDER BY 3 DESC, s.pendek",
        )?;
        let count = |r: &Row<'_>, at: usize| r.get::<_, i64>(at).map(i64::unsigned_abs);
        let rows =
            units.query_map([], |r| Ok(Kehilangan { satker: r.get(0)?, aktif: count(r, 1)?, hilang: count(r, 2)? }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(super) fn sisa(&mut self, conn: &Connection, tulis: &mut Penulis<'_>) -> Result<(), StoreError> {
        self.ringkas(conn)?;
        self.tersisa(conn, |row, alasan, satker| {
            let mut alasan = baca_alasan(alasan);
            if kalah(&alasan) {
                return Ok(());
            }
            alasan.extend(satker.map(|name| menunggu(&name)));
            tulis(row, &alasan)
        })
    }
}

fn menunggu(satker: &str) -> Alasan {
    Alasan::sel(Kolom::Satker, satker, Pesan::new("impor-satker-menunggu"))
}

/// Sixteen digits may be a NIK, in whatever column they stand; nobody needs to see it whole to recognise the row.
fn tertutup(text: String) -> String {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    match digits.get(12..) {
        Some(last) if digits.len() == 16 && !text.contains(char::is_alphabetic) => {
            "*".repeat(12) + &last.iter().collect::<String>()
        }
        _ => text,
    }
}

/// A row whose cells nobody has understood: what stands in it, so that it is recognised.
fn belum_paham(row: &Baris) -> BarisBeda {
    let cells = (0..row.lebar())
        .map(|at| tertutup(row.tampak(at)))
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    BarisBeda {
        orang: None,
        asal: None,
        nomor: String::new(),
        nama: potong_lebar(&bersih(&cells), TAMPAK),
        satker: String::new(),
        beda: Vec::new(),
        alasan: Vec::new(),
    }
}
