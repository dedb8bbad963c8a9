"""The part of the command line that publishes, takes over and takes back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from kiosk.core.updates import Verdict

KeysOption = Annotated[
    Path | None,
    typer.Option("--keys", metavar="DIR", help="The folder of keys; without it, KIOSK_KEYS."),
]
AlsoOption = Annotated[
    list[Path] | None,
    typer.Option("--also", metavar="DIR", help="Another place of private keys, such as a stick."),
]
keys_cli = typer.Typer(
    name="keys",
    help="Make, list, back up, rotate and revoke the keys that sign what you publish.",
    no_args_is_help=True,
)


def publish(
    to: Annotated[Path, typer.Option(metavar="DIR", help="The folder to publish to.")],
    content: Annotated[
        Path | None,
        typer.Argument(metavar="CONTENT", help="The content folder; without it, the exhibit's."),
    ] = None,
    keys: KeysOption = None,
    by: Annotated[str, typer.Option(help="Who publishes; without it, your user name.")] = "",
    why: Annotated[str, typer.Option(help="What is new, in a sentence.")] = "",
    after: Annotated[int, typer.Option(metavar="VERSION", help="Count on from this version.")] = 0,
) -> None:
    """Publish the content, signed, to a folder: a stick, a share, or what a web server serves.

    Refused while the check finds errors. A second publication writes only what has changed.
    """
    from kiosk.app.updating import publish_content
    from kiosk.system import places

    done = publish_content(content or places.CONTENT, to, keys, by, why, after)
    if done.is_new:
        size = f"{done.new_bytes / 1e6:.1f} MB"
        print(f"Version {done.version} is published in {to}:", end=" ")
        print(f"{done.files} files, {done.new_files} of them new ({size}).")
    else:
        print(f"Nothing has changed since version {done.version}; its dates are renewed in {to}.")


def install(
    source: Annotated[
        str | None,
        typer.Argument(metavar="SOURCE", help="A folder, a stick, or an http(s) address."),
    ] = None,
    trust: Annotated[
        Path | None,
        typer.Option(metavar="ROOT.JSON", help="Whose content to trust from now on."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The verdict for programs.")] = False,
    early: Annotated[
        bool, typer.Option("--early", help="A line before, as soon as it proves authentic and new.")
    ] = False,
) -> None:
    """Take over published content: only signed, newer, whole and checked content.

    Exits 0 when it was taken, 3 when nothing is newer, 4 when it was refused; says why.
    """
    from kiosk.app import updating

    if source is None:
        if trust is None:
            raise typer.BadParameter("Name a SOURCE, or a root.json to trust with --trust.")
        updating.pin(trust)
        print("From now on this kiosk takes what these keys have signed.")
        return

    def tell(version: int) -> None:
        told = json.dumps({"offered": version}) if as_json else f"Version {version} is being taken."
        if early:
            print(told, flush=True)

    verdict = updating.install(source, trust, tell)
    print(json.dumps(verdict.as_dict(), ensure_ascii=False) if as_json else verdict)
    raise SystemExit(verdict.exit_status)


def follow(
    content: Annotated[
        Path | None, typer.Option(help="The content folder; without it, the exhibit's own.")
    ] = None,
    settings: Annotated[Path | None, typer.Option(help="Another settings.toml.")] = None,
    once: Annotated[bool, typer.Option("--once", help="Look and report now, then end.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="With --once: the verdict for programs.")
    ] = False,
) -> None:
    """Look for newer content where the settings say, and report version and health.

    Ends when its input ends; `kiosk run` starts it by itself. With --once it exits as install does.
    """
    from kiosk.app.following import follow as follow_settings
    from kiosk.system import places

    def tell(verdict: Verdict) -> None:
        told = json.dumps(verdict.as_dict(), ensure_ascii=False) if as_json else str(verdict)
        print(told, flush=True)

    folder = content or places.CONTENT
    raise SystemExit(follow_settings(folder, settings, once=once, tell=tell))


def rollback() -> None:
    """Show the version before again. Doing it twice shows the newer one."""
    from kiosk.app.versions import roll_back

    print(f"Version {roll_back()} is shown again.")


def status(
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    whole: Annotated[bool, typer.Option(help="Compare every file with its signed hash.")] = False,
) -> None:
    """Tell the versions on this kiosk, what was refused, and what staff should know."""
    from kiosk.app.versions import status as status_of

    found = status_of(whole=whole)
    if as_json:
        print(json.dumps(found.as_dict(), ensure_ascii=False, indent=2))
        return
    if not found.slots:
        print("Nothing was installed; the content beside the program is shown.")
    for line in found.slots:
        told = " · ".join(str(line.get(key, "")) for key in ("at", "by", "why") if line.get(key))
        print(f"Version {line['version']} ({line['role']}) {told}")
    for entry in found.refused:
        print(f"Version {entry['version']} was refused: {entry['why']}")
    for notice in found.notices:
        print(notice)


def verify(
    source: Annotated[
        str | None,
        typer.Argument(metavar="SOURCE", help="Where damaged files may be taken from."),
    ] = None,
) -> None:
    """Compare every installed file with its signed hash, and repair what is damaged.

    Exits 0 if all is whole afterwards, 1 if not.
    """
    from kiosk.app.updating import verify as verify_slots

    repaired, left = verify_slots(source)
    print(f"{repaired} files repaired, {len(left)} damaged.")
    for name in left:
        print(name)
    raise SystemExit(1 if left else 0)


def probe(content: Annotated[Path, typer.Argument(metavar="DIR")]) -> None:
    """Start a content folder out of sight, and tell whether a frame is drawn and a touch answered.

    Exits 1 if not.
    """
    from kiosk.app.probe import WORKS
    from kiosk.app.probe import probe as probe_content

    why = probe_content(content)
    print(why or WORKS)
    raise SystemExit(1 if why else 0)


@keys_cli.command("new")
def keys_new(
    keys: KeysOption = None,
    root_keys: Annotated[int, typer.Option(help="How many root keys to make.")] = 1,
    threshold: Annotated[int, typer.Option(help="How many of them a change of keys needs.")] = 1,
    passphrase: Annotated[bool, typer.Option(help="Protect them with a passphrase.")] = False,
) -> None:
    """Make keys in a new folder: one to publish with, and one that can replace it."""
    from kiosk.app.updating import key_folder, new_passphrase

    folder = key_folder(keys)
    secret = new_passphrase() if passphrase else ""
    folder.new(root_keys=root_keys, threshold=threshold, passphrase=secret)
    print(f"The keys are in {folder.folder}. Keep a copy in another place: kiosk keys backup DIR")
    print(f"Give every kiosk this file once: {folder.folder / 'root.json'}")


@keys_cli.command("list")
def keys_list(keys: KeysOption = None, also: AlsoOption = None) -> None:
    """List the keys: what each is for, and whether its private half is here."""
    from kiosk.app.updating import key_folder

    folder = key_folder(keys, also)
    root = folder.root()
    for line in folder.list():
        here = "private half here" if line.is_here else "private half elsewhere"
        print(f"{line.name}  {', '.join(line.roles)}  {here}  {line.key_id[:16]}")
    needed = root.roles["root"]
    print(f"{needed.threshold} of {len(needed.keyids)} root keys must sign a change of keys.")
    print(f"root.json has version {root.version}: {folder.folder / 'root.json'}")


@keys_cli.command("backup")
def keys_backup(
    to: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder, on another disk.")],
    keys: KeysOption = None,
) -> None:
    """Copy the folder of keys, and compare the copy."""
    from kiosk.app.updating import key_folder

    key_folder(keys).backup(to)
    print(f"The keys are copied to {to}. Whoever has this folder can publish: lock it away.")


@keys_cli.command("rotate")
def keys_rotate(
    name: Annotated[str, typer.Argument(metavar="KEY", help="Such as publishing-1.")],
    keys: KeysOption = None,
    also: AlsoOption = None,
    passphrase: Annotated[bool, typer.Option(help="Protect the new key.")] = False,
) -> None:
    """Put a new key in the place of one, which then opens nothing more."""
    from kiosk.app.updating import key_folder, new_passphrase

    made = key_folder(keys, also).rotate(name, new_passphrase() if passphrase else "")
    print(f"{made} stands in the place of {name}. Kiosks learn it with the next publication.")


@keys_cli.command("revoke")
def keys_revoke(
    name: Annotated[str, typer.Argument(metavar="KEY", help="Such as root-2.")],
    keys: KeysOption = None,
    also: AlsoOption = None,
) -> None:
    """Take a key out for good, without another in its place."""
    from kiosk.app.updating import key_folder

    key_folder(keys, also).revoke(name)
    print(f"{name} is revoked. Kiosks learn it with the next publication: publish now.")


@keys_cli.command("renew")
def keys_renew(keys: KeysOption = None, also: AlsoOption = None) -> None:
    """Sign root.json again, for another ten years."""
    from kiosk.app.updating import key_folder

    key_folder(keys, also).renew()
    print("root.json is signed again. Kiosks learn it with the next publication.")


COMMANDS = (publish, install, follow, rollback, status, verify)
