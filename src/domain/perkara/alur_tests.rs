#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use proptest::prelude::*;

use super::super::contoh;
use super::super::wewenang::tests::rows;
use super::KeadaanPerkara as K;
use super::*;

fn day(iso: &str) -> Tanggal {
    Tanggal::from_iso(iso).unwrap()
}

const HARI: &str = "2024-12-20";

fn fakta(keadaan: K, status: StatusKepegawaian, jabatan: JenisJabatan) -> Fakta {
    Fakta { status: Some(status), jabatan: Some(jabatan), ..contoh::fakta(keadaan) }
}

fn pelaksana(keadaan: K) -> Fakta {
    fakta(keadaan, StatusKepegawaian::Pns, JenisJabatan::Pelaksana)
}

fn why(fakta: &Fakta, ke: K) -> Vec<String> {
    halangan(fakta, ke, &rows(), day(HARI)).into_iter().map(|p| p.key).collect()
}

fn decided(tingkat: TingkatSanksi, pejabat: Pejabat) -> Putusan {
    Putusan { tingkat, bulan: None, pejabat, nama: "Menteri".to_owned(), tanggal: day("2024-12-10") }
}

#[test]
fn a_hint_becomes_a_report_when_somebody_is_known_and_something_is_named() {
    let mut hint = Fakta { status: None, berdasar: false, ..pelaksana(K::Informasi) };
    assert_eq!(why(&hint, K::LaporanMasuk), ["perkara-terlapor-kosong", "alur-tanpa-dasar"]);
    hint.status = Some(StatusKepegawaian::Pns);
    hint.berdasar = true;
    assert!(why(&hint, K::LaporanMasuk).is_empty());
}

#[test]
fn heavy_needs_a_team_of_three_and_goes_up_to_the_minister() {
    let mut case = pelaksana(K::Verifikasi);
    case.baris = vec![(Rumpun::Disiplin, TingkatSanksi::Berat)];
    case.dokumen = BTreeSet::from([JenisDokumen::SuratPanggilan1, JenisDokumen::SkTim]);
    assert_eq!(why(&case, K::Panggilan1), ["alur-tim-wajib"]);
    assert!(why(&case, K::PembentukanTim).is_empty());
    assert_eq!(why(&case, K::MajelisKodeEtik), ["alur-tanpa-baris-etik"]);
    case.keadaan = K::PembentukanTim;
    case.tim = 2;
    assert_eq!(why(&case, K::Panggilan1), ["alur-tim-kurang"]);
    case.tim = 3;
    assert!(why(&case, K::Panggilan1).is_empty());

    case.keadaan = K::Lhp;
    case.dokumen = BTreeSet::from([JenisDokumen::SkHukuman, JenisDokumen::Usul]);
    case.putusan = Some(decided(TingkatSanksi::Berat, Pejabat::JptPratama));
    assert_eq!(why(&case, K::PenetapanSk), ["alur-tidak-berwenang", "alur-harus-diusulkan"]);
    case.putusan = Some(decided(TingkatSanksi::Berat, Pejabat::Ppk));
    assert_eq!(why(&case, K::PenetapanSk), ["alur-harus-diusulkan"], "the Minister decides what was proposed to him");
    assert!(why(&case, K::UsulPejabatBerwenang).is_empty());
    case.keadaan = K::UsulPejabatBerwenang;
    assert_eq!(why(&case, K::PenetapanSk), ["alur-tanpa-lhp"]);
    case.jejak.insert(K::Lhp);
    assert!(why(&case, K::PenetapanSk).is_empty());
    case.putusan.as_mut().unwrap().nama.clear();
    assert_eq!(why(&case, K::PenetapanSk), ["alur-tanpa-nama-pejabat"]);
    case.putusan = None;
    assert_eq!(why(&case, K::PenetapanSk), ["alur-tanpa-putusan"]);
}

#[test]
fn moderate_is_decided_in_the_province() {
    let mut case = pelaksana(K::Lhp);
    case.baris = vec![(Rumpun::Disiplin, TingkatSanksi::Sedang)];
    case.dokumen = BTreeSet::from([JenisDokumen::SkHukuman]);
    case.putusan = Some(decided(TingkatSanksi::Sedang, Pejabat::Administrator));
    assert!(why(&case, K::PenetapanSk).is_empty());
}

