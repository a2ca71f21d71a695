#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use proptest::prelude::*;

use super::*;
use crate::domain::id::{GelombangId, PemilihanId};
use crate::domain::ikrar::{BerkasBaru, KeadaanIkrar};
use crate::domain::impor::kepala::kolom;
use crate::domain::impor::rekam::{
    CaraHadir, HadirImpor, IkrarImpor, JenisKegiatan, PegawaiImpor, SatkerImpor, SuaraImpor,
};
use crate::domain::nama::NamaLengkap;
use crate::domain::nomor::{JenisNomor, Nik, Nomor};
use crate::domain::pegawai::{JenisJabatan, JenisKelamin, PegawaiBaru, StatusKepegawaian};
use crate::domain::satker::JenisSatker;

fn hari() -> Tanggal {
    Tanggal::new(2024, 11, 21).unwrap()
}

fn padan() -> Padan {
    let units = [
        (SatkerId(1), "Kantor Wilayah Kementerian Hukum dan HAM DKI Jakarta", "Kanwil DKI Jakarta", ""),
        (SatkerId(2), "Lapas Kelas IIA Salemba", "", "408762"),
        (SatkerId(3), "Rutan Kelas I Cipinang", "", ""),
        (SatkerId(4), "Lapas Kelas I Cipinang", "", ""),
    ];
    Padan::new(&units, &crate::acuan::impor::padanan(), &[])
}

