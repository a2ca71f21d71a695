# Why a row is refused.
