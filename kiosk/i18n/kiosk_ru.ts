<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutTool</name>
    <message>
        <source>Program: version %1</source>
        <translation>Программа: версия %1</translation>
    </message>
    <message>
        <source>Running since %1</source>
        <translation>Работает с %1</translation>
    </message>
    <message>
        <source>No wrong PIN since the last time.</source>
        <translation>Неверных ПИН-кодов с прошлого раза не было.</translation>
    </message>
    <message>
        <source>Wrong PINs since the last time: %1</source>
        <translation>Неверных ПИН-кодов с прошлого раза: %1</translation>
    </message>
    <message>
        <source>Content: the one that came with the program</source>
        <translation>Материалы: установленные вместе с программой</translation>
    </message>
    <message>
        <source>Content: version %1</source>
        <translation>Материалы: версия %1</translation>
    </message>
</context>
<context>
    <name>AccessChoice</name>
    <message>
        <source>Off</source>
        <translation>Выкл.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Вкл.</translation>
    </message>
</context>
<context>
    <name>AccessSheet</name>
    <message>
        <source>Access</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>For your visit only. Everything resets when you leave.</source>
        <translation>Только для вашего посещения. Когда вы уйдёте, всё вернётся к исходному.</translation>
    </message>
    <message>
        <source>Resets when you leave.</source>
        <translation>Сбросится, когда вы уйдёте.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер букв</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>100 per cent</source>
        <translation>100 процентов</translation>
    </message>
    <message>
        <source>150 per cent</source>
        <translation>150 процентов</translation>
    </message>
    <message>
        <source>200 per cent</source>
        <translation>200 процентов</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>High: white on black</source>
        <translation>Высокий: белое на чёрном</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Text spacing</source>
        <translation>Интервалы</translation>
    </message>
    <message>
        <source>Wide: easier to follow</source>
        <translation>Широкие: читать легче</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычные</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Широкие</translation>
    </message>
    <message>
        <source>Calm motion</source>
        <translation>Без движения</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Ничто не движется само</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Чтение вслух</translation>
    </message>
    <message>
        <source>Speaks all that is shown</source>
        <translation>Звучит всё, что на экране</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
    <message>
        <source>Low reach</source>
        <translation>Всё внизу</translation>
    </message>
    <message>
        <source>Within reach when seated</source>
        <translation>Можно достать сидя</translation>
    </message>
</context>
<context>
    <name>AccessVolume</name>
    <message>
        <source>Silent</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>One of ten</source>
        <translation>Один из десяти</translation>
    </message>
    <message>
        <source>Two of ten</source>
        <translation>Два из десяти</translation>
    </message>
    <message>
        <source>Three of ten</source>
        <translation>Три из десяти</translation>
    </message>
    <message>
        <source>Four of ten</source>
        <translation>Четыре из десяти</translation>
    </message>
    <message>
        <source>Five of ten</source>
        <translation>Пять из десяти</translation>
    </message>
    <message>
        <source>Six of ten</source>
        <translation>Шесть из десяти</translation>
    </message>
    <message>
        <source>Seven of ten</source>
        <translation>Семь из десяти</translation>
    </message>
    <message>
        <source>Eight of ten</source>
        <translation>Восемь из десяти</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>Девять из десяти</translation>
    </message>
    <message>
        <source>Ten of ten</source>
        <translation>Десять из десяти</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Тише</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Громче</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Source %1</source>
        <translation>Источник %1</translation>
    </message>
    <message>
        <source>Sources 1–%1</source>
        <translation>Источники 1–%1</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Следующий раздел</translation>
    </message>
    <message>
        <source>To all panels</source>
        <translation>Ко всем разделам</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Рисунок</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>К тексту</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Рассмотреть</translation>
    </message>
</context>
<context>
    <name>BarList</name>
    <message>
        <source>%1 minutes and more</source>
        <translation>%1 мин и дольше</translation>
    </message>
    <message>
        <source>%1 to %2 minutes</source>
        <translation>%1–%2 мин</translation>
    </message>
    <message>
        <source>Text at 150 %</source>
        <translation>Текст 150 %</translation>
    </message>
    <message>
        <source>Text at 200 %</source>
        <translation>Текст 200 %</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Calm motion</source>
        <translation>Без движения</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Чтение вслух</translation>
    </message>
    <message>
        <source>Wide spacing</source>
        <translation>Широкие интервалы</translation>
    </message>
    <message>
        <source>Low reach</source>
        <translation>Всё внизу</translation>
    </message>
    <message>
        <source>Keys or keypad</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Начальный экран</translation>
    </message>
    <message>
        <source>Sources and authors</source>
        <translation>Источники и авторы</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Пока ничего нет.</translation>
    </message>
</context>
<context>
    <name>BeforeAfterFigure</name>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
