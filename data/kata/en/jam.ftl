# Clocks of cases: what was noted, what moved.
