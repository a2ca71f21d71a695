# Rules of handling and the calendar as the office changes them.
