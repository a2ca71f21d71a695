//! What a question and a save cost, by size of office. `docs/speed.md` says how to run it and keeps its figures.
//!
//! Every size is measured in a process of its own, so that the memory of one says nothing about another's. Each
//! question is asked with many parameters (every unit, a hundred search terms drawn from real rows of the office),
//! because the worst one is what an operator remembers.

#![allow(missing_docs, reason = "a bench has no one to call it")]
#![allow(clippy::disallowed_methods, reason = "a bench looks at clock and environment")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "its figures go to the screen")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod dukung;

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use dukung::{Banyak, Jam, Salinan, Tabel, ms};
use ikrar::domain::id::{BerkasId, GelombangId, PegawaiId, SatkerId};
use ikrar::domain::ikrar::berkas::{BarisBerkas, BarisDiisi, BerkasIsi, IsiBaris, Pindaian, Susunan};
use ikrar::domain::ikrar::lembar::{JawabLembar, TanyaLembar, UbahLembar};
use ikrar::domain::ikrar::{Bukti, IkrarBaru, KeadaanIkrar, Pilihan};
use ikrar::domain::nama;
use ikrar::domain::operator::Session;
use ikrar::domain::pegawai::{PegawaiFilter, PegawaiRow, PegawaiUrut, StatusKepegawaian};
use ikrar::domain::request::{
    Jangkar, Jendela, Kantor, PegawaiQuery, PerkaraQuery, Posisi, Read, Reader as _, Rows, Siapa, Store as _, Write,
};
use ikrar::domain::satker::{Pohon, SatkerRow};
use ikrar::store::SqliteStore;

/// Tells a process of this bench that it is to measure one size.
const ANAK: &str = "IKRAR_UKUR_SATU";

/// Rows of a window: a screen and what is read ahead of it.
const JENDELA: usize = 40;

/// Most readings of one thing; more parameters than this are drawn evenly.
const PALING_BANYAK: usize = 2_000;

/// Saves of a kind.
const SIMPANAN: usize = 100;

/// Rows of a sheet, as near as a unit of the office comes.
const LEMBAR: i64 = 300;

fn main() {
    if let Ok(name) = std::env::var(ANAK) {
        return satu(&name);
    }
    let sizes = dukung::ukuran();
    let mut cpu = Tabel::default();
    let mut wall = Tabel::default();
    let mut other = Tabel::default();
    for (name, _) in &sizes {
        in_own_process(name, "buat", |_| ());
        for what in ["ukur", "lembar"] {
            in_own_process(name, what, |fields| match fields {
                ["waktu", what, n, c50, c99, cmax, w50, w99, wmax] => {
                    cpu.isi(what, name, format!("{c50} / {c99} / {cmax}"));
                    wall.isi(what, name, format!("{w50} / {w99} / {wmax}"));
                    cpu.isi(what, "n", *n);
                }
                ["nilai", what, value] => other.isi(what, name, *value),
                _ => {}
            });
        }
    }
    println!("\n{}", dukung::mesin());
    cpu.cetak("thread CPU, ms: p50 / p99 / max");
    wall.cetak("wall, ms: p50 / p99 / max");
    other.cetak("");
}

/// Runs this bench again for one size and hands over each line it prints, cut at tabs.
fn in_own_process(name: &str, what: &str, mut each: impl FnMut(&[&str])) {
    let exe = std::env::current_exe().expect("this bench");
    let mut child =
        Command::new(exe).env(ANAK, format!("{what} {name}")).stdout(Stdio::piped()).spawn().expect("starts");
    for line in BufReader::new(child.stdout.take().expect("piped")).lines() {
        let line = line.expect("text");
        each(&line.split('\t').collect::<Vec<_>>());
    }
    assert!(child.wait().expect("ends").success(), "{what} {name} failed");
}

fn satu(order: &str) {
    let (what, name) = order.split_once(' ').expect("an order and a size");
    let path = dukung::kantor(name);
    match what {
        "ukur" => Ukur::new(&path).semua(&path),
        "lembar" => lembar(&path),
        _ => {}
    }
}

