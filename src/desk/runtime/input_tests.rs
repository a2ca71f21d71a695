//! Tests of the decoder: tables, tearing, time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::*;
use proptest::prelude::*;

const LOCAL: Duration = Duration::from_millis(30);
const SSH: Duration = Duration::from_millis(100);

/// Every key in every encoding the field sends.
fn table() -> Vec<(String, Key)> {
    let mut table: Vec<(String, Key)> = Vec::new();
    let mut row = |bytes: &str, key: Key| table.push((bytes.to_owned(), key));
    for (n, code) in [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].into_iter().enumerate() {
        row(&format!("\x1b[{code}~"), Key::F(u8::try_from(n).unwrap() + 1));
    }
    for n in 0..5u8 {
        row(&format!("\x1b[[{}", char::from(b'A' + n)), Key::F(n + 1));
    }
    for n in 0..12u8 {
        row(&format!("\x1b[{}", char::from(b'M' + n)), Key::F(n + 1));
        if n != 8 {
            row(&format!("\x1bO{}", char::from(b'P' + n)), Key::F(n + 1));
        }
    }
    for (last, key) in
        [('A', Key::Up), ('B', Key::Down), ('C', Key::Right), ('D', Key::Left), ('H', Key::Home), ('F', Key::End)]
    {
        row(&format!("\x1b[{last}"), key);
        row(&format!("\x1bO{last}"), key);
        row(&format!("\x1b[1;2{last}"), key);
    }
    for (code, key) in [
        (1, Key::Home),
        (7, Key::Home),
        (4, Key::End),
        (8, Key::End),
        (2, Key::Insert),
        (3, Key::Delete),
        (5, Key::PageUp),
        (6, Key::PageDown),
    ] {
        row(&format!("\x1b[{code}~"), key);
    }
    for (last, key) in [('G', Key::PageDown), ('I', Key::PageUp), ('L', Key::Insert), ('Z', Key::BackTab)] {
        row(&format!("\x1b[{last}"), key);
    }
    for (last, typed) in "pqrstuvwxy".chars().zip("0123456789".chars()).chain("jklmnoX".chars().zip("*+,-./=".chars()))
    {
        row(&format!("\x1bO{last}"), Key::Char(typed));
    }
    row("\x1bOM", Key::Enter);
    row("\r", Key::Enter);
    row("\t", Key::Tab);
    row("\x7f", Key::Backspace);
    row("\x08", Key::Backspace);
    row("\x10", Key::Ctrl('p'));
    row("\x0c", Key::Ctrl('l'));
    row("\x04", Key::Ctrl('d'));
    row(" ", Key::Char(' '));
    row("\u{e9}", Key::Char('é'));
    row("\u{20ac}", Key::Char('€'));
    row("\u{1f5f3}", Key::Char('\u{1f5f3}'));
    table
}

/// Chords that are never bound and must leave nothing.
const SWALLOWED: &[&str] = &[
    "\x1b\x1b[A",
    "\x1b\x1b[B",
    "\x1b\x1bOA",
    "\x1b\x1b[5~",
    "\x1b[1;5A",
    "\x1b[1;3C",
    "\x1b[3;5~",
    "\x1b[3;2~",
    "\x1b[3$",
    "\x1b[7^",
    "\x1b[a",
    "\x1b[1;2P",
    "\x1b[15;5~",
    "\x1b[25~",
    "\x1bO5P",
    "\x1bOa",
    "\x1b[13;2u",
    "\x1b[27;5;13~",
    "\x1b[<0;3;4M",
    "\x1b[201~",
    "\x1b[E",
    "\x1b[8;24;80t",
    "\x1b[1;99999999999A",
];

/// Feeds `parts` with `gap` between them, calling `expire` whenever the decoder asks, and lets it come to rest.
fn play<'a>(wait: Duration, gap: Duration, parts: impl IntoIterator<Item = &'a [u8]>) -> Vec<Input> {
    play_on(Decoder::new(wait), gap, parts)
}

/// The same into a decoder as it stands.
fn play_on<'a>(mut decoder: Decoder, gap: Duration, parts: impl IntoIterator<Item = &'a [u8]>) -> Vec<Input> {
    let mut out = Vec::new();
    let mut now = Instant::now();
    for part in parts {
        if let Some(due) = decoder.deadline().filter(|due| *due < now) {
            decoder.expire(due, &mut out);
        }
        decoder.feed(part, now, &mut out);
        now += gap;
    }
    while let Some(due) = decoder.deadline() {
        decoder.expire(due, &mut out);
    }
    out
}

