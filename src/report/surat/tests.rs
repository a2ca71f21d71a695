//! Letters out of a hand-made case. Names are invented, units are real.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::io::Read as _;

use super::*;
use crate::domain::antrean::PerkaraRow;
use crate::domain::id::{DokumenId, PemeriksaId, PerkaraId};
use crate::domain::katalog::{Rumpun, TingkatSanksi};
use crate::domain::operator::Hak;
use crate::domain::pegawai::{PegawaiKeluar, StatusKepegawaian};
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::perkara::contoh;
use crate::domain::perkara::dokumen::JenisDokumen;
use crate::domain::perkara::penanganan::{
    BarisKasus, DokumenBaru, DokumenRow, Kaitan, PanggilanBaru, PanggilanRow, PemeriksaBaru, PemeriksaRow, PutusanBaru,
    PutusanRow, TerkaitRow, Unsur,
};
use crate::domain::perkara::surat::{BentukSurat, Penanda};
use crate::domain::perkara::wewenang::Pejabat;
use crate::domain::request::{PegawaiQuery, Written};
use crate::report::palsu::{Palsu, hari, kini, sesi};

const KANTOR: &str = "Kantor Wilayah Kementerian Hukum dan HAM DKI Jakarta";
const PELAPOR: &str = "Sumarni Wulandari";
const TITIK: &str = "(...........)";

fn pesanan(jenis: JenisSurat) -> PesananSurat {
    PesananSurat {
        perkara: PerkaraId(1),
        jenis,
        bentuk: BentukSurat::Semua,
        nomor: "W.10.KP.07.03-0147".into(),
        tanggal: hari("2026-08-04"),
        tempat: "Jakarta".into(),
        kepada: "Ketua Bawaslu Provinsi DKI Jakarta".into(),
        penanda: Penanda {
            nama: "Drs. Hadi Prasetya, M.Si.".into(),
            jabatan: "Kepala Kantor Wilayah".into(),
            nip: "19680312 199003 1 002".into(),
        },
    }
}

/// A case of which nothing but the report is on file.
fn kosong() -> BerkasPerkara {
    let mut b = contoh::kosong(PerkaraRow {
        sejak: hari("2026-07-01"),
        perbuatan: hari("2026-06-20"),
        ..contoh::row(1, "0147", "", KeadaanPerkara::LaporanMasuk, "2026-06-30")
    });
    b.perkara.uraian = Some(format!("{PELAPOR} melihat sendiri."));
    (b.perkara.pelapor, b.perkara.ada_pelapor) = (Some(PELAPOR.into()), true);
    b.perkara.serangkai = vec![("0148".into(), "Bagus Wicaksana".into())];
    b.terkait = vec![TerkaitRow {
        perkara: PerkaraId(2),
        nomor: "0148".into(),
        terlapor: "Bagus Wicaksana".into(),
        keadaan: KeadaanPerkara::Verifikasi,
        kaitan: Kaitan::Peristiwa,
        pasti: true,
    }];
    (b.umur, b.diam) = (35, 2);
    b
}

