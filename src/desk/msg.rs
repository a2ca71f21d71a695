//! What comes in from outside and what must happen outside: the whole border of the machine.

use super::keys::Key;
use crate::domain::id::{BerkasId, PegawaiId, PerkaraId};
use crate::domain::impor::percakapan::{Kabar, Perintah};
use crate::domain::laporan::{Keluaran, Opsi};
use crate::domain::operator::Session;
use crate::domain::perkara::surat::{PesananSurat, SuratJadi};
use crate::domain::pesan::Pesan;
use crate::domain::request::{ImporJalan, Read, Rows, StoreError, Write, Written};
use crate::domain::tanggal::{Tanggal, Waktu};

/// Something happened outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// A key.
    Key(Key),
    /// A paste; never runs commands.
    Paste(String),
    /// A paste that was cut because it was too long, and how many bytes are missing.
    PasteCut(String, usize),
    /// Keys come faster than anybody types and not marked as a paste; so many of them. 0 behind the last.
    Burst(usize),
    /// The terminal has another size now.
    Resize(u16, u16),
    /// An answer of the store; only the newest of its slot counts.
    Rows {
        /// Whose answer.
        slot: Slot,
        /// Number of the question.
        no: u64,
        /// The answer.
        result: Result<Rows, StoreError>,
    },
    /// A write has ended.
    Written {
        /// What it was for.
        tag: WriteTag,
        /// How it ended.
        result: Result<Written, StoreError>,
    },
    /// Somebody else has committed.
    Changed,
    /// A file was written, or why not.
    Exported(Result<Exported, Pesan>),
    /// A folder of proof was made, or why not; its rows are records.
    Terbukti(Result<Exported, Pesan>),
    /// The bundle of a case was made, with how many papers it lacks, or why not; its rows are papers.
    Terbundel(Result<(Exported, u64), Pesan>),
    /// A text was written, or why not.
    Tertulis(Result<TeksKeluar, Pesan>),
    /// A letter was made, or why not.
    Surat(Result<SuratJadi, Pesan>),
    /// A file was made or opened for a session, or why not.
    Dibuka(Result<Box<Session>, Pesan>),
    /// For the dialog of a file that comes in, by its number.
    Impor {
        /// Number of the dialog.
        no: u64,
        /// What it is told.
        jawab: Box<Jawab>,
    },
    /// How far taking back an import is.
    Tarik(Tarik),
    /// The scan behind a sheet was read: its SHA-256 as lower-case hex, or why not.
    Sidik(Box<Sidik>, Result<String, Pesan>),
    /// The scan behind a paper of a case was read, for the form with this number: its whole path, SHA-256 as lower-case hex and
    /// bytes, or why not.
    SidikDokumen(u64, Result<(String, (String, u64)), Pesan>),
    /// The day has changed.
    Hari(Tanggal),
    /// A timer that was armed has run out.
    Timer(Timer),
    /// The line is gone or the system wants the program to end: what is typed must be kept now.
    Hangup,
}

/// What is told of taking back an import that a fallen program has left half done, and of undoing one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tarik {
    /// It begins: which import, and how many rows it had written.
    Mulai(Box<ImporJalan>, u64),
    /// So many of so many are back.
    Maju(u64, u64),
    /// It is over: what came of it where there was something to do, or why it was not done.
    Usai(Result<Option<Pesan>, Pesan>),
}

/// The scan behind a sheet that is to be read for its checksum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sidik {
    /// The sheet.
    pub berkas: BerkasId,
    /// Its number, for sentences.
    pub nomor: String,
    /// Where the scan lies, as it was typed.
    pub jalan: String,
    /// The account is one person's: any file may be read, not only one of the inbox.
    pub pribadi: bool,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Where it is, as the operator may read it.
    pub path: String,
    /// Rows in it.
    pub rows: u64,
    /// An import was under way or half done: it may hold a part of its rows.
    pub setengah: bool,
}

/// A text that was written to a file and is shown to be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeksKeluar {
    /// Its file; its rows are people.
    pub berkas: Exported,
    /// The text, safe to show.
    pub teks: String,
    /// Messages or letters in it.
    pub pesan: u64,
}

