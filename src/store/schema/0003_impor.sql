-- Files that come in: what was taken in, what was answered once, and the lists whose screens come later.

-- One file taken in. `berjalan` whose program is gone is taken back by whoever opens the office next.
CREATE TABLE impor (
    id          INTEGER PRIMARY KEY,
    hal         TEXT NOT NULL CHECK (hal IN ('pegawai', 'satker', 'hadir', 'ikrar', 'suara')),
    berkas      TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    tindakan    INTEGER,                              -- first link of its act; NULL before the first row
    mulai       TEXT NOT NULL,
    selesai     TEXT,
    keadaan     TEXT NOT NULL CHECK (keadaan IN ('berjalan', 'selesai', 'batal')),
    baru        INTEGER NOT NULL DEFAULT 0,
    ubah        INTEGER NOT NULL DEFAULT 0,
    hilang      INTEGER NOT NULL DEFAULT 0            -- set out of service because the file does not have them
) STRICT;
CREATE INDEX impor_berjalan ON impor (id) WHERE keadaan = 'berjalan';

-- What each column of a file with these headings says, from left to right; an empty code leaves one out.
CREATE TABLE impor_peta (
    id    INTEGER PRIMARY KEY,
    hal   TEXT NOT NULL,
    kunci TEXT NOT NULL,                              -- the folded headings
    kolom TEXT NOT NULL,                              -- codes, a comma between them
    UNIQUE (hal, kunci)
) STRICT;

-- Which unit an office means by a name, answered once.
CREATE TABLE satker_padanan (
    id        INTEGER PRIMARY KEY,
    kunci     TEXT NOT NULL UNIQUE,                   -- the folded name
    satker_id INTEGER NOT NULL REFERENCES satker (id)
) STRICT;
CREATE INDEX satker_padanan_satker ON satker_padanan (satker_id);

-- Briefings and ceremonies, and who came.
CREATE TABLE kegiatan (
    id        INTEGER PRIMARY KEY,
    ver       INTEGER NOT NULL DEFAULT 1,
    jenis     TEXT NOT NULL CHECK (jenis IN ('sosialisasi', 'ikrar')),
    judul     TEXT NOT NULL CHECK (length(judul) > 0),
    tanggal   TEXT NOT NULL,
    tempat    TEXT NOT NULL DEFAULT '',
    satker_id INTEGER NOT NULL REFERENCES satker (id),
    UNIQUE (satker_id, tanggal, jenis, judul)
) STRICT;

CREATE TABLE kehadiran (
    id          INTEGER PRIMARY KEY,
    ver         INTEGER NOT NULL DEFAULT 1,
    kegiatan_id INTEGER NOT NULL REFERENCES kegiatan (id),
    pegawai_id  INTEGER NOT NULL REFERENCES pegawai (id),
    satker_id   INTEGER NOT NULL REFERENCES satker (id),    -- the unit of that day
    cara        TEXT NOT NULL CHECK (cara IN ('hadir', 'daring', 'diwakili', 'tidak')),
    catatan     TEXT NOT NULL DEFAULT '',
    UNIQUE (kegiatan_id, pegawai_id)
) STRICT;
CREATE INDEX kehadiran_pegawai ON kehadiran (pegawai_id);
CREATE INDEX kehadiran_satker ON kehadiran (satker_id);

-- Counts of polling stations in prisons: what KPU gave and how many came (`domain.md` 8). No names.
CREATE TABLE suara (
    id           INTEGER PRIMARY KEY,
    ver          INTEGER NOT NULL DEFAULT 1,
    pemilihan_id INTEGER NOT NULL REFERENCES pemilihan (id),
    satker_id    INTEGER NOT NULL REFERENCES satker (id),
    tps          TEXT NOT NULL,
    tanggal      TEXT NOT NULL,                       -- the day the figures are of
    dpt          INTEGER CHECK (dpt >= 0),
    dptb         INTEGER CHECK (dptb >= 0),
    dpk          INTEGER CHECK (dpk >= 0),
    pengguna     INTEGER CHECK (pengguna >= 0),
    UNIQUE (pemilihan_id, satker_id, tps, tanggal)
) STRICT;
CREATE INDEX suara_satker ON suara (satker_id);
