//! Tests of the rhythm: single lines by hand, and any line at all by chance.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::VecDeque;

use super::*;
use proptest::prelude::*;

const fn ms(n: u64) -> Duration {
    Duration::from_millis(n)
}

#[test]
fn a_quiet_line_never_delays_a_key() {
    let mut irama = Irama::new(Pacu::Jawab);
    let mut now = Instant::now();
    for _ in 0..5 {
        assert_eq!(irama.tunggu(now), None);
        irama.terkirim(4_000, now);
        now += ms(120);
        irama.terjawab(now);
    }
    // Nor does a terminal that never answers, once it has been quiet.
    let mut silent = Irama::new(Pacu::Jawab);
    for _ in 0..5 {
        assert_eq!(silent.tunggu(now), None);
        silent.terkirim(4_000, now);
        now += ms(1_000);
    }
}

#[test]
fn a_frame_waits_for_the_answer_to_the_one_before() {
    let mut irama = Irama::new(Pacu::Jawab);
    let t = Instant::now();
    irama.terkirim(40, t);
    assert!(irama.menunggu());
    assert_eq!(irama.tunggu(t + ms(250)), Some(t + ms(1_000)));
    irama.terjawab(t + ms(300));
    assert!(!irama.menunggu());
    assert_eq!(irama.tunggu(t + ms(300)), None);
}

#[test]
fn a_silent_terminal_is_paced_by_time_after_a_second() {
    let mut irama = Irama::new(Pacu::Jawab);
    let t = Instant::now();
    irama.terkirim(5_000, t);
    assert_eq!(irama.tunggu(t + ms(999)), Some(t + ms(1_000)));
    assert_eq!(irama.tunggu(t + ms(1_000)), None);
    // 96 bytes need a tenth of a second at 9,600 baud; nothing waits for more than a second.
    let t = t + ms(1_000);
    irama.terkirim(96, t);
    assert_eq!(irama.tunggu(t + ms(10)), Some(t + ms(100)));
    assert_eq!(irama.tunggu(t + ms(100)), None);
    irama.terkirim(50_000, t + ms(100));
    assert_eq!(irama.tunggu(t + ms(101)), Some(t + ms(1_100)));
    assert!(!irama.menunggu());
}

#[test]
fn late_answers_bring_trust_back_only_when_all_have_come() {
    let mut irama = Irama::new(Pacu::Jawab);
    let t = Instant::now();
    irama.terkirim(960, t);
    assert_eq!(irama.tunggu(t + ms(1_000)), None);
    irama.terkirim(480, t + ms(1_000));
    irama.terjawab(t + ms(1_100));
    // That was the answer to the first frame: the second is still under way.
    assert_eq!(irama.tunggu(t + ms(1_200)), Some(t + ms(1_500)));
    irama.terjawab(t + ms(1_300));
    assert_eq!(irama.tunggu(t + ms(1_300)), None);
    irama.terkirim(40, t + ms(1_300));
    assert_eq!(irama.tunggu(t + ms(1_400)), Some(t + ms(2_300)), "answers are waited for again");
}

#[test]
fn a_lost_answer_costs_one_second_and_is_forgotten() {
    let mut irama = Irama::new(Pacu::Jawab);
    let mut now = Instant::now();
    irama.terkirim(40, now);
    now += ms(50);
    irama.terjawab(now);
    irama.terkirim(40, now);
    // Its answer is lost; a key is held all the while.
    let mut longest = Duration::ZERO;
    for _ in 0..20 {
        let before = now;
        while let Some(at) = irama.tunggu(now) {
            now = at;
        }
        longest = longest.max(now - before);
        irama.terkirim(40, now);
        now += ms(50);
        irama.terjawab(now);
    }
    assert_eq!(longest, ms(1_000));
    assert!(irama.ragu);
    now += HILANG;
    assert_eq!(irama.tunggu(now), None);
    irama.terkirim(40, now);
    assert!(irama.menunggu(), "and trust is back");
}

#[test]
fn a_line_that_has_proved_slow_is_waited_for() {
    let mut irama = Irama::new(Pacu::Jawab);
    let t = Instant::now();
    irama.terkirim(4_800, t);
    irama.terjawab(t + ms(5_000));
    let t = t + ms(5_000);
    irama.terkirim(4_800, t);
    assert_eq!(irama.tunggu(t + ms(4_000)), Some(t + ms(10_000)));
    irama.terjawab(t + ms(5_000));
    // Once the way is known to be short, a short frame needs no more than anybody's.
    let t = t + ms(5_000);
    irama.terkirim(40, t);
    irama.terjawab(t + ms(100));
    irama.terkirim(4_000, t + ms(100));
    irama.terjawab(t + ms(5_000));
    let t = t + ms(5_000);
    irama.terkirim(40, t);
    assert_eq!(irama.garis.sabar(irama.beban), ms(1_000));
}

