pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// More dates than a page has room for: the strong ones and those that fit have words, every one
// has its mark on the axis. The upper edge is the axis (the horizon).
Item {
    id: root

    required property FigureView figure
    required property color ink
    required property color pale
    // Another figure stands on the horizon: its words have the place over the axis.
    required property bool shared
    readonly property real rowHeight: Theme.leading(Theme.type(30), 1.35)
    readonly property real headRoom: Theme.du(22)
    readonly property bool fits: lens.rows > 0

    TimelineLens {
        id: lens

        figure: root.figure
        width: root.width
        relaxed: Theme.spaced
        pixelSize: Theme.type(30)
        gap: Theme.du(14)
        padding: Theme.du(14)
        boxed: false
        rows: Math.max(0, Math.floor((root.height - root.headRoom) / root.rowHeight))
        labelMost: root.width * 0.9
    }
    TimelineAxis {
        width: parent.width
        lens: lens
        ink: root.ink
        pale: root.ink
        language: root.figure.language
        drawn: false
        named: !root.shared
    }
    Repeater {
        model: lens.labels

        Item {
            id: hung

            required property string words
            required property string language
            required property real place
            required property real labelLeft
            required property real labelWidth
            required property int row

            Rectangle {
                x: hung.place - width / 2
                width: Theme.line
                height: root.headRoom + (hung.row + 1) * root.rowHeight - Theme.du(4)
                color: root.ink
            }
            FigureLabel {
                x: hung.labelLeft + Theme.du(14)
                y: root.headRoom + hung.row * root.rowHeight
                width: hung.labelWidth - 2 * Theme.du(14)
                rightAligned: hung.labelLeft < hung.place - 1
                markup: hung.words
                language: hung.language
                color: root.ink
                lineHeight: root.rowHeight
            }
        }
    }
}
