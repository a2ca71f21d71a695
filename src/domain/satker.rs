//! Work units: the tree of an office, its figures, and how they roll up.
//!
//! A roll-up adds people, never percentages. The tree is small (a ministry has under a thousand
//! units), so it is held whole; lists of people never are.

mod isian;
mod papan;

use super::id::{SatkerId, Ver};
use super::ikrar::GelombangRow;
use super::kode::kode;
use super::nama;
use super::tanggal::Tanggal;
pub use papan::{PapanUrut, papan};

kode! {
    /// Kind of unit (`domain.md` 9.5).
    pub enum JenisSatker("jenis-satker") {
        /// The ministry itself, above several Kanwil.
        Kementerian => "kementerian",
        /// Provincial office.
        Kanwil => "kanwil",
        /// Division of a provincial office.
        Divisi => "divisi",
        /// Prison.
        Lapas => "lapas",
        /// Women's prison.
        LapasPerempuan => "lapas_perempuan",
        /// Narcotics prison.
        LapasNarkotika => "lapas_narkotika",
        /// Open prison.
        LapasTerbuka => "lapas_terbuka",
        /// Young adults' prison.
        LapasPemuda => "lapas_pemuda",
        /// Remand centre.
        Rutan => "rutan",
        /// Branch of a remand centre.
        CabangRutan => "cabang_rutan",
        /// Juvenile institute.
        Lpka => "lpka",
        /// Probation office.
        Bapas => "bapas",
        /// Store of confiscated goods.
        Rupbasan => "rupbasan",
        /// Hospital.
        RumahSakit => "rumah_sakit",
        /// Immigration office.
        Kanim => "kanim",
        /// Immigration detention house.
        Rudenim => "rudenim",
        /// Probate and heritage office.
        Bhp => "bhp",
        /// Any other unit.
        Lainnya => "lainnya",
    }
}

/// What is counted per unit for one pledge wave: people, never reports.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hitung {
    /// People in active service.
    pub aktif: i64,
    /// Of these, ASN; the rest are PPNPN and others.
    pub asn: i64,
    /// Signed in this wave.
    pub ttd: i64,
    /// Spoke the pledge but did not sign.
    pub mengucapkan: i64,
    /// A representative signed.
    pub diwakili: i64,
    /// Refused.
    pub menolak: i64,
    /// Excluded from this wave with a reason.
    pub dikecualikan: i64,
    /// Open cases; hints (`informasi`) are in no statistic.
    pub perkara: i64,
    /// Open cases past their deadline.
    pub lewat: i64,
}

impl Hitung {
    /// Who owes a signature: active people less those excluded with a reason.
    #[must_use]
    pub const fn wajib(&self) -> i64 {
        self.aktif - self.dikecualikan
    }

    /// Who has not signed yet, whatever else they did.
    #[must_use]
    pub const fn belum(&self) -> i64 {
        self.wajib() - self.ttd
    }

    /// Who counts in the headline figure: signed, and represented too where the office counts them (`diwakili`). The same rule as
    /// [`super::ikrar::CakupanRow::utama`].
    #[must_use]
    pub const fn utama(&self, diwakili: bool) -> i64 {
        if diwakili { self.ttd + self.diwakili } else { self.ttd }
    }

    fn add(&mut self, other: &Self) {
        self.aktif += other.aktif;
        self.asn += other.asn;
        self.ttd += other.ttd;
        self.mengucapkan += other.mengucapkan;
        self.diwakili += other.diwakili;
        self.menolak += other.menolak;
        self.dikecualikan += other.dikecualikan;
        self.perkara += other.perkara;
        self.lewat += other.lewat;
    }
}

/// Whether a unit has said nothing at all in a wave: people are on duty there, none of them has signed, spoken or been
/// represented, and nothing was ever brought in. An exclusion is the office's own note and no report; a refusal is one where
/// it came on a sheet, which `terakhir` knows. What it has reached is then not known, which is something else than 0 %; whoever shows a part of
/// those who owe asks here first.
#[must_use]
pub const fn belum_lapor(hitung: &Hitung, terakhir: Option<Tanggal>) -> bool {
    let ikrar = hitung.ttd + hitung.mengucapkan + hitung.diwakili;
    hitung.aktif > 0 && ikrar == 0 && terakhir.is_none()
}

