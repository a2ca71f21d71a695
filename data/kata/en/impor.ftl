# Files in: subjects, columns, groups, and what cannot be done.

impor-tak-ada-berkas = No file is open yet. Open a file first.
