pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Number and name of the panel at left; page marks, each a target, at right.
Item {
    id: root

    required property Visit visit
    required property color ink
    required property bool tall
    readonly property string group: "header"
    property real margin: 0
    // The lines of a map run under it.
    property bool plated: false
    readonly property bool marked: !Theme.lowReach && Theme.textPercent < 200 && marksWidth <= (tall ? width - 2 * margin : width * 0.55)
    readonly property real marksWidth: visit.pageMarks.count * (Theme.target(56) + Theme.gap(12))

    readonly property real markHeight: Math.max(Theme.target(56), Theme.type(30) * 1.3 + Theme.du(16))

    // Large words on a narrow screen: the page count under the panel's name.
    readonly property bool stacked: place.x + place.implicitWidth + count.implicitWidth + Theme.du(24) + margin > width

    implicitHeight: Theme.du(60) + Theme.type(30) * 1.3 + (count.visible && stacked ? count.height : 0) + (note.visible ? note.height : 0) + (marked && tall ? markHeight : 0)

    Rectangle {
        visible: root.plated && (Theme.highContrast || root.visit.figureAlone)
        anchors.fill: parent
        color: Theme.sky(root.visit.page.landscape)
    }
    Words {
        id: number

        x: root.margin
        y: Theme.du(40)
        text: root.visit.page.panelNumber
        role: ""
        wrapMode: Text.NoWrap
        color: root.ink
        font.bold: true
    }
    Words {
        id: place

        x: number.x + number.width + Theme.du(24)
        y: number.y
        wrapMode: Text.NoWrap
        text: root.visit.page.panelTitle
        spoken: number.text + ". " + text
        language: root.visit.page.panelLanguage
        role: "place"
        color: root.ink
        elide: Text.ElideNone
    }
    Words {
        id: count

        visible: !root.marked || root.tall
        x: root.stacked ? place.x : root.width - width - root.margin
        y: root.stacked ? number.y + number.height : number.y
        wrapMode: Text.NoWrap
        text: qsTr("Page %1 of %2").arg(root.visit.page.pageNumber).arg(root.visit.page.pageCount)
        language: root.visit.language
        role: "place"
        color: root.ink
    }
    Words {
        id: note

        visible: text !== ""
        x: root.margin
        y: (root.stacked && count.visible ? count.y : number.y) + number.height
        width: root.width - 2 * x
        text: root.visit.page.note
        language: root.visit.language
        role: "status"
        color: root.ink
        font.italic: true
    }
    Row {
        visible: root.marked
        x: root.tall ? root.margin - Theme.du(4) : root.width - width - root.margin + Theme.du(4)
        y: root.tall ? note.y + (note.visible ? note.height : 0) + Theme.du(8) : Theme.du(24)
        spacing: Theme.gap(12)

        Repeater {
            model: root.visit.pageMarks

            Pressable {
                id: mark

                required property int index
                required property string words
                required language
                required chosen

                said: qsTr("Page %1").arg(words)
                role: "choice"
                width: Theme.target(56)
                height: root.markHeight
                onActivated: root.visit.openPage(index)

                Rectangle {
                    anchors.fill: parent
                    anchors.topMargin: Theme.du(4)
                    anchors.bottomMargin: Theme.du(4)
                    visible: mark.pressed
                    color: root.ink
                }
                Words {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: Theme.du(6)
                    text: mark.words
                    role: ""
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                    color: mark.pressed ? Theme.sky(root.visit.page.landscape) : root.ink
                    font.bold: mark.chosen
                }
                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    width: parent.width - Theme.du(12)
                    height: mark.chosen ? Theme.du(6) : Theme.line
                    color: root.ink
                }
            }
        }
    }
}
