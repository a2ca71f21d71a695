//! What a session may know of a case, and one case whole. The queue is in [`super::antrean`].
//!
//! Three circles, each narrower: that a case exists, what its story is, who reported it (never here). A row carries
//! only what its session's circle holds, and the filter looks at nothing else, so that nobody can guess
//! a story by searching for its words.

use rusqlite::{Connection, Row};

use super::sql::{self, Isi, hari, hari_opt, isi, kode, kode_opt};
use super::{kantor, lingkup};
use crate::domain::antrean::{LangkahRow, Perkara, PerkaraRow};
use crate::domain::hari_kerja::KalenderKerja;
use crate::domain::id::{LaporanDugaanId, PegawaiId, PerkaraId, Ver};
use crate::domain::katalog::Rumpun;
use crate::domain::operator::{Hak, Session};
use crate::domain::perkara::samar;
use crate::domain::perkara::{AturanTenggat, KeadaanPerkara, SifatTenggat, SumberLaporan, Tenggat};
use crate::domain::request::{Posisi, StoreError};
use crate::domain::tanggal::Tanggal;

/// Open, and more than a hint: what figures count (`domain.md` 3.2).
pub(super) const TERHITUNG: &str = "x.terbuka = 1 AND x.keadaan <> 'informasi'";

/// Where a case without a deadline stands in the queue: behind every day.
pub(super) const TANPA_TENGGAT: &str = "ifnull(x.tenggat, '9999-12-31')";

/// What a session may know of cases, with what every row needs.
pub(super) struct Pandangan {
    pub(super) lihat: String,
    pub(super) isi_boleh: String,
    pub(super) values: Isi,
    kalender: KalenderKerja,
    hari: Tanggal,
}

impl Pandangan {
    /// `None` for a session that may not know of cases at all.
    pub(super) fn baru(conn: &Connection, session: &Session) -> Result<Option<Self>, StoreError> {
        let Some(lihat) = lingkup::kasus(conn, session, Hak::PerkaraLihat, "lihat")? else { return Ok(None) };
        let story = lingkup::cerita(conn, session)?;
        let mut values = lihat.isi;
        values.extend(story.isi);
        let kalender = kantor::kalender(conn)?;
        Ok(Some(Self { lihat: lihat.syarat, isi_boleh: story.syarat, values, kalender, hari: session.hari }))
    }

    /// The same for a question that is about nothing else.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`] for such a session.
    pub(super) fn wajib(conn: &Connection, session: &Session) -> Result<Self, StoreError> {
        Self::baru(conn, session)?.ok_or_else(|| lingkup::tanpa_hak(Hak::PerkaraLihat))
    }

    /// The office calendar.
    pub(super) fn kalender(&self) -> &KalenderKerja {
        &self.kalender
    }

    fn kolom(&self) -> String {
        format!(
            "x.id, x.ver, x.nomor, x.terlapor, x.pegawai_id, x.satker_nama, \
             (SELECT group_concat(urut_baris.baris_id, ' ') FROM (SELECT baris_id FROM perkara_baris \
             WHERE perkara_id = x.id ORDER BY baris_id) urut_baris), \
             x.keadaan, x.sejak, x.tenggat_aturan, x.tenggat, {}, l.ringkas, l.sumber, l.perbuatan, x.terlapor_kunci, \
             a.sifat, a.perlu_verifikasi, l.terima",
            self.isi_boleh
        )
    }

    /// Rows of cases; `from` names `perkara x`, `rest` is condition and order.
    pub(super) fn baris(
        &self,
        conn: &Connection,
        from: &str,
        rest: &str,
        values: Isi,
        mut each: impl FnMut(PerkaraRow, String) -> bool,
    ) -> Result<(), StoreError> {
        let text = format!(
            "SELECT {} FROM {from} CROSS JOIN laporan_dugaan l ON l.id = x.laporan_id \
             LEFT JOIN tenggat_aturan a ON a.id = x.tenggat_aturan WHERE {} AND {rest}",
            self.kolom(),
            self.lihat
        );
        let mut all = self.values.clone();
        all.extend(values);
        sql::jalan(conn, &text, &all, |row| {
            let (case, key) = (self.baca(row)?, row.get::<_, String>(15)?);
            Ok(each(case, key))
        })
    }

    fn baca(&self, row: &Row<'_>) -> rusqlite::Result<PerkaraRow> {
        let tenggat = match (kode_opt(row, 9, AturanTenggat::from_code)?, hari_opt(row, 10)?) {
            (Some(aturan), Some(jatuh)) => Some(Tenggat {
                aturan,
                jatuh,
                // A rule that is not on file any more binds nobody until somebody has looked.
                sifat: kode_opt(row, 16, SifatTenggat::from_code)?.unwrap_or(SifatTenggat::Pengingat),
                perlu_verifikasi: row.get::<_, Option<bool>>(17)?.unwrap_or(true),
            }),
            _ => None,
        };
        let id: i64 = row.get(0)?;
        let baris: Option<String> = row.get(6)?;
        let story: bool = row.get(11)?;
        Ok(PerkaraRow {
            id: PerkaraId(id),
            ver: Ver(row.get(1)?),
            nomor: row.get(2)?,
            terlapor: row.get(3)?,
            pegawai: row.get::<_, Option<i64>>(4)?.map(PegawaiId),
            satker: row.get(5)?,
            baris: baris.unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
            keadaan: kode(row, 7, KeadaanPerkara::from_code)?,
            sejak: hari(row, 8)?,
            tenggat,
            sisa: tenggat.map(|t| self.sisa(t.jatuh)),
            ringkas: if story { row.get(12)? } else { String::new() },
            sumber: kode(row, 13, SumberLaporan::from_code)?,
            perbuatan: hari(row, 14)?,
            terima: hari(row, 18)?,
            posisi: Posisi { kunci: tenggat.map_or_else(|| "9999-12-31".to_owned(), |t| t.jatuh.iso()), id },
        })
    }

