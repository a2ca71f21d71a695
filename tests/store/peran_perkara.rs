//! Who sees what of cases and who may do what with them: the table of roles, cell by cell, on a real file.

use ikrar::domain::id::{OperatorId, PegawaiId, PerkaraId, Ver};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::perkara::penanganan::{
    BerkasPerkara, HasilRow, JawabPenanganan, PilahRow, RegisterRow, StatistikPerkara, Syarat, TanyaPenanganan as T,
    UbahKasus, UbahPenanganan,
};
use ikrar::domain::perkara::{KeadaanPerkara, PerkaraBaru, TerlaporBaru};
use ikrar::domain::request::{
    Dilihat, Jangkar, PerkaraQuery, Read, Reader, Rows, Store, StoreError, TempoHal, Write, Written,
};
use ikrar::domain::tanggal::Waktu;
use ikrar::store::SqliteStore;

use crate::dasar::*;
use crate::perkara::laporan;

type Meja = (SqliteStore, Session);

/// The first operator bears every role but that of a unit; so nobody here is he.
struct Orang {
    k: Kantor,
    wirya: PegawaiId,
    satker: Meja,
    lain: Meja,
    kanwil: Meja,
    pemeriksa: Meja,
    auditor: Meja,
    admin: Meja,
}

fn orang() -> Orang {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let wirya = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let satker = k.operator("rina", &[Peran::Satker], Some(LAPAS));
    let lain = k.operator("rudi", &[Peran::Satker], Some(RUTAN));
    let kanwil = k.operator("kani", &[Peran::Kanwil], None);
    let pemeriksa = k.operator("pem", &[Peran::Pemeriksa], None);
    let auditor = k.operator("aud", &[Peran::Auditor], None);
    let admin = k.operator("adm", &[Peran::Admin], None);
    Orang { k, wirya, satker, lain, kanwil, pemeriksa, auditor, admin }
}

fn tanya(m: &mut Meja, ask: T) -> Result<JawabPenanganan, StoreError> {
    match m.0.read(&Read::Penanganan(ask), &m.1)? {
        Rows::Penanganan(jawab) => Ok(jawab),
        other => panic!("{other:?}"),
    }
}

macro_rules! jawaban {
    ($name:ident, $variant:ident, $of:ty, $($open:tt)*) => {
        fn $name(m: &mut Meja, ask: T) -> Result<$of, StoreError> {
            match tanya(m, ask)? {
                JawabPenanganan::$variant(found) => Ok($($open)* found),
                other => panic!("{other:?}"),
            }
        }
    };
}

jawaban!(berkas_dari, Berkas, BerkasPerkara, *);
jawaban!(pilah_dari, Pilah, Vec<PilahRow>,);
jawaban!(hasil_dari, Hasil, Vec<HasilRow>,);
jawaban!(register_dari, Register, Vec<RegisterRow>,);
jawaban!(statistik_dari, Statistik, StatistikPerkara, *);

fn berkas(m: &mut Meja, id: i64) -> Result<BerkasPerkara, StoreError> {
    berkas_dari(m, T::Berkas(PerkaraId(id)))
}

fn pilah(m: &mut Meja) -> Result<Vec<PilahRow>, StoreError> {
    pilah_dari(m, T::Pilah(50))
}

fn register(m: &mut Meja) -> Result<Vec<RegisterRow>, StoreError> {
    register_dari(m, T::Register(hari("2024-01-01"), hari("2024-12-31"), 50))
}

fn statistik(m: &mut Meja) -> Result<StatistikPerkara, StoreError> {
    statistik_dari(m, T::Statistik(hari("2024-01-01"), hari("2024-12-31")))
}

/// Keys and summaries of the queue, closed cases too.
fn antrean(m: &mut Meja, teks: &str) -> Vec<(i64, String)> {
    let query = PerkaraQuery { satker: None, tutup: true, teks: teks.to_owned() };
    let Rows::Perkara(window) = m.0.read(&Read::Perkara { query, dari: Jangkar::Awal, batas: 50 }, &m.1).unwrap()
    else {
        panic!("a queue")
    };
    assert_eq!(window.jumlah.n, window.rows.len() as u64);
    window.rows.into_iter().map(|r| (r.id.0, r.ringkas)).collect()
}

fn terlarang<V: std::fmt::Debug>(answer: Result<V, StoreError>) -> String {
    match answer {
        Err(StoreError::Forbidden(pesan)) => pesan.key,
        other => panic!("not refused: {other:?}"),
    }
}

