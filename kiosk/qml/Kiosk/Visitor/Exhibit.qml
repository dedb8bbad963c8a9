import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The whole exhibit as a visitor meets it.
Item {
    id: root

    required property Visit visit
    // Also while staff are here who came in high contrast.
    property bool highContrast: visit.highContrast
    readonly property string language: visit.language
    readonly property bool awake: visit.screen !== "attract"
    readonly property bool low: awake && visit.lowReach
    readonly property int shownSteps: visit.screen === "panel" ? page.steps : visit.screen === "sources" ? sources.steps : 1
    readonly property int shownCardSteps: cards.open ? cards.steps : access.open ? access.steps : 1
    readonly property bool canShowFigure: visit.screen === "panel" && page.canShowFigure
    readonly property string misfit: visit.screen === "panel" ? page.misfit : ""

    Binding {
        target: Theme
        property: "textPercent"
        value: root.visit.textPercent
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: root.highContrast
    }
    Binding {
        target: Theme
        property: "calm"
        value: root.visit.calmMotion
    }
    Binding {
        target: Theme
        property: "spaced"
        value: root.visit.wideSpacing
    }
    Binding {
        target: Theme
        property: "lowReach"
        value: root.visit.lowReach
    }
    Binding {
        target: Theme
        property: "mirrored"
        value: root.awake && root.visit.home.rightToLeft
    }
    transform: Upright {
        width: root.width
    }

    AttractScreen {
        anchors.fill: parent
        visible: !root.awake
        visit: root.visit
    }
    // Out of reach there is nothing but the sky, or the ink of home.
    Rectangle {
        anchors.fill: parent
        visible: root.low
        color: root.visit.screen === "panel" ? Theme.sky(root.visit.page.landscape) : root.visit.screen === "sources" ? Theme.sheet : Theme.ink
    }
    Item {
        anchors.fill: parent
        anchors.topMargin: root.low ? Theme.tooHigh : 0
        anchors.bottomMargin: root.low ? Theme.tooLow : 0

        Item {
            id: screens

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: navigation.top
            visible: root.awake
            enabled: root.visit.layer === "" && !root.visit.warning

            HomeScreen {
                anchors.fill: parent
                visible: root.visit.screen === "home"
                enabled: visible
                visit: root.visit
            }
            PageScreen {
                id: page

                anchors.fill: parent
                visible: root.visit.screen === "panel"
                enabled: visible
                visit: root.visit
            }
            SourcesScreen {
                id: sources

                anchors.fill: parent
                visible: root.visit.screen === "sources"
                enabled: visible
                visit: root.visit
            }
        }
        NavBar {
            id: navigation

            width: parent.width
            anchors.bottom: speech.top
            visible: root.awake
            enabled: root.visit.layer === "" && !root.visit.warning
            visit: root.visit
        }
        SpeechBar {
            id: speech

            width: parent.width
            anchors.bottom: parent.bottom
            height: implicitHeight
            enabled: !root.visit.warning
            visit: root.visit
        }
        Cards {
            id: cards

            anchors.fill: parent
            anchors.bottomMargin: speech.height
            visit: root.visit
            enabled: open && !root.visit.warning
        }
        PanelsSheet {
            anchors.fill: parent
            anchors.bottomMargin: speech.height
            visit: root.visit
            enabled: open && !root.visit.warning
        }
        AccessSheet {
            id: access

            anchors.fill: parent
            anchors.bottomMargin: speech.height
            visit: root.visit
            enabled: open && !root.visit.warning
        }
        IdleWarning {
            anchors.fill: parent
            visit: root.visit
        }
    }
    FocusFrame {
        anchors.fill: parent
        mark: root.visit.focus
    }
    // What the state machine must know of the picture: how long its text is. Told afterwards,
    // so that no binding waits for itself.
    Connections {
        target: root.visit

        function onChanged() {
            Qt.callLater(root.report);
        }
    }
    onShownStepsChanged: Qt.callLater(report)
    onShownCardStepsChanged: Qt.callLater(report)
    Component.onCompleted: report()

    function report() {
        visit?.reportSteps(shownSteps, shownCardSteps);
    }
}
