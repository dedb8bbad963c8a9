import QtQuick

// What is known of one entry, drawn by others.
Item {
    required property string entryId
    required property string label
    required property string note
    required property string page
}
