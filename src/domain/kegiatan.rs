//! Ceremonies and briefings: one event, staff of many units, in one place or on screens.
//!
//! What people came together for and how each of them attended; an imported list and a screen say it in the same codes.
//!
//! **What attendance says of a pledge** (`domain.md` 4.2). Whoever was present at a ceremony of a wave, in the room or on a screen, has
//! spoken there and nothing more: attendance never implies a signature. `diwakili` on an attendance list is not `diwakili` of the pledge:
//! there a representative *signed* for somebody (19-12-2023, "oleh perwakilan Pejabat"), here somebody else stood in the row, so the absent
//! person has neither spoken nor been signed for. So it says nothing of the pledge, as `tidak` does; if a representative signed too, the
//! sheet says so. What follows from attendance is derived ([`CaraHadir::mengucapkan`]) and goes when the attendance is taken back.

mod isian;

use super::diisi::Diisi;
use super::id::{GelombangId, KegiatanId, PegawaiId, SatkerId, Ver};
use super::ikrar::KeadaanIkrar;
use super::kode::kode;
use super::nama::NamaLengkap;
use super::nomor::Nomor;
use super::tanggal::Tanggal;

kode! {
    /// What people came together for.
    pub enum JenisKegiatan("jenis-kegiatan") {
        /// A briefing.
        Sosialisasi => "sosialisasi",
        /// A ceremony in which the pledge is spoken.
        Ikrar => "ikrar",
    }
}

kode! {
    /// How somebody attended (`product.md` section 7, row 13).
    pub enum CaraHadir("cara-hadir") {
        /// In person.
        Hadir => "hadir",
        /// On-line.
        Daring => "daring",
        /// Somebody stood in.
        Diwakili => "diwakili",
        /// Not at all.
        Tidak => "tidak",
    }
}

impl CaraHadir {
    /// Whether somebody was there, in the room or on a screen.
    #[must_use]
    pub const fn ada(self) -> bool {
        matches!(self, Self::Hadir | Self::Daring)
    }

    /// Whether it says that the pledge was spoken, at an event of this kind.
    #[must_use]
    pub const fn mengucapkan(self, jenis: JenisKegiatan) -> bool {
        self.ada() && matches!(jenis, JenisKegiatan::Ikrar)
    }
}

impl JenisKegiatan {
    /// Whether an event of this kind may belong to a wave.
    #[must_use]
    pub const fn bergelombang(self) -> bool {
        matches!(self, Self::Ikrar)
    }
}

kode! {
    /// What proves that an event took place (`domain.md` 4.4).
    pub enum JenisBukti("jenis-bukti") {
        /// A photograph.
        Foto => "foto_kegiatan",
        /// The attendance sheet.
        DaftarHadir => "daftar_hadir",
        /// An article in the news.
        Tautan => "tautan_berita",
    }
}

/// One proof of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuktiKegiatan {
    /// What it is.
    pub jenis: JenisBukti,
    /// Where it lies: a path or an address, as it was given.
    pub letak: String,
    /// Remark.
    pub catatan: String,
}

/// An event, as it is keyed once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KegiatanBaru {
    /// What people come together for.
    pub jenis: JenisKegiatan,
    /// Its title; with unit, day and kind it is known again.
    pub judul: String,
    /// Its day.
    pub tanggal: Tanggal,
    /// Where it takes place.
    pub tempat: String,
    /// The host.
    pub satker: SatkerId,
    /// The wave whose pledge is spoken there; only ceremonies have one.
    pub gelombang: Option<GelombangId>,
    /// It takes place on screens.
    pub daring: bool,
}

impl KegiatanBaru {
    /// How somebody is recorded who was simply there.
    #[must_use]
    pub const fn biasa(&self) -> CaraHadir {
        if self.daring { CaraHadir::Daring } else { CaraHadir::Hadir }
    }
}

/// An event in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KegiatanRow {
    /// Key.
    pub id: KegiatanId,
    /// Version for a save.
    pub ver: Ver,
    /// What it is.
    pub isi: KegiatanBaru,
    /// The host, for narrow places.
    pub satker_nama: String,
    /// Name of its wave.
    pub gelombang_nama: String,
    /// Units of which somebody was there.
    pub satuan: u32,
    /// People who were there.
    pub orang: u32,
    /// What proves it.
    pub bukti: Vec<BuktiKegiatan>,
}

/// One unit at an event. People, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HadirSatker {
    /// The unit.
    pub satker: SatkerId,
    /// Its name, for narrow places.
    pub nama: String,
    /// On duty there on that day; `None` where that was not counted.
    pub tugas: Option<TugasSatker>,
    /// Of its people of that day, those who were there.
    pub hadir: u32,
    /// Of its people, those of whom anything is on record for this event.
    pub tercatat: u32,
}

