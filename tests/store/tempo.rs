//! What is due of pledges: exclusions that end, sheets left open, people who came later. And that whoever's exclusion has ended owes
//! again in every list and figure, on that very day.

use ikrar::domain::draf::Draf;
use ikrar::domain::id::{BerkasId, PegawaiId};
use ikrar::domain::ikrar::berkas::{BarisDiisi, BerkasIsi, IsiBaris, Pindaian, Susunan};
use ikrar::domain::ikrar::cetak::SiapaBukti;
use ikrar::domain::ikrar::lembar::{JawabLembar, TanyaLembar, UbahLembar};
use ikrar::domain::ikrar::{IkrarBaru, KeadaanIkrar};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::pegawai::{Kartu, PegawaiFilter, PegawaiUrut};
use ikrar::domain::pesan::{Arg, Pesan};
use ikrar::domain::request::{
    Jangkar, PegawaiQuery, Read, Reader, Rows, Store, StoreError, TempoHal, TempoRow, Write, Written,
};
use ikrar::domain::satker::{Hitung, Pohon};
use ikrar::domain::tanggal::Waktu;
use ikrar::store::{Kedalaman, SqliteStore};

use super::dasar::{GELOMBANG, LAPAS, RUTAN, aturan, hari, ikrar, kantor, kini, mentah, orang, satu, simpan, tambah};

/// The same operator on another day.
fn pada(session: &Session, iso: &str) -> Session {
    Session { hari: hari(iso), ..session.clone() }
}

fn kecualikan(
    store: &mut SqliteStore,
    session: &Session,
    who: PegawaiId,
    sampai: Option<&str>,
) -> Result<Written, StoreError> {
    let isi = IkrarBaru { sampai: sampai.map(hari), ..ikrar(&[who], KeadaanIkrar::Dikecualikan, "cuti besar") };
    store.write(&Write::Ikrar(isi), session, kini())
}

/// Who a list shows, and how many it says there are.
fn daftar(store: &mut SqliteStore, session: &Session, line: &str, satker: bool) -> (Vec<i64>, u64) {
    let query = PegawaiQuery {
        satker: satker.then_some(LAPAS),
        gelombang: Some(GELOMBANG),
        filter: PegawaiFilter::parse(line),
        nonaktif: false,
        urut: PegawaiUrut::Nama,
    };
    let Rows::Pegawai(window) =
        store.read(&Read::Pegawai { query: query.clone(), dari: Jangkar::Awal, batas: 50 }, session).unwrap()
    else {
        panic!()
    };
    let ids: Vec<i64> = window.rows.iter().map(|r| r.id.0).collect();
    let Rows::Hitungan(exact) = store.read(&Read::HitungPegawai { query: query.clone(), dari: None }, session).unwrap()
    else {
        panic!()
    };
    assert_eq!((exact.n, window.jumlah.n), (ids.len() as u64, ids.len() as u64), "{line}");
    let mut out = Vec::new();
    store
        .alir(&query, session, &mut |o| {
            out.push(o.id.0);
            assert_eq!(o.ikrar_sampai.is_some(), o.ikrar == KeadaanIkrar::Dikecualikan && o.id.0 == 1);
            Ok(())
        })
        .unwrap();
    assert_eq!(out, ids, "{line}");
    (ids, window.jumlah.n)
}

fn angka(store: &mut SqliteStore, session: &Session) -> Hitung {
    let Rows::Pohon(rows) = store.read(&Read::Pohon { gelombang: Some(GELOMBANG) }, session).unwrap() else { panic!() };
    Pohon::new(rows).get(LAPAS).unwrap().satker.hitung
}

fn kartu(store: &mut SqliteStore, session: &Session, pegawai: PegawaiId) -> Kartu {
    match store.read(&Read::Kartu { pegawai, gelombang: Some(GELOMBANG) }, session).unwrap() {
        Rows::Kartu(card) => *card,
        other => panic!("{other:?}"),
    }
}

fn lembar(store: &mut SqliteStore, session: &Session, tanya: TanyaLembar) -> JawabLembar {
    match store.read(&Read::Lembar(tanya), session).unwrap() {
        Rows::Lembar(jawab) => jawab,
        other => panic!("{other:?}"),
    }
}