#[allow(clippy::needless_pass_by_value, reason = "an answer is asked about once")]
fn hilang<V: std::fmt::Debug>(answer: Result<V, StoreError>) -> bool {
    matches!(answer, Err(StoreError::Missing))
}

fn lapor(m: &mut Meja, isi: PerkaraBaru) -> i64 {
    m.0.write(&Write::Perkara(Box::new(isi)), &m.1, kini()).unwrap().ids[0]
}

fn ver(k: &Kantor, id: i64) -> Ver {
    Ver(satu(&k.path, &format!("SELECT ver FROM perkara WHERE id = {id}")))
}

fn ubah(k: &Kantor, m: &mut Meja, id: i64, ubah: UbahKasus) -> Result<Written, StoreError> {
    let lama = (PerkaraId(id), ver(k, id));
    m.0.write(&Write::Penanganan(UbahPenanganan::Kasus { lama, ubah }), &m.1, kini())
}

/// Taken over from whoever looked it through.
fn serahkan(k: &Kantor, id: i64) {
    mentah(&k.path).execute("UPDATE perkara SET keadaan = 'verifikasi', ver = ver + 1 WHERE id = ?1", [id]).unwrap();
}

/// Decided and closed.
fn putuskan(k: &Kantor, id: i64) {
    mentah(&k.path)
        .execute_batch(&format!(
            "UPDATE perkara SET keadaan = 'selesai', terbuka = 0, tenggat = NULL, tenggat_aturan = NULL, ver = ver + 1 WHERE id = {id};
             INSERT INTO perkara_putusan (perkara_id, sanksi_id, tingkat, nama, pasal, pejabat, pejabat_nama, sk_nomor, sk_tanggal)
             VALUES ({id}, 'x', 'ringan', 'Teguran lisan', 'Pasal 5', 'jpt_pratama', 'Bima', 'SK-9', '2024-11-20')"
        ))
        .unwrap();
}

fn ke_tim(k: &Kantor, id: i64, operator: OperatorId, tanda: bool, ketua: bool) {
    mentah(&k.path)
        .execute(
            "INSERT INTO perkara_tim (perkara_id, operator_id, boleh_pelapor, ketua, sk) VALUES (?1, ?2, ?3, nullif(?4, 0), 'SK-1')",
            (id, operator.0, tanda, ketua),
        )
        .unwrap();
}

fn akses(m: &Meja, tanda: bool, ketua: bool, sk: &str) -> UbahKasus {
    UbahKasus::Akses { operator: m.1.operator, boleh_pelapor: tanda, ketua, sk: sk.to_owned() }
}

/// The moment by the machine's clock, which alone knows whether an hour is over.
fn sekarang(k: &Kantor) -> Waktu {
    Waktu::from_iso(&satu::<String>(&k.path, "SELECT strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')")).unwrap()
}

#[test]
fn a_unit_operator_sees_his_own_report_until_it_is_taken_over_and_then_the_result() {
    let mut o = orang();
    let own = lapor(&mut o.satker, laporan(&[o.wirya]));
    let other = lapor(&mut o.kanwil, laporan(&[o.wirya]));
    assert_eq!(antrean(&mut o.satker, ""), [(own, "Hadir di kampanye".to_owned())]);
    assert_eq!(antrean(&mut o.satker, "kampanye").len(), 1);
    let file = berkas(&mut o.satker, own).unwrap();
    assert!(file.terbuka && !file.boleh_ubah && !file.boleh_pelapor && file.lihat_pelapor.is_empty());
    assert_eq!(file.perkara.uraian.as_deref(), Some("Cerita"));
    assert!(hilang(berkas(&mut o.satker, other)), "somebody else's about his own man");
    assert_eq!(antrean(&mut o.lain, ""), []);
    assert!(hilang(berkas(&mut o.lain, own)));
    assert!(!terlarang(pilah(&mut o.satker)).is_empty());
    assert!(!terlarang(ubah(&o.k, &mut o.satker, own, UbahKasus::Petugas(None))).is_empty());
    serahkan(&o.k, own);
    assert_eq!(antrean(&mut o.satker, ""), []);
    assert!(hilang(berkas(&mut o.satker, own)));
    assert_eq!(hasil_dari(&mut o.satker, T::Hasil(9)).unwrap(), []);
    putuskan(&o.k, own);
    assert!(antrean(&mut o.satker, "").is_empty() && hilang(berkas(&mut o.satker, own)));
    let result = hasil_dari(&mut o.satker, T::Hasil(9)).unwrap();
    let told: Vec<_> = result.iter().map(|r| (r.nomor.as_str(), r.keadaan, r.sanksi.as_str())).collect();
    assert_eq!(told, [("0001", KeadaanPerkara::Selesai, "Teguran lisan")]);
    let rows = register(&mut o.satker).unwrap();
    assert_eq!((rows.len(), rows[0].putusan.nama.as_str()), (1, "Teguran lisan"));
    let isi = &rows[0].putusan.isi;
    assert_eq!((isi.pasal.as_str(), isi.sk_nomor.as_str(), isi.pejabat_nama.as_str()), ("", "", ""), "the result only");
    assert_eq!(hasil_dari(&mut o.lain, T::Hasil(9)).unwrap(), [], "of another unit");
    assert_eq!(register(&mut o.lain).unwrap(), []);
}

