pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// One picture of a gallery; only the one that is seen is held in memory.
Item {
    id: root

    required property int index
    required property string entryId
    required property string label
    required property string note
    required property string alt
    required property string language
    required property string credit
    required property url url
    readonly property real paintedWidth: (picture.item as Image)?.paintedWidth ?? 0

    Pictured {
        said: root.alt
        language: root.language
    }

    Loader {
        id: picture

        anchors.fill: parent
        active: root.visible

        sourceComponent: Image {
            source: root.url
            asynchronous: !Theme.still
            cache: false
            mirror: Theme.mirrored
            fillMode: Image.PreserveAspectFit
            horizontalAlignment: Image.AlignLeft
            verticalAlignment: Image.AlignBottom
            sourceSize: Qt.size(Math.ceil(Math.max(1, width)), Math.ceil(Math.max(1, height)))
        }
    }
}
