pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// While the screen is read aloud: what a listener needs, at the lower edge, also under a card.
// The page makes room for it.
Rectangle {
    id: root

    required property Visit visit
    readonly property string group: "navigation speech"
    readonly property list<int> rates: [75, 100, 125, 150, 200]
    // Beside text of twice the size the page needs the room more: still larger than at 100 per cent.
    readonly property real typeUnits: Theme.textPercent >= 200 ? 20 : 30
    readonly property real gap: Theme.gap(8)
    readonly property real margin: Math.max(0, Math.min(Theme.du(68), width * 0.035) - Theme.du(16))

    color: Theme.iron
    implicitHeight: visit.speaking ? items.implicitHeight + gap : 0
    visible: visit.speaking

    Rectangle {
        id: line

        width: parent.width
        height: Theme.line
        color: Theme.mist
    }
    Flow {
        id: items

        x: root.margin
        y: root.gap
        width: parent.width - 2 * root.margin
        spacing: Theme.gap(8)

        SpeechItem {
            said: root.visit.speechPaused ? qsTr("Continue") : qsTr("Pause")
            onActivated: root.visit.pauseSpeech(!root.visit.speechPaused)
        }
        SpeechItem {
            said: qsTr("Repeat")
            onActivated: root.visit.repeatSpeech()
        }
        SpeechItem {
            said: qsTr("Previous item")
            onActivated: root.visit.speakItem(-1)
        }
        SpeechItem {
            said: qsTr("Next item")
            onActivated: root.visit.speakItem(1)
        }
        SpeechItem {
            said: qsTr("Speed %1 %").arg(root.visit.speechRate)
            onActivated: root.visit.chooseSpeechRate(root.rates[(root.rates.indexOf(root.visit.speechRate) + 1) % root.rates.length])
        }
        SpeechItem {
            said: qsTr("Speech off")
            onActivated: root.visit.chooseSpeech(false)
        }
    }

    component SpeechItem: NavItem {
        role: "button"
        language: root.visit.language
        typeUnits: root.typeUnits
        height: Math.max(Theme.target(72), Theme.type(typeUnits) * 1.7)
    }
}
