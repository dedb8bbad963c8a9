"""The words that speech adds to those on the screen, in every language of the interface."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.core import speech

# Looks up a text of a context in one language: what `QCoreApplication.translate` does for one.
Translate = Callable[[str, str], str]


def speech_word(word: str, translate: Translate) -> str:
    """Return one of the words of `core.speech` through `translate`."""
    return {
        speech.HEADING: translate("Speech", "heading"),
        speech.BUTTON: translate("Speech", "button"),
        speech.CHOICE: translate("Speech", "choice"),
        speech.CHOSEN: translate("Speech", "chosen"),
        speech.SLIDER: translate("Speech", "slider"),
        speech.OFF: translate("Speech", "not available now"),
        speech.PLACE: translate("Speech", "%1 of %2"),
        speech.NO_VOICE: translate(
            "Speech", "These words are in a language for which the kiosk has no voice yet: %1."
        ),
        speech.NO_WORD: translate("Speech", "words in %1"),
        "xal": translate("Speech", "Kalmyk"),
        "ru": translate("Speech", "Russian"),
        "en": translate("Speech", "English"),
        "de": translate("Speech", "German"),
        "it": translate("Speech", "Italian"),
        "pl": translate("Speech", "Polish"),
    }.get(word) or translate("Speech", "another language")
