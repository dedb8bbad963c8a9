pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// A chevron drawn as a shape: the fonts have no arrows. Points right; turn it with `rotation`.
Item {
    id: root

    property color color: Theme.ink
    property real stroke: Math.max(2, Theme.du(3))

    implicitWidth: Theme.du(14)
    implicitHeight: Theme.du(26)

    Repeater {
        model: 2

        Rectangle {
            required property int index

            color: root.color
            antialiasing: true
            width: root.height * 0.68
            height: root.stroke
            x: root.width - width
            y: root.height / 2 - height / 2
            transformOrigin: Item.Right
            rotation: index ? 45 : -45
        }
    }
}
