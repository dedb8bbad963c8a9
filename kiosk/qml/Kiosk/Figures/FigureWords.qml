import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// A figure told in words, in steps where the text is large.
Item {
    id: root

    required property FigureView figure
    required property string landscape
    property alias step: told.step
    readonly property int steps: told.steps

    Prose {
        id: told

        anchors.fill: parent
        serif: false
        pixelSize: Theme.type(38)
        lineHeight: Theme.leading(pixelSize, 1.32)
        spacing: lineHeight * 0.35
        color: Theme.words(root.landscape)
        language: root.figure.language
        markup: root.figure.told
    }
}
