//! The forms of rules and holidays. The fields of a rule are the columns of its table, in order, and behind them why it is changed; so one
//! function turns any of them into a record and back.

use super::super::app::App;
use super::super::form::{Choice, Field, FieldSpec, Form, FormSpec, Kind};
use super::super::modal::Modal;
use super::super::msg::Effect;
use super::{BarisLayar, daftar};
use crate::domain::draf::{FieldErrors, Isian};
use crate::domain::hari_kerja::JenisLibur;
use crate::domain::katalog::{KelompokSanksi, Periode, Rumpun, TingkatSanksi};
use crate::domain::perkara::aturan::{MAKS_SEL, TabelAturan};
use crate::domain::perkara::penanganan::{BarisLibur, UbahAturan, UbahLibur, UbahPenanganan};
use crate::domain::perkara::wewenang::Pejabat;
use crate::domain::perkara::{AturanTenggat, AwalTenggat, SatuanTenggat, SifatTenggat};
use crate::domain::pesan::Pesan;
use crate::domain::request::Write;
use crate::domain::tanggal::Tanggal;

const fn f(name: &'static str, kind: Kind) -> FieldSpec {
    FieldSpec { name, kind, wajib: false, petunjuk: None }
}

const fn must(name: &'static str, kind: Kind) -> FieldSpec {
    FieldSpec { name, kind, wajib: true, petunjuk: None }
}

macro_rules! pilihan {
    ($t:ty) => {
        Kind::Choice(|| <$t>::ALL.iter().map(|v| Choice { code: v.code().to_owned(), kata: v.kata() }).collect())
    };
}

const TEKS: Kind = Kind::Text { max: MAKS_SEL };
const KODE: Kind = Kind::Text { max: 40 };
const ANGKA: Kind = Kind::Text { max: 4 };

/// Why a rule is changed.
const ALASAN: FieldSpec = must("atr_alasan", Kind::Text { max: 200 });

/// A deadline.
pub static TENGGAT: FormSpec = FormSpec {
    name: "tenggat",
    fields: &[
        must("atr_aturan", pilihan!(AturanTenggat)),
        f("atr_nilai", ANGKA),
        must("atr_satuan", pilihan!(SatuanTenggat)),
        f("atr_keadaan", TEKS),
        must("atr_dari", pilihan!(AwalTenggat)),
        must("atr_sifat", pilihan!(SifatTenggat)),
        f("atr_perlu", Kind::Flag),
        must("atr_sumber", TEKS),
        f("atr_catatan", TEKS),
        ALASAN,
    ],
    submit: |_, form| kirim(TabelAturan::Tenggat, form),
};

/// A row of the catalogue.
pub static KATALOG: FormSpec = FormSpec {
    name: "katalog",
    fields: &[
        must("atr_id", KODE),
        must("atr_rumpun", pilihan!(Rumpun)),
        must("atr_periode", pilihan!(Periode)),
        must("atr_bentuk", TEKS),
        must("atr_tingkat", pilihan!(TingkatSanksi)),
        f("atr_dasar", TEKS),
        must("atr_mulai", Kind::Date),
        f("atr_akhir", Kind::Date),
        f("atr_perlu", Kind::Flag),
        f("atr_sumber", TEKS),
        f("atr_catatan", TEKS),
        ALASAN,
    ],
    submit: |_, form| kirim(TabelAturan::Skb, form),
};

/// A sanction.
pub static SANKSI: FormSpec = FormSpec {
    name: "sanksi",
    fields: &[
        must("atr_id", KODE),
        must("atr_kelompok", pilihan!(KelompokSanksi)),
        must("atr_tingkat", pilihan!(TingkatSanksi)),
        must("atr_nama", TEKS),
        f("atr_bulan", ANGKA),
        f("atr_aktif", Kind::Flag),
        must("atr_dasar", TEKS),
        f("atr_perlu", Kind::Flag),
        f("atr_sumber", TEKS),
        f("atr_catatan", TEKS),
        ALASAN,
    ],
    submit: |_, form| kirim(TabelAturan::Sanksi, form),
};

/// Competence.
pub static WEWENANG: FormSpec = FormSpec {
    name: "wewenang",
    fields: &[
        must("atr_id", KODE),
        must("atr_pejabat", pilihan!(Pejabat)),
        must("atr_tingkat", pilihan!(TingkatSanksi)),
        must("atr_terhadap", TEKS),
        must("atr_mulai", Kind::Date),
        f("atr_akhir", Kind::Date),
        f("atr_perlu", Kind::Flag),
        must("atr_sumber", TEKS),
        f("atr_catatan", TEKS),
        ALASAN,
    ],
    submit: |_, form| kirim(TabelAturan::Wewenang, form),
};

