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

        ToolCards {
            anchors.fill: parent
            visible: root.tool === null
            tools: list
            language: root.staff.language
            onChosen: key => root.staff.openTool(key)
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
        // Beside both there has to be room for words in two lines; else the way out goes below.
        readonly property real beside: width - 2 * root.margin - speech.width - leave.width - 2 * Theme.du(32)
        readonly property bool stacked: beside < 10 * soon.size

        y: parent.height - height
        width: parent.width
        height: leave.y + leave.height + Theme.du(20)
        visible: !root.covered
        color: Theme.ink

        Row {
            id: speech

            x: root.margin
            y: Theme.du(20)
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
            id: soon

            x: speech.x + speech.width + Theme.du(32)
            y: speech.y + (speech.height - height) / 2
            width: (foot.stacked ? leave.x + leave.width : leave.x - Theme.du(32)) - x
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
            y: speech.y + (foot.stacked ? speech.height + root.gap : 0)
            said: qsTr("Back to the exhibit")
            language: root.staff.language
            filled: true
            ink: Theme.felt
            paper: Theme.ink
            onActivated: root.staff.leave()
        }
    }
    // In high contrast head and foot are as black as the page.
    Repeater {
        model: Theme.highContrast && !root.covered ? [head.height, foot.y - Theme.line] : []

        Rectangle {
            required property real modelData

            y: modelData
            width: root.width
            height: Theme.line
            color: Theme.sheetText
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
