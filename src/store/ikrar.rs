//! Recording pledges: for one, for marked people, or for everybody a list shows.
//!
//! Everything that speaks against one of them speaks against all: a bulk record happens whole or not
//! at all. A signature is never lowered to a spoken pledge by a bulk record; who did sign and is now
//! recorded as having spoken stays signed, and the answer says how many. To correct a wrong
//! signature it is taken back first, with a reason.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};

use super::audit::Tx;
use super::baca;
use super::berkas;
use super::galat::aturan;
use super::gelombang;
use super::jangkauan::{jangkau, sampai, wajib};
use super::kolom;
use super::tabel::Table;
use crate::domain::id::PegawaiId;
use crate::domain::ikrar::{BerkasBaru, Bukti, IkrarBaru, KeadaanIkrar, Pilihan};
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Tanggal;

/// Most people one record may name; more than any office has on one occasion, and short enough that
/// others do not wait long for their turn.
const TERBANYAK: usize = 20_000;

/// What is on record for one person in one wave.
pub(super) struct Tercatat {
    pub(super) id: i64,
    pub(super) ver: i64,
    pub(super) keadaan: KeadaanIkrar,
    pub(super) tanggal: Tanggal,
    /// Last day of an exclusion that has one.
    pub(super) sampai: Option<Tanggal>,
    pub(super) berkas: Option<i64>,
    pub(super) alasan: String,
    /// The sheet is closed.
    pub(super) tutup: bool,
    /// It follows from a row of a sheet: the sheet's number, and the row's.
    pub(super) lembar: Option<(String, i64)>,
    /// It follows from presence at a ceremony: its title, and its day.
    pub(super) kegiatan: Option<(String, Tanggal)>,
}

/// Somebody with what is on record for him.
pub(super) struct Orang {
    pub(super) id: i64,
    pub(super) nama: String,
    pub(super) satker: i64,
    sejak: Option<Tanggal>,
    pub(super) aktif: bool,
    pub(super) ada: Option<Tercatat>,
}

/// What a record has come to.
#[derive(Default)]
pub(super) struct Hasil {
    ubah: Vec<i64>,
    sama: usize,
    tetap: usize,
}

/// [`crate::domain::request::Write::Ikrar`]. The keys it answers are those of the people.
pub(super) fn catat(tx: &mut Tx<'_>, session: &Session, isi: &IkrarBaru) -> Result<Written, StoreError> {
    wajib(session, Hak::PegawaiUbah)?;
    tx.aksi(if isi.keadaan == KeadaanIkrar::Belum { "ikrar-tarik" } else { "ikrar-catat" });
    tx.alasan(&isi.alasan);
    periksa(tx, session, isi)?;
    let ids = pilih(tx, session, &isi.pilihan)?;
    let berkas = lembar(tx, session, isi)?;
    let orang = baca_orang(tx, session, isi.gelombang.0, &ids)?;
    let mut hasil = Hasil::default();
    let mut baris = baris_terakhir(tx, berkas)?;
    for o in &orang {
        if isi.keadaan == KeadaanIkrar::Belum {
            tarik(tx, session, isi, o, &mut hasil)?;
        } else {
            satu(tx, session, isi, o, berkas, &mut baris, &mut hasil)?;
        }
    }
    if hasil.ubah.is_empty() {
        return Ok(Written { audit: None, ids: Vec::new(), uraian: tak_berubah(&hasil) });
    }
    let key = if isi.keadaan == KeadaanIkrar::Belum { "tersimpan-ikrar-tarik" } else { "tersimpan-ikrar" };
    let nama = orang.iter().find(|o| Some(&o.id) == hasil.ubah.first()).map_or("", |o| o.nama.as_str());
    let over = gelombang::selesai_sebelum(tx, isi.gelombang, isi.sampai)?;
    let uraian = Pesan::new(key)
        .with("n", hasil.ubah.len())
        .with("nama", nama)
        .with("keadaan", Arg::Kata(isi.keadaan.kata()))
        .with("sama", hasil.sama)
        .with("tetap", hasil.tetap)
        .with("melampaui", i64::from(over.is_some()))
        .with("selesai", over.map(|day| day.to_string()).unwrap_or_default());
    Ok(Written { audit: None, ids: hasil.ubah, uraian })
}

fn tak_berubah(hasil: &Hasil) -> Pesan {
    Pesan::new("tersimpan-ikrar-sama").with("sama", hasil.sama).with("tetap", hasil.tetap)
}

