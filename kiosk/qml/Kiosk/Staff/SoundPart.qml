pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A tone on each side by itself, and the technician's answer: where it was heard.
Column {
    id: root

    required property CommissioningTool tool
    readonly property list<string> answers: ["heard", "on the other side", "on both sides", "not heard"]
    readonly property bool isWide: width > tool.height

    spacing: Theme.gap(28)

    Step {
        width: root.width
        text: root.tool.trial.hasSound ? qsTr("Stand before the screen. Let each side sound by itself, and say where you heard it.") : qsTr("The program finds no device for sound: is the amplifier plugged in and switched on?")
        language: root.tool.language
    }
    Grid {
        columns: root.isWide ? 2 : 1
        columnSpacing: Theme.du(64)
        rowSpacing: Theme.du(48)

        Repeater {
            model: ["left", "right"]

            Column {
                id: side

                required property string modelData
                readonly property bool isLeft: modelData === "left"
                readonly property string heard: isLeft ? root.tool.trial.heardLeft : root.tool.trial.heardRight

                width: root.isWide ? Math.floor((root.width - Theme.du(64)) / 2) : root.width
                spacing: Theme.gap(16)

                ActionButton {
                    said: side.isLeft ? qsTr("Sound on the left") : qsTr("Sound on the right")
                    language: root.tool.language
                    filled: true
                    onActivated: root.tool.trial.sound(side.modelData)
                }
                Choices {
                    width: Math.min(side.width, Math.max(naturalWidth, Theme.type(720)))
                    height: Theme.target(72)
                    label: side.isLeft ? qsTr("Left") : qsTr("Right")
                    values: [qsTr("Here"), qsTr("Other side"), qsTr("Both sides"), qsTr("Not heard")]
                    language: root.tool.language
                    chosen: root.answers.indexOf(side.heard)
                    onPicked: index => root.tool.trial.hear(side.modelData, root.answers[index])
                }
                Findings {
                    width: side.width
                    tool: root.tool
                    check: side.modelData
                }
            }
        }
    }
}