fn at_once(bytes: &[u8]) -> Vec<Input> {
    play(LOCAL, Duration::ZERO, [bytes])
}

fn slowly(wait: Duration, bytes: &[u8]) -> Vec<Input> {
    play(wait, Duration::from_millis(60), bytes.chunks(1))
}

fn key(key: Key) -> Vec<Input> {
    vec![Input::Key(key)]
}

fn typed(text: &str) -> Vec<Input> {
    text.chars().map(|c| Input::Key(Key::Char(c))).collect()
}

fn paste(text: &str) -> Vec<Input> {
    vec![Input::Paste { text: text.to_owned(), dropped: 0 }]
}

#[test]
fn every_known_key() {
    for (bytes, expected) in table() {
        assert_eq!(at_once(bytes.as_bytes()), key(expected), "{bytes:?}");
    }
}

#[test]
fn every_known_key_byte_by_byte_60_ms_apart() {
    for (bytes, expected) in table() {
        assert_eq!(slowly(SSH, bytes.as_bytes()), key(expected), "{bytes:?}");
    }
}

#[test]
fn torn_longer_than_the_hold_costs_an_esc_but_never_letters() {
    for (bytes, expected) in table().into_iter().filter(|(bytes, _)| bytes.starts_with('\x1b')) {
        let expected = vec![Input::Key(Key::Esc), Input::Key(expected)];
        assert_eq!(slowly(LOCAL, bytes.as_bytes()), expected, "{bytes:?}");
    }
}

#[test]
fn never_bound_chords_leave_nothing() {
    for bytes in SWALLOWED {
        assert_eq!(at_once(bytes.as_bytes()), [], "{bytes:?}");
        assert_eq!(slowly(SSH, bytes.as_bytes()), [], "{bytes:?}");
    }
}

#[test]
fn alt_and_a_letter_in_one_burst_leaves_nothing() {
    for bytes in ["\x1bx", "\x1b\r", "\x1b\x7f", "\x1b\u{e9}", "\x1b\u{20ac}", "\x1bP", "\x1b]"] {
        assert_eq!(at_once(bytes.as_bytes()), [], "{bytes:?}");
    }
    let mut then = b"\x1bx".to_vec();
    then.push(b'y');
    assert_eq!(at_once(&then), typed("y"));
}

#[test]
fn esc_and_a_letter_apart_are_both_kept() {
    let ten = Duration::from_millis(10);
    assert_eq!(play(SSH, ten, [b"\x1b".as_slice(), b"j"]), [key(Key::Esc), typed("j")].concat());
    assert_eq!(slowly(LOCAL, b"\x1bj"), [key(Key::Esc), typed("j")].concat());
}

#[test]
fn a_lone_esc_is_held_and_no_longer() {
    let mut decoder = Decoder::new(LOCAL);
    let mut out = Vec::new();
    let now = Instant::now();
    decoder.feed(b"\x1b", now, &mut out);
    assert_eq!(decoder.deadline(), Some(now + LOCAL));
    decoder.expire(now + Duration::from_millis(29), &mut out);
    assert_eq!(out, []);
    decoder.expire(now + LOCAL, &mut out);
    assert_eq!(out, key(Key::Esc));
    assert_eq!(decoder.deadline(), None);
}

#[test]
fn a_late_byte_finds_the_esc_given_even_without_expire() {
    let mut decoder = Decoder::new(LOCAL);
    let mut out = Vec::new();
    let now = Instant::now();
    decoder.feed(b"\x1b", now, &mut out);
    decoder.feed(b"j", now + Duration::from_millis(500), &mut out);
    assert_eq!(out, [key(Key::Esc), typed("j")].concat());
}

#[test]
fn several_escs_are_several() {
    assert_eq!(at_once(b"\x1b\x1b"), [key(Key::Esc), key(Key::Esc)].concat());
    assert_eq!(at_once(b"\x1b\x1b\x1b"), [key(Key::Esc), key(Key::Esc), key(Key::Esc)].concat());
    assert_eq!(slowly(LOCAL, b"\x1b\x1b"), [key(Key::Esc), key(Key::Esc)].concat());
}

