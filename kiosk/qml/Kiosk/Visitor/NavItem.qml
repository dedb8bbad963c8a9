import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A word of the navigation; what is open has a bar above it and bold type.
Pressable {
    id: root

    property real typeUnits: 30
    property bool boxed: Theme.textPercent >= 200

    role: "navigation"
    implicitWidth: Math.max(Theme.target(64), words.implicitWidth + Theme.du(boxed ? 30 : 22))
    implicitHeight: parent ? parent.height : 0

    Rectangle {
        anchors.fill: parent
        visible: root.pressed
        color: Theme.felt
    }
    Rectangle {
        visible: root.chosen
        x: (parent.width - width) / 2
        width: words.implicitWidth
        height: Theme.du(8)
        color: Theme.felt
    }
    Words {
        id: words

        anchors.centerIn: parent
        text: root.said
        language: root.language
        role: ""
        Accessible.ignored: true
        color: root.pressed ? Theme.ink : Theme.felt
        font.bold: root.chosen
        size: Theme.type(root.typeUnits)
        wrapMode: Text.NoWrap
    }
}
