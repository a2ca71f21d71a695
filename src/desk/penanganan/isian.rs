//! The forms of the room: forms like every other, with drafts, errors by field and the comparison of two saves.
//!
//! Every form is about the case (`objek`, `ver`); one that is about a part of it, such as a clock, carries the part's key beside its
//! fields ([`Form::kunci`]), into its draft as well.

use crate::desk::app::App;
use crate::desk::form::{Choice, FieldSpec, Form, FormSpec, Kind};
use crate::desk::pilih::Item;
use crate::domain::draf::FieldErrors;
use crate::domain::id::{DokumenId, JamId, NomorLuarId, OperatorId, PegawaiId, PerkaraId};
use crate::domain::katalog::{BarisSanksi, KelompokSanksi, TingkatSanksi};
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::perkara::AturanTenggat;
use crate::domain::perkara::dokumen::JenisDokumen;
use crate::domain::perkara::penanganan::{
    DokumenBaru, Kaitan, Lembaga, NomorLuar, PanggilanBaru, PemeriksaBaru, PutusanBaru, UbahKasus, UbahPenanganan,
    Unsur,
};
use crate::domain::perkara::wewenang::Pejabat;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Write};
use crate::domain::tanggal::Tanggal;

/// The field that says where a scan lies.
pub const LETAK: &str = "letak";

const fn f(name: &'static str, kind: Kind, wajib: bool) -> FieldSpec {
    FieldSpec { name, kind, wajib, petunjuk: None }
}

const fn dengan(name: &'static str, kind: Kind, wajib: bool, petunjuk: &'static str) -> FieldSpec {
    FieldSpec { name, kind, wajib, petunjuk: Some(petunjuk) }
}

/// One line of so many characters.
const fn baris(max: usize) -> Kind {
    Kind::Text { max }
}

/// Choices of a closed list.
macro_rules! pilihan {
    ($t:ty) => {
        Kind::Choice(|| <$t>::ALL.iter().map(|v| Choice { code: v.code().to_owned(), kata: v.kata() }).collect())
    };
}