/// The same case with everything on file.
fn penuh() -> BerkasPerkara {
    let mut b = kosong();
    b.perkara.row.terlapor = "Ngatini Larasati, S.H.".into();
    b.perkara.row.satker = "Rutan Kelas I Cipinang".into();
    b.perkara.row.ringkas = "Menyukai dan membagikan unggahan dukungan kepada pasangan calon.".into();
    b.perkara.row.keadaan = KeadaanPerkara::Lhp;
    b.perkara.jabatan = "Penata Muda Tk. I (III/b), Pengelola Data Pelayanan Tahanan".into();
    b.perkara.nomor_surat = "112/PM.02/K.JK/VI/2026".into();
    b.status = Some(StatusKepegawaian::Pns);
    b.nomor_induk = "19900412 201503 2 004".into();
    let row = |id: &str, rumpun, sanksi, bentuk: &str, dasar: &str| BarisKasus {
        id: id.into(),
        rumpun,
        sanksi,
        bentuk: bentuk.into(),
        dasar: dasar.into(),
    };
    b.baris = vec![
        row(
            "DS-06",
            Rumpun::Disiplin,
            TingkatSanksi::Berat,
            "Membuat posting, comment, share, like, bergabung/follow dalam group/akun pemenangan calon",
            "PP 94/2021 Pasal 5 huruf n angka 5",
        ),
        row("DS-09", Rumpun::Disiplin, TingkatSanksi::Sedang, "Menjadi tim ahli/tim pemenangan/konsultan", ""),
    ];
    let paper = |id, jenis, nomor: &str, tanggal| DokumenRow {
        id: DokumenId(id),
        isi: DokumenBaru {
            jenis,
            nomor: nomor.into(),
            tanggal: hari(tanggal),
            letak: String::new(),
            sidik: None,
            catatan: String::new(),
        },
        oleh: "rina".into(),
        waktu: kini(),
    };
    b.dokumen = vec![
        paper(1, JenisDokumen::SkTim, "W.10-KP.07.03-210 Tahun 2026", "2026-07-06"),
        paper(2, JenisDokumen::Bap, "W.10-KP.07.03-233", "2026-07-29"),
        paper(3, JenisDokumen::Lhp, "W.10-KP.07.03-240", "2026-07-31"),
        paper(4, JenisDokumen::BaKetidakhadiran, "W.10-KP.07.03-229", "2026-07-24"),
        paper(5, JenisDokumen::BaMajelis, "W.10-KP.07.03-231", "2026-07-27"),
    ];
    let call = |ke, nomor: &str, surat, pemeriksaan, hadir| PanggilanRow {
        isi: PanggilanBaru {
            ke,
            nomor: nomor.into(),
            surat: hari(surat),
            pemeriksaan: hari(pemeriksaan),
            pukul: "09.00 WIB".into(),
            tempat: "Ruang Rapat Lantai 3 Kanwil DKI Jakarta".into(),
        },
        hadir,
        peringatan: (ke == 1).then(|| Pesan::new("perkara-jarak-lebih")),
    };
    b.panggilan = vec![
        call(1, "W.10-KP.07.03-215", "2026-07-08", "2026-07-20", Some(false)),
        call(2, "W.10-KP.07.03-222", "2026-07-21", "2026-08-04", Some(true)),
    ];
    let examiner = |id, nama: &str, jabatan: &str, unsur, ketua| PemeriksaRow {
        id: PemeriksaId(id),
        isi: PemeriksaBaru { pegawai: None, nama: nama.into(), jabatan: jabatan.into(), unsur, ketua },
        jenis_jabatan: None,
        keberatan: None,
    };
    b.pemeriksa = vec![
        examiner(1, "Darmawan Kusuma, S.H., M.H.", "Kepala Rutan Kelas I Cipinang", Unsur::Atasan, true),
        examiner(2, "Retno Palupi, S.E.", "Kepala Bagian Umum", Unsur::Kepegawaian, false),
        examiner(3, "Yohanes Mahendra, S.Sos.", "Auditor Madya", Unsur::Pengawasan, false),
    ];
    b.putusan = Some(PutusanRow {
        isi: PutusanBaru {
            sanksi: "turun_jabatan_12".into(),
            pasal: "Pasal 5 huruf n angka 5 Peraturan Pemerintah Nomor 94 Tahun 2021".into(),
            pejabat: Pejabat::Ppk,
            pejabat_nama: "Prof. Bima Sanjaya".into(),
            pejabat_jabatan: "Menteri Hukum dan Hak Asasi Manusia".into(),
            sk_nomor: "M.HH-12.KP.07.03 Tahun 2026".into(),
            sk_tanggal: hari("2026-07-30"),
            catatan: String::new(),
        },
        tingkat: TingkatSanksi::Berat,
        nama: "Penurunan jabatan setingkat lebih rendah selama 12 bulan".into(),
        bulan: Some(12),
        terima: None,
        berlaku: None,
        berlaku_upaya: false,
        akhir: None,
        pembatalan: None,
        blokir: false,
    });
    b
}

