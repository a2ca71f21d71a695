//! An office on paper: real units, invented people, and a store that answers from memory, so that a screen
//! is reached by the keys that an operator would press.

use crate::berkas;
use ikrar::desk::app::App;
use ikrar::desk::keymap::Keymap;
use ikrar::desk::keys::Key;
use ikrar::desk::msg::{Effect, Msg};
use ikrar::domain::antrean::{LangkahRow, Perkara, PerkaraRow};
use ikrar::domain::id::{
    GelombangId, LaporanDugaanId, OperatorId, PegawaiId, PemilihanId, PerkaraId, SatkerId, TeksIkrarId, Ver,
};
use ikrar::domain::ikrar::cetak::TagihRow;
use ikrar::domain::ikrar::gelombang::{GelombangBaris, JawabGelombang, TanyaGelombang, TeksRow};
use ikrar::domain::ikrar::lembar::{JawabLembar, TanyaLembar};
use ikrar::domain::ikrar::{GelombangRow, KeadaanIkrar, SebabWajib, TenggatSendiri};
use ikrar::domain::katalog::{BarisSkb, Periode, Rumpun, TingkatSanksi};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nik, Nomor};
use ikrar::domain::operator::{Hak, Izin, Lingkup, Peran, Session};
use ikrar::domain::pegawai::{
    IkrarOrangRow, JenisJabatan, JenisKelamin, Kartu, Pegawai, PegawaiBaru, PegawaiRow, PenempatanRow,
    StatusKepegawaian,
};
use ikrar::domain::pemilihan::{JenisPemilihan, PemilihanRow, TahapanRow};
use ikrar::domain::perkara::penanganan::{JawabPenanganan, TanyaPenanganan};
use ikrar::domain::perkara::{AturanTenggat, KeadaanPerkara, SifatTenggat, Tenggat};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{
    Hitungan, Jangkar, Jendela, Jumlah, Kantor, Posisi, Read, Rows, StoreError, TempoHal, TempoRow,
};
use ikrar::domain::satker::{Hitung, JenisSatker, SatkerRow};
use ikrar::domain::tanggal::{Tanggal, Waktu};
use ikrar::kata::{Bahasa, Kata};

/// A day of 2024.
pub fn hari(bulan: u32, tanggal: u32) -> Tanggal {
    Tanggal::new(2024, bulan, tanggal).unwrap()
}

/// What the store of a test knows.
pub struct Toko {
    pub kantor: Kantor,
    pub satker: Vec<SatkerRow>,
    pub orang: Vec<PegawaiRow>,
    pub perkara: Vec<PerkaraRow>,
    pub tempo: Vec<TempoRow>,
    pub uraian: Option<String>,
}

/// Two versions of one text.
fn teks() -> Vec<TeksRow> {
    let row = |id: i64, versi: u32| TeksRow {
        id: TeksIkrarId(id),
        ver: Ver(0),
        kode: "ikrar_4".to_owned(),
        versi,
        judul: "Ikrar netralitas Pegawai ASN".to_owned(),
        butir: vec![
            "Menjaga dan menegakkan prinsip netralitas Pegawai ASN di instansi masing-masing dalam melaksanakan \
             fungsi pelayanan publik baik sebelum, selama, maupun sesudah Pemilihan."
                .to_owned(),
            "Menolak politik uang dan segala jenis pemberian dalam bentuk apa pun.".to_owned(),
        ],
        sumber: "Surat edaran contoh".to_owned(),
        perlu_verifikasi: versi == 2,
        gelombang: 1,
        catatan: if versi == 1 { 2_406 } else { 0 },
    };
    vec![row(5, 2), row(1, 1)]
}

