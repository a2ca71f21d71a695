//! The rules of handling as the office keeps them, and what a change of the calendar would move.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::super::sql;
use crate::domain::hari_kerja::{CutiBersama, JenisLibur, KalenderKerja};
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::perkara::AturanTenggat;
use crate::domain::perkara::aturan::TabelAturan;
use crate::domain::perkara::jam::Jatuh;
use crate::domain::perkara::penanganan::{AturanKantor, BarisAturan, BarisLibur, UbahLibur};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;
use crate::store::galat::aturan as salah;
use crate::store::jangkauan::wajib;
use crate::store::penanganan::jam::{self, Ukuran};

/// The rows of a table as cells under its columns, all or one.
const fn kueri(tabel: TabelAturan) -> &'static str {
    match tabel {
        TabelAturan::Tenggat => {
            "SELECT id, ifnull(nilai, ''), satuan, keadaan, dari, sifat, iif(perlu_verifikasi, 'ya', 'tidak'),
                    ifnull(nullif(sumber, ''), '-'), catatan FROM tenggat_aturan WHERE id >= :dari AND id <= :sampai ORDER BY id"
        }
        TabelAturan::Skb => {
            "SELECT id, rumpun, periode, bentuk, sanksi, dasar, ifnull(dari, '0001-01-01'), ifnull(sampai, ''),
                    iif(perlu_verifikasi, 'ya', 'tidak'), sumber, catatan
             FROM katalog_skb WHERE id >= :dari AND id <= :sampai ORDER BY id"
        }
        TabelAturan::Sanksi => {
            "SELECT id, kelompok, tingkat, nama, ifnull(bulan, ''), iif(aktif, 'ya', 'tidak'), dasar,
                    iif(perlu_verifikasi, 'ya', 'tidak'), sumber, catatan
             FROM katalog_sanksi WHERE id >= :dari AND id <= :sampai ORDER BY id"
        }
        TabelAturan::Wewenang => {
            "SELECT id, pejabat, tingkat, terhadap, dari, ifnull(sampai, ''), iif(perlu_verifikasi, 'ya', 'tidak'),
                    ifnull(nullif(sumber, ''), '-'), catatan FROM wewenang WHERE id >= :dari AND id <= :sampai ORDER BY id"
        }
        TabelAturan::Badan => {
            "SELECT id, nama, dari, ifnull(sampai, ''), iif(perlu_verifikasi, 'ya', 'tidak'), sumber
             FROM badan_rekomendasi WHERE id >= :dari AND id <= :sampai ORDER BY id"
        }
    }
}

fn sel(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    match row.get_ref(at)? {
        ValueRef::Integer(n) => Ok(n.to_string()),
        other => Ok(other.as_str()?.to_owned()),
    }
}

/// Rows of one table; `kunci` for one of them. A cell that does not read is damage.
pub(in crate::store) fn semua(
    conn: &Connection,
    tabel: TabelAturan,
    kunci: Option<&str>,
) -> Result<Vec<BarisAturan>, StoreError> {
    // Ids are plain letters: nothing lies behind this one.
    let (from, to) = kunci.map_or(("", "\u{10ffff}"), |id| (id, id));
    let values = [sql::isi(":dari", from.to_owned()), sql::isi(":sampai", to.to_owned())];
    let cells = sql::semua(conn, kueri(tabel), &values, |row| {
        (0..tabel.kolom().len()).map(|at| sel(row, at)).collect::<rusqlite::Result<Vec<String>>>()
    })?;
    let wrong = |errors: Vec<(String, Pesan)>| {
        StoreError::Damaged(errors.into_iter().next().map_or_else(|| Pesan::new("toko-rujukan"), |(_, why)| why))
    };
    cells.iter().map(|row| tabel.baca(row).map_err(wrong)).collect()
}

/// Holidays, by day.
pub(in crate::store) fn libur(conn: &Connection) -> Result<Vec<BarisLibur>, StoreError> {
    sql::semua(conn, "SELECT tanggal, jenis, nama, dasar FROM hari_libur ORDER BY tanggal, jenis, nama", &[], |row| {
        Ok(BarisLibur {
            tanggal: sql::hari(row, 0)?,
            jenis: sql::kode(row, 1, JenisLibur::from_code)?,
            nama: row.get(2)?,
            dasar: row.get(3)?,
        })
    })
}

