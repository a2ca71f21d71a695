//! The head of a sheet, keyed once: a form like every other, with its draft, its own last values on Ctrl+D, its refusals.

use crate::desk::app::App;
use crate::desk::form::{Choice, FieldSpec, Form, FormSpec, Kind};
use crate::desk::modal::Modal;
use crate::desk::msg::{Effect, Sidik, Slot, WriteTag};
use crate::domain::draf::{FieldErrors, Isian};
use crate::domain::id::{BerkasId, SatkerId};
use crate::domain::ikrar::berkas::{Berkas, BerkasIsi, KodeBerkas, Pindaian, Susunan};
use crate::domain::ikrar::lembar::{TanyaLembar, UbahLembar};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, StoreError, Write, Written};
use crate::domain::tanggal::Tanggal;

/// Code of a sheet that has rows before anything is keyed.
const SATKER: &str = "satker";

const fn f(name: &'static str, kind: Kind, wajib: bool) -> FieldSpec {
    FieldSpec { name, kind, wajib, petunjuk: None }
}

/// The head of a sheet.
pub static BERKAS: FormSpec = FormSpec {
    name: "berkas",
    fields: &[
        f("satker", Kind::Satker, true),
        f("nomor_berkas", Kind::Text { max: 60 }, true),
        f("tanggal", Kind::Date, true),
        f("tempat", Kind::Text { max: 80 }, false),
        f("saksi", Kind::Text { max: 80 }, false),
        f("tertulis", Kind::Text { max: 5 }, false),
        f("pindaian", Kind::Text { max: 200 }, false),
        f("susunan", Kind::Choice(susunan), true),
    ],
    submit,
};

fn susunan() -> Vec<Choice> {
    [(SATKER, "berkas-meja-susunan-satker"), ("kosong", "berkas-meja-susunan-kosong")]
        .map(|(code, kata)| Choice { code: code.to_owned(), kata: kata.to_owned() })
        .into()
}

fn submit(app: &App, form: &Form) -> Result<Write, FieldErrors> {
    let mut salah = FieldErrors::new();
    let mut wrong = |name: &str, why: Pesan| salah.push((name.to_owned(), why));
    let satker = form.get("satker").parse().ok().map(SatkerId);
    if satker.is_none() {
        wrong("satker", Pesan::new("isian-wajib"));
    }
    let nomor = form.get("nomor_berkas").trim().to_owned();
    if nomor.is_empty() {
        wrong("nomor_berkas", Pesan::new("isian-wajib"));
    }
    let day = form.get("tanggal");
    let tanggal = if day.trim().is_empty() { Err(Pesan::new("isian-wajib")) } else { Tanggal::parse(&day) };
    let tanggal = tanggal.and_then(|day| match day > app.session.hari {
        true => Err(Pesan::new("isian-tanggal-nanti").with("hari", app.session.hari.to_string())),
        false => Ok(day),
    });
    let tanggal = tanggal.map_err(|why| wrong("tanggal", why)).ok();
    let typed = form.get("tertulis");
    let tertulis = match typed.trim() {
        "" => None,
        text => text.parse().map_err(|_| wrong("tertulis", Pesan::new("berkas-meja-bukan-jumlah"))).ok(),
    };
    // The wave that the head of the form names, whatever has been chosen since.
    let Some(gelombang) = form.sasaran.as_ref().map(|s| s.gelombang) else {
        return Err(vec![(String::new(), Pesan::new("kosong-gelombang"))]);
    };
    let (Some(satker), Some(tanggal), true) = (satker, tanggal, salah.is_empty()) else { return Err(salah) };
    let jalan = form.get("pindaian").trim().to_owned();
    // What was read of a scan belongs to its path.
    let known = app.lembar().and_then(|s| s.berkas.as_ref()).filter(|b| Some(b.id.0) == form.objek);
    let sha256 = known.filter(|b| b.isi.pindaian.jalan == jalan).map(|b| b.isi.pindaian.sha256.clone());
    let isi = BerkasIsi {
        gelombang,
        satker,
        nomor,
        tanggal,
        tempat: form.get("tempat"),
        saksi: form.get("saksi"),
        tertulis,
        pindaian: Pindaian { jalan, sha256: sha256.unwrap_or_default() },
    };
    let susunan = if form.get("susunan") == SATKER { Susunan::Satker } else { Susunan::Kosong };
    Ok(Write::Lembar(UbahLembar::Kepala { lama: form.objek.map(BerkasId).zip(form.ver), isi, susunan }))
}