/// One office under measurement.
struct Ukur {
    jam: Jam,
    store: SqliteStore,
    session: Session,
    wave: GelombangId,
    units: Vec<SatkerRow>,
    sample: Vec<PegawaiRow>,
}

impl Ukur {
    fn new(path: &Path) -> Self {
        let (mut store, session) = dukung::buka(path);
        let Rows::Kantor(office) = store.read(&Read::Kantor, &session).unwrap() else { unreachable!() };
        let Kantor { gelombang, .. } = *office;
        let wave = gelombang[0].id;
        let Rows::Pohon(units) = store.read(&Read::Pohon { gelombang: Some(wave) }, &session).unwrap() else {
            unreachable!()
        };
        let mut all = Self { jam: Jam::new(), store, session, wave, units, sample: Vec::new() };
        all.sample = all.contoh();
        all
    }

    /// Two hundred people from all over the list.
    fn contoh(&mut self) -> Vec<PegawaiRow> {
        let people: i64 = self.units.iter().map(|u| u.hitung.aktif).sum();
        let query = self.query(None, "");
        let mut found = Vec::new();
        for i in 0..200 {
            let id = 1 + people * i / 200;
            let rows = self.jendela(&query, Jangkar::Sekitar(id));
            found.extend(rows.rows.into_iter().find(|r| r.id.0 == id));
        }
        assert!(found.len() > 100, "the office has people");
        found
    }

    fn query(&self, satker: Option<SatkerId>, line: &str) -> PegawaiQuery {
        PegawaiQuery {
            satker,
            gelombang: Some(self.wave),
            filter: PegawaiFilter::parse(line),
            nonaktif: false,
            urut: PegawaiUrut::Nama,
        }
    }

    fn jendela(&mut self, query: &PegawaiQuery, dari: Jangkar) -> Jendela<PegawaiRow> {
        let read = Read::Pegawai { query: query.clone(), dari, batas: JENDELA };
        match self.store.read(&read, &self.session) {
            Ok(Rows::Pegawai(rows)) => rows,
            other => panic!("{other:?}"),
        }
    }

    /// Asks each question twice and reads the second time, as for an operator who has sat down a while ago.
    fn tanya(&mut self, what: &str, reads: &[Read]) {
        let step = reads.len().div_ceil(PALING_BANYAK).max(1);
        let (mut cpu, mut wall) = (Banyak::default(), Banyak::default());
        let mut worst = (0, String::new());
        for read in reads.iter().step_by(step) {
            self.store.read(read, &self.session).unwrap();
            let begun = Instant::now();
            let (rows, took) = self.jam.ukur(|| self.store.read(read, &self.session).unwrap());
            wall.0.push(u64::try_from(begun.elapsed().as_nanos()).unwrap());
            cpu.0.push(took);
            drop(rows);
            if took > worst.0 {
                worst = (took, format!("{read:?}"));
            }
        }
        if worst.0 > 5_000_000 {
            eprintln!("  {what}: worst {} ms: {}", ms(worst.0), worst.1.chars().take(300).collect::<String>());
        }
        lapor(what, &cpu, &wall);
    }

    fn pegawai(&self, satker: Option<SatkerId>, line: &str, dari: Jangkar) -> Read {
        Read::Pegawai { query: self.query(satker, line), dari, batas: JENDELA }
    }

