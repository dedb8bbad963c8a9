pragma Singleton
import QtQuick

// Sizes, colours and durations. One design unit is 0.2768 mm at 600 mm from the eye.
QtObject {
    id: root

    property real unit: 1
    property real pixelsPerMm: 3.61
    property int textPercent: 100
    property bool highContrast: false
    property bool calm: false
    // Easy reading spacing, as in WCAG 1.4.12.
    property bool spaced: false
    // Everything lies within reach of a seated visitor.
    property bool lowReach: false
    // The pixels of the picture that are then too high or too low.
    property real tooHigh: 0
    property real tooLow: 0
    // The language reads from right to left: the whole exhibit stands mirrored, and what must
    // not (words, pictures, maps) is turned back where it is drawn.
    property bool mirrored: false
    property bool quiet: false
    // For pictures and measuring: every transition is left out.
    property bool still: false

    readonly property real textScale: textPercent / 100
    readonly property real titleScale: 1 + (textScale - 1) * 0.5

    readonly property string serif: "PT Serif"
    readonly property string sans: "PT Sans"

    readonly property int pressMs: 120
    readonly property int cardMs: still ? 0 : calm ? 120 : 240
    readonly property int pageMs: still ? 0 : calm ? 120 : 480

    readonly property color ink: highContrast ? "#000000" : "#101316"
    readonly property color iron: highContrast ? "#000000" : "#20262C"
    readonly property color slate: highContrast ? "#000000" : "#323A42"
    readonly property color felt: highContrast ? "#FFFFFF" : "#F5F1E8"
    readonly property color snow: highContrast ? "#FFFFFF" : "#EDF1F2"
    readonly property color bronze: highContrast ? "#FFFFFF" : "#CB9F60"
    readonly property color bronzeShade: highContrast ? "#9A9A9A" : "#855A26"
    readonly property color mist: highContrast ? "#FFFFFF" : "#B9C2C8"
    readonly property color dot: highContrast ? "#FFFFFF" : "#C6CFD3"
    readonly property color coldGrey: highContrast ? "#9A9A9A" : "#7C8990"
    readonly property color steppe: "#DDCDA0"
    readonly property color sheet: highContrast ? "#000000" : "#F5F1E8"
    readonly property color sheetText: highContrast ? "#FFFFFF" : "#101316"
    readonly property color off: highContrast ? "#9A9A9A" : "#5C6166"
    readonly property color dimmed: highContrast ? "#E6000000" : "#D6101316"

    readonly property color focusDark: "#000000"
    readonly property color focusLight: "#FFFFFF"

    readonly property real line: Math.max(2, du(highContrast ? 4 : 2))
    readonly property real horizonLine: Math.max(2, du(4))
    readonly property real focusLine: Math.max(4, du(6))

    function du(units: real): real {
        return Math.round(units * unit);
    }
    function mm(millimetres: real): real {
        return Math.ceil(millimetres * pixelsPerMm);
    }
    // A touch target: never under 15 mm. A gap between targets: never under 3 mm.
    function target(units: real): real {
        return Math.max(du(units), mm(15));
    }
    function gap(units: real): real {
        return Math.max(du(units), mm(3));
    }
    // The height of a line: a part of the letters' size, and with easy spacing at least 1.5 of it.
    function leading(size: real, part: real): real {
        return Math.round(size * (spaced ? Math.max(1.5, part) : part));
    }
    function type(units: real): real {
        // Not rounded down by more than a seventh of a pixel, or capitals would be too small.
        return Math.ceil(units * unit * textScale - 0.15);
    }
    // Wider letters of a title take the room of larger ones; those of a text are not made smaller.
    function title(units: real): real {
        return Math.round(Math.max(units * (spaced ? 0.86 : 1), Math.min(units, 38)) * unit * titleScale);
    }
    function sky(landscape: string): color {
        if (highContrast)
            return "#000000";
        switch (landscape) {
        case "iron":
            return slate;
        case "snow":
            return snow;
        case "ink":
            return ink;
        default:
            return felt;
        }
    }
    function ground(landscape: string): color {
        if (highContrast)
            return "#000000";
        switch (landscape) {
        case "iron":
            return iron;
        case "snow":
            return "#D3DCE0";
        case "ink":
            return ink;
        case "bronze":
            return bronze;
        default:
            return steppe;
        }
    }
    function words(landscape: string): color {
        if (highContrast)
            return "#FFFFFF";
        switch (landscape) {
        case "iron":
            return snow;
        case "ink":
            return felt;
        default:
            return ink;
        }
    }
    // The fill of bars and marks, and the paler one for what is uncertain or second.
    function fill(landscape: string): color {
        if (highContrast)
            return "#FFFFFF";
        switch (landscape) {
        case "iron":
            return snow;
        case "ink":
            return dot;
        case "snow":
            return iron;
        default:
            return ink;
        }
    }
    function pale(landscape: string): color {
        if (highContrast)
            return "#9A9A9A";
        switch (landscape) {
        case "iron":
        case "ink":
            return coldGrey;
        case "bronze":
            return bronzeShade;
        case "snow":
            return coldGrey;
        default:
            return "#857C66";
        }
    }
}
