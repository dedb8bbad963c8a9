pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Amounts to one scale, standing on the lower edge: dots, marks or bars.
FigureBody {
    id: root

    readonly property string unit: figure.unit
    readonly property int count: Math.max(1, figure.items.count)
    readonly property real gap: Theme.du(48)
    readonly property real numberSize: Theme.title(count > 2 || width < Theme.du(1000) ? 76 : 112)
    // Fixed, because the widths of the columns follow from the height that is left.
    readonly property int labelLines: width < Theme.type(1000) ? (count > 2 ? 5 : 3) : count > 2 ? 3 : 2
    readonly property real headHeight: numberSize * 1.04 + labelLines * Theme.type(30) * 1.3 + Theme.du(26)
    readonly property real bodyHeight: height - headHeight
    readonly property bool isBar: unit === "bar"

    fits: figure.strip || heads.tallest <= headHeight && bodyHeight >= Theme.du(90) && (width - (count - 1) * gap) / count >= Theme.type(210)

    Columns {
        id: columns

        figure: root.figure
        width: root.width
        height: Math.max(1, root.bodyHeight)
        gap: root.gap
        smallest: Math.min(Theme.type(root.count === 2 ? 560 : 380), (root.width - (root.count - 1) * root.gap) / root.count)
        largestPitch: root.unit === "mark" ? Theme.du(40) : Theme.du(4.4)
    }
    Repeater {
        model: root.figure.strip ? root.figure.items : null

        Row {
            id: strip

            required property real value
            readonly property real pitch: (root.width + spacing) / Math.max(1, value)

            height: root.height
            spacing: root.width / Math.max(1, value) * 0.24

            Repeater {
                model: strip.value

                Rectangle {
                    width: strip.pitch - strip.spacing
                    height: strip.height
                    color: root.fill
                }
            }
        }
    }
    Item {
        id: heads

        visible: !root.figure.strip
        readonly property real tallest: {
            let tallest = Math.min(0, columns.revision);
            for (let i = 0; i < headRepeater.count; ++i)
                tallest = Math.max(tallest, (headRepeater.itemAt(i) as Item)?.implicitHeight ?? 0);
            return tallest;
        }

        width: parent.width

        Repeater {
            id: headRepeater

            model: columns.columns

            Column {
                id: head

                required property string number
                required property string label
                required property string note
                required property string language
                required property real placeX
                required property real columnWidth
                required property bool last

                x: placeX
                width: columnWidth
                spacing: Theme.du(6)

                Prose {
                    width: parent.width
                    role: "number"
                    markup: head.number
                    language: head.language
                    rightAligned: head.last
                    color: root.ink
                    shrinks: true
                    relaxed: false
                    pixelSize: root.numberSize
                    lineHeight: Math.round(root.numberSize * 1.04)
                }
                FigureLabel {
                    x: head.last ? parent.width - width : 0
                    width: Math.min(parent.width, Theme.type(root.count === 1 ? 900 : 620))
                    markup: head.label
                    language: head.language
                    rightAligned: head.last
                    color: root.ink
                }
                FigureLabel {
                    visible: head.note !== ""
                    x: head.last ? parent.width - width : 0
                    width: Math.min(parent.width, Theme.type(root.count === 1 ? 900 : 620))
                    markup: head.note
                    language: head.language
                    rightAligned: head.last
                    color: root.ink
                }
            }
        }
    }
    Repeater {
        model: columns.columns

        Item {
            id: amount

            required property int value
            required property int low
            required property int bronze
            required property int shade
            required property real share
            required property real lowShare
            required property real placeX
            required property real columnWidth
            required property int dotColumns
            required property bool last

            x: placeX
            y: root.height - root.bodyHeight
            width: columnWidth
            height: root.bodyHeight

            DotBlock {
                visible: root.unit === "dot"
                x: amount.last ? amount.width - width : 0
                y: amount.height - height
                width: implicitWidth
                height: implicitHeight
                count: root.unit === "dot" ? amount.value : 0
                low: amount.low
                bronze: amount.bronze
                shade: amount.shade
                columns: amount.dotColumns
                pitch: columns.pitch
                color: root.fill
                paleColor: root.pale
                bronzeColor: Theme.bronze
                shadeColor: Theme.bronzeShade
            }
            Row {
                visible: root.unit === "mark"
                anchors.bottom: parent.bottom
                spacing: columns.pitch * 0.3

                Repeater {
                    model: root.unit === "mark" ? amount.value : 0

                    Rectangle {
                        width: columns.pitch * 0.7
                        height: Math.min(amount.height, Theme.du(150))
                        color: root.fill
                    }
                }
            }
            Rectangle {
                visible: root.isBar
                anchors.bottom: parent.bottom
                width: Math.min(parent.width, Theme.du(160))
                height: amount.share * amount.height
                color: amount.bronze > 0 ? Theme.bronzeShade : root.fill

                Rectangle {
                    visible: amount.low > 0
                    width: parent.width
                    height: parent.height * (1 - amount.lowShare / Math.max(0.0001, amount.share))
                    color: root.pale
                }
            }
        }
    }
}
