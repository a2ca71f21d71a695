//! A store in memory that takes files of people in, as the real one does in the large: engine and command line are tested on it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use crate::domain::id::{AuditId, PegawaiId, SatkerId};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::impor::baris::Baris;
use crate::domain::impor::panggung::{BarisBeda, Impor, Kehilangan, Kelompok, Penulis, RingkasImpor};
use crate::domain::impor::rekam::{PegawaiImpor, Rekaman, Untuk};
use crate::domain::impor::{Alasan, Asal, HalImpor, Kolom};
use crate::domain::operator::Session;
use crate::domain::pegawai::PegawaiKeluar;
use crate::domain::pesan::Pesan;
use crate::domain::request::{PegawaiQuery, PetaKolom, Read, Reader, Rows, Store, StoreError, Write, Written};
use crate::domain::tanggal::Waktu;
use crate::report::palsu::Palsu;

/// An office of three units, and a stage.
pub(crate) struct Toko {
    pub palsu: Palsu,
    pub peta: BTreeMap<(HalImpor, String), PetaKolom>,
    pub padanan: Vec<(String, SatkerId)>,
    /// What was written, in its order; `None` is an applied stage.
    pub tulis: Vec<Option<Write>>,
    pub panggung: Option<Panggung>,
    /// Rows of one record, by the number of the first.
    pub pasangan: BTreeMap<u64, Vec<u64>>,
    /// The next row that is recorded fails with this.
    pub galat: Option<StoreError>,
    /// The next summary fails with this.
    pub galat_ringkas: Option<StoreError>,
}

#[derive(Debug)]
pub(crate) struct Panggung {
    pub untuk: Untuk,
    pub berkas: String,
    pub sha256: String,
    pub baris: Vec<Isi>,
    pub hilang: Option<String>,
    pub tetap: Vec<PegawaiId>,
}

#[derive(Debug, Clone)]
pub(crate) struct Isi {
    pub kelompok: Kelompok,
    pub baris: Baris,
    pub rekaman: Option<Rekaman>,
    pub alasan: Vec<Alasan>,
    pub satker: String,
}

impl Toko {
    pub(crate) fn new() -> Self {
        Self {
            palsu: Palsu::kosong(),
            peta: BTreeMap::new(),
            padanan: Vec::new(),
            tulis: Vec::new(),
            panggung: None,
            pasangan: BTreeMap::new(),
            galat: None,
            galat_ringkas: None,
        }
    }

    fn naik(&mut self) -> Result<&mut Panggung, StoreError> {
        self.panggung.as_mut().ok_or(StoreError::Missing)
    }

    fn taruh(&mut self, kelompok: Kelompok, baris: &Baris, isi: (Option<Rekaman>, Vec<Alasan>, &str)) {
        let (rekaman, alasan, satker) = isi;
        let isi = Isi { kelompok, baris: baris.clone(), rekaman, alasan, satker: satker.to_owned() };
        self.panggung.as_mut().unwrap().baris.push(isi);
    }

    fn kelompok(&self, p: &PegawaiImpor) -> Kelompok {
        match self.palsu.pegawai.iter().find(|known| Some(known.nomor) == p.nomor) {
            None => Kelompok::Baru,
            Some(known) if p.satker.is_some_and(|s| s != known.satker) => Kelompok::Pindah,
            Some(known) if known.nama != p.nama => Kelompok::Ubah,
            Some(_) => Kelompok::Sama,
        }
    }

    /// People at units of the file who are not in it.
    fn tiada(&self) -> Vec<usize> {
        let rows = &self.panggung.as_ref().unwrap().baris;
        let people: Vec<&PegawaiImpor> = rows
            .iter()
            .filter_map(|r| match &r.rekaman {
                Some(Rekaman::Pegawai(p)) => Some(p),
                _ => None,
            })
            .collect();
        let gone = |known: &&crate::domain::pegawai::PegawaiRow| {
            known.aktif
                && people.iter().any(|p| p.satker == Some(known.satker))
                && people.iter().all(|p| p.nomor != Some(known.nomor))
        };
        let all = self.palsu.pegawai.iter().enumerate();
        all.filter(|(_, known)| gone(known)).map(|(at, _)| at).collect()
    }
}