fn surat(berkas: &BerkasPerkara, pesanan: &PesananSurat) -> Surat {
    let ragu = ["DS-06".to_owned(), "turun_jabatan_12".to_owned()];
    let (umum, text) = naskah::baca(pesanan.jenis).unwrap();
    // Whether the file bears it is another test's.
    susun::susun(&Bahan { berkas, pesanan, kantor: KANTOR, latihan: false, ragu: &ragu }, &umum, &text)
}

fn bunyi(surat: &Surat) -> String {
    surat.teks().collect::<Vec<_>>().join("\n")
}

#[test]
fn every_text_is_read_and_every_hole_in_it_is_known() {
    for jenis in JenisSurat::ALL {
        let (_, text) = naskah::baca(*jenis).unwrap();
        // What `susun` leaves in braces is a hole that nobody knows.
        for berkas in [kosong(), penuh()] {
            let made = surat(&berkas, &pesanan(*jenis));
            assert!(!bunyi(&made).contains(['{', '}']), "{jenis:?}");
        }
        assert_eq!(text.judul.is_empty(), !text.hal.is_empty(), "{jenis:?} has a title or a matter");
        assert!(text.judul.is_empty() || text.nomor, "{jenis:?} bears a number");
    }
    let (umum, _) = naskah::baca(JenisSurat::Bap).unwrap();
    assert_eq!((umum.hari.len(), umum.bulan.len(), umum.titik.as_str()), (7, 12, TITIK));
}