/// What is reached of those who owe, in whole per cent, rounded down so that 100 means all: signed alone, and with who was
/// represented. Neither is known where nobody owes and where nothing was ever brought in ([`belum_lapor`]).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Persen(Option<[i64; 2]>);

impl Persen {
    const fn new(hitung: &Hitung, terakhir: Option<Tanggal>) -> Self {
        let wajib = hitung.wajib();
        if wajib <= 0 || belum_lapor(hitung, terakhir) {
            return Self(None);
        }
        Self(Some([hitung.utama(false) * 100 / wajib, hitung.utama(true) * 100 / wajib]))
    }

    /// The headline, which counts who was represented where the office does (`diwakili`).
    #[must_use]
    pub fn utama(self, diwakili: bool) -> Option<i64> {
        self.kedua(diwakili).map(|[(_, first), _]| first)
    }

    /// Both figures, the headline first: whether it counts who was represented, and its per cent.
    #[must_use]
    pub fn kedua(self, diwakili: bool) -> Option<[(bool, i64); 2]> {
        let [signed, with] = self.0?;
        let (signed, with) = ((false, signed), (true, with));
        Some(if diwakili { [with, signed] } else { [signed, with] })
    }
}

/// Days without a new pledge after which a unit counts as silent while a wave runs; a habit of the screen
/// (`product.md` section 3, job 3), not a rule of law.
pub const DIAM: i64 = 7;

/// Days without a new pledge, counted from the last one or from the wave's first day; `None` where nobody is
/// missing or the wave does not run.
#[must_use]
pub fn diam(hitung: &Hitung, terakhir: Option<Tanggal>, wave: Option<&GelombangRow>, hari: Tanggal) -> Option<i64> {
    let wave = wave.filter(|w| w.mulai <= hari && hari <= w.tenggat)?;
    (hitung.belum() > 0).then(|| terakhir.unwrap_or(wave.mulai).max(wave.mulai).days_to(hari).max(0))
}

/// One unit as panes show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SatkerRow {
    /// Key.
    pub id: SatkerId,
    /// Version for a save.
    pub ver: Ver,
    /// The unit above; `None` at the top.
    pub induk: Option<SatkerId>,
    /// Kind.
    pub jenis: JenisSatker,
    /// Class as written on letters: `I`, `IIA`; empty where none.
    pub kelas: String,
    /// Unit code of the budget system; empty where unknown.
    pub kode: String,
    /// Full name.
    pub nama: String,
    /// Name for narrow columns.
    pub pendek: String,
    /// The last day on which this unit brought something in in this wave; what the office notes by itself is not that.
    pub terakhir: Option<Tanggal>,
    /// Figures of this unit alone.
    pub hitung: Hitung,
}

impl SatkerRow {
    /// The words by which a unit is found, folded: its full name, its short one (which is what screens mostly show) and
    /// its code. Whoever narrows or names units asks here, so that all find the same.
    #[must_use]
    pub fn kunci(&self) -> String {
        nama::kunci(&self.sebutan())
    }

    /// What [`Self::kunci`] is folded from.
    #[must_use]
    pub fn sebutan(&self) -> String {
        format!("{} {} {}", self.nama, self.pendek, self.kode)
    }

    /// Whether this unit alone has said nothing yet; see [`belum_lapor`].
    #[must_use]
    pub const fn belum_lapor(&self) -> bool {
        belum_lapor(&self.hitung, self.terakhir)
    }

    /// What this unit alone has reached.
    #[must_use]
    pub const fn persen(&self) -> Persen {
        Persen::new(&self.hitung, self.terakhir)
    }

    /// Days that this unit alone has been silent; see [`diam`].
    #[must_use]
    pub fn diam(&self, wave: Option<&GelombangRow>, hari: Tanggal) -> Option<i64> {
        diam(&self.hitung, self.terakhir, wave, hari)
    }

    /// Whether this unit alone needs somebody to call it: a case past its deadline, or a week of silence.
    #[must_use]
    pub fn tertinggal(&self, wave: Option<&GelombangRow>, hari: Tanggal) -> bool {
        self.hitung.lewat > 0 || self.diam(wave, hari).is_some_and(|days| days >= DIAM)
    }
}

