//! Reports that wait to be looked through: what the triage shows of each, read at once, because twenty are decided in a row.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::super::katalog;
use super::super::perkara::{Pandangan, TANPA_TENGGAT, tanpa_pelapor};
use super::super::sql::{self, hari, isi};
use super::super::{cari::cari, lingkup};
use super::isi as daftar;
use super::terkait;
use crate::domain::antrean::PerkaraRow;
use crate::domain::id::{OperatorId, PerkaraId};
use crate::domain::nama;
use crate::domain::operator::{Hak, Lingkup, Peran, Session, lingkup as jauh};
use crate::domain::pegawai::PegawaiRow;
use crate::domain::perkara::cocok::{self, Calon};
use crate::domain::perkara::penanganan::PilahRow;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;
use crate::store::penanganan::kasus;

/// People that one search for the accused looks at.
const BATAS_CARI: usize = 20;

/// People that are shown as possible accused.
const BATAS_CALON: usize = 5;

/// The clock of a first look, by its code in the table of clocks; while it stands still a report is put off.
const TELAAH: &str = "telaah_awal";

/// [`crate::domain::perkara::penanganan::TanyaPenanganan::Pilah`].
pub(super) fn pilah(conn: &Connection, batas: usize, session: &Session) -> Result<Vec<PilahRow>, StoreError> {
    let Some(reach) = lingkup::kasus(conn, session, Hak::LaporanPilah, "bagi")? else {
        return Err(lingkup::tanpa_hak(Hak::LaporanPilah));
    };
    let pandangan = Pandangan::wajib(conn, session)?;
    let rest = format!("{} AND {} ORDER BY {TANPA_TENGGAT}, x.id", lingkup::BELUM_DIPILAH, reach.syarat);
    let mut cases = Vec::new();
    pandangan.baris(conn, "perkara x INDEXED BY perkara_keadaan", &rest, reach.isi, |row, _| {
        if cases.len() < batas {
            cases.push(row);
        }
        cases.len() < batas
    })?;
    let umum = Umum::baca(conn, session)?;
    let mut races: BTreeMap<Option<i64>, Option<Tanggal>> = BTreeMap::new();
    cases.into_iter().map(|row| umum.baris(conn, &pandangan, &mut races, row, session)).collect()
}

/// What is the same for all rows.
struct Umum {
    katalog: Vec<crate::domain::katalog::BarisSkb>,
    /// Operators who may look after a case, each with the reports he keeps out of.
    petugas: Vec<(OperatorId, String, Vec<i64>)>,
}

impl Umum {
    fn baca(conn: &Connection, session: &Session) -> Result<Self, StoreError> {
        Ok(Self { katalog: katalog::utuh(conn)?, petugas: operator(conn, session)? })
    }

    fn baris(
        &self,
        conn: &Connection,
        pandangan: &Pandangan,
        races: &mut BTreeMap<Option<i64>, Option<Tanggal>>,
        row: PerkaraRow,
        session: &Session,
    ) -> Result<PilahRow, StoreError> {
        let kasus = kasus::kasus(conn, row.id)?;
        let text = "SELECT l.nomor_surat, l.terima, ifnull(l.tempat, ''), l.uraian, l.pemilihan_id, \
                    EXISTS (SELECT 1 FROM laporan_pihak h WHERE h.laporan_id = l.id AND h.peran = 'pelapor') \
                    FROM laporan_dugaan l WHERE l.id = :id";
        let (nomor_surat, terima, tempat, uraian, race, ada_pelapor) =
            sql::satu(conn, text, &[isi(":id", kasus.laporan)], |r| {
                Ok((r.get(0)?, hari(r, 1)?, r.get(2)?, r.get(3)?, r.get::<_, Option<i64>>(4)?, r.get(5)?))
            })?
            .ok_or(StoreError::Missing)?;
        let determined = match races.get(&race) {
            Some(day) => *day,
            None => {
                let day = daftar::penetapan(conn, race)?;
                races.insert(race, day);
                day
            }
        };
        let petugas = self.petugas.iter().filter(|(.., out)| !out.contains(&kasus.laporan));
        Ok(PilahRow {
            nomor_surat,
            terima,
            tempat,
            uraian: tanpa_pelapor(conn, kasus.laporan, uraian)?,
            ada_pelapor,
            syarat: daftar::syarat(conn, row.id.0)?,
            usulan: daftar::usulan(&self.katalog, row.perbuatan, determined),
            calon: if row.pegawai.is_some() { Vec::new() } else { calon(conn, &row.terlapor, session)? },
            terkait: terkait::terkait(conn, pandangan, &kasus)?,
            petugas: petugas.map(|(id, nama, _)| (*id, nama.clone())).collect(),
            ditunda: ditunda(conn, row.id)?,
            row,
        })
    }
}

