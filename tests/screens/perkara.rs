//! The room of a case, section by section, at the sizes people have; and what stands above it.

use ikrar::desk::modal::Modal;
use ikrar::desk::msg::Msg;
use ikrar::desk::term_env::Tier;
use ikrar::desk::view::Gaya;
use ikrar::kata::Bahasa;

use crate::WARNA;
use crate::contoh::Toko;
use crate::potret::potret;

tiga_ukuran! {
    ruang_jalan: "7 Enter";
    ruang_terhalang: "7 Enter Enter";
    ruang_terlapor: "7 Enter 2";
    ruang_surat: "7 Enter 3 Down";
    ruang_tim: "7 Enter 4";
    ruang_jam: "7 Enter 5";
    ruang_putusan: "7 Enter 6";
    ruang_kaitan: "7 Enter 7";
    ruang_uraian: "7 Enter 8";
}

#[test]
fn the_forms_of_the_room() {
    for (name, keys) in [
        ("dokumen", "7 Enter Down n"),
        ("panggilan", "7 Enter 3 Down Down Down e"),
        ("jeda", "7 Enter 5 s"),
        ("pelapor", "7 Enter 8 l"),
        ("pindah", "7 Enter Down Down Enter"),
    ] {
        let toko = Toko::new();
        let mut app = toko.meja((80, 24), Bahasa::Id);
        toko.tekan(&mut app, keys);
        insta::assert_snapshot!(format!("ruang_formulir_{name}_80x24"), potret(&app, WARNA).teks());
    }
}

#[test]
fn a_session_without_the_case_is_told_whose_it_is() {
    let toko = Toko::new();
    let mut app = toko.meja((80, 24), Bahasa::Id);
    toko.tekan(&mut app, "7 Enter 2");
    for modal in &mut app.modals {
        if let Modal::Ruang(room) = modal {
            let file = room.berkas.as_mut().unwrap();
            (file.terbuka, file.boleh_ubah) = (false, false);
        }
    }
    insta::assert_snapshot!("ruang_tertutup_80x24", potret(&app, WARNA).teks());
}

#[test]
fn nothing_is_cut_and_no_line_is_too_long() {
    for size in [(60, 16), (80, 24), (100, 30), (120, 40), (200, 60)] {
        for bahasa in [Bahasa::Id, Bahasa::En] {
            for section in 1..=8 {
                let toko = Toko::new();
                let mut app = toko.meja(size, bahasa);
                toko.tekan(&mut app, &format!("7 Enter {section}"));
                let lines = potret(&app, Gaya { tier: Tier::Ascii, warna: false }).lines();
                // The frame's own lines and the rows between; a cut text ends in its mark.
                for line in &lines[1..lines.len() - 1] {
                    let text = line.trim_end().trim_end_matches('|').trim_end();
                    assert!(!text.ends_with('~'), "{size:?} {section}: {line}");
                }
            }
        }
    }
}

#[test]
fn a_resize_inside_the_room_keeps_the_row() {
    let toko = Toko::new();
    let mut app = toko.meja((120, 40), Bahasa::Id);
    toko.tekan(&mut app, "7 Enter 5 Down Down");
    let before = app.ruang().and_then(|room| room.kini(&app.kata));
    let effects = app.update(Msg::Resize(60, 16));
    toko.layani(&mut app, effects);
    assert_eq!(app.ruang().and_then(|room| room.kini(&app.kata)), before);
    assert!(potret(&app, WARNA).lines().iter().any(|l| l.contains("menunggu data dari KPU")), "and it is in sight");
}
