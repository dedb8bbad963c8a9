pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// Persons by name, with portraits where there are any; without, the names stand for themselves.
FigureBody {
    id: root

    readonly property int count: figure.items.count
    readonly property real gap: Theme.du(56)
    readonly property int columns: Math.max(1, Math.min(3, count, Math.floor((width + gap) / (Theme.type(500) + gap))))
    readonly property real cellWidth: (width - (columns - 1) * gap) / columns
    readonly property bool pictured: portraits > 0
    readonly property int portraits: {
        let sum = Math.min(0, figure.revision);
        for (let i = 0; i < cells.count; ++i)
            sum += (cells.itemAt(i) as PersonCell)?.hasPortrait ? 1 : 0;
        return sum;
    }
    readonly property real portraitWidth: pictured ? Math.min(Theme.du(200), cellWidth * 0.34) : 0
    readonly property real cellHeight: {
        let tallest = Math.min(0, figure.revision);
        for (let i = 0; i < cells.count; ++i)
            tallest = Math.max(tallest, (cells.itemAt(i) as Item)?.implicitHeight ?? 0);
        return tallest;
    }
    readonly property real rowGap: Theme.du(28)
    readonly property bool whole: Math.ceil(count / columns) * (cellHeight + rowGap) - rowGap <= height - Theme.du(20)
    readonly property real room: height - Theme.du(20) - (whole || stepped ? 0 : buttons.height + Theme.gap(16))
    readonly property int perStep: columns * Math.max(1, Math.floor((room + rowGap) / (cellHeight + rowGap)))

    fits: cellHeight <= room
    steps: Math.max(1, Math.ceil(count / perStep))

    Grid {
        id: grid

        y: root.whole ? root.height - height - Theme.du(20) : 0
        columns: root.columns
        columnSpacing: root.gap
        rowSpacing: root.rowGap

        Repeater {
            id: cells

            model: root.figure.items

            PersonCell {
                visible: Math.floor(index / root.perStep) === Math.min(root.step, root.steps - 1)
                width: root.cellWidth
                height: root.cellHeight
                portraitWidth: root.portraitWidth
                ink: root.ink
            }
        }
    }
    FigureSteps {
        id: buttons

        x: root.width - width
        y: root.height - height - Theme.du(8)
        context: root.context
        figureSteps: root.steps
    }
}
