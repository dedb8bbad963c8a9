pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Places and schematic routes on land and water; in the closer view it can be moved and enlarged.
FigureBody {
    id: root

    readonly property bool dark: landscape === "iron" || landscape === "ink"
    readonly property color water: Theme.ground(dark || landscape === "snow" ? landscape : "snow")
    readonly property color land: landscape === "ink" && !Theme.highContrast ? Theme.slate : Theme.sky(landscape)
    // Lines would run through the letters: coasts where there are no colours, routes wherever
    // a visitor moves the map or chooses a place.
    readonly property bool plated: Theme.highContrast || close || visit.chosen !== ""
    readonly property real factor: close ? visit.viewScale : 1
    // A touch in the page chooses a place, in the closer view it moves the map as well.
    readonly property real reach: Theme.target(56) / 2

    // What stands at the foot of the map begins here.
    readonly property real footX: Math.min(foot.x, close ? buttons.x : foot.x) - Theme.du(12)

    explorable: true
    // A name without room is read where the map is enlarged, or on a touch of its place.
    fits: width >= Theme.du(400) && safe.height >= Math.max(Theme.du(180), Theme.type(200))
    clip: true

    function look(scale: real, x: real, y: real) {
        visit.moveView(scale, x, y);
    }
    // Enlarges by a factor around a point of the item, which stays where it is.
    function enlarge(by: real, x: real, y: real) {
        const next = Math.max(1, Math.min(64, root.factor * by));
        const keep = 1 / factor - 1 / next;
        look(next, visit.viewX + (x / width - 0.5) * keep, visit.viewY + (y / height - 0.5) * keep);
    }

    MapItem {
        id: chart

        anchors.fill: parent
        figure: root.figure
        transform: Upright {
            width: root.width
        }
        safe: root.upright(root.safe)
        foot: root.upright(Qt.rect(root.footX, foot.y - Theme.du(8), root.safe.x + root.safe.width - root.footX + Theme.du(12), root.safe.y + root.safe.height - foot.y + Theme.du(8)))
        plate: card.shown ? root.upright(Qt.rect(card.x, card.y, card.width, card.height)) : Qt.rect(0, 0, 0, 0)
        unit: Theme.unit
        relaxed: Theme.spaced
        pixelSize: Theme.type(30)
        viewScale: root.factor
        viewX: root.close ? root.visit.viewX : 0.5
        viewY: root.close ? root.visit.viewY : 0.5
        chosen: root.visit.chosen
        //: %1 is a year
        since: root.visit.marked(qsTr("since %1"))
        land: root.land
        water: root.water
        net: Theme.highContrast ? "transparent" : Qt.alpha(root.ink, root.dark ? 0.13 : 0.1)
        coast: Theme.highContrast ? root.ink : "transparent"
        ink: root.ink
    }
    Repeater {
        model: chart.names

        FigureLabel {
            required property string entryId
            required language
            required property real nameLeft
            required property real nameTop
            required property real nameWidth
            required property real nameHeight
            required property bool leftwards
            required markup
            required bold
            // A key does what a touch on the name or its place does.
            readonly property bool pressed: false

            function press(): void {
                root.visit.choose(entryId);
            }

            x: Theme.mirrored ? root.width - nameLeft - nameWidth : nameLeft
            y: nameTop
            width: nameWidth
            rightAligned: leftwards !== Theme.mirrored
            color: root.ink
            role: "button"
            Accessible.onPressAction: press()

            Rectangle {
                z: -1
                visible: root.plated
                anchors.fill: parent
                anchors.margins: -Theme.du(6)
                color: root.land
            }
        }
    }
    Rectangle {
        visible: root.plated
        anchors.fill: foot
        color: root.land
    }
    MapFoot {
        id: foot

        x: root.safe.x + root.safe.width - width
        y: root.safe.y + root.safe.height - height - Theme.du(20) - (root.close ? buttons.height + Theme.du(16) : 0)
        room: root.safe.width
        ink: root.ink
        routed: chart.routed
        km: chart.barKm
        barWidth: chart.barWidth
        language: root.visit.language
    }
    MapGestures {
        anchors.fill: parent
        transform: Upright {
            width: root.width
        }
        enabled: root.close
        view: Qt.vector3d(root.factor, root.visit.viewX, root.visit.viewY)
        onLooked: (scale, x, y) => root.look(scale, x, y)
    }
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 3600
        onTapped: (point, _button) => {
            const found = chart.placeAt(root.upright(Qt.rect(point.position.x, 0, 0, 0)).x, point.position.y, root.reach);
            if (found !== root.visit.chosen)
                root.visit.choose(found);
        }
        onDoubleTapped: (point, _button) => {
            if (root.close)
                root.enlarge(2, root.upright(Qt.rect(point.position.x, 0, 0, 0)).x, point.position.y);
        }
    }
    MapCard {
        id: card

        readonly property bool atRight: (chart.chosenX < root.width / 2) !== Theme.mirrored

        // Not `visible`, which follows whether the map is shown at all.
        readonly property bool shown: root.visit.chosen !== "" && chart.chosenLabel !== "" && (root.close || chart.chosenNote !== "" || chart.chosenPage !== "")

        visible: shown
        width: Math.min(root.safe.width, Theme.type(620))
        x: atRight ? root.safe.x + root.safe.width - width : root.safe.x
        y: Math.max(root.safe.y, (atRight || root.safe.width < width + foot.width + Theme.du(48) ? foot.y : root.safe.y + root.safe.height) - height - Theme.du(16))
        landscape: root.landscape
        language: root.figure.language
        buttonLanguage: root.visit.language
        label: chart.chosenLabel
        when: chart.chosenWhen
        note: chart.chosenNote
        page: chart.chosenPage
        onClosed: root.visit.choose("")
        onOpened: root.visit.openPlace(chart.chosenPage)
    }
    ViewButtons {
        id: buttons

        visible: root.close
        fixed: true
        x: root.safe.x + root.safe.width - width
        y: root.safe.y + root.safe.height - height - Theme.du(12)
        ink: root.ink
        paper: root.land
        language: root.visit.language
        larger: root.factor > 1
        canGrow: root.factor < 64
        onMoved: (across, down) => root.visit.panView(across, down)
        onZoomed: by => root.visit.zoomView(by)
        onReset: root.visit.resetView()
    }
}
