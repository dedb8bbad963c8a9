pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A document: its facsimile, what it says, and what that means, paragraph beside paragraph.
FigureBody {
    id: root

    readonly property bool hasFacsimile: figure.imageUrl.toString() !== ""
    readonly property bool translated: {
        for (let i = Math.min(0, figure.revision); i < rows.count; ++i)
            if ((rows.itemAt(i) as DocumentRow)?.note)
                return true;
        return false;
    }
    readonly property bool beside: width > Theme.type(900)
    readonly property bool headed: translated && beside
    readonly property bool captioned: figure.caption !== "" || figure.credit !== ""
    readonly property real gap: Theme.du(48)
    readonly property real facsimileWidth: hasFacsimile && beside ? Math.min(width * 0.34, height * 0.72) : 0
    readonly property real wordsX: facsimileWidth > 0 ? facsimileWidth + gap : 0
    readonly property real wordsWidth: width - wordsX
    readonly property real footHeight: (captioned ? foot.height + Theme.du(12) : 0)
    readonly property real headHeight: headed ? Theme.type(30) * 1.3 + Theme.du(10) : 0
    readonly property real free: height - headHeight - Math.max(footHeight, Theme.du(12))
    // The step at which each paragraph stands.
    readonly property list<int> pages: {
        const found = [];
        let page = Math.min(0, figure.revision), used = 0;
        for (let i = 0; i < rows.count; ++i) {
            const tall = (rows.itemAt(i) as Item)?.implicitHeight ?? 0;
            if (used > 0 && used + tall > roomForPages) {
                ++page;
                used = 0;
            }
            used += tall + Theme.du(18);
            found.push(page);
        }
        return found;
    }
    readonly property real roomForPages: stepped || wordsHeight <= free ? free : height - headHeight - Math.max(footHeight, Theme.target(72) + Theme.gap(12))
    readonly property real wordsHeight: {
        let sum = Math.min(0, figure.revision);
        for (let i = 0; i < rows.count; ++i)
            sum += ((rows.itemAt(i) as Item)?.implicitHeight ?? 0) + Theme.du(18);
        return sum - Theme.du(18);
    }
    readonly property real tallest: {
        let tallest = Math.min(0, figure.revision);
        for (let i = 0; i < rows.count; ++i)
            tallest = Math.max(tallest, (rows.itemAt(i) as Item)?.implicitHeight ?? 0);
        return tallest;
    }

    fits: tallest <= roomForPages
    steps: pages.length > 0 ? pages[pages.length - 1] + 1 : 1

    Image {
        id: facsimile

        visible: root.facsimileWidth > 0
        width: root.facsimileWidth
        height: root.height - root.footHeight - Theme.du(20)
        source: root.figure.imageUrl
        asynchronous: !Theme.still
        cache: false
        mirror: Theme.mirrored
        fillMode: Image.PreserveAspectFit
        horizontalAlignment: Image.AlignLeft
        verticalAlignment: Image.AlignTop
        sourceSize: Qt.size(Math.ceil(Math.max(1, width)), Math.ceil(Math.max(1, height)))

        Pictured {
            said: root.figure.alt === root.figure.described ? "" : root.figure.alt
            language: root.figure.language
        }
    }
    Row {
        id: head

        visible: root.headed
        x: root.wordsX
        spacing: root.gap

        Words {
            width: (root.wordsWidth - root.gap) / 2
            text: qsTr("Transcription")
            language: root.visit.language
            color: root.ink
            font.bold: true
        }
        Words {
            width: (root.wordsWidth - root.gap) / 2
            text: qsTr("Translation")
            language: root.visit.language
            color: root.ink
            font.bold: true
        }
    }
    Column {
        x: root.wordsX
        y: root.headHeight
        width: root.wordsWidth
        spacing: Theme.du(18)

        Repeater {
            id: rows

            model: root.figure.items

            DocumentRow {
                visible: root.pages[index] === Math.min(root.step, root.steps - 1)
                width: root.wordsWidth
                gap: root.gap
                beside: root.beside
                translated: root.translated
                original: root.figure.textLanguage
                ink: root.ink
            }
        }
    }
    Column {
        id: foot

        visible: root.captioned
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.du(8)
        width: root.width - (root.steps > 1 && !root.stepped ? buttons.width + root.gap : 0)

        FigureLabel {
            width: parent.width
            markup: root.figure.caption
            language: root.figure.language
            color: root.ink
        }
        FigureLabel {
            visible: markup !== ""
            height: visible ? textHeight : 0
            width: parent.width
            role: "credit"
            markup: root.figure.credit
            language: root.figure.language
            color: root.ink
        }
    }
    FigureSteps {
        id: buttons

        x: root.width - width
        y: root.height - height - Theme.du(8)
        context: root.context
        figureSteps: root.steps
    }
}
