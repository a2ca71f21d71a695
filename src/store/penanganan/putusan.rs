//! The decision: who decided what, when it reached the accused, from when it is in force.
//!
//! Nothing in here picks a sanction or an official. What is written down is what a named official decided; the program only asks
//! that the sanction is one of those applied today, that it is of the group the accused belongs to, and that no date comes before
//! what it rests on. Competence is asked for when the case moves to the decision, and again when a decision is set right after
//! that, or the second keying would be a way round the first question.

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::galat::aturan;
use super::super::kolom;
use super::super::tabel::Table;
use super::berlaku;
use super::dokumen;
use super::fakta::{fakta, wewenang};
use super::kasus::Kasus;
use super::panggilan::baris_teks;
use crate::domain::katalog::{KelompokSanksi, TingkatSanksi};
use crate::domain::operator::Session;
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::perkara::KeadaanPerkara as K;
use crate::domain::perkara::alur::{Fakta, halangan, tak_berwenang};
use crate::domain::perkara::dokumen::JenisDokumen;
use crate::domain::perkara::penanganan::{DokumenBaru, PutusanBaru};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

type Salah = Vec<(String, Pesan)>;

/// States in which what was decided can be written down: the case lies before whoever decides.
const MENUNGGU: [K; 4] = [K::MajelisKodeEtik, K::Lhp, K::UsulPejabatBerwenang, K::PenetapanSk];

struct Sanksi {
    kelompok: KelompokSanksi,
    tingkat: TingkatSanksi,
    nama: String,
    bulan: Option<u32>,
    aktif: bool,
}

fn sanksi(conn: &Connection, id: &str) -> Result<Option<Sanksi>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT kelompok, tingkat, nama, bulan, aktif FROM katalog_sanksi WHERE id = ?1")?
        .query_row([id], |r| {
            Ok(Sanksi {
                kelompok: kolom::kode(r, 0, KelompokSanksi::from_code)?,
                tingkat: kolom::kode(r, 1, TingkatSanksi::from_code)?,
                nama: r.get(2)?,
                bulan: r.get(3)?,
                aktif: r.get(4)?,
            })
        })
        .optional()?)
}

/// The newest day of a step that the decision rests on.
fn dasar(conn: &Connection, perkara: i64) -> Result<Option<Tanggal>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT max(tanggal) FROM perkara_langkah WHERE perkara_id = ?1 AND ke IN ('majelis_kode_etik', 'lhp')",
        )?
        .query_row([perkara], |r| kolom::hari_mungkin(r, 0))?)
}

fn depan(field: &str, hari: Tanggal, session: &Session, salah: &mut Salah) {
    if hari > session.hari {
        salah.push((field.to_owned(), Pesan::new("perkara-tanggal-depan").with("isi", hari.to_string())));
    }
}

fn sebelum(field: &str, hari: Tanggal, dari: Tanggal, salah: &mut Salah) {
    if hari < dari {
        let pesan = Pesan::new("penanganan-tanggal-sebelum").with("isi", hari.to_string());
        salah.push((field.to_owned(), pesan.with("dari", dari.to_string())));
    }
}

fn utuh(salah: Salah) -> Result<(), StoreError> {
    if salah.is_empty() { Ok(()) } else { Err(StoreError::Rule(salah)) }
}

/// Why this sanction cannot be given to this person; competence is another question.
fn sanksi_salah(row: &Sanksi, status: Option<StatusKepegawaian>) -> Option<Pesan> {
    use StatusKepegawaian::{Lainnya, Polri, Ppnpn, Tni};
    if !row.aktif {
        return Some(Pesan::new("penanganan-sanksi-tak-aktif").with("sanksi", row.nama.as_str()));
    }
    match status {
        None => Some(Pesan::new("perkara-terlapor-kosong")),
        Some(status @ (Polri | Tni | Lainnya)) => {
            Some(Pesan::new("alur-bukan-wewenang").with("status", Arg::Kata(status.kata())))
        }
        Some(status) if (status == Ppnpn) != (row.kelompok == KelompokSanksi::Ppnpn) => {
            Some(Pesan::new("alur-sanksi-bukan-kelompoknya"))
        }
        Some(_) => None,
    }
}

