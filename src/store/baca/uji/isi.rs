//! What panes show of a small office whose every figure is known.

use super::*;
use crate::domain::id::{GelombangId, PegawaiId, PemilihanId, PerkaraId};
use crate::domain::request::{Jangkar, PerkaraQuery, TempoHal};
use crate::domain::satker::Pohon;
use crate::store::baca::{
    audit_kepala, cari, draf, jatuh_tempo, kantor as baca_kantor, kartu, katalog, operator, perkara as antrean,
    perkara_satu, pohon, satker_ubah,
};

/// Cases 1 to 7: overdue, due in two working days, no deadline, a hint, closed, another unit, unknown person.
pub(in crate::store::baca) fn perkara(conn: &Connection) {
    conn.execute_batch(
        "INSERT INTO katalog_skb (id, rumpun, periode, bentuk, sanksi, perlu_verifikasi) VALUES
            ('DS-06', 'disiplin', 'calon', 'Contoh', 'berat', 1), ('DS-01', 'disiplin', 'calon', 'Contoh', 'berat', 1),
            ('KE-01', 'kode_etik', 'bakal_calon', 'Contoh', 'moral', 1);
         INSERT INTO laporan_dugaan (id, sumber, nomor_surat, perbuatan, terima, ringkas, uraian, operator_id, waktu) VALUES
            (1, 'bawaslu_laporan', 'B-1', '2024-11-01', '2024-11-02', 'Menyukai akun paslon', 'Kisah rahasia', 1, '2024-11-02T09:00:00+07:00'),
            (2, 'bawaslu_laporan', '', '2024-11-03', '2024-11-04', 'Hadir kampanye', 'Kisah lain', 1, '2024-11-04T09:00:00+07:00');
         INSERT INTO laporan_pihak (laporan_id, peran, nama) VALUES (1, 'pelapor', 'Nama Pelapor'), (1, 'saksi', 'Nama Saksi');
         INSERT INTO perkara (id, nomor, laporan_id, pegawai_id, satker_id, terlapor, terlapor_kunci, satker_nama, keadaan, sejak, terbuka, tenggat_aturan, tenggat) VALUES
            (1, '0001', 1, 1, 1, 'Ani', 'ani', 'Lapas 1', 'laporan_masuk', '2024-11-02', 1, 'penyampaian_sk', '2024-11-19'),
            (2, '0002', 1, 2, 2, 'Budi', 'budi', 'Lapas 2', 'laporan_masuk', '2024-11-02', 1, 'penyampaian_sk', '2024-11-25'),
            (3, '0003', 2, 1, 1, 'Ani', 'ani', 'Lapas 1', 'laporan_masuk', '2024-11-04', 1, NULL, NULL),
            (4, '0004', 2, 1, 1, 'Ani', 'ani', 'Lapas 1', 'informasi', '2024-11-04', 1, 'penyampaian_sk', '2024-11-18'),
            (5, '0005', 2, 1, 1, 'Ani', 'ani', 'Lapas 1', 'laporan_masuk', '2024-11-04', 0, NULL, NULL),
            (6, '0006', 2, NULL, 3, 'Pegawai tak dikenal', 'pegawai tak dikenal', '', 'laporan_masuk', '2024-11-04', 1, 'penyampaian_sk', '2024-12-31'),
            (7, '0007', 2, NULL, NULL, 'Akun media sosial', 'akun media sosial', '', 'laporan_masuk', '2024-11-04', 1, 'penyampaian_sk', '2024-11-22');
         INSERT INTO perkara_baris (perkara_id, baris_id) VALUES (1, 'DS-06'), (1, 'DS-01'), (2, 'DS-06'), (2, 'KE-01');
         INSERT INTO perkara_langkah (perkara_id, ke, tanggal, alasan, operator_id, waktu) VALUES
            (1, 'laporan_masuk', '2024-11-02', 'Surat B-1', 1, '2024-11-02T09:00:00+07:00');
         INSERT INTO perkara_tim (perkara_id, operator_id, boleh_pelapor) VALUES (1, 2, 1), (2, 2, 0), (6, 2, 1);
         INSERT INTO draf (operator_id, formulir, isian, waktu) VALUES
            (1, 'pegawai', '{\"nama\":\"Ci\"}', '2024-11-21T08:00:00+07:00'), (1, 'perkara', '{}', '2024-11-21T09:00:00+07:00'),
            (2, 'pegawai', '{}', '2024-11-21T09:30:00+07:00');
         INSERT INTO tahapan (pemilihan_id, kode, nama, mulai, selesai) VALUES
            (2, 'kampanye', 'Kampanye', '2024-09-25', '2024-11-23'), (2, 'tenang', 'Masa tenang', '2024-11-24', '2024-11-26'),
            (2, 'rekap', 'Rekapitulasi', '2024-12-20', '2024-12-26');",
    )
    .unwrap();
}

