//! Whom a form is about, fixed when the form opens.
//!
//! A list may change under an open form: another operator signs somebody off, and the cursor of a
//! filtered list goes to the next person. What the form records must still be about the person its head
//! names, so the form carries that with it, into its draft as well. "All shown but these" cannot be
//! kept: it is only safe against the list as it was seen.

use super::form::{Form, Kind};
use super::formulir;
use super::kegiatan::kepala::KEGIATAN;
use super::lembar::kepala::BERKAS;
use crate::domain::draf::{Isian, PERIHAL};
use crate::domain::id::{GelombangId, PegawaiId, SatkerId};
use crate::domain::ikrar::Pilihan;
use crate::domain::perkara::KeadaanPerkara;

/// Names of what a draft carries beside the fields; no field begins with this mark.
const GELOMBANG: &str = "@gelombang";
const SATKER: &str = "@satker";
const ORANG: &str = "@orang";
const DARI: &str = "@dari";
const KUNCI: &str = "@kunci";

/// Under which name a draft keeps what is shown for the person in a field: a draft is taken up without asking
/// the store for names.
fn label_name(field: &str) -> String {
    format!("@label-{field}")
}

/// Whom the pledges of a form are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sasaran {
    /// The wave.
    pub gelombang: GelombangId,
    /// The people.
    pub pilihan: Pilihan,
    /// The unit that a new sheet comes from.
    pub satker: Option<SatkerId>,
}

impl Form {
    /// Makes the form about a wave and nobody in particular; its head names the wave.
    pub(super) fn bergelombang(&mut self, wave: Option<GelombangId>, kepala: Option<(String, String)>) {
        self.perihal = kepala.into_iter().collect();
        self.sasaran = wave.map(|gelombang| Sasaran { gelombang, pilihan: Pilihan::Orang(Vec::new()), satker: None });
    }
}

/// What a draft of this form carries beside its fields.
pub(super) fn keep(form: &Form, isian: &mut Isian) {
    let lines: Vec<String> = form.perihal.iter().map(|(label, text)| format!("{label}\t{text}")).collect();
    if !lines.is_empty() {
        isian.set(PERIHAL, lines.join("\n"));
    }
    for field in form.fields.iter().filter(|f| matches!(f.spec.kind, Kind::Orang | Kind::OrangBanyak)) {
        if !field.text().is_empty() && !field.label.is_empty() {
            isian.set(&label_name(field.spec.name), field.label.clone());
        }
    }
    if let Some(kunci) = form.kunci {
        isian.set(KUNCI, kunci.to_string());
    }
    if let Some(dari) = form.dari {
        isian.set(DARI, dari.code());
    }
    if let Some(Sasaran { gelombang, pilihan: Pilihan::Orang(people), satker }) = &form.sasaran {
        let ids: Vec<String> = people.iter().map(|p| p.0.to_string()).collect();
        isian.set(GELOMBANG, gelombang.0.to_string());
        isian.set(ORANG, ids.join(" "));
        isian.set(SATKER, satker.map(|s| s.0.to_string()).unwrap_or_default());
    }
}

/// Takes that up again.
pub(super) fn take_up(form: &mut Form, isian: &Isian) {
    let lines = isian.get(PERIHAL).lines().filter_map(|line| line.split_once('\t'));
    form.perihal = lines.map(|(label, text)| (label.to_owned(), text.to_owned())).collect();
    for field in &mut form.fields {
        isian.get(&label_name(field.spec.name)).clone_into(&mut field.label);
    }
    form.kunci = isian.get(KUNCI).parse().ok();
    if let Some(dari) = KeadaanPerkara::from_code(isian.get(DARI)) {
        formulir::move_from(form, dari);
    }
    let people: Vec<PegawaiId> =
        isian.get(ORANG).split_whitespace().filter_map(|id| id.parse().ok().map(PegawaiId)).collect();
    form.sasaran = match isian.get(GELOMBANG).parse() {
        // The head of a sheet or of a ceremony is about nobody yet, but about a wave.
        Ok(id) if !people.is_empty() || [BERKAS.name, KEGIATAN.name].contains(&form.spec.name) => Some(Sasaran {
            gelombang: GelombangId(id),
            pilihan: Pilihan::Orang(people),
            satker: isian.get(SATKER).parse().ok().map(SatkerId),
        }),
        _ => None,
    };
}
