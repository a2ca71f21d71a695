//! Signed sheets: one line, one person, by the rules of [`super::super::ikrar`].
//!
//! A sheet is known again by its wave, unit and number. What is settled (signed, or excluded with a reason) is never
//! replaced by another state out of a file: it is taken back first, by hand and with a reason. A signature stays where a file
//! says that somebody has spoken. A line that says `belum` takes nothing back either.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::galat::aturan;
use super::super::ikrar::{self, Orang, Tercatat};
use super::super::jangkauan::jangkau;
use super::super::tabel::Table;
use super::sandi::{sandi, urai};
use super::siapa::{self, Pencari};
use super::{Hasil, Perihal, Saksi, Tersimpan, Usul};
use crate::domain::id::GelombangId;
use crate::domain::ikrar::{BerkasBaru, Bukti, IkrarBaru, KeadaanIkrar, Pilihan};
use crate::domain::impor::panggung::{BarisBeda, BedaSel, Kelompok};
use crate::domain::impor::rekam::{IkrarImpor, Rekaman};
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::nama::rapi;
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// A sheet and what its silent lines say.
#[derive(Debug)]
pub(super) struct Lembar {
    gelombang: GelombangId,
    berkas: BerkasBaru,
    keadaan: KeadaanIkrar,
    tanggal: Tanggal,
    pencari: Pencari,
}

impl Lembar {
    pub(super) fn new(gelombang: GelombangId, berkas: &BerkasBaru, keadaan: KeadaanIkrar, tanggal: Tanggal) -> Self {
        let berkas = BerkasBaru { nomor: berkas.nomor.trim().to_owned(), ..berkas.clone() };
        Self { gelombang, berkas, keadaan, tanggal, pencari: Pencari::default() }
    }

    /// The sheet, where it is known, and whether it is closed.
    fn kenal(&self, conn: &Connection) -> Result<Option<(i64, bool)>, StoreError> {
        Ok(conn
            .prepare_cached("SELECT id, tutup FROM berkas WHERE gelombang_id = ?1 AND satker_id = ?2 AND nomor = ?3")?
            .query_row((self.gelombang.0, self.berkas.satker.0, &self.berkas.nomor), |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?)
    }

    /// Whether a row of a sheet is somebody else's already: numbers count people by name and slide when somebody comes.
    fn terisi(conn: &Connection, sheet: i64, row: u32, pegawai: i64) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM ikrar WHERE berkas_id = ?1 AND baris = ?2 AND pegawai_id <> ?3";
        Ok(conn.prepare_cached(sql)?.exists((sheet, row, pegawai))?)
    }

    /// What one line asks to record.
    fn isi(&self, keadaan: KeadaanIkrar, tanggal: Tanggal, alasan: &str) -> IkrarBaru {
        IkrarBaru {
            gelombang: self.gelombang,
            pilihan: Pilihan::Orang(Vec::new()),
            keadaan,
            tanggal,
            sampai: None,
            bukti: Bukti::Tanpa,
            alasan: alasan.to_owned(),
        }
    }

    /// Why a line cannot be recorded for this person.
    fn halangan(&self, orang: &Orang, keadaan: KeadaanIkrar, line: &IkrarImpor, hari: Tanggal) -> Option<Alasan> {
        let cell = |pesan: Pesan| Some(Alasan::sel(Kolom::Keadaan, keadaan.code(), pesan));
        let kept = |key: &str, ada: &Tercatat| Pesan::new(key).with("keadaan", Arg::Kata(ada.keadaan.kata()));
        let tanggal = line.tanggal.unwrap_or(self.tanggal);
        if !orang.aktif {
            let pesan = Pesan::new("ikrar-nonaktif").with("nama", orang.nama.as_str()).with("n", 1);
            return Some(Alasan::baris(pesan));
        }
        if tanggal > hari {
            let pesan = Pesan::new("tanggal-di-depan").with("tanggal", tanggal.to_string());
            return Some(Alasan::sel(Kolom::Tanggal, tanggal.iso(), pesan));
        }
        if keadaan.needs_reason() && rapi(&line.alasan).is_empty() {
            let pesan = Pesan::new("ikrar-alasan-wajib").with("keadaan", Arg::Kata(keadaan.kata()));
            return Some(Alasan::sel(Kolom::Alasan, "", pesan));
        }
        let ada = orang.ada.as_ref()?;
        if keadaan == KeadaanIkrar::Belum {
            return cell(kept("impor-ikrar-belum", ada));
        }
        if ada.keadaan.is_settled() && ada.keadaan != keadaan {
            return cell(kept("impor-ikrar-tetap", ada));
        }
        if ada.tutup {
            return Some(Alasan::baris(Pesan::new("ikrar-berkas-tutup").with("nama", orang.nama.as_str())));
        }
        None
    }
}

