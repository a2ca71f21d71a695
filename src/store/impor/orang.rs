//! People: who a row speaks of, what it would change, and why it cannot be taken.
//!
//! A person is known by his number, else by his NIK, else (without either) by name and unit among those with numbers of the
//! office's own; never by a guess. What a cell leaves empty is left as it stands.

mod gabung;
mod hilang;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

use gabung::{PILIH, gabung, hari_pertama, sama};

use super::super::audit::Tx;
use super::super::galat::aturan;
use super::super::pegawai::{self, Kini};
use super::super::tabel::Table;
use super::sandi::{Nilai, sandi, tambah, urai};
use super::siapa::{boleh, usang};
use super::{Hasil, Perihal, Saksi, Tersimpan, Usul, baru, lihat_orang};
use crate::domain::id::SatkerId;
use crate::domain::impor::baris::Baris;
use crate::domain::impor::panggung::{BarisBeda, Kelompok};
use crate::domain::impor::rekam::{PegawaiImpor, Rekaman};
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::nomor::{JenisNomor, Nik, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::pegawai::{PegawaiBaru, StatusKepegawaian};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// A file of people.
#[derive(Debug)]
pub(super) struct Orang {
    /// The unit of rows that name none.
    satker: Option<SatkerId>,
    /// Units that rows name.
    disebut: BTreeSet<i64>,
    /// Units, and whether the session reaches them.
    jangkau: BTreeMap<i64, bool>,
    nomor: String,
    nik: String,
    /// Whether the office has anybody, and anybody with a NIK.
    ada: (bool, bool),
    /// The greatest of the office's own numbers that the file brings along, 0 without any: one that is made for a row without must
    /// not be that of a row behind it.
    lokal: i64,
}

/// Who a row speaks of.
enum Siapa {
    /// Known; `true`: the row says nothing new.
    Dia {
        id: i64,
        ver: i64,
        satker: i64,
        sama: bool,
    },
    Baru,
    Beberapa(usize),
}

impl Orang {
    pub(super) fn new(satker: Option<SatkerId>) -> Self {
        let (nomor, nik) = (format!("{PILIH}nomor = ?1 AND nomor_jenis = ?2"), format!("{PILIH}nik = ?1"));
        Self { satker, disebut: BTreeSet::new(), jangkau: BTreeMap::new(), nomor, nik, ada: (true, true), lokal: 0 }
    }

    fn sampai(&mut self, conn: &Connection, session: &Session, satker: i64) -> Result<bool, StoreError> {
        if let Some(known) = self.jangkau.get(&satker) {
            return Ok(*known);
        }
        let yes = boleh(conn, session, satker)?;
        self.jangkau.insert(satker, yes);
        Ok(yes)
    }

    fn cari(&self, conn: &Connection, p: &PegawaiImpor, satker: Option<i64>) -> Result<Siapa, StoreError> {
        let found = |row: &Row<'_>| {
            let (id, ver, unit) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(Siapa::Dia { id, ver, satker: unit, sama: sama(row, p, satker.unwrap_or(unit))? })
        };
        if !self.ada.0 {
            return Ok(Siapa::Baru);
        }
        if let Some(nomor) = p.nomor {
            let one =
                conn.prepare_cached(&self.nomor)?.query_row((nomor.angka, nomor.jenis.code()), found).optional()?;
            return Ok(one.unwrap_or(Siapa::Baru));
        }
        if let Some(nik) = p.nik.filter(|_| self.ada.1) {
            let one = conn.prepare_cached(&self.nik)?.query_row([nik.0], found).optional()?;
            if let Some(one) = one {
                return Ok(one);
            }
        }
        let Some(unit) = satker else { return Ok(Siapa::Baru) };
        // Whoever bears another NIK is somebody else.
        let ids: Vec<i64> = conn
            .prepare_cached(
                "SELECT id FROM pegawai WHERE satker_id = ?1 AND nama_kunci = ?2 AND nomor_jenis = 'lokal'
                   AND (?3 IS NULL OR nik IS NULL) LIMIT 9",
            )?
            .query_map((unit, nama::kunci(&p.nama.nama), p.nik.map(|n| n.0)), |r| r.get(0))?
            .collect::<Result<_, _>>()?;
        match ids.as_slice() {
            [] => Ok(Siapa::Baru),
            [id] => Ok(conn.prepare_cached(&format!("{PILIH}id = ?1"))?.query_row([id], found)?),
            more => Ok(Siapa::Beberapa(more.len())),
        }
    }

    /// A row about somebody who is known and differs.
    fn ubah(
        &mut self,
        conn: &Connection,
        session: &Session,
        p: &PegawaiImpor,
        id: i64,
        old: &Kini,
    ) -> Result<Hasil, StoreError> {
        let unit = p.satker.or(self.satker).unwrap_or(old.isi.satker);
        let mut alasan = Vec::new();
        if !self.sampai(conn, session, unit.0)? {
            alasan.push(di_luar());
        }
        let sejak = hari_pertama(conn, id, &old.isi, p, unit)?;
        let isi = gabung(&old.isi, p, (unit, sejak), session.hari, &mut alasan);
        if let Some(nik) = isi.nik.filter(|_| self.ada.1 && isi.nik != old.isi.nik) {
            alasan.extend(nik_orang_lain(conn, session, nik, id)?);
        }
        if !alasan.is_empty() {
            return Ok(Hasil::Tolak(Some(id), alasan));
        }
        if isi == old.isi {
            return Ok(Hasil::Sama(id));
        }
        let kelompok = if isi.satker == old.isi.satker { Kelompok::Ubah } else { Kelompok::Pindah };
        let unik = isi.nik.filter(|_| isi.nik != old.isi.nik).map(|n| (Value::Integer(n.0), Kolom::Nik));
        let isi = sandi(&pegawai::kolom_nilai(&isi));
        Ok(Hasil::Usul(Usul { kelompok, lama: Some((id, old.ver)), kunci: Value::Null, unik, isi }))
    }

    /// A row about somebody who is not known.
    fn baru(&mut self, conn: &Connection, session: &Session, p: &PegawaiImpor) -> Result<Hasil, StoreError> {
        let mut alasan = Vec::new();
        let unit = p.satker.or(self.satker);
        match unit {
            None => alasan.push(Alasan::sel(Kolom::Satker, "", Pesan::new("impor-satker-wajib"))),
            Some(unit) if !self.sampai(conn, session, unit.0)? => alasan.push(di_luar()),
            Some(_) => {}
        }
        let status = p.status.or_else(|| p.nomor.and_then(|n| status_dari(n.jenis)));
        match status {
            None => alasan.push(Alasan::sel(Kolom::Status, "", Pesan::new("impor-status-wajib"))),
            Some(status) if status.is_asn() && p.nomor.is_none() => {
                alasan.push(Alasan::sel(Kolom::Nomor, "", Pesan::new("impor-nomor-wajib")));
            }
            Some(_) => {}
        }
        if let Some(nik) = p.nik.filter(|_| self.ada.1) {
            alasan.extend(nik_orang_lain(conn, session, nik, 0)?);
        }
        if let Some(nomor) = p.nomor.filter(|n| n.jenis == JenisNomor::Lokal && n.angka < pegawai::LOKAL_TERTINGGI) {
            self.lokal = self.lokal.max(nomor.angka);
        }
        let (Some(unit), Some(status)) = (unit, status) else { return Ok(Hasil::Tolak(None, alasan)) };
        let kosong = PegawaiBaru {
            nama: NamaLengkap::default(),
            nomor: p.nomor,
            nik: None,
            lahir: p.nomor.and_then(Nomor::lahir),
            kelamin: p.nomor.and_then(Nomor::kelamin),
            status,
            golongan: String::new(),
            jabatan: String::new(),
            jenis_jabatan: None,
            satker: unit,
            sejak: None,
            atasan: None,
            pasangan_calon: false,
            cltn: None,
            aktif: true,
            alasan: String::new(),
        };
        let isi = gabung(&kosong, p, (unit, p.sejak), session.hari, &mut alasan);
        if !alasan.is_empty() {
            return Ok(Hasil::Tolak(None, alasan));
        }
        let kunci = match (p.nomor, p.nik) {
            // Eighteen digits leave room for the kind.
            (Some(n), _) => Value::Integer(n.angka * 4 + n.jenis as i64),
            (None, Some(nik)) => Value::Text(format!("k{}", nik.0)),
            (None, None) => Value::Text(format!("o{} {}", unit.0, nama::kunci(&isi.nama.nama))),
        };
        let unik = isi.nik.map(|n| (Value::Integer(n.0), Kolom::Nik));
        let (mut bytes, mut at) = (Vec::with_capacity(192), 0);
        pegawai::tiap_kolom(&isi, |value| {
            // The next number of the office's own is known only when the row is written.
            let later = at == baru::NOMOR && isi.nomor.is_none();
            tambah(&mut bytes, if later { Nilai::Kosong } else { value });
            at += 1;
        });
        Ok(Hasil::Usul(Usul { kelompok: Kelompok::Baru, lama: None, kunci, unik, isi: bytes }))
    }
}

