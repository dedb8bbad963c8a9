import QtQuick
import QtQuick.Window
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Studio
import Kiosk.Theme
import Kiosk.Visitor

// The curator's window: the page exactly as visitors see it, only smaller, and its faults.
Window {
    id: root

    required property Visit visit
    required property Sizes sizes
    required property FaultsView faults
    required property int pageWidth
    required property int pageHeight
    property bool still: false
    property bool upright: pageHeight > pageWidth
    readonly property int shownWidth: upright === (pageHeight > pageWidth) ? pageWidth : pageHeight
    readonly property int shownHeight: upright === (pageHeight > pageWidth) ? pageHeight : pageWidth
    readonly property string misfit: exhibit.misfit
    readonly property bool canShowFigure: exhibit.canShowFigure
    readonly property real listWidth: Math.max(320, Math.min(460, contentItem.width * 0.3))

    title: qsTr("Preview: %1").arg(visit.home.title)
    width: 1500
    height: 760
    minimumWidth: 800
    minimumHeight: 480
    color: "#3A3F44"

    Binding {
        target: Theme
        property: "unit"
        value: root.sizes.unit
    }
    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: root.sizes.pixelsPerMm
    }
    Binding {
        target: Theme
        property: "tooHigh"
        value: Math.ceil(root.sizes.reachTop(root.shownWidth, root.shownHeight))
    }
    Binding {
        target: Theme
        property: "tooLow"
        value: Math.ceil(root.sizes.reachBottom(root.shownWidth, root.shownHeight))
    }
    Binding {
        target: Theme
        property: "still"
        value: root.still
    }
    Item {
        id: desk

        width: root.contentItem.width - root.listWidth
        height: root.contentItem.height

        Exhibit {
            id: exhibit

            width: root.shownWidth
            height: root.shownHeight
            visit: root.visit
            transformOrigin: Item.TopLeft
            scale: Math.min((desk.width - 48) / width, (desk.height - 96) / height)
            x: (desk.width - width * scale) / 2
            y: 24
        }
        Words {
            x: 24
            y: parent.height - height - 24
            text: root.upright ? qsTr("Upright screen") : qsTr("Wide screen")
            size: 16
            color: "#FFFFFF"
        }
        Pressable {
            x: 200
            y: parent.height - 48
            width: 240
            height: 36
            said: qsTr("Turn the screen")
            onActivated: root.upright = !root.upright

            Rectangle {
                anchors.fill: parent
                color: "transparent"
                border.color: "#FFFFFF"
            }
            Words {
                anchors.centerIn: parent
                text: qsTr("Turn the screen")
                size: 16
                color: "#FFFFFF"
            }
        }
    }
    FaultList {
        x: parent.width - width
        width: root.listWidth
        height: parent.height
        faults: root.faults
    }
}
