//! What holds for any row.

use proptest::prelude::*;

use super::*;

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