fn tempo(store: &mut SqliteStore, session: &Session) -> Vec<TempoRow> {
    let Rows::JatuhTempo(rows) = store.read(&Read::JatuhTempo, session).unwrap() else { panic!() };
    rows
}

/// Lines of one kind: their key, and what is left.
fn baris<'r>(rows: &'r [TempoRow], prefix: &str) -> Vec<(&'r str, Option<i64>)> {
    let fits = |r: &&TempoRow| r.uraian.key.starts_with(prefix);
    rows.iter().filter(fits).map(|r| (r.uraian.key.as_str(), r.sisa)).collect()
}

#[test]
fn whose_exclusion_has_ended_owes_again_in_every_list_and_figure() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let [a, b, c] = [("Ahmad", 1), ("Budi", 2), ("Citra", 3)]
        .map(|(nama, n)| tambah(&mut s, &sari, nama, 198_001_012_005_011_000 + n, LAPAS));
    kecualikan(&mut s, &sari, a, Some("2024-11-22")).unwrap();
    kecualikan(&mut s, &sari, b, None).unwrap();
    s.write(&Write::Ikrar(ikrar(&[c], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    for (day, excluded, owing) in [
        ("2024-11-22", vec![a.0, b.0], vec![]),
        ("2024-11-23", vec![b.0], vec![a.0]),
        ("2024-11-26", vec![b.0], vec![a.0]),
    ] {
        let now = pada(&sari, day);
        let n = excluded.len() as u64;
        for unit in [false, true] {
            assert_eq!(daftar(&mut s, &now, "dikecualikan", unit), (excluded.clone(), n), "{day}");
            assert_eq!(daftar(&mut s, &now, "belum", unit), (owing.clone(), 3 - n - 1), "{day}");
            assert_eq!(daftar(&mut s, &now, "!belum", unit).1, n + 1, "{day}");
            assert_eq!(daftar(&mut s, &now, "ttd", unit).0, [c.0], "{day}");
            assert_eq!(daftar(&mut s, &now, "ahmad belum", unit).0, owing, "{day}");
        }
        let unit = angka(&mut s, &now);
        assert_eq!((unit.dikecualikan, unit.belum(), unit.wajib()), (n as i64, 2 - n as i64, 3 - n as i64), "{day}");
        let JawabLembar::Tagih(chased) =
            lembar(&mut s, &now, TanyaLembar::Tagih { gelombang: GELOMBANG, satker: LAPAS })
        else {
            panic!()
        };
        assert_eq!(chased.len(), owing.len(), "{day}");
        let JawabLembar::Cakupan(rows) =
            lembar(&mut s, &now, TanyaLembar::Cakupan { gelombang: GELOMBANG, hari: now.hari })
        else {
            panic!()
        };
        assert_eq!((rows[0].dikecualikan, rows[0].wajib()), (n as i64, 3 - n as i64), "{day}");
        let wave = tempo(&mut s, &now).into_iter().find(|r| r.hal == TempoHal::Gelombang(GELOMBANG));
        assert_eq!(wave.is_some(), !owing.is_empty(), "{day}: the wave's own line");
        let pledge = kartu(&mut s, &now, a).ikrar.remove(0);
        assert_eq!(pledge.sampai, Some(hari("2024-11-22")));
        assert_eq!(pledge.keadaan == KeadaanIkrar::Belum, !owing.is_empty(), "{day}");
        let JawabLembar::Bukti(proof) = lembar(&mut s, &now, TanyaLembar::Bukti(SiapaBukti::Orang(a))) else {
            panic!()
        };
        assert_eq!((proof[0].sampai, proof[0].berlaku), (Some(hari("2024-11-22")), owing.is_empty()), "{day}");
    }
    assert_eq!(s.check(Kedalaman::Cepat, &mut |_| {}).unwrap(), []);
    // A file of a unit alone says the same to whoever sees no more.
    let (mut unit, budi) = k.operator("budi", &[Peran::Satker], Some(LAPAS));
    assert_eq!(angka(&mut unit, &pada(&budi, "2024-11-23")).belum(), 1);
    let wave = tempo(&mut unit, &pada(&budi, "2024-11-23"));
    let wave = wave.iter().find(|r| r.hal == TempoHal::Gelombang(GELOMBANG)).unwrap();
    assert_eq!(wave.uraian.args[1..], [("belum", 1), ("wajib", 2)].map(|(n, v)| (n.to_owned(), Arg::from(v))));
}

#[test]
fn only_an_exclusion_ends_and_not_before_it_begins() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Ahmad", 198_001_012_005_011_001, LAPAS);
    let wrong = IkrarBaru { sampai: Some(hari("2024-11-30")), ..ikrar(&[a], KeadaanIkrar::Ttd, "") };
    let refused = aturan(s.write(&Write::Ikrar(wrong), &sari, kini()));
    assert_eq!(refused, ("sampai".to_owned(), "ikrar-sampai-bukan".to_owned()));
    let early = kecualikan(&mut s, &sari, a, Some("2024-11-19"));
    assert_eq!(aturan(early), ("sampai".to_owned(), "ikrar-sampai-terbalik".to_owned()));
    kecualikan(&mut s, &sari, a, Some("2024-11-20")).unwrap();
    // Another last day is another record; none at all means the whole wave.
    let longer = kecualikan(&mut s, &sari, a, None).unwrap();
    assert_eq!(longer.ids, [a.0]);
    assert_eq!(satu::<Option<String>>(&k.path, "SELECT sampai FROM ikrar"), None);
    let Rows::TindakanAkhir(Some(act)) = s.read(&Read::TindakanAkhir, &sari).unwrap() else { panic!() };
    s.write(&Write::Batal(act.id), &sari, kini()).unwrap();
    assert_eq!(satu::<Option<String>>(&k.path, "SELECT sampai FROM ikrar").as_deref(), Some("2024-11-20"));
    s.write(&Write::Ikrar(ikrar(&[a], KeadaanIkrar::Mengucapkan, "")), &sari, kini()).unwrap();
    assert_eq!(satu::<Option<String>>(&k.path, "SELECT sampai FROM ikrar"), None, "what is no exclusion has no end");
}

fn kepala(nomor: &str, tertulis: Option<u32>) -> BerkasIsi {
    BerkasIsi {
        gelombang: GELOMBANG,
        satker: LAPAS,
        nomor: nomor.to_owned(),
        tanggal: hari("2024-11-19"),
        tempat: String::new(),
        saksi: String::new(),
        tertulis,
        pindaian: Pindaian::default(),
    }
}

fn buka(store: &mut SqliteStore, session: &Session, isi: BerkasIsi) -> BerkasId {
    let write = Write::Lembar(UbahLembar::Kepala { lama: None, isi, susunan: Susunan::Satker });
    BerkasId(store.write(&write, session, kini()).unwrap().ids[0])
}

fn catat(
    store: &mut SqliteStore,
    session: &Session,
    berkas: BerkasId,
    rows: &[(PegawaiId, Option<IsiBaris>, Option<IsiBaris>)],
    saat: &str,
) {
    let baris = rows
        .iter()
        .map(|(pegawai, dari, ke)| BarisDiisi { pegawai: *pegawai, dari: *dari, ke: *ke, letak: None })
        .collect();
    let write = Write::Lembar(UbahLembar::Baris { berkas, baris });
    store.write(&write, session, Waktu::from_iso(saat).unwrap()).unwrap();
}

#[test]
fn a_row_stands_once_the_exclusion_has_ended() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Ahmad", 198_001_012_005_011_001, LAPAS);
    kecualikan(&mut s, &sari, a, Some("2024-11-22")).unwrap();
    let sheet = buka(&mut s, &sari, kepala("001", Some(1)));
    let keyed = |s: &mut SqliteStore, session: &Session, dari, ke| {
        catat(s, session, sheet, &[(a, dari, ke)], "2024-11-23T08:00:00+07:00");
    };
    let stands = || satu::<String>(&k.path, "SELECT keadaan FROM ikrar");
    let wakil = Some(IsiBaris::Diwakili);
    keyed(&mut s, &sari, None, wakil);
    assert_eq!(stands(), "dikecualikan", "while it holds it is the stronger");
    keyed(&mut s, &sari, wakil, None);
    let later = pada(&sari, "2024-11-23");
    keyed(&mut s, &later, None, wakil);
    assert_eq!(stands(), "diwakili");
    keyed(&mut s, &later, wakil, None);
    assert_eq!(satu::<String>(&k.path, "SELECT keadaan || sampai FROM ikrar"), "dikecualikan2024-11-22");
    assert_eq!(angka(&mut s, &later).belum(), 1);
}

