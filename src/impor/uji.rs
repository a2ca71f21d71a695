#![expect(clippy::disallowed_methods, reason = "a test makes its own files")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use super::palsu::Toko;
use super::*;
use crate::domain::impor::baca::tahun::{Ragu, Seri, TanyaHari};
use crate::domain::impor::baris::{Baris, Sel};
use crate::domain::impor::panggung::RingkasImpor;
use crate::domain::impor::percakapan::{Peta, PilihKembar, PilihLembar, Sumber as Asal, TanyaSatker};
use crate::domain::impor::rekam::Rekaman;
use crate::domain::request::Write;
use crate::domain::tanggal::Tanggal;
use crate::report::palsu::{kini, sesi};

/// Three people of two units, a title above and a remark that says nothing to us.
const RAPI: &str = "DAFTAR PEGAWAI\t\t\t\n\nNIP BARU\tNAMA LENGKAP\tUNIT KERJA\tHOBI\n\
    199001012015031001\tBudi Santoso\tRutan Kelas I Cipinang\tcatur\n\
    199102022016042002\tSiti Aminah\tLapas Kelas I Cipinang\t\n\
    198503032010121003\tMade Wirawan\tKantor Wilayah DKI Jakarta\t\n";

struct Uji {
    mesin: Mesin,
    toko: Toko,
    dir: tempfile::TempDir,
    /// Words about progress after which it is told to stop.
    sabar: u64,
}

impl Uji {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let tempat = Tempat {
            db: dir.path().join("kantor.db"),
            keluar: dir.path().join("keluar"),
            pembaca: Pembaca::default(),
            bunyi: Box::new(|pesan| pesan.key.clone()),
            jawaban: Vec::new(),
            tajuk: Vec::new(),
        };
        Self { mesin: Mesin::new(tempat), toko: Toko::new(), dir, sabar: u64::MAX }
    }

    fn kata(&mut self, perintah: Perintah) -> Kabar {
        let sabar = &mut self.sabar;
        self.mesin.lakukan(perintah, &mut self.toko, &sesi(&[]), kini(), &mut |_, _| {
            *sabar = sabar.saturating_sub(1);
            *sabar > 0
        })
    }

    fn gagal(&mut self, perintah: Perintah) -> String {
        match self.kata(perintah) {
            Kabar::Gagal(pesan) => pesan.key,
            other => panic!("{other:?}"),
        }
    }

    fn buka(&mut self, text: &str) -> Kabar {
        let sumber = Asal::Tempel(text.to_owned());
        self.kata(Perintah::Buka { sumber, hal: HalImpor::Pegawai, sandi: None, pemisah: None })
    }

    fn lembar(&mut self, pilih: PilihLembar) -> Peta {
        match self.kata(Perintah::Lembar(pilih)) {
            Kabar::Peta(peta) => peta,
            other => panic!("{other:?}"),
        }
    }

    fn tempel(&mut self, text: &str) -> Peta {
        assert!(matches!(self.buka(text), Kabar::Dibuka(_)));
        self.lembar(PilihLembar::Satu(0))
    }

    fn beda(&mut self, perintah: Perintah) -> (RingkasImpor, Vec<TanyaSatker>) {
        match self.kata(perintah) {
            Kabar::Banding { ringkas, tanya, .. } => (ringkas, tanya),
            other => panic!("{other:?}"),
        }
    }

    fn banding(&mut self) -> (RingkasImpor, Vec<TanyaSatker>) {
        self.beda(Perintah::Banding(Untuk::Pegawai(None)))
    }

    fn terapkan(&mut self) -> Written {
        match self.kata(Perintah::Terapkan) {
            Kabar::Selesai(written) => written,
            other => panic!("{other:?}"),
        }
    }

    /// What stands on the stage as refused: row and first reason.
    fn tolakan(&self) -> Vec<(u32, u64, String)> {
        let rows = self.toko.panggung.as_ref().unwrap().baris.iter().filter(|r| r.kelompok == Kelompok::Tolak);
        rows.map(|r| (r.baris.lembar, r.baris.nomor, r.alasan[0].pesan.key.clone())).collect()
    }

    /// Units of people on the stage, by name.
    fn satker(&self) -> Vec<(String, Option<i64>)> {
        let rows = self.toko.panggung.as_ref().unwrap().baris.iter();
        rows.filter_map(|r| match &r.rekaman {
            Some(Rekaman::Pegawai(p)) => Some((p.nama.nama.clone(), p.satker.map(|s| s.0))),
            _ => None,
        })
        .collect()
    }

    /// Sheets in the place of a workbook.
    fn buku(&mut self, lembar: Vec<(&str, bool, Vec<Vec<&str>>)>) {
        let sumber = Buku {
            info: lembar.iter().map(|l| LembarInfo { nama: l.0.into(), tersembunyi: l.1 }).collect(),
            isi: lembar
                .into_iter()
                .map(|l| l.2.into_iter().map(|r| r.into_iter().map(str::to_owned).collect()).collect())
                .collect(),
            di: (0, 0),
        };
        let isi = buka::Isi::Tempel("buku".into());
        let dibuka = Dibuka { lembar: sumber.info.clone(), sandi: None, ragu: None, pemisah: None };
        let berkas = Berkas::baru(HalImpor::Pegawai, "buku.xlsx".into(), isi, Box::new(sumber), &dibuka);
        self.mesin.berkas = Some(berkas);
    }
}

