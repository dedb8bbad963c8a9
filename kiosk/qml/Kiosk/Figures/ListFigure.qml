pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// Names or pairs of words in order, in as many columns as they need.
FigureBody {
    id: root

    readonly property int count: figure.items.count
    readonly property int most: width > Theme.type(1400) ? 3 : width > Theme.type(900) ? 2 : 1
    readonly property int columns: Math.max(1, Math.min(most, count > 6 ? 3 : count > 3 ? 2 : 1))
    readonly property real gap: Theme.du(64)
    readonly property real columnWidth: (width - (columns - 1) * gap) / columns
    readonly property bool beside: columns === 1 && width > Theme.type(1000)

    fits: grid.implicitHeight <= height + 1

    Grid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.du(20)
        flow: Grid.TopToBottom
        rows: Math.ceil(root.count / root.columns)
        columns: root.count
        columnSpacing: root.gap
        rowSpacing: Theme.du(root.count > 6 ? 18 : 30)

        Repeater {
            model: root.figure.items

            Item {
                id: entry

                required property string label
                required property string note
                required property string number
                required property string language
                required property bool strong

                width: root.columnWidth
                implicitHeight: Math.max(name.height, root.beside ? noteText.height : 0) + (root.beside ? 0 : noteText.height) + Theme.du(10)
                height: implicitHeight

                Rectangle {
                    width: parent.width
                    height: entry.strong ? Theme.du(6) : Theme.line
                    color: root.ink
                    opacity: entry.strong ? 1 : 0.55
                }
                Prose {
                    id: name

                    y: Theme.du(12)
                    width: root.beside ? root.width * 0.42 : parent.width
                    role: "label"
                    bold: entry.strong
                    markup: entry.label
                    language: entry.language
                    color: root.ink
                    lineHeight: Theme.leading(pixelSize, 1.16)
                }
                FigureLabel {
                    id: noteText

                    visible: markup !== ""
                    x: root.beside ? root.width * 0.42 + root.gap : 0
                    y: root.beside ? name.y + (name.lineHeight - lineHeight) / 2 : name.y + name.height
                    width: parent.width - x
                    height: markup !== "" ? textHeight : 0
                    markup: entry.note
                    language: entry.language
                    color: root.ink
                }
            }
        }
    }
}
