//! Sheets of paper: their heads, their rows as they are keyed, closing, what is found wrong later, and the second look.
//!
//! A row says what is on the paper. What a person has done in the wave follows: of all rows and records about him the strongest
//! stands ([`crate::domain::ikrar::berkas::terkuat`]), and [`tegakkan`] brings the pledge there whenever a row changes. So sheets may be keyed in any order, twice,
//! or taken back, and the totals are those of the paper. A record without paper that a row outdoes waits in `ikrar_lama`, and stands
//! again when the row is taken back.

mod catatan;
mod kedua;
mod pindaian;
mod tegak;

use rusqlite::{Connection, OptionalExtension};

use super::audit::Tx;
use super::baca;
use super::banding::Beda;
use super::galat::aturan;
use super::jangkauan::jangkau;
use super::kolom;
use super::tabel::Table;
use crate::domain::id::{BerkasId, Ver};
use crate::domain::ikrar::berkas::{BARIS_TERBANYAK, BerkasIsi, IsiBaris, Susunan, butuh_alasan};
use crate::domain::ikrar::lembar::UbahLembar;
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Tanggal;

pub(super) use catatan::{BarisBaru, catat, kosongkan};
pub(super) use kedua::bukan_pencatat;
pub(super) use tegak::{hadir, hapus, simpan_lama, tegakkan};

/// Everybody who was on duty at a unit (?1) on a day (?2), by name: the order in which sheets are printed.
pub(super) const BERTUGAS: &str = "SELECT p.id FROM pegawai p INDEXED BY pegawai_satker_nama
     WHERE p.satker_id = ?1 AND p.aktif = 1 AND ifnull(p.sejak, '') <= ?2
     UNION SELECT t.pegawai_id FROM penempatan t INDEXED BY penempatan_satker
     WHERE t.satker_id = ?1 AND t.sampai >= ?2 AND ifnull(t.dari, '') <= ?2";

/// What a row says with its latest correction.
pub(super) const ISI: &str =
    "ifnull((SELECT k.isi FROM berkas_koreksi k WHERE k.berkas_id = r.berkas_id AND k.baris = r.baris
     ORDER BY k.id DESC LIMIT 1), r.isi)";

/// The head of a sheet as far as writing needs it.
struct Kepala {
    ver: i64,
    gelombang: i64,
    satker: i64,
    nomor: String,
    tertulis: Option<u32>,
    tutup: bool,
    operator: Option<i64>,
}

fn kepala(conn: &Connection, session: &Session, id: BerkasId) -> Result<Kepala, StoreError> {
    let found = conn
        .prepare_cached(
            "SELECT ver, gelombang_id, satker_id, nomor, tertulis, tutup, operator_id FROM berkas WHERE id = ?1",
        )?
        .query_row([id.0], |r| {
            Ok(Kepala {
                ver: r.get(0)?,
                gelombang: r.get(1)?,
                satker: r.get(2)?,
                nomor: r.get(3)?,
                tertulis: r.get(4)?,
                tutup: r.get(5)?,
                operator: r.get(6)?,
            })
        })
        .optional()?
        .ok_or(StoreError::Missing)?;
    jangkau(conn, session, Hak::PegawaiUbah, found.satker)?;
    Ok(found)
}

fn terbuka(kepala: &Kepala) -> Result<(), StoreError> {
    if kepala.tutup {
        return Err(aturan("", Pesan::new("berkas-sudah-tutup").with("nomor", kepala.nomor.as_str())));
    }
    Ok(())
}

/// [`crate::domain::request::Write::Lembar`].
pub(super) fn tulis(tx: &mut Tx<'_>, session: &Session, ubah: &UbahLembar) -> Result<Written, StoreError> {
    match ubah {
        UbahLembar::Kepala { lama, isi, susunan } => simpan(tx, session, *lama, isi, *susunan),
        UbahLembar::Baris { berkas, baris } => catatan::isi(tx, session, *berkas, baris),
        UbahLembar::Tutup { lama, alasan } => tutup(tx, session, *lama, alasan),
        UbahLembar::Koreksi { berkas, baris, isi, alasan } => koreksi(tx, session, *berkas, *baris, *isi, alasan),
        UbahLembar::Uji { berkas, baris } => kedua::uji(tx, session, *berkas, baris),
        UbahLembar::Sidik { berkas, jalan, sha256 } => pindaian::sidik(tx, session, *berkas, jalan, sha256),
        UbahLembar::Cetak(berkas) => cetak(tx, session, *berkas),
    }
}

/// [`UbahLembar::Cetak`].
fn cetak(tx: &mut Tx<'_>, session: &Session, id: BerkasId) -> Result<Written, StoreError> {
    let now = kepala(tx, session, id)?;
    tx.aksi("berkas-cetak");
    let waktu = tx.waktu();
    tx.change(Table::Berkas, id.0, |c| {
        c.prepare_cached("UPDATE berkas SET ver = ver + 1, dicetak = ?2 WHERE id = ?1 AND dicetak IS NULL")?
            .execute((id.0, waktu))?;
        Ok(())
    })?;
    Ok(Written { audit: None, ids: vec![id.0], uraian: Pesan::new("tersimpan-berkas").with("nomor", now.nomor) })
}

