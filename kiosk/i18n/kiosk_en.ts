<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutTool</name>
    <message>
        <source>Program: version %1</source>
        <translation>Program: version %1</translation>
    </message>
    <message>
        <source>Running since %1</source>
        <translation>Running since %1</translation>
    </message>
    <message>
        <source>No wrong PIN since the last time.</source>
        <translation>No wrong PIN since the last time.</translation>
    </message>
    <message>
        <source>Wrong PINs since the last time: %1</source>
        <translation>Wrong PINs since the last time: %1</translation>
    </message>
    <message>
        <source>Content: the one that came with the program</source>
        <translation>Content: the one that came with the program</translation>
    </message>
    <message>
        <source>Content: version %1</source>
        <translation>Content: version %1</translation>
    </message>
</context>
<context>
    <name>AccessChoice</name>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
</context>
<context>
    <name>AccessSheet</name>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>For your visit only. Everything resets when you leave.</source>
        <translation>For your visit only. Everything resets when you leave.</translation>
    </message>
    <message>
        <source>Resets when you leave.</source>
        <translation>Resets when you leave.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>100 per cent</source>
        <translation>100 per cent</translation>
    </message>
    <message>
        <source>150 per cent</source>
        <translation>150 per cent</translation>
    </message>
    <message>
        <source>200 per cent</source>
        <translation>200 per cent</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>High: white on black</source>
        <translation>High: white on black</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Text spacing</source>
        <translation>Text spacing</translation>
    </message>
    <message>
        <source>Wide: easier to follow</source>
        <translation>Wide: easier to follow</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Wide</translation>
    </message>
    <message>
        <source>Calm motion</source>
        <translation>Calm motion</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Nothing moves by itself</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Speaks all that is shown</source>
        <translation>Speaks all that is shown</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Low reach</source>
        <translation>Low reach</translation>
    </message>
    <message>
        <source>Within reach when seated</source>
        <translation>Within reach when seated</translation>
    </message>
</context>
<context>
    <name>AccessVolume</name>
    <message>
        <source>Silent</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>One of ten</source>
        <translation>One of ten</translation>
    </message>
    <message>
        <source>Two of ten</source>
        <translation>Two of ten</translation>
    </message>
    <message>
        <source>Three of ten</source>
        <translation>Three of ten</translation>
    </message>
    <message>
        <source>Four of ten</source>
        <translation>Four of ten</translation>
    </message>
    <message>
        <source>Five of ten</source>
        <translation>Five of ten</translation>
    </message>
    <message>
        <source>Six of ten</source>
        <translation>Six of ten</translation>
    </message>
    <message>
        <source>Seven of ten</source>
        <translation>Seven of ten</translation>
    </message>
    <message>
        <source>Eight of ten</source>
        <translation>Eight of ten</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>Nine of ten</translation>
    </message>
    <message>
        <source>Ten of ten</source>
        <translation>Ten of ten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Source %1</source>
        <translation>Source %1</translation>
    </message>
    <message>
        <source>Sources 1–%1</source>
        <translation>Sources 1–%1</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Next panel</translation>
    </message>
    <message>
        <source>To all panels</source>
        <translation>To all panels</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Read more</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Look closer</translation>
    </message>
</context>
<context>
    <name>BarList</name>
    <message>
        <source>%1 minutes and more</source>
        <translation>%1 minutes and more</translation>
    </message>
    <message>
        <source>%1 to %2 minutes</source>
        <translation>%1 to %2 minutes</translation>
    </message>
    <message>
        <source>Text at 150 %</source>
        <translation>Text at 150 %</translation>
    </message>
    <message>
        <source>Text at 200 %</source>
        <translation>Text at 200 %</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Calm motion</source>
        <translation>Calm motion</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Wide spacing</source>
        <translation>Wide spacing</translation>
    </message>
    <message>
        <source>Low reach</source>
        <translation>Low reach</translation>
    </message>
    <message>
        <source>Keys or keypad</source>
        <translation>Keys or keypad</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Home page</translation>
    </message>
    <message>
        <source>Sources and authors</source>
        <translation>Sources and authors</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nothing yet.</translation>
    </message>
