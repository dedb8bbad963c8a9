pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// How loud every visit begins.
StaffTool {
    id: root

    readonly property StandardVolume volume: desk.volume
    readonly property int loudest: 10

    intro: qsTr("Every visit begins at this volume; what a visitor chooses ends with the visit. Try it where a visitor stands, at the room's usual noise.")

    Row {
        spacing: Theme.gap(24)

        ViewButton {
            said: qsTr("Quieter")
            sign: "minus"
            language: root.language
            live: root.volume.volume > 0
            width: Theme.target(96)
            height: width
            onActivated: root.volume.choose(root.volume.volume - 1)
        }
        Row {
            id: bars

            readonly property real pitch: Theme.du(44)

            height: Theme.target(96)

            Repeater {
                model: root.loudest

                Item {
                    id: bar

                    required property int index

                    width: bars.pitch
                    height: bars.height

                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        width: Math.round(bars.pitch * 0.7)
                        height: parent.height
                        color: bar.index < root.volume.volume ? Theme.sheetText : "transparent"
                        border.width: Theme.line
                        border.color: Theme.sheetText
                    }
                }
            }
        }
        ViewButton {
            said: qsTr("Louder")
            sign: "plus"
            language: root.language
            live: root.volume.volume < root.loudest
            width: Theme.target(96)
            height: width
            onActivated: root.volume.choose(root.volume.volume + 1)
        }
    }
    Words {
        text: root.volume.volume === 0 ? qsTr("Silent") : qsTr("%1 of %2").arg(root.volume.volume).arg(root.loudest)
        language: root.language
        role: "status"
        color: Theme.sheetText
        size: Theme.type(34)
    }
    ActionButton {
        said: qsTr("Hear it")
        language: root.language
        filled: true
        onActivated: root.volume.listen(qsTr("This is how loud the exhibit speaks."), root.language)
    }
    Words {
        width: root.column
        visible: !root.volume.kept
        text: qsTr("It could not be stored: the disk is full or read-only. It holds until the next start.")
        language: root.language
        role: "status"
        color: Theme.sheetText
        size: Theme.type(34)
    }
}
