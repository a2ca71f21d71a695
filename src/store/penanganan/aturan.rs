//! The rules of handling and the calendar: what the office changes, and what it moves.
//!
//! A rule is changed by its id and never deleted: cases keep the text of the day on which a row was chosen. Every change leaves a row
//! in `acuan_ubah` with what it said and what it says. A deadline with another number and a holiday that comes or goes move open
//! clocks at once, in the same transaction; each move is noted at its case. There is no undoing: whoever changes a rule back
//! says why again.

use std::collections::BTreeSet;

use rusqlite::params;

use super::super::audit::Tx;
use super::super::baca::penanganan::aturan as baca;
use super::super::galat::aturan as salah;
use super::super::jangkauan::wajib;
use super::super::tabel::Table;
use super::jam::{self, Karena, Ukuran};
use crate::domain::operator::{Hak, Session};
use crate::domain::perkara::aturan::periksa;
use crate::domain::perkara::penanganan::{BarisAturan, BarisLibur, SebabGeser, UbahAturan, UbahLibur};
use crate::domain::perkara::{BarisTenggat, KeadaanPerkara};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::request::Written;

/// A row as it is kept beside its change.
fn json(row: &BarisAturan) -> String {
    let cells = row.tabel().kolom().iter().zip(row.record());
    let object: serde_json::Map<_, _> = cells.map(|(k, v)| ((*k).to_owned(), v.into())).collect();
    serde_json::Value::Object(object).to_string()
}

fn json_libur(row: &BarisLibur) -> String {
    let cells = [
        ("tanggal", row.tanggal.iso()),
        ("jenis", row.jenis.code().to_owned()),
        ("nama", row.nama.clone()),
        ("dasar", row.dasar.clone()),
    ];
    let object: serde_json::Map<_, _> = cells.into_iter().map(|(k, v)| (k.to_owned(), v.into())).collect();
    serde_json::Value::Object(object).to_string()
}

/// Notes what a rule said and says.
fn catat(
    tx: &mut Tx<'_>,
    session: &Session,
    (tabel, kunci): (&str, &str),
    (lama, baru): (Option<String>, Option<String>),
    alasan: &str,
) -> Result<i64, StoreError> {
    let waktu = tx.waktu();
    tx.insert(
        Table::AcuanUbah,
        "INSERT INTO acuan_ubah (tabel, kunci, lama, baru, alasan, operator_id, waktu) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (tabel, kunci, lama, baru, alasan, session.operator.0, waktu),
    )
}

fn wajib_alasan(alasan: &str) -> Result<&str, StoreError> {
    let given = Some(alasan.trim()).filter(|a| !a.is_empty());
    given.ok_or_else(|| salah("alasan", Pesan::new("aturan-alasan-wajib")))
}

/// [`crate::domain::perkara::penanganan::UbahPenanganan::Aturan`].
pub(super) fn simpan(tx: &mut Tx<'_>, session: &Session, isi: &UbahAturan) -> Result<Written, StoreError> {
    tx.aksi("aturan-ubah");
    wajib(session, Hak::SetelanUbah)?;
    let row = &isi.baris;
    periksa(row).map_err(StoreError::Rule)?;
    let alasan = wajib_alasan(&isi.alasan)?;
    let before = baca::semua(tx, row.tabel(), Some(row.kunci()))?.into_iter().next();
    if before.as_ref() == Some(row) {
        return Err(salah("", Pesan::new("aturan-sama").with("id", row.kunci())));
    }
    tx.alasan(alasan);
    taruh(tx, row)?;
    let id =
        catat(tx, session, (row.tabel().code(), row.kunci()), (before.as_ref().map(json), Some(json(row))), alasan)?;
    let moved = match (&before, row) {
        (Some(BarisAturan::Tenggat(old)), BarisAturan::Tenggat(new)) => tenggat(tx, session, old, new, alasan)?,
        _ => 0,
    };
    let uraian = Pesan::new("tersimpan-aturan").with("id", row.kunci()).with("n", moved);
    Ok(Written { audit: None, ids: vec![id], uraian })
}

