pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// Dates to scale. In the page they hang from the horizon; looked at closely, the axis can be
// moved and enlarged down to single days, and every entry be read in full.
FigureBody {
    id: root

    readonly property int most: 12
    readonly property bool crowded: figure.items.count > most
    readonly property bool near: close && explorable

    explorable: crowded || hung.leads
    fits: near ? crowded || ((lens.item as TimelineClose)?.fits ?? true) : hung.shown ? hung.fits : (crowd.item as TimelineCrowd)?.fits ?? true

    TimelineHung {
        id: hung

        readonly property bool shown: !root.near && (!root.crowded || fits && hangs)

        visible: shown
        few: !root.crowded
        searches: !root.near
        width: root.width
        height: root.height
        figure: root.figure
        landscape: root.landscape
        ink: root.ink
    }
    Loader {
        id: crowd

        anchors.fill: parent
        active: !root.near && !hung.shown
        sourceComponent: TimelineCrowd {
            figure: root.figure
            ink: root.ink
            pale: root.pale
            shared: root.visit.page.sky.kind !== ""
        }
    }
    Loader {
        id: lens

        // The page keeps room for the buttons of steps; here there are none.
        y: root.stepped ? -Theme.type(52) + Theme.du(16) : 0
        width: root.width + (root.stepped ? Theme.target(96) + Theme.du(48) : 0)
        height: root.height - y
        active: root.near
        sourceComponent: TimelineClose {
            figure: root.figure
            visit: root.visit
            landscape: root.landscape
            ink: root.ink
            pale: root.pale
        }
    }
}
