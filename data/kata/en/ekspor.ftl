# Words of lists that go out.
