import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A paragraph of a document with its translation beside it, or under it where it is narrow.
Item {
    id: root

    required property int index
    required property string label
    required property string note
    required property string language
    required property real gap
    required property bool beside
    required property bool translated
    required property string original
    required property color ink
    readonly property real half: translated && beside ? (width - gap) / 2 : width

    implicitHeight: beside ? Math.max(said.height, meant.height) : said.height + (note !== "" ? meant.height + Theme.du(8) : 0)
    height: implicitHeight

    Prose {
        id: said

        width: root.half
        markup: root.label
        language: root.original !== "" ? root.original : root.language
        color: root.ink
        pixelSize: Theme.type(38)
        lineHeight: Theme.leading(pixelSize, 1.3)
    }
    FigureLabel {
        id: meant

        visible: root.note !== ""
        x: root.beside ? root.half + root.gap : Theme.du(32)
        y: root.beside ? 0 : said.height + Theme.du(8)
        width: root.beside ? root.half : root.width - x
        markup: root.note
        language: root.language
        role: "paragraph"
        color: root.ink
        pixelSize: Theme.type(38)
        lineHeight: Theme.leading(Theme.type(38), 1.3)
    }
}
