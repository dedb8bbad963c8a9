pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Kiosk.Parts
import Kiosk.Theme

// Shown when there is nothing sound to show: a landscape at rest, and nothing about machines.
Window {
    id: root

    title: "Kiosk"
    width: 1920
    height: 1080
    color: Theme.ink
    flags: Qt.Window | Qt.FramelessWindowHint

    Rectangle {
        y: Math.round(root.height * 5 / 9)
        width: parent.width
        height: parent.height - y
        color: Theme.iron
    }
    Column {
        x: root.width * 0.06
        y: root.height * 0.2
        width: root.width * 0.88
        spacing: root.height * 0.03

        Repeater {
            model: [["en", "This exhibit is resting. Please come back later."], ["ru", "Экспозиция временно не работает. Пожалуйста, вернитесь позже."]]

            Words {
                required property list<string> modelData

                width: parent.width
                text: modelData[1]
                language: modelData[0]
                role: "heading"
                serif: true
                color: Theme.felt
                size: Math.round(Math.min(root.width, root.height) * 0.052)
            }
        }
    }
}