impl Perihal for Lembar {
    fn hak(&self) -> Hak {
        Hak::PegawaiUbah
    }

    fn aksi(&self) -> &'static str {
        "impor-ikrar"
    }

    fn mulai(&mut self, conn: &Connection, session: &Session) -> Result<(), StoreError> {
        for hak in [Hak::Impor, Hak::PegawaiUbah] {
            jangkau(conn, session, hak, self.berkas.satker.0)?;
        }
        if !conn.prepare_cached("SELECT 1 FROM gelombang WHERE id = ?1")?.exists([self.gelombang.0])? {
            return Err(StoreError::Missing);
        }
        if self.berkas.nomor.is_empty() {
            return Err(aturan("berkas", Pesan::new("wajib-diisi")));
        }
        match self.kenal(conn)? {
            Some((_, true)) => {
                Err(aturan("berkas", Pesan::new("berkas-tutup").with("nomor", self.berkas.nomor.as_str())))
            }
            _ => Ok(()),
        }
    }

    fn banding(&mut self, conn: &Connection, session: &Session, rekaman: &Rekaman) -> Result<Hasil, StoreError> {
        let Rekaman::Ikrar(line) = rekaman else { return Err(StoreError::Missing) };
        let pegawai = match self.pencari.cari(conn, session, &line.siapa, self.berkas.satker)? {
            Ok(id) => id,
            Err(alasan) => return Ok(Hasil::Tolak(None, vec![alasan])),
        };
        let orang = ikrar::orang(conn, self.gelombang.0, pegawai)?.ok_or(StoreError::Missing)?;
        let keadaan = line.keadaan.unwrap_or(self.keadaan);
        let (tanggal, alasan) = (line.tanggal.unwrap_or(self.tanggal), rapi(&line.alasan));
        let sheet = self.kenal(conn)?.map(|(id, _)| id);
        match &orang.ada {
            // Nothing is on record and nothing is said: the line is as good as not there, and has no key of its own.
            None if keadaan == KeadaanIkrar::Belum => return Ok(Hasil::Sama(-pegawai)),
            Some(a) if a.keadaan == KeadaanIkrar::Ttd && keadaan == KeadaanIkrar::Mengucapkan => {
                return Ok(Hasil::Sama(a.id));
            }
            Some(a)
                if a.keadaan == keadaan
                    && a.tanggal == tanggal
                    && a.berkas.is_some()
                    && a.berkas == sheet
                    && (alasan.is_empty() || a.alasan == alasan) =>
            {
                return Ok(Hasil::Sama(a.id));
            }
            _ => {}
        }
        if let Some(why) = self.halangan(&orang, keadaan, line, session.hari) {
            return Ok(Hasil::Tolak(orang.ada.map(|a| a.id), vec![why]));
        }
        if let (Some(sheet), Some(row)) = (sheet, line.siapa.baris)
            && Self::terisi(conn, sheet, row, pegawai)?
        {
            let why = Alasan::sel(Kolom::Baris, row.to_string(), Pesan::new("impor-ikrar-baris"));
            return Ok(Hasil::Tolak(orang.ada.map(|a| a.id), vec![why]));
        }
        // A cell that is empty says nothing.
        let alasan = match &orang.ada {
            Some(a) if alasan.is_empty() && a.keadaan == keadaan => a.alasan.clone(),
            _ => alasan,
        };
        let row = line.siapa.baris.map_or(Value::Null, |n| Value::Integer(i64::from(n)));
        let isi = sandi(&[
            pegawai.into(),
            keadaan.code().to_owned().into(),
            tanggal.iso().into(),
            alasan.into(),
            row.clone(),
        ]);
        let kelompok = if orang.ada.is_some() { Kelompok::Ubah } else { Kelompok::Baru };
        let lama = orang.ada.map(|a| (a.id, a.ver));
        // Two people do not stand on one row of a sheet.
        let unik = (row != Value::Null).then_some((row, Kolom::Baris));
        Ok(Hasil::Usul(Usul { kelompok, lama, kunci: Value::Integer(pegawai), unik, isi }))
    }

    fn tampil(&self, conn: &Connection, _: &Session, baris: &Tersimpan) -> Result<BarisBeda, StoreError> {
        let values = urai(&baris.isi).unwrap_or_default();
        let pegawai = values.first().and_then(|v| v.angka()).unwrap_or(0);
        let text = |at: usize| values.get(at).map_or("", |v| v.teks()).to_owned();
        let old = ikrar::orang(conn, self.gelombang.0, pegawai)?.and_then(|o| o.ada);
        let (keadaan, tanggal, alasan) =
            old.map_or_else(Default::default, |a| (a.keadaan.code().to_owned(), a.tanggal.iso(), a.alasan));
        let beda =
            [(Kolom::Keadaan, keadaan, text(1)), (Kolom::Tanggal, tanggal, text(2)), (Kolom::Alasan, alasan, text(3))];
        let beda = beda
            .into_iter()
            .filter(|(_, lama, baru)| lama != baru)
            .map(|(kolom, lama, baru)| BedaSel { kolom, lama, baru })
            .collect();
        let (nomor, nama, satker) = siapa::tampak(conn, pegawai)?;
        Ok(BarisBeda { asal: None, orang: None, nomor, nama, satker, beda, alasan: Vec::new() })
    }

    fn terap(&mut self, tx: &mut Tx<'_>, session: &Session, baris: &[Tersimpan], _: Saksi) -> Result<(), StoreError> {
        let sheet = ikrar::berkas_baru(tx, session, &self.isi(self.keadaan, self.tanggal, ""), &self.berkas)?;
        let mut last = ikrar::baris_terakhir(tx, Some(sheet))?;
        for row in baris {
            let values = urai(&row.isi).unwrap_or_default();
            let pegawai = values.first().and_then(|v| v.angka()).unwrap_or(0);
            let text = |at: usize| values.get(at).map_or("", |v| v.teks());
            let keadaan = KeadaanIkrar::from_code(text(1)).ok_or(StoreError::Missing)?;
            let tanggal = Tanggal::from_iso(text(2)).ok_or(StoreError::Missing)?;
            let orang = ikrar::orang(tx, self.gelombang.0, pegawai)?.ok_or(StoreError::Missing)?;
            if !siapa::boleh(tx, session, orang.satker)? {
                return Err(StoreError::Forbidden(Pesan::new("impor-di-luar")));
            }
            match (row.lama, &orang.ada) {
                (Some((id, ver)), _) => siapa::masih(tx, Table::Ikrar, id, ver, &orang.nama)?,
                (None, Some(a)) => return Err(siapa::usang(tx, Table::Ikrar, a.id, &orang.nama)),
                (None, None) => {}
            }
            if !orang.aktif {
                return Err(siapa::usang(tx, Table::Pegawai, pegawai, &orang.nama));
            }
            tx.alasan(text(3));
            // A file knows no last day of an exclusion, so it says nothing about one.
            let kept = orang.ada.as_ref().filter(|a| a.keadaan == keadaan).and_then(|a| a.sampai);
            let isi = IkrarBaru { sampai: kept, ..self.isi(keadaan, tanggal, text(3)) };
            // A row that the file numbers keeps its number; the others follow the last that is taken.
            let numbered = values.get(4).and_then(|v| v.angka());
            let mut at = numbered.map_or(last, |n| n - 1);
            ikrar::satu(tx, session, &isi, &orang, Some(sheet), &mut at, &mut ikrar::Hasil::default())?;
            last = last.max(at);
        }
        tx.alasan("");
        Ok(())
    }
}
