import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Where a recording stands, with its times; touching the line goes to that moment.
Item {
    id: root

    required property Player player
    required property color ink
    property string language: ""
    // Where the line would be too short for a finger, the whole length gives way to it.
    readonly property bool roomy: width - elapsed.width - total.implicitWidth > Theme.mm(60)

    implicitHeight: Math.max(Theme.target(56), elapsed.implicitHeight)

    function go(x: real): void {
        root.player.seekShare(Math.max(0, Math.min(1, x / line.width)));
    }

    Words {
        id: elapsed

        anchors.verticalCenter: parent.verticalCenter
        text: root.player.elapsed
        language: root.language
        color: root.ink
        wrapMode: Text.NoWrap
    }
    Item {
        id: line

        property string said: qsTr("Position in the recording")
        property string language: root.language
        property string role: "slider"
        readonly property bool isTarget: root.player.started && visible

        x: elapsed.width + Theme.du(20)
        width: root.width - x - (total.visible ? total.width + Theme.du(20) : 0)
        height: root.height

        Accessible.role: Accessible.Slider
        Accessible.name: said
        Accessible.ignored: !isTarget

        Rectangle {
            width: parent.width
            height: Math.max(2, Theme.du(2))
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
        }
        Rectangle {
            width: parent.width * root.player.share
            height: Theme.du(10)
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
        }
        Rectangle {
            x: (parent.width - width) * root.player.share
            width: Theme.du(10)
            height: Theme.du(36)
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
        }
        TapHandler {
            enabled: line.isTarget
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 3600
            onTapped: point => root.go(point.position.x)
        }
        DragHandler {
            enabled: line.isTarget
            target: null
            yAxis.enabled: false
            // A finger on the line turns no page.
            grabPermissions: PointerHandler.CanTakeOverFromAnything
            onCentroidChanged: if (active)
                root.go(centroid.position.x)
        }
    }
    Words {
        id: total

        visible: text !== "" && root.roomy
        // No anchor: a mirrored text would change sides.
        x: parent.width - width
        anchors.verticalCenter: parent.verticalCenter
        text: root.player.total
        language: root.language
        color: root.ink
        wrapMode: Text.NoWrap
    }
}