</context>
<context>
    <name>BrightnessTool</name>
    <message>
        <source>How bright the display is. Look at it as visitors do, with the room lit.</source>
        <translation>Яркость экрана. Оцените её с места посетителя, при обычном освещении зала.</translation>
    </message>
    <message>
        <source>This display does not allow it: set its brightness with its own buttons.</source>
        <translation>Этот экран такого не позволяет: настройте яркость кнопками на самом экране.</translation>
    </message>
    <message>
        <source>Brightness: %1 %</source>
        <translation>Яркость: %1 %</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Темнее</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>Ярче</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Primary document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Scholarly work</source>
        <translation>Научная работа</translation>
    </message>
    <message>
        <source>Press, encyclopedia or website</source>
        <translation>Пресса, энциклопедия или сайт</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
    <message>
        <source>Supports</source>
        <comment>the words this source supports</comment>
        <translation>О чём</translation>
    </message>
    <message>
        <source>No other account was found in the sources read.</source>
        <translation>В прочитанных источниках других сведений не нашлось.</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Расходится</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Used also</source>
        <translation>Также здесь</translation>
    </message>
    <message>
        <source>Source %1 of %2</source>
        <translation>Источник %1 из %2</translation>
    </message>
    <message>
        <source>Word %1 of %2</source>
        <translation>Слово %1 из %2</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Слово</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Подробнее</translation>
    </message>
</context>
<context>
    <name>CardPlate</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n источник</numerusform>
            <numerusform>%n источника</numerusform>
            <numerusform>%n источников</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Предыдущий</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Следующий</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>CleaningCover</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>The screen can be wiped now. It takes no touch.</source>
        <translation>Экран можно протирать: на касания он не отвечает.</translation>
    </message>
    <message>
        <source>To end this earlier, rest a finger in a corner for three seconds.</source>
        <translation>Чтобы закончить раньше, задержите палец в углу экрана на три секунды.</translation>
    </message>
</context>
<context>
    <name>CleaningTool</name>
    <message>
        <source>For one minute the screen takes no touch, so that it can be wiped. Then it comes back by itself; three seconds in a corner bring it back earlier.</source>
        <translation>На одну минуту экран перестаёт отвечать на касания, чтобы его можно было протереть. Затем всё вернётся само; раньше — если задержать палец в углу на три секунды.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
</context>
<context>
    <name>Commissioning</name>
    <message>
        <source>Commissioning report</source>
        <translation>Протокол приёмки</translation>
    </message>
    <message>
        <source>Touch on the whole screen</source>
        <translation>Касания по всему экрану</translation>
    </message>
    <message>
        <source>Fingers at once</source>
        <translation>Пальцев одновременно</translation>
    </message>
    <message>
        <source>Left speaker</source>
        <translation>Левый динамик</translation>
    </message>
    <message>
        <source>Right speaker</source>
        <translation>Правый динамик</translation>
    </message>
    <message>
        <source>Letters and fonts</source>
        <translation>Буквы и шрифты</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Размер изображения</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Температура</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Content that is shown</source>
        <translation>Материалы на экране</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>good</source>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>не в порядке</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>Every field felt a finger: %1.</source>
        <translation>Все поля отозвались на касание: %1.</translation>
    </message>
    <message>
        <source>Fields that felt a finger: %1 of %2. Dead: %3.</source>
        <translation>Полей, отозвавшихся на касание: %1 из %2. Не отзываются: %3.</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>вверху слева</translation>
    </message>
    <message>
        <source>top</source>
        <translation>вверху</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>вверху справа</translation>
    </message>
    <message>
        <source>left</source>
        <translation>слева</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>посередине</translation>
    </message>
    <message>
        <source>right</source>
        <translation>справа</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>внизу слева</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>внизу</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>внизу справа</translation>
    </message>
    <message>
        <source>%1 (%2–%3 mm from the left, %4–%5 mm from the top; fields: %6)</source>
        <translation>%1 (%2–%3 мм от левого края, %4–%5 мм от верхнего; полей: %6)</translation>
    </message>
    <message>
        <source>%1 of %2.</source>
        <translation>%1 из %2.</translation>
    </message>
    <message>
        <source>Touches that this screen tells apart: %1 at most.</source>
        <translation>Касаний, которые различает этот экран: не больше %1.</translation>
    </message>
    <message>
        <source>Heard on this side.</source>
        <translation>Слышно с этой стороны.</translation>
    </message>
    <message>
        <source>Heard on the other side: swap the cables.</source>
        <translation>Слышно с другой стороны: поменяйте провода местами.</translation>
    </message>
    <message>
        <source>Heard on both sides: the sides are mixed.</source>
        <translation>Слышно с обеих сторон: каналы смешаны.</translation>
    </message>
    <message>
        <source>Not heard.</source>
        <translation>Не слышно.</translation>
    </message>
    <message>
        <source>The program finds no device for sound.</source>
        <translation>Программа не находит звукового устройства.</translation>
    </message>
    <message>
        <source>%1: drawn by another font: %2.</source>
        <translation>%1: другим шрифтом набраны: %2.</translation>
    </message>
    <message>
        <source>%1: not drawn by any font: %2.</source>
        <translation>%1: нет ни в одном шрифте: %2.</translation>
    </message>
    <message>
        <source>Letters and signs: %1. Drawn by %2.</source>
        <translation>Букв и знаков: %1. Шрифты: %2.</translation>
    </message>
    <message>
        <source>The profile “%1” says %2 mm.</source>
        <translation>По профилю «%1» — %2 мм.</translation>
    </message>
    <message>
        <source>Measured: %1 mm, which differs by %2 %.</source>
        <translation>Измерено: %1 мм, расхождение %2 %.</translation>
    </message>
    <message>
        <source>The size measured is stored and counts from the next start.</source>
        <translation>Измеренный размер сохранён и действует со следующего запуска.</translation>
    </message>
    <message>
        <source>%1 GB free of %2 GB.</source>
        <translation>Свободно %1 ГБ из %2 ГБ.</translation>
    </message>
    <message>
        <source>The exhibit takes %1 MB of %2 MB.</source>
        <translation>Экспозиция занимает %1 МБ из %2 МБ.</translation>
    </message>
    <message>
        <source>This computer tells none.</source>
        <translation>Этот компьютер её не сообщает.</translation>
    </message>
    <message>
        <source>Set by a time server.</source>
        <translation>Часы сверяются с сервером времени.</translation>
    </message>
    <message>
        <source>No time server sets it.</source>
        <translation>С сервером времени часы не сверяются.</translation>
    </message>
    <message>
        <source>It is %1 behind what this kiosk has already seen.</source>
        <translation>Часы отстают на %1 от последней записи этого киоска.</translation>
    </message>
    <message>
        <source>%1 after what this kiosk has stored last.</source>
        <translation>После последней записи этого киоска прошло %1.</translation>
    </message>
    <message>
        <source>Running for %1.</source>
        <translation>Время работы: %1.</translation>
    </message>
    <message>
        <source>Version %1, files: %2, %3 MB, SHA-256 %4.</source>
        <translation>Версия %1, файлов: %2, %3 МБ, SHA-256 %4.</translation>
    </message>
    <message>
        <source>As it came with the program, files: %2, %3 MB, SHA-256 %4.</source>
        <translation>Поставлены вместе с программой, файлов: %2, %3 МБ, SHA-256 %4.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 сут</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>CommissioningTool</name>
    <message>
        <source>Touch</source>
        <translation>Сенсорный экран</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Размер изображения</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Буквы</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Компьютер</translation>
    </message>
    <message>
        <source>Content and program</source>
        <translation>Материалы и программа</translation>
    </message>
    <message>
        <source>Try each part once the kiosk stands in its place. The report also says what was not done.</source>
        <translation>Проверьте каждую часть, когда киоск стоит на своём месте. В протокол войдёт и то, что осталось непроверенным.</translation>
    </message>
    <message>
        <source>Store the report</source>
        <translation>Сохранить протокол</translation>
    </message>
    <message>
        <source>Stored. “Export to a stick” takes it along.</source>
        <translation>Сохранено. Протокол попадёт и в файл на флешке.</translation>
    </message>
    <message>
        <source>It could not be stored: is the disk full or read-only?</source>
        <translation>Сохранить не удалось: возможно, диск заполнен или закрыт для записи.</translation>
    </message>
    <message>
        <source>All parts of the report</source>
        <translation>Все части протокола</translation>
    </message>
