import QtQuick
import Kiosk.Bridge

// What every kind of figure is given: its data, where it stands, and the visit it belongs to.
QtObject {
    required property FigureView figure
    required property string landscape
    required property Visit visit
    // Alone on the screen, to be looked at closely.
    property bool close: false
    property int step: 0
    // The page has buttons for the figure's steps; else a figure with steps has its own.
    property bool stepped: false
    // In the figure's own coordinates: where words and controls may stand, in a figure that runs
    // to the edges, and where other words stand that it flows round.
    property rect safe: Qt.rect(0, 0, 0, 0)
    property rect opening: Qt.rect(0, 0, 0, 0)
}
