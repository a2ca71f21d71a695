//! Making an office: its units, elections, holidays, catalogue and role table, out of the reference data.
//!
//! What is written here is a copy: from then on the tables of the office are the truth and the office may
//! change them. Called once, inside the transaction that makes the file; the one link in the trail that
//! says so is the caller's ([`super::buat`]).

use rusqlite::{Connection, params};

use crate::acuan::{aturan, kalender, satker};
use crate::domain::request::StoreError;
use crate::domain::satker::JenisSatker;
use crate::domain::tanggal::Tanggal;

/// Reference key of an office that holds all 33 provincial offices.
pub const KEMENTERIAN: &str = "kementerian";

/// Code of the ministry that the units of the reference data belong to.
const KEMENKUMHAM: &str = "kemenkumham";

/// An office to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KantorBaru {
    /// Key in `data/acuan/kanwil.csv`, or [`KEMENTERIAN`].
    pub acuan: String,
    /// A practice office.
    pub latihan: bool,
    /// The day that a practice office believes to be today.
    pub hari_latihan: Option<Tanggal>,
    /// First day on which the units are known by their name and place.
    pub sejak: Tanggal,
}

/// Writes a new office into a fresh schema.
///
/// # Errors
/// [`StoreError::Missing`] for an unknown `acuan`; otherwise what the engine said.
pub(crate) fn isi(conn: &Connection, baru: &KantorBaru) -> Result<(), StoreError> {
    instansi(conn)?;
    let (nama, offices) = cakupan(baru)?;
    let dibuat = baru.hari_latihan.unwrap_or(baru.sejak);
    conn.execute(
        "INSERT INTO kantor (id, nama, acuan, latihan, hari_latihan, dibuat) VALUES (1, ?1, ?2, ?3, ?4, ?5)",
        params![
            nama,
            baru.acuan,
            baru.latihan,
            baru.hari_latihan.map(Tanggal::iso),
            format!("{}T08:00:00+07:00", dibuat.iso())
        ],
    )?;
    pohon(conn, baru, &nama, &offices)?;
    hari(conn)?;
    teks(conn)?;
    pemilihan(conn)?;
    katalog(conn)?;
    tenggat(conn)?;
    // A test fills files of earlier versions, which have no tables for the rest.
    if super::migrate::versi(conn)? >= super::migrate::PENANGANAN {
        susulkan(conn)?;
    }
    izin(conn)
}

/// Writes what rules of handling a file brought up to the newest version does not have yet; what the office has made of the others
/// stays. A file without an office gets them with it.
pub(crate) fn susulkan(conn: &Connection) -> Result<(), StoreError> {
    let office: bool = conn.query_row("SELECT EXISTS (SELECT 1 FROM kantor)", [], |r| r.get(0))?;
    if !office {
        return Ok(());
    }
    let mut told = conn.prepare("UPDATE katalog_skb SET sumber = ?2, catatan = ?3 WHERE id = ?1 AND sumber = ''")?;
    for row in aturan::katalog() {
        told.execute((row.id, row.sumber, row.catatan))?;
    }
    penanganan(conn)?;
    tenggat(conn)
}

/// Name of the office and the provincial offices in it.
fn cakupan(baru: &KantorBaru) -> Result<(String, Vec<satker::Kanwil>), StoreError> {
    if baru.acuan == KEMENTERIAN {
        let ministry = kalender::instansi().into_iter().find(|i| i.kode == KEMENKUMHAM).ok_or(StoreError::Missing)?;
        return Ok((ministry.nama, satker::kanwil()));
    }
    let office = satker::kanwil().into_iter().find(|k| k.id == baru.acuan).ok_or(StoreError::Missing)?;
    Ok((office.nama.clone(), vec![office]))
}

fn instansi(conn: &Connection) -> Result<(), StoreError> {
    let mut insert = conn.prepare("INSERT INTO instansi (kode, nama, dari, sampai) VALUES (?1, ?2, ?3, ?4)")?;
    for row in kalender::instansi() {
        insert.execute((row.kode, row.nama, row.dari.map(Tanggal::iso), row.sampai.map(Tanggal::iso)))?;
    }
    Ok(())
}

/// One unit to be written.
struct Satker<'a> {
    jenis: JenisSatker,
    kelas: &'a str,
    acuan: &'a str,
    nama: &'a str,
    induk: Option<i64>,
    urut: i64,
}

