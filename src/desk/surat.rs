//! Letters of a case as the desk asks for them: which, then a few fields, then a job beside everything else.
//!
//! The room of a case calls [`buka_surat`]. A chooser of letters stands above a form like every other, with drafts and Ctrl+D; what
//! differs is its end: a letter changes nothing, so instead of a change a job goes out ([`Effect::Surat`]), and its answer says
//! where the files lie and what a person still has to write into them. Who signs is the same for months, so place and signatory
//! come back from the letter before.

use super::app::App;
use super::choice::Choice;
use super::form::{FieldSpec, Form, FormSpec, Kind};
use super::modal::Modal;
use super::msg::{Effect, Exported};
use super::pilih::{Item, Pilih, Tujuan};
use crate::domain::draf::{FieldErrors, Isian};
use crate::domain::id::PerkaraId;
use crate::domain::perkara::penanganan::BerkasPerkara;
use crate::domain::perkara::surat::{BentukSurat, JenisSurat, Penanda, PesananSurat, SuratJadi};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tanggal::Tanggal;

const fn f(name: &'static str, kind: Kind, wajib: bool) -> FieldSpec {
    FieldSpec { name, kind, wajib, petunjuk: None }
}

/// What is asked for a letter. Numbers are text; nothing but kind and date has to be there.
pub static SURAT: FormSpec = FormSpec {
    name: "surat",
    fields: &[
        f(JENIS, Kind::Choice(|| JenisSurat::ALL.iter().map(|v| choice(v.code(), v.kata())).collect()), true),
        f("surat_nomor", Kind::Text { max: 80 }, false),
        f(TANGGAL, Kind::Date, true),
        f("surat_tempat", Kind::Text { max: 60 }, false),
        f("surat_kepada", Kind::Text { max: 240 }, false),
        f("surat_nama", Kind::Text { max: 120 }, false),
        f("surat_jabatan", Kind::Text { max: 120 }, false),
        f("surat_nip", Kind::Text { max: 30 }, false),
        f(
            "surat_bentuk",
            Kind::Choice(|| BentukSurat::ALL.iter().map(|v| choice(v.code(), v.kata())).collect()),
            false,
        ),
    ],
    // A letter is no change: [`kirim`] takes the form before it would be asked for one.
    submit: |_, _| Err(FieldErrors::new()),
};

const JENIS: &str = "surat_jenis";
const TANGGAL: &str = "surat_tanggal";

/// Fields that are the same from letter to letter.
const TETAP: [&str; 5] = ["surat_tempat", "surat_nama", "surat_jabatan", "surat_nip", "surat_bentuk"];

fn choice(code: &str, kata: String) -> Choice {
    Choice { code: code.to_owned(), kata }
}

/// Asks which letter of a case is to be made, those that fit its state first. Refused where the case is not open to the session.
pub fn buka_surat(app: &mut App, berkas: &BerkasPerkara) -> Vec<Effect> {
    let row = &berkas.perkara.row;
    if !berkas.terbuka {
        app.refuse(Pesan::new("surat-tanpa-hak").with("nomor", row.nomor.as_str()));
        return vec![Effect::Bell];
    }
    let order = JenisSurat::urut(berkas);
    let first = order.first().map_or("", |jenis| jenis.code());
    let last = app.terakhir.get(SURAT.name).cloned().unwrap_or_default();
    let filled = Isian::default()
        .with(JENIS, first)
        .with(TANGGAL, app.session.hari.to_string())
        .with("surat_bentuk", BentukSurat::default().code());
    let filled = TETAP.iter().filter(|name| !last.get(name).is_empty()).fold(filled, |isian, name| {
        let before = last.get(name).to_owned();
        isian.with(name, before)
    });
    let mut form = Form::new(&SURAT);
    form.fill(&filled);
    form.objek = Some(row.id.0);
    form.perihal = vec![(row.nomor.clone(), row.terlapor.clone())];
    let effects = app.open_form(form);
    let items = order.iter().map(|jenis| Item {
        code: jenis.code().to_owned(),
        label: app.kata.t(&jenis.kata()),
        hint: if jenis.sesuai(berkas) { app.kata.t("surat-sesuai") } else { String::new() },
        sebutan: String::new(),
    });
    let chooser = Pilih::new("surat-pilih", items.collect(), first, Tujuan::Isian);
    app.modals.push(Modal::Pilih(Box::new(chooser)));
    effects
}

