//! A working day in keys, and the office it is spent in.

use std::path::PathBuf;

use super::rumah::Rumah;

/// An invented office in which some names have letters of two columns and of none.
pub fn kantor() -> (Rumah, PathBuf) {
    let (rumah, db) = Rumah::berkantor();
    let conn = rusqlite::Connection::open(&db).unwrap();
    let sql = "SELECT id FROM pegawai WHERE aktif = 1 ORDER BY nama_kunci, id";
    let mut ids = conn.prepare(sql).unwrap();
    let ids: Vec<i64> = ids.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let names =
        ["漢字 Widodo", "Zal\u{300}\u{301} Ngatini", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字", "Sité Aminé"];
    for (id, name) in ids.iter().step_by(5).zip(names.iter().cycle()) {
        let changed = "UPDATE pegawai SET nama = ?1, jabatan = ?1 WHERE id = ?2";
        conn.execute(changed, rusqlite::params![name, id]).unwrap();
    }
    (rumah, db)
}

/// One step: what it is, and its keys in one write.
pub type Langkah = (&'static str, &'static str);

/// Whether a step leaves a message, which goes with the next key whatever that is: also with Ctrl+L, so that there is
/// nothing to compare until another key has gone by.
pub fn pesan((name, _): Langkah) -> bool {
    name.ends_with("with a message")
}

/// Moves, scrolls and pages in a list over the width and beside a card; marks and a filter.
const DAFTAR: &[Langkah] = &[
    ("list of people", "3"),
    ("down", "j"),
    ("down again", "jj"),
    ("up", "k"),
    ("to the edge", "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj"),
    ("scroll by one", "j"),
    ("scroll by one more", "j"),
    ("scroll by three", "jjj"),
    ("card away", "z"),
    ("scroll over the full width", "jjj"),
    ("page down", "\x1b[6~"),
    ("page down twice", "\x1b[6~\x1b[6~"),
    ("page up", "\x1b[5~"),
    ("up at the upper edge", "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"),
    ("scroll back by one", "k"),
    ("end", "G"),
    ("start", "g"),
    ("mark three", "   "),
    ("card back", "z"),
    (
        "a hundred keys",
        "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj",
    ),
    ("filter half typed", "/bel"),
    ("filter", "um\r"),
    ("down in the filter", "jjj"),
    ("filter away", "\\"),
];

/// Typing, in a look-up and in a form.
const KETIK: &[Langkah] = &[
    ("look-up", "\x10"),
    ("look-up typed", "siti"),
    ("look-up typed on", " ra"),
    ("look-up rubbed out", "\x7f\x7f\x7f"),
    ("look-up closed", "\x1b"),
    ("form", "n"),
    ("name typed", "Percobaan"),
    ("a letter between", "\x1b[D\x1b[D\x1b[Dx"),
    ("field after field", "\t\t\t"),
    ("choices", "\x0f"),
    ("choice moved", "\x1b[B\x1b[B"),
    ("choices closed", "\x1b"),
    ("form closed with a message", "\x1b"),
    ("list as before the form", "k"),
];

/// Windows over the list, opened and closed.
const JENDELA: &[Langkah] = &[
    ("card of a person", "\r"),
    ("next card", "]"),
    ("card closed", "q"),
    ("help", "?"),
    ("help paged", " "),
    ("help scrolled", "jj"),
    ("help closed", "q"),
    ("palette", ":"),
    ("palette typed", "ik"),
    ("palette closed", "\x1b"),
];

/// Scrolls within one pane of four.
const MEJA: &[Langkah] = &[
    ("desk", "1"),
    ("tree down", "jjj"),
    ("people of the desk", "\t"),
    ("pane down", "jj"),
    ("pane to the edge", "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj"),
    ("pane scroll by one", "j"),
    ("pane scroll by two", "jj"),
    ("pane page down", "\x1b[6~"),
    ("pane page up", "\x1b[5~"),
    ("pane scroll back", "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"),
    ("pane enlarged", "z"),
    ("pane enlarged, scrolled", "\x1b[6~jjjj"),
    ("pane as before", "z"),
    ("cases of the desk", "\t\t"),
    ("cases down", "jjjjjjj"),
];

/// The other screens.
const LAYAR: &[Langkah] = &[
    ("due list", "!"),
    ("due list down", "jj\x1b[6~"),
    ("due list closed", "q"),
    ("units", "2"),
    ("units down", "jjjjjjjjjj"),
    ("units sorted", "s"),
    ("briefings", "4"),
    ("pledges", "5"),
    ("pledges paged", "\x1b[6~jj"),
    ("task force", "6"),
    ("violations", "7"),
    ("violations down", "jjjjj"),
    ("questionnaires", "8"),
    ("inmates", "9"),
    ("reports", "0"),
    ("reports down", "jjj"),
    ("question", "Q"),
    ("question answered no", "t"),
    ("desk again", "1"),
];

/// Every step.
pub fn hari() -> impl Iterator<Item = Langkah> {
    [DAFTAR, KETIK, JENDELA, MEJA, LAYAR].into_iter().flatten().copied()
}

/// The steps that move most.
pub fn pendek() -> impl Iterator<Item = Langkah> {
    [DAFTAR, KETIK, MEJA].into_iter().flatten().copied()
}
