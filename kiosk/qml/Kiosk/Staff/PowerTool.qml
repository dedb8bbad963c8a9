pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A fresh start of the exhibit or of the machine, and switching off.
StaffTool {
    id: root

    Words {
        width: root.column
        text: qsTr("Restart the exhibit: the screen is dark for some seconds.")
        language: root.language
        color: Theme.sheetText
        size: Theme.type(34)
    }
    ConfirmButton {
        offer: qsTr("Restart the exhibit")
        sure: qsTr("Yes, restart the exhibit")
        language: root.language
        onConfirmed: root.desk.restart()
    }
    Words {
        width: root.column
        text: qsTr("The machine: after switching off, its own button or the power switches it on again.")
        language: root.language
        color: Theme.sheetText
        size: Theme.type(34)
    }
    ConfirmButton {
        offer: qsTr("Restart the machine")
        sure: qsTr("Yes, restart the machine")
        language: root.language
        live: root.desk.errands.running === ""
        onConfirmed: root.desk.errands.restartMachine()
    }
    ConfirmButton {
        offer: qsTr("Switch off")
        sure: qsTr("Yes, switch off")
        language: root.language
        live: root.desk.errands.running === ""
        onConfirmed: root.desk.errands.powerOff()
    }
    ErrandStatus {
        width: root.column
        errands: root.desk.errands
        about: ["restart-machine", "power-off"]
        language: root.language
    }
}
