import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// What every kind of figure has: its data, its colours, and whether it has room.
Item {
    id: root

    required property FigureContext context
    readonly property FigureView figure: context.figure
    readonly property string landscape: context.landscape
    readonly property Visit visit: context.visit
    readonly property bool close: context.close
    readonly property int step: context.step
    readonly property bool stepped: context.stepped
    readonly property rect safe: context.safe.width > 0 ? context.safe : Qt.rect(0, 0, width, height)
    property bool fits: true
    // Whether looking closer shows more.
    property bool explorable: false
    property int steps: 1
    // A map stands as it is where all else is mirrored: turns a place in it into one of the figure.
    function upright(part: rect): rect {
        return Theme.mirrored ? Qt.rect(width - part.x - part.width, part.y, part.width, part.height) : part;
    }

    readonly property color ink: Theme.words(landscape)
    readonly property color fill: Theme.fill(landscape)
    readonly property color pale: Theme.pale(landscape)
}