</context>
<context>
    <name>BeforeAfterFigure</name>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>BrightnessTool</name>
    <message>
        <source>How bright the display is. Look at it as visitors do, with the room lit.</source>
        <translation>How bright the display is. Look at it as visitors do, with the room lit.</translation>
    </message>
    <message>
        <source>This display does not allow it: set its brightness with its own buttons.</source>
        <translation>This display does not allow it: set its brightness with its own buttons.</translation>
    </message>
    <message>
        <source>Brightness: %1 %</source>
        <translation>Brightness: %1 %</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Darker</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>Brighter</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Primary document</source>
        <translation>Primary document</translation>
    </message>
    <message>
        <source>Scholarly work</source>
        <translation>Scholarly work</translation>
    </message>
    <message>
        <source>Press, encyclopedia or website</source>
        <translation>Press, encyclopedia or website</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Supports</source>
        <comment>the words this source supports</comment>
        <translation>Supports</translation>
    </message>
    <message>
        <source>No other account was found in the sources read.</source>
        <translation>No other account was found in the sources read.</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Used also</source>
        <translation>Used also</translation>
    </message>
    <message>
        <source>Source %1 of %2</source>
        <translation>Source %1 of %2</translation>
    </message>
    <message>
        <source>Word %1 of %2</source>
        <translation>Word %1 of %2</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Read more</translation>
    </message>
</context>
<context>
    <name>CardPlate</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CleaningCover</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The screen can be wiped now. It takes no touch.</source>
        <translation>The screen can be wiped now. It takes no touch.</translation>
    </message>
    <message>
        <source>To end this earlier, rest a finger in a corner for three seconds.</source>
        <translation>To end this earlier, rest a finger in a corner for three seconds.</translation>
    </message>
</context>
<context>
    <name>CleaningTool</name>
    <message>
        <source>For one minute the screen takes no touch, so that it can be wiped. Then it comes back by itself; three seconds in a corner bring it back earlier.</source>
        <translation>For one minute the screen takes no touch, so that it can be wiped. Then it comes back by itself; three seconds in a corner bring it back earlier.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
</context>
<context>
    <name>Commissioning</name>
    <message>
        <source>Commissioning report</source>
        <translation>Commissioning report</translation>
    </message>
    <message>
        <source>Touch on the whole screen</source>
        <translation>Touch on the whole screen</translation>
    </message>
    <message>
        <source>Fingers at once</source>
        <translation>Fingers at once</translation>
    </message>
    <message>
        <source>Left speaker</source>
        <translation>Left speaker</translation>
    </message>
    <message>
        <source>Right speaker</source>
        <translation>Right speaker</translation>
    </message>
    <message>
        <source>Letters and fonts</source>
        <translation>Letters and fonts</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Size of the picture</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperature</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Content that is shown</source>
        <translation>Content that is shown</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>good</source>
        <translation>good</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>not good</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>Every field felt a finger: %1.</source>
        <translation>Every field felt a finger: %1.</translation>
    </message>
    <message>
        <source>Fields that felt a finger: %1 of %2. Dead: %3.</source>
        <translation>Fields that felt a finger: %1 of %2. Dead: %3.</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>top left</translation>
    </message>
    <message>
        <source>top</source>
        <translation>top</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>top right</translation>
    </message>
    <message>
        <source>left</source>
        <translation>left</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>middle</translation>
    </message>
    <message>
        <source>right</source>
        <translation>right</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>bottom left</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>bottom</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>bottom right</translation>
    </message>
    <message>
        <source>%1 (%2–%3 mm from the left, %4–%5 mm from the top; fields: %6)</source>
        <translation>%1 (%2–%3 mm from the left, %4–%5 mm from the top; fields: %6)</translation>
    </message>
    <message>
        <source>%1 of %2.</source>
        <translation>%1 of %2.</translation>
    </message>
    <message>
        <source>Touches that this screen tells apart: %1 at most.</source>
        <translation>Touches that this screen tells apart: %1 at most.</translation>
    </message>
    <message>
        <source>Heard on this side.</source>
        <translation>Heard on this side.</translation>
    </message>
    <message>
        <source>Heard on the other side: swap the cables.</source>
        <translation>Heard on the other side: swap the cables.</translation>
    </message>
    <message>
        <source>Heard on both sides: the sides are mixed.</source>
        <translation>Heard on both sides: the sides are mixed.</translation>
    </message>
    <message>
        <source>Not heard.</source>
        <translation>Not heard.</translation>
    </message>
    <message>
        <source>The program finds no device for sound.</source>
        <translation>The program finds no device for sound.</translation>
    </message>
    <message>
        <source>%1: drawn by another font: %2.</source>
        <translation>%1: drawn by another font: %2.</translation>
    </message>
    <message>
        <source>%1: not drawn by any font: %2.</source>
        <translation>%1: not drawn by any font: %2.</translation>
    </message>
    <message>
        <source>Letters and signs: %1. Drawn by %2.</source>
        <translation>Letters and signs: %1. Drawn by %2.</translation>
    </message>
    <message>
        <source>The profile “%1” says %2 mm.</source>
        <translation>The profile “%1” says %2 mm.</translation>
    </message>
    <message>
        <source>Measured: %1 mm, which differs by %2 %.</source>
        <translation>Measured: %1 mm, which differs by %2 %.</translation>
    </message>
    <message>
        <source>The size measured is stored and counts from the next start.</source>
        <translation>The size measured is stored and counts from the next start.</translation>
    </message>
    <message>
        <source>%1 GB free of %2 GB.</source>
        <translation>%1 GB free of %2 GB.</translation>
    </message>
    <message>
        <source>The exhibit takes %1 MB of %2 MB.</source>
        <translation>The exhibit takes %1 MB of %2 MB.</translation>
    </message>
    <message>
        <source>This computer tells none.</source>
        <translation>This computer tells none.</translation>
    </message>
    <message>
        <source>Set by a time server.</source>
        <translation>Set by a time server.</translation>
    </message>
    <message>
        <source>No time server sets it.</source>
        <translation>No time server sets it.</translation>
    </message>
    <message>
        <source>It is %1 behind what this kiosk has already seen.</source>
        <translation>It is %1 behind what this kiosk has already seen.</translation>
    </message>
    <message>
        <source>%1 after what this kiosk has stored last.</source>
        <translation>%1 after what this kiosk has stored last.</translation>
    </message>
    <message>
        <source>Running for %1.</source>
        <translation>Running for %1.</translation>
    </message>
    <message>
        <source>Version %1, files: %2, %3 MB, SHA-256 %4.</source>
        <translation>Version %1, files: %2, %3 MB, SHA-256 %4.</translation>
    </message>
    <message>
        <source>As it came with the program, files: %2, %3 MB, SHA-256 %4.</source>
        <translation>As it came with the program, files: %2, %3 MB, SHA-256 %4.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>CommissioningTool</name>
    <message>
        <source>Touch</source>
        <translation>Touch</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Size of the picture</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Content and program</source>
        <translation>Content and program</translation>
    </message>
    <message>
        <source>Try each part once the kiosk stands in its place. The report also says what was not done.</source>
        <translation>Try each part once the kiosk stands in its place. The report also says what was not done.</translation>
    </message>
    <message>
        <source>Store the report</source>
        <translation>Store the report</translation>
    </message>
    <message>
        <source>Stored. “Export to a stick” takes it along.</source>
        <translation>Stored. “Export to a stick” takes it along.</translation>
    </message>
    <message>
        <source>It could not be stored: is the disk full or read-only?</source>
        <translation>It could not be stored: is the disk full or read-only?</translation>
    </message>
    <message>
        <source>All parts of the report</source>
        <translation>All parts of the report</translation>
    </message>