fn periksa(conn: &Connection, session: &Session, isi: &IkrarBaru) -> Result<(), StoreError> {
    let known: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM gelombang WHERE id = ?1)")?
        .query_row([isi.gelombang.0], |r| r.get(0))?;
    if !known {
        return Err(StoreError::Missing);
    }
    let mut salah = Vec::new();
    if (isi.keadaan.needs_reason() || isi.keadaan == KeadaanIkrar::Belum) && isi.alasan.trim().is_empty() {
        let pesan = Pesan::new("ikrar-alasan-wajib").with("keadaan", Arg::Kata(isi.keadaan.kata()));
        salah.push(("alasan".to_owned(), pesan));
    }
    if isi.tanggal > session.hari {
        let pesan = Pesan::new("tanggal-di-depan").with("tanggal", isi.tanggal.to_string());
        salah.push(("tanggal".to_owned(), pesan));
    }
    salah.extend(isi.keadaan.sampai_salah(isi.tanggal, isi.sampai).map(|why| ("sampai".to_owned(), why)));
    if salah.is_empty() { Ok(()) } else { Err(StoreError::Rule(salah)) }
}

fn pilih(conn: &Connection, session: &Session, pilihan: &Pilihan) -> Result<Vec<PegawaiId>, StoreError> {
    let ids = match pilihan {
        Pilihan::Orang(ids) => {
            let mut seen = BTreeSet::new();
            ids.iter().copied().filter(|id| seen.insert(*id)).collect::<Vec<_>>()
        }
        Pilihan::SemuaKecuali { query, kecuali, jumlah } => {
            let mut ids = baca::ids(conn, query, session)?;
            let left_out: BTreeSet<_> = kecuali.iter().copied().collect();
            ids.retain(|id| !left_out.contains(id));
            if u64::try_from(ids.len()).unwrap_or(u64::MAX) != *jumlah {
                let pesan = Pesan::new("ikrar-daftar-berubah").with("jumlah", *jumlah).with("kini", ids.len());
                return Err(aturan("", pesan));
            }
            ids
        }
    };
    if ids.is_empty() {
        return Err(aturan("", Pesan::new("ikrar-tanpa-orang")));
    }
    if ids.len() > TERBANYAK {
        return Err(aturan("", Pesan::new("ikrar-terlalu-banyak").with("n", ids.len()).with("batas", TERBANYAK)));
    }
    Ok(ids)
}

/// The sheet, made if it is new; a known number in the same wave and unit is the same sheet.
fn lembar(tx: &mut Tx<'_>, session: &Session, isi: &IkrarBaru) -> Result<Option<i64>, StoreError> {
    match &isi.bukti {
        Bukti::Tanpa => Ok(None),
        Bukti::Berkas(id) => {
            let row: Option<(i64, i64, bool, String)> = tx
                .prepare_cached("SELECT gelombang_id, satker_id, tutup, nomor FROM berkas WHERE id = ?1")?
                .query_row([id.0], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))
                .optional()?;
            let Some((gelombang, satker, tutup, nomor)) = row else { return Err(StoreError::Missing) };
            if gelombang != isi.gelombang.0 {
                return Err(aturan("berkas", Pesan::new("berkas-gelombang-lain").with("nomor", nomor)));
            }
            jangkau(tx, session, Hak::PegawaiUbah, satker)?;
            terbuka(tutup, &nomor)?;
            Ok(Some(id.0))
        }
        Bukti::Baru(baru) => berkas_baru(tx, session, isi, baru).map(Some),
    }
}

fn terbuka(tutup: bool, nomor: &str) -> Result<(), StoreError> {
    if tutup { Err(aturan("berkas", Pesan::new("berkas-tutup").with("nomor", nomor))) } else { Ok(()) }
}

