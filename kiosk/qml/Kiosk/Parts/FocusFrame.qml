import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Marks the item in focus: a thick dark frame between light ones, so that one stands out on any
// ground. At the edge of the screen it stays on the screen.
Item {
    id: root

    required property Focus mark
    readonly property real line: Theme.focusLine
    readonly property real hair: Math.ceil(line / 2)
    readonly property real away: Theme.du(4) + line + hair

    visible: mark.shown

    Rectangle {
        x: Math.max(0, root.mark.place.x - root.away)
        y: Math.max(0, root.mark.place.y - root.away)
        width: Math.min(root.width, root.mark.place.x + root.mark.place.width + root.away) - x
        height: Math.min(root.height, root.mark.place.y + root.mark.place.height + root.away) - y
        color: "transparent"
        border.width: root.hair
        border.color: Theme.focusLight

        Rectangle {
            anchors.fill: parent
            anchors.margins: root.hair
            color: "transparent"
            border.width: root.line
            border.color: Theme.focusDark

            Rectangle {
                anchors.fill: parent
                anchors.margins: root.line
                color: "transparent"
                border.width: root.hair
                border.color: Theme.focusLight
            }
        }
    }
}
