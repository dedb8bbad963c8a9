"""The signature of a bundle: OpenPGP with Ed25519, which every Debian can verify by its gpgv."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from _shell import SetupError, say

VARIABLE = "EXILE_BUNDLE_KEY"
MADE_AT = "20200101T000000!"


def key_folder(chosen: Path | None) -> Path:
    """Return where the key that signs bundles is kept: as chosen, as EXILE_BUNDLE_KEY says, else
    in the person's own settings."""
    named = os.environ.get(VARIABLE)
    return chosen or (Path(named) if named else Path.home() / ".config/exile-and-return/bundle-key")


def _gpg(folder: Path, *arguments: str) -> bytes:
    command = ["gpg", "--homedir", str(folder), "--batch", "--no-tty", "--quiet", *arguments]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise SetupError(f"gpg failed: {done.stderr.decode('utf-8', 'replace').strip()}")
    return done.stdout


def ensure_key(folder: Path) -> str:
    """Make a key where there is none; return its fingerprint.

    Raises:
        SetupError: gpg is missing or fails.
    """
    if not shutil.which("gpg"):
        raise SetupError("A bundle is signed by gpg, which is missing: apt-get install gnupg")
    if not folder.exists():
        folder.mkdir(parents=True, mode=0o700)
        options = ["--faked-system-time", MADE_AT, "--pinentry-mode", "loopback"]
        user = "Exile and Return, bundles"
        _gpg(
            folder,
            *options,
            "--passphrase",
            "",
            "--quick-gen-key",
            user,
            "ed25519",
            "sign",
            "never",
        )
        say(f"A new key signs from now on; keep a copy of {folder} locked away.")
    listed = _gpg(folder, "--with-colons", "--list-secret-keys").decode()
    found = re.search(r"^fpr:+([0-9A-F]{40}):", listed, re.M)
    if found is None:
        raise SetupError(f"There is no private key in {folder}.")
    return found[1]


def sign(text: Path, folder: Path, epoch: int) -> str:
    """Sign a file beside itself, and put the public key there as key.gpg; return the fingerprint.

    The same text, key and epoch (seconds since 1970) give the same bytes.
    """
    fingerprint = ensure_key(folder)
    try:
        signature = text.with_name(text.name + ".gpg")
        signature.unlink(missing_ok=True)
        time = ["--faked-system-time", f"{epoch}!", "--digest-algo", "SHA512"]
        _gpg(folder, *time, "--output", str(signature), "--detach-sign", str(text))
        key = _gpg(folder, "--export-options", "export-minimal", "--export", fingerprint)
        text.with_name("key.gpg").write_bytes(key)
    finally:
        stop = ["gpgconf", "--homedir", str(folder), "--kill", "gpg-agent"]
        subprocess.run(stop, capture_output=True, check=False)
    return fingerprint
