import QtQuick
import Kiosk.Theme

// Where things stand on a page. Four arrangements: the text on the ground under a figure, the
// text in the sky over a figure, the text beside a figure (no horizon), and one thing at a time.
QtObject {
    id: root

    required property real width
    required property real height
    required property real headerHeight
    required property real actionHeight
    required property real titleHeight
    required property real bodyHeight
    property bool hasSky: false
    property bool hasGround: false
    property bool horizonless: false
    property bool figureAlone: false
    // The kind of the figure that stands in the sky; a map and a field run to the edges.
    property string skyKind: ""
    // The marks on the horizon take no ground.
    property bool strip: false
    // One figure has the screen above the action row to itself, though both would have room.
    property bool closer: false

    readonly property bool bleeds: skyKind === "map" || skyKind === "field"
    readonly property bool flows: skyKind === "field" && horizonless && !single
    readonly property bool tall: height > width
    readonly property bool single: Theme.textPercent > 100 || Theme.spaced || (tall ? height < Theme.du(1300) : height < Theme.du(820) || width < Theme.du(1300))
    readonly property bool hasFigure: hasSky || hasGround
    readonly property real margin: Math.min(Theme.du(96), width * 0.06)
    readonly property real inner: width - 2 * margin
    readonly property real actionY: height - actionHeight - Theme.du(24)
    readonly property real bodyEnd: actionY - Theme.du(12)
    readonly property real measure: Theme.type(1000)
    readonly property bool textOnGround: hasSky && (!hasGround || strip) && !horizonless && !single
    readonly property bool overhead: horizonless && !tall && !single && hasFigure && !flows

    readonly property real horizon: {
        if (horizonless || single || closer)
            return height;
        const usual = Math.round(height * (tall ? 0.5 : 0.62));
        if (tall)
            return textOnGround ? Math.min(usual, bodyEnd - titleHeight - bodyHeight - Theme.du(72)) : Math.max(usual, skyTextEnd + (hasSky ? Theme.du(380) : Theme.du(64)));
        return textOnGround ? Math.min(usual, bodyEnd - Math.max(bodyHeight + Theme.du(6), titleHeight + Theme.du(26))) : usual;
    }
    readonly property real textEnd: bodyY + bodyHeight
    readonly property real skyTextY: headerHeight + Theme.du(tall ? 8 : 4)
    readonly property real skyTextEnd: skyTextY + titleHeight + Theme.du(20) + bodyHeight

    readonly property real titleX: margin
    readonly property real titleY: textOnGround ? horizon + Theme.du(tall ? 36 : 26) : skyTextY
    readonly property real titleWidth: {
        if (flows)
            return Math.min(measure, inner * (tall ? 1 : 7 / 12));
        if ((textOnGround || overhead) && !tall)
            return inner * 5 / 12 - Theme.du(32);
        if ((hasSky && hasGround && !tall && !single))
            return inner * 6.5 / 12;
        return inner;
    }
    readonly property real bodyX: (textOnGround || overhead) && !tall ? margin + (inner + Theme.du(32)) * 5 / 12 : margin
    readonly property real bodyY: overhead ? titleY + Theme.du(8) : textOnGround && !tall ? Math.max(horizon + Theme.du(4), Math.min(horizon + Theme.du(20), bodyEnd - bodyHeight)) : titleY + titleHeight + Theme.du(20)
    readonly property real bodyWidth: {
        if (single)
            return Math.min(measure * (Theme.spaced ? 1.25 : 1.06), inner - Theme.target(96) - Theme.du(48));
        if ((textOnGround || overhead) && !tall)
            return Math.min(measure, width - margin - bodyX);
        return Math.min(measure, titleWidth);
    }
    readonly property real bodyRoom: {
        if (single || horizonless && !hasFigure)
            return bodyEnd - bodyY;
        if (textOnGround)
            return bodyEnd - bodyY;
        if (horizonless)
            return Math.min(bodyHeight, bodyEnd - bodyY - Theme.du(300));
        return (tall ? bodyEnd - Theme.du(300) : horizon - Theme.du(20)) - bodyY;
    }

    readonly property rect skyRect: {
        const top = headerHeight + Theme.du(16);
        if (bleeds && (single || closer || flows))
            return Qt.rect(0, 0, width, actionY - Theme.du(8));
        if (closer)
            return Qt.rect(margin, top, inner, bodyEnd - top);
        if (bleeds && textOnGround)
            return Qt.rect(0, 0, width, horizon);
        if (single)
            return Qt.rect(margin, top, hasGround ? 0 : bodyWidth, hasGround ? 0 : bodyEnd - top);
        if (textOnGround)
            return Qt.rect(margin, top, inner, horizon - top);
        if (horizonless) {
            const under = Math.max(textEnd, titleY + titleHeight) + Theme.du(32);
            return Qt.rect(margin, under, inner, bodyEnd - under);
        }
        if (tall)
            return Qt.rect(margin, textEnd + Theme.du(32), inner, horizon - textEnd - Theme.du(32));
        return Qt.rect(margin + inner * 7 / 12, top, inner * 5 / 12, horizon - top);
    }
    // Where labels and controls of a figure that runs to the edges may stand.
    readonly property rect skySafe: bleeds && skyRect.x === 0 ? Qt.rect(margin, headerHeight, inner, skyRect.height - headerHeight) : Qt.rect(0, 0, 0, 0)
    // The text that a field of dots flows round.
    readonly property rect opening: flows && !closer ? Qt.rect(0, 0, tall ? width : titleX + titleWidth + Theme.du(48), skyTextEnd + Theme.du(40)) : skySafe.width > 0 ? Qt.rect(0, 0, width, headerHeight) : Qt.rect(0, 0, 0, 0)
    readonly property rect groundRect: strip ? Qt.rect(margin, horizon - Theme.du(6), inner, Theme.du(12)) : closer ? Qt.rect(margin, headerHeight + Theme.du(16), inner, bodyEnd - headerHeight - Theme.du(16)) : single ? Qt.rect(margin, headerHeight + Theme.type(52), bodyWidth, bodyEnd - headerHeight - Theme.type(52)) : Qt.rect(margin, horizon, inner, bodyEnd - horizon)
}
