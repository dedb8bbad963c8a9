import QtQuick
import Kiosk.Theme

// Where the settings of the access sheet stand: in as few steps as there can be, and in rows.
QtObject {
    id: root

    required property int count
    // The room for all settings of a step, in pixels.
    required property real width
    required property real room
    // Of the setting that needs most.
    required property real neededWidth
    required property real nameHeight
    required property real controlHeight
    required property real hintHeight
    property int step: 0

    readonly property real gap: Math.max(Theme.gap(16), Math.min(Theme.du(40), width * 0.022))
    readonly property real rowGap: Theme.gap(28)
    readonly property real inset: Theme.du(12)
    readonly property int most: Math.max(1, Math.min(4, Math.floor((width + gap) / (neededWidth + gap))))
    // Two rather than three, where that takes no more steps.
    readonly property int columns: most === 3 && stepsOf(2) <= stepsOf(3) ? 2 : most
    // Name and control side by side, where they would otherwise be very wide.
    readonly property bool beside: columns === 1 && width > 2 * neededWidth
    readonly property real cellWidth: (width - (columns - 1) * gap) / columns
    readonly property real controlWidth: beside ? width * 0.6 : cellWidth
    readonly property real bareHeight: beside ? Math.max(nameHeight, controlHeight) : nameHeight + inset + controlHeight
    readonly property bool hinted: !beside && stepsFor(bareHeight + inset + hintHeight) <= stepsFor(bareHeight)
    readonly property real rowHeight: hinted ? bareHeight + inset + hintHeight : bareHeight
    // As many on each step, so that the last one is not left alone.
    readonly property int rows: Math.ceil(Math.ceil(count / steps) / columns)
    readonly property int steps: stepsFor(rowHeight)
    readonly property real height: rows * (rowHeight + rowGap) - rowGap

    function rowsFor(high: real): int {
        return Math.max(1, Math.floor((room + rowGap) / (high + rowGap)));
    }
    function stepsOf(across: int): int {
        return Math.ceil(count / (across * rowsFor(nameHeight + inset + controlHeight)));
    }
    function stepsFor(high: real): int {
        return Math.ceil(count / (columns * rowsFor(high)));
    }
    function shows(order: int): bool {
        return Math.floor(order / (rows * columns)) === Math.min(step, steps - 1);
    }
    function xOf(order: int): real {
        return (order % columns) * (cellWidth + gap);
    }
    function yOf(order: int): real {
        return (Math.floor(order / columns) % rows) * (rowHeight + rowGap);
    }
}
