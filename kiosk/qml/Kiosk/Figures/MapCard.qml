import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// What is told of a chosen place, with the way to its page.
Rectangle {
    id: root

    required property string landscape
    required property string language
    // Of the words on the buttons.
    required property string buttonLanguage
    required property string label
    required property string when
    required property string note
    required property string page

    signal closed
    signal opened

    height: words.height + actions.height + Theme.du(24) + 2 * Theme.du(24)
    color: Theme.ground(landscape)
    border.width: Theme.line
    border.color: Theme.words(landscape)

    Column {
        id: words

        x: Theme.du(28)
        y: Theme.du(24)
        width: parent.width - 2 * x
        spacing: Theme.du(4)

        FigureLabel {
            width: parent.width
            markup: root.label
            language: root.language
            bold: true
            color: Theme.words(root.landscape)
        }
        FigureLabel {
            visible: root.when !== ""
            width: parent.width
            markup: root.when
            language: root.language
            color: Theme.words(root.landscape)
        }
        FigureLabel {
            visible: root.note !== ""
            width: parent.width
            markup: root.note
            language: root.language
            color: Theme.words(root.landscape)
        }
    }
    Flow {
        id: actions

        x: words.x
        y: words.y + words.height + Theme.du(24)
        width: words.width
        spacing: Theme.gap(16)

        ActionButton {
            visible: root.page !== ""
            said: qsTr("Open the page")
            language: root.buttonLanguage
            arrow: "right"
            filled: true
            ink: Theme.words(root.landscape)
            paper: Theme.ground(root.landscape)
            onActivated: root.opened()
        }
        ActionButton {
            said: qsTr("Close")
            language: root.buttonLanguage
            ink: Theme.words(root.landscape)
            paper: Theme.ground(root.landscape)
            onActivated: root.closed()
        }
    }
    // What lies under the card is not touched through it.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
}
