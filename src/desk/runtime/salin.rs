//! Copying out of the terminal: the text lies in a file of the operator's own, whatever his terminal can do.

use std::io::Write as _;
use std::path::Path;

/// Keeps the text as `salinan.txt` in the outbox, over the one before; a failure only means that there is
/// no file, the text is on the screen all the same.
#[expect(clippy::disallowed_methods, reason = "the runtime is the room that writes files")]
pub fn keep(folder: &Path, text: &str) {
    use std::os::unix::fs::OpenOptionsExt as _;
    if crate::exchange::tulis::folder_keluar(folder).is_err() {
        return;
    }
    let path = folder.join("salinan.txt");
    let file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path);
    if let Ok(mut file) = file {
        let _ = file.write_all(text.as_bytes());
    }
}
