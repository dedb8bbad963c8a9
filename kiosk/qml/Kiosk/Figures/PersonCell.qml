import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A person: the name, when and who, beside a portrait if there is one.
Item {
    id: person

    required property int index
    required property string label
    required property string note
    required property string when
    required property string language
    required property string alt
    required property string credit
    required property url url
    required property real portraitWidth
    required property color ink
    readonly property bool hasPortrait: url.toString() !== ""
    readonly property real wordsX: hasPortrait ? person.portraitWidth + Theme.du(24) : 0

    implicitHeight: Math.max(rights.y + (hasPortrait && credit !== "" ? rights.textHeight : 0), hasPortrait ? person.portraitWidth * 1.25 : 0) + Theme.du(18)

    Rectangle {
        width: parent.width
        height: Theme.line
        color: person.ink
        opacity: 0.55
    }
    Image {
        y: Theme.du(18)
        visible: person.hasPortrait
        width: person.portraitWidth
        height: person.portraitWidth * 1.25
        source: person.url
        asynchronous: !Theme.still
        cache: false
        mirror: Theme.mirrored
        fillMode: Image.PreserveAspectCrop
        sourceSize: Qt.size(Math.max(1, width), 0)

        Pictured {
            said: person.alt
            language: person.language
        }
    }
    Prose {
        id: name

        x: person.wordsX
        y: Theme.du(14)
        width: parent.width - x
        role: "label"
        markup: person.label
        language: person.language
        color: person.ink
        lineHeight: Theme.leading(pixelSize, 1.16)
    }
    FigureLabel {
        id: times

        x: name.x
        y: name.y + name.textHeight + Theme.du(4)
        width: name.width
        markup: person.when
        language: person.language
        color: person.ink
    }
    FigureLabel {
        id: who

        x: name.x
        y: times.y + (person.when !== "" ? times.textHeight : 0)
        width: name.width
        markup: person.note
        language: person.language
        color: person.ink
    }
    FigureLabel {
        id: rights

        visible: person.hasPortrait
        x: name.x
        y: who.y + (person.note !== "" ? who.textHeight : 0)
        width: name.width
        role: "credit"
        markup: person.credit
        language: person.language
        color: person.ink
    }
}
