//! How the forms of the room are opened: on what, filled with what, saying what they are about.

use super::Hal;
use super::isian;
use crate::desk::app::App;
use crate::desk::form::{Form, FormSpec};
use crate::desk::formulir;
use crate::desk::msg::Effect;
use crate::domain::draf::Isian;
use crate::domain::id::{DokumenId, JamId, NomorLuarId, OperatorId};
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::perkara::dokumen::JenisDokumen;
use crate::domain::perkara::jam::Jatuh;
use crate::domain::perkara::penanganan::{BerkasPerkara, JamRow};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tanggal::Tanggal;

/// Opens a form about the open case.
fn buka(
    app: &mut App,
    spec: &'static FormSpec,
    isian: &Isian,
    kunci: Option<i64>,
    perihal: Vec<(String, String)>,
) -> Vec<Effect> {
    let Some(berkas) = app.berkas_kasus() else { return vec![Effect::Bell] };
    let row = &berkas.perkara.row;
    let mut form = Form::new(spec);
    (form.objek, form.ver, form.kunci) = (Some(row.id.0), Some(row.ver), kunci);
    form.perihal = vec![(app.kata.t("kolom-perkara"), format!("{} {}", row.nomor, row.terlapor))];
    form.perihal.extend(perihal);
    form.fill(isian);
    app.open_form(form)
}

/// A form with today in its day.
fn hari_ini(app: &App) -> Isian {
    Isian::default().with("tanggal", app.session.hari.to_string())
}

fn hari(day: Option<Tanggal>) -> String {
    day.map(|d| d.to_string()).unwrap_or_default()
}

fn ya(flag: bool) -> &'static str {
    if flag { "1" } else { "" }
}

/// The form that moves the case on to a state; where it is barred, what is in the way is said instead.
pub(super) fn pindah(app: &mut App, ke: KeadaanPerkara) -> Vec<Effect> {
    let Some(berkas) = app.berkas_kasus() else { return vec![Effect::Bell] };
    let Some(step) = berkas.langkah.iter().find(|step| step.ke == ke) else { return vec![Effect::Bell] };
    if let Some(first) = step.halangan.first() {
        let (n, why) = (step.halangan.len(), app.kata.pesan(first));
        app.refuse(Pesan::new("ruang-terhalang").with("ke", Arg::Kata(ke.kata())).with("n", n).with("sebab", why));
        return vec![Effect::Bell];
    }
    let row = &berkas.perkara.row;
    let mut form = Form::new(&formulir::PINDAH);
    (form.objek, form.ver) = (Some(row.id.0), Some(row.ver));
    form.perihal = vec![
        (app.kata.t("kolom-perkara"), format!("{} {}", row.nomor, row.terlapor)),
        (app.kata.t("kolom-keadaan"), app.kata.t(&row.keadaan.kata())),
    ];
    formulir::move_from(&mut form, row.keadaan);
    form.fill(&hari_ini(app).with("ke", ke.code()));
    app.open_form(form)
}

/// The paper that the step under the cursor waits for, where it waits for one.
fn kurang(berkas: &BerkasPerkara, hal: Option<Hal>) -> Option<JenisDokumen> {
    let Some(Hal::Langkah(ke)) = hal else { return None };
    let step = berkas.langkah.iter().find(|step| step.ke == ke)?;
    let named = step.halangan.iter().flat_map(|why| &why.args).find_map(|(_, arg)| match arg {
        Arg::Kata(key) => JenisDokumen::ALL.iter().find(|jenis| jenis.kata() == *key),
        _ => None,
    });
    named.copied()
}

/// A paper; the kind that the step under the cursor waits for stands in it already.
pub(super) fn dokumen(app: &mut App, hal: Option<Hal>) -> Vec<Effect> {
    let kind = app.berkas_kasus().and_then(|b| kurang(b, hal)).map_or("", |jenis| jenis.code());
    let isian = hari_ini(app).with("jenis_dokumen", kind);
    buka(app, &isian::DOKUMEN, &isian, None, Vec::new())
}

/// A paper that was noted, to be corrected.
pub(super) fn dokumen_ubah(app: &mut App, id: DokumenId) -> Vec<Effect> {
    let Some(row) = app.berkas_kasus().and_then(|b| b.dokumen.iter().find(|row| row.id == id)) else {
        return vec![Effect::Bell];
    };
    let old = &row.isi;
    let isian = Isian::default()
        .with("jenis_dokumen", old.jenis.code())
        .with("nomor_dokumen", old.nomor.as_str())
        .with("tanggal", old.tanggal.to_string())
        .with(isian::LETAK, old.letak.as_str())
        .with("catatan", old.catatan.as_str());
    buka(app, &isian::DOKUMEN, &isian, Some(id.0), Vec::new())
}

