pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Looks for newer content at once: on every stick that is in, and where the settings say.
StaffTool {
    id: root

    readonly property UpdateLook update: desk.update

    function told(reason: string, version: int): string {
        switch (reason) {
        case "":
            return qsTr("Being asked …");
        case "new":
        case "waiting":
            return qsTr("Version %1 is taken. It is shown as soon as this page is closed.").arg(version);
        case "same":
            return qsTr("Nothing is newer than version %1, which is here already.").arg(version);
        case "no folder":
            return qsTr("No exhibit is published there.");
        case "no trust":
            return qsTr("This kiosk does not know yet whom it may trust.");
        case "not authentic":
            return qsTr("Refused: it is not signed by those whom this kiosk trusts.");
        case "older":
            return qsTr("Refused: it is older than what this kiosk has had.");
        case "incomplete":
            return qsTr("Refused: it is not whole. Publish it again.");
        case "forbidden":
            return qsTr("Refused: it holds something that no exhibit may hold.");
        case "newer program":
            return qsTr("Refused: it needs a newer program on this kiosk.");
        case "faults":
            return qsTr("Refused: it has faults. Check it and publish it again.");
        case "failed before":
        case "failed start":
            return qsTr("Refused: version %1 does not work here. The old one stays.").arg(version);
        case "disk":
            return qsTr("This kiosk has no room left, or cannot write.");
        case "unreachable":
            return qsTr("It does not answer. It will be tried again.");
        case "busy":
            return qsTr("Another update is under way. Try again in a minute.");
        default:
            return qsTr("It broke off; the old content stays.");
        }
    }

    intro: qsTr("Looks on every stick that is in, and at the addresses in this kiosk's settings.")
    Component.onCompleted: update.forget()

    ActionButton {
        said: qsTr("Look now")
        language: root.language
        filled: true
        live: !root.update.busy
        onActivated: root.update.look()
    }
    Words {
        width: root.column
        visible: root.update.nowhere
        text: qsTr("No stick is in, and the settings name no address.")
        language: root.language
        role: "status"
        color: Theme.sheetText
        size: Theme.type(34)
    }
    Repeater {
        model: root.update.rows

        Column {
            id: line

            required property string place
            required property bool isStick
            required property string reason
            required property int version

            width: root.column
            spacing: Theme.du(4)

            Words {
                width: parent.width
                text: line.isStick ? qsTr("Stick: %1").arg(line.place) : qsTr("Addresses in the settings")
                language: root.language
                font.bold: true
                color: Theme.sheetText
                size: Theme.type(30)
            }
            Words {
                width: parent.width
                text: root.told(line.reason, line.version)
                language: root.language
                role: "status"
                color: Theme.sheetText
                size: Theme.type(34)
            }
        }
    }
}
