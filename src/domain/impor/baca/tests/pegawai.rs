//! Cells of people: numbers, names, days, grades.

use super::*;

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
fn a_letter_that_the_coding_could_not_say_refuses_its_row() {
    assert_eq!(sebab(Kolom::Nama, "Jos\u{fffd} Anggoro").as_deref(), Some("impor-baris-huruf-rusak"));
}

#[test]
fn a_number_of_the_offices_own_is_known_as_lists_show_it() {
    let one = satu(orang(&[(Kolom::Nomor, "lokal 0114"), (Kolom::Nama, "Wagiman")]));
    assert_eq!(one.nomor, Some(Nomor { jenis: JenisNomor::Lokal, angka: 114 }));
}
