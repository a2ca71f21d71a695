//! Saving a person: numbers are unique, a change of unit closes the placement that held.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::audit::Tx;
use super::banding::Beda;
use super::galat::aturan;
use super::impor::sandi::Nilai;
use super::jangkauan::{DALAM, jangkau, sampai, wajib};
use super::kolom;
use super::tabel::Table;
use crate::domain::id::{PegawaiId, SatkerId, Ver};
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::nomor::{JenisNomor, Nik, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::pegawai::{JenisJabatan, JenisKelamin, PegawaiBaru, StatusKepegawaian};
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Tanggal;

/// Makes a person of [`kolom_nilai`].
pub(super) const BARU: &str =
    "INSERT INTO pegawai (nomor_jenis, nomor, nik, gelar_depan, nama, gelar_belakang, nama_kunci, lahir,
        kelamin, status, golongan, jabatan, jenis_jabatan, satker_id, sejak, atasan_id, pasangan_calon,
        cltn_dari, cltn_sampai, aktif, alasan)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)";

/// Changes the person with key ?22 and version ?23 to what [`kolom_nilai`] says.
pub(super) const UBAH: &str =
    "UPDATE pegawai SET ver = ver + 1, nomor_jenis = ?1, nomor = ?2, nik = ?3, gelar_depan = ?4, nama = ?5,
        gelar_belakang = ?6, nama_kunci = ?7, lahir = ?8, kelamin = ?9, status = ?10, golongan = ?11,
        jabatan = ?12, jenis_jabatan = ?13, satker_id = ?14, sejak = ?15, atasan_id = ?16, pasangan_calon = ?17,
        cltn_dari = ?18, cltn_sampai = ?19, aktif = ?20, alasan = ?21
    WHERE id = ?22 AND ver = ?23";

/// A placement that has ended.
pub(super) const PENEMPATAN: &str =
    "INSERT INTO penempatan (pegawai_id, satker_id, dari, sampai, jabatan, golongan) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

/// Local numbers lie below every official one, so that the next is found at the end of a short stretch.
pub(super) const LOKAL_TERTINGGI: i64 = 99_999_999;

pub(super) struct Kini {
    pub(super) ver: i64,
    pub(super) isi: PegawaiBaru,
}

/// A person as he stands.
pub(super) fn kini(conn: &Connection, id: i64) -> Result<Kini, StoreError> {
    let row = conn
        .prepare_cached(
            "SELECT ver, gelar_depan, nama, gelar_belakang, nomor_jenis, nomor, nik, lahir, kelamin, status, golongan,
                    jabatan, jenis_jabatan, satker_id, sejak, atasan_id, pasangan_calon, cltn_dari, cltn_sampai, aktif, alasan
             FROM pegawai WHERE id = ?1",
        )?
        .query_row([id], |r| {
            let cltn = (kolom::hari_mungkin(r, 17)?, kolom::hari_mungkin(r, 18)?);
            Ok(Kini {
                ver: r.get(0)?,
                isi: PegawaiBaru {
                    nama: NamaLengkap { gelar_depan: r.get(1)?, nama: r.get(2)?, gelar_belakang: r.get(3)? },
                    nomor: Some(Nomor { jenis: kolom::kode(r, 4, JenisNomor::from_code)?, angka: r.get(5)? }),
                    nik: r.get::<_, Option<i64>>(6)?.map(Nik),
                    lahir: kolom::hari_mungkin(r, 7)?,
                    kelamin: kolom::kode_mungkin(r, 8, JenisKelamin::from_code)?,
                    status: kolom::kode(r, 9, StatusKepegawaian::from_code)?,
                    golongan: r.get(10)?,
                    jabatan: r.get(11)?,
                    jenis_jabatan: kolom::kode_mungkin(r, 12, JenisJabatan::from_code)?,
                    satker: SatkerId(r.get(13)?),
                    sejak: kolom::hari_mungkin(r, 14)?,
                    atasan: r.get::<_, Option<i64>>(15)?.map(PegawaiId),
                    pasangan_calon: r.get(16)?,
                    cltn: cltn.0.zip(cltn.1),
                    aktif: r.get(19)?,
                    alasan: r.get(20)?,
                },
            })
        })
        .optional()?;
    row.ok_or(StoreError::Missing)
}

