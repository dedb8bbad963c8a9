pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// How loud: minus, ten bars, plus, and the value in words.
AccessSetting {
    id: root

    property int volume: 0
    readonly property int loudest: 10
    readonly property list<string> words: [qsTr("Silent"), qsTr("One of ten"), qsTr("Two of ten"), qsTr("Three of ten"), qsTr("Four of ten"), qsTr("Five of ten"), qsTr("Six of ten"), qsTr("Seven of ten"), qsTr("Eight of ten"), qsTr("Nine of ten"), qsTr("Ten of ten")]

    signal picked(volume: int)

    value: words[volume]
    brief: volume === 0 ? words[0] : qsTr("%1 of %2").arg(volume).arg(loudest)
    controlNeeds: 2 * Theme.target(72) + 2 * Theme.gap(24) + Theme.du(100)

    ViewButton {
        id: minus

        said: qsTr("Quieter")
        sign: "minus"
        language: root.language
        live: root.volume > 0
        width: Math.max(Theme.target(64), Math.min(height, parent ? parent.width * 0.24 : height))
        height: root.grid.controlHeight
        onActivated: root.picked(root.volume - 1)
    }
    Row {
        id: bars

        readonly property real pitch: width / root.loudest

        x: minus.width + Theme.gap(24)
        width: parent ? parent.width - 2 * x : 0
        height: root.grid.controlHeight

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
                    color: bar.index < root.volume ? Theme.sheetText : "transparent"
                    border.width: Theme.line
                    border.color: Theme.sheetText
                }
            }
        }
    }
    ViewButton {
        x: parent ? parent.width - width : 0
        said: qsTr("Louder")
        sign: "plus"
        language: root.language
        live: root.volume < root.loudest
        width: minus.width
        height: minus.height
        onActivated: root.picked(root.volume + 1)
    }
}