</context>
<context>
    <name>ConfirmButton</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>DayBars</name>
    <message>
        <source>Nothing yet.</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>At most %1 a day</source>
        <translation>At most %1 a day</translation>
    </message>
</context>
<context>
    <name>DocumentFigure</name>
    <message>
        <source>Transcription</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Translation</translation>
    </message>
</context>
<context>
    <name>ErrandStatus</name>
    <message>
        <source>Done.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>A moment, please …</source>
        <translation>A moment, please …</translation>
    </message>
    <message>
        <source>This computer does not allow it: it is not a kiosk that was installed from a bundle.</source>
        <translation>This computer does not allow it: it is not a kiosk that was installed from a bundle.</translation>
    </message>
    <message>
        <source>The machine has not answered. Restart it, and try again.</source>
        <translation>The machine has not answered. Restart it, and try again.</translation>
    </message>
    <message>
        <source>That was too often. Wait a minute, and try again.</source>
        <translation>That was too often. Wait a minute, and try again.</translation>
    </message>
    <message>
        <source>This display does not allow it: set its brightness with its own buttons.</source>
        <translation>This display does not allow it: set its brightness with its own buttons.</translation>
    </message>
    <message>
        <source>There is no stick. Put one in, wait five seconds, and try again.</source>
        <translation>There is no stick. Put one in, wait five seconds, and try again.</translation>
    </message>
    <message>
        <source>The stick cannot be written: it is write-protected or damaged. Take another one.</source>
        <translation>The stick cannot be written: it is write-protected or damaged. Take another one.</translation>
    </message>
    <message>
        <source>The stick is full. Free some space on it, or take another one.</source>
        <translation>The stick is full. Free some space on it, or take another one.</translation>
    </message>
    <message>
        <source>The stick does not answer, or was pulled out. Put it in again, or take another one.</source>
        <translation>The stick does not answer, or was pulled out. Put it in again, or take another one.</translation>
    </message>
    <message>
        <source>It did not work. The log on the kiosk says why.</source>
        <translation>It did not work. The log on the kiosk says why.</translation>
    </message>