#[test]
fn the_kanwil_reads_a_story_until_it_is_handed_over() {
    let mut o = orang();
    let id = lapor(&mut o.satker, laporan(&[o.wirya]));
    let rows = pilah(&mut o.kanwil).unwrap();
    assert_eq!((rows.len(), rows[0].uraian.as_str(), rows[0].ada_pelapor), (1, "Cerita", true));
    assert_eq!(antrean(&mut o.kanwil, "kampanye").len(), 1);
    assert!(berkas(&mut o.kanwil, id).unwrap().terbuka);
    serahkan(&o.k, id);
    assert_eq!(pilah(&mut o.kanwil).unwrap(), []);
    assert_eq!(antrean(&mut o.kanwil, ""), [(id, String::new())], "that it exists, and no story");
    assert_eq!(antrean(&mut o.kanwil, "kampanye"), [], "nor by its words");
    let file = berkas(&mut o.kanwil, id).unwrap();
    assert!(!file.terbuka && file.boleh_ubah && file.perkara.uraian.is_none());
    assert!(file.syarat.is_empty() && file.baris.is_empty() && file.usulan.is_empty() && file.akses.is_empty());
    assert!(file.fakta.dokumen.is_empty() && file.fakta.status.is_none() && !file.langkah.is_empty());
    putuskan(&o.k, id);
    assert!(berkas(&mut o.kanwil, id).unwrap().putusan.is_none(), "decisions are the team's and the auditor's");
    assert_eq!(hasil_dari(&mut o.kanwil, T::Hasil(9)).unwrap(), []);
    assert_eq!(register(&mut o.kanwil).unwrap(), []);
    ke_tim(&o.k, id, o.kanwil.1.operator, false, false);
    let file = berkas(&mut o.kanwil, id).unwrap();
    assert!(file.terbuka && file.putusan.is_some());
    assert_eq!(register(&mut o.kanwil).unwrap()[0].putusan.isi.pasal, "Pasal 5");
}

#[test]
fn an_examiner_sees_the_cases_of_his_teams_whole() {
    let mut o = orang();
    let (own, other) = (lapor(&mut o.satker, laporan(&[o.wirya])), lapor(&mut o.satker, laporan(&[o.wirya])));
    assert!(antrean(&mut o.pemeriksa, "").is_empty() && hilang(berkas(&mut o.pemeriksa, own)));
    assert!(!terlarang(pilah(&mut o.pemeriksa)).is_empty());
    ke_tim(&o.k, own, o.pemeriksa.1.operator, false, true);
    serahkan(&o.k, own);
    putuskan(&o.k, other);
    assert_eq!(antrean(&mut o.pemeriksa, ""), [(own, "Hadir di kampanye".to_owned())]);
    let file = berkas(&mut o.pemeriksa, own).unwrap();
    assert!(file.terbuka && file.boleh_ubah && !file.boleh_pelapor);
    assert_eq!(file.akses.len(), 1);
    let again: Vec<_> = file.ulangan.iter().map(|u| (u.nomor.as_str(), u.sejenis)).collect();
    assert_eq!(again, [("0002", true)], "a repeat is flagged to whoever examines");
    assert_eq!(file.terkait, [], "a case he may not know of is not named as related");
    assert!(hilang(berkas(&mut o.pemeriksa, other)));
    assert_eq!(register(&mut o.pemeriksa).unwrap(), []);
    putuskan(&o.k, own);
    assert_eq!(register(&mut o.pemeriksa).unwrap().len(), 1);
}