/// A workbook in memory.
struct Buku {
    info: Vec<LembarInfo>,
    isi: Vec<Vec<Vec<String>>>,
    di: (usize, usize),
}

impl Sumber for Buku {
    fn lembar(&self) -> &[LembarInfo] {
        &self.info
    }

    fn mulai(&mut self, lembar: u32) -> Result<(), Pesan> {
        self.di = (lembar as usize, 0);
        Ok(())
    }

    fn baca(&mut self, baris: &mut Baris) -> Result<bool, Pesan> {
        let Some(row) = self.isi[self.di.0].get(self.di.1) else { return Ok(false) };
        self.di.1 += 1;
        baris.mulai(u32::try_from(self.di.0).unwrap(), self.di.1 as u64);
        row.iter().for_each(|cell| baris.tambah(Sel::teks(cell)));
        Ok(true)
    }

    fn maju(&self) -> (u64, u64) {
        (self.di.1 as u64, 0)
    }
}

fn hilang(alasan: Option<&str>, tetap: &[PegawaiId]) -> Perintah {
    Perintah::Hilang { alasan: alasan.map(str::to_owned), tetap: tetap.to_vec() }
}

#[test]
fn a_file_goes_in_once_and_a_second_time_changes_nothing() {
    let mut uji = Uji::new();
    let peta = uji.tempel(RAPI);
    let named: Vec<_> = peta.kolom.iter().map(|k| k.kolom).collect();
    assert_eq!(named, [Some(Kolom::Nomor), Some(Kolom::Nama), Some(Kolom::Satker), None]);
    assert_eq!((peta.kepala, peta.diingat, peta.kurang.as_slice()), (3, false, &[][..]));
    assert_eq!(peta.kolom[1].contoh, ["Budi Santoso", "Siti Aminah", "Made Wirawan"]);

    let (n, tanya) = uji.banding();
    assert_eq!((n.get(Kelompok::Baru), n.berubah(), tanya.len()), (3, 3, 0), "{:?}", uji.tolakan());
    let stage = uji.toko.panggung.as_ref().unwrap();
    assert_eq!((stage.berkas.as_str(), stage.sha256.len()), ("tempel", 64));
    assert_eq!(stage.untuk, Untuk::Pegawai(None));
    let written = uji.terapkan();
    assert_eq!((written.uraian.key.as_str(), written.audit), ("impor-selesai", Some(crate::domain::id::AuditId(7))));
    // What the headings say by themselves needs no memory.
    assert_eq!(uji.toko.tulis, [None]);

    uji.tempel(RAPI);
    let (n, _) = uji.banding();
    assert_eq!((n.get(Kelompok::Sama), n.berubah()), (3, 0));
    let written = uji.terapkan();
    assert_eq!((written.uraian.key.as_str(), written.audit), ("tersimpan-impor-sama", None));
    assert_eq!(uji.toko.tulis, [None], "nothing was written");
    assert!(uji.toko.panggung.is_none());
}

#[test]
fn a_name_with_two_meanings_is_asked_once_and_remembered() {
    let text = "NIP\tNAMA\tUNIT KERJA\n199001012015031001\tBudi Santoso\tCipinang\n199102022016042002\tSiti Aminah\tCIPINANG \n";
    let mut uji = Uji::new();
    uji.tempel(text);
    let (n, tanya) = uji.banding();
    assert_eq!((n.get(Kelompok::Tahan), n.berubah()), (2, 0), "{tanya:?}");
    assert_eq!(tanya[0].calon.len(), 2, "{tanya:?}");
    let nama = tanya[0].nama.clone();
    let (n, tanya) = uji.beda(Perintah::Jawab { nama, satker: Some(SatkerId(3)) });
    // The other spelling is settled by the same answer.
    assert_eq!((n.get(Kelompok::Tahan), n.get(Kelompok::Baru), tanya.len()), (0, 2, 0));
    assert_eq!(uji.satker().iter().map(|(_, s)| *s).collect::<Vec<_>>(), [Some(3), Some(3)]);
    assert!(uji.toko.tulis.is_empty(), "a wrong answer is gone with the file");
    uji.terapkan();
    // The file itself is the last act, so that it is what an undo takes back.
    let answer = Write::Padanan { kunci: jalan::kunci("Cipinang"), satker: SatkerId(3) };
    assert_eq!(uji.toko.tulis, [Some(answer), None]);
    uji.tempel(text);
    let (n, tanya) = uji.banding();
    assert_eq!((n.get(Kelompok::Sama), tanya.len()), (2, 0), "it is remembered");
}

#[test]
fn an_answer_can_be_changed_and_taken_back_until_it_is_applied() {
    let text = "NIP\tNAMA\tUNIT KERJA\n199001012015031001\tBudi Santoso\tCipinang\n199102022016042002\tSiti Aminah\tCIPINANG \n\
        198503032010121003\tMade Wirawan\tKantor Wilayah DKI Jakarta\n";
    let mut uji = Uji::new();
    uji.tempel(text);
    let (_, tanya) = uji.banding();
    let nama = tanya[0].nama.clone();
    uji.beda(Perintah::Jawab { nama: nama.clone(), satker: Some(SatkerId(3)) });
    // None after all: whoever asks anew is asked for both spellings again.
    uji.beda(Perintah::Jawab { nama: nama.clone(), satker: None });
    let (n, tanya) = uji.banding();
    assert_eq!((n.get(Kelompok::Tahan), n.get(Kelompok::Baru), tanya.len()), (2, 1, 2), "{tanya:?}");
    // Answers of three minds are one memory, of the last one; what is remembered so already is not written again.
    for satker in [2, 3, 2] {
        uji.beda(Perintah::Jawab { nama: nama.clone(), satker: Some(SatkerId(satker)) });
    }
    assert_eq!(uji.banding().0.get(Kelompok::Baru), 3);
    uji.terapkan();
    let answer = Write::Padanan { kunci: jalan::kunci("Cipinang"), satker: SatkerId(2) };
    assert_eq!(uji.toko.tulis, [Some(answer), None]);
    // The answers of a file go with it.
    uji.tempel(text);
    assert!(uji.mesin.jawaban.is_empty());
}

