pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Bridge
import Kiosk.Parts
import Kiosk.Theme

// How the exhibit is used: counts of visits, of no person.
StaffTool {
    id: root

    readonly property UsageView usage: desk.usage
    readonly property bool upright: height > width
    property int view: 0

    function told(): string {
        if (!usage.readable)
            return qsTr("The figures cannot be read: the disk does not answer, or their file is damaged.");
        if (usage.since === "")
            return qsTr("No visit has been counted yet.");
        const visits = qsTr("%n visit(s)", "", usage.visits);
        const long = qsTr("%1 minutes each on average").arg(usage.minutes);
        const ends = qsTr("%1 ended by the visitor").arg(usage.ended);
        const wakes = qsTr("%1 touched and left").arg(usage.wakes);
        return [visits, long, ends, wakes].join(" · ");
    }

    Component.onCompleted: usage.look(language)
    onLanguageChanged: usage.look(language)

    Flow {
        id: choices

        width: parent.width
        spacing: Theme.gap(24)

        Choices {
            width: naturalWidth + Theme.du(64)
            height: Theme.target(72)
            label: qsTr("Figures of")
            values: [qsTr("Visits"), qsTr("Pages"), qsTr("Languages")]
            language: root.language
            chosen: root.view
            onPicked: index => root.view = index
        }
        Choices {
            width: naturalWidth + Theme.du(64)
            height: Theme.target(72)
            label: qsTr("Time")
            values: [qsTr("Four weeks"), qsTr("All")]
            language: root.language
            chosen: root.usage.all ? 1 : 0
            onPicked: index => root.usage.chooseAll(index === 1)
        }
    }
    Words {
        id: sums

        width: parent.width
        text: root.told()
        language: root.language
        role: "status"
        color: Theme.sheetText
        size: Theme.type(32)
    }
    Grid {
        id: plots

        readonly property real gap: Theme.du(48)
        readonly property real wide: root.upright ? root.width : (root.width - gap) / 2
        readonly property real tall: {
            const left = root.room - choices.height - sums.height - 2 * Theme.gap(24);
            return root.upright ? (left - gap) / 2 : left;
        }

        columns: root.upright ? 1 : 2
        spacing: gap
        visible: root.usage.readable && root.usage.since !== ""

        DayBars {
            visible: root.view === 0
            width: plots.wide
            height: plots.tall
            title: qsTr("Visits each day of the last four weeks")
            bars: root.usage.days
            most: root.usage.mostVisits
            first: root.usage.firstDay
            last: root.usage.lastDay
            language: root.language
        }
        BarList {
            visible: root.view === 0
            width: plots.wide
            height: plots.tall
            title: qsTr("How long visits last")
            bars: root.usage.lengths
            brief: true
            language: root.language
        }
        BarList {
            visible: root.view === 1
            width: plots.wide
            height: plots.tall
            title: qsTr("Pages opened most")
            bars: root.usage.pages
            language: root.language
        }
        BarList {
            visible: root.view === 1
            width: plots.wide
            height: plots.tall
            title: qsTr("Where visits were left without a word")
            bars: root.usage.left
            language: root.language
        }
        BarList {
            visible: root.view === 2
            width: plots.wide
            height: plots.tall
            title: qsTr("Languages at the end of a visit")
            bars: root.usage.languages
            brief: true
            language: root.language
        }
        BarList {
            visible: root.view === 2
            width: plots.wide
            height: plots.tall
            title: qsTr("Visits with access settings")
            bars: root.usage.access
            brief: true
            language: root.language
        }
    }
}
