pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// Who gave orders to whom, from top to bottom: square nodes on one line.
FigureBody {
    id: root

    readonly property bool beside: width > Theme.type(1100)
    readonly property real node: Theme.du(22)
    readonly property real nameWidth: beside ? Math.min(width * 0.42, Theme.type(640)) : width - node - Theme.du(40)

    fits: column.implicitHeight <= height + 1

    Column {
        id: column

        readonly property real free: Math.max(0, root.height - content)
        property real content: 0

        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.du(root.beside ? 26 : 22)

        Repeater {
            id: entries

            model: root.figure.items

            Item {
                id: entry

                required property int index
                required property string label
                required property string note
                required property string language

                width: column.width
                implicitHeight: Math.max(name.height + (root.beside ? 0 : noteText.height), root.beside ? noteText.height : 0)
                height: implicitHeight

                Rectangle {
                    visible: entry.index < entries.count - 1
                    x: root.node / 2 - width / 2
                    y: name.lineHeight / 2
                    width: Theme.line * 1.5
                    height: entry.height + column.spacing
                    color: root.ink
                }
                Rectangle {
                    y: name.lineHeight / 2 - height / 2
                    width: root.node
                    height: root.node
                    color: entry.index === 0 ? root.ink : Theme.sky(root.landscape)
                    border.width: Theme.line * 1.5
                    border.color: root.ink
                }
                Prose {
                    id: name

                    x: root.node + Theme.du(32)
                    width: root.nameWidth
                    role: "label"
                    markup: entry.label
                    language: entry.language
                    color: root.ink
                    lineHeight: Math.round(pixelSize * 1.2)
                }
                FigureLabel {
                    id: noteText

                    x: root.beside ? name.x + name.width + Theme.du(32) : name.x
                    y: root.beside ? (name.lineHeight - lineHeight) / 2 : name.height
                    width: root.width - x
                    markup: entry.note
                    language: entry.language
                    color: root.ink
                }
            }
        }
    }
}
