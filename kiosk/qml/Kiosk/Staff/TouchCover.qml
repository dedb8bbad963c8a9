pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The whole screen in fields: each goes dark when it feels a finger, also below this plate, which
// moves up once all above it is done.
Rectangle {
    id: root

    required property TouchTrial trial
    required property string language
    readonly property string firstHalf: trial.cells.slice(0, Math.ceil(trial.rows / 2) * trial.columns)

    color: Theme.sheet

    // Nothing behind is touched.
    MouseArea {
        anchors.fill: parent
    }
    Repeater {
        model: root.trial.columns * root.trial.rows

        Rectangle {
            required property int index
            readonly property int column: index % root.trial.columns
            readonly property int row: Math.floor(index / root.trial.columns)

            x: Math.round(column * root.width / root.trial.columns)
            y: Math.round(row * root.height / root.trial.rows)
            width: Math.round((column + 1) * root.width / root.trial.columns) - x
            height: Math.round((row + 1) * root.height / root.trial.rows) - y
            color: root.trial.cells[index] === "1" ? Theme.iron : Theme.sheet
            border.width: Math.max(1, Theme.line / 2)
            border.color: Theme.coldGrey
        }
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(parent.height * (root.firstHalf.includes("0") ? 0.75 : 0.25) - height / 2)
        width: Math.min(parent.width - 2 * Theme.du(48), Theme.type(1000))
        height: words.height + 2 * Theme.du(32)
        color: Theme.sheet
        border.width: 2 * Theme.line
        border.color: Theme.sheetText

        Column {
            id: words

            x: Theme.du(40)
            y: Theme.du(32)
            width: parent.width - 2 * x
            spacing: Theme.gap(20)

            Words {
                width: parent.width
                text: root.trial.left > 0 ? qsTr("Wipe over every field. Still to touch: %1").arg(root.trial.left) : qsTr("Every field felt a finger.")
                language: root.language
                role: "heading"
                serif: true
                color: Theme.sheetText
                size: Theme.type(40)
            }
            Words {
                width: parent.width
                text: qsTr("Fingers at once: %1 of %2").arg(root.trial.mostFingers).arg(root.trial.wantedFingers) + "   " + qsTr("Last touch: %1 s ago").arg(clock.age)
                language: root.language
                role: "status"
                color: Theme.sheetText
                size: Theme.type(32)
            }
            Row {
                spacing: Theme.gap(24)

                ActionButton {
                    said: qsTr("Done")
                    language: root.language
                    filled: true
                    onActivated: root.trial.done()
                }
                ActionButton {
                    said: qsTr("Begin again")
                    language: root.language
                    onActivated: root.trial.begin()
                }
            }
        }
    }
    Timer {
        id: clock

        property int age: 0

        interval: 1000
        repeat: true
        running: root.trial.open
        onTriggered: age = root.trial.quietFor()
    }
}
