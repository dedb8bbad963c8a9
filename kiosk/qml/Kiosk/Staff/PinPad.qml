pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Asks for the PIN. How many digits were typed is shown, which ones is not.
Item {
    id: root

    required property Staff staff
    readonly property bool open: staff.waitS === 0 && !staff.checking
    readonly property real pad: Theme.du(48)
    readonly property real key: Theme.target(96)
    readonly property real gap: Theme.gap(16)
    readonly property bool stacked: width < words.wide + keys.width + 3 * pad + 2 * Theme.du(32)
    readonly property string told: {
        if (staff.checking)
            return qsTr("One moment …");
        if (staff.waitS >= 60)
            return qsTr("Too many wrong PINs. The next can be tried in %n minute(s).", "", Math.ceil(staff.waitS / 60));
        if (staff.waitS > 0)
            return qsTr("That was not the PIN. The next can be tried in %n second(s).", "", staff.waitS);
        return staff.missed ? qsTr("That was not the PIN.") : qsTr("Please type the PIN.");
    }

    Rectangle {
        readonly property real reach: root.height - Theme.tooHigh - Theme.tooLow

        x: Math.round((root.width - width) / 2)
        y: Math.round(Theme.tooHigh + Math.max(0, (reach - height) / 2))
        width: root.stacked ? keys.width + 2 * root.pad : words.width + keys.width + 3 * root.pad
        height: root.stacked ? keys.y + keys.height + root.pad : keys.height + 2 * root.pad
        color: Theme.sheet
        border.width: Theme.highContrast ? Theme.line : 0
        border.color: Theme.sheetText

        Item {
            id: words

            readonly property real wide: Theme.du(460)

            x: root.pad
            y: root.pad
            width: root.stacked ? keys.width : wide
            height: root.stacked ? message.y + message.height + cancel.height + Theme.du(28) : keys.height

            Words {
                id: title

                readonly property string group: "title"

                width: parent.width
                text: qsTr("For staff")
                language: root.staff.language
                role: "heading"
                serif: true
                color: Theme.sheetText
                size: Theme.du(56)
            }
            Row {
                id: marks

                y: title.height + Theme.du(24)
                spacing: Theme.du(10)

                Repeater {
                    model: root.staff.mostDigits

                    Rectangle {
                        required property int index

                        width: Theme.du(24)
                        height: width
                        color: index < root.staff.typed ? Theme.sheetText : "transparent"
                        border.width: Theme.line
                        border.color: Theme.sheetText
                        opacity: index < root.staff.leastDigits || index < root.staff.typed ? 1 : 0.35
                    }
                }
            }
            Words {
                id: message

                y: marks.y + marks.height + Theme.du(24)
                width: parent.width
                height: Theme.du(32 * 1.3 * 3)
                text: root.told
                language: root.staff.language
                role: "status"
                color: Theme.sheetText
                size: Theme.du(32)
            }
            ActionButton {
                id: cancel

                readonly property string group: "ways"

                y: parent.height - height
                said: qsTr("Cancel")
                language: root.staff.language
                typeUnits: 32 / Theme.textScale
                onActivated: root.staff.leave()
            }
        }
        Grid {
            id: keys

            readonly property string group: "text"

            x: root.stacked ? root.pad : words.x + words.width + root.pad
            y: root.stacked ? words.y + words.height + Theme.du(32) : root.pad
            columns: 3
            spacing: root.gap
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

                ActionButton {
                    required property string modelData
                    readonly property bool digit: modelData.length === 1

                    said: digit ? modelData : modelData === "erase" ? qsTr("Erase") : qsTr("Enter")
                    language: root.staff.language
                    live: digit ? root.open : modelData === "erase" ? root.open && root.staff.typed > 0 : root.open && root.staff.canEnter
                    filled: modelData === "enter"
                    typeUnits: (digit ? 44 : 30) / Theme.textScale
                    width: root.key * 1.5
                    height: root.key
                    onActivated: digit ? root.staff.type(modelData) : modelData === "erase" ? root.staff.erase() : root.staff.enter()
                }
            }
        }
    }
}