fn baris(cells: &[Sel<'_>]) -> Baris {
    let mut row = Baris::default();
    row.mulai(0, 7);
    cells.iter().for_each(|c| row.tambah(*c));
    row
}

/// Reads one row whose cells stand beside what their columns say; a text beginning with `#` is a number.
fn baca(untuk: &Untuk, cells: &[(Kolom, &str)]) -> Hasil {
    let columns: Vec<Option<Kolom>> = cells.iter().map(|(k, _)| Some(*k)).collect();
    let cells: Vec<Sel<'_>> = cells
        .iter()
        .map(|(_, text)| match text.strip_prefix('#') {
            Some("N/A") => Sel::Galat(text),
            Some(n) => Sel::Angka(n.parse().unwrap()),
            None => Sel::teks(text),
        })
        .collect();
    Pembaca::new(&columns, untuk, &padan(), hari()).baca(&baris(&cells))
}

fn orang(cells: &[(Kolom, &str)]) -> Hasil {
    baca(&Untuk::Pegawai(Some(SatkerId(3))), cells)
}

fn satu(found: Hasil) -> PegawaiImpor {
    match found {
        Hasil::Rekaman(Rekaman::Pegawai(one)) => one,
        other => panic!("{other:?}"),
    }
}

/// What one cell is refused for, beside a number and a name that are right.
fn sebab(kolom: Kolom, text: &str) -> Option<String> {
    let mut cells = vec![(kolom, text)];
    for known in [(Kolom::Nama, "Budi Santoso"), (Kolom::Nomor, NIP)] {
        if kolom != known.0 {
            cells.push(known);
        }
    }
    match orang(&cells) {
        Hasil::Tolak(why) => {
            assert_eq!(why.iter().map(|a| a.kolom).collect::<Vec<_>>(), [Some(kolom)], "{text}: {why:?}");
            Some(why[0].pesan.key.clone())
        }
        Hasil::Rekaman(_) => None,
        other => panic!("{other:?}"),
    }
}

const NIP: &str = "198609262015051001";

#[test]
fn a_messy_row_is_understood() {
    let one = satu(orang(&[
        (Kolom::Nama, "Drs. BUDI  SANTOSO, S.H.\nM.H."),
        (Kolom::Nomor, "'19860926 201505 1 001"),
        (Kolom::Golongan, "Penata Muda Tk. I (III/b)"),
        (Kolom::Jabatan, "Kepala Seksi\nKeamanan"),
        (Kolom::Satker, "LAPAS KLS. 2A SALEMBA"),
        (Kolom::Lahir, "Jakarta, 26 September 1986"),
        (Kolom::Sejak, "1 Nopember 2023"),
        (Kolom::Kelamin, "Laki-laki"),
        (Kolom::Status, "Pegawai Negeri Sipil"),
        (Kolom::Aktif, "Pensiun dini"),
    ]));
    assert_eq!(
        one,
        PegawaiImpor {
            nomor: Some(Nomor::parse(NIP, StatusKepegawaian::Pns).unwrap()),
            nama: NamaLengkap {
                gelar_depan: "Drs.".into(),
                nama: "BUDI SANTOSO".into(),
                gelar_belakang: "S.H. M.H.".into(),
            },
            status: Some(StatusKepegawaian::Pns),
            golongan: "III/b".into(),
            jabatan: "Kepala Seksi Keamanan".into(),
            satker: Some(SatkerId(2)),
            sejak: Tanggal::new(2023, 11, 1),
            lahir: Tanggal::new(1986, 9, 26),
            kelamin: Some(JenisKelamin::Laki),
            aktif: Some(false),
            alasan: "Pensiun dini".into(),
            ..PegawaiImpor::default()
        }
    );
}

#[test]
fn spoiled_numbers_are_refused_with_their_reason() {
    for (text, why) in [
        ("1,98609E+17", "nomor-notasi-ilmiah"),
        ("1.98609E+17", "nomor-notasi-ilmiah"),
        ("#198609262015051000", "impor-baris-nomor-angka"),
        ("#1234567890123456", "impor-baris-nomor-angka"),
        ("#12.5", "impor-baris-bukan-teks"),
        ("#N/A", "impor-baris-galat"),
        ("198609262015051000", "nomor-urut-nol"),
        ("198602312015051001", "nomor-lahir-mustahil"),
        ("198609262015053001", "nomor-kelamin"),
        ("19860926201505100", "nomor-kurang"),
        ("1986092620150510011", "nomor-lebih"),
        ("19860926201505100O", "nomor-huruf"),
        ("198609262015001001", "nomor-tmt-bulan-nol"),
        ("0231", "nomor-kurang"),
        ("\u{202e}198609262015051001", "nomor-bukan-angka"),
    ] {
        assert_eq!(sebab(Kolom::Nomor, text).as_deref(), Some(why), "{text}");
    }
    for text in [NIP, "1986.0926.2015.05.1.001", "１９８６０９２６２０１５０５１００１", "19900913 202521 2 014"]
    {
        assert_eq!(sebab(Kolom::Nomor, text), None, "{text}");
    }
}

#[test]
fn a_nik_is_text_and_never_shown_whole() {
    assert_eq!(sebab(Kolom::Nik, "3174012609860001"), None);
    assert_eq!(sebab(Kolom::Nik, "#3174012609860001").as_deref(), Some("impor-baris-nik-angka"));
    assert_eq!(sebab(Kolom::Nik, "#12").as_deref(), Some("impor-baris-nik-angka"));
    let Hasil::Tolak(why) = orang(&[(Kolom::Nama, "Budi"), (Kolom::Nik, "3174019909860001"), (Kolom::Nomor, NIP)])
    else {
        panic!("an impossible birth");
    };
    assert_eq!(why[0].isi, "************0001");
}

#[test]
fn numbers_and_employment_agree_or_are_refused() {
    let kind = |nomor: &str, status: &str, jenis: &str| {
        let cells = [(Kolom::Nama, "Budi"), (Kolom::Nomor, nomor), (Kolom::Status, status), (Kolom::JenisNomor, jenis)];
        match orang(&cells) {
            Hasil::Rekaman(Rekaman::Pegawai(one)) => Ok(one.nomor.map(|n| n.jenis)),
            Hasil::Tolak(why) => Err(why[0].pesan.key.clone()),
            other => panic!("{other:?}"),
        }
    };
    let beda = Err("impor-baris-nomor-beda-status".to_owned());
    assert_eq!(kind(NIP, "", ""), Ok(Some(JenisNomor::Nip)));
    assert_eq!(kind(NIP, "CPNS", ""), Ok(Some(JenisNomor::Nip)));
    assert_eq!(kind(NIP, "PPPK", ""), beda);
    assert_eq!(kind("199009132025212014", "PNS", ""), beda);
    assert_eq!(kind("199009132025212014", "P3K Paruh Waktu", ""), Ok(Some(JenisNomor::NiPppk)));
    assert_eq!(kind("199009132025012014", "pppk", "ni_pppk"), Ok(Some(JenisNomor::NiPppk)));
    assert_eq!(kind("0231", "ppnpn", ""), Ok(Some(JenisNomor::Lokal)));
    assert_eq!(kind("#231", "Honorer", ""), Ok(Some(JenisNomor::Lokal)));
    assert_eq!(kind("231", "", "lokal"), Ok(Some(JenisNomor::Lokal)));
    assert_eq!(kind("-", "PPNPN", ""), Ok(None));
    assert_eq!(kind("", "PNS", ""), Err("impor-baris-nomor-wajib".to_owned()));
    assert_eq!(kind("", "", "lokal"), Err("impor-baris-tanpa-pengenal".to_owned()));
    assert_eq!(kind("86092655", "POLRI", ""), Ok(Some(JenisNomor::Nrp)));
}

#[test]
fn what_cannot_be_seen_in_a_name_refuses_the_row() {
    for name in ["Budi\u{1b}[31m", "Bu\u{202e}di", "Bu\u{200b}di", "Budi\rSantoso", "A\u{e0041}", "Bu\0di", "a\u{9b}2J"]
    {
        assert_eq!(sebab(Kolom::Nama, name).as_deref(), Some("impor-baris-tak-terlihat"), "{name:?}");
    }
    assert_eq!(sebab(Kolom::Nama, "BUDI SANTOSO\n19860926 201505 1 001").as_deref(), Some("impor-baris-nama-bernomor"));
    assert_eq!(sebab(Kolom::Nama, &"a".repeat(161)).as_deref(), Some("isian-terlalu-panjang"));
    assert_eq!(sebab(Kolom::Nama, "-").as_deref(), Some("impor-baris-nama-kosong"));
    assert_eq!(sebab(Kolom::Nama, "Jose\u{301} Ma’ruf"), None);
}

#[test]
fn titles_of_their_own_columns_are_left_there() {
    let one = satu(orang(&[
        (Kolom::GelarDepan, "Hj."),
        (Kolom::Nama, "Dr Aminah"),
        (Kolom::GelarBelakang, "-"),
        (Kolom::Nomor, "198609262015052001"),
    ]));
    let name = NamaLengkap { gelar_depan: "Hj.".into(), nama: "Dr Aminah".into(), gelar_belakang: String::new() };
    assert_eq!(one.nama, name);
}

#[test]
fn days_are_never_guessed() {
    for (text, why) in [
        ("31/02/1990", "tanggal-tak-ada"),
        ("29/02/2023", "tanggal-tak-ada"),
        ("12/31/2024", "tanggal-tak-ada"),
        ("21-11-24", "impor-tanya-tahun-tolak"),
        ("31/02/85", "tanggal-tak-ada"),
        ("45292", "impor-tanya-seri-tolak"),
        ("1985", "tanggal-tak-terbaca"),
        ("#45292", "impor-tanya-seri-tolak"),
        ("#1985", "impor-baris-tanggal-angka"),
        ("22-11-2024", "isian-tanggal-nanti"),
    ] {
        assert_eq!(sebab(Kolom::Lahir, text).as_deref(), Some(why), "{text}");
    }
    for text in
        ["17 Agustus 1990", "1 Nopember 2023", "1990-08-17", "17/08/1990", "1990-08-17 00:00:00", "Senin, 17-08-1990"]
    {
        assert_eq!(sebab(Kolom::Lahir, text), None, "{text}");
    }
    let cells = [Sel::Teks("Budi"), Sel::Teks(NIP), Sel::Hari(hari())];
    let columns = [Some(Kolom::Nama), Some(Kolom::Nomor), Some(Kolom::Lahir)];
    let (untuk, padan) = (Untuk::Pegawai(Some(SatkerId(1))), padan());
    let read = Pembaca::new(&columns, &untuk, &padan, hari()).baca(&baris(&cells));
    assert_eq!(satu(read).lahir, Some(hari()));
}

#[test]
fn grades_are_read_as_they_are_kept() {
    for (text, grade) in [
        ("III/b", "III/b"),
        ("IIIb", "III/b"),
        ("iii / B", "III/b"),
        ("III.b", "III/b"),
        ("3/b", "III/b"),
        ("3B", "III/b"),
        ("Penata Muda Tk. I (III/b)", "III/b"),
        ("III/b - Penata Muda Tk.I", "III/b"),
        ("Penata Muda Tk. I / III/b", "III/b"),
        ("Gol. IV/e", "IV/e"),
        ("IX", "IX"),
        ("Golongan IX", "IX"),
        ("9", "IX"),
        ("#9", "IX"),
        ("V", "V"),
        ("-", ""),
    ] {
        let one = orang(&[(Kolom::Nama, "Budi"), (Kolom::Nomor, NIP), (Kolom::Golongan, text)]);
        assert_eq!(satu(one).golongan, grade, "{text}");
    }
    for text in ["III/e", "Penata Muda", "III/a atau III/b", "3", "XVIII", "V/a", "b/III"] {
        assert_eq!(sebab(Kolom::Golongan, text).as_deref(), Some("impor-baris-golongan"), "{text}");
    }
}

#[test]
fn all_reasons_of_a_row_come_at_once() {
    let found = baca(
        &Untuk::Pegawai(None),
        &[
            (Kolom::Nama, "Budi\u{1b}"),
            (Kolom::Nomor, "123"),
            (Kolom::Status, "ASN"),
            (Kolom::Golongan, "besar"),
            (Kolom::Kelamin, "x"),
            (Kolom::Lahir, "besok"),
            (Kolom::Aktif, "mungkin"),
            (Kolom::Satker, ""),
            (Kolom::CltnDari, "01-01-2024"),
            (Kolom::PasanganCalon, "entah"),
            (Kolom::JenisJabatan, "?"),
        ],
    );
    let Hasil::Tolak(why) = found else { panic!("{found:?}") };
    let columns: std::collections::BTreeSet<_> = why.iter().filter_map(|a| a.kolom).collect();
    assert_eq!(columns.len(), 11, "{why:?}");
    assert_eq!(why.iter().find(|a| a.kolom == Some(Kolom::Golongan)).unwrap().isi, "besar");
}

#[test]
fn a_unit_that_is_not_beyond_doubt_holds_its_row() {
    let with = |satker: &str| orang(&[(Kolom::Nama, "Budi"), (Kolom::Nomor, NIP), (Kolom::Satker, satker)]);
    assert_eq!(satu(with("Lapas Salemba")).satker, Some(SatkerId(2)));
    assert_eq!(satu(with("#408762")).satker, Some(SatkerId(2)));
    assert_eq!(satu(with("")).satker, Some(SatkerId(3)));
    assert_eq!(with("  Cipinang "), Hasil::Tahan("Cipinang".into()));
    assert_eq!(with("Lapas  Salembaa"), Hasil::Tahan("Lapas Salembaa".into()));
    let bad = orang(&[(Kolom::Nama, ""), (Kolom::Nomor, NIP), (Kolom::Satker, "Cipinang")]);
    assert!(matches!(bad, Hasil::Tolak(_)), "a row that is refused asks nothing");
}

#[test]
fn lines_between_records_are_none() {
    let columns = [Some(Kolom::Nomor), Some(Kolom::Nama), Some(Kolom::Golongan), Some(Kolom::Jabatan)];
    let (untuk, padan) = (Untuk::Pegawai(Some(SatkerId(3))), padan());
    let mut read = Pembaca::new(&columns, &untuk, &padan, hari());
    let mut kosong = |cells: &[&str]| {
        let cells: Vec<Sel<'_>> = cells.iter().map(|c| Sel::teks(c)).collect();
        read.baca(&baris(&cells)) == Hasil::Kosong
    };
    for line in [
        &[][..],
        &["", "", "", ""],
        &["", "A. STRUKTURAL"],
        &["", "JUMLAH", "45"],
        &["", "TOTAL SELURUHNYA", "45", "5"],
        &["", "", "", "Jakarta, 21 November 2024"],
        &["", "", "", "NIP. 19860926 201505 1 001"],
    ] {
        assert!(kosong(line), "{line:?}");
    }
    for line in
        [&["1,98609E+17"][..], &["19860926"], &["", "Budi", "III/b"], &[NIP, "Jumlah"], &["", "Totalina", "III/b"]]
    {
        assert!(!kosong(line), "{line:?}");
    }
}

#[test]
fn units_are_told_by_their_names() {
    let unit = |cells: &[(Kolom, &str)]| match baca(&Untuk::Satker, cells) {
        Hasil::Rekaman(Rekaman::Satker(one)) => Ok(one),
        Hasil::Tolak(why) => Err(why[0].pesan.key.clone()),
        other => panic!("{other:?}"),
    };
    let told = SatkerImpor {
        kode: "408762".into(),
        nama: "Lembaga Pemasyarakatan Narkotika Klas 2A Jakarta".into(),
        jenis: Some(JenisSatker::LapasNarkotika),
        kelas: "IIA".into(),
        induk: "Kanwil DKI".into(),
        ..SatkerImpor::default()
    };
    let cells = [(Kolom::Kode, "#408762"), (Kolom::Nama, told.nama.as_str()), (Kolom::Induk, "Kanwil DKI")];
    assert_eq!(unit(&cells), Ok(told));
    let own = [(Kolom::Nama, "Pos Lintas Batas"), (Kolom::Jenis, "lapas_terbuka"), (Kolom::Kelas, "kls. II b")];
    let own = unit(&own).unwrap();
    assert_eq!((own.jenis, own.kelas.as_str()), (Some(JenisSatker::LapasTerbuka), "IIB"));
    let free = unit(&[(Kolom::Nama, "Pos Lintas Batas"), (Kolom::Kelas, "Utama")]).unwrap();
    assert_eq!((free.jenis, free.kelas.as_str()), (None, "Utama"));
    assert_eq!(unit(&[(Kolom::Nama, "Rutan X"), (Kolom::Jenis, "warung")]), Err("impor-baris-jenis-satker".to_owned()));
    assert_eq!(unit(&[(Kolom::Nama, ""), (Kolom::Kode, "1")]), Err("impor-baris-nama-kosong".to_owned()));
}

#[test]
fn a_letter_that_the_coding_could_not_say_refuses_its_row() {
    assert_eq!(sebab(Kolom::Nama, "Jos\u{fffd} Anggoro").as_deref(), Some("impor-baris-huruf-rusak"));
}

#[test]
fn a_number_of_the_offices_own_is_known_as_lists_show_it() {
    let one = satu(orang(&[(Kolom::Nomor, "lokal 0114"), (Kolom::Nama, "Wagiman")]));
    assert_eq!(one.nomor, Some(Nomor { jenis: JenisNomor::Lokal, angka: 114 }));
}

#[test]
fn the_heading_of_a_unit_in_the_middle_is_never_passed_over() {
    let heading = [(Kolom::Nama, "LAPAS KELAS IIA SALEMBA"), (Kolom::Nomor, "")];
    let Hasil::Tolak(why) = orang(&heading) else { panic!("passed over") };
    assert_eq!(why[0].pesan.key, "impor-baris-judul-satker");
    // Where every row names its unit, the heading adds nothing; other lone lines are no units.
    let named = [(Kolom::Nama, "LAPAS KELAS IIA SALEMBA"), (Kolom::Nomor, ""), (Kolom::Satker, "")];
    assert_eq!(orang(&named), Hasil::Kosong);
    assert_eq!(orang(&[(Kolom::Nama, "Jumlah Lapas"), (Kolom::Nomor, "")]), Hasil::Kosong);
    assert_eq!(orang(&[(Kolom::Nama, "Mengetahui,"), (Kolom::Nomor, "")]), Hasil::Kosong);
}

fn hadir() -> Untuk {
    Untuk::Hadir {
        jenis: JenisKegiatan::Sosialisasi,
        judul: "Sosialisasi".into(),
        tanggal: hari(),
        tempat: String::new(),
        satker: SatkerId(1),
    }
}

#[test]
fn attendance_is_read_from_words_and_ticks() {
    let how = |cara: &str| match baca(&hadir(), &[(Kolom::Nama, "Budi Santoso, S.H."), (Kolom::Cara, cara)]) {
        Hasil::Rekaman(Rekaman::Hadir(HadirImpor { siapa, cara, catatan })) => {
            assert_eq!((siapa.nama.as_str(), siapa.satker), ("Budi Santoso", Some(SatkerId(1))));
            Some((cara, catatan))
        }
        Hasil::Tolak(_) => None,
        other => panic!("{other:?}"),
    };
    use CaraHadir::{Daring, Diwakili, Hadir, Tidak};
    for (text, cara, note) in [
        ("", Hadir, ""),
        ("hadir", Hadir, ""),
        ("v", Hadir, ""),
        ("√", Hadir, ""),
        ("#1", Hadir, ""),
        ("Zoom", Daring, ""),
        ("diwakili", Diwakili, ""),
        ("Tidak Hadir", Tidak, ""),
        ("alpa", Tidak, "alpa"),
        ("Izin sakit", Tidak, "Izin sakit"),
    ] {
        assert_eq!(how(text), Some((cara, note.to_owned())), "{text}");
    }
    for text in ["x", "-", "?", "mungkin", "#7"] {
        assert_eq!(how(text), None, "{text}");
    }
}

#[test]
fn a_line_of_a_sheet_is_a_number_or_a_row_or_a_name() {
    let sheet = |keadaan| Untuk::Ikrar {
        gelombang: GelombangId(1),
        berkas: BerkasBaru { nomor: "1".into(), satker: SatkerId(2), tempat: String::new(), saksi: String::new() },
        keadaan,
        tanggal: hari(),
    };
    let read = |keadaan, cells: &[(Kolom, &str)]| match baca(&sheet(keadaan), cells) {
        Hasil::Rekaman(Rekaman::Ikrar(one)) => Ok(one),
        Hasil::Tolak(why) => Err(why.into_iter().map(|a| a.pesan.key).collect::<Vec<_>>()),
        other => panic!("{other:?}"),
    };
    let ttd = KeadaanIkrar::Ttd;
    let by_row = read(ttd, &[(Kolom::Baris, "12."), (Kolom::Keadaan, "")]).unwrap();
    assert_eq!((by_row.siapa.baris, by_row.keadaan, by_row.siapa.satker), (Some(12), None, Some(SatkerId(2))));
    let by_number = read(ttd, &[(Kolom::Nomor, NIP), (Kolom::Keadaan, "sudah tanda tangan")]).unwrap();
    assert_eq!((by_number.siapa.nomor.map(|n| n.jenis), by_number.keadaan), (Some(JenisNomor::Nip), Some(ttd)));
    let by_name = read(ttd, &[(Kolom::Nama, "Ngatini"), (Kolom::Keadaan, "✓"), (Kolom::Tanggal, "20-11-2024")]);
    let IkrarImpor { siapa, tanggal, .. } = by_name.unwrap();
    assert_eq!((siapa.nama.as_str(), tanggal), ("Ngatini", Tanggal::new(2024, 11, 20)));
    let refused = |cells: &[(Kolom, &str)]| read(ttd, cells).unwrap_err();
    assert_eq!(refused(&[(Kolom::Nama, "Ngatini"), (Kolom::Keadaan, "menolak")]), ["impor-baris-alasan-wajib"]);
    assert_eq!(refused(&[(Kolom::Nama, "Ngatini"), (Kolom::Keadaan, "tidak")]), ["impor-baris-keadaan"]);
    assert_eq!(refused(&[(Kolom::Nama, "Ngatini"), (Kolom::Keadaan, "-")]), ["impor-baris-keadaan"]);
    assert_eq!(refused(&[(Kolom::Baris, "0")]), ["impor-baris-nomor-baris"]);
    let silent = read(KeadaanIkrar::Dikecualikan, &[(Kolom::Nama, "Ngatini")]).unwrap_err();
    assert_eq!(silent, ["impor-baris-alasan-wajib"]);
}

#[test]
fn counts_are_whole_and_fit_each_other() {
    let untuk = Untuk::Suara { pemilihan: PemilihanId(1), tanggal: hari(), satker: Some(SatkerId(2)) };
    let read = |cells: [&str; 5]| {
        let columns = [Kolom::Tps, Kolom::Dpt, Kolom::Dptb, Kolom::Dpk, Kolom::Pengguna];
        let cells: Vec<_> = columns.into_iter().zip(cells).collect();
        match baca(&untuk, &cells) {
            Hasil::Rekaman(Rekaman::Suara(one)) => Ok(one),
            Hasil::Tolak(why) => Err(why.into_iter().map(|a| a.pesan.key).collect::<Vec<_>>()),
            Hasil::Kosong => Err(Vec::new()),
            other => panic!("{other:?}"),
        }
    };
    let one = read(["#905", "1.012", "#246", "-", "1 258"]).unwrap();
    let told = SuaraImpor {
        satker: Some(SatkerId(2)),
        tps: "905".into(),
        dpt: Some(1_012),
        dptb: Some(246),
        pengguna: Some(1_258),
        ..SuaraImpor::default()
    };
    assert_eq!(one, told);
    let refused = |cells| read(cells).unwrap_err();
    assert_eq!(refused(["905", "1012", "246", "", "1259"]), ["impor-baris-pengguna-lebih"]);
    assert_eq!(refused(["905", "-5", "", "", ""]), ["impor-baris-hitungan-minus"]);
    assert_eq!(refused(["905", "#-5", "", "", ""]), ["impor-baris-hitungan-minus"]);
    for text in ["1,012", "1.01", "12.0123", "#1.5", "lima", "99999999999"] {
        assert_eq!(refused(["905", text, "", "", ""]), ["impor-baris-hitungan"], "{text}");
    }
    assert_eq!(refused(["", "5", "6", "", ""]), ["impor-baris-tps-kosong"]);
    assert_eq!(refused(["905", "", "", "-", ""]), ["impor-baris-hitungan-kosong"]);
    assert_eq!(refused(["JUMLAH", "5", "6", "", ""]), Vec::<String>::new());
}

fn pegawai_baru() -> impl Strategy<Value = PegawaiBaru> {
    let day = || (7_000_i64..30_000).prop_map(|n| Tanggal::new(1940, 1, 1).unwrap().plus(n));
    let status = proptest::sample::select(StatusKepegawaian::ALL);
    let name = ("([A-Z][a-z]{2,8}){1}( [A-Z][a-z']{2,8}){0,2}", "(Dr\\.|Hj\\.|)", "(S\\.H\\.|S\\.Sos\\., M\\.Si\\.|)");
    let grade = proptest::sample::select(vec!["", "I/a", "II/c", "III/b", "IV/e", "I", "IX", "XVII"]);
    let post = "([A-Z][a-z]{2,9} ?){0,4}";
    let kind = proptest::option::of(proptest::sample::select(JenisJabatan::ALL));
    (name, status, day(), 1_u32..999, grade, post, kind, (day(), 0_i64..900), any::<[bool; 6]>()).prop_map(
        |((nama, depan, belakang), status, lahir, urut, golongan, jabatan, jenis_jabatan, (dari, lama), yes)| {
            let jenis = JenisNomor::jenis_for(status);
            let born = lahir.iso().replace('-', "");
            let sex = if yes[0] { 1 } else { 2 };
            let digits = match jenis {
                JenisNomor::Nip => format!("{born}201505{sex}{urut:03}"),
                // A month like that of a PNS too: the kind in the file decides.
                JenisNomor::NiPppk => format!("{born}2025{}{sex}{urut:03}", if yes[1] { "21" } else { "05" }),
                JenisNomor::Nrp => format!("8609{urut:04}"),
                JenisNomor::Lokal => format!("{urut:04}"),
            };
            let nomor = Nomor::parse_jenis(&digits, jenis).unwrap();
            let nik = format!("317401{:02}{:02}{:02}0001", lahir.day(), lahir.month(), lahir.year() % 100);
            PegawaiBaru {
                nama: NamaLengkap { gelar_depan: depan, nama, gelar_belakang: belakang },
                nomor: (yes[2] || status.is_asn()).then_some(nomor),
                nik: yes[3].then(|| Nik::parse(&nik).unwrap()),
                lahir: yes[4].then_some(lahir),
                kelamin: yes[5].then_some(JenisKelamin::Laki),
                status,
                golongan: golongan.to_owned(),
                jabatan: jabatan.trim().to_owned(),
                jenis_jabatan,
                satker: SatkerId(1 + i64::from(urut % 4)),
                sejak: yes[1].then_some(dari),
                atasan: None,
                pasangan_calon: yes[4],
                cltn: yes[5].then(|| (dari, dari.plus(lama))),
                aktif: yes[0],
                alasan: if yes[0] { String::new() } else { "Pensiun".to_owned() },
            }
        },
    )
}

/// A person as our own files have one, number and days in one of the forms that a list may have.
fn sel_ekspor(one: &PegawaiBaru, kolom: Kolom, form: bool) -> String {
    let day = |d: Option<Tanggal>| d.map(|d| if form { d.iso() } else { d.to_string() }).unwrap_or_default();
    let yes = |yes: bool| if yes { "ya" } else { "tidak" }.to_owned();
    match kolom {
        Kolom::Nomor => one.nomor.map(|n| if form { n.grouped() } else { n.plain() }).unwrap_or_default(),
        Kolom::JenisNomor => one.nomor.map(|n| n.jenis.code().to_owned()).unwrap_or_default(),
        Kolom::Nik => one.nik.map(Nik::plain).unwrap_or_default(),
        Kolom::GelarDepan => one.nama.gelar_depan.clone(),
        Kolom::Nama => one.nama.nama.clone(),
        Kolom::GelarBelakang => one.nama.gelar_belakang.clone(),
        Kolom::Status => one.status.code().to_owned(),
        Kolom::Golongan => one.golongan.clone(),
        Kolom::Jabatan => one.jabatan.clone(),
        Kolom::JenisJabatan => one.jenis_jabatan.map_or("", JenisJabatan::code).to_owned(),
        Kolom::Satker => {
            ["Kanwil DKI Jakarta", "Lapas Kelas IIA Salemba", "Rutan Kelas I Cipinang", "Lapas Kelas I Cipinang"]
                [usize::try_from(one.satker.0 - 1).unwrap()]
            .to_owned()
        }
        Kolom::Sejak => day(one.sejak),
        Kolom::Lahir => day(one.lahir),
        Kolom::Kelamin => one.kelamin.map_or("", JenisKelamin::code).to_owned(),
        Kolom::Aktif => yes(one.aktif),
        Kolom::Alasan => one.alasan.clone(),
        Kolom::CltnDari => day(one.cltn.map(|c| c.0)),
        Kolom::CltnSampai => day(one.cltn.map(|c| c.1)),
        Kolom::PasanganCalon => yes(one.pasangan_calon),
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn a_clean_row_comes_back_as_it_was(one in pegawai_baru(), form: bool, whole: bool) {
        // A name whose first word is a title's word (Ust) cannot be told from one with that title.
        prop_assume!(!whole || NamaLengkap::parse(&one.nama.lengkap()) == one.nama);
        let padan = padan();
        let untuk = Untuk::Pegawai(None);
        let mut cells: Vec<(Kolom, String)> =
            kolom(HalImpor::Pegawai).iter().map(|k| (*k, sel_ekspor(&one, *k, form))).collect();
        if whole {
            // The name in one cell, as people write it.
            cells.retain(|(k, _)| !matches!(k, Kolom::GelarDepan | Kolom::GelarBelakang));
            cells.iter_mut().filter(|(k, _)| *k == Kolom::Nama).for_each(|(_, t)| *t = one.nama.lengkap());
        }
        let columns: Vec<Option<Kolom>> = cells.iter().map(|(k, _)| Some(*k)).collect();
        let row = baris(&cells.iter().map(|(_, t)| Sel::teks(t)).collect::<Vec<_>>());
        let mut read = Pembaca::new(&columns, &untuk, &padan, hari());
        let back = read.baca(&row);
        let told = PegawaiImpor {
            nomor: one.nomor,
            nik: one.nik,
            nama: one.nama.clone(),
            status: Some(one.status),
            golongan: one.golongan.clone(),
            jabatan: one.jabatan.clone(),
            jenis_jabatan: one.jenis_jabatan,
            satker: Some(one.satker),
            sejak: one.sejak,
            lahir: one.lahir,
            kelamin: one.kelamin,
            pasangan_calon: Some(one.pasangan_calon),
            cltn: one.cltn,
            aktif: Some(one.aktif),
            alasan: one.alasan,
        };
        prop_assert_eq!(&back, &Hasil::Rekaman(Rekaman::Pegawai(told)));
        prop_assert_eq!(read.baca(&row), back, "a name of a unit that has come before means the same");
    }

    #[test]
    fn no_row_makes_it_fall(
        cells in proptest::collection::vec(prop_oneof![
            any::<String>().prop_map(|t| (0, t, 0.0)),
            "[0-9 ./,'-]{0,22}".prop_map(|t| (0, t, 0.0)),
            "(III/b|hadir|JUMLAH|PNS|L|ya|v|1\\.000|Cipinang|Lapas Salemba)".prop_map(|t| (0, t, 0.0)),
            any::<f64>().prop_map(|n| (1, String::new(), n)),
            (0.0..1e19).prop_map(|n| (1, String::new(), n)),
            Just((2, String::new(), 0.0)),
            Just((3, String::new(), 0.0)),
            Just((4, "#N/A".to_owned(), 0.0)),
        ], 0..24),
        columns in proptest::collection::vec(proptest::option::of(proptest::sample::select(Kolom::ALL)), 0..24),
    ) {
        let row = baris(&cells.iter().map(|(kind, text, n)| match kind {
            0 => Sel::teks(text),
            1 => Sel::Angka(*n),
            2 => Sel::Hari(hari()),
            3 => Sel::Logika(true),
            _ => Sel::Galat(text),
        }).collect::<Vec<_>>());
        let padan = padan();
        for untuk in [Untuk::Pegawai(None), Untuk::Pegawai(Some(SatkerId(1))), Untuk::Satker, hadir()] {
            let mut read = Pembaca::new(&columns, &untuk, &padan, hari());
            let first = read.baca(&row);
            if let Hasil::Tolak(why) = &first {
                prop_assert!(!why.is_empty());
            }
            if let Hasil::Rekaman(Rekaman::Pegawai(one)) = &first {
                prop_assert!(!one.nama.nama.is_empty() && one.satker.is_some());
                prop_assert!(!crate::domain::tampil::berbahaya(&one.nama.lengkap()));
            }
            prop_assert_eq!(read.baca(&row), first);
        }
    }
}
