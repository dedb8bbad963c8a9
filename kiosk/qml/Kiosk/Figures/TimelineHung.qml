pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Dates to scale. The upper edge is the axis (the horizon); labels hang from it like stairs.
// Where stairs have no room the axis stands upright and the labels stand beside it.
Item {
    id: root

    required property FigureView figure
    required property string landscape
    required property color ink

    // Few enough to stand beside an upright axis.
    required property bool few
    // Whether its labels are wanted at all.
    required property bool searches
    readonly property bool leads: stairs.leads
    readonly property real rowHeight: Theme.leading(Theme.type(30), 1.35)
    readonly property real headRoom: Theme.du(14)
    readonly property bool hangs: stairs.fits && width > Theme.du(1100)

    readonly property bool fits: hangs || few && upright.implicitHeight <= height + 1

    Staircase {
        id: stairs

        figure: root.figure
        width: root.width
        relaxed: Theme.spaced
        pixelSize: Theme.type(30)
        gap: Theme.du(14)
        // Without a row nothing is tried: an upright axis needs no search.
        rows: root.searches && root.width > Theme.du(1100) ? Math.floor((root.height - root.headRoom) / root.rowHeight) : 0
    }
    Repeater {
        model: root.hangs ? root.figure.years : []

        Item {
            id: year

            required property string modelData
            readonly property list<string> parts: modelData.split("=")

            x: Number(parts[1]) * root.width

            Rectangle {
                x: -width / 2
                y: -height
                width: Theme.line
                height: Theme.du(12)
                color: root.ink
            }
            Words {
                text: year.parts[0]
                role: "axis"
                language: root.figure.language
                color: root.ink
                size: Theme.type(30)
                x: -width / 2
                y: -height - Theme.du(14)
            }
        }
    }
    Repeater {
        model: root.hangs ? stairs.labels : null

        Item {
            id: stair

            required property string words
            required property string language
            required property real place
            required property real labelLeft
            required property real labelWidth
            required property int row
            required property bool leftwards

            Rectangle {
                x: stair.place - width / 2
                width: Theme.line
                height: root.headRoom + (stair.row + 1) * root.rowHeight - Theme.du(4)
                color: root.ink
            }
            FigureLabel {
                x: stair.labelLeft
                y: root.headRoom + stair.row * root.rowHeight
                width: stair.labelWidth
                rightAligned: stair.leftwards
                markup: stair.words
                language: stair.language
                color: root.ink
                lineHeight: root.rowHeight
            }
        }
    }
    Item {
        id: upright

        readonly property real axisWidth: Theme.du(64)
        readonly property real spare: root.height - Theme.du(20) - wordsHeight
        readonly property real gap: Math.max(Theme.du(4), Math.min(Theme.du(36), spare / Math.max(1, rows.count - 1)))
        readonly property real wordsHeight: {
            let sum = Math.min(0, root.figure.revision);
            for (let i = 0; i < rows.count; ++i)
                sum += (rows.itemAt(i) as Item)?.implicitHeight ?? 0;
            return sum;
        }

        visible: root.few && !root.hangs
        y: Theme.du(20)
        width: parent.width
        implicitHeight: wordsHeight + Theme.du(20) + (rows.count - 1) * Theme.du(4)
        height: entries.implicitHeight

        Column {
            id: entries

            width: parent.width
            spacing: upright.gap

            Repeater {
                id: rows

                model: root.few && !root.hangs ? root.figure.items : null

                Item {
                    id: row

                    required property string when
                    required property string label
                    required property string language
                    required property real share

                    width: entries.width
                    implicitHeight: words.height
                    height: words.height

                    Rectangle {
                        x: Theme.du(4)
                        y: words.lineHeight / 2 - height / 2
                        width: Theme.du(20)
                        height: Theme.du(20)
                        radius: height / 2
                        color: Theme.ground(root.landscape)
                        border.width: Theme.line * 1.5
                        border.color: root.ink
                        z: 1
                    }
                    FigureLabel {
                        id: words

                        x: upright.axisWidth
                        width: parent.width - x
                        markup: "\ue001" + row.when + "\ue000  " + row.label
                        language: row.language
                        color: root.ink
                        pixelSize: Theme.type(32)
                    }
                }
            }
        }
        Rectangle {
            x: Theme.du(14) - width / 2
            y: Theme.du(20)
            width: Theme.line
            height: Math.max(0, entries.height - Theme.du(40))
            color: root.ink
            z: -1
        }
    }
}
