pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// The title in every language over a plain of points, one for each person of one report.
Item {
    id: root

    required property Visit visit
    readonly property bool tall: height > width
    readonly property real margin: Math.min(Theme.du(96), width * 0.06)
    readonly property real horizon: Math.round(height * (tall ? 0.5 : 5 / 9))

    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    // Moves by a few pixels every twenty minutes, so that no line burns in; however long a visit
    // takes, and however many there are.
    Item {
        id: drift

        property int step: 0

        function follow(): void {
            step = Theme.still ? 0 : Math.floor(Date.now() / moving.interval) % 8;
        }

        anchors.fill: parent
        transform: Translate {
            x: [0, 2, 4, 2, 0, -2, -4, -2][drift.step]
            y: [0, 2, 0, -2, -4, -2, 0, 4][drift.step]
        }
        onVisibleChanged: follow()
        Component.onCompleted: follow()

        Timer {
            id: moving

            running: root.visible
            repeat: true
            interval: 1200000
            onTriggered: drift.follow()
        }
        Item {
            id: plain

            // 6 % over 20 s, in steps too small to see: no frame is drawn for nothing.
            property int phase: 0

            y: root.horizon
            width: parent.width
            height: root.height - root.horizon
            opacity: 1 - 0.06 * (0.5 - 0.5 * Math.cos(phase / 32 * Math.PI))

            Timer {
                running: root.visible && !Theme.calm && !Theme.quiet
                repeat: true
                interval: 625
                onTriggered: plain.phase = (plain.phase + 1) % 64
            }
            DotPlain {
                anchors.fill: parent
                count: root.visit.home.points
                unit: Theme.unit
                leftColor: Theme.steppe
                middleColor: Theme.snow
                rightColor: Theme.bronze
                hole: Qt.rect(invitation.x - Theme.du(28), invitation.y - plain.y - Theme.du(20), invitation.width + Theme.du(56), invitation.height + Theme.du(40))
            }
        }
        Rectangle {
            y: root.horizon - height
            width: parent.width
            height: Theme.line
            gradient: Gradient {
                orientation: Gradient.Horizontal

                GradientStop {
                    position: 0
                    color: Theme.steppe
                }
                GradientStop {
                    position: 0.5
                    color: Theme.snow
                }
                GradientStop {
                    position: 1
                    color: Theme.bronze
                }
            }
        }
        Column {
            id: titles

            readonly property int others: root.visit.home.titles.length - 1

            x: root.margin
            y: Math.round(Math.max(Theme.du(36), Math.min(root.height * (root.tall ? 0.1 : 0.105), place.y - height - Theme.du(24))))
            width: root.width - 2 * root.margin
            spacing: Theme.du(10)

            Repeater {
                model: root.visit.home.titles

                Words {
                    required property int index
                    required property string modelData

                    text: modelData
                    language: root.visit.home.titleLanguages[index] ?? ""
                    role: "heading"
                    serif: true
                    color: Theme.felt
                    width: parent.width
                    size: Math.min(Theme.title(index === 0 ? 176 : 72), parent.width / (index === 0 ? 7.7 : 9.6), root.horizon * (index === 0 ? (titles.others > 1 ? 0.22 : 0.25) : Math.min(0.095, 0.13 / titles.others)))
        tight: true
                    leading: index === 0 ? 1.12 : 1.3
                }
            }
        }
        Prose {
            id: place

            x: root.margin
            y: (root.tall ? points.y : root.horizon) - height - Theme.du(root.tall ? 24 : 40)
            width: root.tall ? root.width - 2 * root.margin : points.x - x - Theme.du(48)
            serif: false
            language: root.visit.home.language
            markup: root.visit.home.placeLine + "\u2029" + root.visit.home.sinceLine
            color: Theme.felt
            lineHeight: Theme.leading(pixelSize, 1.32)
        }
        Prose {
            id: points

            x: root.width - root.margin - width
            y: root.horizon - height - Theme.du(40)
            width: root.tall ? root.width - 2 * root.margin : Math.min(root.width * 0.42, Theme.type(660))
            serif: false
            rightAligned: !root.tall
            pixelSize: Theme.type(38)
            lineHeight: Theme.leading(pixelSize, 1.32)
            markup: root.visit.home.pointsLine
            language: root.visit.home.language
            color: Theme.mist
        }
        Flow {
            id: invitation

            x: root.margin
            width: Math.min(root.width - 2 * x, oneLine.implicitWidth + 1)
            y: root.height - height - Theme.du(root.tall ? 120 : 72)
            spacing: Theme.du(48)

            Repeater {
                model: root.visit.home.invitations

                Words {
                    required property int index
                    required property string modelData

                    text: modelData
                    language: root.visit.home.invitationLanguages[index] ?? ""
                    role: "invitation"
                    color: Theme.felt
                    font.bold: true
                    size: Theme.type(38)
                    leading: 1.3
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    // Measures the invitations side by side.
    Row {
        id: oneLine

        visible: false
        spacing: invitation.spacing

        Repeater {
            model: root.visit.home.invitations

            Words {
                required property string modelData

                text: modelData
                font.bold: true
                size: Theme.type(38)
                wrapMode: Text.NoWrap
            }
        }
    }
}
