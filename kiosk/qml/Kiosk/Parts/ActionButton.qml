import QtQuick
import Kiosk.Theme

// A framed button: words, and an arrow before or behind them if it leads somewhere. While it
// cannot be used it has no frame; its words stay as clear as all others.
Pressable {
    id: root

    property color ink: Theme.sheetText
    property color paper: Theme.sheet
    property bool filled: false
    property bool bold: filled
    property string arrow: ""
    // A letter that is drawn as a sign, instead of what is said.
    property string sign: ""
    // The words drawn, where they are fewer than what is said.
    property string drawn: said
    property real typeUnits: 32
    readonly property bool inverted: live && filled !== pressed

    implicitHeight: Math.max(Theme.target(72), Theme.type(typeUnits) * (Theme.textPercent >= 200 ? 1.55 : 1.9))
    implicitWidth: Math.max(Theme.target(72), row.implicitWidth + Theme.du(56))

    Rectangle {
        anchors.fill: parent
        color: root.inverted ? root.ink : root.paper
        border.width: Theme.line
        border.color: root.live ? root.ink : "transparent"
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.du(20)

        Arrow {
            visible: root.arrow === "left" || root.arrow === "up" || root.arrow === "down"
            rotation: root.arrow === "left" ? 180 : root.arrow === "up" ? -90 : 90
            anchors.verticalCenter: parent.verticalCenter
            color: root.live ? words.color : Theme.off
        }
        Words {
            id: words

            text: root.drawn
            language: root.language
            role: ""
            Accessible.ignored: true
            visible: root.sign === "" && root.arrow !== "up" && root.arrow !== "down"
            color: root.inverted ? root.paper : root.ink
            font.bold: root.bold
            size: Theme.type(root.typeUnits)
            wrapMode: Text.NoWrap
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            visible: root.sign !== ""
            textFormat: Text.PlainText
            text: root.sign
            color: words.color
            font: words.font
            anchors.verticalCenter: parent.verticalCenter
        }
        Arrow {
            visible: root.arrow === "right"
            anchors.verticalCenter: parent.verticalCenter
            color: root.live ? words.color : Theme.off
        }
    }
}
