//! The people of a unit at an event, keyed like the rows of a sheet: one press each, or numbers of those who were not there.

use crate::desk::app::App;
use crate::desk::barisan::{Baris, Barisan};
use crate::desk::impor::rapat;
use crate::desk::lembar;
use crate::desk::line::Line;
use crate::desk::list::Move;
use crate::desk::modal::{Modal, ModalKind, move_by};
use crate::desk::msg::{Effect, WriteTag};
use crate::domain::id::{KegiatanId, PegawaiId, SatkerId};
use crate::domain::ikrar::{KeadaanIkrar, kecuali};
use crate::domain::kegiatan::{CaraHadir, HadirOrang, HitungHadir, UbahKegiatan};
use crate::domain::nama::NamaLengkap;
use crate::domain::nomor::Nomor;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::Write;

impl Baris for HadirOrang {
    type Isi = CaraHadir;
    type Hitung = HitungHadir;

    fn pegawai(&self) -> PegawaiId {
        self.pegawai
    }

    fn nama(&self) -> &NamaLengkap {
        &self.nama
    }

    fn nomor(&self) -> Nomor {
        self.nomor
    }

    fn isi(&self) -> Option<CaraHadir> {
        self.cara
    }

    fn isikan(&mut self, isi: Option<CaraHadir>) {
        self.cara = isi;
    }

    fn baris(&self) -> u32 {
        self.baris
    }

    fn nomori(&mut self, baris: u32) {
        self.baris = baris;
    }

    fn hitung(rows: impl Iterator<Item = Option<CaraHadir>>) -> HitungHadir {
        HitungHadir::dari(rows)
    }

    fn ganti(hitung: &mut HitungHadir, dari: Option<CaraHadir>, ke: Option<CaraHadir>) {
        hitung.ganti(dari, ke);
    }
}

/// What the keys do.
#[derive(Debug, Clone)]
pub enum Mode {
    /// One press a person.
    Jalan,
    /// A row number is typed.
    Ke(Line),
    /// Numbers of those are typed who were not there; all others were.
    Kecuali(Line),
    /// Somebody is looked for; the cursor is on the hit already.
    Cari(Pencarian),
}

/// The search box. Enter only stays at the hit: that somebody was found does not say that he was there.
#[derive(Debug, Clone)]
pub struct Pencarian {
    /// What is typed.
    pub line: Line,
    /// Rows that fit it, best first.
    pub hits: Vec<usize>,
    /// Which of them the cursor is on.
    pub pilih: usize,
    /// Where it stood before.
    asal: usize,
}

impl Pencarian {
    /// An empty box over a cursor.
    #[must_use]
    pub const fn new(asal: usize) -> Self {
        Self { line: Line::new(60), hits: Vec::new(), pilih: 0, asal }
    }
}

/// The people of a unit at an event.
#[derive(Debug, Clone)]
pub struct Hadir {
    /// The event.
    pub kegiatan: KegiatanId,
    /// The unit.
    pub satker: SatkerId,
    /// Its name.
    pub nama: String,
    /// What Space says: in the room, or on a screen.
    pub biasa: CaraHadir,
    /// The people.
    pub isi: Barisan<HadirOrang>,
    /// Which of them the next key is for; behind the last when all have been gone through.
    pub cursor: usize,
    /// First one shown.
    pub top: usize,
    /// Rows on the screen.
    pub tinggi: usize,
    /// What the keys do.
    pub mode: Mode,
    /// They are being read; keys wait.
    pub muat: bool,
    /// Whether they have ever come.
    pub ada: bool,
    /// Opened to type numbers only: the units come back behind Enter.
    pub kembali: bool,
    /// What is said once they have been read anew.
    pub(super) pesan: Option<Pesan>,
    /// Nothing is sent by itself: the last write failed for a reason that reading anew does not mend.
    pub(super) macet: bool,
}

impl Hadir {
    /// People that are being read.
    #[must_use]
    pub fn new(kegiatan: KegiatanId, satker: SatkerId, nama: &str, biasa: CaraHadir, size: (u16, u16)) -> Self {
        let mut list = Self {
            kegiatan,
            satker,
            nama: nama.to_owned(),
            biasa,
            isi: Barisan::default(),
            cursor: 0,
            top: 0,
            tinggi: 1,
            mode: Mode::Jalan,
            muat: true,
            ada: false,
            kembali: false,
            pesan: None,
            macet: false,
        };
        list.ukur(size);
        list
    }

    /// Takes the size of the screen.
    pub fn ukur(&mut self, size: (u16, u16)) {
        self.tinggi = lembar::tinggi(size);
        self.top = rapat(self.top, self.isi.baris.len() + 1, self.tinggi);
        self.ke(self.cursor);
    }

