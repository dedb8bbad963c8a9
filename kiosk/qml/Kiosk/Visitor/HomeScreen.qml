pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// Title, a few words of introduction, five doors in order.
Item {
    id: root

    required property Visit visit
    // Large text: five rows instead of five columns, and no introduction.
    readonly property bool tall: height > width || Theme.textPercent >= 200
    readonly property bool large: Theme.textPercent >= 200 || ((Theme.textPercent >= 150 || Theme.spaced) && height < Theme.type(1000)) || wordy
    // A long introduction would leave the doors no room.
    readonly property bool wordy: tall && intro.height + 2.2 * Theme.title(108) + Theme.target(72) + Theme.du(120) + doors.count * Theme.type(100) > height
    readonly property bool stackedHead: large && authors.width > width * 0.45
    // Doors in rows where columns are too narrow for their titles.
    readonly property bool rows: tall || width < Theme.type(1500)
    // Narrower screens: the introduction under the title instead of beside it.
    readonly property bool compact: !tall && !large && width < Theme.type(1640)
    readonly property real margin: tall ? Math.min(Theme.du(64), width * 0.06) : Math.min(Theme.du(40), width * 0.03)
    readonly property real headHeight: stackedHead ? title.height + authors.height + Theme.du(72) : large ? Math.max(title.height, authors.height) + Theme.du(48) : tall ? title.height + intro.height + authors.height + Theme.du(120) : compact ? title.height + intro.height + Theme.du(72) : Math.max(Theme.du(168), Math.max(title.height, intro.height) + Theme.du(48))

    // One size for all five titles: the longest word of them must fit its door.
    readonly property real doorTitleSize: {
        let widest = visit.language === "" ? 0 : 1;
        for (let i = 0; i < measures.count; ++i)
            widest = Math.max(widest, (measures.itemAt(i) as Text)?.implicitWidth ?? 1);
        const room = rows ? width * (width > Theme.type(760) ? 0.62 : 0.94) - Math.min(Theme.du(64), width * 0.06) - Theme.type(64) : width / doors.count - Theme.du(64);
        const high = rows ? ((height - headHeight) / doors.count - Theme.mm(3)) * (Theme.spaced ? 0.44 : 0.6) : height;
        return Math.min(Theme.title(56), high, 98 * room / widest);
    }

    Repeater {
        id: measures

        model: root.visit.home.doors

        Text {
            id: measure

            required property string title

            visible: false
            textFormat: Text.PlainText
            text: root.rows ? measure.title : measure.title.split(" ").reduce((a, b) => b.length > a.length ? b : a, "")
            font.family: Theme.serif
            font.pixelSize: 100
            font.letterSpacing: Theme.spaced ? 12 : 0
            font.wordSpacing: Theme.spaced ? 16 : 0
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    Words {
        id: title

        readonly property string group: "title"

        x: root.margin
        y: root.compact || root.stackedHead ? Theme.du(28) : root.tall && !root.large ? Theme.du(64) : (root.headHeight - height) / 2 - Theme.du(4)
        width: root.stackedHead ? root.width - 2 * x : root.large ? root.width - 3 * x - authors.width : root.tall ? root.width - 2 * x : root.compact ? authors.x - x - Theme.du(24) : root.width * 0.3
        text: root.visit.home.title
        language: root.visit.home.titleLanguage
        role: "heading"
        serif: true
        color: Theme.felt
        size: Math.min(Theme.title(root.large ? (root.stackedHead && root.width > root.height ? 40 : 60) : root.tall ? 108 : 72), width / (root.large && !root.stackedHead ? 10 : root.tall ? (Theme.spaced ? 9.6 : 6.6) : 8))
        tight: true
    }
    Prose {
        id: intro

        visible: !root.large
        x: root.tall || root.compact ? root.margin : root.width * 0.335
        y: root.tall || root.compact ? title.y + title.height + Theme.du(16) : (root.headHeight - height) / 2
        width: root.tall || root.compact ? root.width - 2 * root.margin : root.width - x - root.margin - authors.width - Theme.du(40)
        markup: root.visit.home.intro
        language: root.visit.home.language
        serif: false
        pixelSize: Theme.type(38)
        lineHeight: Theme.leading(pixelSize, 1.28)
        color: Theme.mist
    }
    ActionButton {
        id: authors

        readonly property string group: "evidence"

        said: qsTr("Sources and authors")
        language: root.visit.language
        ink: Theme.felt
        paper: Theme.ink
        typeUnits: 30
        x: root.stackedHead || (root.tall && !root.large) ? root.margin : root.width - width - root.margin
        y: root.stackedHead ? title.y + title.height + Theme.du(16) : root.tall && !root.large ? intro.y + intro.height + Theme.du(24) : root.compact ? title.y + (title.height - height) / 2 : (root.headHeight - height) / 2
        onActivated: root.visit.openSources()
    }
    Grid {
        id: doors

        readonly property string group: "doors"
        readonly property int count: Math.max(1, root.visit.home.doors.count)
        readonly property real gap: Theme.mm(3)

        y: root.headHeight
        width: parent.width
        height: parent.height - y - gap
        columns: root.rows ? 1 : count
        spacing: gap

        Repeater {
            model: root.visit.home.doors

            HomeDoor {
                required property int index
                required property int place
                required language

                tall: root.rows
                titleSize: root.doorTitleSize
                first: index === 0
                width: root.rows ? doors.width : Math.round((index + 1) * (doors.width + doors.gap) / doors.count) - Math.round(index * (doors.width + doors.gap) / doors.count) - doors.gap
                height: root.rows ? (doors.height + doors.gap) / doors.count - doors.gap : doors.height
                horizonY: root.rows ? height * (root.tall && !root.large ? 0.79 : 0.9) : doors.height * 0.73
                onActivated: root.visit.openPanel(place)
            }
        }
    }
}
