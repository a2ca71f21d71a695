//! "Another circular, another text, and everybody owes again": a wave is made with a text of its own and used, the headline is
//! switched and taken back.

use ikrar::domain::request::StoreError;

use super::driver::{Driver, practice};

#[test]
fn a_wave_with_a_text_of_its_own_is_made_and_everybody_owes_again() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 600);
    let mut desk = Driver::open_as(&db, "rina", (80, 24));
    desk.press("5 o n").text("Pilkada 2024 tahap II").press("Enter Enter Ctrl+O Down Enter");
    desk.sees("Kode baru menjadi versi 1");
    desk.press("Tab Tab Tab Tab")
        .text("Menjaga netralitas")
        .press("Enter")
        .text("2. Menolak politik uang")
        .press("Ctrl+G");
    // Back in the wave, with the new version in its field.
    desk.sees("isian 3 dari 6");
    desk.sees("ikrar_pilkada_2024 v2");
    desk.press("Tab").text("SEK-UM.01.01-1133").press("Tab Tab").text("26-11-2024").press("Enter");
    desk.sees("Gelombang Pilkada 2024 tahap II dibuat.");
    desk.sees("Edaran: SEK-UM.01.01-1133");
    desk.press("t Enter");
    desk.sees("2. Menolak politik uang");
    desk.press("q q Enter");
    // Nobody has brought anything in: that is not nought per cent.
    desk.sees("Pilkada 2024 tahap II  0 dari");
    // The old wave keeps its text.
    desk.press("o Down e Tab Tab Ctrl+O Up Enter Ctrl+G");
    desk.sees("buat gelombang baru");
    desk.press("Esc Enter");
    desk.sees("Pilkada 2024  ttd 8");
    let before = desk.screen();
    desk.press("% y");
    desk.sees("Angka utama sekarang menghitung juga yang diwakili.");
    desk.sees("Pilkada 2024  dengan diwakili 8");
    assert!(!desk.screen().contains("Pilkada 2024  ttd 8"), "{}", desk.screen());
    desk.press("u y");
    desk.sees("Angka utama kembali seperti sebelumnya.");
    let line = |screen: &str| screen.lines().nth(2).map(str::to_owned);
    assert_eq!(line(&desk.screen()), line(&before));
    // Nobody else is surprised by it, and the file is whole.
    let mut store = ikrar::store::SqliteStore::open(&db, ikrar::store::OpenOptions::default()).unwrap();
    let found: Result<_, StoreError> = store.check(ikrar::store::Kedalaman::Lengkap, &mut |_| ());
    assert_eq!(found.unwrap(), []);
}
