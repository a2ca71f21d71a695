//! Written calls and the team that examines.
//!
//! A call is one row for each of the two calls, and keying it again changes that row: a letter that was misread is set right, it is
//! not a third call. Once a step rests on what a call says, the call stays as it is. How many days should lie between letter and
//! examination is disputed; it is told with the answer, and nobody is stopped for it.

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::baca;
use super::super::galat::aturan;
use super::super::kolom;
use super::super::perkara::aturan_tenggat;
use super::super::tabel::Table;
use super::fakta::fakta;
use super::kasus::Kasus;
use crate::domain::id::PemeriksaId;
use crate::domain::nama::NamaLengkap;
use crate::domain::operator::Session;
use crate::domain::pegawai::JenisJabatan;
use crate::domain::perkara::alur::{Fakta, TIM};
use crate::domain::perkara::jam::jarak_panggilan;
use crate::domain::perkara::penanganan::{PanggilanBaru, PemeriksaBaru};
use crate::domain::perkara::{AturanTenggat, KeadaanPerkara as K};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tampil::bersih;
use crate::domain::tanggal::Tanggal;

/// The one line of a field, as it is kept.
pub(super) fn baris_teks(text: &str) -> String {
    bersih(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// States after which a call says what it said: a step rests on whether the accused came.
const fn sandaran(ke: u8) -> &'static [K] {
    if ke == 1 { &[K::Panggilan2, K::Pemeriksaan, K::Lhp] } else { &[K::Pemeriksaan, K::Lhp] }
}

fn terkunci(fakta: &Fakta, ke: u8) -> Result<(), StoreError> {
    if !fakta.keadaan.is_terbuka() || sandaran(ke).iter().any(|state| fakta.pernah(*state)) {
        return Err(aturan("ke", Pesan::new("penanganan-panggilan-lewat").with("n", i64::from(ke))));
    }
    Ok(())
}

struct Lama {
    id: i64,
    pemeriksaan: Tanggal,
}

fn ada(conn: &Connection, perkara: i64, ke: u8) -> Result<Option<Lama>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT id, pemeriksaan FROM perkara_panggilan WHERE perkara_id = ?1 AND ke = ?2")?
        .query_row((perkara, ke), |r| Ok(Lama { id: r.get(0)?, pemeriksaan: kolom::hari(r, 1)? }))
        .optional()?)
}

pub(super) fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    isi: &PanggilanBaru,
) -> Result<Pesan, StoreError> {
    if !matches!(isi.ke, 1 | 2) {
        return Err(aturan("ke", Pesan::new("penanganan-panggilan-ke").with("n", i64::from(isi.ke))));
    }
    let fakta = fakta(tx, kasus)?;
    terkunci(&fakta, isi.ke)?;
    if isi.ke == 2 && fakta.hadir(1) != Some(false) {
        return Err(aturan("ke", Pesan::new("alur-panggilan-1-belum-dilewatkan")));
    }
    if isi.surat > session.hari {
        return Err(aturan("surat", Pesan::new("perkara-tanggal-depan").with("isi", isi.surat.to_string())));
    }
    let first = fakta.panggilan.iter().find(|p| isi.ke == 2 && p.ke == 1).map(|p| p.surat);
    let earliest = first.unwrap_or(kasus.terima);
    if isi.surat < earliest {
        let pesan = Pesan::new("penanganan-surat-terlalu-awal").with("surat", isi.surat.to_string());
        return Err(aturan("surat", pesan.with("sejak", earliest.to_string())));
    }
    let (nomor, pukul, tempat) = (baris_teks(&isi.nomor), baris_teks(&isi.pukul), baris_teks(&isi.tempat));
    let (surat, pemeriksaan) = (isi.surat.iso(), isi.pemeriksaan.iso());
    if let Some(old) = ada(tx, kasus.id, isi.ke)? {
        // Whether he came was said of another day.
        let again = old.pemeriksaan != isi.pemeriksaan;
        tx.change(Table::PerkaraPanggilan, old.id, |c| {
            c.prepare_cached(
                "UPDATE perkara_panggilan SET nomor = ?2, surat = ?3, pemeriksaan = ?4, pukul = ?5, tempat = ?6,
                        hadir = iif(?7, NULL, hadir) WHERE id = ?1",
            )?
            .execute((old.id, &nomor, &surat, &pemeriksaan, &pukul, &tempat, again))?;
            Ok(())
        })?;
    } else {
        tx.insert(
            Table::PerkaraPanggilan,
            "INSERT INTO perkara_panggilan (perkara_id, ke, nomor, surat, pemeriksaan, pukul, tempat)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (kasus.id, isi.ke, nomor, surat, pemeriksaan, pukul, tempat),
        )?;
    }
    let pesan = Pesan::new("tersimpan-panggilan").with("n", i64::from(isi.ke));
    let rule = aturan_tenggat(tx)?.into_iter().find(|row| row.aturan == AturanTenggat::Panggilan1Jarak);
    let calendar = baca::kalender(tx)?;
    let gap = rule.and_then(|rule| jarak_panggilan(isi.surat, isi.pemeriksaan, &rule, &calendar));
    Ok(pesan.with("pemeriksaan", isi.pemeriksaan.to_string()).ingat(gap))
}

