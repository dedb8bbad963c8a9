import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// A recording: its picture or its words, what it is, and the controls; closer, also the transcript.
FigureBody {
    id: root

    property bool film: false
    // Whether this recording was asked for, and not another one of the page.
    property bool mine: false
    readonly property bool playing: mine && visit.playing
    readonly property bool present: visit.screen === "panel"
    readonly property bool hasPicture: film || figure.secondUrl.toString() !== ""
    // One thing at a time: first the player, if there is anything to it, then the transcript.
    readonly property bool paged: close && stepped
    readonly property int firstSteps: player.playable || hasPicture ? 1 : 0
    readonly property bool turned: paged && step >= firstSteps
    readonly property bool reads: paged ? turned : close || !player.playable
    readonly property bool controlled: player.playable && !turned
    readonly property bool wide: width > height * 1.2 && width > Theme.type(paged ? 400 : 1200)
    // Two columns: the picture, and beside it the words, or the controls.
    readonly property bool beside: wide && (hasPicture || paged)
    readonly property bool speaks: !film && player.playable && !reads && (!hasPicture || beside && !paged)
    readonly property real gap: Theme.du(24)
    // The controls keep clear of the horizon, or of the buttons of the page.
    readonly property real floor: height - Theme.gap(24)
    readonly property real controlsHeight: controlled && !(paged && beside) ? controls.implicitHeight + gap : 0
    readonly property real labelsHeight: paged ? 0 : labels.implicitHeight + gap
    readonly property real column: beside ? width * (paged ? 0.56 : close ? 0.6 : 0.56) : width
    readonly property real pictureHeight: Math.max(0, Math.min(column / picture.ratio, floor - controlsHeight - (beside ? 0 : labelsHeight), reads && !beside ? height * 0.4 : height))
    readonly property real sideX: beside ? pictureHeight * picture.ratio + Theme.du(56) : 0
    readonly property real controlsX: paged && beside ? column + Theme.du(48) : 0
    // Where words beside or under the picture may stand.
    readonly property real sideY: !beside && hasPicture ? pictureHeight + gap : 0
    readonly property real sideEnd: floor - controlsHeight - labelsHeight

    explorable: figure.transcript !== ""
    steps: !close ? 1 : transcript.steps + (paged ? firstSteps : 0)
    fits: close || (hasPicture ? pictureHeight >= Theme.du(200) : sideEnd >= spoken.lineHeight)

    function toggle(): void {
        const starts = !root.playing;
        // Whatever else plays on the page falls silent first.
        root.visit.setPlaying(false);
        root.mine = starts;
        root.visit.setPlaying(starts);
    }

    onPresentChanged: if (!present)
        player.rewind()

    Player {
        id: player

        figure: root.figure
        wanted: root.playing
        // Recordings are heard once, not again from a mirror.
        volume: root.Window.window?.objectName === "mirror" ? 0 : root.visit.volume
        onStopped: if (root.playing)
            root.visit.setPlaying(false)
    }
    Connections {
        target: root.visit

        function onChanged() {
            if (!root.visit.playing)
                root.mine = false;
        }
    }
    PlayerPicture {
        id: picture

        visible: root.hasPicture && !root.turned
        y: root.paged && !root.beside ? root.sideEnd - height : 0
        width: height * ratio
        height: root.pictureHeight
        figure: root.figure
        player: player
        caption: player.started && !root.speaks ? player.caption : ""
    }
    Prose {
        id: spoken

        visible: root.speaks
        x: root.hasPicture ? root.sideX : 0
        y: root.hasPicture ? 0 : Math.max(0, root.sideEnd - height)
        width: root.paged && root.beside ? root.column : Math.min(root.width - x, Theme.title(1400))
        height: Math.min(textHeight, root.sideEnd)
        role: "quotation"
        markup: player.lastCaption
        language: root.figure.language
        color: root.ink
        pixelSize: Theme.title(60)
        lineHeight: Theme.leading(pixelSize, 1.16)
    }
    Column {
        id: labels

        visible: !root.paged
        x: root.sideX
        y: root.beside ? root.pictureHeight - height : root.sideEnd + root.gap / 2
        width: Math.min(root.width - x, Theme.type(1100))
        spacing: Theme.du(4)

        FigureLabel {
            width: parent.width
            markup: root.figure.caption
            language: root.figure.language
            color: root.ink
        }
        FigureLabel {
            width: parent.width
            role: "credit"
            markup: root.figure.credit
            language: root.figure.language
            color: root.ink
        }
    }
    PlayerControls {
        id: controls

        visible: root.controlled
        x: root.controlsX
        y: root.floor - height
        width: root.width - x
        player: player
        visit: root.visit
        film: root.film
        playing: root.playing
        ink: root.ink
        paper: Theme.sky(root.landscape)
        onToggled: root.toggle()
    }
    Prose {
        id: transcript

        visible: root.reads
        x: root.paged ? 0 : root.sideX
        y: root.paged ? 0 : root.sideY
        width: Math.max(Theme.type(200), Math.min(root.width - x - (root.close && !root.stepped ? Theme.target(96) + root.gap : 0), Theme.type(1000)))
        height: Math.max(lineHeight, root.paged ? root.floor : (root.beside ? root.pictureHeight - root.labelsHeight : root.sideEnd) - y)
        role: "transcript"
        markup: !root.paged ? root.figure.transcript : [root.figure.transcript, root.figure.caption, root.figure.credit].filter(words => words).join("\u2029")
        language: root.figure.language
        spacing: lineHeight * 0.4
        step: !root.close ? 0 : root.paged ? Math.max(0, root.step - root.firstSteps) : root.step
        color: root.ink
    }
    StepButtons {
        visible: root.close && !root.stepped && steps > 1
        x: root.width - width
        y: transcript.y
        ink: root.ink
        paper: Theme.sky(root.landscape)
        step: root.step
        steps: root.steps
        language: root.visit.language
        onMoved: by => root.visit.scroll(by)
    }
}
