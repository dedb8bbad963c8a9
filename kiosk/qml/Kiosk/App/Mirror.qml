import QtQuick
import QtQuick.Window
import Kiosk.Bridge
import Kiosk.Visitor

// Another display with the same visit: what happens on one of the two happens on both.
Window {
    id: root

    required property Visit visit
    required property Main original
    objectName: "mirror"
    title: original.title
    color: original.color
    flags: Qt.Window | Qt.FramelessWindowHint

    Exhibit {
        width: root.original.width
        height: root.original.height
        visit: root.visit
        enabled: !root.original.staffed
        highContrast: root.original.highContrast
        transformOrigin: Item.TopLeft
        scale: Math.min(root.width / width, root.height / height)
        x: (root.width - width * scale) / 2
        y: (root.height - height * scale) / 2
    }
    Rectangle {
        anchors.fill: parent
        visible: root.original.dark && root.visit.screen === "attract"
        color: "#000000"
    }
}
