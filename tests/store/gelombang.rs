//! Waves and texts: who may make them, what stays as soon as anything is on record, how a text gets its versions, what the headline counts.

use ikrar::domain::id::{AuditId, GelombangId, PemilihanId, SatkerId, TeksIkrarId, Ver};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::ikrar::berkas::{BerkasIsi, Pindaian, Susunan};
use ikrar::domain::ikrar::gelombang::{
    GelombangBaris, GelombangBaru, JawabGelombang, TanyaGelombang, TeksBaru, TeksRow, UbahGelombang,
};
use ikrar::domain::ikrar::lembar::{JawabLembar, TanyaLembar, UbahLembar};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::request::{Kantor as KantorRow, Read, Reader, Rows, Store, StoreError, Write, Written};
use ikrar::store::SqliteStore;

use super::dasar::{GELOMBANG, Kantor, LAPAS, RUTAN, aturan, hari, ikrar, kantor, kini, orang, satu, simpan, tambah};

fn isi(nama: &str, teks: i64) -> GelombangBaru {
    GelombangBaru {
        nama: nama.to_owned(),
        pemilihan: PemilihanId(1),
        teks: TeksIkrarId(teks),
        edaran: "SEK-UM.01.01-1133".to_owned(),
        mulai: hari("2024-11-21"),
        tenggat: hari("2024-11-26"),
    }
}

fn teks(kode: &str, butir: &str) -> TeksBaru {
    TeksBaru {
        kode: kode.to_owned(),
        judul: "Ikrar contoh".to_owned(),
        butir: vec![butir.to_owned()],
        sumber: String::new(),
        perlu_verifikasi: false,
    }
}

fn ubah(s: &mut SqliteStore, session: &Session, ubah: UbahGelombang) -> Result<Written, StoreError> {
    s.write(&Write::Gelombang(ubah), session, kini())
}

fn gelombang(
    s: &mut SqliteStore,
    session: &Session,
    lama: Option<(i64, i64)>,
    isi: GelombangBaru,
) -> Result<Written, StoreError> {
    let lama = lama.map(|(id, ver)| (GelombangId(id), Ver(ver)));
    ubah(s, session, UbahGelombang::Simpan { lama, isi })
}

fn tulis_teks(
    s: &mut SqliteStore,
    session: &Session,
    lama: Option<&TeksRow>,
    isi: TeksBaru,
) -> Result<Written, StoreError> {
    ubah(s, session, UbahGelombang::Teks { lama: lama.map(|t| (t.id, t.ver)), isi })
}

fn semua(s: &mut SqliteStore, session: &Session) -> Vec<GelombangBaris> {
    match s.read(&Read::Gelombang(TanyaGelombang::Daftar), session).unwrap() {
        Rows::Gelombang(JawabGelombang::Daftar(rows)) => rows,
        other => panic!("{other:?}"),
    }
}

fn semua_teks(s: &mut SqliteStore, session: &Session) -> Vec<TeksRow> {
    match s.read(&Read::Gelombang(TanyaGelombang::Teks), session).unwrap() {
        Rows::Gelombang(JawabGelombang::Teks(rows)) => rows,
        other => panic!("{other:?}"),
    }
}

fn satu_gelombang(s: &mut SqliteStore, session: &Session, id: i64) -> GelombangBaris {
    semua(s, session).into_iter().find(|row| row.gelombang.id.0 == id).unwrap()
}

fn kini_kantor(s: &mut SqliteStore, session: &Session) -> KantorRow {
    match s.read(&Read::Kantor, session).unwrap() {
        Rows::Kantor(kantor) => *kantor,
        other => panic!("{other:?}"),
    }
}

fn batal(s: &mut SqliteStore, session: &Session) -> Result<Written, StoreError> {
    let Rows::TindakanAkhir(last) = s.read(&Read::TindakanAkhir, session).unwrap() else { panic!("an act") };
    s.write(&Write::Batal(last.map_or(AuditId(0), |act| act.id)), session, kini())
}

fn mata(k: &Kantor, aksi: &str) -> i64 {
    satu(&k.path, &format!("SELECT count(*) FROM audit WHERE aksi = '{aksi}'"))
}

