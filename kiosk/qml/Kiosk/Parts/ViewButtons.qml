pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// Everything that two fingers do to a figure, for one: move, smaller, larger, whole.
Row {
    id: root

    property color ink: Theme.sheetText
    property color paper: Theme.sheet
    property string language: ""
    property bool movesDown: true
    property bool canMove: larger
    property bool canGrow: true
    property bool larger: false
    // A map or picture, which is not turned round where the exhibit reads from right to left.
    property bool fixed: false
    readonly property real onward: Theme.mirrored && fixed ? -0.5 : 0.5

    signal moved(across: real, down: real)
    signal zoomed(by: int)
    signal reset

    spacing: Theme.gap(12)
    layoutDirection: Qt.LeftToRight

    Repeater {
        model: root.movesDown ? ["left", "up", "down", "right"] : ["left", "right"]

        ViewButton {
            required property string modelData

            said: ({
                    "left": Theme.mirrored ? qsTr("Move right") : qsTr("Move left"),
                    "right": Theme.mirrored ? qsTr("Move left") : qsTr("Move right"),
                    "up": qsTr("Move up"),
                    "down": qsTr("Move down")
                })[modelData]
            sign: modelData
            live: root.canMove
            ink: root.ink
            paper: root.paper
            language: root.language
            onActivated: root.moved(modelData === "left" ? -root.onward : modelData === "right" ? root.onward : 0, modelData === "up" ? -0.5 : modelData === "down" ? 0.5 : 0)
        }
    }
    ViewButton {
        said: qsTr("Smaller")
        sign: "minus"
        live: root.larger
        ink: root.ink
        paper: root.paper
        language: root.language
        onActivated: root.zoomed(-1)
    }
    ViewButton {
        said: qsTr("Larger")
        sign: "plus"
        live: root.canGrow
        ink: root.ink
        paper: root.paper
        language: root.language
        onActivated: root.zoomed(1)
    }
    ViewButton {
        said: qsTr("Show the whole")
        sign: "whole"
        live: root.larger
        ink: root.ink
        paper: root.paper
        language: root.language
        onActivated: root.reset()
    }
}
