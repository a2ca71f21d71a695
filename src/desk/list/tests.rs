//! Walks over windowed lists, against a plain list in memory.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_wrap, clippy::cast_sign_loss)]
use super::*;
use proptest::prelude::*;

#[derive(Debug, Clone, PartialEq)]
struct R(Posisi);
impl Row for R {
    fn key(&self) -> i64 {
        self.0.id
    }
    fn posisi(&self) -> &Posisi {
        &self.0
    }
}

fn serve(all: &[i64], fetch: &Fetch) -> Jendela<R> {
    let at = |p: &Posisi| all.iter().position(|k| *k == p.id);
    let round = |i: usize| {
        let a = i.saturating_sub(fetch.batas / 2).min(all.len().saturating_sub(fetch.batas));
        (a, a + fetch.batas)
    };
    let from = |i: usize| {
        if i < all.len() { (i, i + fetch.batas) } else { (all.len().saturating_sub(fetch.batas), all.len()) }
    };
    let (a, b) = match &fetch.dari {
        Jangkar::Awal => (0, fetch.batas),
        Jangkar::Akhir => (all.len().saturating_sub(fetch.batas), all.len()),
        Jangkar::Sesudah(p) => at(p).map_or((0, fetch.batas), |i| (i + 1, i + 1 + fetch.batas)),
        Jangkar::Sebelum(p) => at(p).map_or((0, 0), |i| (i.saturating_sub(fetch.batas), i)),
        Jangkar::Sekitar(k) => all.iter().position(|x| x == k).map_or((0, fetch.batas), round),
        Jangkar::Dekat(p) => round(all.iter().position(|x| *x >= p.id).unwrap_or(all.len())),
        Jangkar::Huruf(text) => from(all.iter().position(|k| format!("{k:06}") >= *text).unwrap_or(all.len())),
        Jangkar::Baris(n) => from(usize::try_from(*n).unwrap().min(all.len().saturating_sub(1))),
        Jangkar::Bagian(part) => from(all.len().saturating_sub(1) * usize::from(*part) / 1_000),
    };
    let b = b.min(all.len());
    Jendela {
        rows: all[a.min(b)..b].iter().map(|k| R(Posisi { kunci: format!("{k:06}"), id: *k })).collect(),
        sebelum: a > 0,
        sesudah: b < all.len(),
        jumlah: Jumlah { n: all.len() as u64, tepat: true },
        mulai: match &fetch.dari {
            Jangkar::Sekitar(_) | Jangkar::Sesudah(_) | Jangkar::Sebelum(_) | Jangkar::Dekat(_) => None,
            _ => Some(NomorBaris { n: a as u64, tepat: true }),
        },
    }
}

fn settle(list: &mut List<R>, all: &[i64], fetch: Option<Fetch>) {
    let mut next = fetch;
    while let Some(f) = next {
        next = list.take(serve(all, &f));
    }
}

#[test]
fn the_cursor_stays_on_its_person_when_others_come() {
    let mut all: Vec<i64> = (0..100).map(|n| n * 10).collect();
    let mut list = List::<R>::default();
    let f = list.restart();
    settle(&mut list, &all, Some(f));
    for _ in 0..30 {
        let f = list.go(Move::By(1));
        settle(&mut list, &all, f);
    }
    assert_eq!(list.cursor(), Some(300));
    let row = list.cursor_row();
    all.splice(5..5, [41, 42, 43]);
    let f = list.reload();
    settle(&mut list, &all, Some(f));
    assert_eq!((list.cursor(), list.cursor_row()), (Some(300), row));
    all.retain(|k| *k != 300);
    let f = list.reload();
    settle(&mut list, &all, Some(f));
    assert!(list.cursor().is_some(), "a deleted row leaves the cursor near");
}

#[test]
fn a_burst_before_any_answer_is_paid_in_full() {
    let all: Vec<i64> = (0..1000).collect();
    let mut list = List::<R>::default();
    let first = list.restart();
    for _ in 0..500 {
        assert_eq!(list.go(Move::By(1)), None);
    }
    settle(&mut list, &all, Some(first));
    assert_eq!(list.cursor(), Some(500));
}