</context>
<context>
    <name>ConfirmButton</name>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>DayBars</name>
    <message>
        <source>Nothing yet.</source>
        <translation>Пока ничего нет.</translation>
    </message>
    <message>
        <source>At most %1 a day</source>
        <translation>Больше всего за день: %1</translation>
    </message>
</context>
<context>
    <name>DocumentFigure</name>
    <message>
        <source>Transcription</source>
        <translation>Текст документа</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
</context>
<context>
    <name>ErrandStatus</name>
    <message>
        <source>Done.</source>
        <translation>Готово.</translation>
    </message>
    <message>
        <source>A moment, please …</source>
        <translation>Одну минуту…</translation>
    </message>
    <message>
        <source>This computer does not allow it: it is not a kiosk that was installed from a bundle.</source>
        <translation>Этот компьютер этого не позволяет: киоск установлен не из пакета поставки.</translation>
    </message>
    <message>
        <source>The machine has not answered. Restart it, and try again.</source>
        <translation>Компьютер не ответил. Перезапустите его и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>That was too often. Wait a minute, and try again.</source>
        <translation>Слишком много попыток подряд. Подождите минуту и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>This display does not allow it: set its brightness with its own buttons.</source>
        <translation>Этот экран такого не позволяет: настройте яркость кнопками на самом экране.</translation>
    </message>
    <message>
        <source>There is no stick. Put one in, wait five seconds, and try again.</source>
        <translation>Флешки нет. Вставьте её, подождите пять секунд и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The stick cannot be written: it is write-protected or damaged. Take another one.</source>
        <translation>Записать на флешку нельзя: она защищена от записи или повреждена. Возьмите другую.</translation>
    </message>
    <message>
        <source>The stick is full. Free some space on it, or take another one.</source>
        <translation>На флешке нет места. Освободите его или возьмите другую.</translation>
    </message>
    <message>
        <source>The stick does not answer, or was pulled out. Put it in again, or take another one.</source>
        <translation>Флешка не отвечает, или её вынули. Вставьте её снова или возьмите другую.</translation>
    </message>
    <message>
        <source>It did not work. The log on the kiosk says why.</source>
        <translation>Не получилось. Причина записана в журнале киоска.</translation>
    </message>