#[test]
fn dates_are_written_as_offices_write_them() {
    let (umum, _) = naskah::baca(JenisSurat::Bap).unwrap();
    assert_eq!(umum.hari_tanggal(hari("2026-08-04")), "Selasa, 4 Agustus 2026");
    assert_eq!(umum.hari_tanggal(hari("2024-12-01")), "Minggu, 1 Desember 2024");
    let text = bunyi(&surat(&penuh(), &pesanan(JenisSurat::SuratPanggilan2)));
    for said in ["Selasa, 4 Agustus 2026", "09.00 WIB", "Senin, 20 Juli 2026", "8 Juli 2026", "Darmawan Kusuma"] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn what_is_on_file_leaves_nothing_to_write_and_what_is_not_is_told() {
    for jenis in JenisSurat::ALL {
        let full = surat(&penuh(), &pesanan(*jenis));
        let written: Vec<Lubang> = full.kosong.iter().copied().filter(|hole| !hole.ditulis()).collect();
        assert_eq!((written, bunyi(&full).contains(TITIK)), (vec![], false), "{jenis:?}");
        let mut bare = pesanan(*jenis);
        (bare.nomor, bare.tempat, bare.kepada, bare.penanda) = Default::default();
        let empty = surat(&kosong(), &bare);
        assert!(bunyi(&empty).contains(TITIK) && empty.kosong.contains(&Lubang::Nomor), "{jenis:?}");
        let once: BTreeSet<_> = empty.kosong.iter().collect();
        assert_eq!(once.len(), empty.kosong.len(), "{jenis:?} tells each once");
    }
    let mut one = pesanan(JenisSurat::SuratPanggilan1);
    one.nomor.clear();
    one.tempat.clear();
    let mut berkas = penuh();
    berkas.panggilan[0].isi.nomor.clear();
    berkas.panggilan[0].isi.pukul = "  ".into();
    assert_eq!(surat(&berkas, &one).kosong, [Lubang::Nomor, Lubang::P1Pukul, Lubang::Tempat]);
}

#[test]
fn what_is_left_to_be_written_is_named_like_every_other_blank() {
    use Lubang as L;
    let told = |jenis| surat(&penuh(), &pesanan(jenis)).kosong;
    for jenis in [JenisSurat::Lhp, JenisSurat::LhpTidakHadir] {
        assert_eq!(told(jenis), [L::Fakta, L::Unsur, L::Memberatkan, L::Meringankan, L::Kesimpulan], "{jenis:?}");
    }
    assert_eq!((told(JenisSurat::Bap), told(JenisSurat::BaKetidakhadiran)), (vec![L::Jawaban], vec![L::Alasan]));
    for jenis in JenisSurat::ALL {
        let rooms = surat(&penuh(), &pesanan(*jenis)).blok.iter().filter(|b| matches!(b, Blok::Ruang(_))).count();
        assert_eq!(
            rooms,
            told(*jenis).iter().filter(|hole| hole.ditulis() && **hole != L::Jawaban).count(),
            "{jenis:?}"
        );
    }
}

#[test]
fn a_letter_of_what_has_not_happened_is_refused_and_does_not_fit() {
    let refused = |berkas: &BerkasPerkara, jenis: JenisSurat| {
        let asked = pesanan(jenis);
        match susun(&Bahan { berkas, pesanan: &asked, kantor: KANTOR, latihan: false, ragu: &[] }) {
            Ok(_) => None,
            Err(StoreError::Rule(fields)) => fields.into_iter().next().map(|(_, why)| why.key),
            Err(error) => panic!("{error:?}"),
        }
    };
    use JenisSurat as J;
    let moral = [J::PernyataanTertutup, J::PernyataanTerbuka];
    let mut berkas = kosong();
    for jenis in [J::SuratPenyampaian, moral[0], moral[1]] {
        assert_eq!(refused(&berkas, jenis).as_deref(), Some("surat-tanpa-putusan"), "{jenis:?}");
    }
    assert_eq!(refused(&berkas, J::SuratPanggilan2).as_deref(), Some("surat-tanpa-panggilan-1"));
    let many = J::ALL.iter().filter(|jenis| refused(&berkas, **jenis).is_some()).count();
    assert_eq!(many, 4, "nothing else waits for anything");
    berkas = penuh();
    berkas.perkara.row.keadaan = KeadaanPerkara::Penyampaian;
    for jenis in moral {
        assert_eq!(refused(&berkas, jenis).as_deref(), Some("surat-bukan-moral"), "{jenis:?}");
        assert!(!jenis.sesuai(&berkas));
    }
    assert_eq!(J::urut(&berkas)[0], J::SuratPenyampaian);
    berkas.putusan.as_mut().unwrap().tingkat = TingkatSanksi::Moral;
    assert!(J::ALL.iter().all(|jenis| refused(&berkas, *jenis).is_none()));
    assert!(moral.iter().all(|jenis| jenis.sesuai(&berkas)));
    for state in KeadaanPerkara::ALL {
        berkas.perkara.row.keadaan = *state;
        let order = J::urut(&berkas);
        assert_eq!(order.len(), J::ALL.len());
        assert!(order.iter().map(|jenis| jenis.sesuai(&berkas)).is_sorted_by(|a, b| a >= b), "{state:?}");
    }
}

#[test]
fn whoever_decided_is_told_by_post_or_else_by_what_the_decision_says_of_him() {
    let mut berkas = penuh();
    let said = |berkas: &BerkasPerkara| {
        let made = surat(berkas, &pesanan(JenisSurat::SuratPenyampaian));
        (made.kosong.contains(&Lubang::SkJabatan), bunyi(&made))
    };
    berkas.putusan.as_mut().unwrap().isi.pejabat_jabatan.clear();
    let (blank, text) = said(&berkas);
    assert!(!blank && text.contains("Menteri Hukum dan Hak Asasi Manusia Republik Indonesia"), "{text}");
    berkas.putusan.as_mut().unwrap().isi.pejabat = Pejabat::Administrator;
    let (blank, text) = said(&berkas);
    assert!(!blank && text.contains("pejabat administrator, Prof. Bima Sanjaya"), "{text}");
}

#[test]
fn a_number_is_never_judged_and_that_of_the_paper_on_file_stands_in() {
    let mut odd = pesanan(JenisSurat::Lhp);
    for number in ["12/ABC", "W10.KP.07.03-0147", "tanpa nomor (susulan)"] {
        odd.nomor = number.into();
        assert!(bunyi(&surat(&penuh(), &odd)).contains(number));
    }
    odd.nomor = " ".into();
    assert!(bunyi(&surat(&penuh(), &odd)).contains("Nomor: W.10-KP.07.03-240"));
    let call = PesananSurat { nomor: String::new(), ..pesanan(JenisSurat::SuratPanggilan2) };
    assert!(bunyi(&surat(&penuh(), &call)).contains("Nomor: W.10-KP.07.03-222"));
}

#[test]
fn neither_the_reporter_nor_other_accused_are_in_any_letter() {
    for jenis in JenisSurat::ALL {
        for berkas in [kosong(), penuh()] {
            let text = bunyi(&surat(&berkas, &pesanan(*jenis)));
            for hidden in [PELAPOR, "melihat sendiri", "Bagus Wicaksana", "0148"] {
                assert!(!text.contains(hidden), "{jenis:?}: {hidden}");
            }
        }
    }
    // The summary is typed by people: whoever signs is told to look.
    let told = |jenis| surat(&penuh(), &pesanan(jenis)).periksa.iter().any(|p| p.key == "surat-periksa-pelapor");
    assert!(told(JenisSurat::Lhp) && !told(JenisSurat::SuratPanggilan1));
}

#[test]
fn whoever_sent_it_hears_that_something_came_of_it_and_nothing_else() {
    let said: BTreeSet<String> = KeadaanPerkara::ALL
        .iter()
        .map(|state| {
            let mut berkas = penuh();
            berkas.perkara.row.keadaan = *state;
            let letter = surat(&berkas, &pesanan(JenisSurat::Balasan));
            let text = bunyi(&letter);
            for hidden in
                ["Ngatini", "19900412", "Cipinang", "Pengelola", "DS-0", "Penurunan", "M.HH-12", "Pasal 5", "Menteri"]
            {
                // The letterhead names the ministry in capitals; nobody else may.
                assert!(!text.contains(hidden), "{state:?}: {hidden}\n{text}");
            }
            assert!(text.contains("Ketua Bawaslu Provinsi DKI Jakarta") && text.contains("112/PM.02/K.JK/VI/2026"));
            assert!(letter.tanda.is_empty() && letter.periksa.is_empty());
            text
        })
        .collect();
    assert_eq!(said.len(), 6, "under way, proposed, decided, not proven, dropped, handed on");
}

#[test]
fn heavy_is_proposed_upwards_and_no_kind_of_it_is_picked() {
    let mut asked = pesanan(JenisSurat::Usul);
    asked.kepada.clear();
    let text = bunyi(&surat(&penuh(), &asked));
    for said in [
        "Yth. Menteri Hukum dan Hak Asasi Manusia",
        "melalui Sekretaris Jenderal",
        "hukuman disiplin berat",
        "W.10-KP.07.03-240",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    assert!(!text.contains("Penurunan jabatan") && !text.contains("sedang terhadap"));
}

#[test]
fn somebody_under_contract_is_not_under_the_rules_of_civil_servants() {
    let mut berkas = penuh();
    berkas.status = Some(StatusKepegawaian::Ppnpn);
    // The row itself quotes its own basis.
    berkas.baris.iter_mut().for_each(|b| b.dasar.clear());
    for jenis in [JenisSurat::SuratPanggilan1, JenisSurat::Bap, JenisSurat::Lhp, JenisSurat::Usul] {
        let text = bunyi(&surat(&berkas, &pesanan(jenis)));
        assert!(!text.contains("Peraturan Pemerintah") && !text.contains("disiplin"), "{jenis:?}\n{text}");
    }
    let up = PesananSurat { kepada: String::new(), ..pesanan(JenisSurat::Usul) };
    let text = bunyi(&surat(&berkas, &up));
    assert!(text.contains("Yth. Pejabat penanda tangan perjanjian kerja") && !text.contains("Menteri"), "{text}");
    let text = bunyi(&surat(&berkas, &pesanan(JenisSurat::SuratPenyampaian)));
    assert!(!text.contains("upaya administratif") && text.contains("perjanjian kerja"), "{text}");
    // Whose rules are not this office's, or not known: nobody's are quoted.
    for status in [None, Some(StatusKepegawaian::Polri), Some(StatusKepegawaian::Tni)] {
        berkas.status = status;
        let made = surat(&berkas, &pesanan(JenisSurat::Bap));
        assert!(made.kosong.contains(&Lubang::TataCara) && !bunyi(&made).contains("perjanjian kerja"), "{status:?}");
    }
}

#[test]
fn what_is_confidential_says_so_and_what_is_unsure_is_told() {
    for jenis in JenisSurat::ALL {
        let letter = surat(&penuh(), &pesanan(*jenis));
        let open = matches!(jenis, JenisSurat::Balasan | JenisSurat::PernyataanTerbuka);
        assert_eq!(letter.tanda, if open { vec![] } else { vec!["RAHASIA"] }, "{jenis:?}");
    }
    let keys = |jenis| {
        let letter = surat(&penuh(), &pesanan(jenis));
        letter.periksa.into_iter().map(|p| p.key).collect::<Vec<_>>()
    };
    assert_eq!(
        keys(JenisSurat::SuratPanggilan1),
        ["surat-periksa-baris", "surat-periksa-tanpa-dasar", "perkara-jarak-lebih"]
    );
    assert_eq!(keys(JenisSurat::SuratPenyampaian), ["surat-periksa-sanksi"]);
}

#[test]
fn a_closed_case_makes_no_letter() {
    let mut berkas = penuh();
    berkas.terbuka = false;
    let asked = pesanan(JenisSurat::Bap);
    let bahan = Bahan { berkas: &berkas, pesanan: &asked, kantor: KANTOR, latihan: false, ragu: &[] };
    assert!(matches!(susun(&bahan), Err(StoreError::Forbidden(p)) if p.key == "surat-tanpa-hak"));
}

/// The parts of a DOCX by name.
fn bagian(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|n| {
            let mut part = zip.by_index(n).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// The text between the tags of well-formed XML: every tag is closed in its turn, every `&` is one that is known.
fn teks_xml(xml: &str) -> String {
    let (mut open, mut text, mut rest) = (Vec::new(), String::new(), xml.split_once("?>").unwrap().1);
    while let Some((before, behind)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, tail) = behind.split_once('>').expect("a tag ends");
        rest = tail;
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed in turn");
        } else if !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().unwrap().to_owned());
        }
        if tag == "/w:p" {
            text.push('\n');
        }
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?}");
    for part in text.split('&').skip(1) {
        assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|e| part.starts_with(e)), "{part}");
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn a_docx_reads_back_as_what_was_written() {
    for jenis in JenisSurat::ALL {
        let mut berkas = penuh();
        berkas.perkara.row.terlapor = "Ngatini <b>&\"Larasati\"\u{1b}[31m\u{202e}".into();
        let letter = surat(&berkas, &pesanan(*jenis));
        let bytes = docx::docx(&letter).unwrap();
        assert_eq!(bytes, docx::docx(&letter).unwrap(), "the same letter is the same bytes");
        let parts = bagian(&bytes);
        assert_eq!(parts[0].0, "[Content_Types].xml");
        let texts: Vec<(String, String)> = parts.iter().map(|(name, xml)| (name.clone(), teks_xml(xml))).collect();
        let read = |name: &str| texts.iter().find(|(n, _)| n == name).unwrap().1.clone();
        let all = format!("{}{}", read("word/header1.xml"), read("word/document.xml"));
        for said in letter.teks().filter(|t| !t.contains('\t')) {
            assert!(all.contains(said), "{jenis:?}: {said}\n{all}");
        }
        assert!(!bytes.is_empty() && bytes.len() < 32 * 1024, "{} bytes", bytes.len());
        let own = read("docProps/core.xml");
        assert!(own.contains("0147") && !own.contains("Ngatini"), "the file says nobody's name of itself");
    }
}

