import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Learns a keypad: asks for one key after the other and keeps the codes of this kiosk.
Rectangle {
    id: root

    required property KeyLesson lesson
    readonly property real pad: Theme.du(96)
    readonly property bool over: lesson.wanted === ""

    function named(action: string): string {
        return ({
                "next": qsTr("Next item"),
                "previous": qsTr("Item before"),
                "up": qsTr("Up"),
                "down": qsTr("Down"),
                "select": qsTr("Select"),
                "back": qsTr("Back"),
                "home": qsTr("Home page"),
                "louder": qsTr("Louder"),
                "quieter": qsTr("Quieter"),
                "headphones-in": qsTr("headphones plugged in"),
                "headphones-out": qsTr("headphones pulled out")
            })[action] ?? action;
    }

    color: Theme.sheet

    Column {
        id: words

        x: root.pad
        y: root.pad
        width: root.width - 2 * root.pad
        spacing: Theme.du(28)

        Words {
            width: parent.width
            text: qsTr("Learn a keypad")
            role: "heading"
            serif: true
            color: Theme.sheetText
            size: Theme.title(72)
        }
        Words {
            width: parent.width
            text: root.over ? qsTr("All keys were asked for. Keep them for this kiosk?") : qsTr("%1 of %2. Press the key for: %3").arg(root.lesson.place + 1).arg(root.lesson.count).arg(root.named(root.lesson.wanted))
            serif: true
            color: Theme.sheetText
            size: Theme.type(44)
        }
        Words {
            width: parent.width
            text: root.lesson.outcome === "saved" ? qsTr("Kept for this kiosk.") : root.lesson.outcome === "failed" ? qsTr("This could not be stored: is the disk full or read-only?") : root.lesson.refused === "known" ? qsTr("This key has a meaning already. Press another one.") : root.lesson.refused === "no code" ? qsTr("This key tells no code and cannot be learnt.") : " "
            role: "status"
            color: Theme.sheetText
            size: Theme.type(34)
        }
        Words {
            width: parent.width
            text: root.lesson.learnt.map(pair => root.named(pair.split("=")[1]) + ": " + pair.split("=")[0]).join("   ")
            color: Theme.sheetText
            size: Theme.type(30)
        }
    }
    Flow {
        x: root.pad
        y: root.height - height - root.pad
        width: words.width
        spacing: Theme.gap(24)

        ActionButton {
            said: qsTr("There is no such key")
            live: !root.over
            onActivated: root.lesson.skip()
        }
        ActionButton {
            said: qsTr("One key back")
            live: root.lesson.place > 0
            onActivated: root.lesson.takeBack()
        }
        ActionButton {
            said: qsTr("Keep")
            live: root.lesson.learnt.length > 0
            filled: true
            onActivated: root.lesson.save()
        }
        ActionButton {
            said: qsTr("Close")
            onActivated: root.lesson.end()
        }
    }
}
