import QtQuick
import Kiosk.Parts

// Writes log, figures and report to a stick.
StaffTool {
    id: root

    readonly property bool isRunning: desk.errands.running === "export"

    intro: qsTr("Put a stick in. One file is written to it: the log, the figures of use, the last commissioning report and the versions. Nothing else on the stick is touched, and nothing in the file is about visitors.")

    ActionButton {
        said: qsTr("Export to the stick")
        language: root.language
        filled: true
        live: root.desk.errands.running === ""
        onActivated: {
            root.staff.stay(true);
            root.desk.errands.exportToStick();
        }
    }
    ErrandStatus {
        width: root.column
        errands: root.desk.errands
        about: ["export"]
        language: root.language
        running: qsTr("Writing. Leave the stick in …")
        done: qsTr("Written: %1. The stick can be taken out now.").arg(root.desk.errands.fileName)
    }
    onIsRunningChanged: {
        if (!isRunning)
            staff.stay(false);
    }
    Component.onCompleted: desk.errands.forget()
}
