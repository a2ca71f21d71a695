//! Kinds of dialogs: what the scopes of commands and the chapters of the help know of the stack above a screen.

#[cfg(doc)]
use super::modal::Modal;

/// Kinds of dialogs, for the scopes of commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ModalKind {
    /// See [`Modal::Cari`].
    Cari,
    /// See [`Modal::Kartu`].
    Kartu,
    /// See [`Modal::Pilih`].
    Pilih,
    /// See [`Modal::Tanya`].
    Tanya,
    /// See [`Modal::Palet`].
    Palet,
    /// See [`Modal::Bantuan`] and [`Modal::Teks`].
    Teks,
    /// See [`Modal::Tempo`].
    Tempo,
    /// See [`Modal::Banding`].
    Banding,
    /// See [`Modal::Saring`].
    Saring,
    /// See [`Modal::Berkas`].
    Berkas,
    /// See [`Modal::Ke`].
    Ke,
    /// See [`Modal::Ekspor`].
    Ekspor,
    /// See [`Modal::Impor`]: every step in which letters are commands.
    Impor,
    /// Every step of it in which something is typed.
    ImporKetik,
    /// Its step of files.
    ImporBerkas,
    /// Its steps of codings and of sheets.
    ImporPilih,
    /// Its step of columns.
    ImporKolom,
    /// Its step of uncertain days.
    ImporHari,
    /// What is remembered of earlier files, beside its step of files.
    ImporIngatan,
    /// Its step of units.
    ImporSatker,
    /// Its step of checking.
    ImporPeriksa,
    /// Its step between rows of one record.
    ImporKembar,
    /// Its question why people leave service.
    ImporHilang,
    /// It is being applied.
    ImporTerap,
    /// See [`Modal::DaftarLembar`].
    DaftarLembar,
    /// The same, while what narrows it is typed.
    DaftarLembarSaring,
    /// See [`Modal::Lembar`]: one press a row.
    Lembar,
    /// Its search box.
    LembarCari,
    /// Wherever else it is typed into.
    LembarKetik,
    /// See [`Modal::Uji`].
    Uji,
    /// See [`Modal::DaftarGelombang`].
    DaftarGelombang,
    /// See [`Modal::DaftarTeks`].
    DaftarTeks,
    /// See [`Modal::Belum`].
    Belum,
    /// See [`Modal::Tagih`].
    Tagih,
    /// See [`Modal::DaftarKegiatan`].
    DaftarKegiatan,
    /// See [`Modal::Acara`]: letters are commands.
    Acara,
    /// Its line that narrows units.
    AcaraSaring,
    /// See [`Modal::Hadir`]: one press a person.
    Hadir,
    /// Its line of row numbers.
    HadirKetik,
    /// Its search box.
    HadirCari,
    /// See [`Modal::Statistik`].
    Statistik,
    /// See [`Modal::Sanksi`].
    Sanksi,
    /// See [`Modal::Bundel`].
    Bundel,
    /// See [`Modal::Triase`]: letters and digits are its own.
    Triase,
    /// Its lists with digits: rows of the catalogue, officers.
    TriaseDaftar,
    /// Its questions with digits: where a report goes, why it is filed away.
    TriasePilih,
    /// Wherever a reason is typed.
    TriaseKetik,
    /// See [`Modal::Ruang`]: its letters are its own.
    Ruang,
}

/// The group of a dialog's commands in the help: each kind of dialog is read on its own.
pub(super) const fn group(kind: ModalKind) -> &'static str {
    match kind {
        ModalKind::Cari => "cari",
        ModalKind::Kartu => "kartu",
        ModalKind::Pilih => "pilih",
        ModalKind::Tanya => "tanya",
        ModalKind::Palet => "palet",
        ModalKind::Teks => "teks",
        ModalKind::Tempo => "tempo",
        ModalKind::Banding => "banding",
        ModalKind::Saring => "saring",
        ModalKind::Berkas => "berkas",
        ModalKind::Ke => "ke",
        ModalKind::Ekspor => "ekspor",
        ModalKind::Impor
        | ModalKind::ImporKetik
        | ModalKind::ImporBerkas
        | ModalKind::ImporPilih
        | ModalKind::ImporKolom
        | ModalKind::ImporHari
        | ModalKind::ImporIngatan
        | ModalKind::ImporSatker
        | ModalKind::ImporPeriksa
        | ModalKind::ImporKembar
        | ModalKind::ImporHilang
        | ModalKind::ImporTerap => "impor",
        ModalKind::DaftarLembar
        | ModalKind::DaftarLembarSaring
        | ModalKind::Lembar
        | ModalKind::LembarCari
        | ModalKind::LembarKetik
        | ModalKind::Uji => "lembar",
        ModalKind::DaftarGelombang | ModalKind::DaftarTeks => "gelombang",
        ModalKind::Belum => "belum",
        ModalKind::Tagih => "tagih",
        ModalKind::DaftarKegiatan
        | ModalKind::Acara
        | ModalKind::AcaraSaring
        | ModalKind::Hadir
        | ModalKind::HadirKetik
        | ModalKind::HadirCari => "kegiatan",
        ModalKind::Statistik | ModalKind::Sanksi => "statistik",
        ModalKind::Bundel => "bundel",
        ModalKind::Triase | ModalKind::TriaseDaftar | ModalKind::TriasePilih | ModalKind::TriaseKetik => "triase",
        ModalKind::Ruang => "ruang",
    }
}