#[test]
fn in_a_new_wave_with_a_new_text_everybody_owes_again() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Ahmad", 198_001_012_005_011_001, LAPAS);
    let b = tambah(&mut s, &sari, "Budi", 198_001_012_005_011_002, RUTAN);
    s.write(&Write::Ikrar(ikrar(&[a, b], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    let text = tulis_teks(&mut s, &sari, None, teks("contoh", "Dua")).unwrap();
    assert_eq!(text.uraian.key, "tersimpan-teks-baru");
    let id = gelombang(&mut s, &sari, None, isi("Pilkada 2024 tahap II", text.ids[0])).unwrap().ids[0];
    let rows = semua(&mut s, &sari);
    let names: Vec<&str> = rows.iter().map(|row| row.gelombang.nama.as_str()).collect();
    assert_eq!(names, ["Pilkada 2024 tahap II", "Pilkada 2024", "Pemilu 2024"], "newest first");
    let (new, old) = (&rows[0], &rows[1]);
    assert_eq!(new.gelombang.id.0, id);
    assert_eq!((new.teks_kode.as_str(), new.gelombang.teks_versi), ("contoh", 2));
    assert_eq!(new.gelombang.edaran, "SEK-UM.01.01-1133");
    assert_eq!(new.pemilihan_nama, "Pilkada 2024");
    let figures = |row: &GelombangBaris| row.hitung.map(|h| (h.wajib(), h.ttd)).unwrap();
    assert_eq!((figures(new), new.dipakai), ((2, 0), false));
    assert_eq!((figures(old), old.dipakai), ((2, 2), true));
    assert_eq!((mata(&k, "gelombang-baru"), mata(&k, "teks-baru")), (1, 1));
    // What is signed now is signed there and nowhere else.
    let signed = ikrar::domain::ikrar::IkrarBaru { gelombang: GelombangId(id), ..ikrar(&[a], KeadaanIkrar::Ttd, "") };
    s.write(&Write::Ikrar(signed), &sari, kini()).unwrap();
    assert_eq!(figures(&satu_gelombang(&mut s, &sari, id)), (2, 1));
    assert!(k.periksa_bersih());
}

#[test]
fn a_wave_with_anything_on_record_keeps_its_election_and_its_text() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let text = tulis_teks(&mut s, &sari, None, teks("contoh", "Dua")).unwrap().ids[0];
    let id = gelombang(&mut s, &sari, None, isi("Tahap II", 1)).unwrap().ids[0];
    // Nothing on record: everything may change.
    gelombang(&mut s, &sari, Some((id, 1)), isi("Tahap II", text)).unwrap();
    let sheet = BerkasIsi {
        gelombang: GelombangId(id),
        satker: LAPAS,
        nomor: "PN-1".into(),
        tanggal: hari("2024-11-20"),
        tempat: String::new(),
        saksi: String::new(),
        tertulis: None,
        pindaian: Pindaian::default(),
    };
    let sheet = UbahLembar::Kepala { lama: None, isi: sheet, susunan: Susunan::Kosong };
    s.write(&Write::Lembar(sheet), &sari, kini()).unwrap();
    // A sheet with the text on it is on record, before a single row of it has been keyed.
    let refused = gelombang(&mut s, &sari, Some((id, 2)), isi("Tahap II", 1));
    assert_eq!(aturan(refused), ("teks".to_owned(), "gelombang-tetap".to_owned()));
    let other = GelombangBaru { pemilihan: PemilihanId(1), mulai: hari("2024-11-20"), ..isi("Tahap dua", text) };
    gelombang(&mut s, &sari, Some((id, 2)), other).unwrap();
    let row = satu_gelombang(&mut s, &sari, id);
    assert_eq!((row.gelombang.nama.as_str(), row.gelombang.ver), ("Tahap dua", Ver(3)));
    let conn = super::dasar::mentah(&k.path);
    conn.execute(
        "INSERT INTO pemilihan (id, kode, nama, jenis, pemungutan) VALUES (9, 'x', 'X', 'pilkada', '2029-11-27')",
        [],
    )
    .unwrap();
    let refused =
        gelombang(&mut s, &sari, Some((id, 3)), GelombangBaru { pemilihan: PemilihanId(9), ..isi("T", text) });
    assert_eq!(aturan(refused), ("pemilihan".to_owned(), "gelombang-tetap".to_owned()));
}

#[test]
fn a_record_that_a_move_has_ended_still_holds_the_wave() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Ahmad", 198_001_012_005_011_001, LAPAS);
    let id = gelombang(&mut s, &sari, None, GelombangBaru { mulai: hari("2024-11-01"), ..isi("Tahap II", 1) })
        .unwrap()
        .ids[0];
    let signed = ikrar::domain::ikrar::IkrarBaru { gelombang: GelombangId(id), ..ikrar(&[a], KeadaanIkrar::Ttd, "") };
    s.write(&Write::Ikrar(signed), &sari, kini()).unwrap();
    let moved = ikrar::domain::pegawai::PegawaiBaru {
        sejak: Some(hari("2024-11-21")),
        ..orang("Ahmad", 198_001_012_005_011_001, RUTAN)
    };
    simpan(&mut s, &sari, Some((a, 1)), moved).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM ikrar"), 0);
    let text = tulis_teks(&mut s, &sari, None, teks("lain", "Dua")).unwrap().ids[0];
    let refused = gelombang(&mut s, &sari, Some((id, 1)), isi("Tahap II", text));
    assert_eq!(aturan(refused).1, "gelombang-tetap");
}

