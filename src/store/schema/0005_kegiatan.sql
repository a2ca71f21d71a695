-- Ceremonies: which pledge follows from attendance at which of them, and what proves that they took place.

-- The ceremony that a spoken pledge follows from. Such a record is derived: it goes when the attendance is taken back.
ALTER TABLE ikrar ADD COLUMN kegiatan_id INTEGER REFERENCES kegiatan (id);
CREATE INDEX ikrar_kegiatan ON ikrar (kegiatan_id) WHERE kegiatan_id IS NOT NULL;
ALTER TABLE ikrar_lama ADD COLUMN kegiatan_id INTEGER REFERENCES kegiatan (id);
CREATE INDEX ikrar_lama_kegiatan ON ikrar_lama (kegiatan_id) WHERE kegiatan_id IS NOT NULL;

CREATE TABLE kegiatan_bukti (
    id          INTEGER PRIMARY KEY,
    kegiatan_id INTEGER NOT NULL REFERENCES kegiatan (id),
    jenis       TEXT NOT NULL CHECK (jenis IN ('foto_kegiatan', 'daftar_hadir', 'tautan_berita')),
    letak       TEXT NOT NULL CHECK (length(letak) > 0),  -- path or address, as it was given
    catatan     TEXT NOT NULL DEFAULT '',
    UNIQUE (kegiatan_id, jenis, letak)
) STRICT;

-- What is due by a day of its own: exclusions that end, and people who came after a wave had begun. Few, and found without
-- walking anybody else.

CREATE INDEX ikrar_sampai ON ikrar (gelombang_id, sampai, pegawai_id) WHERE sampai IS NOT NULL;
CREATE INDEX pegawai_sejak ON pegawai (sejak, satker_id) WHERE aktif = 1 AND sejak IS NOT NULL;
CREATE INDEX pegawai_cltn ON pegawai (cltn_sampai, satker_id) WHERE cltn_sampai IS NOT NULL;

-- 1: the row came to its sheet as somebody was found and keyed; it may be taken off again while the sheet is open.
ALTER TABLE berkas_baris ADD COLUMN tambahan INTEGER CHECK (tambahan = 1);
