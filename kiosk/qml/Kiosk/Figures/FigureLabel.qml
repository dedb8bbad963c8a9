import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A label of a figure: sans, with its citation figure.
Prose {
    role: "label"
    serif: false
    pixelSize: Theme.type(30)
    lineHeight: Theme.leading(pixelSize, 1.3)
}