#[test]
fn brackets_typed_after_esc_are_brackets() {
    assert_eq!(slowly(LOCAL, b"\x1b[["), [key(Key::Esc), typed("[[")].concat());
    assert_eq!(slowly(LOCAL, b"\x1b[j"), [key(Key::Esc), typed("[j")].concat());
    assert_eq!(slowly(LOCAL, b"\x1bOz."), [key(Key::Esc), typed("Oz.")].concat());
    assert_eq!(play(LOCAL, Duration::from_millis(200), b"\x1b[A".chunks(1)), [key(Key::Esc), typed("[A")].concat());
}

#[test]
fn a_broken_off_sequence_is_swallowed_and_what_follows_counts() {
    assert_eq!(at_once(b"\x1b[1;\r"), key(Key::Enter));
    assert_eq!(at_once(b"\x1b[1\x1b[A"), key(Key::Up));
    assert_eq!(at_once(b"\x1b["), []);
    assert_eq!(at_once(b"\x1bO"), []);
    assert_eq!(at_once(format!("\x1b[{}A", "1;".repeat(500)).as_bytes()), []);
}

#[test]
fn answers_never_become_keys() {
    let rows: [(&str, Answer); 6] = [
        ("\x1b[0n", Answer::Ok),
        ("\x1b[24;80R", Answer::Cursor { row: 24, col: 80 }),
        ("\x1b[?24;80;1R", Answer::Cursor { row: 24, col: 80 }),
        ("\x1b[?62;1;6c", Answer::Device(vec![62, 1, 6])),
        ("\x1b[>0;276;0c", Answer::Version(vec![0, 276, 0])),
        ("\x1b[?2026;2$y", Answer::Mode { mode: 2026, state: 2 }),
    ];
    for (bytes, answer) in rows {
        let expected = vec![Input::Answer(answer)];
        assert_eq!(at_once(bytes.as_bytes()), expected, "{bytes:?}");
        assert_eq!(slowly(SSH, bytes.as_bytes()), expected, "{bytes:?}");
        // The operator pressed Esc just before the answer came.
        let behind = [key(Key::Esc), expected].concat();
        assert_eq!(at_once(format!("\x1b{bytes}").as_bytes()), behind, "{bytes:?}");
    }
    for text in ["\x1b]11;rgb:0000/0000/0000\x07", "\x1b]11;rgb:0/0/0\x1b\\", "\x1bP>|PuTTY 0.83\x1b\\", "\x1b[3n"] {
        assert_eq!(at_once(format!("{text}j").as_bytes()), typed("j"), "{text:?}");
    }
}

#[test]
fn pasted_text_is_one_input() {
    assert_eq!(at_once(b"\x1b[200~Siti\rAnisah\x1b[201~"), paste("Siti\nAnisah"));
    assert_eq!(at_once(b"\x1b[200~\x1b[201~"), []);
    assert_eq!(at_once(b"\x1b\x1b[200~a\x1b[201~"), [key(Key::Esc), paste("a")].concat());
}

#[test]
fn the_burst_of_a_paste_is_text_to_its_end() {
    assert_eq!(at_once(b"\x1b[200~a\x1b[201~q\r:hapus\r\x1b[201~"), paste("aq\n:hapus\n"));
    let parts: [&[u8]; 3] = [b"\x1b[200~a\x1b[201~", b":hapus", b"\r"];
    assert_eq!(play(SSH, Duration::from_millis(4), parts), paste("a:hapus\n"));
}

#[test]
fn keys_after_the_burst_of_a_paste_are_keys() {
    let parts: [&[u8]; 2] = [b"\x1b[200~a\x1b[201~", b"\r"];
    assert_eq!(play(SSH, Duration::from_millis(6), parts), [paste("a"), key(Key::Enter)].concat());
}

#[test]
fn a_paste_torn_anywhere_is_one_paste() {
    let bytes = "\x1b[200~Ma'ruf é\x1b[201~".as_bytes();
    for at in 1..bytes.len() - 1 {
        let (head, tail) = bytes.split_at(at);
        assert_eq!(play(SSH, Duration::from_millis(60), [head, tail]), paste("Ma'ruf é"), "torn at {at}");
    }
}