/// A line of 64 kbit/s and 300 ms, both known.
fn satellite(t: Instant) -> (Irama, Instant) {
    let mut irama = Irama::new(Pacu::Jawab);
    irama.terkirim(4_050, t);
    irama.terjawab(t + ms(800));
    irama.terkirim(50, t + ms(800));
    irama.terjawab(t + ms(1_100));
    (irama, t + ms(2_000))
}

#[test]
fn behind_a_long_way_a_frame_waits_for_the_line_and_not_for_the_way() {
    let (mut irama, t) = satellite(Instant::now());
    irama.terkirim(712, t);
    // 800 bytes with their headers, at 8,000 a second.
    assert_eq!(irama.tunggu(t + ms(1)), Some(t + ms(100)));
    assert_eq!(irama.tunggu(t + ms(100)), None);
    irama.terkirim(312, t + ms(100));
    assert_eq!(irama.tunggu(t + ms(101)), Some(t + ms(150)));
    irama.terjawab(t + ms(400));
    assert_eq!(irama.tunggu(t + ms(400)), None);
}

#[test]
fn an_answer_that_is_late_ends_that_until_all_have_come() {
    let (mut irama, t) = satellite(Instant::now());
    irama.terkirim(712, t);
    irama.terkirim(312, t + ms(100));
    // Due after 400 ms, late after 600.
    assert_eq!(irama.tunggu(t + ms(601)), Some(t + Irama::SABAR));
    irama.terjawab(t + ms(700));
    assert_eq!(irama.tunggu(t + ms(700)), Some(t + ms(1_700)), "the second is still under way");
    irama.terjawab(t + ms(800));
    assert_eq!(irama.tunggu(t + ms(800)), None);
    irama.terkirim(712, t + ms(800));
    assert!(irama.tunggu(t + ms(900)).is_some(), "and the line is held for slower than it was");
}

#[test]
fn a_terminal_that_has_fallen_silent_gets_a_frame_a_second() {
    let mut irama = Irama::new(Pacu::Jawab);
    let t = Instant::now();
    irama.terkirim(40, t);
    irama.terjawab(t + ms(20));
    irama.terkirim(40, t + ms(20));
    assert_eq!(irama.tunggu(t + ms(1_020)), None);
    irama.terkirim(40, t + ms(1_020));
    assert_eq!(irama.tunggu(t + ms(1_100)), Some(t + ms(2_020)));
    irama.terjawab(t + ms(1_200));
    assert_eq!(irama.tunggu(t + ms(1_200)), None);
}

#[test]
fn an_answer_to_nothing_does_nothing() {
    let mut irama = Irama::new(Pacu::Jawab);
    let t = Instant::now();
    irama.terjawab(t);
    irama.terkirim(40, t);
    assert!(irama.menunggu());
    for pacu in [Pacu::Lepas, Pacu::Waktu] {
        let mut irama = Irama::new(pacu);
        irama.terkirim(96, t);
        irama.terjawab(t);
        assert!(!irama.bertanya() && !irama.menunggu());
        assert_eq!(irama.tunggu(t + ms(10)), (pacu == Pacu::Waktu).then(|| t + ms(100)));
    }
}

/// A line that carries bytes one after another and answers from the other end.
struct Jalur {
    laju: u64,
    jalan: Duration,
    /// Answers under way: when each arrives, and whether it is lost.
    due: VecDeque<(Instant, bool)>,
    free: Option<Instant>,
}

impl Jalur {
    /// How long bytes sent now wait for those before them.
    fn queue(&self, now: Instant) -> Duration {
        self.free.map_or(Duration::ZERO, |free| free.saturating_duration_since(now))
    }

    fn send(&mut self, bytes: usize, lost: bool, now: Instant) {
        let begin = self.free.map_or(now, |free| free.max(now));
        let end = begin + ms(1000 * bytes as u64 / self.laju);
        self.free = Some(end);
        self.due.push_back((end + self.jalan, lost));
    }
}

