//! Reports and their cases of a practice office, with all that is on file of them.

use rusqlite::{Connection, params};

use super::super::migrate;
use crate::domain::nama;
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;
use crate::latihan::{LaporanLatihan, PerkaraLatihan};

/// Writes reports and their cases.
pub(super) struct PerkaraSql<'c> {
    conn: &'c Connection,
    operator: i64,
    urut: u64,
    urut_informasi: u64,
    /// The file knows what is on file of a case; a test fills older ones.
    penanganan: bool,
}

impl<'c> PerkaraSql<'c> {
    pub(super) fn new(conn: &'c Connection, operator: i64) -> Result<Self, StoreError> {
        let penanganan = migrate::versi(conn)? >= migrate::PENANGANAN;
        Ok(Self { conn, operator, urut: 0, urut_informasi: 0, penanganan })
    }

    pub(super) fn tulis(&mut self, report: &LaporanLatihan) -> Result<u64, StoreError> {
        let id = self
            .conn
            .prepare_cached(
                "INSERT INTO laporan_dugaan (sumber, nomor_surat, perbuatan, terima, pemilihan_id, ringkas, uraian, operator_id, waktu)
                 VALUES (?1, ?2, ?3, ?4, (SELECT id FROM pemilihan WHERE kode = ?5), ?6, ?7, ?8, ?9)",
            )?
            .insert(params![
                report.sumber.code(),
                report.nomor_surat,
                report.perbuatan.iso(),
                report.terima.iso(),
                report.pemilihan,
                report.ringkas,
                report.uraian,
                self.operator,
                report.waktu
            ])?;
        if let Some(nama) = &report.pelapor {
            self.conn
                .prepare_cached("INSERT INTO laporan_pihak (laporan_id, peran, nama) VALUES (?1, 'pelapor', ?2)")?
                .execute((id, nama))?;
        }
        for case in &report.perkara {
            // Hints have a series of their own and are in no register, as in `super::perkara`.
            let nomor = if case.keadaan == KeadaanPerkara::Informasi {
                self.urut_informasi += 1;
                format!("I-{:04}", self.urut_informasi)
            } else {
                self.urut += 1;
                format!("{:04}", self.urut)
            };
            self.satu(id, &nomor, case)?;
        }
        Ok(report.perkara.len() as u64)
    }

    fn satu(&self, laporan: i64, nomor: &str, case: &PerkaraLatihan) -> Result<(), StoreError> {
        let post = [&case.golongan, &case.jabatan]
            .into_iter()
            .filter(|s| !s.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        let id = self
            .conn
            .prepare_cached(
                "INSERT INTO perkara (nomor, laporan_id, pegawai_id, satker_id, terlapor, terlapor_kunci, satker_nama, jabatan,
                                      keadaan, sejak, terbuka, tenggat_aturan, tenggat)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ifnull((SELECT nama FROM satker WHERE id = ?4), ''), ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .insert(params![
                nomor,
                laporan,
                case.pegawai.map(|p| p.0),
                case.satker.map(|s| s.0),
                case.terlapor,
                nama::kunci(&case.terlapor),
                post,
                case.keadaan.code(),
                case.sejak.iso(),
                case.keadaan.is_terbuka(),
                case.tenggat.map(|t| t.aturan.code()),
                case.tenggat.map(|t| t.jatuh.iso())
            ])?;
        for row in &case.baris {
            self.conn
                .prepare_cached("INSERT INTO perkara_baris (perkara_id, baris_id) VALUES (?1, ?2)")?
                .execute((id, row))?;
        }
        let mut step = self.conn.prepare_cached(
            "INSERT INTO perkara_langkah (perkara_id, dari, ke, tanggal, alasan, operator_id, waktu)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        for l in &case.langkah {
            step.execute(params![
                id,
                l.dari.map(|d| d.code()),
                l.ke.code(),
                l.tanggal.iso(),
                l.alasan,
                self.operator,
                l.waktu
            ])?;
        }
        if let Some(boleh) = case.tim {
            self.conn
                .prepare_cached("INSERT INTO perkara_tim (perkara_id, operator_id, boleh_pelapor) VALUES (?1, ?2, ?3)")?
                .execute((id, self.operator, boleh))?;
        }
        if self.penanganan { self.berkas(id, case) } else { Ok(()) }
    }

    /// What the accused was, the text of the chosen rows, and all that is on file.
    fn berkas(&self, id: i64, case: &PerkaraLatihan) -> Result<(), StoreError> {
        if let Some((status, post, nomor)) = case.potret {
            self.conn
                .prepare_cached(
                    "UPDATE perkara SET status = ?2, jenis_jabatan = ?3, golongan = ?4, nomor_jenis = ?5, nomor_induk = ?6
                     WHERE id = ?1",
                )?
                .execute((id, status.code(), post.code(), &case.golongan, nomor.jenis.code(), nomor.angka))?;
        }
        self.conn
            .prepare_cached(
                "UPDATE perkara_baris SET (rumpun, sanksi, bentuk, dasar) =
                     (SELECT k.rumpun, k.sanksi, k.bentuk, k.dasar FROM katalog_skb k WHERE k.id = baris_id)
                 WHERE perkara_id = ?1",
            )?
            .execute([id])?;
        let file = &case.berkas;
        let mut paper = self.conn.prepare_cached(
            "INSERT INTO perkara_dokumen (perkara_id, jenis, nomor, tanggal, operator_id, waktu) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for (kind, nomor, day) in &file.dokumen {
            let noted = case.langkah.iter().find(|step| step.tanggal == *day).map(|step| step.waktu.as_str());
            paper.execute((id, kind.code(), nomor, day.iso(), self.operator, noted.unwrap_or_default()))?;
        }
        let mut call = self.conn.prepare_cached(
            "INSERT INTO perkara_panggilan (perkara_id, ke, nomor, surat, pemeriksaan, hadir) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for (ke, nomor, letter, held, came) in &file.panggilan {
            call.execute((id, ke, nomor, letter.iso(), held.iso(), came))?;
        }
        let mut examiner = self.conn.prepare_cached(
            "INSERT INTO perkara_pemeriksa (perkara_id, nama, jabatan, unsur, ketua) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (perkara_id, nama) DO NOTHING",
        )?;
        for (nama, post, unsur, head) in &file.pemeriksa {
            examiner.execute((id, nama, post, unsur.code(), head))?;
        }
        if let Some(p) = &file.putusan {
            self.conn
                .prepare_cached(
                    "INSERT INTO perkara_putusan (perkara_id, sanksi_id, tingkat, nama, bulan, pasal, pejabat, pejabat_nama,
                                                  pejabat_jabatan, sk_nomor, sk_tanggal, terima, berlaku, akhir)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                )?
                .execute(params![
                    id,
                    p.sanksi.id,
                    p.sanksi.tingkat.code(),
                    p.sanksi.nama,
                    p.sanksi.bulan,
                    p.pasal,
                    p.pejabat.0.code(),
                    p.pejabat.1,
                    p.pejabat.2,
                    p.sk.0,
                    p.sk.1.iso(),
                    p.terima.map(Tanggal::iso),
                    p.berlaku.map(Tanggal::iso),
                    p.akhir().map(Tanggal::iso)
                ])?;
        }
        Ok(())
    }
}
