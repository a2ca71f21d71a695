//! The lists in the file of a case, each by its own index; whose they are to see is decided in [`super::berkas`].

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::super::perkara::sisa;
use super::super::sql::{self, hari, hari_opt, isi, kode, kode_opt};
use super::super::{kantor, lingkup};
use crate::domain::hari_kerja::KalenderKerja;
use crate::domain::id::{DokumenId, JamId, NomorLuarId, OperatorId, PegawaiId, PemeriksaId};
use crate::domain::katalog::{BarisSkb, Rumpun, TingkatSanksi, usul};
use crate::domain::operator::Session;
use crate::domain::pegawai::{JenisJabatan, StatusKepegawaian};
use crate::domain::perkara::dokumen::JenisDokumen;
use crate::domain::perkara::jam::{Jam, Jatuh, Jeda, jarak_panggilan};
use crate::domain::perkara::konflik;
use crate::domain::perkara::penanganan::{
    AksesRow, BarisKasus, DokumenBaru, DokumenRow, GeserRow, HalGeser, JamRow, Lembaga, NomorLuar, PanggilanBaru,
    PanggilanRow, PemeriksaBaru, PemeriksaRow, PutusanBaru, PutusanRow, SebabGeser, Syarat, SyaratRow, Ulangan, Unsur,
    UsulanBaris,
};
use crate::domain::perkara::syarat::{self, Bahan};
use crate::domain::perkara::wewenang::Pejabat;
use crate::domain::perkara::{AturanTenggat, BarisTenggat, PeranPihak, SifatTenggat};
use crate::domain::request::StoreError;
use crate::domain::tanggal::{Tanggal, Waktu};
use crate::store::penanganan::kasus::Kasus;
use crate::store::perkara::aturan_tenggat;

fn satu_kasus<T>(
    conn: &Connection,
    text: &str,
    id: i64,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    sql::semua(conn, text, &[isi(":id", id)], read)
}

/// The rules of deadlines and the calendar, read once for a whole answer.
pub(super) struct Aturan {
    baris: Vec<BarisTenggat>,
    kalender: KalenderKerja,
    hari: Tanggal,
}

impl Aturan {
    pub(super) fn baca(conn: &Connection, session: &Session) -> Result<Self, StoreError> {
        Ok(Self { baris: aturan_tenggat(conn)?, kalender: kantor::kalender(conn)?, hari: session.hari })
    }

    fn satu(&self, aturan: AturanTenggat) -> Option<&BarisTenggat> {
        self.baris.iter().find(|row| row.aturan == aturan)
    }

    /// Working days left until a day.
    fn sisa(&self, jatuh: Tanggal) -> i64 {
        sisa(&self.kalender, self.hari, jatuh)
    }
}

/// The day on which the candidates of an election were determined.
pub(super) fn penetapan(conn: &Connection, pemilihan: Option<i64>) -> Result<Option<Tanggal>, StoreError> {
    let Some(pemilihan) = pemilihan else { return Ok(None) };
    let text =
        "SELECT ifnull(mulai, selesai) FROM tahapan WHERE pemilihan_id = :id AND penetapan = 1 ORDER BY 1 LIMIT 1";
    sql::satu(conn, text, &[isi(":id", pemilihan)], |row| hari(row, 0))
}

/// Rows of the catalogue that may fit the day of an act in that race.
pub(super) fn usulan(katalog: &[BarisSkb], perbuatan: Tanggal, penetapan: Option<Tanggal>) -> Vec<UsulanBaris> {
    let one = |found: crate::domain::katalog::Usulan<'_>| UsulanBaris {
        id: found.baris.id.clone(),
        bentuk: found.baris.bentuk.clone(),
        rumpun: found.baris.rumpun,
        sanksi: found.baris.sanksi,
        alasan: found.alasan,
    };
    usul(katalog, perbuatan, penetapan).into_iter().map(one).collect()
}

