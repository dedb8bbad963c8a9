pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// One view at two times: the earlier picture at left of a line, the later at right of it. The
// line stands where the view is looked at; buttons move it as a finger does.
FigureBody {
    id: root

    readonly property real part: visit.viewX

    readonly property bool beside: width > Theme.type(1200)
    readonly property real linesWidth: beside ? Theme.type(560) : width
    readonly property real pictureWidth: beside ? width - linesWidth - Theme.du(48) : width
    readonly property real pictureHeight: height - Theme.du(16) - (beside ? 0 : foot.height + Theme.du(16))

    fits: beside ? foot.height <= height - Theme.du(16) : foot.height < height * 0.6
    explorable: true

    Item {
        id: frame

        readonly property real ratio: later.implicitWidth > 0 && later.implicitHeight > 0 ? later.implicitWidth / later.implicitHeight : 1.5

        width: Math.min(root.pictureWidth, root.pictureHeight * ratio)
        height: width / ratio
        y: root.pictureHeight - height

        Image {
            id: later

            anchors.fill: parent
            source: root.figure.secondUrl
            asynchronous: !Theme.still
            cache: false
            mirror: Theme.mirrored
            fillMode: Image.PreserveAspectCrop

            Pictured {
                said: root.figure.alt === root.figure.described ? "" : root.figure.alt
                language: root.figure.language
            }
        }
        Item {
            width: parent.width * root.part
            height: parent.height
            clip: true

            Image {
                width: frame.width
                height: frame.height
                source: root.figure.imageUrl
                asynchronous: !Theme.still
                cache: false
                mirror: Theme.mirrored
                fillMode: Image.PreserveAspectCrop

                Accessible.ignored: true
            }
        }
        Rectangle {
            id: line

            visible: root.part > 0 && root.part < 1
            x: parent.width * root.part - width / 2
            width: Theme.du(6)
            height: parent.height
            color: "#FFFFFF"
            border.width: Theme.line
            border.color: "#101316"
        }
        Plate {
            visible: root.part > 0.25
            x: Theme.du(16)
            y: Theme.du(16)
            markup: root.figure.beforeWords
            language: root.figure.language
            room: frame.width * root.part - Theme.du(32)
        }
        Plate {
            visible: root.part < 0.75
            x: parent.width - width - Theme.du(16)
            y: Theme.du(16)
            markup: root.figure.afterWords
            language: root.figure.language
            room: frame.width * (1 - root.part) - Theme.du(32)
        }
        DragHandler {
            enabled: root.close
            target: null
            yAxis.enabled: false
            onCentroidChanged: if (active)
                root.visit.moveView(1, centroid.position.x / frame.width, 0.5)
        }
    }
    PictureFoot {
        id: foot

        x: root.beside ? frame.width + Theme.du(48) : 0
        y: root.height - height - Theme.du(16)
        width: root.beside ? root.linesWidth : root.width
        figure: root.figure
        ink: root.ink
        beside: root.beside

        Repeater {
            model: [qsTr("Before"), qsTr("Both"), qsTr("After")]

            ActionButton {
                required property int index
                required property string modelData
                readonly property real place: 1 - index / 2

                said: modelData
                role: "choice"
                language: root.visit.language
                chosen: Math.abs(root.part - place) < 0.001
                filled: chosen
                ink: root.ink
                paper: Theme.sky(root.landscape)
                onActivated: root.visit.moveView(1, place, 0.5)
            }
        }
    }
}
