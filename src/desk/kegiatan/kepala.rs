//! The forms of an event: what it is, keyed once, and what proves that it took place.

use super::acara::Acara;
use crate::desk::app::App;
use crate::desk::form::{Choice, FieldSpec, Form, FormSpec, Kind};
use crate::desk::modal::Modal;
use crate::desk::msg::Effect;
use crate::domain::draf::{FieldErrors, Isian};
use crate::domain::id::KegiatanId;
use crate::domain::kegiatan::{BuktiKegiatan, JenisBukti, JenisKegiatan, KegiatanBaru, KegiatanRow, UbahKegiatan};
use crate::domain::pesan::Pesan;
use crate::domain::request::Write;

const fn f(name: &'static str, kind: Kind, wajib: bool) -> FieldSpec {
    FieldSpec { name, kind, wajib, petunjuk: None }
}

/// A ceremony.
pub static KEGIATAN: FormSpec = FormSpec {
    name: "kegiatan",
    fields: &[
        f("judul", Kind::Text { max: 160 }, true),
        f("tanggal", Kind::Date, true),
        f("tuan_rumah", Kind::Satker, true),
        f("tempat", Kind::Text { max: 120 }, false),
        f("daring", Kind::Flag, false),
        f("gelombang_ini", Kind::Flag, false),
    ],
    submit,
};

/// What proves that it took place.
pub static BUKTI: FormSpec = FormSpec {
    name: "bukti",
    fields: &[
        f("jenis_bukti", Kind::Choice(jenis_bukti), true),
        f("letak", Kind::Text { max: 200 }, true),
        f("catatan", Kind::Text { max: 160 }, false),
    ],
    submit: submit_bukti,
};

fn jenis_bukti() -> Vec<Choice> {
    JenisBukti::ALL.iter().map(|v| Choice { code: v.code().to_owned(), kata: v.kata() }).collect()
}

fn submit(app: &App, form: &Form) -> Result<Write, FieldErrors> {
    // The wave that the head of the form names, whatever has been chosen since.
    let wave = form.sasaran.as_ref().map(|s| s.gelombang).filter(|_| !form.get("gelombang_ini").is_empty());
    let isi = KegiatanBaru::parse(&form.isian(), JenisKegiatan::Ikrar, wave, app.session.hari)?;
    Ok(Write::Kegiatan(UbahKegiatan::Simpan { lama: form.objek.map(KegiatanId).zip(form.ver), isi }))
}

fn submit_bukti(_: &App, form: &Form) -> Result<Write, FieldErrors> {
    let mut salah = FieldErrors::new();
    let jenis = JenisBukti::from_code(&form.get("jenis_bukti"));
    let letak = form.get("letak").trim().to_owned();
    if jenis.is_none() {
        salah.push(("jenis_bukti".to_owned(), Pesan::new("isian-wajib")));
    }
    if letak.is_empty() {
        salah.push(("letak".to_owned(), Pesan::new("isian-wajib")));
    }
    match (jenis, form.objek) {
        (Some(jenis), Some(id)) if salah.is_empty() => {
            let isi = BuktiKegiatan { jenis, letak, catatan: form.get("catatan") };
            Ok(Write::Kegiatan(UbahKegiatan::Bukti { kegiatan: KegiatanId(id), isi }))
        }
        _ => Err(salah),
    }
}

/// Opens the form of a new ceremony of the wave in force, with the unit that is shown as its host.
pub(super) fn baru(app: &mut App) -> Vec<Effect> {
    let satker = app.satker_cursor().map(|s| s.0.to_string()).unwrap_or_default();
    let isian = Isian::default().with("tuan_rumah", satker).with("gelombang_ini", "1");
    buka(app, &isian, None)
}

/// Opens the form of the event under the cursor, or of the open one.
pub(super) fn ubah(app: &mut App) -> Vec<Effect> {
    let row = match app.modals.last() {
        Some(Modal::DaftarKegiatan(list)) => list.kini().cloned(),
        Some(Modal::Acara(event)) => event.kepala.clone(),
        _ => None,
    };
    let Some(row) = row else { return vec![Effect::Bell] };
    let tied = if row.isi.gelombang.is_some() { "1" } else { "" };
    let isian = row.isi.isian().with("gelombang_ini", tied);
    buka(app, &isian, Some(&row))
}

fn buka(app: &mut App, isian: &Isian, lama: Option<&KegiatanRow>) -> Vec<Effect> {
    let wave = lama.and_then(|row| row.isi.gelombang).or(app.gelombang);
    let known = app.kantor.as_ref().and_then(|k| k.gelombang.iter().find(|g| Some(g.id) == wave));
    let name = known.map(|g| g.nama.clone());
    let mut form = Form::new(&KEGIATAN);
    form.fill(isian);
    form.bergelombang(wave, name.map(|name| (app.kata.t("ikrar-gelombang"), name)));
    if let Some(old) = lama {
        form.objek = Some(old.id.0);
        form.ver = Some(old.ver);
    }
    app.open_form(form)
}

/// Opens the form of a proof of the open event.
pub(super) fn bukti(app: &mut App) -> Vec<Effect> {
    let Some(head) = app.acara().and_then(|a: &Acara| a.kepala.clone()) else { return vec![Effect::Bell] };
    let mut form = Form::new(&BUKTI);
    form.objek = Some(head.id.0);
    form.perihal = vec![(app.kata.t("kegiatan-meja-kegiatan"), head.isi.judul.clone())];
    form.perihal.extend(head.bukti.iter().map(|b| (app.kata.t(&b.jenis.kata()), b.letak.clone())));
    app.open_form(form)
}

impl App {
    /// An event was saved: a new one is opened at its units. What is shown of others is asked anew by the caller.
    pub(in crate::desk) fn kegiatan_tersimpan(&mut self, objek: Option<i64>, ids: &[i64]) -> Vec<Effect> {
        match (objek, ids.first()) {
            (None, Some(id)) => self.buka_acara(KegiatanId(*id)),
            _ => Vec::new(),
        }
    }
}