/// The checklist of a case.
pub(super) fn syarat(conn: &Connection, id: i64) -> Result<Vec<SyaratRow>, StoreError> {
    let text = "SELECT butir, ada FROM perkara_syarat WHERE perkara_id = :id ORDER BY id";
    let hand = satu_kasus(conn, text, id, |row| Ok((kode(row, 0, Syarat::from_code)?, row.get::<_, bool>(1)?)))?;
    let text = "SELECT EXISTS (SELECT 1 FROM laporan_pihak h WHERE h.laporan_id = l.id AND h.peran = 'pelapor'), \
                iif(x.pegawai_id IS NULL, NULL, ifnull(x.status, g.status)), \
                ifnull(x.nomor_induk, g.nomor) IS NOT NULL, ifnull(x.golongan, ifnull(g.golongan, '')), x.jabatan, \
                ifnull(l.tempat, ''), l.uraian, \
                (SELECT count(*) FROM perkara_dokumen d WHERE d.perkara_id = x.id AND d.jenis = 'bukti'), \
                (SELECT count(*) FROM laporan_pihak h WHERE h.laporan_id = l.id AND h.peran = 'saksi') \
                FROM perkara x CROSS JOIN laporan_dugaan l ON l.id = x.laporan_id \
                LEFT JOIN pegawai g ON g.id = x.pegawai_id WHERE x.id = :id";
    let found = sql::satu(conn, text, &[isi(":id", id)], |row| {
        let (grade, post): (String, String) = (row.get(3)?, row.get(4)?);
        let (place, story): (String, String) = (row.get(5)?, row.get(6)?);
        let bahan = Bahan {
            pelapor: row.get(0)?,
            status: kode_opt(row, 1, StatusKepegawaian::from_code)?,
            nomor: row.get(2)?,
            golongan: &grade,
            jabatan: &post,
            // No report is taken down without its day.
            waktu: true,
            tempat: &place,
            uraian: &story,
            bukti: row.get(7)?,
            saksi: row.get(8)?,
        };
        Ok(syarat::daftar(&bahan, &hand))
    })?;
    Ok(found.unwrap_or_default())
}

/// Chosen rows as they were when they were chosen; an older choice is what the catalogue says today.
pub(super) fn baris(conn: &Connection, id: i64) -> Result<Vec<BarisKasus>, StoreError> {
    let text = "SELECT b.baris_id, ifnull(b.rumpun, k.rumpun), ifnull(b.sanksi, k.sanksi), ifnull(b.bentuk, k.bentuk), \
                ifnull(b.dasar, k.dasar) FROM perkara_baris b CROSS JOIN katalog_skb k ON k.id = b.baris_id \
                WHERE b.perkara_id = :id ORDER BY b.baris_id";
    satu_kasus(conn, text, id, |row| {
        Ok(BarisKasus {
            id: row.get(0)?,
            rumpun: kode(row, 1, Rumpun::from_code)?,
            sanksi: kode(row, 2, TingkatSanksi::from_code)?,
            bentuk: row.get(3)?,
            dasar: row.get(4)?,
        })
    })
}

/// Numbers of other bodies, by date.
pub(super) fn nomor_luar(conn: &Connection, id: i64) -> Result<Vec<NomorLuar>, StoreError> {
    let text =
        "SELECT id, lembaga, nomor, tanggal, catatan FROM perkara_nomor WHERE perkara_id = :id ORDER BY tanggal, id";
    satu_kasus(conn, text, id, |row| {
        Ok(NomorLuar {
            id: Some(NomorLuarId(row.get(0)?)),
            lembaga: kode(row, 1, Lembaga::from_code)?,
            nomor: row.get(2)?,
            tanggal: hari(row, 3)?,
            catatan: row.get(4)?,
        })
    })
}

/// Papers, by date.
pub(super) fn dokumen(conn: &Connection, id: i64) -> Result<Vec<DokumenRow>, StoreError> {
    let text = "SELECT d.id, d.jenis, d.nomor, d.tanggal, d.letak, d.sha256, d.ukuran, d.catatan, o.login, d.waktu \
                FROM perkara_dokumen d CROSS JOIN operator o ON o.id = d.operator_id \
                WHERE d.perkara_id = :id ORDER BY d.tanggal, d.id";
    satu_kasus(conn, text, id, |row| {
        Ok(DokumenRow {
            id: DokumenId(row.get(0)?),
            isi: DokumenBaru {
                jenis: kode(row, 1, JenisDokumen::from_code)?,
                nomor: row.get(2)?,
                tanggal: hari(row, 3)?,
                letak: row.get(4)?,
                sidik: row.get::<_, Option<String>>(5)?.zip(row.get::<_, Option<i64>>(6)?.map(i64::unsigned_abs)),
                catatan: row.get(7)?,
            },
            oleh: row.get(8)?,
            waktu: sql::waktu(row, 9)?,
        })
    })
}

