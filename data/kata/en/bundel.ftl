# Case bundle, register of sanctions, statistics.
