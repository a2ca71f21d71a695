//! Sheets of paper: whatever the order of keying, the totals are those of the paper.

use std::collections::BTreeMap;

use ikrar::domain::id::{BerkasId, PegawaiId, Ver};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::ikrar::berkas::{
    BarisBerkas, BarisDiisi, Berkas, BerkasIsi, Calon, HitungBerkas, IsiBaris, Pindaian, Susunan, terkuat,
};
use ikrar::domain::ikrar::lembar::{JawabLembar, TanyaLembar, UbahLembar};
use ikrar::domain::ikrar::uji;
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::request::{Read, Reader, Rows, Store, StoreError, Write, Written};
use ikrar::store::SqliteStore;
use proptest::prelude::*;

use super::dasar::{GELOMBANG, KANWIL, LAPAS, RUTAN, aturan, hari, ikrar, kantor, kini, orang, satu, simpan, tambah};

fn kepala(nomor: &str, tertulis: u32) -> BerkasIsi {
    BerkasIsi {
        gelombang: GELOMBANG,
        satker: LAPAS,
        nomor: nomor.to_owned(),
        tanggal: hari("2024-11-19"),
        tempat: "Aula".to_owned(),
        saksi: "Kalapas".to_owned(),
        tertulis: Some(tertulis),
        pindaian: Pindaian::default(),
    }
}

fn buka(store: &mut SqliteStore, session: &Session, isi: BerkasIsi, susunan: Susunan) -> BerkasId {
    BerkasId(
        store.write(&Write::Lembar(UbahLembar::Kepala { lama: None, isi, susunan }), session, kini()).unwrap().ids[0],
    )
}

fn isi(
    store: &mut SqliteStore,
    session: &Session,
    berkas: BerkasId,
    pegawai: PegawaiId,
    dari: Option<IsiBaris>,
    ke: Option<IsiBaris>,
) -> Result<Written, StoreError> {
    let baris = vec![BarisDiisi { pegawai, dari, ke, letak: None }];
    store.write(&Write::Lembar(UbahLembar::Baris { berkas, baris }), session, kini())
}

fn lihat(store: &mut SqliteStore, session: &Session, berkas: BerkasId) -> (Berkas, Vec<BarisBerkas>) {
    match store.read(&Read::Lembar(TanyaLembar::Satu(berkas)), session).unwrap() {
        Rows::Lembar(JawabLembar::Satu(sheet, rows)) => (*sheet, rows),
        other => panic!("{other:?}"),
    }
}

fn tutup(store: &mut SqliteStore, session: &Session, berkas: BerkasId, alasan: &str) -> Result<Written, StoreError> {
    let ver = lihat(store, session, berkas).0.ver;
    store.write(&Write::Lembar(UbahLembar::Tutup { lama: (berkas, ver), alasan: alasan.to_owned() }), session, kini())
}

/// Five people of the prison, by name.
fn penjaga(store: &mut SqliteStore, session: &Session) -> Vec<PegawaiId> {
    ["Ahmad", "Budi", "Citra", "Dewi", "Eko"]
        .iter()
        .zip(198_001_012_005_011_001..)
        .map(|(nama, nomor)| tambah(store, session, nama, nomor, LAPAS))
        .collect()
}

#[test]
fn a_sheet_has_the_rows_of_those_on_duty_on_its_day_by_name() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    let mut late = orang("Bagus", 198_001_012_005_011_009, LAPAS);
    late.sejak = Some(hari("2024-11-20"));
    simpan(&mut store, &session, None, late).unwrap();
    // Moved away since: on that day he was there.
    let mut gone = orang("Dewi", 198_001_012_005_011_004, RUTAN);
    gone.sejak = Some(hari("2024-11-21"));
    simpan(&mut store, &session, Some((people[3], 1)), gone).unwrap();
    let sheet = buka(&mut store, &session, kepala("001", 5), Susunan::Satker);
    let rows = lihat(&mut store, &session, sheet).1;
    let seen: Vec<(u32, PegawaiId)> = rows.iter().map(|r| (r.baris, r.pegawai)).collect();
    assert_eq!(seen, (1..).zip(people).collect::<Vec<_>>());
}