#[test]
fn the_due_list_names_exclusions_from_a_week_before_their_end_until_the_election() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let people: Vec<PegawaiId> = [("Ahmad", LAPAS), ("Budi", RUTAN), ("Citra", LAPAS)]
        .into_iter()
        .zip(198_001_012_005_011_001..)
        .map(|((nama, unit), nip)| tambah(&mut s, &sari, nama, nip, unit))
        .collect();
    for (who, last) in people.iter().zip(["2024-11-28", "2024-11-20", "2024-11-29"]) {
        kecualikan(&mut s, &sari, *who, Some(last)).unwrap();
    }
    let rows = tempo(&mut s, &sari);
    assert_eq!(baris(&rows, "tempo-kecuali"), [("tempo-kecuali-lewat", Some(-1)), ("tempo-kecuali", Some(7))]);
    assert!(rows.iter().any(|r| r.hal == TempoHal::Kecuali(people[1])));
    let (mut unit, own) = k.operator("budi", &[Peran::Satker], Some(LAPAS));
    assert_eq!(baris(&tempo(&mut unit, &own), "tempo-kecuali"), [("tempo-kecuali", Some(7))]);
    assert_eq!(baris(&tempo(&mut s, &pada(&sari, "2024-11-28")), "tempo-kecuali"), [], "the election is over");
}

