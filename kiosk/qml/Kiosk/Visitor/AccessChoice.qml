import QtQuick
import Kiosk.Parts

// A setting with a few values, all of them shown.
AccessSetting {
    id: root

    property list<string> values: [qsTr("Off"), qsTr("On")]
    property list<string> signs: []
    property list<real> typeUnits: []
    property int chosen: 0

    signal picked(index: int)

    controlNeeds: choices.naturalWidth

    Choices {
        id: choices

        anchors.fill: parent
        label: root.name
        values: root.values
        signs: root.signs
        chosen: root.chosen
        language: root.language
        typeUnits: root.typeUnits
        onPicked: index => root.picked(index)
    }
}
