//! "While I am on the phone I have the answer before they finish the name."

use super::driver::{Driver, practice};
use ikrar::desk::modal::Modal;
use ikrar::domain::pegawai::{PegawaiFilter, PegawaiRow, PegawaiUrut};
use ikrar::domain::request::{Jangkar, PegawaiQuery, Read, Reader as _, Rows};

/// Every so-manieth person of the office, so that the sample is spread over all names.
fn sample(desk: &mut Driver, n: usize) -> Vec<PegawaiRow> {
    let query = PegawaiQuery {
        satker: None,
        gelombang: None,
        filter: PegawaiFilter::default(),
        nonaktif: false,
        urut: PegawaiUrut::Nama,
    };
    let read = Read::Pegawai { query, dari: Jangkar::Awal, batas: 20_000 };
    let Rows::Pegawai(window) = desk.store.read(&read, &desk.session).unwrap() else { panic!("rows") };
    let step = (window.rows.len() / n).max(1);
    window.rows.into_iter().step_by(step).collect()
}

/// Presses until the card of this person is open: Ctrl+P, then birth digits or name letters one by one,
/// then arrows down once the person is among the hits.
fn presses_to(desk: &mut Driver, person: &PegawaiRow) -> usize {
    let typed: Vec<char> = match person.nomor.lahir() {
        Some(_) => person.nomor.plain().chars().skip(2).take(6).collect(),
        None => {
            let mut words = person.nama.nama.split_whitespace();
            let first: String = words.next().unwrap_or("").chars().take(4).collect();
            let last: String = words.next_back().unwrap_or("").chars().take(4).collect();
            format!("{first} {last}").trim().to_lowercase().chars().collect()
        }
    };
    let before = desk.presses;
    desk.press("Ctrl+P");
    for c in typed {
        if found(desk, person).is_some_and(|rank| rank <= 1) {
            break;
        }
        desk.text(&c.to_string());
    }
    for _ in 0..found(desk, person).unwrap_or(99) {
        desk.press("Down");
    }
    let Some(Modal::Cari(cari)) = desk.app.modals.last() else { panic!("the look-up is open") };
    let open = cari.kartu.as_ref().map(|k| k.pegawai.id);
    assert_eq!(open, Some(person.id), "the card of {} is open\n{}", person.nama.nama, desk.screen());
    let presses = desk.presses - before;
    desk.press("Esc");
    presses
}

fn found(desk: &Driver, person: &PegawaiRow) -> Option<usize> {
    match desk.app.modals.last() {
        Some(Modal::Cari(cari)) => cari.hits.iter().position(|h| h.id == person.id),
        _ => None,
    }
}

fn mean_presses(people: u64) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), people);
    let mut desk = Driver::open(&db);
    let sample = sample(&mut desk, 40);
    let total: usize = sample.iter().map(|p| presses_to(&mut desk, p)).sum();
    #[allow(clippy::cast_precision_loss)]
    let mean = total as f64 / sample.len() as f64;
    eprintln!("person card among {people}: {mean:.2} presses on average over {} people", sample.len());
    mean
}

#[test]
fn a_card_in_at_most_8_presses_among_300() {
    assert!(mean_presses(300) <= 8.0);
}

#[test]
fn a_card_in_at_most_10_presses_among_6000() {
    assert!(mean_presses(6_000) <= 10.0);
}

#[test]
fn out_of_a_half_typed_form_and_back_into_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 300);
    let mut desk = Driver::open(&db);
    desk.press("3 n").text("Sitorus Ant");
    desk.press("Ctrl+P").text("an").press("Esc");
    desk.text("on");
    let Some(Modal::Form(form)) = desk.app.modals.last() else { panic!("the form is still there") };
    assert_eq!(form.get("nama"), "Sitorus Anton");
    // Into a field that looks people up: the choice goes into that field.
    while !at(&desk, "atasan") {
        desk.press("Tab");
    }
    desk.press("Ctrl+O").text("an").press("Enter");
    let Some(Modal::Form(form)) = desk.app.modals.last() else { panic!("the form is still there") };
    assert!(!form.get("atasan").is_empty(), "the person looked up is in the field");
}

fn at(desk: &Driver, field: &str) -> bool {
    matches!(desk.app.modals.last(), Some(Modal::Form(f)) if f.focused().is_some_and(|x| x.spec.name == field))
}
