-- Handling of cases: papers, calls, examiners, clocks with their pauses, decisions, numbers of other bodies, the checklist of a report;
-- what a case looked like on its day; and the rules of handling as dated data of the office.

-- What the accused was on the day of registration, and who looks after the case. History does not move; in a case that is older than
-- these columns they are NULL and the present row of the person answers.
ALTER TABLE perkara ADD COLUMN status TEXT;                 -- code of the employment status
ALTER TABLE perkara ADD COLUMN jenis_jabatan TEXT;          -- code of the kind of post
ALTER TABLE perkara ADD COLUMN golongan TEXT;
ALTER TABLE perkara ADD COLUMN nomor_jenis TEXT;            -- kind of the number the person bore
ALTER TABLE perkara ADD COLUMN nomor_induk INTEGER;
ALTER TABLE perkara ADD COLUMN petugas_id INTEGER REFERENCES operator (id);
ALTER TABLE perkara ADD COLUMN retensi TEXT;                -- last day on which the file is kept
CREATE INDEX perkara_keadaan ON perkara (keadaan, id);

-- The text of a row of the catalogue as it was when it was chosen; NULL in older rows, for which the catalogue answers.
ALTER TABLE perkara_baris ADD COLUMN rumpun TEXT;
ALTER TABLE perkara_baris ADD COLUMN sanksi TEXT;
ALTER TABLE perkara_baris ADD COLUMN bentuk TEXT;
ALTER TABLE perkara_baris ADD COLUMN dasar TEXT;

-- Which employee an operator is, so that nobody opens a case he is a party to.
ALTER TABLE operator ADD COLUMN pegawai_id INTEGER REFERENCES pegawai (id);

-- Who let an operator into a case, by which decree; the head of the team is told of looks at the reporter.
ALTER TABLE perkara_tim ADD COLUMN ketua INTEGER CHECK (ketua = 1);
ALTER TABLE perkara_tim ADD COLUMN sk TEXT;

-- Where the act happened, as the report says.
ALTER TABLE laporan_dugaan ADD COLUMN tempat TEXT;

-- Numbers under which other bodies know the case, as they were written.
CREATE TABLE perkara_nomor (
    id         INTEGER PRIMARY KEY,
    perkara_id INTEGER NOT NULL REFERENCES perkara (id),
    lembaga    TEXT NOT NULL,
    nomor      TEXT NOT NULL CHECK (length(nomor) > 0),
    tanggal    TEXT NOT NULL,
    catatan    TEXT NOT NULL DEFAULT '',
    UNIQUE (perkara_id, lembaga, nomor)
) STRICT;
CREATE INDEX perkara_nomor_nomor ON perkara_nomor (nomor);

-- What somebody has said of an item of the checklist. An item without a row is what staff data say of it.
CREATE TABLE perkara_syarat (
    id         INTEGER PRIMARY KEY,
    perkara_id INTEGER NOT NULL REFERENCES perkara (id),
    butir      TEXT NOT NULL,
    ada        INTEGER NOT NULL CHECK (ada IN (0, 1)),
    UNIQUE (perkara_id, butir)
) STRICT;

CREATE TABLE perkara_dokumen (
    id          INTEGER PRIMARY KEY,
    perkara_id  INTEGER NOT NULL REFERENCES perkara (id),
    jenis       TEXT NOT NULL,
    nomor       TEXT NOT NULL DEFAULT '',
    tanggal     TEXT NOT NULL,
    letak       TEXT NOT NULL DEFAULT '',             -- path as it was given; empty where only the paper exists
    sha256      TEXT,
    ukuran      INTEGER CHECK (ukuran >= 0),
    catatan     TEXT NOT NULL DEFAULT '',
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    waktu       TEXT NOT NULL
) STRICT;
CREATE INDEX perkara_dokumen_perkara ON perkara_dokumen (perkara_id, jenis);

CREATE TABLE perkara_panggilan (
    id          INTEGER PRIMARY KEY,
    perkara_id  INTEGER NOT NULL REFERENCES perkara (id),
    ke          INTEGER NOT NULL CHECK (ke IN (1, 2)),
    nomor       TEXT NOT NULL DEFAULT '',
    surat       TEXT NOT NULL,
    pemeriksaan TEXT NOT NULL,
    pukul       TEXT NOT NULL DEFAULT '',
    tempat      TEXT NOT NULL DEFAULT '',
    hadir       INTEGER CHECK (hadir IN (0, 1)),      -- NULL until that day
    UNIQUE (perkara_id, ke)
) STRICT;

