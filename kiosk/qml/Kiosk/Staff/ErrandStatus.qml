import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// What became of the errand that was asked of the machine, in a sentence that says what to do.
Words {
    id: root

    required property Errands errands
    // Which errands this page is about.
    required property list<string> about
    property string done: qsTr("Done.")
    property string running: qsTr("A moment, please …")

    function told(outcome: string): string {
        switch (outcome) {
        case "done":
            return done;
        case "not-allowed":
            return qsTr("This computer does not allow it: it is not a kiosk that was installed from a bundle.");
        case "no-answer":
            return qsTr("The machine has not answered. Restart it, and try again.");
        case "too-often":
            return qsTr("That was too often. Wait a minute, and try again.");
        case "no-brightness":
            return qsTr("This display does not allow it: set its brightness with its own buttons.");
        case "no-stick":
            return qsTr("There is no stick. Put one in, wait five seconds, and try again.");
        case "stick-read-only":
            return qsTr("The stick cannot be written: it is write-protected or damaged. Take another one.");
        case "stick-full":
            return qsTr("The stick is full. Free some space on it, or take another one.");
        case "stick-failed":
            return qsTr("The stick does not answer, or was pulled out. Put it in again, or take another one.");
        case "failed":
            return qsTr("It did not work. The log on the kiosk says why.");
        default:
            return "";
        }
    }

    text: about.includes(errands.running) ? running : about.includes(errands.errand) ? told(errands.outcome) : ""
    role: "status"
    color: Theme.sheetText
    size: Theme.type(34)
}
