//! A small office on a real file: three units, invented people, two waves.

use std::path::{Path, PathBuf};

use ikrar::acuan;
use ikrar::domain::id::{GelombangId, PegawaiId, SatkerId, Ver};
use ikrar::domain::ikrar::{Bukti, IkrarBaru, KeadaanIkrar, Pilihan};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nomor};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::pegawai::{PegawaiBaru, StatusKepegawaian};
use ikrar::domain::request::{Store, StoreError, Write, Written};
use ikrar::domain::tanggal::{Tanggal, Waktu};
use ikrar::store::{OpenOptions, OsUser, SqliteStore, open_session};
use rusqlite::Connection;

pub const KANWIL: SatkerId = SatkerId(1);
pub const LAPAS: SatkerId = SatkerId(2);
pub const RUTAN: SatkerId = SatkerId(3);
pub const GELOMBANG: GelombangId = GelombangId(1);

/// An office in a folder of its own.
pub struct Kantor {
    pub folder: tempfile::TempDir,
    pub path: PathBuf,
}

pub fn hari(iso: &str) -> Tanggal {
    Tanggal::from_iso(iso).unwrap()
}

pub fn kini() -> Waktu {
    Waktu::from_iso("2024-11-21T10:42:00+07:00").unwrap()
}

pub fn pengguna(login: &str) -> OsUser {
    OsUser { uid: 1000, login: login.to_owned(), nama: format!("Operator {login}") }
}

/// A connection that goes round the store, as somebody with the file could.
pub fn mentah(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.busy_timeout(std::time::Duration::from_secs(5)).unwrap();
    conn
}

pub fn kantor() -> Kantor {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ikrar.db");
    SqliteStore::create(&path).unwrap();
    let conn = mentah(&path);
    conn.execute_batch(
        "INSERT INTO kantor (id, nama, acuan, latihan, hari_latihan, dibuat) VALUES (1, 'Kanwil Contoh', 'kanwil-jakarta', 0, NULL, '2024-01-01T00:00:00+07:00');
         INSERT INTO instansi VALUES (1, 'kemenkumham', 'Kementerian Hukum dan HAM', NULL, NULL);
         INSERT INTO satker (id, jenis, nama, pendek, induk_id, instansi_id, urut, sejak) VALUES
             (1, 'kanwil', 'Kantor Wilayah Contoh', 'Kanwil Contoh', NULL, 1, 1, '2020-01-01'),
             (2, 'lapas', 'Lapas Kelas I Contoh', 'Lapas Contoh', 1, 1, 1, '2020-01-01'),
             (3, 'rutan', 'Rutan Kelas I Contoh', 'Rutan Contoh', 1, 1, 2, '2020-01-01');
         INSERT INTO pemilihan (id, kode, nama, jenis, pemungutan) VALUES (1, 'pilkada_2024', 'Pilkada 2024', 'pilkada', '2024-11-27');
         INSERT INTO teks_ikrar (id, kode, versi, judul, isi) VALUES (1, 'contoh', 1, 'Ikrar contoh', 'Satu');
         INSERT INTO gelombang (id, nama, pemilihan_id, teks_id, mulai, tenggat) VALUES
             (1, 'Pilkada 2024', 1, 1, '2024-09-01', '2024-11-30'), (2, 'Pemilu 2024', 1, 1, '2023-11-01', '2024-02-14');
         INSERT INTO katalog_skb (id, rumpun, periode, bentuk, sanksi, dasar, dari, sampai, perlu_verifikasi) VALUES ('DS-06', 'disiplin', 'calon', 'Contoh', 'berat', '', NULL, NULL, 0);
         INSERT INTO hari_libur VALUES ('2024-11-27', 'libur_nasional', 'Pemungutan suara', '');",
    )
    .unwrap();
    for i in acuan::aturan::izin() {
        conn.execute("INSERT INTO izin VALUES (?1, ?2, ?3)", (i.peran.code(), i.hak.code(), i.lingkup.code())).unwrap();
    }
    for r in acuan::aturan::tenggat() {
        let states = r.keadaan.iter().map(|k| k.code()).collect::<Vec<_>>().join(" ");
        conn.execute(
            "INSERT INTO tenggat_aturan VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            (
                r.aturan.code(),
                r.nilai,
                r.satuan.code(),
                states,
                r.dari.code(),
                r.sifat.code(),
                r.perlu_verifikasi,
                r.sumber,
                r.catatan,
            ),
        )
        .unwrap();
    }
    drop(conn);
    Kantor { folder, path }
}