/// A call, new or the one with this number; its letter is a paper of its own, noted beside it.
pub(super) fn panggilan(app: &mut App, ke: Option<u8>) -> Vec<Effect> {
    let Some(berkas) = app.berkas_kasus() else { return vec![Effect::Bell] };
    let known = berkas.panggilan.iter().find(|row| Some(row.isi.ke) == ke).map(|row| &row.isi);
    let isian = match known {
        Some(old) => Isian::default()
            .with("ke_panggilan", old.ke.to_string())
            .with("nomor_dokumen", old.nomor.as_str())
            .with("tanggal_surat", old.surat.to_string())
            .with("tanggal_periksa", old.pemeriksaan.to_string())
            .with("pukul", old.pukul.as_str())
            .with("tempat", old.tempat.as_str()),
        None => {
            let next = if berkas.panggilan.is_empty() { "1" } else { "2" };
            // The letter may have been noted as a paper already.
            let kind = if next == "1" { JenisDokumen::SuratPanggilan1 } else { JenisDokumen::SuratPanggilan2 };
            let letter = berkas.dokumen.iter().rev().find(|row| row.isi.jenis == kind).map(|row| &row.isi);
            Isian::default()
                .with("ke_panggilan", next)
                .with("nomor_dokumen", letter.map(|l| l.nomor.clone()).unwrap_or_default())
                .with("tanggal_surat", letter.map_or(app.session.hari, |l| l.tanggal).to_string())
        }
    };
    buka(app, &isian::PANGGILAN, &isian, None, Vec::new())
}

/// An examiner.
pub(super) fn pemeriksa(app: &mut App) -> Vec<Effect> {
    buka(app, &isian::PEMERIKSA, &Isian::default(), None, Vec::new())
}

/// Lets somebody in, or changes how far.
pub(super) fn akses(app: &mut App, siapa: Option<OperatorId>) -> Vec<Effect> {
    let Some(berkas) = app.berkas_kasus() else { return vec![Effect::Bell] };
    let isian = match berkas.akses.iter().find(|row| Some(row.operator) == siapa) {
        Some(old) => Isian::default()
            .with("operator", old.operator.0.to_string())
            .with("boleh_pelapor", ya(old.boleh_pelapor))
            .with("ketua", ya(old.ketua))
            .with("sk_akses", old.sk.as_str()),
        None => Isian::default(),
    };
    buka(app, &isian::AKSES, &isian, None, Vec::new())
}

/// The decision.
pub(super) fn putusan(app: &mut App) -> Vec<Effect> {
    let Some(berkas) = app.berkas_kasus() else { return vec![Effect::Bell] };
    let isian = match berkas.putusan.as_ref().map(|row| &row.isi) {
        Some(old) => Isian::default()
            .with("sanksi", old.sanksi.as_str())
            .with("pasal", old.pasal.as_str())
            .with("pejabat", old.pejabat.code())
            .with("pejabat_nama", old.pejabat_nama.as_str())
            .with("pejabat_jabatan", old.pejabat_jabatan.as_str())
            .with("sk_nomor", old.sk_nomor.as_str())
            .with("sk_tanggal", old.sk_tanggal.to_string())
            .with("catatan", old.catatan.as_str()),
        None => Isian::default(),
    };
    buka(app, &isian::PUTUSAN, &isian, None, Vec::new())
}

/// The day on which the accused got the decision.
pub(super) fn terima(app: &mut App) -> Vec<Effect> {
    let Some(berkas) = app.berkas_kasus() else { return vec![Effect::Bell] };
    let Some(decided) = &berkas.putusan else {
        app.refuse(Pesan::new("alur-tanpa-putusan"));
        return vec![Effect::Bell];
    };
    let day = decided.terima.unwrap_or(app.session.hari).to_string();
    buka(app, &isian::TERIMA, &Isian::default().with("tanggal", day), None, Vec::new())
}

/// In force as an appeal says.
pub(super) fn berlaku(app: &mut App) -> Vec<Effect> {
    let day = app.berkas_kasus().and_then(|b| b.putusan.as_ref()).and_then(|p| p.berlaku);
    buka(app, &isian::BERLAKU, &Isian::default().with("tanggal", hari(day)), None, Vec::new())
}

/// Cancelled later.
pub(super) fn pembatalan(app: &mut App) -> Vec<Effect> {
    let old = app.berkas_kasus().and_then(|b| b.putusan.as_ref()).and_then(|p| p.pembatalan.clone());
    let isian = match old {
        Some((nomor, day)) => Isian::default().with("nomor_dokumen", nomor).with("tanggal", day.to_string()),
        None => hari_ini(app),
    };
    buka(app, &isian::PEMBATALAN, &isian, None, Vec::new())
}

/// The clock with this key, and how a form about it names it.
fn jam(app: &App, id: JamId) -> Option<(JamRow, Vec<(String, String)>)> {
    let row = app.berkas_kasus()?.jam.iter().find(|row| row.id == id)?.clone();
    let stands = if let Jatuh::Pada(day) = row.jatuh { day.to_string() } else { String::new() };
    let name = format!("{} {stands}", app.kata.t(&row.aturan.kata()));
    Some((row, vec![(app.kata.t("ruang-jam-satu"), name.trim().to_owned())]))
}

