"""A visitor who reads everything in one language, and the words on the buttons by heart."""

from __future__ import annotations

from kiosk.core.events import Layer, Screen
from tests.journeys.visitor import Visitor, plain

WORDS = {
    "en": {
        "language": "English",
        "home": "Home",
        "access": "Access",
        "authors": "Sources and authors",
        "next page": "Next page",
        "next panel": "Next panel",
        "all panels": "To all panels",
        "back": "Back",
        "more": "Read more",
        "words": "Words",
        "sources": "Sources 1–",
        "close": "Close",
        "next": "Next",
        "previous": "Previous",
        "down": "Down",
        "up": "Up",
        "page": "Page",
        "source of": "Source {} of {}",
        "done": "Done",
        "largest": "Text size: 200 per cent",
        "high": "Contrast: High",
        "wide": "Text spacing: Wide",
        "calm": "Calm motion: On",
        "aloud": "Read aloud: On",
        "louder": "Louder",
        "low": "Low reach: On",
        "keep": "Keep reading",
        "here": "Are you still here?",
    },
    "ru": {
        "language": "Русский",
        "home": "Начало",
        "access": "Доступность",
        "authors": "Источники и авторы",
        "next page": "Далее",
        "next panel": "Следующий раздел",
        "all panels": "Ко всем разделам",
        "back": "Назад",
        "more": "Подробнее",
        "words": "Слова",
        "sources": "Источники 1–",
        "close": "Закрыть",
        "next": "Следующий",
        "previous": "Предыдущий",
        "down": "Вниз",
        "up": "Вверх",
        "page": "Страница",
        "source of": "Источник {} из {}",
        "done": "Готово",
        "largest": "Размер букв: 200 процентов",
        "high": "Контраст: Высокий",
        "wide": "Интервалы: Широкие",
        "calm": "Без движения: Вкл.",
        "aloud": "Чтение вслух: Вкл.",
        "louder": "Громче",
        "low": "Всё внизу: Вкл.",
        "keep": "Читать дальше",
        "here": "Вы ещё здесь?",
    },
}


class Reader:
    """A visitor who reads one language and counts what was opened."""

    def __init__(self, visitor: Visitor, language: str) -> None:
        self.visitor = visitor
        self.words = WORDS[language]
        self.pages: set[tuple[int, int]] = set()
        self.sources = self.terms = self.mores = 0
        self._closings = 0

    def touches(self, name: str) -> None:
        self.visitor.touches(self.words[name])

    def can_touch(self, name: str) -> bool:
        return self.visitor.can_touch(self.words[name])

    def reads_the_whole_panel(self, panel: int) -> None:
        """Go from the cover to the last page by Next; open everything on the way."""
        pages = self.visitor.stage.visit.edition.panels[panel].pages
        for page in range(len(pages)):
            assert (self.visitor.state.panel, self.visitor.state.page) == (panel, page)
            self.pages.add((panel, page))
            self.opens_every_source()
            self.opens_every_word()
            self.reads_more()
            if page + 1 < len(pages):
                self.touches("next page")
        if len(pages) > 1:
            self.touches("back")
            assert self.visitor.state.page == len(pages) - 2
        for page in range(len(pages)):
            self.visitor.touches(f"{self.words['page']} {page + 1}")
            assert self.visitor.state.page == page

    def opens_every_source(self) -> None:
        """Open each source card from its own button, or leaf where one button stands for all."""
        count = len(self.visitor.stage.visit.page_view.marks)
        if count and not self.visitor.can_touch("1"):
            self.visitor.touches(f"{self.words['sources']}{count}")
            for number in range(1, count + 1):
                self.is_on_source(number, count)
                if number < count:
                    self.touches("next")
            self.closes()
            return
        for number in range(1, count + 1):
            self.visitor.touches(str(number))
            self.is_on_source(number, count)
            self.closes()

    def is_on_source(self, number: int, count: int) -> None:
        assert self.visitor.state.layer is Layer.SOURCE
        shown = map(plain, self.visitor.sees())
        assert self.words["source of"].format(number, count) in shown
        self.reads_to_the_end()
        self.sources += 1

    def opens_every_word(self) -> None:
        """Open each word of the glossary that the page explains."""
        view, glossary = (
            self.visitor.stage.visit.page_view,
            self.visitor.stage.visit.edition.glossary,
        )
        names = [glossary[term].title.plain for term in view.page.terms if term in glossary]
        if names and self.can_touch("words"):
            self.touches("words")
            for place, name in enumerate(names):
                self.is_on_word(name)
                if place + 1 < len(names):
                    self.touches("next")
            self.closes()
            return
        for name in names:
            self.visitor.touches(name, role="button")
            self.is_on_word(name)
            self.closes()

    def is_on_word(self, name: str) -> None:
        assert self.visitor.state.layer is Layer.TERM
        assert name in self.visitor.sees()
        self.reads_to_the_end()
        self.terms += 1

    def reads_more(self) -> None:
        """Open the second layer, if the page has one."""
        if self.visitor.stage.visit.page_view.page.more:
            self.touches("more")
            assert self.visitor.state.layer is Layer.MORE
            self.reads_to_the_end()
            self.closes()
            self.mores += 1
        else:
            assert not self.can_touch("more")

    def reads_to_the_end(self) -> None:
        """Touch Down until there is no further step."""
        steps = self.visitor.state.layer_steps
        for _ in range(steps - 1):
            self.touches("down")
        assert self.visitor.state.layer_step == steps - 1
        assert steps == 1 or not self.can_touch("down")

    def closes(self) -> None:
        """Close the card: by its button, and every other time by the dimmed page behind it."""
        place = (self.visitor.state.panel, self.visitor.state.page)
        self._closings += 1
        if self._closings % 2:
            self.touches("close")
        else:
            self.visitor.touches_dimmed_page()
        assert self.visitor.state.layer is Layer.NONE
        assert (self.visitor.state.panel, self.visitor.state.page) == place

    def leafs_through_sources_and_authors(self) -> None:
        self.touches("home")
        self.touches("authors")
        assert self.visitor.state.screen is Screen.SOURCES
        steps = self.visitor.state.steps
        assert steps > 1
        pages = []
        for step in range(steps):
            assert self.visitor.state.step == step
            pages.append(self.visitor.sees())
            if step + 1 < steps:
                self.touches("next page")
        assert not self.can_touch("next page")
        assert len(set(pages)) == steps
        self.touches("back")
        self.touches("home")

    def tries_every_access_setting(self) -> None:
        """Open the sheet and choose another value of each setting, step by step."""
        self.touches("access")
        waiting = ["low", "louder", "aloud", "calm", "wide", "high", "largest"]
        while waiting:
            there = [name for name in waiting if self.can_touch(name)]
            for name in there:
                self.touches(name)
                waiting.remove(name)
            if waiting and not there:
                self.touches("down")
        state = self.visitor.state
        assert (state.text_percent, state.high_contrast, state.calm_motion) == (200, True, True)
        assert (state.wide_spacing, state.low_reach, state.speaking) == (True, True, True)
        assert state.volume == 6
        self.touches("done")
        assert self.visitor.state.layer is Layer.NONE
