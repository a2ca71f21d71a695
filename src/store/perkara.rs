//! Registering reports and moving cases.
//!
//! One report with its accused is one act: the report, one case for each accused with name, unit and
//! post as they are on that day, the proposed rows, the first step. A hint has a number of its own
//! series and enters the register only when somebody is identified. Deadlines are reckoned from the
//! table `tenggat_aturan` and the office's calendar, never from code.

use rusqlite::{Connection, OptionalExtension};

use super::audit::Tx;
use super::baca;
use super::banding::Beda;
use super::galat::aturan;
use super::jangkauan::{sampai, wajib};
use super::penanganan::fakta::{fakta, wewenang};
use super::penanganan::jam;
use super::penanganan::kasus::{Kasus, halangan_tim, jangkau, kasus};
use super::penanganan::orang;
use super::tabel::Table;
use crate::domain::id::{PerkaraId, Ver};
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::operator::{Hak, Lingkup, Peran, Session};
use crate::domain::perkara::alur;
use crate::domain::perkara::{BarisTenggat, KeadaanPerkara, PeranPihak, PerkaraBaru, Tenggat, TerlaporBaru, tenggat};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Tanggal;

/// The accused as the register keeps him: what he is on the day of registration, whatever becomes of him later.
#[derive(Default)]
struct Potret {
    pegawai: Option<i64>,
    satker: Option<i64>,
    nama: String,
    satker_nama: String,
    jabatan: String,
    status: Option<String>,
    jenis_jabatan: Option<String>,
    golongan: Option<String>,
    nomor_jenis: Option<String>,
    nomor_induk: Option<i64>,
}

/// [`crate::domain::request::Write::Perkara`]. The keys it answers are those of the cases.
pub(super) fn daftar(tx: &mut Tx<'_>, session: &Session, isi: &PerkaraBaru) -> Result<Written, StoreError> {
    tx.aksi("perkara-baru");
    let reach = wajib(session, Hak::LaporanTulis)?;
    periksa(session, isi)?;
    let hint = [TerlaporBaru::default()];
    let accused: &[TerlaporBaru] = if isi.terlapor.is_empty() { &hint } else { &isi.terlapor };
    let potret = accused.iter().map(|t| potret(tx, session, reach, t)).collect::<Result<Vec<_>, _>>()?;
    if isi.keadaan != KeadaanPerkara::Informasi && potret.iter().all(|p| p.pegawai.is_none()) {
        return Err(aturan("terlapor", Pesan::new("perkara-terlapor-kosong")));
    }
    let waktu = tx.waktu();
    let laporan = tx.insert(
        Table::LaporanDugaan,
        "INSERT INTO laporan_dugaan (sumber, nomor_surat, perbuatan, terima, pemilihan_id, ringkas, uraian, operator_id, waktu,
                                     tempat)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        (
            isi.sumber.code(),
            isi.nomor_surat.as_deref().unwrap_or("").trim(),
            isi.tanggal_perbuatan.iso(),
            isi.tanggal_terima.iso(),
            isi.pemilihan.map(|p| p.0),
            isi.ringkas.trim(),
            &isi.uraian,
            session.operator.0,
            &waktu,
            isi.tempat.as_deref().map(str::trim).filter(|t| !t.is_empty()),
        ),
    )?;
    pihak(tx, isi, laporan)?;
    let due = jatuh(tx, isi.keadaan, isi.tanggal_terima, isi.tanggal_terima)?;
    let mut ids = Vec::with_capacity(accused.len());
    let mut numbers = Vec::with_capacity(accused.len());
    for (t, p) in accused.iter().zip(&potret) {
        let nomor = nomor_baru(tx, isi.keadaan)?;
        let id = satu(tx, isi, laporan, &nomor, p, due)?;
        baris(tx, id, t)?;
        langkah(tx, session, id, None, isi.keadaan, isi.tanggal_terima, "", &waktu)?;
        if session.peran.contains(&Peran::Pemeriksa) {
            // Whoever typed the report knows the reporter already; hiding it from him would hide nothing.
            tx.insert(
                Table::PerkaraTim,
                "INSERT INTO perkara_tim (perkara_id, operator_id, boleh_pelapor) VALUES (?1, ?2, 1)",
                (id, session.operator.0),
            )?;
        }
        jam::sesuaikan(tx, session, id)?;
        ids.push(id);
        numbers.push(nomor);
    }
    let uraian = Pesan::new("tersimpan-perkara").with("nomor", numbers.join(", ")).with("n", ids.len());
    Ok(Written { audit: None, ids, uraian })
}

