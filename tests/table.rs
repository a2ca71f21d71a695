//! The table of commands as a whole: what one row can never see of another.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod dukung;

use std::collections::BTreeSet;

use dukung::{desk, places, scopes, types_text};
use ikrar::desk::app::Layar;
use ikrar::desk::command::{self, Command, FOOTER, Scope};
use ikrar::desk::keymap::Keymap;
use ikrar::desk::keys::{Key, forbidden};
use ikrar::desk::layout::Panel;
use ikrar::desk::modal::Modal;
use ikrar::desk::palet::Palet;

/// A row whose key stands above the same key of a wider row on purpose, and why.
const SHADOWS: &[(&str, &str, &str)] = &[
    ("satker.belum", "daftar.buka", "opening a unit of the board is showing who has not signed; the footer says so"),
    (
        "satker.tagih",
        "daftar.salin",
        "copying a unit of the board is copying its chase text; its figures are one of the choices",
    ),
    ("teks.tutup", "umum.bantuan", "`?` opens the help and closes it again"),
    ("triase-daftar.angka", "triase.centang", "digits mean what stands beside them: choices where a list is open"),
    ("triase-daftar.halaman", "triase.halaman-turun", "an open list is what has pages"),
    ("triase-daftar.halaman", "triase.uraian-turun", "the same: the report stands behind the list"),
    ("triase-daftar.halaman-naik", "triase.halaman-naik", "the same"),
    ("triase-daftar.halaman-naik", "triase.uraian-naik", "the same"),
    ("triase-daftar.tutup", "triase.terapkan", "Enter and Esc close the open list before they mean triage again"),
    ("triase-daftar.tutup", "triase.keluar", "the same"),
];

/// Keys of product.md section 4 that nothing answers yet, and why.
const NOT_YET: &[(&str, &str)] = &[
    ("W", "a kept view needs a place in the store"),
    ("b", "a sheet of paper as a whole is recorded by the walk, except and find modes, which come with them"),
    (".", "leaves those modes"),
    ("]", "the next record is a matter of cards; a list has no inside"),
    ("[", "the same"),
];

fn key(name: &str) -> Key {
    name.parse().unwrap_or_else(|_| panic!("{name} is no key"))
}

fn scopes_at(name: &str) -> &'static [Scope] {
    &scopes().iter().find(|(n, _)| n.contains(name)).unwrap_or_else(|| panic!("no place {name}")).1
}

#[test]
fn every_id_is_there_once() {
    let mut seen = BTreeSet::new();
    for cmd in command::all() {
        assert!(seen.insert(cmd.id), "{} is in the table twice", cmd.id);
        let shape = cmd.id.split('.').count() == 2
            && cmd.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-".contains(c));
        assert!(shape, "{} is not <what>.<act>", cmd.id);
        assert!(!cmd.keys.is_empty(), "{} has no key", cmd.id);
    }
}

#[test]
fn every_scope_is_in_force_somewhere() {
    let there: BTreeSet<Scope> = scopes().iter().flat_map(|(_, s)| s.clone()).collect();
    for cmd in command::all() {
        assert!(there.contains(&cmd.scope), "{} can never be given: {:?}", cmd.id, cmd.scope);
    }
}

#[test]
fn no_key_means_two_things_in_one_place() {
    for (name, scopes) in scopes() {
        let here: Vec<&Command> = command::all().filter(|c| scopes.contains(&c.scope)).collect();
        for (i, a) in here.iter().enumerate() {
            for b in here.iter().skip(i + 1) {
                for key in a.keys.iter().filter(|k| b.keys.contains(k)) {
                    let depth = |c: &Command| scopes.iter().position(|s| *s == c.scope).unwrap();
                    let (inner, outer) = if depth(a) < depth(b) { (a, b) } else { (b, a) };
                    let meant = SHADOWS.iter().any(|(i, o, _)| (*i, *o) == (inner.id, outer.id));
                    assert!(meant, "{name}: {key} is {} and {}", a.id, b.id);
                }
            }
        }
    }
}

#[test]
fn a_shadow_in_the_list_is_one() {
    for (inner, outer, why) in SHADOWS {
        let (inner, outer) = (command::by_id(inner).unwrap(), command::by_id(outer).unwrap());
        assert!(inner.keys.iter().any(|k| outer.keys.contains(k)), "{} shadows nothing ({why})", inner.id);
    }
}

#[test]
fn no_key_is_one_that_terminals_keep_or_confuse() {
    for cmd in command::all() {
        for key in cmd.keys {
            assert_eq!(forbidden(*key), None, "{} on {key}", cmd.id);
        }
    }
}

