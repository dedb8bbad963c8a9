import QtQuick
import Kiosk.Theme

// A finger that draws the axis along: tells the centre to be seen, in parts of the whole.
DragHandler {
    id: root

    required property real scale
    required property real centre
    property real from: 0

    signal drawn(centre: real)

    target: null
    yAxis.enabled: false
    enabled: scale > 1.001
    onActiveChanged: from = centre
    onTranslationChanged: if (active)
        drawn(from - (Theme.mirrored ? -1 : 1) * activeTranslation.x / parent.width / scale)
}
