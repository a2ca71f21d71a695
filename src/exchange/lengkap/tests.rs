#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use proptest::prelude::*;

use super::*;

type Baris = Vec<Option<String>>;

fn tentang() -> Tentang {
    Tentang { skema: 3, kantor: "Kanwil Contoh".to_owned(), saat: "2024-11-21".to_owned(), jejak: Jejak::default() }
}

fn tulis(folder: &Path, kolom: &[&str], rows: &[Baris]) {
    let mut out = Tulis::buat(folder).unwrap();
    let kolom: Vec<String> = kolom.iter().map(|k| (*k).to_owned()).collect();
    out.tabel("contoh", &kolom).unwrap();
    for row in rows {
        for cell in row {
            out.sel(cell.as_deref().map_or(Nilai::Kosong, Nilai::Teks)).unwrap();
        }
        out.baris().unwrap();
    }
    out.tabel("lain", &["id".to_owned()]).unwrap();
    out.sel(Nilai::Angka(-7)).unwrap();
    out.baris().unwrap();
    out.tutup(tentang()).unwrap();
    out.selesai().unwrap();
}

fn baca(folder: &Path, lebar: usize) -> Vec<Baris> {
    let mut source = Baca::buka(folder).unwrap();
    source.uji(&mut |_, _| {}).unwrap();
    source.tabel("contoh").unwrap();
    let mut rows = Vec::new();
    while source.lanjut().unwrap() {
        rows.push((0..lebar).map(|at| source.sel(at).map(str::to_owned)).collect());
    }
    rows
}

fn sel() -> impl Strategy<Value = Option<String>> {
    let hurtful = prop::sample::select(vec![
        '\\', 'N', '\'', '=', '-', '\t', '\r', '\n', '\0', '"', ',', ' ', '\u{feff}', 'a', '日',
    ]);
    prop_oneof![
        1 => Just(None),
        6 => prop::collection::vec(prop_oneof![3 => hurtful, 1 => any::<char>()], 0..8)
            .prop_map(|c| Some(c.into_iter().collect())),
    ]
}

proptest! {
    #[test]
    fn a_cell_is_the_same_behind_its_coding(cell in sel()) {
        let coded = cell.as_deref().map_or(Cow::Borrowed(KOSONG), sandi).into_owned();
        prop_assert_eq!(urai(&coded), cell.as_deref());
        prop_assert!(!coded.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0']));
    }

    #[test]
    fn every_table_comes_back_cell_by_cell(rows in prop::collection::vec(prop::collection::vec(sel(), 3), 0..6)) {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("semua");
        tulis(&folder, &["id", "nama", "catatan"], &rows);
        prop_assert_eq!(baca(&folder, 3), rows);
    }

    #[test]
    fn every_changed_byte_is_noticed(at in 0_usize..10_000, bit in 0_u32..8) {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("semua");
        tulis(&folder, &["id", "nama"], &[vec![Some("1".into()), None], vec![Some("2".into()), Some(String::new())]]);
        for name in [MANIFEST, "contoh.csv", "lain.csv"] {
            let path = folder.join(name);
            let whole = fs::read(&path).unwrap();
            let mut changed = whole.clone();
            let at = at % changed.len();
            changed[at] ^= 1 << bit;
            fs::write(&path, &changed).unwrap();
            let result = Baca::buka(&folder).and_then(|b| b.uji(&mut |_, _| {}));
            prop_assert!(matches!(result, Err(StoreError::Damaged(_))), "{} {}", name, at);
            fs::write(&path, &whole).unwrap();
        }
    }
}

#[test]
fn nothing_and_an_empty_text_are_two_things() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("semua");
    tulis(&folder, &["a", "b", "c", "d"], &[vec![None, Some(String::new()), Some("\\N".into()), Some("=1".into())]]);
    assert_eq!(fs::read_to_string(folder.join("contoh.csv")).unwrap(), "a,b,c,d\n\\N,,\\\\N,'=1\n");
    assert_eq!(fs::read_to_string(folder.join("lain.csv")).unwrap(), "id\n'-7\n");
}

#[test]
fn what_does_not_belong_is_told_by_name() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("semua");
    let key = |result: Result<(), StoreError>| match result {
        Err(StoreError::Damaged(p) | StoreError::Io(p)) => p.key,
        other => panic!("{other:?}"),
    };
    let test = || Baca::buka(&folder).and_then(|b| b.uji(&mut |_, _| {}));
    assert_eq!(key(test()), "lengkap-tanpa-folder");
    tulis(&folder, &["id", "nama"], &[vec![Some("1".into()), None]]);
    test().unwrap();
    fs::write(folder.join("catatan.txt"), "").unwrap();
    assert_eq!(key(test()), "lengkap-berkas-lebih");
    fs::remove_file(folder.join("catatan.txt")).unwrap();
    fs::rename(folder.join("lain.csv"), dir.path().join("lain.csv")).unwrap();
    assert_eq!(key(test()), "lengkap-berkas-kurang");
    // Not by a link either: what it points to may be anything.
    std::os::unix::fs::symlink(dir.path().join("lain.csv"), folder.join("lain.csv")).unwrap();
    assert_eq!(key(test()), "berkas-io");
    // Nor by a pipe, which nobody would ever write into.
    fs::remove_file(folder.join("lain.csv")).unwrap();
    nix::unistd::mkfifo(&folder.join("lain.csv"), nix::sys::stat::Mode::S_IRWXU).unwrap();
    assert_eq!(key(test()), "berkas-io");
    fs::remove_file(folder.join(MANIFEST)).unwrap();
    assert_eq!(key(test()), "lengkap-tanpa-manifest");
}

#[test]
fn sizes_that_no_disk_has_are_a_refusal_and_no_fall() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("semua");
    tulis(&folder, &["id"], &[]);
    let path = folder.join(MANIFEST);
    let mut manifest: Manifest = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    for t in &mut manifest.tabel {
        (t.ukuran, t.baris) = (u64::MAX, u64::MAX);
    }
    fs::write(&path, manifest.bersidik().unwrap().teks().unwrap()).unwrap();
    let source = Baca::buka(&folder).unwrap();
    assert_eq!(source.manifest().baris(), u64::MAX);
    assert!(matches!(source.uji(&mut |_, _| {}), Err(StoreError::Damaged(_))));
}

#[test]
fn more_or_fewer_rows_than_it_says_are_noticed() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("semua");
    tulis(&folder, &["id", "nama"], &[vec![Some("1".into()), None], vec![Some("2".into()), None]]);
    let path = folder.join(MANIFEST);
    let mut manifest: Manifest = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    manifest.tabel[0].baris = 3;
    fs::write(&path, manifest.bersidik().unwrap().teks().unwrap()).unwrap();
    let mut source = Baca::buka(&folder).unwrap();
    source.uji(&mut |_, _| {}).unwrap();
    source.tabel("contoh").unwrap();
    assert!(source.lanjut().unwrap() && source.lanjut().unwrap());
    assert!(matches!(source.lanjut(), Err(StoreError::Damaged(p)) if p.key == "lengkap-baris-beda"));
}
