pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts

// What the check says, beside the page it speaks of. For the curator's desk, with a mouse.
Rectangle {
    id: root

    required property FaultsView faults
    readonly property int letter: 15

    color: "#FFFFFF"

    Words {
        id: head

        x: 24
        y: 24
        width: parent.width - 48
        text: root.faults.count === 0 ? qsTr("No faults. This content can be published.") : qsTr("%n fault(s)", "", root.faults.count)
        serif: true
        size: 24
        color: "#101316"
    }
    ListView {
        x: 24
        y: head.y + head.height + 20
        width: parent.width - 48
        height: parent.height - y
        clip: true
        spacing: 20
        model: root.faults.rows

        delegate: Column {
            id: row

            required property string place
            required property string message
            required property string remedy
            required property bool isError
            required property bool isHere

            width: ListView.view.width
            spacing: 4

            Rectangle {
                width: parent.width
                height: row.isHere ? 4 : 1
                color: "#101316"
            }
            Words {
                width: parent.width
                text: (row.isError ? qsTr("Must be mended") : qsTr("Worth a look")) + " · " + row.place
                size: root.letter - 1
                color: "#4A4F54"
            }
            Words {
                width: parent.width
                text: row.message
                font.bold: true
                size: root.letter
                color: "#101316"
            }
            Words {
                width: parent.width
                text: row.remedy
                size: root.letter
                color: "#101316"
            }
        }
    }
}
