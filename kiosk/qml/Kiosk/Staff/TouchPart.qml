import QtQuick
import Kiosk.Parts

// Begins the touch grid, which covers the whole screen.
PartPage {
    id: root

    Step {
        width: root.column
        text: qsTr("Fields will cover the whole screen. Wipe over all of them with a finger, also at the edges; then lay ten fingers down at once.")
        language: root.tool.language
    }
    ActionButton {
        said: qsTr("Show the fields")
        language: root.tool.language
        filled: true
        onActivated: root.tool.trial.touch.begin()
    }
}
