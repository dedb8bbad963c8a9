pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge

// Shows any figure in the place it is given; falls back to words where the drawing has no room.
Item {
    id: root

    required property FigureView figure
    required property string landscape
    property int step: 0
    property bool wordsOnly: false
    readonly property string kind: figure.kind
    readonly property bool inWords: wordsOnly || (drawing.item !== null && !fitsNow)
    readonly property bool fitsNow: (drawing.item as FigureBody)?.fits ?? true
    readonly property int steps: inWords ? words.steps : 1

    visible: kind !== "" && width > 0 && height > 0

    Accessible.role: Accessible.Graphic
    Accessible.name: figure.described

    Loader {
        id: drawing

        anchors.fill: parent
        active: root.kind !== ""
        visible: !root.inWords
        sourceComponent: {
            switch (root.kind) {
            case "timeline":
                return timeline;
            case "quantity":
                return quantity;
            case "number":
                return number;
            case "chain":
                return chain;
            case "list":
                return list;
            case "quotation":
                return quotation;
            case "image":
                return image;
            default:
                return null;
            }
        }
    }
    FigureWords {
        id: words

        anchors.fill: parent
        visible: root.inWords
        figure: root.figure
        landscape: root.landscape
        step: root.step
    }
    Component {
        id: timeline
        TimelineFigure {
            figure: root.figure
            landscape: root.landscape
        }
    }
    Component {
        id: quantity
        QuantityFigure {
            figure: root.figure
            landscape: root.landscape
        }
    }
    Component {
        id: number
        NumberFigure {
            figure: root.figure
            landscape: root.landscape
        }
    }
    Component {
        id: chain
        ChainFigure {
            figure: root.figure
            landscape: root.landscape
        }
    }
    Component {
        id: list
        ListFigure {
            figure: root.figure
            landscape: root.landscape
        }
    }
    Component {
        id: quotation
        QuotationFigure {
            figure: root.figure
            landscape: root.landscape
        }
    }
    Component {
        id: image
        ImageFigure {
            figure: root.figure
            landscape: root.landscape
        }
    }
}