pub(super) fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    isi: &PutusanBaru,
) -> Result<Pesan, StoreError> {
    if !MENUNGGU.contains(&kasus.keadaan) {
        let key = if lewat(&fakta(tx, kasus)?) { "penanganan-putusan-lewat" } else { "penanganan-putusan-belum" };
        return Err(aturan("", Pesan::new(key).with("keadaan", Arg::Kata(kasus.keadaan.kata()))));
    }
    let mut salah = Salah::new();
    let known = sanksi(tx, &isi.sanksi)?;
    let before = fakta(tx, kasus)?;
    match &known {
        None => {
            let pesan = Pesan::new("penanganan-sanksi-tak-ada").with("sanksi", isi.sanksi.as_str());
            salah.push(("sanksi".to_owned(), pesan));
        }
        Some(row) => salah.extend(sanksi_salah(row, before.status).map(|why| ("sanksi".to_owned(), why))),
    }
    let (pasal, nama) = (baris_teks(&isi.pasal), baris_teks(&isi.pejabat_nama));
    if pasal.is_empty() {
        salah.push(("pasal".to_owned(), Pesan::new("penanganan-pasal-kosong")));
    }
    if nama.is_empty() {
        salah.push(("pejabat_nama".to_owned(), Pesan::new("alur-tanpa-nama-pejabat")));
    }
    depan("sk_tanggal", isi.sk_tanggal, session, &mut salah);
    sebelum("sk_tanggal", isi.sk_tanggal, dasar(tx, kasus.id)?.unwrap_or(kasus.terima), &mut salah);
    if let (Some(received), K::PenetapanSk) = (before.terima, kasus.keadaan)
        && received < isi.sk_tanggal
    {
        let pesan = Pesan::new("penanganan-sk-setelah-terima").with("terima", received.to_string());
        salah.push(("sk_tanggal".to_owned(), pesan));
    }
    utuh(salah)?;
    let Some(row) = known else { return Err(StoreError::Missing) };
    let lama = sk_lama(tx, kasus.id)?;
    tulis(tx, kasus, isi, &row, (&pasal, &nama))?;
    if kasus.keadaan == K::PenetapanSk {
        masih_sah(tx, kasus)?;
        // In force by the level that now stands there.
        if let Some(received) = before.terima {
            berlaku_sejak(tx, kasus, received)?;
        }
    }
    let other = surat(tx, session, kasus, &row, (lama.as_ref(), isi))?;
    // It may be what the paper says; whoever keyed it learns now that the case cannot go on with it.
    let power = tak_berwenang(&fakta(tx, kasus)?, &wewenang(tx)?, session.hari);
    Ok(Pesan::new("tersimpan-putusan").with("sanksi", row.nama).with("pejabat", nama).ingat(power).ingat(other))
}

/// The paper of a decision is its own: keyed once with it, unless one is on file already. Answers what is to be said where that
/// one has another number.
fn surat(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    row: &Sanksi,
    (lama, isi): (Option<&(String, String)>, &PutusanBaru),
) -> Result<Option<Pesan>, StoreError> {
    let jenis = jenis_surat(row.tingkat);
    let nomor = baris_teks(&isi.sk_nomor);
    // What was misread is set right in both.
    if let Some(lama) = lama.filter(|_| !nomor.is_empty()) {
        dokumen::betulkan(tx, kasus.id, lama, (jenis, &nomor, &isi.sk_tanggal.iso()))?;
    }
    let filed = dokumen::nomor(tx, kasus.id, jenis)?;
    if filed.is_empty() && !nomor.is_empty() {
        let paper = DokumenBaru {
            jenis,
            nomor,
            tanggal: isi.sk_tanggal,
            letak: String::new(),
            sidik: None,
            catatan: String::new(),
        };
        dokumen::catat(tx, session, kasus, &paper)?;
        return Ok(None);
    }
    Ok(beda_nomor(jenis, filed.first().filter(|_| !filed.contains(&nomor)), &nomor))
}

