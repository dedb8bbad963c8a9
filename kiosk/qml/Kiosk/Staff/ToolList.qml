pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge

// All tools of staff, in the order in which they are shown.
QtObject {
    id: root

    required property Staff staff
    readonly property list<StaffEntry> shown: entries.filter(entry => entry.there)
    readonly property int count: shown.length
    readonly property list<StaffEntry> entries: [
        StaffEntry {
            key: "cleaning"
            name: qsTr("Clean the screen")
            hint: qsTr("A minute without touch")
            page: Component {
                CleaningTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "volume"
            name: qsTr("Volume")
            hint: qsTr("How loud every visit begins")
            there: root.staff.desk.volume !== null
            page: Component {
                VolumeTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "brightness"
            name: qsTr("Brightness")
            hint: qsTr("How bright the display is")
            there: root.staff.desk.errands !== null
            page: Component {
                BrightnessTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "versions"
            name: qsTr("Content and undo")
            hint: qsTr("Versions, and the way back")
            there: root.staff.desk.versions !== null
            page: Component {
                VersionsTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "update"
            name: qsTr("Update now")
            hint: qsTr("From a stick or a server")
            there: root.staff.desk.update !== null
            page: Component {
                UpdateTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "usage"
            name: qsTr("Figures of use")
            hint: qsTr("Visits, pages, languages")
            there: root.staff.desk.usage !== null
            page: Component {
                UsageTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "export"
            name: qsTr("Export to a stick")
            hint: qsTr("Log, figures and report")
            there: root.staff.desk.errands !== null
            page: Component {
                ExportTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "commissioning"
            name: qsTr("Commissioning report")
            hint: qsTr("Touch, sound, letters, size")
            there: root.staff.desk.commissioning !== null
            page: Component {
                CommissioningTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "keypad"
            name: qsTr("Learn a keypad")
            hint: qsTr("Key by key")
            there: root.staff.desk.keypad !== null
            covers: true
            page: Component {
                KeypadTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "power"
            name: qsTr("Restart and switch off")
            hint: qsTr("The exhibit or the machine")
            there: root.staff.desk.errands !== null
            page: Component {
                PowerTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "about"
            name: qsTr("About")
            hint: qsTr("Versions and running time")
            page: Component {
                AboutTool {
                    staff: root.staff
                }
            }
        }
    ]

    function at(index: int): StaffEntry {
        return shown[index];
    }
    function named(key: string): StaffEntry {
        return shown.find(entry => entry.key === key) ?? null;
    }
}