</context>
<context>
    <name>ExportTool</name>
    <message>
        <source>Put a stick in. One file is written to it: the log, the figures of use, the last commissioning report and the versions. Nothing else on the stick is touched, and nothing in the file is about visitors.</source>
        <translation>Put a stick in. One file is written to it: the log, the figures of use, the last commissioning report and the versions. Nothing else on the stick is touched, and nothing in the file is about visitors.</translation>
    </message>
    <message>
        <source>Export to the stick</source>
        <translation>Export to the stick</translation>
    </message>
    <message>
        <source>Writing. Leave the stick in …</source>
        <translation>Writing. Leave the stick in …</translation>
    </message>
    <message>
        <source>Written: %1. The stick can be taken out now.</source>
        <translation>Written: %1. The stick can be taken out now.</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>No faults. This content can be published.</source>
        <translation>No faults. This content can be published.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message>
        <source>Must be mended</source>
        <translation>Must be mended</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Worth a look</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>GalleryFigure</name>
    <message>
        <source>Previous picture</source>
        <translation>Previous picture</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Next picture</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Sources and authors</source>
        <translation>Sources and authors</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Keep reading</source>
        <translation>Keep reading</translation>
    </message>
    <message>
        <source>Are you still here?</source>
        <translation>Are you still here?</translation>
    </message>
    <message numerus="yes">
        <source>The screen returns to the beginning in %n second(s). Your place is kept until then.</source>
        <translation>
            <numerusform>The screen returns to the beginning in %n second. Your place is kept until then.</numerusform>
            <numerusform>The screen returns to the beginning in %n seconds. Your place is kept until then.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start again</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Learn a keypad</source>
        <translation>Learn a keypad</translation>
    </message>
</context>
<context>
    <name>KeypadLesson</name>
    <message>
        <source>Next item</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Item before</source>
        <translation>Item before</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Home page</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>headphones plugged in</source>
        <translation>headphones plugged in</translation>
    </message>
    <message>
        <source>headphones pulled out</source>
        <translation>headphones pulled out</translation>
    </message>
    <message>
        <source>Learn a keypad</source>
        <translation>Learn a keypad</translation>
    </message>
    <message>
        <source>All keys were asked for. Keep them for this kiosk?</source>
        <translation>All keys were asked for. Keep them for this kiosk?</translation>
    </message>
    <message>
        <source>%1 of %2. Press the key for: %3</source>
        <translation>%1 of %2. Press the key for: %3</translation>
    </message>
    <message>
        <source>This could not be stored: is the disk full or read-only?</source>
        <translation>This could not be stored: is the disk full or read-only?</translation>
    </message>
    <message>
        <source>This key has a meaning already. Press another one.</source>
        <translation>This key has a meaning already. Press another one.</translation>
    </message>
    <message>
        <source>This key tells no code and cannot be learnt.</source>
        <translation>This key tells no code and cannot be learnt.</translation>
    </message>
    <message>
        <source>Kept for this kiosk.</source>
        <translation>Kept for this kiosk.</translation>
    </message>
    <message>
        <source>There is no such key</source>
        <translation>There is no such key</translation>
    </message>
    <message>
        <source>One key back</source>
        <translation>One key back</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LettersPart</name>
    <message>
        <source>In both lines all letters have to be of one hand, none of them a box.</source>
        <translation>In both lines all letters have to be of one hand, none of them a box.</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Open the page</source>
        <translation>Open the page</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MapFigure</name>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a year</extracomment>
        <translation>since %1</translation>
    </message>
</context>
<context>
    <name>MapFoot</name>
    <message>
        <source>Lines are schematic: routes are not documented</source>
        <translation>Lines are schematic: routes are not documented</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
</context>
<context>
    <name>NoticePlate</name>
    <message>
        <source>Before you listen</source>
        <translation>Before you listen</translation>
    </message>
    <message>
        <source>Before you look</source>
        <translation>Before you look</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>PanelsSheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. The next can be tried in %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong PINs. The next can be tried in %n minute.</numerusform>
            <numerusform>Too many wrong PINs. The next can be tried in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That was not the PIN. The next can be tried in %n second(s).</source>
        <translation>
            <numerusform>That was not the PIN. The next can be tried in %n second.</numerusform>
            <numerusform>That was not the PIN. The next can be tried in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was not the PIN.</source>
        <translation>That was not the PIN.</translation>
    </message>
    <message>
        <source>Please type the PIN.</source>
        <translation>Please type the PIN.</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>For staff</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Position in the recording</source>
        <translation>Position in the recording</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>−10 s</source>
        <translation>−10 s</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10 s</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>Volume %1</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
