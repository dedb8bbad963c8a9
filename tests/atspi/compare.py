"""Compares what a screen reader sees with what the tree of meaning holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kiosk.core.meaning import Node

# What the exhibit's roles are called by AT-SPI; all others are texts.
ROLES = {
    "heading": "heading",
    "button": "push button",
    "navigation": "push button",
    "door": "push button",
    "choice": "radio button",
    "slider": "slider",
    "figure": "image",
    "picture": "image",
}
TEXT = "label"
# The application and its window have a role and a name of their own.
AROUND = ("application", "frame")
Seen = tuple[str, str, list[str], list[str]]


def differences(nodes: Iterable[Node], seen: Iterable[Seen]) -> list[str]:
    """Return in words what is missing, seen too often, or told otherwise than it is."""
    told = [item for item in seen if item[0] not in AROUND]
    wanted = Counter((ROLES.get(node.role, TEXT), node.said) for node in nodes)
    found = Counter((role, name) for role, name, _, _ in told)
    pressable = {name for _, name, actions, _ in told if "press" in actions}
    checked = {name for _, name, _, states in told if "checked" in states}
    return [
        *(f"not seen: {role} {name[:60]!r}" for role, name in (wanted - found).elements()),
        *(f"not on the screen: {role} {name[:60]!r}" for role, name in (found - wanted).elements()),
        *(f"cannot be pressed: {n.said!r}" for n in nodes if n.actions and n.said not in pressable),
        *(
            f"not told as chosen: {node.said!r}"
            for node in nodes
            if node.role == "choice" and node.is_chosen and node.said not in checked
        ),
    ]
