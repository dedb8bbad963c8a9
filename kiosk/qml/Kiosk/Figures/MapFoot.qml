import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// What every map says of itself: that its routes are schematic, and how long a distance is.
Flow {
    id: root

    required property real room
    required property color ink
    required property bool routed
    required property real km
    required property real barWidth
    required property string language
    readonly property bool stacked: routed && words.implicitWidth + bar.width + Theme.du(64) > room

    width: Math.min(room, stacked ? Math.max(Math.min(room, words.implicitWidth), bar.width) : (routed ? words.implicitWidth + spacing : 0) + bar.width + 1)
    spacing: stacked ? Theme.du(8) : Theme.du(64)
    layoutDirection: stacked ? Qt.RightToLeft : Qt.LeftToRight

    Words {
        id: words

        visible: root.routed
        width: Math.min(root.room, implicitWidth)
        text: qsTr("Lines are schematic: routes are not documented")
        language: root.language
        color: root.ink
        font.italic: true
    }
    Item {
        id: bar

        // Wide enough for every distance, so that nothing moves when the map does.
        width: widest.advanceWidth + Theme.du(30) + Theme.du(200)
        height: number.implicitHeight

        TextMetrics {
            id: widest

            font: number.font
            text: number.pattern.arg(5000)
        }

        Words {
            id: number

            readonly property string pattern: qsTr("%1 km")

            x: bar.width - line.width - Theme.du(18) - width
            text: pattern.arg(root.km)
            wrapMode: Text.NoWrap
            language: root.language
            color: root.ink
        }
        Item {
            id: line

            x: bar.width - width
            y: Math.round(number.implicitHeight / 2)
            width: Math.round(root.barWidth)
            height: Theme.du(8)

            Rectangle {
                width: Theme.line
                height: parent.height
                color: root.ink
            }
            Rectangle {
                x: parent.width - width
                width: Theme.line
                height: parent.height
                color: root.ink
            }
            Rectangle {
                y: parent.height - height
                width: parent.width
                height: Theme.line
                color: root.ink
            }
        }
    }
}
