import QtQuick

// What a picture shows, for those who do not see it; empty where the figure says it already.
Item {
    id: root

    required property string said
    property string language: ""
    readonly property string role: "picture"

    anchors.fill: parent

    Accessible.role: Accessible.Graphic
    Accessible.name: said
    Accessible.ignored: said === "" || !enabled
}
