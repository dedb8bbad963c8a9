pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The commissioning report: its parts, each with how it stands, and below them the button that
// stores it. A part opens in the place of all.
StaffTool {
    id: root

    readonly property Commissioning trial: desk.commissioning
    readonly property string part: trial.part
    property bool isComplete: false
    // Too small for more than a word about each part.
    readonly property bool isLow: height < Theme.type(600) || width < Theme.type(800)
    readonly property list<CommissioningPart> partsOfReport: [
        CommissioningPart {
            key: "touch"
            name: qsTr("Touch")
            page: Component {
                TouchPart {
                    tool: root
                }
            }
        },
        CommissioningPart {
            key: "sound"
            name: qsTr("Sound")
            page: Component {
                SoundPart {
                    tool: root
                }
            }
        },
        CommissioningPart {
            key: "size"
            name: qsTr("Size of the picture")
            page: Component {
                SizePart {
                    tool: root
                }
            }
        },
        CommissioningPart {
            key: "letters"
            name: qsTr("Letters")
            page: Component {
                LettersPart {
                    tool: root
                }
            }
        },
        CommissioningPart {
            key: "computer"
            name: qsTr("Computer")
            page: Component {
                PartPage {
                    tool: root
                }
            }
        },
        CommissioningPart {
            key: "content"
            name: qsTr("Content and program")
            page: Component {
                PartPage {
                    tool: root
                }
            }
        }
    ]
    readonly property CommissioningPart opened: partsOfReport.find(entry => entry.key === part) ?? null

    intro: part !== "" || isLow ? "" : qsTr("Try each part once the kiosk stands in its place. The report also says what was not done.")

    Grid {
        id: grid

        readonly property int lines: Math.ceil(root.partsOfReport.length / columns)

        visible: root.opened === null
        columns: root.width > root.height ? 3 : 2
        spacing: Theme.gap(16)

        Repeater {
            model: root.trial.parts

            PartCard {
                name: root.partsOfReport.find(entry => entry.key === key).name
                lines: root.trial.lines
                isLow: root.isLow
                language: root.language
                width: Math.floor((root.width - (grid.columns - 1) * grid.spacing) / grid.columns)
                height: Math.min(Theme.type(280), Math.floor((root.room - store.height - Theme.gap(24) - (grid.lines - 1) * grid.spacing) / grid.lines))
                onActivated: root.trial.openPart(key)
            }
        }
    }
    Row {
        visible: root.opened === null
        spacing: Theme.gap(32)

        ActionButton {
            id: store

            said: qsTr("Store the report")
            language: root.language
            filled: true
            onActivated: root.trial.keep()
        }
        Words {
            anchors.verticalCenter: store.verticalCenter
            width: root.width - store.width - parent.spacing
            text: root.trial.stored === "kept" ? qsTr("Stored. “Export to a stick” takes it along.") : root.trial.stored === "failed" ? qsTr("It could not be stored: is the disk full or read-only?") : ""
            language: root.language
            role: "status"
            color: Theme.sheetText
            size: Theme.type(32)
        }
    }
    Item {
        visible: root.opened !== null
        width: root.width
        height: all.height

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - all.width - Theme.du(32)
            text: root.opened?.name ?? ""
            language: root.language
            role: "heading"
            serif: true
            color: Theme.sheetText
            size: Theme.title(44)
        }
        ActionButton {
            id: all

            anchors.right: parent.right
            said: qsTr("All parts of the report")
            language: root.language
            arrow: "left"
            onActivated: root.trial.openPart("")
        }
    }
    Loader {
        active: root.opened !== null
        visible: active
        width: root.width
        sourceComponent: root.opened?.page ?? null
    }
    onLanguageChanged: {
        if (isComplete)
            trial.speak(language);
    }
    Component.onCompleted: {
        isComplete = true;
        trial.look(language);
    }
}
