//! Any size, any text, any keys: no panic, no control character, no crooked column.

use ikrar::desk::keys::Key;
use ikrar::desk::msg::Msg;
use ikrar::desk::term_env::Tier;
use ikrar::desk::view::Gaya;
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::tampil::{lebar, tampil};
use ikrar::kata::Bahasa;
use proptest::prelude::*;

use crate::contoh::{NAKAL, Toko};
use crate::potret::{potret, potret_pada};

fn nakal() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(NAKAL).prop_map(str::to_owned),
        any::<String>(),
        proptest::collection::vec(
            proptest::sample::select(vec![
                '\u{1b}', '\0', '\u{9b}', '\u{202e}', '\u{200d}', '日', '\u{301}', 'a', ' ', '\n'
            ]),
            0..60
        )
        .prop_map(|c| c.into_iter().collect()),
    ]
}

fn tombol() -> impl Strategy<Value = Key> {
    proptest::sample::select(vec![
        Key::Char('1'),
        Key::Char('2'),
        Key::Char('3'),
        Key::Char('5'),
        Key::Char('7'),
        Key::Char('0'),
        Key::Char('4'),
        Key::Tab,
        Key::Enter,
        Key::Esc,
        Key::Char('n'),
        Key::Char('e'),
        Key::Char('i'),
        Key::Char('z'),
        Key::Char('w'),
        Key::Char('s'),
        Key::Char('/'),
        Key::Char(' '),
        Key::Char('?'),
        Key::Char(':'),
        Key::Char('!'),
        Key::Char('y'),
        Key::Char('Q'),
        Key::Ctrl('p'),
        Key::Ctrl('o'),
        Key::Ctrl('g'),
        Key::Down,
        Key::Up,
        Key::Right,
        Key::PageDown,
    ])
}

fn toko(texts: &[String]) -> Toko {
    let mut toko = Toko::new();
    let mut texts = texts.iter().cycle().cloned();
    let mut next = || texts.next().unwrap_or_default();
    for row in &mut toko.orang {
        row.nama = NamaLengkap { gelar_depan: next(), nama: next(), gelar_belakang: next() };
        row.golongan = next();
        row.satker_nama = next();
    }
    for row in &mut toko.satker {
        row.nama = next();
        row.pendek = next();
    }
    for row in &mut toko.perkara {
        row.nomor = next();
        row.terlapor = next();
        row.satker = next();
        row.ringkas = next();
        row.baris = vec![next(), next()];
    }
    toko.uraian = Some(next());
    toko.kantor.nama = next();
    toko.kantor.pemilihan[0].nama = next();
    toko.kantor.tahapan[0].nama = next();
    toko.kantor.gelombang[0].nama = next();
    toko
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_size_and_any_text_stay_on_the_screen(
        believed in (1_u16..250, 1_u16..80),
        real in proptest::option::of((1_u16..250, 1_u16..80)),
        texts in proptest::collection::vec(nakal(), 1..12),
        keys in proptest::collection::vec(tombol(), 0..24),
        pasted in nakal(),
        tier in proptest::sample::select(vec![Tier::Ascii, Tier::Kotak, Tier::Penuh]),
        warna in any::<bool>(),
    ) {
        let toko = toko(&texts);
        let mut app = toko.meja(believed, Bahasa::Id);
        for key in keys {
            let effects = app.update(Msg::Key(key));
            toko.layani(&mut app, effects);
        }
        let effects = app.update(Msg::Paste(pasted));
        toko.layani(&mut app, effects);
        let picture = potret_pada(&app, Gaya { tier, warna }, real.unwrap_or(believed));
        for cell in picture.buffer.content() {
            let symbol = cell.symbol();
            // Behind a letter, because a vowel sign may have a cell of its own.
            let shown = format!("a{symbol}");
            prop_assert!(tampil(&shown) == shown, "{symbol:?} would reach the terminal");
        }
        if !warna {
            use ratatui::style::Color;
            prop_assert!(picture.buffer.content().iter().all(|c| (c.fg, c.bg) == (Color::Reset, Color::Reset)));
        }
    }

    #[test]
    fn columns_stay_straight_whatever_a_name_holds(texts in proptest::collection::vec(nakal(), 1..8)) {
        let toko = toko(&texts);
        let mut app = toko.meja((132, 43), Bahasa::Id);
        toko.tekan(&mut app, "3");
        let picture = potret(&app, Gaya { tier: Tier::Kotak, warna: true });
        let edges: Vec<usize> = picture.lines().iter().filter(|l| l.starts_with('│')).map(|l| lebar(l)).collect();
        prop_assert!(edges.iter().all(|w| *w == 132), "{edges:?}");
        let lines = picture.lines();
        prop_assert!(lines.iter().skip(2).take(30).all(|l| !l.starts_with('│') || l.ends_with('│')));
    }
}
