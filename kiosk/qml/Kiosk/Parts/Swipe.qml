import QtQuick
import Kiosk.Theme

// A finger drawn sideways: tells by how many pages when it is lifted, never while it moves.
DragHandler {
    id: root

    // Known only while the finger moves: on release Qt has already forgotten it.
    property real across: 0
    property real down: 0

    signal swiped(by: int)

    target: null
    yAxis.enabled: false
    dragThreshold: Theme.mm(8)
    onTranslationChanged: if (active) {
        across = centroid.scenePosition.x - centroid.scenePressPosition.x;
        down = centroid.scenePosition.y - centroid.scenePressPosition.y;
    }
    onGrabChanged: (transition, _point) => {
        if (transition === PointerDevice.UngrabExclusive && Math.abs(across) > Math.max(Theme.mm(25), Math.abs(down)))
            swiped((across < 0) !== Theme.mirrored ? 1 : -1);
        across = down = 0;
    }
}
