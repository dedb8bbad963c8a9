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
            key: "brightness"
            name: qsTr("Brightness")
            hint: qsTr("Of the display")
            there: root.staff.desk.errands !== null
            page: Component {
                BrightnessTool {
                    staff: root.staff
                }
            }
        },
        StaffEntry {
            key: "about"
            name: qsTr("About")
            hint: qsTr("Versions of program and content")
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