/// [`crate::domain::request::Write::Pegawai`].
pub(super) fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    lama: Option<(PegawaiId, Ver)>,
    isi: &PegawaiBaru,
) -> Result<Written, StoreError> {
    wajib(session, Hak::PegawaiUbah)?;
    let old = match lama {
        None => None,
        Some((id, _)) => {
            let old = kini(tx, id.0)?;
            // A person whom the session may not even see is not there for it.
            if !sampai(tx, session, Hak::PegawaiUbah, old.isi.satker.0)? {
                return Err(StoreError::Missing);
            }
            Some(old)
        }
    };
    let isi = lengkapi(tx, session, old.as_ref(), isi)?;
    if let (Some((id, ver)), Some(old)) = (lama, &old)
        && old.ver != ver.0
    {
        return Err(bandingkan(tx, &old.isi, &isi)?.basi(tx, Table::Pegawai, id.0, old.ver));
    }
    jangkau(tx, session, Hak::PegawaiUbah, isi.satker.0)?;
    periksa(tx, session, lama.map(|(id, _)| id.0), &isi)?;
    let id = match (lama, old) {
        (Some((id, ver)), Some(old)) => {
            tx.aksi("pegawai-ubah");
            ubah(tx, session, id.0, ver, &old.isi, isi.clone())?;
            id.0
        }
        _ => {
            tx.aksi("pegawai-baru");
            tx.insert(Table::Pegawai, BARU, rusqlite::params_from_iter(kolom_nilai(&isi)))?
        }
    };
    let key = match (tx.tindakan(), lama) {
        (None, _) => "tersimpan-tak-berubah",
        (_, None) => "tersimpan-pegawai-baru",
        _ => "tersimpan-pegawai",
    };
    Ok(Written { audit: None, ids: vec![id], uraian: Pesan::new(key).with("nama", isi.nama.lengkap()) })
}

/// Fills in what the form leaves to the store: the next local number, a NIK that the session may not
/// see and so cannot have meant to remove, and a folded reason.
fn lengkapi(
    conn: &Connection,
    session: &Session,
    old: Option<&Kini>,
    isi: &PegawaiBaru,
) -> Result<PegawaiBaru, StoreError> {
    let mut isi = isi.clone();
    if isi.nomor.is_none() {
        let kept = old.and_then(|o| o.isi.nomor).filter(|n| n.jenis == JenisNomor::Lokal);
        isi.nomor = Some(match kept {
            Some(n) => n,
            None => Nomor { jenis: JenisNomor::Lokal, angka: nomor_lokal(conn)? },
        });
    }
    if isi.nik.is_none() && !session.boleh(Hak::NikBaca) {
        isi.nik = old.and_then(|o| o.isi.nik);
    }
    isi.alasan = if isi.aktif { String::new() } else { isi.alasan.trim().to_owned() };
    for text in [&mut isi.golongan, &mut isi.jabatan, &mut isi.nama.nama] {
        *text = text.trim().to_owned();
    }
    Ok(isi)
}

/// The next local number.
pub(super) fn nomor_lokal(conn: &Connection) -> Result<i64, StoreError> {
    let last: Option<i64> = conn
        .prepare_cached("SELECT max(nomor) FROM pegawai WHERE nomor_jenis = 'lokal' AND nomor <= ?1")?
        .query_row([LOKAL_TERTINGGI], |r| r.get(0))?;
    Ok(last.unwrap_or(0) + 1)
}

fn periksa(conn: &Connection, session: &Session, own: Option<i64>, isi: &PegawaiBaru) -> Result<(), StoreError> {
    let mut salah = Vec::new();
    let mut catat = |field: &str, pesan: Pesan| salah.push((field.to_owned(), pesan));
    if isi.nama.nama.is_empty() {
        catat("nama", Pesan::new("wajib-diisi"));
    }
    if !isi.aktif && isi.alasan.is_empty() {
        catat("alasan", Pesan::new("pegawai-alasan-wajib"));
    }
    if isi.cltn.is_some_and(|(dari, sampai)| sampai < dari) {
        catat("cltn", Pesan::new("pegawai-cltn-terbalik"));
    }
    if let Some(atasan) = isi.atasan {
        if Some(atasan.0) == own {
            catat("atasan", Pesan::new("pegawai-atasan-sendiri"));
        } else if let Some(pesan) = rantai_atasan(conn, own, atasan.0)? {
            catat("atasan", pesan);
        }
    }
    if !salah.is_empty() {
        return Err(StoreError::Rule(salah));
    }
    ganda(conn, session, own, isi)
}