/// Operators who may change cases, each with the reports he keeps out of.
fn operator(conn: &Connection, session: &Session) -> Result<Vec<(OperatorId, String, Vec<i64>)>, StoreError> {
    let text = "SELECT id, nama, peran FROM operator WHERE aktif = 1 ORDER BY nama, id";
    let all = sql::semua(conn, text, &[], |row| {
        let roles: String = row.get(2)?;
        let roles: Vec<Peran> = roles.split_whitespace().filter_map(Peran::from_code).collect();
        Ok((OperatorId(row.get(0)?), row.get::<_, String>(1)?, roles))
    })?;
    let able = |roles: &[Peran]| jauh(&session.izin, roles, Hak::PerkaraUbah) != Lingkup::Tidak;
    let able = all.into_iter().filter(|(.., roles)| able(roles));
    able.map(|(id, nama, _)| Ok((id, nama, lingkup::konflik(conn, id)?))).collect()
}

/// Operators who may look after a case of this report, or be let in.
pub(super) fn petugas(
    conn: &Connection,
    session: &Session,
    laporan: i64,
) -> Result<Vec<(OperatorId, String)>, StoreError> {
    let mut all = operator(conn, session)?;
    all.retain(|(.., out)| !out.contains(&laporan));
    Ok(all.into_iter().map(|(id, nama, _)| (id, nama)).collect())
}

/// Who may be meant by what a report says of a person, the likeliest first. Nobody for a session that may not see people.
fn calon(conn: &Connection, keterangan: &str, session: &Session) -> Result<Vec<PegawaiRow>, StoreError> {
    let hint = cocok::urai(keterangan);
    if hint.kosong() || matches!(session.lingkup(Hak::PegawaiBaca), Lingkup::Tidak | Lingkup::Tim) {
        return Ok(Vec::new());
    }
    let mut found: Vec<(u32, String, PegawaiRow)> = Vec::new();
    for text in hint.pertanyaan() {
        for person in cari(conn, &text, BATAS_CARI, None, session)?.rows {
            let (name, number) = (nama::kunci(&person.nama.nama), person.nomor.plain());
            let fit = hint.nilai(&Calon { nama: &name, nomor: &number, satker: &person.satker_nama });
            if fit > 0 {
                found.push((fit, name, person));
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    found.sort_by(|a, b| {
        (!a.2.aktif, std::cmp::Reverse(a.0), &a.1, a.2.id.0).cmp(&(!b.2.aktif, std::cmp::Reverse(b.0), &b.1, b.2.id.0))
    });
    Ok(found.into_iter().take(BATAS_CALON).map(|(.., person)| person).collect())
}

/// Since when and why a report is put off.
fn ditunda(conn: &Connection, id: PerkaraId) -> Result<Option<(Tanggal, String)>, StoreError> {
    let text = "SELECT d.mulai, d.alasan FROM perkara_jam j CROSS JOIN perkara_jeda d INDEXED BY perkara_jeda_jam \
                ON d.jam_id = j.id AND d.lanjut IS NULL \
                WHERE j.perkara_id = :id AND j.aturan = :aturan AND j.selesai IS NULL ORDER BY d.mulai DESC LIMIT 1";
    sql::satu(conn, text, &[isi(":id", id.0), isi(":aturan", TELAAH.to_owned())], |row| {
        Ok((hari(row, 0)?, row.get(1)?))
    })
}
