//! The forms of the desk: their fields, and what each becomes when it is saved. How they are opened and
//! filled stands in `fill.rs`.

use super::app::App;
use super::aturan::isian as aturan;
use super::form::{Choice, Field, FieldSpec, Form, FormSpec, Kind};
use super::gelombang::isian::{GELOMBANG, TEKS};
use super::kegiatan::kepala::{BUKTI, KEGIATAN};
use super::lembar::kepala::BERKAS;
use super::penanganan::isian as kasus;
use super::sasaran::Sasaran;
use super::surat::SURAT;
use crate::domain::draf::{FieldErrors, TRIASE};
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::ikrar::{BerkasBaru, Bukti, IkrarBaru, KeadaanIkrar};
use crate::domain::pegawai::{JenisJabatan, JenisKelamin, PegawaiBaru, StatusKepegawaian};
use crate::domain::perkara::{KeadaanPerkara, PerkaraBaru, SumberLaporan, TerlaporBaru};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{SatkerBaru, Write};
use crate::domain::satker::JenisSatker;
use crate::domain::tanggal::Tanggal;

const fn f(name: &'static str, kind: Kind) -> FieldSpec {
    FieldSpec { name, kind, wajib: false, petunjuk: None }
}

const fn must(name: &'static str, kind: Kind) -> FieldSpec {
    FieldSpec { name, kind, wajib: true, petunjuk: None }
}

/// Choices of a closed list of the field.
macro_rules! pilihan_dari {
    ($t:ty) => {
        Kind::Choice(|| <$t>::ALL.iter().map(|v| Choice { code: v.code().to_owned(), kata: v.kata() }).collect())
    };
}

/// A unit.
pub static SATKER: FormSpec = FormSpec {
    name: "satker",
    fields: &[
        FieldSpec { petunjuk: Some("isian-satker-nama-petunjuk"), ..must("nama", Kind::Text { max: 160 }) },
        f("pendek", Kind::Text { max: 40 }),
        must("jenis", pilihan_dari!(JenisSatker)),
        f("kelas", Kind::Text { max: 10 }),
        f("kode", Kind::Text { max: 12 }),
        f("induk", Kind::Satker),
        f("sejak", Kind::Date),
    ],
    submit: |app, form| {
        let isi = SatkerBaru::parse(&form.isian(), app.session.hari)?;
        Ok(Write::Satker { lama: form.objek.map(SatkerId).zip(form.ver), isi })
    },
};

/// A person.
pub static PEGAWAI: FormSpec = FormSpec {
    name: "pegawai",
    fields: &[
        must("nama", Kind::Text { max: 160 }),
        must("status", pilihan_dari!(StatusKepegawaian)),
        f("nomor", Kind::Nomor),
        must("satker", Kind::Satker),
        f("golongan", Kind::Text { max: 8 }),
        f("jabatan", Kind::Text { max: 160 }),
        f("jenis_jabatan", pilihan_dari!(JenisJabatan)),
        f("sejak", Kind::Date),
        f("lahir", Kind::Date),
        f("kelamin", pilihan_dari!(JenisKelamin)),
        f("nik", Kind::Nik),
        f("atasan", Kind::Orang),
        f("pasangan_calon", Kind::Flag),
        f("cltn_dari", Kind::Date),
        f("cltn_sampai", Kind::Date),
        f("nonaktif", Kind::Flag),
        f("alasan", Kind::Text { max: 160 }),
    ],
    submit: |app, form| {
        let isi = PegawaiBaru::parse(&form.isian(), app.session.hari)?;
        Ok(Write::Pegawai { lama: form.objek.map(PegawaiId).zip(form.ver), isi: Box::new(isi) })
    },
};

/// The last day of an exclusion.
const SAMPAI: &str = "sampai";

/// Where the cursor goes from its field; beyond all fields at either end.
pub(super) fn isian_berikut(form: &Form, forward: bool) -> usize {
    let to = |at: usize| if forward { at + 1 } else { at.wrapping_sub(1) };
    let mut next = to(form.focus);
    while tak_berlaku(form, next) {
        next = to(next);
    }
    next
}

/// Whether a field means nothing beside what stands in the others, as the last day of what is no exclusion: the cursor passes by
/// it, unless something stands in it that would be refused.
fn tak_berlaku(form: &Form, at: usize) -> bool {
    let excluded = || form.get("keadaan") == KeadaanIkrar::Dikecualikan.code();
    form.fields.get(at).is_some_and(|f| f.spec.name == SAMPAI && f.text().trim().is_empty()) && !excluded()
}

