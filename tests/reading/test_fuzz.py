"""A short, seeded share of bench/fuzz_reading.py: made and broken mails are read, each within a second."""

import importlib.util
import pathlib
import types

import pytest

ROOT = pathlib.Path(__file__).parent.parent.parent


def bench() -> types.ModuleType:
    """Load the bench program, which is no package."""
    spec = importlib.util.spec_from_file_location("fuzz_reading", ROOT / "bench" / "fuzz_reading.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_broken_mails_are_read(seed: int) -> None:
    mails = [path.read_bytes() for path in sorted((ROOT / "tests" / "data" / "mail").glob("*.eml"))]
    counts, failures = bench().read_all(seed, 250, mails)
    assert failures == []
    assert [name for name in counts if name.startswith("caught") and "winmail.dat" not in name] == []
