//! A small office in memory that answers as a store does: reports and command line are tested on it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use crate::domain::antrean::PerkaraRow;
use crate::domain::id::{AuditId, OperatorId, PegawaiId, PemilihanId, SatkerId, Ver};
use crate::domain::ikrar::{GelombangRow, KeadaanIkrar};
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::nomor::{JenisNomor, Nik, Nomor};
use crate::domain::operator::{Hak, Izin, Lingkup, Peran, Session};
use crate::domain::pegawai::{PegawaiFilter, PegawaiKeluar, PegawaiRow, PegawaiUrut, StatusKepegawaian};
use crate::domain::pemilihan::{JenisPemilihan, PemilihanRow};
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::perkara::contoh;
use crate::domain::perkara::penanganan::{
    BerkasPerkara, JawabPenanganan, RegisterRow, StatistikPerkara, TanyaPenanganan,
};
use crate::domain::request::{
    Dilihat, Jangkar, Jendela, Jumlah, Kantor, PegawaiQuery, Posisi, Read, Reader, Rows, Store, StoreError, TempoRow,
    Write, Written,
};
use crate::domain::satker::{Hitung, JenisSatker, Pohon, SatkerRow};
use crate::domain::tanggal::{Tanggal, Waktu};

pub(crate) fn hari(text: &str) -> Tanggal {
    Tanggal::from_iso(text).unwrap()
}

pub(crate) fn kini() -> Waktu {
    Waktu::from_iso("2024-11-21T10:42:00+07:00").unwrap()
}

/// A session with all rights but these.
pub(crate) fn sesi(tanpa: &[Hak]) -> Session {
    let izin = Hak::ALL
        .iter()
        .filter(|h| !tanpa.contains(h))
        .map(|h| Izin { peran: Peran::Kanwil, hak: *h, lingkup: Lingkup::Semua })
        .collect();
    Session {
        operator: OperatorId(1),
        login: "rina".into(),
        nama: "Rina Wulandari".into(),
        peran: vec![Peran::Kanwil],
        izin,
        satker: None,
        asal: "uji".into(),
        sesi: "s1".into(),
        hari: hari("2024-11-21"),
        baca_saja: false,
        pribadi: true,
    }
}

pub(crate) struct Palsu {
    pub kantor: Kantor,
    pub satker: Vec<SatkerRow>,
    pub pegawai: Vec<PegawaiRow>,
    pub perkara: Vec<(SatkerId, PerkaraRow)>,
    pub tempo: Vec<TempoRow>,
    /// Most rows that one read gave: lists must come in windows.
    pub terbanyak: usize,
    /// Snapshots taken; reads outside one are counted apart.
    pub potret: usize,
    pub baca_lepas: usize,
    /// Files of cases.
    pub berkas: Vec<BerkasPerkara>,
    pub register: Vec<RegisterRow>,
    pub statistik: StatistikPerkara,
    /// Looks that were noted.
    pub dilihat: Vec<Dilihat>,
    /// Spans that registers and figures were asked of.
    pub kurun: Vec<(Tanggal, Tanggal)>,
    di_dalam: bool,
}

fn unit(id: i64, induk: Option<i64>, jenis: JenisSatker, nama: &str) -> SatkerRow {
    SatkerRow {
        id: SatkerId(id),
        ver: Ver(1),
        induk: induk.map(SatkerId),
        jenis,
        kelas: String::new(),
        kode: format!("K{id:02}"),
        nama: nama.into(),
        pendek: nama.into(),
        terakhir: None,
        hitung: Hitung::default(),
    }
}

