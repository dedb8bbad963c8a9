pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// A part of the report in the list of all: its name, and how each of its checks stands; where it is
// low, or has but one check, only how the whole of it stands.
Pressable {
    id: root

    required property string key
    required property string name
    required property string standing
    required property bool isBad
    required property ReportLines lines
    required property bool isLow
    readonly property color ink: pressed ? Theme.sheet : Theme.sheetText
    readonly property bool isSingle: key === "size" || key === "letters"
    readonly property bool clips: words.y + words.height > height
    said: name
    spoken: name + ". " + standing

    Rectangle {
        anchors.fill: parent
        color: root.pressed ? Theme.sheetText : Theme.sheet
        border.width: Theme.line
        border.color: Theme.sheetText
    }
    Column {
        id: words

        x: Theme.du(24)
        y: Theme.du(root.isLow ? 12 : 20)
        width: parent.width - 2 * x
        spacing: Theme.du(4)

        Words {
            width: parent.width
            text: root.name
            language: root.language
            role: ""
            serif: true
            color: root.ink
            size: Theme.type(38)
        }
        Words {
            visible: root.isLow || root.isSingle
            width: parent.width
            text: root.standing
            language: root.language
            role: ""
            color: root.ink
            font.bold: root.isBad
            size: Theme.type(30)
        }
        Repeater {
            model: root.isLow || root.isSingle ? null : root.lines

            Words {
                required property string part
                required property string title
                required property string verdict
                required property bool isBad

                visible: part === root.key
                width: words.width
                text: qsTr("%1: %2").arg(title).arg(verdict)
                language: root.language
                role: ""
                color: root.ink
                font.bold: isBad
                size: Theme.type(30)
                leading: 1.2
            }
        }
    }
}
