//! A sentence that has not been worded yet.
//!
//! Rules speak in message keys with arguments; `kata` turns them into Indonesian or English at the
//! edge. So a rule is tested by its key, and a unit may correct the wording without touching a rule.

use serde::{Deserialize, Serialize};

/// One argument of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arg {
    /// Text that goes in as it stands.
    Text(String),
    /// A count; the wording may choose a plural by it.
    Int(i64),
    /// The key of another word, looked up in the reader's language.
    Kata(String),
    /// Another message whole, as a sentence within this one.
    Pesan(Box<Pesan>),
}

impl From<Pesan> for Arg {
    fn from(pesan: Pesan) -> Self {
        Self::Pesan(Box::new(pesan))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! arg_from_int {
    ($($t:ty),*) => {$(
        impl From<$t> for Arg {
            fn from(n: $t) -> Self {
                Self::Int(i64::try_from(n).unwrap_or(i64::MAX))
            }
        }
    )*};
}
arg_from_int!(i32, u32, i64, u64, usize, u16, u8);

/// A message key with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pesan {
    /// The key in `data/kata`.
    pub key: String,
    /// Name and value of each argument.
    pub args: Vec<(String, Arg)>,
}

impl Pesan {
    /// A message without arguments.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: Vec::new() }
    }

    /// The same message with a second sentence that calls for attention.
    #[must_use]
    pub fn ingat(self, lagi: Option<Self>) -> Self {
        match lagi {
            Some(lagi) => Self::new("tersimpan-ingat").with("simpan", self).with("ingat", lagi),
            None => self,
        }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Self {
        self.args.push((name.to_owned(), value.into()));
        self
    }
}
