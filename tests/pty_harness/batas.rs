//! The limits of what a key may cost, in one table: the test that counts bytes and the bench that also measures both
//! read it, so neither can forgive what the other would not.
//!
//! The numbers P1 to P19 are the names these goals have in `docs/speed.md`.

/// One figure and the most it may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batas {
    /// Name of the row, which begins with the number of its goal.
    pub nama: String,
    /// The most it may be.
    pub paling: u64,
    /// What is counted.
    pub satuan: &'static str,
}

/// Figures that do not depend on the line. Keys are pressed at 120 by 40.
const TETAP: &[(&str, u64, &str)] = &[
    ("P2 questions before the first frame", 0, ""),
    ("P3 bytes until the first picture is at rest", 5_500, "B"),
    ("P5 cursor move, list of screen 3", 40, "B"),
    ("P6 scroll by one at the edge, list of screen 3", 200, "B"),
    ("P6 scroll by one at the edge, pane of the Meja", 900, "B"),
    ("P7 page down, list of screen 3", 5_000, "B"),
    ("P8 typed letter in the search box, results unchanged", 24, "B"),
    ("P8 typed letter in a field of a form", 24, "B"),
    // The check of a file that comes in: two blocks of the cursor, and the whole of another row below them.
    ("P5 cursor move, check of a file", 120, "B"),
    ("P8 typed letter in the name of a file", 24, "B"),
    // List and panel are cleared; where a group has rows, the whole of both is another one.
    ("P7 change to an empty group, check of a file", 550, "B"),
    // Figures, the row and the cursor; and the whole of one more row where the list moves under it.
    ("P8 row keyed on a sheet", 400, "B"),
    ("P6 row keyed on a sheet that scrolls", 400, "B"),
    // The search line with how many fit, three who do, and the cursor where its row is in sight; the list stays. 93 with one who does.
    ("P8 typed letter in the search of a sheet", 300, "B"),
    ("P9 writes of a cursor move", 1, "w"),
    ("P9 writes of a scroll by one", 1, "w"),
    ("P9 writes of a typed letter", 1, "w"),
    // What the line does not carry in the two seconds is what the operator is behind: the quick form of the rows below.
    ("P10 hold j 2 s, list of screen 3, RTT 100: bytes", 14_000, "B"),
    ("P10 hold page down 2 s, list of screen 3, RTT 100: bytes", 25_000, "B"),
    ("P11 100 keys in one write (all; w = frames)", 3, "w"),
    ("P19 idle 3 s: bytes", 0, "B"),
    // Twice a second, each time one thread; the seventh may fall on either side of the three seconds.
    ("P19 idle 3 s: wake-ups", 7, ""),
];

/// Round trips of the lines that are held to a limit, in milliseconds, all at 64 kbit/s.
pub const RTT: [u64; 3] = [20, 100, 300];

/// What may pass beyond the round trip after the last key was released, by key.
const TERTINGGAL: [(&str, u64); 2] = [("j", 300), ("page down", 1_300)];

/// Where keys are held.
pub const TEMPAT: [&str; 2] = ["list of screen 3", "pane of the Meja"];

/// Name of the row for a key held for two seconds; `lain` is how the line differs from one of 64 kbit/s.
pub fn tahan(key: &str, tempat: &str, rtt: u64, lain: &str) -> String {
    format!("P10 hold {key} 2 s, {tempat}, RTT {rtt}{lain}: behind by")
}

/// Millions of instructions of the release build on the office of eight thousand, as they were when last looked at, by
/// row, and how far they may move without a reason. A build that needs more fails the gate; one that needs much less
/// asks for a new number here. The goals themselves are in `docs/speed.md`.
///
/// Five in a hundred are another compiler's choice or another processor's `memcpy`. Where the store answers, the answer
/// comes in the turn of the loop that draws the key or in one of its own, which nobody decides, and a frame more or
/// less moves the figure by a tenth.
pub const INSTRUKSI: &[(&str, f64, f64)] = &[
    // Words stand where the compiler has found them, so that more rooms cost a start nothing: 36.3 when all were read. The due list
    // has since learned of open sheets, exclusions that end and who came late, and the wave chosen last is asked for: 30.7 without.
    // Every start reads the schema, and cases have eleven tables and as many indexes of their own: 33.2 before they came.
    ("P4 start", 35.0, 0.05),
    // The help wraps every line it has; 5.0 with forty commands fewer.
    ("one frame: help scrolled by one", 5.3, 0.05),
    ("P12 cursor move", 2.24, 0.15),
    ("P12 scroll by one", 2.36, 0.15),
    // Three counts of one build gave 4.8, 5.1 and 5.7: a frame more or less. 4.5 before words were read where they stand.
    ("P12 page down", 5.1, 0.15),
    // Whatever is saved, the two counts of the due list are asked anew; 24.4 when the whole list was.
    ("P12 edit with commit", 22.8, 0.15),
];

/// P4: how much more work a start may be at the ministry's office than at eight thousand. The goal is 1.2; tree and due list
/// of nine hundred units are what keeps it from there, and this number from growing.
pub const TUMBUH: f64 = 2.3;

/// Every limit.
pub fn semua() -> Vec<Batas> {
    let tetap = TETAP.iter().map(|(nama, paling, satuan)| Batas { nama: (*nama).to_owned(), paling: *paling, satuan });
    let line = TEMPAT.into_iter().flat_map(|tempat| {
        RTT.into_iter().flat_map(move |rtt| {
            TERTINGGAL.into_iter().map(move |(key, more)| Batas {
                nama: tahan(key, tempat, rtt, ""),
                paling: rtt + more,
                satuan: "ms",
            })
        })
    });
    tetap.chain(line).collect()
}

/// The limit of a row, if it has one.
pub fn batas(nama: &str) -> Option<Batas> {
    semua().into_iter().find(|b| b.nama == nama)
}