#[test]
fn rows_are_saved_as_they_are_keyed_and_twice_is_harmless() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    let sheet = buka(&mut store, &session, kepala("001", 2), Susunan::Satker);
    isi(&mut store, &session, sheet, people[0], None, Some(IsiBaris::Ttd)).unwrap();
    let again = isi(&mut store, &session, sheet, people[0], None, Some(IsiBaris::Ttd)).unwrap();
    assert_eq!((again.audit, again.uraian.key.as_str()), (None, "tersimpan-berkas-sama"));
    isi(&mut store, &session, sheet, people[1], None, Some(IsiBaris::Kosong)).unwrap();
    isi(&mut store, &session, sheet, people[2], None, Some(IsiBaris::Menolak)).unwrap();
    let (head, rows) = lihat(&mut store, &session, sheet);
    assert_eq!(head.hitung, HitungBerkas { ttd: 1, kosong: 1, diwakili: 0, menolak: 1, sisa: 2 });
    assert_eq!(rows[0].lain, None);
    assert_eq!(satu::<String>(&kantor.path, "SELECT group_concat(keadaan) FROM ikrar ORDER BY id"), "ttd,menolak");
    // The desk is told where it left off.
    let Rows::Lembar(JawabLembar::Lanjut(Some(next))) =
        store.read(&Read::Lembar(TanyaLembar::Lanjut), &session).unwrap()
    else {
        panic!()
    };
    assert_eq!((next.id, next.nomor.as_str(), next.baris), (sheet, "001", Some(4)));
}

#[test]
fn a_row_that_says_something_else_by_now_is_not_overwritten() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    let sheet = buka(&mut store, &session, kepala("001", 2), Susunan::Satker);
    isi(&mut store, &session, sheet, people[0], None, Some(IsiBaris::Ttd)).unwrap();
    let (mut second, budi) = kantor.operator("budi", &[Peran::Kanwil], None);
    let refused = isi(&mut second, &budi, sheet, people[0], None, Some(IsiBaris::Menolak));
    assert_eq!(aturan(refused).1, "berkas-baris-lain");
    isi(&mut second, &budi, sheet, people[0], Some(IsiBaris::Ttd), Some(IsiBaris::Menolak)).unwrap();
    assert_eq!(satu::<String>(&kantor.path, "SELECT keadaan FROM ikrar"), "menolak");
}

#[test]
fn a_sheet_whose_totals_differ_is_closed_only_with_a_reason_and_corrected_only_beside() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    let sheet = buka(&mut store, &session, kepala("001", 4), Susunan::Satker);
    for who in &people {
        isi(&mut store, &session, sheet, *who, None, Some(IsiBaris::Ttd)).unwrap();
    }
    assert_eq!(aturan(tutup(&mut store, &session, sheet, " ")).1, "berkas-selisih-lebih");
    let early =
        Write::Lembar(UbahLembar::Koreksi { berkas: sheet, baris: 2, isi: IsiBaris::Kosong, alasan: "x".to_owned() });
    assert_eq!(aturan(store.write(&early, &session, kini())).1, "berkas-masih-terbuka");
    tutup(&mut store, &session, sheet, "satu tanda tangan menyusul").unwrap();
    let late = isi(&mut store, &session, sheet, people[1], Some(IsiBaris::Ttd), Some(IsiBaris::Kosong));
    assert_eq!(aturan(late).1, "berkas-sudah-tutup");
    store.write(&early, &session, kini()).unwrap();
    let (head, rows) = lihat(&mut store, &session, sheet);
    assert_eq!((head.hitung.ttd, head.hitung.kosong), (4, 1));
    assert_eq!((rows[1].isi, rows[1].koreksi, rows[0].koreksi), (Some(IsiBaris::Kosong), true, false));
    let kept: String = satu(&kantor.path, "SELECT isi FROM berkas_baris WHERE baris = 2");
    assert_eq!(kept, "ttd", "the row itself is never edited");
    assert_eq!(satu::<i64>(&kantor.path, "SELECT count(*) FROM ikrar WHERE keadaan = 'ttd'"), 4);
    let Rows::TindakanAkhir(Some(act)) = store.read(&Read::TindakanAkhir, &session).unwrap() else { panic!() };
    assert_eq!(act.halangan.unwrap().key, "batal-berkas-ditutup");
}