impl Palsu {
    /// An office without people.
    pub(crate) fn kosong() -> Self {
        let kantor = Kantor {
            nama: "Kanwil DKI Jakarta".into(),
            latihan: true,
            hari_latihan: Some(hari("2024-11-21")),
            pemilihan: vec![PemilihanRow {
                id: PemilihanId(1),
                kode: "pilkada_2024".into(),
                nama: "Pilkada serentak 2024".into(),
                jenis: JenisPemilihan::Pilkada,
                pemungutan: hari("2024-11-27"),
            }],
            tahapan: Vec::new(),
            gelombang: vec![GelombangRow::contoh("2024-09-01", "2024-11-26")],
            jumlah: Hitung::default(),
            hitung_diwakili: false,
            impor: None,
            pilihan: None,
        };
        let satker = vec![
            unit(1, None, JenisSatker::Kanwil, "Kantor Wilayah DKI Jakarta"),
            unit(2, Some(1), JenisSatker::Rutan, "Rutan Kelas I Cipinang"),
            unit(3, Some(1), JenisSatker::Lapas, "Lapas Kelas I Cipinang"),
        ];
        Self {
            kantor,
            satker,
            pegawai: Vec::new(),
            perkara: Vec::new(),
            tempo: Vec::new(),
            terbanyak: 0,
            potret: 0,
            baca_lepas: 0,
            berkas: Vec::new(),
            register: Vec::new(),
            statistik: StatistikPerkara::default(),
            dilihat: Vec::new(),
            kurun: Vec::new(),
            di_dalam: false,
        }
    }

    /// Three units, nine people in every state, two cases. One name is a formula, one is markup.
    pub(crate) fn kecil() -> Self {
        let mut office = Self::kosong();
        for (satker, nama, keadaan) in [
            (1, "Dr. Slamet Nugroho, S.H., M.H.", KeadaanIkrar::Ttd),
            (1, "Ayu Lestari", KeadaanIkrar::Belum),
            (2, "Siti Aminah", KeadaanIkrar::Ttd),
            (2, "=HYPERLINK(\"http://x\")", KeadaanIkrar::Belum),
            (2, "'Aisyah Putri", KeadaanIkrar::Mengucapkan),
            (2, "Budi <b>Santoso</b>", KeadaanIkrar::Diwakili),
            (3, "José Ximenes", KeadaanIkrar::Ttd),
            (3, "Made Wirawan", KeadaanIkrar::Menolak),
            (3, "Wayan Sukarta", KeadaanIkrar::Dikecualikan),
        ] {
            office.tambah(satker, nama, keadaan);
        }
        for (n, nomor, satker, terlapor, ringkas) in [
            (1, "0007", 2, "Siti Aminah", "Menyukai unggahan calon"),
            (2, "0008", 3, "Made Wirawan", "-1+cmd|' /C calc'!A0"),
        ] {
            office.perkara.push((
                SatkerId(satker),
                PerkaraRow {
                    satker: office.satker.iter().find(|s| s.id.0 == satker).unwrap().nama.clone(),
                    baris: vec!["KE-01".into()],
                    sejak: hari("2024-11-18"),
                    sisa: Some(-2),
                    ringkas: ringkas.into(),
                    ..contoh::row(n, nomor, terlapor, KeadaanPerkara::LaporanMasuk, "2024-11-10")
                },
            ));
        }
        office.berkas = vec![contoh::berkas(Vec::new())];
        office.register = contoh::register();
        office.statistik = contoh::statistik();
        office
    }

    /// What a store answers about the handling of cases.
    fn penanganan(&mut self, tanya: &TanyaPenanganan, session: &Session) -> Result<JawabPenanganan, StoreError> {
        match tanya {
            TanyaPenanganan::Berkas(id) => {
                let found = self.berkas.iter().find(|b| b.perkara.row.id == *id).cloned();
                let mut found = found.ok_or(StoreError::Missing)?;
                if !session.boleh(Hak::PerkaraIsi) {
                    found.terbuka = false;
                }
                Ok(JawabPenanganan::Berkas(Box::new(found)))
            }
            TanyaPenanganan::Register(dari, sampai, batas) => {
                self.kurun.push((*dari, *sampai));
                let inside = |r: &&RegisterRow| (*dari..=*sampai).contains(&r.putusan.isi.sk_tanggal);
                Ok(JawabPenanganan::Register(self.register.iter().filter(inside).take(*batas).cloned().collect()))
            }
            TanyaPenanganan::Statistik(dari, sampai) => {
                self.kurun.push((*dari, *sampai));
                Ok(JawabPenanganan::Statistik(Box::new(self.statistik.clone())))
            }
            _ => Err(StoreError::Missing),
        }
    }