</context>
<context>
    <name>PowerTool</name>
    <message>
        <source>Restart the exhibit: the screen is dark for some seconds.</source>
        <translation>Restart the exhibit: the screen is dark for some seconds.</translation>
    </message>
    <message>
        <source>Restart the exhibit</source>
        <translation>Restart the exhibit</translation>
    </message>
    <message>
        <source>Yes, restart the exhibit</source>
        <translation>Yes, restart the exhibit</translation>
    </message>
    <message>
        <source>The machine: after switching off, its own button or the power switches it on again.</source>
        <translation>The machine: after switching off, its own button or the power switches it on again.</translation>
    </message>
    <message>
        <source>Restart the machine</source>
        <translation>Restart the machine</translation>
    </message>
    <message>
        <source>Yes, restart the machine</source>
        <translation>Yes, restart the machine</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Yes, switch off</source>
        <translation>Yes, switch off</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview: %1</source>
        <translation>Preview: %1</translation>
    </message>
    <message>
        <source>Upright screen</source>
        <translation>Upright screen</translation>
    </message>
    <message>
        <source>Wide screen</source>
        <translation>Wide screen</translation>
    </message>
    <message>
        <source>Turn the screen</source>
        <translation>Turn the screen</translation>
    </message>
</context>
<context>
    <name>SizePart</name>
    <message>
        <source>Bank card</source>
        <translation>Bank card</translation>
    </message>
    <message>
        <source>Hold a bank card against the drawing and make it just as large.</source>
        <translation>Hold a bank card against the drawing and make it just as large.</translation>
    </message>
    <message>
        <source>Much smaller</source>
        <translation>Much smaller</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Much larger</source>
        <translation>Much larger</translation>
    </message>
    <message>
        <source>This size is that of the profile, as near as a card tells.</source>
        <translation>This size is that of the profile, as near as a card tells.</translation>
    </message>
    <message>
        <source>Store %1 × %2 mm as the size of this kiosk&apos;s picture? All letters and buttons follow it from the next start.</source>
        <translation>Store %1 × %2 mm as the size of this kiosk&apos;s picture? All letters and buttons follow it from the next start.</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>It fits</translation>
    </message>
    <message>
        <source>Store this size</source>
        <translation>Store this size</translation>
    </message>
    <message>
        <source>Yes, store it</source>
        <translation>Yes, store it</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>It could not be stored: is the disk full or read-only?</source>
        <translation>It could not be stored: is the disk full or read-only?</translation>
    </message>
</context>
<context>
    <name>SoundPart</name>
    <message>
        <source>Stand before the screen. Let each side sound by itself, and say where you heard it.</source>
        <translation>Stand before the screen. Let each side sound by itself, and say where you heard it.</translation>
    </message>
    <message>
        <source>The program finds no device for sound: is the amplifier plugged in and switched on?</source>
        <translation>The program finds no device for sound: is the amplifier plugged in and switched on?</translation>
    </message>
    <message>
        <source>Sound on the left</source>
        <translation>Sound on the left</translation>
    </message>
    <message>
        <source>Sound on the right</source>
        <translation>Sound on the right</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>Not heard</translation>
    </message>
</context>
<context>
    <name>SourcesScreen</name>
    <message>
        <source>Sources and authors</source>
        <translation>Sources and authors</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>heading</source>
        <translation>heading</translation>
    </message>
    <message>
        <source>button</source>
        <translation>button</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>choice</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>slider</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>not available now</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>These words are in a language for which the kiosk has no voice yet: %1.</source>
        <translation>These words are in a language for which the kiosk has no voice yet: %1.</translation>
    </message>
    <message>
        <source>words in %1</source>
        <translation>words in %1</translation>
    </message>
    <message>
        <source>Kalmyk</source>
        <translation>Kalmyk</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russian</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>German</source>
        <translation>German</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italian</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polish</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>another language</translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Speed %1 %</source>
        <translation>Speed %1 %</translation>
    </message>
    <message>
        <source>Speech off</source>
        <translation>Speech off</translation>
    </message>