/// The sheet whose printed code stands where a new sheet's number is asked for: the paper in the hand has a sheet already.
pub(in crate::desk) fn kode(form: &Form) -> Option<KodeBerkas> {
    let new = form.spec.name == BERKAS.name && form.objek.is_none();
    KodeBerkas::tercetak(&form.get("nomor_berkas")).filter(|_| new)
}

/// Refusals of the store at the fields of a form: a sheet's number is not a person's.
pub(in crate::desk) fn di_isian(spec: &FormSpec, errors: FieldErrors) -> FieldErrors {
    let own = |name: String| if spec.name == BERKAS.name && name == "nomor" { "nomor_berkas".to_owned() } else { name };
    errors.into_iter().map(|(name, why)| (own(name), why)).collect()
}

/// Opens the head of a new sheet: of the unit that is shown, with rows of its people.
pub(in crate::desk) fn baru(app: &mut App) -> Vec<Effect> {
    let satker = app.satker_cursor().map(|s| s.0.to_string()).unwrap_or_default();
    let isian = Isian::default().with("satker", satker).with("susunan", SATKER);
    buka(app, &isian, None)
}

/// Opens the head of the open sheet.
pub(super) fn ubah(app: &mut App) -> Vec<Effect> {
    let Some(head) = app.lembar().and_then(|s| s.berkas.clone()) else { return Vec::new() };
    if head.tutup {
        app.refuse(Pesan::new("berkas-sudah-tutup").with("nomor", head.isi.nomor));
        return vec![Effect::Bell];
    }
    let isian = Isian::default()
        .with("satker", head.isi.satker.0.to_string())
        .with("nomor_berkas", head.isi.nomor.as_str())
        .with("tanggal", head.isi.tanggal.to_string())
        .with("tempat", head.isi.tempat.as_str())
        .with("saksi", head.isi.saksi.as_str())
        .with("tertulis", head.isi.tertulis.map(|n| n.to_string()).unwrap_or_default())
        .with("pindaian", head.isi.pindaian.jalan.as_str())
        .with("susunan", SATKER);
    buka(app, &isian, Some(&head))
}

fn buka(app: &mut App, isian: &Isian, lama: Option<&Berkas>) -> Vec<Effect> {
    let wave = lama.map(|b| b.isi.gelombang).or(app.gelombang);
    let known = app.kantor.as_ref().and_then(|k| k.gelombang.iter().find(|g| Some(g.id) == wave));
    let name = lama.map(|b| b.gelombang_nama.clone()).or_else(|| known.map(|g| g.nama.clone()));
    let mut form = Form::new(&BERKAS);
    form.fill(isian);
    form.bergelombang(wave, name.map(|name| (app.kata.t("ikrar-gelombang"), name)));
    if let Some(old) = lama {
        form.objek = Some(old.id.0);
        form.ver = Some(old.ver);
        // Its rows are people of its unit: neither can be another now.
        form.fields.retain(|f| f.spec.name != "susunan");
        form.focus = form.fields.iter().position(|f| f.spec.name == "tertulis").unwrap_or(0);
    }
    app.open_form(form)
}

impl App {
    /// The head of a sheet was saved: a new one is opened at its rows, an open one is read anew. A scan whose checksum is not
    /// known is read for it meanwhile.
    pub(in crate::desk) fn kepala_tersimpan(&mut self, form: &Form, ids: &[i64]) -> Vec<Effect> {
        let mut effects = self.minta_sidik(form, ids);
        if form.objek.is_some() && self.modals.iter().any(|m| matches!(m, Modal::Lembar(_))) {
            effects.extend(self.muat_lembar());
        } else if let Some(id) = ids.first() {
            effects.extend(self.buka_lembar(BerkasId(*id)));
        }
        effects
    }