/// Number and date of the decision that was keyed before.
fn sk_lama(conn: &Connection, perkara: i64) -> Result<Option<(String, String)>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT sk_nomor, sk_tanggal FROM perkara_putusan WHERE perkara_id = ?1")?
        .query_row([perkara], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?)
}

/// The paper that a decision of this level is.
const fn jenis_surat(tingkat: TingkatSanksi) -> JenisDokumen {
    match tingkat {
        TingkatSanksi::Moral => JenisDokumen::PernyataanMoral,
        _ => JenisDokumen::SkHukuman,
    }
}

/// What is to be said where paper and decision bear two numbers; nothing where one of them has none.
fn beda_nomor(jenis: JenisDokumen, filed: Option<&String>, decided: &str) -> Option<Pesan> {
    let filed = filed.filter(|nomor| !nomor.is_empty() && !decided.is_empty() && *nomor != decided)?;
    let pesan = Pesan::new("penanganan-nomor-beda").with("dokumen", Arg::Kata(jenis.kata()));
    Some(pesan.with("surat", filed.as_str()).with("putusan", decided))
}

/// What is to be said of a paper that is noted after the decision it is.
pub(super) fn beda_putusan(
    conn: &Connection,
    kasus: &Kasus,
    jenis: JenisDokumen,
    nomor: &str,
) -> Result<Option<Pesan>, StoreError> {
    let decided = conn
        .prepare_cached("SELECT tingkat, sk_nomor FROM perkara_putusan WHERE perkara_id = ?1")?
        .query_row([kasus.id], |r| Ok((kolom::kode(r, 0, TingkatSanksi::from_code)?, r.get::<_, String>(1)?)))
        .optional()?;
    let same = decided.filter(|(tingkat, _)| jenis_surat(*tingkat) == jenis);
    Ok(same.and_then(|(_, decided)| beda_nomor(jenis, Some(&nomor.to_owned()), &decided)))
}

/// Whether a decision was already made and the case has gone on from it.
fn lewat(fakta: &Fakta) -> bool {
    fakta.pernah(K::PenetapanSk)
}

fn tulis(
    tx: &mut Tx<'_>,
    kasus: &Kasus,
    isi: &PutusanBaru,
    row: &Sanksi,
    (pasal, nama): (&str, &str),
) -> Result<(), StoreError> {
    let (post, nomor, note) = (baris_teks(&isi.pejabat_jabatan), baris_teks(&isi.sk_nomor), baris_teks(&isi.catatan));
    let day = isi.sk_tanggal.iso();
    let office = isi.pejabat.code();
    if let Some(id) = ada(tx, kasus.id)? {
        tx.change(Table::PerkaraPutusan, id, |c| {
            c.prepare_cached(
                "UPDATE perkara_putusan SET sanksi_id = ?2, tingkat = ?3, nama = ?4, bulan = ?5, pasal = ?6, pejabat = ?7,
                        pejabat_nama = ?8, pejabat_jabatan = ?9, sk_nomor = ?10, sk_tanggal = ?11, catatan = ?12
                 WHERE id = ?1",
            )?
            .execute(rusqlite::params![
                id,
                isi.sanksi,
                row.tingkat.code(),
                row.nama,
                row.bulan,
                pasal,
                office,
                nama,
                post,
                nomor,
                day,
                note
            ])?;
            Ok(())
        })?;
        return Ok(());
    }
    tx.insert(
        Table::PerkaraPutusan,
        "INSERT INTO perkara_putusan (perkara_id, sanksi_id, tingkat, nama, bulan, pasal, pejabat, pejabat_nama,
                                      pejabat_jabatan, sk_nomor, sk_tanggal, catatan)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        rusqlite::params![
            kasus.id,
            isi.sanksi,
            row.tingkat.code(),
            row.nama,
            row.bulan,
            pasal,
            office,
            nama,
            post,
            nomor,
            day,
            note
        ],
    )?;
    Ok(())
}