</context>
<context>
    <name>StaffNotice</name>
    <message>
        <source>A stick is here</source>
        <translation>A stick is here</translation>
    </message>
    <message>
        <source>It is being checked. Please leave it in.</source>
        <translation>It is being checked. Please leave it in.</translation>
    </message>
    <message>
        <source>Version %1 is genuine and new</source>
        <translation>Version %1 is genuine and new</translation>
    </message>
    <message>
        <source>It is being copied. Please leave the stick in.</source>
        <translation>It is being copied. Please leave the stick in.</translation>
    </message>
    <message>
        <source>Version %1 has failed here</source>
        <translation>Version %1 has failed here</translation>
    </message>
    <message>
        <source>The content before it is shown until the next start.</source>
        <translation>The content before it is shown until the next start.</translation>
    </message>
    <message>
        <source>The stick is refused</source>
        <translation>The stick is refused</translation>
    </message>
    <message>
        <source>The stick can be taken out.</source>
        <translation>The stick can be taken out.</translation>
    </message>
    <message>
        <source>Version %1 is taken</source>
        <translation>Version %1 is taken</translation>
    </message>
    <message>
        <source>It is shown while nobody is reading.</source>
        <translation>It is shown while nobody is reading.</translation>
    </message>
    <message>
        <source>Nothing is newer</source>
        <translation>Nothing is newer</translation>
    </message>
    <message>
        <source>This kiosk already has version %1.</source>
        <translation>This kiosk already has version %1.</translation>
    </message>
    <message>
        <source>No exhibit is on this stick</source>
        <translation>No exhibit is on this stick</translation>
    </message>
    <message>
        <source>It should hold the folder “kiosk-update”.</source>
        <translation>It should hold the folder “kiosk-update”.</translation>
    </message>
    <message>
        <source>This kiosk does not know yet whom it may trust.</source>
        <translation>This kiosk does not know yet whom it may trust.</translation>
    </message>
    <message>
        <source>Its content is older than what this kiosk has had.</source>
        <translation>Its content is older than what this kiosk has had.</translation>
    </message>
    <message>
        <source>Its content is not whole. Publish to it again.</source>
        <translation>Its content is not whole. Publish to it again.</translation>
    </message>
    <message>
        <source>It holds something that no exhibit may hold.</source>
        <translation>It holds something that no exhibit may hold.</translation>
    </message>
    <message>
        <source>Its content needs a newer program on this kiosk.</source>
        <translation>Its content needs a newer program on this kiosk.</translation>
    </message>
    <message>
        <source>Its content has faults. Check it and publish again.</source>
        <translation>Its content has faults. Check it and publish again.</translation>
    </message>
    <message>
        <source>Version %1 does not work here. The old one stays.</source>
        <translation>Version %1 does not work here. The old one stays.</translation>
    </message>
    <message>
        <source>It is not signed by those whom this kiosk trusts.</source>
        <translation>It is not signed by those whom this kiosk trusts.</translation>
    </message>
    <message>
        <source>The stick could not be taken</source>
        <translation>The stick could not be taken</translation>
    </message>
    <message>
        <source>This kiosk has no room left, or cannot write.</source>
        <translation>This kiosk has no room left, or cannot write.</translation>
    </message>
    <message>
        <source>Please put it in again.</source>
        <translation>Please put it in again.</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>For staff</source>
        <translation>For staff</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>All tools</translation>
    </message>
    <message numerus="yes">
        <source>The exhibit comes back in %n second(s).</source>
        <translation>
            <numerusform>The exhibit comes back in %n second.</numerusform>
            <numerusform>The exhibit comes back in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the exhibit</source>
        <translation>Back to the exhibit</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>TimelineClose</name>
    <message>
        <source>%1 more</source>
        <translation>%1 more</translation>
    </message>
</context>
<context>
    <name>TimelineDetail</name>
    <message>
        <source>Touch an entry to read it in full.</source>
        <translation>Touch an entry to read it in full.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Open its page</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>All dates</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>ToolList</name>
    <message>
        <source>Clean the screen</source>
        <translation>Clean the screen</translation>
    </message>
    <message>
        <source>A minute without touch</source>
        <translation>A minute without touch</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>How loud every visit begins</source>
        <translation>How loud every visit begins</translation>
    </message>
    <message>
        <source>Content and undo</source>
        <translation>Content and undo</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>Update now</translation>
    </message>
    <message>
        <source>From a stick or a server</source>
        <translation>From a stick or a server</translation>
    </message>
    <message>
        <source>Figures of use</source>
        <translation>Figures of use</translation>
    </message>
    <message>
        <source>Visits, pages, languages</source>
        <translation>Visits, pages, languages</translation>
    </message>
    <message>
        <source>Commissioning report</source>
        <translation>Commissioning report</translation>
    </message>
    <message>
        <source>Touch, sound, letters, size</source>
        <translation>Touch, sound, letters, size</translation>
    </message>
    <message>
        <source>Export to a stick</source>
        <translation>Export to a stick</translation>
    </message>
    <message>
        <source>Log, figures and report</source>
        <translation>Log, figures and report</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brightness</translation>
    </message>
    <message>
        <source>How bright the display is</source>
        <translation>How bright the display is</translation>
    </message>
    <message>
        <source>Versions, and the way back</source>
        <translation>Versions, and the way back</translation>
    </message>
    <message>
        <source>Learn a keypad</source>
        <translation>Learn a keypad</translation>
    </message>
    <message>
        <source>Key by key</source>
        <translation>Key by key</translation>
    </message>
    <message>
        <source>Restart and switch off</source>
        <translation>Restart and switch off</translation>
    </message>
    <message>
        <source>The exhibit or the machine</source>
        <translation>The exhibit or the machine</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Versions and running time</source>
        <translation>Versions and running time</translation>
    </message>
