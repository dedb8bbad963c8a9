import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A door of the home page: a small landscape which is one target as a whole.
Pressable {
    id: root

    required property string number
    required property string title
    required property string phrase
    required property string door
    required property string landscape
    required property string drawing
    property bool tall: false
    property real titleSize: Theme.title(56)
    property bool first: true
    property real horizonY: height * 0.73
    readonly property bool roomForPhrase: Theme.du(38) + heading.height + phrasing.textHeight <= height
    readonly property real horizon: tall && phrasing.visible ? Math.min(height - Theme.du(8), Math.max(horizonY, phrasing.y + phrasing.height + Theme.du(10))) : horizonY
    // The landscape is painted on into the gap, in which a finger meets no door.
    readonly property real bleed: Theme.mm(3)
    readonly property bool inverse: landscape === "iron"
    readonly property color ink: Theme.words(landscape)
    readonly property real pad: tall ? Math.min(Theme.du(64), width * 0.06) : Theme.du(Math.min(40, 40 * width / Theme.du(384)))
    readonly property bool roomy: Theme.textPercent < 150

    said: title + ". " + phrasing.plain
    spoken: root.number + ". " + said + (counted.visible ? " " + counted.plain : "")
    role: "door"

    Rectangle {
        width: parent.width + root.bleed
        height: parent.height + root.bleed
        color: root.inverse && !Theme.highContrast ? Theme.iron : Theme.sky(root.landscape)
    }
    Rectangle {
        y: root.horizon
        width: parent.width + root.bleed
        height: parent.height + root.bleed - y
        color: root.inverse && !Theme.highContrast ? Theme.slate : Theme.ground(root.landscape)
    }
    Rectangle {
        visible: Theme.highContrast && root.landscape !== "ink"
        y: root.horizon
        width: parent.width + root.bleed
        height: Theme.horizonLine
        color: "#FFFFFF"
    }
    Rectangle {
        visible: Theme.highContrast && !root.first
        width: root.tall ? parent.width : Theme.line
        height: root.tall ? Theme.line : parent.height
        color: "#FFFFFF"
    }
    Words {
        id: number

        x: root.pad
        y: root.tall ? Math.max(0, heading.y + (Math.min(heading.height, root.titleSize * 1.1) - height) / 2) : Theme.du(44)
        text: root.number
        role: ""
        wrapMode: Text.NoWrap
        color: root.ink
        font.bold: true
        size: root.tall ? Math.min(Theme.type(36), root.titleSize) : Theme.type(36)
    }
    Words {
        id: heading

        x: root.tall ? root.pad + Theme.type(64) : root.pad
        y: root.tall ? (root.roomForPhrase ? Theme.du(20) : Math.max(0, (root.horizonY - height) / 2 - Theme.du(6))) : Theme.du(48) + number.height
        width: (!root.tall ? root.width - root.pad : root.width > Theme.type(760) ? root.width * 0.62 : root.width - root.pad) - (root.tall ? x : x * 0.4)
        text: root.title
        language: root.language
        role: "heading"
        Accessible.ignored: true
        serif: true
        color: root.ink
        size: root.titleSize
        tight: true
    }
    Prose {
        id: phrasing

        visible: !root.tall || root.roomForPhrase
        x: heading.x
        y: root.tall ? heading.y + heading.height + Theme.du(6) : Theme.du(68) + number.height + root.titleSize * (Theme.spaced ? 3 : 2.2)
        width: heading.width
        role: ""
        markup: root.phrase
        Accessible.ignored: true
        language: root.language
        serif: false
        color: root.ink
        pixelSize: Math.min(Theme.type(32), root.tall ? 1e4 : root.width / 10)
        lineHeight: Theme.leading(pixelSize, 1.3)
    }
    DoorDrawing {
        readonly property real room: root.horizon - phrasing.y - phrasing.height - Theme.du(36)

        visible: root.tall ? root.width > Theme.type(760) : room > Theme.du(70) && (root.roomy || room > Theme.du(120))
        drawing: root.drawing
        landscape: root.landscape
        x: root.tall ? root.width - width - root.pad : root.pad
        width: root.tall ? Theme.du(300) : root.width - 2 * root.pad
        height: root.tall ? root.horizon * 0.72 : Math.min(Theme.du(220), room)
        y: root.horizon - height - (root.landscape === "ink" || root.landscape === "iron" ? Theme.du(16) : 0)
    }
    Prose {
        id: counted

        visible: !root.tall && root.door !== "" && y + height < root.height - Theme.du(8)
        x: root.pad
        y: root.horizon + Theme.du(48)
        width: root.width - 1.4 * root.pad
        role: ""
        markup: root.door
        Accessible.ignored: true
        language: root.language
        serif: false
        color: root.ink
        pixelSize: Math.min(Theme.type(30), root.width / 11)
        lineHeight: Theme.leading(pixelSize, 1.35)
    }
    Rectangle {
        anchors.fill: parent
        visible: root.pressed
        color: "transparent"
        border.width: Theme.du(10)
        border.color: root.ink
    }
}
