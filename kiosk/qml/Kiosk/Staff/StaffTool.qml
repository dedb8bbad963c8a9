import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The page of a tool: a sentence of what it does, and below it what the tool places there.
Item {
    id: root

    required property Staff staff
    property string intro: ""
    readonly property StaffDesk desk: staff.desk
    readonly property string language: staff.language
    // Rows and columns take their width from here.
    readonly property real column: Math.min(width, Theme.du(1240))
    // Pixels left below the first sentence.
    readonly property real room: height - body.y
    default property alias parts: body.data

    Words {
        id: lead

        width: root.column
        text: root.intro
        language: root.language
        role: "paragraph"
        serif: true
        leading: 1.3
        color: Theme.sheetText
        size: Theme.type(36)
    }
    Column {
        id: body

        y: root.intro === "" ? 0 : lead.height + Theme.du(32)
        width: parent.width
        spacing: Theme.gap(24)
    }
}
