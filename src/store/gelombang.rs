//! Saving waves and texts, and what the headline figure counts.
//!
//! A wave that has anything on record keeps its election and its text, because what is on record says nothing about another
//! text: that is a new wave. A text keeps its wording as soon as it is known to be right; another wording is its next version.

use rusqlite::{Connection, OptionalExtension};

use super::audit::Tx;
use super::banding::Beda;
use super::galat::aturan;
use super::jangkauan::wajib;
use super::kolom;
use super::tabel::Table;
use crate::domain::id::{GelombangId, PemilihanId, TeksIkrarId, Ver};
use crate::domain::ikrar::gelombang::{self, GelombangBaru, TeksBaru, UbahGelombang};
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Tanggal;

/// [`crate::domain::request::Write::Gelombang`].
pub(super) fn tulis(tx: &mut Tx<'_>, session: &Session, ubah: &UbahGelombang) -> Result<Written, StoreError> {
    match ubah {
        UbahGelombang::Simpan { lama, isi } => simpan(tx, session, *lama, isi),
        UbahGelombang::Teks { lama, isi } => teks(tx, session, *lama, isi),
        UbahGelombang::HitungDiwakili(ya) => hitung_diwakili(tx, session, *ya),
    }
}

/// A wave is everybody's: who may change the people of one unit only may open none.
fn seluruh_kantor(session: &Session) -> Result<(), StoreError> {
    match wajib(session, Hak::PegawaiUbah)? {
        Lingkup::Semua => Ok(()),
        _ => Err(StoreError::Forbidden(
            Pesan::new("gelombang-hak-semua").with("hak", Arg::Kata(Hak::PegawaiUbah.kata())),
        )),
    }
}

/// Whether anything is on record in a wave: of people, now or before a move, on sheets, of ceremonies.
pub(super) fn terpakai(conn: &Connection, gelombang: i64) -> Result<bool, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM ikrar WHERE gelombang_id = ?1)
                 OR EXISTS (SELECT 1 FROM berkas WHERE gelombang_id = ?1)
                 OR EXISTS (SELECT 1 FROM kegiatan WHERE gelombang_id = ?1)
                 OR EXISTS (SELECT 1 FROM satker s CROSS JOIN ikrar_lama l ON l.satker_id = s.id AND l.gelombang_id = ?1)",
        )?
        .query_row([gelombang], |r| r.get(0))?)
}

/// The day of a wave's election, with which an exclusion ends whose own last day is later; `None` where it is not.
pub(super) fn selesai_sebelum(
    conn: &Connection,
    wave: GelombangId,
    last: Option<Tanggal>,
) -> Result<Option<Tanggal>, StoreError> {
    let Some(last) = last else { return Ok(None) };
    let vote = conn
        .prepare_cached(
            "SELECT p.pemungutan FROM gelombang g CROSS JOIN pemilihan p ON p.id = g.pemilihan_id WHERE g.id = ?1",
        )?
        .query_row([wave.0], |r| kolom::hari(r, 0))?;
    Ok((last > vote).then_some(vote))
}

/// Whether a text is signed in a wave that has anything on record.
fn teks_terpakai(conn: &Connection, teks: i64) -> Result<bool, StoreError> {
    let waves: Vec<i64> = conn
        .prepare_cached("SELECT g.id FROM gelombang g WHERE g.teks_id = ?1")?
        .query_map([teks], |r| r.get(0))?
        .collect::<Result<_, _>>()?;
    for wave in waves {
        if terpakai(conn, wave)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn kini(conn: &Connection, id: GelombangId) -> Result<(i64, GelombangBaru), StoreError> {
    conn.prepare_cached(
        "SELECT ver, nama, pemilihan_id, teks_id, ifnull(edaran, ''), mulai, tenggat FROM gelombang WHERE id = ?1",
    )?
    .query_row([id.0], |r| {
        let isi = GelombangBaru {
            nama: r.get(1)?,
            pemilihan: PemilihanId(r.get(2)?),
            teks: TeksIkrarId(r.get(3)?),
            edaran: r.get(4)?,
            mulai: kolom::hari(r, 5)?,
            tenggat: kolom::hari(r, 6)?,
        };
        Ok((r.get(0)?, isi))
    })
    .optional()?
    .ok_or(StoreError::Missing)
}

/// [`UbahGelombang::Simpan`].
fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    lama: Option<(GelombangId, Ver)>,
    isi: &GelombangBaru,
) -> Result<Written, StoreError> {
    seluruh_kantor(session)?;
    let isi = GelombangBaru { nama: isi.nama.trim().to_owned(), edaran: isi.edaran.trim().to_owned(), ..isi.clone() };
    let id = match lama {
        None => {
            periksa(tx, 0, &isi)?;
            tx.aksi("gelombang-baru");
            tx.insert(
                Table::Gelombang,
                "INSERT INTO gelombang (nama, pemilihan_id, teks_id, mulai, tenggat, edaran)
                 VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, ''))",
                (&isi.nama, isi.pemilihan.0, isi.teks.0, isi.mulai.iso(), isi.tenggat.iso(), &isi.edaran),
            )?
        }
        Some((id, ver)) => {
            tx.aksi("gelombang-ubah");
            ubah(tx, id, ver, &isi)?;
            id.0
        }
    };
    let key = match (tx.tindakan(), lama) {
        (None, _) => "tersimpan-tak-berubah",
        (_, None) => "tersimpan-gelombang-baru",
        _ => "tersimpan-gelombang",
    };
    Ok(Written { audit: None, ids: vec![id], uraian: Pesan::new(key).with("nama", isi.nama) })
}