/// Ministry, provincial offices, divisions, units, in reading order.
fn pohon(conn: &Connection, baru: &KantorBaru, nama: &str, offices: &[satker::Kanwil]) -> Result<(), StoreError> {
    let ministry: i64 = conn.query_row("SELECT id FROM instansi WHERE kode = ?1", [KEMENKUMHAM], |r| r.get(0))?;
    let sejak = baru.sejak.iso();
    let mut insert = conn.prepare(
        "INSERT INTO satker (jenis, kelas, acuan, nama, pendek, induk_id, instansi_id, urut, sejak)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let mut add = |s: Satker<'_>| {
        insert.insert(params![
            s.jenis.code(),
            s.kelas,
            s.acuan,
            s.nama,
            satker::pendek(s.nama),
            s.induk,
            ministry,
            s.urut,
            sejak
        ])
    };
    let top = if baru.acuan == KEMENTERIAN {
        let top = Satker { jenis: JenisSatker::Kementerian, kelas: "", acuan: KEMENTERIAN, nama, induk: None, urut: 1 };
        Some(add(top)?)
    } else {
        None
    };
    let divisions = satker::divisi();
    let mut units = satker::upt();
    // Prisons first, then remand centres and so on: the order of the kinds.
    units.sort_by_key(|u| u.jenis);
    for (n, office) in (1..).zip(offices) {
        let id = add(Satker {
            jenis: JenisSatker::Kanwil,
            kelas: "",
            acuan: &office.id,
            nama: &office.nama,
            induk: top,
            urut: n,
        })?;
        for divisi in &divisions {
            let acuan = format!("divisi.{}", divisi.kode);
            let below = add(Satker {
                jenis: JenisSatker::Divisi,
                kelas: "",
                acuan: &acuan,
                nama: &divisi.nama,
                induk: Some(id),
                urut: divisi.urut,
            })?;
            let own = units.iter().filter(|u| u.kanwil == office.id && u.divisi() == divisi.kode);
            for (urut, unit) in (1..).zip(own) {
                add(Satker {
                    jenis: unit.jenis,
                    kelas: &unit.kelas,
                    acuan: &unit.id,
                    nama: &unit.nama,
                    induk: Some(below),
                    urut,
                })?;
            }
        }
    }
    Ok(())
}

fn hari(conn: &Connection) -> Result<(), StoreError> {
    let mut insert = conn.prepare("INSERT INTO hari_libur (tanggal, jenis, nama, dasar) VALUES (?1, ?2, ?3, ?4)")?;
    for day in kalender::libur() {
        insert.execute((day.tanggal.iso(), day.jenis.code(), day.nama, day.dasar))?;
    }
    Ok(())
}

fn teks(conn: &Connection) -> Result<(), StoreError> {
    let mut insert = conn.prepare(
        "INSERT INTO teks_ikrar (kode, versi, judul, isi, sumber, perlu_verifikasi) VALUES (?1, 1, ?2, ?3, ?4, ?5)",
    )?;
    for text in aturan::teks_ikrar() {
        // A description of a text is not the text: it needs a look as long as it stands here.
        let flag = text.perlu_verifikasi || !text.resmi;
        insert.execute((text.kode, text.judul, text.butir.join("\n"), text.sumber, flag))?;
    }
    Ok(())
}

fn pemilihan(conn: &Connection) -> Result<(), StoreError> {
    let mut insert = conn.prepare("INSERT INTO pemilihan (kode, nama, jenis, pemungutan) VALUES (?1, ?2, ?3, ?4)")?;
    for row in kalender::pemilihan() {
        insert.execute((row.kode, row.nama, row.jenis.code(), row.pemungutan.iso()))?;
    }
    let mut insert = conn.prepare(
        "INSERT INTO tahapan (pemilihan_id, kode, nama, mulai, selesai, penetapan, perlu_verifikasi)
         SELECT id, ?2, ?3, ?4, ?5, ?6, ?7 FROM pemilihan WHERE kode = ?1",
    )?;
    for row in aturan::tahapan() {
        insert.execute((
            row.pemilihan,
            row.kode,
            row.nama,
            row.mulai.map(Tanggal::iso),
            row.selesai.iso(),
            row.penetapan,
            row.perlu_verifikasi,
        ))?;
    }
    let mut insert = conn.prepare(
        "INSERT INTO gelombang (nama, pemilihan_id, teks_id, mulai, tenggat)
         SELECT ?1, p.id, t.id, ?4, ?5 FROM pemilihan p, teks_ikrar t WHERE p.kode = ?2 AND t.kode = ?3 AND t.versi = 1",
    )?;
    for row in kalender::gelombang() {
        insert.execute((row.nama, row.pemilihan, row.teks, row.mulai.iso(), row.tenggat.iso()))?;
    }
    Ok(())
}