#[test]
fn a_paste_that_never_ends_gives_the_keyboard_back() {
    let mut decoder = Decoder::new(SSH);
    let mut out = Vec::new();
    let now = Instant::now();
    decoder.feed(b"\x1b[200~abc", now, &mut out);
    decoder.expire(decoder.deadline().unwrap(), &mut out);
    assert_eq!(out, paste("abc"));
    decoder.feed(b"j", now + Duration::from_secs(10), &mut out);
    assert_eq!(out.last(), Some(&Input::Key(Key::Char('j'))));
}

#[test]
fn a_megabyte_of_paste_keeps_64_kib_and_counts_the_rest() {
    let script = [b"\x1b[200~".as_slice(), &vec![b'x'; 1 << 20], b"\x1b[201~"].concat();
    let out = play(SSH, Duration::ZERO, script.chunks(4095));
    let [Input::Paste { text, dropped }] = out.as_slice() else { panic!("one paste") };
    assert_eq!((text.len(), *dropped), (64 << 10, (1 << 20) - (64 << 10)));
}

#[test]
fn five_hundred_keys_in_one_burst_all_arrive_once() {
    let text: String = "jk /?:sari 0123456789".chars().cycle().take(500).collect();
    assert_eq!(at_once(text.as_bytes()), typed(&text));
}

#[test]
fn bytes_that_are_no_text_leave_nothing() {
    assert_eq!(at_once(b"\x00\xff\xfe\xc0\xc1\xbf\xed\xa0\x80\xf8\x85"), []);
    assert_eq!(at_once(b"\xc3j"), typed("j"));
    assert_eq!(at_once(b"\xe2\x82\xc3\xa9"), typed("é"));
    assert_eq!(at_once("\u{85}\u{90}".as_bytes()), []);
    assert_eq!(at_once(b"\x9bA"), key(Key::Up));
    assert_eq!(at_once("\u{9b}A".as_bytes()), key(Key::Up));
    assert_eq!(at_once(b"\x8fP"), key(Key::F(1)));
}