/// A unit in its place: depth, and figures with everything below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Simpul {
    /// The unit.
    pub satker: SatkerRow,
    /// Distance from the top.
    pub dalam: usize,
    /// Whether units hang below it.
    pub beranak: bool,
    /// Figures of this unit and all below.
    pub jumlah: Hitung,
    /// The newest `terakhir` of this unit and all below.
    pub terakhir: Option<Tanggal>,
}

impl Simpul {
    /// Whether neither this unit nor any below has said anything yet; see [`belum_lapor`].
    #[must_use]
    pub const fn belum_lapor(&self) -> bool {
        belum_lapor(&self.jumlah, self.terakhir)
    }

    /// What this unit and all below have reached.
    #[must_use]
    pub const fn persen(&self) -> Persen {
        Persen::new(&self.jumlah, self.terakhir)
    }
}

/// The tree of an office in reading order (a parent before its children).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pohon {
    simpul: Vec<Simpul>,
    /// Where each unit stands, by its key.
    letak: Vec<(SatkerId, usize)>,
    /// Who was represented counts in the headline figure; bars, percentages and their order follow it.
    pub diwakili: bool,
}

impl Pohon {
    /// Puts rows in reading order and rolls figures up. Rows whose parent is missing or that form a
    /// ring hang at the top, so that no unit ever disappears.
    #[must_use]
    pub fn new(rows: Vec<SatkerRow>) -> Self {
        let mut letak: Vec<(SatkerId, usize)> = rows.iter().enumerate().map(|(i, r)| (r.id, i)).collect();
        letak.sort_unstable();
        // Siblings as chains from the last to the first; the last chain is that of the top.
        let top = rows.len();
        let mut last_child: Vec<Option<usize>> = vec![None; top + 1];
        let mut before: Vec<Option<usize>> = vec![None; top];
        for (i, row) in rows.iter().enumerate() {
            let parent = row.induk.filter(|p| *p != row.id).and_then(|id| cari(&letak, id)).unwrap_or(top);
            if let (Some(last), Some(before)) = (last_child.get_mut(parent), before.get_mut(i)) {
                *before = last.replace(i);
            }
        }
        let chain = |parent: usize| {
            let last = last_child.get(parent).copied().flatten();
            std::iter::successors(last, |i| before.get(*i).copied().flatten())
        };
        let mut rows: Vec<Option<SatkerRow>> = rows.into_iter().map(Some).collect();
        let mut simpul: Vec<Simpul> = Vec::with_capacity(top);
        let mut place = vec![0; top];
        let mut stack: Vec<(usize, usize)> = chain(top).map(|i| (i, 0)).collect();
        let mut left = letak.iter();
        loop {
            while let Some((i, dalam)) = stack.pop() {
                let Some(satker) = rows.get_mut(i).and_then(Option::take) else { continue };
                let (jumlah, terakhir) = (satker.hitung, satker.terakhir);
                place.get_mut(i).into_iter().for_each(|p| *p = simpul.len());
                let depth = stack.len();
                stack.extend(chain(i).map(|c| (c, dalam + 1)));
                simpul.push(Simpul { satker, dalam, beranak: stack.len() > depth, jumlah, terakhir });
            }
            // Whatever is left hangs in a ring: start from its first unit.
            match left.find(|(_, i)| rows.get(*i).is_some_and(Option::is_some)) {
                Some((_, i)) => stack.push((*i, 0)),
                None => break,
            }
        }
        for (_, at) in &mut letak {
            *at = place.get(*at).copied().unwrap_or(0);
        }
        // Children stand after their parent, so one walk from the end adds each subtree once.
        let mut open: Vec<(usize, Hitung, Option<Tanggal>)> = Vec::new();
        for node in simpul.iter_mut().rev() {
            while let Some((depth, sum, last)) = open.last().copied() {
                if depth <= node.dalam {
                    break;
                }
                if depth == node.dalam + 1 {
                    node.jumlah.add(&sum);
                    node.terakhir = node.terakhir.max(last);
                }
                open.pop();
            }
            open.push((node.dalam, node.jumlah, node.terakhir));
        }
        Self { simpul, letak, diwakili: false }
    }