-- Examiners, whether or not they may sit at the desk.
CREATE TABLE perkara_pemeriksa (
    id            INTEGER PRIMARY KEY,
    perkara_id    INTEGER NOT NULL REFERENCES perkara (id),
    pegawai_id    INTEGER REFERENCES pegawai (id),
    nama          TEXT NOT NULL CHECK (length(nama) > 0),
    jabatan       TEXT NOT NULL DEFAULT '',
    jenis_jabatan TEXT,
    unsur         TEXT NOT NULL,
    ketua         INTEGER NOT NULL DEFAULT 0 CHECK (ketua IN (0, 1)),
    UNIQUE (perkara_id, nama)
) STRICT;
CREATE INDEX perkara_pemeriksa_pegawai ON perkara_pemeriksa (pegawai_id) WHERE pegawai_id IS NOT NULL;

-- What was decided, by whom; the register of sanctions is this table. Names and articles are those of that day.
CREATE TABLE perkara_putusan (
    id                 INTEGER PRIMARY KEY,
    perkara_id         INTEGER NOT NULL UNIQUE REFERENCES perkara (id),
    sanksi_id          TEXT NOT NULL,
    tingkat            TEXT NOT NULL,
    nama               TEXT NOT NULL,                 -- of the sanction
    bulan              INTEGER CHECK (bulan > 0),
    pasal              TEXT NOT NULL,                 -- the article that was violated
    pejabat            TEXT NOT NULL,
    pejabat_nama       TEXT NOT NULL CHECK (length(pejabat_nama) > 0),
    pejabat_jabatan    TEXT NOT NULL DEFAULT '',
    sk_nomor           TEXT NOT NULL,
    sk_tanggal         TEXT NOT NULL,
    terima             TEXT,                          -- day on which the accused got it
    berlaku            TEXT,                          -- in force, by the working days of the rule or by the decision on an appeal
    berlaku_upaya      INTEGER CHECK (berlaku_upaya = 1),   -- an appeal has said so
    akhir              TEXT,                          -- last day on which it is served
    pembatalan_nomor   TEXT,
    pembatalan_tanggal TEXT,
    blokir             INTEGER CHECK (blokir = 1),    -- data blocked in SIASN
    catatan            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX perkara_putusan_sk ON perkara_putusan (sk_tanggal, id);

-- Clocks. The day one runs out is reckoned anew from its first day, its rule, its pauses and the calendar; `jatuh` keeps the answer.
CREATE TABLE perkara_jam (
    id         INTEGER PRIMARY KEY,
    perkara_id INTEGER NOT NULL REFERENCES perkara (id),
    aturan     TEXT NOT NULL,
    dari       TEXT NOT NULL,
    jatuh      TEXT,                                  -- NULL: stands still, or nobody knows its number of days
    ingat      TEXT,                                  -- a reminder before that day
    selesai    TEXT,                                  -- kept, or no longer wanted, on this day
    UNIQUE (perkara_id, aturan, dari)
) STRICT;
CREATE INDEX perkara_jam_jatuh ON perkara_jam (jatuh, perkara_id) WHERE selesai IS NULL;

CREATE TABLE perkara_jeda (
    id     INTEGER PRIMARY KEY,
    jam_id INTEGER NOT NULL REFERENCES perkara_jam (id),
    mulai  TEXT NOT NULL,
    lanjut TEXT CHECK (lanjut >= mulai),
    alasan TEXT NOT NULL CHECK (length(alasan) > 0)
) STRICT;
CREATE INDEX perkara_jeda_jam ON perkara_jeda (jam_id);

-- Every time a day moved: where it stood, where it stands, why.
CREATE TABLE perkara_geser (
    id          INTEGER PRIMARY KEY,
    perkara_id  INTEGER NOT NULL REFERENCES perkara (id),
    jam_id      INTEGER REFERENCES perkara_jam (id),  -- NULL: the day until which the file is kept
    hal         TEXT NOT NULL,                        -- jatuh, ingat, retensi
    lama        TEXT,
    baru        TEXT,
    sebab       TEXT NOT NULL,                        -- kalender, aturan, jeda, tangan
    alasan      TEXT NOT NULL DEFAULT '',
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    waktu       TEXT NOT NULL
) STRICT;
CREATE INDEX perkara_geser_perkara ON perkara_geser (perkara_id, id);
CREATE INDEX perkara_geser_jam ON perkara_geser (jam_id) WHERE jam_id IS NOT NULL;

-- Cases that are about the same person or the same event.
CREATE TABLE perkara_terkait (
    id         INTEGER PRIMARY KEY,
    perkara_id INTEGER NOT NULL REFERENCES perkara (id),
    lain_id    INTEGER NOT NULL REFERENCES perkara (id) CHECK (lain_id <> perkara_id),
    jenis      TEXT NOT NULL,
    UNIQUE (perkara_id, lain_id)
) STRICT;
CREATE INDEX perkara_terkait_lain ON perkara_terkait (lain_id);

-- Rules of handling as dated data. What an office has of its own stands here; the program's own rows come in when a file is made or
-- brought up.
ALTER TABLE katalog_skb ADD COLUMN sumber TEXT NOT NULL DEFAULT '';
ALTER TABLE katalog_skb ADD COLUMN catatan TEXT NOT NULL DEFAULT '';

CREATE TABLE katalog_sanksi (
    id               TEXT PRIMARY KEY,
    kelompok         TEXT NOT NULL,
    tingkat          TEXT NOT NULL,
    nama             TEXT NOT NULL,
    bulan            INTEGER CHECK (bulan > 0),
    aktif            INTEGER NOT NULL CHECK (aktif IN (0, 1)),
    dasar            TEXT NOT NULL,
    perlu_verifikasi INTEGER NOT NULL CHECK (perlu_verifikasi IN (0, 1)),
    sumber           TEXT NOT NULL DEFAULT '',
    catatan          TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE wewenang (
    id               TEXT PRIMARY KEY,
    pejabat          TEXT NOT NULL,
    tingkat          TEXT NOT NULL,
    terhadap         TEXT NOT NULL,                   -- codes of kinds of posts, one blank between them
    dari             TEXT NOT NULL,
    sampai           TEXT,
    perlu_verifikasi INTEGER NOT NULL CHECK (perlu_verifikasi IN (0, 1)),
    sumber           TEXT NOT NULL DEFAULT '',
    catatan          TEXT NOT NULL DEFAULT ''
) STRICT;

-- Which body recommends to the ministry what is to be done, by date.
CREATE TABLE badan_rekomendasi (
    id               TEXT PRIMARY KEY,
    nama             TEXT NOT NULL,
    dari             TEXT NOT NULL,
    sampai           TEXT,
    perlu_verifikasi INTEGER NOT NULL CHECK (perlu_verifikasi IN (0, 1)),
    sumber           TEXT NOT NULL DEFAULT ''
) STRICT;

-- Every change of a rule or of the calendar: which row, what it said, what it says, why. The number of the newest row about
-- `hari_libur` is the version of the calendar.
CREATE TABLE acuan_ubah (
    id          INTEGER PRIMARY KEY,
    tabel       TEXT NOT NULL,
    kunci       TEXT NOT NULL,
    lama        TEXT,                                 -- JSON object; NULL for a new row
    baru        TEXT,                                 -- NULL for a row that was taken away
    alasan      TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    waktu       TEXT NOT NULL
) STRICT;
CREATE INDEX acuan_ubah_tabel ON acuan_ubah (tabel, id);

-- Clocks of cases that are there already: the one that each of them was kept for.
INSERT INTO perkara_jam (perkara_id, aturan, dari, jatuh)
SELECT p.id, p.tenggat_aturan, iif(a.dari = 'terima', l.terima, p.sejak), p.tenggat
FROM perkara p JOIN laporan_dugaan l ON l.id = p.laporan_id JOIN tenggat_aturan a ON a.id = p.tenggat_aturan
WHERE p.terbuka = 1 AND p.tenggat IS NOT NULL;

-- Figures of reports are asked for by the days on which they were received.
CREATE INDEX laporan_dugaan_terima ON laporan_dugaan (terima);

-- A right of its own: to see how closed cases ended, without their stories.
INSERT INTO izin (peran, hak, lingkup)
SELECT DISTINCT peran, 'hasil_baca',
       CASE peran WHEN 'satker' THEN 'sendiri' WHEN 'pemeriksa' THEN 'tim' WHEN 'auditor' THEN 'semua' ELSE 'tidak' END
FROM izin WHERE true
ON CONFLICT DO NOTHING;

-- A right of its own: to look through what has come in and to hand it out.
INSERT INTO izin (peran, hak, lingkup)
SELECT DISTINCT peran, 'laporan_pilah', iif(peran = 'kanwil', 'semua', 'tidak') FROM izin WHERE true
ON CONFLICT DO NOTHING;
