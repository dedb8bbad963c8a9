pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The counts of one question, each with its bar and its number; as many as there is room for.
Item {
    id: root

    required property string title
    required property Bars bars
    property string language: ""
    // Names of a few words have their bar beside them, others below.
    property bool brief: false
    readonly property real row: Theme.type(brief ? 46 : 66)
    readonly property int most: Math.max(1, Math.floor((height - head.height) / row))

    // Names that the counts have for what is not an exhibit's own word.
    function named(name: string): string {
        const length = /^length:(\d+)-(\d*)$/.exec(name);
        if (length !== null)
            return length[2] === "" ? qsTr("%1 minutes and more").arg(length[1]) : qsTr("%1 to %2 minutes").arg(length[1]).arg(length[2]);
        return ({
                "text-150": qsTr("Text at 150 %"),
                "text-200": qsTr("Text at 200 %"),
                "high-contrast": qsTr("High contrast"),
                "calm-motion": qsTr("Calm motion"),
                "read-aloud": qsTr("Read aloud"),
                "spacing": qsTr("Wide spacing"),
                "low-reach": qsTr("Low reach"),
                "keys": qsTr("Keys or keypad"),
                "home": qsTr("Home page"),
                "sources": qsTr("Sources and authors")
            })[name] ?? name;
    }

    Words {
        id: head

        width: parent.width
        height: implicitHeight + Theme.du(12)
        text: root.title
        language: root.language
        font.bold: true
        color: Theme.sheetText
        size: Theme.type(32)
    }
    Words {
        y: head.height
        visible: root.bars.count === 0
        text: qsTr("Nothing yet.")
        language: root.language
        color: Theme.sheetText
    }
    Repeater {
        model: root.bars

        Item {
            id: line

            required property int index
            required property string name
            required property int number
            required property real share

            y: head.height + index * root.row
            width: root.width
            height: root.row
            visible: index < root.most

            Words {
                id: label

                width: root.brief ? parent.width * 0.46 : parent.width - count.width - Theme.du(16)
                text: root.named(line.name)
                spoken: text + ": " + line.number
                language: root.language
                color: Theme.sheetText
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Words {
                id: count

                x: parent.width - width
                text: line.number
                role: ""
                color: Theme.sheetText
            }
            Rectangle {
                readonly property real most: root.brief ? parent.width * 0.4 : parent.width

                x: root.brief ? parent.width * 0.48 : 0
                y: root.brief ? Theme.type(8) : label.height + Theme.du(2)
                width: Math.max(line.number > 0 ? Theme.line : 0, Math.round(most * line.share))
                height: Theme.type(root.brief ? 24 : 10)
                color: Theme.sheetText
            }
        }
    }
}
