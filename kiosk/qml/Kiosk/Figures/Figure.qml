pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Shows any figure in the place it is given; falls back to words where the drawing has no room.
Item {
    id: root

    required property FigureView figure
    required property string landscape
    required property Visit visit
    property bool close: false
    property int step: 0
    property bool stepped: false
    property rect safe: Qt.rect(0, 0, 0, 0)
    property rect opening: Qt.rect(0, 0, 0, 0)
    property bool wordsOnly: false
    readonly property string kind: figure.kind
    readonly property string group: "figure " + figure.key
    readonly property string said: figure.described
    readonly property string role: "figure"
    // What it says, with words in other languages marked.
    readonly property string markup: figure.describedMarkup
    readonly property string language: figure.describedLanguage
    readonly property FigureBody body: drawing.item as FigureBody
    readonly property bool inWords: !figure.veiled && (wordsOnly || (body !== null && !body.fits))
    readonly property bool explorable: body?.explorable ?? false
    readonly property int steps: figure.veiled ? (notice.item as NoticePlate)?.steps ?? 1 : inWords ? words.steps : body?.steps ?? 1
    readonly property FigureContext context: FigureContext {
        figure: root.figure
        landscape: root.landscape
        visit: root.visit
        close: root.close
        step: root.step
        stepped: root.stepped
        safe: root.safe
        opening: root.opening
    }

    visible: kind !== "" && width > 0 && height > 0

    Accessible.role: Accessible.Graphic
    Accessible.name: said
    Accessible.ignored: !enabled

    Loader {
        id: drawing

        anchors.fill: parent
        active: root.kind !== "" && !root.figure.veiled
        visible: !root.inWords
        sourceComponent: ({
                "timeline": timeline,
                "quantity": quantity,
                "number": number,
                "chain": chain,
                "list": names,
                "quotation": quotation,
                "image": image,
                "map": chart,
                "field": field,
                "bars": bars,
                "regime": regime,
                "people": people,
                "document": document,
                "before-after": beforeAfter,
                "gallery": gallery,
                "audio": audio,
                "video": video
            })[root.kind] ?? null
    }
    Loader {
        id: notice

        anchors.fill: parent
        active: root.kind !== "" && root.figure.veiled
        sourceComponent: NoticePlate {
            figure: root.figure
            landscape: root.landscape
            visit: root.visit
            step: root.step
        }
    }
    FigureWords {
        id: words

        x: root.safe.x
        y: root.safe.y + Math.max(0, root.opening.y + root.opening.height - root.safe.y)
        width: root.safe.width > 0 ? root.safe.width - (root.stepped ? Theme.target(96) + Theme.du(48) : 0) : parent.width
        height: (root.safe.height > 0 ? root.safe.y + root.safe.height : parent.height) - y
        visible: root.inWords
        figure: root.figure
        landscape: root.landscape
        step: root.step
    }
    Component {
        id: timeline
        TimelineFigure {
            context: root.context
        }
    }
    Component {
        id: quantity
        QuantityFigure {
            context: root.context
        }
    }
    Component {
        id: number
        NumberFigure {
            context: root.context
        }
    }
    Component {
        id: chain
        ChainFigure {
            context: root.context
        }
    }
    Component {
        id: names
        ListFigure {
            context: root.context
        }
    }
    Component {
        id: quotation
        QuotationFigure {
            context: root.context
        }
    }
    Component {
        id: image
        ImageFigure {
            context: root.context
        }
    }
    Component {
        id: chart
        MapFigure {
            context: root.context
        }
    }
    Component {
        id: field
        FieldFigure {
            context: root.context
        }
    }
    Component {
        id: bars
        BarsFigure {
            context: root.context
        }
    }
    Component {
        id: regime
        RegimeFigure {
            context: root.context
        }
    }
    Component {
        id: people
        PeopleFigure {
            context: root.context
        }
    }
    Component {
        id: document
        DocumentFigure {
            context: root.context
        }
    }
    Component {
        id: beforeAfter
        BeforeAfterFigure {
            context: root.context
        }
    }
    Component {
        id: gallery
        GalleryFigure {
            context: root.context
        }
    }
    Component {
        id: audio
        SoundFigure {
            context: root.context
        }
    }
    Component {
        id: video
        FilmFigure {
            context: root.context
        }
    }
}
