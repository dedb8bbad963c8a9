import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// What every kind of figure has: its data, its colours, and whether it has room.
Item {
    id: root

    required property FigureView figure
    required property string landscape
    property bool fits: true
    readonly property color ink: Theme.words(landscape)
    readonly property color fill: Theme.fill(landscape)
    readonly property color pale: Theme.pale(landscape)
}