/// Calls with what the disputed rule says of their days.
pub(super) fn panggilan(conn: &Connection, id: i64, aturan: &Aturan) -> Result<Vec<PanggilanRow>, StoreError> {
    let text = "SELECT ke, nomor, surat, pemeriksaan, pukul, tempat, hadir FROM perkara_panggilan \
                WHERE perkara_id = :id ORDER BY ke";
    let rule = aturan.satu(AturanTenggat::Panggilan1Jarak);
    satu_kasus(conn, text, id, |row| {
        let isi = PanggilanBaru {
            ke: row.get(0)?,
            nomor: row.get(1)?,
            surat: hari(row, 2)?,
            pemeriksaan: hari(row, 3)?,
            pukul: row.get(4)?,
            tempat: row.get(5)?,
        };
        let peringatan = rule.and_then(|r| jarak_panggilan(isi.surat, isi.pemeriksaan, r, &aturan.kalender));
        Ok(PanggilanRow { isi, hadir: row.get(6)?, peringatan })
    })
}

/// Everybody who is something in a report: the accused of all its cases, and the others on file as employees.
fn pihak(conn: &Connection, laporan: i64) -> Result<Vec<(PeranPihak, PegawaiId)>, StoreError> {
    let text = "SELECT 'terlapor', pegawai_id FROM perkara INDEXED BY perkara_laporan \
                WHERE laporan_id = :id AND pegawai_id IS NOT NULL UNION ALL SELECT peran, pegawai_id FROM laporan_pihak \
                INDEXED BY laporan_pihak_laporan WHERE laporan_id = :id AND pegawai_id IS NOT NULL";
    satu_kasus(conn, text, laporan, |row| Ok((kode(row, 0, PeranPihak::from_code)?, PegawaiId(row.get(1)?))))
}

/// Examiners, each with why he should not examine here.
pub(super) fn pemeriksa(
    conn: &Connection,
    kasus: &Kasus,
    terlapor: Option<JenisJabatan>,
) -> Result<Vec<PemeriksaRow>, StoreError> {
    let text = "SELECT id, pegawai_id, nama, jabatan, jenis_jabatan, unsur, ketua FROM perkara_pemeriksa \
                WHERE perkara_id = :id ORDER BY ketua DESC, id";
    let mut rows = satu_kasus(conn, text, kasus.id, |row| {
        Ok(PemeriksaRow {
            id: PemeriksaId(row.get(0)?),
            isi: PemeriksaBaru {
                pegawai: row.get::<_, Option<i64>>(1)?.map(PegawaiId),
                nama: row.get(2)?,
                jabatan: row.get(3)?,
                unsur: kode(row, 5, Unsur::from_code)?,
                ketua: row.get(6)?,
            },
            jenis_jabatan: kode_opt(row, 4, JenisJabatan::from_code)?,
            keberatan: None,
        })
    })?;
    let parties = pihak(conn, kasus.laporan)?;
    let superior = match kasus.pegawai {
        Some(accused) => lingkup::atasan(conn, accused)?.first().copied().map(PegawaiId),
        None => None,
    };
    let noted_first = rows.iter().filter(|row| row.isi.unsur == Unsur::Atasan).map(|row| row.id.0).min();
    for row in &mut rows {
        let why = match row.isi.pegawai {
            None => None,
            Some(who) => {
                let above: Vec<_> = lingkup::atasan(conn, who.0)?.into_iter().map(PegawaiId).collect();
                konflik::sebab(who, &above, &parties)
            }
        };
        row.keberatan = konflik::keberatan(why, row.jenis_jabatan, terlapor).or_else(|| {
            let stands = row.isi.unsur == Unsur::Atasan;
            let other = noted_first != Some(row.id.0);
            if stands { konflik::keberatan_atasan(row.isi.pegawai, superior, other) } else { None }
        });
    }
    Ok(rows)
}

/// Operators whom the case is open to, those who head the team first.
pub(super) fn akses(conn: &Connection, id: i64) -> Result<Vec<AksesRow>, StoreError> {
    let text = "SELECT o.id, o.login, o.nama, t.boleh_pelapor, ifnull(t.ketua, 0), ifnull(t.sk, '') FROM perkara_tim t \
                CROSS JOIN operator o ON o.id = t.operator_id WHERE t.perkara_id = :id ORDER BY t.ketua IS NULL, t.id";
    satu_kasus(conn, text, id, |row| {
        Ok(AksesRow {
            operator: OperatorId(row.get(0)?),
            login: row.get(1)?,
            nama: row.get(2)?,
            boleh_pelapor: row.get(3)?,
            ketua: row.get(4)?,
            sk: row.get(5)?,
        })
    })
}

