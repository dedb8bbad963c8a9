import QtQuick
import Kiosk.Theme

// Turns back what must not stand mirrored: words, pictures, maps.
Scale {
    property real width: 0

    origin.x: width / 2
    xScale: Theme.mirrored ? -1 : 1
}
