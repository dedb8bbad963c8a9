pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The axis of a timeline: dates above it, and under it a short line for every entry.
Item {
    id: root

    required property TimelineLens lens
    required property color ink
    required property color pale
    required property string language
    property bool drawn: true
    property bool named: true

    Rectangle {
        visible: root.drawn
        width: parent.width
        height: Theme.horizonLine
        y: -height
        color: root.ink
    }
    TimelineMarks {
        y: 0
        width: parent.width
        height: Theme.du(12)
        lens: root.lens
        color: root.pale
        line: Math.max(2, Theme.du(2))
    }
    Repeater {
        model: root.lens.ticks

        Item {
            id: tick

            required property string words
            required property real place

            x: place

            Rectangle {
                x: -width / 2
                y: -height - (root.drawn ? Theme.horizonLine : 0)
                width: Theme.line
                height: Theme.du(tick.words !== "" ? 14 : 7)
                color: root.ink
            }
            Words {
                visible: text !== "" && root.named
                text: tick.words
                role: "axis"
                language: root.language
                color: root.ink
                size: Theme.type(30)
                wrapMode: Text.NoWrap
                x: Math.min(Math.max(-width / 2, -tick.place), root.width - tick.place - width)
                y: -height - Theme.du(18)
            }
        }
    }
}
