"""What every table of the structure files has in common, and every kind of figure.

Besides its keys each kind tells which labels it needs and which files it shows, so that no
check has to know the kinds one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import pydantic

from kiosk.store.fields import Id


class Table(pydantic.BaseModel):
    """The rules for every table: no unknown keys, no silent conversion, no change."""

    model_config = pydantic.ConfigDict(extra="forbid", frozen=True, strict=True)


class EntryTable(Table):
    """An entry that has words only: of a chain, for instance."""

    id: Id


class FigureTable(Table):
    """What every kind tells about itself."""

    # Labels that the kind needs, for itself and for each entry; whether they also describe it.
    NEEDS: ClassVar[tuple[tuple[str, str], ...]] = ()
    ENTRY_NEEDS: ClassVar[tuple[tuple[str, str], ...]] = ()
    SPEAKS: ClassVar[bool] = False
    # Labels that the kind may have for itself.
    MAY: ClassVar[tuple[str, ...]] = ()
    # Whether something strong may stand in it, behind a notice.
    VEILS: ClassVar[bool] = False

    def files(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Yield each picture and recording with the key that names it."""
        for key in ("file", "before", "after", "poster"):
            name = getattr(self, key, None)
            if name is not None:
                yield (key,), name
        for index, entry in enumerate(getattr(self, "entry", ())):
            if getattr(entry, "file", None) is not None:
                yield ("entry", index, "file"), entry.file
