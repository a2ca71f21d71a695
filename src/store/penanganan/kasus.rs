//! The one way to change a case: right, reach, version, the change, the next version.

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::banding::Beda;
use super::super::jangkauan::{sampai, wajib};
use super::super::kolom;
use super::super::tabel::Table;
use super::{dokumen, jam, orang, panggilan, putusan};
use crate::domain::id::{PerkaraId, Ver};
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::perkara::penanganan::UbahKasus;
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Tanggal;

/// A case as far as changing it needs it.
pub(in crate::store) struct Kasus {
    pub(in crate::store) id: i64,
    pub(in crate::store) ver: i64,
    pub(in crate::store) nomor: String,
    pub(in crate::store) keadaan: KeadaanPerkara,
    pub(in crate::store) sejak: Tanggal,
    pub(in crate::store) pegawai: Option<i64>,
    pub(in crate::store) satker: Option<i64>,
    pub(in crate::store) laporan: i64,
    pub(in crate::store) terima: Tanggal,
}

/// One case, as it stands; [`StoreError::Missing`] where there is none.
pub(in crate::store) fn kasus(conn: &Connection, id: PerkaraId) -> Result<Kasus, StoreError> {
    conn.prepare_cached(
        "SELECT p.ver, p.nomor, p.keadaan, p.sejak, p.pegawai_id, p.satker_id, p.laporan_id, l.terima
         FROM perkara p JOIN laporan_dugaan l ON l.id = p.laporan_id WHERE p.id = ?1",
    )?
    .query_row([id.0], |r| {
        Ok(Kasus {
            id: id.0,
            ver: r.get(0)?,
            nomor: r.get(1)?,
            keadaan: kolom::kode(r, 2, KeadaanPerkara::from_code)?,
            sejak: kolom::hari(r, 3)?,
            pegawai: r.get(4)?,
            satker: r.get(5)?,
            laporan: r.get(6)?,
            terima: kolom::hari(r, 7)?,
        })
    })
    .optional()?
    .ok_or(StoreError::Missing)
}

/// Whether a right reaches a case: by unit, or by team, for the farther reach holds the nearer. Nobody reaches a case he is a party
/// to, or whose accused leads him.
pub(in crate::store) fn jangkau(
    conn: &Connection,
    session: &Session,
    hak: Hak,
    kasus: &Kasus,
) -> Result<bool, StoreError> {
    if session.lingkup(hak) == Lingkup::Tidak || orang::berkonflik(conn, session, kasus)? {
        return Ok(false);
    }
    if session.lingkup(hak) == Lingkup::Semua {
        return Ok(true);
    }
    if let Some(satker) = kasus.satker
        && sampai(conn, session, hak, satker)?
    {
        return Ok(true);
    }
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM perkara_tim WHERE perkara_id = ?1 AND operator_id = ?2)")?
        .query_row((kasus.id, session.operator.0), |r| r.get(0))?)
}

/// Why a session that may change the case cannot move it: until a report is handed over it is moved by whoever looks through what has
/// come in; from then on by those whom its file is open to. Whoever may not read a story does not end it either.
pub(in crate::store) fn halangan_tim(
    conn: &Connection,
    session: &Session,
    kasus: &Kasus,
) -> Result<Option<Pesan>, StoreError> {
    let masuk = matches!(kasus.keadaan, KeadaanPerkara::Informasi | KeadaanPerkara::LaporanMasuk);
    let boleh =
        jangkau(conn, session, Hak::PerkaraIsi, kasus)? || (masuk && jangkau(conn, session, Hak::LaporanPilah, kasus)?);
    Ok((!boleh).then(|| Pesan::new("penanganan-bukan-tim").with("nomor", kasus.nomor.as_str())))
}

/// Which right a change asks for. Whoever looks through what has come in says whose case it is, which rows it may be and who looks
/// after it; papers, calls, examiners and decisions are the team's.
fn hak(ubah: &UbahKasus) -> Hak {
    use UbahKasus as U;
    match ubah {
        U::Terlapor(_)
        | U::Baris(_)
        | U::Petugas(_)
        | U::Syarat(..)
        | U::NomorLuar(_)
        | U::NomorLuarHapus(_)
        | U::Akses { .. }
        | U::AksesCabut(_)
        | U::Terkait(..)
        | U::TerkaitLepas(_)
        | U::Jam(..)
        | U::JamSelesai(..)
        | U::Jeda(..)
        | U::Lanjut(..)
        | U::Ingat(..)
        | U::Retensi(..) => Hak::PerkaraUbah,
        U::Dokumen(_)
        | U::DokumenUbah(..)
        | U::DokumenHapus(_)
        | U::Panggilan(_)
        | U::PanggilanHadir(..)
        | U::Pemeriksa(_)
        | U::PemeriksaHapus(_)
        | U::Putusan(_)
        | U::Terima(_)
        | U::BerlakuUpaya(_)
        | U::Pembatalan(..)
        | U::Blokir(_) => Hak::PerkaraIsi,
    }
}

