import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// While the screen is wiped: dark, so that streaks are seen, and the seconds that are left.
Rectangle {
    id: root

    required property Staff staff

    color: Theme.ink

    Column {
        x: Theme.du(96)
        y: Math.round((parent.height - height) / 2)
        width: parent.width - 2 * x
        spacing: Theme.du(16)

        Words {
            width: parent.width
            text: qsTr("%1 s").arg(root.staff.cleaningLeft)
            language: root.staff.language
            role: "status"
            serif: true
            color: Theme.felt
            size: Theme.du(176)
        }
        Words {
            width: parent.width
            text: qsTr("The screen can be wiped now. It takes no touch.")
            language: root.staff.language
            serif: true
            color: Theme.felt
            size: Theme.type(44)
        }
        Words {
            width: parent.width
            text: qsTr("To end this earlier, rest a finger in a corner for three seconds.")
            language: root.staff.language
            color: Theme.mist
            size: Theme.type(32)
        }
    }
}