/// A recommending body.
pub static BADAN: FormSpec = FormSpec {
    name: "badan",
    fields: &[
        must("atr_id", KODE),
        must("atr_nama", TEKS),
        must("atr_mulai", Kind::Date),
        f("atr_akhir", Kind::Date),
        f("atr_perlu", Kind::Flag),
        f("atr_sumber", TEKS),
        ALASAN,
    ],
    submit: |_, form| kirim(TabelAturan::Badan, form),
};

/// A new holiday.
pub static LIBUR: FormSpec = FormSpec {
    name: "libur",
    fields: &[
        must("libur_tanggal", Kind::Date),
        must("libur_jenis", pilihan!(JenisLibur)),
        must("libur_nama", Kind::Text { max: 120 }),
        ALASAN,
    ],
    submit: |_, form| kirim_libur(form, true),
};

/// A holiday that goes.
pub static LIBUR_HAPUS: FormSpec = FormSpec {
    name: "liburhapus",
    fields: &[must("libur_tanggal", Kind::Date), must("libur_jenis", pilihan!(JenisLibur)), ALASAN],
    submit: |_, form| kirim_libur(form, false),
};

/// Whether a form is about the calendar: its save is shown what it moves first.
pub(super) fn tentang_libur(form: &Form) -> bool {
    form.spec.name == LIBUR.name || form.spec.name == LIBUR_HAPUS.name
}

const fn formulir(tabel: TabelAturan) -> &'static FormSpec {
    match tabel {
        TabelAturan::Tenggat => &TENGGAT,
        TabelAturan::Skb => &KATALOG,
        TabelAturan::Sanksi => &SANKSI,
        TabelAturan::Wewenang => &WEWENANG,
        TabelAturan::Badan => &BADAN,
    }
}

/// What the store says of its own names, at the fields of the forms.
pub(in crate::desk) fn ke_isian(errors: FieldErrors) -> FieldErrors {
    let own = |name: String| match name.as_str() {
        "tanggal" | "nama" => format!("libur_{name}"),
        "alasan" => ALASAN.name.to_owned(),
        _ => name,
    };
    errors.into_iter().map(|(name, why)| (own(name), why)).collect()
}

/// A day that was typed; empty where nothing was.
fn hari(field: &Field, salah: &mut FieldErrors) -> Option<Tanggal> {
    let text = field.text();
    if text.trim().is_empty() {
        if field.spec.wajib {
            salah.push((field.spec.name.to_owned(), Pesan::new("isian-wajib")));
        }
        return None;
    }
    Tanggal::parse(&text).map_err(|why| salah.push((field.spec.name.to_owned(), why))).ok()
}

/// What stands in a field, as a record has it.
fn sel(field: &Field, salah: &mut FieldErrors) -> String {
    let text = field.text();
    match field.spec.kind {
        Kind::Date => hari(field, salah).map(Tanggal::iso).unwrap_or_default(),
        Kind::Flag => if text.is_empty() { "tidak" } else { "ya" }.to_owned(),
        _ => {
            let text = text.trim();
            if text.is_empty() && field.spec.wajib {
                salah.push((field.spec.name.to_owned(), Pesan::new("isian-wajib")));
            }
            text.to_owned()
        }
    }
}

fn kirim(tabel: TabelAturan, form: &Form) -> Result<Write, FieldErrors> {
    let mut salah = FieldErrors::new();
    let cells: Vec<String> = form.fields.iter().map(|field| sel(field, &mut salah)).collect();
    if !salah.is_empty() {
        return Err(salah);
    }
    let columns = tabel.kolom();
    let (record, alasan) = cells.split_at(columns.len().min(cells.len()));
    let at_field = |(column, why): (String, Pesan)| {
        let at = columns.iter().position(|c| *c == column).and_then(|at| form.fields.get(at));
        (at.map(|f| f.spec.name.to_owned()).unwrap_or_default(), why)
    };
    let baris = tabel.baca(record).map_err(|errors| errors.into_iter().map(at_field).collect::<FieldErrors>())?;
    let alasan = alasan.first().cloned().unwrap_or_default();
    Ok(Write::Penanganan(UbahPenanganan::Aturan(Box::new(UbahAturan { baris, alasan }))))
}