</context>
<context>
    <name>ExportTool</name>
    <message>
        <source>Put a stick in. One file is written to it: the log, the figures of use, the last commissioning report and the versions. Nothing else on the stick is touched, and nothing in the file is about visitors.</source>
        <translation>Вставьте флешку. На неё будет записан один файл: журнал, статистика посещений, последний протокол приёмки и сведения о версиях. Остальное на флешке не изменится; сведений о посетителях в файле нет.</translation>
    </message>
    <message>
        <source>Export to the stick</source>
        <translation>Записать на флешку</translation>
    </message>
    <message>
        <source>Writing. Leave the stick in …</source>
        <translation>Идёт запись. Не вынимайте флешку…</translation>
    </message>
    <message>
        <source>Written: %1. The stick can be taken out now.</source>
        <translation>Записан файл %1. Флешку можно вынуть.</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>No faults. This content can be published.</source>
        <translation>Ошибок нет. Материалы можно публиковать.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message>
        <source>Must be mended</source>
        <translation>Нужно исправить</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Стоит взглянуть</translation>
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
        <translation>Предыдущее изображение</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Следующее изображение</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Sources and authors</source>
        <translation>Источники и авторы</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Keep reading</source>
        <translation>Читать дальше</translation>
    </message>
    <message>
        <source>Are you still here?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message numerus="yes">
        <source>The screen returns to the beginning in %n second(s). Your place is kept until then.</source>
        <translation>
            <numerusform>Через %n секунду экран вернётся к началу. До тех пор ваше место сохраняется.</numerusform>
            <numerusform>Через %n секунды экран вернётся к началу. До тех пор ваше место сохраняется.</numerusform>
            <numerusform>Через %n секунд экран вернётся к началу. До тех пор ваше место сохраняется.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать сначала</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Learn a keypad</source>
        <translation>Назначение клавиш</translation>
    </message>
</context>
<context>
    <name>KeypadLesson</name>
    <message>
        <source>Next item</source>
        <translation>следующий элемент</translation>
    </message>
    <message>
        <source>Item before</source>
        <translation>предыдущий элемент</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>вверх</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>вниз</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>выбрать</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>начало</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>громче</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>тише</translation>
    </message>
    <message>
        <source>headphones plugged in</source>
        <translation>наушники подключены</translation>
    </message>
    <message>
        <source>headphones pulled out</source>
        <translation>наушники отключены</translation>
    </message>
    <message>
        <source>Learn a keypad</source>
        <translation>Назначение клавиш</translation>
    </message>
    <message>
        <source>All keys were asked for. Keep them for this kiosk?</source>
        <translation>Все клавиши пройдены. Сохранить их для этого киоска?</translation>
    </message>
    <message>
        <source>%1 of %2. Press the key for: %3</source>
        <translation>%1 из %2. Нажмите клавишу: %3</translation>
    </message>
    <message>
        <source>This could not be stored: is the disk full or read-only?</source>
        <translation>Не удалось сохранить: возможно, диск заполнен или закрыт для записи.</translation>
    </message>
    <message>
        <source>This key has a meaning already. Press another one.</source>
        <translation>Эта клавиша уже назначена. Нажмите другую.</translation>
    </message>
    <message>
        <source>This key tells no code and cannot be learnt.</source>
        <translation>У этой клавиши нет кода, её нельзя запомнить.</translation>
    </message>
    <message>
        <source>Kept for this kiosk.</source>
        <translation>Сохранено для этого киоска.</translation>
    </message>
    <message>
        <source>There is no such key</source>
        <translation>Такой клавиши нет</translation>
    </message>
    <message>
        <source>One key back</source>
        <translation>Предыдущая клавиша</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>LettersPart</name>
    <message>
        <source>In both lines all letters have to be of one hand, none of them a box.</source>
        <translation>В обеих строках все буквы должны быть одного рисунка; ни одной пустой рамки.</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Open the page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>MapFigure</name>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a year</extracomment>
        <translation>с %1 года</translation>
    </message>
</context>
<context>
    <name>MapFoot</name>
    <message>
        <source>Lines are schematic: routes are not documented</source>
        <translation>Линии условные: маршруты не документированы</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 км</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Home</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Доступность</translation>
    </message>
</context>
<context>
    <name>NoticePlate</name>
    <message>
        <source>Before you listen</source>
        <translation>Прежде чем слушать</translation>
    </message>
    <message>
        <source>Before you look</source>
        <translation>Прежде чем смотреть</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Слушать</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
</context>
<context>
    <name>PanelsSheet</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
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
        <translation>Минуту…</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. The next can be tried in %n minute(s).</source>
        <translation>
            <numerusform>Слишком много неверных ПИН-кодов. Следующая попытка — через %n минуту.</numerusform>
            <numerusform>Слишком много неверных ПИН-кодов. Следующая попытка — через %n минуты.</numerusform>
            <numerusform>Слишком много неверных ПИН-кодов. Следующая попытка — через %n минут.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That was not the PIN. The next can be tried in %n second(s).</source>
        <translation>
            <numerusform>ПИН-код неверный. Следующая попытка — через %n секунду.</numerusform>
            <numerusform>ПИН-код неверный. Следующая попытка — через %n секунды.</numerusform>
            <numerusform>ПИН-код неверный. Следующая попытка — через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was not the PIN.</source>
        <translation>ПИН-код неверный.</translation>
    </message>
    <message>
        <source>Please type the PIN.</source>
        <translation>Введите ПИН-код.</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Для сотрудников</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Войти</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Position in the recording</source>
        <translation>Место в записи</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Слушать</translation>
    </message>
    <message>
        <source>−10 s</source>
        <translation>−10 с</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10 с</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Тише</translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>Громкость %1</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Громче</translation>
    </message>
