import QtQuick
import Kiosk.Theme

// A short text in one style: a title, a label, a name.
Text {
    id: root

    property string language: ""
    property string role: "label"
    property bool serif: false
    // Size in pixels; large serif type is set a little tighter.
    property real size: Theme.type(30)
    property bool tight: false
    // A line's height in parts of the size.
    property real leading: serif ? 1.1 : 1.3
    // A name on a button is a sign, not reading: it keeps its form.
    readonly property bool isSign: wrapMode === Text.NoWrap
    property bool spaced: Theme.spaced && !isSign
    readonly property string said: text
    // What a voice says, with the words beside it that have no role of their own.
    property string spoken: said
    // Of the letters as they are, also where they shrink to fit.
    readonly property real letterSize: fontInfo.pixelSize
    // Where the letters begin, in the item's own pixels.
    readonly property real paintedX: (width - paintedWidth) * (effectiveHorizontalAlignment === Text.AlignRight ? 1 : effectiveHorizontalAlignment === Text.AlignHCenter ? 0.5 : 0)

    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    renderType: Text.QtRendering
    font.family: serif ? Theme.serif : Theme.sans
    font.pixelSize: size
    font.letterSpacing: spaced ? 0.12 * size : tight ? -0.012 * size : 0
    font.wordSpacing: spaced ? 0.16 * size : 0
    font.hintingPreference: Font.PreferNoHinting
    horizontalAlignment: Text.AlignLeft
    LayoutMirroring.enabled: Theme.mirrored
    transform: Upright {
        width: root.width
    }
    lineHeightMode: Text.FixedHeight
    lineHeight: spaced ? Theme.leading(size, leading) : Math.round(size * leading)

    Accessible.role: role === "heading" ? Accessible.Heading : Accessible.StaticText
    Accessible.name: spoken
    Accessible.ignored: text === "" || role === "" || !enabled
}