#[test]
fn an_auditor_sees_states_dates_and_decisions() {
    let mut o = orang();
    let id = lapor(&mut o.satker, laporan(&[o.wirya]));
    ke_tim(&o.k, id, o.pemeriksa.1.operator, true, true);
    assert_eq!(antrean(&mut o.auditor, ""), [(id, String::new())]);
    assert_eq!(antrean(&mut o.auditor, "kampanye"), []);
    let file = berkas(&mut o.auditor, id).unwrap();
    assert!(!file.terbuka && !file.boleh_ubah && !file.boleh_pelapor && file.akses.is_empty());
    assert!(file.syarat.is_empty() && file.nomor_induk.is_empty() && file.perkara.nomor_surat.is_empty());
    assert!(!terlarang(pilah(&mut o.auditor)).is_empty());
    assert!(!terlarang(tanya(&mut o.auditor, T::Pelapor(PerkaraId(id)))).is_empty());
    assert!(!terlarang(ubah(&o.k, &mut o.auditor, id, UbahKasus::Petugas(None))).is_empty());
    putuskan(&o.k, id);
    assert_eq!(berkas(&mut o.auditor, id).unwrap().putusan.unwrap().isi.pasal, "Pasal 5");
    assert_eq!(register(&mut o.auditor).unwrap()[0].putusan.isi.sk_nomor, "SK-9");
    assert_eq!(hasil_dari(&mut o.auditor, T::Hasil(9)).unwrap().len(), 1);
}

#[test]
fn who_runs_the_machine_sees_no_case_and_opens_none() {
    let mut o = orang();
    let id = lapor(&mut o.satker, laporan(&[o.wirya]));
    for ask in [
        T::Berkas(PerkaraId(id)),
        T::Pilah(9),
        T::Pelapor(PerkaraId(id)),
        T::Register(hari("2024-01-01"), hari("2024-12-31"), 9),
        T::Hasil(9),
        T::Statistik(hari("2024-01-01"), hari("2024-12-31")),
    ] {
        assert_eq!(terlarang(tanya(&mut o.admin, ask)), "tak-berhak");
    }
    let grant = akses(&o.pemeriksa, false, true, "SK-1");
    assert_eq!(terlarang(ubah(&o.k, &mut o.admin, id, grant)), "tak-berhak");
    let himself = akses(&o.admin, false, true, "SK-1");
    assert_eq!(aturan(ubah(&o.k, &mut o.kanwil, id, himself)).1, "orang-operator-tanpa-hak");
}

#[test]
fn the_head_of_a_team_lets_others_in_and_the_first_head_is_named_by_the_triage() {
    let mut o = orang();
    let id = lapor(&mut o.satker, laporan(&[o.wirya]));
    let mut second = o.k.operator("pam", &[Peran::Pemeriksa], None);
    let key = |r: Result<Written, StoreError>| aturan(r).1;
    let (pem, pam) = (|t, k, sk| akses(&o.pemeriksa, t, k, sk), akses(&second, false, false, "SK-2"));
    assert_eq!(key(ubah(&o.k, &mut o.kanwil, id, pem(false, false, "SK-1"))), "orang-akses-ketua-dulu");
    let unit = akses(&o.satker, false, true, "SK-1");
    assert_eq!(key(ubah(&o.k, &mut o.kanwil, id, unit)), "orang-operator-tanpa-hak");
    let marked = akses(&o.kanwil, true, true, "SK-1");
    assert_eq!(key(ubah(&o.k, &mut o.kanwil, id, marked)), "orang-akses-pelapor-tanpa-hak");
    ubah(&o.k, &mut o.kanwil, id, pem(true, true, "SK-1")).unwrap();
    assert_eq!(terlarang(ubah(&o.k, &mut o.kanwil, id, pam.clone())), "orang-akses-bukan-ketua");
    let last = pem(true, false, "SK-1");
    let bare = akses(&second, false, false, " ");
    assert_eq!(key(ubah(&o.k, &mut o.pemeriksa, id, bare)), "orang-akses-sk-wajib");
    let shut = UbahKasus::AksesCabut(o.pemeriksa.1.operator);
    ubah(&o.k, &mut o.pemeriksa, id, pam).unwrap();
    assert!(berkas(&mut second, id).unwrap().terbuka);
    assert_eq!(terlarang(ubah(&o.k, &mut second, id, shut.clone())), "orang-akses-bukan-ketua");
    assert_eq!(key(ubah(&o.k, &mut o.pemeriksa, id, last)), "orang-akses-ketua-terakhir");
    assert_eq!(key(ubah(&o.k, &mut o.pemeriksa, id, shut)), "orang-akses-ketua-terakhir");
    ubah(&o.k, &mut o.pemeriksa, id, UbahKasus::AksesCabut(second.1.operator)).unwrap();
    assert!(hilang(berkas(&mut second, id)));
}

