pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Sources and words at left, what leads on at right; always in the same place.
Item {
    id: root

    required property Visit visit
    required property color ink
    required property color paper
    property bool canShowFigure: false
    property bool figureAlone: false
    // The figure stands beside the text already; the button shows it larger.
    property bool closer: false
    readonly property real fewestWidth: sourcesOne.implicitWidth + (page.terms.count > 0 ? wordsOne.implicitWidth + gap * 3 : 0)
    readonly property bool tall: width < Theme.type(1200) || fewestWidth + gap + waysWidth > width
    readonly property real gap: Theme.gap(16)
    readonly property bool fewSources: sourcesWide.implicitWidth + termsWidth + (tall ? 0 : waysWidth + gap) <= width
    readonly property real termsWidth: termsProbe.implicitWidth > 0 ? termsProbe.implicitWidth + gap * 3 : 0
    readonly property bool openTerms: (fewSources ? sourcesWide.implicitWidth : sourcesOne.implicitWidth) + termsWidth + (tall ? 0 : waysWidth + gap) <= width
    readonly property real waysWidth: next.width + gap + back.width + (more.visible ? gap + more.width : 0) + (figure.visible ? gap + figure.width : 0)
    readonly property PageView page: visit.page
    readonly property real numberWidth: Math.max(Theme.target(64), Theme.type(30) * 1.6)
    readonly property string group: "ways"

    implicitHeight: tall ? ways.implicitHeight + evidence.implicitHeight + gap : Math.max(ways.implicitHeight, evidence.implicitHeight)

    Row {
        id: sourcesWide

        visible: false
        spacing: root.gap

        Words {
            text: sourcesLabel.text
        }
        Repeater {
            model: root.page.sources

            Item {
                implicitWidth: root.numberWidth
                implicitHeight: 1
            }
        }
    }
    Row {
        id: termsProbe

        visible: false
        spacing: root.gap

        Repeater {
            model: root.page.terms

            ActionButton {
                required property string words

                said: words
                typeUnits: 30
            }
        }
    }
    Row {
        id: evidence

        readonly property string group: "evidence"

        y: root.tall ? 0 : (root.height - height) / 2
        spacing: root.gap

        Words {
            id: sourcesLabel

            visible: root.fewSources && root.page.sources.count > 0
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Sources")
            language: root.visit.language
            color: root.ink
        }
        Repeater {
            model: root.fewSources ? root.page.sources : null

            ActionButton {
                required property string choiceId
                required language

                said: choiceId
                ink: root.ink
                paper: root.paper
                bold: true
                typeUnits: 30
                width: root.numberWidth
                height: Math.max(Theme.target(64), Theme.type(30) * 1.6)
                anchors.verticalCenter: parent?.verticalCenter
                spoken: qsTr("Source %1").arg(choiceId)
                onActivated: root.visit.openLayer("source", choiceId)
            }
        }
        ActionButton {
            id: sourcesOne

            visible: !root.fewSources && root.page.sources.count > 0
            said: qsTr("Sources 1–%1").arg(root.page.sources.count)
            language: root.visit.language
            ink: root.ink
            paper: root.paper
            typeUnits: 30
            onActivated: root.visit.openLayer("source", "1")
        }
        Item {
            visible: root.page.terms.count > 0
            width: root.gap
            height: width
        }
        Repeater {
            model: root.openTerms ? root.page.terms : null

            ActionButton {
                required property string choiceId
                required property string words
                required language

                said: words
                ink: root.ink
                paper: root.paper
                typeUnits: 30
                onActivated: root.visit.openLayer("term", choiceId)
            }
        }
        ActionButton {
            id: wordsOne

            visible: !root.openTerms && root.page.terms.count > 0
            said: qsTr("Words")
            language: root.visit.language
            ink: root.ink
            paper: root.paper
            typeUnits: 30
            onActivated: root.visit.openLayer("term", root.page.firstTerm)
        }
    }
    // One line where there is room; else the first way stays at right and the rest goes under it.
    Flow {
        id: ways

        x: root.tall ? 0 : root.width - width
        y: root.tall ? evidence.implicitHeight + root.gap : (root.height - height) / 2
        width: root.tall ? root.width : root.waysWidth + 1
        spacing: root.gap
        layoutDirection: Qt.RightToLeft

        ActionButton {
            id: next

            // The largest words are kept few, or the row would take the room of a line.
            readonly property bool brief: root.tall && Theme.textPercent >= 200 && root.page.panelNumber < root.visit.panelCount

            said: brief || root.page.pageNumber < root.page.pageCount || root.visit.step < root.visit.steps - 1 ? qsTr("Next page") : root.page.panelNumber < root.visit.panelCount ? qsTr("Next panel") : qsTr("To all panels")
            language: root.visit.language
            arrow: "right"
            ink: root.ink
            paper: root.paper
            onActivated: root.visit.goOn()
        }
        ActionButton {
            id: back

            said: qsTr("Back")
            language: root.visit.language
            arrow: "left"
            ink: root.ink
            paper: root.paper
            onActivated: root.visit.goBack()
        }
        ActionButton {
            id: more

            visible: root.page.hasMore
            said: qsTr("Read more")
            language: root.visit.language
            filled: true
            ink: root.ink
            paper: root.paper
            onActivated: root.visit.openLayer("more", "")
        }
        ActionButton {
            id: figure

            visible: root.canShowFigure
            said: root.closer ? (root.figureAlone ? qsTr("Back to the text") : qsTr("Look closer")) : root.figureAlone ? qsTr("Text") : qsTr("Figure")
            language: root.visit.language
            ink: root.ink
            paper: root.paper
            onActivated: root.visit.toggleFigure()
        }
    }
}