impl Reader for Toko {
    fn read(&mut self, read: &Read, session: &Session) -> Result<Rows, StoreError> {
        match read {
            Read::ImporPeta { hal, kunci } => Ok(Rows::ImporPeta(self.peta.get(&(*hal, kunci.clone())).cloned())),
            Read::Padanan => Ok(Rows::Padanan(self.padanan.clone())),
            other => self.palsu.read(other, session),
        }
    }

    fn alir(
        &mut self,
        query: &PegawaiQuery,
        session: &Session,
        each: &mut dyn FnMut(&PegawaiKeluar<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.palsu.alir(query, session, each)
    }
}

impl Store for Toko {
    fn write(&mut self, write: &Write, _: &Session, _: Waktu) -> Result<Written, StoreError> {
        self.tulis.push(Some(write.clone()));
        match write.clone() {
            Write::ImporPeta { hal, kunci, peta } => {
                self.peta.insert((hal, kunci), peta);
            }
            Write::Padanan { kunci, satker } => self.padanan.push((kunci, satker)),
            _ => {}
        }
        Ok(Written { audit: Some(AuditId(1)), ids: Vec::new(), uraian: Pesan::new("uji") })
    }

    fn changed(&mut self) -> Result<bool, StoreError> {
        Ok(false)
    }

    fn snapshot(&mut self, job: &mut dyn FnMut(&mut dyn Reader) -> Result<(), StoreError>) -> Result<(), StoreError> {
        job(self)
    }
}

impl Impor for Toko {
    fn impor_mulai(&mut self, untuk: &Untuk, berkas: &str, sha256: &str, _: &Session) -> Result<(), StoreError> {
        let (berkas, sha256) = (berkas.to_owned(), sha256.to_owned());
        self.panggung =
            Some(Panggung { untuk: untuk.clone(), berkas, sha256, baris: Vec::new(), hilang: None, tetap: Vec::new() });
        Ok(())
    }

    fn impor_rekam(&mut self, baris: &Baris, rekaman: &Rekaman) -> Result<(), StoreError> {
        if let Some(galat) = self.galat.take() {
            return Err(galat);
        }
        let twice = |r: &Isi| match (&r.rekaman, rekaman) {
            (Some(Rekaman::Pegawai(a)), Rekaman::Pegawai(b)) => a.nomor.is_some() && a.nomor == b.nomor,
            _ => false,
        };
        if let Some(first) = self.naik()?.baris.iter_mut().find(|r| twice(r)) {
            let (head, reason) = (first.baris.nomor, Alasan::baris(Pesan::new("impor-ganda-berkas")));
            first.kelompok = Kelompok::Tolak;
            first.alasan = vec![reason.clone()];
            let pair = self.pasangan.entry(head).or_insert_with(|| vec![head]);
            pair.push(baris.nomor);
            self.taruh(Kelompok::Tolak, baris, (None, vec![reason], ""));
            return Ok(());
        }
        let kelompok = match rekaman {
            Rekaman::Pegawai(p) => self.kelompok(p),
            _ => Kelompok::Baru,
        };
        self.taruh(kelompok, baris, (Some(rekaman.clone()), Vec::new(), ""));
        Ok(())
    }

    fn impor_tolak(&mut self, baris: &Baris, alasan: &[Alasan]) -> Result<(), StoreError> {
        assert!(!alasan.is_empty(), "a row is refused without a reason");
        self.taruh(Kelompok::Tolak, baris, (None, alasan.to_vec(), ""));
        Ok(())
    }

