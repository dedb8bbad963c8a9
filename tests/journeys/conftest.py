"""A visitor before the sleeping screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.visitor import Visitor, visiting


@pytest.fixture
def visitor() -> Iterator[Visitor]:
    """A visitor who has not touched the screen yet."""
    with visiting() as visitor:
        yield visitor
