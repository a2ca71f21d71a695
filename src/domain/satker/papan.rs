//! Units as the board lists them: those that owe something, narrowed and sorted. The screen and the file that leaves it
//! ask the same function.

use super::{Pohon, Simpul};
use crate::domain::kode::kode;
use crate::domain::nama;

kode! {
    /// The orders a list of units offers; what lagging means, one step apart.
    #[derive(Default)]
    pub enum PapanUrut("urut-satker") {
        /// As the tree stands, with units that have nobody of their own.
        #[default]
        Pohon => "pohon",
        /// Most people missing first.
        Tunggakan => "tunggakan",
        /// Lowest percentage first.
        Persen => "persen",
        /// Longest silence first.
        Diam => "diam",
    }
}

/// The units of a stretch of the tree in order, narrowed by fragments of their names or codes. But for the order of the tree,
/// units above others that have nobody of their own are left out. Percentages are those of the headline figure (`diwakili`).
#[must_use]
pub fn papan<'a>(simpul: &'a [Simpul], saring: &str, urut: PapanUrut, diwakili: bool) -> Vec<&'a Simpul> {
    let key = nama::kunci(saring);
    let words: Vec<&str> = key.split_whitespace().collect();
    let mut lines: Vec<&Simpul> = simpul
        .iter()
        .filter(|n| urut == PapanUrut::Pohon || !n.beranak || n.satker.hitung.aktif > 0)
        // Without a filter no name is looked at: there may be a thousand, and the board is fitted at every start.
        .filter(|n| words.is_empty() || nama::cocok(&n.satker.kunci(), &words))
        .collect();
    // The sort is stable, so ties stay in the order of the tree.
    match urut {
        PapanUrut::Pohon => {}
        PapanUrut::Tunggakan => lines.sort_by_key(|n| std::cmp::Reverse(n.satker.hitung.belum())),
        // Silence outranks any percentage: of a unit that has said nothing not even a low one is known, so it is asked first.
        // Where nobody owes, nobody is asked.
        PapanUrut::Persen => lines.sort_by_key(|n| match n.satker.belum_lapor() {
            true => -1,
            false => n.satker.persen().utama(diwakili).unwrap_or(101),
        }),
        PapanUrut::Diam => lines.sort_by_key(|n| (n.satker.hitung.belum() == 0, n.satker.terakhir)),
    }
    lines
}

impl Pohon {
    /// [`papan`] of the whole office.
    #[must_use]
    pub fn papan(&self, saring: &str, urut: PapanUrut) -> Vec<&Simpul> {
        papan(self.semua(), saring, urut, self.diwakili)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::satker::{JenisSatker, SatkerRow};

    #[test]
    fn the_order_by_per_cent_follows_the_headline_and_asks_the_silent_first() {
        let row = |id: i64, aktif: i64, ttd: i64, diwakili: i64| SatkerRow {
            id: crate::domain::id::SatkerId(id),
            ver: crate::domain::id::Ver(1),
            induk: None,
            jenis: JenisSatker::Lainnya,
            kelas: String::new(),
            kode: String::new(),
            nama: String::new(),
            pendek: String::new(),
            terakhir: None,
            hitung: crate::domain::satker::Hitung { aktif, ttd, diwakili, ..Default::default() },
        };
        let order = |tree: &Pohon| tree.papan("", PapanUrut::Persen).iter().map(|n| n.satker.id.0).collect::<Vec<_>>();
        let mut tree = Pohon::new(vec![row(1, 10, 5, 0), row(2, 10, 4, 4)]);
        assert_eq!(order(&tree), [2, 1]);
        tree.diwakili = true;
        assert_eq!(order(&tree), [1, 2]);
        // Whoever has said nothing comes before the lowest, where nobody owes last.
        let tree = Pohon::new(vec![row(1, 0, 0, 0), row(2, 10, 9, 0), row(3, 10, 1, 0), row(4, 10, 0, 0)]);
        assert_eq!(order(&tree), [4, 3, 2, 1]);
    }

    #[test]
    fn a_unit_is_found_by_the_name_on_the_screen_by_the_full_one_and_by_its_code() {
        let row = |id: i64, nama: &str, pendek: &str, kode: &str| SatkerRow {
            id: crate::domain::id::SatkerId(id),
            ver: crate::domain::id::Ver(1),
            induk: None,
            jenis: JenisSatker::Lainnya,
            kelas: String::new(),
            kode: kode.to_owned(),
            nama: nama.to_owned(),
            pendek: pendek.to_owned(),
            terakhir: None,
            hitung: crate::domain::satker::Hitung::default(),
        };
        let tree = Pohon::new(vec![
            row(1, "Kantor Imigrasi Kelas I Non TPI Jakarta Utara", "Kanim Jakarta Utara", "409.101"),
            row(2, "Balai Harta Peninggalan Jakarta", "BHP Jakarta", ""),
        ]);
        for (text, id) in [
            ("Kanim Jakarta Utara", 1),
            ("utara kanim", 1),
            ("imigr utara", 1),
            ("409.101", 1),
            ("BHP Jakarta", 2),
            ("peninggalan bhp", 2),
        ] {
            let found: Vec<i64> = tree.papan(text, PapanUrut::Pohon).iter().map(|n| n.satker.id.0).collect();
            assert_eq!(found, [id], "{text}");
        }
        assert!(tree.papan("kanim bhp", PapanUrut::Pohon).is_empty(), "fragments are of one unit");
    }
}
