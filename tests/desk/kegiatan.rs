//! Ceremonies at the desk: what keys cost, what a burst does, what a refusal leaves, whose people a key is for.

use std::collections::BTreeMap;

use ikrar::desk::app::App;
use ikrar::desk::keys::Key;
use ikrar::desk::modal::Modal;
use ikrar::desk::msg::{Effect, Msg, Slot, WriteTag};
use ikrar::domain::id::{GelombangId, KegiatanId, PegawaiId, SatkerId};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::kegiatan::{
    CaraHadir, HadirDiisi, HadirOrang, HadirSatker, JawabKegiatan, KegiatanRow, TanyaKegiatan, TugasSatker,
    UbahKegiatan,
};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nomor};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{Read, Rows, StoreError, Write, Written};

use super::dukung::{desk, kegiatan};
use super::machine::{answer, press, type_in, writes};

type Tercatat = BTreeMap<PegawaiId, CaraHadir>;

fn unit(n: i64) -> HadirSatker {
    let nama = ["Bapas Jakarta Timur", "Lapas Cipinang", "Lapas Salemba", "Rutan Cipinang", "Rutan Salemba"];
    HadirSatker {
        satker: SatkerId(n),
        nama: nama[usize::try_from(n).unwrap() - 1].to_owned(),
        tugas: Some(TugasSatker { orang: 60, ..TugasSatker::default() }),
        hadir: 0,
        tercatat: 0,
    }
}

fn person(unit: SatkerId, n: u32, store: &Tercatat) -> HadirOrang {
    let pegawai = PegawaiId(unit.0 * 1_000 + i64::from(n));
    HadirOrang {
        baris: n,
        pegawai,
        nama: NamaLengkap::parse(&format!("Orang {n}")),
        nomor: Nomor::from_store(JenisNomor::Lokal, i64::from(n)),
        cara: store.get(&pegawai).copied(),
        keadaan: None,
    }
}

/// Screen 5 in a wave, with one ceremony in its list.
fn terdaftar(row: KegiatanRow) -> App {
    let mut app = desk();
    app.gelombang = Some(GelombangId(1));
    press(&mut app, "5");
    let effects = press(&mut app, "r");
    answer(&mut app, &effects, Slot::KegiatanDaftar, Rows::Kegiatan(JawabKegiatan::Daftar(vec![row])));
    app
}

/// A store of attendance: answers what effects ask, takes what they write, until nothing is left to do.
fn layani(app: &mut App, mut effects: Vec<Effect>, row: &KegiatanRow, store: &mut Tercatat, people: u32) {
    while !effects.is_empty() {
        let effect = effects.remove(0);
        match effect {
            Effect::Read { slot, no, read: Read::Kegiatan(tanya) } => {
                let jawab = match tanya {
                    TanyaKegiatan::Daftar { .. } => JawabKegiatan::Daftar(vec![row.clone()]),
                    TanyaKegiatan::Satu(_) => {
                        let count = |unit: &HadirSatker, yes: fn(CaraHadir) -> bool| {
                            let mine = store.iter().filter(|(who, _)| who.0 / 1_000 == unit.satker.0);
                            u32::try_from(mine.filter(|(_, cara)| yes(**cara)).count()).unwrap()
                        };
                        let mut units: Vec<HadirSatker> = (1..=5).map(unit).collect();
                        for unit in &mut units {
                            (unit.tercatat, unit.hadir) = (count(unit, |_| true), count(unit, CaraHadir::ada));
                        }
                        units.sort_by_key(|u| u.tercatat == 0);
                        JawabKegiatan::Satu(Box::new(row.clone()), units)
                    }
                    TanyaKegiatan::Orang { kegiatan, satker } => {
                        let rows = (1..=people).map(|n| person(satker, n, store)).collect();
                        JawabKegiatan::Orang(kegiatan, satker, rows)
                    }
                };
                effects.extend(app.update(Msg::Rows { slot, no, result: Ok(Rows::Kegiatan(jawab)) }));
            }
            Effect::Write { tag, write } => {
                let Write::Kegiatan(ubah) = *write else { continue };
                let result = tulis(store, &ubah, people);
                effects.extend(app.update(Msg::Written { tag, result }));
            }
            _ => {}
        }
    }
}

fn tulis(store: &mut Tercatat, ubah: &UbahKegiatan, people: u32) -> Result<Written, StoreError> {
    let uraian = Pesan::new("tersimpan-tak-berubah");
    match ubah {
        UbahKegiatan::Orang { baris, .. } => {
            if baris.iter().any(|d| store.get(&d.pegawai).copied() != d.dari) {
                return Err(StoreError::Rule(vec![(String::new(), Pesan::new("kegiatan-orang-lain"))]));
            }
            for one in baris {
                match one.ke {
                    Some(cara) => store.insert(one.pegawai, cara),
                    None => store.remove(&one.pegawai),
                };
            }
        }
        UbahKegiatan::Satker { satker, cara, .. } => {
            for n in 1..=people {
                store.entry(PegawaiId(satker.0 * 1_000 + i64::from(n))).or_insert(*cara);
            }
        }
        _ => {}
    }
    Ok(Written { audit: None, ids: Vec::new(), uraian })
}

