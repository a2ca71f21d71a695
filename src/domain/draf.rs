//! What stands in a form, before any rule has looked at it.
//!
//! [`Isian`] is plain text by field name. Forms, imports and tests hand it to the same parse
//! functions, so that all three share rules and messages. A [`Draf`] is an `Isian` kept for its
//! operator until the form is saved or thrown away.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::id::{DrafId, GelombangId, Ver};
use super::pesan::Pesan;
use super::tanggal::Waktu;

/// Field name and text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Isian(BTreeMap<String, String>);

impl Isian {
    /// The text of a field without blanks around it; empty where there is none.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", |s| s.trim())
    }

    /// Sets a field.
    pub fn set(&mut self, field: &str, text: impl Into<String>) {
        self.0.insert(field.to_owned(), text.into());
    }

    /// The same with one more field; reads well in tests.
    #[must_use]
    pub fn with(mut self, field: &str, text: impl Into<String>) -> Self {
        self.set(field, text);
        self
    }

    /// All fields by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(k, v)| (k.as_str(), v.as_str()))
    }

    /// Whether nothing has been typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.values().all(|v| v.trim().is_empty())
    }
}

/// Name under which a draft carries what its form is about, one `label<TAB>text` a line; no field begins with this mark.
pub const PERIHAL: &str = "@perihal";

/// Name under which a session's choice of a wave is kept beside its drafts: `objek` is the wave. It is no form, stands in no list
/// of drafts, and there is one for each operator.
pub const PILIHAN_GELOMBANG: &str = "@gelombang";

/// Name under which the decisions of a triage are kept until they are applied. There is one for each operator; it stands in the list
/// of drafts, and going on with it is entering triage again.
pub const TRIASE: &str = "@triase";

/// What is wrong, by field; an empty field name speaks of the form as a whole.
pub type FieldErrors = Vec<(String, Pesan)>;

/// A form kept for its operator, or one of [`PILIHAN_GELOMBANG`] and [`TRIASE`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draf {
    /// Key; `None` before it was kept for the first time.
    pub id: Option<DrafId>,
    /// Name of the form, such as `pegawai`.
    pub formulir: String,
    /// The record being changed; `None` for a new one.
    pub objek: Option<i64>,
    /// The version of that record the form was opened on.
    pub ver: Option<Ver>,
    /// What was typed.
    pub isian: Isian,
    /// The field the cursor stood in.
    pub fokus: String,
    /// When it was kept.
    pub waktu: Option<Waktu>,
}

impl Draf {
    /// The choice of a wave, to be found again at the next start.
    #[must_use]
    pub fn pilihan_gelombang(wave: GelombangId) -> Self {
        Self {
            id: None,
            formulir: PILIHAN_GELOMBANG.to_owned(),
            objek: Some(wave.0),
            ver: None,
            isian: Isian::default(),
            fokus: String::new(),
            waktu: None,
        }
    }
}