#[test]
fn a_column_that_names_no_units_asks_no_endless_questions() {
    let mut text = String::from("NIP\tNAMA\tUNIT KERJA\n");
    for n in 1..=300 {
        text.push_str(&format!("19900101201503{:04}\tBudi Santoso\tKetua Kelas{n}\n", 1_000 + n));
    }
    let mut uji = Uji::new();
    uji.tempel(&text);
    let (n, tanya) = uji.banding();
    assert_eq!((n.get(Kelompok::Tahan), tanya.len()), (300, jalan::TANYA));
    let (n, tanya) = uji.beda(Perintah::Jawab { nama: tanya[0].nama.clone(), satker: None });
    assert_eq!(
        (n.get(Kelompok::Tahan), n.get(Kelompok::Tolak), tanya.len()),
        (299, 1, jalan::TANYA),
        "the next one follows"
    );
}

#[test]
fn an_answer_may_be_there_before_the_question() {
    let mut uji = Uji::new();
    uji.mesin.tempat.jawaban = vec![("Cipinang".into(), SatkerId(2))];
    uji.tempel("NIP\tNAMA\tUNIT KERJA\n199001012015031001\tBudi Santoso\tCipinang\n");
    let (n, tanya) = uji.banding();
    assert_eq!((n.get(Kelompok::Baru), tanya.len(), uji.toko.tulis.len()), (1, 0, 0));
    assert_eq!(uji.satker(), [("Budi Santoso".to_owned(), Some(2))]);
    uji.kata(Perintah::Tutup);
    assert!(uji.toko.tulis.is_empty() && uji.toko.panggung.is_none(), "a dry run leaves nothing behind");
}

#[test]
fn rows_of_a_unit_that_is_none_are_refused_and_saved_with_the_reason() {
    let mut uji = Uji::new();
    uji.tempel(
        "NIP\tNAMA\tUNIT KERJA\n199001012015031001\tBudi Santoso\tKebun Binatang Ragunan\n\
         1,98609E+17\tSiti Aminah\tRutan Kelas I Cipinang\n",
    );
    let (n, tanya) = uji.banding();
    assert_eq!((n.get(Kelompok::Tahan), n.get(Kelompok::Tolak)), (1, 1), "{:?}", uji.tolakan());
    let nama = tanya[0].nama.clone();
    let (n, tanya) = uji.beda(Perintah::Jawab { nama, satker: None });
    assert_eq!((n.get(Kelompok::Tahan), n.get(Kelompok::Tolak), tanya.len()), (0, 2, 0));

    let Kabar::Tersimpan(path, 2) = uji.kata(Perintah::SimpanTolak(None)) else { panic!() };
    assert!(path.starts_with(uji.dir.path().join("keluar").to_str().unwrap()), "{path}");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("impor-satker-bukan") && text.contains("Kebun Binatang Ragunan"), "{text}");

    // Corrected, it goes in; the column of reasons says nothing.
    let right =
        text.replace("Kebun Binatang Ragunan", "Rutan Kelas I Cipinang").replace("1,98609E+17", "199102022016042002");
    fs::write(&path, right).unwrap();
    let sumber = Asal::Berkas(path);
    let opened = uji.kata(Perintah::Buka { sumber, hal: HalImpor::Pegawai, sandi: None, pemisah: None });
    assert!(matches!(opened, Kabar::Dibuka(_)), "{opened:?}");
    let peta = uji.lembar(PilihLembar::Satu(0));
    assert_eq!(peta.kolom.iter().filter(|k| k.kolom.is_some()).count(), 3, "{peta:?}");
    let (n, _) = uji.banding();
    assert_eq!((n.get(Kelompok::Baru), n.get(Kelompok::Tolak)), (2, 0), "{:?}", uji.tolakan());
}

#[test]
fn columns_named_by_hand_are_remembered_for_these_headings() {
    let text = "KODE A\tKODE B\tTEMPAT\n199001012015031001\tBudi Santoso\tRutan Kelas I Cipinang\n";
    let mut uji = Uji::new();
    let peta = uji.tempel(text);
    assert!(!peta.kurang.is_empty());
    assert_ne!(uji.gagal(Perintah::Banding(Untuk::Pegawai(None))), "impor-belum-lembar");
    let own = vec![Some(Kolom::Nomor), Some(Kolom::Nama), Some(Kolom::Satker)];
    let Kabar::Peta(peta) = uji.kata(Perintah::Petakan(own)) else { panic!() };
    assert!(peta.kurang.is_empty(), "{peta:?}");
    let (n, _) = uji.banding();
    assert_eq!(n.get(Kelompok::Baru), 1, "{:?}", uji.tolakan());
}