/// Papers, clocks and a decision of case 1, a link of it; operator 3 is employee 30, whom employee 31 leads.
pub(in crate::store::baca) fn penanganan(conn: &Connection) {
    conn.execute_batch(
        "UPDATE pegawai SET atasan_id = 31 WHERE id = 30;
         UPDATE operator SET pegawai_id = 30 WHERE id = 3;
         UPDATE perkara_tim SET ketua = 1, sk = 'SK-1' WHERE perkara_id = 1;
         UPDATE perkara SET petugas_id = 2 WHERE id = 1;
         INSERT INTO perkara_pemeriksa (perkara_id, pegawai_id, nama, unsur, ketua) VALUES (1, 40, 'Wulan', 'atasan', 1);
         INSERT INTO perkara_dokumen (perkara_id, jenis, tanggal, operator_id, waktu) VALUES
            (1, 'bukti', '2024-11-05', 1, '2024-11-05T08:00:00+07:00');
         INSERT INTO perkara_panggilan (perkara_id, ke, surat, pemeriksaan) VALUES (1, 1, '2024-11-06', '2024-11-12');
         INSERT INTO perkara_nomor (perkara_id, lembaga, nomor, tanggal) VALUES (1, 'bawaslu', 'B-9', '2024-11-04');
         INSERT INTO perkara_jam (id, perkara_id, aturan, dari, jatuh) VALUES (9, 1, 'telaah_awal', '2024-11-02', NULL);
         INSERT INTO perkara_jeda (jam_id, mulai, alasan) VALUES (9, '2024-11-05', 'menunggu surat');
         INSERT INTO perkara_geser (perkara_id, jam_id, hal, sebab, operator_id, waktu) VALUES
            (1, 9, 'jatuh', 'jeda', 1, '2024-11-05T08:00:00+07:00');
         INSERT INTO perkara_terkait (perkara_id, lain_id, jenis) VALUES (3, 1, 'orang');
         INSERT INTO perkara_putusan (perkara_id, sanksi_id, tingkat, nama, pasal, pejabat, pejabat_nama, sk_nomor, sk_tanggal)
            VALUES (5, 'teguran_lisan', 'ringan', 'Teguran lisan', 'Pasal 5', 'jpt_pratama', 'Bima', 'SK-9', '2024-11-10');",
    )
    .unwrap();
}

/// Units 1 > 2 > 4 and 1 > 3; people 1 to 5.
pub(in crate::store::baca) fn contoh() -> (Connection, Vec<Orang>) {
    use KeadaanIkrar::{Belum, Dikecualikan, Mengucapkan, Ttd};
    use StatusKepegawaian::{Pns, Ppnpn};
    let conn = kantor(&[None, Some(1), Some(1), Some(2)]);
    let person = |id: i64, kunci: &str, status, satker, aktif, ikrar| Orang {
        id,
        kunci: kunci.into(),
        nomor: Nomor::from_store(JenisNomor::Nip, 198_307_212_006_041_000 + id),
        status,
        satker,
        aktif,
        ikrar,
    };
    let people = vec![
        person(1, "ani wulandari", Pns, 1, true, [Ttd, Belum]),
        person(2, "budi ani", Pns, 2, true, [Belum, Ttd]),
        person(3, "siti aminah", Ppnpn, 3, true, [Belum, Mengucapkan]),
        person(4, "sita rahma", Pns, 4, true, [Belum, Dikecualikan]),
        person(5, "zul", Pns, 4, false, [Belum, Ttd]),
    ];
    masukkan(&conn, &people);
    conn.execute_batch(
        "UPDATE pegawai SET nik = 3171234507830001 WHERE id = 1;
         INSERT INTO penempatan (pegawai_id, satker_id, dari, sampai, jabatan) VALUES
            (1, 2, '2010-01-01', '2015-12-31', 'Staf'), (1, 3, '2016-01-01', '2020-12-31', 'Kasi');
         INSERT INTO audit (tindakan, waktu, operator, asal, sesi, aksi, objek, komitmen, sesudah, sebelum, hash)
            VALUES (1, '2024-11-21T08:00:00+07:00', 'op1', '', '', 'x', 'x/1', '', '', '', 'ab12');",
    )
    .unwrap();
    perkara(&conn);
    (conn, people)
}