/// Whether the superior is there and does not report, however far up, to the person himself.
fn rantai_atasan(conn: &Connection, own: Option<i64>, atasan: i64) -> Result<Option<Pesan>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT atasan_id FROM pegawai WHERE id = ?1")?;
    let mut at = atasan;
    for step in 0..DALAM {
        let above: Option<Option<i64>> = statement.query_row([at], |r| r.get(0)).optional()?;
        match above {
            None if step == 0 => return Ok(Some(Pesan::new("pegawai-atasan-tak-ada"))),
            None | Some(None) => return Ok(None),
            Some(Some(next)) if Some(next) == own => return Ok(Some(Pesan::new("pegawai-atasan-melingkar"))),
            Some(Some(next)) => at = next,
        }
    }
    Ok(None)
}

fn ganda(conn: &Connection, session: &Session, own: Option<i64>, isi: &PegawaiBaru) -> Result<(), StoreError> {
    let own = own.unwrap_or(0);
    if let Some(nomor) = isi.nomor {
        let other: Option<i64> = conn
            .prepare_cached("SELECT id FROM pegawai WHERE nomor = ?1 AND nomor_jenis = ?2 AND id <> ?3")?
            .query_row((nomor.angka, nomor.jenis.code(), own), |r| r.get(0))
            .optional()?;
        if let Some(other) = other {
            let pesan = Pesan::new("ganda-nomor").with("nomor", nomor.grouped());
            return Err(StoreError::Duplicate(dobel(conn, session, other, pesan)?));
        }
    }
    if let Some(nik) = isi.nik {
        let other: Option<i64> = conn
            .prepare_cached("SELECT id FROM pegawai WHERE nik = ?1 AND id <> ?2")?
            .query_row((nik.0, own), |r| r.get(0))
            .optional()?;
        if let Some(other) = other {
            let pesan = Pesan::new("ganda-nik").with("nik", samar(Some(nik)));
            return Err(StoreError::Duplicate(dobel(conn, session, other, pesan)?));
        }
    }
    Ok(())
}

/// Names the other person and his unit only to a session that may see him.
pub(super) fn dobel(conn: &Connection, session: &Session, other: i64, pesan: Pesan) -> Result<Pesan, StoreError> {
    let (nama, satker, satker_nama): (NamaLengkap, i64, String) = conn.query_row(
        "SELECT p.gelar_depan, p.nama, p.gelar_belakang, p.satker_id, s.pendek
         FROM pegawai p JOIN satker s ON s.id = p.satker_id WHERE p.id = ?1",
        [other],
        |r| {
            let nama = NamaLengkap { gelar_depan: r.get(0)?, nama: r.get(1)?, gelar_belakang: r.get(2)? };
            Ok((nama, r.get(3)?, r.get(4)?))
        },
    )?;
    if sampai(conn, session, Hak::PegawaiBaca, satker)? {
        return Ok(pesan.with("nama", nama.lengkap()).with("satker", satker_nama));
    }
    Ok(Pesan { key: format!("{}-lain", pesan.key), ..pesan })
}

/// A NIK as messages may show it.
pub(super) fn samar(nik: Option<Nik>) -> String {
    nik.map_or_else(String::new, |n| format!("••••••••••••{:04}", n.0 % 10_000))
}

fn ubah(
    tx: &mut Tx<'_>,
    session: &Session,
    id: i64,
    ver: Ver,
    old: &PegawaiBaru,
    mut isi: PegawaiBaru,
) -> Result<(), StoreError> {
    if isi == *old {
        return Ok(());
    }
    if isi.satker != old.satker {
        isi.sejak = Some(hari_pindah(old, isi.sejak, session.hari).map_err(|pesan| aturan("sejak", pesan))?);
        tutup_penempatan(tx, id, old, isi.sejak)?;
        if let Some(first) = isi.sejak {
            super::ikrar::pindah(tx, id, first, session.hari)?;
        }
    }
    tx.change(Table::Pegawai, id, |c| {
        let mut values = kolom_nilai(&isi);
        values.push(id.into());
        values.push(ver.0.into());
        c.prepare_cached(UBAH)?.execute(rusqlite::params_from_iter(values))?;
        Ok(())
    })?;
    Ok(())
}

/// The first day at the new unit. A move whose day was left as it stood happened, as far as anybody has said, today.
pub(super) fn hari_pindah(old: &PegawaiBaru, sejak: Option<Tanggal>, hari: Tanggal) -> Result<Tanggal, Pesan> {
    let day = sejak.filter(|_| sejak != old.sejak).unwrap_or(hari);
    match old.sejak {
        Some(from) if day < from => Err(Pesan::new("pegawai-sejak-mundur").with("sejak", from.to_string())),
        _ => Ok(day),
    }
}

