//! The register of sanctions, results without stories, and figures that count persons, reports and violations apart.
//!
//! Each question tells what its session's circle holds (`reliability.md` 2.1): a team its own decisions whole, an auditor all of
//! them, a unit operator of its people the result only; figures of cases that a session may not read are told from five on.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::super::lingkup::{self, Kasus};
use super::super::sql::{self, Isi, hari, isi, kode, kode_opt};
use super::isi::{PUTUSAN, putusan_dari};
use crate::domain::id::{PegawaiId, PerkaraId};
use crate::domain::katalog::TingkatSanksi;
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::perkara::penanganan::{HasilRow, RegisterRow, StatistikPerkara};
use crate::domain::perkara::samar;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// Whose results a session may know, and of which of them the decision whole.
struct Lingkaran {
    hasil: Kasus,
    utuh: String,
}

impl Lingkaran {
    fn baca(conn: &Connection, session: &Session) -> Result<Self, StoreError> {
        let team = lingkup::kasus(conn, session, Hak::PerkaraIsi, "baca")?;
        let result = lingkup::kasus(conn, session, Hak::HasilBaca, "hasil")?;
        // Who reads all results reads them whole; a unit operator learns how it ended.
        let all = session.lingkup(Hak::HasilBaca) == Lingkup::Semua;
        let utuh = if all { "1".to_owned() } else { team.as_ref().map_or("0", |t| t.syarat.as_str()).to_owned() };
        let hasil = match (team, result) {
            (None, None) => return Err(lingkup::tanpa_hak(Hak::HasilBaca)),
            (Some(one), None) | (None, Some(one)) => one,
            (Some(mut team), Some(result)) => {
                team.isi.extend(result.isi);
                Kasus { syarat: format!("(({}) OR ({}))", team.syarat, result.syarat), isi: team.isi }
            }
        };
        Ok(Self { hasil, utuh })
    }

    fn isi(&self, more: impl IntoIterator<Item = (String, rusqlite::types::Value)>) -> Isi {
        self.hasil.isi.iter().cloned().chain(more).collect()
    }
}

/// [`crate::domain::perkara::penanganan::TanyaPenanganan::Register`].
pub(super) fn register(
    conn: &Connection,
    (dari, sampai): (Tanggal, Tanggal),
    batas: usize,
    session: &Session,
) -> Result<Vec<RegisterRow>, StoreError> {
    let circle = Lingkaran::baca(conn, session)?;
    let text = format!(
        "SELECT x.id, x.nomor, x.terlapor, x.satker_nama, x.keadaan, ({}), {PUTUSAN} \
         FROM perkara_putusan u INDEXED BY perkara_putusan_sk CROSS JOIN perkara x ON x.id = u.perkara_id \
         WHERE u.sk_tanggal BETWEEN :dari AND :sampai AND {} ORDER BY u.sk_tanggal DESC, u.id DESC LIMIT :n",
        circle.utuh, circle.hasil.syarat
    );
    let values = circle.isi([isi(":dari", dari.iso()), isi(":sampai", sampai.iso()), isi(":n", sebanyak(batas))]);
    sql::semua(conn, &text, &values, |row| {
        let whole: bool = row.get(5)?;
        let mut putusan = putusan_dari(row, 6)?;
        if !whole {
            // The result: which sanction, since when and until when.
            let isi = &mut putusan.isi;
            for text in
                [&mut isi.pasal, &mut isi.pejabat_nama, &mut isi.pejabat_jabatan, &mut isi.sk_nomor, &mut isi.catatan]
            {
                text.clear();
            }
        }
        Ok(RegisterRow {
            perkara: PerkaraId(row.get(0)?),
            nomor: row.get(1)?,
            terlapor: row.get(2)?,
            satker: row.get(3)?,
            keadaan: kode(row, 4, KeadaanPerkara::from_code)?,
            putusan,
        })
    })
}

/// [`crate::domain::perkara::penanganan::TanyaPenanganan::Hasil`].
pub(super) fn hasil(conn: &Connection, batas: usize, session: &Session) -> Result<Vec<HasilRow>, StoreError> {
    let circle = Lingkaran::baca(conn, session)?;
    let text = format!(
        "SELECT x.id, x.nomor, x.pegawai_id, x.terlapor, x.satker_nama, x.keadaan, x.sejak, ifnull(u.nama, '') \
         FROM perkara x INDEXED BY perkara_antrean LEFT JOIN perkara_putusan u ON u.perkara_id = x.id \
         WHERE x.terbuka = 0 AND {} ORDER BY x.sejak DESC, x.id DESC LIMIT :n",
        circle.hasil.syarat
    );
    sql::semua(conn, &text, &circle.isi([isi(":n", sebanyak(batas))]), |row| {
        Ok(HasilRow {
            perkara: PerkaraId(row.get(0)?),
            nomor: row.get(1)?,
            pegawai: row.get::<_, Option<i64>>(2)?.map(PegawaiId),
            terlapor: row.get(3)?,
            satker: row.get(4)?,
            keadaan: kode(row, 5, KeadaanPerkara::from_code)?,
            sejak: hari(row, 6)?,
            sanksi: row.get(7)?,
        })
    })
}