/// Rows of the catalogue with long wording.
fn katalog() -> Vec<BarisSkb> {
    let baris = |id: &str, bentuk: &str| BarisSkb {
        id: id.to_owned(),
        rumpun: Rumpun::Disiplin,
        periode: Periode::KapanSaja,
        bentuk: bentuk.to_owned(),
        sanksi: TingkatSanksi::ALL[0],
        dasar: String::new(),
        berlaku_dari: Tanggal::new(2022, 9, 22).unwrap(),
        berlaku_sampai: None,
        perlu_verifikasi: true,
        sumber: String::new(),
        catatan: String::new(),
    };
    vec![
        baris(
            "KE-05",
            "Memposting pada media sosial/media lain yang dapat diakses publik, foto bersama bakal calon, tim sukses (simbol keberpihakan/atribut parpol), atau alat peraga",
        ),
        baris(
            "DS-08",
            "Mengadakan kegiatan yang mengarah kepada keberpihakan sebelum, selama, dan sesudah masa kampanye: pertemuan, ajakan, himbauan, seruan, pemberian barang",
        ),
    ]
}

/// A session of the provincial office with every right.
pub fn sesi() -> Session {
    let izin = Hak::ALL.iter().map(|hak| Izin { peran: Peran::Kanwil, hak: *hak, lingkup: Lingkup::Semua }).collect();
    Session {
        operator: OperatorId(1),
        login: "rina".to_owned(),
        nama: "Rina".to_owned(),
        peran: vec![Peran::Kanwil],
        izin,
        satker: None,
        asal: "pts/3".to_owned(),
        sesi: "uji".to_owned(),
        hari: hari(11, 21),
        baca_saja: false,
        pribadi: false,
    }
}

fn satker(
    id: i64,
    induk: i64,
    jenis: JenisSatker,
    nama: &str,
    pendek: &str,
    hitung: (i64, i64, i64, i64),
) -> SatkerRow {
    let (wajib, ttd, perkara, lewat) = hitung;
    SatkerRow {
        id: SatkerId(id),
        ver: Ver(1),
        induk: (induk > 0).then_some(SatkerId(induk)),
        jenis,
        kelas: String::new(),
        kode: String::new(),
        nama: nama.to_owned(),
        pendek: pendek.to_owned(),
        terakhir: (ttd > 0).then(|| hari(11, 20)),
        hitung: Hitung {
            aktif: wajib + if wajib > 300 { 4 } else { 0 },
            asn: wajib,
            ttd,
            diwakili: if wajib > 300 { 7 } else { 0 },
            menolak: i64::from(id == 12),
            dikecualikan: if wajib > 300 { 4 } else { 0 },
            perkara,
            lewat,
            ..Hitung::default()
        },
    }
}

const ORANG: &[(&str, &str, StatusKepegawaian, &str, KeadaanIkrar, i64)] = &[
    ("Sari Dewi Lestari, S.H.", "198804122010122001", StatusKepegawaian::Pns, "III/b", KeadaanIkrar::Ttd, 0),
    ("Setiawan Budi", "197911032006041002", StatusKepegawaian::Pns, "III/d", KeadaanIkrar::Belum, 0),
    ("Sitorus Anton", "198307212009011004", StatusKepegawaian::Pns, "III/b", KeadaanIkrar::Diwakili, 1),
    ("Siti Anisah", "231", StatusKepegawaian::Ppnpn, "", KeadaanIkrar::Belum, 0),
    ("Slamet Riyadi", "197112251994031001", StatusKepegawaian::Pns, "IV/a", KeadaanIkrar::Ttd, 1),
    ("Sri Handayani", "199006092021212003", StatusKepegawaian::Pppk, "IX", KeadaanIkrar::Menolak, 0),
    (
        "Prof. Dr. H. Sumarno Kertarajasa Wijayakusuma, S.H., M.H.",
        "196509171990031002",
        StatusKepegawaian::Pns,
        "IV/d",
        KeadaanIkrar::Ttd,
        0,
    ),
    ("Suryani", "200109152025212002", StatusKepegawaian::PppkParuhWaktu, "V", KeadaanIkrar::Dikecualikan, 0),
    ("Suwito Hadi", "84021177", StatusKepegawaian::Polri, "", KeadaanIkrar::Mengucapkan, 0),
    ("Syahrul Ramadhan", "199312042019031005", StatusKepegawaian::Cpns, "II/c", KeadaanIkrar::Belum, 0),
];