#[test]
fn a_reporter_is_named_only_behind_a_look_with_a_reason_and_the_head_sees_it() {
    let mut o = orang();
    let id = lapor(&mut o.satker, laporan(&[o.wirya]));
    let mut plain = o.k.operator("pam", &[Peran::Pemeriksa], None);
    ke_tim(&o.k, id, o.pemeriksa.1.operator, true, true);
    ke_tim(&o.k, id, plain.1.operator, false, false);
    let look = |alasan: &str| Write::Lihat(Dilihat::Pelapor { perkara: PerkaraId(id), alasan: alasan.to_owned() });
    let ask = || T::Pelapor(PerkaraId(id));
    assert!(berkas(&mut o.pemeriksa, id).unwrap().boleh_pelapor);
    assert_eq!(terlarang(tanya(&mut o.pemeriksa, ask())), "orang-pelapor-alasan-dulu");
    let empty = o.pemeriksa.0.write(&look("  "), &o.pemeriksa.1, kini());
    assert_eq!(aturan(empty).1, "orang-pelapor-alasan-wajib");
    // A look of long ago opens nothing any more.
    o.pemeriksa.0.write(&look("dulu"), &o.pemeriksa.1, kini()).unwrap();
    assert_eq!(terlarang(tanya(&mut o.pemeriksa, ask())), "orang-pelapor-alasan-dulu");
    let now = sekarang(&o.k);
    o.pemeriksa.0.write(&look("memanggil pelapor"), &o.pemeriksa.1, now).unwrap();
    let named = tanya(&mut o.pemeriksa, ask()).unwrap();
    assert_eq!(named, JawabPenanganan::Pelapor(PerkaraId(id), "Pelapor Rahasia".to_owned()));
    // Nor does it open anything to another session of the same person.
    let mut again = o.k.meja_sebagai("pem");
    assert_eq!(terlarang(tanya(&mut again, ask())), "orang-pelapor-alasan-dulu");
    let looks = berkas(&mut o.pemeriksa, id).unwrap().lihat_pelapor;
    let told: Vec<_> = looks.iter().map(|(who, _, why)| (who.as_str(), why.as_str())).collect();
    assert_eq!(told, [("pem", "memanggil pelapor"), ("pem", "dulu")]);
    assert_eq!(berkas(&mut plain, id).unwrap().lihat_pelapor, []);
    let refused = plain.0.write(&look("ingin tahu"), &plain.1, now);
    assert_eq!(terlarang(refused), "orang-pelapor-tanpa-tanda");
    for m in [&mut o.satker, &mut o.kanwil, &mut o.auditor, &mut o.admin] {
        assert_eq!(terlarang(m.0.write(&look("x"), &m.1, now)), "tak-berhak");
        assert_eq!(terlarang(tanya(m, ask())), "tak-berhak");
    }
}

#[test]
fn whoever_is_accused_or_led_by_the_accused_is_shut_out_of_everything() {
    let mut o = orang();
    let (mut s, sari) = o.k.meja();
    let mut junior = orang_bawahan("Bima", 2, o.wirya);
    junior.jabatan = "Staf".to_owned();
    let bima = PegawaiId(simpan(&mut s, &sari, None, junior).unwrap().ids[0]);
    let id = lapor(&mut o.satker, laporan(&[o.wirya]));
    ke_tim(&o.k, id, o.pemeriksa.1.operator, true, true);
    let link = |s: &mut SqliteStore, m: &Meja, who: Option<PegawaiId>| {
        s.write(&Write::Penanganan(UbahPenanganan::OperatorPegawai(m.1.operator, who)), &sari, kini()).unwrap()
    };
    assert_eq!(antrean(&mut o.kanwil, "").len(), 1);
    for who in [o.wirya, bima] {
        link(&mut s, &o.kanwil, Some(who));
        assert_eq!(antrean(&mut o.kanwil, ""), []);
        assert_eq!(pilah(&mut o.kanwil).unwrap(), []);
        assert!(hilang(berkas(&mut o.kanwil, id)));
        assert!(hilang(ubah(&o.k, &mut o.kanwil, id, UbahKasus::Petugas(None))));
        assert_eq!(statistik(&mut o.kanwil).unwrap().perkara, 0);
        let Rows::JatuhTempo(due) = o.kanwil.0.read(&Read::JatuhTempo, &o.kanwil.1).unwrap() else { panic!("a list") };
        assert!(!due.iter().any(|row| matches!(row.hal, TempoHal::Perkara(_))));
    }
    // Nobody in conflict is let in, named as officer or proposed as one.
    let mut other = o.k.operator("kana", &[Peran::Kanwil], None);
    let row = pilah(&mut other).unwrap().remove(0);
    assert!(row.petugas.iter().all(|(id, _)| *id != o.kanwil.1.operator) && !row.petugas.is_empty());
    let grant = akses(&o.kanwil, false, false, "SK-2");
    assert_eq!(aturan(ubah(&o.k, &mut o.pemeriksa, id, grant)).1, "orang-operator-konflik");
    let officer = UbahKasus::Petugas(Some(o.kanwil.1.operator));
    assert_eq!(aturan(ubah(&o.k, &mut other, id, officer)).1, "orang-operator-konflik");
    // A team member who turns out to be one is out, mark or not.
    link(&mut s, &o.pemeriksa, Some(bima));
    assert!(antrean(&mut o.pemeriksa, "").is_empty() && hilang(berkas(&mut o.pemeriksa, id)));
    let look = Write::Lihat(Dilihat::Pelapor { perkara: PerkaraId(id), alasan: "x".to_owned() });
    assert!(hilang(o.pemeriksa.0.write(&look, &o.pemeriksa.1, sekarang(&o.k))));
    link(&mut s, &o.pemeriksa, None);
    assert_eq!(antrean(&mut o.pemeriksa, "").len(), 1);
}

