pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// A timeline to look into. Above the axis stands what is gathered, below it hangs what has words.
Item {
    id: root

    required property FigureView figure
    required property Visit visit
    required property string landscape
    required property color ink
    required property color pale
    readonly property color paper: Theme.sky(landscape)
    readonly property bool stacked: width < Theme.type(480) + views.width && height > Theme.type(500)
    readonly property real barHeight: stacked ? views.height + range.height + Theme.du(8) : views.height
    readonly property real clusterHeight: Math.max(Theme.target(64), Theme.type(30) * 1.5)
    readonly property real axisY: barHeight + Theme.du(20) + clusterHeight + Theme.du(16) + Theme.type(30) * 1.3 + Theme.du(22)
    readonly property real headRoom: Theme.du(26)
    readonly property int lines: width > Theme.type(1500) ? 1 : 2
    readonly property real tagHeight: Math.max(Theme.target(56), lines * Math.round(Theme.type(30) * 1.2) + Theme.du(20))
    readonly property real rowHeight: tagHeight + Theme.gap(12)
    readonly property real under: height - axisY - headRoom
    readonly property bool both: under - detail.implicitHeight >= 2 * rowHeight
    readonly property real rowsRoom: both ? under - detail.implicitHeight : under
    readonly property bool fits: rowsRoom >= tagHeight

    function look(scale: real, centre: real): void {
        const larger = Math.min(Math.max(1, scale), lens.largest);
        visit.moveView(larger, Math.min(Math.max(0.5 / larger, centre), 1 - 0.5 / larger), 0.5);
    }
    function go(by: int): void {
        const next = lens.neighbour(lens.chosen, by);
        if (next === "")
            return;
        visit.choose(next);
        if (!lens.sees(next))
            look(visit.viewScale, lens.shareOf(next));
    }

    TimelineLens {
        id: lens

        figure: root.figure
        width: root.width
        pixelSize: Theme.type(30)
        gap: Theme.gap(12)
        padding: Theme.du(14)
        rows: Math.max(0, Math.floor((root.rowsRoom + Theme.gap(12)) / root.rowHeight))
        labelMost: root.lines === 1 ? Theme.type(820) : Math.min(Theme.type(520), root.width)
        labelLines: root.lines
        clusterWidth: Math.max(Theme.target(64), sample.implicitWidth + Theme.du(28))
        scale: root.visit.viewScale
        centre: root.visit.viewX
        chosen: root.visit.chosen
    }
    Words {
        id: sample

        visible: false
        text: qsTr("%1 more").arg("8,888")
        wrapMode: Text.NoWrap
    }
    Words {
        id: range

        y: root.stacked ? views.height + Theme.du(8) : (views.height - height) / 2
        width: root.stacked ? root.width : root.width - views.width - Theme.du(32)
        text: lens.told
        role: "heading"
        language: root.figure.language
        color: root.ink
        size: Theme.type(38)
        serif: true
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(Theme.type(20))
    }
    ViewButtons {
        id: views

        x: root.width - width
        ink: root.ink
        paper: root.paper
        language: root.visit.language
        movesDown: false
        larger: root.visit.viewScale > 1.001
        canGrow: root.visit.viewScale < lens.largest - 0.001
        onMoved: (across, _down) => root.look(root.visit.viewScale, root.visit.viewX + across / root.visit.viewScale)
        onZoomed: by => root.look(root.visit.viewScale * Math.pow(2, by), root.visit.viewX)
        onReset: root.visit.resetView()
    }
    Repeater {
        model: detail.alone ? null : lens.clusters

        ActionButton {
            required property string amount
            required property real clusterLeft
            required property real clusterWidth
            required property real zoom
            required property real centre
            required property string entryId

            x: clusterLeft
            y: root.barHeight + Theme.du(20)
            width: clusterWidth
            height: root.clusterHeight
            said: qsTr("%1 more").arg(amount)
            language: root.visit.language
            typeUnits: 30
            ink: root.ink
            paper: root.paper
            onActivated: zoom > 0 ? root.look(zoom, centre) : root.visit.choose(entryId)
        }
    }
    TimelineAxis {
        visible: !detail.alone
        y: root.axisY
        width: parent.width
        lens: lens
        ink: root.ink
        pale: root.pale
        language: root.figure.language
    }
    Repeater {
        model: detail.alone ? null : lens.labels

        Rectangle {
            required property real place
            required property int row

            x: place - width / 2
            y: root.axisY
            width: Theme.line
            height: root.headRoom + row * root.rowHeight + 1
            color: root.ink
        }
    }
    Repeater {
        model: detail.alone ? null : lens.labels

        TimelineEntry {
            required property string entryId
            required property string plain
            required chosen
            required language
            required property real labelLeft
            required property real labelWidth
            required property int row

            x: labelLeft
            y: root.axisY + root.headRoom + row * root.rowHeight
            width: labelWidth
            height: root.tagHeight
            said: plain
            ink: root.ink
            paper: root.paper
            onActivated: root.visit.choose(chosen ? "" : entryId)
        }
    }
    TimelineDetail {
        id: detail

        readonly property bool alone: !root.both && chosen

        visible: root.both || chosen
        y: root.both ? root.height - height : root.barHeight + Theme.du(20)
        width: parent.width
        height: root.both ? implicitHeight : root.height - y
        covers: !root.both
        lens: lens
        visit: root.visit
        ink: root.ink
        paper: root.paper
        onGoes: by => root.go(by)
    }
    TimelineDrag {
        scale: root.visit.viewScale
        centre: root.visit.viewX
        onDrawn: centre => root.look(root.visit.viewScale, centre)
    }
    PinchHandler {
        property real from: 1
        property real held: 0.5

        target: null
        onActiveChanged: if (active) {
            from = root.visit.viewScale;
            held = root.visit.viewX + (centroid.position.x / root.width - 0.5) / from;
        }
        onScaleChanged: if (active) {
            const scale = Math.min(Math.max(1, from * activeScale), lens.largest);
            root.look(scale, held - (centroid.position.x / root.width - 0.5) / scale);
        }
    }
}