fn periksa(conn: &Connection, own: i64, isi: &GelombangBaru) -> Result<(), StoreError> {
    let mut salah = Vec::new();
    if isi.nama.is_empty() {
        salah.push(("nama_gelombang".to_owned(), Pesan::new("wajib-diisi")));
    }
    salah.extend(gelombang::urutan(isi.mulai, isi.tenggat));
    let same = "SELECT 1 FROM gelombang WHERE nama = ?1 AND id <> ?2";
    if conn.prepare_cached(same)?.exists((&isi.nama, own))? {
        let why = Pesan::new("gelombang-nama-ada").with("nama", isi.nama.as_str());
        salah.push(("nama_gelombang".to_owned(), why));
    }
    for (field, known, id) in [
        ("pemilihan", "SELECT 1 FROM pemilihan WHERE id = ?1", isi.pemilihan.0),
        ("teks", "SELECT 1 FROM teks_ikrar WHERE id = ?1", isi.teks.0),
    ] {
        if !conn.prepare_cached(known)?.exists([id])? {
            salah.push((field.to_owned(), Pesan::new("gelombang-pilihan-hilang")));
        }
    }
    if salah.is_empty() { Ok(()) } else { Err(StoreError::Rule(salah)) }
}

fn ubah(tx: &mut Tx<'_>, id: GelombangId, ver: Ver, isi: &GelombangBaru) -> Result<(), StoreError> {
    let (now, old) = kini(tx, id)?;
    if now != ver.0 {
        let mut beda = Beda::isian(&old.isian(), &isi.isian());
        beda.sebut("pemilihan", |id| nama(tx, "SELECT nama FROM pemilihan WHERE id = ?1", id))?;
        beda.sebut("teks", |id| nama(tx, "SELECT judul || ' v' || versi FROM teks_ikrar WHERE id = ?1", id))?;
        return Err(beda.basi(tx, Table::Gelombang, id.0, now));
    }
    periksa(tx, id.0, isi)?;
    if old == *isi {
        return Ok(());
    }
    if !old.menagih_sama(isi) && terpakai(tx, id.0)? {
        // What is on record was said of the old text and the old election: it must not speak for another.
        let field = if old.teks == isi.teks { "pemilihan" } else { "teks" };
        return Err(aturan(field, Pesan::new("gelombang-tetap").with("nama", old.nama)));
    }
    tx.change(Table::Gelombang, id.0, |c| {
        c.prepare_cached(
            "UPDATE gelombang SET ver = ver + 1, nama = ?2, pemilihan_id = ?3, teks_id = ?4, mulai = ?5, tenggat = ?6,
                    edaran = nullif(?7, '') WHERE id = ?1",
        )?
        .execute((
            id.0,
            &isi.nama,
            isi.pemilihan.0,
            isi.teks.0,
            isi.mulai.iso(),
            isi.tenggat.iso(),
            &isi.edaran,
        ))?;
        Ok(())
    })?;
    Ok(())
}

fn nama(conn: &Connection, sql: &str, id: &str) -> Result<String, StoreError> {
    Ok(conn.prepare_cached(sql)?.query_row([id.parse::<i64>().ok()], |r| r.get(0)).optional()?.unwrap_or_default())
}

/// A text as it stands, with the link of the trail that spoke of it last: the version that its table does not keep.
fn teks_kini(conn: &Connection, id: TeksIkrarId) -> Result<(i64, u32, TeksBaru), StoreError> {
    conn.prepare_cached(
        "SELECT (SELECT ifnull(max(a.id), 0) FROM audit a WHERE a.objek = 'teks_ikrar/' || ?1), versi, kode, judul, isi, sumber,
                perlu_verifikasi FROM teks_ikrar WHERE id = ?1",
    )?
    .query_row([id.0], |r| {
        let isi = TeksBaru {
            kode: r.get(2)?,
            judul: r.get(3)?,
            butir: gelombang::butir(r.get_ref(4)?.as_str()?),
            sumber: r.get(5)?,
            perlu_verifikasi: r.get(6)?,
        };
        Ok((r.get(0)?, r.get(1)?, isi))
    })
    .optional()?
    .ok_or(StoreError::Missing)
}

