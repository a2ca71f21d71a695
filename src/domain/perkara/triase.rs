//! The `put` column of triage: what has been decided about a report and not yet applied, what stands in the way of a decision, and
//! what it becomes.
//!
//! A decision may be changed freely until all are applied together, so nothing here touches the report; that one cannot be decided
//! like that is said at the key and not when all are applied. A decision belongs to the version of the report it was made on: where a
//! colleague has changed the report since, it waits for another look ([`berubah`]) while the others go through. What is kept of
//! it when the line drops is a draft ([`isian`], [`dari_isian`]). Called by the desk; the store judges what arrives by the same law again.

use std::collections::BTreeMap;

use super::KeadaanPerkara;
use super::penanganan::{Kaitan, Pilah, PilahRow, PutusanPilah, Syarat, TerkaitRow};
use crate::domain::draf::Isian;
use crate::domain::id::{OperatorId, PegawaiId, PerkaraId, Ver};
use crate::domain::kode::kode;
use crate::domain::pesan::Pesan;

/// Most characters of a reason that is typed; it stands in one line of the list of steps.
pub const MAKS_ALASAN: usize = 200;

kode! {
    /// Body that a report goes to when it is not this office's.
    pub enum TujuanPilah("tujuan-pilah") {
        /// BKN's shared system.
        Sbt => "sbt",
        /// The inspectorate.
        Inspektorat => "inspektorat",
        /// The election commission.
        Kpu => "kpu",
        /// Election supervisors.
        Bawaslu => "bawaslu",
    }
}

kode! {
    /// Why nothing comes of a report; any other reason is typed.
    pub enum AlasanArsip("alasan-arsip") {
        /// Nothing to begin with.
        TanpaBukti => "tanpa_bukti",
        /// It is told of nobody who can be found.
        TanpaTerlapor => "tanpa_terlapor",
        /// It is no violation of neutrality.
        BukanPelanggaran => "bukan_pelanggaran",
        /// Whoever reported has taken it back.
        Dicabut => "dicabut",
    }
}

/// What has been decided about one report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pilahan {
    /// The version of the report it was decided on.
    pub ver: Ver,
    /// The move; `None` where only items, person, rows or officer were chosen.
    pub pilah: Option<Pilah>,
    /// Why it waits or is filed away; where it goes.
    pub alasan: String,
    /// The case it repeats: key and number.
    pub sama: Option<(PerkaraId, String)>,
    /// Who the accused is, and the name.
    pub terlapor: Option<(PegawaiId, String)>,
    /// Chosen rows of the catalogue; `None` leaves them.
    pub baris: Option<Vec<String>>,
    /// Who looks after it.
    pub petugas: Option<OperatorId>,
    /// Items ticked or unticked by hand.
    pub syarat: BTreeMap<Syarat, bool>,
}

/// All that has been decided and not applied, by report.
pub type PilahanSemua = BTreeMap<PerkaraId, Pilahan>;

impl Pilahan {
    /// Nothing decided about a report of this version.
    #[must_use]
    pub const fn new(ver: Ver) -> Self {
        Self {
            ver,
            pilah: None,
            alasan: String::new(),
            sama: None,
            terlapor: None,
            baris: None,
            petugas: None,
            syarat: BTreeMap::new(),
        }
    }

    /// Whether there is nothing to apply.
    #[must_use]
    pub fn kosong(&self) -> bool {
        *self == Self::new(self.ver)
    }

    /// Takes the move back; items, person, rows and officer stay.
    pub fn tarik(&mut self) {
        self.pilah = None;
        self.alasan.clear();
        self.sama = None;
    }

    /// What it becomes when all are applied.
    #[must_use]
    pub fn putusan(&self, id: PerkaraId) -> PutusanPilah {
        PutusanPilah {
            lama: (id, self.ver),
            pilah: self.pilah,
            alasan: self.alasan.clone(),
            sama: self.sama.as_ref().map(|(id, _)| *id),
            terlapor: self.terlapor.as_ref().map(|(id, _)| *id),
            baris: self.baris.clone(),
            petugas: self.petugas,
            syarat: self.syarat.iter().map(|(butir, ada)| (*butir, *ada)).collect(),
        }
    }
}