/// What the dialog of a file that comes in is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Jawab {
    /// What lies in a folder.
    Daftar(Result<Masuk, Pesan>),
    /// What the engine says.
    Kabar(Kabar),
}

/// What the dialog of a file that comes in asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Minta {
    /// A place of its own for the engine, for this session; it ends an earlier one.
    Mulai(Box<Session>),
    /// What lies in a folder as it was typed; empty for the inbox.
    Daftar(String),
    /// An order to the engine.
    Lakukan(Box<Perintah>),
    /// What is being done is to stop; its order is answered all the same.
    Henti,
    /// The dialog is closed: what is being done stops, nothing more is told.
    Tutup,
}

/// What lies in a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Masuk {
    /// As it was asked for.
    pub diminta: String,
    /// The folder, as the operator may read it.
    pub folder: String,
    /// Files and folders in it by name, hidden ones left out.
    pub isi: Vec<BerkasMasuk>,
}

/// One file or folder that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BerkasMasuk {
    /// Its name.
    pub nama: String,
    /// Its whole path.
    pub jalan: String,
    /// It is a folder.
    pub folder: bool,
    /// Bytes.
    pub ukuran: u64,
    /// When it was last changed.
    pub waktu: Option<Waktu>,
}

impl BerkasMasuk {
    /// Its name as the end of a path; a folder's ends in a slash.
    #[must_use]
    pub fn ujung(&self) -> String {
        if self.folder { format!("{}/", self.nama) } else { self.nama.clone() }
    }
}

/// Something must happen outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Ask the store; a newer question of the same slot replaces a waiting one.
    Read {
        /// Whose question.
        slot: Slot,
        /// Its number.
        no: u64,
        /// The question.
        read: Read,
    },
    /// Change something.
    Write {
        /// What for.
        tag: WriteTag,
        /// What.
        write: Box<Write>,
    },
    /// Write a report or a list to the outbox.
    Export {
        /// Which, and its form.
        apa: Keluaran,
        /// Narrowed to what, in which order.
        opsi: Box<Opsi>,
    },
    /// Write the chase list to the outbox; answered by [`Msg::Tertulis`].
    Tagih(Box<Opsi>),
    /// Make a folder of proof in the outbox; answered by [`Msg::Terbukti`].
    Bukti {
        /// Of this person, in every wave; `None` for the unit and wave of the options.
        orang: Option<(PegawaiId, String)>,
        /// Which unit and wave.
        opsi: Box<Opsi>,
    },
    /// Make a letter of a case in the outbox; answered by [`Msg::Surat`].
    Surat(Box<PesananSurat>),
    /// Make the bundle of a case in the outbox; answered by [`Msg::Terbundel`].
    Bundel {
        /// The case.
        perkara: PerkaraId,
        /// Why it leaves.
        alasan: String,
    },
    /// Take back what fallen programs have left half done; answered by [`Tarik::Usai`].
    Pulihkan,
    /// First start: make or open a file. A success comes back as [`Msg::Dibuka`].
    Mulai(Mulai),
    /// Bring a file in; what comes of it is [`Msg::Impor`] with the same number.
    Impor {
        /// Number of the dialog.
        no: u64,
        /// What is asked for.
        minta: Minta,
    },
    /// Read the scan behind a sheet for its checksum; comes back as [`Msg::Sidik`].
    Sidik(Box<Sidik>),
    /// Read the scan behind a paper of a case; comes back as [`Msg::SidikDokumen`] with the same number.
    SidikDokumen {
        /// Number of the form that waits for it.
        no: u64,
        /// Where the scan lies, as it was typed.
        jalan: String,
        /// The account is one person's: any file may be read, not only one of the inbox.
        pribadi: bool,
    },
    /// Put text where the operator can copy it from.
    Copy(String),
    /// Send a [`Msg::Timer`] when this timer runs out; arming again moves it.
    Arm(Timer),
    /// Ring the bell: a duplicate, or nothing found. Never for success.
    Bell,
    /// What is shown is asked anew from here on: what has been committed so far needs no [`Msg::Changed`].
    Anew,
    /// Draw everything anew.
    Repaint,
    /// End the program.
    Quit,
}