#[test]
fn two_missed_calls_and_their_record_stand_for_an_examination() {
    let mut case = pelaksana(K::Panggilan1);
    case.dokumen = BTreeSet::from([JenisDokumen::SuratPanggilan2]);
    assert_eq!(why(&case, K::Panggilan2), ["alur-panggilan-1-belum-dilewatkan"]);
    assert_eq!(why(&case, K::Pemeriksaan), ["alur-belum-hadir"]);
    let call = |ke, hadir| Panggilan { ke, surat: day("2024-12-02"), pemeriksaan: day("2024-12-11"), hadir };
    case.panggilan = vec![call(1, Some(false))];
    assert!(why(&case, K::Panggilan2).is_empty());
    case.keadaan = K::Panggilan2;
    assert_eq!(why(&case, K::Lhp), ["alur-dua-panggilan", "alur-perlu-dokumen", "alur-perlu-dokumen"]);
    case.panggilan.push(call(2, Some(false)));
    case.dokumen.extend([JenisDokumen::BaKetidakhadiran, JenisDokumen::LhpTidakHadir]);
    assert!(why(&case, K::Lhp).is_empty());
}

#[test]
fn a_contract_worker_is_under_his_contract_and_nobody_elses_scale() {
    let mut case = fakta(K::Verifikasi, StatusKepegawaian::Ppnpn, JenisJabatan::NonAsn);
    case.baris = vec![(Rumpun::KodeEtik, TingkatSanksi::Moral), (Rumpun::Disiplin, TingkatSanksi::Berat)];
    case.dokumen = BTreeSet::from([JenisDokumen::SuratPanggilan1, JenisDokumen::SkHukuman]);
    assert_eq!(why(&case, K::MajelisKodeEtik), ["alur-ppnpn-bukan-pp"]);
    assert!(why(&case, K::Panggilan1).is_empty(), "no team of PP 94/2021");
    case.keadaan = K::Lhp;
    case.putusan = Some(decided(TingkatSanksi::Sedang, Pejabat::Administrator));
    assert_eq!(
        why(&case, K::PenetapanSk),
        ["alur-sanksi-bukan-kelompoknya", "alur-wewenang-tak-dikenal", "alur-harus-diusulkan"]
    );
    case.putusan = Some(decided(TingkatSanksi::Kontrak, Pejabat::PejabatKontrak));
    assert!(why(&case, K::PenetapanSk).is_empty());
    case.keadaan = K::Penyampaian;
    assert!(why(&case, K::UpayaAdministratif).contains(&"alur-ppnpn-bukan-pp".to_owned()));
    case.terima = Some(day("2024-12-19"));
    assert!(why(&case, K::Berlaku).is_empty(), "no fifteen working days of PP 94/2021");
}

#[test]
fn a_decision_under_appeal_stands_or_falls_by_the_decision_on_it_and_not_before_its_day() {
    let mut case = fakta(K::UpayaAdministratif, StatusKepegawaian::Pns, JenisJabatan::Pelaksana);
    case.putusan = Some(decided(TingkatSanksi::Berat, Pejabat::Ppk));
    case.terima = Some(day("2024-11-04"));
    case.berlaku = Some(day("2025-02-03"));
    for end in [K::TidakTerbukti, K::Dihentikan] {
        assert_eq!(why(&case, end), ["alur-perlu-dokumen"]);
    }
    assert_eq!(why(&case, K::Berlaku), ["alur-perlu-dokumen", "alur-belum-berlaku"]);
    case.dokumen = BTreeSet::from([JenisDokumen::PutusanUpaya]);
    assert!(why(&case, K::TidakTerbukti).is_empty());
    assert_eq!(why(&case, K::Berlaku), ["alur-belum-berlaku"]);
    case.berlaku = None;
    assert_eq!(why(&case, K::Berlaku), ["alur-berlaku-upaya"]);
}