fn orang_bawahan(nama: &str, nomor: i64, atasan: PegawaiId) -> ikrar::domain::pegawai::PegawaiBaru {
    ikrar::domain::pegawai::PegawaiBaru { atasan: Some(atasan), ..orang_baru(nama, nomor) }
}

fn orang_baru(nama: &str, nomor: i64) -> ikrar::domain::pegawai::PegawaiBaru {
    crate::dasar::orang(nama, nomor, LAPAS)
}

#[test]
fn only_whoever_grants_roles_says_which_employee_an_operator_is() {
    let mut o = orang();
    let write =
        |who: &Meja, p: Option<PegawaiId>| Write::Penanganan(UbahPenanganan::OperatorPegawai(who.1.operator, p));
    let linked = write(&o.kanwil, Some(o.wirya));
    assert_eq!(terlarang(o.kanwil.0.write(&linked, &o.kanwil.1, kini())), "tak-berhak");
    let done = o.admin.0.write(&linked, &o.admin.1, kini()).unwrap();
    assert_eq!((done.uraian.key.as_str(), done.audit.is_some()), ("orang-tersimpan-operator", true));
    assert!(o.admin.0.write(&linked, &o.admin.1, kini()).unwrap().audit.is_none(), "the same again changes nothing");
    let nobody = write(&o.kanwil, Some(PegawaiId(999)));
    assert!(hilang(o.admin.0.write(&nobody, &o.admin.1, kini())));
    // Nobody takes back what shuts him out.
    let own = write(&o.admin, Some(o.wirya));
    o.admin.0.write(&own, &o.admin.1, kini()).unwrap();
    let back = write(&o.admin, None);
    assert_eq!(terlarang(o.admin.0.write(&back, &o.admin.1, kini())), "orang-operator-sendiri");
    let found = tanya(&mut o.admin, T::Bernomor("1".to_owned())).unwrap();
    assert_eq!(found, JawabPenanganan::Bernomor(Some(o.wirya)), "a whole number, and nothing but that there is one");
    assert_eq!(terlarang(tanya(&mut o.kanwil, T::Bernomor("1".to_owned()))), "tak-berhak");
    assert!(o.k.buka().verify(None, &mut |_, _| {}).unwrap().utuh());
}

#[test]
fn the_accused_is_kept_as_he_is_on_the_day_he_is_identified() {
    let mut o = orang();
    let hint = PerkaraBaru {
        keadaan: KeadaanPerkara::Informasi,
        terlapor: vec![TerlaporBaru { keterangan: "Wirya, Lapas Contoh".to_owned(), ..TerlaporBaru::default() }],
        ..laporan(&[])
    };
    let id = lapor(&mut o.kanwil, hint);
    let row = pilah(&mut o.kanwil).unwrap().remove(0);
    assert_eq!(row.calon.iter().map(|p| p.id).collect::<Vec<_>>(), [o.wirya]);
    let ticked = |row: &PilahRow| row.syarat.iter().filter(|s| s.ada).map(|s| s.butir).collect::<Vec<_>>();
    assert_eq!(ticked(&row), [Syarat::Pelapor, Syarat::Waktu, Syarat::Uraian]);
    ubah(&o.k, &mut o.kanwil, id, UbahKasus::Terlapor(o.wirya)).unwrap();
    let row = pilah(&mut o.kanwil).unwrap().remove(0);
    assert_eq!(
        ticked(&row),
        [Syarat::Pelapor, Syarat::Terlapor, Syarat::Nomor, Syarat::Jabatan, Syarat::Waktu, Syarat::Uraian]
    );
    assert_eq!((row.row.keadaan, row.row.nomor.as_str(), row.calon.len()), (KeadaanPerkara::Informasi, "I-0001", 0));
    let kept: String = satu(
        &o.k.path,
        "SELECT terlapor || '|' || satker_nama || '|' || jabatan || '|' || status || '|' || golongan || '|' || nomor_induk FROM perkara",
    );
    assert_eq!(kept, "Wirya|Lapas Kelas I Contoh|III/b, Penjaga|pns|III/b|1");
    putuskan(&o.k, id);
    assert_eq!(aturan(ubah(&o.k, &mut o.kanwil, id, UbahKasus::Terlapor(o.wirya))).1, "orang-terlapor-diputus");
}

