pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// A card for each tool, all of one size, in as many columns as have room.
Grid {
    id: root

    required property ToolList tools
    property string language: ""
    readonly property real wide: Math.floor((width - (columns - 1) * spacing) / columns)
    readonly property real tall: Math.round((height - (rows - 1) * spacing) / rows)
    // What a tool is for is told on all cards, or on none.
    readonly property bool hinted: {
        for (let i = 0; i < cards.count; ++i) {
            if (!((cards.itemAt(i) as ToolCard)?.roomy ?? true))
                return false;
        }
        return true;
    }

    signal chosen(key: string)

    columns: Math.max(2, Math.min(4, Math.floor(width / Theme.type(370))))
    rows: Math.ceil(tools.count / columns)
    spacing: Theme.gap(16)

    Repeater {
        id: cards

        model: root.tools.count

        ToolCard {
            required property int index
            readonly property StaffEntry entry: root.tools.at(index)

            name: entry.name
            hint: entry.hint
            hinted: root.hinted
            language: root.language
            width: root.wide
            height: Math.min(root.tall, Theme.type(230))
            onActivated: root.chosen(entry.key)
        }
    }
}