fn katalog(conn: &Connection) -> Result<(), StoreError> {
    let mut insert = conn.prepare(
        "INSERT INTO katalog_skb (id, rumpun, periode, bentuk, sanksi, dasar, dari, sampai, perlu_verifikasi)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for row in aturan::katalog() {
        insert.execute(params![
            row.id,
            row.rumpun.code(),
            row.periode.code(),
            row.bentuk,
            row.sanksi.code(),
            row.dasar,
            row.berlaku_dari.iso(),
            row.berlaku_sampai.map(Tanggal::iso),
            row.perlu_verifikasi
        ])?;
    }
    Ok(())
}

/// Sanctions, competence and recommending bodies.
fn penanganan(conn: &Connection) -> Result<(), StoreError> {
    let mut insert = conn.prepare(
        "INSERT INTO katalog_sanksi (id, kelompok, tingkat, nama, bulan, aktif, dasar, perlu_verifikasi, sumber, catatan)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO NOTHING",
    )?;
    for row in aturan::sanksi() {
        insert.execute(params![
            row.id,
            row.kelompok.code(),
            row.tingkat.code(),
            row.nama,
            row.bulan,
            row.aktif,
            row.dasar,
            row.perlu_verifikasi,
            row.sumber,
            row.catatan
        ])?;
    }
    let mut insert = conn.prepare(
        "INSERT INTO wewenang (id, pejabat, tingkat, terhadap, dari, sampai, perlu_verifikasi, sumber, catatan)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING",
    )?;
    for row in aturan::wewenang() {
        let posts: Vec<&str> = row.terhadap.iter().map(|j| j.code()).collect();
        insert.execute(params![
            row.id,
            row.pejabat.code(),
            row.tingkat.code(),
            posts.join(" "),
            row.berlaku_dari.iso(),
            row.berlaku_sampai.map(Tanggal::iso),
            row.perlu_verifikasi,
            row.sumber,
            row.catatan
        ])?;
    }
    let mut insert = conn.prepare(
        "INSERT INTO badan_rekomendasi (id, nama, dari, sampai, perlu_verifikasi, sumber)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO NOTHING",
    )?;
    for row in aturan::badan() {
        let last = row.sampai.map(Tanggal::iso);
        insert.execute((row.id, row.nama, row.dari.iso(), last, row.perlu_verifikasi, row.sumber))?;
    }
    Ok(())
}

fn tenggat(conn: &Connection) -> Result<(), StoreError> {
    let mut insert = conn.prepare(
        "INSERT INTO tenggat_aturan (id, nilai, satuan, keadaan, dari, sifat, perlu_verifikasi, sumber, catatan)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING",
    )?;
    // A file may come with its rules already in; what stands there stays.
    for row in aturan::tenggat() {
        let states: Vec<&str> = row.keadaan.iter().map(|k| k.code()).collect();
        insert.execute(params![
            row.aturan.code(),
            row.nilai,
            row.satuan.code(),
            states.join(" "),
            row.dari.code(),
            row.sifat.code(),
            row.perlu_verifikasi,
            row.sumber,
            row.catatan
        ])?;
    }
    Ok(())
}

