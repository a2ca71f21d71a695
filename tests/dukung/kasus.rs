//! A clerk at one case after the other: what he keys, on the day it is for him, straight into the store.

#![allow(dead_code, reason = "each test program uses a part")]

use std::path::PathBuf;

use ikrar::domain::id::{PegawaiId, PerkaraId, Ver};
use ikrar::domain::operator::Session;
use ikrar::domain::pegawai::{JenisJabatan, PegawaiBaru, StatusKepegawaian};
use ikrar::domain::perkara::dokumen::JenisDokumen;
use ikrar::domain::perkara::penanganan::{
    DokumenBaru, PanggilanBaru, PemeriksaBaru, PutusanBaru, UbahKasus, UbahPenanganan, Unsur,
};
use ikrar::domain::perkara::wewenang::Pejabat;
use ikrar::domain::perkara::{KeadaanPerkara, PerkaraBaru, SumberLaporan, TerlaporBaru};
use ikrar::domain::request::{Store as _, StoreError, Write, Written};
use ikrar::domain::tanggal::{Tanggal, Waktu};
use ikrar::store::SqliteStore;
use rusqlite::Connection;

pub type Jawab = Result<Written, StoreError>;

pub fn hari(iso: &str) -> Tanggal {
    Tanggal::from_iso(iso).unwrap()
}

/// A store, a session and the day it is.
pub struct Meja {
    pub store: SqliteStore,
    pub session: Session,
    pub path: PathBuf,
}

impl Meja {
    fn kini(&self) -> Waktu {
        Waktu::from_iso(&format!("{}T10:00:00+07:00", self.session.hari.iso())).unwrap()
    }

    pub fn mentah(&self) -> Connection {
        Connection::open(&self.path).unwrap()
    }

    pub fn satu<T: rusqlite::types::FromSql>(&self, sql: &str) -> T {
        self.mentah().query_row(sql, [], |r| r.get(0)).unwrap()
    }

    pub fn pada(&mut self, iso: &str) -> &mut Self {
        self.session.hari = hari(iso);
        self
    }

    pub fn tulis(&mut self, write: &Write) -> Jawab {
        let now = self.kini();
        self.store.write(write, &self.session, now)
    }

    pub fn lama(&self, id: i64) -> (PerkaraId, Ver) {
        let ver = self.mentah().query_row("SELECT ver FROM perkara WHERE id = ?1", [id], |r| r.get(0)).unwrap();
        (PerkaraId(id), Ver(ver))
    }

    pub fn keadaan(&self, id: i64) -> KeadaanPerkara {
        let code: String =
            self.mentah().query_row("SELECT keadaan FROM perkara WHERE id = ?1", [id], |r| r.get(0)).unwrap();
        KeadaanPerkara::from_code(&code).unwrap()
    }

    pub fn ubah(&mut self, id: i64, ubah: UbahKasus) -> Jawab {
        let lama = self.lama(id);
        self.tulis(&Write::Penanganan(UbahPenanganan::Kasus { lama, ubah }))
    }

    pub fn pindah(&mut self, id: i64, ke: KeadaanPerkara, alasan: &str) -> Jawab {
        let (lama, tanggal) = (self.lama(id), self.session.hari);
        self.tulis(&Write::PerkaraPindah { lama, ke, tanggal, alasan: alasan.to_owned() })
    }

    /// Notes papers of today.
    pub fn catat(&mut self, id: i64, jenis: &[JenisDokumen]) {
        for jenis in jenis {
            let isi = dokumen(*jenis, self.session.hari);
            self.ubah(id, UbahKasus::Dokumen(isi)).unwrap();
        }
    }

    /// A call with its letter of today.
    pub fn panggil(&mut self, id: i64, ke: u8, pemeriksaan: &str) {
        let isi = panggilan(ke, self.session.hari, hari(pemeriksaan));
        self.ubah(id, UbahKasus::Panggilan(isi)).unwrap();
        let letter = if ke == 1 { JenisDokumen::SuratPanggilan1 } else { JenisDokumen::SuratPanggilan2 };
        self.catat(id, &[letter]);
    }

