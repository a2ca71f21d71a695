#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use proptest::prelude::*;

use super::*;
use crate::domain::antrean::PerkaraRow;
use crate::domain::perkara::contoh;
use crate::domain::perkara::penanganan::SyaratRow;
use crate::domain::tanggal::Tanggal;

fn day() -> Tanggal {
    Tanggal::new(2024, 11, 18).unwrap()
}

fn report(keadaan: KeadaanPerkara, pegawai: Option<i64>) -> PilahRow {
    PilahRow {
        row: PerkaraRow { pegawai: pegawai.map(PegawaiId), ..contoh::row(7, "0007", "Wirya", keadaan, "2024-11-18") },
        nomor_surat: String::new(),
        terima: day(),
        tempat: String::new(),
        uraian: String::new(),
        ada_pelapor: false,
        syarat: Syarat::ALL.iter().map(|b| SyaratRow { butir: *b, ada: false, sendiri: true }).collect(),
        usulan: Vec::new(),
        calon: Vec::new(),
        terkait: Vec::new(),
        petugas: Vec::new(),
        ditunda: None,
    }
}

fn key(found: Option<Pesan>) -> Option<String> {
    found.map(|p| p.key)
}

#[test]
fn a_hint_needs_a_person_and_a_source_before_it_is_a_report() {
    let mut row = report(KeadaanPerkara::Informasi, None);
    let mut isi = Pilahan::new(Ver(1));
    let v = |row: &PilahRow, isi: &Pilahan| key(halangan(row, Some(isi), Pilah::Verifikasi));
    assert_eq!(v(&row, &isi).as_deref(), Some("triase-tanpa-terlapor"));
    isi.terlapor = Some((PegawaiId(3), "Wirya".to_owned()));
    assert_eq!(v(&row, &isi).as_deref(), Some("triase-tanpa-dasar"));
    // What somebody ticks is no evidence; what is on file is.
    centang(&row, &mut isi, Syarat::Bukti);
    assert_eq!(butir(&row, Some(&isi), Syarat::Bukti), (true, false));
    assert_eq!(v(&row, &isi).as_deref(), Some("triase-tanpa-dasar"));
    row.nomor_surat = "212/PM".to_owned();
    assert_eq!(v(&row, &isi), None);
    let tunda = |row: &PilahRow| key(halangan(row, None, Pilah::Tunda));
    assert_eq!(tunda(&row).as_deref(), Some("triase-tunda-informasi"));
    let mut row = report(KeadaanPerkara::LaporanMasuk, Some(3));
    assert_eq!((v(&row, &Pilahan::new(Ver(1))), tunda(&row)), (None, None));
    row.ditunda = Some((day(), "menunggu".to_owned()));
    assert_eq!((v(&row, &Pilahan::new(Ver(1))), tunda(&row).as_deref()), (None, Some("triase-sudah-ditunda")));
}

#[test]
fn two_reports_of_one_event_are_not_both_filed_away() {
    let (a, b) = (PerkaraId(1), PerkaraId(2));
    let one = |to: Option<(PerkaraId, String)>| Pilahan { pilah: Some(Pilah::Arsip), sama: to, ..Pilahan::new(Ver(1)) };
    let all = PilahanSemua::from([(a, one(Some((b, "0002".to_owned()))))]);
    assert_eq!(key(halangan_arsip(&all, b, Some(a))).as_deref(), Some("triase-sama-diarsip"));
    assert_eq!(key(halangan_arsip(&all, b, None)).as_deref(), Some("triase-tujuan-gabungan"));
    assert_eq!(key(halangan_arsip(&all, a, Some(b))), None, "changing one's mind about the same report is no knot");
}

#[test]
fn a_chosen_person_fills_the_items_that_staff_data_know() {
    let row = report(KeadaanPerkara::LaporanMasuk, None);
    let isi = Pilahan { terlapor: Some((PegawaiId(3), String::new())), ..Pilahan::new(Ver(1)) };
    let there: Vec<Syarat> = Syarat::ALL.iter().copied().filter(|b| butir(&row, Some(&isi), *b).0).collect();
    assert_eq!(there, [Syarat::Terlapor, Syarat::Nomor, Syarat::Jabatan]);
    assert!(isi.putusan(PerkaraId(7)).syarat.is_empty(), "what fills itself is not ticked by hand");
}

fn decision() -> impl Strategy<Value = Pilahan> {
    let codes = prop::collection::btree_map(prop::sample::select(Syarat::ALL), any::<bool>(), 0..4);
    let rows = prop::option::of(prop::collection::vec("[A-Z]{2}-[0-9]{2}", 0..3));
    let who = prop::option::of((1i64..99, "[A-Z][a-z]{2,6}( [A-Z][a-z]{2,6})?"));
    let case = prop::option::of((1i64..99, "[0-9]{4}"));
    let reason = prop::option::of("[a-z]{1,5} [a-z=.]{1,5}");
    let pilah = prop::option::of(prop::sample::select(Pilah::ALL));
    (1i64..9, pilah, reason, case, who, rows, prop::option::of(1i64..9), codes).prop_map(
        |(ver, pilah, alasan, sama, terlapor, baris, petugas, syarat)| Pilahan {
            ver: Ver(ver),
            pilah,
            alasan: alasan.unwrap_or_default(),
            sama: sama.map(|(id, nomor)| (PerkaraId(id), nomor)),
            terlapor: terlapor.map(|(id, nama)| (PegawaiId(id), nama)),
            baris,
            petugas: petugas.map(OperatorId),
            syarat,
        },
    )
}

proptest! {
    #[test]
    fn a_draft_gives_back_what_was_decided(all in prop::collection::btree_map(1i64..999, decision(), 0..5)) {
        let all: PilahanSemua = all.into_iter().map(|(id, i)| (PerkaraId(id), i)).collect();
        prop_assert_eq!(dari_isian(&isian(&all)), all);
    }

    #[test]
    fn ticking_twice_is_not_ticking(items in prop::collection::vec(any::<bool>(), 9), at in 0usize..9) {
        let mut row = report(KeadaanPerkara::LaporanMasuk, None);
        for (s, ada) in row.syarat.iter_mut().zip(items) {
            s.ada = ada;
        }
        let (apa, mut isi) = (Syarat::ALL[at], Pilahan::new(Ver(1)));
        let before = butir(&row, Some(&isi), apa).0;
        centang(&row, &mut isi, apa);
        prop_assert_eq!(butir(&row, Some(&isi), apa).0, !before);
        centang(&row, &mut isi, apa);
        prop_assert!(isi.kosong());
    }
}
