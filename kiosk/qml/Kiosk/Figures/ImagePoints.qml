pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The marked points of a picture: numbered, each a target of full size wherever it stands.
Item {
    id: root

    required property FigureView figure
    required property Visit visit
    // What is seen of the picture where it is enlarged, in pixels of this item.
    property rect seen: Qt.rect(0, 0, width, height)
    readonly property real ring: Theme.du(52)

    function shows(x: real, y: real): bool {
        const half = ring / 2;
        return x >= seen.x + half && x <= seen.x + seen.width - half && y >= seen.y + half && y <= seen.y + seen.height - half;
    }

    Repeater {
        model: root.figure.items

        Pressable {
            id: point

            required property int index
            required property string entryId
            required property string labelPlain
            required property string labelLanguage
            required property real pointX
            required property real pointY

            chosen: root.visit.chosen === entryId
            visible: pointX >= 0 && root.shows(x + width / 2, y + height / 2)
            said: labelPlain
            spoken: (index + 1) + ". " + labelPlain
            role: "choice"
            language: labelLanguage
            width: Theme.target(64)
            height: Theme.target(64)
            x: (Theme.mirrored ? 1 - pointX : pointX) * root.width - width / 2
            y: pointY * root.height - height / 2
            onActivated: root.visit.choose(chosen ? "" : entryId)

            Rectangle {
                anchors.centerIn: parent
                width: root.ring
                height: width
                radius: width / 2
                color: point.chosen || point.pressed ? Theme.felt : Theme.ink
                border.width: Theme.line * 1.5
                border.color: point.chosen || point.pressed ? Theme.ink : Theme.felt

                Words {
                    anchors.centerIn: parent
                    text: point.index + 1
                    role: ""
                    Accessible.ignored: true
                    color: point.chosen || point.pressed ? Theme.ink : Theme.felt
                    font.bold: true
                    size: Math.min(Theme.type(32), Theme.du(38))
                }
            }
        }
    }
}