#[test]
fn an_open_sheet_is_due_as_soon_as_anything_stands_on_it() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Ahmad", 198_001_012_005_011_001, LAPAS);
    let b = tambah(&mut s, &sari, "Budi", 198_001_012_005_011_002, LAPAS);
    let [beda, siap, diam, tanpa, baru, _cetak] =
        [("1", Some(2)), ("2", Some(1)), ("3", Some(1)), ("4", None), ("5", Some(2)), ("6", None)]
            .map(|(nomor, n)| buka(&mut s, &sari, kepala(nomor, n)));
    let ttd = (a, None, Some(IsiBaris::Ttd));
    let kosong = (b, None, Some(IsiBaris::Kosong));
    let at = "2024-11-21T09:00:00+07:00";
    catat(&mut s, &sari, beda, &[ttd, kosong], at);
    catat(&mut s, &sari, siap, &[ttd, kosong], at);
    catat(&mut s, &sari, diam, &[ttd], at);
    catat(&mut s, &sari, tanpa, &[ttd], at);
    let sheets = |rows: &[TempoRow]| -> Vec<(BerkasId, String)> {
        let sheet = |r: &TempoRow| match r.hal {
            TempoHal::Berkas(id) => Some((id, r.uraian.key.clone())),
            _ => None,
        };
        rows.iter().filter_map(sheet).collect()
    };
    let of = |id: BerkasId, key: &str| (id, key.to_owned());
    let mut now = sheets(&tempo(&mut s, &sari));
    now.sort_by_key(|(id, _)| id.0);
    let want = [
        of(beda, "tempo-berkas-beda"),
        of(siap, "tempo-berkas-siap"),
        of(diam, "tempo-berkas-diam"),
        of(tanpa, "tempo-berkas-tanpa"),
        of(baru, "tempo-berkas-baru"),
    ];
    assert_eq!(now, want, "at once, save paper on its way round the unit, which is nobody's delay");
    // After the election they are open all the same.
    assert_eq!(sheets(&tempo(&mut s, &pada(&sari, "2024-12-20"))).len(), 5);
    let JawabLembar::Satu(head, _) = lembar(&mut s, &sari, TanyaLembar::Satu(beda)) else { panic!() };
    let close = UbahLembar::Tutup { lama: (beda, head.ver), alasan: "satu lembar hilang".to_owned() };
    s.write(&Write::Lembar(close), &sari, kini()).unwrap();
    assert!(!sheets(&tempo(&mut s, &sari)).iter().any(|(id, _)| *id == beda), "a closed sheet");
    let (mut other, rutan) = k.operator("budi", &[Peran::Satker], Some(RUTAN));
    assert_eq!(sheets(&tempo(&mut other, &rutan)), [], "a sheet of another unit");
}