/// The sheet with this number of this wave and unit, made where there is none.
pub(super) fn berkas_baru(
    tx: &mut Tx<'_>,
    session: &Session,
    isi: &IkrarBaru,
    baru: &BerkasBaru,
) -> Result<i64, StoreError> {
    jangkau(tx, session, Hak::PegawaiUbah, baru.satker.0)?;
    let nomor = baru.nomor.trim();
    if nomor.is_empty() {
        return Err(aturan("berkas", Pesan::new("wajib-diisi")));
    }
    let known: Option<(i64, bool)> = tx
        .prepare_cached("SELECT id, tutup FROM berkas WHERE gelombang_id = ?1 AND satker_id = ?2 AND nomor = ?3")?
        .query_row((isi.gelombang.0, baru.satker.0, nomor), |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    if let Some((id, tutup)) = known {
        terbuka(tutup, nomor)?;
        return Ok(id);
    }
    tx.insert(
        Table::Berkas,
        "INSERT INTO berkas (gelombang_id, satker_id, nomor, tanggal, tempat, saksi) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (isi.gelombang.0, baru.satker.0, nomor, isi.tanggal.iso(), baru.tempat.trim(), baru.saksi.trim()),
    )
}

/// The last row that is taken on a sheet.
pub(super) fn baris_terakhir(conn: &Connection, berkas: Option<i64>) -> Result<i64, StoreError> {
    let Some(id) = berkas else { return Ok(0) };
    Ok(conn
        .prepare_cached(
            "SELECT max(ifnull((SELECT max(baris) FROM ikrar WHERE berkas_id = ?1), 0),
                        ifnull((SELECT max(baris) FROM berkas_baris WHERE berkas_id = ?1), 0))",
        )?
        .query_row([id], |r| r.get(0))?)
}

/// One person with what is on record for him in a wave; `None` for nobody.
pub(super) fn orang(conn: &Connection, gelombang: i64, id: i64) -> Result<Option<Orang>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT p.id, p.nama, p.satker_id, p.sejak, p.aktif, i.id, i.keadaan, i.tanggal, i.berkas_id, i.alasan,
                ifnull(b.tutup, 0), i.ver, b.nomor, r.baris, i.sampai, k.judul, k.tanggal
         FROM pegawai p LEFT JOIN ikrar i ON i.pegawai_id = p.id AND i.gelombang_id = ?2
         LEFT JOIN berkas b ON b.id = i.berkas_id LEFT JOIN kegiatan k ON k.id = i.kegiatan_id
         LEFT JOIN berkas_baris r ON r.berkas_id = i.berkas_id AND r.pegawai_id = p.id AND r.isi IS NOT NULL
         WHERE p.id = ?1",
    )?;
    let found = statement
        .query_row((id, gelombang), |r| {
            let ada = match r.get::<_, Option<i64>>(5)? {
                None => None,
                Some(id) => Some(Tercatat {
                    id,
                    ver: r.get(11)?,
                    keadaan: kolom::kode(r, 6, KeadaanIkrar::from_code)?,
                    tanggal: kolom::hari(r, 7)?,
                    sampai: kolom::hari_mungkin(r, 14)?,
                    berkas: r.get(8)?,
                    alasan: r.get(9)?,
                    tutup: r.get(10)?,
                    lembar: r
                        .get::<_, Option<i64>>(13)?
                        .map(|n| Ok::<_, rusqlite::Error>((r.get(12)?, n)))
                        .transpose()?,
                    kegiatan: r
                        .get::<_, Option<String>>(15)?
                        .map(|judul| Ok::<_, rusqlite::Error>((judul, kolom::hari(r, 16)?)))
                        .transpose()?,
                }),
            };
            Ok(Orang {
                id: r.get(0)?,
                nama: r.get(1)?,
                satker: r.get(2)?,
                sejak: kolom::hari_mungkin(r, 3)?,
                aktif: r.get(4)?,
                ada,
            })
        })
        .optional()?;
    Ok(found)
}

/// Reads everybody and refuses all if one may not be recorded.
fn baca_orang(
    conn: &Connection,
    session: &Session,
    gelombang: i64,
    ids: &[PegawaiId],
) -> Result<Vec<Orang>, StoreError> {
    let mut units: Vec<(i64, bool)> = Vec::new();
    let mut out = Vec::with_capacity(ids.len());
    let mut nonaktif: Vec<String> = Vec::new();
    for id in ids {
        let orang = orang(conn, gelombang, id.0)?.ok_or(StoreError::Missing)?;
        let reached = match units.iter().find(|(unit, _)| *unit == orang.satker) {
            Some((_, yes)) => *yes,
            None => {
                let yes = sampai(conn, session, Hak::PegawaiUbah, orang.satker)?;
                units.push((orang.satker, yes));
                yes
            }
        };
        if !reached {
            return Err(StoreError::Missing);
        }
        if !orang.aktif {
            nonaktif.push(orang.nama.clone());
        }
        out.push(orang);
    }
    match nonaktif.first() {
        None => Ok(out),
        Some(nama) => {
            Err(aturan("", Pesan::new("ikrar-nonaktif").with("nama", nama.as_str()).with("n", nonaktif.len())))
        }
    }
}