fn izin(conn: &Connection) -> Result<(), StoreError> {
    let mut insert = conn.prepare("INSERT INTO izin (peran, hak, lingkup) VALUES (?1, ?2, ?3)")?;
    for row in aturan::izin() {
        insert.execute((row.peran.code(), row.hak.code(), row.lingkup.code()))?;
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::domain::operator::{Hak, Peran};

    /// An office in memory, with an operator.
    pub(crate) fn kantor(acuan: &str, hari: Option<Tanggal>) -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        conn.pragma_update(None, "foreign_keys", 1).unwrap();
        for (_, sql) in crate::store::migrate::LANGKAH {
            conn.execute_batch(sql).unwrap();
        }
        // What comes with a table is written only into a file that says it has it.
        conn.pragma_update(None, "user_version", crate::store::migrate::VERSI).unwrap();
        isi_contoh(&conn, acuan, hari);
        conn
    }

    /// The same in a file that is there already.
    pub(crate) fn isi_contoh(conn: &Connection, acuan: &str, hari: Option<Tanggal>) {
        let baru = KantorBaru {
            acuan: acuan.to_owned(),
            latihan: hari.is_some(),
            hari_latihan: hari,
            sejak: Tanggal::new(2022, 1, 1).unwrap(),
        };
        isi(conn, &baru).unwrap();
        conn.execute("INSERT INTO operator (login, nama) VALUES ('rina', 'Rina')", []).unwrap();
    }

    fn count(conn: &Connection, sql: &str) -> i64 {
        conn.query_row(sql, [], |r| r.get(0)).unwrap()
    }

    #[test]
    fn dki_has_its_real_units() {
        let conn = kantor("dki", None);
        assert_eq!(count(&conn, "SELECT count(*) FROM satker"), 1 + 4 + 13 + 6 + 1 + 1);
        let parent: String = conn
            .query_row(
                "SELECT p.nama FROM satker s JOIN satker p ON p.id = s.induk_id WHERE s.nama = 'Rutan Kelas I Cipinang'",
                [],
                |r| r.get(0),
            )
            .unwrap();
        assert_eq!(parent, "Divisi Pemasyarakatan");
        let tps: Vec<String> = crate::acuan::wilayah::tps_khusus()
            .into_iter()
            .filter(|t| t.kanwil == "dki" && !t.is_total())
            .map(|t| t.satker)
            .collect();
        for unit in tps {
            assert_eq!(count(&conn, &format!("SELECT count(*) FROM satker WHERE nama = '{unit}'")), 1, "{unit}");
        }
        assert_eq!(count(&conn, "SELECT count(*) FROM satker WHERE induk_id IS NULL"), 1);
        assert_eq!(count(&conn, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    }

    #[test]
    fn the_ministry_has_every_unit_once() {
        let conn = kantor(KEMENTERIAN, None);
        assert_eq!(count(&conn, "SELECT count(*) FROM satker"), 1 + 33 * 5 + 755);
        let pas =
            "SELECT count(*) FROM satker s JOIN satker d ON d.id = s.induk_id WHERE d.acuan = 'divisi.pemasyarakatan'
                   AND s.jenis <> 'rupbasan'";
        assert_eq!(count(&conn, pas), 612);
        assert_eq!(count(&conn, "SELECT count(*) FROM satker WHERE jenis = 'kanwil'"), 33);
        // Parents have smaller keys: reading order is key order.
        assert_eq!(count(&conn, "SELECT count(*) FROM satker WHERE induk_id >= id"), 0);
        assert_eq!(count(&conn, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    }

    #[test]
    fn all_reference_data_is_in() {
        let conn = kantor("jateng", None);
        for (table, rows) in [
            ("instansi", kalender::instansi().len()),
            ("hari_libur", kalender::libur().len()),
            ("pemilihan", kalender::pemilihan().len()),
            ("gelombang", kalender::gelombang().len()),
            ("tahapan", aturan::tahapan().len()),
            ("teks_ikrar", aturan::teks_ikrar().len()),
            ("katalog_skb", aturan::katalog().len()),
            ("tenggat_aturan", aturan::tenggat().len()),
            ("katalog_sanksi", aturan::sanksi().len()),
            ("wewenang", aturan::wewenang().len()),
            ("badan_rekomendasi", aturan::badan().len()),
            ("izin", Peran::ALL.len() * Hak::ALL.len()),
        ] {
            assert_eq!(count(&conn, &format!("SELECT count(*) FROM {table}")), rows as i64, "{table}");
        }
        assert_eq!(count(&conn, "SELECT count(*) FROM tahapan WHERE penetapan = 1"), 1);
    }

    #[test]
    fn an_unknown_office_is_refused() {
        let conn = Connection::open_in_memory().unwrap();
        for (_, sql) in crate::store::migrate::LANGKAH {
            conn.execute_batch(sql).unwrap();
        }
        let baru = KantorBaru {
            acuan: "atlantis".into(),
            latihan: false,
            hari_latihan: None,
            sejak: Tanggal::new(2024, 1, 1).unwrap(),
        };
        assert_eq!(isi(&conn, &baru), Err(StoreError::Missing));
    }
}