#[test]
fn people_who_came_later_are_one_line_a_unit() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let mut came = |nama: &str, nip: i64, sejak: &str, cltn: Option<(&str, &str)>, unit| {
        let mut isi = orang(nama, 198_001_012_005_011_000 + nip, unit);
        isi.sejak = Some(hari(sejak));
        isi.cltn = cltn.map(|(from, to)| (hari(from), hari(to)));
        PegawaiId(simpan(&mut s, &sari, None, isi).unwrap().ids[0])
    };
    came("Ahmad", 1, "2022-01-01", None, LAPAS);
    came("Budi", 2, "2024-11-20", None, LAPAS);
    let signed = came("Citra", 3, "2024-11-18", None, LAPAS);
    came("Dewi", 4, "2019-01-01", Some(("2024-01-01", "2024-11-15")), LAPAS);
    came("Eko", 5, "2024-11-12", None, RUTAN);
    s.write(&Write::Ikrar(ikrar(&[signed], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    let rows = tempo(&mut s, &sari);
    let line = |rows: &[TempoRow]| -> Vec<(TempoHal, Option<i64>, String)> {
        let own = |r: &&TempoRow| matches!(r.hal, TempoHal::Susulan(_, GELOMBANG));
        rows.iter().filter(own).map(|r| (r.hal.clone(), r.sisa, r.uraian.key.to_string())).collect()
    };
    // Nobody is due before the wave is, which is on the 30th.
    let of = |unit, left, key: &str| (TempoHal::Susulan(unit, GELOMBANG), Some(left), key.to_owned());
    assert_eq!(line(&rows), [of(LAPAS, 9, "tempo-susulan"), of(RUTAN, 9, "tempo-susulan")]);
    let first = rows.iter().find(|r| r.hal == TempoHal::Susulan(LAPAS, GELOMBANG)).unwrap();
    let n = first.uraian.args.iter().find(|(name, _)| *name == "n").unwrap();
    assert_eq!(n.1, Arg::from(2_i64), "who has signed is not counted");
    mentah(&k.path).execute_batch("UPDATE gelombang SET tenggat = '2024-11-15' WHERE id = 1").unwrap();
    let late = line(&tempo(&mut s, &sari));
    assert_eq!(late[0], of(RUTAN, -2, "tempo-susulan-lewat"), "five working days from the 12th");
    assert_eq!(late.len(), 2);
    let (mut unit, own) = k.operator("budi", &[Peran::Satker], Some(LAPAS));
    assert_eq!(line(&tempo(&mut unit, &own)).len(), 1);
}

#[test]
fn the_checksum_of_a_scan_is_noted_once_for_its_path() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    tambah(&mut s, &sari, "Ahmad", 198_001_012_005_011_001, LAPAS);
    let scan = |jalan: &str, sha256: &str| Pindaian { jalan: jalan.to_owned(), sha256: sha256.to_owned() };
    let head = BerkasIsi { pindaian: scan("pindai/1.pdf", ""), ..kepala("001", Some(1)) };
    let sheet = buka(&mut s, &sari, head.clone());
    let lists = |s: &mut SqliteStore| -> bool {
        let tanya = TanyaLembar::Daftar { gelombang: GELOMBANG, satker: None, batas: 9 };
        let JawabLembar::Daftar(rows) = lembar(s, &sari, tanya) else { panic!() };
        rows[0].tanpa_sidik
    };
    let read = |s: &mut SqliteStore| {
        let JawabLembar::Satu(sheet, _) = lembar(s, &sari, TanyaLembar::Satu(sheet)) else { panic!() };
        (sheet.ver, sheet.isi.pindaian)
    };
    assert!(lists(&mut s));
    let note = |s: &mut SqliteStore, jalan: &str, n: char| {
        let ubah = UbahLembar::Sidik { berkas: sheet, jalan: jalan.to_owned(), sha256: n.to_string().repeat(64) };
        s.write(&Write::Lembar(ubah), &sari, kini())
    };
    let (seen, _) = read(&mut s);
    assert_eq!(note(&mut s, "pindai/1.pdf", 'a').unwrap().ids, [sheet.0]);
    assert!(!lists(&mut s));
    assert_eq!(read(&mut s).1, scan("pindai/1.pdf", &"a".repeat(64)));
    // What the file has become since is no news for the record.
    assert_eq!(note(&mut s, "pindai/1.pdf", 'b').unwrap().uraian.key, "tersimpan-tak-berubah");
    let save = |s: &mut SqliteStore, ver, pindaian: Pindaian| {
        let isi = BerkasIsi { pindaian, ..head.clone() };
        let ubah = UbahLembar::Kepala { lama: Some((sheet, ver)), isi, susunan: Susunan::Satker };
        s.write(&Write::Lembar(ubah), &sari, kini())
    };
    // A head that was opened before is older than the checksum.
    assert!(matches!(save(&mut s, seen, scan("pindai/1.pdf", "")), Err(StoreError::Stale(_))));
    let (now, _) = read(&mut s);
    save(&mut s, now, scan("pindai/1.pdf", "")).unwrap();
    assert_eq!(read(&mut s).1.pendek(), Some("aaaaaaaa"), "the same path keeps what was noted of it");
    let (now, _) = read(&mut s);
    save(&mut s, now, scan("pindai/2.pdf", "")).unwrap();
    assert_eq!(read(&mut s).1, scan("pindai/2.pdf", ""));
    // A colleague's answer about the old path comes too late.
    let late = aturan(note(&mut s, "pindai/1.pdf", 'a'));
    assert_eq!(late, ("pindaian".to_owned(), "berkas-pindaian-lain".to_owned()));
    note(&mut s, "pindai/2.pdf", 'c').unwrap();
    let Rows::TindakanAkhir(Some(act)) = s.read(&Read::TindakanAkhir, &sari).unwrap() else { panic!() };
    assert_eq!(act.halangan, None);
    s.write(&Write::Batal(act.id), &sari, kini()).unwrap();
    assert!(lists(&mut s));
    assert_eq!(s.pindaian().unwrap()[0].jalan, "pindai/2.pdf");
    assert_eq!(s.check(Kedalaman::Cepat, &mut |_| {}).unwrap(), []);
}

#[test]
fn who_was_put_on_a_sheet_by_mistake_is_taken_off_and_the_paper_keeps_its_rows() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let [a, b, c] = [("Ahmad", 1, LAPAS), ("Budi", 2, RUTAN), ("Citra", 3, RUTAN)]
        .map(|(nama, n, unit)| tambah(&mut s, &sari, nama, 198_001_012_005_011_000 + n, unit));
    let sheet = buka(&mut s, &sari, kepala("001", Some(2)));
    let ttd = Some(IsiBaris::Ttd);
    let send = |s: &mut SqliteStore, pegawai, dari, ke, letak| {
        let baris = vec![BarisDiisi { pegawai, dari, ke, letak }];
        s.write(&Write::Lembar(UbahLembar::Baris { berkas: sheet, baris }), &sari, kini())
    };
    let numbers = |s: &mut SqliteStore| -> Vec<(u32, i64, bool)> {
        let JawabLembar::Satu(_, rows) = lembar(s, &sari, TanyaLembar::Satu(sheet)) else { panic!() };
        rows.iter().map(|r| (r.baris, r.pegawai.0, r.tambahan)).collect()
    };
    send(&mut s, a, None, ttd, None).unwrap();
    send(&mut s, b, None, ttd, Some(2)).unwrap();
    send(&mut s, c, None, ttd, None).unwrap();
    assert_eq!(numbers(&mut s), [(1, a.0, false), (2, b.0, true), (3, c.0, true)]);
    let fixed = aturan(send(&mut s, a, ttd, None, Some(1)));
    assert_eq!(fixed.1, "berkas-baris-tetap");
    assert_eq!(aturan(send(&mut s, b, None, None, Some(2))).1, "berkas-baris-lain", "it says something else by now");
    send(&mut s, b, ttd, None, Some(2)).unwrap();
    assert_eq!(numbers(&mut s), [(1, a.0, false), (3, c.0, true)]);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM ikrar WHERE pegawai_id = 2"), 0, "nothing is left of it");
    assert!(send(&mut s, b, ttd, None, Some(2)).unwrap().ids.is_empty(), "twice is harmless");
    // Back at its number; and the act itself is undone like every other.
    send(&mut s, b, None, ttd, Some(2)).unwrap();
    assert_eq!(numbers(&mut s).len(), 3);
    send(&mut s, b, ttd, None, Some(2)).unwrap();
    let Rows::TindakanAkhir(Some(act)) = s.read(&Read::TindakanAkhir, &sari).unwrap() else { panic!() };
    s.write(&Write::Batal(act.id), &sari, kini()).unwrap();
    assert_eq!(numbers(&mut s), [(1, a.0, false), (2, b.0, true), (3, c.0, true)]);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM ikrar WHERE pegawai_id = 2 AND keadaan = 'ttd'"), 1);
    send(&mut s, b, ttd, None, Some(2)).unwrap();
    // A number that somebody else bears by now is not given twice.
    send(&mut s, b, None, ttd, Some(3)).unwrap();
    assert_eq!(numbers(&mut s).iter().map(|r| r.0).collect::<Vec<_>>(), [1, 3, 4]);
    send(&mut s, c, ttd, None, Some(3)).unwrap();
    let JawabLembar::Satu(head, _) = lembar(&mut s, &sari, TanyaLembar::Satu(sheet)) else { panic!() };
    let close = UbahLembar::Tutup { lama: (sheet, head.ver), alasan: String::new() };
    s.write(&Write::Lembar(close), &sari, kini()).unwrap();
    assert_eq!(aturan(send(&mut s, b, ttd, None, Some(4))).1, "berkas-sudah-tutup", "closed it is corrected only");
    // The second look is at the rows that there are.
    let (mut second, budi) = k.operator("budi", &[Peran::Kanwil], None);
    let JawabLembar::Contoh(sample) = lembar(&mut second, &budi, TanyaLembar::Contoh(sheet)) else { panic!() };
    assert_eq!(sample.iter().map(|r| r.baris).collect::<Vec<_>>(), [1, 4]);
    let read = UbahLembar::Uji { berkas: sheet, baris: vec![(1, IsiBaris::Ttd), (4, IsiBaris::Ttd)] };
    assert_eq!(second.write(&Write::Lembar(read), &budi, kini()).unwrap().uraian.key, "tersimpan-berkas-uji-sama");
    assert_eq!(s.check(Kedalaman::Cepat, &mut |_| {}).unwrap(), []);
}

