//! Values of one row as bytes, for the stage: what is compared once is written later without being understood again.

use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};

/// The bytes of values in their order. Equal values have equal bytes.
pub(crate) fn sandi(values: &[Value]) -> Vec<u8> {
    let mut out = Vec::with_capacity(256);
    for value in values {
        match value {
            Value::Integer(n) => {
                out.push(1);
                out.extend_from_slice(&n.to_le_bytes());
            }
            Value::Text(text) => {
                out.push(2);
                out.extend_from_slice(&u32::try_from(text.len()).unwrap_or(u32::MAX).to_le_bytes());
                out.extend_from_slice(text.as_bytes());
            }
            // Neither the office's tables nor files have other kinds.
            Value::Null | Value::Real(_) | Value::Blob(_) => out.push(0),
        }
    }
    out
}

/// A value that stands in the bytes; it is bound without being copied.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Nilai<'a> {
    /// NULL.
    Kosong,
    /// A number.
    Angka(i64),
    /// Text.
    Teks(&'a str),
}

impl<'a> Nilai<'a> {
    /// The number, where it is one.
    pub(crate) const fn angka(self) -> Option<i64> {
        if let Self::Angka(n) = self { Some(n) } else { None }
    }

    /// The text; empty where it is none.
    pub(crate) const fn teks(self) -> &'a str {
        if let Self::Teks(text) = self { text } else { "" }
    }
}

impl<'a> From<ValueRef<'a>> for Nilai<'a> {
    fn from(value: ValueRef<'a>) -> Self {
        match value {
            ValueRef::Integer(n) => Self::Angka(n),
            ValueRef::Text(text) => std::str::from_utf8(text).map_or(Self::Kosong, Self::Teks),
            ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => Self::Kosong,
        }
    }
}

impl ToSql for Nilai<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match *self {
            Self::Kosong => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Angka(n) => ToSqlOutput::Borrowed(ValueRef::Integer(n)),
            Self::Teks(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        })
    }
}

/// The values again; `None` where the bytes are none.
pub(crate) fn urai(mut bytes: &[u8]) -> Option<Vec<Nilai<'_>>> {
    let mut out = Vec::with_capacity(24);
    while let Some((kind, rest)) = bytes.split_first() {
        bytes = rest;
        out.push(match kind {
            0 => Nilai::Kosong,
            1 => {
                let (n, rest) = bytes.split_first_chunk::<8>()?;
                bytes = rest;
                Nilai::Angka(i64::from_le_bytes(*n))
            }
            2 => {
                let (n, rest) = bytes.split_first_chunk::<4>()?;
                let (text, rest) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*n)).ok()?)?;
                bytes = rest;
                Nilai::Teks(std::str::from_utf8(text).ok()?)
            }
            _ => return None,
        });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn values_are_the_same_behind_their_bytes(
            values in prop::collection::vec(prop_oneof![
                Just(Value::Null), any::<i64>().prop_map(Value::Integer), ".{0,9}".prop_map(Value::Text)], 0..9),
        ) {
            let bytes = sandi(&values);
            let back: Vec<Value> = urai(&bytes).unwrap().into_iter().map(|v| match v {
                Nilai::Kosong => Value::Null,
                Nilai::Angka(n) => Value::Integer(n),
                Nilai::Teks(text) => Value::Text(text.to_owned()),
            }).collect();
            prop_assert_eq!(back, values);
        }

        #[test]
        fn any_bytes_are_values_or_none(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let _ = urai(&bytes);
        }
    }
}