/// What the first start makes or opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mulai {
    /// A practice office.
    Latihan,
    /// The office of the Kanwil with this id.
    Kantor(String),
    /// The file at this path.
    Buka(String),
}

/// Timers of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timer {
    /// A changed form is kept as a draft when this runs out (at most half a second after the change).
    Draf,
    /// Nobody has pressed a key for so long that the screen is emptied; the runtime arms it with each key.
    Sepi,
    /// The name of a reporter has stood on the screen long enough.
    Pelapor,
}

/// Who asked. One waiting question per slot; late answers to older ones are dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// The office.
    Kantor,
    /// The tree.
    Pohon,
    /// The list of people of a place.
    Orang(Tempat),
    /// Which of the marked people that list shows.
    Tanda(Tempat),
    /// Who stands between the two ends of a range of that list.
    Rentang(Tempat),
    /// The exact count of that list.
    HitungOrang(Tempat),
    /// The exact count of the queue of a place.
    HitungAntre(Tempat),
    /// The card beside that list.
    Kartu(Tempat),
    /// The queue of a place.
    Antre(Tempat),
    /// The case beside the queue.
    Perkara,
    /// Hits of the look-up.
    Cari,
    /// Card of the look-up.
    CariKartu,
    /// The due list; its length stands in the header.
    Tempo,
    /// Own drafts.
    Draf,
    /// The record a form is to be opened on.
    Formulir,
    /// Who else has the record of the form open.
    Sedang,
    /// The catalogue.
    Katalog,
    /// The last act, before it is reversed.
    Tindakan,
    /// What is remembered of files that came in.
    Ingatan,
    /// The sheet that is open.
    Lembar,
    /// A sheet whose printed code stands in the head of a new one.
    LembarKode,
    /// The sheets of a wave.
    LembarDaftar,
    /// Where the operator left off.
    LembarLanjut,
    /// People of the office, for the search box of a sheet.
    LembarCari,
    /// The sample of a sheet.
    LembarContoh,
    /// The waves of the office, for their list.
    Gelombang,
    /// The texts that are signed.
    TeksIkrar,
    /// Who owes at the unit shown.
    Belum,
    /// The ceremonies of a wave.
    KegiatanDaftar,
    /// The ceremony that is open.
    Kegiatan,
    /// People of a unit at it.
    KegiatanOrang,
    /// The rules of handling and the calendar.
    Aturan,
    /// What a change of the calendar would move.
    Geseran,
    /// Figures of cases.
    Statistik,
    /// The register of sanctions.
    Sanksi,
    /// Reports that wait to be looked through.
    Triase,
    /// The draft of an earlier triage.
    TriaseDraf,
    /// The case that is open.
    Ruang,
    /// Who reported it.
    RuangPelapor,
    /// The rules of the office, for what can be decided in it.
    RuangAturan,
}

/// Places that have lists of their own; a filter never crosses from one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tempat {
    /// The four panes.
    Meja,
    /// Screen 3.
    Pegawai,
    /// Screen 5.
    Ikrar,
    /// Screen 7.
    Perkara,
}

/// What a write was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteTag {
    /// The form on top.
    Formulir,
    /// An undo.
    Batal,
    /// A draft kept; its key comes back.
    Draf,
    /// A draft thrown away.
    DrafBuang,
    /// A look noted.
    Lihat,
    /// The choice of a wave, kept for the next start.
    Pilihan,
    /// What is remembered of files that came in is forgotten.
    Lupa,
    /// Rows of the open sheet.
    LembarBaris,
    /// The open sheet is closed.
    LembarTutup,
    /// A row of a closed sheet is corrected.
    LembarKoreksi,
    /// What a second person read.
    LembarUji,
    /// What holds for the whole office.
    Setelan,
    /// The checksum of a scan.
    LembarSidik,
    /// Attendance of people, one by one.
    HadirBaris,
    /// Attendance of a whole unit.
    HadirSatker,
    /// What a triage decided.
    Triase,
    /// What has been decided and not applied, kept as a draft.
    TriaseDraf,
    /// A change of the open case that needed no form.
    Kasus,
}
