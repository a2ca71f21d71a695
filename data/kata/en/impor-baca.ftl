# Reading files: what, where, what now.
