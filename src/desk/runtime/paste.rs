//! Collects bracketed paste from its first byte to the end of its burst.
//!
//! Pasted text may itself contain the closing mark, and a hostile page puts it there so that what follows runs as keys.
//! So the mark does not end the paste: quiet does. What arrives in the same burst after the mark is still text
//! (reliability.md 6.1), and every mark inside is dropped.

/// The most one paste keeps; the rest is counted, not kept.
pub(super) const LIMIT: usize = 64 * 1024;

/// What the opening and the closing mark share; then `0` or `1`, then `~`.
const MARK: &[u8] = b"\x1b[20";

/// The paste being collected.
#[derive(Debug, Default)]
pub(super) struct Collector {
    text: Vec<u8>,
    dropped: usize,
    /// The bytes of a mark seen so far.
    mark: Vec<u8>,
    closed: bool,
}

impl Collector {
    /// True once the closing mark was seen and no opening one after it.
    pub(super) fn closed(&self) -> bool {
        self.closed
    }

    /// Takes one byte of the burst.
    pub(super) fn push(&mut self, byte: u8) {
        let at = self.mark.len();
        let goes_on = match MARK.get(at) {
            Some(expected) => byte == *expected,
            None if at == MARK.len() => matches!(byte, b'0' | b'1'),
            None => byte == b'~',
        };
        if goes_on && at > MARK.len() {
            self.closed = self.mark.last() == Some(&b'1');
            self.mark.clear();
        } else if goes_on {
            self.mark.push(byte);
        } else {
            // Escape stands only at the front of a mark, so nothing but this byte can begin another one.
            for kept in std::mem::take(&mut self.mark) {
                self.keep(kept);
            }
            if byte == 0x1b {
                self.mark.push(byte);
            } else {
                self.keep(byte);
            }
        }
    }

    fn keep(&mut self, byte: u8) {
        if self.text.len() < LIMIT {
            self.text.push(byte);
        } else {
            self.dropped += 1;
        }
    }

    /// The text and the number of bytes over [`LIMIT`]; the collector is empty afterwards.
    ///
    /// Line ends of any kind are `\n`. Bytes that are no UTF-8 are left out; a letter cut by the limit counts as over.
    pub(super) fn finish(&mut self) -> (String, usize) {
        let mut taken = std::mem::take(self);
        for kept in std::mem::take(&mut taken.mark) {
            taken.keep(kept);
        }
        let mut text = String::with_capacity(taken.text.len());
        let mut dropped = taken.dropped;
        let mut chunks = taken.text.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            text.push_str(chunk.valid());
            if dropped > 0 && chunks.peek().is_none() {
                dropped += chunk.invalid().len();
            }
        }
        if text.contains('\r') {
            text = text.replace("\r\n", "\n").replace('\r', "\n");
        }
        (text, dropped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collect(bytes: &[u8]) -> (String, usize, bool) {
        let mut paste = Collector::default();
        bytes.iter().for_each(|b| paste.push(*b));
        let closed = paste.closed();
        let (text, dropped) = paste.finish();
        (text, dropped, closed)
    }

    #[test]
    fn marks_are_dropped_and_the_rest_of_the_burst_is_text() {
        let (text, dropped, closed) = collect(b"Sari\x1b[201~:hapus\r\x1b[201~");
        assert_eq!((text.as_str(), dropped, closed), ("Sari:hapus\n", 0, true));
    }

    #[test]
    fn a_second_paste_in_the_burst_opens_again() {
        assert_eq!(collect(b"a\x1b[201~\x1b[200~b"), ("ab".to_owned(), 0, false));
    }

    #[test]
    fn half_a_mark_is_text() {
        assert_eq!(collect(b"a\x1b[20\x1b[201~").0, "a\x1b[20");
        assert_eq!(collect(b"\x1b\x1b[201~x").0, "\x1bx");
        assert_eq!(collect(b"\x1b[202~").0, "\x1b[202~");
        assert_eq!(collect(b"a\x1b[201").0, "a\x1b[201");
    }

    #[test]
    fn line_ends_become_one_kind() {
        assert_eq!(collect(b"a\r\nb\rc\nd").0, "a\nb\nc\nd");
    }

    #[test]
    fn over_the_limit_is_counted() {
        let (text, dropped, _) = collect(&vec![b'x'; LIMIT + 7]);
        assert_eq!((text.len(), dropped), (LIMIT, 7));
        let mut cut = vec![b'x'; LIMIT - 1];
        cut.extend("é".as_bytes());
        let (text, dropped, _) = collect(&cut);
        assert_eq!((text.len(), dropped), (LIMIT - 1, 2));
    }

    #[test]
    fn bytes_that_are_no_text_are_left_out() {
        assert_eq!(collect(b"a\xff\xc3b\xc3\xa9").0, "abé");
    }
}
