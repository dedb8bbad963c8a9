import QtQuick
import Kiosk.Theme

// A picture, its caption and its credit line under it.
FigureBody {
    id: root

    fits: lines.implicitHeight < height * 0.6

    Image {
        id: picture

        readonly property real free: root.height - lines.implicitHeight - Theme.du(16)

        width: root.width
        height: free
        source: root.figure.imageUrl
        asynchronous: !Theme.still
        cache: false
        mirror: Theme.mirrored
        fillMode: Image.PreserveAspectFit
        horizontalAlignment: Image.AlignLeft
        verticalAlignment: Image.AlignBottom
        sourceSize: Qt.size(Math.ceil(width), Math.ceil(Math.max(1, height)))

        Accessible.role: Accessible.Graphic
        Accessible.name: root.figure.alt
    }
    Column {
        id: lines

        anchors.bottom: parent.bottom
        width: Math.min(parent.width, Theme.type(1200))
        spacing: Theme.du(4)

        FigureLabel {
            width: parent.width
            markup: root.figure.caption
            language: root.figure.language
            color: root.ink
        }
        FigureLabel {
            width: parent.width
            role: "credit"
            markup: root.figure.credit
            color: root.ink
        }
    }
}