/// Writes a row, new or changed by its id.
fn taruh(tx: &Tx<'_>, row: &BarisAturan) -> Result<(), StoreError> {
    let last = |day: Option<crate::domain::tanggal::Tanggal>| day.map(crate::domain::tanggal::Tanggal::iso);
    match row {
        BarisAturan::Tenggat(r) => {
            let states = r.keadaan.iter().map(|k| k.code()).collect::<Vec<_>>().join(" ");
            tx.prepare_cached(
                "INSERT INTO tenggat_aturan (id, nilai, satuan, keadaan, dari, sifat, perlu_verifikasi, sumber, catatan)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET nilai = ?2, satuan = ?3,
                 keadaan = ?4, dari = ?5, sifat = ?6, perlu_verifikasi = ?7, sumber = ?8, catatan = ?9",
            )?
            .execute(params![
                r.aturan.code(),
                r.nilai,
                r.satuan.code(),
                states,
                r.dari.code(),
                r.sifat.code(),
                r.perlu_verifikasi,
                r.sumber,
                r.catatan
            ])?
        }
        BarisAturan::Skb(r) => tx
            .prepare_cached(
                "INSERT INTO katalog_skb (id, rumpun, periode, bentuk, sanksi, dasar, dari, sampai, perlu_verifikasi, sumber,
                 catatan) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (id) DO UPDATE SET rumpun = ?2,
                 periode = ?3, bentuk = ?4, sanksi = ?5, dasar = ?6, dari = ?7, sampai = ?8, perlu_verifikasi = ?9,
                 sumber = ?10, catatan = ?11",
            )?
            .execute(params![
                r.id,
                r.rumpun.code(),
                r.periode.code(),
                r.bentuk,
                r.sanksi.code(),
                r.dasar,
                r.berlaku_dari.iso(),
                last(r.berlaku_sampai),
                r.perlu_verifikasi,
                r.sumber,
                r.catatan
            ])?,
        BarisAturan::Sanksi(r) => tx
            .prepare_cached(
                "INSERT INTO katalog_sanksi (id, kelompok, tingkat, nama, bulan, aktif, dasar, perlu_verifikasi, sumber,
                 catatan) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO UPDATE SET kelompok = ?2,
                 tingkat = ?3, nama = ?4, bulan = ?5, aktif = ?6, dasar = ?7, perlu_verifikasi = ?8, sumber = ?9,
                 catatan = ?10",
            )?
            .execute(params![
                r.id,
                r.kelompok.code(),
                r.tingkat.code(),
                r.nama,
                r.bulan,
                r.aktif,
                r.dasar,
                r.perlu_verifikasi,
                r.sumber,
                r.catatan
            ])?,
        BarisAturan::Wewenang(r) => {
            let posts = r.terhadap.iter().map(|k| k.code()).collect::<Vec<_>>().join(" ");
            tx.prepare_cached(
                "INSERT INTO wewenang (id, pejabat, tingkat, terhadap, dari, sampai, perlu_verifikasi, sumber, catatan)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET pejabat = ?2, tingkat = ?3,
                 terhadap = ?4, dari = ?5, sampai = ?6, perlu_verifikasi = ?7, sumber = ?8, catatan = ?9",
            )?
            .execute(params![
                r.id,
                r.pejabat.code(),
                r.tingkat.code(),
                posts,
                r.berlaku_dari.iso(),
                last(r.berlaku_sampai),
                r.perlu_verifikasi,
                r.sumber,
                r.catatan
            ])?
        }
        BarisAturan::Badan(r) => tx
            .prepare_cached(
                "INSERT INTO badan_rekomendasi (id, nama, dari, sampai, perlu_verifikasi, sumber)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET nama = ?2, dari = ?3, sampai = ?4,
                 perlu_verifikasi = ?5, sumber = ?6",
            )?
            .execute(params![r.id, r.nama, r.dari.iso(), last(r.sampai), r.perlu_verifikasi, r.sumber])?,
    };
    Ok(())
}

