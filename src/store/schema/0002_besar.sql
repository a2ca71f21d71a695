-- What keeps a screen as fast at five million people as at eight thousand. All of it is derived: triggers keep
-- it beside the rows, and `ikrar periksa` reckons it anew.

-- Words of names ------------------------------------------------------------------------------------

-- A word index whose merges fall due inside somebody's save, and whose answers must be fetched row by row, gives
-- way to a plain one: each word of a folded name but the first, which `pegawai_nama` finds already. The whole key
-- stands behind the word, so that other fragments are decided here and rows come in the order of the list.
DROP TRIGGER pegawai_cari_tambah;
DROP TRIGGER pegawai_cari_hapus;
DROP TRIGGER pegawai_cari_ubah;
DROP TABLE pegawai_cari;

CREATE TABLE nama_kata (
    kata       TEXT NOT NULL,
    nama_kunci TEXT NOT NULL,
    id         INTEGER NOT NULL,                      -- of pegawai
    aktif      INTEGER NOT NULL,
    PRIMARY KEY (kata, nama_kunci, id)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO nama_kata (kata, nama_kunci, id, aktif)
    SELECT k.value, p.nama_kunci, p.id, p.aktif
    FROM pegawai p CROSS JOIN json_each('["' || replace(p.nama_kunci, ' ', '","') || '"]') k
    WHERE k.key > 0 AND k.value <> '' ORDER BY 1, 2, 3;

-- The order by name also says which number somebody bears, so that digits are decided without fetching him.
DROP INDEX pegawai_nama;
CREATE INDEX pegawai_nama ON pegawai (nama_kunci, id, aktif, status, nomor, nomor_jenis);

-- How many rows of it each word has; a word that nobody bears any more is gone, for it is part of a name.
CREATE TABLE jumlah_kata (
    kata TEXT PRIMARY KEY,
    n    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO jumlah_kata (kata, n) SELECT kata, count(*) FROM nama_kata GROUP BY kata;

CREATE TRIGGER nama_kata_tambah AFTER INSERT ON pegawai BEGIN
    INSERT OR IGNORE INTO nama_kata (kata, nama_kunci, id, aktif)
        SELECT value, new.nama_kunci, new.id, new.aktif
        FROM json_each('["' || replace(new.nama_kunci, ' ', '","') || '"]') WHERE key > 0 AND value <> '';
END;
CREATE TRIGGER nama_kata_hapus AFTER DELETE ON pegawai BEGIN
    DELETE FROM nama_kata WHERE nama_kunci = old.nama_kunci AND id = old.id
       AND kata IN (SELECT value FROM json_each('["' || replace(old.nama_kunci, ' ', '","') || '"]') WHERE key > 0);
END;
CREATE TRIGGER nama_kata_ubah AFTER UPDATE OF nama_kunci, aktif ON pegawai
WHEN old.nama_kunci <> new.nama_kunci OR old.aktif <> new.aktif BEGIN
    DELETE FROM nama_kata WHERE nama_kunci = old.nama_kunci AND id = old.id
       AND kata IN (SELECT value FROM json_each('["' || replace(old.nama_kunci, ' ', '","') || '"]') WHERE key > 0);
    INSERT OR IGNORE INTO nama_kata (kata, nama_kunci, id, aktif)
        SELECT value, new.nama_kunci, new.id, new.aktif
        FROM json_each('["' || replace(new.nama_kunci, ' ', '","') || '"]') WHERE key > 0 AND value <> '';
END;
CREATE TRIGGER jumlah_kata_tambah AFTER INSERT ON nama_kata BEGIN
    INSERT INTO jumlah_kata (kata, n) VALUES (new.kata, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER jumlah_kata_hapus AFTER DELETE ON nama_kata BEGIN
    DELETE FROM jumlah_kata WHERE kata = old.kata AND n <= 1;
    UPDATE jumlah_kata SET n = n - 1 WHERE kata = old.kata;
END;

-- Figures of the whole office ------------------------------------------------------------------------

CREATE TABLE jumlah_pegawai (
    status TEXT NOT NULL,
    aktif  INTEGER NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (status, aktif)
) STRICT, WITHOUT ROWID;
INSERT INTO jumlah_pegawai (status, aktif, n) SELECT status, aktif, sum(n) FROM hitung_pegawai GROUP BY status, aktif;
CREATE TRIGGER jumlah_pegawai_tambah AFTER INSERT ON hitung_pegawai BEGIN
    INSERT INTO jumlah_pegawai (status, aktif, n) VALUES (new.status, new.aktif, new.n)
        ON CONFLICT DO UPDATE SET n = n + new.n;
END;
CREATE TRIGGER jumlah_pegawai_ubah AFTER UPDATE OF n ON hitung_pegawai BEGIN
    UPDATE jumlah_pegawai SET n = n + new.n - old.n WHERE status = new.status AND aktif = new.aktif;
END;

-- Pledges by state and by present employment and service of the person.
CREATE TABLE jumlah_ikrar (
    gelombang_id INTEGER NOT NULL,
    keadaan      TEXT NOT NULL,
    status       TEXT NOT NULL,
    aktif        INTEGER NOT NULL,
    n            INTEGER NOT NULL,
    PRIMARY KEY (gelombang_id, keadaan, status, aktif)
) STRICT, WITHOUT ROWID;
INSERT INTO jumlah_ikrar (gelombang_id, keadaan, status, aktif, n)
    SELECT i.gelombang_id, i.keadaan, p.status, p.aktif, count(*)
    FROM ikrar i CROSS JOIN pegawai p ON p.id = i.pegawai_id GROUP BY 1, 2, 3, 4;
CREATE TRIGGER jumlah_ikrar_tambah AFTER INSERT ON ikrar BEGIN
    INSERT INTO jumlah_ikrar (gelombang_id, keadaan, status, aktif, n)
        SELECT new.gelombang_id, new.keadaan, status, aktif, 1 FROM pegawai WHERE id = new.pegawai_id
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER jumlah_ikrar_hapus AFTER DELETE ON ikrar BEGIN
    UPDATE jumlah_ikrar SET n = n - 1
     WHERE gelombang_id = old.gelombang_id AND keadaan = old.keadaan
       AND (status, aktif) = (SELECT status, aktif FROM pegawai WHERE id = old.pegawai_id);
END;
CREATE TRIGGER jumlah_ikrar_ubah AFTER UPDATE OF keadaan ON ikrar WHEN old.keadaan <> new.keadaan BEGIN
    UPDATE jumlah_ikrar SET n = n - 1
     WHERE gelombang_id = old.gelombang_id AND keadaan = old.keadaan
       AND (status, aktif) = (SELECT status, aktif FROM pegawai WHERE id = old.pegawai_id);
    INSERT INTO jumlah_ikrar (gelombang_id, keadaan, status, aktif, n)
        SELECT new.gelombang_id, new.keadaan, status, aktif, 1 FROM pegawai WHERE id = new.pegawai_id
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER jumlah_ikrar_pegawai AFTER UPDATE OF status, aktif ON pegawai
WHEN old.status <> new.status OR old.aktif <> new.aktif BEGIN
    UPDATE jumlah_ikrar SET n = n - 1 FROM ikrar i
     WHERE i.pegawai_id = old.id AND jumlah_ikrar.gelombang_id = i.gelombang_id AND jumlah_ikrar.keadaan = i.keadaan
       AND jumlah_ikrar.status = old.status AND jumlah_ikrar.aktif = old.aktif;
    INSERT INTO jumlah_ikrar (gelombang_id, keadaan, status, aktif, n)
        SELECT gelombang_id, keadaan, new.status, new.aktif, 1 FROM ikrar WHERE pegawai_id = new.id
        ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- Pledges that are neither signed nor missing: few, and asked for in the order of a list --------------

CREATE TABLE ikrar_jarang (
    gelombang_id INTEGER NOT NULL,
    keadaan      TEXT NOT NULL,
    status       TEXT NOT NULL,
    nama_kunci   TEXT NOT NULL,
    pegawai_id   INTEGER NOT NULL,
    nomor        INTEGER NOT NULL,
    aktif        INTEGER NOT NULL,
    satker_id    INTEGER NOT NULL,
    PRIMARY KEY (gelombang_id, keadaan, status, nama_kunci, pegawai_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ikrar_jarang_nomor ON ikrar_jarang (gelombang_id, keadaan, status, nomor, pegawai_id, aktif, satker_id);
INSERT INTO ikrar_jarang (gelombang_id, keadaan, status, nama_kunci, pegawai_id, nomor, aktif, satker_id)
    SELECT i.gelombang_id, i.keadaan, p.status, p.nama_kunci, p.id, p.nomor, p.aktif, p.satker_id
    FROM ikrar i CROSS JOIN pegawai p ON p.id = i.pegawai_id WHERE i.keadaan <> 'ttd';
CREATE TRIGGER ikrar_jarang_tambah AFTER INSERT ON ikrar WHEN new.keadaan <> 'ttd' BEGIN
    INSERT INTO ikrar_jarang (gelombang_id, keadaan, status, nama_kunci, pegawai_id, nomor, aktif, satker_id)
        SELECT new.gelombang_id, new.keadaan, status, nama_kunci, id, nomor, aktif, satker_id
        FROM pegawai WHERE id = new.pegawai_id;
END;
CREATE TRIGGER ikrar_jarang_hapus AFTER DELETE ON ikrar WHEN old.keadaan <> 'ttd' BEGIN
    DELETE FROM ikrar_jarang
     WHERE gelombang_id = old.gelombang_id AND keadaan = old.keadaan AND pegawai_id = old.pegawai_id
       AND (status, nama_kunci) = (SELECT status, nama_kunci FROM pegawai WHERE id = old.pegawai_id);
END;
CREATE TRIGGER ikrar_jarang_ubah AFTER UPDATE OF keadaan ON ikrar WHEN old.keadaan <> new.keadaan BEGIN
    DELETE FROM ikrar_jarang
     WHERE gelombang_id = old.gelombang_id AND keadaan = old.keadaan AND pegawai_id = old.pegawai_id
       AND (status, nama_kunci) = (SELECT status, nama_kunci FROM pegawai WHERE id = old.pegawai_id);
    INSERT INTO ikrar_jarang (gelombang_id, keadaan, status, nama_kunci, pegawai_id, nomor, aktif, satker_id)
        SELECT new.gelombang_id, new.keadaan, status, nama_kunci, id, nomor, aktif, satker_id
        FROM pegawai WHERE id = new.pegawai_id AND new.keadaan <> 'ttd';
END;
CREATE TRIGGER ikrar_jarang_pegawai AFTER UPDATE OF status, nama_kunci, nomor, aktif, satker_id ON pegawai
WHEN old.status <> new.status OR old.nama_kunci <> new.nama_kunci OR old.nomor <> new.nomor OR old.aktif <> new.aktif
  OR old.satker_id <> new.satker_id BEGIN
    UPDATE ikrar_jarang
       SET status = new.status, nama_kunci = new.nama_kunci, nomor = new.nomor, aktif = new.aktif, satker_id = new.satker_id
      FROM ikrar i
     WHERE i.pegawai_id = old.id AND ikrar_jarang.gelombang_id = i.gelombang_id AND ikrar_jarang.keadaan = i.keadaan
       AND ikrar_jarang.status = old.status AND ikrar_jarang.nama_kunci = old.nama_kunci
       AND ikrar_jarang.pegawai_id = old.id;
END;

-- Whether somebody has signed is asked of thousands for one page; the index of people answers alone.
DROP INDEX ikrar_pegawai;
CREATE INDEX ikrar_pegawai ON ikrar (pegawai_id, gelombang_id, keadaan);

-- What refers to a unit or a person is found by it, or undoing a new one would read every pledge there is.
DROP INDEX ikrar_satker;
CREATE INDEX ikrar_satker ON ikrar (satker_id, gelombang_id, tanggal);
CREATE INDEX penempatan_satker ON penempatan (satker_id);
CREATE INDEX berkas_satker ON berkas (satker_id);
CREATE INDEX satker_riwayat_induk ON satker_riwayat (induk_id);
CREATE INDEX laporan_pihak_pegawai ON laporan_pihak (pegawai_id) WHERE pegawai_id IS NOT NULL;

-- Figures of a unit in one row each, for the tree: it shows a thousand units and has seven thousand counters ---

-- People in service, and those of them who are ASN.
CREATE TABLE satker_jumlah (
    satker_id INTEGER PRIMARY KEY,
    aktif     INTEGER NOT NULL,
    asn       INTEGER NOT NULL
) STRICT;
INSERT INTO satker_jumlah (satker_id, aktif, asn)
    SELECT satker_id, sum(n * aktif), sum(n * aktif * (status IN ('pns', 'cpns', 'pppk', 'pppk_paruh_waktu')))
    FROM hitung_pegawai GROUP BY satker_id;
CREATE TRIGGER satker_jumlah_tambah AFTER INSERT ON hitung_pegawai BEGIN
    INSERT INTO satker_jumlah (satker_id, aktif, asn)
        VALUES (new.satker_id, new.n * new.aktif,
                new.n * new.aktif * (new.status IN ('pns', 'cpns', 'pppk', 'pppk_paruh_waktu')))
        ON CONFLICT DO UPDATE SET aktif = aktif + excluded.aktif, asn = asn + excluded.asn;
END;
CREATE TRIGGER satker_jumlah_ubah AFTER UPDATE OF n ON hitung_pegawai BEGIN
    UPDATE satker_jumlah
       SET aktif = aktif + (new.n - old.n) * new.aktif,
           asn = asn + (new.n - old.n) * new.aktif * (new.status IN ('pns', 'cpns', 'pppk', 'pppk_paruh_waktu'))
     WHERE satker_id = new.satker_id;
END;

-- Those in service by state and present unit, and the newest day of the unit that a pledge was made at.
CREATE TABLE satker_ikrar (
    gelombang_id INTEGER NOT NULL,
    satker_id    INTEGER NOT NULL,
    ttd          INTEGER NOT NULL DEFAULT 0,
    mengucapkan  INTEGER NOT NULL DEFAULT 0,
    diwakili     INTEGER NOT NULL DEFAULT 0,
    menolak      INTEGER NOT NULL DEFAULT 0,
    dikecualikan INTEGER NOT NULL DEFAULT 0,
    terakhir     TEXT,
    PRIMARY KEY (gelombang_id, satker_id)
) STRICT, WITHOUT ROWID;
INSERT INTO satker_ikrar (gelombang_id, satker_id, ttd, mengucapkan, diwakili, menolak, dikecualikan)
    SELECT gelombang_id, satker_id, sum(n * (keadaan = 'ttd')), sum(n * (keadaan = 'mengucapkan')),
           sum(n * (keadaan = 'diwakili')), sum(n * (keadaan = 'menolak')), sum(n * (keadaan = 'dikecualikan'))
    FROM hitung_ikrar GROUP BY gelombang_id, satker_id;
INSERT INTO satker_ikrar (gelombang_id, satker_id, terakhir)
    SELECT gelombang_id, satker_id, max(tanggal) FROM ikrar WHERE true GROUP BY gelombang_id, satker_id
    ON CONFLICT DO UPDATE SET terakhir = excluded.terakhir;
CREATE TRIGGER satker_ikrar_tambah AFTER INSERT ON hitung_ikrar BEGIN
    INSERT INTO satker_ikrar (gelombang_id, satker_id, ttd, mengucapkan, diwakili, menolak, dikecualikan)
        VALUES (new.gelombang_id, new.satker_id, new.n * (new.keadaan = 'ttd'), new.n * (new.keadaan = 'mengucapkan'),
                new.n * (new.keadaan = 'diwakili'), new.n * (new.keadaan = 'menolak'),
                new.n * (new.keadaan = 'dikecualikan'))
        ON CONFLICT DO UPDATE SET ttd = ttd + excluded.ttd, mengucapkan = mengucapkan + excluded.mengucapkan,
            diwakili = diwakili + excluded.diwakili, menolak = menolak + excluded.menolak,
            dikecualikan = dikecualikan + excluded.dikecualikan;
END;
CREATE TRIGGER satker_ikrar_ubah AFTER UPDATE OF n ON hitung_ikrar BEGIN
    UPDATE satker_ikrar
       SET ttd = ttd + (new.n - old.n) * (new.keadaan = 'ttd'),
           mengucapkan = mengucapkan + (new.n - old.n) * (new.keadaan = 'mengucapkan'),
           diwakili = diwakili + (new.n - old.n) * (new.keadaan = 'diwakili'),
           menolak = menolak + (new.n - old.n) * (new.keadaan = 'menolak'),
           dikecualikan = dikecualikan + (new.n - old.n) * (new.keadaan = 'dikecualikan')
     WHERE gelombang_id = new.gelombang_id AND satker_id = new.satker_id;
END;
CREATE TRIGGER satker_ikrar_hari_tambah AFTER INSERT ON ikrar BEGIN
    INSERT INTO satker_ikrar (gelombang_id, satker_id, terakhir) VALUES (new.gelombang_id, new.satker_id, new.tanggal)
        ON CONFLICT DO UPDATE SET terakhir = excluded.terakhir WHERE terakhir IS NULL OR terakhir < excluded.terakhir;
END;
CREATE TRIGGER satker_ikrar_hari_hapus AFTER DELETE ON ikrar BEGIN
    UPDATE satker_ikrar
       SET terakhir = (SELECT max(tanggal) FROM ikrar
                        WHERE gelombang_id = old.gelombang_id AND satker_id = old.satker_id)
     WHERE gelombang_id = old.gelombang_id AND satker_id = old.satker_id AND terakhir <= old.tanggal;
END;
CREATE TRIGGER satker_ikrar_hari_ubah AFTER UPDATE OF satker_id, tanggal ON ikrar
WHEN old.satker_id <> new.satker_id OR old.tanggal <> new.tanggal BEGIN
    INSERT OR IGNORE INTO satker_ikrar (gelombang_id, satker_id) VALUES (new.gelombang_id, new.satker_id);
    UPDATE satker_ikrar
       SET terakhir = (SELECT max(i.tanggal) FROM ikrar i
                        WHERE i.gelombang_id = satker_ikrar.gelombang_id AND i.satker_id = satker_ikrar.satker_id)
     WHERE gelombang_id = new.gelombang_id AND satker_id IN (old.satker_id, new.satker_id);
END;

-- Open cases of each unit with their deadlines, without fetching one.
CREATE INDEX perkara_terhitung ON perkara (satker_id, tenggat) WHERE terbuka = 1 AND keadaan <> 'informasi';