/// Names that would wreck a screen if they reached it.
pub const NAKAL: &[&str] = &[
    "山田太郎 Sitorus",
    "Jose\u{301} Mari\u{301}a Soa\u{308}res",
    "Budi\u{202e}gnarO",
    "Anton\u{1b}[31m\u{1b}]0;judul\u{7}",
    "Ｂｕｄｉ Ｓａｎｔｏｓｏ Ｗｉｊａｙａ Ｋｕｓｕｍａ",
    "Zal\u{316}\u{316}\u{316}\u{316}\u{316}go",
    "A\u{200d}\u{200b}B\r\nC\tD",
    "👩\u{200d}👧 Keluarga",
];

fn pegawai(
    id: i64,
    nama: &str,
    nomor: &str,
    status: StatusKepegawaian,
    gol: &str,
    ikrar: KeadaanIkrar,
    perkara: i64,
) -> PegawaiRow {
    let jenis = JenisNomor::jenis_for(status);
    PegawaiRow {
        id: PegawaiId(id),
        ver: Ver(1),
        nama: NamaLengkap::parse(nama),
        nomor: Nomor::from_store(jenis, nomor.parse().unwrap()),
        status,
        golongan: gol.to_owned(),
        satker: SatkerId(14),
        satker_nama: "Rutan Kelas I Cipinang".to_owned(),
        aktif: true,
        ikrar,
        ikrar_tanggal: (ikrar != KeadaanIkrar::Belum).then(|| hari(11, 21)),
        ikrar_sampai: None,
        perkara,
        posisi: Posisi { kunci: format!("{id:05}"), id },
    }
}

fn perkara(
    id: i64,
    terlapor: &str,
    baris: &[&str],
    keadaan: KeadaanPerkara,
    jatuh: Option<(Tanggal, i64)>,
) -> PerkaraRow {
    PerkaraRow {
        pegawai: Some(PegawaiId(3)),
        satker: "Rutan Kelas I Cipinang".to_owned(),
        baris: baris.iter().map(|b| (*b).to_owned()).collect(),
        sejak: hari(11, 11),
        tenggat: jatuh.map(|(jatuh, _)| Tenggat {
            aturan: AturanTenggat::Panggilan2,
            jatuh,
            sifat: SifatTenggat::Batas,
            perlu_verifikasi: true,
        }),
        sisa: jatuh.map(|(_, n)| n),
        ringkas: "Berpose dua jari bersama pasangan calon, diunggah sendiri".to_owned(),
        ..berkas::row(id, terlapor, keadaan, hari(11, 3))
    }
}