    pub(crate) fn tambah(&mut self, satker: i64, nama: &str, ikrar: KeadaanIkrar) {
        let id = i64::try_from(self.pegawai.len()).unwrap() + 1;
        let signed = !matches!(ikrar, KeadaanIkrar::Belum);
        self.pegawai.push(PegawaiRow {
            id: PegawaiId(id),
            ver: Ver(1),
            nama: NamaLengkap::parse(nama),
            nomor: Nomor { jenis: JenisNomor::Nip, angka: 199_001_012_015_031_000 + id },
            status: StatusKepegawaian::Pns,
            golongan: "III/b".into(),
            satker: SatkerId(satker),
            satker_nama: String::new(),
            aktif: true,
            ikrar,
            ikrar_sampai: None,
            ikrar_tanggal: signed.then(|| hari("2024-11-20")),
            perkara: 0,
            posisi: Posisi { kunci: nama::kunci(nama), id },
        });
        self.pegawai.sort_by(|a, b| a.posisi.cmp(&b.posisi));
    }

    fn pohon(&self) -> Vec<SatkerRow> {
        let mut rows = self.satker.clone();
        for row in &mut rows {
            let h = &mut row.hitung;
            for p in self.pegawai.iter().filter(|p| p.satker == row.id && p.aktif) {
                h.aktif += 1;
                h.asn += 1;
                match p.ikrar {
                    KeadaanIkrar::Belum => {}
                    KeadaanIkrar::Mengucapkan => h.mengucapkan += 1,
                    KeadaanIkrar::Diwakili => h.diwakili += 1,
                    KeadaanIkrar::Ttd => h.ttd += 1,
                    KeadaanIkrar::Menolak => h.menolak += 1,
                    KeadaanIkrar::Dikecualikan => h.dikecualikan += 1,
                }
                row.terakhir = row.terakhir.max(p.ikrar_tanggal);
            }
            h.perkara = i64::try_from(self.perkara.iter().filter(|(s, _)| *s == row.id).count()).unwrap();
            h.lewat = h.perkara;
        }
        rows
    }

    fn cabang(&self, satker: Option<SatkerId>) -> Vec<SatkerId> {
        let tree = Pohon::new(self.satker.clone());
        satker.map_or_else(|| self.satker.iter().map(|s| s.id).collect(), |id| tree.cabang_ids(id))
    }

    fn orang(&self, query: &PegawaiQuery) -> Vec<PegawaiRow> {
        let units = self.cabang(query.satker);
        let all = self.pegawai.iter().filter(|p| units.contains(&p.satker) && (p.aktif || query.nonaktif));
        all.filter(|p| cocok(&query.filter, p)).cloned().collect()
    }
}

fn cocok(filter: &PegawaiFilter, row: &PegawaiRow) -> bool {
    let kunci = nama::kunci(&row.nama.nama);
    let all = filter.kata.iter().all(|k| kunci.split(' ').any(|w| w.starts_with(k.as_str())))
        && filter.angka.as_ref().is_none_or(|a| row.nomor.plain().starts_with(a.as_str()))
        && filter.ikrar.is_none_or(|k| row.ikrar.is_meant_by(k))
        && filter.status.is_none_or(|s| s == row.status);
    filter.is_empty() || all != filter.bukan
}

fn jendela<T: Clone>(all: &[T], dari: &Jangkar, batas: usize, posisi: impl Fn(&T) -> &Posisi) -> Jendela<T> {
    let start = match dari {
        Jangkar::Sesudah(p) => all.iter().position(|r| posisi(r) > p).unwrap_or(all.len()),
        _ => 0,
    };
    let end = (start + batas).min(all.len());
    Jendela {
        rows: all[start..end].to_vec(),
        sebelum: start > 0,
        sesudah: end < all.len(),
        jumlah: Jumlah { n: all.len() as u64, tepat: true },
        mulai: None,
    }
}

