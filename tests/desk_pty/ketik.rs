//! Keys: torn, fast, pasted; and the window that changes under them.

use std::time::Duration;

use super::pty_harness::{LIMIT, Term};
use super::rumah::{Rumah, berkata, cursor, ubah_ukuran};

/// Names of active people in the order of the list.
fn names(db: &std::path::Path) -> Vec<String> {
    let conn = rusqlite::Connection::open(db).unwrap();
    let mut rows = conn.prepare("SELECT nama FROM pegawai WHERE aktif = 1 ORDER BY nama_kunci, id").unwrap();
    rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// The first word of a name, which the narrowest column still shows.
fn first_word(name: &str) -> &str {
    name.split_whitespace().next().unwrap()
}

#[test]
fn a_script_torn_into_bytes_means_what_it_means_in_one_piece() {
    // Down, PgDn, PgUp, F-key, a filter, a form, arrows and Home in a field, a letter of two bytes, Shift+Tab.
    let script = "\x1b[B\x1b[6~\x1b[5~\x1bOB/an\rnSiti Ani\x1b[D\x1b[1~Ny\x1b[C\u{e9}\x1b[F\r\x1b[Z";
    let mut pictures = Vec::new();
    for torn in [false, true] {
        let (rumah, db) = Rumah::berkantor();
        // A long hold, so that a busy machine which stretches a gap cannot let it lapse.
        let mut term = rumah.daftar(&db, (120, 40), &[("IKRAR_ESC_MS", "1000")]);
        if torn {
            term.send_slow(script, Duration::from_millis(60));
        } else {
            term.send(script);
        }
        term.wait_for_text("NyS\u{e9}iti Ani");
        term.wait_for_text("isian 1 dari");
        // A lone Esc is one more thing that must mean the same: the form is left and kept.
        term.send("\x1b");
        berkata(&term, "Isian disimpan sebagai draf.");
        term.wait_for(|s| s.contents().contains("16 jatuh tempo"), LIMIT);
        pictures.push(term.text());
    }
    assert_eq!(pictures[0], pictures[1]);
}

#[test]
fn of_five_hundred_keys_in_one_write_none_is_lost() {
    let (rumah, db) = Rumah::berkantor();
    let names = names(&db);
    let mut term = rumah.daftar(&db, (120, 40), &[]);
    term.send("jjk".repeat(150) + &"j".repeat(50));
    let there = first_word(&names[200]);
    term.wait_for(|s| cursor(&s.contents()).contains(there) && s.contents().contains(&names[200]), LIMIT);
}

#[test]
fn a_paste_outside_a_field_runs_nothing_and_is_refused() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.daftar(&db, (120, 40), &[]);
    let before = cursor(&term.text()).to_owned();
    term.send("\x1b[200~jjjQy\rVi\r7n\x1b[201~");
    berkata(&term, "Tempelan diabaikan karena tidak ada isian yang sedang diketik.");
    assert_eq!(cursor(&term.text()), before);
    // It is still the same list, and it still obeys.
    term.send("j");
    term.wait_for(|s| cursor(&s.contents()) != before, LIMIT);
}

#[test]
fn a_paste_in_a_field_is_text_and_saves_nothing() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.setengah(&db, "Dra. ");
    term.send("\x1b[200~Ngatini\r\x07Wulan\x1b[31m\t\x1b[201~");
    term.wait_for_text("Dra. Ngatini");
    term.wait_for_text("Wulan");
    term.wait_for_text("isian 1 dari");
    assert_eq!(names(&db).len(), 297);
}

#[test]
fn pasted_keys_of_a_terminal_that_does_not_mark_pastes_are_pointed_out() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.daftar(&db, (120, 40), &[]);
    // None of these letters is bound on the list.
    term.send("dfrtxDFRTX".repeat(4));
    berkata(&term, "tombol datang sekaligus, seperti tempelan.");
}

/// Through every size and back; below the smallest nothing is shown.
fn tug(term: &mut Term, shown: &str) {
    for (w, h) in [(80, 24), (20, 5), (200, 50), (60, 16), (120, 40)] {
        ubah_ukuran(term, (w, h));
        if w > 20 {
            term.wait_for(|s| s.contents().contains(shown), LIMIT);
        } else {
            berkata(term, "Terminal terlalu kecil");
        }
    }
}

#[test]
fn a_resize_in_a_form_keeps_every_letter_and_the_cursor() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.setengah(&db, "Ngatini Wulan");
    term.send("\x1b[D\x1b[D");
    tug(&mut term, "Ngatini Wulan");
    term.send("d");
    term.wait_for_text("Ngatini Wuldan");
}

#[test]
fn a_resize_in_a_list_keeps_the_person() {
    let (rumah, db) = Rumah::berkantor();
    let names = names(&db);
    let mut term = rumah.daftar(&db, (120, 40), &[]);
    term.send("j".repeat(60));
    let here = first_word(&names[60]);
    term.wait_for(|s| cursor(&s.contents()).contains(here), LIMIT);
    for size in [(80, 24), (200, 50), (60, 16), (120, 40)] {
        ubah_ukuran(&mut term, size);
        term.wait_for(|s| cursor(&s.contents()).contains(here), LIMIT);
    }
    term.send("k");
    term.wait_for(|s| cursor(&s.contents()).contains(first_word(&names[59])), LIMIT);
}