/// Takes a record back. One that follows from a row of a sheet goes with that row: it counts as not keyed. One that follows from
/// presence at a ceremony is taken back there: that somebody came is no matter of pledges alone.
fn tarik(
    tx: &mut Tx<'_>,
    session: &Session,
    isi: &IkrarBaru,
    orang: &Orang,
    hasil: &mut Hasil,
) -> Result<(), StoreError> {
    let Some(ada) = &orang.ada else {
        hasil.sama += 1;
        return Ok(());
    };
    buka_dulu(ada, orang)?;
    if let (Some(sheet), Some(_)) = (ada.berkas, &ada.lembar) {
        berkas::kosongkan(tx, session, isi.gelombang.0, sheet, orang.id)?;
        hasil.ubah.push(orang.id);
        return Ok(());
    }
    if let Some((judul, tanggal)) = &ada.kegiatan {
        let pesan = Pesan::new("ikrar-dari-kegiatan").with("nama", orang.nama.as_str());
        return Err(aturan("", pesan.with("judul", judul.as_str()).with("tanggal", tanggal.to_string())));
    }
    berkas::hapus(tx, ada.id)?;
    setelah_hadir(tx, session, isi.gelombang.0, orang.id)?;
    hasil.ubah.push(orang.id);
    Ok(())
}

/// Lets a ceremony speak too: a record of somebody who was at one is held against that.
fn setelah_hadir(tx: &mut Tx<'_>, session: &Session, gelombang: i64, pegawai: i64) -> Result<(), StoreError> {
    if berkas::hadir(tx, gelombang, pegawai)?.is_empty() {
        return Ok(());
    }
    berkas::tegakkan(tx, session, gelombang, pegawai)
}

fn buka_dulu(ada: &Tercatat, orang: &Orang) -> Result<(), StoreError> {
    if ada.tutup {
        return Err(aturan("", Pesan::new("ikrar-berkas-tutup").with("nama", orang.nama.as_str())));
    }
    Ok(())
}

/// Records one person; what is on record already stays. `baris` is the last row that is taken on the sheet.
pub(super) fn satu(
    tx: &mut Tx<'_>,
    session: &Session,
    isi: &IkrarBaru,
    orang: &Orang,
    berkas: Option<i64>,
    baris: &mut i64,
    hasil: &mut Hasil,
) -> Result<(), StoreError> {
    let alasan = isi.alasan.trim();
    if let (Some(sheet), Some(mark)) = (berkas, isi.keadaan.isi_baris()) {
        let row = berkas::BarisBaru { pegawai: orang.id, baris: *baris + 1, isi: mark, tanggal: isi.tanggal, alasan };
        match berkas::catat(tx, session, isi.gelombang.0, sheet, &row)? {
            None => hasil.sama += 1,
            Some(used) => {
                *baris = (*baris).max(used);
                hasil.ubah.push(orang.id);
            }
        }
        return Ok(());
    }
    let satker = satker_pada(tx, orang.id, orang.satker, orang.sejak, isi.tanggal)?;
    let waktu = tx.waktu();
    let line = berkas.map(|_| *baris + 1);
    let ada = match &orang.ada {
        // What follows from a ceremony stays there; this is a record of its own beside it.
        Some(a) if a.kegiatan.is_some() && (a.keadaan, a.tanggal) != (isi.keadaan, isi.tanggal) => {
            berkas::hapus(tx, a.id)?;
            &None
        }
        other => other,
    };
    match ada {
        Some(a)
            if (a.keadaan, a.berkas, a.tanggal, a.sampai) == (isi.keadaan, berkas, isi.tanggal, isi.sampai)
                && a.alasan == alasan =>
        {
            hasil.sama += 1;
            return Ok(());
        }
        // Spoken is not signed: what was said goes beside the signature, which stands.
        Some(a) if a.keadaan == KeadaanIkrar::Ttd && isi.keadaan == KeadaanIkrar::Mengucapkan => {
            ucapkan(tx, a.id, isi.tanggal)?;
            hasil.tetap += 1;
            return Ok(());
        }
        Some(a) => {
            buka_dulu(a, orang)?;
            if let Some((nomor, row)) = &a.lembar {
                let pesan = Pesan::new("ikrar-ada-di-berkas").with("nama", orang.nama.as_str());
                return Err(aturan("", pesan.with("nomor", nomor.as_str()).with("baris", *row)));
            }
            tx.change(Table::Ikrar, a.id, |c| {
                c.prepare_cached(
                    "UPDATE ikrar SET ver = ver + 1, satker_id = ?2,
                            ucap = CASE WHEN keadaan = 'mengucapkan' AND ?3 <> 'mengucapkan' THEN ifnull(ucap, tanggal)
                                        ELSE ucap END,
                            keadaan = ?3, tanggal = ?4, baris = CASE WHEN berkas_id IS ?5 THEN baris ELSE ?6 END, berkas_id = ?5,
                            alasan = ?7, operator_id = ?8, waktu = ?9, sampai = ?10 WHERE id = ?1",
                )?
                .execute((
                    a.id,
                    satker,
                    isi.keadaan.code(),
                    isi.tanggal.iso(),
                    berkas,
                    line,
                    alasan,
                    session.operator.0,
                    &waktu,
                    isi.sampai.map(Tanggal::iso),
                ))?;
                Ok(())
            })?;
        }
        None => {
            tx.insert(
                Table::Ikrar,
                "INSERT INTO ikrar (gelombang_id, pegawai_id, satker_id, keadaan, tanggal, berkas_id, baris, alasan,
                                    operator_id, waktu, sampai)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                (
                    isi.gelombang.0,
                    orang.id,
                    satker,
                    isi.keadaan.code(),
                    isi.tanggal.iso(),
                    berkas,
                    line,
                    alasan,
                    session.operator.0,
                    &waktu,
                    isi.sampai.map(Tanggal::iso),
                ),
            )?;
        }
    }
    if berkas.is_some() && orang.ada.as_ref().is_none_or(|a| a.berkas != berkas) {
        *baris += 1;
    }
    setelah_hadir(tx, session, isi.gelombang.0, orang.id)?;
    hasil.ubah.push(orang.id);
    Ok(())
}