#[test]
fn a_naming_that_differs_from_the_headings_is_remembered() {
    let text = "NIP\tNAMA\tPENEMPATAN X\n199001012015031001\tBudi Santoso\tRutan Kelas I Cipinang\n";
    let mut uji = Uji::new();
    let peta = uji.tempel(text);
    let mut own: Vec<Option<Kolom>> = peta.kolom.iter().map(|k| k.kolom).collect();
    assert_eq!(own[2], None);
    own[2] = Some(Kolom::Satker);
    uji.kata(Perintah::Petakan(own.clone()));
    uji.banding();
    uji.banding();
    assert!(uji.toko.tulis.is_empty(), "a dry run leaves nothing behind");
    uji.terapkan();
    let first = &uji.toko.tulis;
    assert!(matches!(&first[..], [Some(Write::ImporPeta { peta, .. }), None] if peta.kolom == own), "{first:?}");
    let peta = uji.tempel(text);
    assert!(peta.diingat);
    assert_eq!(peta.kolom.iter().map(|k| k.kolom).collect::<Vec<_>>(), own);
}

/// Births with years of two digits, posts since a serial number.
const DUA_ANGKA: &str = "NIP\tNAMA\tTGL LAHIR\tSEJAK\tSATKER\n\
    198503012015031001\tBudi Santoso\t01/03/85\t45292\tRutan Kelas I Cipinang\n\
    200205122024042002\tSiti Aminah\t12/05/02\t2024-04-01\tRutan Kelas I Cipinang\n\
    199002282015031003\tMade Wirawan\t28/02/1990\t45323\tRutan Kelas I Cipinang\n";

#[test]
fn uncertain_days_are_asked_once_a_column_and_the_answer_is_remembered() {
    let mut uji = Uji::new();
    let peta = uji.tempel(DUA_ANGKA);
    assert_eq!(
        peta.kolom.iter().map(|k| k.kolom).collect::<Vec<_>>(),
        [Kolom::Nomor, Kolom::Nama, Kolom::Lahir, Kolom::Sejak, Kolom::Satker].map(Some)
    );
    let asked = |uji: &mut Uji| match uji.kata(Perintah::Banding(Untuk::Pegawai(None))) {
        Kabar::Banding { ringkas, hari, .. } => (ringkas, hari),
        other => panic!("{other:?}"),
    };
    let (n, hari) = asked(&mut uji);
    assert_eq!((n.get(Kelompok::Baru), n.get(Kelompok::Tolak)), (0, 3), "{:?}", uji.tolakan());
    let of = |t: &TanyaHari| (t.kolom, t.ragu, t.sel, t.jawab);
    assert_eq!(
        hari.iter().map(of).collect::<Vec<_>>(),
        [(Kolom::Sejak, Ragu::Seri, 2, None), (Kolom::Lahir, Ragu::Tahun, 2, None)]
    );
    // The NIP speaks for years of both centuries, so the proposal parts them.
    let usul = hari[1].usul(sesi(&[]).hari);
    assert_eq!((hari[1].cocok(usul), hari[1].bersaksi()), (2, 2));
    assert!(uji.toko.tulis.is_empty(), "nothing is remembered that nobody has said");

    let rules = vec![(Kolom::Lahir, usul), (Kolom::Sejak, Aturan::Seri(Seri::Sejak1900))];
    let Kabar::Peta(peta) = uji.kata(Perintah::Hari(rules)) else { panic!("columns") };
    assert_eq!(peta.hari.len(), 2);
    assert!(uji.toko.panggung.is_none(), "what was compared before has gone");
    let (n, hari) = asked(&mut uji);
    assert_eq!((n.get(Kelompok::Baru), n.get(Kelompok::Tolak)), (3, 0), "{:?}", uji.tolakan());
    assert!(hari.iter().all(|t| t.jawab.is_some()), "asked no more, and shown");
    let born = |uji: &Uji| -> Vec<String> {
        let rows = uji.toko.panggung.as_ref().unwrap().baris.iter();
        rows.map(|r| match &r.rekaman {
            Some(Rekaman::Pegawai(p)) => {
                format!("{} {}", p.lahir.map(Tanggal::iso).unwrap(), p.sejak.map(Tanggal::iso).unwrap())
            }
            _ => String::new(),
        })
        .collect()
    };
    let all = ["1985-03-01 2024-01-01", "2002-05-12 2024-04-01", "1990-02-28 2024-02-01"];
    assert_eq!(born(&uji), all);

    // Remembered once the file is applied: a second one with these headings is read the same way, and says so.
    assert!(uji.toko.tulis.is_empty(), "a dry run leaves nothing behind");
    uji.terapkan();
    let peta = uji.tempel(DUA_ANGKA);
    assert!(peta.diingat && peta.hari.len() == 2);
    let (n, hari) = asked(&mut uji);
    assert_eq!((n.get(Kelompok::Tolak), born(&uji)), (0, all.map(str::to_owned).to_vec()));
    assert!(hari.iter().all(|t| t.jawab.is_some()));
    // A column that raises no question in a file keeps its answer; an answer that is taken back is asked again.
    uji.tempel(&DUA_ANGKA.replace("01/03/85", "01/03/1985").replace("12/05/02", "12/05/2002"));
    assert_eq!(asked(&mut uji).1.len(), 1);
    uji.tempel(DUA_ANGKA);
    uji.kata(Perintah::Hari(Vec::new()));
    assert_eq!(asked(&mut uji).0.get(Kelompok::Tolak), 3);
}