/// A pledge for one, for marked people, or for all shown but these.
pub static IKRAR: FormSpec = FormSpec {
    name: "ikrar",
    fields: &[
        must("keadaan", pilihan_dari!(KeadaanIkrar)),
        must("tanggal", Kind::Date),
        f(SAMPAI, Kind::Date),
        f("berkas", Kind::Text { max: 60 }),
        f("tempat", Kind::Text { max: 80 }),
        f("saksi", Kind::Text { max: 80 }),
        f("alasan", Kind::Text { max: 160 }),
    ],
    submit: submit_ikrar,
};

/// A report of a suspected violation.
pub static PERKARA: FormSpec = FormSpec {
    name: "perkara",
    fields: &[
        must("sumber", pilihan_dari!(SumberLaporan)),
        f("nomor_surat", Kind::Text { max: 80 }),
        must("tanggal_perbuatan", Kind::Date),
        FieldSpec { petunjuk: Some("isian-tempat-perkara-petunjuk"), ..f("tempat", Kind::Text { max: 160 }) },
        must("tanggal_terima", Kind::Date),
        f("terlapor", Kind::OrangBanyak),
        f("terlapor_lain", Kind::Text { max: 160 }),
        must("ringkas", Kind::Text { max: 200 }),
        f("baris", Kind::Baris),
        f("pelapor", Kind::Text { max: 160 }),
        FieldSpec { petunjuk: Some("isian-saksi-perkara-petunjuk"), ..f("saksi", Kind::Text { max: 240 }) },
        FieldSpec { petunjuk: Some("isian-atasan-perkara-petunjuk"), ..f("atasan", Kind::Orang) },
        f("uraian", Kind::Note),
    ],
    submit: submit_perkara,
};

/// A case moves on.
pub static PINDAH: FormSpec = FormSpec {
    name: "pindah",
    fields: &[
        must("ke", pilihan_dari!(KeadaanPerkara)),
        must("tanggal", Kind::Date),
        f("alasan", Kind::Text { max: 160 }),
    ],
    submit: |_, form| {
        let mut salah = FieldErrors::new();
        let ke = KeadaanPerkara::from_code(&form.get("ke"));
        if ke.is_none() {
            salah.push(("ke".to_owned(), Pesan::new("isian-wajib")));
        }
        let tanggal = date(form, "tanggal", &mut salah);
        match (ke, tanggal, form.objek.zip(form.ver)) {
            (Some(ke), Some(tanggal), Some((id, ver))) => Ok(Write::PerkaraPindah {
                lama: (crate::domain::id::PerkaraId(id), ver),
                ke,
                tanggal,
                alasan: form.get("alasan"),
            }),
            _ => Err(salah),
        }
    },
};

/// The states that may lawfully follow one, as the choices of a field.
const fn berikut(dari: KeadaanPerkara) -> fn() -> Vec<Choice> {
    macro_rules! setiap {
        ($($keadaan:ident)*) => {
            match dari {
                $(KeadaanPerkara::$keadaan => || pilihan_keadaan(KeadaanPerkara::$keadaan.berikut()),)*
            }
        };
    }
    setiap!(
        Informasi LaporanMasuk Verifikasi MajelisKodeEtik PembentukanTim Panggilan1 Panggilan2 Pemeriksaan Bap Lhp
        UsulPejabatBerwenang PenetapanSk Penyampaian UpayaAdministratif Berlaku Menjalani Selesai TidakTerbukti
        Dihentikan Dilimpahkan Kedaluwarsa
    )
}

fn pilihan_keadaan(keadaan: &[KeadaanPerkara]) -> Vec<Choice> {
    keadaan.iter().map(|k| Choice { code: k.code().to_owned(), kata: k.kata() }).collect()
}

/// Makes a form that moves a case on offer only what may follow the state the case is in.
pub(super) fn move_from(form: &mut Form, dari: KeadaanPerkara) {
    form.dari = Some(dari);
    form.offer("ke", berikut(dari));
}

/// Every form.
pub static ALL: [&FormSpec; 38] = [
    &SATKER,
    &PEGAWAI,
    &IKRAR,
    &PERKARA,
    &PINDAH,
    &BERKAS,
    &GELOMBANG,
    &TEKS,
    &KEGIATAN,
    &BUKTI,
    &aturan::TENGGAT,
    &aturan::KATALOG,
    &aturan::SANKSI,
    &aturan::WEWENANG,
    &aturan::BADAN,
    &aturan::LIBUR,
    &aturan::LIBUR_HAPUS,
    &SURAT,
    &kasus::TERLAPOR,
    &kasus::SKB,
    &kasus::PETUGAS,
    &kasus::NOMOR_LUAR,
    &kasus::DOKUMEN,
    &kasus::PANGGILAN,
    &kasus::PEMERIKSA,
    &kasus::AKSES,
    &kasus::PUTUSAN,
    &kasus::TERIMA,
    &kasus::BERLAKU,
    &kasus::PEMBATALAN,
    &kasus::JAM,
    &kasus::JAM_SELESAI,
    &kasus::JEDA,
    &kasus::LANJUT,
    &kasus::INGAT,
    &kasus::RETENSI,
    &kasus::TERKAIT,
    &kasus::PELAPOR,
];