const PILKADA: Option<GelombangId> = Some(GelombangId(2));

#[test]
fn the_tree_agrees_with_the_rows() {
    let (conn, _) = contoh();
    let tree = Pohon::new(pohon(&conn, PILKADA, &semua()).unwrap());
    let sum = tree.jumlah();
    assert_eq!((sum.aktif, sum.asn, sum.ttd, sum.mengucapkan, sum.dikecualikan), (4, 3, 1, 1, 1));
    assert_eq!((sum.perkara, sum.lewat), (4, 1), "hints, closed cases and cases of no unit are not counted");
    let unit = |id| tree.get(SatkerId(id)).unwrap().satker.terakhir;
    assert_eq!((unit(1), unit(2)), (None, Some(hari("2024-11-05"))));
    assert_eq!(tree.get(SatkerId(1)).unwrap().terakhir, Some(hari("2024-11-05")));
    assert_eq!(Pohon::new(pohon(&conn, None, &semua()).unwrap()).jumlah().ttd, 0);
}

#[test]
fn what_the_office_notes_by_itself_does_not_end_a_units_silence() {
    let conn = kantor(&[None, Some(1)]);
    let people = (1..=8).filter(|id| id % 5 != 3).map(|id| Orang {
        id,
        kunci: "ani".into(),
        nomor: Nomor::from_store(JenisNomor::Nip, 198_307_212_006_041_000 + id),
        status: StatusKepegawaian::Pns,
        satker: 2,
        aktif: true,
        ikrar: [KeadaanIkrar::Belum; 2],
    });
    masukkan(&conn, &people.collect::<Vec<_>>());
    conn.execute_batch(
        "INSERT INTO berkas (id, gelombang_id, satker_id, nomor, tanggal) VALUES (1, 2, 2, '1', '2024-11-12');",
    )
    .unwrap();
    let record = |who: i64, state: &str, day: &str, sheet: Option<i64>| {
        conn.execute(
            "INSERT INTO ikrar (gelombang_id, pegawai_id, satker_id, keadaan, tanggal, berkas_id, baris, alasan, operator_id, waktu)
             VALUES (2, ?1, 2, ?2, ?3, ?4, ?4, 'x', 1, '2024-11-01T08:00:00+07:00')",
            (who, state, day, sheet),
        )
        .unwrap();
        let tree = Pohon::new(pohon(&conn, PILKADA, &semua()).unwrap());
        let unit = tree.get(SatkerId(2)).unwrap();
        let due = jatuh_tempo(&conn, &semua()).unwrap();
        let silent = due.iter().any(|row| row.hal == TempoHal::SatkerDiam(SatkerId(2)));
        (unit.satker.terakhir.map(|d| d.iso()), unit.belum_lapor(), silent)
    };
    let on = |day: &str| Some(day.to_owned());
    assert_eq!(record(1, "dikecualikan", "2024-11-21", None), (None, true, true), "an exclusion");
    assert_eq!(record(2, "menolak", "2024-11-20", None), (None, true, true), "a refusal that no sheet says");
    assert_eq!(record(6, "menolak", "2024-11-12", Some(1)), (on("2024-11-12"), false, true), "one on a sheet");
    assert_eq!(record(4, "ttd", "2024-11-13", Some(1)), (on("2024-11-13"), false, true), "the newest that counts");
    assert_eq!(record(5, "mengucapkan", "2024-11-19", None), (on("2024-11-19"), false, false));
}