    fn impor_tahan(&mut self, baris: &Baris, satker: &str) -> Result<(), StoreError> {
        self.taruh(Kelompok::Tahan, baris, (None, Vec::new(), satker));
        Ok(())
    }

    fn impor_tertahan(&mut self) -> Result<Vec<(String, u64)>, StoreError> {
        let mut n: BTreeMap<String, u64> = BTreeMap::new();
        for row in self.naik()?.baris.iter().filter(|r| r.kelompok == Kelompok::Tahan) {
            *n.entry(row.satker.clone()).or_default() += 1;
        }
        let mut all: Vec<(String, u64)> = n.into_iter().collect();
        all.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        Ok(all)
    }

    fn impor_ambil(&mut self, satker: &str, batas: usize) -> Result<Vec<Baris>, StoreError> {
        let rows = &mut self.naik()?.baris;
        let waits = |r: &Isi| r.kelompok == Kelompok::Tahan && r.satker == satker;
        let mut taken = Vec::new();
        while taken.len() < batas {
            let Some(at) = rows.iter().position(waits) else { break };
            taken.push(rows.remove(at).baris);
        }
        Ok(taken)
    }

    fn impor_kembar(&mut self, asal: Asal) -> Result<Vec<Baris>, StoreError> {
        let Some(pair) = self.pasangan.values().find(|pair| pair.contains(&asal.nomor)).cloned() else {
            return Ok(Vec::new());
        };
        let rows = self.naik()?.baris.iter().map(|r| &r.baris);
        Ok(rows.filter(|r| pair.contains(&r.nomor)).cloned().collect())
    }

    fn impor_pilih(&mut self, asal: Asal, rekaman: Option<(&Baris, &Rekaman)>) -> Result<(), StoreError> {
        let pair = self.pasangan.values().find(|pair| pair.contains(&asal.nomor)).cloned().unwrap();
        let said = |key: &str| vec![Alasan::baris(Pesan::new(key))];
        let kelompok = match rekaman {
            Some((_, Rekaman::Pegawai(p))) => self.kelompok(p),
            _ => Kelompok::Tolak,
        };
        for row in self.naik()?.baris.iter_mut().filter(|r| pair.contains(&r.baris.nomor)) {
            row.kelompok = Kelompok::Tolak;
            row.rekaman = None;
            row.alasan = said("impor-ganda-berkas");
            if let Some((chosen, rekaman)) = rekaman {
                row.alasan = said("impor-ganda-dipilih");
                if chosen.nomor == row.baris.nomor {
                    (row.kelompok, row.rekaman, row.alasan) = (kelompok, Some(rekaman.clone()), Vec::new());
                }
            }
        }
        Ok(())
    }

    fn impor_tetap(&mut self, _: Asal, _: &[Kolom]) -> Result<(), StoreError> {
        Err(StoreError::Missing)
    }

    fn impor_ringkas(&mut self) -> Result<RingkasImpor, StoreError> {
        if let Some(galat) = self.galat_ringkas.take() {
            return Err(galat);
        }
        let mut n = RingkasImpor::default();
        for row in &self.naik()?.baris {
            n.tambah(row.kelompok, 1);
        }
        let (gone, stay) = (self.tiada(), &self.panggung.as_ref().unwrap().tetap);
        n.tambah(Kelompok::Hilang, gone.len() as u64);
        n.tetapkan(gone.iter().filter(|at| stay.contains(&self.palsu.pegawai[**at].id)).count() as u64);
        Ok(n)
    }

