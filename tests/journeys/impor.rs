//! A messy workbook of an office comes in with the keyboard only, is looked over, applied, taken back and brought again.

#![allow(clippy::disallowed_methods, reason = "a test puts its own file into the inbox")]

use std::path::Path;

use ikrar::desk::app::Layar;
use ikrar::desk::impor::{Impor, Langkah};
use ikrar::desk::modal::Modal;
use ikrar::desk::msg::Msg;
use ikrar::domain::impor::panggung::Kelompok;
use rust_xlsxwriter::Workbook;

use super::driver::{Driver, practice};

/// A number as offices write it, and what a spreadsheet made of others.
fn nip(n: u32) -> String {
    format!("1988041220101220{:02}", n % 100)
}

/// Three sheets with titles above their headings. Spoilt numbers stand on the second; unit names that could be several, and one
/// that none resembles, on all of them.
fn buku(path: &Path) {
    let mut book = Workbook::new();
    for (at, name) in ["Januari", "Februari", "Maret"].into_iter().enumerate() {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write(0, 0, "DAFTAR NOMINATIF PEGAWAI").unwrap();
        sheet.write(1, 0, "KANTOR WILAYAH DKI JAKARTA").unwrap();
        for (col, heading) in ["NO", "NIP BARU", "NAMA LENGKAP", "GOL/RUANG", "UNIT KERJA"].into_iter().enumerate() {
            sheet.write(3, u16::try_from(col).unwrap(), heading).unwrap();
        }
        for n in 0..8_u32 {
            let row = 4 + n;
            sheet.write(row, 0, n + 1).unwrap();
            let person = u32::try_from(at).unwrap() * 8 + n + 1;
            match (at, n) {
                // The last digits are gone: nobody may guess them.
                (1, 0) => sheet.write(row, 1, 198_804_122_010_122_001_f64).unwrap(),
                (1, 1) => sheet.write(row, 1, "1,98804E+17").unwrap(),
                _ => sheet.write(row, 1, nip(person)).unwrap(),
            };
            sheet
                .write(row, 2, format!("Pegawai Rekaan {}", char::from(b'A' + u8::try_from(person - 1).unwrap())))
                .unwrap();
            sheet.write(row, 3, "III/b").unwrap();
            let unit = match n {
                0..=3 => "LAPAS KLS. 2A SALEMBA",
                4 => "RUTAN JAKARTA",
                5 => "BAPAS JAKARTA",
                6 => "POS KAMLING RW 04",
                _ => "Rutan Cipinang Kelas I",
            };
            sheet.write(row, 4, unit).unwrap();
        }
    }
    book.save(path).unwrap();
}

fn dialog(desk: &Driver) -> &Impor {
    let found = desk.app.modals.iter().find_map(|m| if let Modal::Impor(d) = m { Some(&**d) } else { None });
    found.unwrap_or_else(|| panic!("the dialog is open\n{}", desk.screen()))
}

fn n(desk: &Driver, kelompok: Kelompok) -> u64 {
    dialog(desk).beda.ringkas.get(kelompok)
}

/// From the inbox through all steps to the check.
fn sampai_periksa(desk: &mut Driver) {
    desk.press("3 m");
    desk.sees("nominatif.xlsx");
    desk.press("Enter");
    assert_eq!(dialog(desk).langkah, Langkah::Lembar, "\n{}", desk.screen());
    desk.press("Enter");
    assert_eq!(dialog(desk).langkah, Langkah::Kolom, "\n{}", desk.screen());
    desk.sees("Pegawai Rekaan A");
    desk.sees("NIP/nomor");
    desk.press("Ctrl+G");
}

