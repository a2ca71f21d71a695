//! Cases made by hand: of one nothing but the report is on file, of another several clocks, papers, calls, one open step and one that
//! is barred. Every other sample of a case is made from these. Everybody is invented.

#![allow(dead_code, reason = "each test program uses a part")]

use ikrar::domain::antrean::{LangkahRow, Perkara, PerkaraRow};
use ikrar::domain::id::{
    DokumenId, JamId, LaporanDugaanId, NomorLuarId, OperatorId, PegawaiId, PemeriksaId, PerkaraId, Ver,
};
use ikrar::domain::katalog::{BarisSanksi, KelompokSanksi, Rumpun, TingkatSanksi};
use ikrar::domain::pegawai::{JenisJabatan, StatusKepegawaian};
use ikrar::domain::perkara::alur::{Fakta, Langkah};
use ikrar::domain::perkara::dokumen::JenisDokumen;
use ikrar::domain::perkara::jam::{Jatuh, Jeda};
use ikrar::domain::perkara::penanganan::{
    AksesRow, AturanKantor, BarisKasus, BerkasPerkara, DokumenBaru, DokumenRow, GeserRow, HalGeser, JamRow, Kaitan,
    Lembaga, NomorLuar, PanggilanBaru, PanggilanRow, PemeriksaBaru, PemeriksaRow, PilahRow, SebabGeser, Syarat,
    SyaratRow, TerkaitRow, Ulangan, Unsur, UsulanBaris,
};
use ikrar::domain::perkara::{AturanTenggat, KeadaanPerkara, SifatTenggat, SumberLaporan};
use ikrar::domain::pesan::{Arg, Pesan};
use ikrar::domain::request::Posisi;
use ikrar::domain::tanggal::{Tanggal, Waktu};

fn hari(month: u32, day: u32) -> Tanggal {
    Tanggal::new(2024, month, day).unwrap()
}

fn waktu() -> Waktu {
    Waktu::from_iso("2024-11-11T10:42:00+07:00").unwrap()
}

/// A case as the queue shows it, of which nothing but the report is known: what happened, came in and was noted on one day.
pub fn row(id: i64, terlapor: &str, keadaan: KeadaanPerkara, hari: Tanggal) -> PerkaraRow {
    PerkaraRow {
        id: PerkaraId(id),
        ver: Ver(1),
        nomor: format!("{id:04}"),
        terlapor: terlapor.to_owned(),
        pegawai: None,
        satker: String::new(),
        baris: Vec::new(),
        keadaan,
        sejak: hari,
        tenggat: None,
        sisa: None,
        ringkas: String::new(),
        sumber: SumberLaporan::BawasluLaporan,
        perbuatan: hari,
        terima: hari,
        posisi: Posisi { kunci: format!("{id:05}"), id },
    }
}

/// A report that waits, with what can be said of it without its story.
pub fn pilah(row: PerkaraRow) -> PilahRow {
    PilahRow {
        nomor_surat: String::new(),
        terima: row.terima,
        tempat: String::new(),
        uraian: String::new(),
        ada_pelapor: true,
        syarat: Syarat::ALL.iter().map(|b| SyaratRow { butir: *b, ada: b.formal(), sendiri: true }).collect(),
        usulan: Vec::new(),
        calon: Vec::new(),
        terkait: Vec::new(),
        petugas: Vec::new(),
        ditunda: None,
        row,
    }
}

/// An open file in which there is only the report.
pub fn kosong(row: PerkaraRow) -> BerkasPerkara {
    let fakta = Fakta {
        keadaan: row.keadaan,
        jejak: [].into(),
        status: None,
        jabatan: None,
        berdasar: true,
        baris: Vec::new(),
        dokumen: [].into(),
        panggilan: Vec::new(),
        tim: 0,
        putusan: None,
        terima: None,
        berlaku: None,
    };
    let perkara = Perkara {
        laporan: LaporanDugaanId(1),
        nomor_surat: String::new(),
        terima: row.terima,
        uraian: None,
        pelapor: None,
        ada_pelapor: false,
        jabatan: String::new(),
        rumpun: None,
        serangkai: Vec::new(),
        langkah: Vec::new(),
        row,
    };
    BerkasPerkara { terbuka: true, ..BerkasPerkara::tertutup(perkara, fakta) }
}