</context>
<context>
    <name>PowerTool</name>
    <message>
        <source>Restart the exhibit: the screen is dark for some seconds.</source>
        <translation>Перезапуск экспозиции: экран погаснет на несколько секунд.</translation>
    </message>
    <message>
        <source>Restart the exhibit</source>
        <translation>Перезапустить экспозицию</translation>
    </message>
    <message>
        <source>Yes, restart the exhibit</source>
        <translation>Да, перезапустить экспозицию</translation>
    </message>
    <message>
        <source>The machine: after switching off, its own button or the power switches it on again.</source>
        <translation>Компьютер: после выключения его включают собственной кнопкой или подачей питания.</translation>
    </message>
    <message>
        <source>Restart the machine</source>
        <translation>Перезагрузить компьютер</translation>
    </message>
    <message>
        <source>Yes, restart the machine</source>
        <translation>Да, перезагрузить компьютер</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>Yes, switch off</source>
        <translation>Да, выключить</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview: %1</source>
        <translation>Просмотр: %1</translation>
    </message>
    <message>
        <source>Upright screen</source>
        <translation>Вертикальный экран</translation>
    </message>
    <message>
        <source>Wide screen</source>
        <translation>Горизонтальный экран</translation>
    </message>
    <message>
        <source>Turn the screen</source>
        <translation>Повернуть экран</translation>
    </message>
</context>
<context>
    <name>SizePart</name>
    <message>
        <source>Bank card</source>
        <translation>Банковская карта</translation>
    </message>
    <message>
        <source>Hold a bank card against the drawing and make it just as large.</source>
        <translation>Приложите банковскую карту к рисунку и сделайте его точно такой же величины.</translation>
    </message>
    <message>
        <source>Much smaller</source>
        <translation>Намного меньше</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Больше</translation>
    </message>
    <message>
        <source>Much larger</source>
        <translation>Намного больше</translation>
    </message>
    <message>
        <source>This size is that of the profile, as near as a card tells.</source>
        <translation>Размер совпадает с профилем, насколько это видно по карте.</translation>
    </message>
    <message>
        <source>Store %1 × %2 mm as the size of this kiosk&apos;s picture? All letters and buttons follow it from the next start.</source>
        <translation>Сохранить %1 × %2 мм как размер изображения этого киоска? Со следующего запуска по нему будут рассчитаны все буквы и кнопки.</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Совпадает</translation>
    </message>
    <message>
        <source>Store this size</source>
        <translation>Сохранить этот размер</translation>
    </message>
    <message>
        <source>Yes, store it</source>
        <translation>Да, сохранить</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>It could not be stored: is the disk full or read-only?</source>
        <translation>Сохранить не удалось: возможно, диск заполнен или закрыт для записи.</translation>
    </message>
</context>
<context>
    <name>SoundPart</name>
    <message>
        <source>Stand before the screen. Let each side sound by itself, and say where you heard it.</source>
        <translation>Встаньте перед экраном. Включите звук с каждой стороны по отдельности и отметьте, откуда вы его слышите.</translation>
    </message>
    <message>
        <source>The program finds no device for sound: is the amplifier plugged in and switched on?</source>
        <translation>Программа не находит звукового устройства: подключён ли усилитель, включён ли он?</translation>
    </message>
    <message>
        <source>Sound on the left</source>
        <translation>Звук слева</translation>
    </message>
    <message>
        <source>Sound on the right</source>
        <translation>Звук справа</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>С другой</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>С обеих</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>Не слышно</translation>
    </message>
</context>
<context>
    <name>SourcesScreen</name>
    <message>
        <source>Sources and authors</source>
        <translation>Источники и авторы</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Далее</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>heading</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>button</source>
        <translation>кнопка</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>вариант</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>ползунок</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>сейчас недоступно</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>These words are in a language for which the kiosk has no voice yet: %1.</source>
        <translation>Для языка, на котором это написано, у киоска пока нет голоса: %1.</translation>
    </message>
    <message>
        <source>words in %1</source>
        <translation>слова на другом языке, %1</translation>
    </message>
    <message>
        <source>Kalmyk</source>
        <translation>калмыцкий</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>английский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>немецкий</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>итальянский</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>польский</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>другой язык</translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Speed %1 %</source>
        <translation>Темп %1 %</translation>
    </message>
    <message>
        <source>Speech off</source>
        <translation>Не читать</translation>
    </message>
