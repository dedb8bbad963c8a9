import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The poster, then the film itself, with what is said on a plate at its lower edge.
Item {
    id: root

    required property FigureView figure
    required property Player player
    property string caption: ""
    readonly property bool hasPoster: poster.status === Image.Ready
    // Width by height, as the poster tells; films are mostly as wide as this.
    readonly property real ratio: poster.implicitHeight > 0 ? poster.implicitWidth / poster.implicitHeight : 16 / 9

    Rectangle {
        anchors.fill: parent
        visible: root.player.hasPicture
        color: "#000000"
    }
    Image {
        id: poster

        anchors.fill: parent
        visible: !root.player.hasPicture
        source: root.figure.secondUrl
        asynchronous: !Theme.still
        cache: false
        fillMode: Image.PreserveAspectFit
        sourceSize: Qt.size(Theme.du(1920), Theme.du(1920))

        Pictured {
            said: root.figure.alt === root.figure.described ? "" : root.figure.alt
            language: root.figure.language
        }
    }
    // A GPU draws the film without a detour; a screen without one, or without the module, paints it.
    Loader {
        id: screen

        anchors.fill: parent
        active: GraphicsInfo.api !== GraphicsInfo.Software && root.player.started
        visible: root.player.hasPicture
        source: "PlayerScreen.qml"
        transform: Upright {
            width: root.width
        }
        onLoaded: root.player.showOn(item)
    }
    FilmPicture {
        anchors.fill: parent
        visible: root.player.hasPicture && screen.status !== Loader.Ready
        player: root.player
        transform: Upright {
            width: root.width
        }
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.du(16)
        visible: words.text !== ""
        width: Math.min(parent.width, words.implicitWidth + Theme.du(40))
        height: words.implicitHeight + Theme.du(16)
        color: Theme.ink

        Words {
            id: words

            // Long words on a small picture are set smaller, so that the plate stays on it.
            readonly property real units: {
                for (const size of [34, 30, 26]) {
                    const letters = (root.width - Theme.du(40)) / (0.5 * Theme.type(size));
                    if (Math.ceil(text.length / letters + 0.5) * 1.25 * Theme.type(size) < root.height * 0.7)
                        return size;
                }
                return 22;
            }

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - Theme.du(40))
            text: root.caption
            language: root.figure.language
            role: "caption"
            color: Theme.felt
            size: Theme.type(units)
            leading: 1.25
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