    fn semua(mut self, path: &Path) {
        self.buka(path);
        let wave = Some(self.wave);
        self.tanya("office header", &[const { Read::Kantor }; 50]);
        self.tanya("tree", &vec![Read::Pohon { gelombang: wave }; 50]);
        self.gulung();
        self.daftar();
        self.saring();
        self.cari();
        let cards: Vec<Read> = self.sample.iter().map(|r| Read::Kartu { pegawai: r.id, gelombang: wave }).collect();
        self.tanya("person card", &cards);
        let mut queues = Vec::new();
        for unit in [None].into_iter().chain(self.units.iter().map(|u| Some(u.id))) {
            for dari in [Jangkar::Awal, Jangkar::Akhir] {
                let query = PerkaraQuery { satker: unit, tutup: false, teks: String::new() };
                queues.push(Read::Perkara { query, dari, batas: JENDELA });
            }
        }
        self.tanya("queue of cases, every unit, both ends", &queues);
        self.tanya("due list", &[const { Read::JatuhTempo }; 30]);
        nilai("memory after reading: anonymous / resident / peak, MiB", dukung::memori("self"));
        self.simpan();
        nilai("memory after saving", dukung::memori("self"));
        self.uji();
        nilai("memory after the trail test", dukung::memori("self"));
        nilai("file, MiB", (std::fs::metadata(path).unwrap().len() >> 20).to_string());
    }

    fn buka(&mut self, path: &Path) {
        let (mut cpu, mut wall) = (Banyak::default(), Banyak::default());
        for _ in 0..30 {
            let begun = Instant::now();
            let (open, took) = self.jam.ukur(|| dukung::buka(path));
            wall.0.push(u64::try_from(begun.elapsed().as_nanos()).unwrap());
            cpu.0.push(took);
            drop(open);
        }
        lapor("open the file and a session", &cpu, &wall);
    }

    /// The pure half of the tree: figures of each unit with all below.
    fn gulung(&mut self) {
        let (mut cpu, mut wall) = (Banyak::default(), Banyak::default());
        for _ in 0..50 {
            let begun = Instant::now();
            let rows = self.units.clone();
            let (rolled, took) = self.jam.ukur(|| Pohon::new(rows));
            wall.0.push(u64::try_from(begun.elapsed().as_nanos()).unwrap());
            cpu.0.push(took);
            drop(rolled);
        }
        lapor("roll-up of the tree", &cpu, &wall);
    }

    fn daftar(&mut self) {
        let letters = || ('a'..='z').map(|c| Jangkar::Huruf(c.to_string()));
        let places: Vec<Posisi> = self.sample.iter().map(|r| r.posisi.clone()).collect();
        let ask = |all: &Self, anchors: Vec<Jangkar>| -> Vec<Read> {
            anchors.into_iter().map(|dari| all.pegawai(None, "", dari)).collect()
        };
        let first = ask(self, vec![Jangkar::Awal; 50]);
        self.tanya("list: first page", &first);
        let last = ask(self, vec![Jangkar::Akhir; 50]);
        self.tanya("list: jump to end", &last);
        let after = ask(self, places.iter().cloned().map(Jangkar::Sesudah).collect());
        self.tanya("list: page after a person", &after);
        let before = ask(self, places.into_iter().map(Jangkar::Sebelum).collect());
        self.tanya("list: page before a person", &before);
        let round = ask(self, self.sample.iter().map(|r| Jangkar::Sekitar(r.id.0)).collect());
        self.tanya("list: page round a person", &round);
        let letter = ask(self, letters().collect());
        self.tanya("list: jump to letter", &letter);
        let people = u64::try_from(self.units.iter().map(|u| u.hitung.aktif).sum::<i64>()).unwrap();
        let rows = ask(self, (0..50).map(|i| Jangkar::Baris(people * i / 50)).collect());
        self.tanya("list: jump to a row", &rows);
        let parts = || (0..=20).map(|i| Jangkar::Bagian(i * 50));
        let units: Vec<SatkerId> = self.units.iter().map(|u| u.id).collect();
        let shares: Vec<Read> = [None]
            .into_iter()
            .chain(units.into_iter().map(Some))
            .flat_map(|unit| parts().step_by(if unit.is_none() { 1 } else { 10 }).map(move |dari| (unit, dari)))
            .map(|(unit, dari)| self.pegawai(unit, "", dari))
            .collect();
        self.tanya("list: jump to a share, every unit", &shares);
        let counts =
            ["siti", "belum", "! a"].map(|line| Read::HitungPegawai { query: self.query(None, line), dari: None });
        self.tanya("list: one part of an exact count", &counts);
        let siapa = Siapa::Dari(self.sample.iter().map(|r| r.id).collect());
        self.tanya("list: which of 200 marked it shows", &[Read::Tertanda { query: self.query(None, "belum"), siapa }]);
    }