macro_rules! formulir {
    ($($(#[$doc:meta])* $id:ident $name:literal [$($field:expr),* $(,)?] $submit:expr;)*) => {
        $($(#[$doc])* pub static $id: FormSpec = FormSpec { name: $name, fields: &[$($field),*], submit: $submit };)*

        /// Whether a form is about the open case.
        #[must_use]
        pub fn milik(spec: &FormSpec) -> bool {
            [$($name),*].contains(&spec.name)
        }
    };
}

formulir! {
    /// Who the accused is.
    TERLAPOR "terlapor" [f("pegawai_terlapor", Kind::Orang, true)] |_, form| {
        let mut i = Isi::new(form);
        let who = i.kunci("pegawai_terlapor").map(PegawaiId);
        i.jadi(who.map(UbahKasus::Terlapor))
    };
    /// The chosen rows of the catalogue.
    SKB "skb" [f("baris", Kind::Baris, false)] |_, form| {
        let ids = form.get("baris").split_whitespace().map(str::to_owned).collect();
        Isi::new(form).jadi(Some(UbahKasus::Baris(ids)))
    };
    /// Who looks after the case.
    PETUGAS "petugas" [dengan("operator", Kind::Dari(operator), false, "ruang-petugas-petunjuk")] |_, form| {
        let mut i = Isi::new(form);
        let who = if form.get("operator").is_empty() { None } else { i.kunci("operator").map(OperatorId) };
        i.jadi(Some(UbahKasus::Petugas(who)))
    };
    /// A number of another body.
    NOMOR_LUAR "nomorluar" [
        f("lembaga", pilihan!(Lembaga), true),
        f("nomor_luar", baris(80), true),
        f("tanggal", Kind::Date, true),
        f("catatan", baris(160), false),
    ] |_, form| {
        let mut i = Isi::new(form);
        let (lembaga, tanggal) = (i.kode("lembaga", Lembaga::from_code), i.hari("tanggal"));
        let (nomor, catatan) = (i.teks("nomor_luar"), form.get("catatan"));
        let id = form.kunci.map(NomorLuarId);
        let isi = |((lembaga, tanggal), nomor)| NomorLuar { id, lembaga, nomor, tanggal, catatan };
        i.jadi(lembaga.zip(tanggal).zip(nomor).map(isi).map(UbahKasus::NomorLuar))
    };
    /// A paper.
    DOKUMEN "dokumen" [
        f("jenis_dokumen", pilihan!(JenisDokumen), true),
        f("nomor_dokumen", baris(80), false),
        f("tanggal", Kind::Date, true),
        dengan(LETAK, baris(200), false, "ruang-letak-petunjuk"),
        f("catatan", baris(160), false),
    ] |app, form| {
        // The checksum goes with its path: only another scan is read.
        let known = app.berkas_kasus().and_then(|b| b.dokumen.iter().find(|d| Some(d.id.0) == form.kunci));
        let same = known.map(|row| &row.isi).filter(|isi| isi.letak == form.get(LETAK).trim());
        dokumen(form, same.and_then(|isi| isi.sidik.clone()))
    };
    /// A written call.
    PANGGILAN "panggilan" [
        f("ke_panggilan", Kind::Choice(ke), true),
        f("nomor_dokumen", baris(80), false),
        f("tanggal_surat", Kind::Date, true),
        f("tanggal_periksa", Kind::Date, true),
        f("pukul", baris(20), false),
        f("tempat", baris(120), false),
    ] |_, form| {
        let mut i = Isi::new(form);
        let ke = i.kode("ke_panggilan", |code| code.parse().ok());
        let (surat, pemeriksaan) = (i.hari("tanggal_surat"), i.hari("tanggal_periksa"));
        let (nomor, pukul, tempat) = (form.get("nomor_dokumen"), form.get("pukul"), form.get("tempat"));
        let isi = |((ke, surat), pemeriksaan)| PanggilanBaru { ke, nomor, surat, pemeriksaan, pukul, tempat };
        i.jadi(ke.zip(surat).zip(pemeriksaan).map(isi).map(UbahKasus::Panggilan))
    };
    /// An examiner: an employee, or somebody from elsewhere by name and post.
    PEMERIKSA "pemeriksa" [
        f("pegawai_pemeriksa", Kind::Orang, false),
        f("nama_pemeriksa", baris(160), false),
        f("jabatan_pemeriksa", baris(160), false),
        f("unsur", pilihan!(Unsur), true),
        f("ketua", Kind::Flag, false),
    ] |_, form| {
        let mut i = Isi::new(form);
        let pegawai = form.get("pegawai_pemeriksa").parse().ok().map(PegawaiId);
        let nama = form.get("nama_pemeriksa").trim().to_owned();
        if pegawai.is_none() && nama.is_empty() {
            i.salah("pegawai_pemeriksa", "ruang-pemeriksa-siapa");
        }
        let jabatan = form.get("jabatan_pemeriksa");
        let ketua = !form.get("ketua").is_empty();
        let isi = |unsur| PemeriksaBaru { pegawai, nama, jabatan, unsur, ketua };
        let made = i.kode("unsur", Unsur::from_code).map(isi).map(UbahKasus::Pemeriksa);
        i.jadi(made)
    };
    /// Lets an operator into the case.
    AKSES "akses" [
        f("operator", Kind::Dari(operator), true),
        f("boleh_pelapor", Kind::Flag, false),
        f("ketua", Kind::Flag, false),
        f("sk_akses", baris(80), false),
    ] |_, form| {
        let mut i = Isi::new(form);
        let who = i.kunci("operator").map(OperatorId);
        let flag = |name: &str| !form.get(name).is_empty();
        let (boleh_pelapor, ketua, sk) = (flag("boleh_pelapor"), flag("ketua"), form.get("sk_akses"));
        i.jadi(who.map(|operator| UbahKasus::Akses { operator, boleh_pelapor, ketua, sk }))
    };
    /// What was decided, by whom. Nothing of it is proposed.
    PUTUSAN "putusan" [
        f("sanksi", Kind::Dari(sanksi), true),
        f("pasal", baris(160), true),
        f("pejabat", pilihan!(Pejabat), true),
        f("pejabat_nama", baris(160), true),
        f("pejabat_jabatan", baris(160), false),
        f("sk_nomor", baris(80), false),
        f("sk_tanggal", Kind::Date, true),
        f("catatan", baris(160), false),
    ] |_, form| {
        let mut i = Isi::new(form);
        let (sanksi, pasal, nama) = (i.teks("sanksi"), i.teks("pasal"), i.teks("pejabat_nama"));
        let (pejabat, day) = (i.kode("pejabat", Pejabat::from_code), i.hari("sk_tanggal"));
        let isi = |((((sanksi, pasal), pejabat_nama), pejabat), sk_tanggal)| PutusanBaru {
            sanksi,
            pasal,
            pejabat,
            pejabat_nama,
            pejabat_jabatan: form.get("pejabat_jabatan"),
            sk_nomor: form.get("sk_nomor"),
            sk_tanggal,
            catatan: form.get("catatan"),
        };
        i.jadi(sanksi.zip(pasal).zip(nama).zip(pejabat).zip(day).map(isi).map(UbahKasus::Putusan))
    };
    /// The day on which the accused got the decision.
    TERIMA "terima" [dengan("tanggal", Kind::Date, true, "ruang-terima-petunjuk")] |_, form| {
        let mut i = Isi::new(form);
        let day = i.hari("tanggal");
        i.jadi(day.map(UbahKasus::Terima))
    };
    /// In force as an appeal says.
    BERLAKU "berlaku" [dengan("tanggal", Kind::Date, true, "ruang-berlaku-petunjuk")] |_, form| {
        let mut i = Isi::new(form);
        let day = i.hari("tanggal");
        i.jadi(day.map(UbahKasus::BerlakuUpaya))
    };
    /// Cancelled later.
    PEMBATALAN "pembatalan" [f("nomor_dokumen", baris(80), true), f("tanggal", Kind::Date, true)] |_, form| {
        let mut i = Isi::new(form);
        let paper = i.teks("nomor_dokumen").zip(i.hari("tanggal"));
        i.jadi(paper.map(|(nomor, day)| UbahKasus::Pembatalan(nomor, day)))
    };
    /// A clock that only a person can say applies.
    JAM "jam" [
        f("aturan_jam", pilihan!(AturanTenggat), true),
        dengan("tanggal", Kind::Date, true, "ruang-jam-petunjuk"),
    ] |_, form| {
        let mut i = Isi::new(form);
        let clock = i.kode("aturan_jam", AturanTenggat::from_code).zip(i.hari("tanggal"));
        i.jadi(clock.map(|(rule, day)| UbahKasus::Jam(rule, day)))
    };
    /// A clock is done with.
    JAM_SELESAI "jamselesai" [dengan("tanggal", Kind::Date, true, "ruang-jam-selesai-petunjuk")] |_, form| {
        let mut i = Isi::new(form);
        let done = i.jam().zip(i.hari("tanggal"));
        i.jadi(done.map(|(id, day)| UbahKasus::JamSelesai(id, day)))
    };
    /// A clock stands still.
    JEDA "jeda" [
        dengan("tanggal", Kind::Date, true, "ruang-jeda-petunjuk"),
        f("alasan", baris(160), true),
    ] |_, form| {
        let mut i = Isi::new(form);
        let pause = i.jam().zip(i.hari("tanggal")).zip(i.teks("alasan"));
        i.jadi(pause.map(|((id, day), why)| UbahKasus::Jeda(id, day, why)))
    };
    /// A clock goes on.
    LANJUT "lanjut" [dengan("tanggal", Kind::Date, true, "ruang-lanjut-petunjuk")] |_, form| {
        let mut i = Isi::new(form);
        let on = i.jam().zip(i.hari("tanggal"));
        i.jadi(on.map(|(id, day)| UbahKasus::Lanjut(id, day)))
    };
    /// A reminder of a clock.
    INGAT "ingat" [f("ingat", Kind::Date, false), f("alasan", baris(160), false)] |_, form| {
        let mut i = Isi::new(form);
        let (id, day) = (i.jam(), i.mungkin("ingat"));
        i.jadi(id.map(|id| UbahKasus::Ingat(id, day, form.get("alasan"))))
    };
    /// How long the file is kept.
    RETENSI "retensi" [f("retensi", Kind::Date, false), f("alasan", baris(160), false)] |_, form| {
        let mut i = Isi::new(form);
        let day = i.mungkin("retensi");
        i.jadi(Some(UbahKasus::Retensi(day, form.get("alasan"))))
    };
    /// Belongs to another case.
    TERKAIT "terkait" [f("perkara_lain", Kind::Dari(perkara), true), f("kaitan", pilihan!(Kaitan), true)] |_, form| {
        let mut i = Isi::new(form);
        let other = i.kunci("perkara_lain").map(PerkaraId).zip(i.kode("kaitan", Kaitan::from_code));
        i.jadi(other.map(|(id, why)| UbahKasus::Terkait(id, why)))
    };
    /// Why somebody wants to see who reported; the reason goes into the trail, the name nowhere.
    PELAPOR "pelapor" [dengan("alasan", baris(160), true, "ruang-pelapor-petunjuk")] |_, form| {
        let mut i = Isi::new(form);
        let alasan = i.teks("alasan");
        match (form.objek.map(PerkaraId), alasan) {
            (Some(perkara), Some(alasan)) => Ok(Write::Lihat(Dilihat::Pelapor { perkara, alasan })),
            _ => Err(i.errors),
        }
    };
}

/// What stands in a form, field by field, with what is wrong.
struct Isi<'a> {
    form: &'a Form,
    errors: FieldErrors,
}

impl<'a> Isi<'a> {
    const fn new(form: &'a Form) -> Self {
        Self { form, errors: FieldErrors::new() }
    }

    fn salah(&mut self, name: &str, key: &str) {
        self.errors.push((name.to_owned(), Pesan::new(key)));
    }

    /// A text that must be there.
    fn teks(&mut self, name: &str) -> Option<String> {
        let text = self.form.get(name).trim().to_owned();
        if text.is_empty() {
            self.salah(name, "isian-wajib");
            return None;
        }
        Some(text)
    }

    /// A day that must be there.
    fn hari(&mut self, name: &str) -> Option<Tanggal> {
        let text = self.teks(name)?;
        Tanggal::parse(&text).map_err(|why| self.errors.push((name.to_owned(), why))).ok()
    }

    /// A day that may be missing.
    fn mungkin(&mut self, name: &str) -> Option<Tanggal> {
        if self.form.get(name).trim().is_empty() { None } else { self.hari(name) }
    }

    /// A value of a closed list that must be there.
    fn kode<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.teks(name)?;
        let value = read(&text);
        if value.is_none() {
            let why = Pesan::new("isian-pilihan-tak-dikenal").with("isi", text);
            self.errors.push((name.to_owned(), why));
        }
        value
    }

    /// A key that must be there.
    fn kunci(&mut self, name: &str) -> Option<i64> {
        self.kode(name, |text| text.parse().ok())
    }

    /// The clock that the form is about.
    fn jam(&mut self) -> Option<JamId> {
        if self.form.kunci.is_none() {
            self.salah("", "ruang-pilih-jam");
        }
        self.form.kunci.map(JamId)
    }

    /// The change of the case, where nothing is wrong.
    fn jadi(self, ubah: Option<UbahKasus>) -> Result<Write, FieldErrors> {
        match (ubah, self.form.objek.map(PerkaraId).zip(self.form.ver)) {
            (Some(ubah), Some(lama)) if self.errors.is_empty() => {
                Ok(Write::Penanganan(UbahPenanganan::Kasus { lama, ubah }))
            }
            _ => Err(self.errors),
        }
    }
}

/// The paper of a form, with the checksum of its scan where one was made.
///
/// # Errors
/// What is wrong, by field.
pub(super) fn dokumen(form: &Form, sidik: Option<(String, u64)>) -> Result<Write, FieldErrors> {
    let mut i = Isi::new(form);
    let paper = i.kode("jenis_dokumen", JenisDokumen::from_code).zip(i.hari("tanggal"));
    let isi = |(jenis, tanggal)| DokumenBaru {
        jenis,
        nomor: form.get("nomor_dokumen").trim().to_owned(),
        tanggal,
        letak: form.get(LETAK).trim().to_owned(),
        sidik,
        catatan: form.get("catatan"),
    };
    let id = form.kunci.map(DokumenId);
    i.jadi(
        paper.map(isi).map(|isi| {
            id.map_or_else(|| UbahKasus::Dokumen(isi.clone()), |id| UbahKasus::DokumenUbah(id, isi.clone()))
        }),
    )
}

/// The scan that must be read before a write is sent: that of a paper, unless it was said already that it cannot be read.
#[must_use]
pub fn pindaian(form: &Form, write: &Write) -> Option<String> {
    let told = form.field(LETAK).is_some_and(|field| !field.janggal.is_empty());
    match write {
        Write::Penanganan(UbahPenanganan::Kasus {
            ubah: UbahKasus::Dokumen(paper) | UbahKasus::DokumenUbah(_, paper),
            ..
        }) if !told && paper.sidik.is_none() && !paper.letak.is_empty() => Some(paper.letak.clone()),
        _ => None,
    }
}

fn ke() -> Vec<Choice> {
    let one = |code: &str, kata: &str| Choice { code: code.to_owned(), kata: kata.to_owned() };
    vec![one("1", "panggilan-ke-1"), one("2", "panggilan-ke-2")]
}

/// Operators who may have to do with the open case.
fn operator(app: &App) -> Vec<Item> {
    let Some(berkas) = app.berkas_kasus() else { return Vec::new() };
    let item = |(id, nama): &(OperatorId, String)| Item {
        code: id.0.to_string(),
        label: nama.clone(),
        hint: String::new(),
        sebutan: String::new(),
    };
    let mut all: Vec<Item> = berkas.operator.iter().map(item).collect();
    // Whoever is in already stays readable, also where he could not be chosen now.
    let inside = berkas.akses.iter().map(|a| (a.operator, a.nama.clone())).chain(berkas.petugas.clone());
    for known in inside {
        if all.iter().all(|i| i.code != known.0.0.to_string()) {
            all.push(item(&known));
        }
    }
    all
}

/// Sanctions that the accused can get today, from the lightest level up. What was decided once stays readable, also where it is no
/// longer applied.
fn sanksi(app: &App) -> Vec<Item> {
    let (Some(room), Some(berkas)) = (app.ruang(), app.berkas_kasus()) else { return Vec::new() };
    let contract = berkas.status == Some(StatusKepegawaian::Ppnpn);
    let group = if contract { KelompokSanksi::Ppnpn } else { KelompokSanksi::Asn };
    let decided = berkas.putusan.as_ref().map(|row| row.isi.sanksi.as_str());
    let fits = |row: &&BarisSanksi| row.aktif && row.kelompok == group || decided == Some(row.id.as_str());
    let mut rows: Vec<&BarisSanksi> = room.sanksi.iter().filter(fits).collect();
    rows.sort_by_key(|row| TingkatSanksi::ALL.iter().position(|level| *level == row.tingkat));
    let item = |row: &&BarisSanksi| {
        let flag = match (row.aktif, row.perlu_verifikasi) {
            (false, _) => app.kata.t("ruang-sanksi-lama"),
            (true, true) => app.kata.t("perkara-perlu-verifikasi"),
            (true, false) => String::new(),
        };
        let level = app.kata.t(&row.tingkat.kata());
        let hint = if flag.is_empty() { level } else { format!("{level}, {flag}") };
        Item { code: row.id.clone(), label: row.nama.clone(), hint, sebutan: row.dasar.clone() }
    };
    rows.iter().map(item).collect()
}

/// Cases that may belong to the open one: those suggested, then those of the queue.
fn perkara(app: &App) -> Vec<Item> {
    let Some(berkas) = app.berkas_kasus() else { return Vec::new() };
    let item = |id: PerkaraId, nomor: &str, who: &str, hint: String| Item {
        code: id.0.to_string(),
        label: format!("{nomor} {who}"),
        hint,
        sebutan: String::new(),
    };
    let mut all: Vec<Item> = berkas
        .terkait
        .iter()
        .map(|row| item(row.perkara, &row.nomor, &row.terlapor, app.kata.t(&row.kaitan.kata())))
        .collect();
    for row in app.perkara.list.visible() {
        let known = row.id == berkas.perkara.row.id || all.iter().any(|i| i.code == row.id.0.to_string());
        if !known {
            all.push(item(row.id, &row.nomor, &row.terlapor, app.kata.t(&row.keadaan.kata())));
        }
    }
    all
}
