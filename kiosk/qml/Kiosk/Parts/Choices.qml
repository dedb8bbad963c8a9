pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// A row of values of which one is chosen, shown by fill and bold type.
Row {
    id: root

    required property list<string> values
    property int chosen: 0
    property string language: ""
    property list<real> typeUnits: []

    signal picked(index: int)

    spacing: -Theme.line

    Repeater {
        model: root.values

        ActionButton {
            required property int index
            required property string modelData

            said: modelData
            role: "choice"
            language: root.language
            chosen: index === root.chosen
            filled: chosen
            typeUnits: root.typeUnits.length > index ? root.typeUnits[index] : 32
            width: (root.width + (root.values.length - 1) * Theme.line) / root.values.length
            height: root.height
            onActivated: root.picked(index)
        }
    }
}