</context>
<context>
    <name>TouchCover</name>
    <message>
        <source>Wipe over every field. Still to touch: %1</source>
        <translation>Wipe over every field. Still to touch: %1</translation>
    </message>
    <message>
        <source>Every field felt a finger.</source>
        <translation>Every field felt a finger.</translation>
    </message>
    <message>
        <source>Fingers at once: %1 of %2</source>
        <translation>Fingers at once: %1 of %2</translation>
    </message>
    <message>
        <source>Last touch: %1 s ago</source>
        <translation>Last touch: %1 s ago</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Begin again</translation>
    </message>
</context>
<context>
    <name>TouchPart</name>
    <message>
        <source>Fields will cover the whole screen. Wipe over all of them with a finger, also at the edges; then lay ten fingers down at once.</source>
        <translation>Fields will cover the whole screen. Wipe over all of them with a finger, also at the edges; then lay ten fingers down at once.</translation>
    </message>
    <message>
        <source>Show the fields</source>
        <translation>Show the fields</translation>
    </message>
</context>
<context>
    <name>Untranslated</name>
    <message>
        <source>Without translation: %1</source>
        <translation>Without translation: %1</translation>
    </message>
</context>
<context>
    <name>UpdateTool</name>
    <message>
        <source>Being asked …</source>
        <translation>Being asked …</translation>
    </message>
    <message>
        <source>Version %1 is taken. It is shown as soon as this page is closed.</source>
        <translation>Version %1 is taken. It is shown as soon as this page is closed.</translation>
    </message>
    <message>
        <source>Nothing is newer than version %1, which is here already.</source>
        <translation>Nothing is newer than version %1, which is here already.</translation>
    </message>
    <message>
        <source>No exhibit is published there.</source>
        <translation>No exhibit is published there.</translation>
    </message>
    <message>
        <source>This kiosk does not know yet whom it may trust.</source>
        <translation>This kiosk does not know yet whom it may trust.</translation>
    </message>
    <message>
        <source>Refused: it is not signed by those whom this kiosk trusts.</source>
        <translation>Refused: it is not signed by those whom this kiosk trusts.</translation>
    </message>
    <message>
        <source>Refused: it is older than what this kiosk has had.</source>
        <translation>Refused: it is older than what this kiosk has had.</translation>
    </message>
    <message>
        <source>Refused: it is not whole. Publish it again.</source>
        <translation>Refused: it is not whole. Publish it again.</translation>
    </message>
    <message>
        <source>Refused: it holds something that no exhibit may hold.</source>
        <translation>Refused: it holds something that no exhibit may hold.</translation>
    </message>
    <message>
        <source>Refused: it needs a newer program on this kiosk.</source>
        <translation>Refused: it needs a newer program on this kiosk.</translation>
    </message>
    <message>
        <source>Refused: it has faults. Check it and publish it again.</source>
        <translation>Refused: it has faults. Check it and publish it again.</translation>
    </message>
    <message>
        <source>Refused: version %1 does not work here. The old one stays.</source>
        <translation>Refused: version %1 does not work here. The old one stays.</translation>
    </message>
    <message>
        <source>This kiosk has no room left, or cannot write.</source>
        <translation>This kiosk has no room left, or cannot write.</translation>
    </message>
    <message>
        <source>It does not answer. It will be tried again.</source>
        <translation>It does not answer. It will be tried again.</translation>
    </message>
    <message>
        <source>Another update is under way. Try again in a minute.</source>
        <translation>Another update is under way. Try again in a minute.</translation>
    </message>
    <message>
        <source>It broke off; the old content stays.</source>
        <translation>It broke off; the old content stays.</translation>
    </message>
    <message>
        <source>Looks on every stick that is in, and at the addresses in this kiosk&apos;s settings.</source>
        <translation>Looks on every stick that is in, and at the addresses in this kiosk&apos;s settings.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Look now</translation>
    </message>
    <message>
        <source>No stick is in, and the settings name no address.</source>
        <translation>No stick is in, and the settings name no address.</translation>
    </message>
    <message>
        <source>Stick: %1</source>
        <translation>Stick: %1</translation>
    </message>
    <message>
        <source>Addresses in the settings</source>
        <translation>Addresses in the settings</translation>
    </message>