#[test]
fn one_person_is_accused_once_in_a_report() {
    let mut o = orang();
    let (mut s, sari) = o.k.meja();
    let bima = tambah(&mut s, &sari, "Bima", 2, LAPAS);
    let first = lapor(&mut o.kanwil, laporan(&[o.wirya, bima]));
    assert_eq!(aturan(ubah(&o.k, &mut o.kanwil, first, UbahKasus::Terlapor(bima))).1, "orang-terlapor-ganda");
}

#[test]
fn rows_keep_their_text_and_must_be_in_force_on_the_day_of_the_act() {
    let mut o = orang();
    mentah(&o.k.path)
        .execute_batch(
            "INSERT INTO katalog_skb (id, rumpun, periode, bentuk, sanksi, dasar, dari, sampai, perlu_verifikasi) VALUES
                ('DS-01', 'disiplin', 'calon', 'Lama', 'berat', '', NULL, '2024-11-09', 0),
                ('DS-02', 'disiplin', 'calon', 'Kini', 'sedang', 'Pasal 4', '2024-11-10', NULL, 0)",
        )
        .unwrap();
    let id = lapor(&mut o.kanwil, laporan(&[o.wirya]));
    let rows = |all: &[&str]| UbahKasus::Baris(all.iter().map(|r| (*r).to_owned()).collect());
    assert_eq!(aturan(ubah(&o.k, &mut o.kanwil, id, rows(&["XX-1"]))).1, "perkara-baris-tak-ada");
    assert_eq!(aturan(ubah(&o.k, &mut o.kanwil, id, rows(&["DS-06", "DS-01"]))).1, "orang-baris-tak-berlaku");
    ubah(&o.k, &mut o.kanwil, id, rows(&["DS-02", "DS-02"])).unwrap();
    mentah(&o.k.path)
        .execute("UPDATE katalog_skb SET bentuk = 'Diubah', sanksi = 'berat' WHERE id = 'DS-02'", [])
        .unwrap();
    let kept = berkas(&mut o.kanwil, id).unwrap().baris;
    let told: Vec<_> = kept.iter().map(|b| (b.id.as_str(), b.bentuk.as_str(), b.sanksi.code())).collect();
    assert_eq!(told, [("DS-02", "Kini", "sedang")], "the row that went is gone, and the text is that of its day");
}

#[test]
fn figures_below_five_are_told_only_to_whoever_may_read_what_is_behind_them() {
    let mut o = orang();
    let (mut s, sari) = o.k.meja();
    let people: Vec<_> = (2..8).map(|n| tambah(&mut s, &sari, "Orang", n, LAPAS)).collect();
    for one in &people {
        lapor(&mut o.kanwil, laporan(&[*one]));
    }
    let id = lapor(&mut o.kanwil, laporan(&[people[0]]));
    putuskan(&o.k, id);
    let hint = PerkaraBaru { keadaan: KeadaanPerkara::Informasi, terlapor: Vec::new(), ..laporan(&[]) };
    lapor(&mut o.kanwil, hint);
    let told = statistik(&mut o.auditor).unwrap();
    assert_eq!((told.laporan, told.orang, told.perkara, told.pelanggaran), (7, 6, 7, 7), "each counted on its own");
    assert_eq!((told.terbukti, told.tidak_terbukti, told.disamarkan), (1, 0, false));
    assert_eq!(told.keadaan, [(KeadaanPerkara::LaporanMasuk, 6), (KeadaanPerkara::Selesai, 1)]);
    let told = statistik(&mut o.kanwil).unwrap();
    assert_eq!((told.laporan, told.orang, told.terbukti, told.disamarkan), (7, 6, 0, true));
    assert_eq!((told.keadaan, told.tingkat), (vec![], vec![]), "one hidden count would be the sum less the other");
    assert_eq!(statistik(&mut o.pemeriksa).unwrap().perkara, 0);
    // A decision that is not in force yet, or under appeal, proves nothing.
    for state in ["penetapan_sk", "upaya_administratif"] {
        mentah(&o.k.path).execute("UPDATE perkara SET keadaan = ?2, terbuka = 1 WHERE id = ?1", (id, state)).unwrap();
        let told = statistik(&mut o.auditor).unwrap();
        assert_eq!((told.terbukti, told.diputus), (0, 1), "{state}");
    }
}

