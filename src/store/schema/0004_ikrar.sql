-- Pledges on paper: sheets keyed row by row, what a later record has replaced, and who looked at a sample again.
--
-- A column that comes to an older table may be NULL and is so in every older row: the digest of a row in the trail leaves
-- it out while it is (`store/tabel.rs`), so that what was noted before still agrees.

ALTER TABLE kantor ADD COLUMN hitung_diwakili INTEGER CHECK (hitung_diwakili IN (0, 1));  -- 1: counts in the headline figure

ALTER TABLE gelombang ADD COLUMN edaran TEXT;         -- the circular that asks for it

ALTER TABLE berkas ADD COLUMN dicetak TEXT;           -- when its sheet was printed by us; its rows stand in that order
ALTER TABLE berkas ADD COLUMN pindaian TEXT;          -- where the scan lies
ALTER TABLE berkas ADD COLUMN pindaian_sha256 TEXT;
ALTER TABLE berkas ADD COLUMN alasan TEXT;            -- why it was closed though its totals differ
ALTER TABLE berkas ADD COLUMN operator_id INTEGER REFERENCES operator (id);  -- who keys it, and is asked to go on
CREATE INDEX berkas_gelombang ON berkas (gelombang_id, tutup, id, satker_id);
CREATE INDEX berkas_terbuka ON berkas (operator_id, id) WHERE tutup = 0;

-- Its first day spoken, which a signature does not take away; and the last day of an exclusion, NULL for the whole wave.
ALTER TABLE ikrar ADD COLUMN ucap TEXT;
ALTER TABLE ikrar ADD COLUMN sampai TEXT;

-- A record that another has replaced: at the unit of that day, or before a sheet said more. What a unit had reached on
-- a day is reckoned from these too.
CREATE TABLE ikrar_lama (
    id           INTEGER PRIMARY KEY,
    gelombang_id INTEGER NOT NULL REFERENCES gelombang (id),
    pegawai_id   INTEGER NOT NULL REFERENCES pegawai (id),
    satker_id    INTEGER NOT NULL REFERENCES satker (id),
    keadaan      TEXT NOT NULL,
    tanggal      TEXT NOT NULL,
    berkas_id    INTEGER REFERENCES berkas (id),
    baris        INTEGER,
    alasan       TEXT NOT NULL DEFAULT '',
    operator_id  INTEGER NOT NULL REFERENCES operator (id),
    waktu        TEXT NOT NULL,
    ucap         TEXT,
    sampai       TEXT,
    sebab        TEXT NOT NULL CHECK (sebab IN ('pindah', 'berkas')),
    diganti      TEXT NOT NULL                        -- the day it was replaced
) STRICT;
CREATE INDEX ikrar_lama_pegawai ON ikrar_lama (pegawai_id, gelombang_id);
CREATE INDEX ikrar_lama_satker ON ikrar_lama (satker_id, gelombang_id);
CREATE INDEX ikrar_lama_berkas ON ikrar_lama (berkas_id) WHERE berkas_id IS NOT NULL;

-- A row of a sheet. `isi` NULL: not keyed yet.
CREATE TABLE berkas_baris (
    id          INTEGER PRIMARY KEY,
    ver         INTEGER NOT NULL DEFAULT 1,
    berkas_id   INTEGER NOT NULL REFERENCES berkas (id),
    baris       INTEGER NOT NULL CHECK (baris > 0),
    pegawai_id  INTEGER NOT NULL REFERENCES pegawai (id),
    isi         TEXT CHECK (isi IN ('ttd', 'kosong', 'diwakili', 'menolak')),
    tanggal     TEXT,                                 -- written beside it, where it is not that of the sheet
    catatan     TEXT NOT NULL DEFAULT '',
    operator_id INTEGER REFERENCES operator (id),
    waktu       TEXT,
    UNIQUE (berkas_id, baris),
    UNIQUE (berkas_id, pegawai_id),
    CHECK ((isi IS NULL) = (operator_id IS NULL) AND (isi IS NULL) = (waktu IS NULL))
) STRICT;
CREATE INDEX berkas_baris_pegawai ON berkas_baris (pegawai_id, berkas_id);

-- What stood on sheets until now, row by row as far as the rows were numbered.
INSERT OR IGNORE INTO berkas_baris (berkas_id, baris, pegawai_id, isi, tanggal, catatan, operator_id, waktu)
    SELECT i.berkas_id, row_number() OVER (PARTITION BY i.berkas_id ORDER BY i.baris IS NULL, i.baris, i.id), i.pegawai_id,
           i.keadaan, nullif(i.tanggal, b.tanggal), i.alasan, i.operator_id, i.waktu
    FROM ikrar i JOIN berkas b ON b.id = i.berkas_id WHERE i.keadaan IN ('ttd', 'diwakili', 'menolak');

-- What was found wrong on a closed sheet: a new entry with a reason; the row itself is never edited.
CREATE TABLE berkas_koreksi (
    id          INTEGER PRIMARY KEY,
    berkas_id   INTEGER NOT NULL REFERENCES berkas (id),
    baris       INTEGER NOT NULL,
    lama        TEXT,
    isi         TEXT NOT NULL CHECK (isi IN ('ttd', 'kosong', 'diwakili', 'menolak')),
    alasan      TEXT NOT NULL CHECK (length(alasan) > 0),
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    waktu       TEXT NOT NULL
) STRICT;
CREATE INDEX berkas_koreksi_berkas ON berkas_koreksi (berkas_id, baris, id);

-- What a second person read on the rows of a sample, without seeing what the first had.
CREATE TABLE berkas_uji (
    id          INTEGER PRIMARY KEY,
    berkas_id   INTEGER NOT NULL REFERENCES berkas (id),
    baris       INTEGER NOT NULL,
    isi         TEXT NOT NULL CHECK (isi IN ('ttd', 'kosong', 'diwakili', 'menolak')),
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    waktu       TEXT NOT NULL,
    UNIQUE (berkas_id, baris, operator_id)
) STRICT;

-- A ceremony belongs to a wave; one may bring staff of many units together, or take place on screens.
ALTER TABLE kegiatan ADD COLUMN gelombang_id INTEGER REFERENCES gelombang (id);
ALTER TABLE kegiatan ADD COLUMN daring INTEGER CHECK (daring IN (0, 1));
CREATE INDEX kegiatan_gelombang ON kegiatan (gelombang_id, tanggal) WHERE gelombang_id IS NOT NULL;

-- Where somebody served before, in the order the board asks for: who was on duty at a unit on a day.
DROP INDEX penempatan_satker;
CREATE INDEX penempatan_satker ON penempatan (satker_id, sampai);