    fn saring(&mut self) {
        let units: Vec<Option<SatkerId>> = [None].into_iter().chain(self.units.iter().map(|u| Some(u.id))).collect();
        let ends = [Jangkar::Awal, Jangkar::Akhir];
        let each = |all: &Self, lines: &[&str]| -> Vec<Read> {
            let mut reads = Vec::new();
            for unit in &units {
                for line in lines {
                    reads.extend(ends.iter().map(|dari| all.pegawai(*unit, line, dari.clone())));
                }
            }
            reads
        };
        let whole = |all: &Self, lines: &[&str]| -> Vec<Read> {
            let both = |line: &&str| ends.clone().map(|dari| all.pegawai(None, line, dari));
            lines.iter().flat_map(both).collect()
        };
        let reads = each(self, &[""]);
        self.tanya("filter: every unit", &reads);
        let states: Vec<&str> = KeadaanIkrar::ALL.iter().map(|s| s.code()).collect();
        let kinds: Vec<&str> = StatusKepegawaian::ALL.iter().map(|s| s.code()).collect();
        let reads = whole(self, &states);
        self.tanya("filter: every state, whole office", &reads);
        let reads = whole(self, &kinds);
        self.tanya("filter: every employment, whole office", &reads);
        let reads = each(self, &["belum"]);
        self.tanya("filter: every unit, `belum`", &reads);
        let reads = each(self, &states);
        self.tanya("filter: every unit x state", &reads);
        let reads = each(self, &kinds);
        self.tanya("filter: every unit x employment", &reads);
        let pairs: Vec<String> = kinds.iter().flat_map(|k| states.iter().map(move |s| format!("{k} {s}"))).collect();
        let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
        let reads = whole(self, &pairs);
        self.tanya("filter: every employment x state, whole office", &reads);
        let reads = whole(self, &["!ttd", "!pns", "!belum", "! a", "! pns ttd"]);
        self.tanya("filter: turned round, whole office", &reads);
        let terms = self.kata();
        let terms: Vec<&str> = terms.iter().map(String::as_str).chain(["sit mu", "a", "19", "1", "8001"]).collect();
        let reads = whole(self, &terms);
        self.tanya("filter: typed names and digits, whole office", &reads);
    }

    /// A hundred things that somebody may type: names and pieces of them in any order, and what is not there.
    fn kata(&self) -> Vec<String> {
        let piece = |word: &str, n: usize| word.chars().take(n).collect::<String>();
        let mut terms = BTreeSet::new();
        for (i, row) in self.sample.iter().enumerate().take(120) {
            let key = nama::kunci(&row.nama.nama);
            let words = nama::kata(&key);
            let (first, last) = (words[0], words[words.len() - 1]);
            terms.insert(match i % 6 {
                0 => piece(first, 2),
                1 => piece(first, 3),
                2 => format!("{} {}", piece(last, 3), piece(first, 2)),
                3 => format!("{} {}", piece(last, 1), piece(first, 4)),
                4 => key.clone(),
                _ => last.to_owned(),
            });
        }
        let mut all: Vec<String> = terms.into_iter().take(90).collect();
        all.extend(
            ["zzqx", "siti zzqx", "s", "a", "x", "si mu", "an an an", "q w", "dewi zz", "mu a"].map(str::to_owned),
        );
        all
    }