/// A deadline has become another: its open clocks are reckoned anew, and where it now is about other states, cases in the old and the
/// new ones lose or get theirs. Answers how many cases it touched.
fn tenggat(
    tx: &mut Tx<'_>,
    session: &Session,
    old: &BarisTenggat,
    new: &BarisTenggat,
    alasan: &str,
) -> Result<usize, StoreError> {
    let mut cases: BTreeSet<i64> = BTreeSet::new();
    for sql in [
        "SELECT perkara_id FROM perkara_jam INDEXED BY perkara_jam_jatuh WHERE selesai IS NULL AND jatuh > '' AND aturan = ?1",
        "SELECT perkara_id FROM perkara_jam INDEXED BY perkara_jam_jatuh WHERE selesai IS NULL AND jatuh IS NULL AND aturan = ?1",
    ] {
        let mut statement = tx.prepare_cached(sql)?;
        let rows = statement.query_map([new.aturan.code()], |r| r.get(0))?;
        cases.extend(rows.collect::<Result<Vec<i64>, _>>()?);
    }
    let (ukuran, karena) = (Ukuran::baca(tx)?, Karena { sebab: SebabGeser::Aturan, alasan });
    let other = (&old.keadaan, old.dari) != (&new.keadaan, new.dari);
    if other {
        let states: BTreeSet<KeadaanPerkara> = old.keadaan.iter().chain(&new.keadaan).copied().collect();
        for state in states {
            let mut statement =
                tx.prepare_cached("SELECT id FROM perkara INDEXED BY perkara_keadaan WHERE keadaan = ?1")?;
            let rows = statement.query_map([state.code()], |r| r.get(0))?;
            cases.extend(rows.collect::<Result<Vec<i64>, _>>()?);
        }
    }
    for id in &cases {
        if other {
            jam::susun(tx, session, *id, &ukuran)?;
        }
        jam::hitung(tx, session, *id, &ukuran, karena)?;
    }
    Ok(cases.len())
}

/// [`crate::domain::perkara::penanganan::UbahPenanganan::Libur`].
pub(super) fn libur(tx: &mut Tx<'_>, session: &Session, isi: &UbahLibur) -> Result<Written, StoreError> {
    tx.aksi("libur-ubah");
    wajib(session, Hak::SetelanUbah)?;
    let alasan = wajib_alasan(&isi.alasan)?;
    let ada = baca::libur(tx)?;
    baca::periksa_libur(&ada, isi)?;
    // Before the calendar is another one: which clocks run across the days is asked of the days they have now.
    let touched: BTreeSet<i64> = baca::terkena(tx, isi)?.into_iter().map(|clock| clock.perkara).collect();
    tx.alasan(alasan);
    let mut ids = Vec::new();
    for old in ada.iter().filter(|l| isi.hapus.contains(&(l.tanggal, l.jenis))) {
        tx.prepare_cached("DELETE FROM hari_libur WHERE tanggal = ?1 AND jenis = ?2 AND nama = ?3")?.execute((
            old.tanggal.iso(),
            old.jenis.code(),
            &old.nama,
        ))?;
        let key = format!("{} {}", old.tanggal.iso(), old.jenis.code());
        ids.push(catat(tx, session, ("hari_libur", &key), (Some(json_libur(old)), None), alasan)?);
    }
    for new in &isi.tambah {
        let dasar = Some(new.dasar.trim()).filter(|d| !d.is_empty()).unwrap_or(alasan);
        let row = BarisLibur { nama: new.nama.trim().to_owned(), dasar: dasar.to_owned(), ..new.clone() };
        tx.prepare_cached("INSERT INTO hari_libur (tanggal, jenis, nama, dasar) VALUES (?1, ?2, ?3, ?4)")?
            .execute((row.tanggal.iso(), row.jenis.code(), &row.nama, &row.dasar))?;
        let key = format!("{} {}", row.tanggal.iso(), row.jenis.code());
        ids.push(catat(tx, session, ("hari_libur", &key), (None, Some(json_libur(&row))), alasan)?);
    }
    let ukuran = Ukuran::baca(tx)?;
    tx.borong(touched.len() * 3);
    let noted = "SELECT count(*) FROM perkara_geser WHERE id > ?1";
    let before: i64 = tx.query_row("SELECT ifnull(max(id), 0) FROM perkara_geser", [], |r| r.get(0))?;
    for id in touched {
        jam::hitung(tx, session, id, &ukuran, Karena { sebab: SebabGeser::Kalender, alasan })?;
    }
    let moved: i64 = tx.query_row(noted, [before], |r| r.get(0))?;
    Ok(Written { audit: None, ids, uraian: Pesan::new("tersimpan-libur").with("n", moved) })
}
