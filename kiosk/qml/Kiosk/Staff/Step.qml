import QtQuick
import Kiosk.Parts
import Kiosk.Theme

// What a technician is to do, in a sentence or two.
Words {
    role: "paragraph"
    serif: true
    leading: 1.25
    color: Theme.sheetText
    size: Theme.type(36)
}