/// Everything; printed law, open to everybody.
pub(super) fn aturan(conn: &Connection, _session: &Session) -> Result<AturanKantor, StoreError> {
    let mut all = AturanKantor { libur: libur(conn)?, ..AturanKantor::default() };
    for tabel in TabelAturan::ALL {
        for row in semua(conn, *tabel, None)? {
            match row {
                BarisAturan::Skb(r) => all.katalog.push(r),
                BarisAturan::Sanksi(r) => all.sanksi.push(r),
                BarisAturan::Wewenang(r) => all.wewenang.push(r),
                BarisAturan::Tenggat(r) => all.tenggat.push(r),
                BarisAturan::Badan(r) => all.badan.push(r),
            }
        }
    }
    let text = "SELECT count(*) FROM acuan_ubah WHERE tabel = 'hari_libur'";
    all.versi_libur = sql::satu(conn, text, &[], |row| row.get(0))?.unwrap_or(0);
    Ok(all)
}

/// A clock that a changed calendar may move.
pub(in crate::store) struct Terkena {
    pub(in crate::store) perkara: i64,
    pub(in crate::store) nomor: String,
    pub(in crate::store) jam: (i64, AturanTenggat, Tanggal),
    pub(in crate::store) jatuh: Tanggal,
}

/// Open clocks that run across one of the changed days: any other has counted none of them. Those that stand still have no day.
pub(in crate::store) fn terkena(conn: &Connection, isi: &UbahLibur) -> Result<Vec<Terkena>, StoreError> {
    let days = || isi.tambah.iter().map(|l| l.tanggal).chain(isi.hapus.iter().map(|(day, _)| *day));
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Ok(Vec::new()) };
    let text = "SELECT j.perkara_id, x.nomor, j.id, j.aturan, j.dari, j.jatuh FROM perkara_jam j INDEXED BY perkara_jam_jatuh \
                CROSS JOIN perkara x ON x.id = j.perkara_id \
                WHERE j.selesai IS NULL AND j.jatuh >= :awal AND j.dari < :akhir ORDER BY j.jatuh, j.perkara_id";
    let values = [sql::isi(":awal", first.iso()), sql::isi(":akhir", last.iso())];
    sql::semua(conn, text, &values, |row| {
        Ok(Terkena {
            perkara: row.get(0)?,
            nomor: row.get(1)?,
            jam: (row.get(2)?, sql::kode(row, 3, AturanTenggat::from_code)?, sql::hari(row, 4)?),
            jatuh: sql::hari(row, 5)?,
        })
    })
}

/// What stands in the way of a change of the calendar.
pub(in crate::store) fn periksa_libur(ada: &[BarisLibur], isi: &UbahLibur) -> Result<(), StoreError> {
    let no = |key: &str, day: Tanggal| salah("tanggal", Pesan::new(key).with("tanggal", day.to_string()));
    if isi.tambah.is_empty() && isi.hapus.is_empty() {
        return Err(salah("tanggal", Pesan::new("libur-kosong")));
    }
    for (at, new) in isi.tambah.iter().enumerate() {
        if new.nama.trim().is_empty() {
            return Err(salah("nama", Pesan::new("isian-wajib")));
        }
        let same = |l: &BarisLibur| (l.tanggal, l.jenis) == (new.tanggal, new.jenis);
        let gone = isi.hapus.contains(&(new.tanggal, new.jenis));
        if (ada.iter().any(same) && !gone) || isi.tambah.iter().take(at).any(same) {
            return Err(no("libur-sudah-ada", new.tanggal));
        }
    }
    match isi.hapus.iter().find(|(day, jenis)| !ada.iter().any(|l| (l.tanggal, l.jenis) == (*day, *jenis))) {
        Some((day, _)) => Err(no("libur-tak-ada", *day)),
        None => Ok(()),
    }
}

/// What a change of the calendar would move; nothing is written. Whose cases they are is said to those only who may know of all.
pub(super) fn geseran(
    conn: &Connection,
    isi: &UbahLibur,
    session: &Session,
) -> Result<Vec<(String, AturanTenggat, Jatuh, Jatuh)>, StoreError> {
    wajib(session, Hak::SetelanUbah)?;
    let ada = libur(conn)?;
    periksa_libur(&ada, isi)?;
    let named = session.lingkup(Hak::PerkaraLihat) == Lingkup::Semua;
    let stays = ada.iter().filter(|l| !isi.hapus.contains(&(l.tanggal, l.jenis)));
    let days = stays.chain(&isi.tambah).map(|l| (l.tanggal, l.jenis));
    let mut ukuran = Ukuran::baca(conn)?;
    ukuran.kalender = KalenderKerja::new(days, CutiBersama::Libur);
    let mut moved = Vec::new();
    for clock in terkena(conn, isi)? {
        let (old, new) = (Jatuh::Pada(clock.jatuh), jam::jatuh(conn, &ukuran, clock.jam)?);
        if new != old {
            moved.push((if named { clock.nomor } else { String::new() }, clock.jam.1, old, new));
        }
    }
    // Numbers have no zeros before them once they are long.
    moved.sort_by(|a, b| (a.0.len(), &a.0).cmp(&(b.0.len(), &b.0)));
    Ok(moved)
}