impl Toko {
    /// An office in the last week before voting day.
    pub fn new() -> Self {
        use JenisSatker as J;
        let satker = vec![
            satker(1, 0, J::Kanwil, "Kantor Wilayah DKI Jakarta", "Kanwil DKI Jakarta", (40, 36, 1, 1)),
            satker(2, 1, J::Divisi, "Divisi Administrasi", "Divisi Administrasi", (90, 88, 0, 0)),
            satker(3, 1, J::Divisi, "Divisi Pemasyarakatan", "Divisi Pemasyarakatan", (52, 50, 0, 0)),
            satker(
                11,
                3,
                J::Lapas,
                "Lembaga Pemasyarakatan Kelas I Cipinang",
                "Lapas Kelas I Cipinang",
                (512, 480, 0, 0),
            ),
            satker(
                12,
                3,
                J::Lapas,
                "Lembaga Pemasyarakatan Kelas IIA Salemba",
                "Lapas Kelas IIA Salemba",
                (350, 301, 1, 0),
            ),
            satker(
                13,
                3,
                J::LapasNarkotika,
                "Lembaga Pemasyarakatan Narkotika Kelas IIA Jakarta",
                "Lapas Narkotika Jakarta",
                (388, 290, 0, 0),
            ),
            satker(
                14,
                3,
                J::Rutan,
                "Rumah Tahanan Negara Kelas I Cipinang",
                "Rutan Kelas I Cipinang",
                (412, 301, 2, 1),
            ),
            satker(
                15,
                3,
                J::Rutan,
                "Rumah Tahanan Negara Kelas I Jakarta Pusat",
                "Rutan Kelas I Jakarta Pusat",
                (420, 395, 0, 0),
            ),
            satker(
                16,
                3,
                J::Rupbasan,
                "Rumah Penyimpanan Benda Sitaan Negara Jakarta Barat",
                "Rupbasan Jakarta Barat",
                (21, 0, 0, 0),
            ),
            satker(17, 3, J::Bapas, "Balai Pemasyarakatan Jakarta Timur", "Bapas Jakarta Timur-Utara", (64, 61, 1, 0)),
            satker(4, 1, J::Divisi, "Divisi Keimigrasian", "Divisi Keimigrasian", (24, 24, 0, 0)),
            satker(
                18,
                4,
                J::Kanim,
                "Kantor Imigrasi Kelas I Khusus Jakarta Selatan",
                "Kanim Jakarta Selatan",
                (370, 338, 0, 0),
            ),
        ];
        let orang = ORANG
            .iter()
            .zip(1..)
            .map(|((nama, nomor, status, gol, ikrar, n), id)| pegawai(id, nama, nomor, *status, gol, *ikrar, *n))
            .collect();
        let perkara = vec![
            perkara(145, "Sitorus Anton", &["DS-06"], KeadaanPerkara::Panggilan2, Some((hari(11, 19), -2))),
            perkara(147, "Wahyu Tirtana", &["KE-04", "DS-02"], KeadaanPerkara::Verifikasi, Some((hari(11, 25), 2))),
            perkara(148, "Slamet Riyadi", &["DS-04"], KeadaanPerkara::PembentukanTim, Some((hari(12, 2), 7))),
            perkara(139, "(belum dikenali, spanduk di dekat kantor)", &[], KeadaanPerkara::Informasi, None),
        ];
        let tempo =
            |hal, jatuh, sisa, hk, key: &str| TempoRow { hal, jatuh, sisa, hari_kerja: hk, uraian: Pesan::new(key) };
        let tempo = vec![
            tempo(TempoHal::Perkara(PerkaraId(145)), Some(hari(11, 19)), Some(-2), true, "tenggat-panggilan-2"),
            tempo(TempoHal::Perkara(PerkaraId(147)), Some(hari(11, 25)), Some(2), true, "tenggat-telaah-awal"),
            tempo(TempoHal::SatkerDiam(SatkerId(16)), None, Some(-19), false, "belum-lapor"),
        ];
        let tahap = |kode: &str, nama: &str, mulai, selesai| TahapanRow {
            pemilihan: PemilihanId(2),
            kode: kode.to_owned(),
            nama: nama.to_owned(),
            mulai: Some(mulai),
            selesai,
            penetapan: false,
            perlu_verifikasi: false,
        };
        let kantor = Kantor {
            nama: "Kantor Wilayah DKI Jakarta".to_owned(),
            latihan: true,
            hari_latihan: Some(hari(11, 21)),
            pemilihan: vec![PemilihanRow {
                id: PemilihanId(2),
                kode: "pilkada_2024".to_owned(),
                nama: "Pilkada 2024".to_owned(),
                jenis: JenisPemilihan::Pilkada,
                pemungutan: hari(11, 27),
            }],
            tahapan: vec![
                tahap("kampanye", "kampanye", hari(9, 25), hari(11, 23)),
                tahap("masa_tenang", "masa tenang", hari(11, 24), hari(11, 26)),
            ],
            gelombang: vec![GelombangRow {
                id: GelombangId(7),
                ver: Ver(1),
                nama: "Pilkada 2024".to_owned(),
                pemilihan: PemilihanId(2),
                teks: TeksIkrarId(1),
                teks_judul: "Ikrar netralitas".to_owned(),
                teks_versi: 1,
                teks_perlu_verifikasi: false,
                edaran: String::new(),
                mulai: hari(11, 2),
                tenggat: hari(11, 26),
            }],
            jumlah: Hitung::default(),
            hitung_diwakili: false,
            impor: None,
            pilihan: None,
        };
        let uraian = Some(
            "Pelapor melihat unggahan pada akun terlapor, 3 November pukul 20.10, tiga foto.\nTangkapan layar \
             dilampirkan; akun sudah dikunci keesokan harinya."
                .to_owned(),
        );
        Self { kantor, satker, orang, perkara, tempo, uraian }
    }

