pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// Amounts side by side to one scale. Where counts differ, a framed end stands for what lies
// between the lower and the higher.
FigureBody {
    id: root

    readonly property int count: Math.max(1, figure.items.count)
    readonly property bool beside: width > Theme.type(1150)
    readonly property real gap: Theme.du(28)
    readonly property real labelWidth: beside ? width * 0.36 : width
    readonly property real scaleX: beside ? labelWidth + gap : 0
    readonly property real numberSize: Theme.title(count > 5 ? 40 : 48)
    readonly property real numberRoom: Theme.title(count > 5 ? 230 : 270)
    readonly property real scaleWidth: Math.max(1, width - scaleX - numberRoom)
    readonly property real axisRoom: Theme.type(30) * 1.3 + Theme.du(22)
    readonly property real thick: Math.max(Theme.du(18), Math.min(Theme.du(72), (height - axisRoom) / count * 0.5))
    readonly property real spacing: count > 1 ? Math.max(Theme.du(8), Math.min(Theme.du(72), (height - axisRoom - rows.wordsHeight) / (count - 1))) : 0

    fits: rows.wordsHeight + axisRoom + (count - 1) * Theme.du(8) <= height + 1

    Column {
        id: rows

        readonly property real wordsHeight: {
            let sum = Math.min(0, root.figure.revision);
            for (let i = 0; i < entries.count; ++i)
                sum += (entries.itemAt(i) as Item)?.implicitHeight ?? 0;
            return sum;
        }

        width: parent.width
        y: Math.max(0, root.height - root.axisRoom - implicitHeight)
        spacing: root.spacing

        Repeater {
            id: entries

            model: root.figure.items

            Item {
                id: row

                required property string label
                required property string note
                required property string number
                required property string language
                required property real share
                required property real lowShare

                width: rows.width
                implicitHeight: root.beside ? Math.max(words.height, root.thick, amount.height) : words.height + Theme.du(6) + Math.max(root.thick, amount.height)
                height: implicitHeight

                FigureLabel {
                    id: words

                    y: root.beside ? (parent.height - height) / 2 : 0
                    width: root.labelWidth
                    markup: row.note === "" ? row.label : row.label + "\u2029" + row.note
                    language: row.language
                    color: root.ink
                }
                Item {
                    id: bar

                    x: root.scaleX
                    y: root.beside ? (parent.height - height) / 2 : words.height + Theme.du(6) + (Math.max(root.thick, amount.height) - height) / 2
                    width: row.share * root.scaleWidth
                    height: root.thick

                    Rectangle {
                        id: sure

                        width: (row.lowShare > 0 ? row.lowShare : row.share) * root.scaleWidth
                        height: parent.height
                        color: root.fill
                    }
                    Rectangle {
                        visible: row.lowShare > 0
                        x: sure.width
                        width: parent.width - x
                        height: parent.height
                        color: "transparent"
                        border.width: Theme.line * 1.5
                        border.color: root.fill

                        Row {
                            anchors.fill: parent
                            anchors.margins: parent.border.width
                            clip: true
                            spacing: Theme.du(7)

                            Repeater {
                                model: row.lowShare > 0 ? Math.ceil(bar.width / Theme.du(10)) : 0

                                Rectangle {
                                    width: Theme.du(3)
                                    height: bar.height
                                    color: root.pale
                                }
                            }
                        }
                    }
                }
                Prose {
                    id: amount

                    x: bar.x + bar.width + Theme.du(16)
                    y: bar.y + (bar.height - height) / 2
                    width: root.width - x
                    role: "number"
                    markup: row.number
                    language: row.language
                    color: root.ink
                    shrinks: true
                    relaxed: false
                    pixelSize: root.numberSize
                    lineHeight: Math.round(root.numberSize * 1.04)
                }
            }
        }
    }
    Rectangle {
        visible: root.beside
        x: root.scaleX - width
        y: rows.y
        width: Theme.line
        height: root.height - root.axisRoom - y + Theme.du(8)
        color: root.ink
    }
    Repeater {
        id: ticks

        // Words at each tick, or at each second or third where they would meet.
        readonly property real wordsRoom: {
            let most = 0;
            for (let i = 0; i < count; ++i)
                most = Math.max(most, (itemAt(i) as Tick)?.wordsWidth ?? 0);
            return most + Theme.type(30) * 0.5;
        }
        readonly property real apart: count > 1 ? root.scaleWidth * ((itemAt(1) as Tick)?.share ?? 1) : root.width
        readonly property int every: Math.max(1, Math.ceil(wordsRoom / Math.max(1, apart)))

        model: root.figure.amounts

        Tick {

            x: root.scaleX + share * root.scaleWidth
            y: root.height - root.axisRoom
        }
    }

    component Tick: Item {
        required property int index
        required property string modelData
        readonly property list<string> parts: modelData.split("=")
        readonly property real share: Number(parts[1])
        readonly property alias wordsWidth: number.implicitWidth

        Rectangle {
            x: -width / 2
            width: Theme.line
            height: Theme.du(10)
            color: root.ink
        }
        Words {
            id: number

            visible: parent.index % ticks.every === 0
            x: parent.index === 0 && !root.beside ? 0 : -width / 2
            y: Theme.du(14)
            text: parent.parts[0]
            role: "axis"
            language: root.figure.language
            color: root.ink
            wrapMode: Text.NoWrap
        }
    }
}
