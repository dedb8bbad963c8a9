pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// The small drawing on a door: an emblem of the panel's own figure, standing on the horizon.
Item {
    id: root

    required property string drawing
    required property string landscape
    readonly property color ink: Theme.fill(landscape)

    Repeater {
        model: root.drawing === "dates" ? [0.02, 0.08, 0.49, 0.9, 0.945, 0.97] : []

        Rectangle {
            required property real modelData

            x: Math.round(modelData * root.width)
            width: Math.max(2, Theme.du(3))
            height: root.height
            color: root.ink
        }
    }
    Repeater {
        model: root.drawing === "marks" ? 46 : 0

        Rectangle {
            required property int index
            readonly property real pitch: root.height / 23

            x: index < 23 ? 0 : root.width * 0.53
            y: (index % 23) * pitch
            width: root.width * 0.47
            height: Math.max(2, pitch * 0.55)
            color: root.ink
        }
    }
    Repeater {
        model: root.drawing === "steps" ? 2 : 0

        Rectangle {
            required property int index

            x: root.width * (index ? 0.38 : 0.3)
            width: root.width * (index ? 0.56 : 0.08)
            height: root.height * (index ? 1 : 0.5)
            y: root.height - height
            color: index ? root.ink : Theme.coldGrey
        }
    }
    DotBlock {
        visible: root.drawing === "dots"
        anchors.fill: parent
        pitch: Theme.du(5.2)
        columns: Math.max(1, Math.floor(root.width / pitch))
        count: visible ? columns * Math.floor(root.height / pitch) : 0
        color: Theme.dot
    }
    Repeater {
        model: root.drawing === "heights" ? 2 : 0

        Rectangle {
            required property int index

            x: index ? Theme.du(76) : 0
            width: Theme.du(28)
            height: root.height * (index ? 1.7 / 3 : 1)
            y: root.height - height
            color: index ? root.ink : Theme.bronzeShade
        }
    }
}