    fn cari(&mut self) {
        let ask = |all: &Self, terms: Vec<String>| -> Vec<Read> {
            let read = |teks| Read::Cari { teks, batas: JENDELA, gelombang: Some(all.wave) };
            terms.into_iter().map(read).collect()
        };
        let terms = self.kata();
        let reads = ask(self, terms);
        self.tanya("search: names, pieces in any order, absent", &reads);
        let born = |row: &PegawaiRow| row.nomor.lahir().map(|d| d.iso().replace('-', "").chars().skip(2).collect());
        let births: Vec<String> = self.sample.iter().filter_map(born).collect();
        let reads = ask(self, births);
        self.tanya("search: birth date YYMMDD", &reads);
        let numbers = self.sample.iter().map(|r| r.nomor.plain()).collect();
        let reads = ask(self, numbers);
        self.tanya("search: whole number", &reads);
        let short = (1..100).map(|n| n.to_string()).collect();
        let reads = ask(self, short);
        self.tanya("search: one or two digits", &reads);
    }

    fn simpan(&mut self) {
        let ids: Vec<PegawaiId> = {
            let query = self.query(None, "belum");
            let mut ids: Vec<PegawaiId> = self.jendela(&query, Jangkar::Awal).rows.iter().map(|r| r.id).collect();
            while ids.len() < SIMPANAN {
                let last = self.jendela(&query, Jangkar::Sekitar(ids[ids.len() - 1].0)).rows.pop().unwrap();
                let more = self.jendela(&query, Jangkar::Sesudah(last.posisi));
                if more.rows.is_empty() {
                    break;
                }
                ids.extend(more.rows.iter().map(|r| r.id));
            }
            ids.into_iter().take(SIMPANAN).collect()
        };
        let mut times: [(Banyak, Banyak); 5] = Default::default();
        let mut saved = 0;
        for id in ids {
            let pledge = Write::Ikrar(IkrarBaru {
                gelombang: self.wave,
                pilihan: Pilihan::Orang(vec![id]),
                keadaan: KeadaanIkrar::Ttd,
                tanggal: self.session.hari,
                sampai: None,
                bukti: Bukti::Tanpa,
                alasan: String::new(),
            });
            let act = self.tulis(&mut times[0], &pledge);
            self.tulis(&mut times[1], &Write::Batal(act.expect("an act")));
            for (slot, rename) in [(2, false), (3, true)] {
                // There and back again, so that the office stays as it was.
                for back in [false, true] {
                    let Rows::PegawaiUbah(row) = self.store.read(&Read::PegawaiUbah(id), &self.session).unwrap() else {
                        unreachable!()
                    };
                    let mut isi = row.isi;
                    let text = if rename { &mut isi.nama.nama } else { &mut isi.jabatan };
                    *text = match text.strip_suffix(" Ukur") {
                        Some(before) if back => before.to_owned(),
                        _ => format!("{text} Ukur"),
                    };
                    let write = Write::Pegawai { lama: Some((row.id, row.ver)), isi: Box::new(isi) };
                    self.tulis(&mut times[slot], &write);
                }
            }
            // An operator pauses more often than that.
            saved += 6;
            if saved % 10 < 6 {
                let (cpu, wall) = &mut times[4];
                let begun = Instant::now();
                let (_, took) = self.jam.ukur(|| self.store.rawat().unwrap());
                wall.0.push(u64::try_from(begun.elapsed().as_nanos()).unwrap());
                cpu.0.push(took);
            }
        }
        let names = [
            "save: a pledge",
            "save: undo of it",
            "save: a person, new post",
            "save: a person, new name",
            "idle care behind every tenth save",
        ];
        for (what, (cpu, wall)) in names.iter().zip(&times) {
            lapor(what, cpu, wall);
        }
    }

    fn tulis(&mut self, times: &mut (Banyak, Banyak), write: &Write) -> Option<ikrar::domain::id::AuditId> {
        catat(&self.jam, times, || self.store.write(write, &self.session, dukung::kini()).unwrap()).audit
    }

    fn uji(&mut self) {
        let (verdict, took) = self.jam.ukur(|| self.store.verify(None, &mut |_, _| ()).unwrap());
        assert!(verdict.utuh(), "the trail of the bench is whole");
        let links = verdict.kepala.panjang;
        nilai("trail test, links per second of CPU", format!("{:.0} of {links}", links as f64 / (took as f64 / 1e9)));
    }
}

