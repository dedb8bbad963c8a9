import QtQuick
import Kiosk.Theme

// Words on a picture, on a plate of their own, so that they can be read over anything.
Rectangle {
    id: root

    property alias markup: words.markup
    property alias language: words.language
    property real room: Theme.type(600)

    width: Math.min(words.naturalWidth + Theme.du(8), Math.max(Theme.type(120), room)) + Theme.du(32)
    height: words.textHeight + Theme.du(20)
    color: Theme.ink

    FigureLabel {
        id: words

        x: Theme.du(16)
        y: Theme.du(10)
        width: parent.width - Theme.du(32)
        color: Theme.felt
    }
}
