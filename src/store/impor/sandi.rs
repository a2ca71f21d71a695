//! Values of one row as bytes, for the stage: what is compared once is written later without being understood again.

use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};

/// First byte of a text of more bytes than fit into that byte; their count follows.
const PANJANG: u8 = 255;

/// First byte of a text without bytes; one of a few more has so much more.
const TEKS: u8 = 9;

/// The bytes of values in their order. Equal values have equal bytes.
pub(crate) fn sandi(values: &[Value]) -> Vec<u8> {
    let mut out = Vec::with_capacity(256);
    for value in values {
        tambah(
            &mut out,
            match value {
                Value::Integer(n) => Nilai::Angka(*n),
                Value::Text(text) => Nilai::Teks(text),
                // Neither the office's tables nor files have other kinds.
                Value::Null | Value::Real(_) | Value::Blob(_) => Nilai::Kosong,
            },
        );
    }
    out
}

/// Appends the bytes of one value: a number takes as many as it needs, a short text one beside its own. A stage is written and
/// read whole, so its bytes are its price.
pub(crate) fn tambah(out: &mut Vec<u8>, value: Nilai<'_>) {
    match value {
        Nilai::Kosong => out.push(0),
        Nilai::Angka(n) => {
            // The sign stands in the uppermost bit of what is kept.
            let bits = 65 - if n < 0 { n.leading_ones() } else { n.leading_zeros() };
            let bytes = bits.div_ceil(8).clamp(1, 8);
            out.push(u8::try_from(bytes).unwrap_or(8));
            out.extend(n.to_le_bytes().iter().take(bytes as usize));
        }
        Nilai::Teks(text) => {
            match u8::try_from(text.len()).ok().and_then(|n| n.checked_add(TEKS)).filter(|n| *n < PANJANG) {
                Some(kind) => out.push(kind),
                None => {
                    out.push(PANJANG);
                    out.extend_from_slice(&u32::try_from(text.len()).unwrap_or(u32::MAX).to_le_bytes());
                }
            }
            out.extend_from_slice(text.as_bytes());
        }
    }
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
        out.push(match *kind {
            0 => Nilai::Kosong,
            n if n < TEKS => {
                let (kept, rest) = bytes.split_at_checked(usize::from(n))?;
                bytes = rest;
                let fill = if kept.last().is_some_and(|byte| *byte >= 128) { 255 } else { 0 };
                let mut whole = [fill; 8];
                whole.iter_mut().zip(kept).for_each(|(to, byte)| *to = *byte);
                Nilai::Angka(i64::from_le_bytes(whole))
            }
            kind => {
                let n = if kind == PANJANG {
                    let (n, rest) = bytes.split_first_chunk::<4>()?;
                    bytes = rest;
                    usize::try_from(u32::from_le_bytes(*n)).ok()?
                } else {
                    usize::from(kind - TEKS)
                };
                let (text, rest) = bytes.split_at_checked(n)?;
                bytes = rest;
                Nilai::Teks(std::str::from_utf8(text).ok()?)
            }
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
                Just(Value::Null), any::<i64>().prop_map(Value::Integer), (-70_000_i64..70_000).prop_map(Value::Integer),
                ".{0,9}".prop_map(Value::Text), "a{240,260}".prop_map(Value::Text)], 0..9),
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

    #[test]
    fn numbers_at_the_edges_of_their_bytes_come_back() {
        let all: Vec<i64> =
            (0..64).flat_map(|n| [1_i64 << n, (1_i64 << n).wrapping_sub(1), (-1_i64) << n, !(1_i64 << n)]).collect();
        let bytes = sandi(&all.iter().map(|n| Value::Integer(*n)).collect::<Vec<_>>());
        let back: Vec<i64> = urai(&bytes).unwrap().into_iter().filter_map(Nilai::angka).collect();
        assert_eq!(back, all);
    }
}