#[test]
fn a_pdf_has_every_word_on_a_page() {
    for jenis in JenisSurat::ALL {
        let letter = surat(&penuh(), &pesanan(*jenis));
        let (bytes, lacking) = cetak::surat_pdf(&letter).unwrap();
        assert_eq!((&bytes, lacking), (&cetak::surat_pdf(&letter).unwrap().0, false), "{jenis:?}");
        let doc = lopdf::Document::load_mem(&bytes).unwrap();
        let pages: Vec<u32> = doc.get_pages().keys().copied().collect();
        let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let read = plain(&doc.extract_text(&pages).unwrap());
        for said in letter.teks().flat_map(str::split_whitespace) {
            assert!(read.contains(&plain(said)), "{jenis:?}: {said}");
        }
        let marks = doc.extract_text(&pages).unwrap().matches("RAHASIA").count();
        assert_eq!(marks, letter.tanda.len() * pages.len(), "{jenis:?} on every page");
    }
    let mut odd = penuh();
    odd.perkara.row.satker = "Rutan 龍".into();
    assert!(
        cetak::surat_pdf(&surat(&odd, &pesanan(JenisSurat::Bap))).unwrap().1,
        "a letter that no typeface has is told"
    );
}

/// A store that answers one case and keeps what was noted.
struct Toko {
    palsu: Palsu,
    berkas: BerkasPerkara,
    dicatat: Vec<Permintaan>,
    tolak: bool,
}