/// Notes the day on which somebody spoke whose record says more.
fn ucapkan(tx: &mut Tx<'_>, id: i64, hari: Tanggal) -> Result<(), StoreError> {
    tx.change(Table::Ikrar, id, |c| {
        c.prepare_cached(
            "UPDATE ikrar SET ver = ver + 1, ucap = ?2 WHERE id = ?1 AND ifnull(ucap, '9999-12-31') > ?2",
        )?
        .execute((id, hari.iso()))?;
        Ok(())
    })?;
    Ok(())
}

/// A move to another unit: what was recorded before it, in waves whose election is still to come, is owed again
/// (`domain.md` 4.3) and goes to where the history of the unit left is kept. An exclusion goes with the person.
pub(super) fn pindah(tx: &mut Tx<'_>, pegawai: i64, sejak: Tanggal, hari: Tanggal) -> Result<(), StoreError> {
    let ids: Vec<i64> = tx
        .prepare_cached(
            "SELECT i.id FROM ikrar i INDEXED BY ikrar_pegawai CROSS JOIN gelombang g ON g.id = i.gelombang_id
             CROSS JOIN pemilihan e ON e.id = g.pemilihan_id
             WHERE i.pegawai_id = ?1 AND i.tanggal < ?2 AND e.pemungutan >= ?3 AND i.keadaan <> 'dikecualikan' ORDER BY i.id",
        )?
        .query_map((pegawai, sejak.iso(), hari.iso()), |r| r.get(0))?
        .collect::<Result<_, _>>()?;
    for id in ids {
        berkas::simpan_lama(tx, id, "pindah", hari)?;
        berkas::hapus(tx, id)?;
    }
    Ok(())
}

/// The unit a person belonged to on the day of the paper: history does not move with the person.
pub(super) fn satker_pada(
    conn: &Connection,
    pegawai: i64,
    satker: i64,
    sejak: Option<Tanggal>,
    hari: Tanggal,
) -> Result<i64, StoreError> {
    if sejak.is_none_or(|s| s <= hari) {
        return Ok(satker);
    }
    let earlier: Option<i64> = conn
        .prepare_cached(
            "SELECT satker_id FROM penempatan WHERE pegawai_id = ?1 AND sampai >= ?2 AND ifnull(dari, '') <= ?2
             ORDER BY sampai LIMIT 1",
        )?
        .query_row((pegawai, hari.iso()), |r| r.get(0))
        .optional()?;
    Ok(earlier.unwrap_or(satker))
}