pub(super) fn hadir(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    ke: u8,
    hadir: Option<bool>,
) -> Result<Pesan, StoreError> {
    let Some(call) = ada(tx, kasus.id, ke)? else {
        return Err(aturan("ke", Pesan::new("penanganan-panggilan-tak-ada").with("n", i64::from(ke))));
    };
    terkunci(&fakta(tx, kasus)?, ke)?;
    if hadir.is_some() && call.pemeriksaan > session.hari {
        let pesan = Pesan::new("penanganan-belum-harinya").with("pemeriksaan", call.pemeriksaan.to_string());
        return Err(aturan("hadir", pesan));
    }
    tx.change(Table::PerkaraPanggilan, call.id, |c| {
        c.prepare_cached("UPDATE perkara_panggilan SET hadir = ?2 WHERE id = ?1")?.execute((call.id, hadir))?;
        Ok(())
    })?;
    let key = match hadir {
        Some(true) => "tersimpan-hadir",
        Some(false) => "tersimpan-tak-hadir",
        None => "tersimpan-hadir-kosong",
    };
    Ok(Pesan::new(key).with("n", i64::from(ke)))
}

/// An examiner as he is kept: name, post and kind of post of today.
struct Potret {
    nama: String,
    jabatan: String,
    jenis: Option<JenisJabatan>,
}

fn potret(conn: &Connection, isi: &PemeriksaBaru) -> Result<Potret, StoreError> {
    let Some(id) = isi.pegawai else {
        let (nama, jabatan) = (baris_teks(&isi.nama), baris_teks(&isi.jabatan));
        if nama.is_empty() {
            return Err(aturan("nama", Pesan::new("penanganan-pemeriksa-kosong")));
        }
        return Ok(Potret { nama, jabatan, jenis: None });
    };
    conn.prepare_cached("SELECT gelar_depan, nama, gelar_belakang, jabatan, jenis_jabatan FROM pegawai WHERE id = ?1")?
        .query_row([id.0], |r| {
            let nama = NamaLengkap { gelar_depan: r.get(0)?, nama: r.get(1)?, gelar_belakang: r.get(2)? };
            let jenis = kolom::kode_mungkin(r, 4, JenisJabatan::from_code)?;
            Ok(Potret { nama: nama.lengkap(), jabatan: r.get(3)?, jenis })
        })
        .optional()?
        .ok_or(StoreError::Missing)
}