fn ada(conn: &Connection, perkara: i64) -> Result<Option<i64>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT id FROM perkara_putusan WHERE perkara_id = ?1")?
        .query_row([perkara], |r| r.get(0))
        .optional()?)
}

/// Asks again what the move to the decision asked: whether the case could come to what now stands there.
fn masih_sah(tx: &Tx<'_>, kasus: &Kasus) -> Result<(), StoreError> {
    let (from, day) = tx
        .prepare_cached(
            "SELECT dari, tanggal FROM perkara_langkah WHERE perkara_id = ?1 AND ke = 'penetapan_sk' ORDER BY id DESC LIMIT 1",
        )?
        .query_row([kasus.id], |r| Ok((kolom::kode_mungkin(r, 0, K::from_code)?, kolom::hari(r, 1)?)))
        .optional()?
        .ok_or(StoreError::Missing)?;
    let mut fakta = fakta(tx, kasus)?;
    fakta.keadaan = from.ok_or(StoreError::Missing)?;
    let against = halangan(&fakta, K::PenetapanSk, &wewenang(tx)?, day);
    utuh(against.into_iter().map(|why| ("sanksi".to_owned(), why)).collect())
}

/// The decision as far as the days after it need it.
struct Diputus {
    id: i64,
    tingkat: TingkatSanksi,
    bulan: Option<u32>,
    sk_tanggal: Tanggal,
    terima: Option<Tanggal>,
}

fn diputus(conn: &Connection, perkara: i64) -> Result<Diputus, StoreError> {
    conn.prepare_cached("SELECT id, tingkat, bulan, sk_tanggal, terima FROM perkara_putusan WHERE perkara_id = ?1")?
        .query_row([perkara], |r| {
            Ok(Diputus {
                id: r.get(0)?,
                tingkat: kolom::kode(r, 1, TingkatSanksi::from_code)?,
                bulan: r.get(2)?,
                sk_tanggal: kolom::hari(r, 3)?,
                terima: kolom::hari_mungkin(r, 4)?,
            })
        })
        .optional()?
        .ok_or_else(|| aturan("", Pesan::new("alur-tanpa-putusan")))
}

/// The last day on which a sanction in force from `berlaku` is served.
fn akhir(berlaku: Option<Tanggal>, bulan: Option<u32>) -> Option<Tanggal> {
    Some(berlaku?.plus_bulan(bulan?).plus(-1))
}

fn di_keadaan(kasus: &Kasus, allowed: &[K], key: &str) -> Result<(), StoreError> {
    if allowed.contains(&kasus.keadaan) {
        return Ok(());
    }
    Err(aturan("", Pesan::new(key).with("keadaan", Arg::Kata(kasus.keadaan.kata()))))
}

pub(super) fn terima(tx: &mut Tx<'_>, session: &Session, kasus: &Kasus, hari: Tanggal) -> Result<Pesan, StoreError> {
    di_keadaan(kasus, &[K::PenetapanSk, K::Penyampaian], "penanganan-terima-bukan-saatnya")?;
    let decided = diputus(tx, kasus.id)?;
    let mut salah = Salah::new();
    depan("terima", hari, session, &mut salah);
    sebelum("terima", hari, decided.sk_tanggal, &mut salah);
    utuh(salah)?;
    let berlaku = berlaku_sejak(tx, kasus, hari)?;
    let pesan = Pesan::new(if berlaku.is_some() { "tersimpan-terima-berlaku" } else { "tersimpan-terima" })
        .with("terima", hari.to_string());
    Ok(match berlaku {
        Some(first) => pesan.with("berlaku", first.to_string()),
        None => pesan,
    })
}