impl Perihal for Orang {
    fn hak(&self) -> Hak {
        Hak::PegawaiUbah
    }

    fn aksi(&self) -> &'static str {
        "impor-pegawai"
    }

    /// A person refers to his unit, which is looked up in each turn, and to a superior, which a file never says: a new person has none,
    /// and of a known one only his version allows writing him. What else is written refers to rows that this
    /// transaction has written or looked at.
    fn rujukan_terjaga(&self) -> bool {
        true
    }

    fn lot(&mut self, conn: &Connection) -> Result<(), StoreError> {
        let mut ask = conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM pegawai), EXISTS (SELECT 1 FROM pegawai WHERE nik IS NOT NULL)",
        )?;
        self.ada = ask.query_row([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(())
    }

    fn banding(&mut self, conn: &Connection, session: &Session, rekaman: &Rekaman) -> Result<Hasil, StoreError> {
        let Rekaman::Pegawai(p) = rekaman else { return Err(StoreError::Missing) };
        let unit = p.satker.or(self.satker).map(|s| s.0);
        if let Some(unit) = unit {
            self.disebut.insert(unit);
        }
        match self.cari(conn, p, unit)? {
            Siapa::Beberapa(n) => {
                let pesan = Pesan::new("impor-nama-beberapa").with("n", n);
                Ok(Hasil::Tolak(None, vec![Alasan::sel(Kolom::Nama, p.nama.lengkap(), pesan)]))
            }
            // A person out of reach is refused in the same words as a unit out of reach.
            Siapa::Dia { id, satker, .. } if !self.sampai(conn, session, satker)? => {
                Ok(Hasil::Tolak(Some(id), vec![di_luar()]))
            }
            Siapa::Dia { id, sama: true, .. } => Ok(Hasil::Sama(id)),
            Siapa::Dia { id, ver, .. } => {
                let old = pegawai::kini(conn, id)?;
                debug_assert_eq!(old.ver, ver, "one state for the whole lot");
                self.ubah(conn, session, p, id, &old)
            }
            Siapa::Baru => self.baru(conn, session, p),
        }
    }

    fn biarkan(
        &self,
        conn: &Connection,
        baris: &Tersimpan,
        kolom: &[Kolom],
    ) -> Result<(Kelompok, Vec<u8>), StoreError> {
        let Some((id, _)) = baris.lama else { return Err(StoreError::Missing) };
        lihat_orang::biarkan(&pegawai::kolom_nilai(&pegawai::kini(conn, id)?.isi), baris, kolom)
    }

    fn tampil(&self, conn: &Connection, session: &Session, baris: &Tersimpan) -> Result<BarisBeda, StoreError> {
        lihat_orang::tampil(conn, session, baris)
    }

    fn terap(
        &mut self,
        tx: &mut Tx<'_>,
        session: &Session,
        baris: &[Tersimpan],
        saksi: Saksi,
    ) -> Result<(), StoreError> {
        let mut units = BTreeMap::new();
        let mut new = Vec::with_capacity(baris.len());
        for row in baris {
            let values = urai(&row.isi).ok_or_else(|| rusak(row.urut))?;
            // The tree may have been changed since the comparison.
            let unit = values.get(baru::SATKER).and_then(|v| v.angka()).unwrap_or(0);
            let reached = match units.get(&unit) {
                Some(yes) => *yes,
                None => {
                    if Table::Satker.ver(tx, unit)?.is_none() {
                        return Err(aturan("", Pesan::new("toko-rujukan")));
                    }
                    *units.entry(unit).or_insert(boleh(tx, session, unit)?)
                }
            };
            if !reached {
                return Err(StoreError::Forbidden(Pesan::new("impor-di-luar")));
            }
            match row.lama {
                None => new.push(values),
                Some((id, ver)) => tulis_ubah(tx, session.hari, id, ver, &values)?,
            }
        }
        baru::tulis(tx, &new, self.lokal, saksi)
    }

    fn tolak(
        &mut self,
        conn: &Connection,
        session: &Session,
        baris: &Baris,
        alasan: &[Alasan],
    ) -> Result<(Vec<Alasan>, Vec<i64>), StoreError> {
        lihat_orang::tolak(conn, session, baris, alasan)
    }

    fn hilang(
        &mut self,
        conn: &Connection,
        session: &Session,
        terlihat: &dyn Fn(i64) -> bool,
        ada: &mut dyn FnMut(i64, i64) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        for unit in self.disebut.clone() {
            if self.sampai(conn, session, unit)? {
                hilang::di(conn, unit, terlihat, ada)?;
            }
        }
        Ok(())
    }

    fn keluarkan(&mut self, tx: &mut Tx<'_>, siapa: &[(i64, i64)], alasan: &str) -> Result<(), StoreError> {
        for (id, ver) in siapa {
            masih(tx, *id, *ver)?;
            tx.change(Table::Pegawai, *id, |c| {
                c.prepare_cached(
                    "UPDATE pegawai SET ver = ver + 1, aktif = 0, alasan = ?2 WHERE id = ?1 AND ver = ?3",
                )?
                .execute((id, alasan, ver))?;
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// Writes one changed person; a change of unit closes the placement that held.
fn tulis_ubah(tx: &mut Tx<'_>, hari: Tanggal, id: i64, ver: i64, values: &[Nilai<'_>]) -> Result<(), StoreError> {
    masih(tx, id, ver)?;
    let old = pegawai::kini(tx, id)?.isi;
    if values.get(baru::SATKER).and_then(|v| v.angka()) != Some(old.satker.0) {
        let sejak = values.get(baru::SEJAK).and_then(|v| Tanggal::from_iso(v.teks()));
        pegawai::tutup_penempatan(tx, id, &old, sejak)?;
        if let Some(first) = sejak {
            super::super::ikrar::pindah(tx, id, first, hari)?;
        }
    }
    tx.change(Table::Pegawai, id, |c| {
        let all = values.iter().copied().chain([Nilai::Angka(id), Nilai::Angka(ver)]);
        c.prepare_cached(pegawai::UBAH)?.execute(rusqlite::params_from_iter(all))?;
        Ok(())
    })?;
    Ok(())
}

/// Refuses a person whom somebody has changed since the comparison; the refusal bears his name.
fn masih(tx: &Tx<'_>, id: i64, ver: i64) -> Result<(), StoreError> {
    let now: Option<(i64, String)> = tx
        .prepare_cached("SELECT ver, nama FROM pegawai WHERE id = ?1")?
        .query_row([id], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let (found, nama) = now.ok_or(StoreError::Missing)?;
    if found == ver {
        return Ok(());
    }
    Err(usang(tx, Table::Pegawai, id, &nama))
}

fn rusak(urut: i64) -> StoreError {
    StoreError::Damaged(Pesan::new("toko-rusak").with("galat", format!("panggung/{urut}")))
}

fn di_luar() -> Alasan {
    Alasan::baris(Pesan::new("impor-di-luar"))
}

/// The kind of employment that a number tells, where it tells one.
const fn status_dari(jenis: JenisNomor) -> Option<StatusKepegawaian> {
    match jenis {
        JenisNomor::Nip => Some(StatusKepegawaian::Pns),
        JenisNomor::NiPppk => Some(StatusKepegawaian::Pppk),
        JenisNomor::Nrp | JenisNomor::Lokal => None,
    }
}

/// The reason where a NIK belongs to somebody else.
fn nik_orang_lain(conn: &Connection, session: &Session, nik: Nik, own: i64) -> Result<Option<Alasan>, StoreError> {
    let other: Option<i64> = conn
        .prepare_cached("SELECT id FROM pegawai WHERE nik = ?1 AND id <> ?2")?
        .query_row((nik.0, own), |r| r.get(0))
        .optional()?;
    let Some(other) = other else { return Ok(None) };
    let shown = pegawai::samar(Some(nik));
    let pesan = pegawai::dobel(conn, session, other, Pesan::new("ganda-nik").with("nik", shown.as_str()))?;
    Ok(Some(Alasan::sel(Kolom::Nik, shown, pesan)))
}