/// An open ceremony of five units.
fn terbuka(row: &KegiatanRow, store: &mut Tercatat, people: u32) -> App {
    let mut app = terdaftar(row.clone());
    let effects = press(&mut app, "Enter");
    layani(&mut app, effects, row, store, people);
    app
}

fn notice(app: &App) -> &str {
    app.notice.as_ref().map_or("", |n| n.pesan.key.as_str())
}

fn sent(effects: &[Effect]) -> Vec<Vec<HadirDiisi>> {
    let rows = |(_, write)| match write {
        Write::Kegiatan(UbahKegiatan::Orang { baris, .. }) => Some(baris),
        _ => None,
    };
    writes(effects).into_iter().filter_map(rows).collect()
}

#[test]
fn five_units_of_sixty_with_twelve_absent_cost_less_than_sixty_keys() {
    let row = kegiatan(5);
    let mut store = Tercatat::new();
    let mut app = terdaftar(row.clone());
    // `r` has opened the list.
    let mut keys = 1;
    let mut tekan = |app: &mut App, store: &mut Tercatat, script: &str, text: &str| {
        keys += script.split_whitespace().count() + text.chars().count();
        let mut effects = if script.is_empty() { Vec::new() } else { press(app, script) };
        effects.extend(type_in(app, text));
        layani(app, effects, &row, store, 60);
    };
    tekan(&mut app, &mut store, "Enter", "");
    for away in ["7 23 41", "3 58", "12 19 33 60", "", "5 44 51"] {
        if away.is_empty() {
            tekan(&mut app, &mut store, "Space", "");
            continue;
        }
        tekan(&mut app, &mut store, "e", away);
        tekan(&mut app, &mut store, "Enter", "");
    }
    let count = |cara| store.values().filter(|c| **c == cara).count();
    assert_eq!((store.len(), count(CaraHadir::Hadir), count(CaraHadir::Tidak)), (300, 288, 12));
    assert!(keys < 60, "{keys} keys");
    let event = app.acara().expect("the units are on top again");
    assert_eq!(event.baris.iter().map(|u| u.hadir).sum::<u32>(), 288);
    assert!(app.hadir().is_none());
}

#[test]
fn five_hundred_keys_in_one_burst_are_neither_lost_nor_doubled() {
    let row = kegiatan(5);
    let mut store = Tercatat::new();
    let mut app = terbuka(&row, &mut store, 400);
    // Everything is pressed before anything is answered, the opening of the people too.
    let mut effects = press(&mut app, "Enter");
    for n in 0..500_u32 {
        let key = match n % 5 {
            0 | 3 => Key::Char(' '),
            1 => Key::Char('-'),
            2 => Key::Char('5'),
            _ => Key::Char('w'),
        };
        effects.extend(app.update(Msg::Key(key)));
    }
    layani(&mut app, effects, &row, &mut store, 400);
    let list = app.hadir().expect("the people are open");
    assert!(list.isi.tuntas());
    for row in &list.isi.baris {
        let wanted = match (row.baris - 1) % 5 {
            1 => CaraHadir::Tidak,
            4 => CaraHadir::Diwakili,
            _ => CaraHadir::Hadir,
        };
        assert_eq!((row.cara, store.get(&row.pegawai)), (Some(wanted), Some(&wanted)), "{}", row.baris);
    }
    assert_eq!(store.len(), 400);
    // The hundred behind the last row changed nothing and said so.
    assert_eq!(notice(&app), "kegiatan-meja-habis");
}

#[test]
fn space_means_on_a_screen_at_a_virtual_event_and_marks_a_whole_unit_once() {
    let mut row = kegiatan(5);
    row.isi.daring = true;
    let mut store = Tercatat::new();
    let mut app = terbuka(&row, &mut store, 60);
    let mut effects = Vec::new();
    for _ in 0..50 {
        effects.extend(app.update(Msg::Key(Key::Char(' '))));
    }
    // Five units, five writes; all others ring.
    assert_eq!(writes(&effects).len(), 5);
    assert_eq!(effects.iter().filter(|e| matches!(e, Effect::Bell)).count(), 45);
    layani(&mut app, effects, &row, &mut store, 60);
    assert_eq!(store.len(), 300);
    assert!(store.values().all(|c| *c == CaraHadir::Daring));
    let again = press(&mut app, "g Space");
    assert!(writes(&again).is_empty());
    assert_eq!(notice(&app), "kegiatan-meja-satker-sudah");
    // In the room, at a virtual event.
    let effects = press(&mut app, "g Enter");
    layani(&mut app, effects, &row, &mut store, 60);
    let effects = press(&mut app, "h d w u");
    layani(&mut app, effects, &row, &mut store, 60);
    assert_eq!(store.values().filter(|c| **c == CaraHadir::Hadir).count(), 1);
}

