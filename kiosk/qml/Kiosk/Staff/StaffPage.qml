pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The tools of staff: their list, or one of them; below it the language and the way out.
Rectangle {
    id: root

    required property Staff staff
    readonly property real margin: Math.min(Theme.du(64), width * 0.04)
    readonly property real gap: Theme.gap(16)
    readonly property StaffEntry tool: list.named(staff.tool)
    readonly property bool covered: tool?.covers ?? false
    // The touch grid lies over everything: what is behind it feels nothing.
    readonly property bool isGridOpen: staff.desk.commissioning?.touch.open ?? false

    color: Theme.sheet

    ToolList {
        id: list

        staff: root.staff
    }
    Rectangle {
        id: head

        enabled: !root.isGridOpen

        readonly property string group: "title"

        width: parent.width
        height: Math.max(title.height, back.height) + 2 * Theme.du(28)
        visible: !root.covered
        color: Theme.ink

        Words {
            id: title

            x: root.margin
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * x - (back.visible ? back.width + Theme.du(48) : 0)
            text: root.tool?.name ?? qsTr("For staff")
            language: root.staff.language
            role: "heading"
            serif: true
            color: Theme.felt
            size: Theme.title(56)
        }
        ActionButton {
            id: back

            readonly property string group: "ways"

            x: parent.width - width - root.margin
            anchors.verticalCenter: parent.verticalCenter
            visible: root.tool !== null
            said: qsTr("All tools")
            language: root.staff.language
            arrow: "left"
            ink: Theme.felt
            paper: Theme.ink
            onActivated: root.staff.openTool("")
        }
    }
    Item {
        id: place

        enabled: !root.isGridOpen
        visible: !root.covered
        x: root.margin
        y: head.height + Theme.du(36)
        width: parent.width - 2 * x
        height: foot.y - y - Theme.du(36)

        Grid {
            id: cards

            readonly property real cell: Math.round((place.height - (rows - 1) * spacing) / rows)

            visible: root.tool === null
            columns: Math.max(2, Math.min(4, Math.floor(place.width / Theme.type(370))))
            rows: Math.ceil(list.count / columns)
            spacing: root.gap

            Repeater {
                model: list.count

                ToolCard {
                    required property int index
                    readonly property StaffEntry entry: list.at(index)

                    name: entry.name
                    hint: entry.hint
                    language: root.staff.language
                    width: Math.floor((place.width - (cards.columns - 1) * cards.spacing) / cards.columns)
                    height: Math.min(cards.cell, Theme.type(230))
                    onActivated: root.staff.openTool(entry.key)
                }
            }
        }
        Loader {
            anchors.fill: parent
            active: root.tool !== null && !root.covered
            sourceComponent: root.tool?.page ?? null
        }
    }
    Rectangle {
        id: foot

        enabled: !root.isGridOpen

        readonly property string group: "ways"

        y: parent.height - height
        width: parent.width
        height: leave.height + 2 * Theme.du(20)
        visible: !root.covered
        color: Theme.ink

        Row {
            id: speech

            x: root.margin
            anchors.verticalCenter: parent.verticalCenter
            spacing: root.gap

            Repeater {
                model: [["en", "English"], ["ru", "Русский"]]

                ActionButton {
                    required property list<string> modelData

                    said: modelData[1]
                    language: modelData[0]
                    role: "choice"
                    chosen: root.staff.language === modelData[0]
                    filled: chosen
                    ink: Theme.felt
                    paper: Theme.ink
                    onActivated: root.staff.speak(modelData[0])
                }
            }
        }
        Words {
            x: speech.x + speech.width + Theme.du(32)
            anchors.verticalCenter: parent.verticalCenter
            width: leave.x - x - Theme.du(32)
            visible: root.staff.goesSoon
            text: qsTr("The exhibit comes back in %n second(s).", "", root.staff.secondsLeft)
            language: root.staff.language
            role: "status"
            color: Theme.felt
            horizontalAlignment: Text.AlignRight
        }
        ActionButton {
            id: leave

            x: parent.width - width - root.margin
            anchors.verticalCenter: parent.verticalCenter
            said: qsTr("Back to the exhibit")
            language: root.staff.language
            filled: true
            ink: Theme.felt
            paper: Theme.ink
            onActivated: root.staff.leave()
        }
    }
    Loader {
        anchors.fill: parent
        active: root.covered
        sourceComponent: root.tool?.page ?? null
    }
    Loader {
        anchors.fill: parent
        active: root.isGridOpen
        sourceComponent: TouchCover {
            trial: root.staff.desk.commissioning.touch
            language: root.staff.language
        }
    }
    Loader {
        anchors.fill: parent
        active: root.staff.cleaning
        sourceComponent: CleaningCover {
            staff: root.staff
        }
    }
}
