import QtQuick
import Kiosk.Bridge
import Kiosk.Studio

// Learns a keypad, on the whole screen: every key is the lesson's.
Item {
    id: root

    required property Staff staff

    KeypadLesson {
        anchors.fill: parent
        lesson: root.staff.desk.keypad
    }
    Connections {
        target: root.staff.desk.keypad

        function onEnded() {
            root.staff.openTool("");
        }
    }
}
