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
    let (a, b) = match &fetch.dari {
        Jangkar::Awal | Jangkar::Huruf(_) => (0, fetch.batas),
        Jangkar::Akhir => (all.len().saturating_sub(fetch.batas), all.len()),
        Jangkar::Sesudah(p) => at(p).map_or((0, fetch.batas), |i| (i + 1, i + 1 + fetch.batas)),
        Jangkar::Sebelum(p) => at(p).map_or((0, 0), |i| (i.saturating_sub(fetch.batas), i)),
        Jangkar::Sekitar(k) => all.iter().position(|x| x == k).map_or((0, fetch.batas), |i| {
            let a = i.saturating_sub(fetch.batas / 2);
            (a, a + fetch.batas)
        }),
    };
    let b = b.min(all.len());
    Jendela {
        rows: all[a.min(b)..b].iter().map(|k| R(Posisi { kunci: format!("{k:06}"), id: *k })).collect(),
        sebelum: a > 0,
        sesudah: b < all.len(),
        jumlah: Jumlah { n: all.len() as u64, tepat: true },
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
fn the_list_knows_which_rows_are_on_the_screen() {
    let all: Vec<i64> = (0..200).collect();
    let mut list = List::<R>::default();
    let f = list.restart();
    settle(&mut list, &all, Some(f));
    assert_eq!(list.below_top(), None);
    for (step, shown) in [
        (Move::Last, (181, 200)),
        (Move::Pages(-2), (162, 181)),
        (Move::Pages(-1), (143, 162)),
        (Move::Pages(2), (162, 181)),
    ] {
        let f = list.go(step);
        settle(&mut list, &all, f);
        assert_eq!(list.below_top(), Some(Some(shown)), "{step:?}");
    }
    let f = list.seek(90);
    settle(&mut list, &all, Some(f));
    assert_eq!(list.below_top(), Some(None), "a stretch from the middle is not counted");
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
        prop_assert!(list.visible().len() == height.min(len), "the screen is full: {} of {}", list.visible().len(), height.min(len));
    }
}