    /// Looks for the sheet of a printed code; the form waits as for its save.
    pub(in crate::desk) fn cari_kode(&mut self, code: KodeBerkas) -> Vec<Effect> {
        if let Some(Modal::Form(form)) = self.modals.last_mut() {
            form.saving = true;
        }
        vec![self.ask(Slot::LembarKode, Read::Lembar(TanyaLembar::Satu(code.0)))]
    }

    /// The sheet of a printed code is there: it is opened, of whatever wave, and no new one is made. Keys typed after the code act on
    /// its rows.
    pub(in crate::desk) fn menurut_kode(&mut self, head: &Berkas) -> Vec<Effect> {
        let waits = |m: &Modal| matches!(m, Modal::Form(f) if f.saving && kode(f) == Some(KodeBerkas(head.id)));
        let Some(at) = self.modals.iter().rposition(waits) else { return Vec::new() };
        let Modal::Form(form) = self.modals.remove(at) else { return Vec::new() };
        let mut effects: Vec<Effect> = self.tanpa_draf(&form).into_iter().collect();
        effects.extend(self.buka_lembar(head.id));
        effects.extend(self.type_ahead());
        self.say(Pesan::new("berkas-meja-menurut-kode").with("nomor", head.isi.nomor.as_str()));
        effects
    }

    /// No sheet in reach has that code: it is the number of a new one after all.
    pub(in crate::desk) fn tanpa_kode(&mut self, error: &StoreError) -> Vec<Effect> {
        let Some(Modal::Form(form)) = self.modals.last_mut() else { return Vec::new() };
        if !std::mem::take(&mut form.saving) {
            return Vec::new();
        }
        if matches!(error, StoreError::Missing) {
            return self.simpan_form();
        }
        self.ahead.clear();
        self.refuse(error.uraian());
        vec![Effect::Bell]
    }

    fn minta_sidik(&self, form: &Form, ids: &[i64]) -> Vec<Effect> {
        let (Some(id), jalan) = (ids.first().copied().map(BerkasId), form.get("pindaian").trim().to_owned()) else {
            return Vec::new();
        };
        let before = self.lembar().and_then(|s| s.berkas.as_ref()).filter(|b| b.id == id).map(|b| &b.isi.pindaian);
        if jalan.is_empty() || before.is_some_and(|p| p.jalan == jalan && !p.sha256.is_empty()) {
            return Vec::new();
        }
        let nomor = form.get("nomor_berkas").trim().to_owned();
        vec![Effect::Sidik(Box::new(Sidik { berkas: id, nomor, jalan, pribadi: self.session.pribadi }))]
    }

    /// A scan was read, or not. The sheet is saved either way; without a checksum its head says so.
    pub(in crate::desk) fn sidik_terbaca(&mut self, apa: &Sidik, result: Result<String, Pesan>) -> Vec<Effect> {
        match result {
            Ok(sha256) => {
                let ubah = UbahLembar::Sidik { berkas: apa.berkas, jalan: apa.jalan.clone(), sha256 };
                vec![Effect::Write { tag: WriteTag::LembarSidik, write: Box::new(Write::Lembar(ubah)) }]
            }
            Err(why) => {
                let sebab = self.kata.pesan(&why);
                self.refuse(
                    Pesan::new("berkas-meja-sidik-gagal").with("nomor", apa.nomor.as_str()).with("sebab", sebab),
                );
                vec![Effect::Bell]
            }
        }
    }

    /// The checksum is written, or the scan is another by now.
    pub(in crate::desk) fn sidik_tertulis(&mut self, result: Result<Written, StoreError>) -> Vec<Effect> {
        match result {
            Ok(done) => {
                let mut effects = self.segarkan_daftar();
                if self.lembar().is_some_and(|s| done.ids.contains(&s.id.0)) {
                    effects.extend(self.muat_lembar());
                }
                effects
            }
            Err(error) => {
                self.refuse(error.uraian());
                vec![Effect::Bell]
            }
        }
    }
}
