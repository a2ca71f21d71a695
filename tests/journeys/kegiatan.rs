//! A ceremony where several units meet, over the real store: who was there has spoken, who was not has not.

use ikrar::domain::kegiatan::{JawabKegiatan, JenisKegiatan, TanyaKegiatan};
use ikrar::domain::request::{Read, Reader as _, Rows};

use super::driver::{Driver, practice};

#[test]
fn several_units_at_one_place_and_one_event_on_screens() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 3_900);
    let mut desk = Driver::open_as(&db, "rina", (80, 24));
    desk.press("5 r");
    // The ceremony that a practice office comes with.
    desk.sees("Ikrar bersama netra");
    desk.press("n").text("Ikrar bersama Jakarta Timur").press("Enter t Enter").text("cipi").press("Enter");
    desk.text("Lapangan rutan").press("Ctrl+G");
    desk.sees("Ikrar bersama Jakarta Timur");
    desk.sees("tuan rumah");
    let before = desk.app.acara().expect("the event is open").baris.clone();
    let first = before[0].clone();
    let tugas = first.tugas.expect("counted");
    // One unit whole, the second all but two, the third one by one.
    desk.press("Space e").text("1 2").press("Enter Enter Space - d w .");
    let event = desk.app.acara().expect("the units are on top");
    let whole = event.baris[0].clone();
    assert_eq!(whole.hadir, tugas.orang - tugas.dikecualikan);
    let some = event.baris[1].clone();
    let owed = some.tugas.unwrap();
    assert_eq!(some.tercatat - some.hadir, 2);
    assert!(owed.mengucapkan >= some.hadir && owed.mengucapkan <= owed.orang);
    assert_eq!((event.baris[2].hadir, event.baris[2].tercatat), (2, 4));
    let there: u32 = event.baris.iter().map(|u| u.hadir).sum();
    // The whole unit by a slip: taken back after a question.
    desk.press("Down Space");
    desk.press("u");
    desk.sees("Batalkan tindakan terakhir Anda?");
    desk.press("y");
    assert_eq!(desk.app.acara().unwrap().baris.iter().map(|u| u.hadir).sum::<u32>(), there);
    // Opened again, units with people come first.
    desk.press(". Enter");
    let again = &desk.app.acara().unwrap().baris;
    assert_eq!(again.iter().take(3).map(|u| u.hadir).sum::<u32>(), there);
    desk.press("b");
    desk.press("2").press("Enter").text("arsip/daftar-hadir.pdf").press("Ctrl+G");
    desk.sees("bukti 1");
    desk.press(".");
    desk.sees("Ikrar bersama Ja");
    desk.press("n").text("Ikrar daring").press("Enter t Enter").text("cipi").press("Enter Enter Space Ctrl+G");
    desk.sees("daring");
    desk.press("Enter Space Space . . Esc");
    desk.press("r");
    let tanya = TanyaKegiatan::Daftar { jenis: JenisKegiatan::Ikrar, gelombang: desk.app.gelombang, batas: 9 };
    let session = desk.session.clone();
    let Rows::Kegiatan(JawabKegiatan::Daftar(all)) = desk.store.read(&Read::Kegiatan(tanya), &session).unwrap() else {
        panic!()
    };
    let seen: Vec<_> = all.iter().map(|e| (e.isi.daring, e.satuan, e.orang)).collect();
    assert_eq!((seen.len(), &seen[..2]), (3, &[(true, 1, 2), (false, 3, there)][..]));
    assert_eq!(desk.store.check(ikrar::store::Kedalaman::Lengkap, &mut |_| ()).unwrap(), []);
}