    fn impor_lihat(&mut self, kelompok: Kelompok, dari: u64, batas: usize) -> Result<Vec<BarisBeda>, StoreError> {
        if kelompok == Kelompok::Hilang {
            let one = |at: usize| {
                let known = &self.palsu.pegawai[at];
                let (orang, nama) = (Some(known.id), known.nama.lengkap());
                let (nomor, satker, beda, alasan) = (String::new(), String::new(), Vec::new(), Vec::new());
                BarisBeda { asal: None, orang, nomor, nama, satker, beda, alasan }
            };
            return Ok(self.tiada().into_iter().skip(usize::try_from(dari).unwrap()).take(batas).map(one).collect());
        }
        let rows = self.naik()?.baris.iter().filter(|r| r.kelompok == kelompok && kelompok != Kelompok::Sama);
        Ok(rows
            .skip(usize::try_from(dari).unwrap())
            .take(batas)
            .map(|r| BarisBeda {
                asal: Some((&r.baris).into()),
                orang: None,
                nomor: String::new(),
                nama: String::new(),
                satker: r.satker.clone(),
                beda: Vec::new(),
                alasan: r.alasan.clone(),
            })
            .collect())
    }

    fn impor_sisa(&mut self, tulis: &mut Penulis<'_>) -> Result<(), StoreError> {
        let mut rows: Vec<Isi> = self.naik()?.baris.clone();
        rows.retain(|r| [Kelompok::Tolak, Kelompok::Tahan].contains(&r.kelompok));
        rows.retain(|r| r.alasan.iter().all(|a| a.pesan.key != "impor-ganda-dipilih"));
        rows.sort_by_key(|r| (r.baris.lembar, r.baris.nomor));
        rows.iter().try_for_each(|r| tulis(&r.baris, &r.alasan))
    }

    fn impor_hilang(&mut self, alasan: Option<&str>, tetap: &[PegawaiId]) -> Result<(), StoreError> {
        self.naik()?.hilang = alasan.map(str::to_owned);
        self.naik()?.tetap = tetap.to_vec();
        Ok(())
    }

    fn impor_kehilangan(&mut self) -> Result<Vec<Kehilangan>, StoreError> {
        let mut units: BTreeMap<SatkerId, u64> = BTreeMap::new();
        for at in self.tiada() {
            *units.entry(self.palsu.pegawai[at].satker).or_default() += 1;
        }
        let people = &self.palsu.pegawai;
        let one = |(unit, hilang): (SatkerId, u64)| Kehilangan {
            satker: unit.0.to_string(),
            aktif: people.iter().filter(|p| p.satker == unit && p.aktif).count() as u64,
            hilang,
        };
        Ok(units.into_iter().map(one).collect())
    }

    fn impor_terap(
        &mut self,
        _: &Session,
        _: Waktu,
        maju: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Written, StoreError> {
        let gone = self.tiada();
        let stage = self.panggung.take().ok_or(StoreError::Missing)?;
        let n = stage.baris.len() as u64;
        if !maju(0, n) {
            return Err(StoreError::Io(Pesan::new("impor-dihentikan")));
        }
        if stage.hilang.is_some() {
            let people = &mut self.palsu.pegawai;
            gone.into_iter().for_each(|at| people[at].aktif = stage.tetap.contains(&people[at].id));
        }
        for row in stage.baris {
            let Some(Rekaman::Pegawai(p)) = row.rekaman else { continue };
            let nama = p.nama.nama.clone();
            match self.palsu.pegawai.iter_mut().find(|known| Some(known.nomor) == p.nomor) {
                Some(known) => {
                    known.nama = p.nama;
                    known.satker = p.satker.unwrap_or(known.satker);
                }
                None => {
                    self.palsu.tambah(p.satker.unwrap().0, &nama, KeadaanIkrar::Belum);
                    let made = self.palsu.pegawai.iter_mut().max_by_key(|known| known.id).unwrap();
                    made.nomor = p.nomor.unwrap_or(made.nomor);
                    made.nama = p.nama;
                }
            }
        }
        self.tulis.push(None);
        Ok(Written { audit: Some(AuditId(7)), ids: Vec::new(), uraian: Pesan::new("uji") })
    }

    fn impor_buang(&mut self) {
        self.panggung = None;
    }
}