#[test]
fn the_never_bound_keys_of_the_handbook_are_refused() {
    for name in "Ctrl+S Ctrl+Q Ctrl+Z Ctrl+A Ctrl+B Ctrl+H Ctrl+I Ctrl+J Ctrl+M Ctrl+[ F11".split(' ') {
        assert!(forbidden(key(name)).is_some(), "{name} may be bound");
    }
    for name in ["Alt+x", "Shift+F5", "Ctrl+F5", "Ctrl+Enter", "Shift+Enter"] {
        assert!(name.parse::<Key>().is_err(), "{name} is a key");
    }
}

#[test]
fn nothing_dangerous_lies_on_a_key_that_is_pressed_in_passing() {
    for cmd in command::all().filter(|c| c.danger) {
        for key in [Key::Esc, Key::Enter, Key::Char(' '), Key::Tab, Key::Backspace, Key::Delete] {
            assert!(!cmd.keys.contains(&key), "{} on {key}", cmd.id);
        }
    }
}

#[test]
fn a_dangerous_command_asks_before_it_acts() {
    // In every place where it can be given at once; an undo asks when the store has said what it would undo.
    for (name, app) in places() {
        let scopes = app.scopes();
        for cmd in command::all().filter(|c| c.danger && scopes.contains(&c.scope)) {
            let (_, mut app) = places().into_iter().find(|(n, _)| *n == name).unwrap();
            for effect in app.give(cmd) {
                let harmless = matches!(effect, ikrar::desk::msg::Effect::Read { .. });
                assert!(harmless, "{name}: {} does {effect:?} without asking", cmd.id);
            }
        }
    }
}

#[test]
fn where_letters_are_text_no_letter_is_a_command() {
    for cmd in command::all().filter(|c| types_text(c.scope)) {
        for key in cmd.keys {
            assert!(!matches!(key, Key::Char(_)), "{} on {key} would be typed", cmd.id);
        }
    }
}

#[test]
fn the_list_of_text_places_is_that_of_the_dialogs() {
    for (name, mut app) in places() {
        let Some(modal) = app.modals.last_mut() else { continue };
        let scope = modal.scope();
        let typing = matches!(scope, Scope::Formulir) || modal.line_mut().is_some();
        assert_eq!(scope.types_text(), typing, "{name}");
        assert_eq!(types_text(scope), typing, "{name}");
    }
}

#[test]
fn every_dialog_can_be_left() {
    for (name, mut app) in places() {
        if app.modals.is_empty() {
            continue;
        }
        // A file that comes in goes a step back before it closes.
        for _ in 0..4 {
            let before = (app.modals.len(), app.modals.last().map(Modal::scope));
            app.update(ikrar::desk::msg::Msg::Key(Key::Esc));
            if app.modals.len() < before.0 {
                break;
            }
            assert_ne!(app.modals.last().map(Modal::scope), before.1, "{name}: Esc");
        }
        assert!(app.modals.is_empty(), "{name}: Esc");
    }
}

#[test]
fn an_f_key_has_a_plain_twin() {
    for cmd in command::all() {
        if cmd.keys.iter().any(|k| matches!(k, Key::F(_))) {
            assert!(cmd.keys.iter().any(|k| !matches!(k, Key::F(_))), "{} only on F-keys", cmd.id);
        }
    }
}

#[test]
fn upper_case_is_never_the_dangerous_form() {
    for cmd in command::all() {
        for key in cmd.keys {
            let Key::Char(c) = key else { continue };
            if !c.is_ascii_uppercase() || !cmd.danger {
                continue;
            }
            // Q is the wider form of q, and asks.
            assert_eq!(cmd.id, "umum.keluar", "{key} is {}", cmd.id);
        }
    }
}

#[test]
fn every_command_of_a_screen_is_in_the_palette() {
    let places = places();
    for cmd in command::all().filter(|c| !matches!(c.scope, Scope::Formulir | Scope::Modal(_))) {
        let found = places.iter().any(|(_, app)| app.modals.is_empty() && Palet::default().shown(app).contains(&cmd));
        assert!(found, "{} is in no palette", cmd.id);
    }
}

#[test]
fn the_palette_finds_a_command_by_its_title_and_by_its_name() {
    let app = desk();
    for (typed, id) in [("jatuh", "umum.jatuh-tempo"), ("kelu", "umum.keluar"), ("satker baru", "satker.baru")] {
        let mut palet = Palet::default();
        palet.line.set(typed);
        let shown: Vec<&str> = palet.shown(&app).iter().map(|c| c.id).collect();
        assert!(shown.contains(&id), "{typed}: {shown:?}");
    }
}

