# Letters of a case.
