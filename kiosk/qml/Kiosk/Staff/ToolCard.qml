import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// One tool in the list: its name, and in a few words what it is for.
Pressable {
    id: root

    required property string name
    required property string hint
    readonly property color ink: pressed ? Theme.sheet : Theme.sheetText
    // Where one card has no room for both, the names of all say enough.
    property bool hinted: true
    readonly property bool roomy: title.height + note.implicitHeight + Theme.du(28) <= height

    said: name
    spoken: name + ". " + hint

    Rectangle {
        anchors.fill: parent
        color: root.pressed ? Theme.sheetText : Theme.sheet
        border.width: Theme.line
        border.color: Theme.sheetText
    }
    Column {
        id: words

        x: Theme.du(24)
        y: Math.max(0, Math.min(Theme.du(20), Math.round((root.height - height) / 2)))
        width: parent.width - 2 * x
        spacing: Theme.du(4)

        Words {
            id: title

            width: parent.width
            text: root.name
            language: root.language
            role: ""
            serif: true
            color: root.ink
            size: Theme.type(38)
        }
        Words {
            id: note

            width: parent.width
            visible: root.hinted
            text: root.hint
            language: root.language
            role: ""
            color: root.ink
            size: Theme.type(30)
            leading: 1.2
        }
    }
}
