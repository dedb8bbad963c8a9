import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A short quotation in large type, its speaker under it.
FigureBody {
    id: root

    fits: column.implicitHeight <= height + 1

    Column {
        id: column

        width: Math.min(parent.width, Theme.title(1400))
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.du(24)
        spacing: Theme.du(24)

        Prose {
            id: words

            readonly property bool isShort: plain.length <= 24

            width: parent.width
            role: "quotation"
            whole: true
            markup: root.figure.quote
            language: root.figure.language
            color: root.ink
            pixelSize: Theme.title(isShort ? 128 : plain.length <= 90 ? 76 : 60)
            lineHeight: Theme.leading(pixelSize, 1.14)
        }
        FigureLabel {
            width: Math.min(parent.width, Theme.type(1100))
            markup: root.figure.by
            language: root.figure.language
            color: root.ink
            pixelSize: Theme.type(32)
        }
    }
}