#[test]
fn a_footer_has_room_for_all_its_commands() {
    for (name, app) in places() {
        let scopes = app.scopes();
        // What a nearer scope has taken the key of is in no footer there.
        let reached = |c: &&'static Command| app.keymap.find(app.keymap.keys(c)[0], &scopes) == Some(*c);
        let ranked = command::all().filter(|c| c.footer > 0 && scopes.contains(&c.scope)).filter(reached);
        let ranked: Vec<&Command> = ranked.collect();
        let ranks: BTreeSet<u8> = ranked.iter().map(|c| c.footer).collect();
        let ids: Vec<&str> = ranked.iter().map(|c| c.id).collect();
        assert!(ranked.len() <= FOOTER, "{name}: {ids:?}");
        assert_eq!(ranks.len(), ranked.len(), "{name}: two of one rank in {ids:?}");
        for cmd in command::footer(&app) {
            let key = app.keymap.keys(cmd)[0];
            assert_eq!(app.keymap.find(key, &scopes), Some(cmd), "{name}: the footer names {key}");
        }
    }
}

#[test]
fn the_key_map_of_the_handbook_is_bound() {
    // Where (part of a place's name), keys, command: product.md section 4, row by row.
    let rows: &[(&str, &str, &str)] = &[
        ("Meja/Satker", "1", "layar.meja"),
        ("Meja/Satker", "2", "layar.satker"),
        ("Meja/Satker", "3", "layar.pegawai"),
        ("Meja/Satker", "4", "layar.sosialisasi"),
        ("Meja/Satker", "5", "layar.ikrar"),
        ("Meja/Satker", "6", "layar.satgas"),
        ("Meja/Satker", "7", "layar.perkara"),
        ("Meja/Satker", "8", "layar.instrumen"),
        ("Meja/Satker", "9", "layar.pemilih"),
        ("Meja/Satker", "0", "layar.laporan"),
        ("Meja/Satker", "? F1", "umum.bantuan"),
        ("Meja/Satker", ":", "umum.perintah"),
        ("Meja/Satker", "Ctrl+P @", "umum.orang"),
        ("Meja/Satker", "!", "umum.jatuh-tempo"),
        ("Meja/Satker", "Ctrl+L", "umum.gambar-ulang"),
        ("Meja/Satker", "q F3", "umum.kembali"),
        ("Meja/Satker", "Q", "umum.keluar"),
        ("Meja/Satker", "h Left", "daftar.kiri"),
        ("Meja/Satker", "l Right", "daftar.kanan"),
        ("Meja/Satker", "n", "satker.baru"),
        ("Meja/Satker", "e", "satker.ubah"),
        ("Meja/Pegawai", "j Down", "daftar.turun"),
        ("Meja/Pegawai", "k Up", "daftar.naik"),
        ("Meja/Pegawai", "PgDn", "daftar.halaman-turun"),
        ("Meja/Pegawai", "PgUp", "daftar.halaman-naik"),
        ("Meja/Pegawai", "Home g", "daftar.awal"),
        ("Meja/Pegawai", "End G", "daftar.akhir"),
        ("Meja/Pegawai", "/", "daftar.saring"),
        ("Meja/Pegawai", "\\", "daftar.saring-hapus"),
        ("Meja/Pegawai", "s", "daftar.urut"),
        ("Meja/Pegawai", "w", "daftar.tampilan"),
        ("Meja/Pegawai", "Space", "daftar.tandai"),
        ("Meja/Pegawai", "v", "daftar.tandai-rentang"),
        ("Meja/Pegawai", "V", "daftar.tandai-semua"),
        ("Meja/Pegawai", "y", "daftar.salin"),
        ("Meja/Pegawai", "z", "daftar.rincian"),
        ("Meja/Pegawai", "Enter", "daftar.buka"),
        ("Meja/Pegawai", "n", "pegawai.baru"),
        ("Meja/Pegawai", "e", "pegawai.ubah"),
        ("Meja/Pegawai", "u", "umum.batal"),
        ("Meja/Perkara", "n", "perkara.baru"),
        ("Meja/Perkara", "e", "perkara.pindah"),
        ("Meja/Perkara", "u", "umum.batal"),
        ("Modal(Saring)", "Up", "saring.riwayat"),
        ("Modal(Kartu)", "]", "kartu.berikut"),
        ("Modal(Kartu)", "[", "kartu.sebelum"),
        ("Formulir", "Enter", "isian.lanjut"),
        ("Formulir", "Tab Down", "isian.turun"),
        ("Formulir", "Shift+Tab Up", "isian.naik"),
        ("Formulir", "Ctrl+D", "isian.ulang"),
        ("Formulir", "F4 Ctrl+O", "isian.daftar"),
        ("Formulir", "Ctrl+G F10", "isian.selesai"),
        ("Formulir", "Ctrl+P", "umum.orang"),
    ];
    let map = Keymap::default();
    for (where_, keys, id) in rows {
        let scopes = scopes_at(where_);
        for name in keys.split(' ') {
            assert_eq!(map.find(key(name), scopes).map(|c| c.id), Some(*id), "{name} at {where_}");
        }
    }
}

