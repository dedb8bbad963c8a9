import QtQuick
import Kiosk.Theme

// The one way to press: acts on release inside, never on slide-off, however long it is held.
Item {
    id: root

    required property string said
    // What a voice says, where the words on it say too little.
    property string spoken: said
    property string language: ""
    property string role: "button"
    property bool live: true
    property bool chosen: false
    readonly property bool isTarget: live && visible
    readonly property bool pressed: tap.pressed && live

    signal activated

    function press() {
        if (live)
            activated();
    }

    implicitWidth: Theme.target(64)
    implicitHeight: Theme.target(64)

    Accessible.role: role === "choice" ? Accessible.RadioButton : Accessible.Button
    Accessible.name: spoken
    Accessible.checkable: role === "choice"
    Accessible.checked: chosen
    Accessible.ignored: role === "backdrop" || !enabled
    Accessible.onPressAction: root.press()

    TapHandler {
        id: tap

        enabled: root.live
        gesturePolicy: TapHandler.ReleaseWithinBounds
        // Seconds: a slow hand must not turn its press into nothing.
        longPressThreshold: 3600
        onTapped: root.activated()
    }
}
