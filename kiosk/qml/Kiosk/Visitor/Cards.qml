import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The card of a source, of a word, or the second layer of a page.
CardPlate {
    id: root

    required property Visit visit
    readonly property CardView card: visit.card
    readonly property bool atBottom: height > width || Theme.textPercent >= 200 || Theme.lowReach
    readonly property real pad: Math.min(Theme.du(64), width * 0.05)
    readonly property int steps: text.steps

    language: visit.language
    open: visit.layer === "source" || visit.layer === "term" || visit.layer === "more"
    fromRight: !atBottom
    plateWidth: atBottom ? width : Math.min(width, Math.max(Theme.type(920), Theme.du(Theme.spaced ? 1240 : 920)))
    plateHeight: !atBottom || Theme.textPercent >= 200 ? height : height > width || Theme.textPercent >= 150 ? height * 0.72 : Math.max(height * 0.5, Theme.du(540))
    plateX: width - plateWidth
    plateY: height - plateHeight

    onCloseRequested: visit.closeLayer()

    Words {
        id: head

        readonly property string group: "title"

        x: root.pad
        y: Theme.du(44)
        text: root.card.head
        language: root.visit.language
        color: Theme.sheetText
        font.bold: true
    }
    Words {
        id: title

        readonly property string group: "title"

        x: root.pad - Theme.du(2)
        y: head.y + head.height + Theme.du(20)
        width: root.plateWidth - 2 * root.pad
        text: root.card.sources > 1 ? qsTr("%n source(s)", "", root.card.sources) : root.card.title
        language: root.card.sources > 1 ? root.visit.language : root.card.titleLanguage
        role: "heading"
        serif: true
        color: Theme.sheetText
        size: Theme.title(56)
        leading: 1.08
    }
    StepButtons {
        id: steps

        x: root.plateWidth - width - root.pad - (Theme.lowReach ? close.width + Theme.gap(24) : 0)
        y: Theme.lowReach ? buttons.y + buttons.height - height : Theme.du(28)
        upright: false
        size: 72
        step: root.visit.layerStep
        steps: root.visit.layerSteps
        language: root.visit.language
        onMoved: by => root.visit.scroll(by)
    }
    Words {
        id: subtitle

        readonly property string group: "title"

        visible: text !== ""
        x: root.pad
        y: title.y + title.height + Theme.du(10)
        width: title.width
        text: root.card.subtitle
        language: root.visit.language
        color: Theme.sheetText
        size: Theme.type(32)
    }
    Words {
        id: note

        visible: text !== ""
        x: root.pad
        y: subtitle.visible ? subtitle.y + subtitle.height : title.y + title.height + Theme.du(10)
        width: title.width
        text: root.card.note
        language: root.visit.language
        role: "status"
        color: Theme.sheetText
        font.italic: true
    }
    Rectangle {
        id: rule

        x: root.pad
        y: (note.visible ? note.y + note.height : subtitle.visible ? subtitle.y + subtitle.height : title.y + title.height) + Theme.du(24)
        width: root.plateWidth - 2 * root.pad
        height: Theme.line
        color: Theme.sheetText
    }
    Prose {
        id: text

        x: root.pad
        y: rule.y + Theme.du(32)
        width: root.plateWidth - 2 * root.pad
        height: Math.max(lineHeight, buttons.y - y - Theme.du(28))
        serif: !root.card.labels
        labelWidth: root.card.labels && Theme.textPercent < 200 ? Theme.type(Theme.spaced ? 290 : 216) : 0
        pixelSize: Theme.type(38)
        lineHeight: Theme.leading(pixelSize, root.card.labels ? 1.3 : 1.42)
        spacing: lineHeight * 0.5
        markup: root.card.markup
        language: root.card.language
        step: root.visit.layerStep
        color: Theme.sheetText
    }
    Item {
        id: buttons

        readonly property string group: "ways"

        x: root.pad
        y: root.plateHeight - height - Theme.du(48)
        width: root.plateWidth - 2 * root.pad
        // Large words on a narrow screen: Close under the others.
        readonly property bool stacked: previous.visible && previous.implicitWidth + next.implicitWidth + close.implicitWidth + (Theme.lowReach ? steps.width + Theme.gap(24) : 0) + 3 * Theme.gap(16) > width

        height: stacked ? around.implicitHeight + Theme.gap(16) + close.height : close.height

        Flow {
            id: around

            width: parent.width
            spacing: Theme.gap(16)

            ActionButton {
                id: previous

                visible: root.card.previous !== "" || root.card.following !== ""
                said: qsTr("Previous")
                language: root.visit.language
                arrow: "left"
                live: root.card.previous !== ""
                onActivated: root.visit.openLayer(root.visit.layer, root.card.previous)
            }
            ActionButton {
                id: next

                visible: root.card.previous !== "" || root.card.following !== ""
                said: qsTr("Next")
                language: root.visit.language
                arrow: "right"
                live: root.card.following !== ""
                onActivated: root.visit.openLayer(root.visit.layer, root.card.following)
            }
        }
        ActionButton {
            id: close

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            said: qsTr("Close")
            language: root.visit.language
            filled: true
            implicitHeight: Theme.target(88)
            implicitWidth: Math.max(Theme.du(220), Theme.type(120) + Theme.du(56))
            onActivated: root.visit.closeLayer()
        }
    }
}