    /// Working days left until a day.
    pub(super) fn sisa(&self, jatuh: Tanggal) -> i64 {
        sisa(&self.kalender, self.hari, jatuh)
    }
}

/// Working days left on a day; a day that is over is late even when only free days lie between.
pub(super) fn sisa(kalender: &KalenderKerja, hari: Tanggal, jatuh: Tanggal) -> i64 {
    let left = kalender.selisih(hari, jatuh);
    if jatuh < hari { left.min(-1) } else { left }
}

/// One case. Without the right to the story the papers, the other accused and the reasons of the steps
/// stay behind too. Who reported is in no answer but that of
/// [`crate::domain::perkara::penanganan::TanyaPenanganan::Pelapor`].
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to know of cases, [`StoreError::Missing`] for a case that
/// is not there or not for this session.
pub(crate) fn perkara_satu(conn: &Connection, id: PerkaraId, session: &Session) -> Result<Perkara, StoreError> {
    let pandangan = Pandangan::wajib(conn, session)?;
    let mut found = None;
    pandangan.baris(conn, "perkara x", "x.id = :id", vec![isi(":id", id.0)], |row, _| {
        found = Some(row);
        false
    })?;
    let row = found.ok_or(StoreError::Missing)?;
    let mut values = pandangan.values.clone();
    values.push(isi(":id", id.0));
    let text = format!(
        "SELECT x.laporan_id, l.nomor_surat, l.terima, l.uraian, x.jabatan, {} FROM perkara x \
         CROSS JOIN laporan_dugaan l ON l.id = x.laporan_id WHERE x.id = :id",
        pandangan.isi_boleh
    );
    let (laporan, nomor_surat, terima, uraian, jabatan, story) = sql::satu(conn, &text, &values, |row| {
        Ok((
            row.get::<_, i64>(0)?,
            row.get::<_, String>(1)?,
            hari(row, 2)?,
            row.get::<_, String>(3)?,
            row.get(4)?,
            row.get::<_, bool>(5)?,
        ))
    })?
    .ok_or(StoreError::Missing)?;
    let ada = "SELECT 1 FROM laporan_pihak WHERE laporan_id = :laporan AND peran = 'pelapor' LIMIT 1";
    let ada_pelapor = sql::satu(conn, ada, &[isi(":laporan", laporan)], |_| Ok(()))?.is_some();
    Ok(Perkara {
        row,
        laporan: LaporanDugaanId(laporan),
        nomor_surat: if story { nomor_surat } else { String::new() },
        terima,
        uraian: if story { Some(tanpa_pelapor(conn, laporan, uraian)?) } else { None },
        pelapor: None,
        ada_pelapor,
        jabatan,
        rumpun: rumpun(conn, id)?,
        serangkai: if story { serangkai(conn, &pandangan, id, laporan)? } else { Vec::new() },
        langkah: langkah(conn, id, story)?,
    })
}

/// A story without the names of those who reported, should it repeat them.
pub(super) fn tanpa_pelapor(conn: &Connection, laporan: i64, uraian: String) -> Result<String, StoreError> {
    let text =
        "SELECT nama FROM laporan_pihak INDEXED BY laporan_pihak_laporan WHERE laporan_id = :id AND peran = 'pelapor'";
    let names: Vec<String> = sql::semua(conn, text, &[isi(":id", laporan)], |row| row.get(0))?;
    Ok(names.iter().fold(uraian, |story, name| samar::tanpa_nama(story, name)))
}

fn rumpun(conn: &Connection, id: PerkaraId) -> Result<Option<Rumpun>, StoreError> {
    let text = "SELECT DISTINCT k.rumpun FROM perkara_baris b CROSS JOIN katalog_skb k ON k.id = b.baris_id \
                WHERE b.perkara_id = :id";
    let all = sql::semua(conn, text, &[isi(":id", id.0)], |row| kode(row, 0, Rumpun::from_code))?;
    Ok(match all.as_slice() {
        [one] => Some(*one),
        _ => None,
    })
}

/// Other cases of the same report that the session may know of.
fn serangkai(
    conn: &Connection,
    pandangan: &Pandangan,
    id: PerkaraId,
    laporan: i64,
) -> Result<Vec<(String, String)>, StoreError> {
    let mut all = Vec::new();
    let rest = "x.laporan_id = :laporan AND x.id <> :id ORDER BY x.id";
    let values = vec![isi(":laporan", laporan), isi(":id", id.0)];
    pandangan.baris(conn, "perkara x INDEXED BY perkara_laporan", rest, values, |row, _| {
        all.push((row.nomor, row.terlapor));
        true
    })?;
    Ok(all)
}

fn langkah(conn: &Connection, id: PerkaraId, story: bool) -> Result<Vec<LangkahRow>, StoreError> {
    let text = "SELECT k.dari, k.ke, k.tanggal, k.alasan, o.login, k.waktu FROM perkara_langkah k \
                INDEXED BY perkara_langkah_perkara CROSS JOIN operator o ON o.id = k.operator_id \
                WHERE k.perkara_id = :id ORDER BY k.id";
    sql::semua(conn, text, &[isi(":id", id.0)], |row| {
        Ok(LangkahRow {
            dari: kode_opt(row, 0, KeadaanPerkara::from_code)?,
            ke: kode(row, 1, KeadaanPerkara::from_code)?,
            tanggal: hari(row, 2)?,
            alasan: if story { row.get(3)? } else { String::new() },
            oleh: row.get(4)?,
            waktu: sql::waktu(row, 5)?,
        })
    })
}
