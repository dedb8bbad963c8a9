pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Title, a few words of introduction, five doors in order.
Item {
    id: root

    required property Visit visit
    readonly property bool tall: height > width
    readonly property real margin: tall ? Math.min(Theme.du(64), width * 0.06) : Math.min(Theme.du(40), width * 0.03)
    readonly property real headHeight: tall ? title.height + intro.height + authors.height + Theme.du(120) : Math.max(Theme.du(168), Math.max(title.height, intro.height) + Theme.du(48))

    // One size for all five titles: the longest word of them must fit its door.
    readonly property real doorTitleSize: {
        let widest = visit.language === "" ? 0 : 1;
        for (let i = 0; i < measures.count; ++i)
            widest = Math.max(widest, (measures.itemAt(i) as Text)?.implicitWidth ?? 1);
        const room = (tall ? width * 0.6 : width / doors.count) - Theme.du(tall ? 0 : 64);
        return Math.min(Theme.title(56), 100 * room / widest);
    }

    Repeater {
        id: measures

        model: root.visit.doors

        Text {
            id: measure

            required property string title

            visible: false
            textFormat: Text.PlainText
            text: measure.title.split(" ").reduce((a, b) => b.length > a.length ? b : a, "")
            font.family: Theme.serif
            font.pixelSize: 100
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    Words {
        id: title

        x: root.margin
        y: root.tall ? Theme.du(64) : (root.headHeight - height) / 2 - Theme.du(4)
        width: root.tall ? root.width - 2 * x : root.width * 0.36
        text: root.visit.title
        language: root.visit.language
        role: "heading"
        serif: true
        color: Theme.felt
        size: Math.min(Theme.title(root.tall ? 108 : 72), width / (root.tall ? 6.6 : 8))
        tight: true
    }
    Prose {
        id: intro

        x: root.tall ? root.margin : root.width * 0.385
        y: root.tall ? title.y + title.height + Theme.du(16) : (root.headHeight - height) / 2
        width: root.tall ? root.width - 2 * root.margin : root.width - x - root.margin - authors.width - Theme.du(40)
        markup: root.visit.intro
        language: root.visit.language
        serif: false
        pixelSize: Theme.type(root.tall ? 32 : 30)
        lineHeight: pixelSize * 1.28
        color: Theme.mist
    }
    ActionButton {
        id: authors

        said: qsTr("Sources and authors")
        language: root.visit.language
        ink: Theme.felt
        paper: Theme.ink
        typeUnits: 30
        x: root.tall ? root.margin : root.width - width - root.margin
        y: root.tall ? intro.y + intro.height + Theme.du(24) : (root.headHeight - height) / 2
        onActivated: root.visit.openSources()
    }
    Grid {
        id: doors

        readonly property int count: Math.max(1, root.visit.doors.count)

        y: root.headHeight
        width: parent.width
        height: parent.height - y
        columns: root.tall ? 1 : count

        Repeater {
            model: root.visit.doors

            HomeDoor {
                required property int index
                required property int place
                required language

                tall: root.tall
                titleSize: root.doorTitleSize
                first: index === 0
                width: root.tall ? doors.width : Math.round((index + 1) * doors.width / doors.count) - Math.round(index * doors.width / doors.count)
                height: root.tall ? doors.height / doors.count : doors.height
                horizonY: root.tall ? height * 0.79 : doors.height * 0.73
                onActivated: root.visit.openPanel(place)
            }
        }
    }
}