#[test]
fn sheets_come_together_by_their_headings_and_bring_their_units() {
    let mut uji = Uji::new();
    uji.buku(vec![
        (
            "Rutan Kelas I Cipinang",
            false,
            vec![
                vec!["DATA PEGAWAI"],
                vec!["NIP", "NAMA", "CATATAN X"],
                vec!["199001012015031001", "Budi Santoso", ""],
            ],
        ),
        ("Sheet2", false, vec![]),
        (
            "Lapas Kelas I Cipinang",
            false,
            vec![vec!["NAMA", "NIP"], vec!["Siti Aminah", "199102022016042002"], vec!["Rudi Hartono", "1,98609E+17"]],
        ),
        ("Petunjuk", false, vec![vec!["Isi kolom kuning saja"], vec!["Terima kasih"]]),
        ("Acuan", true, vec![vec!["NIP", "NAMA"], vec!["198503032010121003", "Made Wirawan"]]),
        ("Tambahan", false, vec![vec!["NIP", "JABATAN", "GOLONGAN"], vec!["198503032010121003", "Kepala", "III/b"]]),
    ]);
    let peta = uji.lembar(PilihLembar::Semua);
    assert_eq!(peta.kepala, 2);
    let (n, _) = uji.banding();
    assert_eq!(n.get(Kelompok::Baru), 2, "{:?}", uji.tolakan());
    assert_eq!(uji.satker(), [("Budi Santoso".to_owned(), Some(2)), ("Siti Aminah".to_owned(), Some(3))]);
    // What was not read is said, sheet by sheet.
    let said: Vec<(u32, String)> = uji.tolakan().into_iter().map(|(l, _, key)| (l, key)).collect();
    let has = |l: u32, key: &str| said.iter().any(|(at, k)| *at == l && k == key);
    assert!(!said.iter().any(|(l, _)| *l == 3), "instructions speak of nobody: {said:?}");
    assert_eq!(peta.catatan[1].key, "impor-lembar-dilewati");
    assert!(has(4, "impor-lembar-tersembunyi"), "{said:?}");
    assert!(has(5, "impor-lembar-kurang") && !said.iter().any(|(l, _)| *l == 1), "{said:?}");

    // The file of rejects has the unit that only the sheet's name told, under the headings of all sheets.
    let Kabar::Tersimpan(path, _) = uji.kata(Perintah::SimpanTolak(None)) else { panic!() };
    let text = fs::read_to_string(path).unwrap();
    assert!(
        text.contains("satker") && text.contains("Lapas Kelas I Cipinang") && text.contains("Rudi Hartono"),
        "{text}"
    );
}

#[test]
fn pasted_rows_need_no_heading() {
    let mut uji = Uji::new();
    let peta = uji.tempel("199001012015031001\tBudi Santoso\n199102022016042002\tSiti Aminah\n");
    assert_eq!((peta.kepala, peta.kolom[1].tajuk.as_str()), (0, "B"));
    uji.kata(Perintah::Petakan(vec![Some(Kolom::Nomor), Some(Kolom::Nama)]));
    let (n, _) = uji.beda(Perintah::Banding(Untuk::Pegawai(Some(SatkerId(2)))));
    assert_eq!(n.get(Kelompok::Baru), 2, "{:?}", uji.tolakan());
    assert!(uji.toko.tulis.is_empty(), "letters are no headings to remember");
}

#[test]
fn a_stop_or_a_fault_leaves_nothing_on_the_stage() {
    let mut text = String::from("NIP\tNAMA\tUNIT KERJA\n");
    for n in 0..2_500 {
        text.push_str(&format!("19900101201503{:04}\tBudi Santoso\tCipinang\n", 1_000 + n));
    }
    let mut uji = Uji::new();
    uji.tempel(&text);
    uji.sabar = 2;
    assert_eq!(uji.gagal(Perintah::Banding(Untuk::Pegawai(None))), "impor-dihentikan");
    assert!(uji.toko.panggung.is_none());
    assert_eq!(uji.gagal(Perintah::Terapkan), "impor-belum-dibanding");

    uji.sabar = u64::MAX;
    uji.tempel(RAPI);
    uji.toko.galat = Some(StoreError::Full);
    assert_eq!(uji.gagal(Perintah::Banding(Untuk::Pegawai(None))), "galat-penuh");
    assert!(uji.toko.panggung.is_none());
    // What has failed before its difference could be told is never applied.
    uji.toko.galat_ringkas = Some(StoreError::Full);
    assert_eq!(uji.gagal(Perintah::Banding(Untuk::Pegawai(None))), "galat-penuh");
    assert!(uji.toko.panggung.is_none());
    assert_eq!(uji.gagal(Perintah::Terapkan), "impor-belum-dibanding");
    // It can be compared again, and a stop while it is applied changes nothing either.
    assert_eq!(uji.banding().0.get(Kelompok::Baru), 3);
    uji.sabar = 1;
    assert_eq!(uji.gagal(Perintah::Terapkan), "impor-dihentikan");
    assert!(uji.toko.palsu.pegawai.is_empty() && uji.toko.tulis.is_empty());
}

