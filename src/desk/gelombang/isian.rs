//! The forms of waves and texts: forms like every other, with drafts and Ctrl+D.

use super::super::app::App;
use super::super::form::{FieldSpec, Form, FormSpec, Kind};
use super::super::modal::Modal;
use super::super::msg::Effect;
use super::super::pilih::Item;
use crate::domain::draf::Isian;
use crate::domain::id::{GelombangId, TeksIkrarId};
use crate::domain::ikrar::gelombang::{
    GelombangBaris, GelombangBaru, MAKS_BARIS, MAKS_KODE, TeksBaru, TeksRow, UbahGelombang,
};
use crate::domain::pesan::Pesan;
use crate::domain::request::Write;

/// Code of the line that leads to a new text.
pub const TEKS_BARU: &str = "+";

const fn f(name: &'static str, kind: Kind, wajib: bool) -> FieldSpec {
    FieldSpec { name, kind, wajib, petunjuk: None }
}

/// A wave.
pub static GELOMBANG: FormSpec = FormSpec {
    name: "gelombang",
    fields: &[
        f("nama_gelombang", Kind::Text { max: MAKS_BARIS }, true),
        f("pemilihan", Kind::Dari(pemilihan), true),
        f("teks", Kind::Dari(teks), true),
        f("edaran", Kind::Text { max: MAKS_BARIS }, false),
        f("mulai", Kind::Date, true),
        f("tenggat", Kind::Date, true),
    ],
    submit: |_, form| {
        let isi = GelombangBaru::parse(&form.isian())?;
        let lama = form.objek.map(GelombangId).zip(form.ver);
        Ok(Write::Gelombang(UbahGelombang::Simpan { lama, isi }))
    },
};

/// A text; one point a line.
pub static TEKS: FormSpec = FormSpec {
    name: "teks",
    fields: &[
        f("kode_teks", Kind::Text { max: MAKS_KODE }, true),
        f("judul_teks", Kind::Text { max: MAKS_BARIS }, true),
        f("sumber_teks", Kind::Text { max: MAKS_BARIS }, false),
        f("perlu_verifikasi", Kind::Flag, false),
        f("butir", Kind::Note, true),
    ],
    submit: |_, form| {
        let isi = TeksBaru::parse(&form.isian())?;
        let lama = form.objek.map(TeksIkrarId).zip(form.ver);
        Ok(Write::Gelombang(UbahGelombang::Teks { lama, isi }))
    },
};

/// Elections, the next one first.
fn pemilihan(app: &App) -> Vec<Item> {
    let Some(kantor) = &app.kantor else { return Vec::new() };
    let mut all: Vec<_> = kantor.pemilihan.iter().collect();
    all.sort_by_key(|p| (p.pemungutan < app.session.hari, p.pemungutan));
    let item = |p: &&crate::domain::pemilihan::PemilihanRow| Item {
        code: p.id.0.to_string(),
        label: p.nama.clone(),
        hint: p.pemungutan.to_string(),
        sebutan: p.kode.clone(),
    };
    all.iter().map(item).collect()
}

/// Texts with their versions, and a line that leads to a new one.
fn teks(app: &App) -> Vec<Item> {
    let flag =
        |row: &TeksRow| if row.perlu_verifikasi { app.kata.t("gelombang-perlu-verifikasi") } else { String::new() };
    let item = |row: &TeksRow| Item {
        code: row.id.0.to_string(),
        label: sebut(app, row),
        hint: flag(row),
        sebutan: row.kode.clone(),
    };
    let new = Item { hint: String::new(), sebutan: String::new(), ..app.item(TEKS_BARU, "gelombang-teks-baru") };
    app.teks.iter().map(item).chain([new]).collect()
}

/// A text in one line.
fn sebut(app: &App, row: &TeksRow) -> String {
    let head = Pesan::new("gelombang-teks-versi").with("kode", row.kode.as_str()).with("versi", row.versi);
    format!("{}, {}", app.kata.pesan(&head), row.judul)
}

/// Opens the form of a new wave, filled from another one as far as they will be alike.
pub(super) fn baru(app: &mut App) -> Vec<Effect> {
    let from = super::gelombang(app).and_then(|list| list.kini().cloned());
    let election = from.as_ref().map(|row| row.gelombang.pemilihan).or_else(|| app.election_on(app.session.hari));
    let isian = Isian::default()
        .with("pemilihan", election.map(|id| id.0.to_string()).unwrap_or_default())
        .with("teks", from.map(|row| row.gelombang.teks.0.to_string()).unwrap_or_default())
        .with("mulai", app.session.hari.to_string());
    let mut form = Form::new(&GELOMBANG);
    form.fill(&isian);
    form.perihal = vec![(String::new(), app.kata.t("gelombang-baru-perihal"))];
    app.open_form(form)
}

/// Opens the form of the wave under the cursor.
pub(super) fn ubah(app: &mut App) -> Vec<Effect> {
    let Some(GelombangBaris { gelombang, dipakai, .. }) = super::gelombang(app).and_then(|l| l.kini().cloned()) else {
        return vec![Effect::Bell];
    };
    let mut form = Form::new(&GELOMBANG);
    form.fill(&GelombangBaru::from(&gelombang).isian());
    (form.objek, form.ver) = (Some(gelombang.id.0), Some(gelombang.ver));
    form.perihal.extend(dipakai.then(|| (String::new(), app.kata.t("gelombang-tetap-perihal"))));
    app.open_form(form)
}

/// Opens the form of a new text.
pub(super) fn teks_baru(app: &mut App) -> Vec<Effect> {
    let mut form = Form::new(&TEKS);
    form.perihal = vec![(String::new(), app.kata.t("gelombang-teks-baru-perihal"))];
    app.open_form(form)
}

/// Opens the form of the text under the cursor, which says whether it is put right or gets another version.
pub(super) fn teks_ubah(app: &mut App) -> Vec<Effect> {
    let Some(row) = super::teks(app).and_then(|list| list.kini().cloned()) else { return vec![Effect::Bell] };
    let newest = app.teks.iter().filter(|t| t.kode == row.kode).map(|t| t.versi).max().unwrap_or(row.versi);
    let what = match row.perlu_verifikasi {
        true => Pesan::new("gelombang-teks-di-tempat").with("gelombang", row.gelombang).with("catatan", row.catatan),
        false => Pesan::new("gelombang-teks-versi-berikut").with("versi", newest + 1),
    };
    let mut form = Form::new(&TEKS);
    form.fill(&row.isi().isian());
    (form.objek, form.ver) = (Some(row.id.0), Some(row.ver));
    form.perihal = vec![(String::new(), app.kata.pesan(&what))];
    app.open_form(form)
}

/// Opens the form of a text above that of a wave which needs it. The wave is kept as a draft meanwhile.
pub(in crate::desk) fn teks_sambil(app: &mut App) -> Vec<Effect> {
    let Some(Modal::Form(wave)) = app.modals.last() else { return Vec::new() };
    let like = wave.get("teks").parse().ok().and_then(|id| app.teks.iter().find(|t| t.id == TeksIkrarId(id)).cloned());
    let mut effects = app.keep_draft();
    let mut form = Form::new(&TEKS);
    if let Some(row) = like {
        // The wording may be much the same; where it comes from is not.
        form.fill(&TeksBaru { perlu_verifikasi: false, sumber: String::new(), ..row.isi() }.isian());
    }
    form.perihal = vec![(String::new(), app.kata.t("gelombang-teks-baru-perihal"))];
    effects.extend(app.open_form(form));
    effects
}