/// Whether the report has another version than the one the decision was made on.
#[must_use]
pub fn berubah(row: &PilahRow, isi: &Pilahan) -> bool {
    row.row.ver != isi.ver
}

/// An item of the checklist as it stands with what has been decided: whether it is there, and whether nobody had to tick it. Who the
/// accused is says his name, number and post.
#[must_use]
pub fn butir(row: &PilahRow, isi: Option<&Pilahan>, butir: Syarat) -> (bool, bool) {
    if let Some(ada) = isi.and_then(|i| i.syarat.get(&butir)) {
        return (*ada, false);
    }
    let known = matches!(butir, Syarat::Terlapor | Syarat::Nomor | Syarat::Jabatan);
    if known && isi.is_some_and(|i| i.terlapor.is_some()) {
        return (true, true);
    }
    row.syarat.iter().find(|s| s.butir == butir).map_or((false, false), |s| (s.ada, s.sendiri))
}

/// Ticks or unticks an item; back to what is on file, nothing of it is left to apply.
pub fn centang(row: &PilahRow, isi: &mut Pilahan, apa: Syarat) {
    let (ada, _) = butir(row, Some(isi), apa);
    isi.syarat.remove(&apa);
    if butir(row, Some(isi), apa).0 == ada {
        isi.syarat.insert(apa, !ada);
    }
}

/// Whether a hint has a source with a name or evidence on file, so that it can be a report (`domain.md` 3.3).
#[must_use]
pub fn berdasar(row: &PilahRow) -> bool {
    let filed = |s: &super::penanganan::SyaratRow| {
        s.ada && s.sendiri && matches!(s.butir, Syarat::Bukti | Syarat::Saksi | Syarat::Pelapor)
    };
    row.ada_pelapor || !row.nomor_surat.trim().is_empty() || row.syarat.iter().any(filed)
}

/// Cases that tell the same event, those that somebody has said so of first.
pub fn sama(row: &PilahRow) -> Vec<&TerkaitRow> {
    let mut found: Vec<_> = row.terkait.iter().filter(|t| t.kaitan == Kaitan::Peristiwa).collect();
    found.sort_by_key(|t| !t.pasti);
    found
}

/// Why a report cannot be decided like that now; `None` where it can. Reason and destination are asked for by the key, so they are not
/// looked at here.
#[must_use]
pub fn halangan(row: &PilahRow, isi: Option<&Pilahan>, pilah: Pilah) -> Option<Pesan> {
    let hint = row.row.keadaan == KeadaanPerkara::Informasi;
    let nomor = |key: &str| Pesan::new(key).with("nomor", row.row.nomor.as_str());
    match pilah {
        Pilah::Verifikasi => {
            if row.row.pegawai.is_none() && isi.is_none_or(|i| i.terlapor.is_none()) {
                return Some(match row.calon.len() {
                    0 => nomor("triase-tanpa-terlapor"),
                    n => nomor("triase-pilih-calon").with("n", n),
                });
            }
            (hint && !berdasar(row)).then(|| nomor("triase-tanpa-dasar"))
        }
        Pilah::Tunda if hint => Some(nomor("triase-tunda-informasi")),
        Pilah::Tunda => {
            row.ditunda.as_ref().map(|(sejak, _)| nomor("triase-sudah-ditunda").with("sejak", sejak.to_string()))
        }
        Pilah::BukanWewenang | Pilah::Arsip => None,
    }
}

