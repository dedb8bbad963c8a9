import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// Makes the display brighter or darker, where it lets itself be set.
StaffTool {
    id: root

    readonly property int percent: desk.errands.brightness
    readonly property bool canSet: percent >= 0
    readonly property int step: 10

    intro: canSet ? qsTr("How bright the display is. Look at it as visitors do, with the room lit.") : qsTr("This display does not allow it: set its brightness with its own buttons.")

    Words {
        visible: root.canSet
        text: qsTr("Brightness: %1 %").arg(root.percent)
        language: root.language
        role: "status"
        color: Theme.sheetText
        size: Theme.type(44)
        serif: true
    }
    Row {
        visible: root.canSet
        spacing: Theme.gap(24)

        ActionButton {
            said: qsTr("Darker")
            language: root.language
            live: root.percent > root.desk.errands.darkest && root.desk.errands.running === ""
            onActivated: root.desk.errands.setBrightness(root.percent - root.step)
        }
        ActionButton {
            said: qsTr("Brighter")
            language: root.language
            live: root.percent < 100 && root.desk.errands.running === ""
            onActivated: root.desk.errands.setBrightness(root.percent + root.step)
        }
    }
    ErrandStatus {
        width: root.column
        errands: root.desk.errands
        about: ["brightness"]
        language: root.language
    }
    Component.onCompleted: desk.errands.forget()
}
