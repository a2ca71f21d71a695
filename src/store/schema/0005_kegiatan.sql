-- What is due by a day of its own: exclusions that end, and people who came after a wave had begun. Few, and found without
-- walking anybody else.

CREATE INDEX ikrar_sampai ON ikrar (gelombang_id, sampai, pegawai_id) WHERE sampai IS NOT NULL;
CREATE INDEX pegawai_sejak ON pegawai (sejak, satker_id) WHERE aktif = 1 AND sejak IS NOT NULL;
CREATE INDEX pegawai_cltn ON pegawai (cltn_sampai, satker_id) WHERE cltn_sampai IS NOT NULL;

-- 1: the row came to its sheet as somebody was found and keyed; it may be taken off again while the sheet is open.
ALTER TABLE berkas_baris ADD COLUMN tambahan INTEGER CHECK (tambahan = 1);
