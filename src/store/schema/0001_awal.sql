-- The office and everything it keeps. Tables bear the nouns of the field, so that an administrator
-- reading the file with any SQLite tool knows where he is.
--
-- Three habits hold everywhere:
--   * `ver` is the row version; every save names the version it saw.
--   * The present stands in the row itself, the past in a table `*_riwayat` or `penempatan`;
--     nothing is kept in both.
--   * Days are text `2024-11-21`, moments are RFC 3339 with offset; their text order is time order.

-- Which texts made this schema.
CREATE TABLE skema (
    versi  INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    waktu  TEXT NOT NULL
) STRICT;

CREATE TABLE kantor (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    nama         TEXT NOT NULL,
    acuan        TEXT NOT NULL,                       -- id in data/acuan/kanwil.csv, or 'kementerian'
    latihan      INTEGER NOT NULL CHECK (latihan IN (0, 1)),
    hari_latihan TEXT,                                -- the day a practice office believes to be today
    dibuat       TEXT NOT NULL
) STRICT;

CREATE TABLE instansi (
    id      INTEGER PRIMARY KEY,
    kode    TEXT NOT NULL UNIQUE,
    nama    TEXT NOT NULL,
    dari    TEXT,
    sampai  TEXT
) STRICT;

-- Units -------------------------------------------------------------------------------------------

CREATE TABLE satker (
    id          INTEGER PRIMARY KEY,
    ver         INTEGER NOT NULL DEFAULT 1,
    jenis       TEXT NOT NULL,
    kelas       TEXT NOT NULL DEFAULT '',
    kode        TEXT NOT NULL DEFAULT '',
    acuan       TEXT NOT NULL DEFAULT '',             -- id in data/acuan/upt_*.csv; '' for units made here
    nama        TEXT NOT NULL CHECK (length(nama) > 0),
    pendek      TEXT NOT NULL,
    induk_id    INTEGER REFERENCES satker (id) CHECK (induk_id <> id),
    instansi_id INTEGER NOT NULL REFERENCES instansi (id),
    urut        INTEGER NOT NULL,                     -- order among siblings
    sejak       TEXT NOT NULL                         -- first day of present name, parent and instansi
) STRICT;
CREATE UNIQUE INDEX satker_kode ON satker (kode) WHERE kode <> '';
CREATE INDEX satker_induk ON satker (induk_id, urut);

-- What a unit was called and where it hung before.
CREATE TABLE satker_riwayat (
    id          INTEGER PRIMARY KEY,
    satker_id   INTEGER NOT NULL REFERENCES satker (id),
    nama        TEXT NOT NULL,
    induk_id    INTEGER REFERENCES satker (id),
    instansi_id INTEGER NOT NULL REFERENCES instansi (id),
    dari        TEXT NOT NULL,
    sampai      TEXT NOT NULL CHECK (sampai >= dari)
) STRICT;
CREATE INDEX satker_riwayat_satker ON satker_riwayat (satker_id, dari);

-- People ------------------------------------------------------------------------------------------