#[test]
fn due_days_follow_the_dates_of_the_wave() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let late = ikrar::domain::pegawai::PegawaiBaru {
        sejak: Some(hari("2024-11-18")),
        ..orang("Citra", 198_001_012_005_011_003, LAPAS)
    };
    simpan(&mut s, &sari, None, late).unwrap();
    let due = |s: &mut SqliteStore| {
        let tanya = TanyaLembar::Tagih { gelombang: GELOMBANG, satker: LAPAS };
        let Rows::Lembar(JawabLembar::Tagih(rows)) = s.read(&Read::Lembar(tanya), &sari).unwrap() else { panic!() };
        rows[0].tenggat.map(|t| t.jatuh.iso())
    };
    assert_eq!(due(&mut s).as_deref(), Some("2024-11-30"), "never before the wave's own day");
    let row = satu_gelombang(&mut s, &sari, GELOMBANG.0).gelombang;
    let earlier = GelombangBaru { tenggat: hari("2024-11-20"), ..GelombangBaru::from(&row) };
    gelombang(&mut s, &sari, Some((row.id.0, row.ver.0)), earlier).unwrap();
    assert_eq!(due(&mut s).as_deref(), Some("2024-11-25"));
}

#[test]
fn names_are_unlike_days_are_in_order_and_choices_exist() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let refused = |s: &mut SqliteStore, isi| aturan(gelombang(s, &sari, None, isi));
    let at = |field: &str, key: &str| (field.to_owned(), key.to_owned());
    assert_eq!(refused(&mut s, isi("Pilkada 2024", 1)), at("nama_gelombang", "gelombang-nama-ada"));
    assert_eq!(refused(&mut s, isi(" ", 1)), at("nama_gelombang", "wajib-diisi"));
    assert_eq!(refused(&mut s, isi("Baru", 77)), at("teks", "gelombang-pilihan-hilang"));
    let back = GelombangBaru { tenggat: hari("2024-11-20"), ..isi("Baru", 1) };
    assert_eq!(refused(&mut s, back), at("tenggat", "gelombang-tenggat-mundur"));
    assert_eq!(mata(&k, "gelombang-baru"), 0);
}

#[test]
fn who_has_one_unit_opens_no_wave_for_the_office() {
    let k = kantor();
    let (mut unit, own) = k.operator("udin", &[Peran::Satker], Some(SatkerId(2)));
    let refused = |result: Result<Written, StoreError>| match result {
        Err(StoreError::Forbidden(why)) => why.key,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(gelombang(&mut unit, &own, None, isi("Baru", 1))), "gelombang-hak-semua");
    assert_eq!(refused(tulis_teks(&mut unit, &own, None, teks("x", "y"))), "gelombang-hak-semua");
    assert_eq!(refused(ubah(&mut unit, &own, UbahGelombang::HitungDiwakili(true))), "tak-berhak");
    // He sees his own people in the list of waves.
    let (mut s, sari) = k.meja();
    tambah(&mut s, &sari, "Ahmad", 198_001_012_005_011_001, LAPAS);
    tambah(&mut s, &sari, "Budi", 198_001_012_005_011_002, RUTAN);
    assert_eq!(semua(&mut unit, &own)[0].hitung.map(|h| h.wajib()), Some(1));
    assert_eq!(semua(&mut s, &sari)[0].hitung.map(|h| h.wajib()), Some(2));
    // Whoever keeps the settings sees nobody, and sets what the headline counts.
    let (mut admin, ari) = k.operator("ari", &[Peran::Admin], None);
    assert_eq!(semua(&mut admin, &ari)[0].hitung, None);
    assert_eq!(refused(gelombang(&mut admin, &ari, None, isi("Baru", 1))), "tak-berhak");
    assert!(ubah(&mut admin, &ari, UbahGelombang::HitungDiwakili(true)).unwrap().audit.is_some());
    assert!(kini_kantor(&mut s, &sari).hitung_diwakili);
    let (mut clerk, rina) = k.operator("rina", &[Peran::Kanwil], None);
    assert_eq!(refused(ubah(&mut clerk, &rina, UbahGelombang::HitungDiwakili(false))), "tak-berhak");
    assert!(gelombang(&mut clerk, &rina, None, isi("Baru", 1)).is_ok());
    assert!(k.periksa_bersih());
}

