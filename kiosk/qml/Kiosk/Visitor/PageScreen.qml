import QtQuick
import Kiosk.Bridge
import Kiosk.Figures
import Kiosk.Parts
import Kiosk.Theme

// One page: a landscape with a figure, a title, a short text and what leads on from it.
Item {
    id: root

    required property Visit visit
    readonly property PageView page: visit.page
    readonly property string landscape: page.landscape
    readonly property color ink: Theme.words(landscape)
    readonly property bool explorable: sky.explorable || ground.explorable
    readonly property bool closer: !frame.single && visit.figureAlone && explorable
    readonly property bool alone: closer || frame.single && visit.figureAlone && frame.hasFigure
    readonly property bool strip: page.ground.strip && page.sky.kind !== ""
    readonly property bool canShowFigure: frame.single ? frame.hasFigure : explorable
    readonly property bool showsText: !alone
    readonly property bool showsFigure: frame.hasFigure && (!frame.single || alone)
    readonly property int steps: alone ? figureSteps : Math.max(body.steps, frame.single ? 1 : figureSteps)
    readonly property int figureSteps: Math.max(sky.visible ? sky.steps : 1, ground.visible ? ground.steps : 1)
    // What does not fit its place at this size: "title", "text", "sky", "ground" or nothing.
    readonly property string misfit: {
        if (frame.single || closer)
            return "";
        if (title.lineCount > (frame.textOnGround ? 3 : 2) || (frame.textOnGround && frame.titleY + title.height > frame.actionY))
            return "title";
        if (body.steps > 1)
            return "text";
        return sky.visible && sky.inWords ? "sky" : ground.visible && ground.inWords ? "ground" : "";
    }

    PageFrame {
        id: frame

        width: root.width
        height: root.height
        headerHeight: header.implicitHeight
        actionHeight: actions.implicitHeight
        titleHeight: title.implicitHeight + (count.visible ? count.height + Theme.du(12) : 0)
        bodyHeight: body.textHeight
        hasSky: root.page.sky.kind !== ""
        hasGround: root.page.ground.kind !== ""
        skyKind: root.page.sky.kind
        strip: root.strip
        closer: root.closer
        horizonless: root.landscape === "ink"
        figureAlone: root.visit.figureAlone
    }
    Earth {
        anchors.fill: parent
        landscape: root.landscape
        horizon: frame.horizon
        flat: frame.single && !root.alone
        lined: root.page.ground.kind === "timeline"
        moves: root.visible
    }
    PageHeader {
        id: header

        z: 1
        plated: frame.bleeds && root.showsFigure
        width: frame.flows && !frame.tall && !root.closer ? frame.titleX + frame.titleWidth + frame.margin : parent.width
        visit: root.visit
        ink: root.ink
        tall: frame.tall
        margin: frame.margin
    }
    Item {
        id: content

        anchors.fill: parent

        Words {
            id: title

            readonly property string group: "title"

            visible: root.showsText
            x: frame.titleX - Theme.du(3)
            y: frame.titleY
            width: frame.titleWidth
            text: root.page.title
            language: root.page.titleLanguage
            role: "heading"
            serif: true
            color: root.ink
            size: Math.min(Theme.title(!frame.single || Theme.spaced && Theme.textPercent === 100 ? 72 : text.length > 36 || Theme.spaced ? 44 : frame.tall ? 72 : 56), frame.titleWidth / (Theme.spaced ? 10 : 8))
            tight: true
            leading: 1.06
        }
        Prose {
            id: body

            visible: root.showsText
            x: frame.bodyX
            y: frame.bodyY
            width: frame.bodyWidth
            height: Math.max(lineHeight, Math.min(textHeight, frame.bodyRoom))
            markup: root.strip && frame.single ? root.page.body + root.page.ground.further : root.page.body
            language: root.page.bodyLanguage
            spacing: lineHeight * 0.4
            step: Math.min(root.visit.step, steps - 1)
            color: root.ink
        }
        FigureLabel {
            id: count

            visible: root.strip && root.showsText && !frame.single
            x: frame.titleX
            y: title.y + title.implicitHeight + Theme.du(12)
            width: frame.titleWidth
            markup: root.strip ? root.page.ground.told : ""
            language: root.page.bodyLanguage
            color: root.ink
        }
        Figure {
            id: sky

            visible: root.showsFigure && frame.hasSky && width > 0 && !(root.closer && !explorable)
            x: frame.skyRect.x
            y: frame.skyRect.y
            width: frame.skyRect.width
            height: frame.skyRect.height
            figure: root.page.sky
            landscape: root.landscape
            visit: root.visit
            close: root.alone
            stepped: frame.single
            safe: frame.skySafe
            opening: frame.opening
            step: frame.single && !root.alone ? 0 : root.visit.step
        }
        Figure {
            id: ground

            visible: root.showsFigure && frame.hasGround && !(frame.single && root.strip) && !(root.closer && !explorable)
            x: frame.groundRect.x
            y: frame.groundRect.y
            width: frame.groundRect.width
            height: frame.groundRect.height
            figure: root.page.ground
            landscape: root.landscape
            visit: root.visit
            close: root.alone
            stepped: frame.single
            step: frame.single && !root.alone ? 0 : root.visit.step
        }
    }
    StepButtons {
        readonly property real usualY: frame.titleY + (root.alone ? 0 : title.implicitHeight + Theme.du(16))

        x: root.width - width - frame.margin
        y: Theme.lowReach && !root.alone ? frame.bodyEnd - height : usualY
        ink: root.ink
        paper: frame.single && !root.alone ? Theme.ground(root.landscape) : Theme.sky(root.landscape)
        size: Math.min(96, (frame.actionY - usualY - 2 * Theme.gap(24)) / 2 / Theme.unit)
        step: root.visit.step
        steps: frame.single ? root.steps : 1
        language: root.visit.language
        onMoved: by => root.visit.scroll(by)
    }
    ActionRow {
        id: actions

        x: frame.margin
        y: frame.actionY
        width: frame.inner
        height: implicitHeight
        visit: root.visit
        ink: root.ink
        paper: root.alone ? Theme.sky(root.landscape) : Theme.ground(root.landscape)
        canShowFigure: root.canShowFigure
        closer: !frame.single
        figureAlone: root.alone
    }
    Swipe {
        enabled: !(root.alone && root.explorable)
        onSwiped: by => root.visit.turnPage(by)
    }
    Connections {
        target: root.page

        function onChanged() {
            appear.restart();
        }
    }
    NumberAnimation {
        id: appear

        target: content
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.cardMs
        easing.type: Easing.OutCubic
    }
}
