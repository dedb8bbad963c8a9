pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// A row of values of which one is chosen, shown by fill and bold type.
Row {
    id: root

    required property list<string> values
    // What the choice is about, said before each value; and letters drawn as signs instead of it.
    property string label: ""
    property list<string> signs: []
    property int chosen: 0
    property string language: ""
    property list<real> typeUnits: []

    // So wide that each value has room, also in bold.
    readonly property real naturalWidth: {
        let widest = 0;
        for (let i = 0; i < probes.count; ++i)
            widest = Math.max(widest, (probes.itemAt(i) as Words)?.implicitWidth ?? 0);
        return values.length * (widest + Theme.du(20));
    }

    signal picked(index: int)

    spacing: -Theme.line

    Repeater {
        id: probes

        model: root.signs.length > 0 ? root.signs : root.values

        Words {
            required property int index
            required property string modelData

            visible: false
            text: modelData
            font.bold: true
            size: Theme.type(root.typeUnits.length > index ? root.typeUnits[index] : 30)
            wrapMode: Text.NoWrap
        }
    }
    Repeater {
        model: root.values

        ActionButton {
            required property int index
            required property string modelData

            said: root.label === "" ? modelData : root.label + ": " + modelData
            drawn: modelData
            sign: root.signs.length > index ? root.signs[index] : ""
            role: "choice"
            language: root.language
            chosen: index === root.chosen
            filled: chosen
            typeUnits: root.typeUnits.length > index ? root.typeUnits[index] : 30
            width: (root.width + (root.values.length - 1) * Theme.line) / root.values.length
            height: root.height
            onActivated: root.picked(index)
        }
    }
}
