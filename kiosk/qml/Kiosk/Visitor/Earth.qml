import QtQuick
import Kiosk.Theme

// The sky and the ground of a page, with the horizon between them.
Rectangle {
    id: root

    required property string landscape
    required property real horizon
    // One colour, for a page that shows one thing at a time.
    property bool flat: false
    property bool lined: false
    property bool moves: true

    color: flat ? Theme.ground(landscape) : Theme.sky(landscape)

    Rectangle {
        y: root.horizon
        width: parent.width
        height: Math.max(0, parent.height - y)
        color: Theme.ground(root.landscape)

        Behavior on y {
            enabled: root.moves && !Theme.calm

            NumberAnimation {
                duration: Theme.pageMs
                easing.type: Easing.OutCubic
            }
        }
        Rectangle {
            visible: root.lined || Theme.highContrast
            width: parent.width
            height: Theme.horizonLine
            color: Theme.words(root.landscape)
        }
    }
}
