pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// A part of the report: what was found at one side, what to do at the other, or below it.
Item {
    id: root

    required property CommissioningTool tool
    // What stands below the findings.
    property alias under: left.data
    default property alias steps: right.data
    readonly property bool isWide: width > tool.height
    readonly property real between: Theme.du(64)
    readonly property real column: isWide && right.children.length > 0 ? Math.floor((width - between) / 2) : width

    implicitHeight: Math.max(left.height, right.y + right.height)

    Column {
        id: left

        width: root.column
        spacing: Theme.gap(20)

        Findings {
            width: parent.width
            tool: root.tool
            part: root.tool.part
        }
    }
    Column {
        id: right

        x: root.isWide ? root.column + root.between : 0
        y: root.isWide ? 0 : left.height + Theme.du(32)
        width: root.column
        spacing: Theme.gap(20)
    }
}
