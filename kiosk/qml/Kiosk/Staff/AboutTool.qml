import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// What runs here.
StaffTool {
    id: root

    Words {
        width: root.column
        text: qsTr("Program: version %1").arg(root.desk.program)
        language: root.language
        color: Theme.sheetText
        size: Theme.type(34)
    }
}
