//! The dialog of a file that comes in, at each of its steps: an engine on paper answers what is asked of it.

use ikrar::desk::app::App;
use ikrar::desk::msg::{BerkasMasuk, Effect, Jawab, Masuk, Minta, Msg, Slot};
use ikrar::domain::id::{PegawaiId, SatkerId};
use ikrar::domain::impor::baca::tahun::{Aturan, Catatan, Ragu, TanyaHari};
use ikrar::domain::impor::ingatan::{Ingatan, IsiIngatan};
use ikrar::domain::impor::panggung::{BarisBeda, BedaSel, Kehilangan, Kelompok, RingkasImpor};
use ikrar::domain::impor::percakapan::{
    Dibuka, Kabar, Kembar, KolomBerkas, LembarInfo, Perintah, Peta, Sandi, TanyaSatker,
};
use ikrar::domain::impor::{Alasan, Asal, HalImpor, Kolom};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{PetaKolom, Rows};
use ikrar::domain::tanggal::{Tanggal, Waktu};
use ikrar::kata::Bahasa;

use crate::WARNA;
use crate::contoh::Toko;
use crate::potret::potret;

/// What the engine on paper has been told.
#[derive(Default)]
struct Mesin {
    ragu: bool,
    dijawab: Vec<String>,
    hilang: Option<String>,
    tetap: Vec<PegawaiId>,
    kurang: bool,
    hari: bool,
    aturan: Vec<(Kolom, Aturan)>,
}

fn berkas(nama: &str, ukuran: u64) -> BerkasMasuk {
    BerkasMasuk {
        nama: nama.to_owned(),
        jalan: format!("/home/rina/.local/share/ikrar/masuk/{nama}"),
        folder: false,
        ukuran,
        waktu: Waktu::from_iso("2024-11-20T16:05:00+07:00"),
    }
}

fn kolom(tajuk: &str, kolom: Option<Kolom>, contoh: &[&str]) -> KolomBerkas {
    KolomBerkas {
        tajuk: tajuk.to_owned(),
        kolom,
        usul: None,
        lembar: vec![0],
        asal: None,
        contoh: contoh.iter().map(|t| (*t).to_owned()).collect(),
    }
}

