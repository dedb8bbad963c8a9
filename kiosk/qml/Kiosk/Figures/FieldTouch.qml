import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Fingers on a field: one moves what is enlarged, two enlarge it about the point between them.
Item {
    id: root

    required property Visit visit
    required property real largest
    required property size area
    property real startScale: 1
    property point start: Qt.point(0.5, 0.5)

    signal seen(scale: real, x: real, y: real)

    function begin() {
        startScale = visit.viewScale;
        start = Qt.point(visit.viewX, visit.viewY);
    }

    anchors.fill: parent

    PinchHandler {
        target: null
        onActiveChanged: if (active)
            root.begin()
        onActiveScaleChanged: if (active)
            turn()
        onTranslationChanged: if (active)
            turn()

        // The place that lay between the fingers stays between them.
        function turn() {
            const scale = Math.min(Math.max(1, root.startScale * activeScale), Math.max(1, root.largest));
            const from = Qt.point(centroid.pressPosition.x / root.area.width - 0.5, centroid.pressPosition.y / root.area.height - 0.5);
            const to = Qt.point(centroid.position.x / root.area.width - 0.5, centroid.position.y / root.area.height - 0.5);
            root.seen(scale, root.start.x + from.x / root.startScale - to.x / scale, root.start.y + from.y / root.startScale - to.y / scale);
        }
    }
    DragHandler {
        target: null
        enabled: root.visit.viewScale > 1
        onActiveChanged: if (active)
            root.begin()
        onTranslationChanged: if (active)
            root.seen(root.startScale, root.start.x - (Theme.mirrored ? -1 : 1) * activeTranslation.x / root.area.width / root.startScale, root.start.y - activeTranslation.y / root.area.height / root.startScale)
    }
}
