//! A person in words: the whole card, and the few lines that answer a call on the phone.

use super::kanvas::Sel;
use super::orang::nomor;
use super::teks::lipat;
use super::theme::Gaya;
use crate::desk::app::App;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::pegawai::{IkrarLainRow, IkrarOrangRow, Kartu, Pegawai};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tampil::{lebar, rata};
use crate::domain::tanggal::Tanggal;
use crate::kata::Kata;

/// A piece of a description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Uraian {
    /// A heading.
    Judul(String),
    /// A label and what stands behind it.
    Isi(String, String),
    /// A sentence.
    Teks(String),
    /// An empty line.
    Kosong,
}

/// Columns of labels.
const LABEL: usize = 16;

/// A description in lines of at most `cols` columns.
#[must_use]
pub fn susun(gaya: Gaya, uraian: &[Uraian], cols: usize) -> Vec<Vec<Sel>> {
    let mut lines = Vec::new();
    for piece in uraian {
        match piece {
            Uraian::Judul(text) => {
                lines.extend(lipat(text, cols).into_iter().map(|l| vec![Sel::new(l, gaya.tebal())]));
            }
            Uraian::Teks(text) => lines.extend(lipat(text, cols).into_iter().map(|l| vec![Sel::biasa(l)])),
            Uraian::Kosong => lines.push(Vec::new()),
            Uraian::Isi(label, text) => {
                let wide = LABEL.min(cols / 3);
                let room = cols.saturating_sub(wide + 1).max(1);
                let text = if text.trim().is_empty() { "-" } else { text.as_str() };
                for (number, line) in lipat(text, room).into_iter().enumerate() {
                    let label = if number == 0 { label.as_str() } else { "" };
                    lines.push(vec![Sel::biasa(rata(label, wide)), Sel::biasa(" "), Sel::biasa(line)]);
                }
            }
        }
    }
    lines
}

/// Lines that [`lengkap`] has at least: nobody needs to write them where there is less room.
pub const LENGKAP: usize = 15;

/// At most so many records that do not stand are told of a wave.
const LAIN: usize = 3;

/// Everything about a person.
#[must_use]
pub fn lengkap(app: &App, kartu: &Kartu) -> Vec<Uraian> {
    let kata = &app.kata;
    let p = &kartu.pegawai;
    let isi = |key: &str, text: String| Uraian::Isi(kata.t(key), text);
    let day = |d: Option<Tanggal>| d.map(|d| d.to_string()).unwrap_or_default();
    let mut out = vec![Uraian::Judul(p.isi.nama.lengkap())];
    let number = p.isi.nomor.map(|n| format!("{} {}", kata.t(&n.jenis.kata()), n.grouped())).unwrap_or_default();
    out.push(isi("kartu-nomor", number));
    out.push(isi("kartu-nik", p.isi.nik.map(|n| n.masked()).unwrap_or_default()));
    let sex = p.isi.kelamin.map(|k| kata.t(&k.kata())).unwrap_or_default();
    out.push(isi("kartu-lahir", gabung([day(p.isi.lahir), sex])));
    out.push(isi("kartu-status", gabung([kata.t(&p.isi.status.kata()), p.isi.golongan.clone()])));
    out.push(isi("kartu-jabatan", jabatan(kata, p)));
    out.push(isi("kartu-satker", p.satker_nama.clone()));
    out.push(isi("kartu-atasan", p.atasan_nama.clone()));
    out.extend(catatan(kata, p).into_iter().map(|text| isi("kartu-catatan", text)));
    out.extend([Uraian::Kosong, Uraian::Judul(kata.t("kartu-ikrar"))]);
    for i in &kartu.ikrar {
        out.push(Uraian::Isi(i.gelombang.clone(), ikrar(kata, i)));
        out.extend(i.lain.iter().take(LAIN).map(|other| Uraian::Isi(String::new(), lain(kata, other))));
    }
    out.extend([Uraian::Kosong, Uraian::Judul(kata.t("kartu-perkara"))]);
    if kartu.perkara.is_empty() {
        out.push(Uraian::Teks(kata.t("kartu-tanpa-perkara")));
    }
    out.extend(kartu.perkara.iter().map(|row| {
        let due = row.tenggat.as_ref().map(|t| format!("{} {}", kata.t(&t.aturan.kata()), t.jatuh)).unwrap_or_default();
        let left = row.sisa.map(|n| super::antre::sisa(kata, Some(n))).unwrap_or_default();
        Uraian::Isi(row.nomor.clone(), gabung([kata.t(&row.keadaan.kata()), due, left]))
    }));
    out.extend([Uraian::Kosong, Uraian::Judul(kata.t("kartu-penempatan"))]);
    out.extend(kartu.penempatan.iter().map(|row| {
        let until = row.sampai.map_or_else(|| kata.t("kartu-sekarang"), |d| d.to_string());
        let from = row.dari.map_or_else(|| "?".to_owned(), |d| d.to_string());
        let post = if row.jabatan.is_empty() { String::new() } else { format!(" ({})", row.jabatan) };
        Uraian::Teks(format!("{from} - {until}  {}{post}", row.satker))
    }));
    debug_assert!(out.len() >= LENGKAP, "{} lines", out.len());
    out
}