#[test]
fn two_who_change_one_wave_see_both_values() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    gelombang(&mut s, &sari, Some((1, 1)), GelombangBaru { mulai: hari("2024-09-01"), ..isi("Satu", 1) }).unwrap();
    let (mut t, _) = k.meja();
    match gelombang(&mut t, &sari, Some((1, 1)), isi("Dua", 1)) {
        Err(StoreError::Stale(both)) => {
            let fields: Vec<(&str, &str, &str)> =
                both.beda.iter().map(|b| (b.field.as_str(), b.mereka.as_str(), b.saya.as_str())).collect();
            assert_eq!(fields, [("mulai", "01-09-2024", "21-11-2024"), ("nama_gelombang", "Satu", "Dua")]);
            assert_eq!((both.oleh.as_str(), both.ver), ("sari", Ver(2)));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_text_is_put_right_in_place_only_while_it_is_to_be_verified() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let flagged = TeksBaru { perlu_verifikasi: true, ..teks("uraian", "Kira-kira begini") };
    tulis_teks(&mut s, &sari, None, flagged).unwrap();
    let at = |s: &mut SqliteStore, kode: &str| {
        semua_teks(s, &sari).into_iter().filter(|t| t.kode == kode).collect::<Vec<_>>()
    };
    let first = at(&mut s, "uraian").remove(0);
    assert_eq!((first.versi, first.perlu_verifikasi), (1, true));
    // Put right and settled, in place.
    let done = tulis_teks(&mut s, &sari, Some(&first), teks("uraian", "Bunyi resmi")).unwrap();
    assert_eq!((done.ids[0], done.uraian.key.as_str()), (first.id.0, "tersimpan-teks"));
    let settled = at(&mut s, "uraian").remove(0);
    assert_eq!((settled.versi, settled.perlu_verifikasi, settled.butir[0].as_str()), (1, false, "Bunyi resmi"));
    assert_ne!(settled.ver, first.ver);
    // Whoever still has the old wording before him is told.
    assert!(matches!(tulis_teks(&mut s, &sari, Some(&first), teks("uraian", "Lain")), Err(StoreError::Stale(_))));
    // From now on another wording is another version, and the first stands.
    let next = tulis_teks(&mut s, &sari, Some(&settled), teks("uraian", "Bunyi baru")).unwrap();
    assert_ne!(next.ids[0], settled.id.0);
    let both: Vec<(u32, String)> = at(&mut s, "uraian").into_iter().map(|t| (t.versi, t.butir[0].clone())).collect();
    assert_eq!(both, [(2, "Bunyi baru".to_owned()), (1, "Bunyi resmi".to_owned())]);
    // The same again is no new version; another code is another text.
    let same = tulis_teks(&mut s, &sari, Some(&settled), teks("uraian", "Bunyi resmi")).unwrap();
    assert_eq!((same.audit, same.uraian.key.as_str()), (None, "tersimpan-tak-berubah"));
    let code = tulis_teks(&mut s, &sari, Some(&settled), teks("lain", "Bunyi"));
    assert_eq!(aturan(code), ("kode_teks".to_owned(), "gelombang-kode-tetap".to_owned()));
    assert!(k.periksa_bersih());
}

#[test]
fn a_wave_keeps_the_version_it_was_made_with() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let old = semua_teks(&mut s, &sari).remove(0);
    assert_eq!((old.kode.as_str(), old.gelombang, old.catatan), ("contoh", 2, 0));
    let a = tambah(&mut s, &sari, "Ahmad", 198_001_012_005_011_001, LAPAS);
    s.write(&Write::Ikrar(ikrar(&[a], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    tulis_teks(&mut s, &sari, Some(&old), teks("contoh", "Dua")).unwrap();
    let texts = semua_teks(&mut s, &sari);
    let seen: Vec<(u32, i64, i64)> = texts.iter().map(|t| (t.versi, t.gelombang, t.catatan)).collect();
    assert_eq!(seen, [(2, 0, 0), (1, 2, 1)]);
    assert_eq!(satu_gelombang(&mut s, &sari, 1).gelombang.teks, old.id);
}

#[test]
fn a_new_wave_can_be_taken_back_until_something_is_on_record() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let waves = "SELECT count(*) FROM gelombang";
    gelombang(&mut s, &sari, None, isi("Tahap II", 1)).unwrap();
    assert_eq!(batal(&mut s, &sari).unwrap().uraian.key, "batal-gelombang-baru");
    assert_eq!(satu::<i64>(&k.path, waves), 2);
    let (mut other, rina) = k.operator("rina", &[Peran::Kanwil], None);
    let a = tambah(&mut other, &rina, "Ahmad", 198_001_012_005_011_001, LAPAS);
    let id = gelombang(&mut s, &sari, None, isi("Tahap II", 1)).unwrap().ids[0];
    let signed = ikrar::domain::ikrar::IkrarBaru { gelombang: GelombangId(id), ..ikrar(&[a], KeadaanIkrar::Ttd, "") };
    other.write(&Write::Ikrar(signed), &rina, kini()).unwrap();
    assert_eq!(aturan(batal(&mut s, &sari)).1, "batal-gelombang-terpakai");
    assert_eq!(satu::<i64>(&k.path, waves), 3);
    assert!(k.periksa_bersih());
}

#[test]
fn a_change_of_text_is_not_taken_back_under_signatures() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let (mut other, rina) = k.operator("rina", &[Peran::Kanwil], None);
    let a = tambah(&mut other, &rina, "Ahmad", 198_001_012_005_011_001, LAPAS);
    let text = tulis_teks(&mut s, &sari, None, teks("contoh", "Dua")).unwrap().ids[0];
    gelombang(&mut s, &sari, Some((2, 1)), GelombangBaru { mulai: hari("2023-11-01"), ..isi("Pemilu 2024", text) })
        .unwrap();
    let signed = ikrar::domain::ikrar::IkrarBaru { gelombang: GelombangId(2), ..ikrar(&[a], KeadaanIkrar::Ttd, "") };
    other.write(&Write::Ikrar(signed), &rina, kini()).unwrap();
    assert_eq!(aturan(batal(&mut s, &sari)).1, "batal-gelombang-terpakai");
    // A change of the name alone is taken back all the same.
    gelombang(&mut s, &sari, Some((2, 2)), GelombangBaru { mulai: hari("2023-11-01"), ..isi("Pemilu", text) }).unwrap();
    assert_eq!(batal(&mut s, &sari).unwrap().uraian.key, "batal-gelombang-ubah");
    assert_eq!(satu_gelombang(&mut s, &sari, 2).gelombang.nama, "Pemilu 2024");
    assert!(k.periksa_bersih());
}

#[test]
fn a_text_and_the_headline_can_be_taken_back() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    tulis_teks(&mut s, &sari, None, teks("contoh", "Dua")).unwrap();
    assert_eq!(batal(&mut s, &sari).unwrap().uraian.key, "batal-teks-baru");
    assert_eq!(semua_teks(&mut s, &sari).len(), 1);
    assert!(!kini_kantor(&mut s, &sari).hitung_diwakili);
    let done = ubah(&mut s, &sari, UbahGelombang::HitungDiwakili(true)).unwrap();
    assert_eq!((done.uraian.key.as_str(), mata(&k, "setelan-hitung")), ("tersimpan-setelan-diwakili", 1));
    let again = ubah(&mut s, &sari, UbahGelombang::HitungDiwakili(true)).unwrap();
    assert_eq!((again.audit, mata(&k, "setelan-hitung")), (None, 1));
    assert_eq!(batal(&mut s, &sari).unwrap().uraian.key, "batal-setelan-hitung");
    assert!(!kini_kantor(&mut s, &sari).hitung_diwakili);
    assert!(k.periksa_bersih());
}