#[test]
fn an_answer_for_people_who_were_left_is_no_answer_for_those_who_are_open() {
    let row = kegiatan(5);
    let mut store = Tercatat::new();
    let mut app = terbuka(&row, &mut store, 60);
    let effects = press(&mut app, "Enter");
    layani(&mut app, effects, &row, &mut store, 60);
    let mut left = press(&mut app, "Space Space");
    // Left while the first write is under way; the second goes on leaving.
    left.extend(press(&mut app, "."));
    assert_eq!(sent(&left).len(), 2);
    let effects = press(&mut app, "Down Enter");
    layani(&mut app, effects, &row, &mut store, 60);
    let here = press(&mut app, "Space Space");
    assert_eq!(sent(&here).len(), 1);
    layani(&mut app, left, &row, &mut store, 60);
    let list = app.hadir().unwrap();
    assert!(!list.isi.tuntas(), "what is under way here has not been answered");
    layani(&mut app, here, &row, &mut store, 60);
    assert!(app.hadir().unwrap().isi.tuntas());
    assert_eq!(store.len(), 4);
}

#[test]
fn a_colleague_who_was_first_is_told_of_and_the_rest_goes_through() {
    let row = kegiatan(5);
    let mut store = Tercatat::new();
    let mut app = terbuka(&row, &mut store, 60);
    let effects = press(&mut app, "Enter");
    layani(&mut app, effects, &row, &mut store, 60);
    let first = PegawaiId(1_001);
    store.insert(first, CaraHadir::Tidak);
    let effects = press(&mut app, "Space Space Space");
    layani(&mut app, effects, &row, &mut store, 60);
    let list = app.hadir().unwrap();
    assert!(list.isi.tuntas());
    assert_eq!(store.len(), 3);
    assert_eq!((store[&first], list.isi.baris[0].cara), (CaraHadir::Tidak, Some(CaraHadir::Tidak)));
    assert_eq!(notice(&app), "kegiatan-orang-lain");
}

#[test]
fn who_is_excluded_is_not_recorded_unasked_and_a_present_one_is_not_made_absent_by_a_number() {
    let row = kegiatan(5);
    let mut store = Tercatat::new();
    let mut app = terbuka(&row, &mut store, 3);
    let effects = press(&mut app, "Enter");
    let mut people: Vec<HadirOrang> = (1..=3).map(|n| person(SatkerId(1), n, &store)).collect();
    people[1].keadaan = Some(KeadaanIkrar::Dikecualikan);
    let jawab = JawabKegiatan::Orang(KegiatanId(5), SatkerId(1), people);
    answer(&mut app, &effects, Slot::KegiatanOrang, Rows::Kegiatan(jawab));
    let effects = press(&mut app, "Space e 1");
    assert_eq!(sent(&effects).len(), 1);
    press(&mut app, "Enter");
    assert_eq!(notice(&app), "kegiatan-meja-kecuali-terisi");
    let mut more = press(&mut app, "Ctrl+U");
    more.extend(press(&mut app, "Enter"));
    let caras: Vec<_> = app.hadir().unwrap().isi.baris.iter().map(|r| r.cara).collect();
    assert_eq!(caras, [Some(CaraHadir::Hadir), None, Some(CaraHadir::Hadir)]);
}

#[test]
fn units_are_narrowed_by_name_and_keep_their_places_when_figures_come_anew() {
    let row = kegiatan(5);
    let mut store = Tercatat::new();
    let mut app = terbuka(&row, &mut store, 60);
    press(&mut app, "/");
    type_in(&mut app, "rut");
    press(&mut app, "Enter");
    assert_eq!(app.acara().unwrap().tampil, [3, 4]);
    let effects = press(&mut app, "Space");
    layani(&mut app, effects, &row, &mut store, 60);
    let event = app.acara().unwrap();
    assert_eq!((event.tampil.as_slice(), event.kini().unwrap().satker), ([3, 4].as_slice(), SatkerId(5)));
    assert_eq!(event.baris[3].hadir, 60);
    // The next search begins anew, and Esc shows all units.
    press(&mut app, "/ b");
    assert_eq!(app.acara().unwrap().tampil, [0]);
    press(&mut app, "Esc");
    assert_eq!(app.acara().unwrap().tampil.len(), 5);
}