fn arg(said: &Pesan, name: &str) -> Option<Arg> {
    said.args.iter().find(|(own, _)| own == name).map(|(_, arg)| arg.clone())
}

#[test]
fn an_exclusion_beyond_the_election_is_said_to_end_with_the_wave() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let who = tambah(&mut s, &sari, "Ahmad", 198_001_012_005_011_001, LAPAS);
    let said = |written: &Written| arg(&written.uraian, "selesai");
    let within = kecualikan(&mut s, &sari, who, Some("2024-11-27")).unwrap();
    let beyond = kecualikan(&mut s, &sari, who, Some("2024-12-31")).unwrap();
    assert_eq!(said(&within), Some("".into()));
    assert_eq!(said(&beyond), Some("27-11-2024".into()));
}

#[test]
fn a_practice_office_says_only_the_time_of_a_draft() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let draft = Draf { formulir: "pegawai".to_owned(), ..Draf::pilihan_gelombang(GELOMBANG) };
    s.write(&Write::Draf(draft), &sari, kini()).unwrap();
    let when = |rows: &[TempoRow]| {
        rows.iter().find(|r| matches!(r.hal, TempoHal::Draf(_))).and_then(|r| arg(&r.uraian, "waktu"))
    };
    assert_eq!(when(&tempo(&mut s, &sari)), Some(kini().to_string().into()));
    mentah(&k.path).execute("UPDATE kantor SET latihan = 1, hari_latihan = '2024-10-01'", []).unwrap();
    assert_eq!(when(&tempo(&mut s, &sari)), Some(kini().jam().into()));
}