/// [`UbahLembar::Kepala`].
fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    lama: Option<(BerkasId, Ver)>,
    isi: &BerkasIsi,
    susunan: Susunan,
) -> Result<Written, StoreError> {
    jangkau(tx, session, Hak::PegawaiUbah, isi.satker.0)?;
    let nomor = isi.nomor.trim();
    periksa(tx, session, lama.map(|(id, _)| id.0), isi)?;
    let id = match lama {
        None => {
            tx.aksi("berkas-baru");
            let id = tx.insert(
                Table::Berkas,
                "INSERT INTO berkas (gelombang_id, satker_id, nomor, tanggal, tempat, saksi, tertulis, pindaian,
                                     pindaian_sha256, operator_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, ''), nullif(?9, ''), ?10)",
                (
                    isi.gelombang.0,
                    isi.satker.0,
                    nomor,
                    isi.tanggal.iso(),
                    isi.tempat.trim(),
                    isi.saksi.trim(),
                    isi.tertulis,
                    isi.pindaian.jalan.trim(),
                    &isi.pindaian.sha256,
                    session.operator.0,
                ),
            )?;
            if susunan == Susunan::Satker {
                susun(tx, id, isi.satker.0, isi.tanggal)?;
            }
            id
        }
        Some((id, ver)) => {
            tx.aksi("berkas-ubah");
            ubah(tx, session, id, ver, isi)?;
            id.0
        }
    };
    let key = if tx.tindakan().is_none() { "tersimpan-tak-berubah" } else { "tersimpan-berkas" };
    Ok(Written { audit: None, ids: vec![id], uraian: Pesan::new(key).with("nomor", nomor) })
}

fn periksa(conn: &Connection, session: &Session, own: Option<i64>, isi: &BerkasIsi) -> Result<(), StoreError> {
    if !conn.prepare_cached("SELECT 1 FROM gelombang WHERE id = ?1")?.exists([isi.gelombang.0])? {
        return Err(StoreError::Missing);
    }
    let mut salah = Vec::new();
    if isi.nomor.trim().is_empty() {
        salah.push(("nomor".to_owned(), Pesan::new("wajib-diisi")));
    }
    if isi.tanggal > session.hari {
        salah.push(("tanggal".to_owned(), Pesan::new("tanggal-di-depan").with("tanggal", isi.tanggal.to_string())));
    }
    if !salah.is_empty() {
        return Err(StoreError::Rule(salah));
    }
    let same = "SELECT 1 FROM berkas WHERE gelombang_id = ?1 AND satker_id = ?2 AND nomor = ?3 AND id <> ?4";
    if conn.prepare_cached(same)?.exists((isi.gelombang.0, isi.satker.0, isi.nomor.trim(), own.unwrap_or(0)))? {
        return Err(aturan("nomor", Pesan::new("berkas-nomor-ada").with("nomor", isi.nomor.trim())));
    }
    Ok(())
}

/// Puts everybody who was on duty on that day on rows of their own.
fn susun(tx: &mut Tx<'_>, berkas: i64, satker: i64, hari: Tanggal) -> Result<(), StoreError> {
    let sql =
        format!("SELECT b.id FROM ({BERTUGAS}) b JOIN pegawai p ON p.id = b.id ORDER BY p.nama_kunci, p.id LIMIT ?3");
    let most = i64::try_from(BARIS_TERBANYAK + 1).unwrap_or(i64::MAX);
    let people: Vec<i64> =
        tx.prepare(&sql)?.query_map((satker, hari.iso(), most), |r| r.get(0))?.collect::<Result<_, _>>()?;
    if people.len() > BARIS_TERBANYAK {
        return Err(aturan("satker", Pesan::new("berkas-terlalu-panjang").with("batas", BARIS_TERBANYAK)));
    }
    tx.borong(people.len());
    for (n, person) in people.iter().enumerate() {
        taruh(tx, berkas, i64::try_from(n).unwrap_or(i64::MAX) + 1, *person, None)?;
    }
    Ok(())
}

/// Puts somebody on a row; `tambahan` is 1 for whoever was found, nothing for whoever stands on the paper as it was arranged.
fn taruh(tx: &mut Tx<'_>, berkas: i64, baris: i64, pegawai: i64, tambahan: Option<i64>) -> Result<i64, StoreError> {
    tx.insert(
        Table::BerkasBaris,
        "INSERT INTO berkas_baris (berkas_id, baris, pegawai_id, tambahan) VALUES (?1, ?2, ?3, ?4)",
        (berkas, baris, pegawai, tambahan),
    )
}