CREATE TABLE pegawai (
    id             INTEGER PRIMARY KEY,
    ver            INTEGER NOT NULL DEFAULT 1,
    nomor_jenis    TEXT NOT NULL CHECK (nomor_jenis IN ('nip', 'ni_pppk', 'nrp', 'lokal')),
    nomor          INTEGER NOT NULL CHECK (nomor > 0),
    nik            INTEGER CHECK (nik BETWEEN 1000000000000000 AND 9999999999999999),
    gelar_depan    TEXT NOT NULL DEFAULT '',
    nama           TEXT NOT NULL CHECK (length(nama) > 0),
    gelar_belakang TEXT NOT NULL DEFAULT '',
    nama_kunci     TEXT NOT NULL,                     -- folded bare name: sort and search key
    lahir          TEXT,
    kelamin        TEXT CHECK (kelamin IN ('l', 'p')),
    status         TEXT NOT NULL CHECK (status IN ('pns', 'cpns', 'pppk', 'pppk_paruh_waktu', 'ppnpn', 'polri', 'tni', 'lainnya')),
    golongan       TEXT NOT NULL DEFAULT '',
    jabatan        TEXT NOT NULL DEFAULT '',
    jenis_jabatan  TEXT CHECK (jenis_jabatan IN ('jpt_madya', 'jpt_pratama', 'administrator', 'pengawas', 'fungsional', 'pelaksana', 'non_asn')),
    satker_id      INTEGER NOT NULL REFERENCES satker (id),
    sejak          TEXT,                              -- first day at this unit
    atasan_id      INTEGER REFERENCES pegawai (id) CHECK (atasan_id <> id),
    pasangan_calon INTEGER NOT NULL DEFAULT 0 CHECK (pasangan_calon IN (0, 1)),
    cltn_dari      TEXT,
    cltn_sampai    TEXT,
    aktif          INTEGER NOT NULL DEFAULT 1 CHECK (aktif IN (0, 1)),
    alasan         TEXT NOT NULL DEFAULT '',          -- why out of service
    CHECK ((cltn_dari IS NULL) = (cltn_sampai IS NULL)),
    CHECK (aktif = 1 OR alasan <> '')
) STRICT;
CREATE UNIQUE INDEX pegawai_nomor ON pegawai (nomor, nomor_jenis);
CREATE UNIQUE INDEX pegawai_nik ON pegawai (nik) WHERE nik IS NOT NULL;
-- Service and employment stand behind the order, so that a walk decides about a row without fetching it.
CREATE INDEX pegawai_nama ON pegawai (nama_kunci, id, aktif, status);
CREATE INDEX pegawai_satker_nama ON pegawai (satker_id, nama_kunci, id, aktif, status);
CREATE INDEX pegawai_satker_nomor ON pegawai (satker_id, nomor, id);
-- Kinds of employment that few have; a walk for one of them would read most of the office by name.
CREATE INDEX pegawai_langka_nama ON pegawai (status, nama_kunci, id, aktif) WHERE status NOT IN ('pns', 'pppk', 'ppnpn');
CREATE INDEX pegawai_langka_nomor ON pegawai (status, nomor, id) WHERE status NOT IN ('pns', 'pppk', 'ppnpn');
-- Birth date digits YYMMDD... out of an 18-digit number: the shortest way to one person.
CREATE INDEX pegawai_lahir ON pegawai (nomor % 10000000000000000) WHERE nomor_jenis IN ('nip', 'ni_pppk');
CREATE INDEX pegawai_atasan ON pegawai (atasan_id) WHERE atasan_id IS NOT NULL;