/// A case of somebody of Cipinang that a letter is written about.
pub fn disurati(keadaan: KeadaanPerkara) -> BerkasPerkara {
    let row = PerkaraRow {
        ver: Ver(3),
        nomor: "0147".to_owned(),
        satker: "Rutan Kelas I Cipinang".to_owned(),
        sumber: SumberLaporan::SatgasMedsos,
        ..row(41, "Ngatini Larasati", keadaan, hari(11, 18))
    };
    BerkasPerkara { boleh_ubah: true, umur: 3, diam: 1, ..kosong(row) }
}

fn perkara() -> Perkara {
    let row = PerkaraRow {
        ver: Ver(4),
        pegawai: Some(PegawaiId(3)),
        satker: "Rutan Kelas I Cipinang".to_owned(),
        baris: vec!["DS-06".to_owned()],
        sejak: hari(11, 8),
        ringkas: "Berpose dua jari bersama pasangan calon".to_owned(),
        perbuatan: hari(11, 3),
        ..row(147, "Rahmat Hidayat", KeadaanPerkara::Panggilan1, hari(11, 5))
    };
    let langkah = LangkahRow {
        dari: None,
        ke: KeadaanPerkara::LaporanMasuk,
        tanggal: hari(11, 5),
        alasan: String::new(),
        oleh: "rina".to_owned(),
        waktu: waktu(),
    };
    Perkara {
        laporan: LaporanDugaanId(9),
        nomor_surat: "212/PM.06/K.JK/XI/2024".to_owned(),
        uraian: Some("Tiga foto, pukul 20.10.".to_owned()),
        pelapor: Some("Bagus Pranata".to_owned()),
        ada_pelapor: true,
        jabatan: "III/b, Penjaga Tahanan".to_owned(),
        rumpun: Some(Rumpun::Disiplin),
        langkah: vec![langkah],
        ..kosong(row).perkara
    }
}

/// The file of the case of the tests.
pub fn berkas() -> BerkasPerkara {
    dari(perkara())
}