#[test]
fn nobody_checks_himself_and_a_second_person_sees_nothing_of_the_first() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    let sheet = buka(&mut store, &session, kepala("001", 5), Susunan::Satker);
    for who in &people {
        isi(&mut store, &session, sheet, *who, None, Some(IsiBaris::Ttd)).unwrap();
    }
    let refused = store.read(&Read::Lembar(TanyaLembar::Contoh(sheet)), &session);
    assert!(matches!(refused, Err(StoreError::Forbidden(p)) if p.key == "berkas-uji-sendiri"));
    let (mut second, budi) = kantor.operator("budi", &[Peran::Kanwil], None);
    let Rows::Lembar(JawabLembar::Contoh(rows)) =
        second.read(&Read::Lembar(TanyaLembar::Contoh(sheet)), &budi).unwrap()
    else {
        panic!()
    };
    assert_eq!(rows.iter().map(|r| r.baris).collect::<Vec<_>>(), uji::contoh(sheet, 5));
    let mut read: Vec<(u32, IsiBaris)> = rows.iter().map(|r| (r.baris, IsiBaris::Ttd)).collect();
    read[3].1 = IsiBaris::Kosong;
    let write = |baris: &[(u32, IsiBaris)]| Write::Lembar(UbahLembar::Uji { berkas: sheet, baris: baris.to_vec() });
    assert_eq!(aturan(second.write(&write(&read[1..]), &budi, kini())).1, "berkas-contoh-kurang");
    let done = second.write(&write(&read), &budi, kini()).unwrap();
    assert_eq!((done.uraian.key.as_str(), done.ids), ("tersimpan-berkas-uji-beda", vec![4]));
    assert!(matches!(store.write(&write(&read), &session, kini()), Err(StoreError::Forbidden(_))));
    let list = Read::Lembar(TanyaLembar::Daftar { gelombang: GELOMBANG, satker: Some(KANWIL), batas: 9 });
    let Rows::Lembar(JawabLembar::Daftar(all)) = store.read(&list, &session).unwrap() else { panic!() };
    assert_eq!(all[0].uji, Some((5, 1)));
    // Where the two differ stands on the row until it says the same.
    let differ = |store: &mut SqliteStore| {
        let (_, rows) = lihat(store, &session, sheet);
        rows.iter().filter_map(|r| Some((r.baris, r.uji?))).collect::<Vec<_>>()
    };
    assert_eq!(differ(&mut store), [(4, IsiBaris::Kosong)]);
    isi(&mut store, &session, sheet, people[3], Some(IsiBaris::Ttd), Some(IsiBaris::Kosong)).unwrap();
    assert_eq!(differ(&mut store), []);
}

#[test]
fn a_signature_is_owed_again_at_another_unit_and_stays_where_it_was_given() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    let sheet = buka(&mut store, &session, kepala("001", 1), Susunan::Satker);
    isi(&mut store, &session, sheet, people[0], None, Some(IsiBaris::Ttd)).unwrap();
    let mut moved = orang("Ahmad", 198_001_012_005_011_001, RUTAN);
    moved.sejak = Some(hari("2024-11-21"));
    simpan(&mut store, &session, Some((people[0], 1)), moved).unwrap();
    assert_eq!(satu::<i64>(&kantor.path, "SELECT count(*) FROM ikrar"), 0);
    let on = |day| Read::Lembar(TanyaLembar::Cakupan { gelombang: GELOMBANG, hari: hari(day) });
    let figures = |rows: Rows| match rows {
        Rows::Lembar(JawabLembar::Cakupan(all)) => {
            all.iter().map(|c| (c.satker, c.bertugas, c.ttd)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(figures(store.read(&on("2024-11-18"), &session).unwrap()), [(LAPAS, 5, 0)]);
    assert_eq!(figures(store.read(&on("2024-11-20"), &session).unwrap()), [(LAPAS, 5, 1)]);
    assert_eq!(figures(store.read(&on("2024-11-21"), &session).unwrap()), [(LAPAS, 4, 0), (RUTAN, 1, 0)]);
    // Touching the old sheet does not sign for the new unit.
    isi(&mut store, &session, sheet, people[1], None, Some(IsiBaris::Ttd)).unwrap();
    isi(&mut store, &session, sheet, people[0], Some(IsiBaris::Ttd), Some(IsiBaris::Kosong)).unwrap();
    isi(&mut store, &session, sheet, people[0], Some(IsiBaris::Kosong), Some(IsiBaris::Ttd)).unwrap();
    assert_eq!(satu::<i64>(&kantor.path, "SELECT count(*) FROM ikrar"), 1);
    assert!(kantor.periksa_bersih());
}

#[test]
fn a_record_without_paper_stands_again_when_the_row_is_taken_back() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    store.write(&Write::Ikrar(ikrar(&people[..1], KeadaanIkrar::Mengucapkan, "")), &session, kini()).unwrap();
    let sheet = buka(&mut store, &session, kepala("001", 1), Susunan::Satker);
    isi(&mut store, &session, sheet, people[0], None, Some(IsiBaris::Ttd)).unwrap();
    let both: String = satu(&kantor.path, "SELECT keadaan || ' ' || ucap FROM ikrar");
    assert_eq!(both, "ttd 2024-11-20", "spoken is not signed, and is not lost either");
    isi(&mut store, &session, sheet, people[0], Some(IsiBaris::Ttd), None).unwrap();
    assert_eq!(satu::<String>(&kantor.path, "SELECT keadaan FROM ikrar"), "mengucapkan");
    assert_eq!(satu::<i64>(&kantor.path, "SELECT count(*) FROM ikrar_lama"), 0);
}

#[test]
fn what_was_spoken_beside_a_signature_is_left_when_the_row_turns_out_blank() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    let sheet = buka(&mut store, &session, kepala("001", 1), Susunan::Satker);
    isi(&mut store, &session, sheet, people[0], None, Some(IsiBaris::Ttd)).unwrap();
    store.write(&Write::Ikrar(ikrar(&people[..1], KeadaanIkrar::Mengucapkan, "")), &session, kini()).unwrap();
    isi(&mut store, &session, sheet, people[0], Some(IsiBaris::Ttd), Some(IsiBaris::Kosong)).unwrap();
    assert_eq!(satu::<String>(&kantor.path, "SELECT keadaan || ' ' || tanggal FROM ikrar"), "mengucapkan 2024-11-20");
}