impl Kantor {
    pub fn buka(&self) -> SqliteStore {
        SqliteStore::open(&self.path, OpenOptions::default()).unwrap()
    }

    /// The store and its first operator, who bears every role but that of a unit.
    pub fn meja(&self) -> (SqliteStore, Session) {
        self.meja_sebagai("sari")
    }

    pub fn meja_sebagai(&self, login: &str) -> (SqliteStore, Session) {
        let mut store = self.buka();
        let session = sesi(&mut store, login).unwrap();
        (store, session)
    }

    /// One more operator, by the first one's right.
    pub fn operator(&self, login: &str, peran: &[Peran], satker: Option<SatkerId>) -> (SqliteStore, Session) {
        let (mut store, session) = self.meja();
        let write = Write::Operator {
            lama: None,
            login: login.to_owned(),
            nama: format!("Operator {login}"),
            peran: peran.to_vec(),
            satker,
            aktif: true,
        };
        store.write(&write, &session, kini()).unwrap();
        self.meja_sebagai(login)
    }
}

pub fn sesi(store: &mut SqliteStore, login: &str) -> Result<Session, StoreError> {
    open_session(store, &pengguna(login), "uji", hari("2024-11-21"), false, kini())
}

pub fn orang(nama: &str, nomor: i64, satker: SatkerId) -> PegawaiBaru {
    PegawaiBaru {
        nama: NamaLengkap { gelar_depan: String::new(), nama: nama.to_owned(), gelar_belakang: String::new() },
        nomor: Some(Nomor { jenis: JenisNomor::Nip, angka: nomor }),
        nik: None,
        lahir: None,
        kelamin: None,
        status: StatusKepegawaian::Pns,
        golongan: "III/b".to_owned(),
        jabatan: "Penjaga".to_owned(),
        jenis_jabatan: None,
        satker,
        sejak: Some(hari("2022-01-01")),
        atasan: None,
        pasangan_calon: false,
        cltn: None,
        aktif: true,
        alasan: String::new(),
    }
}

pub fn simpan(
    store: &mut SqliteStore,
    session: &Session,
    lama: Option<(PegawaiId, i64)>,
    isi: PegawaiBaru,
) -> Result<Written, StoreError> {
    let write = Write::Pegawai { lama: lama.map(|(id, v)| (id, Ver(v))), isi: Box::new(isi) };
    store.write(&write, session, kini())
}

pub fn tambah(store: &mut SqliteStore, session: &Session, nama: &str, nomor: i64, satker: SatkerId) -> PegawaiId {
    PegawaiId(simpan(store, session, None, orang(nama, nomor, satker)).unwrap().ids[0])
}

pub fn ikrar(ids: &[PegawaiId], keadaan: KeadaanIkrar, alasan: &str) -> IkrarBaru {
    IkrarBaru {
        gelombang: GELOMBANG,
        pilihan: Pilihan::Orang(ids.to_vec()),
        keadaan,
        tanggal: hari("2024-11-20"),
        sampai: None,
        bukti: Bukti::Tanpa,
        alasan: alasan.to_owned(),
    }
}

/// The key of the first field of a broken rule.
pub fn aturan<T: std::fmt::Debug>(result: Result<T, StoreError>) -> (String, String) {
    match result {
        Err(StoreError::Rule(fields)) => (fields[0].0.clone(), fields[0].1.key.clone()),
        other => panic!("no rule: {other:?}"),
    }
}

pub fn satu<T: rusqlite::types::FromSql>(path: &Path, sql: &str) -> T {
    mentah(path).query_row(sql, [], |r| r.get(0)).unwrap()
}

impl Kantor {
    /// Whether rows, figures and trail agree.
    pub fn periksa_bersih(&self) -> bool {
        let found = self.buka().check(ikrar::store::Kedalaman::Lengkap, &mut |_| ()).unwrap();
        assert_eq!(found, []);
        found.is_empty()
    }
}