#[test]
fn whose_body_is_another_is_handed_over() {
    for status in [StatusKepegawaian::Polri, StatusKepegawaian::Tni, StatusKepegawaian::Lainnya] {
        let mut case = fakta(K::Verifikasi, status, JenisJabatan::NonAsn);
        case.baris = vec![(Rumpun::Disiplin, TingkatSanksi::Sedang), (Rumpun::KodeEtik, TingkatSanksi::Moral)];
        case.dokumen = BTreeSet::from([JenisDokumen::SuratPanggilan1]);
        for ke in [K::MajelisKodeEtik, K::PembentukanTim, K::Panggilan1] {
            assert_eq!(why(&case, ke), ["alur-bukan-wewenang"], "{status:?} {ke:?}");
        }
        assert!(why(&case, K::Dilimpahkan).is_empty());
    }
}

#[test]
fn in_force_and_served_by_their_days() {
    let mut case = pelaksana(K::Penyampaian);
    case.putusan = Some(Putusan { bulan: Some(12), ..decided(TingkatSanksi::Berat, Pejabat::Ppk) });
    assert_eq!(why(&case, K::Berlaku), ["alur-tanggal-terima", "alur-tanggal-berlaku"]);
    case.terima = Some(day("2024-12-01"));
    case.berlaku = Some(day("2024-12-23"));
    assert_eq!(why(&case, K::Berlaku), ["alur-belum-berlaku"]);
    case.berlaku = Some(day("2024-01-31"));
    assert!(why(&case, K::Berlaku).is_empty());
    case.keadaan = K::Berlaku;
    assert_eq!(why(&case, K::Selesai), ["alur-masih-dijalani"]);
    case.keadaan = K::Menjalani;
    assert_eq!(akhir(&case), Some(day("2025-01-30")));
    assert_eq!(why(&case, K::Selesai), ["alur-masa-belum-habis"]);
    assert!(halangan(&case, K::Selesai, &rows(), day("2025-01-30")).is_empty());
}

#[test]
fn the_heaviest_of_many_and_none_of_what_is_open() {
    use TingkatSanksi::{BelumDitentukan, Berat, Ptdh, Sedang};
    assert_eq!(terberat([Sedang, Berat, Sedang]), Some(Berat));
    assert_eq!(terberat([Ptdh, Berat, BelumDitentukan]), Some(Ptdh));
    assert_eq!(terberat([BelumDitentukan]), None);
}

/// Something that can happen to a case.
#[derive(Debug, Clone)]
enum Act {
    Baris(Rumpun, TingkatSanksi),
    Dokumen(JenisDokumen),
    Panggilan(u8, Option<bool>),
    Tim(u32),
    Putusan(TingkatSanksi, Pejabat, bool),
    Terima,
    Berlaku(i64),
    Pindah(usize),
}

fn baris() -> impl Strategy<Value = (Rumpun, TingkatSanksi)> {
    let levels = proptest::sample::select(TingkatSanksi::ALL.to_vec());
    (proptest::sample::select(Rumpun::ALL.to_vec()), levels)
}

