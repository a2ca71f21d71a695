//! Paper: a sheet for the signatures of invented people with long names, laid out and made a PDF. It hangs on no office.

use ikrar::domain::id::{BerkasId, GelombangId, SatkerId, Ver};
use ikrar::domain::ikrar::berkas::{Berkas, BerkasIsi, HitungBerkas, Pindaian};
use ikrar::domain::ikrar::cetak::{BarisCetak, LembarCetak, TeksCetak};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nomor};
use ikrar::domain::pegawai::StatusKepegawaian;
use ikrar::domain::tanggal::Tanggal;
use ikrar::kata::{Bahasa, Kata};
use ikrar::report::cetak::{Kepala, lembar_pdf};

use super::dukung::{self, Banyak, Jam, Tabel, ms};

/// People of a sheet.
const ORANG: [u32; 3] = [30, 300, 3_000];

/// How often each is made.
const ULANG: usize = 11;

const DEPAN: [&str; 10] = [
    "Muhammad",
    "I Gusti Ngurah Agung",
    "Ma'ruf",
    "Siti Nur'aini",
    "Br.",
    "Ratu Ayu",
    "Yohanes",
    "Ni Luh",
    "Aji",
    "Dewi",
];
const TENGAH: [&str; 10] = [
    "Hidayatullah Abdurrahman",
    "Kartika",
    "D'Ambrosio-Wijayakusuma",
    "Nurul Fatimah Azzahra",
    "Putra Dharmawangsa",
    "Cut Meutia",
    "Al-Qur'ani",
    "Kusumaningrum",
    "Bagus Wirabuana",
    "Setyaningsih Rahayu",
];
const BELAKANG: [&str; 3] = ["Wiratmadja Kusumaningrat", "Simanjuntak-Hutagalung", "Notohadinegoro"];

fn isi(orang: u32) -> LembarCetak {
    let day = Tanggal::new(2024, 11, 21).expect("a day");
    let isi = BerkasIsi {
        gelombang: GelombangId(1),
        satker: SatkerId(4),
        nomor: "PN-0031/XII/2023".to_owned(),
        tanggal: day,
        tempat: "Aula".to_owned(),
        saksi: String::new(),
        tertulis: None,
        pindaian: Pindaian::default(),
    };
    let berkas = Berkas {
        id: BerkasId(31),
        ver: Ver(1),
        isi,
        gelombang_nama: "Pilkada 2024".to_owned(),
        satker_nama: "Rutan Cipinang".to_owned(),
        tutup: false,
        alasan: String::new(),
        dicetak: None,
        operator: None,
        hitung: HitungBerkas::default(),
    };
    let baris = (1..=orang).map(|baris| {
        let i = baris as usize - 1;
        let nama = format!("{} {} {}", DEPAN[i % 10], TENGAH[i / 10 % 10], BELAKANG[i / 100 % 3]);
        BarisCetak {
            baris,
            nama: NamaLengkap { nama, gelar_belakang: "S.H., M.H., M.Kn.".to_owned(), ..NamaLengkap::default() },
            nomor: Nomor::from_store(JenisNomor::Nip, 198_609_262_015_051_000 + i64::from(baris % 900)),
            status: StatusKepegawaian::Pns,
            jabatan: "Penjaga Tahanan Terampil pada Kesatuan Pengamanan".to_owned(),
        }
    });
    let teks = TeksCetak {
        judul: "Ikrar Netralitas Pegawai ASN (empat butir)".to_owned(),
        butir: vec!["Menjaga dan menegakkan prinsip netralitas Pegawai ASN. ".repeat(4); 4],
        perlu_verifikasi: true,
    };
    LembarCetak { berkas, satker: "Rumah Tahanan Negara Kelas I Cipinang".to_owned(), teks, baris: baris.collect() }
}

pub fn ukur() {
    let (jam, kata, mut table) = (Jam::new(), Kata::new(Bahasa::Id), Tabel::default());
    let kepala = Kepala {
        kantor: "Kantor Wilayah Kementerian Hukum dan HAM DKI Jakarta".to_owned(),
        latihan: true,
        audit: (48_211, "9f3c77ab01cd22ef55aa".to_owned()),
        hari: Tanggal::new(2024, 11, 21).expect("a day"),
    };
    for orang in ORANG {
        let (sheet, mut cpu, mut made) = (isi(orang), Banyak::default(), (Vec::new(), 0));
        for _ in 0..ULANG {
            let (pdf, took) = jam.ukur(|| lembar_pdf(&sheet, &kepala, &kata).expect("a PDF"));
            cpu.0.push(took);
            made = pdf;
        }
        let column = orang.to_string();
        table.isi("sheet as PDF: CPU ms, median / most", &column, format!("{} / {}", ms(cpu.di(0.5)), ms(cpu.di(1.0))));
        table.isi("pages", &column, made.1.to_string());
        table.isi("bytes", &column, made.0.len().to_string());
    }
    println!("\n{}", dukung::mesin());
    table.cetak_tujuan("paper, by people", |row| {
        if row.starts_with("sheet as PDF") { "300 <= 1000 ms".to_owned() } else { String::new() }
    });
}