/// Plays keys (pauses before each, in ms, with the bytes of the frame each makes and whether its answer is lost)
/// against a line; hands every frame that goes out, and every wait, to `look`.
fn play(
    irama: &mut Irama,
    line: &mut Jalur,
    keys: &[(u64, usize, bool)],
    mut look: impl FnMut(&Irama, &Jalur, Instant, usize),
) -> Vec<Duration> {
    let mut now = Instant::now();
    let mut keys = keys.iter();
    let mut next = keys.next().map(|k| (now + ms(k.0), k));
    // The oldest key that no frame shows yet, and the frame of the newest.
    let mut pending: Option<(Instant, usize, bool)> = None;
    let mut shown = Vec::new();
    let mut wakes = 0;
    loop {
        while let Some((_, lost)) = line.due.pop_front_if(|(at, _)| *at <= now) {
            if !lost {
                irama.terjawab(now);
            }
        }
        let mut until = None;
        if let Some((since, bytes, lost)) = pending {
            until = irama.tunggu(now);
            if until.is_none() {
                look(irama, line, now, line.due.len());
                irama.terkirim(bytes, now);
                line.send(bytes, lost, now);
                shown.push(now - since);
                pending = None;
                wakes = 0;
            }
        }
        // Nothing pending: nothing to wake for but the next key and the answers, which come by themselves.
        let answer = line.due.front().map(|(at, _)| *at);
        let event = [until, answer, next.map(|(at, _)| at)].into_iter().flatten().min();
        let Some(at) = event else { return shown };
        wakes += 1;
        assert!(wakes < 1_000, "it spins");
        now = now.max(at);
        if let Some((at, (_, bytes, lost))) = next.filter(|(at, _)| *at <= now) {
            pending = Some((pending.map_or(at, |p| p.0), *bytes, *lost));
            next = keys.next().map(|k| (at + ms(k.0), k));
        }
    }
}

fn keys(lossy: bool) -> impl Strategy<Value = Vec<(u64, usize, bool)>> {
    let lost = if lossy { prop::bool::weighted(0.1).boxed() } else { Just(false).boxed() };
    prop::collection::vec((prop_oneof![Just(33), 0..2_000u64], prop_oneof![1..200usize, 1..6_000usize], lost), 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_frame_queues_behind_another_while_answers_are_trusted(
        laju in LAJU_TERENDAH..100_000, jalan in 1..3_000u64, keys in keys(false),
    ) {
        let mut line = Jalur { laju, jalan: ms(jalan), due: VecDeque::new(), free: None };
        let mut irama = Irama::new(Pacu::Jawab);
        play(&mut irama, &mut line, &keys, |irama, line, now, under_way| {
            assert_eq!(irama.terutang.len(), under_way, "every answer is counted, late or not");
            if !irama.ragu {
                let known = irama.garis.known(0).is_some();
                assert!(known || under_way == 0, "two under way on a line that nothing is known of");
                assert!(line.queue(now) <= ms(30), "{:?} behind another", line.queue(now));
            }
        });
        prop_assert_eq!((irama.terutang.len(), irama.ragu), (0, false), "all have come, so trust is back");
    }

    #[test]
    fn what_changed_last_is_always_drawn_and_soon(
        laju in LAJU_TERENDAH..100_000, jalan in 1..3_000u64, keys in keys(true), pacu in prop_oneof![Just(Pacu::Jawab), Just(Pacu::Waktu), Just(Pacu::Lepas)],
    ) {
        let mut line = Jalur { laju, jalan: ms(jalan), due: VecDeque::new(), free: None };
        let mut irama = Irama::new(pacu);
        let shown = play(&mut irama, &mut line, &keys, |_, _, _, _| {});
        prop_assert!(!shown.is_empty());
        let limit = if pacu == Pacu::Lepas { Duration::ZERO } else { SABAR_LAMBAT };
        prop_assert!(shown.iter().all(|wait| *wait <= limit), "{:?}", shown);
    }

    #[test]
    fn a_silent_terminal_holds_nothing_for_more_than_a_second(keys in keys(false)) {
        let mut line = Jalur { laju: 8_000, jalan: ms(100), due: VecDeque::new(), free: None };
        let mut irama = Irama::new(Pacu::Jawab);
        let silent: Vec<_> = keys.iter().map(|(at, bytes, _)| (*at, *bytes, true)).collect();
        let shown = play(&mut irama, &mut line, &silent, |_, _, _, _| {});
        prop_assert!(shown.iter().all(|wait| *wait <= Irama::SABAR), "{:?}", shown);
    }

    #[test]
    fn lost_answers_of_a_quick_line_hold_nothing_for_more_than_a_second(keys in keys(true)) {
        let mut line = Jalur { laju: 100_000, jalan: ms(100), due: VecDeque::new(), free: None };
        let mut irama = Irama::new(Pacu::Jawab);
        let shown = play(&mut irama, &mut line, &keys, |_, _, _, _| {});
        // The second begins with the last sign of life, which is no older than the way there and back.
        prop_assert!(shown.iter().all(|wait| *wait <= Irama::SABAR + ms(300)), "{:?}", shown);
    }
}

#[test]
fn a_frame_the_line_held_back_waits_for_its_answer_and_says_nothing_of_the_line() {
    let (mut irama, t) = satellite(Instant::now());
    irama.terkirim(5_000, t);
    irama.tersendat();
    assert_eq!(irama.tunggu(t + ms(900)), Some(t + irama.garis.sabar(5_000)), "for the answer, not for the line");
    // What was held is swallowed in no time once the far end wakes up.
    irama.terjawab(t + ms(310));
    irama.terkirim(712, t + ms(400));
    assert_eq!(irama.tunggu(t + ms(401)), Some(t + ms(500)), "the line is what it was");
}
