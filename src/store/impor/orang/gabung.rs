//! What a row says beside what is kept of a person: whether it is anything new, and what stands once it is put over it.
//!
//! Both answers rest on one rule, that a cell left empty says nothing; they stand together so that they stay of one mind.

use rusqlite::{Connection, Row};

use super::super::super::pegawai;
use crate::domain::id::SatkerId;
use crate::domain::impor::rekam::PegawaiImpor;
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::nama::NamaLengkap;
use crate::domain::pegawai::{PegawaiBaru, StatusKepegawaian};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// Sixteen digits, the first of them no zero.
const NIK: std::ops::RangeInclusive<i64> = 1_000_000_000_000_000..=9_999_999_999_999_999;

/// Columns that [`sama`] looks at, of those that a condition behind it names.
pub(super) const PILIH: &str =
    "SELECT id, ver, satker_id, gelar_depan, nama, gelar_belakang, nik, status, golongan, jabatan, jenis_jabatan,
        sejak, lahir, kelamin, pasangan_calon, cltn_dari, cltn_sampai, aktif, alasan, nomor, nomor_jenis
    FROM pegawai WHERE ";

/// Whether a row says nothing that the stored one (columns of [`PILIH`]) does not say; nothing is copied.
pub(super) fn sama(row: &Row<'_>, p: &PegawaiImpor, satker: i64) -> rusqlite::Result<bool> {
    let text = |at: usize, said: &str| -> rusqlite::Result<bool> {
        Ok(said.is_empty() || row.get_ref(at)?.as_str().is_ok_and(|kept| kept == said))
    };
    let code = |at: usize, said: Option<&'static str>| text(at, said.unwrap_or(""));
    let number = |at: usize, said: Option<i64>| -> rusqlite::Result<bool> {
        Ok(said.is_none() || row.get_ref(at)?.as_i64().ok() == said)
    };
    let day = |at: usize, said: Option<Tanggal>| -> rusqlite::Result<bool> {
        Ok(said.is_none() || row.get_ref(at)?.as_str().ok().and_then(Tanggal::from_iso) == said)
    };
    let aktif = row.get::<_, bool>(17)?;
    Ok(row.get::<_, i64>(2)? == satker
        && text(3, p.nama.gelar_depan.trim())?
        && (text(4, p.nama.nama.trim())? || row.get_ref(4)?.as_str().is_ok_and(|kept| berteriak(kept, &p.nama.nama)))
        && text(5, p.nama.gelar_belakang.trim())?
        && number(6, p.nik.map(|n| n.0))?
        && code(7, p.status.map(StatusKepegawaian::code))?
        && text(8, p.golongan.trim())?
        && text(9, p.jabatan.trim())?
        && code(10, p.jenis_jabatan.map(|j| j.code()))?
        && day(11, p.sejak)?
        && day(12, p.lahir)?
        && code(13, p.kelamin.map(|k| k.code()))?
        && number(14, p.pasangan_calon.map(i64::from))?
        && day(15, p.cltn.map(|(dari, _)| dari))?
        && day(16, p.cltn.map(|(_, sampai)| sampai))?
        && p.aktif.is_none_or(|said| said == aktif)
        // A remark beside somebody in service is no reason.
        && (aktif || text(18, p.alasan.trim())?))
}

/// Whether a name is the kept one in capitals only, which says nothing new of somebody whose name is written well.
fn berteriak(kept: &str, said: &str) -> bool {
    let small = |text: &str| text.contains(char::is_lowercase);
    !small(said) && small(kept) && kept.to_uppercase() == said.trim().to_uppercase()
}

