pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Navigation, at the same place on every page: Home and panels left, language and access right.
Rectangle {
    id: root

    required property Visit visit
    readonly property string group: "navigation"
    readonly property real margin: Math.max(0, Math.min(Theme.du(68), width * 0.035) - Theme.du(16))
    readonly property bool full: all.implicitWidth + right.implicitWidth + 2 * margin + Theme.gap(32) <= width
    readonly property real gap: Theme.mm(3)
    readonly property real rowHeight: Math.max(visit.speaking ? Theme.target(72) : Theme.du(112), Theme.type(30) * (Theme.textPercent >= 200 ? 1.9 : 2.4))
    // Large words on a narrow screen: the visitor's choices stand under the ways.
    readonly property bool stacked: !full && home.implicitWidth + panels.implicitWidth + right.implicitWidth + 2 * margin + 3 * gap > width
    readonly property real wishedUnits: Theme.textPercent >= 200 && width < Theme.du(1600) ? 27 : 30
    // What lies around the words stays as wide as it is.
    readonly property real aroundChoices: (visit.languages.count + 1) * (Theme.du(30) + gap)
    readonly property real choiceUnits: wishedUnits * Math.min(1, (width - 2 * margin - aroundChoices) / Math.max(1, choices.implicitWidth - aroundChoices))
    readonly property bool isHome: visit.screen === "home"

    color: Theme.ink
    height: stacked ? 2 * rowHeight + gap : rowHeight

    // Measures the full row, so that the bar never changes its mind on the way.
    Row {
        id: all

        visible: false
        height: root.rowHeight
        spacing: root.gap

        NavItem {
            said: home.said
        }
        Repeater {
            model: root.visit.home.doors

            NavItem {
                required property string title

                said: title
                chosen: true
            }
        }
    }
    // Measures the visitor's choices, so that they fit a line of their own.
    Row {
        id: choices

        visible: false
        height: root.rowHeight
        spacing: root.gap

        Repeater {
            model: root.visit.languages

            NavItem {
                required property string words

                said: words
                chosen: true
                typeUnits: root.wishedUnits
            }
        }
        NavItem {
            said: access.said
            typeUnits: root.wishedUnits
        }
    }
    Rectangle {
        width: parent.width
        height: Math.max(1, Theme.line / 2)
        color: Theme.mist
        opacity: Theme.highContrast ? 1 : 0.45
    }
    Row {
        x: root.margin
        height: root.rowHeight
        spacing: root.gap

        NavItem {
            id: home

            said: qsTr("Home")
            language: root.visit.language
            chosen: root.isHome
            onActivated: root.visit.goHome()
        }
        Repeater {
            model: root.full ? root.visit.home.doors : null

            NavItem {
                required property int place
                required property string title
                required language

                said: title
                chosen: root.visit.screen === "panel" && root.visit.panel === place
                onActivated: root.visit.openPanel(place)
            }
        }
        NavItem {
            id: panels

            visible: !root.full
            said: qsTr("Panels")
            language: root.visit.language
            chosen: root.visit.screen === "panel"
            onActivated: root.visit.openLayer("panels", "")
        }
    }
    Row {
        id: right

        x: root.stacked ? root.margin : parent.width - width - root.margin
        y: root.stacked ? root.rowHeight + root.gap : 0
        height: root.rowHeight
        spacing: root.gap

        Repeater {
            model: root.visit.languages

            NavItem {
                required property string choiceId
                required property string words
                required language
                required chosen

                said: words
                role: "choice"
                typeUnits: root.choiceUnits
                onActivated: root.visit.chooseLanguage(choiceId)
            }
        }
        NavItem {
            id: access

            said: qsTr("Access")
            typeUnits: root.choiceUnits
            language: root.visit.language
            onActivated: root.visit.openLayer("access", "")
        }
    }
}
