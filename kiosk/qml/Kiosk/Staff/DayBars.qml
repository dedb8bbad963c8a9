pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The visits of each day side by side, with the most and the first and last day.
Item {
    id: root

    required property string title
    required property Bars bars
    required property int most
    required property string first
    required property string last
    property string language: ""
    readonly property real pitch: width / Math.max(1, bars.count)
    readonly property real floor: height - foot.height
    readonly property real tallest: floor - head.height - top.height - Theme.du(8)

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
        id: top

        y: head.height
        text: root.bars.count === 0 ? qsTr("Nothing yet.") : qsTr("At most %1 a day").arg(root.most)
        language: root.language
        color: Theme.sheetText
    }
    Repeater {
        id: days

        model: root.bars

        Rectangle {
            required property int index
            required property string name
            required property int number
            required property real share

            x: Math.round(index * root.pitch)
            y: root.floor - height
            width: Math.max(1, Math.round(root.pitch * 0.72))
            height: Math.max(number > 0 ? Theme.line : 0, Math.round(root.tallest * share))
            color: Theme.sheetText
        }
    }
    Rectangle {
        y: root.floor
        width: parent.width
        height: Theme.line
        color: Theme.sheetText
    }
    Item {
        id: foot

        y: parent.height - height
        width: parent.width
        height: Theme.type(44)

        Words {
            y: Theme.du(6)
            text: root.first
            language: root.language
            color: Theme.sheetText
        }
        Words {
            x: parent.width - width
            y: Theme.du(6)
            text: root.last
            language: root.language
            color: Theme.sheetText
        }
    }
}
