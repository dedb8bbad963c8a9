"""A client of assistive technology: tells, for each line it is sent, what a screen reader sees.

Runs under the system's own Python, which has pyatspi; imports nothing of the exhibit. It is given
the name of an application, answers each line on its input with one line of JSON: a list of
[role, name, actions, states], in the order of the tree, of all that is showing.
"""

import json
import sys

import pyatspi

TOLD = (
    (pyatspi.STATE_ENABLED, "enabled"),
    (pyatspi.STATE_CHECKED, "checked"),
    (pyatspi.STATE_FOCUSED, "focused"),
)


def application(name):
    """Return the application of that name on this desktop, or None."""
    for found in pyatspi.Registry.getDesktop(0):
        if found is not None and found.name == name:
            return found
    return None


def seen(item, found):
    """Append what is showing of an item and of what is in it."""
    item.clear_cache()
    states = item.getState()
    if states.contains(pyatspi.STATE_SHOWING):
        told = [word for state, word in TOLD if states.contains(state)]
        try:
            action = item.queryAction()
            actions = [action.getName(n).lower() for n in range(action.nActions)]
        except NotImplementedError:
            actions = []
        found.append([item.getRoleName(), item.name, actions, told])
    for child in item:
        if child is not None:
            seen(child, found)


def main():
    """Answer line by line."""
    for _ in sys.stdin:
        found = []
        app = application(sys.argv[1])
        if app is not None:
            seen(app, found)
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