/// The name of a change in the trail; it says what was changed, for the question before it is undone.
const fn aksi(ubah: &UbahKasus) -> &'static str {
    use UbahKasus as U;
    match ubah {
        U::Terlapor(_)
        | U::Petugas(_)
        | U::Akses { .. }
        | U::AksesCabut(_)
        | U::Pemeriksa(_)
        | U::PemeriksaHapus(_) => "perkara-orang",
        U::Baris(_) => "perkara-baris",
        U::Syarat(..) => "perkara-syarat",
        U::NomorLuar(_) | U::NomorLuarHapus(_) => "perkara-nomor",
        U::Dokumen(_) | U::DokumenUbah(..) | U::DokumenHapus(_) => "perkara-dokumen",
        U::Panggilan(_) | U::PanggilanHadir(..) => "perkara-panggilan",
        U::Putusan(_) | U::Terima(_) | U::BerlakuUpaya(_) | U::Pembatalan(..) | U::Blokir(_) => "perkara-putusan",
        U::Jam(..) | U::JamSelesai(..) | U::Jeda(..) | U::Lanjut(..) | U::Ingat(..) | U::Retensi(..) => "perkara-jam",
        U::Terkait(..) | U::TerkaitLepas(_) => "perkara-kaitan",
    }
}

/// [`crate::domain::perkara::penanganan::UbahPenanganan::Kasus`].
pub(super) fn ubah(
    tx: &mut Tx<'_>,
    session: &Session,
    lama: (PerkaraId, Ver),
    ubah: &UbahKasus,
) -> Result<Written, StoreError> {
    tx.aksi(aksi(ubah));
    wajib(session, Hak::PerkaraUbah)?;
    let (id, ver) = lama;
    let kasus = kasus(tx, id)?;
    if !jangkau(tx, session, Hak::PerkaraUbah, &kasus)? {
        return Err(StoreError::Missing);
    }
    if !jangkau(tx, session, hak(ubah), &kasus)? {
        wajib(session, hak(ubah))?;
        return Err(StoreError::Forbidden(Pesan::new("penanganan-bukan-tim").with("nomor", kasus.nomor)));
    }
    if kasus.ver != ver.0 {
        return Err(Beda::default().basi(tx, Table::Perkara, id.0, kasus.ver));
    }
    let uraian = satu(tx, session, &kasus, ubah)?;
    jam::sesuaikan(tx, session, kasus.id)?;
    naik(tx, kasus.id)?;
    Ok(Written { audit: None, ids: vec![id.0], uraian })
}

/// The next version of a case.
pub(super) fn naik(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.change(Table::Perkara, id, |c| {
        c.prepare_cached("UPDATE perkara SET ver = ver + 1 WHERE id = ?1")?.execute([id])?;
        Ok(())
    })?;
    Ok(())
}

/// One change, in the file that knows it; answers what to tell the operator.
pub(super) fn satu(tx: &mut Tx<'_>, session: &Session, kasus: &Kasus, ubah: &UbahKasus) -> Result<Pesan, StoreError> {
    use UbahKasus as U;
    match ubah {
        U::Terlapor(pegawai) => orang::terlapor(tx, session, kasus, *pegawai),
        U::Baris(ids) => orang::baris(tx, kasus, ids),
        U::Petugas(operator) => orang::petugas(tx, kasus, *operator),
        U::Akses { operator, boleh_pelapor, ketua, sk } => {
            orang::akses(tx, session, kasus, *operator, (*boleh_pelapor, *ketua), sk)
        }
        U::AksesCabut(operator) => orang::akses_cabut(tx, session, kasus, *operator),
        U::Syarat(butir, ada) => dokumen::syarat(tx, kasus, *butir, *ada),
        U::NomorLuar(isi) => dokumen::nomor_luar(tx, kasus, isi),
        U::NomorLuarHapus(id) => dokumen::nomor_luar_hapus(tx, kasus, *id),
        U::Dokumen(isi) => dokumen::simpan(tx, session, kasus, isi),
        U::DokumenUbah(id, isi) => dokumen::ubah(tx, session, kasus, *id, isi),
        U::DokumenHapus(id) => dokumen::hapus(tx, session, kasus, *id),
        U::Terkait(lain, kaitan) => dokumen::terkait(tx, session, kasus, *lain, *kaitan),
        U::TerkaitLepas(lain) => dokumen::terkait_lepas(tx, kasus, *lain),
        U::Panggilan(isi) => panggilan::simpan(tx, session, kasus, isi),
        U::PanggilanHadir(ke, hadir) => panggilan::hadir(tx, session, kasus, *ke, *hadir),
        U::Pemeriksa(isi) => panggilan::pemeriksa(tx, session, kasus, isi),
        U::PemeriksaHapus(id) => panggilan::pemeriksa_hapus(tx, kasus, *id),
        U::Putusan(isi) => putusan::simpan(tx, session, kasus, isi),
        U::Terima(hari) => putusan::terima(tx, session, kasus, *hari),
        U::BerlakuUpaya(hari) => putusan::berlaku_upaya(tx, kasus, *hari),
        U::Pembatalan(nomor, hari) => putusan::pembatalan(tx, session, kasus, nomor, *hari),
        U::Blokir(blokir) => putusan::blokir(tx, kasus, *blokir),
        U::Jam(aturan, dari) => jam::mulai(tx, session, kasus, *aturan, *dari),
        U::JamSelesai(id, hari) => jam::selesai(tx, session, kasus, *id, *hari),
        U::Jeda(id, mulai, alasan) => jam::jeda(tx, session, kasus, *id, *mulai, alasan),
        U::Lanjut(id, hari) => jam::lanjut(tx, session, kasus, *id, *hari),
        U::Ingat(id, hari, alasan) => jam::ingat(tx, session, kasus, *id, *hari, alasan),
        U::Retensi(hari, alasan) => jam::retensi(tx, session, kasus, *hari, alasan),
    }
}