    /// The same office with names that would wreck a screen.
    pub fn nakal() -> Self {
        let mut toko = Self::new();
        for (i, nama) in NAKAL.iter().enumerate() {
            toko.orang[i].nama = NamaLengkap { nama: (*nama).to_owned(), ..NamaLengkap::default() };
            toko.satker[i].pendek = (*nama).to_owned();
            toko.satker[i].nama = (*nama).to_owned();
        }
        for (row, nama) in toko.perkara.iter_mut().zip(NAKAL) {
            row.terlapor = (*nama).to_owned();
        }
        toko
    }

    fn jendela<T: Clone>(rows: &[T]) -> Jendela<T> {
        let n = u64::try_from(rows.len()).unwrap();
        Jendela { rows: rows.to_vec(), sebelum: false, sesudah: false, jumlah: Jumlah { n, tepat: true }, mulai: None }
    }

    fn kartu(&self, id: PegawaiId) -> Kartu {
        let row = self.orang.iter().find(|r| r.id == id).unwrap();
        let isi = PegawaiBaru {
            nama: row.nama.clone(),
            nomor: Some(row.nomor),
            nik: Some(Nik(3_175_042_107_830_004)),
            lahir: Tanggal::new(1983, 7, 21),
            kelamin: Some(JenisKelamin::Laki),
            status: row.status,
            golongan: row.golongan.clone(),
            jabatan: "Penjaga Tahanan".to_owned(),
            jenis_jabatan: Some(JenisJabatan::Pelaksana),
            satker: row.satker,
            sejak: Some(hari(1, 2)),
            atasan: Some(PegawaiId(5)),
            pasangan_calon: row.id.0 == 3,
            cltn: None,
            aktif: true,
            alasan: String::new(),
        };
        let ikrar = |gelombang: &str, kini: bool, keadaan, tanggal| IkrarOrangRow {
            gelombang: gelombang.to_owned(),
            kini,
            keadaan,
            tanggal,
            sampai: None,
            berkas: if keadaan == KeadaanIkrar::Belum { String::new() } else { "0044".to_owned() },
            alasan: String::new(),
            oleh: if keadaan == KeadaanIkrar::Belum { String::new() } else { "rina".to_owned() },
            kegiatan: String::new(),
            lain: Vec::new(),
        };
        let placement = |satker: &str, dari, sampai| PenempatanRow {
            satker: satker.to_owned(),
            dari,
            sampai,
            jabatan: "Penjaga Tahanan".to_owned(),
        };
        Kartu {
            pegawai: Pegawai {
                id,
                ver: Ver(1),
                isi,
                satker_nama: row.satker_nama.clone(),
                atasan_nama: "Slamet Riyadi".to_owned(),
            },
            ikrar: vec![
                ikrar("Pilkada 2024", true, row.ikrar, row.ikrar_tanggal),
                ikrar("Pemilu 2024", false, KeadaanIkrar::Ttd, Some(hari(1, 8))),
            ],
            penempatan: vec![
                placement("Rutan Kelas I Cipinang", Some(hari(1, 2)), None),
                placement("Lapas Kelas IIA Salemba", None, Some(hari(1, 1))),
            ],
            perkara: if row.perkara > 0 { vec![self.perkara[0].clone()] } else { Vec::new() },
        }
    }