    /// Puts the cursor on a row, or behind the last; see [`lembar::atas`].
    pub fn ke(&mut self, at: usize) {
        let many = self.isi.baris.len();
        self.cursor = at.min(many);
        self.top = lembar::atas(self.top, self.cursor, many, self.tinggi);
    }

    /// The kind of dialog whose commands hold.
    #[must_use]
    pub const fn kind(&self) -> ModalKind {
        match self.mode {
            Mode::Jalan => ModalKind::Hadir,
            Mode::Ke(_) | Mode::Kecuali(_) => ModalKind::HadirKetik,
            Mode::Cari(_) => ModalKind::HadirCari,
        }
    }

    /// The line that is typed into.
    pub const fn line_mut(&mut self) -> Option<&mut Line> {
        match &mut self.mode {
            Mode::Jalan => None,
            Mode::Ke(line) | Mode::Kecuali(line) => Some(line),
            Mode::Cari(box_) => Some(&mut box_.line),
        }
    }

    /// The next write, where one is due.
    pub(super) fn kirim(&mut self) -> Option<Effect> {
        let baris = self.isi.kirim()?;
        Some(tulis(UbahKegiatan::Orang { kegiatan: self.kegiatan, baris }))
    }
}

fn tulis(ubah: UbahKegiatan) -> Effect {
    Effect::Write { tag: WriteTag::HadirBaris, write: Box::new(Write::Kegiatan(ubah)) }
}

fn atas(app: &mut App) -> Option<&mut Hadir> {
    if let Some(Modal::Hadir(list)) = app.modals.last_mut() { Some(list) } else { None }
}

/// Keys the person under the cursor as present, as one is at such an event.
pub(super) fn biasa(app: &mut App) -> Vec<Effect> {
    match atas(app).map(|list| list.biasa) {
        Some(cara) => baris(app, cara),
        None => Vec::new(),
    }
}

/// Keys the person under the cursor and goes on to the next. Who is on record like that already stays so, and it rings.
pub(super) fn baris(app: &mut App, cara: CaraHadir) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let at = list.cursor;
    let Some(row) = list.isi.baris.get(at) else {
        app.refuse(Pesan::new("kegiatan-meja-habis"));
        return vec![Effect::Bell];
    };
    let said = Pesan::new("kegiatan-meja-sudah").with("nama", row.nama.lengkap()).with("cara", Arg::Kata(cara.kata()));
    let changed = list.isi.isi([(at, cara)]) > 0;
    list.ke(at + 1);
    if changed {
        return app.kirim_hadir();
    }
    app.refuse(said);
    vec![Effect::Bell]
}

pub(super) fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        let last = list.isi.baris.len();
        let page = i64::try_from(list.tinggi).unwrap_or(1);
        list.ke(match step {
            Move::By(n) => move_by(list.cursor, n, last),
            Move::Pages(n) => move_by(list.cursor, n * page, last),
            Move::First => 0,
            Move::Last => last.saturating_sub(1),
        });
    }
    Vec::new()
}

/// Takes the last key back, for as many people as it was.
pub(super) fn batal(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    match list.isi.batal() {
        Some(at) => {
            list.ke(at);
            app.kirim_hadir()
        }
        None => {
            app.refuse(Pesan::new("berkas-meja-batal-habis"));
            vec![Effect::Bell]
        }
    }
}

pub(super) fn ketik(app: &mut App, mode: Mode) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.mode = mode;
    }
    Vec::new()
}

/// What all but these numbers would make of the list. Who is excluded from the wave is not recorded unasked.
///
/// # Errors
/// What is wrong with the numbers; somebody among them who is on record as present.
pub fn rencana(list: &Hadir, text: &str) -> Result<(Vec<(usize, CaraHadir)>, HitungHadir), Pesan> {
    let last = list.isi.baris.last().map_or(0, |r| r.baris);
    let away = kecuali(text, last)?;
    let mut rows = Vec::new();
    let mut hitung = list.isi.hitung;
    for (at, row) in list.isi.baris.iter().enumerate() {
        let cara = match (away.contains(&row.baris), row.cara) {
            (true, Some(other)) if other.ada() => {
                let pesan = Pesan::new("kegiatan-meja-kecuali-terisi").with("baris", row.baris);
                return Err(pesan.with("nama", row.nama.lengkap()).with("cara", Arg::Kata(other.kata())));
            }
            (_, Some(_)) => continue,
            (true, None) => CaraHadir::Tidak,
            (false, None) if row.keadaan == Some(KeadaanIkrar::Dikecualikan) => continue,
            (false, None) => list.biasa,
        };
        hitung.ganti(None, Some(cara));
        rows.push((at, cara));
    }
    Ok((rows, hitung))
}

