//! Ceremonies and briefings: what they are, who came, what proves them.
//!
//! Attendance says who was there and nothing else. That somebody who was at a ceremony of a wave has spoken its pledge follows
//! ([`akibat`]) through the one place that decides which record stands (`berkas/tegak.rs`), whenever an attendance, or the day or wave of
//! an event, becomes another. So attendance may be keyed in any order, twice, or taken back, beside sheets and other ceremonies.
//!
//! An event is open to whoever may change people: a unit records its own at an event that another hosts. Whose people they are is
//! told by the unit of that day.

use rusqlite::{Connection, OptionalExtension};

use super::audit::Tx;
use super::banding::{Beda, siapa};
use super::berkas::{self, BERTUGAS};
use super::galat::aturan;
use super::ikrar::satker_pada;
use super::jangkauan::{jangkau, wajib};
use super::kolom;
use super::tabel::Table;
use crate::domain::id::{GelombangId, KegiatanId, PegawaiId, SatkerId, Ver};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::kegiatan::{BuktiKegiatan, CaraHadir, HadirDiisi, JenisKegiatan, KegiatanBaru, UbahKegiatan};
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Tanggal;

/// An event as far as writing needs it.
struct Kepala {
    ver: i64,
    isi: KegiatanBaru,
}

fn kepala(conn: &Connection, session: &Session, id: KegiatanId) -> Result<Kepala, StoreError> {
    wajib(session, Hak::PegawaiUbah)?;
    conn.prepare_cached(
        "SELECT ver, jenis, judul, tanggal, tempat, satker_id, gelombang_id, ifnull(daring, 0) FROM kegiatan WHERE id = ?1",
    )?
    .query_row([id.0], |r| {
        Ok(Kepala {
            ver: r.get(0)?,
            isi: KegiatanBaru {
                jenis: kolom::kode(r, 1, JenisKegiatan::from_code)?,
                judul: r.get(2)?,
                tanggal: kolom::hari(r, 3)?,
                tempat: r.get(4)?,
                satker: SatkerId(r.get(5)?),
                gelombang: r.get::<_, Option<i64>>(6)?.map(GelombangId),
                daring: r.get(7)?,
            },
        })
    })
    .optional()?
    .ok_or(StoreError::Missing)
}

/// [`crate::domain::request::Write::Kegiatan`].
pub(super) fn tulis(tx: &mut Tx<'_>, session: &Session, ubah: &UbahKegiatan) -> Result<Written, StoreError> {
    match ubah {
        UbahKegiatan::Simpan { lama, isi } => simpan(tx, session, *lama, isi),
        UbahKegiatan::Orang { kegiatan, baris } => orang(tx, session, *kegiatan, baris),
        UbahKegiatan::Satker { kegiatan, satker, cara, kecuali } => {
            satuan(tx, session, *kegiatan, *satker, *cara, kecuali)
        }
        UbahKegiatan::Bukti { kegiatan, isi } => bukti(tx, session, *kegiatan, isi),
    }
}

/// [`UbahKegiatan::Simpan`].
fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    lama: Option<(KegiatanId, Ver)>,
    isi: &KegiatanBaru,
) -> Result<Written, StoreError> {
    jangkau(tx, session, Hak::PegawaiUbah, isi.satker.0)?;
    periksa(tx, session, lama.map(|(id, _)| id.0), isi)?;
    let values = (
        isi.jenis.code(),
        isi.judul.as_str(),
        isi.tanggal.iso(),
        isi.tempat.as_str(),
        isi.satker.0,
        isi.gelombang.map(|g| g.0),
        isi.daring.then_some(1),
    );
    let Some((id, ver)) = lama else {
        tx.aksi("kegiatan-baru");
        let id = tx.insert(
            Table::Kegiatan,
            "INSERT INTO kegiatan (jenis, judul, tanggal, tempat, satker_id, gelombang_id, daring)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            values,
        )?;
        let uraian = Pesan::new("tersimpan-kegiatan").with("judul", isi.judul.as_str());
        return Ok(Written { audit: None, ids: vec![id], uraian });
    };
    let now = kepala(tx, session, id)?;
    jangkau(tx, session, Hak::PegawaiUbah, now.isi.satker.0)?;
    if now.ver != ver.0 {
        return Err(Beda::isian(&now.isi.isian(), &isi.isian()).basi(tx, Table::Kegiatan, id.0, now.ver));
    }
    tx.aksi("kegiatan-ubah");
    if now.isi != *isi {
        tx.change(Table::Kegiatan, id.0, |c| {
            c.prepare_cached(
                "UPDATE kegiatan SET ver = ver + 1, jenis = ?1, judul = ?2, tanggal = ?3, tempat = ?4, satker_id = ?5,
                        gelombang_id = ?6, daring = ?7 WHERE id = ?8",
            )?
            .execute((values.0, values.1, values.2, values.3, values.4, values.5, values.6, id.0))?;
            Ok(())
        })?;
        pindahkan(tx, session, id, &now.isi, isi)?;
    }
    let key = if tx.tindakan().is_none() { "tersimpan-tak-berubah" } else { "tersimpan-kegiatan" };
    Ok(Written { audit: None, ids: vec![id.0], uraian: Pesan::new(key).with("judul", isi.judul.as_str()) })
}

