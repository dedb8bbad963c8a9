pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// What staff see: the keys of the PIN over the exhibit, then the page of tools in its place.
Item {
    id: root

    required property Staff staff
    // As of the exhibit: this is the tree of meaning while staff are here.
    readonly property string misfit: ""
    readonly property string language: staff.language

    transform: Upright {
        width: root.width
    }

    // Nothing of the exhibit is touched through it; a touch beside the keys leads back.
    Pressable {
        anchors.fill: parent
        said: qsTr("Cancel")
        language: root.staff.language
        role: "backdrop"
        onActivated: {
            if (root.staff.place === "pad")
                root.staff.leave();
        }

        Rectangle {
            anchors.fill: parent
            color: Theme.dimmed
        }
    }
    Loader {
        anchors.fill: parent
        active: root.staff.place === "pad"
        sourceComponent: PinPad {
            staff: root.staff
        }
    }
    Loader {
        anchors.fill: parent
        active: root.staff.place === "in"
        sourceComponent: StaffPage {
            staff: root.staff
        }
    }
    FocusFrame {
        anchors.fill: parent
        mark: root.staff.focus
    }
}
