pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Navigation, at the same place on every page: Home and panels left, language and access right.
Rectangle {
    id: root

    required property Visit visit
    readonly property real margin: Math.max(0, Math.min(Theme.du(68), width * 0.035) - Theme.du(16))
    readonly property bool full: all.implicitWidth + right.implicitWidth + 2 * margin + Theme.gap(32) <= width
    readonly property bool isHome: visit.screen === "home"

    color: Theme.ink
    height: Math.max(Theme.du(112), Theme.type(30) * 2.4)

    // Measures the full row, so that the bar never changes its mind on the way.
    Row {
        id: all

        visible: false
        height: parent.height

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
    Rectangle {
        width: parent.width
        height: Math.max(1, Theme.line / 2)
        color: Theme.mist
        opacity: Theme.highContrast ? 1 : 0.45
    }
    Row {
        x: root.margin
        height: parent.height

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
            visible: !root.full
            said: qsTr("Panels")
            language: root.visit.language
            chosen: root.visit.screen === "panel"
            onActivated: root.visit.openLayer("panels", "")
        }
    }
    Row {
        id: right

        x: parent.width - width - root.margin
        height: parent.height

        Repeater {
            model: root.visit.languages

            NavItem {
                required property string choiceId
                required property string words
                required language
                required chosen

                said: words
                role: "choice"
                onActivated: root.visit.chooseLanguage(choiceId)
            }
        }
        NavItem {
            said: qsTr("Access")
            language: root.visit.language
            onActivated: root.visit.openLayer("access", "")
        }
    }
}