    pub fn hadir(&mut self, id: i64, ke: u8, hadir: bool) {
        self.ubah(id, UbahKasus::PanggilanHadir(ke, Some(hadir))).unwrap();
    }

    pub fn tim(&mut self, id: i64) {
        for (nama, unsur) in
            [("Ratna Contoh", Unsur::Atasan), ("Seto Contoh", Unsur::Pengawasan), ("Tiar Contoh", Unsur::Kepegawaian)]
        {
            self.ubah(id, UbahKasus::Pemeriksa(pemeriksa(nama, unsur))).unwrap();
        }
    }

    /// One accused in one report of this day.
    pub fn lapor(&mut self, siapa: PegawaiId, baris: &[&str], surat: &str) -> i64 {
        let baru = laporan(self.session.hari, siapa, baris, surat);
        self.tulis(&Write::Perkara(Box::new(baru))).unwrap().ids[0]
    }
}

pub fn laporan(hari: Tanggal, siapa: PegawaiId, baris: &[&str], surat: &str) -> PerkaraBaru {
    PerkaraBaru {
        sumber: SumberLaporan::BawasluLaporan,
        nomor_surat: Some(surat.to_owned()),
        tanggal_perbuatan: hari.plus(-5),
        tanggal_terima: hari,
        tempat: Some("Lapangan Contoh".to_owned()),
        pelapor: None,
        saksi: vec!["Saksi Contoh".to_owned()],
        atasan: None,
        ringkas: "Hadir pada kampanye".to_owned(),
        uraian: "Cerita".to_owned(),
        pemilihan: None,
        keadaan: KeadaanPerkara::LaporanMasuk,
        terlapor: vec![TerlaporBaru {
            pegawai: Some(siapa),
            keterangan: String::new(),
            baris: baris.iter().map(|b| (*b).to_owned()).collect(),
        }],
    }
}

pub fn dokumen(jenis: JenisDokumen, tanggal: Tanggal) -> DokumenBaru {
    DokumenBaru {
        jenis,
        nomor: "W.10-PK.04/2024".to_owned(),
        tanggal,
        letak: String::new(),
        sidik: None,
        catatan: String::new(),
    }
}

pub fn panggilan(ke: u8, surat: Tanggal, pemeriksaan: Tanggal) -> PanggilanBaru {
    PanggilanBaru {
        ke,
        nomor: format!("PANG-{ke}"),
        surat,
        pemeriksaan,
        pukul: "09.00".to_owned(),
        tempat: "Ruang rapat".to_owned(),
    }
}

pub fn pemeriksa(nama: &str, unsur: Unsur) -> PemeriksaBaru {
    PemeriksaBaru { pegawai: None, nama: nama.to_owned(), jabatan: "Auditor".to_owned(), unsur, ketua: false }
}

pub fn putusan(sanksi: &str, pejabat: Pejabat, tanggal: Tanggal) -> PutusanBaru {
    PutusanBaru {
        sanksi: sanksi.to_owned(),
        pasal: "PP 94/2021 Pasal 5 huruf n".to_owned(),
        pejabat,
        pejabat_nama: "Pejabat Contoh".to_owned(),
        pejabat_jabatan: "Menteri".to_owned(),
        sk_nomor: "SK-1".to_owned(),
        sk_tanggal: tanggal,
        catatan: String::new(),
    }
}

/// Somebody of this employment and kind of post.
pub fn sebagai(isi: PegawaiBaru, status: StatusKepegawaian, jabatan: JenisJabatan) -> PegawaiBaru {
    PegawaiBaru { status, jenis_jabatan: Some(jabatan), ..isi }
}

/// Fields and keys of a refusal.
pub fn tolak(jawab: Jawab) -> Vec<(String, String)> {
    match jawab {
        Err(StoreError::Rule(all)) => all.into_iter().map(|(field, why)| (field, why.key)).collect(),
        other => panic!("not refused by a rule: {other:?}"),
    }
}

/// Keys of a refused move, all of which stand under the field of the state.
pub fn terhalang(jawab: Jawab) -> Vec<String> {
    let all = tolak(jawab);
    assert!(all.iter().all(|(field, _)| field == "ke"), "{all:?}");
    all.into_iter().map(|(_, key)| key).collect()
}
