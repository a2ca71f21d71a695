//! Recap of one wave per unit, with roll-up.
//!
//! A unit's row counts everybody below it too, so rows must not be added up; the level column says who
//! hangs where. Spoken, represented and refused stand beside signed, never in it: only a signature is
//! a signature (`domain.md` section 4).

use super::dokumen::{Bagian, BarisSel, Dokumen, Gambar, Jenis, Kolom, Sel, Tabel, Tetap};
use super::sumber::{Dasar, kolom};
use super::{Konteks, statistik};
use crate::domain::operator::Hak;
use crate::domain::perkara::kurun::Kurun;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Reader, StoreError};
use crate::domain::satker::Simpul;

/// Bars in the picture: as many as a reader compares on half a page.
const BATANG: usize = 15;

pub(super) fn susun(ctx: &Konteks<'_>, reader: &mut dyn Reader) -> Result<Dokumen, StoreError> {
    let dasar = Dasar::baca(ctx, reader)?;
    let gelombang = dasar.wajib_gelombang()?;
    let judul = ctx.kata.pesan(&Pesan::new("laporan-judul-rekap").with("gelombang", gelombang.nama.as_str()));
    let perkara = ctx.session.boleh(Hak::PerkaraLihat);
    let top = dasar.simpul().iter().map(|s| s.dalam).min().unwrap_or(0);
    let diwakili = dasar.kantor.hitung_diwakili;
    let rows: Vec<BarisSel> = dasar.simpul().iter().map(|s| baris(ctx, s, top, perkara, diwakili)).collect();
    let mut dok = dasar.dokumen(ctx, judul, &dasar.angka_ikrar(ctx), None);
    dok.gambar.extend(gambar(ctx, dasar.simpul()));
    if perkara && dasar.satker.is_none() {
        dok.keterangan.extend(kasus(ctx, reader)?);
    }
    let tabel = Tabel { kolom: kolom_rekap(ctx, perkara, diwakili), baris: Box::new(Tetap::new(rows)) };
    dok.bagian.push(Bagian { judul: ctx.kata.t("laporan-bagian-rekap"), tabel });
    Ok(dok)
}

/// Persons, reports, cases and violations of this year in one line, each with its unit; nothing where the session may not know.
fn kasus(ctx: &Konteks<'_>, reader: &mut dyn Reader) -> Result<Option<String>, StoreError> {
    let (dari, sampai) = Kurun::tahun(ctx.session.hari).rentang(ctx.session.hari);
    let isi = match statistik::tanya(ctx, reader, (dari, sampai)) {
        Ok(isi) => isi,
        Err(StoreError::Forbidden(_) | StoreError::Missing) => return Ok(None),
        Err(e) => return Err(e),
    };
    let line = Pesan::new("laporan-rekap-perkara").with("isi", ctx.kata.pesan(&statistik::kalimat(ctx.kata, &isi)));
    Ok(Some(ctx.kata.pesan(&line.with("dari", dari.to_string()).with("sampai", sampai.to_string()))))
}

/// Both percentages, the headline first; the bar is the headline's.
fn kolom_rekap(ctx: &Konteks<'_>, perkara: bool, diwakili: bool) -> Vec<Kolom> {
    use Jenis::{Angka, Batang, Persen, Tanggal, Teks};
    let persen = |with: bool| if with { "persen_diwakili" } else { "persen" };
    let mut all = vec![
        kolom(ctx, "satker", Teks, 44),
        kolom(ctx, "tingkat", Angka, 7),
        kolom(ctx, "wajib", Angka, 9),
        kolom(ctx, "ttd", Angka, 9),
        kolom(ctx, persen(diwakili), Persen, 7),
        kolom(ctx, persen(!diwakili), Persen, 7),
        kolom(ctx, "batang", Batang, 20),
        kolom(ctx, "belum", Angka, 9),
        kolom(ctx, "diwakili", Angka, 9),
        kolom(ctx, "mengucapkan", Angka, 12),
        kolom(ctx, "menolak", Angka, 9),
        kolom(ctx, "dikecualikan", Angka, 12),
        kolom(ctx, "terakhir", Tanggal, 12),
    ];
    if perkara {
        all.push(kolom(ctx, "perkara", Angka, 9));
        all.push(kolom(ctx, "lewat", Angka, 9));
    }
    all
}

fn baris(ctx: &Konteks<'_>, simpul: &Simpul, top: usize, perkara: bool, diwakili: bool) -> BarisSel {
    let h = &simpul.jumlah;
    let dalam = simpul.dalam.saturating_sub(top);
    let mut cells = vec![
        Sel::Simpul(simpul.satker.nama.clone().into(), dalam),
        Sel::Angka(i64::try_from(dalam).unwrap_or(i64::MAX)),
        Sel::Angka(h.wajib()),
        // Of whoever has said nothing yet nothing is known: neither how many have signed nor what part that is.
        Sel::angka((!simpul.belum_lapor()).then_some(h.ttd)),
        Sel::angka(simpul.persen().utama(diwakili)),
        Sel::angka(simpul.persen().utama(!diwakili)),
        match simpul.persen().utama(diwakili) {
            Some(_) => Sel::Batang { n: h.utama(diwakili), dari: h.wajib() },
            None => Sel::Kosong,
        },
        Sel::Angka(h.belum()),
        Sel::Angka(h.diwakili),
        Sel::Angka(h.mengucapkan),
        Sel::Angka(h.menolak),
        Sel::Angka(h.dikecualikan),
        match simpul.belum_lapor() {
            true => Sel::teks(ctx.kata.t("belum-lapor")),
            false => Sel::hari(simpul.terakhir),
        },
    ];
    if perkara {
        cells.push(Sel::Angka(h.perkara));
        cells.push(Sel::Angka(h.lewat));
    }
    cells
}

/// Who owes most: units by their own people, so that nobody is counted in two bars.
fn gambar(ctx: &Konteks<'_>, simpul: &[Simpul]) -> Option<Gambar> {
    let mut arrears: Vec<(&str, i64)> =
        simpul.iter().map(|s| (s.satker.nama.as_str(), s.satker.hitung.belum())).filter(|(_, n)| *n > 0).collect();
    arrears.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let most = arrears.first()?.1;
    let judul = Pesan::new("laporan-gambar-belum").with("jumlah", arrears.len());
    let batang = arrears
        .iter()
        .take(BATANG)
        .map(|(nama, n)| {
            let thousandths = u16::try_from((n * 1000 / most).clamp(1, 1000)).unwrap_or(1000);
            ((*nama).to_owned(), thousandths, ctx.kata.angka(*n))
        })
        .collect();
    Some(Gambar { judul: ctx.kata.pesan(&judul), batang })
}