/// A sheet of three hundred rows, keyed one by one and again all at once, on a copy of the office.
fn lembar(path: &Path) {
    let jam = Jam::new();
    let copy = Salinan::new(path);
    let (mut store, session) = dukung::buka(&copy.0);
    let Rows::Kantor(office) = store.read(&Read::Kantor, &session).unwrap() else { unreachable!() };
    let wave = office.gelombang[0].id;
    let unit = dukung::satker(&mut store, &session, LEMBAR).id;
    let mut times: [(Banyak, Banyak); 4] = Default::default();
    for nomor in ["UKUR-1", "UKUR-2"] {
        let isi = BerkasIsi {
            gelombang: wave,
            satker: unit,
            nomor: nomor.to_owned(),
            tanggal: session.hari,
            tempat: "Aula".to_owned(),
            saksi: String::new(),
            tertulis: Some(300),
            pindaian: Pindaian::default(),
        };
        let head = Write::Lembar(UbahLembar::Kepala { lama: None, isi, susunan: Susunan::Satker });
        let made = catat(&jam, &mut times[0], || store.write(&head, &session, dukung::kini()).unwrap());
        let berkas = BerkasId(made.ids[0]);
        let ask = Read::Lembar(TanyaLembar::Satu(berkas));
        let mut rows = Vec::new();
        for _ in 0..10 {
            let read = catat(&jam, &mut times[1], || store.read(&ask, &session).unwrap());
            let Rows::Lembar(JawabLembar::Satu(_, found)) = read else { unreachable!() };
            rows = found;
        }
        let keyed = |ke| {
            let row = move |r: &BarisBerkas| BarisDiisi { pegawai: r.pegawai, dari: r.isi, ke: Some(ke), letak: None };
            rows.iter().map(row).collect::<Vec<_>>()
        };
        if nomor == "UKUR-1" {
            for (n, row) in keyed(IsiBaris::Ttd).into_iter().enumerate() {
                let ke = [IsiBaris::Kosong, IsiBaris::Diwakili].get(n % 20).copied().or(row.ke);
                let baris = vec![BarisDiisi { ke, ..row }];
                let write = Write::Lembar(UbahLembar::Baris { berkas, baris });
                catat(&jam, &mut times[2], || store.write(&write, &session, dukung::kini()).unwrap());
            }
        } else {
            let write = Write::Lembar(UbahLembar::Baris { berkas, baris: keyed(IsiBaris::Ttd) });
            catat(&jam, &mut times[3], || store.write(&write, &session, dukung::kini()).unwrap());
        }
    }
    let names = [
        "save: head of a sheet of 300",
        "sheet of 300, read whole",
        "save: a row of a sheet of 300",
        "save: all rows of a sheet of 300 at once",
    ];
    for (what, (cpu, wall)) in names.iter().zip(&times) {
        lapor(what, cpu, wall);
    }
}

/// Does a job and notes what it took.
fn catat<T>(jam: &Jam, (cpu, wall): &mut (Banyak, Banyak), job: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let (done, took) = jam.ukur(job);
    wall.0.push(u64::try_from(begun.elapsed().as_nanos()).unwrap());
    cpu.0.push(took);
    done
}

fn lapor(what: &str, cpu: &Banyak, wall: &Banyak) {
    let [c50, c99, cmax] = [0.5, 0.99, 1.0].map(|p| ms(cpu.di(p)));
    let [w50, w99, wmax] = [0.5, 0.99, 1.0].map(|p| ms(wall.di(p)));
    println!("waktu\t{what}\t{}\t{c50}\t{c99}\t{cmax}\t{w50}\t{w99}\t{wmax}", cpu.0.len());
    eprintln!("  {what}: {c50} / {c99} / {cmax} ms of CPU");
}

fn nilai(what: &str, value: impl AsRef<str>) {
    println!("nilai\t{what}\t{}", value.as_ref());
    eprintln!("  {what}: {}", value.as_ref());
}