#[test]
fn a_unit_operator_keys_his_own_sheets_and_no_other() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    let sheet = buka(&mut store, &session, kepala("001", 1), Susunan::Satker);
    let (mut there, rutan) = kantor.operator("rutan", &[Peran::Satker], Some(RUTAN));
    assert!(matches!(there.read(&Read::Lembar(TanyaLembar::Satu(sheet)), &rutan), Err(StoreError::Missing)));
    assert!(isi(&mut there, &rutan, sheet, people[0], None, Some(IsiBaris::Ttd)).is_err());
    let new = Write::Lembar(UbahLembar::Kepala { lama: None, isi: kepala("002", 1), susunan: Susunan::Satker });
    assert!(matches!(there.write(&new, &rutan, kini()), Err(StoreError::Forbidden(_))));
    let (mut own, lapas) = kantor.operator("lapas", &[Peran::Satker], Some(LAPAS));
    isi(&mut own, &lapas, sheet, people[0], None, Some(IsiBaris::Ttd)).unwrap();
    let old = Write::Lembar(UbahLembar::Kepala {
        lama: Some((sheet, Ver(7))),
        isi: kepala("003", 1),
        susunan: Susunan::Satker,
    });
    assert!(matches!(own.write(&old, &lapas, kini()), Err(StoreError::Stale(_))));
}

#[test]
fn whoever_spoke_after_he_had_signed_has_spoken_when_the_row_is_taken_back() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    let sheet = buka(&mut store, &session, kepala("001", 1), Susunan::Satker);
    isi(&mut store, &session, sheet, people[3], None, Some(IsiBaris::Ttd)).unwrap();
    store.write(&Write::Ikrar(ikrar(&people[3..4], KeadaanIkrar::Mengucapkan, "")), &session, kini()).unwrap();
    isi(&mut store, &session, sheet, people[3], Some(IsiBaris::Ttd), None).unwrap();
    let stands = "SELECT group_concat(keadaan || tanggal || ifnull(berkas_id, '')) FROM ikrar";
    assert_eq!(satu::<String>(&kantor.path, stands), "mengucapkan2024-11-20");
    assert!(kantor.periksa_bersih());
}

#[derive(Debug, Clone)]
enum Langkah {
    /// Sheet, person, what is keyed.
    Isi(usize, usize, Option<IsiBaris>),
    /// The operator's last act is reversed.
    Batal,
    /// The line drops: another session goes on.
    Sambung,
    /// Somebody speaks the pledge in a ceremony.
    Ucap(usize),
}

