import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Play, back, on, and the volume; in one line with the position where there is room.
Item {
    id: root

    required property Player player
    required property Visit visit
    required property color ink
    required property color paper
    property bool film: false
    property bool playing: false
    readonly property real skipS: 10
    readonly property int loudest: 10
    readonly property real gap: Theme.gap(16)
    readonly property bool oneLine: buttons.naturalWidth + Theme.type(420) + gap <= width
    readonly property string language: visit.language

    signal toggled

    implicitHeight: oneLine ? Math.max(bar.implicitHeight, buttons.implicitHeight) : bar.implicitHeight + gap + buttons.implicitHeight

    PlayerBar {
        id: bar

        x: root.oneLine ? buttons.leadWidth + root.gap * 2 : 0
        y: root.oneLine ? (root.height - height) / 2 : 0
        width: root.oneLine ? root.width - buttons.naturalWidth - root.gap * 2 : root.width
        player: root.player
        ink: root.ink
        language: root.language
    }
    Flow {
        id: buttons

        readonly property real leadWidth: play.width + skips.width + root.gap
        readonly property real naturalWidth: leadWidth + volume.width + root.gap * 3

        y: root.height - height
        width: root.width
        spacing: root.gap

        ActionButton {
            id: play

            said: root.playing ? qsTr("Pause") : root.film ? qsTr("Watch") : qsTr("Listen")
            language: root.language
            filled: true
            ink: root.ink
            paper: root.paper
            width: Math.max(implicitWidth, Theme.type(190))
            onActivated: root.toggled()
        }
        Row {
            id: skips

            spacing: root.gap

            ActionButton {
                said: qsTr("−10 s")
                language: root.language
                live: root.player.started && !root.player.atStart
                ink: root.ink
                paper: root.paper
                typeUnits: 30
                width: implicitWidth - Theme.du(16)
                onActivated: root.player.skip(-root.skipS)
            }
            ActionButton {
                said: qsTr("+10 s")
                language: root.language
                live: root.player.started
                ink: root.ink
                paper: root.paper
                typeUnits: 30
                width: implicitWidth - Theme.du(16)
                onActivated: root.player.skip(root.skipS)
            }
        }
        Item {
            visible: root.oneLine
            width: root.width - buttons.naturalWidth + root.gap
            height: 1
        }
        Row {
            id: volume

            spacing: root.gap

            ViewButton {
                said: qsTr("Quieter")
                sign: "minus"
                language: root.language
                live: root.visit.volume > 0
                ink: root.ink
                paper: root.paper
                width: play.implicitHeight
                height: play.implicitHeight
                onActivated: root.visit.chooseVolume(root.visit.volume - 1)
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Volume %1").arg(root.visit.volume)
                language: root.language
                color: root.ink
                wrapMode: Text.NoWrap
            }
            ViewButton {
                said: qsTr("Louder")
                sign: "plus"
                language: root.language
                live: root.visit.volume < root.loudest
                ink: root.ink
                paper: root.paper
                width: play.implicitHeight
                height: play.implicitHeight
                onActivated: root.visit.chooseVolume(root.visit.volume + 1)
            }
        }
    }
}
