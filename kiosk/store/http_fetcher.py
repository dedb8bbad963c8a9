"""Published content from a web server, over HTTP or HTTPS: signatures make both safe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import quote

import urllib3
from tuf.api.exceptions import DownloadHTTPError

from kiosk.store.fetching import Fetcher, GoneError

CHUNK_BYTES = 1 << 16
TIMEOUT_S = 30.0
PARTIAL = 206
# The server has too much to do: it is asked again, as after no answer.
BUSY = (408, 425, 429)


def at_once(size_bytes: int) -> None:
    """Wait for nothing: no limit of bandwidth."""


class HttpFetcher(Fetcher):
    """Reads from a static web server; goes on where an earlier download ended.

    `pace` is called with the bytes of each piece and may wait; `pool` decides about proxies.
    """

    def __init__(
        self,
        pool: urllib3.PoolManager | None = None,
        pace: Callable[[int], None] = at_once,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        self._pool = pool or urllib3.PoolManager()
        self._pace = pace
        self._timeout = urllib3.Timeout(timeout_s)

    def close(self) -> None:
        """Close every connection."""
        self._pool.clear()

    def chunks(self, url: str, start: int = 0) -> Iterator[bytes]:
        """Yield a file; see `Fetcher`."""
        # What a server packs could be a bomb: only plain bytes are asked for and taken.
        headers = {"Accept-Encoding": "identity"}
        if start:
            headers["Range"] = f"bytes={start}-"
        try:
            answer = self._pool.request(
                "GET",
                quote(url, safe=":/%?&=@[]+~"),
                headers=headers,
                preload_content=False,
                decode_content=False,
                timeout=self._timeout,
                retries=urllib3.Retry(connect=1, read=0, redirect=3, status=0),
            )
        except urllib3.exceptions.HTTPError as error:
            raise GoneError(f"the address does not answer: {_why(error)}") from error
        try:
            name = url.rsplit("/", 1)[-1]
            if answer.status >= 400:
                answer.read(CHUNK_BYTES)  # what is left on a connection would spoil it
            if answer.status in BUSY or answer.status >= 500:
                raise GoneError(f"the server says {answer.status}")
            if answer.status >= 400:
                raise DownloadHTTPError(f"{name}: the server says {answer.status}", answer.status)
            skip = 0 if answer.status == PARTIAL else start
            for chunk in answer.stream(CHUNK_BYTES):
                self._pace(len(chunk))
                if skip < len(chunk):
                    yield chunk[skip:]
                skip = max(0, skip - len(chunk))
        except urllib3.exceptions.HTTPError as error:
            raise GoneError(f"the connection broke: {_why(error)}") from error
        finally:
            answer.close()  # of a connection that was read to its end the pool has taken charge


def _why(error: Exception) -> str:
    return type(getattr(error, "reason", None) or error).__name__