</context>
<context>
    <name>StaffNotice</name>
    <message>
        <source>A stick is here</source>
        <translation>Вставлена флешка</translation>
    </message>
    <message>
        <source>It is being checked. Please leave it in.</source>
        <translation>Идёт проверка. Пожалуйста, не вынимайте её.</translation>
    </message>
    <message>
        <source>Version %1 is genuine and new</source>
        <translation>Версия %1 подлинная и новая</translation>
    </message>
    <message>
        <source>It is being copied. Please leave the stick in.</source>
        <translation>Идёт копирование. Не вынимайте флешку.</translation>
    </message>
    <message>
        <source>Version %1 has failed here</source>
        <translation>Версия %1 здесь дала сбой</translation>
    </message>
    <message>
        <source>The content before it is shown until the next start.</source>
        <translation>До следующего запуска показывается прежняя версия.</translation>
    </message>
    <message>
        <source>The stick is refused</source>
        <translation>Материалы с флешки не приняты</translation>
    </message>
    <message>
        <source>The stick can be taken out.</source>
        <translation>Флешку можно вынуть.</translation>
    </message>
    <message>
        <source>Version %1 is taken</source>
        <translation>Версия %1 принята</translation>
    </message>
    <message>
        <source>It is shown while nobody is reading.</source>
        <translation>Она появится, когда никого не будет.</translation>
    </message>
    <message>
        <source>Nothing is newer</source>
        <translation>Более новой версии нет</translation>
    </message>
    <message>
        <source>This kiosk already has version %1.</source>
        <translation>Версия %1 в этом киоске уже есть.</translation>
    </message>
    <message>
        <source>No exhibit is on this stick</source>
        <translation>На этой флешке нет экспозиции</translation>
    </message>
    <message>
        <source>It should hold the folder “kiosk-update”.</source>
        <translation>На ней должна быть папка «kiosk-update».</translation>
    </message>
    <message>
        <source>This kiosk does not know yet whom it may trust.</source>
        <translation>В киоске ещё не указано, чьим материалам доверять.</translation>
    </message>
    <message>
        <source>Its content is older than what this kiosk has had.</source>
        <translation>Они старее тех, что уже были в этом киоске.</translation>
    </message>
    <message>
        <source>Its content is not whole. Publish to it again.</source>
        <translation>Они записаны не полностью. Опубликуйте их снова.</translation>
    </message>
    <message>
        <source>It holds something that no exhibit may hold.</source>
        <translation>В них есть то, чего в экспозиции быть не может.</translation>
    </message>
    <message>
        <source>Its content needs a newer program on this kiosk.</source>
        <translation>Для них нужна более новая программа киоска.</translation>
    </message>
    <message>
        <source>Its content has faults. Check it and publish again.</source>
        <translation>В них есть ошибки. Проверьте и опубликуйте снова.</translation>
    </message>
    <message>
        <source>Version %1 does not work here. The old one stays.</source>
        <translation>Версия %1 здесь не работает. Остаётся прежняя.</translation>
    </message>
    <message>
        <source>It is not signed by those whom this kiosk trusts.</source>
        <translation>Они не подписаны теми, кому доверяет этот киоск.</translation>
    </message>
    <message>
        <source>The stick could not be taken</source>
        <translation>Материалы с флешки не удалось принять</translation>
    </message>
    <message>
        <source>This kiosk has no room left, or cannot write.</source>
        <translation>В киоске нет места или запись невозможна.</translation>
    </message>
    <message>
        <source>Please put it in again.</source>
        <translation>Пожалуйста, вставьте её ещё раз.</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>For staff</source>
        <translation>Для сотрудников</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>Все инструменты</translation>
    </message>
    <message numerus="yes">
        <source>The exhibit comes back in %n second(s).</source>
        <translation>
            <numerusform>Экспозиция вернётся через %n секунду.</numerusform>
            <numerusform>Экспозиция вернётся через %n секунды.</numerusform>
            <numerusform>Экспозиция вернётся через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the exhibit</source>
        <translation>Вернуться к экспозиции</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>Up</source>
        <translation>Вверх</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Вниз</translation>
    </message>
</context>
<context>
    <name>TimelineClose</name>
    <message>
        <source>%1 more</source>
        <translation>ещё %1</translation>
    </message>
</context>
<context>
    <name>TimelineDetail</name>
    <message>
        <source>Touch an entry to read it in full.</source>
        <translation>Коснитесь события, чтобы прочесть его полностью.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Все даты</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