impl Reader for Palsu {
    fn read(&mut self, read: &Read, session: &Session) -> Result<Rows, StoreError> {
        if !self.di_dalam {
            self.baca_lepas += 1;
        }
        match read {
            Read::Kantor => Ok(Rows::Kantor(Box::new(self.kantor.clone()))),
            Read::Pohon { .. } => Ok(Rows::Pohon(self.pohon())),
            Read::Pegawai { query, dari, batas } => {
                let found = jendela(&self.orang(query), dari, *batas, |r| &r.posisi);
                self.terbanyak = self.terbanyak.max(found.rows.len());
                Ok(Rows::Pegawai(found))
            }
            Read::Perkara { query, dari, batas } => {
                let units = self.cabang(query.satker);
                let mut all: Vec<PerkaraRow> =
                    self.perkara.iter().filter(|(s, _)| units.contains(s)).map(|(_, r)| r.clone()).collect();
                if !session.boleh(Hak::PerkaraIsi) {
                    all.iter_mut().for_each(|r| r.ringkas.clear());
                }
                Ok(Rows::Perkara(jendela(&all, dari, *batas, |r| &r.posisi)))
            }
            Read::JatuhTempo => Ok(Rows::JatuhTempo(self.tempo.clone())),
            Read::Penanganan(tanya) => Ok(Rows::Penanganan(self.penanganan(tanya, session)?)),
            Read::JatuhTempoHitung => Ok(Rows::JatuhTempoHitung { n: self.tempo.len(), lewat: 0 }),
            Read::AuditKepala => Ok(Rows::AuditKepala { panjang: 48_211, kepala: "9f3c77ab01cd22ef55aa".into() }),
            _ => Err(StoreError::Missing),
        }
    }

    fn alir(
        &mut self,
        query: &PegawaiQuery,
        session: &Session,
        each: &mut dyn FnMut(&PegawaiKeluar<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut all = self.orang(query);
        if query.urut == PegawaiUrut::Nomor {
            all.sort_by_key(|r| r.nomor.angka);
        }
        for r in all {
            each(&PegawaiKeluar {
                id: r.id,
                nomor: r.nomor,
                nik: session.boleh(Hak::NikBaca).then_some(Nik(3_174_010_101_900_000 + r.id.0)),
                gelar_depan: &r.nama.gelar_depan,
                nama: &r.nama.nama,
                gelar_belakang: &r.nama.gelar_belakang,
                status: r.status,
                golongan: &r.golongan,
                jabatan: if r.id.0 % 2 == 0 { "-" } else { "" },
                jenis_jabatan: None,
                satker: r.satker,
                sejak: None,
                lahir: r.nomor.lahir(),
                kelamin: r.nomor.kelamin(),
                aktif: r.aktif,
                alasan: if r.aktif { "" } else { "pensiun" },
                cltn: (r.id.0 == 3).then(|| (hari("2024-03-01"), hari("2024-12-31"))),
                pasangan_calon: r.id.0 == 2,
                ikrar: r.ikrar,
                ikrar_tanggal: r.ikrar_tanggal,
                ikrar_sampai: r.ikrar_sampai,
            })?;
        }
        Ok(())
    }
}

impl Store for Palsu {
    fn write(&mut self, write: &Write, _: &Session, _: Waktu) -> Result<Written, StoreError> {
        if let Write::Lihat(seen) = write {
            self.dilihat.push(seen.clone());
        }
        Ok(Written { audit: Some(AuditId(1)), ids: Vec::new(), uraian: crate::domain::pesan::Pesan::new("uji") })
    }

    fn changed(&mut self) -> Result<bool, StoreError> {
        Ok(false)
    }

    fn snapshot(&mut self, job: &mut dyn FnMut(&mut dyn Reader) -> Result<(), StoreError>) -> Result<(), StoreError> {
        self.potret += 1;
        self.di_dalam = true;
        let result = job(self);
        self.di_dalam = false;
        result
    }
}
