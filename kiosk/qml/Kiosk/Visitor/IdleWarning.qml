import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Asks whether anybody is still there; a touch anywhere goes on reading.
Item {
    id: root

    required property Visit visit
    readonly property bool tall: height > width
    readonly property real pad: Theme.du(64)

    visible: visit.warning
    enabled: visible

    Pressable {
        anchors.fill: parent
        anchors.topMargin: Theme.lowReach ? -Theme.tooHigh : 0
        anchors.bottomMargin: Theme.lowReach ? -Theme.tooLow : 0
        said: qsTr("Keep reading")
        language: root.visit.language
        role: "backdrop"
        onActivated: root.visit.keepReading()

        Rectangle {
            anchors.fill: parent
            color: Theme.dimmed
        }
    }
    Rectangle {
        id: plate

        width: Math.min(root.width - 2 * Theme.du(32), Math.max(Theme.du(960), Theme.type(760)))
        height: buttons.y + buttons.height + root.pad
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.lowReach ? root.height - height - Theme.du(32) : (root.height - height) / 2
        color: Theme.sheet
        border.width: Theme.highContrast ? Theme.line : 0
        border.color: Theme.sheetText

        Words {
            id: title

            readonly property string group: "title"

            x: root.pad
            y: root.pad - Theme.du(12)
            width: parent.width - 2 * root.pad
            text: qsTr("Are you still here?")
            language: root.visit.language
            role: "heading"
            serif: true
            color: Theme.sheetText
            size: Theme.title(64)
        }
        Words {
            id: words

            x: root.pad
            y: title.y + title.height + Theme.du(20)
            width: title.width
            text: qsTr("The screen returns to the beginning in %n second(s). Your place is kept until then.", "", root.visit.secondsLeft)
            language: root.visit.language
            role: "status"
            serif: true
            color: Theme.sheetText
            size: Theme.type(38)
            leading: 1.42
        }
        Rectangle {
            id: bar

            x: root.pad
            y: words.y + words.height + Theme.du(24)
            width: title.width
            height: Theme.du(8)
            color: Theme.highContrast ? Theme.off : "#D3DCE0"

            Rectangle {
                width: parent.width * root.visit.warningShare
                height: parent.height
                color: Theme.sheetText
            }
        }
        Flow {
            id: buttons

            readonly property string group: "ways"

            readonly property bool beside: keep.implicitWidth <= (width - spacing) * 0.58 && again.implicitWidth <= (width - spacing) * 0.42

            x: root.pad
            y: bar.y + Theme.du(48)
            width: title.width
            spacing: Theme.gap(24)

            ActionButton {
                id: keep

                said: qsTr("Keep reading")
                language: root.visit.language
                filled: true
                implicitHeight: Theme.target(96)
                width: buttons.beside ? (buttons.width - buttons.spacing) * 0.58 : buttons.width
                onActivated: root.visit.keepReading()
            }
            ActionButton {
                id: again

                said: qsTr("Start again")
                language: root.visit.language
                implicitHeight: Theme.target(96)
                width: buttons.beside ? (buttons.width - buttons.spacing) * 0.42 : buttons.width
                onActivated: root.visit.startAgain()
            }
        }
    }
}
