import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// One setting: its name, its values, one line on what it does.
Grid {
    id: root

    required property string name
    required property string hint
    required property list<string> values
    property list<string> spoken: []
    property list<real> typeUnits: []
    property int chosen: 0
    readonly property string group: "setting " + name
    property string language: ""

    // Name and values side by side where the text is large.
    property bool beside: false
    readonly property real choicesWidth: beside ? width * 0.62 : width

    signal picked(index: int)

    columns: beside ? 2 : 1
    columnSpacing: Theme.du(24)
    rowSpacing: Theme.du(12)
    verticalItemAlignment: Grid.AlignVCenter

    Words {
        width: root.beside ? root.width - root.choicesWidth - Theme.du(24) : implicitWidth
        text: root.name
        language: root.language
        color: Theme.sheetText
        font.bold: true
        size: Theme.type(34)
    }
    Choices {
        width: root.choicesWidth
        height: Math.max(Theme.target(88), Theme.type(48) * 1.5)
        values: root.values
        chosen: root.chosen
        language: root.language
        typeUnits: root.typeUnits
        onPicked: index => root.picked(index)
    }
    Words {
        visible: !root.beside && Theme.textPercent < 200
        width: root.width
        text: root.hint
        language: root.language
        color: Theme.sheetText
    }
}
