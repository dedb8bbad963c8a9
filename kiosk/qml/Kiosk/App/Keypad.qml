import QtQuick
import QtQuick.Window
import Kiosk.Bridge
import Kiosk.Studio
import Kiosk.Theme

// The window in which a keypad is learnt.
Window {
    id: root

    required property KeyLesson lesson
    required property Sizes sizes

    title: qsTr("Learn a keypad")
    color: Theme.sheet
    flags: Qt.Window | Qt.FramelessWindowHint

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
    KeypadLesson {
        anchors.fill: parent
        lesson: root.lesson
    }
}
