//! What all reports ask first: the office, the wave, the units, the head of the trail.

use super::Konteks;
use super::dokumen::{Dokumen, Jenis, Kolom};
use crate::domain::id::{GelombangId, SatkerId};
use crate::domain::ikrar::GelombangRow;
use crate::domain::operator::Session;
use crate::domain::pegawai::PegawaiRow;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Jangkar, Jendela, Kantor, PegawaiQuery, Posisi, Read, Reader, Rows, StoreError};
use crate::domain::satker::{Hitung, Persen, Pohon, Simpul};

/// Rows fetched at once: a few hundred cost one read and a few hundred kilobytes.
pub(super) const BATAS: usize = 500;

/// An answer of another kind than the question: a store that breaks its promise.
pub(super) fn tak_cocok() -> StoreError {
    StoreError::Damaged(Pesan::new("laporan-jawaban-tak-cocok"))
}

/// The office, its present wave and its units on one state of the store.
pub(super) struct Dasar {
    pub kantor: Kantor,
    pub gelombang: Option<GelombangRow>,
    pub pohon: Pohon,
    pub satker: Option<SatkerId>,
    /// That unit alone, without those below it.
    pub sendiri: bool,
    pub audit: (i64, String),
}

impl Dasar {
    pub(super) fn baca(ctx: &Konteks<'_>, reader: &mut dyn Reader) -> Result<Self, StoreError> {
        let Rows::Kantor(kantor) = reader.read(&Read::Kantor, ctx.session)? else { return Err(tak_cocok()) };
        let gelombang = match ctx.opsi.gelombang {
            Some(id) => Some(kantor.gelombang.iter().find(|g| g.id == id).ok_or(StoreError::Missing)?),
            None => kantor.gelombang_pada(ctx.session.hari),
        }
        .cloned();
        let read = Read::Pohon { gelombang: gelombang.as_ref().map(|g| g.id) };
        let Rows::Pohon(rows) = reader.read(&read, ctx.session)? else { return Err(tak_cocok()) };
        let pohon = Pohon::new(rows);
        if ctx.opsi.satker.is_some_and(|id| pohon.get(id).is_none()) {
            return Err(StoreError::Missing);
        }
        let Rows::AuditKepala { panjang, kepala } = reader.read(&Read::AuditKepala, ctx.session)? else {
            return Err(tak_cocok());
        };
        let (satker, sendiri) = (ctx.opsi.satker, ctx.opsi.sendiri);
        Ok(Self { kantor: *kantor, gelombang, pohon, satker, sendiri, audit: (panjang, kepala) })
    }

    /// The wave, for reports that are about nothing else.
    pub(super) fn wajib_gelombang(&self) -> Result<&GelombangRow, StoreError> {
        self.gelombang.as_ref().ok_or_else(|| StoreError::Io(Pesan::new("laporan-tanpa-gelombang")))
    }

    pub(super) fn gelombang_id(&self) -> Option<GelombangId> {
        self.gelombang.as_ref().map(|g| g.id)
    }

    /// The units the report is about, parents before children.
    pub(super) fn simpul(&self) -> &[Simpul] {
        let simpul = self.satker.map_or_else(|| self.pohon.semua(), |id| self.pohon.cabang(id));
        let banyak = if self.sendiri && self.satker.is_some() { 1 } else { simpul.len() };
        simpul.get(..banyak).unwrap_or_default()
    }

    /// The figures of these units together.
    pub(super) fn jumlah(&self) -> Hitung {
        match self.satker.and_then(|id| self.pohon.get(id)) {
            Some(s) if self.sendiri => s.satker.hitung,
            Some(s) => s.jumlah,
            None => self.pohon.jumlah(),
        }
    }

    /// What they have reached.
    fn persen(&self) -> Persen {
        match self.satker.and_then(|id| self.pohon.get(id)) {
            Some(s) if self.sendiri => s.satker.persen(),
            Some(s) => s.persen(),
            None => self.pohon.persen(),
        }
    }

    /// Full name of a unit; empty for a unit the session cannot see.
    pub(super) fn nama_satker(&self, id: SatkerId) -> &str {
        self.pohon.get(id).map_or("", |s| s.satker.nama.as_str())
    }

    /// A document with everything but its tables.
    pub(super) fn dokumen(&self, ctx: &Konteks<'_>, judul: String, angka: &Pesan, saring: Option<String>) -> Dokumen {
        let kata = ctx.kata;
        let mut keterangan = Vec::with_capacity(5);
        let (pemilihan, gelombang) = match &self.gelombang {
            Some(g) => {
                let election = self.kantor.pemilihan.iter().find(|p| p.id == g.pemilihan);
                (election.map_or("", |p| p.nama.as_str()), g.nama.as_str())
            }
            None => ("", ""),
        };
        let sumber = match gelombang {
            "" => Pesan::new("laporan-sumber-tanpa-gelombang"),
            _ => Pesan::new("laporan-sumber").with("gelombang", gelombang).with("pemilihan", pemilihan),
        };
        keterangan.push(kata.pesan(&sumber));
        let lingkup =
            self.satker.map_or_else(|| kata.t("laporan-seluruh-kantor"), |id| self.nama_satker(id).to_owned());
        keterangan.push(kata.pesan(&match saring {
            Some(isi) => Pesan::new("laporan-saring").with("satker", lingkup).with("isi", isi),
            None => Pesan::new("laporan-lingkup").with("satker", lingkup),
        }));
        keterangan.push(kata.pesan(
            &Pesan::new("laporan-dibuat").with("waktu", ctx.now.to_string()).with("nama", ctx.session.nama.as_str()),
        ));
        keterangan.push(kata.pesan(
            &Pesan::new("laporan-audit").with("panjang", self.audit.0).with("kepala", kepala_ringkas(&self.audit.1)),
        ));
        keterangan.extend(self.kantor.impor.as_ref().map(|impor| kata.pesan(&impor.pesan("tarik-ekspor"))));
        Dokumen {
            judul,
            kantor: self.kantor.nama.clone(),
            latihan: self.kantor.latihan,
            angka: kata.pesan(angka),
            hitung: self.jumlah(),
            persen: self.persen(),
            keterangan,
            audit: self.audit.clone(),
            impor: self.kantor.impor.clone(),
            gambar: Vec::new(),
            bagian: Vec::new(),
        }
    }

