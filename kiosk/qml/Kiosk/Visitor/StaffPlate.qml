pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// What staff hear about a stick, at the edge of the first screen; visitors who read never see it.
Rectangle {
    id: root

    required property StaffNotice notice
    readonly property real pad: Theme.du(24)

    height: lines.height + 2 * pad
    color: Theme.sheet

    Rectangle {
        width: Theme.du(6)
        height: parent.height
        color: Theme.bronze
    }
    Column {
        id: lines

        x: root.pad + Theme.du(6)
        y: root.pad
        width: root.width - x - root.pad
        spacing: Theme.du(12)

        Repeater {
            model: root.notice.titles

            Column {
                id: line

                required property int index
                required property string modelData
                readonly property string code: root.notice.languages[index] ?? ""

                width: lines.width
                spacing: Theme.du(4)

                Words {
                    width: parent.width
                    text: line.modelData
                    language: line.code
                    role: "status"
                    color: Theme.sheetText
                    font.bold: true
                    size: Theme.type(28)
                }
                Words {
                    width: parent.width
                    text: root.notice.sentences[line.index] ?? ""
                    language: line.code
                    role: "status"
                    color: Theme.sheetText
                    size: Theme.type(24)
                }
            }
        }
    }
}
