pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// One to three numbers or dates in large type, standing low in their place.
FigureBody {
    id: root

    readonly property int count: Math.max(1, figure.items.count)
    readonly property bool stacked: width < Theme.du(1000) && count > 1
    readonly property real columnWidth: stacked ? width : (width - (count - 1) * Theme.du(64)) / count

    fits: grid.implicitHeight <= height + 1

    Grid {
        id: grid

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.du(root.stacked ? 0 : 24)
        columns: root.stacked ? 1 : root.count
        columnSpacing: Theme.du(64)
        rowSpacing: Theme.du(40)
        verticalItemAlignment: Grid.AlignTop

        Repeater {
            model: root.figure.items

            Column {
                id: entry

                required property string number
                required property string label
                required property string note
                required property string language

                width: root.columnWidth
                spacing: Theme.du(16)

                Prose {
                    width: parent.width
                    role: "number"
                    shrinks: true
                    relaxed: false
                    language: entry.language
                    markup: entry.number
                    color: root.ink
                    pixelSize: Math.min(Theme.title(root.count === 1 ? 144 : 112), root.columnWidth / 4)
                    lineHeight: Math.round(pixelSize * 1.06)
                }
                FigureLabel {
                    width: Math.min(parent.width, Theme.type(760))
                    markup: entry.label
                    language: entry.language
                    color: root.ink
                    pixelSize: Theme.type(34)
                }
                FigureLabel {
                    width: Math.min(parent.width, Theme.type(760))
                    visible: entry.note !== ""
                    markup: entry.note
                    language: entry.language
                    color: root.ink
                }
            }
        }
    }
}
