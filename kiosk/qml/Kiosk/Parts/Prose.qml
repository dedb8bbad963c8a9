import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Running text with raised citation figures and marked terms.
Paragraph {
    id: root

    property string role: "paragraph"
    readonly property string said: shown
    readonly property bool clips: steps > 1

    pixelSize: Theme.type(38)
    lineHeight: Theme.leading(pixelSize, 1.42)
    height: textHeight
    mirrored: Theme.mirrored
    relaxed: Theme.spaced
    transform: Upright {
        width: root.width
    }

    Accessible.role: role === "button" ? Accessible.Button : Accessible.StaticText
    Accessible.name: said
    Accessible.ignored: plain === "" || role === "" || !enabled
}