/// Why a report cannot be filed away: another one that is to be applied with it points to it, or it would point to one that is filed
/// away itself, and neither would be left.
#[must_use]
pub fn halangan_arsip(all: &PilahanSemua, id: PerkaraId, sama: Option<PerkaraId>) -> Option<Pesan> {
    let filed = |other: &PerkaraId| all.get(other).is_some_and(|i| i.pilah == Some(Pilah::Arsip));
    if sama.is_some_and(|other| filed(&other)) {
        return Some(Pesan::new("triase-sama-diarsip"));
    }
    let points = |(other, i): &(&PerkaraId, &Pilahan)| {
        **other != id && i.pilah == Some(Pilah::Arsip) && i.sama.as_ref().is_some_and(|(to, _)| *to == id)
    };
    all.iter().any(|one| points(&one)).then(|| Pesan::new("triase-tujuan-gabungan"))
}

/// How many reports have each move, in the order of [`Pilah::ALL`].
#[must_use]
pub fn hitung(all: &PilahanSemua) -> Vec<(Pilah, usize)> {
    let count = |pilah: &Pilah| all.values().filter(|i| i.pilah == Some(*pilah)).count();
    Pilah::ALL.iter().map(|pilah| (*pilah, count(pilah))).filter(|(_, n)| *n > 0).collect()
}

/// The decisions as a draft keeps them: one field for each thing said of a report, `147.pilah`.
#[must_use]
pub fn isian(all: &PilahanSemua) -> Isian {
    let mut out = Isian::default();
    for (id, i) in all {
        let mut put = |what: &str, text: String| {
            if !text.is_empty() {
                out.set(&format!("{}.{what}", id.0), text);
            }
        };
        put("ver", i.ver.0.to_string());
        put("pilah", i.pilah.map_or_else(String::new, |p| p.code().to_owned()));
        put("alasan", i.alasan.clone());
        put("sama", i.sama.as_ref().map_or_else(String::new, |(id, nomor)| format!("{} {nomor}", id.0)));
        put("terlapor", i.terlapor.as_ref().map_or_else(String::new, |(id, nama)| format!("{} {nama}", id.0)));
        // No row chosen is another thing than rows that are left as they are.
        put("baris", i.baris.as_ref().map_or_else(String::new, |rows| format!("={}", rows.join(" "))));
        put("petugas", i.petugas.map_or_else(String::new, |o| o.0.to_string()));
        let ticks = i.syarat.iter().map(|(b, ada)| format!("{}{}", if *ada { '+' } else { '-' }, b.code()));
        put("syarat", ticks.collect::<Vec<_>>().join(" "));
    }
    out
}

/// The decisions that a draft keeps; what cannot be read of it is left out.
#[must_use]
pub fn dari_isian(draf: &Isian) -> PilahanSemua {
    let mut all = PilahanSemua::new();
    for (field, text) in draf.iter() {
        let Some((id, "ver")) = field.split_once('.') else { continue };
        let (Ok(id), Ok(ver)) = (id.parse::<i64>(), text.trim().parse::<i64>()) else { continue };
        let get = |what: &str| draf.get(&format!("{id}.{what}"));
        let key = |what: &str| {
            let (key, name) = get(what).split_once(' ').unwrap_or((get(what), ""));
            key.parse::<i64>().ok().map(|key| (key, name.to_owned()))
        };
        let tick = |word: &str| {
            let ada = word.starts_with('+');
            Syarat::from_code(word.get(1..)?).map(|butir| (butir, ada))
        };
        let one = Pilahan {
            ver: Ver(ver),
            pilah: Pilah::from_code(get("pilah")),
            alasan: get("alasan").to_owned(),
            sama: key("sama").map(|(id, nomor)| (PerkaraId(id), nomor)),
            terlapor: key("terlapor").map(|(id, nama)| (PegawaiId(id), nama)),
            baris: get("baris").strip_prefix('=').map(|rows| rows.split_whitespace().map(str::to_owned).collect()),
            petugas: get("petugas").parse().ok().map(OperatorId),
            syarat: get("syarat").split_whitespace().filter_map(tick).collect(),
        };
        all.insert(PerkaraId(id), one);
    }
    all
}

#[cfg(test)]
#[path = "triase_tests.rs"]
mod tests;