    fn perkara_satu(&self, id: PerkaraId) -> Perkara {
        let row = self.perkara.iter().find(|r| r.id == id).unwrap().clone();
        let langkah = |dari, ke, tanggal: Tanggal, alasan: &str| LangkahRow {
            dari,
            ke,
            tanggal,
            alasan: alasan.to_owned(),
            oleh: "rina".to_owned(),
            waktu: Waktu::from_iso("2024-11-11T10:42:00+07:00").unwrap(),
        };
        Perkara {
            laporan: LaporanDugaanId(9),
            nomor_surat: "212/PM.06/K.JK/XI/2024".to_owned(),
            terima: hari(11, 5),
            uraian: self.uraian.clone(),
            ada_pelapor: true,
            jabatan: "III/b, Penjaga Tahanan".to_owned(),
            rumpun: Some(Rumpun::Disiplin),
            serangkai: vec![("0146".to_owned(), "Wahyu Tirtana".to_owned())],
            langkah: vec![
                langkah(None, KeadaanPerkara::LaporanMasuk, hari(11, 5), ""),
                langkah(Some(KeadaanPerkara::LaporanMasuk), KeadaanPerkara::Verifikasi, hari(11, 6), "disposisi 118"),
                langkah(Some(KeadaanPerkara::Verifikasi), KeadaanPerkara::Panggilan1, hari(11, 8), "W.10-455"),
            ],
            ..berkas::kosong(row).perkara
        }
    }

    fn gelombang(&self) -> Vec<GelombangBaris> {
        let known = self.kantor.gelombang[0].clone();
        let row = |gelombang: GelombangRow, ttd: i64, dipakai| GelombangBaris {
            pemilihan_nama: "Pilkada serentak 2024".to_owned(),
            teks_kode: "ikrar_4".to_owned(),
            hitung: Some(Hitung { aktif: 2_750, dikecualikan: 7, ttd, ..Hitung::default() }),
            dipakai,
            gelombang,
        };
        let new = GelombangRow {
            id: GelombangId(9),
            nama: "Pilkada 2024 tahap II".to_owned(),
            edaran: "SEK-UM.01.01-1133".to_owned(),
            teks_versi: 2,
            teks_perlu_verifikasi: true,
            teks_judul: "Ikrar netralitas seluruh pegawai di lingkungan Kementerian Hukum".to_owned(),
            mulai: hari(11, 20),
            ..known
        };
        vec![row(new, 0, false), row(known, 2_364, true)]
    }

    /// Who of the people still owes; some of them came late, and of one the exclusion has ended.
    fn tagih(&self) -> Vec<TagihRow> {
        let owes = |r: &&PegawaiRow| !matches!(r.ikrar, KeadaanIkrar::Ttd);
        let own = |n: usize| {
            let sebab = *SebabWajib::ALL.get(n)?;
            Some(TenggatSendiri { jatuh: hari(11, 28), dari: hari(11, 20), sebab })
        };
        let row = |(n, r): (usize, &PegawaiRow)| {
            let over = r.ikrar == KeadaanIkrar::Dikecualikan;
            TagihRow {
                id: r.id,
                nama: r.nama.clone(),
                nomor: r.nomor,
                keadaan: if over { KeadaanIkrar::Belum } else { r.ikrar },
                tanggal: r.ikrar_tanggal.filter(|_| !over),
                berakhir: over.then(|| hari(11, 10)),
                tenggat: own(n),
            }
        };
        self.orang.iter().filter(owes).enumerate().map(row).collect()
    }