/// Clocks, the earliest first, those that are done last; reasons of pauses only for whoever reads the story.
pub(super) fn jam(conn: &Connection, id: i64, aturan: &Aturan, terbuka: bool) -> Result<Vec<JamRow>, StoreError> {
    let text = "SELECT d.jam_id, d.mulai, d.lanjut, d.alasan FROM perkara_jam j CROSS JOIN perkara_jeda d ON d.jam_id = j.id \
                WHERE j.perkara_id = :id ORDER BY d.mulai, d.id";
    let mut pauses: BTreeMap<i64, Vec<Jeda>> = BTreeMap::new();
    for (of, pause) in satu_kasus(conn, text, id, |row| {
        let alasan = if terbuka { row.get(3)? } else { String::new() };
        Ok((row.get(0)?, Jeda { mulai: hari(row, 1)?, lanjut: hari_opt(row, 2)?, alasan }))
    })? {
        pauses.entry(of).or_default().push(pause);
    }
    let text = "SELECT id, aturan, dari, ingat, selesai FROM perkara_jam WHERE perkara_id = :id ORDER BY id";
    let mut rows = satu_kasus(conn, text, id, |row| {
        let key: i64 = row.get(0)?;
        let clock = Jam {
            aturan: kode(row, 1, AturanTenggat::from_code)?,
            dari: hari(row, 2)?,
            jeda: pauses.remove(&key).unwrap_or_default(),
        };
        let rule = aturan.satu(clock.aturan);
        let jatuh = rule.map_or(Jatuh::TakDikenal, |r| clock.jatuh(r, &aturan.kalender));
        let sisa = if let Jatuh::Pada(day) = jatuh { Some(aturan.sisa(day)) } else { None };
        Ok(JamRow {
            id: JamId(key),
            aturan: clock.aturan,
            dari: clock.dari,
            jatuh,
            sisa,
            // A rule that is not on file any more binds nobody until somebody has looked.
            sifat: rule.map_or(SifatTenggat::Pengingat, |r| r.sifat),
            perlu_verifikasi: rule.is_none_or(|r| r.perlu_verifikasi),
            ingat: hari_opt(row, 3)?,
            selesai: hari_opt(row, 4)?,
            jeda: clock.jeda,
        })
    })?;
    rows.sort_by_key(|row| {
        let due = if let Jatuh::Pada(day) = row.jatuh { Some(day) } else { None };
        (row.selesai.is_some(), due.is_none(), due, row.id.0)
    });
    Ok(rows)
}

/// Days that moved, the newest first.
pub(super) fn geser(conn: &Connection, id: i64, terbuka: bool) -> Result<Vec<GeserRow>, StoreError> {
    let text = "SELECT j.aturan, g.hal, g.lama, g.baru, g.sebab, g.alasan, o.login, g.waktu FROM perkara_geser g \
                CROSS JOIN operator o ON o.id = g.operator_id LEFT JOIN perkara_jam j ON j.id = g.jam_id \
                WHERE g.perkara_id = :id ORDER BY g.id DESC";
    satu_kasus(conn, text, id, |row| {
        Ok(GeserRow {
            aturan: kode_opt(row, 0, AturanTenggat::from_code)?,
            hal: kode(row, 1, HalGeser::from_code)?,
            lama: hari_opt(row, 2)?,
            baru: hari_opt(row, 3)?,
            sebab: kode(row, 4, SebabGeser::from_code)?,
            alasan: if terbuka { row.get(5)? } else { String::new() },
            oleh: row.get(6)?,
            waktu: sql::waktu(row, 7)?,
        })
    })
}

/// Columns of a decision, in the order of [`putusan_dari`]; of a row `u`.
pub(super) const PUTUSAN: &str = "u.sanksi_id, u.pasal, u.pejabat, u.pejabat_nama, u.pejabat_jabatan, u.sk_nomor, \
     u.sk_tanggal, u.catatan, u.tingkat, u.nama, u.bulan, u.terima, u.berlaku, ifnull(u.berlaku_upaya, 0), u.akhir, \
     u.pembatalan_nomor, u.pembatalan_tanggal, ifnull(u.blokir, 0)";

/// A decision out of the columns of [`PUTUSAN`] that begin at `at`.
pub(super) fn putusan_dari(row: &Row<'_>, at: usize) -> rusqlite::Result<PutusanRow> {
    Ok(PutusanRow {
        isi: PutusanBaru {
            sanksi: row.get(at)?,
            pasal: row.get(at + 1)?,
            pejabat: kode(row, at + 2, Pejabat::from_code)?,
            pejabat_nama: row.get(at + 3)?,
            pejabat_jabatan: row.get(at + 4)?,
            sk_nomor: row.get(at + 5)?,
            sk_tanggal: hari(row, at + 6)?,
            catatan: row.get(at + 7)?,
        },
        tingkat: kode(row, at + 8, TingkatSanksi::from_code)?,
        nama: row.get(at + 9)?,
        bulan: row.get(at + 10)?,
        terima: hari_opt(row, at + 11)?,
        berlaku: hari_opt(row, at + 12)?,
        berlaku_upaya: row.get(at + 13)?,
        akhir: hari_opt(row, at + 14)?,
        pembatalan: row.get::<_, Option<String>>(at + 15)?.zip(hari_opt(row, at + 16)?),
        blokir: row.get(at + 17)?,
    })
}

