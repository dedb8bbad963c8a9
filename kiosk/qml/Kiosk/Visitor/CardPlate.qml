import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// What every card and sheet has: a dimmed page behind (a touch there closes), a plate that rises.
Item {
    id: root

    property bool open: false
    property string language: ""
    property real plateX: 0
    property real plateY: 0
    property real plateWidth: width
    property real plateHeight: height
    property bool fromRight: false
    default property alias content: plate.data

    signal closeRequested

    visible: open
    enabled: open

    Pressable {
        anchors.fill: parent
        anchors.topMargin: Theme.lowReach ? -Theme.tooHigh : 0
        said: qsTr("Close")
        language: root.language
        role: "backdrop"
        implicitWidth: 0
        onActivated: root.closeRequested()

        Rectangle {
            anchors.fill: parent
            color: Theme.dimmed
        }
    }
    Rectangle {
        id: plate

        x: root.plateX
        y: root.plateY
        width: root.plateWidth
        height: root.plateHeight
        color: Theme.sheet
        border.width: Theme.highContrast ? Theme.line : 0
        border.color: Theme.sheetText

        // The plate itself swallows touches: only the page behind it closes the card.
        TapHandler {
            gesturePolicy: TapHandler.WithinBounds
            longPressThreshold: 3600
        }
        transform: Translate {
            id: slide
        }
        NumberAnimation {
            id: rise

            target: slide
            property: root.fromRight ? "x" : "y"
            from: Theme.calm ? 0 : Theme.du(48)
            to: 0
            duration: Theme.cardMs
            easing.type: Easing.OutCubic
        }
    }
    onOpenChanged: if (open)
        rise.restart()
}