/// Closes the placement that held until a move on day `sejak`.
pub(super) fn tutup_penempatan(
    tx: &mut Tx<'_>,
    id: i64,
    old: &PegawaiBaru,
    sejak: Option<Tanggal>,
) -> Result<(), StoreError> {
    let Some(last) = sejak.map(|day| day.plus(-1)) else { return Ok(()) };
    let last = old.sejak.map_or(last, |from| from.max(last));
    let values = (id, old.satker.0, old.sejak.map(|d| d.iso()), last.iso(), &old.jabatan, &old.golongan);
    tx.insert(Table::Penempatan, PENEMPATAN, values)?;
    Ok(())
}

/// Hands over the columns of a person in the order both statements name them.
pub(super) fn tiap_kolom(isi: &PegawaiBaru, mut tiap: impl FnMut(Nilai<'_>)) {
    let teks = |text: Option<&'static str>| text.map_or(Nilai::Kosong, Nilai::Teks);
    let angka = |n: Option<i64>| n.map_or(Nilai::Kosong, Nilai::Angka);
    let (cltn_dari, cltn_sampai) = isi.cltn.unzip();
    tiap(Nilai::Teks(isi.nomor.map_or("lokal", |n| n.jenis.code())));
    tiap(Nilai::Angka(isi.nomor.map_or(0, |n| n.angka)));
    tiap(angka(isi.nik.map(|n| n.0)));
    tiap(Nilai::Teks(isi.nama.gelar_depan.trim()));
    tiap(Nilai::Teks(&isi.nama.nama));
    tiap(Nilai::Teks(isi.nama.gelar_belakang.trim()));
    tiap(Nilai::Teks(&nama::kunci(&isi.nama.nama)));
    tiap_hari(isi.lahir, &mut tiap);
    tiap(teks(isi.kelamin.map(|k| k.code())));
    tiap(Nilai::Teks(isi.status.code()));
    tiap(Nilai::Teks(&isi.golongan));
    tiap(Nilai::Teks(&isi.jabatan));
    tiap(teks(isi.jenis_jabatan.map(|j| j.code())));
    tiap(Nilai::Angka(isi.satker.0));
    tiap_hari(isi.sejak, &mut tiap);
    tiap(angka(isi.atasan.map(|a| a.0)));
    tiap(Nilai::Angka(i64::from(isi.pasangan_calon)));
    tiap_hari(cltn_dari, &mut tiap);
    tiap_hari(cltn_sampai, &mut tiap);
    tiap(Nilai::Angka(i64::from(isi.aktif)));
    tiap(Nilai::Teks(&isi.alasan));
}

fn tiap_hari(day: Option<Tanggal>, tiap: &mut impl FnMut(Nilai<'_>)) {
    match day {
        Some(day) => tiap(Nilai::Teks(&day.iso())),
        None => tiap(Nilai::Kosong),
    }
}

/// The same, to be bound.
pub(super) fn kolom_nilai(isi: &PegawaiBaru) -> Vec<Value> {
    let mut values = Vec::with_capacity(23);
    tiap_kolom(isi, |value| {
        values.push(match value {
            Nilai::Kosong => Value::Null,
            Nilai::Angka(n) => Value::Integer(n),
            Nilai::Teks(text) => Value::Text(text.to_owned()),
        });
    });
    values
}

fn bandingkan(conn: &Connection, mereka: &PegawaiBaru, saya: &PegawaiBaru) -> Result<Beda, StoreError> {
    let mut beda = Beda::isian(&mereka.isian(), &saya.isian());
    // Without a number of one's own the stored one stays (and may not be for this session's eyes).
    if saya.nik.is_none() {
        beda.tanpa("nik");
    }
    beda.sebut("satker", |id| teks(conn, "SELECT pendek FROM satker WHERE id = ?1", id.parse().ok()))?;
    beda.sebut("atasan", |id| teks(conn, "SELECT nama FROM pegawai WHERE id = ?1", id.parse().ok()))?;
    Ok(beda)
}

fn teks(conn: &Connection, sql: &str, id: Option<i64>) -> Result<String, StoreError> {
    let Some(id) = id else { return Ok(String::new()) };
    Ok(conn.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?.unwrap_or_default())
}
