pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// One dot, one person: a count fills the screen; a row of buttons chooses another.
FigureBody {
    id: root

    readonly property rect opening: context.opening
    readonly property real pad: Theme.du(20)
    readonly property bool larger: visit.viewScale > 1.01
    readonly property bool inSteps: close && stepped
    // The words end above the field, beside the buttons of their steps.
    readonly property real wordsY: opening.y + opening.height - (close ? 0 : pad)
    readonly property real wordsWidth: {
        if (close)
            return safe.width - (inSteps ? Theme.target(96) + Theme.du(48) : 0);
        return Math.min(safe.width, (opening.width < width ? opening.width - pad : width) - safe.x);
    }
    readonly property real stepsHeight: 2 * Theme.target(96) + Theme.gap(24)
    readonly property int wordsLines: Math.max(2, Math.floor(Math.max((height - wordsY) * 0.2, stepsHeight) / words.lineHeight))
    readonly property real wordsEnd: wordsY + words.height + pad
    readonly property rect wordsPlace: Qt.rect(0, 0, close || opening.width >= width ? width : opening.width, close && words.steps > 1 ? Math.max(wordsEnd, safe.y + Theme.du(24) + stepsHeight) : wordsEnd)
    readonly property real markWidth: mark.implicitWidth + width - safe.x - safe.width + pad

    function see(scale: real, x: real, y: real) {
        const least = Math.max(1, scale);
        const edge = 0.5 / least;
        visit.moveView(least, Math.min(Math.max(edge, x), 1 - edge), Math.min(Math.max(edge, y), 1 - edge));
    }

    explorable: figure.items.count > 0
    // Closer, the view can be enlarged until dots stand apart.
    fits: dots.pitch >= (close ? 1.25 : 1.9)
    steps: close ? words.steps : 1

    FieldChoice {
        id: choice

        figure: root.figure
        chosen: root.visit.chosen
    }
    DotField {
        id: dots

        width: root.width
        height: (root.close ? tools.y : choices.y) - (choices.needed || root.close ? root.pad : 0)
        openings: [root.wordsPlace]
        count: choice.count
        low: choice.low
        part: choice.part
        partLow: choice.partLow
        subject: choice.entryId
        label: choice.part > 0 ? Qt.size(Math.ceil(root.markWidth), mark.height + Theme.du(12)) : Qt.size(0, 0)
        gap: Theme.du(8)
        largestPitch: Theme.du(24)
        viewScale: root.close ? root.visit.viewScale : 1
        viewX: root.close ? root.visit.viewX : 0.5
        viewY: root.close ? root.visit.viewY : 0.5
        fades: !Theme.still
        squares: Theme.highContrast
        color: root.fill
        paleColor: root.pale
        bronzeColor: Theme.bronze
        shadeColor: Theme.bronzeShade
        paper: Theme.sky(root.landscape)
        onReplaced: change.restart()

        NumberAnimation on blend {
            id: change

            running: false
            from: 0
            to: 1
            duration: Theme.calm ? Theme.cardMs : Theme.pageMs
            easing.type: Easing.OutCubic
        }
    }
    Words {
        id: mark

        visible: choice.part > 0 && !(root.close && root.larger)
        x: root.safe.x + root.safe.width - width
        y: dots.place.y + Theme.du(8)
        text: choice.numbers[choice.place] ?? ""
        language: root.figure.language
        wrapMode: Text.NoWrap
        color: Theme.bronze
    }
    FigureLabel {
        id: words

        x: root.safe.x
        y: root.wordsY
        width: root.wordsWidth
        height: root.inSteps ? Math.min(textHeight, root.wordsLines * lineHeight) : textHeight
        markup: choice.words
        language: root.figure.language
        step: root.close ? root.step : 0
        color: root.ink
    }
    FieldChoices {
        id: choices

        x: root.safe.x
        y: root.height - height - Theme.du(12)
        width: root.safe.width
        figure: root.figure
        numbers: choice.numbers
        chosen: choice.entryId
        room: root.height * 0.24
        ink: root.ink
        paper: Theme.sky(root.landscape)
        onPicked: entry => root.visit.choose(entry)
    }
    ViewButtons {
        id: tools

        visible: root.close
        x: root.safe.x
        y: choices.y - root.pad - height
        ink: root.ink
        paper: Theme.sky(root.landscape)
        language: root.visit.language
        larger: root.larger
        canGrow: dots.pitch * root.visit.viewScale < Theme.du(64)
        onMoved: (across, down) => root.see(root.visit.viewScale, root.visit.viewX + across / root.visit.viewScale, root.visit.viewY + down / root.visit.viewScale)
        onZoomed: by => root.see(root.visit.viewScale * (by > 0 ? 2 : 0.5), root.visit.viewX, root.visit.viewY)
        onReset: root.visit.resetView()
    }
    FieldTouch {
        enabled: root.close
        visit: root.visit
        largest: Theme.du(96) / Math.max(1, dots.pitch)
        area: Qt.size(dots.width, dots.height)
        onSeen: (scale, x, y) => root.see(scale, x, y)
    }
}