fn act() -> impl Strategy<Value = Act> {
    let whoever =
        (proptest::sample::select(TingkatSanksi::ALL.to_vec()), proptest::sample::select(Pejabat::ALL.to_vec()));
    // Mostly a decision that is somebody's to make, or few walks would come to one.
    let known = proptest::sample::select(rows()).prop_map(|row| (row.tingkat, row.pejabat));
    let decision = (prop_oneof![1 => whoever, 3 => known], prop::bool::weighted(0.9));
    prop_oneof![
        1 => baris().prop_map(|(r, t)| Act::Baris(r, t)),
        2 => proptest::sample::select(JenisDokumen::ALL.to_vec()).prop_map(Act::Dokumen),
        4 => (1u8..=2, any::<Option<bool>>()).prop_map(|(ke, came)| Act::Panggilan(ke, came)),
        1 => (0u32..5).prop_map(Act::Tim),
        8 => decision.prop_map(|((t, p), named)| Act::Putusan(t, p, named)),
        1 => Just(Act::Terima),
        1 => (-40i64..40).prop_map(Act::Berlaku),
        16 => (0usize..60).prop_map(Act::Pindah),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
    #[test]
    fn whatever_happens_in_whatever_order_nobody_is_punished_outside_the_law(
        status in proptest::sample::select(StatusKepegawaian::ALL.to_vec()),
        post in proptest::sample::select(JenisJabatan::ALL.to_vec()),
        rows_chosen in proptest::collection::vec(baris(), 1..4),
        papers in proptest::sample::subsequence(JenisDokumen::ALL.to_vec(), 14..=JenisDokumen::ALL.len()),
        tim in 0u32..5,
        acts in proptest::collection::vec(act(), 0..240),
        hint: bool,
    ) {
        let rows = rows();
        let today = day(HARI);
        let start = if hint { K::Informasi } else { K::LaporanMasuk };
        let mut case =
            Fakta { baris: rows_chosen, dokumen: papers.into_iter().collect(), tim, ..fakta(start, status, post) };
        let mut path = vec![start];
        let mut missed_both = false;
        for act in acts {
            match act {
                Act::Baris(r, t) => case.baris.push((r, t)),
                Act::Dokumen(d) => { case.dokumen.insert(d); }
                Act::Panggilan(ke, hadir) => case.panggilan.push(Panggilan { ke, surat: today, pemeriksaan: today, hadir }),
                Act::Tim(n) => case.tim = n,
                Act::Putusan(t, p, named) => {
                    let mut putusan = decided(t, p);
                    if !named { putusan.nama = " ".to_owned(); }
                    case.putusan = Some(putusan);
                }
                Act::Terima => case.terima = Some(today),
                Act::Berlaku(n) => case.berlaku = Some(today.plus(n)),
                Act::Pindah(n) => {
                    let steps = langkah(&case, &rows, today);
                    let open: Vec<_> = steps.iter().filter(|s| s.halangan.is_empty()).collect();
                    // Endings are always open, so a walk that took any open step would seldom get far.
                    let on: Vec<_> = open.iter().filter(|s| s.ke.is_terbuka() || n == 0).collect();
                    let next = on.get(n % on.len().max(1)).map(|s| s.ke);
                    if let Some(ke) = next {
                        if ke == K::PenetapanSk {
                            let putusan = case.putusan.clone().unwrap();
                            // One of two ways to a punishment: an examination or two missed calls, and the report on them; or the
                            // ethics council, which gives moral sanctions only.
                            let examined = path.contains(&K::Bap) || missed_both;
                            let ethics = putusan.tingkat == TingkatSanksi::Moral && path.contains(&K::MajelisKodeEtik);
                            prop_assert!((examined && path.contains(&K::Lhp) && putusan.tingkat != TingkatSanksi::Moral) || ethics, "{path:?}");
                            prop_assert!(path.contains(&K::Verifikasi) && path.contains(&K::LaporanMasuk), "{path:?}");
                            prop_assert!(!putusan.nama.trim().is_empty());
                            let contract = status == StatusKepegawaian::Ppnpn;
                            let post = if contract { JenisJabatan::NonAsn } else { post };
                            prop_assert!(berwenang(&rows, putusan.tingkat, post, today).any(|r| r.pejabat == putusan.pejabat));
                            prop_assert!(putusan.pejabat.di_kanwil() || path.contains(&K::UsulPejabatBerwenang), "{path:?}");
                            prop_assert!(status.is_asn() || contract, "{status:?}");
                            prop_assert_eq!(contract, putusan.tingkat == TingkatSanksi::Kontrak);
                        }
                        if ke == K::Panggilan1 && !path.contains(&K::PembentukanTim) {
                            prop_assert!(!case.tim_wajib());
                        }
                        missed_both |= (case.keadaan, ke) == (K::Panggilan2, K::Lhp)
                            && (case.hadir(1), case.hadir(2)) == (Some(false), Some(false));
                        case.jejak.insert(case.keadaan);
                        case.keadaan = ke;
                        path.push(ke);
                    }
                }
            }
            // No case is ever without a way on.
            let steps = langkah(&case, &rows, today);
            prop_assert_eq!(steps.is_empty(), !case.keadaan.is_terbuka());
        }
    }
}