/// Who reported, who saw it, which superior learned of it; all of them stand in one table that the trail keeps no names of.
fn pihak(tx: &mut Tx<'_>, isi: &PerkaraBaru, laporan: i64) -> Result<(), StoreError> {
    let insert = "INSERT INTO laporan_pihak (laporan_id, peran, pegawai_id, nama) VALUES (?1, ?2, ?3, ?4)";
    let none: Option<i64> = None;
    let named = isi.pelapor.iter().map(|nama| (PeranPihak::Pelapor, nama));
    for (role, nama) in named.chain(isi.saksi.iter().map(|nama| (PeranPihak::Saksi, nama))) {
        if !nama.trim().is_empty() {
            tx.insert(Table::LaporanPihak, insert, (laporan, role.code(), none, nama.trim()))?;
        }
    }
    if let Some(id) = isi.atasan {
        let nama: NamaLengkap = tx
            .prepare_cached("SELECT gelar_depan, nama, gelar_belakang FROM pegawai WHERE id = ?1")?
            .query_row([id.0], |r| {
                Ok(NamaLengkap { gelar_depan: r.get(0)?, nama: r.get(1)?, gelar_belakang: r.get(2)? })
            })
            .optional()?
            .ok_or_else(|| aturan("atasan", Pesan::new("perkara-atasan-tak-dikenal")))?;
        tx.insert(Table::LaporanPihak, insert, (laporan, PeranPihak::Atasan.code(), id.0, nama.lengkap()))?;
    }
    Ok(())
}

fn periksa(session: &Session, isi: &PerkaraBaru) -> Result<(), StoreError> {
    let mut salah = Vec::new();
    for (field, day) in [("tanggal_perbuatan", isi.tanggal_perbuatan), ("tanggal_terima", isi.tanggal_terima)] {
        if day > session.hari {
            salah.push((field.to_owned(), Pesan::new("perkara-tanggal-depan").with("isi", day.to_string())));
        }
    }
    if isi.tanggal_perbuatan > isi.tanggal_terima {
        let pesan = Pesan::new("perkara-perbuatan-setelah-terima")
            .with("perbuatan", isi.tanggal_perbuatan.to_string())
            .with("terima", isi.tanggal_terima.to_string());
        salah.push(("tanggal_perbuatan".to_owned(), pesan));
    }
    if !matches!(isi.keadaan, KeadaanPerkara::Informasi | KeadaanPerkara::LaporanMasuk) {
        salah.push(("keadaan".to_owned(), Pesan::new("perkara-keadaan-awal").with("isi", isi.keadaan.code())));
    }
    if salah.is_empty() { Ok(()) } else { Err(StoreError::Rule(salah)) }
}

/// The accused as he is today. A unit operator reports people of his own unit; others only unidentified.
fn potret(conn: &Connection, session: &Session, reach: Lingkup, t: &TerlaporBaru) -> Result<Potret, StoreError> {
    let Some(id) = t.pegawai else {
        return Ok(Potret {
            nama: t.keterangan.trim().to_owned(),
            satker: session.satker.map(|s| s.0),
            ..Potret::default()
        });
    };
    let who = orang::potret(conn, id)?;
    let row = Potret {
        pegawai: Some(id.0),
        satker: Some(who.satker),
        nama: who.nama,
        satker_nama: who.satker_nama,
        jabatan: who.jabatan,
        status: Some(who.status),
        jenis_jabatan: who.jenis_jabatan,
        golongan: Some(who.golongan),
        nomor_jenis: Some(who.nomor_jenis),
        nomor_induk: Some(who.nomor),
    };
    let within = reach != Lingkup::Sendiri || sampai(conn, session, Hak::LaporanTulis, row.satker.unwrap_or(0))?;
    if within { Ok(row) } else { Err(StoreError::Missing) }
}

/// The next number of the register; hints have a series of their own and are in no register.
fn nomor_baru(conn: &Connection, keadaan: KeadaanPerkara) -> Result<String, StoreError> {
    let (glob, from, prefix) =
        if keadaan == KeadaanPerkara::Informasi { ("I-[0-9]*", 3, "I-") } else { ("[0-9]*", 1, "") };
    let last: i64 = conn
        .prepare_cached("SELECT ifnull(max(CAST(substr(nomor, ?2) AS INTEGER)), 0) FROM perkara WHERE nomor GLOB ?1")?
        .query_row((glob, from), |r| r.get(0))?;
    Ok(format!("{prefix}{:04}", last + 1))
}

