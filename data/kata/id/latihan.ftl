latihan-dibatalkan = Pembuatan kantor latihan dihentikan. Berkasnya sudah dihapus; ulangi perintahnya bila masih diperlukan.
