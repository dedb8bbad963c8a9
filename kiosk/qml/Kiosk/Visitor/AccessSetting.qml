import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// One setting: its name, its values, one line on what it does.
Column {
    id: root

    required property string name
    required property string hint
    required property list<string> values
    property list<string> spoken: []
    property list<real> typeUnits: []
    property int chosen: 0
    property string language: ""

    signal picked(index: int)

    spacing: Theme.du(12)

    Words {
        text: root.name
        language: root.language
        color: Theme.sheetText
        font.bold: true
        size: Theme.type(34)
    }
    Choices {
        width: root.width
        height: Math.max(Theme.target(88), Theme.type(48) * 1.5)
        values: root.values
        chosen: root.chosen
        language: root.language
        typeUnits: root.typeUnits
        onPicked: index => root.picked(index)
    }
    Words {
        width: root.width
        text: root.hint
        language: root.language
        color: Theme.sheetText
    }
}