#[test]
fn who_is_missing_goes_out_of_service_only_with_a_reason() {
    let mut uji = Uji::new();
    uji.tempel(RAPI);
    uji.banding();
    uji.terapkan();
    let short = RAPI
        .replace("Siti Aminah\tLapas", "Siti Aminah\tRutan")
        .replace("199001012015031001\tBudi Santoso\tRutan Kelas I Cipinang\tcatur\n", "");
    uji.tempel(&short);
    let (n, _) = uji.banding();
    assert_eq!((n.get(Kelompok::Hilang), n.get(Kelompok::Pindah)), (1, 1));
    uji.beda(hilang(Some("  "), &[]));
    assert_eq!(uji.toko.panggung.as_ref().unwrap().hilang, None, "blanks are no reason");
    let Kabar::Banding { hilang, .. } = uji.kata(hilang(Some("pensiun"), &[])) else { panic!() };
    assert_eq!(hilang.as_deref(), Some("pensiun"));
    let written = uji.terapkan();
    assert!(written.uraian.args.contains(&("keluar".into(), 1_u64.into())), "{:?}", written.uraian);
    assert!(!uji.toko.palsu.pegawai.iter().find(|p| p.nama.nama == "Budi Santoso").unwrap().aktif);
}

#[test]
fn single_people_who_are_missing_stay() {
    let mut uji = Uji::new();
    uji.tempel(&RAPI.replace("Lapas Kelas I Cipinang", "Rutan Kelas I Cipinang"));
    uji.banding();
    uji.terapkan();
    uji.tempel("NIP\tNAMA\tUNIT KERJA\n199503032020031001\tEko Prasetyo\tRutan Kelas I Cipinang\n");
    uji.banding();
    let look = Perintah::Lihat { kelompok: Kelompok::Hilang, dari: 0, batas: 9 };
    let Kabar::Lihat { baris, .. } = uji.kata(look) else { panic!() };
    let siti = baris.iter().find(|b| b.nama.contains("Siti")).and_then(|b| b.orang).unwrap();
    let (n, _) = uji.beda(hilang(Some("pensiun"), &[siti]));
    assert_eq!((n.get(Kelompok::Hilang), n.keluar()), (2, 1));
    let written = uji.terapkan();
    assert!(written.uraian.args.contains(&("keluar".into(), 1_u64.into())), "{:?}", written.uraian);
    let aktif = |who: &str| uji.toko.palsu.pegawai.iter().find(|p| p.nama.nama.contains(who)).unwrap().aktif;
    assert_eq!((aktif("Siti"), aktif("Budi")), (true, false));
}

#[test]
fn nothing_is_done_out_of_its_turn() {
    let mut uji = Uji::new();
    assert_eq!(uji.gagal(Perintah::Terapkan), "impor-tak-ada-berkas");
    assert_eq!(uji.gagal(Perintah::Lembar(PilihLembar::Semua)), "impor-tak-ada-berkas");
    uji.buka(RAPI);
    assert_eq!(uji.gagal(Perintah::Petakan(vec![])), "impor-belum-lembar");
    assert_eq!(uji.gagal(Perintah::Banding(Untuk::Pegawai(None))), "impor-belum-lembar");
    uji.lembar(PilihLembar::Satu(0));
    assert_eq!(uji.gagal(Perintah::Banding(Untuk::Satker)), "impor-untuk-lain");
    assert_eq!(uji.gagal(Perintah::SimpanTolak(None)), "impor-belum-dibanding");
    uji.banding();
    // Another naming makes another difference.
    uji.lembar(PilihLembar::Satu(0));
    assert!(uji.toko.panggung.is_none());
    assert_eq!(uji.gagal(hilang(None, &[])), "impor-belum-dibanding");
}

#[test]
fn the_offices_own_database_is_never_opened() {
    let mut uji = Uji::new();
    let at = |name: &str| uji.dir.path().join(name).display().to_string();
    let (db, wal, link, folder, none, pipe) =
        (at("kantor.db"), at("kantor.db-wal"), at("daftar.csv"), at("isi"), at("tiada.csv"), at("pipa"));
    fs::write(&db, "x").unwrap();
    fs::write(&wal, "x").unwrap();
    fs::hard_link(&db, &link).unwrap();
    fs::create_dir(&folder).unwrap();
    nix::unistd::mkfifo(pipe.as_str(), nix::sys::stat::Mode::S_IRWXU).unwrap();
    for (path, key) in [
        (db, "impor-berkas-sendiri"),
        (wal, "impor-berkas-sendiri"),
        (link, "impor-berkas-sendiri"),
        (folder, "impor-bukan-berkas"),
        (pipe, "impor-bukan-berkas"),
        (none, "impor-berkas-tak-ada"),
    ] {
        let sumber = Asal::Berkas(path.clone());
        let open = Perintah::Buka { sumber, hal: HalImpor::Pegawai, sandi: None, pemisah: None };
        assert_eq!(uji.gagal(open), key, "{path}");
    }
}

#[test]
fn the_checksum_is_that_of_the_file_while_it_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.csv");
    fs::write(&path, "abc").unwrap();
    let isi = buka::Isi::Berkas(fs::File::open(&path).unwrap());
    let sum = buka::sha256(&isi, "a.csv").unwrap();
    assert_eq!(sum, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(buka::sha256(&buka::Isi::Tempel("abc".into()), "").unwrap(), sum);
}

/// One number in two rows that disagree about the unit and the name.
const KEMBAR: &str = "NIP\tNAMA\tSATKER\n\
    199001012015031001\tBudi Santoso\tRutan Kelas I Cipinang\n\
    199001012015031001\tBudi Santoso, S.H.\tLapas Kelas I Cipinang\n";

