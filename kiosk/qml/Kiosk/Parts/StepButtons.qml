import QtQuick
import Kiosk.Theme

// Up and Down for a text that is longer than its place.
Grid {
    id: root

    property color ink: Theme.sheetText
    property color paper: Theme.sheet
    property int step: 0
    property int steps: 1
    property bool upright: true
    property real size: 96
    property string language: ""

    signal moved(by: int)

    columns: upright ? 1 : 2
    spacing: Theme.gap(24)
    visible: steps > 1

    ActionButton {
        said: qsTr("Up")
        language: root.language
        arrow: "up"
        ink: root.ink
        paper: root.paper
        live: root.step > 0
        width: Theme.target(root.size)
        height: Theme.target(root.size)
        onActivated: root.moved(-1)
    }
    ActionButton {
        said: qsTr("Down")
        language: root.language
        arrow: "down"
        filled: true
        ink: root.ink
        paper: root.paper
        live: root.step < root.steps - 1
        width: Theme.target(root.size)
        height: Theme.target(root.size)
        onActivated: root.moved(1)
    }
}