fn satu(
    tx: &mut Tx<'_>,
    isi: &PerkaraBaru,
    laporan: i64,
    nomor: &str,
    p: &Potret,
    due: Option<Tenggat>,
) -> Result<i64, StoreError> {
    tx.insert(
        Table::Perkara,
        "INSERT INTO perkara (nomor, laporan_id, pegawai_id, satker_id, terlapor, terlapor_kunci, satker_nama, jabatan,
                              keadaan, sejak, terbuka, tenggat_aturan, tenggat, status, jenis_jabatan, golongan,
                              nomor_jenis, nomor_induk)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
        rusqlite::params![
            nomor,
            laporan,
            p.pegawai,
            p.satker,
            &p.nama,
            nama::kunci(&p.nama),
            &p.satker_nama,
            &p.jabatan,
            isi.keadaan.code(),
            isi.tanggal_terima.iso(),
            isi.keadaan.is_terbuka(),
            due.map(|d| d.aturan.code()),
            due.map(|d| d.jatuh.iso()),
            p.status,
            p.jenis_jabatan,
            p.golongan,
            p.nomor_jenis,
            p.nomor_induk,
        ],
    )
}

fn baris(tx: &mut Tx<'_>, perkara: i64, t: &TerlaporBaru) -> Result<(), StoreError> {
    for code in &t.baris {
        let known: bool = tx
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM katalog_skb WHERE id = ?1)")?
            .query_row([code], |r| r.get(0))?;
        if !known {
            return Err(aturan("terlapor", Pesan::new("perkara-baris-tak-ada").with("baris", code.as_str())));
        }
        tx.insert(
            Table::PerkaraBaris,
            "INSERT INTO perkara_baris (perkara_id, baris_id, rumpun, sanksi, bentuk, dasar)
             SELECT ?1, id, rumpun, sanksi, bentuk, dasar FROM katalog_skb WHERE id = ?2",
            (perkara, code),
        )?;
    }
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "one row of one table, its columns in order")]
fn langkah(
    tx: &mut Tx<'_>,
    session: &Session,
    perkara: i64,
    dari: Option<KeadaanPerkara>,
    ke: KeadaanPerkara,
    tanggal: Tanggal,
    alasan: &str,
    waktu: &str,
) -> Result<(), StoreError> {
    tx.insert(
        Table::PerkaraLangkah,
        "INSERT INTO perkara_langkah (perkara_id, dari, ke, tanggal, alasan, operator_id, waktu)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (perkara, dari.map(KeadaanPerkara::code), ke.code(), tanggal.iso(), alasan, session.operator.0, waktu),
    )?;
    Ok(())
}

/// [`crate::domain::request::Write::PerkaraPindah`].
pub(super) fn pindah(
    tx: &mut Tx<'_>,
    session: &Session,
    lama: (PerkaraId, Ver),
    ke: KeadaanPerkara,
    tanggal: Tanggal,
    alasan: &str,
) -> Result<Written, StoreError> {
    tx.aksi(if ke.is_terbuka() { "perkara-pindah" } else { "perkara-tutup" });
    wajib(session, Hak::PerkaraUbah)?;
    let (id, ver) = lama;
    let kini = kasus(tx, id)?;
    if !jangkau(tx, session, Hak::PerkaraUbah, &kini)? {
        return Err(StoreError::Missing);
    }
    if kini.ver != ver.0 {
        let beda = Beda::default().field("ke", kini.keadaan.code(), ke.code()).hari(
            "tanggal",
            Some(kini.sejak),
            Some(tanggal),
        );
        return Err(beda.basi(tx, Table::Perkara, id.0, kini.ver));
    }
    if let Some(why) = halangan_tim(tx, session, &kini)? {
        return Err(StoreError::Forbidden(why));
    }
    let alasan = alasan.trim();
    boleh_pindah(tx, session, &kini, ke, tanggal, alasan)?;
    tx.alasan(alasan);
    let waktu = tx.waktu();
    let due = jatuh(tx, ke, tanggal, kini.terima)?;
    // A hint that becomes a report enters the register now.
    let registered = kini.keadaan == KeadaanPerkara::Informasi && ke == KeadaanPerkara::LaporanMasuk;
    let nomor = if registered { nomor_baru(tx, ke)? } else { kini.nomor };
    tx.change(Table::Perkara, id.0, |c| {
        c.prepare_cached(
            "UPDATE perkara SET ver = ver + 1, nomor = ?3, keadaan = ?4, sejak = ?5, terbuka = ?6, tenggat_aturan = ?7,
                    tenggat = ?8 WHERE id = ?1 AND ver = ?2",
        )?
        .execute((
            id.0,
            ver.0,
            &nomor,
            ke.code(),
            tanggal.iso(),
            ke.is_terbuka(),
            due.map(|d| d.aturan.code()),
            due.map(|d| d.jatuh.iso()),
        ))?;
        Ok(())
    })?;
    langkah(tx, session, id.0, Some(kini.keadaan), ke, tanggal, alasan, &waktu)?;
    jam::sesuaikan(tx, session, id.0)?;
    let uraian = Pesan::new("tersimpan-perkara-pindah").with("nomor", nomor).with("keadaan", Arg::Kata(ke.kata()));
    Ok(Written { audit: None, ids: vec![id.0], uraian })
}