/// Whether a field must be filled as the form stands: by itself, or because the state chosen asks for a reason.
#[must_use]
pub fn wajib(form: &Form, field: &Field) -> bool {
    let reason =
        || KeadaanIkrar::from_code(&form.get("keadaan")).is_some_and(|k| k.needs_reason() || k == KeadaanIkrar::Belum);
    field.spec.wajib || form.spec.name == IKRAR.name && field.spec.name == "alasan" && reason()
}

/// The title of a form, as an argument of a message.
#[must_use]
pub fn title(name: &str) -> Arg {
    if name == TRIASE { Arg::Kata("formulir-triase".to_owned()) } else { Arg::Kata(format!("formulir-{name}")) }
}

fn date(form: &Form, name: &str, salah: &mut FieldErrors) -> Option<Tanggal> {
    let text = form.get(name);
    if text.trim().is_empty() {
        salah.push((name.to_owned(), Pesan::new("isian-wajib")));
        return None;
    }
    Tanggal::parse(&text).map_err(|why| salah.push((name.to_owned(), why))).ok()
}

fn submit_ikrar(app: &App, form: &Form) -> Result<Write, FieldErrors> {
    let mut salah = FieldErrors::new();
    let Some(keadaan) = KeadaanIkrar::from_code(&form.get("keadaan")) else {
        return Err(vec![("keadaan".to_owned(), Pesan::new("isian-wajib"))]);
    };
    let tanggal = date(form, "tanggal", &mut salah);
    if tanggal.is_some_and(|d| d > app.session.hari) {
        let why = Pesan::new("isian-tanggal-nanti").with("hari", app.session.hari.to_string());
        salah.push(("tanggal".to_owned(), why));
    }
    let sampai = match form.get(SAMPAI).trim() {
        "" => None,
        text => Tanggal::parse(text).map_err(|why| salah.push((SAMPAI.to_owned(), why))).ok(),
    };
    let wrong = tanggal.and_then(|day| keadaan.sampai_salah(day, sampai));
    salah.extend(wrong.map(|why| (SAMPAI.to_owned(), why)));
    let alasan = form.get("alasan").trim().to_owned();
    if (keadaan.needs_reason() || keadaan == KeadaanIkrar::Belum) && alasan.is_empty() {
        salah.push(("alasan".to_owned(), Pesan::new("ikrar-alasan-wajib").with("keadaan", Arg::Kata(keadaan.kata()))));
    }
    let Some(Sasaran { gelombang, pilihan, satker }) = form.sasaran.clone() else {
        return Err(vec![(String::new(), Pesan::new("ikrar-tanpa-orang"))]);
    };
    let nomor = form.get("berkas").trim().to_owned();
    let bukti = match satker {
        Some(satker) if !nomor.is_empty() => {
            Bukti::Baru(BerkasBaru { nomor, satker, tempat: form.get("tempat"), saksi: form.get("saksi") })
        }
        _ => Bukti::Tanpa,
    };
    match tanggal {
        Some(tanggal) if salah.is_empty() => {
            Ok(Write::Ikrar(IkrarBaru { gelombang, pilihan, keadaan, tanggal, sampai, bukti, alasan }))
        }
        _ => Err(salah),
    }
}

fn submit_perkara(app: &App, form: &Form) -> Result<Write, FieldErrors> {
    let isian = form.isian();
    let baris: Vec<String> = isian.get("baris").split_whitespace().map(str::to_owned).collect();
    let mut terlapor: Vec<TerlaporBaru> = isian
        .get("terlapor")
        .split_whitespace()
        .filter_map(|id| id.parse().ok())
        .map(|id| TerlaporBaru { pegawai: Some(PegawaiId(id)), keterangan: String::new(), baris: baris.clone() })
        .collect();
    if !isian.get("terlapor_lain").is_empty() {
        terlapor.push(TerlaporBaru { pegawai: None, keterangan: isian.get("terlapor_lain").to_owned(), baris });
    }
    let election = Tanggal::parse(isian.get("tanggal_perbuatan")).ok().and_then(|day| app.election_on(day));
    let election = election.map(|p| p.0.to_string()).unwrap_or_default();
    let get = |field: &str| if field == "pemilihan" { election.as_str() } else { isian.get(field) };
    PerkaraBaru::parse(get, terlapor, app.session.hari)
        .map(|baru| Write::Perkara(Box::new(baru)))
        .map_err(|errors| errors.into_iter().map(|(field, why)| (field.to_owned(), why)).collect())
}
