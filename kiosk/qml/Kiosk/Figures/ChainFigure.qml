pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// Who gave orders to whom, from top to bottom: square nodes on one line. Where it has not room
// for all of them, and the page has buttons for steps, it is shown in parts.
FigureBody {
    id: root

    readonly property bool beside: width > Theme.type(1100)
    readonly property real node: Theme.title(22)
    readonly property real nameX: node + Theme.du(32)
    // Where the text of a page begins too.
    readonly property real noteX: beside ? (width + Theme.du(32)) * 5 / 12 : nameX
    readonly property real gap: Theme.du(beside ? 28 : 24)
    // The first entry of each part; the entries' heights are known only once they are there.
    readonly property list<int> parts: {
        const found = [0];
        let sum = Math.min(0, root.figure.revision);
        for (let i = 0; i < entries.count; ++i) {
            const tall = (entries.itemAt(i) as Item)?.implicitHeight ?? 0;
            if (sum > 0 && sum + tall > height + 1) {
                found.push(i);
                sum = 0;
            }
            sum += tall + gap;
        }
        return found;
    }
    readonly property int part: Math.min(step, parts.length - 1)
    readonly property int firstShown: parts[part]
    readonly property int lastShown: part + 1 < parts.length ? parts[part + 1] - 1 : entries.count - 1

    fits: parts.length === 1 || close && stepped
    steps: close && stepped ? parts.length : 1

    Column {
        id: column

        width: parent.width
        y: root.parts.length > 1 ? 0 : Math.max(0, (root.height - height) / 2)
        spacing: root.gap

        Repeater {
            id: entries

            model: root.figure.items

            Item {
                id: entry

                required property int index
                required property string label
                required property string note
                required property string language

                visible: !root.fits || index >= root.firstShown && index <= root.lastShown
                width: column.width
                implicitHeight: Math.max(name.height + (root.beside ? 0 : noteText.height), root.beside ? noteText.height : 0)
                height: implicitHeight

                // To the next node; in another part of the chain, on to the edge.
                Rectangle {
                    visible: entry.index < entries.count - 1
                    x: root.node / 2 - width / 2
                    y: name.lineHeight / 2
                    width: Theme.line * 1.5
                    height: entry.index < root.lastShown ? entry.height + root.gap : entry.height - y
                    color: root.ink
                }
                Rectangle {
                    visible: entry.index > 0 && entry.index === root.firstShown
                    x: root.node / 2 - width / 2
                    width: Theme.line * 1.5
                    height: name.lineHeight / 2
                    color: root.ink
                }
                Rectangle {
                    y: name.lineHeight / 2 - height / 2
                    width: root.node
                    height: root.node
                    color: entry.index === 0 ? root.ink : Theme.sky(root.landscape)
                    border.width: Theme.line * 1.5
                    border.color: root.ink
                }
                Prose {
                    id: name

                    x: root.nameX
                    width: root.beside ? root.noteX - root.nameX - Theme.du(32) : root.width - root.nameX
                    role: "label"
                    markup: entry.label
                    language: entry.language
                    color: root.ink
                    lineHeight: Theme.leading(pixelSize, 1.2)
                }
                FigureLabel {
                    id: noteText

                    x: root.noteX
                    y: root.beside ? (name.lineHeight - lineHeight) / 2 : name.height
                    width: root.width - x
                    height: markup !== "" ? textHeight : 0
                    markup: entry.note
                    language: entry.language
                    color: root.ink
                }
            }
        }
    }
}