/// A file around a case.
pub fn dari(perkara: Perkara) -> BerkasPerkara {
    let perlu = |jenis: JenisDokumen| Pesan::new("alur-perlu-dokumen").with("dokumen", Arg::Kata(jenis.kata()));
    let langkah = |ke, halangan| Langkah { ke, halangan };
    let fakta = Fakta {
        jejak: [KeadaanPerkara::LaporanMasuk, KeadaanPerkara::Verifikasi].into(),
        status: Some(StatusKepegawaian::Pns),
        jabatan: Some(JenisJabatan::Pelaksana),
        baris: vec![(Rumpun::Disiplin, TingkatSanksi::Berat)],
        dokumen: [JenisDokumen::SuratPanggilan1, JenisDokumen::SkTim].into(),
        tim: 2,
        ..kosong(perkara.row.clone()).fakta
    };
    BerkasPerkara {
        terbuka: true,
        boleh_ubah: true,
        boleh_pelapor: true,
        status: Some(StatusKepegawaian::Pns),
        jenis_jabatan: Some(JenisJabatan::Pelaksana),
        nomor_induk: "19880412 201012 1 001".to_owned(),
        petugas: Some((OperatorId(1), "Rina Marlina".to_owned())),
        operator: vec![(OperatorId(1), "Rina Marlina".to_owned()), (OperatorId(2), "Budi Hartono".to_owned())],
        langkah: vec![
            langkah(KeadaanPerkara::Pemeriksaan, vec![Pesan::new("alur-belum-hadir")]),
            langkah(
                KeadaanPerkara::Panggilan2,
                vec![Pesan::new("alur-panggilan-1-belum-dilewatkan"), perlu(JenisDokumen::SuratPanggilan2)],
            ),
            langkah(KeadaanPerkara::Dihentikan, Vec::new()),
            langkah(KeadaanPerkara::Dilimpahkan, Vec::new()),
        ],
        syarat: Syarat::ALL
            .iter()
            .map(|butir| SyaratRow {
                butir: *butir,
                ada: !matches!(butir, Syarat::Tempat | Syarat::Saksi),
                sendiri: matches!(butir, Syarat::Terlapor | Syarat::Nomor | Syarat::Jabatan | Syarat::Waktu),
            })
            .collect(),
        baris: vec![BarisKasus {
            id: "DS-06".to_owned(),
            rumpun: Rumpun::Disiplin,
            sanksi: TingkatSanksi::Berat,
            bentuk: "Memposting, membagikan, berkomentar, atau menyukai di media sosial pasangan calon".to_owned(),
            dasar: "PP 94/2021 Pasal 5 huruf n".to_owned(),
        }],
        usulan: vec![UsulanBaris {
            id: "DS-13".to_owned(),
            bentuk: "Pelanggaran lain terhadap netralitas".to_owned(),
            rumpun: Rumpun::Disiplin,
            sanksi: TingkatSanksi::BelumDitentukan,
            alasan: vec![Pesan::new("katalog-usul-kapan-saja"), Pesan::new("katalog-usul-perlu-verifikasi-saja")],
        }],
        nomor_luar: vec![NomorLuar {
            id: Some(NomorLuarId(1)),
            lembaga: Lembaga::Bawaslu,
            nomor: "212/PM.06/K.JK/XI/2024".to_owned(),
            tanggal: hari(11, 5),
            catatan: String::new(),
        }],
        dokumen: vec![
            dokumen(1, JenisDokumen::SkTim, "W10-1180.KP.04.01 Tahun 2024", hari(11, 7), "/masuk/sk-tim.pdf", true),
            dokumen(2, JenisDokumen::SuratPanggilan1, "W10-UM.01.01-455", hari(11, 8), "", false),
            dokumen(3, JenisDokumen::Bukti, "", hari(11, 8), "/masuk/tangkapan-layar.zip", false),
        ],
        panggilan: vec![PanggilanRow {
            isi: PanggilanBaru {
                ke: 1,
                nomor: "W10-UM.01.01-455".to_owned(),
                surat: hari(11, 8),
                pemeriksaan: hari(11, 14),
                pukul: "09.00".to_owned(),
                tempat: "ruang rapat Divisi Administrasi".to_owned(),
            },
            hadir: None,
            peringatan: Some(
                Pesan::new("perkara-jarak-kurang").with("ada", 4).with("aturan", 7).with("pemeriksaan", "14-11-2024"),
            ),
        }],
        pemeriksa: vec![
            pemeriksa(1, "Dewi Anggraini", "Kepala Subbagian Kepegawaian", Unsur::Kepegawaian, true, None),
            pemeriksa(
                2,
                "Eko Saputra",
                "Kepala Rutan",
                Unsur::Atasan,
                false,
                Some(Pesan::new("alur-tim-kurang").with("ada", 2).with("perlu", 3)),
            ),
        ],
        akses: vec![AksesRow {
            operator: OperatorId(2),
            login: "budi".to_owned(),
            nama: "Budi Hartono".to_owned(),
            boleh_pelapor: true,
            ketua: true,
            sk: "W10-1180".to_owned(),
        }],
        jam: jam(),
        geser: vec![GeserRow {
            aturan: Some(AturanTenggat::LaporBawaslu),
            hal: HalGeser::Jatuh,
            lama: Some(hari(11, 26)),
            baru: Some(hari(11, 28)),
            sebab: SebabGeser::Kalender,
            alasan: "hari pemungutan suara libur".to_owned(),
            oleh: "budi".to_owned(),
            waktu: waktu(),
        }],
        terkait: vec![TerkaitRow {
            perkara: PerkaraId(98),
            nomor: "0098".to_owned(),
            terlapor: "Rahmat Hidayat".to_owned(),
            keadaan: KeadaanPerkara::Selesai,
            kaitan: Kaitan::Orang,
            pasti: false,
        }],
        ulangan: vec![Ulangan {
            nomor: "0098".to_owned(),
            sanksi: "Teguran tertulis".to_owned(),
            tingkat: TingkatSanksi::Ringan,
            sk_tanggal: hari(2, 12),
            sejenis: false,
        }],
        badan: Some(("BKN".to_owned(), true)),
        umur: 16,
        diam: 12,
        lihat_pelapor: vec![("budi".to_owned(), waktu(), "konfirmasi keterangan".to_owned())],
        ..BerkasPerkara::tertutup(perkara, fakta)
    }
}