/// What stands in the way of a move: the law of the case on the day of the move, its dates, and a reason for every ending.
fn boleh_pindah(
    conn: &Connection,
    session: &Session,
    kini: &Kasus,
    ke: KeadaanPerkara,
    tanggal: Tanggal,
    alasan: &str,
) -> Result<(), StoreError> {
    let fakta = fakta(conn, kini)?;
    let against = alur::halangan(&fakta, ke, &wewenang(conn)?, tanggal);
    let mut salah: Vec<_> = against.into_iter().map(|why| ("ke".to_owned(), why)).collect();
    let decided = fakta.putusan.as_ref().filter(|_| ke == KeadaanPerkara::PenetapanSk).map(|p| p.tanggal);
    if let Some(sk) = decided.filter(|sk| tanggal < *sk) {
        let pesan = Pesan::new("penanganan-langkah-sebelum-sk").with("sk", sk.to_string());
        salah.push(("tanggal".to_owned(), pesan));
    }
    let received = fakta.terima.filter(|_| ke == KeadaanPerkara::Penyampaian);
    if let Some(terima) = received.filter(|day| tanggal < *day) {
        let pesan = Pesan::new("penanganan-langkah-sebelum-terima").with("terima", terima.to_string());
        salah.push(("tanggal".to_owned(), pesan));
    }
    if tanggal < kini.sejak {
        let pesan = Pesan::new("perkara-tanggal-mundur").with("sejak", kini.sejak.to_string());
        salah.push(("tanggal".to_owned(), pesan));
    } else if tanggal > session.hari {
        salah.push(("tanggal".to_owned(), Pesan::new("perkara-tanggal-depan").with("isi", tanggal.to_string())));
    }
    if !ke.is_terbuka() && alasan.is_empty() {
        salah.push(("alasan".to_owned(), Pesan::new("perkara-alasan-wajib").with("keadaan", Arg::Kata(ke.kata()))));
    }
    if salah.is_empty() { Ok(()) } else { Err(StoreError::Rule(salah)) }
}

/// The next date of a case, by the office's own table of rules and calendar.
fn jatuh(
    conn: &Connection,
    keadaan: KeadaanPerkara,
    sejak: Tanggal,
    diterima: Tanggal,
) -> Result<Option<Tenggat>, StoreError> {
    Ok(tenggat(keadaan, sejak, diterima, &aturan_tenggat(conn)?, &baca::kalender(conn)?))
}

/// The rules as the office keeps them.
pub(super) fn aturan_tenggat(conn: &Connection) -> Result<Vec<BarisTenggat>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT id, ifnull(nilai, ''), satuan, keadaan, dari, sifat, iif(perlu_verifikasi, 'ya', 'tidak'), sumber, catatan
         FROM tenggat_aturan ORDER BY id",
    )?;
    let rows = statement.query_map([], |r| {
        (0..9_usize)
            .map(|at| match r.get_ref(at)? {
                rusqlite::types::ValueRef::Integer(n) => Ok(n.to_string()),
                other => Ok(other.as_str()?.to_owned()),
            })
            .collect::<rusqlite::Result<Vec<String>>>()
    })?;
    let mut out = Vec::new();
    for cells in rows {
        out.push(BarisTenggat::from_record(&cells?).map_err(StoreError::Damaged)?);
    }
    Ok(out)
}
