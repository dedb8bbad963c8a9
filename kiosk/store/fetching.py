"""Where published content comes from: a folder, or a web server; every read has a limit."""

from __future__ import annotations

import stat
import sys
from abc import abstractmethod
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from tuf.api.exceptions import DownloadError, DownloadHTTPError, DownloadLengthMismatchError
from tuf.ngclient import FetcherInterface

from kiosk.store import disk

FOLDER = "folder:"


class SourceError(DownloadError):
    """A file of the source is not what it should be; the message names it."""


class GoneError(DownloadError):
    """The source does not answer any more: a stick that was pulled, a server that is off."""


class Fetcher(FetcherInterface):
    """Reads files of a source, small ones into memory, large ones in pieces from any place."""

    @abstractmethod
    def chunks(self, url: str, start: int = 0) -> Iterator[bytes]:
        """Yield a file from the byte `start` on.

        Raises DownloadHTTPError where there is no such file, another DownloadError otherwise.
        """

    def _fetch(self, url: str) -> Iterator[bytes]:
        return self.chunks(url)

    def download_bytes(self, url: str, max_length: int) -> bytes:
        """Return a file of at most `max_length` bytes, held in memory and nowhere else."""
        data = bytearray()
        for chunk in self.fetch(url):
            data += chunk
            if len(data) > max_length:
                name = url.rsplit("/", 1)[-1]
                raise DownloadLengthMismatchError(f"{name} is larger than {max_length} bytes")
        return bytes(data)

    def fetch(self, url: str) -> Iterator[bytes]:
        """Yield a file; whatever fails on the way is a DownloadError."""
        return self.fetch_from(url, 0)

    def fetch_from(self, url: str, start: int) -> Iterator[bytes]:
        """Yield a file from the byte `start` on; whatever fails on the way is a DownloadError."""
        try:
            yield from self.chunks(url, start)
        except DownloadError:
            raise
        except Exception as error:
            raise GoneError(f"{url.rsplit('/', 1)[-1]} cannot be read: {error}") from error


class FolderFetcher(Fetcher):
    """Reads from a folder, such as a stick; follows no link and opens no device."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def chunks(self, url: str, start: int = 0) -> Iterator[bytes]:
        """Yield a file; see `Fetcher`."""
        name = url.removeprefix(FOLDER)
        path = self._plain(name)
        try:
            skip = start
            for chunk in disk.chunks_of(path, sys.maxsize):
                if skip < len(chunk):
                    yield chunk[skip:]
                skip = max(0, skip - len(chunk))
        except FileNotFoundError as error:
            raise DownloadHTTPError(f"{name} is missing", 404) from error
        except OSError as error:
            raise GoneError(f"{name} cannot be read: {error.strerror or error}") from error

    def _plain(self, name: str) -> Path:
        path = self._root
        parts = PurePosixPath(name).parts
        for place, part in enumerate(parts):
            path = path / part
            try:
                mode = path.lstat().st_mode
            except (FileNotFoundError, NotADirectoryError) as error:
                raise DownloadHTTPError(f"{name} is missing", 404) from error
            except (OSError, ValueError) as error:
                raise GoneError(f"{name} cannot be read: {error}") from error
            wanted = stat.S_ISREG if place == len(parts) - 1 else stat.S_ISDIR
            if not wanted(mode):
                what = "a link" if stat.S_ISLNK(mode) else "no plain file"
                raise SourceError(f"{name} is {what}")
        return path
