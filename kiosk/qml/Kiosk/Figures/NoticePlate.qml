import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Stands in the place of something strong: says what it is, and leaves the choice.
Item {
    id: root

    required property FigureView figure
    required property string landscape
    required property Visit visit
    property alias step: words.step
    readonly property int steps: words.steps
    readonly property color ink: Theme.words(landscape)
    readonly property color paper: Theme.sky(landscape)
    readonly property bool heard: figure.kind === "audio"
    readonly property real pad: Math.min(Theme.du(48), width * 0.05, height * 0.08)
    readonly property real gap: Theme.gap(24)
    // Where the words need all the room, they stand without a heading.
    readonly property bool headed: height >= 2 * pad + head.height + Theme.du(52) + words.textHeight + choices.height
    readonly property real wanted: 2 * pad + (headed ? head.height + Theme.du(20) : 0) + words.textHeight + Theme.du(32) + choices.height

    Rectangle {
        id: plate

        width: Math.min(root.width, Math.max(Theme.type(860), Theme.du(860)))
        height: Math.min(root.height, root.wanted)
        anchors.centerIn: parent
        color: root.paper
        border.width: Theme.line
        border.color: root.ink

        Words {
            id: head

            visible: root.headed
            x: root.pad
            y: root.pad
            width: parent.width - 2 * root.pad
            text: root.heard ? qsTr("Before you listen") : qsTr("Before you look")
            language: root.visit.language
            role: "heading"
            color: root.ink
            font.bold: true
        }
        Prose {
            id: words

            x: root.pad
            y: root.pad + (root.headed ? head.height + Theme.du(20) : 0)
            width: head.width
            height: Math.max(lineHeight, Math.min(textHeight, choices.y - y - Theme.du(32)))
            role: "notice"
            markup: root.figure.notice
            language: root.figure.language
            pixelSize: Theme.type(38)
            color: root.ink
        }
        Grid {
            id: choices

            readonly property bool beside: 2 * Math.max(show.implicitWidth, skip.implicitWidth) + root.gap <= head.width
            readonly property real each: beside ? (head.width - root.gap) / 2 : head.width

            x: root.pad
            y: plate.height - height - root.pad
            columns: beside ? 2 : 1
            spacing: root.gap

            ActionButton {
                id: show

                width: choices.each
                said: root.heard ? qsTr("Listen") : qsTr("Show")
                language: root.visit.language
                ink: root.ink
                paper: root.paper
                onActivated: root.visit.consent(root.figure.key)
            }
            ActionButton {
                id: skip

                width: choices.each
                said: qsTr("Skip")
                language: root.visit.language
                ink: root.ink
                paper: root.paper
                onActivated: root.visit.skipNotice()
            }
        }
    }
}