fn langkah() -> impl Strategy<Value = Langkah> {
    let mark = prop_oneof![3 => prop::sample::select(IsiBaris::ALL).prop_map(Some), 1 => Just(None)];
    prop_oneof![
        12 => (0_usize..2, 0_usize..5, mark).prop_map(|(s, p, m)| Langkah::Isi(s, p, m)),
        2 => Just(Langkah::Batal),
        1 => Just(Langkah::Sambung),
        1 => (0_usize..5).prop_map(Langkah::Ucap),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_keyed_in_whatever_order_the_totals_are_those_of_the_sheets(
        steps in prop::collection::vec(langkah(), 1..40)
    ) {
        let kantor = kantor();
        let (mut store, mut session) = kantor.meja();
        let people = penjaga(&mut store, &session);
        let sheets = [
            buka(&mut store, &session, kepala("001", 5), Susunan::Satker),
            buka(&mut store, &session, kepala("002", 5), Susunan::Kosong),
        ];
        // What a person with the paper in his hand would count.
        let mut paper: BTreeMap<(usize, usize), Option<IsiBaris>> = BTreeMap::new();
        let mut spoken = [false; 5];
        let mut before: Option<(usize, usize, Option<IsiBaris>)> = None;
        for step in steps {
            match step {
                Langkah::Isi(sheet, person, ke) => {
                    let dari = paper.get(&(sheet, person)).copied().flatten();
                    let done = isi(&mut store, &session, sheets[sheet], people[person], dari, ke).unwrap();
                    if done.audit.is_some() {
                        before = Some((sheet, person, dari));
                    }
                    paper.insert((sheet, person), ke);
                }
                Langkah::Batal => {
                    let Rows::TindakanAkhir(last) = store.read(&Read::TindakanAkhir, &session).unwrap() else { panic!() };
                    let Some(last) = last.filter(|t| t.aksi == "berkas-isi") else { continue };
                    let Some((sheet, person, dari)) = before.take() else { continue };
                    store.write(&Write::Batal(last.id), &session, kini()).unwrap();
                    paper.insert((sheet, person), dari);
                }
                Langkah::Sambung => {
                    drop(store);
                    (store, session) = kantor.meja();
                    before = None;
                }
                Langkah::Ucap(person) => {
                    let write = Write::Ikrar(ikrar(&people[person..=person], KeadaanIkrar::Mengucapkan, ""));
                    match store.write(&write, &session, kini()) {
                        Ok(_) => spoken[person] = true,
                        // What a row says is changed on its sheet.
                        Err(StoreError::Rule(why)) => prop_assert_eq!(why[0].1.key.as_str(), "ikrar-ada-di-berkas"),
                        Err(other) => panic!("{other:?}"),
                    }
                    before = None;
                }
            }
        }
        for (n, sheet) in sheets.iter().enumerate() {
            let marks = |p: usize| paper.get(&(n, p)).copied().flatten();
            let counted = HitungBerkas::dari((0..5).filter_map(|p| marks(p).map(Some)));
            let kept = lihat(&mut store, &session, *sheet).0.hitung;
            prop_assert_eq!(HitungBerkas { sisa: 0, ..kept }, counted);
        }
        for (p, who) in people.iter().enumerate() {
            let rows = (0..2).filter_map(|n| paper.get(&(n, p)).copied().flatten()).filter_map(IsiBaris::keadaan);
            let calon = |keadaan| Calon { keadaan, kertas: true, tanggal: hari("2024-11-19"), asal: () };
            let all = rows.map(calon).chain(spoken[p].then_some(calon(KeadaanIkrar::Mengucapkan)));
            let wanted = terkuat(all).map(|c| c.keadaan.code().to_owned());
            let sql = format!("SELECT (SELECT keadaan FROM ikrar WHERE pegawai_id = {})", who.0);
            prop_assert_eq!(satu::<Option<String>>(&kantor.path, &sql), wanted, "{}", p);
        }
        prop_assert!(kantor.periksa_bersih());
    }
}

#[test]
fn the_card_tells_of_a_refusal_that_does_not_stand() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = penjaga(&mut store, &session);
    let signed = buka(&mut store, &session, kepala("001", 5), Susunan::Satker);
    let refused = buka(&mut store, &session, kepala("PN-31", 5), Susunan::Satker);
    isi(&mut store, &session, signed, people[1], None, Some(IsiBaris::Ttd)).unwrap();
    isi(&mut store, &session, refused, people[1], None, Some(IsiBaris::Menolak)).unwrap();
    let card = |store: &mut SqliteStore, who| match store
        .read(&Read::Kartu { pegawai: who, gelombang: Some(GELOMBANG) }, &session)
        .unwrap()
    {
        Rows::Kartu(card) => card.ikrar[0].clone(),
        other => panic!("{other:?}"),
    };
    let here = card(&mut store, people[1]);
    let told = |state: KeadaanIkrar, sheet: &str| vec![(state, sheet.to_owned(), Some(2))];
    let lain: Vec<_> = here.lain.iter().map(|l| (l.keadaan, l.berkas.clone(), l.baris)).collect();
    match here.keadaan {
        KeadaanIkrar::Ttd => assert_eq!(lain, told(KeadaanIkrar::Menolak, "PN-31")),
        _ => assert_eq!(lain, told(KeadaanIkrar::Ttd, "001")),
    }
    assert!(card(&mut store, people[0]).lain.is_empty());
}
