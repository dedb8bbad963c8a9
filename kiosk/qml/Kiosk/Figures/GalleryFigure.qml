pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// Several pictures, one at a time: its caption and credit under it, buttons for the others.
FigureBody {
    id: root

    readonly property int count: figure.items.count
    readonly property int place: {
        for (let i = Math.min(0, figure.revision); i < pictures.count; ++i)
            if ((pictures.itemAt(i) as GalleryPicture)?.entryId === visit.chosen)
                return i;
        return 0;
    }
    readonly property GalleryPicture shown: pictures.itemAt(Math.min(place, pictures.count - 1) + Math.min(0, figure.revision)) as GalleryPicture

    readonly property bool beside: width > Theme.type(1200)
    readonly property real linesWidth: beside ? Theme.type(480) : width

    fits: beside ? foot.height <= height - Theme.du(16) : foot.height < height * 0.6
    explorable: true

    function turn(by: int): void {
        const next = pictures.itemAt((place + by + count) % count) as GalleryPicture;
        if (next)
            visit.choose(next.entryId);
    }

    Repeater {
        id: pictures

        model: root.figure.items

        GalleryPicture {
            visible: index === root.place
            width: root.beside ? root.width - root.linesWidth - Theme.du(48) : root.width
            height: root.height - Theme.du(16) - (root.beside ? 0 : foot.height + Theme.du(16))
        }
    }
    PictureFoot {
        id: foot

        x: root.beside ? (root.shown?.paintedWidth ?? 0) + Theme.du(48) : 0
        y: root.height - height - Theme.du(16)
        width: root.beside ? root.linesWidth : root.width
        figure: root.figure
        ink: root.ink
        caption: root.shown?.label ?? ""
        further: root.shown?.note ?? ""
        credit: root.shown?.credit ?? ""
        beside: root.beside

        ViewButton {
            visible: root.count > 1
            said: qsTr("Previous picture")
            language: root.visit.language
            sign: "left"
            ink: root.ink
            paper: Theme.sky(root.landscape)
            onActivated: root.turn(-1)
        }
        Words {
            visible: root.count > 1
            height: Theme.target(64)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("%1 of %2").arg(root.place + 1).arg(root.count)
            language: root.visit.language
            color: root.ink
            wrapMode: Text.NoWrap
        }
        ViewButton {
            visible: root.count > 1
            said: qsTr("Next picture")
            language: root.visit.language
            sign: "right"
            ink: root.ink
            paper: Theme.sky(root.landscape)
            onActivated: root.turn(1)
        }
    }
}