fn sebanyak(batas: usize) -> i64 {
    i64::try_from(batas).unwrap_or(i64::MAX)
}

/// Whoever is counted as one person: an employee, or somebody whom one case does not name.
type Orang = Result<i64, i64>;

/// [`crate::domain::perkara::penanganan::TanyaPenanganan::Statistik`].
pub(super) fn statistik(
    conn: &Connection,
    (dari, sampai): (Tanggal, Tanggal),
    session: &Session,
) -> Result<StatistikPerkara, StoreError> {
    let Some(reach) = lingkup::kasus(conn, session, Hak::PerkaraLihat, "lihat")? else {
        return Err(lingkup::tanpa_hak(Hak::PerkaraLihat));
    };
    let from = format!(
        "FROM laporan_dugaan l INDEXED BY laporan_dugaan_terima CROSS JOIN perkara x INDEXED BY perkara_laporan \
         ON x.laporan_id = l.id AND x.keadaan <> 'informasi' AND {}",
        reach.syarat
    );
    let mut values = reach.isi;
    values.extend([isi(":dari", dari.iso()), isi(":sampai", sampai.iso())]);
    let text = format!(
        "SELECT x.laporan_id, x.id, x.pegawai_id, x.keadaan, iif(u.pembatalan_tanggal IS NULL, u.tingkat, NULL) {from} \
         LEFT JOIN perkara_putusan u ON u.perkara_id = x.id WHERE l.terima BETWEEN :dari AND :sampai"
    );
    let mut sum = Jumlah::default();
    sql::jalan(conn, &text, &values, |row| {
        let (case, person): (i64, Option<i64>) = (row.get(1)?, row.get(2)?);
        sum.tambah(
            row.get(0)?,
            person.ok_or(case),
            kode(row, 3, KeadaanPerkara::from_code)?,
            kode_opt(row, 4, TingkatSanksi::from_code)?,
        );
        Ok(true)
    })?;
    let text = format!(
        "SELECT b.baris_id, count(*) {from} CROSS JOIN perkara_baris b ON b.perkara_id = x.id \
         WHERE l.terima BETWEEN :dari AND :sampai GROUP BY b.baris_id ORDER BY b.baris_id"
    );
    let rows = sql::semua(conn, &text, &values, |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs())))?;
    let told = sum.selesai(rows);
    let reads = session.lingkup(Hak::PerkaraIsi).max(session.lingkup(Hak::HasilBaca));
    Ok(if session.lingkup(Hak::PerkaraLihat) > reads { samar::samarkan(told) } else { told })
}

#[derive(Default)]
struct Jumlah {
    laporan: BTreeSet<i64>,
    perkara: u64,
    keadaan: BTreeMap<KeadaanPerkara, u64>,
    orang: BTreeMap<Orang, Nasib>,
}

/// What came of the cases of one person.
#[derive(Default)]
struct Nasib {
    /// A case that was not closed as not proven.
    lain: bool,
    /// A decision in force.
    terbukti: bool,
    /// A decision that is not, or is under appeal.
    diputus: bool,
    /// Levels of both.
    tingkat: BTreeSet<TingkatSanksi>,
}

impl Jumlah {
    fn tambah(&mut self, laporan: i64, orang: Orang, keadaan: KeadaanPerkara, tingkat: Option<TingkatSanksi>) {
        self.laporan.insert(laporan);
        self.perkara += 1;
        *self.keadaan.entry(keadaan).or_default() += 1;
        let of = self.orang.entry(orang).or_default();
        of.lain |= keadaan != KeadaanPerkara::TidakTerbukti;
        // A decision proves something once it is in force; one that an appeal has taken away proves nothing.
        let berlaku = matches!(keadaan, KeadaanPerkara::Berlaku | KeadaanPerkara::Menjalani | KeadaanPerkara::Selesai);
        let Some(level) = tingkat.filter(|_| berlaku || keadaan.is_terbuka()) else { return };
        of.terbukti |= berlaku;
        of.diputus |= !berlaku;
        of.tingkat.insert(level);
    }

    fn selesai(self, baris: Vec<(String, u64)>) -> StatistikPerkara {
        let banyak = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let mut tingkat: BTreeMap<TingkatSanksi, u64> = BTreeMap::new();
        for level in self.orang.values().flat_map(|of| &of.tingkat) {
            *tingkat.entry(*level).or_default() += 1;
        }
        StatistikPerkara {
            laporan: banyak(self.laporan.len()),
            orang: banyak(self.orang.len()),
            perkara: self.perkara,
            pelanggaran: baris.iter().map(|(_, n)| n).sum(),
            terbukti: banyak(self.orang.values().filter(|of| of.terbukti).count()),
            diputus: banyak(self.orang.values().filter(|of| of.diputus).count()),
            tidak_terbukti: banyak(self.orang.values().filter(|of| !of.lain).count()),
            keadaan: self.keadaan.into_iter().collect(),
            tingkat: tingkat.into_iter().collect(),
            baris,
            disamarkan: false,
        }
    }
}
