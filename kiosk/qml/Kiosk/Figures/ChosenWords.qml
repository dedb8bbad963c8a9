import QtQuick
import Kiosk.Bridge

// The words of the entry that was chosen, or none.
Item {
    id: root

    required property FigureView figure
    required property string entry
    readonly property int place: {
        for (let i = Math.min(0, figure.revision); i < entries.count; ++i)
            if (entry !== "" && (entries.itemAt(i) as ChosenEntry)?.entryId === entry)
                return i;
        return -1;
    }
    readonly property ChosenEntry found: place >= 0 ? entries.itemAt(place) as ChosenEntry : null
    readonly property string chosen: found?.label ?? ""
    readonly property string note: found?.note ?? ""
    readonly property string page: found?.page ?? ""

    visible: false

    Repeater {
        id: entries

        model: root.figure.items

        ChosenEntry {}
    }
}