#[test]
fn a_unit_that_was_written_is_spoken_of_once_its_row_shows_it() {
    let row = kegiatan(5);
    let mut store = Tercatat::new();
    let mut app = terbuka(&row, &mut store, 60);
    let (tag, write) = writes(&press(&mut app, "Space")).remove(0);
    let Write::Kegiatan(ubah) = write else { panic!() };
    let mut result = tulis(&mut store, &ubah, 60);
    result.as_mut().unwrap().uraian = Pesan::new("tersimpan-kegiatan-satker");
    let effects = app.update(Msg::Written { tag, result });
    assert_eq!((notice(&app), app.acara().unwrap().baris[0].hadir), ("", 0));
    layani(&mut app, effects, &row, &mut store, 60);
    assert_eq!((notice(&app), app.acara().unwrap().baris[0].hadir), ("tersimpan-kegiatan-satker", 60));
}

#[test]
fn a_filter_in_force_is_cleared_before_the_event_is_left() {
    let row = kegiatan(5);
    let mut store = Tercatat::new();
    // The line above the footer says both keys as long as it is in force (`kegiatan-meja-tersaring`).
    for clear in ["Esc", "\\"] {
        let mut app = terbuka(&row, &mut store, 60);
        press(&mut app, "/");
        type_in(&mut app, "rut");
        press(&mut app, "Enter");
        press(&mut app, clear);
        assert_eq!(app.acara().expect("still open").tampil.len(), 5, "{clear}");
        press(&mut app, "\\");
        assert_eq!(notice(&app), "kegiatan-meja-tak-tersaring");
        press(&mut app, "Esc");
        assert!(app.acara().is_none());
    }
    // `.` always leaves.
    let mut app = terbuka(&row, &mut store, 60);
    press(&mut app, "/ r Enter .");
    assert!(app.acara().is_none());
}

#[test]
fn somebody_is_found_among_the_people_and_nothing_is_recorded_by_that() {
    let row = kegiatan(5);
    let mut store = Tercatat::new();
    let mut app = terbuka(&row, &mut store, 60);
    let effects = press(&mut app, "Enter");
    layani(&mut app, effects, &row, &mut store, 60);
    let at = |app: &App| app.hadir().unwrap().cursor;
    press(&mut app, "Down /");
    type_in(&mut app, "ora");
    assert_eq!(at(&app), 0);
    press(&mut app, "Down Tab Down");
    assert_eq!(at(&app), 3);
    let effects = press(&mut app, "Esc");
    assert!(effects.is_empty());
    assert_eq!(at(&app), 1, "back where it stood");
    press(&mut app, "/");
    type_in(&mut app, "zzz");
    press(&mut app, "Enter");
    assert_eq!((at(&app), notice(&app)), (1, "berkas-meja-cari-tak-ada"));
    press(&mut app, "Ctrl+U");
    type_in(&mut app, &Nomor::from_store(JenisNomor::Lokal, 17).plain());
    assert!(writes(&press(&mut app, "Enter")).is_empty());
    assert_eq!(at(&app), 16, "it stays there");
    let effects = press(&mut app, "Space");
    let keyed: Vec<_> = sent(&effects).concat().iter().map(|d| d.pegawai).collect();
    assert_eq!(keyed, [PegawaiId(1_017)]);
}

#[test]
fn a_hangup_sends_what_was_keyed_and_a_new_event_opens_at_its_units() {
    let row = kegiatan(5);
    let mut store = Tercatat::new();
    let mut app = terbuka(&row, &mut store, 60);
    let effects = press(&mut app, "Enter");
    layani(&mut app, effects, &row, &mut store, 60);
    let mut effects = press(&mut app, "Space Space Space");
    effects.extend(app.update(Msg::Hangup));
    assert_eq!(sent(&effects).iter().map(Vec::len).sum::<usize>(), 3);

    let mut app = terdaftar(row);
    press(&mut app, "n");
    type_in(&mut app, "Ikrar daring");
    press(&mut app, "Enter t");
    let Some(Modal::Form(form)) = app.modals.last_mut() else { panic!() };
    form.put("tuan_rumah", "7", "");
    let effects = press(&mut app, "Ctrl+G");
    let (tag, Write::Kegiatan(UbahKegiatan::Simpan { lama: None, isi })) = writes(&effects).remove(0) else { panic!() };
    assert_eq!((tag, isi.gelombang, isi.judul.as_str()), (WriteTag::Formulir, Some(GelombangId(1)), "Ikrar daring"));
    let saved = Written { audit: None, ids: vec![9], uraian: Pesan::new("tersimpan-tak-berubah") };
    let effects = app.update(Msg::Written { tag, result: Ok(saved) });
    assert_eq!(app.acara().map(|a| a.id), Some(KegiatanId(9)));
    assert!(effects.iter().any(|e| matches!(e, Effect::Read { slot: Slot::Kegiatan, .. })));
}
