pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// Some lines of the report: what was looked at, how it ended, and what was found.
Column {
    id: root

    required property CommissioningTool tool
    // All of a part, or one check of it.
    property string part: ""
    property string check: ""

    spacing: Theme.gap(16)

    Repeater {
        model: root.tool.trial.lines

        Words {
            required property string name
            required property string part
            required property string title
            required property string verdict
            required property string detail

            visible: part === root.part || name === root.check
            width: root.width
            text: detail === "" ? qsTr("%1: %2").arg(title).arg(verdict) : qsTr("%1: %2. %3").arg(title).arg(verdict).arg(detail)
            language: root.tool.language
            role: "paragraph"
            color: Theme.sheetText
            size: Theme.type(32)
        }
    }
}