/// A name in the file, the rows that bear it, and the units it may mean.
type Soal = (&'static str, u64, &'static [(i64, &'static str)]);

const SOAL: [Soal; 3] = [
    ("LAPAS SALEMBA", 212, &[(14, "Lembaga Pemasyarakatan Kelas IIA Salemba"), (15, "Rutan Kelas I Jakarta Pusat")]),
    ("LAPAS NARKOTIKA", 41, &[(16, "Lembaga Pemasyarakatan Narkotika Kelas IIA Jakarta")]),
    ("POS KAMLING RW 04", 3, &[]),
];

/// Two rows of one person that disagree about some things.
fn kembar() -> Kembar {
    let line = |kolom, a: &str, b: &str| (kolom, vec![a.to_owned(), b.to_owned()]);
    Kembar {
        sisi: [12, 1_340].map(|nomor| Some(Asal { lembar: 0, nomor })).to_vec(),
        nilai: vec![
            line(Kolom::Nomor, "198609262015051001", "198609262015051001"),
            line(Kolom::Nama, "Bambang Sutejo, S.H.", "Bambang Sutejo"),
            line(Kolom::Golongan, "III/b", "III/b"),
            line(Kolom::Jabatan, "Penjaga Tahanan Pelaksana Lanjutan pada Regu II", "Pengelola Data"),
            line(Kolom::Satker, "LAPAS SALEMBA", ""),
        ],
    }
}

/// What earlier files have taught.
fn diingat() -> Vec<Ingatan> {
    let waktu = Waktu::from_iso("2024-10-02T09:15:00+07:00");
    let unit = |id, kunci: &str, satker| Ingatan {
        id,
        isi: IsiIngatan::Satker { kunci: kunci.to_owned(), satker: SatkerId(satker) },
        oleh: "rina".to_owned(),
        waktu,
    };
    let peta = PetaKolom {
        kolom: vec![None, Some(Kolom::Nomor), Some(Kolom::Nama), Some(Kolom::Lahir), Some(Kolom::Satker)],
        hari: Aturan::from_code("1900").map(|rule| (Kolom::Lahir, rule)).into_iter().collect(),
    };
    let isi = IsiIngatan::Kolom {
        hal: HalImpor::Pegawai,
        kunci: "no | nip baru | nama lengkap | tgl lahir | unit kerja".to_owned(),
        peta,
    };
    vec![
        unit(1, "lapas salemba", 2),
        unit(2, "rutan cipinang jakarta timur blok lama", 3),
        Ingatan { id: 1, isi, oleh: String::new(), waktu: None },
    ]
}

impl Mesin {
    fn peta(&self, names: Option<Vec<Option<Kolom>>>) -> Peta {
        let mut all = vec![
            kolom("NO", None, &["1", "2", "3"]),
            kolom("NIP BARU", Some(Kolom::Nomor), &["19860926 201505 1 001", "199001012014022003", "1,99E+17"]),
            kolom("NAMA LENGKAP", Some(Kolom::Nama), &["Bambang Sutejo, S.H.", "Citra Ayu Lestari", "Dwi Prakoso"]),
            kolom("GOL/RUANG", Some(Kolom::Golongan), &["III/b", "II/d", "III/a"]),
            kolom(
                "UNIT KERJA",
                (!self.kurang).then_some(Kolom::Satker),
                &["LAPAS SALEMBA", "Rutan Cipinang", "LAPAS NARKOTIKA"],
            ),
            kolom("KET", None, &["", "CLTN", ""]),
        ];
        for (column, name) in all.iter_mut().zip(names.into_iter().flatten()) {
            column.kolom = name;
        }
        let lacks = !all.iter().any(|c| c.kolom == Some(Kolom::Nama));
        let kurang = if lacks { vec![Pesan::new("impor-tak-ada-berkas")] } else { Vec::new() };
        Peta { kepala: 4, kolom: all, hari: Vec::new(), diingat: false, kurang, catatan: Vec::new() }
    }

    /// Births with years of two digits, and posts since a serial number.
    fn hari(&self) -> Vec<TanyaHari> {
        let mut catatan = Catatan::default();
        let born = |y, m, d| Tanggal::new(y, m, d);
        for (text, birth, n) in
            [("01/03/85", born(1985, 3, 1), 298), ("12/05/02", born(2002, 5, 12), 41), ("7 Mei 71", None, 3)]
        {
            (0..n).for_each(|_| catatan.tambah(Kolom::Lahir, Ragu::Tahun, text, birth));
        }
        for text in ["45292", "43101", "40179"] {
            catatan.tambah(Kolom::Sejak, Ragu::Seri, text, None);
        }
        if self.hari { catatan.tanya(&self.aturan) } else { Vec::new() }
    }

    fn banding(&self) -> Kabar {
        let mut ringkas = RingkasImpor::default();
        let open: Vec<TanyaSatker> = SOAL
            .iter()
            .filter(|(nama, ..)| !self.dijawab.contains(&(*nama).to_owned()))
            .map(|(nama, baris, calon)| TanyaSatker {
                nama: (*nama).to_owned(),
                baris: *baris,
                calon: calon.iter().map(|(id, name)| (SatkerId(*id), (*name).to_owned())).collect(),
            })
            .collect();
        for (kelompok, n) in [
            (Kelompok::Baru, 1_204),
            (Kelompok::Ubah, 37),
            (Kelompok::Pindah, 5),
            (Kelompok::Sama, 62_440),
            (Kelompok::Tahan, open.iter().map(|t| t.baris).sum()),
            (Kelompok::Tolak, 12),
            (Kelompok::Hilang, 9),
        ] {
            ringkas.tambah(kelompok, n);
        }
        ringkas.tetapkan(self.tetap.len() as u64);
        Kabar::Banding { ringkas, tanya: open, hari: self.hari(), hilang: self.hilang.clone() }
    }

    fn lihat(kelompok: Kelompok, dari: u64, batas: usize) -> Kabar {
        let beda = |kolom, lama: &str, baru: &str| BedaSel { kolom, lama: lama.to_owned(), baru: baru.to_owned() };
        let baris = (dari..dari + batas as u64)
            .map(|n| BarisBeda {
                asal: (kelompok != Kelompok::Hilang).then_some(Asal { lembar: 0, nomor: n + 5 }),
                orang: (kelompok == Kelompok::Hilang).then_some(PegawaiId(n.cast_signed())),
                nomor: "19860926 201505 1 001".to_owned(),
                nama: match kelompok {
                    Kelompok::Hilang => format!("Prof. Dr. H. Bambang Sutejo {n}, S.H., M.H."),
                    _ => format!("Bambang Sutejo {n}"),
                },
                satker: "Lapas Salemba".to_owned(),
                beda: match kelompok {
                    Kelompok::Hilang => Vec::new(),
                    Kelompok::Ubah => vec![
                        beda(Kolom::Golongan, "III/a", "III/b"),
                        beda(Kolom::Jabatan, "", "Penjaga Tahanan Pelaksana Lanjutan pada Regu II"),
                    ],
                    Kelompok::Tolak | Kelompok::Tahan => Vec::new(),
                    _ => vec![beda(Kolom::Satker, "Rutan Cipinang", "Lapas Salemba")],
                },
                alasan: match kelompok {
                    Kelompok::Tolak if n == 0 => {
                        let other = Pesan::new("impor-ganda-berkas").with("lembar", 1).with("baris", 1_340);
                        vec![Alasan::baris(other)]
                    }
                    Kelompok::Tolak => {
                        vec![Alasan::sel(Kolom::Nomor, "1,98609E+17", Pesan::new("impor-tak-ada-berkas"))]
                    }
                    _ => Vec::new(),
                },
            })
            .collect();
        Kabar::Lihat { kelompok, dari, baris }
    }

    fn jawab(&mut self, perintah: Perintah) -> Option<Kabar> {
        Some(match perintah {
            Perintah::Buka { sandi, .. } => Kabar::Dibuka(Dibuka {
                lembar: ["Pegawai A-M", "Pegawai N-Z", "Arsip"]
                    .iter()
                    .map(|n| LembarInfo { nama: (*n).to_owned(), tersembunyi: *n == "Arsip" })
                    .collect(),
                sandi: self.ragu.then_some(sandi.unwrap_or(Sandi::Windows1252)),
                ragu: (self.ragu && sandi.is_none()).then(|| {
                    vec![
                        "NIP;NAMA;SATKER".to_owned(),
                        "1986;Andr\u{e9};Rutan".to_owned(),
                        "1990;Jos\u{e9};Lapas".to_owned(),
                    ]
                }),
                pemisah: self.ragu.then_some(';'),
            }),
            Perintah::Lembar(_) => Kabar::Peta(self.peta(None)),
            Perintah::Petakan(names) => Kabar::Peta(self.peta(Some(names))),
            Perintah::Hari(aturan) => {
                self.aturan = aturan;
                Kabar::Peta(self.peta(None))
            }
            Perintah::Banding(_) => self.banding(),
            Perintah::Jawab { nama, .. } => {
                self.dijawab.push(nama);
                self.banding()
            }
            Perintah::Hilang { alasan, tetap } => {
                self.hilang = alasan;
                self.tetap = tetap;
                self.banding()
            }
            Perintah::Kehilangan => {
                let all = [("Lapas Salemba", 212, 5), ("Rutan Cipinang", 98, 2), ("LPKA", 61, 1), ("Bapas", 30, 1)];
                let all = all.map(|(satker, aktif, hilang)| Kehilangan { satker: satker.to_owned(), aktif, hilang });
                Kabar::Kehilangan(all.to_vec())
            }
            Perintah::Lihat { kelompok, dari, batas } => Self::lihat(kelompok, dari, batas),
            Perintah::SimpanTolak(_) => Kabar::Tersimpan("~/keluar/ditolak-pegawai.csv".to_owned(), 12),
            Perintah::Kembar(_) => Kabar::Kembar(kembar()),
            Perintah::Pilih { .. } | Perintah::Tetap { .. } => self.banding(),
            Perintah::Terapkan | Perintah::Tutup => return None,
        })
    }
}

/// A desk at a size after some keys, with everything answered that the dialog asks for.
fn layar(mesin: &mut Mesin, size: (u16, u16), keys: &str) -> App {
    let toko = Toko::new();
    let mut app = toko.meja(size, Bahasa::Id);
    app.session.pribadi = true;
    toko.tekan(&mut app, "3");
    for name in keys.split(' ') {
        let effects = app.update(Msg::Key(name.parse().unwrap()));
        let mut open = std::collections::VecDeque::from(effects);
        while let Some(effect) = open.pop_front() {
            if let Effect::Read { slot: Slot::Ingatan, no, .. } = effect {
                let result = Ok(Rows::Ingatan(diingat()));
                open.extend(app.update(Msg::Rows { slot: Slot::Ingatan, no, result }));
                continue;
            }
            let Effect::Impor { no, minta } = effect else { continue };
            let jawab = match minta {
                Minta::Daftar(diminta) => Some(Jawab::Daftar(Ok(Masuk {
                    diminta,
                    folder: "/home/rina/.local/share/ikrar/masuk".to_owned(),
                    isi: vec![
                        berkas("Data pegawai Kanwil DKI November 2024.xlsx", 1_214_000),
                        berkas("nominatif-lapas-salemba.csv", 48_200),
                        berkas("satker.ods", 912),
                    ],
                }))),
                Minta::Lakukan(perintah) => mesin.jawab(*perintah).map(Jawab::Kabar),
                _ => None,
            };
            if let Some(jawab) = jawab {
                open.extend(app.update(Msg::Impor { no, jawab: Box::new(jawab) }));
            }
        }
    }
    app
}

const UKURAN: [(&str, (u16, u16)); 3] = [("80x24", (80, 24)), ("120x40", (120, 40)), ("60x16", (60, 16))];

macro_rules! langkah {
    ($($name:ident: $mesin:expr, $keys:literal;)*) => {$(
        #[test]
        fn $name() {
            for (size, cells) in UKURAN {
                let app = layar(&mut $mesin, cells, $keys);
                insta::assert_snapshot!(format!("{}_{size}", stringify!($name)), potret(&app, WARNA).teks());
            }
        }
    )*};
}

langkah! {
    impor_berkas: Mesin::default(), "m Down";
    impor_ingatan: Mesin::default(), "m Ctrl+R j";
    impor_lupa: Mesin::default(), "m Ctrl+R j j x";
    impor_sandi: Mesin { ragu: true, ..Mesin::default() }, "m Down Enter";
    impor_lembar: Mesin::default(), "m Enter Down";
    impor_kolom: Mesin::default(), "m Enter Enter j j";
    impor_kolom_kurang: Mesin::default(), "m Enter Enter j j -";
    impor_hari: Mesin { hari: true, ..Mesin::default() }, "m Enter Enter Ctrl+G 1";
    impor_satker: Mesin::default(), "m Enter Enter Ctrl+G 1";
    impor_periksa: Mesin::default(), "m Enter Enter Ctrl+G Ctrl+G 2 j";
    impor_ganda: Mesin::default(), "m Enter Enter Ctrl+G Ctrl+G 6";
    impor_tolak: Mesin::default(), "m Enter Enter Ctrl+G Ctrl+G 6 y";
    impor_kembar: Mesin::default(), "m Enter Enter Ctrl+G Ctrl+G 6 p j j Right";
    impor_kembar_baru: Mesin::default(), "m Enter Enter Ctrl+G Ctrl+G 6 p Enter";
    impor_orang: Mesin::default(), "m Enter Enter Ctrl+G Ctrl+G 2 p Left";
    impor_hilang: Mesin::default(), "m Enter Enter Ctrl+G Ctrl+G x Down";
    impor_alasan: Mesin::default(), "m Enter Enter Ctrl+G Ctrl+G x p i n Down";
    impor_tiada: Mesin::default(), "m Enter Enter Ctrl+G Ctrl+G x Down Enter 7 Space";
    impor_terapkan: Mesin::default(), "m Enter Enter Ctrl+G Ctrl+G Ctrl+G";
}

#[test]
fn impor_berjalan() {
    let mut app = layar(&mut Mesin::default(), (80, 24), "m Enter Enter Ctrl+G Ctrl+G Ctrl+G y");
    let no = 1;
    let kabar = Jawab::Kabar(Kabar::Maju(12_000, 65_000));
    app.update(Msg::Impor { no, jawab: Box::new(kabar) });
    let picture = potret(&app, WARNA).teks();
    assert!(picture.contains("12.000 dari 65.000 baris"), "{picture}");
    insta::assert_snapshot!(picture);
}

#[test]
fn a_long_sentence_is_whole() {
    let why =
        Pesan::new("impor-buku-kali").with("nama", "xl/worksheets/sheet1.xml").with("kali", 900).with("batas", 200);
    for size in [(80, 24), (60, 16)] {
        let mut app = layar(&mut Mesin::default(), size, "m Enter");
        app.update(Msg::Key("Enter".parse().unwrap()));
        let jawab = Box::new(Jawab::Kabar(Kabar::Gagal(why.clone())));
        app.update(Msg::Impor { no: 1, jawab });
        let picture = potret(&app, WARNA).lines();
        let rows: Vec<&str> = picture.iter().map(|l| l.trim_matches(['│', ' '])).collect();
        let rule = rows.iter().rposition(|l| !l.is_empty() && l.chars().all(|c| c == '─')).unwrap();
        let frame = rows.iter().rposition(|l| l.starts_with('└')).unwrap();
        assert!(frame - rule > 3, "it takes more lines than there are below");
        assert_eq!(rows[rule + 1..frame].join(" "), format!("! {}", app.kata.pesan(&why)));
    }
}

#[test]
fn every_step_fits_any_screen() {
    for keys in [
        "m Down",
        "m Ctrl+R j",
        "m Enter",
        "m Enter Enter",
        "m Enter Enter Ctrl+G",
        "m Enter Enter Ctrl+G Ctrl+G",
        "m Enter Enter Ctrl+G k Up",
        "m Enter Enter Ctrl+G Ctrl+G x",
        "m Enter Enter Ctrl+G Ctrl+G 6 p",
    ] {
        for w in (60..140).step_by(7) {
            for h in [16, 17, 19, 21, 30, 43] {
                let hari = keys.ends_with("Up");
                let app = layar(&mut Mesin { hari, ..Mesin::default() }, (w, h), keys);
                assert_eq!(potret(&app, WARNA).lines().len(), usize::from(h));
            }
        }
    }
}
