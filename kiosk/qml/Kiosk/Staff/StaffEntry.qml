import QtQuick

// A line in the list of tools: its names, and the page that opens.
QtObject {
    required property string key
    required property string name
    required property string hint
    required property Component page
    // Whether this kiosk has what the tool works with.
    property bool there: true
    // Whether its page fills the whole screen, without the head and the foot of the others.
    property bool covers: false
}