fn ubah(tx: &mut Tx<'_>, session: &Session, id: BerkasId, ver: Ver, isi: &BerkasIsi) -> Result<(), StoreError> {
    let now = kepala(tx, session, id)?;
    terbuka(&now)?;
    if now.ver != ver.0 {
        return Err(Beda::default().basi(tx, Table::Berkas, id.0, now.ver));
    }
    if (now.gelombang, now.satker) != (isi.gelombang.0, isi.satker.0) {
        // Its rows are people of that unit and their pledges are in that wave.
        return Err(aturan("satker", Pesan::new("berkas-tetap").with("nomor", now.nomor)));
    }
    tx.change(Table::Berkas, id.0, |c| {
        c.prepare_cached(
            "UPDATE berkas SET ver = ver + 1, nomor = ?2, tanggal = ?3, tempat = ?4, saksi = ?5, tertulis = ?6,
                    pindaian = nullif(?7, ''),
                    pindaian_sha256 = CASE WHEN pindaian IS nullif(?7, '') THEN ifnull(pindaian_sha256, nullif(?8, ''))
                                           ELSE nullif(?8, '') END WHERE id = ?1",
        )?
        .execute((
            id.0,
            isi.nomor.trim(),
            isi.tanggal.iso(),
            isi.tempat.trim(),
            isi.saksi.trim(),
            isi.tertulis,
            isi.pindaian.jalan.trim(),
            &isi.pindaian.sha256,
        ))?;
        Ok(())
    })?;
    // The day of a sheet is the day of its pledges.
    let people: Vec<i64> = tx
        .prepare_cached("SELECT pegawai_id FROM ikrar WHERE berkas_id = ?1 AND tanggal <> ?2")?
        .query_map((id.0, isi.tanggal.iso()), |r| r.get(0))?
        .collect::<Result<_, _>>()?;
    tx.borong(people.len());
    for person in people {
        tegakkan(tx, session, now.gelombang, person)?;
    }
    Ok(())
}

/// [`UbahLembar::Tutup`].
fn tutup(tx: &mut Tx<'_>, session: &Session, (id, ver): (BerkasId, Ver), alasan: &str) -> Result<Written, StoreError> {
    let now = kepala(tx, session, id)?;
    terbuka(&now)?;
    if now.ver != ver.0 {
        return Err(Beda::default().basi(tx, Table::Berkas, id.0, now.ver));
    }
    let (hitung, alasan) = (baca::hitung_berkas(tx, id)?, alasan.trim());
    if let Some(why) = butuh_alasan(&hitung, now.tertulis)
        && alasan.is_empty()
    {
        return Err(aturan("alasan", why));
    }
    tx.aksi("berkas-tutup");
    tx.alasan(alasan);
    tx.change(Table::Berkas, id.0, |c| {
        c.prepare_cached("UPDATE berkas SET ver = ver + 1, tutup = 1, alasan = nullif(?2, '') WHERE id = ?1")?
            .execute((id.0, alasan))?;
        Ok(())
    })?;
    let uraian = hitung.sebut(Pesan::new("tersimpan-berkas-tutup")).with("nomor", now.nomor);
    Ok(Written { audit: None, ids: vec![id.0], uraian })
}

/// What one row says, corrections included, and who stands on it.
fn baris(conn: &Connection, id: BerkasId, baris: u32) -> Result<Option<(i64, Option<IsiBaris>)>, StoreError> {
    let sql = format!("SELECT r.pegawai_id, {ISI} FROM berkas_baris r WHERE r.berkas_id = ?1 AND r.baris = ?2");
    let found = conn
        .prepare_cached(&sql)?
        .query_row((id.0, baris), |r| Ok((r.get(0)?, kolom::kode_mungkin(r, 1, IsiBaris::from_code)?)))
        .optional()?;
    Ok(found)
}

/// [`UbahLembar::Koreksi`].
fn koreksi(
    tx: &mut Tx<'_>,
    session: &Session,
    id: BerkasId,
    row: u32,
    isi: IsiBaris,
    alasan: &str,
) -> Result<Written, StoreError> {
    let now = kepala(tx, session, id)?;
    if !now.tutup {
        return Err(aturan("", Pesan::new("berkas-masih-terbuka").with("nomor", now.nomor)));
    }
    let alasan = alasan.trim();
    if alasan.is_empty() {
        return Err(aturan("alasan", Pesan::new("wajib-diisi")));
    }
    let Some((pegawai, stands)) = baris(tx, id, row)? else {
        return Err(aturan("baris", Pesan::new("berkas-baris-tak-ada").with("baris", row)));
    };
    tx.aksi("berkas-koreksi");
    tx.alasan(alasan);
    if stands == Some(isi) {
        return Ok(Written { audit: None, ids: Vec::new(), uraian: Pesan::new("tersimpan-tak-berubah") });
    }
    let waktu = tx.waktu();
    tx.insert(
        Table::BerkasKoreksi,
        "INSERT INTO berkas_koreksi (berkas_id, baris, lama, isi, alasan, operator_id, waktu)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (id.0, row, stands.map(IsiBaris::code), isi.code(), alasan, session.operator.0, waktu),
    )?;
    tegakkan(tx, session, now.gelombang, pegawai)?;
    let uraian = Pesan::new("tersimpan-berkas-koreksi").with("nomor", now.nomor).with("baris", row);
    Ok(Written { audit: None, ids: vec![id.0], uraian })
}
