pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// A picture to look into: moved and enlarged with fingers or buttons, sharp wherever tiles are.
Item {
    id: root

    required property FigureView figure
    required property Visit visit
    required property url base
    property string name: ""
    property string described: ""
    property bool touchable: true
    readonly property real ratio: grid.pictureWidth > 0 ? grid.pictureWidth / grid.pictureHeight : low.implicitWidth > 0 && low.implicitHeight > 0 ? low.implicitWidth / low.implicitHeight : 1
    readonly property real wholeWidth: Math.min(width, height * ratio)
    // One pixel of the picture becomes at most two of the screen.
    readonly property real largest: Math.max(2, 2 * (grid.pictureWidth > 0 ? grid.pictureWidth : low.implicitWidth) / Math.max(1, wholeWidth))
    readonly property real zoom: Math.min(visit.viewScale, largest)
    readonly property real drawnWidth: wholeWidth * zoom
    readonly property real drawnHeight: drawnWidth / ratio
    readonly property real drawnX: drawnWidth <= width ? (touchable ? (width - drawnWidth) / 2 : Theme.mirrored ? width - drawnWidth : 0) : Math.min(0, Math.max(width - drawnWidth, width / 2 - visit.viewX * drawnWidth))
    readonly property real drawnY: drawnHeight <= height ? (touchable ? (height - drawnHeight) / 2 : height - drawnHeight) : Math.min(0, Math.max(height - drawnHeight, height / 2 - visit.viewY * drawnHeight))
    readonly property bool enlarged: zoom > 1.001
    readonly property bool canGrow: zoom < largest * 0.999
    default property alias marks: marked.data

    function look(scale: real, x: real, y: real): void {
        visit.moveView(Math.min(scale, largest), x, y);
    }
    // Move what is seen so that the point under the fingers stays under them.
    function pinch(scale: real, from: point, to: point, startX: real, startY: real, startWidth: real): void {
        const next = Math.max(1, Math.min(largest, scale));
        const wide = wholeWidth * next, high = wide / ratio;
        const px = (from.x - startX) / startWidth, py = (from.y - startY) / (startWidth / ratio);
        look(next, (width / 2 - to.x) / wide + px, (height / 2 - to.y) / high + py);
    }

    clip: true

    TileGrid {
        id: grid

        figure: root.figure
        name: root.name
        scale: pictureWidth > 0 && root.visible ? root.drawnWidth / pictureWidth : 0
        seen: Qt.rect(Math.max(0, -root.drawnX / root.drawnWidth), Math.max(0, -root.drawnY / root.drawnHeight), Math.min(1, root.width / root.drawnWidth), Math.min(1, root.height / root.drawnHeight))
    }
    Item {
        id: stage

        anchors.fill: parent
        transform: Upright {
            width: root.width
        }

        Item {
            id: drawn

            x: root.drawnX
            y: root.drawnY
            width: root.drawnWidth
            height: root.drawnHeight

            Pictured {
                said: root.described === root.figure.described ? "" : root.described
                language: root.figure.language
            }

            Image {
                id: low

                anchors.fill: parent
                source: root.base
                asynchronous: !Theme.still
                cache: false
                smooth: true
            }
            Repeater {
                model: grid.tiles

                Image {
                    required property int tileX
                    required property int tileY
                    required property int tileWidth
                    required property int tileHeight
                    required property url url
                    readonly property real k: root.drawnWidth / Math.max(1, grid.pictureWidth)

                    x: tileX * k
                    y: tileY * k
                    width: tileWidth * k
                    height: tileHeight * k
                    source: url
                    asynchronous: !Theme.still
                    cache: false
                    smooth: true
                }
            }
        }
        PinchHandler {
            id: fingers

            property real startScale: 1
            property rect start
            property point centre

            enabled: root.touchable
            target: null
            onActiveChanged: if (active) {
                startScale = root.zoom;
                start = Qt.rect(root.drawnX, root.drawnY, root.drawnWidth, root.drawnHeight);
                centre = centroid.position;
            }
            onActiveScaleChanged: if (active)
                root.pinch(startScale * activeScale, centre, centroid.position, start.x, start.y, start.width)
        }
        DragHandler {
            property rect start

            enabled: root.touchable && root.enlarged
            target: null
            maximumPointCount: 1
            onActiveChanged: if (active)
                start = Qt.rect(root.drawnX, root.drawnY, root.drawnWidth, root.drawnHeight)
            onActiveTranslationChanged: if (active)
                root.look(root.zoom, (root.width / 2 - start.x - activeTranslation.x) / start.width, (root.height / 2 - start.y - activeTranslation.y) / start.height)
        }
        TapHandler {
            enabled: root.touchable
            longPressThreshold: 3600
            onDoubleTapped: point => {
                if (root.enlarged)
                    root.visit.resetView();
                else
                    root.look(3, (point.position.x - root.drawnX) / root.drawnWidth, (point.position.y - root.drawnY) / root.drawnHeight);
            }
        }
    }
    // The points stand over the picture and are turned back one by one, as all words are.
    Item {
        id: marked

        x: Theme.mirrored ? root.width - root.drawnX - root.drawnWidth : root.drawnX
        y: root.drawnY
        width: root.drawnWidth
        height: root.drawnHeight
    }
}