    /// All units in reading order.
    #[must_use]
    pub fn semua(&self) -> &[Simpul] {
        &self.simpul
    }

    /// One unit.
    #[must_use]
    pub fn get(&self, id: SatkerId) -> Option<&Simpul> {
        self.simpul.get(cari(&self.letak, id)?)
    }

    /// The unit and everything below it, in reading order; empty for an unknown unit.
    #[must_use]
    pub fn cabang(&self, id: SatkerId) -> &[Simpul] {
        let Some(start) = cari(&self.letak, id) else { return &[] };
        let tail = self.simpul.get(start..).unwrap_or_default();
        let Some(depth) = tail.first().map(|s| s.dalam) else { return &[] };
        let len = 1 + tail.iter().skip(1).take_while(|s| s.dalam > depth).count();
        tail.get(..len).unwrap_or_default()
    }

    /// Whether the line of a unit carries a mark: its own, or that of a unit below which a closed branch hides.
    #[must_use]
    pub fn bertanda(&self, id: SatkerId, terbuka: bool, wave: Option<&GelombangRow>, hari: Tanggal) -> bool {
        let shown = if terbuka { 1 } else { usize::MAX };
        self.cabang(id).iter().take(shown).any(|s| s.satker.tertinggal(wave, hari))
    }

    /// Keys of the unit and everything below.
    #[must_use]
    pub fn cabang_ids(&self, id: SatkerId) -> Vec<SatkerId> {
        self.cabang(id).iter().map(|s| s.satker.id).collect()
    }

    /// Whether `id` is `top` or lies below it.
    #[must_use]
    pub fn di_bawah(&self, id: SatkerId, top: SatkerId) -> bool {
        self.cabang(top).iter().any(|s| s.satker.id == id)
    }

    /// What the whole office has reached.
    #[must_use]
    pub fn persen(&self) -> Persen {
        Persen::new(&self.jumlah(), self.simpul.iter().filter_map(|s| s.terakhir).max())
    }

    /// Figures of the whole office.
    #[must_use]
    pub fn jumlah(&self) -> Hitung {
        let mut sum = Hitung::default();
        for node in self.simpul.iter().filter(|s| s.dalam == 0) {
            sum.add(&node.jumlah);
        }
        sum
    }
}

