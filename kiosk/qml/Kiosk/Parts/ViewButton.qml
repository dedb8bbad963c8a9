import QtQuick
import Kiosk.Theme

// A square button with a drawn sign: an arrow, plus, minus, or a frame for the whole.
Pressable {
    id: root

    required property string sign
    property color ink: Theme.sheetText
    property color paper: Theme.sheet
    readonly property color line: !live ? Theme.off : pressed ? paper : ink
    readonly property bool isArrow: sign === "left" || sign === "right" || sign === "up" || sign === "down"

    implicitWidth: Theme.target(64)
    implicitHeight: Theme.target(64)

    Rectangle {
        anchors.fill: parent
        color: root.pressed ? root.ink : root.paper
        border.width: Theme.line
        border.color: root.live ? root.ink : Theme.off
    }
    Arrow {
        anchors.centerIn: parent
        visible: root.isArrow
        color: root.line
        rotation: root.sign === "left" ? 180 : root.sign === "up" ? -90 : root.sign === "down" ? 90 : 0
    }
    Rectangle {
        anchors.centerIn: parent
        visible: root.sign === "plus" || root.sign === "minus"
        width: Theme.du(26)
        height: Math.max(2, Theme.du(3))
        color: root.line
    }
    Rectangle {
        anchors.centerIn: parent
        visible: root.sign === "plus"
        width: Math.max(2, Theme.du(3))
        height: Theme.du(26)
        color: root.line
    }
    Rectangle {
        anchors.centerIn: parent
        visible: root.sign === "whole"
        width: Theme.du(30)
        height: Theme.du(20)
        color: "transparent"
        border.width: Math.max(2, Theme.du(3))
        border.color: root.line
    }
}