/// Writes down the day of receipt with the first day in force and the last day served that follow from it.
fn berlaku_sejak(tx: &mut Tx<'_>, kasus: &Kasus, terima: Tanggal) -> Result<Option<Tanggal>, StoreError> {
    let decided = diputus(tx, kasus.id)?;
    let berlaku = match decided.tingkat {
        // Neither is a punishment under PP 94/2021, and no rule puts it off.
        TingkatSanksi::Moral | TingkatSanksi::Kontrak => Some(terima),
        _ => berlaku::berlaku(tx, terima)?,
    };
    let last = akhir(berlaku, decided.bulan);
    tx.change(Table::PerkaraPutusan, decided.id, |c| {
        c.prepare_cached("UPDATE perkara_putusan SET terima = ?2, berlaku = ?3, akhir = ?4 WHERE id = ?1")?
            .execute((decided.id, terima.iso(), berlaku.map(Tanggal::iso), last.map(Tanggal::iso)))?;
        Ok(())
    })?;
    Ok(berlaku)
}

pub(super) fn berlaku_upaya(tx: &mut Tx<'_>, kasus: &Kasus, hari: Tanggal) -> Result<Pesan, StoreError> {
    di_keadaan(kasus, &[K::UpayaAdministratif], "penanganan-bukan-upaya")?;
    let decided = diputus(tx, kasus.id)?;
    let mut salah = Salah::new();
    sebelum("berlaku", hari, decided.terima.unwrap_or(decided.sk_tanggal), &mut salah);
    utuh(salah)?;
    let last = akhir(Some(hari), decided.bulan);
    tx.change(Table::PerkaraPutusan, decided.id, |c| {
        c.prepare_cached("UPDATE perkara_putusan SET berlaku = ?2, berlaku_upaya = 1, akhir = ?3 WHERE id = ?1")?
            .execute((decided.id, hari.iso(), last.map(Tanggal::iso)))?;
        Ok(())
    })?;
    Ok(Pesan::new("tersimpan-berlaku-upaya").with("berlaku", hari.to_string()))
}

pub(super) fn pembatalan(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    nomor: &str,
    hari: Tanggal,
) -> Result<Pesan, StoreError> {
    let decided = diputus(tx, kasus.id)?;
    let nomor = baris_teks(nomor);
    let mut salah = Salah::new();
    if nomor.is_empty() {
        salah.push(("nomor".to_owned(), Pesan::new("penanganan-nomor-kosong")));
    }
    depan("tanggal", hari, session, &mut salah);
    sebelum("tanggal", hari, decided.sk_tanggal, &mut salah);
    utuh(salah)?;
    tx.change(Table::PerkaraPutusan, decided.id, |c| {
        c.prepare_cached("UPDATE perkara_putusan SET pembatalan_nomor = ?2, pembatalan_tanggal = ?3 WHERE id = ?1")?
            .execute((decided.id, &nomor, hari.iso()))?;
        Ok(())
    })?;
    Ok(Pesan::new("tersimpan-pembatalan").with("nomor", nomor))
}

pub(super) fn blokir(tx: &mut Tx<'_>, kasus: &Kasus, blokir: bool) -> Result<Pesan, StoreError> {
    let decided = diputus(tx, kasus.id)?;
    tx.change(Table::PerkaraPutusan, decided.id, |c| {
        c.prepare_cached("UPDATE perkara_putusan SET blokir = ?2 WHERE id = ?1")?
            .execute((decided.id, blokir.then_some(1)))?;
        Ok(())
    })?;
    let pesan = Pesan::new(if blokir { "tersimpan-blokir" } else { "tersimpan-blokir-buka" });
    Ok(pesan.with("nomor", kasus.nomor.as_str()))
}
