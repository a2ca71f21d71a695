//! The reader as a process: bounded, alone, gone when nobody wants it, and a sentence whatever becomes of it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use ikrar::domain::impor::baris::Baris;
use ikrar::exchange::baca::Sumber;
use ikrar::exchange::buku::{Buku, PANGGILAN, Pembaca};
use rust_xlsxwriter::Workbook;

use super::{berkas, buatan, buka, pembaca};

/// A workbook that does not fit into a pipe.
fn panjang() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..6_000 {
        sheet.write_string(row, 0, format!("contoh yang cukup panjang untuk sebuah baris, nomor {row}")).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// A reader that does this instead of reading.
fn palsu(script: &str, tunggu: Duration) -> Pembaca {
    Pembaca { argumen: vec!["-c".to_owned(), script.to_owned()], tunggu, ..Pembaca::program("/bin/sh") }
}

/// Key of the sentence when the reader does this.
fn akibat(script: &str) -> String {
    let file = berkas(&buatan::xlsx(&buatan::xml(""), &[]));
    let begun = Instant::now();
    let sentence = match Buku::buka_dengan(palsu(script, Duration::from_millis(300)), file, "contoh") {
        Err(pesan) => pesan.key,
        Ok((mut buku, _)) => {
            buku.mulai(0).unwrap();
            let mut row = Baris::default();
            assert!(buku.baca(&mut row).unwrap(), "one row came before");
            let pesan = buku.baca(&mut row).unwrap_err();
            assert_eq!(buku.baca(&mut row).unwrap_err(), pesan, "it stays so");
            pesan.key
        }
    };
    assert!(begun.elapsed() < Duration::from_secs(20), "{script}");
    sentence
}

#[test]
fn a_reader_that_dies_is_a_sentence() {
    // One sheet, its beginning, one row without cells: then what may happen on the way.
    let row = r#"printf '\001\015\000\000\000[["A",false]]'; printf '\002\014\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000';
                 printf '\003\020\000\000\000\001\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000'; "#;
    for before in ["", row] {
        for (script, sentence) in [
            ("kill -XCPU $$; sleep 9", "impor-buku-waktu"),
            ("exec sleep 9", "impor-buku-waktu"),
            ("kill -ABRT $$; sleep 9", "impor-buku-memori"),
            ("kill -KILL $$; sleep 9", "impor-buku-memori"),
            ("exit 101", "impor-buku-rusak"),
            ("exit 0", "impor-buku-berhenti"),
            ("exit 1", "impor-buku-berhenti"),
            ("printf 'no frame at all'", "impor-buku-berhenti"),
            (r"printf '\003\377\377\377\377'", "impor-buku-berhenti"),
            (r"printf '\003\001\000\000\000x'", "impor-buku-berhenti"),
            (r"printf '\005\000\000\000\000'", "impor-buku-berhenti"),
            (r"exec 1>&-; sleep 9", "impor-buku-berhenti"),
        ] {
            assert_eq!(akibat(&format!("{before}{script}")), sentence, "{script}");
        }
    }
    let file = berkas(&buatan::xlsx(&buatan::xml(""), &[]));
    let gone = Buku::buka_dengan(Pembaca::program("/nowhere/ikrar"), file, "contoh").unwrap_err();
    assert_eq!(gone.key, "impor-buku-proses");
}

#[test]
fn the_reader_is_bounded_and_alone() {
    let (mut buku, _) = buka(&panjang()).unwrap();
    buku.mulai(0).unwrap();
    let of = |name: &str| format!("/proc/{}/{name}", buku.pid());
    let limits = fs::read_to_string(of("limits")).unwrap();
    for (what, limit) in [
        ("Max address space", "536870912"),
        ("Max cpu time", "30"),
        ("Max open files", "8"),
        ("Max file size", "0"),
        ("Max core file size", "0"),
    ] {
        let line = limits.lines().find(|l| l.starts_with(what)).unwrap();
        assert_eq!(line[what.len()..].split_whitespace().next(), Some(limit), "{line}");
    }
    assert_eq!(fs::read(of("environ")).unwrap(), b"", "nothing of the environment goes along");
    let child = |fd: u32| fs::read_link(of(&format!("fd/{fd}"))).unwrap().to_string_lossy().into_owned();
    assert!(child(0).contains("(deleted)"), "its input is the file itself, which has no name: {}", child(0));
    assert!(child(1).starts_with("pipe:"));
    assert_eq!(child(2), "/dev/null", "what it says when it dies is for nobody's screen");
}

#[test]
fn a_reader_that_nobody_wants_any_more_is_gone() {
    let (mut buku, _) = buka(&panjang()).unwrap();
    buku.mulai(0).unwrap();
    let first = buku.pid();
    assert!(Path::new(&format!("/proc/{first}")).exists());
    let mut row = Baris::default();
    // Beyond what is kept of the beginning: another one has to begin again.
    for _ in 0..5_000 {
        assert!(buku.baca(&mut row).unwrap());
    }
    buku.mulai(0).unwrap();
    let second = buku.pid();
    assert_ne!(first, second);
    assert!(!Path::new(&format!("/proc/{first}")).exists());
    assert!(buku.baca(&mut row).unwrap());
    assert_eq!(row.nomor, 1);
    drop(buku);
    assert!(!Path::new(&format!("/proc/{second}")).exists());
}

#[test]
fn a_reader_called_by_hand_says_what_is_wrong_and_goes() {
    for (args, input) in
        [(&[][..], "a,b"), (&["xlsx", "x"], ""), (&["xlsx", "0"], "nip;nama"), (&["teks", "0"], "nip;nama")]
    {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        std::io::Write::write_all(&mut file, input.as_bytes()).unwrap();
        let mut call = Command::new(pembaca().program);
        call.arg(PANGGILAN).args(args).stdin(file.reopen().unwrap()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let out = call.output().unwrap();
        assert!(out.status.success() && out.stderr.is_empty(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        assert_eq!(out.stdout[0], 6, "one frame, with a sentence");
        assert!(String::from_utf8_lossy(&out.stdout).contains("impor-buku-"));
    }
}
