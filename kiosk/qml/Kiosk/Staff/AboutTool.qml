pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// What runs here, and whether somebody has tried to get in.
StaffTool {
    id: root

    readonly property list<string> lines: [qsTr("Program: version %1").arg(desk.program), content, qsTr("Running since %1").arg(desk.startedIn(language)), staff.missedBefore === 0 ? qsTr("No wrong PIN since the last time.") : qsTr("Wrong PINs since the last time: %1").arg(staff.missedBefore)]
    readonly property string content: (desk.versions?.active ?? 0) === 0 ? qsTr("Content: the one that came with the program") : qsTr("Content: version %1").arg(desk.versions.active)

    Component.onCompleted: desk.versions?.look(language)

    Repeater {
        model: root.lines

        Words {
            required property string modelData

            width: root.column
            text: modelData
            language: root.language
            color: Theme.sheetText
            size: Theme.type(34)
        }
    }
}
