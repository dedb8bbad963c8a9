"""A disk from which a kiosk boots: Debian 12 and, from a bundle alone, the exhibit."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import _proof
from _machine import Machine, NotProvenError
from _shell import SetupError, say

SIZE_MB = 3072
# What boots, on top of the minimal system; of the initial RAM disk, only what finds this disk.
KERNEL = "initramfs-tools zstd linux-image-amd64"
WITH_KERNEL = f"""
set -e
export DEBIAN_FRONTEND=noninteractive LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
apt-get -q update
mkdir -p /etc/initramfs-tools/conf.d
echo MODULES=list >/etc/initramfs-tools/conf.d/disk
apt-get -q --yes --no-install-recommends install initramfs-tools zstd
printf '%s\\n' virtio_pci virtio_blk ext4 crc32c_generic >>/etc/initramfs-tools/modules
apt-get -q --yes --no-install-recommends install {KERNEL}
apt-get -q clean
"""
PROFILE = "24-inch"
FSTAB = "/dev/vda / ext4 errors=remount-ro 0 1\n"


def must(*command: str) -> str:
    """Run a command; return what it printed; raises NotProvenError if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        told = (done.stdout + done.stderr).strip()
        raise NotProvenError(f"{' '.join(command)} ended with {done.returncode}:\n{told[-2000:]}")
    return done.stdout


def with_kernel(base: Path) -> Path:
    """Return the folder of a minimal Debian 12 with a kernel, made from the one without.

    Raises:
        SetupError: it cannot be made; this needs a network.
    """
    root = base.with_name(f"{base.name}-kernel")
    if (root / "etc/fstab").is_file():
        return root
    say("Making a minimal Debian 12 with a kernel; this takes a minute")
    new = root.with_name(f"{root.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    must("cp", "-a", str(base), str(new))
    (new / "etc/resolv.conf").unlink(missing_ok=True)
    shutil.copyfile("/etc/resolv.conf", new / "etc/resolv.conf")
    done = subprocess.run(
        ["chroot", str(new), "sh", "-c", WITH_KERNEL], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SetupError(f"No kernel could be installed: {done.stdout[-600:]}{done.stderr[-600:]}")
    (new / "etc/resolv.conf").unlink()
    (new / "etc/fstab").write_text(FSTAB, "utf-8")
    new.rename(root)
    return root


def make_disk(base: Path, bundle: Path, trusted: Path, scratch: Path) -> None:
    """Install a bundle, and write disk.img, vmlinuz and initrd.img into the scratch folder.

    `trusted` is the root.json of those whose content the kiosk takes. To be called in namespaces
    without a network, as `prove.py` does.
    """
    with Machine(base, scratch) as machine:
        shutil.copyfile(trusted, machine.root / "root/root.json")
        installer = _proof.unpack(bundle, machine.root / "root/bundle") / "install.sh"
        answers = _proof.ANSWERS.replace("profile = auto", f"profile = {PROFILE}")
        (machine.root / "root/answers").write_text(answers, "utf-8")
        inside = f"/{installer.relative_to(machine.root)}"
        machine.run("sh", inside, "--answers", "/root/answers")
        for name in ("bundle", "answers", "root.json"):
            place = machine.root / "root" / name
            shutil.rmtree(place) if place.is_dir() else place.unlink()
        for name in ("dev", "proc", "run"):
            must("umount", "-R", "-l", str(machine.root / name))
        for name, pattern in (("vmlinuz", "vmlinuz-*"), ("initrd.img", "initrd.img-*")):
            shutil.copyfile(next((machine.root / "boot").glob(pattern)), scratch / name)
        image = scratch / "disk.img"
        make = ["mke2fs", "-q", "-t", "ext4", "-L", "kiosk", "-d", str(machine.root)]
        must(*make, str(image), f"{SIZE_MB}M")


@contextmanager
def mounted(disk: Path, scratch: Path) -> Iterator[Path]:
    """Mount a copy of a disk as the next start would find it, its journal played; tell where.

    Raises:
        NotProvenError: the file system is damaged beyond what its journal mends.
    """
    copy, place = scratch / "looked-at.img", scratch / "looked-at"
    place.mkdir(exist_ok=True)
    must("cp", "--sparse=always", str(disk), str(copy))
    must("mount", "-o", "loop", str(copy), str(place))
    try:
        yield place
    finally:
        must("umount", str(place))
        found = subprocess.run(
            ["e2fsck", "-f", "-n", str(copy)], capture_output=True, text=True, check=False
        )
        copy.unlink()
    if found.returncode:
        raise NotProvenError(f"The file system is damaged:\n{found.stdout[-1500:]}")
