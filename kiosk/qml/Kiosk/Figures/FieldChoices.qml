pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The counts of a field as buttons, of which one is chosen; numbers alone where room is short.
Item {
    id: root

    required property FigureView figure
    required property list<string> numbers
    required property string chosen
    required property real room
    required property color ink
    required property color paper
    readonly property int count: Math.max(1, figure.items.count)
    readonly property bool needed: figure.items.count > 1
    readonly property real gap: Theme.gap(16)
    readonly property real inset: Theme.du(12)
    readonly property real numberSize: Theme.title(34)
    readonly property real numberHeight: Math.round(numberSize * 1.1)
    readonly property real lineHeight: Math.round(Theme.type(30) * 1.3)
    readonly property int perRow: columnsOf(Theme.type(290))
    readonly property real fullHeight: numberHeight + 2 * lineHeight + 2 * inset
    readonly property real fullWidth: (width - (perRow - 1) * gap) / perRow
    // How many labels would be cut off in a full cell.
    property int cutLabels: 0
    readonly property bool brief: Math.ceil(count / perRow) * (fullHeight + gap) > room || cutLabels > 0
    readonly property int columns: brief ? columnsOf(longest.width + 2 * inset + Theme.du(8)) : perRow
    readonly property real cellWidth: (width - (columns - 1) * gap) / columns
    readonly property real cellHeight: brief ? Math.max(Theme.target(64), numberHeight + 2 * Theme.du(8)) : fullHeight

    signal picked(entry: string)

    // The fewest rows, evenly filled.
    function columnsOf(smallest: real): int {
        const most = Math.max(1, Math.min(count, Math.floor((width + gap) / (smallest + gap))));
        return Math.ceil(count / Math.ceil(count / most));
    }

    visible: needed
    height: needed ? Math.ceil(count / columns) * (cellHeight + gap) - gap : 0

    TextMetrics {
        id: longest

        font.family: Theme.serif
        font.pixelSize: root.numberSize
        text: root.numbers.reduce((a, b) => a.length < b.length ? b : a, "")
    }
    Repeater {
        model: root.figure.items

        Item {
            id: probe

            required property int index
            required property string labelPlain
            readonly property bool cut: label.truncated

            visible: false
            onCutChanged: root.cutLabels += cut ? 1 : -1
            Component.onDestruction: if (cut)
                root.cutLabels -= 1

            Words {
                id: value

                width: root.fullWidth - 2 * root.inset
                serif: true
                text: root.numbers[probe.index] ?? ""
                size: root.numberSize
                maximumLineCount: 2
            }
            Words {
                id: label

                width: value.width
                text: probe.labelPlain
                maximumLineCount: value.lineCount > 1 ? 1 : 2
                elide: Text.ElideRight
            }
        }
    }
    Grid {
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.figure.items

            Pressable {
                id: button

                required property int index
                required property string entryId
                required property string labelPlain
                required property string labelLanguage
                readonly property string number: root.numbers[index] ?? ""
                readonly property bool inverted: chosen !== pressed

                said: number + ": " + labelPlain
                role: "choice"
                language: labelLanguage
                chosen: entryId === root.chosen
                width: root.cellWidth
                height: root.cellHeight
                onActivated: root.picked(entryId)

                Rectangle {
                    anchors.fill: parent
                    color: button.inverted ? root.ink : root.paper
                    border.width: Theme.line
                    border.color: root.ink
                }
                Words {
                    id: amount

                    spaced: false

                    x: root.inset
                    y: root.brief ? (parent.height - height) / 2 : root.inset
                    width: parent.width - 2 * root.inset
                    height: root.brief ? root.numberHeight : lineCount * root.numberHeight
                    role: ""
                    Accessible.ignored: true
                    serif: true
                    text: button.number
                    language: button.language
                    color: button.inverted ? root.paper : root.ink
                    size: root.numberSize
                    lineHeight: root.numberHeight
                    fontSizeMode: root.brief ? Text.HorizontalFit : Text.FixedSize
                    wrapMode: root.brief ? Text.NoWrap : Text.WordWrap
                    maximumLineCount: 2
                    verticalAlignment: Text.AlignVCenter
                }
                Words {
                    spaced: false
                    visible: !root.brief
                    x: root.inset
                    y: root.inset + Math.max(amount.height, amount.paintedHeight - Theme.du(2))
                    width: parent.width - 2 * root.inset
                    role: ""
                    Accessible.ignored: true
                    text: button.labelPlain
                    language: button.language
                    color: button.inverted ? root.paper : root.ink
                    maximumLineCount: amount.lineCount > 1 ? 1 : 2
                    elide: Text.ElideRight
                    lineHeight: root.lineHeight
                }
            }
        }
    }
}
