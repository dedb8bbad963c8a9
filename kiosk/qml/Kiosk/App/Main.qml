import QtQuick
import QtQuick.Window
import Kiosk.Bridge
import Kiosk.Theme
import Kiosk.Visitor

// The window: nothing but the exhibit, in the sizes of this screen.
Window {
    id: root

    required property Visit visit
    required property Sizes sizes
    property bool still: false
    readonly property string misfit: exhibit.misfit
    readonly property bool canShowFigure: exhibit.canShowFigure

    title: visit.home.title
    color: Theme.ink
    flags: Qt.Window | Qt.FramelessWindowHint

    Binding {
        target: Theme
        property: "unit"
        value: root.sizes.unit
    }
    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: root.sizes.pixelsPerMm
    }
    Binding {
        target: Theme
        property: "still"
        value: root.still
    }
    Exhibit {
        id: exhibit

        anchors.fill: parent
        visit: root.visit
    }
    onWidthChanged: sizes?.resize(width, height)
    onHeightChanged: sizes?.resize(width, height)
}
