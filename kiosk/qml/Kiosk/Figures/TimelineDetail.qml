pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The chosen entry in full, with the ways to the entries before and behind it and to its page.
Item {
    id: root

    required property TimelineLens lens
    required property Visit visit
    required property color ink
    required property color paper
    // Alone in its place: the labels come back when it is closed.
    property bool covers: false
    readonly property bool chosen: lens.chosenWhen !== ""
    readonly property bool beside: width > Theme.type(1300)
    // Room for words on the ways to the entries before and behind.
    readonly property bool named: width > Theme.type(860)
    readonly property real wordsWidth: beside ? width - ways.width - Theme.du(48) : width

    signal goes(by: int)

    implicitHeight: beside ? Math.max(ways.height, 3 * probe.lineHeight) + Theme.du(20) : ways.height + 3 * probe.lineHeight + Theme.du(32)

    Rectangle {
        width: parent.width
        height: Theme.line
        color: root.ink
    }
    // The words at their usual size, to see whether they have room.
    FigureLabel {
        id: probe

        visible: false
        width: words.width
        height: words.height
        pixelSize: Theme.type(34)
        markup: words.markup
    }
    FigureLabel {
        id: words

        y: Theme.du(16)
        width: root.wordsWidth
        height: Math.max(probe.lineHeight, root.height - y - (root.beside ? 0 : ways.height + Theme.du(16)))
        pixelSize: Theme.type(probe.steps > 1 ? 24 : 34)
        markup: root.chosen ? "\ue001" + root.lens.chosenWhen + "\ue000  " + root.lens.chosenLabel + (root.lens.chosenNote !== "" ? "\u2029" + root.lens.chosenNote : "") : qsTr("Touch an entry to read it in full.")
        language: root.chosen ? root.lens.chosenLanguage : root.visit.language
        color: root.ink
    }
    Row {
        id: ways

        x: root.beside ? root.width - width : 0
        y: root.beside ? Theme.du(20) : root.height - height
        spacing: Theme.gap(12)
        layoutDirection: Qt.LeftToRight

        ActionButton {
            visible: root.chosen && root.lens.chosenPage !== ""
            said: qsTr("Open its page")
            language: root.visit.language
            arrow: "right"
            filled: true
            ink: root.ink
            paper: root.paper
            onActivated: root.visit.openPlace(root.lens.chosenPage)
        }
        ActionButton {
            visible: root.chosen && root.covers
            said: qsTr("All dates")
            language: root.visit.language
            ink: root.ink
            paper: root.paper
            onActivated: root.visit.choose("")
        }
        Repeater {
            model: root.named ? [-1, 1] : null

            ActionButton {
                required property int modelData

                said: modelData < 0 ? qsTr("Earlier") : qsTr("Later")
                arrow: modelData < 0 ? "left" : "right"
                live: modelData < 0 ? root.lens.hasBefore : root.lens.hasAfter
                ink: root.ink
                paper: root.paper
                language: root.visit.language
                onActivated: root.goes(modelData)
            }
        }
        Repeater {
            model: root.named ? null : [-1, 1]

            ViewButton {
                required property int modelData

                said: modelData < 0 ? qsTr("Earlier") : qsTr("Later")
                sign: modelData < 0 ? "left" : "right"
                live: modelData < 0 ? root.lens.hasBefore : root.lens.hasAfter
                ink: root.ink
                paper: root.paper
                language: root.visit.language
                width: Theme.target(72)
                height: Theme.target(72)
                onActivated: root.goes(modelData)
            }
        }
    }
}