/// Sends the letter of the form on top off.
pub(super) fn kirim(app: &mut App) -> Vec<Effect> {
    let Some(Modal::Form(form)) = app.modals.last_mut() else { return Vec::new() };
    match pesanan(form) {
        Err(errors) => {
            form.refuse(errors);
            vec![Effect::Bell]
        }
        Ok(_) if app.laporan.berjalan => {
            app.refuse(Pesan::new("laporan-masih-berjalan"));
            vec![Effect::Bell]
        }
        Ok(order) => {
            form.saving = true;
            app.laporan.berjalan = true;
            app.say(Pesan::new("surat-meja-sedang").with("jenis", Arg::Kata(order.jenis.kata())));
            vec![Effect::Surat(Box::new(order))]
        }
    }
}

/// What stands in the form, as a letter that is to be made.
fn pesanan(form: &Form) -> Result<PesananSurat, FieldErrors> {
    let mut wrong = FieldErrors::new();
    let isian = form.isian();
    let get = |name: &str| isian.get(name).to_owned();
    let jenis = JenisSurat::from_code(isian.get(JENIS));
    if jenis.is_none() {
        wrong.push((JENIS.to_owned(), Pesan::new("isian-wajib")));
    }
    let tanggal = match isian.get(TANGGAL) {
        "" => Err(Pesan::new("isian-wajib")),
        text => Tanggal::parse(text),
    };
    let tanggal = tanggal.map_err(|why| wrong.push((TANGGAL.to_owned(), why))).ok();
    if form.objek.is_none() {
        wrong.push((String::new(), Pesan::new("surat-perkara-hilang")));
    }
    let (Some(jenis), Some(tanggal), Some(perkara)) = (jenis, tanggal, form.objek) else { return Err(wrong) };
    Ok(PesananSurat {
        perkara: PerkaraId(perkara),
        jenis,
        bentuk: BentukSurat::from_code(isian.get("surat_bentuk")).unwrap_or_default(),
        nomor: get("surat_nomor"),
        tanggal,
        tempat: get("surat_tempat"),
        kepada: get("surat_kepada"),
        penanda: Penanda { nama: get("surat_nama"), jabatan: get("surat_jabatan"), nip: get("surat_nip") },
    })
}

impl App {
    /// A letter has been made, or not. The form stays where it was not.
    pub(super) fn surat_jadi(&mut self, result: Result<SuratJadi, Pesan>) -> Vec<Effect> {
        self.laporan.berjalan = false;
        let here = |m: &Modal| matches!(m, Modal::Form(form) if form.saving && form.spec.name == SURAT.name);
        let at = self.modals.iter().rposition(here);
        let done = match result {
            Ok(done) => done,
            Err(why) => {
                self.ahead.clear();
                if let Some(Modal::Form(form)) = at.and_then(|n| self.modals.get_mut(n)) {
                    form.saving = false;
                }
                self.refuse(why);
                return vec![Effect::Bell];
            }
        };
        for path in done.berkas.iter().rev() {
            self.laporan.terakhir.insert(0, Exported { path: path.clone(), rows: 1, setengah: false });
        }
        self.laporan.terakhir.truncate(8);
        let (mut effects, mut shown) = (Vec::new(), false);
        // Left meanwhile: the bottom line is all that is said.
        if let Some(at) = at
            && let Modal::Form(form) = self.modals.remove(at)
        {
            self.terakhir.insert(form.spec.name, form.isian());
            effects.extend(self.tanpa_draf(&form));
            shown = at == self.modals.len();
        }
        // What was typed meanwhile was meant for what stood there before.
        self.ahead.clear();
        if shown {
            self.notice = None;
            let lines = self.tentang_surat(&done);
            self.modals.push(Modal::Teks { judul: "surat-meja-judul".to_owned(), lines, top: 0 });
        } else {
            let name = |path: &String| path.rsplit('/').next().unwrap_or(path).to_owned();
            let names: Vec<String> = done.berkas.iter().map(name).collect();
            self.say(Pesan::new("surat-meja-jadi").with("berkas", names.join(", ")));
        }
        effects
    }

    /// Where the files of a letter lie, what is left to write, what to look at.
    fn tentang_surat(&self, done: &SuratJadi) -> Vec<String> {
        let kata = &self.kata;
        let mut lines =
            vec![format!("{} {}", kata.t(&done.jenis.kata()), done.nomor), String::new(), kata.t("surat-meja-berkas")];
        lines.extend(done.berkas.iter().map(|path| format!("  {path}")));
        lines.push(String::new());
        lines.push(kata.pesan(&done.tentang_kosong(&|key| kata.t(key))));
        for what in &done.periksa {
            lines.push(String::new());
            lines.push(kata.pesan(&Pesan::new("surat-periksa").with("isi", kata.pesan(what))));
        }
        lines
    }
}