pub(super) fn pemeriksa(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    isi: &PemeriksaBaru,
) -> Result<Pesan, StoreError> {
    let _ = session;
    if !kasus.keadaan.is_terbuka() {
        return Err(aturan("", Pesan::new("penanganan-sudah-tutup").with("nomor", kasus.nomor.as_str())));
    }
    if isi.pegawai.is_some_and(|id| Some(id.0) == kasus.pegawai) {
        return Err(aturan("pegawai", Pesan::new("penanganan-pemeriksa-terlapor")));
    }
    let who = potret(tx, isi)?;
    let pegawai = isi.pegawai.map(|id| id.0);
    // Keyed again, the same person is set right.
    let known: Option<i64> = tx
        .prepare_cached(
            "SELECT id FROM perkara_pemeriksa WHERE perkara_id = ?1 AND (pegawai_id = ?2 OR nama = ?3)
             ORDER BY pegawai_id IS ?2 DESC LIMIT 1",
        )?
        .query_row((kasus.id, pegawai, &who.nama), |r| r.get(0))
        .optional()?;
    let jenis = who.jenis.map(JenisJabatan::code);
    let id = if let Some(id) = known {
        tx.change(Table::PerkaraPemeriksa, id, |c| {
            c.prepare_cached(
                "UPDATE perkara_pemeriksa SET pegawai_id = ?2, nama = ?3, jabatan = ?4, jenis_jabatan = ?5, unsur = ?6,
                        ketua = ?7 WHERE id = ?1",
            )?
            .execute((id, pegawai, &who.nama, &who.jabatan, jenis, isi.unsur.code(), isi.ketua))?;
            Ok(())
        })?;
        id
    } else {
        tx.insert(
            Table::PerkaraPemeriksa,
            "INSERT INTO perkara_pemeriksa (perkara_id, pegawai_id, nama, jabatan, jenis_jabatan, unsur, ketua)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (kasus.id, pegawai, &who.nama, &who.jabatan, jenis, isi.unsur.code(), isi.ketua),
        )?
    };
    if isi.ketua {
        satu_ketua(tx, kasus.id, id)?;
    }
    Ok(Pesan::new("tersimpan-pemeriksa").with("nama", who.nama))
}

/// A team has one head: whoever was it before no longer is.
fn satu_ketua(tx: &mut Tx<'_>, perkara: i64, ketua: i64) -> Result<(), StoreError> {
    let before: Vec<i64> = {
        let mut statement =
            tx.prepare_cached("SELECT id FROM perkara_pemeriksa WHERE perkara_id = ?1 AND ketua = 1 AND id <> ?2")?;
        let rows = statement.query_map((perkara, ketua), |r| r.get(0))?;
        rows.collect::<Result<_, _>>()?
    };
    for id in before {
        tx.change(Table::PerkaraPemeriksa, id, |c| {
            c.prepare_cached("UPDATE perkara_pemeriksa SET ketua = 0 WHERE id = ?1")?.execute([id])?;
            Ok(())
        })?;
    }
    Ok(())
}

pub(super) fn pemeriksa_hapus(tx: &mut Tx<'_>, kasus: &Kasus, id: PemeriksaId) -> Result<Pesan, StoreError> {
    let nama: String = tx
        .prepare_cached("SELECT nama FROM perkara_pemeriksa WHERE id = ?1 AND perkara_id = ?2")?
        .query_row((id.0, kasus.id), |r| r.get(0))
        .optional()?
        .ok_or(StoreError::Missing)?;
    let fakta = fakta(tx, kasus)?;
    if fakta.pernah(K::Bap) || fakta.pernah(K::Lhp) {
        return Err(aturan("", Pesan::new("penanganan-pemeriksa-bap").with("nama", nama)));
    }
    if fakta.pernah(K::PembentukanTim) && fakta.pernah(K::Panggilan1) && fakta.tim_wajib() && fakta.tim <= TIM {
        return Err(aturan("", Pesan::new("penanganan-pemeriksa-tim").with("nama", nama).with("perlu", TIM)));
    }
    tx.change(Table::PerkaraPemeriksa, id.0, |c| {
        c.prepare_cached("DELETE FROM perkara_pemeriksa WHERE id = ?1")?.execute([id.0])?;
        Ok(())
    })?;
    Ok(Pesan::new("tersimpan-pemeriksa-hapus").with("nama", nama))
}