#[test]
fn marks_are_kept_by_key_and_counted() {
    let all: Vec<i64> = (0..50).collect();
    let mut list = List::<R>::default();
    let f = list.restart();
    settle(&mut list, &all, Some(f));
    list.toggle_mark();
    list.mark_range();
    list.go(Move::By(3));
    list.mark_range();
    assert_eq!(list.marks(), Marks::These(&BTreeSet::from([0, 1, 2, 3, 4])));
    assert!(list.clear_marks() && list.marks() == Marks::None);
    list.toggle_all();
    list.toggle_mark();
    assert_eq!((list.marked(), list.is_marked(4), list.is_marked(5)), (49, false, true));
}

#[test]
fn the_list_knows_the_number_of_its_row() {
    let all: Vec<i64> = (0..500).collect();
    let mut list = List::<R>::default();
    let f = list.restart();
    settle(&mut list, &all, Some(f));
    let nomor = |list: &List<R>| list.nomor().map(|at| (at.n, at.tepat));
    assert_eq!((nomor(&list), list.is_below_top()), (Some((1, true)), false));
    for (step, number) in
        [(Move::Last, 500), (Move::Pages(-2), 462), (Move::By(-300), 162), (Move::Pages(1), 181), (Move::First, 1)]
    {
        let f = list.go(step);
        settle(&mut list, &all, f);
        assert_eq!(nomor(&list), Some((number, true)), "{step:?}");
    }
    for (dari, number) in [
        (Jangkar::Baris(249), 250),
        (Jangkar::Bagian(500), 250),
        (Jangkar::Huruf("000300".into()), 301),
        (Jangkar::Baris(9_999), 500),
        (Jangkar::Huruf("z".into()), 500),
    ] {
        let f = list.jump(dari.clone());
        settle(&mut list, &all, Some(f));
        assert_eq!((nomor(&list), list.cursor()), (Some((number, true)), Some(number as i64 - 1)), "{dari:?}");
        assert!(list.cursor_row().is_some() && list.visible().len() == 20, "{dari:?} fills the screen");
    }
    let f = list.jump(Jangkar::Baris(250));
    settle(&mut list, &all, Some(f));
    let f = list.reload();
    settle(&mut list, &all, Some(f));
    assert_eq!(nomor(&list), Some((251, false)), "after a change a row is about where it was");
    let f = list.go(Move::By(-500));
    settle(&mut list, &all, f);
    assert_eq!(nomor(&list), Some((1, true)), "an end of the list tells");
    let f = list.seek(250);
    settle(&mut list, &all, Some(f));
    assert_eq!((nomor(&list), list.cursor(), list.is_below_top()), (None, Some(250), true));
}

#[test]
fn the_row_that_leaves_the_list_gives_the_cursor_to_the_next() {
    let mut all: Vec<i64> = (0..500).collect();
    let mut list = List::<R>::default();
    let f = list.restart();
    settle(&mut list, &all, Some(f));
    let f = list.go(Move::By(300));
    settle(&mut list, &all, f);
    let row = list.cursor_row();
    for gone in [300, 301, 302] {
        all.retain(|k| *k != gone);
        let f = list.reload();
        settle(&mut list, &all, Some(f));
        assert_eq!((list.cursor(), list.cursor_row()), (Some(gone + 1), row));
    }
    let f = list.go(Move::Last);
    settle(&mut list, &all, f);
    all.pop();
    let f = list.reload();
    settle(&mut list, &all, Some(f));
    assert_eq!(list.cursor(), Some(498), "behind the last there is only the one before");
}

#[test]
fn a_row_that_is_sought_and_not_there_leaves_the_list_where_it_is() {
    let all: Vec<i64> = (0..500).collect();
    let mut list = List::<R>::default();
    let f = list.restart();
    settle(&mut list, &all, Some(f));
    let f = list.go(Move::By(300));
    settle(&mut list, &all, f);
    let f = list.seek(9_999);
    settle(&mut list, &all, Some(f));
    assert_eq!((list.take_missed(), list.take_missed(), list.cursor()), (true, false, Some(300)));
    let f = list.seek(42);
    settle(&mut list, &all, Some(f));
    assert_eq!((list.take_missed(), list.cursor()), (false, Some(42)));
}

