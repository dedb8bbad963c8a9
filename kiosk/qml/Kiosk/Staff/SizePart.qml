import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A bank card drawn as large as the screen is thought to be; made to match one, it tells the size.
PartPage {
    id: root

    // Whether staff are asked if the size is to be stored.
    property bool asks: false
    readonly property list<string> measured: tool.trial.measured

    function resize(pixels: int) {
        tool.trial.resizeCard(pixels);
    }

    under: Rectangle {
        width: root.tool.trial.cardWidth
        height: Math.round(width * root.tool.trial.cardShape)
        radius: width * root.tool.trial.cardCorner
        color: Theme.steppe
        border.width: Theme.line
        border.color: Theme.ink

        Words {
            anchors.centerIn: parent
            width: parent.width * 0.9
            text: qsTr("Bank card")
            language: root.tool.language
            color: Theme.ink
            size: Theme.type(30)
            horizontalAlignment: Text.AlignHCenter
        }
    }

    Step {
        width: root.column
        text: root.asks ? qsTr("Store %1 × %2 mm as the size of this kiosk's picture? All letters and buttons follow it from the next start.").arg(root.measured[0]).arg(root.measured[1]) : qsTr("Hold a bank card against the drawing and make it just as large.")
        language: root.tool.language
    }
    Flow {
        visible: !root.asks
        width: root.column
        spacing: Theme.gap(16)

        ActionButton {
            said: qsTr("Much smaller")
            language: root.tool.language
            onActivated: root.resize(-10)
        }
        ActionButton {
            said: qsTr("Smaller")
            language: root.tool.language
            onActivated: root.resize(-1)
        }
        ActionButton {
            said: qsTr("Larger")
            language: root.tool.language
            onActivated: root.resize(1)
        }
        ActionButton {
            said: qsTr("Much larger")
            language: root.tool.language
            onActivated: root.resize(10)
        }
        ActionButton {
            said: qsTr("It fits")
            language: root.tool.language
            onActivated: root.tool.trial.matchCard()
        }
        ActionButton {
            said: qsTr("Store this size")
            language: root.tool.language
            filled: live
            live: root.tool.trial.sizeStored !== "kept"
            onActivated: root.asks = true
        }
    }
    Row {
        visible: root.asks
        spacing: Theme.gap(16)

        ActionButton {
            said: qsTr("Yes, store it")
            language: root.tool.language
            filled: true
            onActivated: {
                root.asks = false;
                root.tool.trial.keepSize();
            }
        }
        ActionButton {
            said: qsTr("No")
            language: root.tool.language
            onActivated: root.asks = false
        }
    }
    Words {
        visible: text !== ""
        width: root.column
        text: root.tool.trial.sizeStored === "failed" ? qsTr("It could not be stored: is the disk full or read-only?") : root.tool.trial.cardFits ? qsTr("This size is that of the profile, as near as a card tells.") : ""
        language: root.tool.language
        role: "status"
        color: Theme.sheetText
        size: Theme.type(32)
    }
}
