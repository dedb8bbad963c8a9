"""The command line; thin. Each command imports what it needs, so that `--help` is quick."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app import audit_command, update_commands
from kiosk.app.arguments import Content, own_content, size_of, tell, text_size_of
from kiosk.core.faults import KioskError, Severity

cli = typer.Typer(
    name="kiosk",
    help="""Exile and Return, a museum touchscreen exhibit.

    Visitors see `kiosk run`. Curators change the files in content/ and look with `kiosk preview`
    and `kiosk check`. `kiosk tour` draws every screen to files, for reviewers and translators;
    `kiosk audit` measures every screen.

    State (cache, last good content) lives in the folder KIOSK_STATE, else where this platform
    keeps such things.
    """,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

for _command in update_commands.COMMANDS:
    cli.command()(_command)
cli.command(hidden=True)(update_commands.probe)
cli.command()(audit_command.audit)
cli.add_typer(update_commands.keys_cli)


@cli.command()
def run(
    content: Annotated[
        Path | None, typer.Option(help="The content folder; without it, the exhibit's own.")
    ] = None,
    windowed: Annotated[
        str, typer.Option(metavar="1920x1080", help="In a window of this size in pixels.")
    ] = "",
    profile: Annotated[
        str, typer.Option(metavar="NAME", help="Display profile, such as 24-inch or 55-inch.")
    ] = "",
    settings: Annotated[Path | None, typer.Option(help="Another settings.toml.")] = None,
) -> None:
    """Show the exhibit full screen, until the program is told to stop."""
    from kiosk.app.run import Wish
    from kiosk.app.run import run as run_exhibit

    size = size_of(windowed) if windowed else None
    raise SystemExit(run_exhibit(Wish(content or own_content(), size, profile, settings)))


@cli.command()
def keypad(
    windowed: Annotated[
        str, typer.Option(metavar="1920x1080", help="In a window of this size in pixels.")
    ] = "",
    lang: Annotated[str, typer.Option(metavar="CODE", help="Language of the lesson.")] = "en",
) -> None:
    """Learn an assistive keypad key by key, and keep its codes for this kiosk."""
    from kiosk.app.learning import learn
    from kiosk.app.run import Wish

    size = size_of(windowed) if windowed else None
    raise SystemExit(learn(Wish(own_content(), size), lang))


@cli.command()
def check(
    content: Content = None,
    as_json: Annotated[bool, typer.Option("--json", help="As a list for programs.")] = False,
    facts: Annotated[
        bool, typer.Option("--facts", help="List every fact and where it is told, instead.")
    ] = False,
    languages: Annotated[
        bool, typer.Option("--languages", help="Tell how complete each language is, instead.")
    ] = False,
    quick: Annotated[
        bool, typer.Option("--quick", help="Without measuring whether every page has room.")
    ] = False,
) -> None:
    """Tell every fault of the content: where it is, what is wrong, what to do.

    Exits 1 if there is an error, 0 if there are only warnings or nothing.
    """
    from kiosk.app.checking import all_faults, completeness, facts_report

    folder = content or own_content()
    if languages:
        found = completeness(folder)
        if as_json:
            print(json.dumps([c.as_dict() for c in found], ensure_ascii=False, indent=2))
        else:
            print("\n".join(map(str, found)))
        return
    if facts:
        print(facts_report(folder))
        return
    faults = all_faults(folder, measured=not quick)
    errors = [f for f in faults if f.severity is Severity.ERROR]
    if as_json:
        print(json.dumps([f.as_dict() for f in faults], ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            print(fault)
        for language in completeness(folder):
            print(language)
        print(f"{len(errors)} errors, {len(faults) - len(errors)} warnings in {folder}.")
    raise SystemExit(1 if errors else 0)


@cli.command()
def tour(
    out: Annotated[Path, typer.Option(help="The folder for the pictures and their index page.")],
    content: Content = None,
    size: Annotated[
        list[str] | None,
        typer.Option(metavar="WxH", help="Size in pixels; may be given several times."),
    ] = None,
    lang: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Language; may be given several times."),
    ] = None,
    profile: Annotated[str, typer.Option(metavar="NAME", help="Display profile.")] = "",
    text: Annotated[int, typer.Option(metavar="PERCENT", help="Text size: 100, 150, 200.")] = 100,
    high_contrast: Annotated[bool, typer.Option(help="White on black.")] = False,
    spacing: Annotated[bool, typer.Option("--spacing", help="Easy reading spacing.")] = False,
    low_reach: Annotated[bool, typer.Option("--low-reach", help="All within reach.")] = False,
    cards: Annotated[bool, typer.Option(help="Also every card of every page.")] = True,
    staff: Annotated[bool, typer.Option("--staff", help="What staff see, instead.")] = False,
) -> None:
    """Draw every screen and state to PNG files with an index page. Needs no display."""
    from kiosk.app.checking import draw_staff_tour, draw_tour
    from kiosk.app.rounds import Reading

    sizes = tuple(size_of(s) for s in size or ("1920x1080", "1080x1920"))
    folder, languages = content or own_content(), tuple(lang or ())
    if staff:
        count = draw_staff_tour(
            folder, out, sizes, languages, profile_name=profile, high_contrast=high_contrast
        )
        print(f"{count} pictures; open {out / 'index.html'}")
        return
    count = draw_tour(
        folder,
        out,
        sizes,
        languages,
        profile_name=profile,
        reading=Reading(text_size_of(text), high_contrast, spacing, low_reach),
        cards=cards,
    )
    print(f"{count} pictures; open {out / 'index.html'}")


@cli.command()
def prepare(content: Content = None) -> None:
    """Cut large pictures into tiles, so that visitors can look into them at once.

    `kiosk run` does the same while it shows the exhibit. Exits 1 if a picture cannot be read.
    """
    from kiosk.app.preparing import prepare as prepare_pictures

    folder = content or own_content()
    made, faults = prepare_pictures(folder, _progress)
    for fault in faults:
        print(fault)
    print(f"{made} pictures are ready, {len(faults)} cannot be read in {folder}.")
    raise SystemExit(1 if faults else 0)


def _progress(name: str, made: int, of: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if made == of else ""
        print(f"\r{name}: {100 * made // of:3} %", end=end, file=sys.stderr, flush=True)


@cli.command()
def preview(
    content: Content = None,
    size: Annotated[
        str, typer.Option(metavar="WxH", help="The screen that visitors will have, in pixels.")
    ] = "1920x1080",
    profile: Annotated[str, typer.Option(metavar="NAME", help="Display profile.")] = "",
) -> None:
    """Show a page as visitors see it, follow every saved change, and list the faults beside it."""
    from kiosk.app.preview import preview as show_preview
    from kiosk.app.run import Wish

    folder = content or own_content()
    raise SystemExit(show_preview(Wish(folder, size_of(size), profile)))


@cli.command()
def usage(
    csv: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write every count to a CSV file.")
    ] = None,
    page: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a page with bars, to read or print.")
    ] = None,
    content: Annotated[
        Path | None, typer.Option(help="The content folder that names the pages.")
    ] = None,
) -> None:
    """Tell how the exhibit is used here: counts of visits, of no person."""
    from kiosk.app.usage_report import kept, summary, write_csv, write_page

    print(summary(kept()))
    if csv is not None:
        write_csv(csv)
    if page is not None:
        write_page(page, content or own_content())


@cli.command()
def confirm(
    content: Content = None,
    lang: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Only this language.")
    ] = None,
) -> None:
    """Note that the translations, as they are now, say what the source language says."""
    from kiosk.store.confirm import confirm as confirm_texts

    folder = content or own_content()
    print(f"{confirm_texts(folder, lang)} translated texts confirmed in {folder}.")


def main() -> None:
    """Run the command line; problems that a person can mend are told in plain words."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    try:
        cli()
    except KioskError as error:
        tell(error)
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