/// The place of a key in a sorted list of places.
fn cari(letak: &[(SatkerId, usize)], id: SatkerId) -> Option<usize> {
    let i = letak.binary_search_by_key(&id, |(id, _)| *id).ok()?;
    letak.get(i).map(|(_, at)| *at)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn row(id: i64, induk: Option<i64>, aktif: i64) -> SatkerRow {
        SatkerRow {
            id: SatkerId(id),
            ver: Ver(1),
            induk: induk.map(SatkerId),
            jenis: JenisSatker::Lapas,
            kelas: String::new(),
            kode: String::new(),
            nama: format!("u{id}"),
            pendek: format!("u{id}"),
            terakhir: None,
            hitung: Hitung { aktif, ..Hitung::default() },
        }
    }

    #[test]
    fn rolls_people_up() {
        let tree = Pohon::new(vec![row(1, None, 5), row(2, Some(1), 10), row(3, Some(2), 20), row(4, Some(1), 40)]);
        let sums: Vec<i64> = tree.semua().iter().map(|s| s.jumlah.aktif).collect();
        assert_eq!(sums, [75, 30, 20, 40]);
        assert_eq!(tree.cabang_ids(SatkerId(2)), [SatkerId(2), SatkerId(3)]);
        assert!(tree.di_bawah(SatkerId(3), SatkerId(1)) && !tree.di_bawah(SatkerId(4), SatkerId(2)));
    }

    #[test]
    fn a_mark_is_of_the_unit_itself_or_of_what_a_closed_branch_hides() {
        let day = |d| Tanggal::new(2024, 11, d).unwrap();
        let wave = GelombangRow::contoh("2024-11-02", "2024-11-26");
        let (mut top, mut silent, mut late) = (row(1, None, 5), row(2, Some(1), 5), row(3, Some(1), 0));
        top.terakhir = Some(day(20));
        silent.terakhir = Some(day(14));
        late.hitung.lewat = 1;
        let tree = Pohon::new(vec![top, silent, late, row(4, Some(1), 0)]);
        let marked = |id, open, hari| tree.bertanda(SatkerId(id), open, Some(&wave), hari);
        let today = day(21);
        assert_eq!([1, 2, 3, 4].map(|id| marked(id, true, today)), [false, true, true, false]);
        assert!(marked(1, false, today), "a closed branch tells what is in it");
        assert!(!marked(2, true, day(20)) && !marked(2, true, day(27)), "six days; after the wave");
    }

    #[test]
    fn both_figures_are_there_and_the_office_says_which_comes_first() {
        let h = Hitung { aktif: 12, dikecualikan: 2, ttd: 6, diwakili: 3, ..Hitung::default() };
        let reached = Persen::new(&h, None);
        assert_eq!((h.utama(false), reached.utama(false)), (6, Some(60)));
        assert_eq!((h.utama(true), reached.utama(true)), (9, Some(90)));
        assert_eq!(reached.kedua(true), Some([(true, 90), (false, 60)]));
        assert_eq!(h.belum(), 4, "who is represented still owes his own signature");
        assert_eq!(Persen::new(&Hitung::default(), None).utama(true), None);
    }

    #[test]
    fn who_has_said_nothing_has_no_percentage() {
        let silent = row(2, Some(1), 10);
        let mut first = row(3, Some(1), 10);
        first.hitung.mengucapkan = 1;
        let mut taken_back = row(4, Some(1), 10);
        taken_back.terakhir = Tanggal::new(2024, 11, 20);
        let tree = Pohon::new(vec![row(1, None, 0), silent, first, taken_back]);
        let own = [1, 2, 3, 4].map(|id| tree.get(SatkerId(id)).unwrap().satker.persen().utama(false));
        assert_eq!(own, [None, None, Some(0), Some(0)]);
        let said = [1, 2, 3, 4].map(|id| tree.get(SatkerId(id)).unwrap().satker.belum_lapor());
        assert_eq!(said, [false, true, false, false], "where nobody is on duty nobody has to say anything");
        let [all, top] = [tree.persen(), tree.get(SatkerId(1)).unwrap().persen()].map(|p| p.utama(false));
        assert_eq!((all, top), (Some(0), Some(0)));
        let mut excused = row(2, Some(1), 5);
        (excused.hitung.dikecualikan, excused.hitung.menolak) = (1, 1);
        let tree = Pohon::new(vec![row(1, None, 5), excused]);
        assert_eq!((tree.persen().utama(false), tree.get(SatkerId(1)).unwrap().belum_lapor()), (None, true));
    }

    #[test]
    fn a_ring_loses_nobody() {
        let tree = Pohon::new(vec![row(1, Some(2), 1), row(2, Some(1), 2), row(3, None, 4)]);
        assert_eq!(tree.semua().len(), 3);
        assert_eq!(tree.jumlah().aktif, 7);
    }

    proptest! {
        #[test]
        fn any_parents_keep_every_unit_and_every_person(parents in proptest::collection::vec(0_i64..20, 1..20)) {
            let rows: Vec<_> = parents.iter().enumerate()
                .map(|(i, p)| row(i64::try_from(i).unwrap() + 1, (*p > 0).then_some(*p), 1)).collect();
            let n = i64::try_from(rows.len()).unwrap();
            let tree = Pohon::new(rows);
            prop_assert_eq!(tree.jumlah().aktif, n);
            prop_assert_eq!(i64::try_from(tree.semua().len()).unwrap(), n);
            for (place, node) in tree.semua().iter().enumerate() {
                prop_assert_eq!(tree.get(node.satker.id), Some(node));
                let children = tree.semua().iter().filter(|c| c.satker.induk == Some(node.satker.id) && c.satker.id != node.satker.id);
                prop_assert_eq!(node.beranak, children.count() > 0);
                // The parent of a unit that hangs below another is the nearest above it that stands higher.
                if node.dalam > 0 {
                    let up = tree.semua()[..place].iter().rev().find(|up| up.dalam < node.dalam).unwrap();
                    prop_assert_eq!((Some(up.satker.id), up.dalam + 1), (node.satker.induk, node.dalam));
                }
            }
        }
    }
}