#[test]
fn a_messy_workbook_comes_in_with_the_keyboard_only() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 900);
    let inbox = db.parent().unwrap().join("masuk");
    std::fs::create_dir(&inbox).unwrap();
    buku(&inbox.join("nominatif.xlsx"));
    let mut desk = Driver::open_as(&db, "rina", (80, 24));
    sampai_periksa(&mut desk);

    // Two names could be several units and one is none: each is asked once.
    assert_eq!(dialog(&desk).langkah, Langkah::Satker, "\n{}", desk.screen());
    assert_eq!(dialog(&desk).tanyaan.soal.len(), 3, "\n{}", desk.screen());
    for _ in 0..3 {
        let soal = dialog(&desk).tanyaan.kini().unwrap().tanya.clone();
        match soal.nama.as_str() {
            "RUTAN JAKARTA" => {
                assert!(soal.calon.len() > 1, "{soal:?}");
                desk.sees("Rutan Kelas I Jakarta Pusat");
                desk.press("1");
            }
            "BAPAS JAKARTA" => {
                // Looked up by fragments instead.
                desk.press("Enter").text("bapas timur").press("Enter");
            }
            other => {
                assert_eq!((other, soal.calon.len()), ("POS KAMLING RW 04", 0));
                desk.press("x");
            }
        }
    }
    assert_eq!(dialog(&desk).tanyaan.terbuka(), 0, "\n{}", desk.screen());
    desk.press("Ctrl+G");
    assert_eq!(dialog(&desk).langkah, Langkah::Periksa);
    let (baru, tolak) = (n(&desk, Kelompok::Baru), n(&desk, Kelompok::Tolak));
    // 24 rows: two spoilt numbers, and three of the unit that is none.
    assert_eq!((baru, tolak, n(&desk, Kelompok::Tahan)), (19, 5, 0), "\n{}", desk.screen());
    desk.press("6");
    desk.sees("1,98804E+17");
    // The rejects go out with their reasons.
    desk.press("y");
    let (path, rows) = dialog(&desk).tersimpan.clone().unwrap_or_else(|| panic!("\n{}", desk.screen()));
    assert_eq!(rows, 5);
    assert!(std::fs::metadata(&path).unwrap().len() > 0, "{path}");

    desk.press("Ctrl+G");
    desk.sees("Terapkan? 19 baru");
    desk.press("y");
    assert!(desk.app.modals.is_empty() && desk.app.layar == Layar::Pegawai, "\n{}", desk.screen());
    desk.sees("Diterapkan: 19 baru");
    assert!(desk.presses < 60, "{} presses", desk.presses);
    desk.press("/").text("pegawai rekaan").press("Enter");
    assert_eq!(desk.app.pegawai.list.jumlah().n, 19, "\n{}", desk.screen());

    // The same file again changes nothing and asks nothing that was answered with a unit.
    desk.press("\\");
    sampai_periksa(&mut desk);
    assert_eq!(dialog(&desk).tanyaan.soal.len(), 1, "only the name without a unit\n{}", desk.screen());
    desk.press("x Ctrl+G");
    assert_eq!((n(&desk, Kelompok::Baru), n(&desk, Kelompok::Sama)), (0, 19), "\n{}", desk.screen());
    desk.press("Ctrl+G");
    desk.sees("tidak mengubah apa pun");
    desk.press("Esc Esc Esc Esc Esc");
    assert!(desk.app.modals.is_empty(), "\n{}", desk.screen());

    // One act, taken back by one key.
    desk.press("u y /").text("pegawai rekaan").press("Enter");
    assert_eq!(desk.app.pegawai.list.jumlah().n, 0, "\n{}", desk.screen());
}

#[test]
fn years_of_two_digits_and_serial_numbers_are_answered_once_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 900);
    let inbox = db.parent().unwrap().join("masuk");
    std::fs::create_dir(&inbox).unwrap();
    let unit = "Rutan Kelas I Cipinang";
    let rows = format!(
        "NIP;NAMA;TGL LAHIR;SEJAK;SATKER\n198804122010122051;Rekaan Lama;12/04/88;45292;{unit}\n\
         200205122023042052;Rekaan Muda;12/05/02;45292;{unit}\n"
    );
    std::fs::write(inbox.join("lahir.csv"), rows).unwrap();
    let mut desk = Driver::open_as(&db, "rina", (80, 24));
    desk.press("3 m Enter Ctrl+G");
    assert_eq!(dialog(&desk).langkah, Langkah::Hari, "\n{}", desk.screen());
    desk.sees("01-01-2024");
    desk.press("1");
    desk.sees("12-04-1988");
    desk.sees("12-05-2002");
    desk.sees("cocok NIP");
    desk.press("3 Ctrl+G");
    assert_eq!((dialog(&desk).langkah, n(&desk, Kelompok::Baru)), (Langkah::Periksa, 2), "\n{}", desk.screen());
    desk.press("Ctrl+G y");
    desk.sees("Diterapkan: 2 baru");
    // The same headings again: not asked, shown at the columns.
    desk.press("m Enter");
    desk.sees("sejak 1900");
    desk.press("Ctrl+G");
    assert_eq!((dialog(&desk).langkah, n(&desk, Kelompok::Sama)), (Langkah::Periksa, 2), "\n{}", desk.screen());
    desk.press("Esc");
    desk.sees("(diingat)");
}