fn periksa(conn: &Connection, session: &Session, own: Option<i64>, isi: &KegiatanBaru) -> Result<(), StoreError> {
    if let Some(wave) = isi.gelombang
        && !conn.prepare_cached("SELECT 1 FROM gelombang WHERE id = ?1")?.exists([wave.0])?
    {
        return Err(StoreError::Missing);
    }
    if isi.gelombang.is_some() && !isi.jenis.bergelombang() {
        return Err(aturan("", Pesan::new("kegiatan-tanpa-gelombang")));
    }
    let mut salah = Vec::new();
    if isi.judul.trim().is_empty() {
        salah.push(("judul".to_owned(), Pesan::new("wajib-diisi")));
    }
    if isi.tanggal > session.hari {
        salah.push(("tanggal".to_owned(), Pesan::new("tanggal-di-depan").with("tanggal", isi.tanggal.to_string())));
    }
    if !salah.is_empty() {
        return Err(StoreError::Rule(salah));
    }
    let same =
        "SELECT 1 FROM kegiatan WHERE satker_id = ?1 AND tanggal = ?2 AND jenis = ?3 AND judul = ?4 AND id <> ?5";
    let values = (isi.satker.0, isi.tanggal.iso(), isi.jenis.code(), isi.judul.as_str(), own.unwrap_or(0));
    if conn.prepare_cached(same)?.exists(values)? {
        return Err(aturan("judul", Pesan::new("kegiatan-sudah-ada").with("judul", isi.judul.as_str())));
    }
    Ok(())
}