-- Placements that have ended; the present one stands in `pegawai`.
CREATE TABLE penempatan (
    id         INTEGER PRIMARY KEY,
    pegawai_id INTEGER NOT NULL REFERENCES pegawai (id),
    satker_id  INTEGER NOT NULL REFERENCES satker (id),
    dari       TEXT,
    sampai     TEXT NOT NULL,
    jabatan    TEXT NOT NULL DEFAULT '',
    golongan   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX penempatan_pegawai ON penempatan (pegawai_id, sampai);

-- Words of names, so that fragments in any order find a person.
CREATE VIRTUAL TABLE pegawai_cari USING fts5 (
    nama_kunci, content = 'pegawai', content_rowid = 'id',
    tokenize = 'unicode61', prefix = '2 3', detail = none, columnsize = 0
);
-- Without this, erased names stay readable in the index's old pages (UU 27/2022 article 44).
INSERT INTO pegawai_cari (pegawai_cari, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER pegawai_cari_tambah AFTER INSERT ON pegawai BEGIN
    INSERT INTO pegawai_cari (rowid, nama_kunci) VALUES (new.id, new.nama_kunci);
END;
CREATE TRIGGER pegawai_cari_hapus AFTER DELETE ON pegawai BEGIN
    INSERT INTO pegawai_cari (pegawai_cari, rowid, nama_kunci) VALUES ('delete', old.id, old.nama_kunci);
END;
CREATE TRIGGER pegawai_cari_ubah AFTER UPDATE OF nama_kunci ON pegawai WHEN old.nama_kunci <> new.nama_kunci BEGIN
    INSERT INTO pegawai_cari (pegawai_cari, rowid, nama_kunci) VALUES ('delete', old.id, old.nama_kunci);
    INSERT INTO pegawai_cari (rowid, nama_kunci) VALUES (new.id, new.nama_kunci);
END;

-- Elections ---------------------------------------------------------------------------------------

CREATE TABLE pemilihan (
    id         INTEGER PRIMARY KEY,
    ver        INTEGER NOT NULL DEFAULT 1,
    kode       TEXT NOT NULL UNIQUE,
    nama       TEXT NOT NULL,
    jenis      TEXT NOT NULL CHECK (jenis IN ('pemilu', 'pilkada')),
    pemungutan TEXT NOT NULL
) STRICT;

CREATE TABLE tahapan (
    id               INTEGER PRIMARY KEY,
    ver              INTEGER NOT NULL DEFAULT 1,
    pemilihan_id     INTEGER NOT NULL REFERENCES pemilihan (id),
    kode             TEXT NOT NULL,
    nama             TEXT NOT NULL,
    mulai            TEXT,
    selesai          TEXT NOT NULL,
    penetapan        INTEGER NOT NULL DEFAULT 0 CHECK (penetapan IN (0, 1)),
    perlu_verifikasi INTEGER NOT NULL DEFAULT 0 CHECK (perlu_verifikasi IN (0, 1)),
    UNIQUE (pemilihan_id, kode),
    CHECK (mulai IS NULL OR mulai <= selesai)
) STRICT;

CREATE TABLE hari_libur (
    tanggal TEXT NOT NULL,
    jenis   TEXT NOT NULL CHECK (jenis IN ('libur_nasional', 'cuti_bersama')),
    nama    TEXT NOT NULL,
    dasar   TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (tanggal, jenis, nama)
) STRICT, WITHOUT ROWID;

-- Pledges -----------------------------------------------------------------------------------------

CREATE TABLE teks_ikrar (
    id               INTEGER PRIMARY KEY,
    kode             TEXT NOT NULL,
    versi            INTEGER NOT NULL,
    judul            TEXT NOT NULL,
    isi              TEXT NOT NULL,                   -- one point a line
    sumber           TEXT NOT NULL DEFAULT '',
    perlu_verifikasi INTEGER NOT NULL DEFAULT 0 CHECK (perlu_verifikasi IN (0, 1)),
    UNIQUE (kode, versi)
) STRICT;

CREATE TABLE gelombang (
    id           INTEGER PRIMARY KEY,
    ver          INTEGER NOT NULL DEFAULT 1,
    nama         TEXT NOT NULL UNIQUE,
    pemilihan_id INTEGER NOT NULL REFERENCES pemilihan (id),
    teks_id      INTEGER NOT NULL REFERENCES teks_ikrar (id),
    mulai        TEXT NOT NULL,
    tenggat      TEXT NOT NULL CHECK (tenggat >= mulai)
) STRICT;

CREATE TABLE berkas (
    id           INTEGER PRIMARY KEY,
    ver          INTEGER NOT NULL DEFAULT 1,
    gelombang_id INTEGER NOT NULL REFERENCES gelombang (id),
    satker_id    INTEGER NOT NULL REFERENCES satker (id),
    nomor        TEXT NOT NULL CHECK (length(nomor) > 0),
    tanggal      TEXT NOT NULL,
    tempat       TEXT NOT NULL DEFAULT '',
    saksi        TEXT NOT NULL DEFAULT '',
    tertulis     INTEGER CHECK (tertulis >= 0),       -- total declared on the sheet
    tutup        INTEGER NOT NULL DEFAULT 0 CHECK (tutup IN (0, 1)),
    UNIQUE (gelombang_id, satker_id, nomor)
) STRICT;

-- Who is `belum` has no row.
CREATE TABLE ikrar (
    id           INTEGER PRIMARY KEY,
    ver          INTEGER NOT NULL DEFAULT 1,
    gelombang_id INTEGER NOT NULL REFERENCES gelombang (id),
    pegawai_id   INTEGER NOT NULL REFERENCES pegawai (id),
    satker_id    INTEGER NOT NULL REFERENCES satker (id),   -- the unit of that day; history does not move
    keadaan      TEXT NOT NULL CHECK (keadaan IN ('mengucapkan', 'diwakili', 'ttd', 'menolak', 'dikecualikan')),
    tanggal      TEXT NOT NULL,
    berkas_id    INTEGER REFERENCES berkas (id),
    baris        INTEGER CHECK (baris > 0),
    alasan       TEXT NOT NULL DEFAULT '',
    operator_id  INTEGER NOT NULL REFERENCES operator (id),
    waktu        TEXT NOT NULL,
    UNIQUE (gelombang_id, pegawai_id)
) STRICT;
CREATE INDEX ikrar_pegawai ON ikrar (pegawai_id, gelombang_id);
CREATE INDEX ikrar_berkas ON ikrar (berkas_id, baris) WHERE berkas_id IS NOT NULL;
-- What is neither signed nor missing is rare and asked for by name.
CREATE INDEX ikrar_langka ON ikrar (gelombang_id, keadaan, pegawai_id) WHERE keadaan <> 'ttd';
CREATE INDEX ikrar_satker ON ikrar (gelombang_id, satker_id, tanggal);

-- Cases -------------------------------------------------------------------------------------------

CREATE TABLE katalog_skb (
    id               TEXT PRIMARY KEY,
    rumpun           TEXT NOT NULL CHECK (rumpun IN ('kode_etik', 'disiplin')),
    periode          TEXT NOT NULL,
    bentuk           TEXT NOT NULL,
    sanksi           TEXT NOT NULL,
    dasar            TEXT NOT NULL DEFAULT '',
    dari             TEXT,
    sampai           TEXT,
    perlu_verifikasi INTEGER NOT NULL CHECK (perlu_verifikasi IN (0, 1))
) STRICT;

-- Deadlines as dated data; a case's own deadline is reckoned from these.
CREATE TABLE tenggat_aturan (
    id               TEXT PRIMARY KEY,
    nilai            INTEGER CHECK (nilai > 0),       -- NULL where no source gives a number
    satuan           TEXT NOT NULL,
    keadaan          TEXT NOT NULL DEFAULT '',        -- the state whose deadline it is
    dari             TEXT NOT NULL,                   -- the day it runs from
    sifat            TEXT NOT NULL,
    perlu_verifikasi INTEGER NOT NULL CHECK (perlu_verifikasi IN (0, 1)),
    sumber           TEXT NOT NULL DEFAULT '',
    catatan          TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE laporan_dugaan (
    id           INTEGER PRIMARY KEY,
    ver          INTEGER NOT NULL DEFAULT 1,
    sumber       TEXT NOT NULL,
    nomor_surat  TEXT NOT NULL DEFAULT '',
    perbuatan    TEXT NOT NULL,
    terima       TEXT NOT NULL CHECK (terima >= perbuatan),
    pemilihan_id INTEGER REFERENCES pemilihan (id),
    ringkas      TEXT NOT NULL,
    uraian       TEXT NOT NULL DEFAULT '',
    operator_id  INTEGER NOT NULL REFERENCES operator (id),
    waktu        TEXT NOT NULL
) STRICT;

-- Parties of a report who are not its accused. The reporter's name stands here and nowhere else.
CREATE TABLE laporan_pihak (
    id         INTEGER PRIMARY KEY,
    laporan_id INTEGER NOT NULL REFERENCES laporan_dugaan (id),
    peran      TEXT NOT NULL CHECK (peran IN ('pelapor', 'saksi', 'atasan')),
    pegawai_id INTEGER REFERENCES pegawai (id),
    nama       TEXT NOT NULL
) STRICT;
CREATE INDEX laporan_pihak_laporan ON laporan_pihak (laporan_id, peran);

-- One accused of one report. Name, unit, grade and post are those of the day of registration.
CREATE TABLE perkara (
    id             INTEGER PRIMARY KEY,
    ver            INTEGER NOT NULL DEFAULT 1,
    nomor          TEXT NOT NULL UNIQUE,
    laporan_id     INTEGER NOT NULL REFERENCES laporan_dugaan (id),
    pegawai_id     INTEGER REFERENCES pegawai (id),
    satker_id      INTEGER REFERENCES satker (id),
    terlapor       TEXT NOT NULL,
    terlapor_kunci TEXT NOT NULL,                     -- folded, for the filter
    satker_nama    TEXT NOT NULL DEFAULT '',
    jabatan        TEXT NOT NULL DEFAULT '',
    keadaan        TEXT NOT NULL,
    sejak          TEXT NOT NULL,
    terbuka        INTEGER NOT NULL CHECK (terbuka IN (0, 1)),
    tenggat_aturan TEXT,
    tenggat        TEXT,
    CHECK ((tenggat IS NULL) = (tenggat_aturan IS NULL))
) STRICT;
CREATE INDEX perkara_antrean ON perkara (terbuka, ifnull(tenggat, '9999-12-31'), id);
CREATE INDEX perkara_pegawai ON perkara (pegawai_id) WHERE pegawai_id IS NOT NULL;
CREATE INDEX perkara_satker ON perkara (satker_id, terbuka);
CREATE INDEX perkara_laporan ON perkara (laporan_id);

CREATE TABLE perkara_baris (
    id         INTEGER PRIMARY KEY,
    perkara_id INTEGER NOT NULL REFERENCES perkara (id),
    baris_id   TEXT NOT NULL REFERENCES katalog_skb (id),
    UNIQUE (perkara_id, baris_id)
) STRICT;

CREATE TABLE perkara_langkah (
    id          INTEGER PRIMARY KEY,
    perkara_id  INTEGER NOT NULL REFERENCES perkara (id),
    dari        TEXT,
    ke          TEXT NOT NULL,
    tanggal     TEXT NOT NULL,
    alasan      TEXT NOT NULL DEFAULT '',
    operator_id INTEGER NOT NULL REFERENCES operator (id),
    waktu       TEXT NOT NULL
) STRICT;
CREATE INDEX perkara_langkah_perkara ON perkara_langkah (perkara_id, id);

-- Operators whom a case is open to.
CREATE TABLE perkara_tim (
    id            INTEGER PRIMARY KEY,
    perkara_id    INTEGER NOT NULL REFERENCES perkara (id),
    operator_id   INTEGER NOT NULL REFERENCES operator (id),
    boleh_pelapor INTEGER NOT NULL DEFAULT 0 CHECK (boleh_pelapor IN (0, 1)),
    UNIQUE (perkara_id, operator_id)
) STRICT;

-- Operators ---------------------------------------------------------------------------------------

CREATE TABLE operator (
    id        INTEGER PRIMARY KEY,
    ver       INTEGER NOT NULL DEFAULT 1,
    login     TEXT NOT NULL UNIQUE CHECK (length(login) > 0),
    nama      TEXT NOT NULL,
    satker_id INTEGER REFERENCES satker (id),
    peran     TEXT NOT NULL DEFAULT '',               -- codes, one blank between them
    aktif     INTEGER NOT NULL DEFAULT 1 CHECK (aktif IN (0, 1))
) STRICT;

CREATE TABLE izin (
    peran   TEXT NOT NULL,
    hak     TEXT NOT NULL,
    lingkup TEXT NOT NULL,
    PRIMARY KEY (peran, hak)
) STRICT, WITHOUT ROWID;

CREATE TABLE draf (
    id          INTEGER PRIMARY KEY,
    operator_id INTEGER NOT NULL REFERENCES operator (id) ON DELETE CASCADE,
    formulir    TEXT NOT NULL,
    objek_id    INTEGER,
    ver         INTEGER,
    isian       TEXT NOT NULL,                        -- JSON object, field name to text
    fokus       TEXT NOT NULL DEFAULT '',
    waktu       TEXT NOT NULL
) STRICT;
CREATE INDEX draf_operator ON draf (operator_id, waktu);
CREATE INDEX draf_objek ON draf (formulir, objek_id) WHERE objek_id IS NOT NULL;

-- Figures kept while rows change, so that a pane costs the same at eight thousand and five million ---

CREATE TABLE hitung_pegawai (
    satker_id INTEGER NOT NULL,
    status    TEXT NOT NULL,
    aktif     INTEGER NOT NULL,
    n         INTEGER NOT NULL,
    PRIMARY KEY (satker_id, status, aktif)
) STRICT, WITHOUT ROWID;

-- Active people by their present unit.
CREATE TABLE hitung_ikrar (
    gelombang_id INTEGER NOT NULL,
    satker_id    INTEGER NOT NULL,
    keadaan      TEXT NOT NULL,
    n            INTEGER NOT NULL,
    PRIMARY KEY (gelombang_id, satker_id, keadaan)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER hitung_pegawai_tambah AFTER INSERT ON pegawai BEGIN
    INSERT INTO hitung_pegawai VALUES (new.satker_id, new.status, new.aktif, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER hitung_pegawai_hapus AFTER DELETE ON pegawai BEGIN
    UPDATE hitung_pegawai SET n = n - 1 WHERE satker_id = old.satker_id AND status = old.status AND aktif = old.aktif;
END;
CREATE TRIGGER hitung_pegawai_ubah AFTER UPDATE OF satker_id, status, aktif ON pegawai
WHEN old.satker_id <> new.satker_id OR old.status <> new.status OR old.aktif <> new.aktif BEGIN
    UPDATE hitung_pegawai SET n = n - 1 WHERE satker_id = old.satker_id AND status = old.status AND aktif = old.aktif;
    INSERT INTO hitung_pegawai VALUES (new.satker_id, new.status, new.aktif, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
    UPDATE hitung_ikrar SET n = n - 1
     WHERE old.aktif = 1 AND satker_id = old.satker_id
       AND (gelombang_id, keadaan) IN (SELECT gelombang_id, keadaan FROM ikrar WHERE pegawai_id = old.id);
    INSERT INTO hitung_ikrar
        SELECT gelombang_id, new.satker_id, keadaan, 1 FROM ikrar WHERE new.aktif = 1 AND pegawai_id = new.id
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER hitung_ikrar_tambah AFTER INSERT ON ikrar BEGIN
    INSERT INTO hitung_ikrar
        SELECT new.gelombang_id, satker_id, new.keadaan, 1 FROM pegawai WHERE id = new.pegawai_id AND aktif = 1
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER hitung_ikrar_hapus AFTER DELETE ON ikrar BEGIN
    UPDATE hitung_ikrar SET n = n - 1
     WHERE gelombang_id = old.gelombang_id AND keadaan = old.keadaan
       AND satker_id = (SELECT satker_id FROM pegawai WHERE id = old.pegawai_id AND aktif = 1);
END;
CREATE TRIGGER hitung_ikrar_ubah AFTER UPDATE OF keadaan ON ikrar WHEN old.keadaan <> new.keadaan BEGIN
    UPDATE hitung_ikrar SET n = n - 1
     WHERE gelombang_id = old.gelombang_id AND keadaan = old.keadaan
       AND satker_id = (SELECT satker_id FROM pegawai WHERE id = old.pegawai_id AND aktif = 1);
    INSERT INTO hitung_ikrar
        SELECT new.gelombang_id, satker_id, new.keadaan, 1 FROM pegawai WHERE id = new.pegawai_id AND aktif = 1
        ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- The trail ---------------------------------------------------------------------------------------

CREATE TABLE audit (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    tindakan  INTEGER NOT NULL,                       -- first link of the act this link belongs to
    waktu     TEXT NOT NULL,
    operator  TEXT NOT NULL,                          -- login, as text: the trail outlives the account
    asal      TEXT NOT NULL,
    sesi      TEXT NOT NULL,
    aksi      TEXT NOT NULL,                          -- command id
    objek     TEXT NOT NULL,                          -- table/key
    komitmen  TEXT NOT NULL,                          -- SHA-256 of salt, before, after and reason
    sesudah   TEXT NOT NULL,                          -- salted SHA-256 of the row after; '' when it is gone, '-' for a look
    sebelum   TEXT NOT NULL,                          -- hash of the link before
    hash      TEXT NOT NULL
) STRICT;
CREATE INDEX audit_objek ON audit (objek, id);
CREATE INDEX audit_tindakan ON audit (tindakan);
CREATE INDEX audit_sesi ON audit (sesi, id);

-- The values, apart from the chain, so that they can be erased (UU 27/2022) while the chain still verifies.
CREATE TABLE audit_isi (
    audit_id INTEGER PRIMARY KEY REFERENCES audit (id),
    garam    TEXT NOT NULL,
    sebelum  TEXT,
    sesudah  TEXT,
    alasan   TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER audit_tak_berubah BEFORE UPDATE ON audit BEGIN
    SELECT raise(ABORT, 'audit: the trail is append-only');
END;
CREATE TRIGGER audit_tak_terhapus BEFORE DELETE ON audit BEGIN
    SELECT raise(ABORT, 'audit: the trail is append-only');
END;
