import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Every source with its full reference, who wrote and drew this, and on what terms.
Rectangle {
    id: root

    required property Visit visit
    readonly property bool tall: height > width
    readonly property bool paired: !tall && Theme.textPercent < 200 && width > Theme.du(1500)
    readonly property real margin: Math.min(Theme.du(96), width * 0.06)
    readonly property real gutter: Theme.du(64)
    readonly property real columnWidth: paired ? (width - 2 * margin - gutter) / 2 : width - 2 * margin
    readonly property int steps: Math.ceil(first.steps / (paired ? 2 : 1))

    color: Theme.sheet

    Words {
        id: title

        readonly property string group: "title"

        x: root.margin
        y: Theme.du(56)
        width: root.width - 2 * root.margin
        text: qsTr("Sources and authors")
        language: root.visit.language
        role: "heading"
        serif: true
        color: Theme.sheetText
        size: Theme.title(72)
    }
    Prose {
        id: first

        x: root.margin
        y: title.y + title.height + Theme.du(32)
        width: root.columnWidth
        height: ways.y - y - Theme.du(24)
        markup: root.visit.home.sourcesText
        language: root.visit.home.language
        serif: false
        pixelSize: Theme.type(38)
        lineHeight: Theme.leading(pixelSize, 1.32)
        spacing: lineHeight * 0.4
        step: root.visit.step * (root.paired ? 2 : 1)
        color: Theme.sheetText
    }
    Prose {
        visible: root.paired
        x: root.margin + root.columnWidth + root.gutter
        y: first.y
        width: root.columnWidth
        height: first.height
        markup: first.markup
        language: first.language
        serif: false
        pixelSize: first.pixelSize
        lineHeight: first.lineHeight
        spacing: first.spacing
        step: first.step + 1
        color: Theme.sheetText
    }
    Flow {
        id: ways

        readonly property string group: "ways"

        x: root.width - width - root.margin
        y: root.height - height - Theme.du(24)
        width: Math.min(root.width - 2 * root.margin, place.implicitWidth + back.implicitWidth + next.implicitWidth + 2 * spacing)
        spacing: Theme.gap(16)

        Words {
            id: place

            topPadding: (back.height - lineHeight) / 2
            rightPadding: Theme.du(24)
            text: qsTr("Page %1 of %2").arg(root.visit.step + 1).arg(root.visit.steps)
            language: root.visit.language
            color: Theme.sheetText
            wrapMode: Text.NoWrap
        }
        ActionButton {
            id: back

            said: qsTr("Back")
            language: root.visit.language
            arrow: "left"
            live: root.visit.step > 0
            onActivated: root.visit.goBack()
        }
        ActionButton {
            id: next

            said: qsTr("Next page")
            language: root.visit.language
            arrow: "right"
            live: root.visit.step < root.visit.steps - 1
            onActivated: root.visit.goOn()
        }
    }
    Swipe {
        onSwiped: by => root.visit.turnPage(by)
    }
}