/// Those on duty at a unit on a day, by what they have done in the wave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TugasSatker {
    /// All of them.
    pub orang: u32,
    /// Of these, excluded from the wave on that day.
    pub dikecualikan: u32,
    /// Have spoken, at this event or at another, whether or not they signed too.
    pub mengucapkan: u32,
    /// Have signed.
    pub ttd: u32,
}

impl TugasSatker {
    /// How many of a hundred who owe the pledge have spoken; `None` where nobody owes it.
    #[must_use]
    pub fn persen(&self) -> Option<u32> {
        let owed = self.orang.saturating_sub(self.dikecualikan);
        (owed > 0).then(|| self.mengucapkan.min(owed) * 100 / owed)
    }
}

/// One person at an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HadirOrang {
    /// Number of the row, from 1: people on duty on that day by name, as on a printed sheet.
    pub baris: u32,
    /// Who.
    pub pegawai: PegawaiId,
    /// Name with titles.
    pub nama: NamaLengkap,
    /// Number.
    pub nomor: Nomor,
    /// How the person attended; `None`: nothing on record.
    pub cara: Option<CaraHadir>,
    /// What stands on record in the wave.
    pub keadaan: Option<KeadaanIkrar>,
}

/// One row of an attendance list, keyed.
pub type HadirDiisi = Diisi<CaraHadir>;

/// People at an event by how they attended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HitungHadir {
    /// In person.
    pub hadir: u32,
    /// On a screen.
    pub daring: u32,
    /// Somebody stood in.
    pub diwakili: u32,
    /// Not there.
    pub tidak: u32,
    /// Nothing on record.
    pub belum: u32,
}

impl HitungHadir {
    /// Counts rows.
    #[must_use]
    pub fn dari(rows: impl IntoIterator<Item = Option<CaraHadir>>) -> Self {
        let mut all = Self::default();
        for cara in rows {
            *all.slot(cara) += 1;
        }
        all
    }

    fn slot(&mut self, cara: Option<CaraHadir>) -> &mut u32 {
        match cara {
            Some(CaraHadir::Hadir) => &mut self.hadir,
            Some(CaraHadir::Daring) => &mut self.daring,
            Some(CaraHadir::Diwakili) => &mut self.diwakili,
            Some(CaraHadir::Tidak) => &mut self.tidak,
            None => &mut self.belum,
        }
    }

    /// One row says something else now.
    pub fn ganti(&mut self, dari: Option<CaraHadir>, ke: Option<CaraHadir>) {
        let old = self.slot(dari);
        *old = old.saturating_sub(1);
        *self.slot(ke) += 1;
    }

    /// Who was there.
    #[must_use]
    pub const fn ada(&self) -> u32 {
        self.hadir + self.daring
    }

    /// All rows.
    #[must_use]
    pub const fn semua(&self) -> u32 {
        self.ada() + self.diwakili + self.tidak + self.belum
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TanyaKegiatan {
    /// Events of one kind, the newest first.
    Daftar {
        /// The kind.
        jenis: JenisKegiatan,
        /// Those of this wave, and those of no wave yet; `None` for all.
        gelombang: Option<GelombangId>,
        /// At most so many rows.
        batas: usize,
    },
    /// One event with the units in reach: those with people on record first.
    Satu(KegiatanId),
    /// People of one unit at an event: those on duty there on that day, then others who are on record for it there.
    Orang {
        /// The event.
        kegiatan: KegiatanId,
        /// The unit.
        satker: SatkerId,
    },
}

/// An answer; each variant belongs to the [`TanyaKegiatan`] of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JawabKegiatan {
    /// Events.
    Daftar(Vec<KegiatanRow>),
    /// The event and its units.
    Satu(Box<KegiatanRow>, Vec<HadirSatker>),
    /// Of which event and unit, and its people.
    Orang(KegiatanId, SatkerId, Vec<HadirOrang>),
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UbahKegiatan {
    /// A new event, or a change to one. Its day and its wave decide what follows from attendance.
    Simpan {
        /// Which, and the version seen; `None` for a new one.
        lama: Option<(KegiatanId, Ver)>,
        /// What it shall be.
        isi: KegiatanBaru,
    },
    /// Attendance of named people. A row that says so already is harmless.
    Orang {
        /// The event.
        kegiatan: KegiatanId,
        /// Who and how, in the order of keying.
        baris: Vec<HadirDiisi>,
    },
    /// Attendance of everybody who was on duty at a unit on that day and of whom nothing is on record yet; who was excluded from the wave stays out.
    Satker {
        /// The event.
        kegiatan: KegiatanId,
        /// The unit.
        satker: SatkerId,
        /// How.
        cara: CaraHadir,
        /// Who is left out.
        kecuali: Vec<PegawaiId>,
    },
    /// Something proves that it took place; known again by kind and place.
    Bukti {
        /// The event.
        kegiatan: KegiatanId,
        /// What.
        isi: BuktiKegiatan,
    },
}