/// Enter in a line that is typed into.
pub(super) fn pakai(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let outcome = match &list.mode {
        Mode::Jalan => Ok(()),
        Mode::Cari(box_) => match (box_.hits.is_empty(), box_.line.text().trim()) {
            (false, _) | (_, "") => Ok(()),
            (true, typed) => Err(Pesan::new("berkas-meja-cari-tak-ada").with("teks", typed)),
        },
        Mode::Ke(line) => {
            let wanted = line.text().trim().parse::<u32>().ok();
            match wanted.and_then(|n| list.isi.baris.iter().position(|r| r.baris == n)) {
                Some(at) => {
                    list.ke(at);
                    Ok(())
                }
                None => Err(Pesan::new("berkas-baris-tak-ada").with("baris", line.text().trim())),
            }
        }
        Mode::Kecuali(line) => rencana(list, line.text()).map(|(rows, _)| {
            list.isi.isi(rows);
            list.ke(list.isi.belum());
        }),
    };
    if let Err(why) = outcome {
        app.refuse(why);
        return vec![Effect::Bell];
    }
    let back = list.kembali && matches!(list.mode, Mode::Kecuali(_));
    list.mode = Mode::Jalan;
    if !back {
        return app.kirim_hadir();
    }
    let effects = tinggalkan(app);
    if let Some(event) = app.acara_mut() {
        event.geser(Move::By(1));
    }
    effects
}

pub(super) fn buka_cari(app: &mut App) -> Vec<Effect> {
    let asal = atas(app).map_or(0, |list| list.cursor);
    ketik(app, Mode::Cari(Pencarian::new(asal)))
}

/// The search box has another text: the cursor goes to the best hit, and back where nothing is typed any more.
pub(in crate::desk) fn cari_berubah(app: &mut App) -> Vec<Effect> {
    if let Some(list) = atas(app)
        && let Mode::Cari(box_) = &mut list.mode
    {
        box_.hits = list.isi.cari(box_.line.text());
        box_.pilih = 0;
        let at = box_.hits.first().copied().or_else(|| box_.line.text().trim().is_empty().then_some(box_.asal));
        list.ke(at.unwrap_or(list.cursor));
    }
    Vec::new()
}

/// To the next hit, or the one before.
pub(super) fn cari_geser(app: &mut App, n: i64) -> Vec<Effect> {
    if let Some(list) = atas(app)
        && let Mode::Cari(box_) = &mut list.mode
    {
        box_.pilih = move_by(box_.pilih, n, box_.hits.len().saturating_sub(1));
        if let Some(at) = box_.hits.get(box_.pilih).copied() {
            list.ke(at);
        }
    }
    Vec::new()
}

/// Leaves the search box for the row that the walk stood on.
pub(super) fn cari_kembali(app: &mut App) -> Vec<Effect> {
    app.ahead.clear();
    if let Some(list) = atas(app)
        && let Mode::Cari(Pencarian { asal, .. }) = list.mode
    {
        list.ke(asal);
    }
    ketik(app, Mode::Jalan)
}

/// Back to one press a person; or to the units, where only numbers were to be typed.
pub(super) fn berhenti(app: &mut App) -> Vec<Effect> {
    app.ahead.clear();
    if atas(app).is_some_and(|list| list.kembali) {
        return tinggalkan(app);
    }
    ketik(app, Mode::Jalan)
}

/// Leaves the people for the units; what was keyed is sent before.
pub(super) fn tinggalkan(app: &mut App) -> Vec<Effect> {
    let mut effects = app.kirim_sisa_hadir();
    let under_way = app.hadir().is_some_and(|list| list.isi.berjalan());
    app.hadir_luar += effects.len() + usize::from(under_way);
    if matches!(app.modals.last(), Some(Modal::Hadir(_))) {
        app.modals.pop();
    }
    if effects.is_empty() && !under_way {
        effects.extend(app.segarkan_acara());
    }
    effects
}

impl App {
    /// Sends what was keyed, one write at a time.
    pub(super) fn kirim_hadir(&mut self) -> Vec<Effect> {
        let Some(list) = self.hadir_mut() else { return Vec::new() };
        list.macet = false;
        list.kirim().into_iter().collect()
    }

    /// Before the people or the program are left: everything keyed goes now, whatever is under way.
    pub(super) fn kirim_sisa_hadir(&mut self) -> Vec<Effect> {
        let Some(list) = self.hadir_mut() else { return Vec::new() };
        let kegiatan = list.kegiatan;
        let rest = list.isi.habiskan();
        rest.map(|baris| tulis(UbahKegiatan::Orang { kegiatan, baris })).into_iter().collect()
    }
}
