pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The five panels by name, for screens on which the navigation has no room for them.
CardPlate {
    id: root

    required property Visit visit
    readonly property real pad: Math.min(Theme.du(64), width * 0.05)

    language: visit.language
    open: visit.layer === "panels"
    plateHeight: Math.min(height, list.implicitHeight + 2 * pad)
    plateY: height - plateHeight
    onCloseRequested: visit.closeLayer()

    Column {
        id: list

        readonly property string group: "doors"

        // For one button, so that all of them fit the screen.
        readonly property real room: (root.height - 2 * root.pad) / (root.visit.home.doors.count + 1) - spacing

        x: root.pad
        y: root.pad
        width: root.width - 2 * root.pad
        spacing: Theme.gap(16)

        Repeater {
            model: root.visit.home.doors

            ActionButton {
                required property int place
                required property string number
                required property string title
                required language

                width: list.width
                height: Math.min(implicitHeight, list.room)
                said: number + "  " + title
                filled: root.visit.screen === "panel" && root.visit.panel === place
                typeUnits: 34
                onActivated: root.visit.openPanel(place)
            }
        }
        ActionButton {
            width: list.width
            height: Math.min(implicitHeight, list.room)
            said: qsTr("Close")
            language: root.visit.language
            onActivated: root.visit.closeLayer()
        }
    }
}