/// The first day at the present unit that a row tells. Files often go on naming the day of an earlier placement after a move
/// that this office knows: such a day lies before the present placement and not behind that one, and is no news.
pub(super) fn hari_pertama(
    conn: &Connection,
    id: i64,
    old: &PegawaiBaru,
    p: &PegawaiImpor,
    unit: SatkerId,
) -> Result<Option<Tanggal>, StoreError> {
    let Some(said) = p.sejak.filter(|_| unit == old.satker) else { return Ok(p.sejak) };
    if old.sejak.is_some_and(|from| from <= said) {
        return Ok(p.sejak);
    }
    let mut ask = conn.prepare_cached("SELECT 1 FROM penempatan WHERE pegawai_id = ?1 AND sampai >= ?2")?;
    Ok(if ask.exists((id, said.iso()))? { None } else { p.sejak })
}

/// What stands, with what the row says put over it; `sejak` is the first day that it tells ([`hari_pertama`]).
pub(super) fn gabung(
    old: &PegawaiBaru,
    p: &PegawaiImpor,
    (unit, sejak): (SatkerId, Option<Tanggal>),
    hari: Tanggal,
    alasan: &mut Vec<Alasan>,
) -> PegawaiBaru {
    let text = |kept: &str, said: &str| if said.trim().is_empty() { kept.to_owned() } else { said.trim().to_owned() };
    let mut isi = PegawaiBaru {
        nama: NamaLengkap {
            gelar_depan: text(&old.nama.gelar_depan, &p.nama.gelar_depan),
            nama: if berteriak(&old.nama.nama, &p.nama.nama) {
                old.nama.nama.clone()
            } else {
                text(&old.nama.nama, &p.nama.nama)
            },
            gelar_belakang: text(&old.nama.gelar_belakang, &p.nama.gelar_belakang),
        },
        nomor: old.nomor,
        nik: p.nik.or(old.nik),
        lahir: p.lahir.or(old.lahir),
        kelamin: p.kelamin.or(old.kelamin),
        status: p.status.unwrap_or(old.status),
        golongan: text(&old.golongan, &p.golongan),
        jabatan: text(&old.jabatan, &p.jabatan),
        jenis_jabatan: p.jenis_jabatan.or(old.jenis_jabatan),
        satker: unit,
        sejak: sejak.or(old.sejak),
        atasan: old.atasan,
        pasangan_calon: p.pasangan_calon.unwrap_or(old.pasangan_calon),
        cltn: p.cltn.or(old.cltn),
        aktif: p.aktif.unwrap_or(old.aktif),
        alasan: text(&old.alasan, &p.alasan),
    };
    if isi.aktif {
        isi.alasan.clear();
    }
    // What the table would refuse is refused here, in words.
    if isi.nik.is_some_and(|nik| !NIK.contains(&nik.0)) {
        alasan.push(Alasan::sel(Kolom::Nik, "", Pesan::new("nomor-kurang").with("ada", 15).with("perlu", 16)));
    }
    if isi.nomor.is_some_and(|nomor| nomor.angka <= 0) {
        alasan.push(Alasan::sel(Kolom::Nomor, "", Pesan::new("nomor-lokal-nol")));
    }
    if isi.nama.nama.is_empty() {
        alasan.push(Alasan::sel(Kolom::Nama, "", Pesan::new("wajib-diisi")));
    }
    if !isi.aktif && isi.alasan.is_empty() {
        alasan.push(Alasan::sel(Kolom::Alasan, "", Pesan::new("pegawai-alasan-wajib")));
    }
    if isi.cltn.is_some_and(|(dari, sampai)| sampai < dari) {
        alasan.push(Alasan::sel(Kolom::CltnSampai, "", Pesan::new("pegawai-cltn-terbalik")));
    }
    if isi.satker != old.satker {
        match pegawai::hari_pindah(old, isi.sejak, hari) {
            Ok(sejak) => isi.sejak = Some(sejak),
            Err(pesan) => {
                let said = isi.sejak.map_or_else(String::new, |d| d.to_string());
                alasan.push(Alasan::sel(Kolom::Sejak, said, pesan));
            }
        }
    }
    isi
}