fn kirim_libur(form: &Form, tambah: bool) -> Result<Write, FieldErrors> {
    let mut salah = FieldErrors::new();
    let mut day = None;
    for field in &form.fields {
        match field.spec.kind {
            Kind::Date => day = hari(field, &mut salah),
            _ => {
                sel(field, &mut salah);
            }
        }
    }
    let jenis = JenisLibur::from_code(&form.get("libur_jenis"));
    let (Some(tanggal), Some(jenis), true) = (day, jenis, salah.is_empty()) else { return Err(salah) };
    let alasan = form.get(ALASAN.name).trim().to_owned();
    let mut isi = UbahLibur { alasan: alasan.clone(), ..UbahLibur::default() };
    if tambah {
        let nama = form.get("libur_nama").trim().to_owned();
        isi.tambah.push(BarisLibur { tanggal, jenis, nama, dasar: alasan });
    } else {
        isi.hapus.push((tanggal, jenis));
    }
    Ok(Write::Penanganan(UbahPenanganan::Libur(Box::new(isi))))
}

fn buka(app: &mut App, spec: &'static FormSpec, isian: &Isian, perihal: &str, objek: Option<i64>) -> Vec<Effect> {
    let mut form = Form::new(spec);
    form.fill(isian);
    form.objek = objek;
    form.perihal = vec![(String::new(), app.kata.t(perihal))];
    app.open_form(form)
}

/// Opens the form of the rule under the cursor.
pub(super) fn ubah(app: &mut App) -> Vec<Effect> {
    let row = match daftar(app).and_then(|d| d.list.kini().cloned()) {
        Some(BarisLayar::Aturan(row)) => row,
        Some(BarisLayar::Libur(_)) => {
            app.refuse(Pesan::new("aturan-libur-ubah"));
            return vec![Effect::Bell];
        }
        None => return vec![Effect::Bell],
    };
    let spec = formulir(row.tabel());
    let shown = |field: &FieldSpec, cell: String| match field.kind {
        Kind::Date => Tanggal::from_iso(&cell).map(|d| d.to_string()).unwrap_or_default(),
        Kind::Flag => if cell == "ya" { "1" } else { "" }.to_owned(),
        _ => cell,
    };
    let isian = spec
        .fields
        .iter()
        .zip(row.record())
        .fold(Isian::default(), |all, (field, cell)| all.with(field.name, shown(field, cell)));
    let key = if row.tabel() == TabelAturan::Tenggat { "aturan-perihal-tenggat" } else { "aturan-perihal" };
    buka(app, spec, &isian, key, Some(BarisLayar::Aturan(row).kunci()))
}

/// Opens the form of a new holiday, or of a new row of the table.
pub(super) fn baru(app: &mut App) -> Vec<Effect> {
    let today = app.session.hari.to_string();
    let isian = Isian::default().with("atr_mulai", today).with("atr_perlu", "1");
    match daftar(app).map(|d| d.tabel()) {
        Some(None) => {
            let isian = Isian::default().with("libur_jenis", JenisLibur::LiburNasional.code());
            buka(app, &LIBUR, &isian, "libur-perihal", None)
        }
        Some(Some(TabelAturan::Tenggat)) => {
            app.refuse(Pesan::new("aturan-tenggat-baru"));
            vec![Effect::Bell]
        }
        Some(Some(tabel)) => buka(app, formulir(tabel), &isian, "aturan-perihal", None),
        None => vec![Effect::Bell],
    }
}

/// Opens the form by which the holiday under the cursor goes.
pub(super) fn hapus(app: &mut App) -> Vec<Effect> {
    match daftar(app).and_then(|d| d.list.kini().cloned()) {
        Some(BarisLayar::Libur(day)) => {
            let isian =
                Isian::default().with("libur_tanggal", day.tanggal.to_string()).with("libur_jenis", day.jenis.code());
            let key = BarisLayar::Libur(day.clone()).kunci();
            let effects = buka(app, &LIBUR_HAPUS, &isian, "libur-perihal", Some(key));
            if let Some(Modal::Form(form)) = app.modals.last_mut() {
                form.focus = form.fields.len().saturating_sub(1);
                form.perihal.push((app.kata.t("isian-libur-nama"), day.nama));
            }
            effects
        }
        Some(BarisLayar::Aturan(_)) => {
            app.refuse(Pesan::new("aturan-tak-dihapus"));
            vec![Effect::Bell]
        }
        None => vec![Effect::Bell],
    }
}