</context>
<context>
    <name>ToolList</name>
    <message>
        <source>Clean the screen</source>
        <translation>Протереть экран</translation>
    </message>
    <message>
        <source>A minute without touch</source>
        <translation>Минута без касаний</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
    <message>
        <source>How loud every visit begins</source>
        <translation>Громкость в начале посещения</translation>
    </message>
    <message>
        <source>Content and undo</source>
        <translation>Материалы: версии</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>Обновить сейчас</translation>
    </message>
    <message>
        <source>From a stick or a server</source>
        <translation>С флешки или сервера</translation>
    </message>
    <message>
        <source>Figures of use</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>Visits, pages, languages</source>
        <translation>Посещения, страницы, языки</translation>
    </message>
    <message>
        <source>Commissioning report</source>
        <translation>Протокол приёмки</translation>
    </message>
    <message>
        <source>Touch, sound, letters, size</source>
        <translation>Касания, звук, буквы, размер</translation>
    </message>
    <message>
        <source>Export to a stick</source>
        <translation>Запись на флешку</translation>
    </message>
    <message>
        <source>Log, figures and report</source>
        <translation>Журнал, статистика, протокол</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Яркость</translation>
    </message>
    <message>
        <source>How bright the display is</source>
        <translation>Насколько ярок экран</translation>
    </message>
    <message>
        <source>Versions, and the way back</source>
        <translation>Версии и возврат к прежней</translation>
    </message>
    <message>
        <source>Learn a keypad</source>
        <translation>Назначение клавиш</translation>
    </message>
    <message>
        <source>Key by key</source>
        <translation>По одной клавише</translation>
    </message>
    <message>
        <source>Restart and switch off</source>
        <translation>Перезапуск и выключение</translation>
    </message>
    <message>
        <source>The exhibit or the machine</source>
        <translation>Экспозиция или компьютер</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Versions and running time</source>
        <translation>Версии и время работы</translation>
    </message>
</context>
<context>
    <name>TouchCover</name>
    <message>
        <source>Wipe over every field. Still to touch: %1</source>
        <translation>Коснитесь всех полей. Осталось: %1</translation>
    </message>
    <message>
        <source>Every field felt a finger.</source>
        <translation>Все поля отозвались на касание.</translation>
    </message>
    <message>
        <source>Fingers at once: %1 of %2</source>
        <translation>Пальцев одновременно: %1 из %2</translation>
    </message>
    <message>
        <source>Last touch: %1 s ago</source>
        <translation>Последнее касание: %1 с назад</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Начать заново</translation>
    </message>
</context>
<context>
    <name>TouchPart</name>
    <message>
        <source>Fields will cover the whole screen. Wipe over all of them with a finger, also at the edges; then lay ten fingers down at once.</source>
        <translation>Весь экран покроется полями. Проведите пальцем по каждому, и по краям тоже; затем положите на экран сразу десять пальцев.</translation>
    </message>
    <message>
        <source>Show the fields</source>
        <translation>Показать поля</translation>
    </message>
</context>
<context>
    <name>Untranslated</name>
    <message>
        <source>Without translation: %1</source>
        <translation>Без перевода: %1</translation>
    </message>
</context>
<context>
    <name>UpdateTool</name>
    <message>
        <source>Being asked …</source>
        <translation>Проверяется…</translation>
    </message>
    <message>
        <source>Version %1 is taken. It is shown as soon as this page is closed.</source>
        <translation>Версия %1 принята. Она появится, как только эта страница будет закрыта.</translation>
    </message>
    <message>
        <source>Nothing is newer than version %1, which is here already.</source>
        <translation>Новее версии %1 ничего нет, а она уже здесь.</translation>
    </message>
    <message>
        <source>No exhibit is published there.</source>
        <translation>Опубликованной экспозиции там нет.</translation>
    </message>
    <message>
        <source>This kiosk does not know yet whom it may trust.</source>
        <translation>Этот киоск ещё не знает, кому доверять.</translation>
    </message>
    <message>
        <source>Refused: it is not signed by those whom this kiosk trusts.</source>
        <translation>Отклонено: нет подписи тех, кому этот киоск доверяет.</translation>
    </message>
    <message>
        <source>Refused: it is older than what this kiosk has had.</source>
        <translation>Отклонено: материалы старше тех, что уже были на этом киоске.</translation>
    </message>
    <message>
        <source>Refused: it is not whole. Publish it again.</source>
        <translation>Отклонено: материалы неполные. Опубликуйте их заново.</translation>
    </message>
    <message>
        <source>Refused: it holds something that no exhibit may hold.</source>
        <translation>Отклонено: есть то, чего в экспозиции быть не может.</translation>
    </message>
    <message>
        <source>Refused: it needs a newer program on this kiosk.</source>
        <translation>Отклонено: нужна более новая программа на этом киоске.</translation>
    </message>
    <message>
        <source>Refused: it has faults. Check it and publish it again.</source>
        <translation>Отклонено: в материалах ошибки. Проверьте их и опубликуйте заново.</translation>
    </message>
    <message>
        <source>Refused: version %1 does not work here. The old one stays.</source>
        <translation>Отклонено: версия %1 здесь не работает. Остаётся прежняя.</translation>
    </message>
    <message>
        <source>This kiosk has no room left, or cannot write.</source>
        <translation>На этом киоске нет места, или запись невозможна.</translation>
    </message>
    <message>
        <source>It does not answer. It will be tried again.</source>
        <translation>Ответа нет. Попытка будет повторена.</translation>
    </message>
    <message>
        <source>Another update is under way. Try again in a minute.</source>
        <translation>Идёт другое обновление. Попробуйте через минуту.</translation>
    </message>
    <message>
        <source>It broke off; the old content stays.</source>
        <translation>Обновление прервалось; остаются прежние материалы.</translation>
    </message>
    <message>
        <source>Looks on every stick that is in, and at the addresses in this kiosk&apos;s settings.</source>
        <translation>Ищет новые материалы на всех вставленных флешках и по адресам из настроек киоска.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Искать сейчас</translation>
    </message>
    <message>
        <source>No stick is in, and the settings name no address.</source>
        <translation>Флешки нет, и в настройках не указано ни одного адреса.</translation>
    </message>
    <message>
        <source>Stick: %1</source>
        <translation>Флешка: %1</translation>
    </message>
    <message>
        <source>Addresses in the settings</source>
        <translation>Адреса из настроек</translation>
    </message>
