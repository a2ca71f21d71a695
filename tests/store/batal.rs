//! Undoing one's own last act.

use ikrar::domain::id::{AuditId, PerkaraId, SatkerId, Ver};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::perkara::KeadaanPerkara;
use ikrar::domain::request::{Read, Reader, Rows, Store, StoreError, Tindakan, Write, Written};
use ikrar::store::SqliteStore;

use crate::dasar::*;
use crate::perkara::laporan;

fn terakhir(s: &mut SqliteStore, session: &Session) -> Option<Tindakan> {
    match s.read(&Read::TindakanAkhir, session).unwrap() {
        Rows::TindakanAkhir(t) => t,
        other => panic!("{other:?}"),
    }
}

fn batal(s: &mut SqliteStore, session: &Session) -> Result<Written, StoreError> {
    let last = terakhir(s, session).map_or(AuditId(0), |t| t.id);
    s.write(&Write::Batal(last), session, kini())
}

/// All rows of the tables an act may touch, without versions.
fn isi(k: &Kantor) -> Vec<String> {
    let conn = mentah(&k.path);
    let mut out = Vec::new();
    for sql in [
        "SELECT id || nama || satker_id || golongan || ifnull(sejak, '') FROM pegawai ORDER BY id",
        "SELECT id || pegawai_id || satker_id || dari || sampai FROM penempatan ORDER BY id",
        "SELECT id || pegawai_id || keadaan || tanggal || alasan || ifnull(berkas_id, '') FROM ikrar ORDER BY id",
        "SELECT id || nama || ifnull(induk_id, '') || sejak FROM satker ORDER BY id",
        "SELECT id || nomor || keadaan || sejak || ifnull(tenggat, '') FROM perkara ORDER BY id",
        "SELECT id || ringkas FROM laporan_dugaan ORDER BY id",
        "SELECT id || ke FROM perkara_langkah ORDER BY id",
        "SELECT satker_id || status || aktif || n FROM hitung_pegawai WHERE n <> 0 ORDER BY 1",
        "SELECT gelombang_id || satker_id || keadaan || n FROM hitung_ikrar WHERE n <> 0 ORDER BY 1",
    ] {
        let mut statement = conn.prepare(sql).unwrap();
        out.extend(statement.query_map([], |r| r.get::<_, String>(0)).unwrap().map(Result::unwrap));
        out.push(String::from("--"));
    }
    out
}

