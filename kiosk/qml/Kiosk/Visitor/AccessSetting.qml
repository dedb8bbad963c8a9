import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// One setting: its name, what chooses its value, and one line on what it does.
Item {
    id: root

    required property AccessGrid grid
    required property int order
    required property string name
    required property string hint
    readonly property string group: "setting " + name
    // The value in words, where what chooses it does not say it.
    property string value: ""
    property string brief: value
    property string language: ""
    property real controlNeeds: 0
    readonly property real neededWidth: Math.max(label.implicitWidth + (value === "" ? 0 : worth.implicitWidth + Theme.du(24)), controlNeeds)
    readonly property real nameHeight: label.lineHeight
    readonly property real hintHeight: line.implicitHeight
    default property alias control: control.data

    visible: grid.shows(order)
    x: grid.xOf(order)
    y: grid.yOf(order)
    width: grid.cellWidth
    height: grid.rowHeight

    Words {
        id: label

        y: root.grid.beside ? (root.grid.rowHeight - height) / 2 : 0
        text: root.name
        language: root.language
        color: Theme.sheetText
        font.bold: true
        size: Theme.type(32)
    }
    Words {
        id: worth

        visible: root.value !== "" && !root.grid.hinted
        x: root.grid.controlWidth + control.x - width
        y: label.y + (label.lineHeight - lineHeight) / 2
        text: root.brief
        language: root.language
        role: "status"
        color: Theme.sheetText
    }
    Item {
        id: control

        x: root.grid.cellWidth - width
        y: root.grid.beside ? 0 : root.grid.nameHeight + root.grid.inset
        width: root.grid.controlWidth
        height: root.grid.controlHeight
    }
    Words {
        id: line

        visible: root.grid.hinted
        y: control.y + control.height + root.grid.inset
        width: root.grid.cellWidth
        text: root.value !== "" ? root.value : root.hint
        language: root.language
        role: root.value !== "" ? "status" : "label"
        color: Theme.sheetText
    }
}