fn dokumen(id: i64, jenis: JenisDokumen, nomor: &str, tanggal: Tanggal, letak: &str, sidik: bool) -> DokumenRow {
    DokumenRow {
        id: DokumenId(id),
        isi: DokumenBaru {
            jenis,
            nomor: nomor.to_owned(),
            tanggal,
            letak: letak.to_owned(),
            sidik: sidik.then(|| ("ab".repeat(32), 182_004)),
            catatan: String::new(),
        },
        oleh: "rina".to_owned(),
        waktu: waktu(),
    }
}

fn pemeriksa(id: i64, nama: &str, jabatan: &str, unsur: Unsur, ketua: bool, keberatan: Option<Pesan>) -> PemeriksaRow {
    PemeriksaRow {
        id: PemeriksaId(id),
        isi: PemeriksaBaru {
            pegawai: Some(PegawaiId(id + 4)),
            nama: nama.to_owned(),
            jabatan: jabatan.to_owned(),
            unsur,
            ketua,
        },
        jenis_jabatan: Some(JenisJabatan::Pengawas),
        keberatan,
    }
}

fn jam() -> Vec<JamRow> {
    let row = |id, aturan, jatuh, sisa, sifat| JamRow {
        id: JamId(id),
        aturan,
        dari: hari(11, 8),
        jatuh,
        sisa,
        sifat,
        perlu_verifikasi: false,
        ingat: None,
        selesai: None,
        jeda: Vec::new(),
    };
    let pada = Jatuh::Pada;
    vec![
        JamRow {
            perlu_verifikasi: true,
            ..row(1, AturanTenggat::Panggilan1Jarak, pada(hari(11, 19)), Some(-2), SifatTenggat::Batas)
        },
        JamRow {
            ingat: Some(hari(11, 22)),
            ..row(2, AturanTenggat::LaporBawaslu, pada(hari(11, 26)), Some(3), SifatTenggat::Batas)
        },
        JamRow {
            jeda: vec![Jeda { mulai: hari(11, 12), lanjut: None, alasan: "menunggu data dari KPU".to_owned() }],
            ..row(3, AturanTenggat::VerifikasiInternal, Jatuh::Berhenti(4), None, SifatTenggat::Pengingat)
        },
        JamRow {
            perlu_verifikasi: true,
            ..row(4, AturanTenggat::RekomendasiTindakLanjut, Jatuh::TakDikenal, None, SifatTenggat::Batas)
        },
        JamRow {
            selesai: Some(hari(11, 6)),
            ..row(5, AturanTenggat::TelaahAwal, pada(hari(11, 6)), None, SifatTenggat::Pengingat)
        },
    ]
}

/// Rules of an office: two sanctions, one of them no longer applied.
pub fn aturan() -> AturanKantor {
    let one = |id: &str, nama: &str, aktif| BarisSanksi {
        id: id.to_owned(),
        kelompok: KelompokSanksi::Asn,
        tingkat: TingkatSanksi::Sedang,
        nama: nama.to_owned(),
        bulan: Some(12),
        aktif,
        dasar: "PP 94/2021 Pasal 8".to_owned(),
        perlu_verifikasi: aktif,
        sumber: String::new(),
        catatan: String::new(),
    };
    let sanksi = vec![
        one("tunda_gaji_12", "Penundaan kenaikan gaji berkala", false),
        one("potong_tukin_12", "Pemotongan tunjangan kinerja 25% selama 12 bulan", true),
    ];
    AturanKantor { sanksi, ..AturanKantor::default() }
}