/// An event has another day or wave: units of that day, and what follows from attendance.
fn pindahkan(
    tx: &mut Tx<'_>,
    session: &Session,
    id: KegiatanId,
    dari: &KegiatanBaru,
    ke: &KegiatanBaru,
) -> Result<(), StoreError> {
    if (dari.tanggal, dari.gelombang, dari.jenis) == (ke.tanggal, ke.gelombang, ke.jenis) {
        return Ok(());
    }
    let people: Vec<(i64, i64, i64)> = tx
        .prepare_cached("SELECT id, pegawai_id, satker_id FROM kehadiran WHERE kegiatan_id = ?1 ORDER BY id")?
        .query_map([id.0], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?
        .collect::<Result<_, _>>()?;
    tx.borong(people.len());
    for (row, pegawai, satker) in people {
        let unit = satuan_hari(tx, pegawai, ke.tanggal)?;
        if unit != satker {
            tx.change(Table::Kehadiran, row, |c| {
                c.prepare_cached("UPDATE kehadiran SET ver = ver + 1, satker_id = ?2 WHERE id = ?1")?
                    .execute((row, unit))?;
                Ok(())
            })?;
        }
        if let Some(old) = dari.gelombang.filter(|old| Some(*old) != ke.gelombang) {
            lepas(tx, session, id.0, old.0, pegawai)?;
        }
        if let Some(wave) = ke.gelombang {
            lepas(tx, session, id.0, wave.0, pegawai)?;
        }
    }
    Ok(())
}

/// The unit of somebody on a day.
fn satuan_hari(conn: &Connection, pegawai: i64, hari: Tanggal) -> Result<i64, StoreError> {
    let (satker, sejak) = conn
        .prepare_cached("SELECT satker_id, sejak FROM pegawai WHERE id = ?1")?
        .query_row([pegawai], |r| Ok((r.get(0)?, kolom::hari_mungkin(r, 1)?)))
        .optional()?
        .ok_or(StoreError::Missing)?;
    satker_pada(conn, pegawai, satker, sejak, hari)
}

/// What follows from the attendance of one person at an event, as it stands now.
pub(super) fn akibat(tx: &mut Tx<'_>, session: &Session, kegiatan: i64, pegawai: i64) -> Result<(), StoreError> {
    let wave: Option<i64> = tx
        .prepare_cached("SELECT gelombang_id FROM kegiatan WHERE id = ?1 AND jenis = 'ikrar'")?
        .query_row([kegiatan], |r| r.get(0))
        .optional()?
        .flatten();
    wave.map_or(Ok(()), |wave| lepas(tx, session, kegiatan, wave, pegawai))
}

/// Brings the pledge of one person to what is on record, and takes back what an earlier unit of his had from this event where it no
/// longer says so.
fn lepas(tx: &mut Tx<'_>, session: &Session, kegiatan: i64, gelombang: i64, pegawai: i64) -> Result<(), StoreError> {
    let present = berkas::hadir(tx, gelombang, pegawai)?;
    let gone: Vec<i64> = tx
        .prepare_cached(
            "SELECT id FROM ikrar_lama WHERE pegawai_id = ?1 AND gelombang_id = ?2 AND kegiatan_id = ?3 ORDER BY id",
        )?
        .query_map((pegawai, gelombang, kegiatan), |r| r.get(0))?
        .collect::<Result<_, _>>()?;
    if present.iter().all(|(event, _)| *event != kegiatan) {
        for id in gone {
            tx.change(Table::IkrarLama, id, |c| {
                c.prepare_cached("DELETE FROM ikrar_lama WHERE id = ?1")?.execute([id])?;
                Ok(())
            })?;
        }
    }
    berkas::tegakkan(tx, session, gelombang, pegawai)
}

/// [`UbahKegiatan::Orang`]. The keys it answers are those of people whose attendance has changed.
fn orang(tx: &mut Tx<'_>, session: &Session, id: KegiatanId, rows: &[HadirDiisi]) -> Result<Written, StoreError> {
    let now = kepala(tx, session, id)?;
    tx.aksi("kegiatan-hadir");
    tx.borong(rows.len() * 2);
    let (mut changed, mut same) = (Vec::new(), 0_usize);
    for row in rows {
        let known: Option<(i64, CaraHadir)> = tx
            .prepare_cached("SELECT id, cara FROM kehadiran WHERE kegiatan_id = ?1 AND pegawai_id = ?2")?
            .query_row((id.0, row.pegawai.0), |r| Ok((r.get(0)?, kolom::kode(r, 1, CaraHadir::from_code)?)))
            .optional()?;
        let stands = known.map(|(_, cara)| cara);
        if stands == row.ke {
            same += 1;
            continue;
        }
        if stands != row.dari {
            return Err(lain(tx, known.map(|(row, _)| row), row.pegawai, stands)?);
        }
        let unit = satuan_hari(tx, row.pegawai.0, now.isi.tanggal)?;
        jangkau(tx, session, Hak::PegawaiUbah, unit)?;
        match (known, row.ke) {
            (Some((id, _)), Some(cara)) => {
                tx.change(Table::Kehadiran, id, |c| {
                    c.prepare_cached("UPDATE kehadiran SET ver = ver + 1, cara = ?2 WHERE id = ?1")?
                        .execute((id, cara.code()))?;
                    Ok(())
                })?;
            }
            (Some((id, _)), None) => {
                tx.change(Table::Kehadiran, id, |c| {
                    c.prepare_cached("DELETE FROM kehadiran WHERE id = ?1")?.execute([id])?;
                    Ok(())
                })?;
            }
            (None, Some(cara)) => taruh(tx, id.0, row.pegawai.0, unit, cara)?,
            (None, None) => {}
        }
        akibat(tx, session, id.0, row.pegawai.0)?;
        changed.push(row.pegawai.0);
    }
    let key = if changed.is_empty() { "tersimpan-kegiatan-sama" } else { "tersimpan-kegiatan-hadir" };
    let uraian = Pesan::new(key).with("n", changed.len()).with("sama", same).with("judul", now.isi.judul);
    Ok(Written { audit: None, ids: changed, uraian })
}

fn taruh(tx: &mut Tx<'_>, kegiatan: i64, pegawai: i64, satker: i64, cara: CaraHadir) -> Result<(), StoreError> {
    tx.insert(
        Table::Kehadiran,
        "INSERT INTO kehadiran (kegiatan_id, pegawai_id, satker_id, cara) VALUES (?1, ?2, ?3, ?4)",
        (kegiatan, pegawai, satker, cara.code()),
    )?;
    Ok(())
}

/// The refusal of a row that says something else than the operator saw.
fn lain(
    conn: &Connection,
    row: Option<i64>,
    pegawai: PegawaiId,
    stands: Option<CaraHadir>,
) -> Result<StoreError, StoreError> {
    let who = row.map_or(Ok(String::new()), |id| siapa(conn, Table::Kehadiran, id).map(|(who, _)| who))?;
    let nama: Option<String> = conn
        .prepare_cached("SELECT nama FROM pegawai WHERE id = ?1")?
        .query_row([pegawai.0], |r| r.get(0))
        .optional()?;
    let kata = stands.map_or_else(|| "cara-hadir-belum".to_owned(), CaraHadir::kata);
    let pesan = Pesan::new("kegiatan-orang-lain").with("nama", nama.ok_or(StoreError::Missing)?);
    Ok(aturan("", pesan.with("cara", Arg::Kata(kata)).with("oleh", who)))
}

/// [`UbahKegiatan::Satker`]. The keys it answers are those of people who are on record now and were not.
fn satuan(
    tx: &mut Tx<'_>,
    session: &Session,
    id: KegiatanId,
    satker: SatkerId,
    cara: CaraHadir,
    kecuali: &[PegawaiId],
) -> Result<Written, StoreError> {
    let now = kepala(tx, session, id)?;
    jangkau(tx, session, Hak::PegawaiUbah, satker.0)?;
    tx.aksi("kegiatan-satker");
    let sql = format!(
        "SELECT b.id, i.keadaan, i.sampai FROM ({BERTUGAS}) b CROSS JOIN pegawai p ON p.id = b.id
         LEFT JOIN ikrar i ON i.pegawai_id = b.id AND i.gelombang_id = ?3
         WHERE NOT EXISTS (SELECT 1 FROM kehadiran h WHERE h.kegiatan_id = ?4 AND h.pegawai_id = b.id)
         ORDER BY p.nama_kunci, p.id"
    );
    let values = (satker.0, now.isi.tanggal.iso(), now.isi.gelombang.map(|g| g.0), id.0);
    let people: Vec<(i64, Option<KeadaanIkrar>, Option<Tanggal>)> = tx
        .prepare_cached(&sql)?
        .query_map(values, |r| {
            Ok((r.get(0)?, kolom::kode_mungkin(r, 1, KeadaanIkrar::from_code)?, kolom::hari_mungkin(r, 2)?))
        })?
        .collect::<Result<_, _>>()?;
    tx.borong(people.len() * 2);
    let mut changed = Vec::new();
    for (person, keadaan, sampai) in people {
        let excluded = keadaan.map(|k| k.pada(sampai, now.isi.tanggal)) == Some(KeadaanIkrar::Dikecualikan);
        if excluded || kecuali.contains(&PegawaiId(person)) {
            continue;
        }
        taruh(tx, id.0, person, satker.0, cara)?;
        akibat(tx, session, id.0, person)?;
        changed.push(person);
    }
    let nama: String =
        tx.prepare_cached("SELECT pendek FROM satker WHERE id = ?1")?.query_row([satker.0], |r| r.get(0))?;
    let key = if changed.is_empty() { "tersimpan-kegiatan-satker-sama" } else { "tersimpan-kegiatan-satker" };
    let uraian = Pesan::new(key).with("n", changed.len()).with("satker", nama).with("cara", Arg::Kata(cara.kata()));
    Ok(Written { audit: None, ids: changed, uraian })
}

/// [`UbahKegiatan::Bukti`].
fn bukti(tx: &mut Tx<'_>, session: &Session, id: KegiatanId, isi: &BuktiKegiatan) -> Result<Written, StoreError> {
    let now = kepala(tx, session, id)?;
    let letak = isi.letak.trim();
    if letak.is_empty() {
        return Err(aturan("letak", Pesan::new("wajib-diisi")));
    }
    tx.aksi("kegiatan-bukti");
    let known: Option<i64> = tx
        .prepare_cached("SELECT id FROM kegiatan_bukti WHERE kegiatan_id = ?1 AND jenis = ?2 AND letak = ?3")?
        .query_row((id.0, isi.jenis.code(), letak), |r| r.get(0))
        .optional()?;
    match known {
        Some(row) => {
            tx.change(Table::KegiatanBukti, row, |c| {
                c.prepare_cached("UPDATE kegiatan_bukti SET catatan = ?2 WHERE id = ?1 AND catatan <> ?2")?
                    .execute((row, isi.catatan.trim()))?;
                Ok(())
            })?;
        }
        None => {
            tx.insert(
                Table::KegiatanBukti,
                "INSERT INTO kegiatan_bukti (kegiatan_id, jenis, letak, catatan) VALUES (?1, ?2, ?3, ?4)",
                (id.0, isi.jenis.code(), letak, isi.catatan.trim()),
            )?;
        }
    }
    let key = if tx.tindakan().is_none() { "tersimpan-tak-berubah" } else { "tersimpan-kegiatan-bukti" };
    Ok(Written { audit: None, ids: vec![id.0], uraian: Pesan::new(key).with("judul", now.isi.judul) })
}