/// What was decided in a case.
pub(super) fn putusan(conn: &Connection, id: i64) -> Result<Option<PutusanRow>, StoreError> {
    let text = format!("SELECT {PUTUSAN} FROM perkara_putusan u WHERE u.perkara_id = :id");
    sql::satu(conn, &text, &[isi(":id", id)], |row| putusan_dari(row, 0))
}

/// Other decisions against the same person that stand, the newest first; those before `sebelum`, where the case has one of its own.
pub(super) fn ulangan(conn: &Connection, kasus: &Kasus, sebelum: Option<Tanggal>) -> Result<Vec<Ulangan>, StoreError> {
    let Some(pegawai) = kasus.pegawai else { return Ok(Vec::new()) };
    let text = "SELECT x.nomor, u.nama, u.tingkat, u.sk_tanggal, EXISTS (SELECT 1 FROM perkara_baris a CROSS JOIN \
                perkara_baris b ON b.perkara_id = :id AND b.baris_id = a.baris_id WHERE a.perkara_id = x.id) \
                FROM perkara x INDEXED BY perkara_pegawai CROSS JOIN perkara_putusan u ON u.perkara_id = x.id \
                WHERE x.pegawai_id = :pegawai AND x.id <> :id AND u.pembatalan_tanggal IS NULL \
                AND u.sk_tanggal < :sebelum ORDER BY u.sk_tanggal DESC, u.id DESC";
    let until = sebelum.map_or_else(|| "9999-12-31".to_owned(), Tanggal::iso);
    let values = [isi(":id", kasus.id), isi(":pegawai", pegawai), isi(":sebelum", until)];
    sql::semua(conn, text, &values, |row| {
        Ok(Ulangan {
            nomor: row.get(0)?,
            sanksi: row.get(1)?,
            tingkat: kode(row, 2, TingkatSanksi::from_code)?,
            sk_tanggal: hari(row, 3)?,
            sejenis: row.get(4)?,
        })
    })
}

/// The body that recommends on a day, with whether that still wants a check.
pub(super) fn badan(conn: &Connection, hari: Tanggal) -> Result<Option<(String, bool)>, StoreError> {
    let text = "SELECT nama, perlu_verifikasi FROM badan_rekomendasi \
                WHERE dari <= :hari AND ifnull(sampai, '9999-12-31') >= :hari ORDER BY dari DESC, id LIMIT 1";
    sql::satu(conn, text, &[isi(":hari", hari.iso())], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Day of the newest step, paper, number or call of a case.
pub(super) fn kabar(conn: &Connection, id: i64) -> Result<Option<Tanggal>, StoreError> {
    let text = "SELECT max(hari) FROM (\
                SELECT max(tanggal) hari FROM perkara_langkah WHERE perkara_id = :id \
                UNION ALL SELECT max(tanggal) FROM perkara_dokumen WHERE perkara_id = :id \
                UNION ALL SELECT max(tanggal) FROM perkara_nomor WHERE perkara_id = :id \
                UNION ALL SELECT max(surat) FROM perkara_panggilan WHERE perkara_id = :id) tinjau";
    Ok(sql::satu(conn, text, &[isi(":id", id)], |row| hari_opt(row, 0))?.flatten())
}

/// Looks at the reporter of a case, the newest first, out of the trail.
pub(super) fn lihat_pelapor(conn: &Connection, objek: &str) -> Result<Vec<(String, Waktu, String)>, StoreError> {
    let text = "SELECT a.operator, a.waktu, ifnull(i.alasan, '') FROM audit a INDEXED BY audit_objek \
                LEFT JOIN audit_isi i ON i.audit_id = a.id \
                WHERE a.objek = :objek AND a.aksi = 'lihat-pelapor' ORDER BY a.id DESC";
    sql::semua(conn, text, &[isi(":objek", objek.to_owned())], |row| {
        Ok((row.get(0)?, sql::waktu(row, 1)?, row.get(2)?))
    })
}
