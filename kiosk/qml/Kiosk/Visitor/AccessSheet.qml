import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// How this visitor wants to read; shown at once, forgotten with the visit.
CardPlate {
    id: root

    required property Visit visit
    readonly property bool narrow: width < Theme.type(1300)
    readonly property bool beside: narrow && width > height
    readonly property real pad: Math.min(Theme.du(96), width * 0.05)
    readonly property real cell: narrow ? width - 2 * pad : (width - 2 * pad - 2 * Theme.du(48)) / 3
    readonly property list<int> sizes: [100, 150, 200]

    open: visit.layer === "access"
    plateHeight: Math.min(height, settings.y + settings.implicitHeight + Theme.du(56))
    plateY: height - plateHeight
    onCloseRequested: visit.closeLayer()

    Words {
        id: title

        readonly property string group: "title"

        x: root.pad
        y: Theme.du(40)
        text: qsTr("Access")
        language: root.visit.language
        role: "heading"
        serif: true
        color: Theme.sheetText
        size: Math.min(Theme.title(64), done.x / 7)
    }
    Words {
        id: note

        x: root.narrow ? root.pad : title.x + title.width + Theme.du(72)
        y: root.narrow ? title.y + title.height + Theme.du(8) : title.y + (title.height - height) / 2 + Theme.du(6)
        width: (root.narrow ? root.width : done.x) - x - Theme.du(24)
        text: qsTr("For your visit only. Everything resets when you leave.")
        language: root.visit.language
        color: Theme.sheetText
    }
    ActionButton {
        id: done

        readonly property string group: "ways"

        x: root.width - width - root.pad
        y: Theme.du(36)
        said: qsTr("Done")
        language: root.visit.language
        filled: true
        onActivated: root.visit.closeLayer()
    }
    Grid {
        id: settings

        x: root.pad
        y: root.narrow ? note.y + note.height + Theme.du(32) : title.y + title.height + Theme.du(64)
        columns: root.narrow ? 1 : 3
        columnSpacing: Theme.du(48)
        rowSpacing: Theme.du(36)

        AccessSetting {
            width: root.cell
            beside: root.beside
            language: root.visit.language
            name: qsTr("Text size")
            hint: qsTr("100, 150 or 200 per cent")
            values: ["A", "A ", "A  "]
            spoken: [qsTr("100 per cent"), qsTr("150 per cent"), qsTr("200 per cent")]
            typeUnits: [30, 38, 48]
            chosen: root.sizes.indexOf(root.visit.textPercent)
            onPicked: index => root.visit.chooseTextSize(root.sizes[index])
        }
        AccessSetting {
            width: root.cell
            beside: root.beside
            language: root.visit.language
            name: qsTr("Contrast")
            hint: qsTr("High: white on black")
            values: [qsTr("Standard"), qsTr("High")]
            chosen: root.visit.highContrast ? 1 : 0
            onPicked: index => root.visit.chooseContrast(index === 1)
        }
        AccessSetting {
            width: root.cell
            beside: root.beside
            language: root.visit.language
            name: qsTr("Calm motion")
            hint: qsTr("Nothing slides or moves by itself")
            values: [qsTr("Off"), qsTr("On")]
            chosen: root.visit.calmMotion ? 1 : 0
            onPicked: index => root.visit.chooseCalm(index === 1)
        }
    }
}
