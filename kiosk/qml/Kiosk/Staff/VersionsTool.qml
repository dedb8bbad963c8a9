pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Which versions of the content are here, which were refused and why, and the way back by one.
StaffTool {
    id: root

    readonly property ContentVersions versions: desk.versions
    readonly property real row: Theme.type(96)
    readonly property int most: Math.max(1, Math.floor((room - undo.height - 2 * Theme.gap(24)) / row))

    function role(name: string): string {
        return ({
                "active": qsTr("shown"),
                "waiting": qsTr("waits until nobody is here"),
                "previous": qsTr("the one before"),
                "refused": qsTr("refused")
            })[name] ?? "";
    }
    // The log says it in English; these are the reasons there are.
    function reason(why: string): string {
        return ({
                "It has nothing to show.": qsTr("It has nothing to show."),
                "A touch was not answered.": qsTr("A touch was not answered."),
                "No frame was drawn.": qsTr("No frame was drawn."),
                "It was started and did not work.": qsTr("It was started and did not work."),
                "It failed again and again; what was before did not.": qsTr("It failed again and again; what was before did not.")
            })[why] ?? why;
    }
    function about(role: string, at: string, by: string, why: string): string {
        return [at, by, role === "refused" ? reason(why) : why].filter(part => part !== "").join(" · ");
    }

    intro: versions.active === 0 ? qsTr("The content that came with the program is shown. Nothing was taken from a stick or a server yet.") : ""
    Component.onCompleted: versions.look(language)
    onLanguageChanged: versions.look(language)

    Column {
        width: parent.width

        Repeater {
            model: root.versions.rows

            Item {
                id: line

                required property int index
                required property int version
                required property string role
                required property string at
                required property string by
                required property string why

                width: root.width
                height: root.row
                visible: index < root.most

                Rectangle {
                    width: parent.width
                    height: Theme.line
                    color: Theme.sheetText
                }
                Words {
                    id: name

                    y: Theme.type(12)
                    width: parent.width
                    text: qsTr("Version %1: %2").arg(line.version).arg(root.role(line.role))
                    language: root.language
                    font.bold: line.role === "active"
                    color: Theme.sheetText
                    size: Theme.type(34)
                }
                Words {
                    y: name.y + name.height
                    width: parent.width
                    text: root.about(line.role, line.at, line.by, line.why)
                    language: root.language
                    color: Theme.sheetText
                    size: Theme.type(30)
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
            }
        }
    }
    Column {
        id: undo

        spacing: Theme.gap(16)

        Words {
            width: root.column
            visible: text !== ""
            text: root.versions.outcome === "undone" ? qsTr("Version %1 is shown as soon as this page is closed.").arg(root.versions.active) : root.versions.outcome === "busy" ? qsTr("An update is under way, or the disk takes nothing. Try again in a minute.") : root.versions.previous === 0 ? qsTr("There is no earlier version to go back to.") : ""
            language: root.language
            role: "status"
            color: Theme.sheetText
            size: Theme.type(34)
        }
        ConfirmButton {
            visible: root.versions.previous !== 0
            offer: qsTr("Go back to version %1").arg(root.versions.previous)
            sure: qsTr("Yes, show version %1").arg(root.versions.previous)
            language: root.language
            onConfirmed: root.versions.undo()
        }
    }
}
