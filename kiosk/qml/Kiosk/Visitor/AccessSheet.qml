import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// How this visitor wants to read; shown at once, forgotten with the visit.
CardPlate {
    id: root

    required property Visit visit
    readonly property real pad: Math.min(Theme.du(96), width * 0.05)
    readonly property list<int> sizes: [100, 150, 200]
    readonly property int steps: places.steps
    // At the usual size a part of the page stays in sight.
    readonly property real limit: Theme.textPercent > 100 || Theme.spaced || Theme.lowReach ? height : height * 0.62
    // The note stands beside the title, else after the last setting.
    readonly property bool beside: probe.implicitWidth + title.implicitWidth + buttons.width + 2 * Theme.du(56) + 2 * pad <= width

    language: visit.language
    open: visit.layer === "access"
    plateHeight: Math.min(height, settings.y + places.height + Theme.du(48))
    plateY: height - plateHeight
    onCloseRequested: visit.closeLayer()

    // The most that any of the settings asks for.
    function most(kind: string): real {
        let found = 0;
        for (let i = 0; i < settings.children.length; ++i) {
            const setting = settings.children[i] as AccessSetting;
            found = Math.max(found, kind === "width" ? setting.neededWidth : kind === "name" ? setting.nameHeight : setting.hintHeight);
        }
        return found;
    }

    AccessGrid {
        id: places

        count: settings.children.length + (root.beside ? 0 : 1)
        width: root.width - 2 * root.pad
        room: root.limit - settings.y - Theme.du(48)
        neededWidth: root.most("width")
        nameHeight: root.most("name")
        controlHeight: Math.max(Theme.target(88), Theme.type(48) * 1.35)
        hintHeight: root.most("hint")
        step: root.visit.layerStep
    }
    Words {
        id: title

        readonly property string group: "title"

        x: root.pad
        y: Theme.du(36)
        text: qsTr("Access")
        language: root.visit.language
        role: "heading"
        serif: true
        color: Theme.sheetText
        size: Math.min(Theme.title(64), buttons.x / 7)
    }
    Words {
        id: probe

        visible: false
        text: qsTr("For your visit only. Everything resets when you leave.")
    }
    Words {
        id: note

        visible: root.beside || places.shows(settings.children.length)
        x: root.beside ? title.x + title.width + Theme.du(56) : settings.x + places.xOf(settings.children.length)
        y: root.beside ? title.y + (title.height - height) / 2 + Theme.du(6) : settings.y + places.yOf(settings.children.length) + Math.max(0, places.bareHeight - height)
        width: root.beside ? probe.implicitWidth : places.cellWidth
        text: root.beside ? probe.text : qsTr("Resets when you leave.")
        language: root.visit.language
        color: Theme.sheetText
    }
    Row {
        id: buttons

        readonly property string group: "ways"

        x: root.width - width - root.pad
        y: Theme.du(32)
        spacing: Theme.gap(24)

        StepButtons {
            upright: false
            size: 72
            step: root.visit.layerStep
            steps: root.visit.layerSteps
            language: root.visit.language
            anchors.verticalCenter: parent.verticalCenter
            onMoved: by => root.visit.scroll(by)
        }
        ActionButton {
            said: qsTr("Done")
            language: root.visit.language
            filled: true
            onActivated: root.visit.closeLayer()
        }
    }
    Item {
        id: settings

        x: root.pad
        y: Math.max(title.y + title.height, buttons.y + buttons.height) + Theme.du(32)
        width: places.width
        height: places.height

        AccessChoice {
            grid: places
            order: 0
            language: root.visit.language
            name: qsTr("Text size")
            hint: ""
            value: values[chosen]
            brief: qsTr("%1 %").arg(root.visit.textPercent)
            values: [qsTr("100 per cent"), qsTr("150 per cent"), qsTr("200 per cent")]
            signs: ["A", "A", "A"]
            typeUnits: [30, 38, 48]
            chosen: root.sizes.indexOf(root.visit.textPercent)
            onPicked: index => root.visit.chooseTextSize(root.sizes[index])
        }
        AccessChoice {
            grid: places
            order: 1
            language: root.visit.language
            name: qsTr("Contrast")
            hint: qsTr("High: white on black")
            values: [qsTr("Standard"), qsTr("High")]
            chosen: root.visit.highContrast ? 1 : 0
            onPicked: index => root.visit.chooseContrast(index === 1)
        }
        AccessChoice {
            grid: places
            order: 2
            language: root.visit.language
            name: qsTr("Text spacing")
            hint: qsTr("Wide: easier to follow")
            values: [qsTr("Usual"), qsTr("Wide")]
            chosen: root.visit.wideSpacing ? 1 : 0
            onPicked: index => root.visit.chooseSpacing(index === 1)
        }
        AccessChoice {
            grid: places
            order: 3
            language: root.visit.language
            name: qsTr("Calm motion")
            hint: qsTr("Nothing moves by itself")
            chosen: root.visit.calmMotion ? 1 : 0
            onPicked: index => root.visit.chooseCalm(index === 1)
        }
        AccessChoice {
            grid: places
            order: 4
            language: root.visit.language
            name: qsTr("Read aloud")
            hint: qsTr("Speaks all that is shown")
            chosen: root.visit.speaking ? 1 : 0
            onPicked: index => root.visit.chooseSpeech(index === 1)
        }
        AccessVolume {
            grid: places
            order: 5
            language: root.visit.language
            name: qsTr("Volume")
            hint: ""
            volume: root.visit.volume
            onPicked: volume => root.visit.chooseVolume(volume)
        }
        AccessChoice {
            grid: places
            order: 6
            language: root.visit.language
            name: qsTr("Low reach")
            hint: qsTr("Within reach when seated")
            chosen: root.visit.lowReach ? 1 : 0
            onPicked: index => root.visit.chooseLowReach(index === 1)
        }
    }
}