</context>
<context>
    <name>UsageTool</name>
    <message>
        <source>The figures cannot be read: the disk does not answer, or their file is damaged.</source>
        <translation>The figures cannot be read: the disk does not answer, or their file is damaged.</translation>
    </message>
    <message>
        <source>No visit has been counted yet.</source>
        <translation>No visit has been counted yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 minutes each on average</source>
        <translation>%1 minutes each on average</translation>
    </message>
    <message>
        <source>%1 ended by the visitor</source>
        <translation>%1 ended by the visitor</translation>
    </message>
    <message>
        <source>%1 touched and left</source>
        <translation>%1 touched and left</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>Figures of</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>Four weeks</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Visits each day of the last four weeks</source>
        <translation>Visits each day of the last four weeks</translation>
    </message>
    <message>
        <source>How long visits last</source>
        <translation>How long visits last</translation>
    </message>
    <message>
        <source>Pages opened most</source>
        <translation>Pages opened most</translation>
    </message>
    <message>
        <source>Where visits were left without a word</source>
        <translation>Where visits were left without a word</translation>
    </message>
    <message>
        <source>Languages at the end of a visit</source>
        <translation>Languages at the end of a visit</translation>
    </message>
    <message>
        <source>Visits with access settings</source>
        <translation>Visits with access settings</translation>
    </message>
</context>
<context>
    <name>VersionsTool</name>
    <message>
        <source>shown</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>waits until nobody is here</source>
        <translation>waits until nobody is here</translation>
    </message>
    <message>
        <source>the one before</source>
        <translation>the one before</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>It has nothing to show.</source>
        <translation>It has nothing to show.</translation>
    </message>
    <message>
        <source>A touch was not answered.</source>
        <translation>A touch was not answered.</translation>
    </message>
    <message>
        <source>No frame was drawn.</source>
        <translation>No frame was drawn.</translation>
    </message>
    <message>
        <source>It was started and did not work.</source>
        <translation>It was started and did not work.</translation>
    </message>
    <message>
        <source>It failed again and again; what was before did not.</source>
        <translation>It failed again and again; what was before did not.</translation>
    </message>
    <message>
        <source>The content that came with the program is shown. Nothing was taken from a stick or a server yet.</source>
        <translation>The content that came with the program is shown. Nothing was taken from a stick or a server yet.</translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation>Version %1: %2</translation>
    </message>
    <message>
        <source>Version %1 is shown as soon as this page is closed.</source>
        <translation>Version %1 is shown as soon as this page is closed.</translation>
    </message>
    <message>
        <source>An update is under way, or the disk takes nothing. Try again in a minute.</source>
        <translation>An update is under way, or the disk takes nothing. Try again in a minute.</translation>
    </message>
    <message>
        <source>There is no earlier version to go back to.</source>
        <translation>There is no earlier version to go back to.</translation>
    </message>
    <message>
        <source>Go back to version %1</source>
        <translation>Go back to version %1</translation>
    </message>
    <message>
        <source>Yes, show version %1</source>
        <translation>Yes, show version %1</translation>
    </message>
</context>
<context>
    <name>ViewButtons</name>
    <message>
        <source>Move left</source>
        <translation>Move left</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Move right</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Show the whole</source>
        <translation>Show the whole</translation>
    </message>
</context>
<context>
    <name>VolumeTool</name>
    <message>
        <source>Every visit begins at this volume; what a visitor chooses ends with the visit. Try it where a visitor stands, at the room&apos;s usual noise.</source>
        <translation>Every visit begins at this volume; what a visitor chooses ends with the visit. Try it where a visitor stands, at the room&apos;s usual noise.</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Hear it</translation>
    </message>
    <message>
        <source>This is how loud the exhibit speaks.</source>
        <translation>This is how loud the exhibit speaks.</translation>
    </message>
    <message>
        <source>It could not be stored: the disk is full or read-only. It holds until the next start.</source>
        <translation>It could not be stored: the disk is full or read-only. It holds until the next start.</translation>
    </message>
</context>
</TS>