</context>
<context>
    <name>UsageTool</name>
    <message>
        <source>The figures cannot be read: the disk does not answer, or their file is damaged.</source>
        <translation>Прочитать статистику не удалось: диск не отвечает, или её файл повреждён.</translation>
    </message>
    <message>
        <source>No visit has been counted yet.</source>
        <translation>Посещений пока не было.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n посещение</numerusform>
            <numerusform>%n посещения</numerusform>
            <numerusform>%n посещений</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 minutes each on average</source>
        <translation>в среднем по %1 мин</translation>
    </message>
    <message>
        <source>%1 ended by the visitor</source>
        <translation>завершили сами: %1</translation>
    </message>
    <message>
        <source>%1 touched and left</source>
        <translation>коснулись и ушли: %1</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Посещения</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>Четыре недели</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всё время</translation>
    </message>
    <message>
        <source>Visits each day of the last four weeks</source>
        <translation>Посещения по дням за последние четыре недели</translation>
    </message>
    <message>
        <source>How long visits last</source>
        <translation>Длительность посещений</translation>
    </message>
    <message>
        <source>Pages opened most</source>
        <translation>Чаще всего открывали</translation>
    </message>
    <message>
        <source>Where visits were left without a word</source>
        <translation>Где посетители уходили, не завершив</translation>
    </message>
    <message>
        <source>Languages at the end of a visit</source>
        <translation>Язык в конце посещения</translation>
    </message>
    <message>
        <source>Visits with access settings</source>
        <translation>Посещения с настройками доступности</translation>
    </message>
</context>
<context>
    <name>VersionsTool</name>
    <message>
        <source>shown</source>
        <translation>показывается</translation>
    </message>
    <message>
        <source>waits until nobody is here</source>
        <translation>ждёт, пока у экрана никого не будет</translation>
    </message>
    <message>
        <source>the one before</source>
        <translation>предыдущая</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отклонена</translation>
    </message>
    <message>
        <source>It has nothing to show.</source>
        <translation>Показать нечего.</translation>
    </message>
    <message>
        <source>A touch was not answered.</source>
        <translation>Не было ответа на касание.</translation>
    </message>
    <message>
        <source>No frame was drawn.</source>
        <translation>На экране ничего не появилось.</translation>
    </message>
    <message>
        <source>It was started and did not work.</source>
        <translation>После запуска не заработала.</translation>
    </message>
    <message>
        <source>It failed again and again; what was before did not.</source>
        <translation>Сбои повторялись, с предыдущей версией их не было.</translation>
    </message>
    <message>
        <source>The content that came with the program is shown. Nothing was taken from a stick or a server yet.</source>
        <translation>Показываются материалы, установленные вместе с программой. С флешки или сервера пока ничего не принято.</translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation>Версия %1: %2</translation>
    </message>
    <message>
        <source>Version %1 is shown as soon as this page is closed.</source>
        <translation>Версия %1 появится, как только эта страница будет закрыта.</translation>
    </message>
    <message>
        <source>An update is under way, or the disk takes nothing. Try again in a minute.</source>
        <translation>Идёт обновление, или диск не принимает запись. Попробуйте через минуту.</translation>
    </message>
    <message>
        <source>There is no earlier version to go back to.</source>
        <translation>Более ранней версии, к которой можно вернуться, нет.</translation>
    </message>
    <message>
        <source>Go back to version %1</source>
        <translation>Вернуться к версии %1</translation>
    </message>
    <message>
        <source>Yes, show version %1</source>
        <translation>Да, показать версию %1</translation>
    </message>
</context>
<context>
    <name>ViewButtons</name>
    <message>
        <source>Move left</source>
        <translation>Сдвинуть влево</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Сдвинуть вправо</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Сдвинуть вверх</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Сдвинуть вниз</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Show the whole</source>
        <translation>Показать целиком</translation>
    </message>
</context>
<context>
    <name>VolumeTool</name>
    <message>
        <source>Every visit begins at this volume; what a visitor chooses ends with the visit. Try it where a visitor stands, at the room&apos;s usual noise.</source>
        <translation>С этой громкости начинается каждое посещение; то, что выберет посетитель, действует только до его ухода. Проверяйте там, где стоит посетитель, при обычном шуме в зале.</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Тише</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Громче</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Послушать</translation>
    </message>
    <message>
        <source>This is how loud the exhibit speaks.</source>
        <translation>Так громко говорит экспозиция.</translation>
    </message>
    <message>
        <source>It could not be stored: the disk is full or read-only. It holds until the next start.</source>
        <translation>Сохранить не удалось: диск заполнен или закрыт для записи. Настройка действует до следующего запуска.</translation>
    </message>
</context>
</TS>
