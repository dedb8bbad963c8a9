pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Kiosk.Bridge
import Kiosk.Staff
import Kiosk.Theme
import Kiosk.Visitor

// The window: nothing but the exhibit, in the sizes of this screen.
Window {
    id: root

    required property Visit visit
    required property Sizes sizes
    property bool still: false
    // Out of hours, while nobody is there: nothing is lit.
    property bool dark: false
    // A day on which the first screen stands still.
    property bool quiet: false
    property StaffNotice notice: null
    property Staff staff: null
    readonly property bool staffed: (staff?.place ?? "out") !== "out"
    readonly property bool highContrast: visit.highContrast || (staff?.highContrast ?? false)
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
        property: "tooHigh"
        value: Math.ceil(root.sizes.reachTop(root.width, root.height))
    }
    Binding {
        target: Theme
        property: "tooLow"
        value: Math.ceil(root.sizes.reachBottom(root.width, root.height))
    }
    Binding {
        target: Theme
        property: "still"
        value: root.still
    }
    Binding {
        target: Theme
        property: "quiet"
        value: root.quiet
    }
    Exhibit {
        id: exhibit

        anchors.fill: parent
        visit: root.visit
        enabled: !root.staffed
        highContrast: root.highContrast
    }
    Loader {
        // Under the horizon, clear of the title above it and the invitation below.
        x: parent.width - width - Theme.du(48)
        y: Math.round(parent.height * (parent.height > parent.width ? 0.5 : 5 / 9)) + Theme.du(20)
        width: Math.min(Theme.type(760), parent.width - 2 * Theme.du(48))
        active: root.notice !== null && root.notice.titles.length > 0 && root.visit.screen === "attract"
        sourceComponent: StaffPlate {
            notice: root.notice
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: root.dark && root.visit.screen === "attract"
        color: "#000000"
    }
    Loader {
        anchors.fill: parent
        active: root.staffed
        sourceComponent: StaffScreen {
            staff: root.staff
        }
    }
    onWidthChanged: sizes?.resize(width, height)
    onHeightChanged: sizes?.resize(width, height)
}
