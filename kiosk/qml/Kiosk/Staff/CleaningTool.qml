import QtQuick
import Kiosk.Parts

// Lets the screen be wiped: for a minute it takes no touch.
StaffTool {
    id: root

    intro: qsTr("For one minute the screen takes no touch, so that it can be wiped. Then it comes back by itself; three seconds in a corner bring it back earlier.")

    ActionButton {
        said: qsTr("Begin")
        language: root.language
        filled: true
        onActivated: root.staff.clean()
    }
}