/// What is asked on the phone: who, where, signed or not, any case.
#[must_use]
pub fn ringkas(app: &App, kartu: &Kartu) -> Vec<Uraian> {
    let kata = &app.kata;
    let p = &kartu.pegawai;
    let mut out = vec![Uraian::Judul(p.isi.nama.lengkap())];
    let number = p.isi.nomor.map(|n| nomor(kata, n)).unwrap_or_default();
    out.push(Uraian::Teks(gabung([number, kata.t(&p.isi.status.kata()), p.isi.golongan.clone()])));
    out.push(Uraian::Teks(gabung([p.isi.jabatan.clone(), p.satker_nama.clone()])));
    if let Some(i) = kini(kartu) {
        out.push(Uraian::Isi(i.gelombang.clone(), ikrar(kata, i)));
        // Who asks on the phone must not miss a refusal.
        let refused = i.lain.iter().find(|other| other.keadaan == KeadaanIkrar::Menolak);
        out.extend(refused.map(|other| Uraian::Isi(String::new(), lain(kata, other))));
    }
    out.extend(catatan(kata, p).into_iter().map(|text| Uraian::Isi(kata.t("kartu-catatan"), text)));
    if !p.atasan_nama.is_empty() {
        out.push(Uraian::Isi(kata.t("kartu-atasan"), p.atasan_nama.clone()));
    }
    let open: Vec<_> = kartu.perkara.iter().filter(|r| r.keadaan.is_terbuka()).collect();
    if let Some(first) = open.first() {
        let text = Pesan::new("kartu-perkara-terbuka")
            .with("n", open.len())
            .with("nomor", first.nomor.as_str())
            .with("keadaan", Arg::Kata(first.keadaan.kata()));
        out.push(Uraian::Isi(kata.t("kartu-perkara"), kata.pesan(&text)));
    }
    out
}

/// The pledge of a person in the present wave, in the few lines of the pledge pane.
#[must_use]
pub fn status(app: &App, kartu: &Kartu) -> Vec<Uraian> {
    let mut out = vec![Uraian::Judul(kartu.pegawai.isi.nama.lengkap())];
    if let Some(i) = kini(kartu) {
        out.push(Uraian::Teks(ikrar(&app.kata, i)));
    }
    out.extend(catatan(&app.kata, &kartu.pegawai).into_iter().map(Uraian::Teks));
    out
}

fn kini(kartu: &Kartu) -> Option<&IkrarOrangRow> {
    kartu.ikrar.iter().find(|i| i.kini).or_else(|| kartu.ikrar.first())
}

/// One pledge in words: state, day, sheet, ceremony, reason, who recorded it.
#[must_use]
pub fn ikrar(kata: &Kata, i: &IkrarOrangRow) -> String {
    let mark = if i.keadaan == KeadaanIkrar::Menolak { "x " } else { "" };
    let mut first = format!("{mark}{}", kata.t(&i.keadaan.kata()));
    if let Some(day) = i.tanggal {
        first = format!("{first} {day}");
    }
    if let Some(last) = i.sampai {
        let key = if i.keadaan == KeadaanIkrar::Belum { "kartu-ikrar-berakhir" } else { "kartu-ikrar-sampai" };
        first = format!("{first} {}", kata.pesan(&Pesan::new(key).with("hari", last.to_string())));
    }
    let sheet = if i.berkas.is_empty() {
        if i.keadaan == KeadaanIkrar::Ttd { kata.t("kartu-tanpa-berkas") } else { String::new() }
    } else {
        kata.pesan(&Pesan::new("kartu-berkas").with("nomor", i.berkas.as_str()))
    };
    let event = if i.kegiatan.is_empty() {
        String::new()
    } else {
        kata.pesan(&Pesan::new("kartu-kegiatan").with("judul", i.kegiatan.as_str()))
    };
    let by = if i.oleh.is_empty() {
        String::new()
    } else {
        kata.pesan(&Pesan::new("kartu-oleh").with("oleh", i.oleh.as_str()))
    };
    gabung([first, sheet, event, i.alasan.clone(), by])
}

/// A record that does not stand, in words: state, sheet, row, day.
fn lain(kata: &Kata, other: &IkrarLainRow) -> String {
    let key = match (other.berkas.is_empty(), other.baris) {
        (true, _) => "kartu-juga",
        (false, None) => "kartu-juga-berkas",
        (false, Some(_)) => "kartu-juga-baris",
    };
    kata.pesan(
        &Pesan::new(key)
            .with("keadaan", Arg::Kata(other.keadaan.kata()))
            .with("nomor", other.berkas.as_str())
            .with("baris", other.baris.unwrap_or_default())
            .with("tanggal", other.tanggal.to_string()),
    )
}

fn jabatan(kata: &Kata, p: &Pegawai) -> String {
    gabung([p.isi.jabatan.clone(), p.isi.jenis_jabatan.map(|j| kata.t(&j.kata())).unwrap_or_default()])
}

/// What must not be overlooked: out of service, married to a candidate, on unpaid leave.
fn catatan(kata: &Kata, p: &Pegawai) -> Vec<String> {
    let mut out = Vec::new();
    if !p.isi.aktif {
        out.push(gabung([kata.t("orang-nonaktif"), p.isi.alasan.clone()]));
    }
    if p.isi.pasangan_calon {
        out.push(kata.t("kartu-pasangan-calon"));
    }
    if let Some((from, until)) = p.isi.cltn {
        let text = Pesan::new("kartu-cltn").with("dari", from.to_string()).with("sampai", until.to_string());
        out.push(kata.pesan(&text));
    }
    out
}

/// The texts that are not empty, with commas between.
#[must_use]
pub fn gabung<const N: usize>(parts: [String; N]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|p| !p.trim().is_empty()).collect();
    parts.join(", ")
}

/// Columns of the widest line; for dialogs that want to be as small as what they hold.
#[must_use]
pub fn terlebar(lines: &[Vec<Sel>]) -> usize {
    lines.iter().map(|l| l.iter().map(|s| lebar(&s.teks)).sum()).max().unwrap_or(0)
}
