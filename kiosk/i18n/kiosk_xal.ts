<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>AboutTool</name>
    <message>
        <source>Program: version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wrong PIN since the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PINs since the last time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content: the one that came with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content: version %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessChoice</name>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessSheet</name>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your visit only. Everything resets when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High: white on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide: easier to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calm motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks all that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within reach when seated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessVolume</name>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources 1–%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To all panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarList</name>
    <message>
        <source>%1 minutes and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at 150 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at 200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calm motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys or keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources and authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeforeAfterFigure</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrightnessTool</name>
    <message>
        <source>How bright the display is. Look at it as visitors do, with the room lit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display does not allow it: set its brightness with its own buttons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Primary document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scholarly work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press, encyclopedia or website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports</source>
        <comment>the words this source supports</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other account was found in the sources read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPlate</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CleaningCover</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen can be wiped now. It takes no touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To end this earlier, rest a finger in a corner for three seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CleaningTool</name>
    <message>
        <source>For one minute the screen takes no touch, so that it can be wiped. Then it comes back by itself; three seconds in a corner bring it back earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commissioning</name>
    <message>
        <source>Commissioning report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch on the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and fonts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every field felt a finger: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that felt a finger: %1 of %2. Dead: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2–%3 mm from the left, %4–%5 mm from the top; fields: %6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches that this screen tells apart: %1 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard on this side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard on the other side: swap the cables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard on both sides: the sides are mixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program finds no device for sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: drawn by another font: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not drawn by any font: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and signs: %1. Drawn by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile “%1” says %2 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: %1 mm, which differs by %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size measured is stored and counts from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB free of %2 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibit takes %1 MB of %2 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer tells none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by a time server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time server sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1 behind what this kiosk has already seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after what this kiosk has stored last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, files: %2, %3 MB, SHA-256 %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came with the program, files: %2, %3 MB, SHA-256 %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommissioningTool</name>
    <message>
        <source>Touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content and program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try each part once the kiosk stands in its place. The report also says what was not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored. “Export to a stick” takes it along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be stored: is the disk full or read-only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parts of the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmButton</name>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayBars</name>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 a day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentFigure</name>
    <message>
        <source>Transcription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrandStatus</name>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment, please …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not allow it: it is not a kiosk that was installed from a bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine has not answered. Restart it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was too often. Wait a minute, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display does not allow it: set its brightness with its own buttons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stick. Put one in, wait five seconds, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick cannot be written: it is write-protected or damaged. Take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick is full. Free some space on it, or take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick does not answer, or was pulled out. Put it in again, or take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not work. The log on the kiosk says why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportTool</name>
    <message>
        <source>Put a stick in. One file is written to it: the log, the figures of use, the last commissioning report and the versions. Nothing else on the stick is touched, and nothing in the file is about visitors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing. Leave the stick in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1. The stick can be taken out now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>No faults. This content can be published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Must be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryFigure</name>
    <message>
        <source>Previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Sources and authors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Keep reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you still here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The screen returns to the beginning in %n second(s). Your place is kept until then.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Learn a keypad</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeypadLesson</name>
    <message>
        <source>Next item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headphones plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headphones pulled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn a keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys were asked for. Keep them for this kiosk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2. Press the key for: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be stored: is the disk full or read-only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has a meaning already. Press another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key tells no code and cannot be learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersPart</name>
    <message>
        <source>In both lines all letters have to be of one hand, none of them a box.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapFigure</name>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a year</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapFoot</name>
    <message>
        <source>Lines are schematic: routes are not documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticePlate</name>
    <message>
        <source>Before you listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelsSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. The next can be tried in %n minute(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That was not the PIN. The next can be tried in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>That was not the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Position in the recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PowerTool</name>
    <message>
        <source>Restart the exhibit: the screen is dark for some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the exhibit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, restart the exhibit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine: after switching off, its own button or the power switches it on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, restart the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, switch off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizePart</name>
    <message>
        <source>Bank card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold a bank card against the drawing and make it just as large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This size is that of the profile, as near as a card tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store %1 × %2 mm as the size of this kiosk&apos;s picture? All letters and buttons follow it from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, store it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be stored: is the disk full or read-only?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundPart</name>
    <message>
        <source>Stand before the screen. Let each side sound by itself, and say where you heard it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program finds no device for sound: is the amplifier plugged in and switched on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesScreen</name>
    <message>
        <source>Sources and authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are in a language for which the kiosk has no voice yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kalmyk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffNotice</name>
    <message>
        <source>A stick is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being checked. Please leave it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is genuine and new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being copied. Please leave the stick in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 has failed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content before it is shown until the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick can be taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown while nobody is reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk already has version %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exhibit is on this stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should hold the folder “kiosk-update”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk does not know yet whom it may trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is older than what this kiosk has had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is not whole. Publish to it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds something that no exhibit may hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content needs a newer program on this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content has faults. Check it and publish again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 does not work here. The old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not signed by those whom this kiosk trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick could not be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk has no room left, or cannot write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please put it in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>For staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The exhibit comes back in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the exhibit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineClose</name>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineDetail</name>
    <message>
        <source>Touch an entry to read it in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolList</name>
    <message>
        <source>Clean the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minute without touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How loud every visit begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content and undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a stick or a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits, pages, languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commissioning report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch, sound, letters, size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log, figures and report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bright the display is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, and the way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn a keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key by key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart and switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibit or the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and running time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TouchCover</name>
    <message>
        <source>Wipe over every field. Still to touch: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every field felt a finger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingers at once: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last touch: %1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TouchPart</name>
    <message>
        <source>Fields will cover the whole screen. Wipe over all of them with a finger, also at the edges; then lay ten fingers down at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Untranslated</name>
    <message>
        <source>Without translation: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateTool</name>
    <message>
        <source>Being asked …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is taken. It is shown as soon as this page is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is newer than version %1, which is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exhibit is published there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk does not know yet whom it may trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: it is not signed by those whom this kiosk trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: it is older than what this kiosk has had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: it is not whole. Publish it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: it holds something that no exhibit may hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: it needs a newer program on this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: it has faults. Check it and publish it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: version %1 does not work here. The old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk has no room left, or cannot write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not answer. It will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another update is under way. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It broke off; the old content stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks on every stick that is in, and at the addresses in this kiosk&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stick is in, and the settings name no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stick: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses in the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsageTool</name>
    <message>
        <source>The figures cannot be read: the disk does not answer, or their file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit has been counted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 minutes each on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended by the visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 touched and left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits each day of the last four weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long visits last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages opened most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where visits were left without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages at the end of a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits with access settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsTool</name>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits until nobody is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A touch was not answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No frame was drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was started and did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed again and again; what was before did not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content that came with the program is shown. Nothing was taken from a stick or a server yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is shown as soon as this page is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An update is under way, or the disk takes nothing. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier version to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, show version %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewButtons</name>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolumeTool</name>
    <message>
        <source>Every visit begins at this volume; what a visitor chooses ends with the visit. Try it where a visitor stands, at the room&apos;s usual noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how loud the exhibit speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be stored: the disk is full or read-only. It holds until the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