#[test]
fn a_pair_is_shown_column_by_column_and_put_together_from_both() {
    let mut uji = Uji::new();
    uji.tempel(KEMBAR);
    let (n, _) = uji.banding();
    assert_eq!((n.get(Kelompok::Baru), n.get(Kelompok::Tolak)), (0, 2));
    let asal = crate::domain::impor::Asal { lembar: 0, nomor: 3 };
    let Kabar::Kembar(kembar) = uji.kata(Perintah::Kembar(asal)) else { panic!("a pair") };
    assert_eq!(kembar.sisi.iter().map(|s| s.unwrap().nomor).collect::<Vec<_>>(), [2, 3]);
    assert_eq!((0..kembar.nilai.len()).map(|n| kembar.beda(n)).collect::<Vec<_>>(), [false, true, true]);
    // The second row with the unit of the first.
    let mixed = PilihKembar { sisi: 1, kecuali: vec![(Kolom::Satker, 0)] };
    let (n, _) = uji.beda(Perintah::Pilih { asal, pilihan: Some(mixed) });
    assert_eq!((n.get(Kelompok::Baru), n.get(Kelompok::Tolak)), (1, 1));
    let stage = uji.toko.panggung.as_ref().unwrap();
    let taken = stage.baris.iter().find(|r| r.kelompok == Kelompok::Baru).unwrap();
    let Some(Rekaman::Pegawai(p)) = &taken.rekaman else { panic!("a person") };
    let one = stage.baris.iter().find(|r| r.baris.nomor == 3).unwrap();
    assert_eq!((one.baris.nomor, p.nama.gelar_belakang.as_str()), (3, "S.H."));
    let rutan = uji.toko.palsu.satker.iter().find(|s| s.nama == "Rutan Kelas I Cipinang").map(|s| s.id);
    assert_eq!(p.satker, rutan);
    // The row that lost is nothing to correct and bring in again.
    assert_eq!(uji.gagal(Perintah::SimpanTolak(None)), "impor-tolakan-kosong");
    let (n, _) = uji.beda(Perintah::Pilih { asal, pilihan: None });
    assert_eq!((n.get(Kelompok::Baru), n.get(Kelompok::Tolak)), (0, 2));
    let lone = crate::domain::impor::Asal { lembar: 0, nomor: 99 };
    assert_eq!(uji.gagal(Perintah::Kembar(lone)), "impor-kembar-bukan");
}

/// Two sheets of which the second calls the unit otherwise.
fn dua_kepala(uji: &mut Uji) -> Peta {
    uji.buku(vec![
        (
            "Satu",
            false,
            vec![
                vec!["NIP", "NAMA", "UNIT KERJA"],
                vec!["199001012015031001", "Budi Santoso", "Rutan Kelas I Cipinang"],
            ],
        ),
        (
            "Dua",
            false,
            vec![vec!["NAMA", "NIP", "TEMPATNYA"], vec!["Siti Aminah", "199102022016042002", "Lapas Kelas I Cipinang"]],
        ),
    ]);
    uji.lembar(PilihLembar::Semua)
}

#[test]
fn headings_that_only_a_later_sheet_has_are_shown_named_and_remembered() {
    let mut uji = Uji::new();
    let peta = dua_kepala(&mut uji);
    let shown: Vec<String> = peta.kolom.iter().map(|k| k.judul().into_owned()).collect();
    assert_eq!(shown, ["NIP", "NAMA", "UNIT KERJA", "TEMPATNYA [Dua]"]);
    assert_eq!(peta.catatan.iter().map(|p| p.key.as_str()).collect::<Vec<_>>(), ["impor-lembar-tanpa-satker"]);
    // Each line of samples is one person's, whatever sheet it is of.
    let cells: Vec<&[String]> = peta.kolom.iter().map(|k| k.contoh.as_slice()).collect();
    assert_eq!(cells[1], ["Budi Santoso", "Siti Aminah"]);
    assert_eq!(
        (cells[2], cells[3]),
        (&["Rutan Kelas I Cipinang".into(), String::new()][..], &[String::new(), "Lapas Kelas I Cipinang".into()][..])
    );
    let own = vec![Some(Kolom::Nomor), Some(Kolom::Nama), Some(Kolom::Satker), Some(Kolom::Satker)];
    let Kabar::Peta(peta) = uji.kata(Perintah::Petakan(own)) else { panic!("columns") };
    assert!(peta.kurang.is_empty() && peta.catatan.is_empty(), "{peta:?}");
    let (n, _) = uji.banding();
    assert_eq!((n.get(Kelompok::Baru), n.get(Kelompok::Tolak)), (2, 0), "{:?}", uji.tolakan());
    uji.terapkan();
    // Only the second sheet was told anything that its headings do not say.
    assert!(matches!(&uji.toko.tulis[..], [Some(Write::ImporPeta { .. }), None]), "{:?}", uji.toko.tulis);
    assert_eq!(dua_kepala(&mut uji).kolom[3].kolom, Some(Kolom::Satker), "it is remembered");
}

