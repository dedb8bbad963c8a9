import QtQuick
import Kiosk.Theme

// Fingers on a map: one moves it, two enlarge it about the point between them.
Item {
    id: root

    required property vector3d view
    // Where the view was when the fingers came down: scale, and the middle in parts of the whole.
    property vector3d start

    signal looked(scale: real, x: real, y: real)

    DragHandler {
        target: null
        enabled: root.enabled
        maximumPointCount: 1
        dragThreshold: Theme.mm(3)
        onActiveChanged: if (active)
            root.start = root.view
        onTranslationChanged: if (active)
            root.looked(root.start.x, root.start.y - translation.x / root.width / root.start.x, root.start.z - translation.y / root.height / root.start.x)
    }
    PinchHandler {
        id: pinch

        property point first

        target: null
        enabled: root.enabled
        onActiveChanged: if (active) {
            root.start = root.view;
            first = Qt.point(centroid.position.x / root.width - 0.5, centroid.position.y / root.height - 0.5);
        }
        onUpdated: follow()

        function follow() {
            const scale = Math.max(1, Math.min(64, root.start.x * activeScale));
            const x = centroid.position.x / root.width - 0.5;
            const y = centroid.position.y / root.height - 0.5;
            root.looked(scale, root.start.y + first.x / root.start.x - x / scale, root.start.z + first.y / root.start.x - y / scale);
        }
    }
}
