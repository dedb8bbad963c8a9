import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// The letters that other fonts often lack, in both faces, for eyes to compare.
PartPage {
    id: root

    readonly property string letters: "Ә ә Һ һ Җ җ Ң ң Ө ө Ү ү"

    Step {
        width: root.column
        text: qsTr("In both lines all letters have to be of one hand, none of them a box.")
        language: root.tool.language
    }
    Words {
        width: root.column
        text: root.letters
        language: "xal"
        serif: true
        color: Theme.sheetText
        size: Theme.type(56)
    }
    Words {
        width: root.column
        text: root.letters
        language: "xal"
        color: Theme.sheetText
        size: Theme.type(56)
    }
}
