import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// What stands under a picture, or beside it: buttons, caption, credit.
Item {
    id: root

    required property FigureView figure
    required property color ink
    property string caption: figure.caption
    property string further: ""
    property string credit: figure.credit
    property bool beside: false
    default property alias buttons: row.data
    readonly property bool hasButtons: row.implicitWidth > 0
    readonly property bool inLine: !beside && row.implicitWidth + Theme.type(400) < width
    readonly property real linesHeight: (caption !== "" ? said.textHeight : 0) + (further !== "" ? more.textHeight : 0) + (credit !== "" ? rights.textHeight : 0)

    implicitHeight: inLine ? Math.max(linesHeight, hasButtons ? row.implicitHeight : 0) : linesHeight + (hasButtons ? row.implicitHeight + Theme.du(14) : 0)
    height: implicitHeight

    FigureLabel {
        id: said

        y: root.inLine ? root.height - root.linesHeight : 0
        width: root.inLine ? root.width - row.implicitWidth - Theme.du(32) : root.width
        markup: root.caption
        language: root.figure.language
        color: root.ink
    }
    FigureLabel {
        id: more

        y: said.y + (root.caption !== "" ? said.textHeight : 0)
        width: said.width
        markup: root.further
        language: root.figure.language
        color: root.ink
    }
    FigureLabel {
        id: rights

        y: more.y + (root.further !== "" ? more.textHeight : 0)
        width: said.width
        role: "credit"
        markup: root.credit
        language: root.figure.language
        color: root.ink
    }
    Row {
        id: row

        x: root.inLine ? root.width - width : 0
        y: root.height - height
        spacing: Theme.gap(16)
    }
}
