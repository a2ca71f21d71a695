//! Closed lists of the field: each value has a code that the store, files and words share.

/// Declares an enum whose values have a stable code, and derives everything from that one list:
/// `code()`, `from_code()`, `ALL`, and the key of its word, `<stem>-<code with dashes>`.
macro_rules! kode {
    ($(#[$doc:meta])* $vis:vis enum $name:ident($stem:literal) { $($(#[$vdoc:meta])* $variant:ident => $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        $vis enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every value, in the order people list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code kept in the store and in files.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }

            /// The key of this value's word in `data/kata`.
            #[must_use]
            pub fn kata(self) -> String {
                format!(concat!($stem, "-{}"), self.code().replace('_', "-"))
            }
        }
    };
}

pub(crate) use kode;