#[test]
fn acts_are_undone_one_by_one_back_to_the_beginning() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let mut states = vec![isi(&k)];
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    states.push(isi(&k));
    simpan(&mut s, &sari, Some((a, 1)), orang("Wirya Atmaja", 1, RUTAN)).unwrap();
    states.push(isi(&k));
    s.write(&Write::Ikrar(ikrar(&[a], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    states.push(isi(&k));
    s.write(&Write::Ikrar(ikrar(&[a], KeadaanIkrar::Belum, "salah")), &sari, kini()).unwrap();
    states.push(isi(&k));
    s.write(&Write::Perkara(Box::new(laporan(&[a]))), &sari, kini()).unwrap();
    states.push(isi(&k));
    let write = Write::PerkaraPindah {
        lama: (PerkaraId(1), Ver(1)),
        ke: KeadaanPerkara::Verifikasi,
        tanggal: hari("2024-11-20"),
        alasan: String::new(),
    };
    s.write(&write, &sari, kini()).unwrap();
    let keys = [
        "batal-perkara-pindah",
        "batal-perkara-baru",
        "batal-ikrar-tarik",
        "batal-ikrar-catat",
        "batal-pegawai-ubah",
        "batal-pegawai-baru",
    ];
    for key in keys {
        let done = batal(&mut s, &sari).unwrap();
        assert_eq!(done.uraian.key, key);
        assert_eq!(Some(isi(&k)), states.pop(), "{key}");
        assert!(s.verify(None, &mut |_, _| {}).unwrap().utuh());
    }
    assert_eq!(terakhir(&mut s, &sari), None);
    assert_eq!(aturan(batal(&mut s, &sari)).1, "batal-bukan-terakhir");
}

#[test]
fn undoing_says_what_it_reversed_and_raises_the_version() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let b = tambah(&mut s, &sari, "Bima", 2, LAPAS);
    s.write(&Write::Ikrar(ikrar(&[a, b], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    let last = terakhir(&mut s, &sari).unwrap();
    assert_eq!(
        (last.aksi.as_str(), last.uraian.key.as_str(), last.halangan),
        ("ikrar-catat", "tindakan-ikrar-catat", None)
    );
    assert!(
        last.uraian.args.contains(&("n".to_owned(), 2_i64.into()))
            && last.uraian.args.contains(&("nama".to_owned(), "Wirya".into()))
    );
    batal(&mut s, &sari).unwrap();
    simpan(&mut s, &sari, Some((a, 1)), orang("Wirya Atmaja", 1, LAPAS)).unwrap();
    batal(&mut s, &sari).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT ver FROM pegawai WHERE id = 1"), 3);
    assert!(matches!(simpan(&mut s, &sari, Some((a, 2)), orang("X", 1, LAPAS)), Err(StoreError::Stale(_))));
}

#[test]
fn only_ones_own_and_only_while_nobody_has_changed_it() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    assert_eq!(terakhir(&mut b, &budi), None);
    let act = terakhir(&mut s, &sari).unwrap().id;
    assert_eq!(aturan(b.write(&Write::Batal(act), &budi, kini())).1, "batal-bukan-terakhir");
    simpan(&mut b, &budi, Some((a, 1)), orang("Wirya Atmaja", 1, LAPAS)).unwrap();
    assert_eq!(terakhir(&mut s, &sari).unwrap().halangan.unwrap().key, "batal-sudah-berubah");
    let Err(StoreError::Stale(stale)) = batal(&mut s, &sari) else { panic!("undone") };
    assert_eq!(stale.oleh, "budi");
    let mut other = k.buka();
    let later = sesi(&mut other, "sari").unwrap();
    assert_eq!(terakhir(&mut other, &later), None, "another session of the same person has its own last act");
}

#[test]
fn what_others_have_built_on_stays() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let isi = ikrar::domain::request::SatkerBaru {
        nama: "Lapas Baru".to_owned(),
        pendek: String::new(),
        jenis: ikrar::domain::satker::JenisSatker::Lapas,
        kelas: String::new(),
        kode: String::new(),
        induk: Some(KANWIL),
        sejak: hari("2024-01-01"),
    };
    let id = s.write(&Write::Satker { lama: None, isi }, &sari, kini()).unwrap().ids[0];
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    tambah(&mut b, &budi, "Bima", 2, SatkerId(id));
    assert_eq!(aturan(batal(&mut s, &sari)).1, "batal-sudah-dipakai");
}

#[test]
fn legal_records_and_roles_are_not_undone() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    s.write(&Write::Perkara(Box::new(laporan(&[a]))), &sari, kini()).unwrap();
    let write = Write::PerkaraPindah {
        lama: (PerkaraId(1), Ver(1)),
        ke: KeadaanPerkara::Dihentikan,
        tanggal: hari("2024-11-20"),
        alasan: "tidak cukup bukti".to_owned(),
    };
    s.write(&write, &sari, kini()).unwrap();
    assert_eq!(terakhir(&mut s, &sari).unwrap().halangan.unwrap().key, "batal-perkara-tutup");
    assert_eq!(aturan(batal(&mut s, &sari)).1, "batal-perkara-tutup");
    let operator = Write::Operator {
        lama: None,
        login: "x".to_owned(),
        nama: "X".to_owned(),
        peran: vec![],
        satker: None,
        aktif: true,
    };
    s.write(&operator, &sari, kini()).unwrap();
    assert_eq!(aturan(batal(&mut s, &sari)).1, "batal-operator");
}

#[test]
fn what_is_on_a_closed_sheet_stays() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let mut isi = ikrar(&[a], KeadaanIkrar::Ttd, "");
    isi.bukti = ikrar::domain::ikrar::Bukti::Baru(ikrar::domain::ikrar::BerkasBaru {
        nomor: "BA-1".to_owned(),
        satker: LAPAS,
        tempat: String::new(),
        saksi: String::new(),
    });
    s.write(&Write::Ikrar(isi), &sari, kini()).unwrap();
    mentah(&k.path).execute("UPDATE berkas SET tutup = 1", []).unwrap();
    assert_eq!(aturan(batal(&mut s, &sari)).1, "batal-berkas-tutup");
}

#[test]
fn erased_values_cannot_come_back() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    simpan(&mut s, &sari, Some((a, 1)), orang("Wirya Atmaja", 1, LAPAS)).unwrap();
    mentah(&k.path).execute("DELETE FROM audit_isi WHERE audit_id = (SELECT max(id) FROM audit)", []).unwrap();
    assert_eq!(aturan(batal(&mut s, &sari)).1, "batal-nilai-terhapus");
}