#[test]
fn what_waits_is_shown_with_what_belongs_to_it() {
    let mut o = orang();
    let first = lapor(&mut o.satker, laporan(&[o.wirya]));
    let again = PerkaraBaru { ringkas: "Wirya hadir kampanye di lapangan".to_owned(), ..laporan(&[o.wirya]) };
    let second = lapor(&mut o.kanwil, again);
    mentah(&o.k.path)
        .execute_batch(&format!(
            "INSERT OR IGNORE INTO perkara_jam (perkara_id, aturan, dari) VALUES ({first}, 'telaah_awal', '2024-11-18');
             INSERT INTO perkara_jeda (jam_id, mulai, alasan) SELECT id, '2024-11-19', 'menunggu surat' FROM perkara_jam
             WHERE perkara_id = {first} AND aturan = 'telaah_awal';"
        ))
        .unwrap();
    let rows = pilah(&mut o.kanwil).unwrap();
    let of = |id: i64| rows.iter().find(|r| r.row.id.0 == id).unwrap();
    assert_eq!(of(first).ditunda, Some((hari("2024-11-19"), "menunggu surat".to_owned())));
    assert_eq!(of(second).ditunda, None);
    let related: Vec<_> = of(first).terkait.iter().map(|t| (t.perkara.0, t.kaitan.code(), t.pasti)).collect();
    assert_eq!(related, [(second, "peristiwa", false)]);
    assert_eq!(of(first).row.baris, ["DS-06"]);
    let jam = berkas(&mut o.kanwil, first).unwrap().jam;
    assert!(jam.iter().any(|j| j.jeda.len() == 1), "{jam:?}");
}

#[test]
fn whoever_may_not_open_a_case_does_not_move_it_and_a_case_without_a_team_gets_its_first_head() {
    let mut o = orang();
    let id = lapor(&mut o.kanwil, laporan(&[o.wirya]));
    let pindah = |k: &Kantor, m: &mut Meja, ke: KeadaanPerkara| {
        let write = Write::PerkaraPindah {
            lama: (PerkaraId(id), ver(k, id)),
            ke,
            tanggal: m.1.hari,
            alasan: "tidak cukup bukti".to_owned(),
        };
        m.0.write(&write, &m.1, kini())
    };
    // What has come in is moved by whoever looks it through.
    assert!(berkas(&mut o.kanwil, id).unwrap().langkah.iter().any(|step| step.halangan.is_empty()));
    pindah(&o.k, &mut o.kanwil, KeadaanPerkara::Verifikasi).unwrap();
    for ke in [KeadaanPerkara::Dihentikan, KeadaanPerkara::MajelisKodeEtik] {
        assert_eq!(terlarang(pindah(&o.k, &mut o.kanwil, ke)), "penanganan-bukan-tim");
    }
    let steps = berkas(&mut o.kanwil, id).unwrap().langkah;
    assert!(!steps.is_empty() && steps.iter().all(|step| step.halangan[0].key == "penanganan-bukan-tim"));
    // Nobody holds it: whoever looks through what comes in names its first head, who may then go on.
    let head = |operator| UbahKasus::Akses { operator, boleh_pelapor: false, ketua: true, sk: String::new() };
    let officer = o.pemeriksa.1.operator;
    ubah(&o.k, &mut o.kanwil, id, UbahKasus::Petugas(Some(officer))).unwrap();
    ubah(&o.k, &mut o.kanwil, id, head(officer)).unwrap();
    assert!(berkas(&mut o.pemeriksa, id).unwrap().langkah.iter().any(|step| step.halangan.is_empty()));
    let own = o.kanwil.1.operator;
    assert_eq!(terlarang(ubah(&o.k, &mut o.kanwil, id, head(own))), "orang-akses-bukan-ketua");
    // All its members are gone: the same again.
    mentah(&o.k.path).execute("UPDATE operator SET aktif = 0 WHERE id = ?1", [officer.0]).unwrap();
    ubah(&o.k, &mut o.kanwil, id, head(own)).unwrap();
    pindah(&o.k, &mut o.kanwil, KeadaanPerkara::Dihentikan).unwrap();
}
