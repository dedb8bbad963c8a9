import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A button that asks once more before it does what cannot be taken back with a touch.
Row {
    id: root

    required property string offer
    // What the second touch says; it stands where nothing stood before.
    required property string sure
    property string language: ""
    property bool live: true
    property bool asking: false

    signal confirmed

    spacing: Theme.gap(24)
    onLiveChanged: asking = false

    ActionButton {
        said: root.asking ? qsTr("No") : root.offer
        language: root.language
        live: root.live
        width: Math.max(implicitWidth, first.implicitWidth)
        onActivated: root.asking = !root.asking
    }
    ActionButton {
        visible: root.asking
        said: root.sure
        language: root.language
        filled: true
        onActivated: {
            root.asking = false;
            root.confirmed();
        }
    }
    ActionButton {
        id: first

        visible: false
        said: root.offer
    }
}