#[test]
fn samples_side_by_side_are_of_one_row() {
    let mut uji = Uji::new();
    let peta = uji.tempel(
        "NIP\tNAMA\tUNIT KERJA\tHOBI\n199001012015031001\t\t\t\n199102022016042002\tSiti Aminah\t\tcatur\n\
         \tMade Wirawan\tRutan Kelas I Cipinang\tlari\n198503032010121003\tEko Prasetyo\tRutan Kelas I Cipinang\t\n\
         198503032010121004\tAdi Prasetyo\tRutan Kelas I Cipinang\t\n198503032010121005\tIda Prasetyo\tRutan Kelas I Cipinang\t\n",
    );
    let row = |n: usize| peta.kolom.iter().map(|k| k.contoh[n].as_str()).collect::<Vec<_>>();
    assert_eq!(row(0), ["199102022016042002", "Siti Aminah", "", "catur"]);
    assert_eq!(row(1), ["", "Made Wirawan", "Rutan Kelas I Cipinang", "lari"]);
    assert_eq!(peta.kolom[0].contoh.len(), 5, "the row with the fewest cells is not shown");
}

/// Opens a file of rejects.
fn kembali(uji: &mut Uji, path: String) -> Peta {
    let sumber = Asal::Berkas(path);
    let opened = uji.kata(Perintah::Buka { sumber, hal: HalImpor::Pegawai, sandi: None, pemisah: None });
    assert!(matches!(opened, Kabar::Dibuka(_)), "{opened:?}");
    uji.lembar(PilihLembar::Satu(0))
}

#[test]
fn rejects_keep_what_their_columns_mean_and_how_days_are_meant() {
    let head = ["NIP", "", "NAMA", "TGL LAHIR", "TEMPATNYA", "HOBI"];
    let row = |nip, nama| vec![nip, "x", nama, "01/03/85", "Rutan Kelas I Cipinang", "", "", "catatan"];
    let named = [Some(Kolom::Nomor), None, Some(Kolom::Nama), Some(Kolom::Lahir), Some(Kolom::Satker), None];
    let satu = || {
        let rows = vec![head.to_vec(), row("198503012015031001", "Budi Santoso"), row("1,98609E+17", "Siti Aminah")];
        ("Satu", false, rows)
    };
    let dua = (
        "Dua",
        false,
        vec![vec!["NAMA", "NIP", "KANTORNYA"], vec!["Eko Prasetyo", "1,98609E+17", "Lapas Kelas I Cipinang"]],
    );
    for (sheets, pilih) in [(vec![satu()], PilihLembar::Satu(0)), (vec![satu(), dua], PilihLembar::Semua)] {
        let many = sheets.len() > 1;
        let mut uji = Uji::new();
        uji.buku(sheets);
        uji.mesin.berkas.as_mut().unwrap().milik = tolakan::milik(&uji.mesin.tempat);
        let peta = uji.lembar(pilih);
        let mut own = named.to_vec();
        own.resize(peta.kolom.len(), None);
        if many {
            *own.last_mut().unwrap() = Some(Kolom::Satker);
        }
        uji.kata(Perintah::Petakan(own));
        uji.kata(Perintah::Hari(vec![(Kolom::Lahir, Aturan::Tahun(crate::domain::impor::baca::tahun::Abad::LALU))]));
        let (n, _) = uji.banding();
        assert_eq!((n.get(Kelompok::Baru), n.get(Kelompok::Tolak)), (1, 1 + u64::from(many)), "{:?}", uji.tolakan());
        let Kabar::Tersimpan(path, _) = uji.kata(Perintah::SimpanTolak(None)) else { panic!("rejects") };
        uji.terapkan();
        let peta = kembali(&mut uji, path);
        assert!(peta.diingat && peta.hari.len() == 1, "{many} {peta:?} {:?}", uji.toko.peta);
        assert_eq!(peta.kolom.iter().skip(3).take(6).map(|k| k.kolom).collect::<Vec<_>>(), named, "{many}");
    }
}

#[test]
fn lines_beneath_the_table_and_summaries_are_passed_over_and_counted() {
    let mut uji = Uji::new();
    uji.buku(vec![
        (
            "Pegawai",
            false,
            vec![
                vec!["NIP", "NAMA", "UNIT KERJA"],
                vec!["199001012015031001", "Budi Santoso", "Rutan Kelas I Cipinang"],
                // In the midst of people it may be one who lost his cells; so may one whose number is there.
                vec!["Belum ada", "", "Rutan Kelas I Cipinang"],
                vec!["199102022016042002", "Siti Aminah", "Lapas Kelas I Cipinang"],
                vec!["NRP 12345", "", ""],
                vec!["", "", "Mengetahui"],
                vec!["Jakarta, 1 November 2024", "", ""],
                vec!["Mengetahui", "", "Kepala Bagian"],
            ],
        ),
        (
            "REKAP",
            false,
            vec![vec!["REKAP"], vec!["SATUAN", "BANYAKNYA"], vec!["Rutan Cipinang", "1"], vec!["JUMLAH", "2"]],
        ),
        ("Sopir", false, vec![vec!["Eko Prasetyo", "Sopir"], vec!["Made Wirawan", "Sopir"]]),
    ]);
    let peta = uji.lembar(PilihLembar::Semua);
    assert_eq!(peta.catatan.iter().map(|p| p.key.as_str()).collect::<Vec<_>>(), ["impor-lembar-dilewati"]);
    let (n, _) = uji.banding();
    let places: Vec<(u32, u64)> = uji.tolakan().into_iter().map(|(l, n, _)| (l, n)).collect();
    assert_eq!((n.get(Kelompok::Baru), n.lewat()), (2, 3), "{:?}", uji.tolakan());
    assert_eq!(places, [(2, 1), (0, 3), (0, 5)]);
}