    /// Both percentages in words, the headline first: `ttd 86 %`, `dengan diwakili 91 %`; `None` where nobody owes.
    pub(super) fn dua_persen(&self, ctx: &Konteks<'_>) -> Option<[String; 2]> {
        let both = self.persen().kedua(self.kantor.hitung_diwakili)?;
        let say = |(diwakili, n): (bool, i64)| {
            let key = if diwakili { "figur-persen-diwakili" } else { "figur-persen-ttd" };
            ctx.kata.pesan(&Pesan::new(key).with("n", n))
        };
        Some(both.map(say))
    }

    /// The figure line of a wave: `ttd 86 %  3.377 dari 3.912  dengan diwakili 91 %  per 21-11-2024`.
    pub(super) fn angka_ikrar(&self, ctx: &Konteks<'_>) -> Pesan {
        let h = self.jumlah();
        let pesan = match self.dua_persen(ctx) {
            Some([utama, kedua]) => Pesan::new("laporan-angka").with("utama", utama).with("kedua", kedua),
            None => Pesan::new("laporan-angka-kosong"),
        };
        let n = h.utama(self.kantor.hitung_diwakili);
        pesan.with("n", n).with("dari", h.wajib()).with("hari", ctx.session.hari.to_string())
    }

    /// The figure line of cases.
    pub(super) fn angka_perkara(&self, ctx: &Konteks<'_>) -> Pesan {
        let h = self.jumlah();
        Pesan::new("laporan-angka-perkara")
            .with("lewat", h.lewat)
            .with("buka", h.perkara)
            .with("hari", ctx.session.hari.to_string())
    }
}

/// The first sixteen digits of the head of the trail in fours: enough to compare by eye and by telephone.
pub(super) fn kepala_ringkas(kepala: &str) -> String {
    let head: Vec<char> = kepala.chars().take(16).map(|c| c.to_ascii_uppercase()).collect();
    if head.is_empty() {
        return "-".to_owned();
    }
    head.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// A column whose heading is the word `laporan-kolom-<key with dashes>`.
pub(super) fn kolom(ctx: &Konteks<'_>, kunci: &'static str, jenis: Jenis, lebar: u16) -> Kolom {
    Kolom { kunci, judul: ctx.kata.t(&format!("laporan-kolom-{}", kunci.replace('_', "-"))), jenis, lebar }
}

/// Walks a list window by window.
#[derive(Debug, Clone, Default)]
pub(super) struct Maju {
    dari: Option<Posisi>,
    habis: bool,
}

impl Maju {
    /// Where the next window begins; `None` when the list has been read.
    pub(super) fn jangkar(&self) -> Option<Jangkar> {
        if self.habis {
            return None;
        }
        Some(self.dari.clone().map_or(Jangkar::Awal, Jangkar::Sesudah))
    }

    /// Remembers where a window ended.
    pub(super) fn lihat<T>(&mut self, jendela: &Jendela<T>, posisi: impl Fn(&T) -> &Posisi) {
        match jendela.rows.last() {
            Some(last) => self.dari = Some(posisi(last).clone()),
            None => self.habis = true,
        }
        self.habis |= !jendela.sesudah;
    }
}

/// People out of a list, one at a time.
pub(super) struct Orang {
    pub query: PegawaiQuery,
    maju: Maju,
    siap: std::vec::IntoIter<PegawaiRow>,
}

impl Orang {
    pub(super) fn new(query: PegawaiQuery) -> Self {
        Self { query, maju: Maju::default(), siap: Vec::new().into_iter() }
    }

    pub(super) fn next(
        &mut self,
        reader: &mut dyn Reader,
        session: &Session,
    ) -> Result<Option<PegawaiRow>, StoreError> {
        loop {
            if let Some(row) = self.siap.next() {
                return Ok(Some(row));
            }
            let Some(dari) = self.maju.jangkar() else { return Ok(None) };
            let read = Read::Pegawai { query: self.query.clone(), dari, batas: BATAS };
            let Rows::Pegawai(jendela) = reader.read(&read, session)? else { return Err(tak_cocok()) };
            self.maju.lihat(&jendela, |r| &r.posisi);
            self.siap = jendela.rows.into_iter();
        }
    }
}