/// Bytes likely to mean something, and now and then any byte at all.
fn script() -> impl Strategy<Value = Vec<u8>> {
    let known: Vec<Vec<u8>> = table()
        .into_iter()
        .map(|(bytes, _)| bytes.into_bytes())
        .chain(SWALLOWED.iter().map(|bytes| bytes.as_bytes().to_vec()))
        .chain(["\x1b[200~", "\x1b[201~", "\x1b", "\x1b]", "\x1bP", "\x1b\\", "\x1b[0n", "[", "O"].map(Into::into))
        .collect();
    let piece = prop_oneof![
        6 => proptest::sample::select(known),
        2 => proptest::collection::vec(any::<u8>(), 1..4),
        1 => "[a-z]{1,6}".prop_map(String::into_bytes),
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn tearing_changes_nothing(script in script(), cuts in proptest::collection::vec(1usize..7, 1..40)) {
        let mut parts: Vec<&[u8]> = Vec::new();
        let mut rest = script.as_slice();
        for cut in cuts.iter().cycle() {
            if rest.is_empty() {
                break;
            }
            let (part, after) = rest.split_at((*cut).min(rest.len()));
            parts.push(part);
            rest = after;
        }
        prop_assert_eq!(play(SSH, Duration::ZERO, parts), at_once(&script));
    }

    #[test]
    fn known_keys_torn_at_any_pace_are_those_keys(
        picks in proptest::collection::vec((any::<proptest::sample::Index>(), proptest::collection::vec(0u64..99, 8)), 1..20)
    ) {
        let table = table();
        let mut decoder = Decoder::new(SSH);
        let (mut out, mut expected, mut now) = (Vec::new(), Vec::new(), Instant::now());
        for (pick, gaps) in &picks {
            let (bytes, key) = pick.get(&table);
            for (byte, gap) in bytes.bytes().zip(gaps.iter().cycle()) {
                decoder.expire(now, &mut out);
                decoder.feed(&[byte], now, &mut out);
                now += Duration::from_millis(*gap);
            }
            expected.push(Input::Key(*key));
        }
        prop_assert_eq!(out, expected);
    }

    #[test]
    fn any_bytes_at_any_pace_come_to_rest(bytes in proptest::collection::vec((any::<u8>(), 0u64..2000), 0..200)) {
        let mut decoder = Decoder::new(LOCAL);
        let (mut out, mut now) = (Vec::new(), Instant::now());
        for (byte, gap) in bytes {
            decoder.feed(&[byte], now, &mut out);
            now += Duration::from_millis(gap);
        }
        if let Some(due) = decoder.deadline() {
            decoder.expire(due, &mut out);
        }
        prop_assert_eq!(decoder.deadline(), None);
        for input in &out {
            if let Input::Key(key) = input {
                prop_assert_eq!(key.to_string().parse::<Key>(), Ok(*key));
            }
        }
    }
}

/// Feeds `parts` with `gap` between them while an answer is awaited.
fn awaiting(wait: Duration, gap: Duration, parts: &[&[u8]]) -> Vec<Input> {
    let mut decoder = Decoder::new(wait);
    decoder.expect_answer(true);
    play_on(decoder, gap, parts.iter().copied())
}

#[test]
fn an_awaited_answer_stays_whole_however_late_its_rest_comes() {
    let answer = vec![Input::Answer(Answer::Ok)];
    for gap in [20, 60, 150, 400, 900] {
        let gap = Duration::from_millis(gap);
        for wait in [LOCAL, SSH] {
            assert_eq!(awaiting(wait, gap, &[b"\x1b", b"[0n"]), answer, "{gap:?}");
            assert_eq!(awaiting(wait, gap, &[b"\x1b[", b"0n"]), answer, "{gap:?}");
        }
    }
    assert_eq!(awaiting(SSH, Duration::from_millis(80), &[b"\x1b", b"[", b"0", b"n"]), answer);
}

#[test]
fn an_esc_pressed_while_an_answer_is_awaited_is_pressed() {
    let gap = Duration::from_millis(300);
    let esc = Input::Key(Key::Esc);
    let key = |c: char| Input::Key(Key::Char(c));
    let ok = Input::Answer(Answer::Ok);
    assert_eq!(awaiting(SSH, gap, &[b"\x1b"]), [esc.clone()].as_slice());
    assert_eq!(awaiting(SSH, gap, &[b"\x1b", b"\x1b[0n"]), [esc.clone(), ok.clone()].as_slice());
    assert_eq!(awaiting(SSH, gap, &[b"\x1b\x1b[0n"]), [esc.clone(), ok].as_slice());
    assert_eq!(awaiting(SSH, gap, &[b"\x1b", b"j"]), [esc.clone(), key('j')].as_slice());
    assert_eq!(awaiting(SSH, gap, &[b"\x1b", b"\x1b[A"]), [esc.clone(), Input::Key(Key::Up)].as_slice());
    assert_eq!(awaiting(SSH, gap, &[b"\x1b", b"\x1b"]), [esc.clone(), esc.clone()].as_slice());
    // `[` goes to the person before: typed, once nothing follows that would make it the rest of something.
    assert_eq!(awaiting(SSH, gap, &[b"\x1b", b"["]), [esc.clone(), key('[')].as_slice());
    assert_eq!(awaiting(SSH, gap, &[b"\x1b", b"[", b"j"]), [esc.clone(), key('['), key('j')].as_slice());
    assert_eq!(awaiting(SSH, gap, &[b"\x1b", b"[j"]), [esc, key('['), key('j')].as_slice());
}

proptest! {
    #[test]
    fn answers_among_keys_leave_the_keys_alone(
        picks in prop::collection::vec((0..table().len(), any::<bool>()), 1..12),
        cuts in prop::collection::vec(any::<bool>(), 200),
        gap in prop_oneof![Just(0u64), Just(3), Just(20)],
    ) {
        let table = table();
        let mut bytes = Vec::new();
        let mut keys = Vec::new();
        let mut answers = 0;
        for (pick, answered) in picks {
            bytes.extend(table[pick].0.as_bytes());
            keys.push(Input::Key(table[pick].1));
            if answered {
                bytes.extend(b"\x1b[0n");
                answers += 1;
            }
        }
        let mut parts: Vec<Vec<u8>> = vec![Vec::new()];
        for (byte, cut) in bytes.iter().zip(cuts.iter().cycle()) {
            parts.last_mut().unwrap().push(*byte);
            if *cut {
                parts.push(Vec::new());
            }
        }
        let parts: Vec<&[u8]> = parts.iter().filter(|p| !p.is_empty()).map(Vec::as_slice).collect();
        let (got_answers, got_keys): (Vec<Input>, Vec<Input>) =
            awaiting(SSH, Duration::from_millis(gap), &parts).into_iter().partition(|i| matches!(i, Input::Answer(_)));
        prop_assert_eq!(got_keys, keys);
        prop_assert_eq!(got_answers.len(), answers);
    }
}
