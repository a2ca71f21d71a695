//! Units, attendance, pledges, counts.

use super::*;

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
        lengkap: true,
        ..SuaraImpor::default()
    };
    assert_eq!(one, told);
    let refused = |cells| read(cells).unwrap_err();
    // Whether they are too many hangs on what the office knows of a list that the file leaves blank.
    assert_eq!(read(["905", "1012", "246", "", "1259"]).unwrap().pemilih([Some(1_012), Some(246), None]), Some(1_258));
    assert_eq!(
        SuaraImpor::default().pemilih([Some(1_012), Some(246), None]),
        None,
        "a list without a column holds anybody"
    );
    assert_eq!(told.pemilih([None, Some(246), Some(0)]), None);
    assert_eq!(refused(["905", "-5", "", "", ""]), ["impor-baris-hitungan-minus"]);
    assert_eq!(refused(["905", "#-5", "", "", ""]), ["impor-baris-hitungan-minus"]);
    for text in ["1,012", "1.01", "12.0123", "#1.5", "lima", "99999999999"] {
        assert_eq!(refused(["905", text, "", "", ""]), ["impor-baris-hitungan"], "{text}");
    }
    assert_eq!(refused(["", "5", "6", "", ""]), ["impor-baris-tps-kosong"]);
    assert_eq!(refused(["905", "", "", "-", ""]), ["impor-baris-hitungan-kosong"]);
    assert_eq!(refused(["JUMLAH", "5", "6", "", ""]), Vec::<String>::new());
}

#[test]
fn a_bare_short_number_is_left_to_the_unit() {
    let read = |cells: &[(Kolom, &str)]| match baca(&hadir(), cells) {
        Hasil::Rekaman(Rekaman::Hadir(HadirImpor { siapa, .. })) => Ok((siapa.pendek, siapa.nomor.map(|n| n.angka))),
        Hasil::Tolak(why) => Err(why[0].pesan.key.clone()),
        other => panic!("{other:?}"),
    };
    let named = |text| read(&[(Kolom::Nomor, text), (Kolom::Nama, "Eko")]);
    for text in ["36", "0036", "'0036", "#36", " 36 "] {
        assert_eq!(named(text), Ok((Some(36), None)), "{text}");
    }
    assert_eq!(named("lokal 0036"), Ok((None, Some(36))));
    assert_eq!(named("198609262015051001"), Ok((None, Some(198_609_262_015_051_001))));
    // Where a NIP has lost digits it says so.
    for text in ["19860926201505100", "198609262", "0", "000"] {
        assert!(named(text).is_err(), "{text}");
    }
    let told = |kolom, word| read(&[(Kolom::Nomor, "36"), (kolom, word), (Kolom::Nama, "Eko")]);
    assert_eq!(told(Kolom::Status, "PPNPN"), Ok((None, Some(36))));
    assert_eq!(told(Kolom::JenisNomor, "lokal"), Ok((None, Some(36))));
}