#[test]
fn a_key_on_its_way_survives_a_change() {
    let all: Vec<i64> = (0..500).collect();
    let mut list = List::<R>::default();
    let f = list.restart();
    settle(&mut list, &all, Some(f));
    let f = list.go(Move::By(200));
    settle(&mut list, &all, f);
    list.go(Move::Last);
    list.go(Move::By(-3));
    let f = list.reload();
    settle(&mut list, &all, Some(f));
    assert_eq!(list.cursor(), Some(496));
}

#[test]
fn marks_survive_a_filter_and_are_sorted_into_shown_and_hidden() {
    let all: Vec<i64> = (0..50).collect();
    let mut list = List::<R>::default();
    let f = list.restart();
    settle(&mut list, &all, Some(f));
    for _ in 0..4 {
        list.toggle_mark();
    }
    let f = list.refilter();
    assert!(!list.is_sorted_out());
    settle(&mut list, &[1, 3, 7], Some(f));
    let asked = BTreeSet::from([0, 1, 2, 3]);
    list.sort_out(&asked, &BTreeSet::from([1, 3]));
    assert_eq!(
        (list.inside().collect::<Vec<_>>(), list.outside().clone(), list.marked()),
        (vec![1, 3], BTreeSet::from([0, 2]), 4)
    );
    list.mark_shown(&[7]);
    list.unmark(&[1]);
    assert_eq!((list.inside().collect::<Vec<_>>(), list.outside().len()), (vec![3, 7], 2));
    assert_eq!((list.toggle_all(), list.marks()), (2, Marks::AllBut(&BTreeSet::new())));
    list.refilter();
    assert_eq!(list.marks(), Marks::None, "all that a list shows cannot outlive it");
}

#[test]
fn a_range_whose_beginning_is_out_of_reach_names_its_two_places() {
    let all: Vec<i64> = (0..1_000).collect();
    let mut list = List::<R>::default();
    let f = list.restart();
    settle(&mut list, &all, Some(f));
    assert_eq!(list.mark_range(), None);
    let f = list.go(Move::By(900));
    settle(&mut list, &all, f);
    let (a, b) = list.mark_range().unwrap();
    assert_eq!((a.id, b.id, list.range_open()), (0, 900, false));
}

proptest! {
    #[test]
    fn any_walk_ends_where_a_plain_list_would(
        len in 1_usize..400,
        height in 1_usize..30,
        moves in proptest::collection::vec(prop_oneof![
            (-3_i64..4).prop_map(Move::By), (-2_i64..3).prop_map(Move::Pages), Just(Move::First), Just(Move::Last)], 0..40),
        lazy in any::<bool>(),
    ) {
        let all: Vec<i64> = (0..len as i64).collect();
        let mut list = List::<R>::default();
        list.set_height(height, Gulir::Baris);
        let f = list.restart();
        settle(&mut list, &all, Some(f));
        let mut expected: i64 = 0;
        let mut late: Option<Fetch> = None;
        for m in moves {
            let page = (height.saturating_sub(1).max(1)) as i64;
            expected = match m {
                Move::By(n) => expected + n,
                Move::Pages(n) => expected + n * page,
                Move::First => 0,
                Move::Last => len as i64 - 1,
            }.clamp(0, len as i64 - 1);
            if let Some(f) = late.take() { settle(&mut list, &all, Some(f)); }
            let f = list.go(m);
            if lazy { late = f } else { settle(&mut list, &all, f) }
        }
        settle(&mut list, &all, late);
        prop_assert_eq!(list.cursor(), Some(expected));
        prop_assert!(list.cursor_row().is_some(), "the cursor is on the screen");
        prop_assert_eq!(list.nomor(), Some(NomorBaris { n: expected as u64 + 1, tepat: true }));
        prop_assert!(list.visible().len() == height.min(len), "the screen is full: {} of {}", list.visible().len(), height.min(len));
    }
}