#[test]
fn the_card_answers_the_phone() {
    let (conn, _) = contoh();
    let card = kartu(&conn, PegawaiId(1), PILKADA, &semua()).unwrap();
    let pledges: Vec<_> = card.ikrar.iter().map(|i| (i.gelombang.as_str(), i.kini, i.keadaan)).collect();
    assert_eq!(pledges, [("Pilkada 2024", true, KeadaanIkrar::Belum), ("Pemilu 2024", false, KeadaanIkrar::Ttd)]);
    let places: Vec<_> = card.penempatan.iter().map(|p| (p.satker.as_str(), p.sampai.is_some())).collect();
    assert_eq!(places, [("Lapas Nomor 1", false), ("Lapas Nomor 3", true), ("Lapas Nomor 2", true)]);
    let cases: Vec<_> = card.perkara.iter().map(|p| p.nomor.as_str()).collect();
    assert_eq!(cases, ["0004", "0001", "0003", "0005"]);
}

#[test]
fn the_queue_goes_by_deadline() {
    let (conn, _) = contoh();
    let list = |query: &PerkaraQuery, from: &Jangkar, n| {
        let window = antrean(&conn, query, from, n, &semua()).unwrap();
        let ids: Vec<i64> = window.rows.iter().map(|r| r.id.0).collect();
        (ids, window)
    };
    let open = PerkaraQuery::default();
    let (ids, window) = list(&open, &Jangkar::Awal, 10);
    assert_eq!(ids, [4, 1, 7, 2, 6, 3]);
    assert_eq!((window.jumlah.n, window.jumlah.tepat), (6, true));
    let left: Vec<_> = window.rows.iter().map(|r| r.sisa).collect();
    assert_eq!(left[1..4], [Some(-2), Some(1), Some(2)]);
    assert_eq!(window.rows[1].baris, ["DS-01", "DS-06"]);
    let mut paged = Vec::new();
    let mut at = Jangkar::Awal;
    loop {
        let (ids, window) = list(&open, &at, 2);
        paged.extend(ids);
        match window.rows.last() {
            Some(last) if window.sesudah => at = Jangkar::Sesudah(last.posisi.clone()),
            _ => break,
        }
    }
    assert_eq!(paged, ids);
    assert_eq!(list(&open, &Jangkar::Akhir, 2).0, [6, 3]);
    assert_eq!(list(&open, &Jangkar::Sekitar(7), 3).0, [1, 7, 2]);
    assert_eq!(list(&open, &Jangkar::Huruf("2024-12".into()), 1).0, [6]);
    assert_eq!(list(&PerkaraQuery { tutup: true, ..open.clone() }, &Jangkar::Awal, 10).0, [4, 1, 7, 2, 6, 3, 5]);
    assert_eq!(list(&PerkaraQuery { satker: Some(SatkerId(2)), ..open.clone() }, &Jangkar::Awal, 10).0, [2]);
    let (ids, window) =
        list(&PerkaraQuery { teks: "Áni KAMPANYE".into(), ..PerkaraQuery::default() }, &Jangkar::Awal, 10);
    assert_eq!((ids, window.jumlah.n), (vec![4, 3], 2));
    assert_eq!(list(&PerkaraQuery { teks: "0002".into(), ..open }, &Jangkar::Awal, 10).0, [2]);
}

#[test]
fn one_case_has_its_company() {
    let (conn, _) = contoh();
    let case = perkara_satu(&conn, PerkaraId(1), &semua()).unwrap();
    assert_eq!(case.serangkai, [("0002".to_owned(), "Budi".to_owned())]);
    assert_eq!(case.rumpun.map(|r| r.code()), Some("disiplin"));
    assert_eq!(perkara_satu(&conn, PerkaraId(2), &semua()).unwrap().rumpun, None, "its rows are of two families");
    assert_eq!(case.langkah[0].alasan, "Surat B-1");
    assert!(case.ada_pelapor);
}