#[test]
fn rows_of_one_number_are_decided_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 900);
    let inbox = db.parent().unwrap().join("masuk");
    std::fs::create_dir(&inbox).unwrap();
    let unit = "Rutan Kelas I Cipinang";
    let rows = format!(
        "NIP;NAMA;JABATAN;GOL;SATKER\n{a};Rekaan Satu;Penjaga;III/a;{unit}\n{b};Rekaan Dua;Penjaga;II/c;{unit}\n\
         {a};Rekaan Satu;Pengelola Data;III/b;{unit}\n",
        a = nip(61),
        b = nip(62)
    );
    std::fs::write(inbox.join("kembar.csv"), &rows).unwrap();
    let mut desk = Driver::open_as(&db, "rina", (80, 24));
    let counts = |desk: &Driver| [Kelompok::Baru, Kelompok::Ubah, Kelompok::Sama, Kelompok::Tolak].map(|k| n(desk, k));
    desk.press("3 m Enter Ctrl+G");
    assert_eq!(counts(&desk), [1, 0, 0, 2], "\n{}", desk.screen());
    // A row without another one has nothing to choose from.
    desk.press("p");
    desk.sees("tidak punya pasangan");
    desk.press("6 p");
    assert_eq!(dialog(&desk).langkah, Langkah::Kembar, "\n{}", desk.screen());
    desk.sees("1 baris 2");
    desk.sees("2 baris 4");
    // Nothing is taken before somebody has said what.
    desk.press("Enter").sees("2 kolom belum dipilih");
    // Left as it is, both stay refused.
    desk.press("Esc");
    assert_eq!((dialog(&desk).langkah, counts(&desk)), (Langkah::Periksa, [1, 0, 0, 2]));
    // The second row as a whole; the first stays among the refused and says why.
    desk.press("p 2 Ctrl+G");
    assert_eq!(counts(&desk), [2, 0, 0, 1], "\n{}", desk.screen());
    desk.sees("dipilih");
    // Refused again, then value by value: the post of the first, the grade of the second.
    desk.press("p x");
    assert_eq!(counts(&desk), [1, 0, 0, 2], "\n{}", desk.screen());
    desk.press("p Left j Right");
    desk.sees("*Penjaga");
    desk.sees("*III/b");
    desk.press("Ctrl+G");
    assert_eq!(counts(&desk), [2, 0, 0, 1], "\n{}", desk.screen());
    desk.press("Ctrl+G y");
    desk.sees("Diterapkan: 2 baru");
    desk.press("/").text("rekaan satu").press("Enter Enter");
    desk.sees("Penjaga");
    desk.sees("III/b");
    desk.press("Esc \\");

    // Now the first row is neither: both change a known person, and taking what the office has changes nothing.
    desk.press("m Enter Ctrl+G");
    assert_eq!(counts(&desk), [0, 0, 1, 2], "\n{}", desk.screen());
    desk.press("6 p 1 Ctrl+G");
    assert_eq!(counts(&desk), [0, 1, 1, 1], "\n{}", desk.screen());
    desk.press("6 p j Right Ctrl+G");
    assert_eq!(counts(&desk), [0, 0, 2, 1], "as it is kept\n{}", desk.screen());
    desk.press("6 p 2 Ctrl+G");
    assert_eq!(counts(&desk), [0, 1, 1, 1], "chosen anew\n{}", desk.screen());
    desk.press("Ctrl+G y");
    desk.sees("1 berubah");

    // The office has the second row now; the first contradicts it alone and is shown beside what is kept.
    let other = rows.lines().collect::<Vec<_>>();
    std::fs::write(inbox.join("kembar.csv"), [other[0], other[3], other[2], other[1]].join("\n")).unwrap();
    desk.press("m Enter Ctrl+G");
    assert_eq!(counts(&desk), [0, 0, 2, 1], "\n{}", desk.screen());
    desk.press("6 p");
    desk.sees("seperti tersimpan");
    desk.press("2 Ctrl+G");
    assert_eq!(counts(&desk), [0, 1, 2, 0], "\n{}", desk.screen());
}

#[test]
fn rows_pasted_over_the_list_come_in_the_same_way() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 900);
    let mut desk = Driver::open(&db);
    desk.press("3");
    let rows = format!("NIP\tNAMA\tSATKER\n{}\tPegawai Tempelan Satu\tRutan Cipinang Kelas I\n", nip(77));
    desk.msg(Msg::Paste(rows));
    assert_eq!(dialog(&desk).langkah, Langkah::Kolom, "\n{}", desk.screen());
    desk.press("Ctrl+G");
    assert_eq!((dialog(&desk).langkah, n(&desk, Kelompok::Baru)), (Langkah::Periksa, 1), "\n{}", desk.screen());
    desk.press("Ctrl+G y /").text("tempelan").press("Enter");
    desk.sees("Pegawai Tempelan Satu");
}