/// [`UbahGelombang::Teks`].
fn teks(
    tx: &mut Tx<'_>,
    session: &Session,
    lama: Option<(TeksIkrarId, Ver)>,
    isi: &TeksBaru,
) -> Result<Written, StoreError> {
    seluruh_kantor(session)?;
    if isi.butir.is_empty() {
        return Err(aturan("butir", Pesan::new("gelombang-butir-wajib")));
    }
    let said = |key: &str, versi: u32| {
        Pesan::new(key).with("judul", isi.judul.as_str()).with("kode", isi.kode.as_str()).with("versi", versi)
    };
    let Some((id, ver)) = lama else {
        let (id, versi) = versi_baru(tx, isi)?;
        return Ok(Written { audit: None, ids: vec![id], uraian: said("tersimpan-teks-baru", versi) });
    };
    let (now, versi, old) = teks_kini(tx, id)?;
    if now != ver.0 {
        return Err(Beda::isian(&old.isian(), &isi.isian()).basi(tx, Table::TeksIkrar, id.0, now));
    }
    if old.kode != isi.kode {
        return Err(aturan("kode_teks", Pesan::new("gelombang-kode-tetap").with("kode", old.kode)));
    }
    if old == *isi {
        return Ok(Written { audit: None, ids: vec![id.0], uraian: Pesan::new("tersimpan-tak-berubah") });
    }
    if !old.perlu_verifikasi {
        let (id, versi) = versi_baru(tx, isi)?;
        return Ok(Written { audit: None, ids: vec![id], uraian: said("tersimpan-teks-baru", versi) });
    }
    tx.aksi("teks-ubah");
    tx.change(Table::TeksIkrar, id.0, |c| {
        c.prepare_cached(
            "UPDATE teks_ikrar SET judul = ?2, isi = ?3, sumber = ?4, perlu_verifikasi = ?5 WHERE id = ?1",
        )?
        .execute((id.0, &isi.judul, isi.butir.join("\n"), &isi.sumber, isi.perlu_verifikasi))?;
        Ok(())
    })?;
    Ok(Written { audit: None, ids: vec![id.0], uraian: said("tersimpan-teks", versi) })
}

/// Writes the first version of a code, or the next.
fn versi_baru(tx: &mut Tx<'_>, isi: &TeksBaru) -> Result<(i64, u32), StoreError> {
    let versi: u32 = tx
        .prepare_cached("SELECT ifnull(max(versi), 0) + 1 FROM teks_ikrar WHERE kode = ?1")?
        .query_row([&isi.kode], |r| r.get(0))?;
    tx.aksi("teks-baru");
    let id = tx.insert(
        Table::TeksIkrar,
        "INSERT INTO teks_ikrar (kode, versi, judul, isi, sumber, perlu_verifikasi) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (&isi.kode, versi, &isi.judul, isi.butir.join("\n"), &isi.sumber, isi.perlu_verifikasi),
    )?;
    Ok((id, versi))
}

/// [`UbahGelombang::HitungDiwakili`].
fn hitung_diwakili(tx: &mut Tx<'_>, session: &Session, ya: bool) -> Result<Written, StoreError> {
    wajib(session, Hak::SetelanUbah)?;
    tx.aksi("setelan-hitung");
    tx.change(Table::Kantor, 1, |c| {
        c.prepare_cached("UPDATE kantor SET hitung_diwakili = ?1 WHERE id = 1 AND ifnull(hitung_diwakili, 0) <> ?1")?
            .execute([ya])?;
        Ok(())
    })?;
    let key = match (tx.tindakan(), ya) {
        (None, _) => "tersimpan-tak-berubah",
        (_, true) => "tersimpan-setelan-diwakili",
        (_, false) => "tersimpan-setelan-ttd",
    };
    Ok(Written { audit: None, ids: vec![1], uraian: Pesan::new(key) })
}

/// Why a change of this row cannot be taken back, where it cannot: meanwhile something is on record for what would go.
pub(super) fn tak_kembali(
    conn: &Connection,
    table: Table,
    id: i64,
    sebelum: Option<&str>,
) -> Result<Option<Pesan>, StoreError> {
    let was: serde_json::Value = sebelum.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    match table {
        Table::Gelombang => {
            let Some((_, now)) = kini(conn, GelombangId(id)).map(Some).or_else(hilang)? else { return Ok(None) };
            let key = |name: &str| was.get(name).and_then(serde_json::Value::as_i64);
            let same = key("pemilihan_id") == Some(now.pemilihan.0) && key("teks_id") == Some(now.teks.0);
            let held = !same && terpakai(conn, id)?;
            Ok(held.then(|| Pesan::new("batal-gelombang-terpakai").with("nama", now.nama)))
        }
        Table::TeksIkrar => {
            let Some((_, _, now)) = teks_kini(conn, TeksIkrarId(id)).map(Some).or_else(hilang)? else {
                return Ok(None);
            };
            let held = !now.perlu_verifikasi && teks_terpakai(conn, id)?;
            Ok(held.then(|| Pesan::new("batal-teks-terpakai").with("judul", now.judul)))
        }
        _ => Ok(None),
    }
}

/// A row that is gone stands against nothing.
fn hilang<T>(error: StoreError) -> Result<Option<T>, StoreError> {
    if matches!(error, StoreError::Missing) { Ok(None) } else { Err(error) }
}
