import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// An entry of a timeline as a tag that hangs from the axis: touched, it is told in full.
Pressable {
    id: root

    required property string words
    required property color ink
    required property color paper
    property real padding: Theme.du(14)
    readonly property bool inverted: chosen !== pressed

    role: "choice"

    Rectangle {
        anchors.fill: parent
        color: root.inverted ? root.ink : root.paper
        border.width: Theme.line
        border.color: root.ink
    }
    FigureLabel {
        x: root.padding
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - 2 * root.padding
        role: ""
        Accessible.ignored: true
        markup: root.words
        language: root.language
        color: root.inverted ? root.paper : root.ink
        relaxed: false
        lineHeight: Math.round(pixelSize * 1.2)
    }
}