#[test]
fn what_is_not_bound_yet_is_not_bound() {
    for (name, why) in NOT_YET {
        let scopes = scopes_at("Meja/Pegawai");
        assert_eq!(Keymap::default().find(key(name), scopes), None, "{name} is bound now; strike it ({why})");
    }
}

#[test]
fn a_screen_opens_with_the_digit_of_its_place() {
    for (i, layar) in Layar::ALL.into_iter().enumerate() {
        let digit = char::from_digit(u32::try_from((i + 1) % 10).unwrap(), 10).unwrap();
        let mut app = desk();
        app.layar = if layar == Layar::Meja { Layar::Satker } else { Layar::Meja };
        app.update(ikrar::desk::msg::Msg::Key(Key::Char(digit)));
        assert_eq!(app.layar, layar, "{digit}");
    }
    assert_eq!(Panel::ALL.len(), 4);
}

// ---------------------------------------------------------------------------------------------
// keymap.toml

fn as_toml() -> String {
    let rows = command::all().map(|c| {
        let names: Vec<String> = c.keys.iter().map(|k| format!("{:?}", k.to_string())).collect();
        format!("{:?} = [{}]\n", c.id, names.join(", "))
    });
    rows.collect()
}

#[test]
fn the_table_written_as_a_file_means_the_table() {
    let (map, problems) = Keymap::parse(&as_toml());
    assert_eq!(problems, Vec::new());
    let built_in = Keymap::default();
    let keys: BTreeSet<Key> = command::all().flat_map(|c| c.keys).copied().collect();
    for (name, scopes) in scopes() {
        for key in &keys {
            assert_eq!(map.find(*key, scopes), built_in.find(*key, scopes), "{key} at {name}");
        }
    }
}

#[test]
fn an_override_moves_a_command() {
    let (map, problems) = Keymap::parse("\"perkara.baru\" = [\"x\", \"F6\"]\n\"daftar.turun\" = \"n\"\n");
    assert_eq!(problems, Vec::new());
    let scopes = scopes_at("Meja/Perkara");
    let given = |name: &str| map.find(key(name), scopes).map(|c| c.id);
    assert_eq!(given("x"), Some("perkara.baru"));
    assert_eq!(given("n"), Some("daftar.turun"), "a key that was freed may be given anew");
    assert_eq!(given("j"), None);
}

#[test]
fn a_bad_file_locks_nobody_out() {
    let bad = [
        "this is not toml",
        "\"perkara.terbang\" = \"x\"\n",
        "\"umum.keluar\" = \"Ctrl+S\"\n",
        "\"umum.keluar\" = \"Alt+x\"\n",
        "\"umum.keluar\" = 7\n",
        "\"umum.keluar\" = []\n",
        "\"umum.keluar\" = [7]\n",
        "\"isian.tutup\" = \"x\"\n",
        "\"cari.tutup\" = [\"q\"]\n",
    ];
    let built_in = Keymap::default();
    for text in bad {
        let (map, problems) = Keymap::parse(text);
        assert!(!problems.is_empty(), "{text:?} is not named");
        for (name, scopes) in scopes() {
            for cmd in command::all().filter(|c| scopes.contains(&c.scope)) {
                for key in cmd.keys {
                    let (mine, theirs) = (map.find(*key, scopes), built_in.find(*key, scopes));
                    assert_eq!(mine, theirs, "{text:?}: {key} at {name}");
                }
            }
        }
    }
}

#[test]
fn one_bad_line_leaves_the_others() {
    let (map, problems) = Keymap::parse("\"umum.kembali\" = [\"Ctrl+Q\", \"x\"]\n\"tak.ada\" = \"y\"\n");
    assert_eq!(problems.len(), 2);
    let scopes = scopes_at("Meja/Satker");
    assert_eq!(map.find(key("x"), scopes).map(|c| c.id), Some("umum.kembali"));
}
