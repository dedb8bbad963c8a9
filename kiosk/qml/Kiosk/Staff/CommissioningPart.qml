import QtQuick

// A part of the commissioning report: its name, and the page where it is tried.
QtObject {
    required property string key
    required property string name
    required property Component page
}
