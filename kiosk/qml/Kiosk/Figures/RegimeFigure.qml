pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Rules over time: each stands on the axis from its first day to its last, as high as its value.
FigureBody {
    id: root

    readonly property real axisRoom: Theme.type(30) * 1.3 + Theme.du(20)
    readonly property color bar: Theme.highContrast ? Theme.ink : root.fill

    fits: blocks.fits && height > axisRoom + Theme.du(160)

    RegimeBlocks {
        id: blocks

        figure: root.figure
        width: root.width
        height: root.height - root.axisRoom
        gap: Theme.du(12)
        relaxed: Theme.spaced
        pixelSize: Theme.type(30)
        numberSize: Theme.title(root.width > Theme.du(1200) ? 76 : 60)
    }
    Item {
        id: plot

        width: parent.width
        height: parent.height - root.axisRoom

        Repeater {
            model: blocks.blocks

            Item {
                id: rule

                required property int index
                required property string number
                required property string label
                required property string language
                required property real blockX
                required property real blockWidth
                required property real blockHeight
                required property real labelX
                required property real labelY
                required property real labelWidth
                required property bool inside
                required property bool rightAligned

                Rectangle {
                    x: rule.blockX
                    y: plot.height - height
                    width: rule.blockWidth
                    height: rule.blockHeight
                    color: rule.inside || Theme.highContrast ? root.bar : root.pale
                    border.width: Theme.highContrast ? Theme.line : 0
                    border.color: root.ink
                }
                Prose {
                    id: amount

                    x: rule.labelX
                    y: rule.labelY
                    width: rule.labelWidth
                    role: "number"
                    markup: rule.number
                    language: rule.language
                    rightAligned: rule.rightAligned
                    color: rule.inside ? (Theme.highContrast ? root.ink : Theme.sky(root.landscape)) : root.ink
                    pixelSize: blocks.numberSize
                    lineHeight: Theme.leading(pixelSize, 1.04)
                }
                FigureLabel {
                    x: rule.labelX
                    y: amount.y + amount.height
                    width: rule.labelWidth
                    markup: rule.label
                    language: rule.language
                    rightAligned: rule.rightAligned
                    color: amount.color
                }
            }
        }
    }
    Rectangle {
        y: plot.height
        width: parent.width
        height: Theme.horizonLine
        color: root.ink
    }
    Repeater {
        model: root.figure.years

        Item {
            id: year

            required property string modelData
            readonly property list<string> parts: modelData.split("=")

            x: Number(parts[1]) * root.width
            y: plot.height

            Rectangle {
                x: -width / 2
                width: Theme.line
                height: Theme.du(14)
                color: root.ink
            }
            Words {
                x: Math.max(-parent.x, Math.min(-width / 2, root.width - parent.x - width))
                y: Theme.du(16)
                text: year.parts[0]
                role: "axis"
                language: root.figure.language
                color: root.ink
                wrapMode: Text.NoWrap
            }
        }
    }
}