impl Reader for Toko {
    fn read(&mut self, read: &Read, session: &Session) -> Result<Rows, StoreError> {
        match read {
            Read::Penanganan(TanyaPenanganan::Berkas(PerkaraId(1))) => {
                Ok(Rows::Penanganan(JawabPenanganan::Berkas(Box::new(self.berkas.clone()))))
            }
            Read::Katalog => Ok(Rows::Katalog(Vec::new())),
            other => self.palsu.read(other, session),
        }
    }

    fn alir(
        &mut self,
        _: &PegawaiQuery,
        _: &Session,
        _: &mut dyn FnMut(&PegawaiKeluar<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        Ok(())
    }
}

impl Store for Toko {
    fn write(&mut self, write: &Permintaan, session: &Session, now: Waktu) -> Result<Written, StoreError> {
        if self.tolak {
            return Err(StoreError::Busy);
        }
        self.dicatat.push(write.clone());
        self.palsu.write(write, session, now)
    }

    fn changed(&mut self) -> Result<bool, StoreError> {
        Ok(false)
    }

    fn snapshot(&mut self, job: &mut dyn FnMut(&mut dyn Reader) -> Result<(), StoreError>) -> Result<(), StoreError> {
        job(self)
    }
}

fn toko() -> Toko {
    Toko { palsu: Palsu::kosong(), berkas: penuh(), dicatat: Vec::new(), tolak: false }
}

#[test]
fn a_letter_lies_in_the_outbox_in_both_forms_and_that_it_left_is_noted() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, session) = (toko(), sesi(&[Hak::NikBaca]));
    let asked = pesanan(JenisSurat::SuratPanggilan1);
    let done = tulis(&mut store, &session, &asked, kini(), folder.path()).unwrap();
    let names: Vec<&str> = done.berkas.iter().map(|p| p.rsplit('/').next().unwrap()).collect();
    assert_eq!(names.len(), 2);
    for (name, ending) in names.iter().zip(["docx", "pdf"]) {
        assert!(name.starts_with("latihan-surat-panggilan-1-0147-") && name.ends_with(ending), "{name}");
        assert!(!name.contains("ngatini"), "{name}");
    }
    assert_eq!((done.jenis, done.nomor.as_str(), done.kosong.len()), (JenisSurat::SuratPanggilan1, "0147", 0));
    let Some(Permintaan::Lihat(Dilihat::Keluar { hal, alasan, .. })) = store.dicatat.first() else { panic!() };
    assert_eq!((*hal, alasan.as_str()), ("surat", "surat panggilan 1 0147"));
    let again = tulis(&mut store, &session, &asked, kini(), folder.path()).unwrap();
    assert!(again.berkas.iter().all(|p| !done.berkas.contains(p)), "nothing is written over");
}

#[test]
fn what_cannot_be_noted_does_not_leave() {
    let folder = tempfile::tempdir().unwrap();
    let session = sesi(&[]);
    let asked = pesanan(JenisSurat::Bap);
    let mut store = Toko { tolak: true, ..toko() };
    assert!(matches!(tulis(&mut store, &session, &asked, kini(), folder.path()), Err(StoreError::Busy)));
    let mut store = toko();
    store.berkas.terbuka = false;
    assert!(matches!(tulis(&mut store, &session, &asked, kini(), folder.path()), Err(StoreError::Forbidden(_))));
    let other = PesananSurat { perkara: PerkaraId(2), ..asked };
    assert!(matches!(tulis(&mut store, &session, &other, kini(), folder.path()), Err(StoreError::Missing)));
    assert!(store.dicatat.is_empty());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
