# Names and titles.

nama-bagian-gelar-depan = Titles in front
nama-bagian-nama = Name
nama-bagian-gelar-belakang = Titles behind
