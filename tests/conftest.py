"""Settings for all tests: how far the property tests look."""

from hypothesis import settings

settings.register_profile("default", deadline=None)  # a busy machine is no failure
settings.register_profile("fuzz", deadline=None, max_examples=20_000)  # `make fuzz`
settings.load_profile("default")