    fn jawab(&self, read: &Read) -> Result<Rows, StoreError> {
        Ok(match read {
            Read::Sedang { .. } => Rows::Sedang(Vec::new()),
            Read::Kantor => Rows::Kantor(Box::new(self.kantor.clone())),
            Read::Pohon { .. } => Rows::Pohon(self.satker.clone()),
            Read::Pegawai { dari: Jangkar::Sesudah(_) | Jangkar::Sebelum(_), .. } => Rows::Pegawai(Self::jendela(&[])),
            Read::Pegawai { .. } => Rows::Pegawai(Self::jendela(&self.orang)),
            Read::Tertanda { .. } => Rows::Tertanda(Vec::new(), true),
            Read::HitungPegawai { .. } | Read::HitungPerkara { .. } => Rows::Hitungan(Hitungan { n: 0, lanjut: None }),
            Read::Cari { .. } => Rows::Cari(Self::jendela(&self.orang[2..4])),
            Read::Kartu { pegawai, .. } => Rows::Kartu(Box::new(self.kartu(*pegawai))),
            Read::PegawaiUbah(id) => Rows::PegawaiUbah(Box::new(self.kartu(*id).pegawai)),
            Read::Perkara { .. } => Rows::Perkara(Self::jendela(&self.perkara)),
            Read::PerkaraSatu(id) => Rows::PerkaraSatu(Box::new(self.perkara_satu(*id))),
            Read::Katalog => Rows::Katalog(katalog()),
            Read::JatuhTempo => Rows::JatuhTempo(self.tempo.clone()),
            Read::JatuhTempoHitung => {
                let late = self.tempo.iter().filter(|r| r.sisa.is_some_and(|left| left < 0)).count();
                Rows::JatuhTempoHitung { n: self.tempo.len(), lewat: late }
            }
            Read::Draf => Rows::Draf(Vec::new()),
            Read::TindakanAkhir => Rows::TindakanAkhir(None),
            Read::ImporPeta { .. } => Rows::ImporPeta(None),
            Read::Padanan => Rows::Padanan(Vec::new()),
            Read::Ingatan => Rows::Ingatan(Vec::new()),
            Read::Lembar(TanyaLembar::Daftar { .. }) => Rows::Lembar(JawabLembar::Daftar(Vec::new())),
            Read::Lembar(TanyaLembar::Lanjut) => Rows::Lembar(JawabLembar::Lanjut(None)),
            Read::Lembar(TanyaLembar::Tagih { .. }) => Rows::Lembar(JawabLembar::Tagih(self.tagih())),
            Read::Penanganan(TanyaPenanganan::Berkas(id)) => {
                let file = berkas::dari(self.perkara_satu(*id));
                Rows::Penanganan(JawabPenanganan::Berkas(Box::new(file)))
            }
            Read::Penanganan(TanyaPenanganan::Pelapor(id)) => {
                Rows::Penanganan(JawabPenanganan::Pelapor(*id, "Bagus Pranata".to_owned()))
            }
            Read::Penanganan(TanyaPenanganan::Aturan) => {
                Rows::Penanganan(JawabPenanganan::Aturan(Box::new(berkas::aturan())))
            }
            Read::Penanganan(TanyaPenanganan::Statistik(..)) => {
                Rows::Penanganan(JawabPenanganan::Statistik(Box::new(crate::sanksi::statistik())))
            }
            Read::Penanganan(TanyaPenanganan::Register(..)) => {
                Rows::Penanganan(JawabPenanganan::Register(crate::sanksi::register()))
            }
            Read::Lembar(_) | Read::Kegiatan(_) | Read::Penanganan(_) => return Err(StoreError::Missing),
            Read::Gelombang(TanyaGelombang::Daftar) => Rows::Gelombang(JawabGelombang::Daftar(self.gelombang())),
            Read::Gelombang(TanyaGelombang::Teks) => Rows::Gelombang(JawabGelombang::Teks(teks())),
            Read::SatkerUbah(_) | Read::Operator | Read::AuditKepala => return Err(StoreError::Missing),
        })
    }

    /// Answers everything that the desk asks for, and what it asks for then.
    pub fn layani(&self, app: &mut App, effects: Vec<Effect>) {
        let mut open = std::collections::VecDeque::from(effects);
        while let Some(effect) = open.pop_front() {
            if let Effect::Read { slot, no, read } = effect {
                let result = self.jawab(&read);
                open.extend(app.update(Msg::Rows { slot, no, result }));
            }
        }
    }

    /// Presses keys by their printed names, `"j j Enter"`; a quoted word is typed letter by letter.
    pub fn tekan(&self, app: &mut App, keys: &str) {
        for name in keys.split(' ').filter(|k| !k.is_empty()) {
            let typed: Vec<Key> = match name.strip_prefix('\'') {
                Some(word) => word.chars().map(|c| Key::Char(if c == '_' { ' ' } else { c })).collect(),
                None => vec![name.parse().unwrap()],
            };
            for key in typed {
                let effects = app.update(Msg::Key(key));
                self.layani(app, effects);
            }
        }
    }

    /// A desk on this office, with everything answered.
    pub fn meja(&self, size: (u16, u16), bahasa: Bahasa) -> App {
        let mut app = App::new(Kata::new(bahasa), Keymap::default(), sesi(), size);
        let effects = app.start();
        self.layani(&mut app, effects);
        app
    }
}