/// A clock that only a person can say applies.
pub(super) fn jam_baru(app: &mut App) -> Vec<Effect> {
    let isian = hari_ini(app);
    buka(app, &isian::JAM, &isian, None, Vec::new())
}

/// A clock is done with.
pub(super) fn jam_selesai(app: &mut App, id: JamId) -> Vec<Effect> {
    let Some((row, about)) = jam(app, id) else { return vec![Effect::Bell] };
    let day = row.selesai.unwrap_or(app.session.hari).to_string();
    buka(app, &isian::JAM_SELESAI, &Isian::default().with("tanggal", day), Some(id.0), about)
}

/// A clock stands still, or goes on.
pub(super) fn jeda(app: &mut App, id: JamId) -> Vec<Effect> {
    let Some((row, about)) = jam(app, id) else { return vec![Effect::Bell] };
    let still = row.jeda.iter().any(|pause| pause.lanjut.is_none());
    let isian = hari_ini(app);
    buka(app, if still { &isian::LANJUT } else { &isian::JEDA }, &isian, Some(id.0), about)
}

/// A reminder of a clock.
pub(super) fn ingat(app: &mut App, id: JamId) -> Vec<Effect> {
    let Some((row, about)) = jam(app, id) else { return vec![Effect::Bell] };
    buka(app, &isian::INGAT, &Isian::default().with("ingat", hari(row.ingat)), Some(id.0), about)
}

/// How long the file is kept.
pub(super) fn retensi(app: &mut App) -> Vec<Effect> {
    let day = app.berkas_kasus().and_then(|b| b.retensi);
    buka(app, &isian::RETENSI, &Isian::default().with("retensi", hari(day)), None, Vec::new())
}

/// A number of another body, new or the one with this key.
pub(super) fn nomor_luar(app: &mut App, id: Option<NomorLuarId>) -> Vec<Effect> {
    let Some(berkas) = app.berkas_kasus() else { return vec![Effect::Bell] };
    let known = berkas.nomor_luar.iter().find(|row| id.is_some() && row.id == id);
    let isian = match known {
        Some(old) => Isian::default()
            .with("lembaga", old.lembaga.code())
            .with("nomor_luar", old.nomor.as_str())
            .with("tanggal", old.tanggal.to_string())
            .with("catatan", old.catatan.as_str()),
        None => hari_ini(app),
    };
    buka(app, &isian::NOMOR_LUAR, &isian, id.map(|id| id.0), Vec::new())
}

/// Another case that belongs to this one.
pub(super) fn terkait(app: &mut App, hal: Option<Hal>) -> Vec<Effect> {
    let Some(berkas) = app.berkas_kasus() else { return vec![Effect::Bell] };
    let here = berkas.terkait.iter().find(|row| hal == Some(Hal::Terkait(Some(row.perkara))));
    let isian = match here {
        Some(row) => Isian::default().with("perkara_lain", row.perkara.0.to_string()).with("kaitan", row.kaitan.code()),
        None => Isian::default(),
    };
    buka(app, &isian::TERKAIT, &isian, None, Vec::new())
}

/// The accused, looked up at once.
pub(super) fn terlapor(app: &mut App) -> Vec<Effect> {
    let mut effects = buka(app, &isian::TERLAPOR, &Isian::default(), None, Vec::new());
    effects.extend(app.open_list(None));
    effects
}

/// The rows of the catalogue, with the chooser open at once. Reasons stand in the section; the form repeats what is proposed.
pub(super) fn baris(app: &mut App) -> Vec<Effect> {
    let Some(berkas) = app.berkas_kasus() else { return vec![Effect::Bell] };
    let chosen: Vec<&str> = berkas.baris.iter().map(|row| row.id.as_str()).collect();
    let fit: Vec<&str> = berkas.usulan.iter().map(|row| row.id.as_str()).collect();
    let about = vec![(app.kata.t("perkara-usul-judul"), fit.join(" "))];
    let isian = Isian::default().with("baris", chosen.join(" "));
    let about = if fit.is_empty() { Vec::new() } else { about };
    buka(app, &isian::SKB, &isian, None, about)
}

/// Who looks after the case.
pub(super) fn petugas(app: &mut App) -> Vec<Effect> {
    let now = app.berkas_kasus().and_then(|b| b.petugas.as_ref()).map(|(id, _)| id.0.to_string());
    buka(app, &isian::PETUGAS, &Isian::default().with("operator", now.unwrap_or_default()), None, Vec::new())
}

/// Asks why somebody wants to see who reported.
pub(super) fn pelapor(app: &mut App) -> Vec<Effect> {
    buka(app, &isian::PELAPOR, &Isian::default(), None, Vec::new())
}
