pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// A picture with its caption and credit, and marked points with their words if it has any. A
// place for a picture that is still missing shows the points' words alone.
FigureBody {
    id: root

    readonly property bool missing: figure.slot && figure.imageUrl.toString() === ""
    readonly property bool marked: figure.items.count > 0
    readonly property bool beside: width > Theme.type(1200)
    readonly property real linesWidth: Math.max(Theme.type(480), buttons.implicitWidth)
    readonly property real footHeight: foot.implicitHeight
    readonly property real pictureWidth: beside ? width - linesWidth - Theme.du(48) : width

    fits: missing ? (list.item as ListFigure)?.fits ?? true : beside ? footHeight <= height - Theme.du(16) : footHeight < height * 0.6
    explorable: !missing

    Loader {
        id: list

        anchors.fill: parent
        active: root.missing

        sourceComponent: ListFigure {
            context: root.context
        }
    }
    ZoomPicture {
        id: picture

        visible: !root.missing
        width: root.pictureWidth
        height: root.height - Theme.du(16) - (root.beside ? 0 : root.footHeight + Theme.du(16))
        figure: root.figure
        visit: root.visit
        base: root.figure.imageUrl
        described: root.figure.alt
        touchable: root.close

        ImagePoints {
            anchors.fill: parent
            figure: root.figure
            visit: root.visit
            seen: Qt.rect(-picture.drawnX, -picture.drawnY, picture.width, picture.height)
        }
    }
    PictureFoot {
        id: foot

        visible: !root.missing
        x: root.beside ? (root.close ? root.pictureWidth : Math.min(root.pictureWidth, picture.drawnWidth)) + Theme.du(48) : 0
        y: root.height - height - Theme.du(16)
        width: root.beside ? root.linesWidth : root.width
        figure: root.figure
        ink: root.ink
        beside: root.beside
        caption: words.chosen !== "" ? words.chosen : root.figure.caption
        further: words.chosen !== "" ? words.note : ""
        credit: words.chosen !== "" ? "" : root.figure.credit

        ViewButtons {
            id: buttons

            visible: root.close
            fixed: true
            ink: root.ink
            paper: Theme.sky(root.landscape)
            language: root.visit.language
            larger: picture.enlarged
            canGrow: picture.canGrow
            onMoved: (across, down) => root.visit.panView(across, down)
            onZoomed: by => root.look(by)
            onReset: root.visit.resetView()
        }
    }
    ChosenWords {
        id: words

        figure: root.figure
        entry: root.visit.chosen
    }
    function look(by: int): void {
        picture.look(picture.zoom * Math.pow(1.5, by), root.visit.viewX, root.visit.viewY);
    }
}