#[test]
fn the_due_list_begins_with_what_is_late() {
    let (conn, _) = contoh();
    let rows = jatuh_tempo(&conn, &semua()).unwrap();
    let seen: Vec<_> = rows.iter().map(|r| (r.hal.clone(), r.sisa, r.uraian.key.as_str())).collect();
    let gap = |id| (TempoHal::SatkerDiam(SatkerId(id)), None, "tempo-satker-diam");
    let case = |id, left| {
        let key = if left < 0 { "tempo-perkara-lewat" } else { "tempo-perkara" };
        (TempoHal::Perkara(PerkaraId(id)), Some(left), key)
    };
    let drafts: Vec<_> = seen[7..].iter().map(|s| s.2).collect();
    assert_eq!(
        seen[..7],
        [
            case(1, -2),
            gap(1),
            gap(3),
            case(7, 1),
            (TempoHal::Tahapan(PemilihanId(2)), Some(3), "tempo-tahapan"),
            case(2, 2),
            (TempoHal::Gelombang(GelombangId(2)), Some(5), "tempo-gelombang"),
        ]
    );
    assert_eq!(drafts, ["tempo-draf", "tempo-draf-perihal"]);
}

#[test]
fn small_questions_have_small_answers() {
    let (conn, _) = contoh();
    let office = baca_kantor(&conn, &semua()).unwrap();
    assert_eq!((office.latihan, office.jumlah.aktif, office.jumlah.asn), (true, 4, 3));
    assert_eq!(office.gelombang.iter().map(|g| g.id.0).collect::<Vec<_>>(), [2, 1]);
    assert_eq!((office.pemilihan.len(), office.tahapan.len()), (2, 3));
    let own: Vec<_> = draf(&conn, &semua()).unwrap().into_iter().map(|d| d.formulir).collect();
    assert_eq!(own, ["perkara", "pegawai"]);
    assert_eq!(operator(&conn, &semua()).unwrap()[1].peran, [Peran::Satker, Peran::Pemeriksa]);
    assert_eq!(audit_kepala(&conn, &semua()).unwrap(), (1, "ab12".to_owned()));
    assert_eq!(katalog(&conn, &semua()).unwrap().len(), 3);
    assert_eq!(satker_ubah(&conn, SatkerId(4), &semua()).unwrap().isi.induk, Some(SatkerId(2)));
}

#[test]
fn look_up_ranks_the_number_then_the_first_name() {
    let (conn, _) = contoh();
    let find = |text: &str| -> Vec<i64> {
        cari(&conn, text, 10, PILKADA, &semua()).unwrap().rows.iter().map(|r| r.id.0).collect()
    };
    assert_eq!(find("ani"), [1, 2]);
    assert_eq!(find("a s"), [3], "pieces in any order");
    assert_eq!(find("19830721 200604 1 003"), [3]);
    assert_eq!(find("830721"), [1, 2, 3, 4, 5]);
    assert_eq!(find("830721 sit"), [3, 4]);
    assert_eq!(find("  "), Vec::<i64>::new());
    let one = cari(&conn, "sit", 1, PILKADA, &semua()).unwrap();
    assert_eq!((one.rows.len(), one.sesudah, one.jumlah.n), (1, true, 2));
}

#[test]
fn what_is_typed_into_the_look_up_is_text_and_nothing_else() {
    let (conn, people) = contoh();
    let find = |text: &str| -> Vec<i64> {
        cari(&conn, text, 10, PILKADA, &semua()).unwrap().rows.iter().map(|r| r.id.0).collect()
    };
    for text in [
        "\"",
        "\"\"\"",
        "OR AND NOT NEAR(",
        "nik:32*",
        "nama : x",
        "*",
        "^",
        "multi-agent",
        "'; DROP TABLE pegawai; --",
        "100%_",
        "%",
        "_",
        "\\%",
        "\u{202e}",
        "\u{1b}[31m",
        "') OR 1=1 --",
    ] {
        assert_eq!(find(text), Vec::<i64>::new(), "{text:?}");
    }
    let plain = find("ani");
    for text in ["ANI*", "\"ani\"", "ani'", "(ani)", "áni"] {
        assert_eq!(find(text), plain, "{text:?}");
    }
    // Signs within a word part it as they part a name.
    assert_eq!(find("budi-ani"), find("budi ani"));
    let left: i64 = conn.query_row("SELECT count(*) FROM pegawai", [], |r| r.get(0)).unwrap();
    assert_eq!(left, i64::try_from(people.len()).unwrap(), "nothing of it was run");
}
