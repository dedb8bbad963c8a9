import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// Buttons for the steps of a figure, where the page has none for it.
StepButtons {
    id: root

    required property FigureContext context
    required property int figureSteps

    upright: false
    size: 72
    ink: Theme.words(context.landscape)
    paper: Theme.sky(context.landscape)
    step: context.step
    steps: context.stepped ? 1 : figureSteps
    language: context.visit.language
    onMoved: by => context.visit.scroll(by)
}
