<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Done with editing</source>
        <translation>Bearbeiten beenden</translation>
    </message>
    <message>
        <source>Edit this page</source>
        <translation>Diese Seite bearbeiten</translation>
    </message>
    <message>
        <source>Add a widget</source>
        <translation>Widget hinzufügen</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Browse metrics</source>
        <translation>Metriken durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Strg+Umschalt+M</translation>
    </message>
    <message>
        <source>Variables of the dashboard</source>
        <translation>Variablen des Dashboards</translation>
    </message>
    <message>
        <source>Add machine</source>
        <translation>Rechner hinzufügen</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Farbschema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Farbschema</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Export the widget or the page…</source>
        <translation>Widget oder Seite exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Strg+E</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Strg+P</translation>
    </message>
    <message>
        <source>Open the widget in its own window</source>
        <translation>Widget in eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Open this page in its own window</source>
        <translation>Diese Seite in eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Shift+T</source>
        <translation>Umschalt+T</translation>
    </message>
    <message>
        <source>Full screen, or not</source>
        <translation>Vollbild ein oder aus</translation>
    </message>
    <message>
        <source>Kiosk: the page alone on the whole screen</source>
        <translation>Kiosk: nur die Seite auf dem ganzen Bildschirm</translation>
    </message>
    <message>
        <source>Playlist: pages take turns on the whole screen…</source>
        <translation>Wechselnde Seiten auf dem ganzen Bildschirm…</translation>
    </message>
    <message>
        <source>Undo: delete the note “%1”</source>
        <translation>Rückgängig: Notiz „%1“ löschen</translation>
    </message>
</context>
<context>
    <name>AddMachineDialog</name>
    <message>
        <source>Add machine</source>
        <translation>Rechner hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>wss://HOST:9909</source>
        <translation>wss://RECHNER:9909</translation>
    </message>
    <message>
        <source>Let in by</source>
        <translation>Zugang per</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Kopplungscode</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>As belfryctl token pair prints it there</source>
        <translation>Wie ihn dort belfryctl token pair ausgibt</translation>
    </message>
    <message>
        <source>As belfryctl token create prints it there</source>
        <translation>Wie ihn dort belfryctl token create ausgibt</translation>
    </message>
    <message>
        <source>Own CA</source>
        <translation>Eigene CA</translation>
    </message>
    <message>
        <source>PEM file, if no known authority vouches for it</source>
        <translation>PEM-Datei, falls keine bekannte Stelle bürgt</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Fragt an …</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>AddToPageDialog</name>
    <message>
        <source>Add to page</source>
        <translation>Zur Seite hinzufügen</translation>
    </message>
    <message>
        <source>Nothing here can be put on a page.</source>
        <translation>Nichts hier lässt sich auf eine Seite setzen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>As a number</source>
        <translation>Als Zahl</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>AlertRow</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Firing %1</source>
        <translation>Aktiv %1</translation>
    </message>
    <message>
        <source>Pending %1</source>
        <translation>Anstehend %1</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Rule error</source>
        <translation>Regelfehler</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>Waiting for the first evaluation of the rules</source>
        <translation>Wartet auf die erste Auswertung der Regeln</translation>
    </message>
</context>
<context>
    <name>AlertsWidget</name>
    <message>
        <source>All quiet</source>
        <translation>Alles ruhig</translation>
    </message>
    <message>
        <source>Nothing was firing</source>
        <translation>Es war nichts aktiv</translation>
    </message>
    <message>
        <source>Nothing is firing</source>
        <translation>Es ist nichts aktiv</translation>
    </message>
    <message>
        <source>Nothing is kept of that time</source>
        <translation>Aus dieser Zeit ist nichts aufbewahrt</translation>
    </message>
</context>
<context>
    <name>AnnotationMark</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AnnotationMarks</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>AnnotationTip</name>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Noted: %1</source>
        <translation>Notiert: %1</translation>
    </message>
    <message>
        <source>Note deleted: %1</source>
        <translation>Notiz gelöscht: %1</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Nicht ausgeführt: %1</translation>
    </message>
</context>
<context>
    <name>ArrangeMenu</name>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source> Picture from %1.</source>
        <translation> Stand von %1.</translation>
    </message>
    <message>
        <source>The layout can&apos;t be shown: %1</source>
        <translation>Das Layout kann nicht angezeigt werden: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours met somebody else’s. Theirs is shown.</source>
        <translation>
            <numerusform>%n eigene Änderung traf auf eine fremde. Die fremde ist zu sehen.</numerusform>
            <numerusform>%n eigene Änderungen trafen auf fremde. Die fremden sind zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show difference</source>
        <translation>Unterschied zeigen</translation>
    </message>
    <message>
        <source>Note deleted: %1</source>
        <translation>Notiz gelöscht: %1</translation>
    </message>
</context>
<context>
    <name>BarListWidget</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BarRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>CellSizer</name>
    <message>
        <source>Resize %1</source>
        <translation>Größe von %1 ändern</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more series</source>
        <translation>
            <numerusform>%n weitere Reihe</numerusform>
            <numerusform>%n weitere Reihen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartTooltip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockWidget</name>
    <message>
        <source>There is no time zone &quot;%1&quot;.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>%1 of %2: %3, %4</source>
        <translation>%1 von %2: %3, %4</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>CompletionRow</name>
    <message>
        <source>metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>aggregation</source>
        <translation>Aggregation</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>Schlüsselwort</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ConfigureDialog</name>
    <message>
        <source>Configure %1</source>
        <translation>%1 einrichten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Note at the right</source>
        <translation>Notiz rechts</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>%1, on %2</source>
        <translation>%1, auf %2</translation>
    </message>
    <message>
        <source>%1, theirs: %2</source>
        <translation>%1, fremd: %2</translation>
    </message>
    <message>
        <source>%1, yours: %2</source>
        <translation>%1, eigen: %2</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Eigene nehmen</translation>
    </message>
    <message>
        <source>Use mine of %1</source>
        <translation>Eigene nehmen: %1</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Fremde nehmen</translation>
    </message>
    <message>
        <source>Use theirs of %1</source>
        <translation>Fremde nehmen: %1</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Changed twice</source>
        <translation>Doppelt geändert</translation>
    </message>
    <message>
        <source>Somebody else stored these while you were changing them. Theirs is shown; nothing of yours is gone until you choose.</source>
        <translation>Jemand anderes hat dies inzwischen auch geändert. Die fremde Fassung ist zu sehen; von der eigenen geht bis zur Wahl nichts verloren.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>stale for %1</source>
        <translation>veraltet seit %1</translation>
    </message>
    <message>
        <source>no connection, next attempt in %1 s</source>
        <translation>keine Verbindung, nächster Versuch in %1 s</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>stale %1</source>
        <translation>seit %1 alt</translation>
    </message>
    <message>
        <source>latency %1</source>
        <translation>Latenz %1</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>Verzug %1</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
</context>
<context>
    <name>ConnectionRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Zu lesen</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>ConnectionsWidget</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Each connection by itself</source>
        <translation>Jede Verbindung für sich</translation>
    </message>
    <message>
        <source>Remotes</source>
        <translation>Gegenstellen</translation>
    </message>
    <message>
        <source>By the other end</source>
        <translation>Nach Gegenstelle</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>By the port that is listened on</source>
        <translation>Nach dem Port, auf dem gelauscht wird</translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation>Verbindungen filtern</translation>
    </message>
    <message>
        <source>Filter by address, port, state or process</source>
        <translation>Nach Adresse, Port, Zustand oder Prozess filtern</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>No connection matches “%1”.</source>
        <translation>Keine Verbindung passt zu „%1“.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
</context>
<context>
    <name>EditTools</name>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Arrange the selected widgets</source>
        <translation>Ausgewählte Widgets anordnen</translation>
    </message>
    <message>
        <source>Unlock this page</source>
        <translation>Diese Seite entsperren</translation>
    </message>
    <message>
        <source>Lock this page</source>
        <translation>Diese Seite sperren</translation>
    </message>
    <message>
        <source>Remove this page</source>
        <translation>Diese Seite entfernen</translation>
    </message>
    <message>
        <source>Add widget</source>
        <translation>Widget hinzufügen</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>An empty page</source>
        <translation>Eine leere Seite</translation>
    </message>
    <message>
        <source>Nobody has put a widget here yet.</source>
        <translation>Hier ist noch kein Widget.</translation>
    </message>
    <message>
        <source>Press A to add a widget from the gallery.</source>
        <translation>Taste A fügt ein Widget aus der Galerie hinzu.</translation>
    </message>
    <message>
        <source>Press E to edit, then A to add a widget.</source>
        <translation>Taste E zum Bearbeiten, dann A für ein Widget.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Very strong</source>
        <translation>Sehr stark</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>%1, the other way</source>
        <translation>%1, gegenläufig</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>zugleich</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>it never varied before</source>
        <translation>zuvor nie verändert</translation>
    </message>
    <message>
        <source>%1 times its usual spread above usual</source>
        <translation>um das %1-Fache der üblichen Streuung über dem Üblichen</translation>
    </message>
    <message>
        <source>%1 times its usual spread below usual</source>
        <translation>um das %1-Fache der üblichen Streuung unter dem Üblichen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ExplainHead</name>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Arrows go a step earlier or later, with Shift ten</source>
        <translation>Pfeile gehen einen Schritt früher oder später, mit Umschalt zehn</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>SVG, lines and texts (*.svg)</source>
        <translation>SVG, Linien und Texte (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels can&apos;t be painted</source>
        <translation>Ein Bild von %1 × %2 Pixeln lässt sich nicht zeichnen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>PNG: a picture, at twice its size</source>
        <translation>PNG: ein Bild, in doppelter Größe</translation>
    </message>
    <message>
        <source>SVG: lines and texts</source>
        <translation>SVG: Linien und Texte</translation>
    </message>
    <message>
        <source>PDF: a page</source>
        <translation>PDF: eine Seite</translation>
    </message>
    <message>
        <source>CSV: the values</source>
        <translation>CSV: die Werte</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Light theme, as for paper</source>
        <translation>Helles Farbschema, wie für Papier</translation>
    </message>
    <message>
        <source>There are no values to export.</source>
        <translation>Es gibt keine Werte zu exportieren.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
</context>
<context>
    <name>ExportSubjects</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The page %1</source>
        <translation>Die Seite %1</translation>
    </message>
    <message>
        <source>The widget %1</source>
        <translation>Das Widget %1</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Drop a layout or a dashboard to import it, or a picture to show it</source>
        <translation>Layout oder Dashboard zum Importieren ablegen, oder ein Bild zum Anzeigen</translation>
    </message>
</context>
<context>
    <name>FlowWidget</name>
    <message numerus="yes">
        <source>%n flows</source>
        <translation>
            <numerusform>%n Fluss</numerusform>
            <numerusform>%n Flüsse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>days</source>
        <comment>The unit, short</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <translation>dd.MM.yyyy HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <source>Add a widget</source>
        <translation>Widget hinzufügen</translation>
    </message>
    <message>
        <source>Search widgets</source>
        <translation>Widgets suchen</translation>
    </message>
    <message>
        <source>What it shows, for example parts of a whole</source>
        <translation>Was es zeigt, zum Beispiel Teile eines Ganzen</translation>
    </message>
    <message>
        <source>Widget types</source>
        <translation>Widget-Arten</translation>
    </message>
    <message>
        <source>No widget answers that.</source>
        <translation>Kein Widget passt dazu.</translation>
    </message>
</context>
<context>
    <name>GaugeWidget</name>
    <message>
        <source>%1, between %2 and %3</source>
        <translation>%1, zwischen %2 und %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>GridCommands</name>
    <message>
        <source>Align left edges</source>
        <translation>Linksbündig ausrichten</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Rechtsbündig ausrichten</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Same width</source>
        <translation>Gleiche Breite</translation>
    </message>
    <message>
        <source>Same height</source>
        <translation>Gleiche Höhe</translation>
    </message>
    <message>
        <source>Distribute evenly</source>
        <translation>Gleichmäßig verteilen</translation>
    </message>
    <message>
        <source>Compact upwards</source>
        <translation>Nach oben aufrücken</translation>
    </message>
    <message numerus="yes">
        <source>%n widgets copied</source>
        <translation>
            <numerusform>%n Widget kopiert</numerusform>
            <numerusform>%n Widgets kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HappenedList</name>
    <message>
        <source>Around that time</source>
        <translation>Um diese Zeit</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>No alert, no incident and no note.</source>
        <translation>Kein Alarm, kein Vorfall und keine Notiz.</translation>
    </message>
</context>
<context>
    <name>HappenedRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
</context>
<context>
    <name>HealthRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>HealthWidget</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Nothing is kept of that time</source>
        <translation>Aus dieser Zeit ist nichts aufbewahrt</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht beurteilt</translation>
    </message>
    <message>
        <source>everything is within its bounds</source>
        <translation>alles liegt innerhalb der Grenzen</translation>
    </message>
    <message>
        <source>it is no longer there</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>there is no data to judge it by</source>
        <translation>keine Daten, die eine Beurteilung erlauben</translation>
    </message>
    <message>
        <source>no data for %1</source>
        <translation>seit %1 keine Daten</translation>
    </message>
    <message>
        <source>the health checks can&apos;t be read: %1</source>
        <translation>die Zustandsprüfungen lassen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>it can&apos;t be judged: %1</source>
        <translation>lässt sich nicht beurteilen: %1</translation>
    </message>
    <message>
        <source>%1 or less%2 would be degraded</source>
        <translation>erst bei %1 oder weniger%2 eingeschränkt</translation>
    </message>
    <message>
        <source>%1 or less%2 is unhealthy</source>
        <translation>bei %1 oder weniger%2 gestört</translation>
    </message>
    <message>
        <source>%1 or less%2 is degraded</source>
        <translation>bei %1 oder weniger%2 eingeschränkt</translation>
    </message>
    <message>
        <source>%1 or more%2 would be degraded</source>
        <translation>erst bei %1 oder mehr%2 eingeschränkt</translation>
    </message>
    <message>
        <source>%1 or more%2 is unhealthy</source>
        <translation>bei %1 oder mehr%2 gestört</translation>
    </message>
    <message>
        <source>%1 or more%2 is degraded</source>
        <translation>bei %1 oder mehr%2 eingeschränkt</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> über %1</translation>
    </message>
    <message>
        <source>%1; %2 (recovering)</source>
        <translation>%1; %2 (erholt sich)</translation>
    </message>
</context>
<context>
    <name>HeatmapWidget</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistogramWidget</name>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>%1 values from %2 to %3</source>
        <translation>%1 Werte von %2 bis %3</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>HostCard</name>
    <message>
        <source>local · 1 s</source>
        <translation>lokal · 1 s</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>HostMapWidget</name>
    <message numerus="yes">
        <source>%n tiles</source>
        <translation>
            <numerusform>%n Kachel</numerusform>
            <numerusform>%n Kacheln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageItem</name>
    <message>
        <source>The picture can&apos;t be read.</source>
        <translation>Das Bild kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>WebP pictures need Qt&apos;s plugin for them (in Debian: qt6-image-formats-plugins).</source>
        <translation>WebP-Bilder brauchen Qts Plugin dafür (in Debian: qt6-image-formats-plugins).</translation>
    </message>
    <message>
        <source>The picture has more than %1 megapixels.</source>
        <translation>Das Bild hat mehr als %1 Megapixel.</translation>
    </message>
    <message>
        <source>The picture can&apos;t be shown: expected %1.</source>
        <translation>Das Bild kann nicht angezeigt werden: %1 erwartet.</translation>
    </message>
</context>
<context>
    <name>ImageWidget</name>
    <message>
        <source>No picture has been chosen yet.</source>
        <translation>Noch ist kein Bild gewählt.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Its path, or drop it on the window</source>
        <translation>Ihr Pfad, oder ins Fenster ziehen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import a layout</source>
        <translation>Layout importieren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Replace this layout</source>
        <translation>Dieses Layout ersetzen</translation>
    </message>
    <message>
        <source>Add its pages</source>
        <translation>Seiten hinzufügen</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Neues Layout</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more page(s)</source>
        <translation>
            <numerusform>und %n weitere Seite</numerusform>
            <numerusform>und %n weitere Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Not carried over, or not as it was: %1</source>
        <translation>Nicht oder anders übernommen: %1</translation>
    </message>
    <message>
        <source>All of it is carried over.</source>
        <translation>Alles wird übernommen.</translation>
    </message>
</context>
<context>
    <name>ImportRemark</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ImportRemarkList</name>
    <message>
        <source>Not carried over</source>
        <translation>Nicht übernommen</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Dashboards are on the screen</source>
        <translation>Dashboards sind auf dem Bildschirm</translation>
    </message>
</context>
<context>
    <name>LabelValueRow</name>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <comment>The name of this language, in itself</comment>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>LayoutActions</name>
    <message>
        <source>What was changed twice</source>
        <translation>Was doppelt geändert wurde</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versionen…</translation>
    </message>
    <message>
        <source>New page from a template…</source>
        <translation>Neue Seite aus Vorlage…</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Neues Layout</translation>
    </message>
    <message>
        <source>New layout from a template…</source>
        <translation>Neues Layout aus Vorlage…</translation>
    </message>
    <message>
        <source>Duplicate this layout</source>
        <translation>Dieses Layout duplizieren</translation>
    </message>
    <message>
        <source>Rename this layout…</source>
        <translation>Dieses Layout umbenennen…</translation>
    </message>
    <message>
        <source>Remove this layout</source>
        <translation>Dieses Layout entfernen</translation>
    </message>
    <message>
        <source>Import a layout or dashboard…</source>
        <translation>Layout oder Dashboard importieren…</translation>
    </message>
    <message>
        <source>Export layout…</source>
        <translation>Layout exportieren…</translation>
    </message>
    <message>
        <source>Export page…</source>
        <translation>Seite exportieren…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Open layout %1</source>
        <translation>Layout %1 öffnen</translation>
    </message>
</context>
<context>
    <name>LayoutButton</name>
    <message>
        <source>Comes from %1; copy it to change it.</source>
        <translation>Kommt von %1; zum Ändern kopieren.</translation>
    </message>
    <message>
        <source>Layouts: open, make, name, share</source>
        <translation>Layouts: öffnen, anlegen, benennen, teilen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>Layout %1</translation>
    </message>
</context>
<context>
    <name>LayoutDialogs</name>
    <message>
        <source>Import a layout</source>
        <translation>Layout importieren</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Layouts (*.json)</translation>
    </message>
    <message>
        <source>Export page</source>
        <translation>Seite exportieren</translation>
    </message>
    <message>
        <source>Export layout</source>
        <translation>Layout exportieren</translation>
    </message>
</context>
<context>
    <name>LayoutDiff</name>
    <message>
        <source>variable %1</source>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 verschoben</translation>
    </message>
    <message>
        <source>the layout changed</source>
        <translation>das Layout geändert</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>The layout</source>
        <translation>Das Layout</translation>
    </message>
    <message>
        <source>moved or resized</source>
        <translation>verschoben oder Größe geändert</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 auf %2 gesetzt</translation>
    </message>
    <message>
        <source>%1 removed, was %2</source>
        <translation>%1 entfernt, war %2</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>%1 von %2 auf %3 geändert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>column %1, row %2, %3 × %4</source>
        <translation>Spalte %1, Zeile %2, %3 × %4</translation>
    </message>
    <message>
        <source>%1, %2 in a row</source>
        <translation>%1, %2 je Zeile</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>expressions</source>
        <translation>Ausdrücke</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>order of pages</source>
        <translation>Reihenfolge der Seiten</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>thresholds</source>
        <translation>Schwellenwerte</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>repeat for</source>
        <translation>wiederholen für</translation>
    </message>
    <message>
        <source>copies in a row</source>
        <translation>Kopien je Zeile</translation>
    </message>
    <message>
        <source>order of variables</source>
        <translation>Reihenfolge der Variablen</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>only values like</source>
        <translation>nur Werte wie</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>several may be chosen</source>
        <translation>mehrere wählbar</translation>
    </message>
    <message>
        <source>all may be chosen</source>
        <translation>alle wählbar</translation>
    </message>
    <message>
        <source>at first</source>
        <translation>anfangs</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>in Belfry&apos;s words</source>
        <translation>in Belfrys Worten</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>LayoutMiniature</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>LayoutNameDialog</name>
    <message>
        <source>Rename the layout</source>
        <translation>Layout umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>LayoutTemplate</name>
    <message>
        <source>One page about the machine in front of you: CPU, memory, free space, network, what waits, what is wrong.</source>
        <translation>Eine Seite über diesen Rechner: CPU, Arbeitsspeicher, freier Platz, Netzwerk, was wartet, was nicht stimmt.</translation>
    </message>
    <message>
        <source>A server for a screen on the wall: large numbers and health now, and the last day on a second page.</source>
        <translation>Ein Server für den Bildschirm an der Wand: große Zahlen und der Zustand jetzt, der letzte Tag auf einer zweiten Seite.</translation>
    </message>
    <message>
        <source>The disks of a database host: how long a read and a write take, what waits, how full file systems will be in a day.</source>
        <translation>Die Datenträger eines Datenbankrechners: wie lange Lesen und Schreiben dauern, was wartet, wie voll die Dateisysteme in einem Tag sein werden.</translation>
    </message>
    <message>
        <source>Traffic by device, sockets, what is lost or sent again, how much of a device&apos;s speed is used.</source>
        <translation>Verkehr je Gerät, Sockets, was verloren geht oder erneut gesendet wird, wie stark ein Gerät ausgelastet ist.</translation>
    </message>
    <message>
        <source>Each network device in a row of charts of its own: choose which in the bar above the page.</source>
        <translation>Jedes Netzwerkgerät in einer eigenen Zeile von Diagrammen: zu wählen in der Leiste über der Seite.</translation>
    </message>
    <message>
        <source>Belfry itself: ticks missed, what each part costs, what it keeps, who watches.</source>
        <translation>Belfry selbst: verpasste Takte, was jeder Teil kostet, was es aufbewahrt, wer zusieht.</translation>
    </message>
    <message>
        <source>One chart of one expression, to begin with.</source>
        <translation>Ein Diagramm eines Ausdrucks, für den Anfang.</translation>
    </message>
    <message>
        <source>Who uses what: processes by their names, containers, services.</source>
        <translation>Wer was braucht: Prozesse nach ihren Namen, Container, Dienste.</translation>
    </message>
</context>
<context>
    <name>LayoutWords</name>
    <message>
        <source>Belfry itself</source>
        <translation>Belfry selbst</translation>
    </message>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
    <message>
        <source>Missed ticks</source>
        <translation>Verpasste Takte</translation>
    </message>
    <message>
        <source>in 10 min</source>
        <translation>in 10 min</translation>
    </message>
    <message>
        <source>a tick takes {{value|seconds}} · {{value3|seconds}} late</source>
        <translation>ein Takt dauert {{value|seconds}} · {{value3|seconds}} zu spät</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>{{value|ops}} samples · {{value3}} known</source>
        <translation>{{value|ops}} Messwerte · {{value3}} bekannt</translation>
    </message>
    <message>
        <source>live</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>{{value}} channels · {{value3}} connections</source>
        <translation>{{value}} Kanäle · {{value3}} Verbindungen</translation>
    </message>
    <message>
        <source>viewers</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>of one core</source>
        <translation>eines Kerns</translation>
    </message>
    <message>
        <source>{{value|bytes}} · {{value3|none}} files open</source>
        <translation>{{value|bytes}} · {{value3|none}} Dateien offen</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>CPU by part</source>
        <translation>CPU nach Teilen</translation>
    </message>
    <message>
        <source>seconds in a second</source>
        <translation>Sekunden pro Sekunde</translation>
    </message>
    <message>
        <source>collect</source>
        <translation>erfassen</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>live queries</source>
        <translation>laufende Abfragen</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>histories</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>in an hour</source>
        <translation>in einer Stunde</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Database disks</source>
        <translation>Datenträger einer Datenbank</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>A read takes</source>
        <translation>Lesen dauert</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>Lesezugriffe</translation>
    </message>
    <message>
        <source>A write takes</source>
        <translation>Schreiben dauert</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <source>Waiting requests</source>
        <translation>Wartende Anfragen</translation>
    </message>
    <message>
        <source>busiest disk {{value|percentunit}}</source>
        <translation>meistbeschäftigter {{value|percentunit}}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>busiest</source>
        <translation>meistbeschäftigter</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>by disks</source>
        <translation>von Datenträgern</translation>
    </message>
    <message>
        <source>some task waits {{value}}</source>
        <translation>ein Task wartet {{value}}</translation>
    </message>
    <message>
        <source>all tasks wait</source>
        <translation>alle Tasks warten</translation>
    </message>
    <message>
        <source>some task waits</source>
        <translation>ein Task wartet</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>by disk</source>
        <translation>nach Datenträger</translation>
    </message>
    <message>
        <source>{{device}} read</source>
        <translation>{{device}} Lesen</translation>
    </message>
    <message>
        <source>{{device}} write</source>
        <translation>{{device}} Schreiben</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>{{device}} reads</source>
        <translation>{{device}} Lesezugriffe</translation>
    </message>
    <message>
        <source>{{device}} writes</source>
        <translation>{{device}} Schreibzugriffe</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>all disks</source>
        <translation>alle Datenträger</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Noch nicht geschrieben</translation>
    </message>
    <message>
        <source>dirty</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>A read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>A write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ausgelastet</translation>
    </message>
    <message>
        <source>Filesystems</source>
        <translation>Dateisysteme</translation>
    </message>
    <message>
        <source>a day ahead by the last hour</source>
        <translation>in einem Tag, nach der letzten Stunde</translation>
    </message>
    <message>
        <source>Mounted at</source>
        <translation>Eingehängt unter</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Free in a day</source>
        <translation>Frei in einem Tag</translation>
    </message>
    <message>
        <source>Inodes</source>
        <translation>Inodes</translation>
    </message>
    <message>
        <source>Network devices</source>
        <translation>Netzwerkgeräte</translation>
    </message>
    <message>
        <source>Average over</source>
        <translation>Mittelwert über</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>average of $window</source>
        <translation>Mittelwert über $window</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>received, and sent below</source>
        <translation>empfangen, darunter gesendet</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>a second, average of $window</source>
        <translation>pro Sekunde, Mittelwert über $window</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ausgelastet</translation>
    </message>
    <message>
        <source>{{value|none}} cores · load {{value3|none}}</source>
        <translation>{{value|none}} Kerne · Last {{value3|none}}</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Systemlast</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>used</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>{{value|bytes}} available · {{value3|bytes}} swapped</source>
        <translation>{{value|bytes}} verfügbar · {{value3|bytes}} ausgelagert</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>ausgelagert</translation>
    </message>
    <message>
        <source>free on /</source>
        <translation>frei auf /</translation>
    </message>
    <message>
        <source>of {{value}} · {{value3|percentunit}} busy</source>
        <translation>von {{value}} · {{value3|percentunit}} ausgelastet</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>{{value|none}} processes run · {{value3|none}} wait</source>
        <translation>{{value|none}} Prozesse laufen · {{value3|none}} warten</translation>
    </message>
    <message>
        <source>up</source>
        <translation>läuft seit</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>CPU by mode</source>
        <translation>CPU nach Modus</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>alle Kerne</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>waiting for disks</source>
        <translation>Warten auf Datenträger</translation>
    </message>
    <message>
        <source>nice and stolen</source>
        <translation>nice und gestohlen</translation>
    </message>
    <message>
        <source>programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>all devices</source>
        <translation>alle Geräte</translation>
    </message>
    <message>
        <source>share of time</source>
        <translation>Anteil der Zeit</translation>
    </message>
    <message>
        <source>for the CPU</source>
        <translation>auf die CPU</translation>
    </message>
    <message>
        <source>for memory</source>
        <translation>auf Arbeitsspeicher</translation>
    </message>
    <message>
        <source>for disks</source>
        <translation>auf Datenträger</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Systemlast</translation>
    </message>
    <message>
        <source>{{value|ops}} packets</source>
        <translation>{{value|ops}} Pakete</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>{{value|ops}} accepted · {{value3|ops}} opened</source>
        <translation>{{value|ops}} angenommen · {{value3|ops}} geöffnet</translation>
    </message>
    <message>
        <source>established</source>
        <translation>aufgebaut</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>of TCP segments</source>
        <translation>der TCP-Segmente</translation>
    </message>
    <message>
        <source>{{value|ops}} segments</source>
        <translation>{{value|ops}} Segmente</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>erneut gesendet</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>by device</source>
        <translation>nach Gerät</translation>
    </message>
    <message>
        <source>TCP sockets</source>
        <translation>TCP-Sockets</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>schließend</translation>
    </message>
    <message>
        <source>orphaned</source>
        <translation>verwaist</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>pro Sekunde</translation>
    </message>
    <message>
        <source>dropped by devices</source>
        <translation>von Geräten verworfen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>dropped by the kernel</source>
        <translation>vom Kernel verworfen</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>Of its speed</source>
        <translation>Vom Tempo</translation>
    </message>
    <message>
        <source>Tracked connections</source>
        <translation>Verfolgte Verbindungen</translation>
    </message>
    <message>
        <source>{{value|none}} of {{value3|none}}</source>
        <translation>{{value|none}} von {{value3|none}}</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>verfolgt</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Memory of sockets</source>
        <translation>Speicher der Sockets</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>Processes and containers</source>
        <translation>Prozesse und Container</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Containers and services</source>
        <translation>Container und Dienste</translation>
    </message>
    <message>
        <source>processes of each name, of one core</source>
        <translation>Prozesse je Name, eines Kerns</translation>
    </message>
    <message>
        <source>processes of each name, resident</source>
        <translation>Prozesse je Name, resident</translation>
    </message>
    <message>
        <source>Processes by name</source>
        <translation>Prozesse nach Namen</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>read and written, where Belfry may see it</source>
        <translation>gelesen und geschrieben, wo Belfry es sehen darf</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>ohne Speicher</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Ohne Speicher</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>CPU, of one core</source>
        <translation>CPU, eines Kerns</translation>
    </message>
    <message>
        <source>memory in use</source>
        <translation>Arbeitsspeicher in Gebrauch</translation>
    </message>
    <message>
        <source>Server wall</source>
        <translation>Serverwand</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>load {{value|none}} a core</source>
        <translation>Systemlast {{value|none}} je Kern</translation>
    </message>
    <message>
        <source>load a core</source>
        <translation>Systemlast je Kern</translation>
    </message>
    <message>
        <source>{{value|bytes}} available</source>
        <translation>{{value|bytes}} verfügbar</translation>
    </message>
    <message>
        <source>Busiest disk</source>
        <translation>Meistbeschäftigter Datenträger</translation>
    </message>
    <message>
        <source>{{value|Bps}} read and written</source>
        <translation>{{value|Bps}} gelesen und geschrieben</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>beide Richtungen</translation>
    </message>
    <message>
        <source>Busiest cores</source>
        <translation>Meistbeschäftigte Kerne</translation>
    </message>
    <message>
        <source>Core {{cpu}}</source>
        <translation>Kern {{cpu}}</translation>
    </message>
    <message>
        <source>of the last day</source>
        <translation>des letzten Tages</translation>
    </message>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>CPU busy</source>
        <translation>CPU-Auslastung</translation>
    </message>
    <message>
        <source>by machine</source>
        <translation>nach Rechner</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>Belegter Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Disk, read and written</source>
        <translation>Datenträger, gelesen und geschrieben</translation>
    </message>
    <message>
        <source>Network, received and sent</source>
        <translation>Netzwerk, empfangen und gesendet</translation>
    </message>
    <message>
        <source>Load of the last minute</source>
        <translation>Systemlast der letzten Minute</translation>
    </message>
    <message>
        <source>Fullest filesystem</source>
        <translation>Vollstes Dateisystem</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>of {{value}} · {{value3}} cached</source>
        <translation>von {{value}} · Cache {{value3}}</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>im Cache</translation>
    </message>
    <message>
        <source>read and written</source>
        <translation>gelesen und geschrieben</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Engpässe</translation>
    </message>
    <message>
        <source>memory {{value}} · disks {{value3}}</source>
        <translation>RAM {{value}} · Disks {{value3}}</translation>
    </message>
    <message>
        <source>waiting for the CPU</source>
        <translation>Warten auf die CPU</translation>
    </message>
    <message>
        <source>waiting for memory</source>
        <translation>Warten auf Arbeitsspeicher</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>von 100</translation>
    </message>
    <message>
        <source>{{value}} of {{value3}} parts not healthy</source>
        <translation>{{value}} von {{value3}} nicht gesund</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>not healthy</source>
        <translation>nicht gesund</translation>
    </message>
    <message>
        <source>components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>of this host</source>
        <translation>dieses Rechners</translation>
    </message>
    <message>
        <source>bytes per second, all disks</source>
        <translation>Bytes pro Sekunde, alle Datenträger</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>of {{value|none}} cores</source>
        <translation>von {{value|none}} Kernen</translation>
    </message>
    <message>
        <source>5 min {{value}} · 15 min {{value3}}</source>
        <translation>5 min {{value}} · 15 min {{value3}}</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>{{value}} blocked · {{value3|ops}} started</source>
        <translation>{{value}} blockiert · {{value3|ops}} gestartet</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>Context switches</source>
        <translation>Kontextwechsel</translation>
    </message>
    <message>
        <source>{{value}} interrupts</source>
        <translation>{{value}} Interrupts</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>interrupts</source>
        <translation>Interrupts</translation>
    </message>
    <message>
        <source>Usage by core</source>
        <translation>Auslastung nach Kern</translation>
    </message>
    <message>
        <source>each core</source>
        <translation>jeder Kern</translation>
    </message>
    <message>
        <source>Load average</source>
        <translation>Systemlast</translation>
    </message>
    <message>
        <source>runnable and waiting tasks</source>
        <translation>lauffähige und wartende Tasks</translation>
    </message>
    <message>
        <source>Waiting for the CPU</source>
        <translation>Warten auf die CPU</translation>
    </message>
    <message>
        <source>Switching</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>context switches</source>
        <translation>Kontextwechsel</translation>
    </message>
    <message>
        <source>of each name, of one core</source>
        <translation>je Name, eines Kerns</translation>
    </message>
    <message>
        <source>Busiest processes</source>
        <translation>Meistbeschäftigte Prozesse</translation>
    </message>
    <message>
        <source>by name, of one core</source>
        <translation>nach Namen, eines Kerns</translation>
    </message>
    <message>
        <source>of {{value}} · {{value3|percentunit}}</source>
        <translation>von {{value}} · {{value3|percentunit}}</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>{{value}} of it free</source>
        <translation>{{value}} davon frei</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>of {{value}}</source>
        <translation>von {{value}}</translation>
    </message>
    <message>
        <source>Not yet written</source>
        <translation>Noch nicht geschrieben</translation>
    </message>
    <message>
        <source>{{value}} being written</source>
        <translation>{{value}} werden geschrieben</translation>
    </message>
    <message>
        <source>what it is used for</source>
        <translation>wofür er genutzt wird</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Zusammensetzung</translation>
    </message>
    <message>
        <source>Kinds of memory</source>
        <translation>Arten von Speicher</translation>
    </message>
    <message>
        <source>programs&apos; own</source>
        <translation>eigener der Programme</translation>
    </message>
    <message>
        <source>file cache</source>
        <translation>Datei-Cache</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>page tables</source>
        <translation>Seitentabellen</translation>
    </message>
    <message>
        <source>Page faults</source>
        <translation>Seitenfehler</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>aus dem Speicher</translation>
    </message>
    <message>
        <source>from disk</source>
        <translation>vom Datenträger</translation>
    </message>
    <message>
        <source>Waiting for memory</source>
        <translation>Warten auf Arbeitsspeicher</translation>
    </message>
    <message>
        <source>those of each name that hold most</source>
        <translation>die größten je Name</translation>
    </message>
    <message>
        <source>Largest processes</source>
        <translation>Größte Prozesse</translation>
    </message>
    <message>
        <source>by name, resident</source>
        <translation>nach Namen, resident</translation>
    </message>
    <message>
        <source>{{value|ops}} reads</source>
        <translation>{{value|ops}} Lesezugriffe</translation>
    </message>
    <message>
        <source>{{value|ops}} writes</source>
        <translation>{{value|ops}} Schreibzugriffe</translation>
    </message>
    <message>
        <source>{{value|none}} requests in flight</source>
        <translation>{{value|none}} Anfragen unterwegs</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>{{value|bytes}} free on all</source>
        <translation>{{value|bytes}} frei auf allen</translation>
    </message>
    <message>
        <source>Requests waiting</source>
        <translation>Wartende Anfragen</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>im Mittel</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Waiting for disks</source>
        <translation>Warten auf Datenträger</translation>
    </message>
    <message>
        <source>{{value}} closing · {{value3}} UDP</source>
        <translation>{{value}} schließend · {{value3}} UDP</translation>
    </message>
    <message>
        <source>{{value}} dropped · {{value3}} sent again</source>
        <translation>{{value}} verworfen · {{value3}} erneut</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>TCP connections</source>
        <translation>TCP-Verbindungen</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>jetzt offen</translation>
    </message>
    <message>
        <source>Lost and repeated</source>
        <translation>Verloren und wiederholt</translation>
    </message>
    <message>
        <source>packets per second</source>
        <translation>Pakete pro Sekunde</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>What this host depends on</source>
        <translation>Wovon dieser Rechner abhängt</translation>
    </message>
    <message>
        <source>Traffic by device</source>
        <translation>Verkehr je Gerät</translation>
    </message>
    <message>
        <source>How busy the processors were</source>
        <translation>Auslastung der Prozessoren</translation>
    </message>
    <message>
        <source>How often which load</source>
        <translation>Wie oft welche Systemlast</translation>
    </message>
    <message>
        <source>Processors of all machines</source>
        <translation>Prozessoren aller Rechner</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Top processes</source>
        <translation>Top-Prozesse</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Write **Markdown** here.</source>
        <translation>Hier **Markdown** schreiben.</translation>
    </message>
    <message>
        <source>Health of all parts</source>
        <translation>Zustand aller Teile</translation>
    </message>
    <message>
        <source>0=healthy, 1=degraded, 2=unhealthy</source>
        <translation>0=gesund, 1=eingeschränkt, 2=gestört</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
</context>
<context>
    <name>LegendEntry</name>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>LegendKeys</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>LegendRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LegendTable</name>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>LogRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LogWidget</name>
    <message>
        <source>What happened can’t be listed: %1</source>
        <translation>Was geschah, lässt sich nicht auflisten: %1</translation>
    </message>
    <message>
        <source>Nothing happened in the time that is shown.</source>
        <translation>Im gezeigten Zeitraum geschah nichts.</translation>
    </message>
    <message>
        <source>Nothing happened in the last %1.</source>
        <translation>Nichts geschah: letzte %1.</translation>
    </message>
</context>
<context>
    <name>MachineList</name>
    <message>
        <source>Add machine</source>
        <translation>Rechner hinzufügen</translation>
    </message>
</context>
<context>
    <name>MachineMenu</name>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>MachineRow</name>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Belfry</source>
        <translation>%1 – Belfry</translation>
    </message>
    <message>
        <source>All machines</source>
        <translation>Alle Rechner</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>a boolean</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>a list of %1</source>
        <translation>eine Liste aus %1</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation>eine Liste von zwei Zahlen</translation>
    </message>
    <message>
        <source>%1 of queries, 0 to %2</source>
        <translation>%1 von Abfragen, 0 bis %2</translation>
    </message>
    <message>
        <source>a string of at most %1 characters</source>
        <translation>eine Zeichenkette von höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>an array of columns</source>
        <translation>eine Liste von Spalten</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>erwartet: %1, gefunden: %2</translation>
    </message>
    <message>
        <source>expected an object, found %1</source>
        <translation>erwartet: ein Objekt, gefunden: %1</translation>
    </message>
    <message>
        <source>expected a string, found %1</source>
        <translation>erwartet: eine Zeichenkette, gefunden: %1</translation>
    </message>
    <message>
        <source>expected a number, found %1</source>
        <translation>erwartet: eine Zahl, gefunden: %1</translation>
    </message>
    <message>
        <source>expected true or false, found %1</source>
        <translation>erwartet: true oder false, gefunden: %1</translation>
    </message>
    <message>
        <source>expected a whole number, found %1</source>
        <translation>erwartet: eine ganze Zahl, gefunden: %1</translation>
    </message>
    <message>
        <source>expected an array, found %1</source>
        <translation>erwartet: eine Liste, gefunden: %1</translation>
    </message>
    <message>
        <source>unknown member &quot;%1&quot;; expected one of %2</source>
        <translation>unbekannter Eintrag „%1“; erwartet: einer von %2</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>erwartet: ein Objekt</translation>
    </message>
    <message>
        <source>not JSON: %1</source>
        <translation>kein JSON: %1</translation>
    </message>
    <message>
        <source>expected version %1, found %2</source>
        <translation>erwartet: Version %1, gefunden: %2</translation>
    </message>
    <message>
        <source>expected ok, warning or critical, found &quot;%1&quot;</source>
        <translation>erwartet: ok, warning oder critical, gefunden: „%1“</translation>
    </message>
    <message>
        <source>expected 1 to %1, found %2</source>
        <translation>erwartet: 1 bis %1, gefunden: %2</translation>
    </message>
    <message>
        <source>expected %1 to %2, found %3</source>
        <translation>erwartet: %1 bis %2, gefunden: %3</translation>
    </message>
    <message>
        <source>unknown unit &quot;%1&quot;; known are %2</source>
        <translation>unbekannte Einheit „%1“; bekannt sind %2</translation>
    </message>
    <message>
        <source>expected x + w of at most %1, found %2 + %3</source>
        <translation>erwartet: x + w von höchstens %1, gefunden: %2 + %3</translation>
    </message>
    <message>
        <source>a widget of type &quot;%1&quot; takes no queries</source>
        <translation>ein Widget der Art „%1“ hat keine Abfragen</translation>
    </message>
    <message>
        <source>expected %1 to %2 queries, found %3</source>
        <translation>erwartet: %1 bis %2 Abfragen, gefunden: %3</translation>
    </message>
    <message>
        <source>expected thresholds to rise or to fall, found %1 after %2</source>
        <translation>erwartet: steigende oder fallende Schwellenwerte, gefunden: %1 nach %2</translation>
    </message>
    <message>
        <source>expected an instant vector or a scalar, found a %1</source>
        <translation>erwartet: ein Instant Vector oder Skalar, gefunden: %1</translation>
    </message>
    <message>
        <source>expected the name of a variable of type labelValues or list, found &quot;%1&quot;</source>
        <translation>erwartet: der Name einer Variablen der Art labelValues oder list, gefunden: „%1“</translation>
    </message>
    <message>
        <source>%1 overlaps %2; widgets of a page must not share cells</source>
        <translation>%1 überlappt %2; Widgets einer Seite teilen sich keine Felder</translation>
    </message>
    <message>
        <source>expected at most %1 MiB of pictures in a layout</source>
        <translation>erwartet: höchstens %1 MiB an Bildern in einem Layout</translation>
    </message>
    <message>
        <source>expected a duration of 1m to 24h, found &quot;%1&quot;</source>
        <translation>erwartet: eine Dauer von 1m bis 24h, gefunden: „%1“</translation>
    </message>
    <message>
        <source>expected a duration of whole seconds, 1s to 1h, found &quot;%1&quot;</source>
        <translation>erwartet: eine Dauer in ganzen Sekunden, 1s bis 1h, gefunden: „%1“</translation>
    </message>
    <message>
        <source>unknown widget type &quot;%1&quot;; known are %2</source>
        <translation>unbekannte Widget-Art „%1“; bekannt sind %2</translation>
    </message>
    <message>
        <source>expected more than min (%1), found %2</source>
        <translation>erwartet: mehr als min (%1), gefunden: %2</translation>
    </message>
    <message>
        <source>expected at most %1 widgets, found %2</source>
        <translation>erwartet: höchstens %1 Widgets, gefunden: %2</translation>
    </message>
    <message>
        <source>another widget of this page has the id &quot;%1&quot; already</source>
        <translation>ein anderes Widget dieser Seite hat schon die Id „%1“</translation>
    </message>
    <message>
        <source>expected 1 to %1 pages, found %2</source>
        <translation>erwartet: 1 bis %1 Seiten, gefunden: %2</translation>
    </message>
    <message>
        <source>another page has the id &quot;%1&quot; already</source>
        <translation>eine andere Seite hat schon die Id „%1“</translation>
    </message>
    <message>
        <source>expected 1 to %1 widgets, found %2</source>
        <translation>erwartet: 1 bis %1 Widgets, gefunden: %2</translation>
    </message>
    <message>
        <source>there is no widget &quot;%1&quot;</source>
        <translation>es gibt kein Widget „%1“</translation>
    </message>
    <message>
        <source>there is no page &quot;%1&quot;</source>
        <translation>es gibt keine Seite „%1“</translation>
    </message>
    <message>
        <source>there is no variable &quot;%1&quot;</source>
        <translation>es gibt keine Variable „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; isn&apos;t there any more</source>
        <translation>„%1“ gibt es nicht mehr</translation>
    </message>
    <message>
        <source>the last page can&apos;t be removed</source>
        <translation>die letzte Seite lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>expected either &quot;label&quot; or &quot;query&quot;</source>
        <translation>erwartet: entweder „label“ oder „query“</translation>
    </message>
    <message>
        <source>expected the number of a query, 0 to %1, found %2</source>
        <translation>erwartet: die Nummer einer Abfrage, 0 bis %1, gefunden: %2</translation>
    </message>
    <message>
        <source>expected a whole number from %1 to %2, found %3</source>
        <translation>erwartet: eine ganze Zahl von %1 bis %2, gefunden: %3</translation>
    </message>
    <message>
        <source>expected one of %1, found &quot;%2&quot;</source>
        <translation>erwartet: eines von %1, gefunden: „%2“</translation>
    </message>
    <message>
        <source>a PNG, JPEG, WebP or SVG picture of at most 1 MiB</source>
        <translation>ein Bild in PNG, JPEG, WebP oder SVG von höchstens 1 MiB</translation>
    </message>
    <message>
        <source>an SVG that refers to nothing outside of it</source>
        <translation>ein SVG, das auf nichts außerhalb verweist</translation>
    </message>
    <message>
        <source>a well-formed SVG document</source>
        <translation>ein wohlgeformtes SVG-Dokument</translation>
    </message>
    <message>
        <source>an SVG that draws at most %1 elements</source>
        <translation>ein SVG, das höchstens %1 Elemente zeichnet</translation>
    </message>
    <message>
        <source>an SVG without entities of its own</source>
        <translation>ein SVG ohne eigene Entities</translation>
    </message>
    <message>
        <source>an SVG without style sheets of others</source>
        <translation>ein SVG ohne fremde Stylesheets</translation>
    </message>
    <message>
        <source>an SVG without &lt;%1&gt;</source>
        <translation>ein SVG ohne &lt;%1&gt;</translation>
    </message>
    <message>
        <source>an SVG of at most %1 levels</source>
        <translation>ein SVG mit höchstens %1 Ebenen</translation>
    </message>
    <message>
        <source>an SVG in which nothing runs</source>
        <translation>ein SVG, in dem nichts ausgeführt wird</translation>
    </message>
    <message>
        <source>%1 has several values, which can&apos;t stand outside of a string; expected ${%2:csv} or a regular expression</source>
        <translation>%1 hat mehrere Werte, die nicht außerhalb einer Zeichenkette stehen können; erwartet: ${%2:csv} oder ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>%1 stands outside of a string; expected a name, a number or a duration, found &quot;%2&quot;</source>
        <translation>%1 steht außerhalb einer Zeichenkette; erwartet: ein Name, eine Zahl oder eine Dauer, gefunden: „%2“</translation>
    </message>
    <message>
        <source>expected ${name} or ${name:format}, found &quot;%1&quot;; a dollar sign that is meant as one is written $$</source>
        <translation>erwartet: ${name} oder ${name:format}, gefunden: „%1“; ein Dollarzeichen selbst schreibt sich $$</translation>
    </message>
    <message>
        <source>there is no variable $%1; known are $%2; a dollar sign that is meant as one is written $$</source>
        <translation>es gibt keine Variable $%1; bekannt sind $%2; ein Dollarzeichen selbst schreibt sich $$</translation>
    </message>
    <message>
        <source>unknown format &quot;%1&quot; of %2; known are regex, raw, csv, text</source>
        <translation>unbekanntes Format „%1“ von %2; bekannt sind regex, raw, csv, text</translation>
    </message>
    <message>
        <source>expected a list of strings, found %1 in it</source>
        <translation>erwartet: eine Liste von Zeichenketten, darin gefunden: %1</translation>
    </message>
    <message>
        <source>unknown type &quot;%1&quot;; known are %2</source>
        <translation>unbekannte Art „%1“; bekannt sind %2</translation>
    </message>
    <message>
        <source>expected 1 to %1 of a-z, A-Z, 0-9 and _, no digit first, found &quot;%2&quot;</source>
        <translation>erwartet: 1 bis %1 Zeichen aus a-z, A-Z, 0-9 und _, nicht mit einer Ziffer vorn, gefunden: „%2“</translation>
    </message>
    <message>
        <source>$%1 is built in; expected another name</source>
        <translation>$%1 ist eingebaut; erwartet: ein anderer Name</translation>
    </message>
    <message>
        <source>a variable of type &quot;%1&quot; has no &quot;%2&quot;</source>
        <translation>eine Variable der Art „%1“ hat kein „%2“</translation>
    </message>
    <message>
        <source>expected the name of a label, found &quot;%1&quot;</source>
        <translation>erwartet: der Name eines Labels, gefunden: „%1“</translation>
    </message>
    <message>
        <source>not a regular expression: %1</source>
        <translation>kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>expected 1 to %1 values, found %2</source>
        <translation>erwartet: 1 bis %1 Werte, gefunden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means all values; expected another</source>
        <translation>„%1“ bedeutet alle Werte; erwartet: ein anderer</translation>
    </message>
    <message>
        <source>expected a duration like 5m, or auto, found &quot;%1&quot;</source>
        <translation>erwartet: eine Dauer wie 5m, oder auto, gefunden: „%1“</translation>
    </message>
    <message>
        <source>expected the constant&apos;s one value, found %1</source>
        <translation>erwartet: der eine Wert der Konstanten, gefunden: %1</translation>
    </message>
    <message>
        <source>expected one value without &quot;multi&quot;, found %1</source>
        <translation>erwartet: ein Wert ohne „multi“, gefunden: %1</translation>
    </message>
    <message>
        <source>expected one of the variable&apos;s values, found &quot;%1&quot;</source>
        <translation>erwartet: einer der Werte der Variablen, gefunden: „%1“</translation>
    </message>
    <message>
        <source>expected at most %1 variables, found %2</source>
        <translation>erwartet: höchstens %1 Variablen, gefunden: %2</translation>
    </message>
    <message>
        <source>another variable has the name &quot;%1&quot; already</source>
        <translation>eine andere Variable heißt schon „%1“</translation>
    </message>
    <message>
        <source>the unit %1 isn&apos;t carried over: bounds of buckets can&apos;t be converted</source>
        <translation>Die Einheit %1 entfällt: Grenzen von Buckets lassen sich nicht umrechnen</translation>
    </message>
    <message>
        <source>pages show 24h at most, not %1</source>
        <translation>Seiten zeigen höchstens 24h, nicht %1</translation>
    </message>
    <message>
        <source>the link %1 isn&apos;t carried over: it is none to a page of the web</source>
        <translation>Der Link %1 entfällt: er führt zu keiner Webseite</translation>
    </message>
    <message>
        <source>the annotations %1 aren&apos;t carried over: charts show Belfry&apos;s own</source>
        <translation>Die Annotationen %1 entfallen: Diagramme zeigen die von Belfry</translation>
    </message>
    <message>
        <source>the row isn&apos;t repeated for $%1: each of its panels is</source>
        <translation>Die Zeile wird nicht für $%1 wiederholt, sondern jedes ihrer Panels</translation>
    </message>
    <message>
        <source>none of the panels can be carried over; of the first: %1</source>
        <translation>Keines der Panels lässt sich übernehmen; vom ersten: %1</translation>
    </message>
    <message>
        <source>another panel</source>
        <translation>anderes Panel</translation>
    </message>
    <message>
        <source>library panel</source>
        <translation>Bibliothekspanel</translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>alle außer %1</translation>
    </message>
    <message>
        <source>of the series %1 isn&apos;t carried over: %2</source>
        <translation>Von den Reihen %1 entfällt: %2</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>die Einheit</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>the axis</source>
        <translation>die Achse</translation>
    </message>
    <message>
        <source>the negative side</source>
        <translation>die negative Seite</translation>
    </message>
    <message>
        <source>whether it is stacked</source>
        <translation>ob gestapelt wird</translation>
    </message>
    <message>
        <source>the area between series</source>
        <translation>die Fläche zwischen Reihen</translation>
    </message>
    <message>
        <source>how it is drawn</source>
        <translation>die Art der Zeichnung</translation>
    </message>
    <message>
        <source>that it is hidden at first</source>
        <translation>dass sie anfangs verborgen ist</translation>
    </message>
    <message>
        <source>the scale</source>
        <translation>die Skala</translation>
    </message>
    <message>
        <source>the lower end</source>
        <translation>das untere Ende</translation>
    </message>
    <message>
        <source>the upper end</source>
        <translation>das obere Ende</translation>
    </message>
    <message>
        <source>words for values</source>
        <translation>Worte für Werte</translation>
    </message>
    <message>
        <source>thresholds</source>
        <translation>Schwellenwerte</translation>
    </message>
    <message>
        <source>this and later rows aren&apos;t carried over: a layout has at most %1 pages</source>
        <translation>Diese und spätere Zeilen entfallen: ein Layout hat höchstens %1 Seiten</translation>
    </message>
    <message>
        <source>the ends of the axis aren&apos;t carried over: the lower isn&apos;t below the upper</source>
        <translation>Die Enden der Achse entfallen: das untere liegt nicht unter dem oberen</translation>
    </message>
    <message>
        <source>the panel isn&apos;t repeated: there is no list of values of $%1</source>
        <translation>Das Panel wird nicht wiederholt: es gibt keine Liste der Werte von $%1</translation>
    </message>
    <message>
        <source>the alert isn&apos;t carried over: alerts have rules of their own</source>
        <translation>Der Alarm entfällt: Alarme haben eigene Regeln</translation>
    </message>
    <message>
        <source>links aren&apos;t carried over: widgets have none</source>
        <translation>Links entfallen: Widgets haben keine</translation>
    </message>
    <message>
        <source>a time of its own (%1) isn&apos;t carried over: all widgets show the page&apos;s</source>
        <translation>Die eigene Zeit (%1) entfällt: alle Widgets zeigen die der Seite</translation>
    </message>
    <message>
        <source>the panel isn&apos;t carried over: %1</source>
        <translation>Das Panel entfällt: %1</translation>
    </message>
    <message>
        <source>it has no query that can be asked</source>
        <translation>es hat keine Abfrage, die gestellt werden kann</translation>
    </message>
    <message>
        <source>it has no type</source>
        <translation>es hat keine Art</translation>
    </message>
    <message>
        <source>Belfry keeps no logs</source>
        <translation>Belfry bewahrt keine Protokolle auf</translation>
    </message>
    <message>
        <source>Belfry keeps no traces</source>
        <translation>Belfry bewahrt keine Traces auf</translation>
    </message>
    <message>
        <source>there are no graphs of nodes</source>
        <translation>es gibt keine Knotengraphen</translation>
    </message>
    <message>
        <source>Belfry keeps no profiles</source>
        <translation>Belfry bewahrt keine Profile auf</translation>
    </message>
    <message>
        <source>there are no maps</source>
        <translation>es gibt keine Landkarten</translation>
    </message>
    <message>
        <source>there are no free drawings</source>
        <translation>es gibt keine freien Zeichnungen</translation>
    </message>
    <message>
        <source>annotations have no list</source>
        <translation>Annotationen haben keine Liste</translation>
    </message>
    <message>
        <source>layouts are chosen in the window itself</source>
        <translation>Layouts werden im Fenster selbst gewählt</translation>
    </message>
    <message>
        <source>Belfry asks no other servers</source>
        <translation>Belfry fragt keine anderen Server</translation>
    </message>
    <message>
        <source>there are no candlesticks</source>
        <translation>es gibt keine Kerzendiagramme</translation>
    </message>
    <message>
        <source>nothing is drawn against anything but time</source>
        <translation>gezeichnet wird nur über die Zeit</translation>
    </message>
    <message>
        <source>its values are the dashboard&apos;s own</source>
        <translation>seine Werte sind eigene des Dashboards</translation>
    </message>
    <message>
        <source>the panel is in Grafana&apos;s library and not in the file; export it for sharing with its library panels</source>
        <translation>das Panel steht in Grafanas Bibliothek und nicht in der Datei; zum Teilen samt Bibliothekspanels exportieren</translation>
    </message>
    <message>
        <source>panels of the type %1 have no counterpart</source>
        <translation>Panels der Art %1 haben kein Gegenstück</translation>
    </message>
    <message>
        <source>thresholds in percent aren&apos;t carried over: the panel doesn&apos;t say of what</source>
        <translation>Schwellenwerte in Prozent entfallen: das Panel sagt nicht, wovon</translation>
    </message>
    <message>
        <source>words for values aren&apos;t carried over: the widget shows numbers</source>
        <translation>Worte für Werte entfallen: das Widget zeigt Zahlen</translation>
    </message>
    <message>
        <source>the value is shown, not the name of its series</source>
        <translation>Gezeigt wird der Wert, nicht der Name seiner Reihe</translation>
    </message>
    <message>
        <source>the newest value is shown, not the %1 over time</source>
        <translation>Gezeigt wird der neueste Wert, nicht „%1“ über die Zeit</translation>
    </message>
    <message>
        <source>the unit %1 has no counterpart: values are plain numbers</source>
        <translation>Die Einheit %1 hat kein Gegenstück: Werte sind bloße Zahlen</translation>
    </message>
    <message>
        <source>%1 more remarks are left out</source>
        <translation>%1 weitere Anmerkungen sind ausgelassen</translation>
    </message>
    <message>
        <source>the text %1 beside the number isn&apos;t carried over</source>
        <translation>Der Text %1 neben der Zahl entfällt</translation>
    </message>
    <message>
        <source>expected at most %1 panels</source>
        <translation>erwartet: höchstens %1 Panels</translation>
    </message>
    <message>
        <source>expected panels, found none</source>
        <translation>erwartet: Panels, gefunden: keine</translation>
    </message>
    <message>
        <source>dashboards of the schema v2 can&apos;t be read; expected an export in the classic format, with &quot;panels&quot;</source>
        <translation>Dashboards im Schema v2 lassen sich nicht lesen; erwartet: ein Export im klassischen Format, mit „panels“</translation>
    </message>
    <message>
        <source>expected a dashboard of Grafana with &quot;panels&quot; or &quot;rows&quot;</source>
        <translation>erwartet: ein Dashboard von Grafana mit „panels“ oder „rows“</translation>
    </message>
    <message>
        <source>words for ranges and patterns of values aren&apos;t carried over</source>
        <translation>Worte für Bereiche und Muster von Werten entfallen</translation>
    </message>
    <message>
        <source>the transformation %1 isn&apos;t carried over</source>
        <translation>Die Transformation %1 entfällt</translation>
    </message>
    <message>
        <source>the query isn&apos;t carried over: %1</source>
        <translation>Die Abfrage entfällt: %1</translation>
    </message>
    <message>
        <source>it is for the data source %1</source>
        <translation>sie ist für die Datenquelle %1</translation>
    </message>
    <message>
        <source>it has no PromQL expression</source>
        <translation>sie hat keinen PromQL-Ausdruck</translation>
    </message>
    <message>
        <source>there are too many</source>
        <translation>es sind zu viele</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>sie ist zu lang</translation>
    </message>
    <message>
        <source>this and later queries aren&apos;t carried over: a widget has at most %1</source>
        <translation>Diese und spätere Abfragen entfallen: ein Widget hat höchstens %1</translation>
    </message>
    <message>
        <source>series are stacked by their values, not as shares of their sum</source>
        <translation>Reihen werden nach ihren Werten gestapelt, nicht als Anteile an ihrer Summe</translation>
    </message>
    <message>
        <source>what isn&apos;t stacked onto the other series is measured on the right</source>
        <translation>Was nicht auf die anderen Reihen gestapelt ist, wird rechts gemessen</translation>
    </message>
    <message>
        <source>the unit %1 isn&apos;t carried over: there is no third axis</source>
        <translation>Die Einheit %1 entfällt: es gibt keine dritte Achse</translation>
    </message>
    <message>
        <source>the variable $%1 isn&apos;t carried over</source>
        <translation>Die Variable $%1 entfällt</translation>
    </message>
    <message>
        <source>the format %1 of $%2 has no counterpart</source>
        <translation>Das Format %1 von $%2 hat kein Gegenstück</translation>
    </message>
    <message>
        <source>expected a selector and a label in label_values()</source>
        <translation>erwartet: ein Selektor und ein Label in label_values()</translation>
    </message>
    <message>
        <source>its regex takes no label out of the result of a query</source>
        <translation>ihr regulärer Ausdruck entnimmt dem Ergebnis einer Abfrage kein Label</translation>
    </message>
    <message>
        <source>no selector was found in its query</source>
        <translation>in ihrer Abfrage fand sich kein Selektor</translation>
    </message>
    <message>
        <source>it has no query that can be read</source>
        <translation>sie hat keine lesbare Abfrage</translation>
    </message>
    <message>
        <source>names of labels can&apos;t be asked for</source>
        <translation>nach Namen von Labels lässt sich nicht fragen</translation>
    </message>
    <message>
        <source>the values of $%1 can&apos;t be asked for (%2): viewers write one</source>
        <translation>Nach den Werten von $%1 lässt sich nicht fragen (%2): Betrachter geben einen ein</translation>
    </message>
    <message>
        <source>the values of $%1 can&apos;t be asked for (%2): it offers those that the file has</source>
        <translation>Nach den Werten von $%1 lässt sich nicht fragen (%2): angeboten werden die aus der Datei</translation>
    </message>
    <message>
        <source>the regex %1 of $%2 can&apos;t be done: it offers all values</source>
        <translation>Der reguläre Ausdruck %1 von $%2 lässt sich nicht umsetzen: angeboten werden alle Werte</translation>
    </message>
    <message>
        <source>its data source is %1</source>
        <translation>ihre Datenquelle ist %1</translation>
    </message>
    <message>
        <source>$%1 offers all values of %2, not only those of its expression</source>
        <translation>$%1 bietet alle Werte von %2 an, nicht nur die ihres Ausdrucks</translation>
    </message>
    <message>
        <source>%1 for all values of $%2: all is each that is offered</source>
        <translation>%1 für alle Werte von $%2: alle sind jeder, der angeboten wird</translation>
    </message>
    <message>
        <source>there are at most %1 variables</source>
        <translation>es gibt höchstens %1 Variablen</translation>
    </message>
    <message>
        <source>there is another of this name</source>
        <translation>es gibt noch eine dieses Namens</translation>
    </message>
    <message>
        <source>the variable %1 isn&apos;t carried over: %2</source>
        <translation>Die Variable %1 entfällt: %2</translation>
    </message>
    <message>
        <source>there are none of the type %1</source>
        <translation>es gibt keine der Art %1</translation>
    </message>
    <message>
        <source>of HTML only the words and links are carried over</source>
        <translation>Von HTML werden nur Worte und Links übernommen</translation>
    </message>
    <message>
        <source>all of Belfry&apos;s alerts are listed, not only those that %1 selects</source>
        <translation>Aufgelistet werden alle Alarme von Belfry, nicht nur die, die %1 auswählt</translation>
    </message>
    <message>
        <source>a layout&apos;s id is 1 to 64 of the characters a-z, 0-9 and -</source>
        <translation>die Id eines Layouts hat 1 bis 64 Zeichen aus a-z, 0-9 und -</translation>
    </message>
    <message>
        <source>there is a layout &quot;%1&quot; already</source>
        <translation>es gibt schon ein Layout „%1“</translation>
    </message>
    <message>
        <source>layout &quot;%1&quot; comes from %2; copy it to change it</source>
        <translation>das Layout „%1“ kommt aus %2; ändern lässt sich eine Kopie</translation>
    </message>
    <message>
        <source>there is no layout &quot;%1&quot;</source>
        <translation>es gibt kein Layout „%1“</translation>
    </message>
    <message>
        <source>layout &quot;%1&quot; is gone; expected version %2</source>
        <translation>das Layout „%1“ gibt es nicht mehr; erwartet: Version %2</translation>
    </message>
    <message>
        <source>layout &quot;%1&quot; has version %2 meanwhile; %3</source>
        <translation>das Layout „%1“ hat inzwischen die Version %2; %3</translation>
    </message>
    <message>
        <source>expected that there is none yet</source>
        <translation>erwartet: noch keines</translation>
    </message>
    <message>
        <source>expected version %1</source>
        <translation>erwartet: Version %1</translation>
    </message>
    <message>
        <source>there are %1 layouts already; delete one first</source>
        <translation>es gibt schon %1 Layouts; erst eines löschen</translation>
    </message>
    <message>
        <source>layout &quot;%1&quot; isn&apos;t deleted</source>
        <translation>das Layout „%1“ ist nicht gelöscht</translation>
    </message>
    <message>
        <source>there is no version %1 of layout &quot;%2&quot;; the newest %3 are kept, some that are older, and those with a name</source>
        <translation>es gibt keine Version %1 des Layouts „%2“; aufbewahrt werden die neuesten %3, einige ältere und die mit Namen</translation>
    </message>
    <message>
        <source>there is only the layout &quot;%1&quot; here</source>
        <translation>hier gibt es nur das Layout „%1“</translation>
    </message>
    <message>
        <source>version %1 is stored</source>
        <translation>gespeichert ist Version %1</translation>
    </message>
    <message>
        <source>only %1 of %2 bytes could be written</source>
        <translation>nur %1 von %2 Bytes konnten geschrieben werden</translation>
    </message>
    <message>
        <source>the state database can&apos;t be used: %1</source>
        <translation>die Datenbank der Zustände ist nicht nutzbar: %1</translation>
    </message>
    <message>
        <source>there is no annotation %1</source>
        <translation>es gibt keine Annotation %1</translation>
    </message>
    <message>
        <source>expected a text of 1 to %1 characters</source>
        <translation>erwartet: ein Text von 1 bis %1 Zeichen</translation>
    </message>
    <message>
        <source>expected a time of the last %1 days</source>
        <translation>erwartet: eine Zeit der letzten %1 Tage</translation>
    </message>
    <message>
        <source>expected at most %1 days</source>
        <translation>erwartet: höchstens %1 Tage</translation>
    </message>
    <message>
        <source>expected at most %1 words of at most %2 characters, without commas</source>
        <translation>erwartet: höchstens %1 Wörter von höchstens %2 Zeichen, ohne Komma</translation>
    </message>
    <message>
        <source>the server doesn&apos;t answer</source>
        <translation>der Server antwortet nicht</translation>
    </message>
    <message>
        <source>no new data</source>
        <translation>keine neuen Daten</translation>
    </message>
    <message>
        <source>no Belfry runs on this machine now</source>
        <translation>auf diesem Rechner läuft jetzt kein Belfry</translation>
    </message>
    <message>
        <source>another user&apos;s program answers there</source>
        <translation>dort antwortet das Programm eines anderen Benutzers</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>its certificate isn&apos;t accepted: %1</source>
        <translation>sein Zertifikat wird nicht angenommen: %1</translation>
    </message>
    <message>
        <source>%1 took too long to answer</source>
        <translation>%1 brauchte zu lange für eine Antwort</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>no process of user %1 serves there</source>
        <translation>dort dient kein Prozess des Benutzers %1</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>der Server antwortete %1</translation>
    </message>
    <message>
        <source>%1 is shown already</source>
        <translation>%1 wird schon gezeigt</translation>
    </message>
    <message>
        <source>%1 answers, but is no Belfry</source>
        <translation>%1 antwortet, ist aber kein Belfry</translation>
    </message>
    <message>
        <source>there is no such machine</source>
        <translation>diesen Rechner gibt es nicht</translation>
    </message>
    <message>
        <source>nothing can be remembered until this is put right: %1</source>
        <translation>nichts kann gemerkt werden, bis dies behoben ist: %1</translation>
    </message>
    <message>
        <source>the machines can&apos;t be remembered: %1</source>
        <translation>die Rechner können nicht gemerkt werden: %1</translation>
    </message>
    <message>
        <source>no machine can be asked at the moment</source>
        <translation>zurzeit ist kein Rechner ansprechbar</translation>
    </message>
    <message>
        <source>annotations are each machine&apos;s own</source>
        <translation>Annotationen hat jeder Rechner für sich</translation>
    </message>
    <message>
        <source>alerts are each machine&apos;s own</source>
        <translation>Alarme hat jeder Rechner für sich</translation>
    </message>
    <message>
        <source>processes are each machine&apos;s own; open the page of one machine</source>
        <translation>Prozesse hat jeder Rechner für sich; dazu die Seite eines Rechners öffnen</translation>
    </message>
    <message>
        <source>connections are each machine&apos;s own; open the page of one machine</source>
        <translation>Verbindungen hat jeder Rechner für sich; dazu die Seite eines Rechners öffnen</translation>
    </message>
    <message>
        <source>collection has stopped</source>
        <translation>die Erfassung steht still</translation>
    </message>
    <message>
        <source>evaluations were skipped</source>
        <translation>Auswertungen wurden übersprungen</translation>
    </message>
    <message>
        <source>process %1 has ended</source>
        <translation>der Prozess %1 ist beendet</translation>
    </message>
    <message>
        <source>there is no process %1</source>
        <translation>es gibt keinen Prozess %1</translation>
    </message>
    <message>
        <source>process %1: %2</source>
        <translation>Prozess %1: %2</translation>
    </message>
    <message>
        <source>Belfry runs as user %1</source>
        <translation>Belfry läuft als Benutzer %1</translation>
    </message>
    <message>
        <source>this system can&apos;t tell a process from the next one with its number; that needs Linux 5.3</source>
        <translation>dieses System kann einen Prozess nicht vom nächsten mit seiner Nummer unterscheiden; das braucht Linux 5.3</translation>
    </message>
    <message>
        <source>process %1 belongs to another user, and the system doesn&apos;t let Belfry see it; %2</source>
        <translation>der Prozess %1 gehört einem anderen Benutzer, und das System lässt Belfry ihn nicht sehen; %2</translation>
    </message>
    <message>
        <source>process %1 belongs to another user, and the system doesn&apos;t let Belfry signal it; %2</source>
        <translation>der Prozess %1 gehört einem anderen Benutzer, und das System lässt Belfry ihm keine Signale senden; %2</translation>
    </message>
    <message>
        <source>process %1 belongs to another user, and the system doesn&apos;t let Belfry change its nice value; %2</source>
        <translation>der Prozess %1 gehört einem anderen Benutzer, und das System lässt Belfry seinen Nice-Wert nicht ändern; %2</translation>
    </message>
    <message>
        <source>the process has ended, and another one has the number %1 now</source>
        <translation>der Prozess ist beendet, und ein anderer hat jetzt die Nummer %1</translation>
    </message>
    <message>
        <source>expected a nice value from %1 to %2</source>
        <translation>erwartet: ein Nice-Wert von %1 bis %2</translation>
    </message>
    <message>
        <source>the system doesn&apos;t let Belfry favour process %1 more than before; that needs the right CAP_SYS_NICE; %2</source>
        <translation>das System lässt Belfry den Prozess %1 nicht stärker bevorzugen als bisher; das braucht das Recht CAP_SYS_NICE; %2</translation>
    </message>
    <message>
        <source>processes are not read here</source>
        <translation>Prozesse werden hier nicht gelesen</translation>
    </message>
    <message>
        <source>connections are not read here</source>
        <translation>Verbindungen werden hier nicht gelesen</translation>
    </message>
    <message>
        <source>query was canceled in expression evaluation</source>
        <translation>die Abfrage wurde abgebrochen</translation>
    </message>
    <message>
        <source>query timed out in expression evaluation after %1 ms</source>
        <translation>die Abfrage überschritt die Zeit von %1 ms</translation>
    </message>
    <message>
        <source>query processing would load too many samples into memory in query execution, at most %1</source>
        <translation>die Abfrage bräuchte zu viele Messwerte im Arbeitsspeicher, mehr als %1</translation>
    </message>
    <message>
        <source>there are no samples yet</source>
        <translation>es gibt noch keine Messwerte</translation>
    </message>
    <message>
        <source>the time is after the newest sample</source>
        <translation>die Zeit liegt nach dem neuesten Messwert</translation>
    </message>
    <message>
        <source>the expression has no series then</source>
        <translation>der Ausdruck hat dann keine Reihen</translation>
    </message>
    <message>
        <source>the expression has %1 series, expected labels that only one of them has: %2</source>
        <translation>der Ausdruck hat %1 Reihen, erwartet: Labels, die nur eine davon hat: %2</translation>
    </message>
    <message>
        <source>the expression has no series %1, only %2</source>
        <translation>der Ausdruck hat keine Reihe %1, nur %2</translation>
    </message>
    <message>
        <source>the series has no value then</source>
        <translation>die Reihe hat dann keinen Wert</translation>
    </message>
    <message>
        <source>the series doesn&apos;t say which machine it is of</source>
        <translation>die Reihe sagt nicht, von welchem Rechner sie ist</translation>
    </message>
    <message>
        <source>expected an expression that yields an instant vector, this one yields a %1</source>
        <translation>erwartet: ein Ausdruck, der einen Instant Vector ergibt, dieser ergibt: %1</translation>
    </message>
    <message>
        <source>comparing series took longer than %1 ms</source>
        <translation>der Vergleich der Reihen dauerte länger als %1 ms</translation>
    </message>
    <message>
        <source>comparing all series at %1 instants is more than %2 values, expected a shorter window or a longer step</source>
        <translation>der Vergleich aller Reihen an %1 Zeitpunkten sind mehr als %2 Werte, erwartet: ein kürzeres Fenster oder ein längerer Schritt</translation>
    </message>
    <message>
        <source>the server&apos;s answer is no query result: its resultType is &quot;%1&quot;</source>
        <translation>die Antwort des Servers ist kein Abfrageergebnis: ihr resultType ist „%1“</translation>
    </message>
    <message>
        <source>the server&apos;s answer is no metadata: it has no object &quot;data&quot;</source>
        <translation>die Antwort des Servers enthält keine Metadaten: ihr fehlt das Objekt „data“</translation>
    </message>
    <message>
        <source>the server&apos;s answer is no list of names: it has no list &quot;data&quot;</source>
        <translation>die Antwort des Servers ist keine Liste von Namen: ihr fehlt die Liste „data“</translation>
    </message>
    <message>
        <source>expected a version from 1 to %1, found %2</source>
        <translation>erwartet: eine Version von 1 bis %1, gefunden: %2</translation>
    </message>
</context>
<context>
    <name>MetricBrowser</name>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Add to page</source>
        <translation>Zur Seite hinzufügen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>MetricFinder</name>
    <message>
        <source>Search metrics</source>
        <translation>Metriken suchen</translation>
    </message>
    <message>
        <source>A part of a name, for example cpu sec</source>
        <translation>Ein Teil des Namens, zum Beispiel cpu sec</translation>
    </message>
    <message>
        <source>Metrics found</source>
        <translation>Gefundene Metriken</translation>
    </message>
    <message>
        <source>No metric is called that.</source>
        <translation>Keine Metrik heißt so.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>MetricPanel</name>
    <message>
        <source>Choose a metric.</source>
        <translation>Eine Metrik wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
</context>
<context>
    <name>MetricRow</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricType</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>gauge</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Info</translation>
    </message>
</context>
<context>
    <name>MovedList</name>
    <message>
        <source>Moved with it</source>
        <translation>Bewegten sich mit</translation>
    </message>
    <message>
        <source>Enter adds a series to a page, X explains it, → shows others of its metric</source>
        <translation>Eingabe fügt eine Reihe einer Seite hinzu, X erklärt sie, → zeigt andere ihrer Metrik</translation>
    </message>
    <message>
        <source>Enter explains a series, → shows others of its metric</source>
        <translation>Eingabe erklärt eine Reihe, → zeigt andere ihrer Metrik</translation>
    </message>
</context>
<context>
    <name>MovedRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, correlation %2</source>
        <translation>%1, Korrelation %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more of this metric</source>
        <translation>
            <numerusform>%n weitere dieser Metrik</numerusform>
            <numerusform>%n weitere dieser Metrik</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Hide the others of %1</source>
        <translation>Die anderen von %1 ausblenden</translation>
    </message>
    <message>
        <source>Show the others of %1</source>
        <translation>Die anderen von %1 anzeigen</translation>
    </message>
    <message>
        <source>Explain %1 instead</source>
        <translation>Stattdessen %1 erklären</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>No machine here is at %1. Add it, then open the link again.</source>
        <translation>Kein Rechner hier hat die Adresse %1. Nach dem Hinzufügen lässt sich der Link öffnen.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>“When” isn’t a time that Belfry can read.</source>
        <translation>„Wann“ ist keine Zeit, die Belfry lesen kann.</translation>
    </message>
    <message>
        <source>“Until” isn’t a time that Belfry can read.</source>
        <translation>„Bis“ ist keine Zeit, die Belfry lesen kann.</translation>
    </message>
    <message>
        <source>“Until” has to be later than “When”.</source>
        <translation>„Bis“ muss später als „Wann“ sein.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Words to find it by, as in deploy database</source>
        <translation>Worte zum Wiederfinden, wie deploy datenbank</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Empty for a moment</source>
        <translation>Leer für einen Moment</translation>
    </message>
    <message>
        <source>Times are written as 14:05, yesterday 14:05, 2026-11-24 14:05, now-90m or now.</source>
        <translation>Zeiten: 14:05, gestern 14:05, 24.11.2026 14:05, jetzt-90m oder jetzt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>They don&apos;t fit beside each other</source>
        <translation>Sie passen nicht nebeneinander</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n widgets</source>
        <translation>
            <numerusform>%n Widget hinzufügen</numerusform>
            <numerusform>%n Widgets hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n widgets</source>
        <translation>
            <numerusform>%n Widget entfernen</numerusform>
            <numerusform>%n Widgets entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n widgets</source>
        <translation>
            <numerusform>%n Widget verschieben</numerusform>
            <numerusform>%n Widgets verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Swap %1 and %2</source>
        <translation>%1 und %2 tauschen</translation>
    </message>
    <message>
        <source>Arrange %1</source>
        <translation>%1 anordnen</translation>
    </message>
    <message numerus="yes">
        <source>Arrange %n widgets</source>
        <translation>
            <numerusform>%n Widget anordnen</numerusform>
            <numerusform>%n Widgets anordnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message numerus="yes">
        <source>Lock %n widgets</source>
        <translation>
            <numerusform>%n Widget sperren</numerusform>
            <numerusform>%n Widgets sperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n widgets</source>
        <translation>
            <numerusform>%n Widget entsperren</numerusform>
            <numerusform>%n Widgets entsperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock page %1</source>
        <translation>Seite %1 sperren</translation>
    </message>
    <message>
        <source>Unlock page %1</source>
        <translation>Seite %1 entsperren</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>Größe von %1 ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Add page %1</source>
        <translation>Seite %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove page %1</source>
        <translation>Seite %1 entfernen</translation>
    </message>
    <message>
        <source>Rename page %1</source>
        <translation>Seite %1 umbenennen</translation>
    </message>
    <message>
        <source>Move page %1</source>
        <translation>Seite %1 verschieben</translation>
    </message>
    <message>
        <source>Change the time range of %1</source>
        <translation>Zeitraum von %1 ändern</translation>
    </message>
    <message>
        <source>Add variable %1</source>
        <translation>Variable %1 hinzufügen</translation>
    </message>
    <message>
        <source>Change variable %1</source>
        <translation>Variable %1 ändern</translation>
    </message>
    <message>
        <source>Remove variable %1</source>
        <translation>Variable %1 entfernen</translation>
    </message>
    <message>
        <source>Move variable %1</source>
        <translation>Variable %1 verschieben</translation>
    </message>
    <message>
        <source>Change how often %1 is refreshed</source>
        <translation>Ändern, wie oft %1 aktualisiert wird</translation>
    </message>
</context>
<context>
    <name>OptionColor</name>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
</context>
<context>
    <name>OptionColumn</name>
    <message>
        <source>Column %1: shows</source>
        <translation>Spalte %1: zeigt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>Column %1: name of the label</source>
        <translation>Spalte %1: Name des Labels</translation>
    </message>
    <message>
        <source>Column %1: unit</source>
        <translation>Spalte %1: Einheit</translation>
    </message>
    <message>
        <source>Unit of the widget</source>
        <translation>Einheit des Widgets</translation>
    </message>
    <message>
        <source>Column %1: heading</source>
        <translation>Spalte %1: Überschrift</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Move column %1 to the left</source>
        <translation>Spalte %1 nach links schieben</translation>
    </message>
    <message>
        <source>Move column %1 to the right</source>
        <translation>Spalte %1 nach rechts schieben</translation>
    </message>
    <message>
        <source>Remove column %1</source>
        <translation>Spalte %1 entfernen</translation>
    </message>
    <message>
        <source>Hide the form of column %1</source>
        <translation>Form von Spalte %1 ausblenden</translation>
    </message>
    <message>
        <source>Form of column %1</source>
        <translation>Form von Spalte %1</translation>
    </message>
</context>
<context>
    <name>OptionColumnForm</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Column %1: drawn as</source>
        <translation>Spalte %1: gezeichnet als</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Number and bar</source>
        <translation>Zahl und Balken</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Column %1: alignment</source>
        <translation>Spalte %1: Ausrichtung</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Column %1: decimals</source>
        <translation>Spalte %1: Nachkommastellen</translation>
    </message>
    <message>
        <source>Column %1: width</source>
        <translation>Spalte %1: Breite</translation>
    </message>
    <message>
        <source>Column %1: names of values</source>
        <translation>Spalte %1: Namen von Werten</translation>
    </message>
    <message>
        <source>0=down, 1=up</source>
        <translation>0=aus, 1=an</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Column %1: hidden</source>
        <translation>Spalte %1: verborgen</translation>
    </message>
</context>
<context>
    <name>OptionColumns</name>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
</context>
<context>
    <name>OptionImage</name>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>The chosen picture</source>
        <translation>Das gewählte Bild</translation>
    </message>
    <message>
        <source>Choose another picture</source>
        <translation>Anderes Bild wählen</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bild entfernen</translation>
    </message>
</context>
<context>
    <name>OptionNumber</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>OptionQueries</name>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
</context>
<context>
    <name>OptionQueryPair</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>%1: lower</source>
        <translation>%1: untere</translation>
    </message>
    <message>
        <source>%1: upper</source>
        <translation>%1: obere</translation>
    </message>
</context>
<context>
    <name>OptionUnit</name>
    <message>
        <source>The same</source>
        <translation>Dieselbe</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Page title</source>
        <translation>Seitentitel</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>A page, a widget, a machine, a metric, something to do</source>
        <translation>Seite, Widget, Rechner, Metrik oder etwas zu tun</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>Nichts hier heißt so.</translation>
    </message>
    <message>
        <source>Enter shows the metric, Ctrl+Enter adds it to the page.</source>
        <translation>Eingabe zeigt die Metrik, Strg+Eingabe fügt sie der Seite hinzu.</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PieLegendRow</name>
    <message>
        <source>%1: %2, %3 %</source>
        <translation>%1: %2, %3 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>PieWidget</name>
    <message numerus="yes">
        <source>%n slices</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaylistDialog</name>
    <message>
        <source>Playlist</source>
        <translation>Seitenwechsel</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Seconds for each</source>
        <translation>Sekunden je Seite</translation>
    </message>
    <message>
        <source>Pages stay for a minute after a key or the mouse was used. Esc ends it.</source>
        <translation>Nach Taste oder Maus bleibt die Seite eine Minute. Esc beendet es.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>PolarWidget</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ProcessActions</name>
    <message>
        <source>Terminate…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Kill…</source>
        <translation>Abschießen…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Hang up…</source>
        <translation>Auflegen (HUP)…</translation>
    </message>
    <message>
        <source>Interrupt…</source>
        <translation>Unterbrechen…</translation>
    </message>
    <message>
        <source>Change nice value…</source>
        <translation>Nice-Wert ändern…</translation>
    </message>
    <message>
        <source>Add to page…</source>
        <translation>Zur Seite hinzufügen…</translation>
    </message>
</context>
<context>
    <name>ProcessDialog</name>
    <message>
        <source>Terminate %1?</source>
        <translation>%1 beenden?</translation>
    </message>
    <message>
        <source>The process is asked to end, and may put its work in order first.</source>
        <translation>Der Prozess wird gebeten, sich zu beenden, und kann vorher aufräumen.</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Kill %1?</source>
        <translation>%1 abschießen?</translation>
    </message>
    <message>
        <source>The process ends at once. What it hasn’t saved is lost, and what it was writing may be left half done.</source>
        <translation>Der Prozess endet sofort. Nicht Gespeichertes geht verloren, Angefangenes bleibt womöglich halb geschrieben.</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Abschießen</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>%1 anhalten?</translation>
    </message>
    <message>
        <source>The process stands still, with all its memory, until it is told to continue. Whoever waits for it waits as long.</source>
        <translation>Der Prozess steht mit seinem ganzen Arbeitsspeicher still, bis er fortgesetzt wird. Wer auf ihn wartet, wartet so lange.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Continue %1?</source>
        <translation>%1 fortsetzen?</translation>
    </message>
    <message>
        <source>The process goes on where it was stopped; one that wasn’t stopped doesn’t notice.</source>
        <translation>Der Prozess läuft weiter, wo er angehalten wurde; ein nicht angehaltener merkt nichts.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Hang up %1?</source>
        <translation>%1 auflegen (HUP)?</translation>
    </message>
    <message>
        <source>Many services read their configuration again; a program of a terminal, and any other that doesn’t expect it, ends.</source>
        <translation>Viele Dienste lesen ihre Konfiguration neu; ein Programm eines Terminals und jedes andere, das nicht damit rechnet, endet.</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen (HUP)</translation>
    </message>
    <message>
        <source>Interrupt %1?</source>
        <translation>%1 unterbrechen?</translation>
    </message>
    <message>
        <source>As Ctrl+C in its terminal: most programs end, some only what they are doing.</source>
        <translation>Wie Strg+C in seinem Terminal: Die meisten Programme enden, manche nur ihre laufende Arbeit.</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>Unterbrechen</translation>
    </message>
    <message>
        <source>Change the nice value of %1</source>
        <translation>Nice-Wert von %1 ändern</translation>
    </message>
    <message>
        <source>From −20, which is given the processor first, to 19, which gets what others leave. To lower it needs the right to.</source>
        <translation>Von −20, das den Prozessor zuerst bekommt, bis 19, das den Rest bekommt. Ihn zu senken braucht das Recht dazu.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>%1 · PID %2 · %3</source>
        <translation>%1 · PID %2 · %3</translation>
    </message>
    <message>
        <source>Nice value</source>
        <translation>Nice-Wert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ProcessList</name>
    <message>
        <source>Terminate %1 (%2)</source>
        <translation>%1 (%2) beenden</translation>
    </message>
    <message>
        <source>Kill %1 (%2)</source>
        <translation>%1 (%2) abschießen</translation>
    </message>
    <message>
        <source>Stop %1 (%2)</source>
        <translation>%1 (%2) anhalten</translation>
    </message>
    <message>
        <source>Continue %1 (%2)</source>
        <translation>%1 (%2) fortsetzen</translation>
    </message>
    <message>
        <source>Hang up %1 (%2)</source>
        <translation>%1 (%2) auflegen (HUP)</translation>
    </message>
    <message>
        <source>Interrupt %1 (%2)</source>
        <translation>%1 (%2) unterbrechen</translation>
    </message>
    <message>
        <source>Change the nice value of %1 (%2)</source>
        <translation>Nice-Wert von %1 (%2) ändern</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Arrows choose a process, Enter opens what can be done with it.</source>
        <translation>Pfeile wählen einen Prozess, Eingabe öffnet, was sich mit ihm tun lässt.</translation>
    </message>
</context>
<context>
    <name>ProcessRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Processes</name>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Nice</source>
        <translation>Nice</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <translation>Schläft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Traced</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <source>Zombie</source>
        <translation>Zombie</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
</context>
<context>
    <name>ProcessesWidget</name>
    <message>
        <source>Filter processes</source>
        <translation>Prozesse filtern</translation>
    </message>
    <message>
        <source>Filter by name, user, unit or PID</source>
        <translation>Nach Name, Benutzer, Unit oder PID filtern</translation>
    </message>
    <message>
        <source>No process matches “%1”.</source>
        <translation>Kein Prozess passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>PromQL</name>
    <message>
        <source>The values without their sign.</source>
        <translation>Die Werte ohne Vorzeichen.</translation>
    </message>
    <message>
        <source>1 if there is no such series.</source>
        <translation>1, wenn es keine solche Reihe gibt.</translation>
    </message>
    <message>
        <source>1 if there was no such series in the range.</source>
        <translation>1, wenn es im Zeitraum keine solche Reihe gab.</translation>
    </message>
    <message>
        <source>The arccosine, in radians.</source>
        <translation>Der Arkuskosinus, in Bogenmaß.</translation>
    </message>
    <message>
        <source>The inverse hyperbolic cosine.</source>
        <translation>Der Areakosinus hyperbolicus.</translation>
    </message>
    <message>
        <source>Series that the right side has too.</source>
        <translation>Reihen, die auch die rechte Seite hat.</translation>
    </message>
    <message>
        <source>The arcsine, in radians.</source>
        <translation>Der Arkussinus, in Bogenmaß.</translation>
    </message>
    <message>
        <source>The inverse hyperbolic sine.</source>
        <translation>Der Areasinus hyperbolicus.</translation>
    </message>
    <message>
        <source>The arctangent, in radians.</source>
        <translation>Der Arkustangens, in Bogenmaß.</translation>
    </message>
    <message>
        <source>The angle of two values, in radians.</source>
        <translation>Der Winkel zweier Werte, in Bogenmaß.</translation>
    </message>
    <message>
        <source>The inverse hyperbolic tangent.</source>
        <translation>Der Areatangens hyperbolicus.</translation>
    </message>
    <message>
        <source>The mean of the series.</source>
        <translation>Das Mittel der Reihen.</translation>
    </message>
    <message>
        <source>The mean of each series over the range.</source>
        <translation>Das Mittel jeder Reihe über den Zeitraum.</translation>
    </message>
    <message>
        <source>0 or 1 instead of leaving series out.</source>
        <translation>0 oder 1, statt Reihen wegzulassen.</translation>
    </message>
    <message>
        <source>The series with the smallest values.</source>
        <translation>Die Reihen mit den kleinsten Werten.</translation>
    </message>
    <message>
        <source>Aggregates for each value of these labels.</source>
        <translation>Aggregiert je Wert dieser Labels.</translation>
    </message>
    <message>
        <source>Rounded up to whole numbers.</source>
        <translation>Auf ganze Zahlen aufgerundet.</translation>
    </message>
    <message>
        <source>How often the value changed in the range.</source>
        <translation>Wie oft sich der Wert im Zeitraum änderte.</translation>
    </message>
    <message>
        <source>Kept between two bounds.</source>
        <translation>Zwischen zwei Grenzen gehalten.</translation>
    </message>
    <message>
        <source>Not above a bound.</source>
        <translation>Nicht über einer Grenze.</translation>
    </message>
    <message>
        <source>Not below a bound.</source>
        <translation>Nicht unter einer Grenze.</translation>
    </message>
    <message>
        <source>The cosine of radians.</source>
        <translation>Der Kosinus, aus Bogenmaß.</translation>
    </message>
    <message>
        <source>The hyperbolic cosine.</source>
        <translation>Der Kosinus hyperbolicus.</translation>
    </message>
    <message>
        <source>How many series there are.</source>
        <translation>Wie viele Reihen es gibt.</translation>
    </message>
    <message>
        <source>How many samples there are in the range.</source>
        <translation>Wie viele Messwerte der Zeitraum hat.</translation>
    </message>
    <message>
        <source>How many series have each value.</source>
        <translation>Wie viele Reihen jeden Wert haben.</translation>
    </message>
    <message>
        <source>The day of the month, 1 to 31.</source>
        <translation>Der Tag im Monat, 1 bis 31.</translation>
    </message>
    <message>
        <source>The day of the week, 0 is Sunday.</source>
        <translation>Der Wochentag, 0 ist Sonntag.</translation>
    </message>
    <message>
        <source>The day of the year, 1 to 366.</source>
        <translation>Der Tag im Jahr, 1 bis 366.</translation>
    </message>
    <message>
        <source>How many days the month has.</source>
        <translation>Wie viele Tage der Monat hat.</translation>
    </message>
    <message>
        <source>Radians in degrees.</source>
        <translation>Bogenmaß in Grad.</translation>
    </message>
    <message>
        <source>How much a gauge changed over the range.</source>
        <translation>Wie stark sich ein Messwert im Zeitraum änderte.</translation>
    </message>
    <message>
        <source>The slope of a gauge per second, by linear regression.</source>
        <translation>Die Steigung eines Messwerts je Sekunde, durch lineare Regression.</translation>
    </message>
    <message>
        <source>A smoothed value of a gauge, with its trend.</source>
        <translation>Ein geglätteter Messwert, mit seinem Trend.</translation>
    </message>
    <message>
        <source>The exponential function.</source>
        <translation>Die Exponentialfunktion.</translation>
    </message>
    <message>
        <source>The oldest sample in the range.</source>
        <translation>Der älteste Messwert im Zeitraum.</translation>
    </message>
    <message>
        <source>Rounded down to whole numbers.</source>
        <translation>Auf ganze Zahlen abgerundet.</translation>
    </message>
    <message>
        <source>1 for each group.</source>
        <translation>1 für jede Gruppe.</translation>
    </message>
    <message>
        <source>Several series of the left side match one of the right.</source>
        <translation>Mehrere Reihen der linken Seite passen zu einer der rechten.</translation>
    </message>
    <message>
        <source>Several series of the right side match one of the left.</source>
        <translation>Mehrere Reihen der rechten Seite passen zu einer der linken.</translation>
    </message>
    <message>
        <source>The mean of a native histogram.</source>
        <translation>Das Mittel eines nativen Histogramms.</translation>
    </message>
    <message>
        <source>The number of observations of a native histogram.</source>
        <translation>Die Anzahl der Beobachtungen eines nativen Histogramms.</translation>
    </message>
    <message>
        <source>The share of a histogram between two bounds.</source>
        <translation>Der Anteil eines Histogramms zwischen zwei Grenzen.</translation>
    </message>
    <message>
        <source>A quantile of a histogram, from its buckets.</source>
        <translation>Ein Quantil eines Histogramms, aus seinen Buckets.</translation>
    </message>
    <message>
        <source>The standard deviation of a native histogram.</source>
        <translation>Die Standardabweichung eines nativen Histogramms.</translation>
    </message>
    <message>
        <source>The variance of a native histogram.</source>
        <translation>Die Varianz eines nativen Histogramms.</translation>
    </message>
    <message>
        <source>The sum of a native histogram.</source>
        <translation>Die Summe eines nativen Histogramms.</translation>
    </message>
    <message>
        <source>The old name of double_exponential_smoothing.</source>
        <translation>Der alte Name von double_exponential_smoothing.</translation>
    </message>
    <message>
        <source>The hour of the day, 0 to 23, in UTC.</source>
        <translation>Die Stunde des Tages, 0 bis 23, in UTC.</translation>
    </message>
    <message>
        <source>The difference of the last two samples.</source>
        <translation>Die Differenz der letzten beiden Messwerte.</translation>
    </message>
    <message>
        <source>Matches series by all but these labels.</source>
        <translation>Ordnet Reihen nach allen Labels außer diesen zu.</translation>
    </message>
    <message>
        <source>How much a counter grew over the range.</source>
        <translation>Wie stark ein Zähler im Zeitraum wuchs.</translation>
    </message>
    <message>
        <source>How fast a counter grows, by the last two samples, per second.</source>
        <translation>Wie schnell ein Zähler wächst, nach den letzten beiden Messwerten, je Sekunde.</translation>
    </message>
    <message>
        <source>Joins labels into one.</source>
        <translation>Verbindet Labels zu einem.</translation>
    </message>
    <message>
        <source>Sets a label to what a regular expression finds in another.</source>
        <translation>Setzt ein Label auf das, was ein regulärer Ausdruck in einem anderen findet.</translation>
    </message>
    <message>
        <source>The newest sample in the range.</source>
        <translation>Der neueste Messwert im Zeitraum.</translation>
    </message>
    <message>
        <source>The natural logarithm.</source>
        <translation>Der natürliche Logarithmus.</translation>
    </message>
    <message>
        <source>The logarithm to base 10.</source>
        <translation>Der Logarithmus zur Basis 10.</translation>
    </message>
    <message>
        <source>The logarithm to base 2.</source>
        <translation>Der Logarithmus zur Basis 2.</translation>
    </message>
    <message>
        <source>The median absolute deviation over the range.</source>
        <translation>Die mittlere absolute Abweichung vom Median im Zeitraum.</translation>
    </message>
    <message>
        <source>The largest value.</source>
        <translation>Der größte Wert.</translation>
    </message>
    <message>
        <source>The largest value in the range.</source>
        <translation>Der größte Wert im Zeitraum.</translation>
    </message>
    <message>
        <source>The smallest value.</source>
        <translation>Der kleinste Wert.</translation>
    </message>
    <message>
        <source>The smallest value in the range.</source>
        <translation>Der kleinste Wert im Zeitraum.</translation>
    </message>
    <message>
        <source>The minute of the hour, 0 to 59.</source>
        <translation>Die Minute der Stunde, 0 bis 59.</translation>
    </message>
    <message>
        <source>The month of the year, 1 to 12.</source>
        <translation>Der Monat des Jahres, 1 bis 12.</translation>
    </message>
    <message>
        <source>As it was so long ago.</source>
        <translation>Wie es vor so langer Zeit war.</translation>
    </message>
    <message>
        <source>Matches series by these labels only.</source>
        <translation>Ordnet Reihen nur nach diesen Labels zu.</translation>
    </message>
    <message>
        <source>Series of the left side, and those of the right that it doesn&apos;t have.</source>
        <translation>Reihen der linken Seite und die der rechten, die ihr fehlen.</translation>
    </message>
    <message>
        <source>The number pi.</source>
        <translation>Die Zahl Pi.</translation>
    </message>
    <message>
        <source>Where a gauge will be in so many seconds, by linear regression.</source>
        <translation>Wo ein Messwert in so vielen Sekunden sein wird, durch lineare Regression.</translation>
    </message>
    <message>
        <source>1 for each series with a sample in the range.</source>
        <translation>1 für jede Reihe mit einem Messwert im Zeitraum.</translation>
    </message>
    <message>
        <source>A quantile over the series.</source>
        <translation>Ein Quantil über die Reihen.</translation>
    </message>
    <message>
        <source>A quantile of each series over the range.</source>
        <translation>Ein Quantil jeder Reihe über den Zeitraum.</translation>
    </message>
    <message>
        <source>Degrees in radians.</source>
        <translation>Grad in Bogenmaß.</translation>
    </message>
    <message>
        <source>How fast a counter grows over the range, per second.</source>
        <translation>Wie schnell ein Zähler im Zeitraum wächst, je Sekunde.</translation>
    </message>
    <message>
        <source>How often a counter began anew in the range.</source>
        <translation>Wie oft ein Zähler im Zeitraum neu begann.</translation>
    </message>
    <message>
        <source>Rounded to the nearest multiple, of 1 if none is given.</source>
        <translation>Auf das nächste Vielfache gerundet, ohne Angabe von 1.</translation>
    </message>
    <message>
        <source>The value of the only series as a number.</source>
        <translation>Der Wert der einzigen Reihe als Zahl.</translation>
    </message>
    <message>
        <source>The sign: 1, 0 or -1.</source>
        <translation>Das Vorzeichen: 1, 0 oder -1.</translation>
    </message>
    <message>
        <source>The sine of radians.</source>
        <translation>Der Sinus, aus Bogenmaß.</translation>
    </message>
    <message>
        <source>The hyperbolic sine.</source>
        <translation>Der Sinus hyperbolicus.</translation>
    </message>
    <message>
        <source>Sorted by value, the smallest first.</source>
        <translation>Nach Wert sortiert, der kleinste zuerst.</translation>
    </message>
    <message>
        <source>Sorted by labels.</source>
        <translation>Nach Labels sortiert.</translation>
    </message>
    <message>
        <source>Sorted by labels, backwards.</source>
        <translation>Nach Labels sortiert, rückwärts.</translation>
    </message>
    <message>
        <source>Sorted by value, the largest first.</source>
        <translation>Nach Wert sortiert, der größte zuerst.</translation>
    </message>
    <message>
        <source>The square root.</source>
        <translation>Die Quadratwurzel.</translation>
    </message>
    <message>
        <source>The standard deviation over the series.</source>
        <translation>Die Standardabweichung über die Reihen.</translation>
    </message>
    <message>
        <source>The standard deviation of each series over the range.</source>
        <translation>Die Standardabweichung jeder Reihe über den Zeitraum.</translation>
    </message>
    <message>
        <source>The variance over the series.</source>
        <translation>Die Varianz über die Reihen.</translation>
    </message>
    <message>
        <source>The variance of each series over the range.</source>
        <translation>Die Varianz jeder Reihe über den Zeitraum.</translation>
    </message>
    <message>
        <source>The sum of the series.</source>
        <translation>Die Summe der Reihen.</translation>
    </message>
    <message>
        <source>The sum of all samples in the range.</source>
        <translation>Die Summe aller Messwerte im Zeitraum.</translation>
    </message>
    <message>
        <source>The tangent of radians.</source>
        <translation>Der Tangens, aus Bogenmaß.</translation>
    </message>
    <message>
        <source>The hyperbolic tangent.</source>
        <translation>Der Tangens hyperbolicus.</translation>
    </message>
    <message>
        <source>Seconds since 1970 at the time of evaluation.</source>
        <translation>Sekunden seit 1970 zur Zeit der Auswertung.</translation>
    </message>
    <message>
        <source>Of each sample, its time in seconds since 1970.</source>
        <translation>Von jedem Messwert seine Zeit in Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>The series with the largest values.</source>
        <translation>Die Reihen mit den größten Werten.</translation>
    </message>
    <message>
        <source>When the oldest sample in the range was.</source>
        <translation>Wann der älteste Messwert im Zeitraum war.</translation>
    </message>
    <message>
        <source>When the newest sample in the range was.</source>
        <translation>Wann der neueste Messwert im Zeitraum war.</translation>
    </message>
    <message>
        <source>When the value was largest in the range.</source>
        <translation>Wann der Wert im Zeitraum am größten war.</translation>
    </message>
    <message>
        <source>When the value was smallest in the range.</source>
        <translation>Wann der Wert im Zeitraum am kleinsten war.</translation>
    </message>
    <message>
        <source>Series that the right side doesn&apos;t have.</source>
        <translation>Reihen, die die rechte Seite nicht hat.</translation>
    </message>
    <message>
        <source>A number as a series without labels.</source>
        <translation>Eine Zahl als Reihe ohne Labels.</translation>
    </message>
    <message>
        <source>Aggregates over these labels.</source>
        <translation>Aggregiert über diese Labels.</translation>
    </message>
    <message>
        <source>The year, in UTC.</source>
        <translation>Das Jahr, in UTC.</translation>
    </message>
</context>
<context>
    <name>QueryEditor</name>
    <message>
        <source>A PromQL expression is expected here</source>
        <translation>Hier wird ein PromQL-Ausdruck erwartet</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>PromQL, for example node_load1</source>
        <translation>PromQL, zum Beispiel node_load1</translation>
    </message>
    <message>
        <source>Browse metrics for query %1</source>
        <translation>Metriken für Abfrage %1 durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Strg+Umschalt+M</translation>
    </message>
    <message>
        <source>Remove query %1</source>
        <translation>Abfrage %1 entfernen</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Legend of query %1</source>
        <translation>Legende von Abfrage %1</translation>
    </message>
    <message>
        <source>{{label}}; empty: all labels</source>
        <translation>{{label}}; leer: alle Labels</translation>
    </message>
</context>
<context>
    <name>QueryList</name>
    <message>
        <source>Add query</source>
        <translation>Abfrage hinzufügen</translation>
    </message>
</context>
<context>
    <name>QueryMarks</name>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RangeButton</name>
    <message>
        <source>Live · %1</source>
        <translation>Live · %1</translation>
    </message>
    <message>
        <source>Choose the time range</source>
        <translation>Zeitraum wählen</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>Letzte 5 Minuten</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Letzte 15 Minuten</translation>
    </message>
    <message>
        <source>Last 30 minutes</source>
        <translation>Letzte 30 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 3 hours</source>
        <translation>Letzte 3 Stunden</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Letzte 6 Stunden</translation>
    </message>
    <message>
        <source>Last 12 hours</source>
        <translation>Letzte 12 Stunden</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Compare with yesterday</source>
        <translation>Mit gestern vergleichen</translation>
    </message>
    <message>
        <source>Compare with last week</source>
        <translation>Mit voriger Woche vergleichen</translation>
    </message>
    <message>
        <source>Refresh every second</source>
        <translation>Jede Sekunde aktualisieren</translation>
    </message>
    <message>
        <source>Refresh every 5 seconds</source>
        <translation>Alle 5 Sekunden aktualisieren</translation>
    </message>
    <message>
        <source>Refresh every 30 seconds</source>
        <translation>Alle 30 Sekunden aktualisieren</translation>
    </message>
    <message>
        <source>Refresh every 5 minutes</source>
        <translation>Alle 5 Minuten aktualisieren</translation>
    </message>
</context>
<context>
    <name>RenameMachineDialog</name>
    <message>
        <source>Rename machine</source>
        <translation>Rechner umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As the machine calls itself</source>
        <translation>Wie der Rechner sich selbst nennt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>RepeatRow</name>
    <message>
        <source>Repeat for</source>
        <translation>Wiederholen für</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Copies in a row</source>
        <translation>Kopien je Zeile</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>So viele wie passen</translation>
    </message>
    <message>
        <source>%1 in a row</source>
        <translation>%1 je Zeile</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Add to page…</source>
        <translation>Zur Seite hinzufügen…</translation>
    </message>
</context>
<context>
    <name>ScaleEnds</name>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Scale: from</source>
        <translation>Skala: von</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Scale: to</source>
        <translation>Skala: bis</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Dark or light, or as the rest of the desktop is.</source>
        <translation>Dunkel oder hell, oder wie der übrige Desktop.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>What moves is at its new place at once.</source>
        <translation>Was sich bewegt, ist sofort an seinem neuen Ort.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of texts, numbers and dates. What people have written stays as it is.</source>
        <translation>Für Texte, Zahlen und Datumsangaben. Was jemand geschrieben hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Suggest while typing</source>
        <translation>Beim Tippen vorschlagen</translation>
    </message>
    <message>
        <source>Offers metrics, functions and labels by itself; Ctrl+Space always does.</source>
        <translation>Bietet Metriken, Funktionen und Labels von selbst an; Strg+Leertaste immer.</translation>
    </message>
    <message>
        <source>Preview of widgets</source>
        <translation>Vorschau von Widgets</translation>
    </message>
    <message>
        <source>Shows a widget on live data while it is configured.</source>
        <translation>Zeigt ein Widget mit Live-Daten, während es eingerichtet wird.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>High: all borders are drawn, and what is read differs from its ground by 7:1.</source>
        <translation>Hoch: alle Ränder sind gezeichnet, und Text hebt sich 7:1 vom Grund ab.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Akzent</translation>
    </message>
    <message>
        <source>The colour of what is chosen or has the focus.</source>
        <translation>Die Farbe dessen, was gewählt ist oder den Fokus hat.</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>Graphit</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Their colours, told apart with red-green or blue-yellow blindness too.</source>
        <translation>Ihre Farben, unterscheidbar auch mit Rot-Grün- oder Blau-Gelb-Blindheit.</translation>
    </message>
    <message>
        <source>Red-green safe</source>
        <translation>Rot-Grün-sicher</translation>
    </message>
    <message>
        <source>Blue-yellow safe</source>
        <translation>Blau-Gelb-sicher</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Compact: less room around everything, lower rows.</source>
        <translation>Kompakt: weniger Raum um alles, niedrigere Zeilen.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>What holds text grows with it.</source>
        <translation>Was Text enthält, wächst mit.</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>115 %</source>
        <translation>115 %</translation>
    </message>
    <message>
        <source>130 %</source>
        <translation>130 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Start und Ende</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>Mit der Sitzung starten</translation>
    </message>
    <message>
        <source>Belfry starts when you log in, in the tray where there is one.</source>
        <translation>Belfry startet mit der Anmeldung, im Systemabschnitt, falls es ihn gibt.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Symbol im Systemabschnitt</translation>
    </message>
    <message>
        <source>Shows the worst state there, as a shape and a colour.</source>
        <translation>Zeigt dort den schlechtesten Zustand, als Form und Farbe.</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>In den Systemabschnitt schließen</translation>
    </message>
    <message>
        <source>Closing the window leaves Belfry in the tray, if its icon is there.</source>
        <translation>Beim Schließen des Fensters bleibt Belfry im Systemabschnitt, wenn sein Symbol dort ist.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>What you want to change</source>
        <translation>Was geändert werden soll</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>Gefundene Einstellungen</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>Es gibt keine solche Einstellung.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ShortcutGroup</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Anywhere, and do anything, by name</source>
        <translation>Überallhin, und alles tun, per Name</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Widget</source>
        <translation>Widget</translation>
    </message>
    <message>
        <source>Choose what the page shows</source>
        <translation>Wählen, was die Seite zeigt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open a widget over the page</source>
        <translation>Widget über der Seite öffnen</translation>
    </message>
    <message>
        <source>Copy a widget: picture and values</source>
        <translation>Widget kopieren: Bild und Werte</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>Alle Metriken</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>All that can be done with a widget</source>
        <translation>Alles, was mit einem Widget geht</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Hold what is shown, or go live</source>
        <translation>Anhalten oder live weiter</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>Früher, später</translation>
    </message>
    <message>
        <source>Closer, farther</source>
        <translation>Näher, ferner</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>What was shown before</source>
        <translation>Was zuvor zu sehen war</translation>
    </message>
    <message>
        <source>Play, or stop</source>
        <translation>Wiedergeben oder anhalten</translation>
    </message>
    <message>
        <source>Compare with yesterday, or not</source>
        <translation>Mit gestern vergleichen oder nicht</translation>
    </message>
    <message>
        <source>A second back, a second on</source>
        <translation>Eine Sekunde zurück, vor</translation>
    </message>
    <message>
        <source>Begin, and end</source>
        <translation>Beginnen, beenden</translation>
    </message>
    <message>
        <source>Add a widget</source>
        <translation>Widget hinzufügen</translation>
    </message>
    <message>
        <source>Move the widget, or those that are selected</source>
        <translation>Widget oder ausgewählte verschieben</translation>
    </message>
    <message>
        <source>Resize it</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Swap it with the next one</source>
        <translation>Mit dem nächsten tauschen</translation>
    </message>
    <message>
        <source>Configure it</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Select it, or no longer</source>
        <translation>Auswählen oder abwählen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Ausgewähltes kopieren</translation>
    </message>
    <message>
        <source>Cut it</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate it</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Lock it, or unlock it</source>
        <translation>Sperren oder entsperren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen kann</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Take what is offered</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Another line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Write a query</source>
        <translation>Abfrage schreiben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Through the parts of a picture, Enter opens one</source>
        <translation>Durch die Teile eines Bildes, Eingabe öffnet</translation>
    </message>
    <message>
        <source>A widget in its own window</source>
        <translation>Widget in eigenem Fenster</translation>
    </message>
    <message>
        <source>The page in its own window</source>
        <translation>Seite in eigenem Fenster</translation>
    </message>
    <message>
        <source>Full screen, or not</source>
        <translation>Vollbild ein oder aus</translation>
    </message>
    <message>
        <source>Export a widget or the page</source>
        <translation>Widget oder Seite exportieren</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>What happened on a chart, and what moved with it</source>
        <translation>Was im Diagramm geschah und sich mitbewegte</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>The same for a point of it</source>
        <translation>Dasselbe für einen Punkt</translation>
    </message>
    <message>
        <source>Terminate the chosen process</source>
        <translation>Gewählten Prozess beenden</translation>
    </message>
    <message>
        <source>Write a note on a moment, or on what is now</source>
        <translation>Notiz zu einem Moment oder zu jetzt</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>SpanDialog</name>
    <message>
        <source>“From” isn’t a time that Belfry can read.</source>
        <translation>„Von“ ist keine Zeit, die Belfry lesen kann.</translation>
    </message>
    <message>
        <source>“To” isn’t a time that Belfry can read.</source>
        <translation>„Bis“ ist keine Zeit, die Belfry lesen kann.</translation>
    </message>
    <message>
        <source>“To” has to be later than “From”.</source>
        <translation>„Bis“ muss später als „Von“ sein.</translation>
    </message>
    <message>
        <source>Show a time</source>
        <translation>Zeitraum anzeigen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>For example 14:05, yesterday 14:05, 2026-11-24 14:05, now-90m or now.</source>
        <translation>Zum Beispiel 14:05, gestern 14:05, 24.11.2026 14:05, jetzt-90m oder jetzt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>StatWidget</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>StateMark</name>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>StateName</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>serving on %1</source>
        <translation>erreichbar unter %1</translation>
    </message>
    <message>
        <source>Layout not saved: %1</source>
        <translation>Layout nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Newest data: %1</source>
        <translation>Neueste Daten: %1</translation>
    </message>
</context>
<context>
    <name>StatusCell</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StatusGridWidget</name>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCell</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>TableFilter</name>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
</context>
<context>
    <name>TableHeading</name>
    <message>
        <source>Sorted, largest first</source>
        <translation>Sortiert, größte zuerst</translation>
    </message>
    <message>
        <source>Sorted, smallest first</source>
        <translation>Sortiert, kleinste zuerst</translation>
    </message>
    <message>
        <source>Press to sort</source>
        <translation>Drücken zum Sortieren</translation>
    </message>
</context>
<context>
    <name>TableWidget</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>No row contains “%1”.</source>
        <translation>Keine Zeile enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message>
        <source>Preview of %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1, %n Seite</numerusform>
            <numerusform>%1, %n Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>New page from a template</source>
        <translation>Neue Seite aus Vorlage</translation>
    </message>
    <message>
        <source>New layout from a template</source>
        <translation>Neues Layout aus Vorlage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>TextWidget</name>
    <message>
        <source>Nothing has been written here yet.</source>
        <translation>Hier steht noch nichts.</translation>
    </message>
</context>
<context>
    <name>ThresholdList</name>
    <message>
        <source>Thresholds</source>
        <translation>Schwellenwerte</translation>
    </message>
    <message>
        <source>Threshold %1: value</source>
        <translation>Schwellenwert %1: Wert</translation>
    </message>
    <message>
        <source>Threshold %1: state</source>
        <translation>Schwellenwert %1: Zustand</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Remove threshold %1</source>
        <translation>Schwellenwert %1 entfernen</translation>
    </message>
    <message>
        <source>Add threshold</source>
        <translation>Schwellenwert hinzufügen</translation>
    </message>
</context>
<context>
    <name>TimeActions</name>
    <message>
        <source>No chart here shows anything</source>
        <translation>Kein Diagramm hier zeigt etwas</translation>
    </message>
    <message>
        <source>Hold what is shown</source>
        <translation>Anzeige anhalten</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>Wiedergabe anhalten</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier wiedergeben</translation>
    </message>
    <message>
        <source>Don&apos;t compare with yesterday</source>
        <translation>Nicht mehr mit gestern vergleichen</translation>
    </message>
    <message>
        <source>Compare with yesterday</source>
        <translation>Mit gestern vergleichen</translation>
    </message>
    <message>
        <source>Don&apos;t compare with last week</source>
        <translation>Nicht mehr mit voriger Woche vergleichen</translation>
    </message>
    <message>
        <source>Compare with last week</source>
        <translation>Mit voriger Woche vergleichen</translation>
    </message>
    <message>
        <source>What happened: explain the chart</source>
        <translation>Was geschah: Diagramm erklären</translation>
    </message>
    <message>
        <source>Show a time: from … to …</source>
        <translation>Zeitraum anzeigen: von … bis …</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write a note on the time that is shown</source>
        <translation>Notiz zum gezeigten Zeitraum schreiben</translation>
    </message>
    <message>
        <source>Don&apos;t mark alerts and health in charts</source>
        <translation>Alarme und Zustand nicht in Diagrammen markieren</translation>
    </message>
    <message>
        <source>Mark alerts and health in charts</source>
        <translation>Alarme und Zustand in Diagrammen markieren</translation>
    </message>
    <message>
        <source>Play again what is shown</source>
        <translation>Das Gezeigte noch einmal wiedergeben</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>TimeEvent</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Anstehend</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>TimeSeriesWidget</name>
    <message>
        <source>faint: yesterday</source>
        <translation>blass: gestern</translation>
    </message>
    <message>
        <source>faint: last week</source>
        <translation>blass: vorige Woche</translation>
    </message>
    <message>
        <source>faint: %1 earlier</source>
        <translation>blass: %1 früher</translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>d.M.yyyy</translation>
    </message>
</context>
<context>
    <name>TimeTools</name>
    <message>
        <source>What was shown before</source>
        <translation>Was zuvor zu sehen war</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Hold what is shown</source>
        <translation>Anzeige anhalten</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>Wiedergabe anhalten</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier wiedergeben</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Tempo %1</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Compare no longer</source>
        <translation>Nicht mehr vergleichen</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>Eine Sekunde weiter</translation>
    </message>
</context>
<context>
    <name>TimelineWidget</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>TornBar</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Export the page</source>
        <translation>Seite exportieren</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Strg+E</translation>
    </message>
    <message>
        <source>No longer above other windows</source>
        <translation>Nicht mehr über anderen Fenstern</translation>
    </message>
    <message>
        <source>Keep above other windows</source>
        <translation>Über anderen Fenstern halten</translation>
    </message>
</context>
<context>
    <name>TornContent</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>It is no longer on the dashboard.</source>
        <translation>Es ist nicht mehr auf dem Dashboard.</translation>
    </message>
</context>
<context>
    <name>TornWindow</name>
    <message>
        <source>All machines</source>
        <translation>Alle Rechner</translation>
    </message>
    <message>
        <source>%1 – %2 – Belfry</source>
        <translation>%1 – %2 – Belfry</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>TourGuide</name>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>A dashboard: what the machine does, second by second. More pages are at the left.</source>
        <translation>Ein Dashboard: was der Rechner tut, Sekunde für Sekunde. Weitere Seiten stehen links.</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Hold the picture and look at it in peace. Drag across a chart to look closer, double-click to go back.</source>
        <translation>Das Bild anhalten und in Ruhe ansehen. Über ein Diagramm ziehen zeigt es näher, ein Doppelklick führt zurück.</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>Nach eigenem Wunsch</translation>
    </message>
    <message>
        <source>While editing, drag widgets by their titles and resize them at the corner. All of it can be undone.</source>
        <translation>Beim Bearbeiten lassen sich Widgets am Titel ziehen und an der Ecke vergrößern. Alles lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Anything, by its name</source>
        <translation>Alles beim Namen</translation>
    </message>
    <message>
        <source>Type a part of a name: pages, widgets, machines, metrics, settings, and all that can be done.</source>
        <translation>Ein Teil des Namens genügt: Seiten, Widgets, Rechner, Metriken, Einstellungen und alles, was sich tun lässt.</translation>
    </message>
    <message>
        <source>Other machines</source>
        <translation>Andere Rechner</translation>
    </message>
    <message>
        <source>Another machine with Belfry is shown in this window, too: by its address and a code that it prints.</source>
        <translation>Auch ein anderer Rechner mit Belfry zeigt sich in diesem Fenster: mit seiner Adresse und einem Code, den er ausgibt.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>What is wrong is counted here and explained there. The rules are those of Prometheus; some come with Belfry.</source>
        <translation>Was nicht stimmt, wird hier gezählt und dort erklärt. Es gelten Prometheus-Regeln; einige bringt Belfry mit.</translation>
    </message>
</context>
<context>
    <name>UiButton</name>
    <message>
        <source>Shortcut %1</source>
        <translation>Tastenkürzel %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>UiDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Variable</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>VariableBar</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
</context>
<context>
    <name>VariableForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>device; queries say $device</source>
        <translation>device; in Abfragen $device</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What its picker is called</source>
        <translation>Wie ihr Auswahlfeld heißt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Values of a label</source>
        <translation>Werte eines Labels</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Constant, not shown</source>
        <translation>Konstante, unsichtbar</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Of the series</source>
        <translation>Der Reihen</translation>
    </message>
    <message>
        <source>All series, or for example node_network_info</source>
        <translation>Alle Reihen, oder zum Beispiel node_network_info</translation>
    </message>
    <message>
        <source>Only values like</source>
        <translation>Nur Werte wie</translation>
    </message>
    <message>
        <source>A regular expression, for example eth.*</source>
        <translation>Ein regulärer Ausdruck, zum Beispiel eth.*</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>a, b, Database = db-1</source>
        <translation>a, b, Datenbank = db-1</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Anfangs</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>Der erste</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Bietet an</translation>
    </message>
    <message>
        <source>Offers %1</source>
        <translation>Bietet %1 an</translation>
    </message>
</context>
<context>
    <name>VariableList</name>
    <message>
        <source>A variable is something that is chosen above the page and stands in queries as $name: a device, a file system, a threshold.</source>
        <translation>Eine Variable wird über der Seite gewählt und steht in Abfragen als $name: ein Gerät, ein Dateisystem, ein Schwellenwert.</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben schieben</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 nach unten schieben</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>VariableMenu</name>
    <message>
        <source>Search %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>Nichts hier heißt so.</translation>
    </message>
</context>
<context>
    <name>VariablePicker</name>
    <message>
        <source>Loading …</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
</context>
<context>
    <name>VariablesDialog</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Variable %1</source>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>New variable</source>
        <translation>Neue Variable</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>VersionDiff</name>
    <message>
        <source>These two are the same.</source>
        <translation>Diese beiden sind gleich.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n change(s))</source>
        <translation>
            <numerusform>%1 (%n Änderung)</numerusform>
            <numerusform>%1 (%n Änderungen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>+ added   − removed   ↔ moved or resized   ≠ changed</source>
        <translation>+ hinzugefügt   − entfernt   ↔ verschoben, Größe   ≠ geändert</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>There is no version before it.</source>
        <translation>Davor gibt es keine Version.</translation>
    </message>
</context>
<context>
    <name>VersionNameForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>Name der Version</translation>
    </message>
    <message>
        <source>Versions with a name stay for ever</source>
        <translation>Versionen mit Namen bleiben für immer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep this name and note</source>
        <translation>Diesen Namen und die Notiz behalten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Looking at what changed …</source>
        <translation>Sieht nach, was sich änderte …</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>Versionen von %1</translation>
    </message>
    <message>
        <source>Asking for the versions …</source>
        <translation>Fragt nach den Versionen …</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>The version before</source>
        <translation>Der Version davor</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Version %1, %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Put this version back; it can be undone</source>
        <translation>Diese Version zurückholen; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Alle Versionen</translation>
    </message>
</context>
<context>
    <name>WidgetActions</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Configure %1</source>
        <translation>%1 einrichten</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>WidgetBody</name>
    <message>
        <source>No series matches the query yet.</source>
        <translation>Noch passt keine Reihe zur Abfrage.</translation>
    </message>
    <message>
        <source>No series matched the query then.</source>
        <translation>Damals passte keine Reihe zur Abfrage.</translation>
    </message>
</context>
<context>
    <name>WidgetCell</name>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>WidgetClip</name>
    <message>
        <source>The clipboard holds no widgets</source>
        <translation>Die Zwischenablage enthält keine Widgets</translation>
    </message>
    <message>
        <source>What the clipboard holds is too large: %1 MiB of 4</source>
        <translation>Der Inhalt der Zwischenablage ist zu groß: %1 MiB von 4</translation>
    </message>
</context>
<context>
    <name>WidgetFrame</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>WidgetGrid</name>
    <message>
        <source>Widgets</source>
        <translation>Widgets</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WidgetMenu</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Copy picture and values</source>
        <translation>Bild und Werte kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Add to page…</source>
        <translation>Zur Seite hinzufügen…</translation>
    </message>
    <message>
        <source>Edit this page</source>
        <translation>Diese Seite bearbeiten</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Strg+X</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg+D</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Arrange…</source>
        <translation>Anordnen…</translation>
    </message>
    <message>
        <source>Unlock the page</source>
        <translation>Seite entsperren</translation>
    </message>
    <message>
        <source>Lock the page</source>
        <translation>Seite sperren</translation>
    </message>
    <message>
        <source>What happened here…</source>
        <translation>Was geschah hier…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Strg+E</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Open the page in its own window</source>
        <translation>Seite in eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Shift+T</source>
        <translation>Umschalt+T</translation>
    </message>
    <message>
        <source>Keep above other windows</source>
        <translation>Über anderen Fenstern halten</translation>
    </message>
    <message>
        <source>Can&apos;t be kept above others here</source>
        <translation>Lässt sich hier nicht über anderen halten</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Strg+W</translation>
    </message>
    <message>
        <source>Export the page…</source>
        <translation>Seite exportieren…</translation>
    </message>
    <message>
        <source>Note here…</source>
        <translation>Notiz hier…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
</context>
<context>
    <name>WidgetMessage</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Edit query</source>
        <translation>Abfrage bearbeiten</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Einrichten</translation>
    </message>
</context>
<context>
    <name>WidgetOffer</name>
    <message>
        <source>1=active</source>
        <translation>1=aktiv</translation>
    </message>
    <message>
        <source>Health: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>There is no widget type &quot;%1&quot;</source>
        <translation>Es gibt keine Widget-Art „%1“</translation>
    </message>
</context>
<context>
    <name>WidgetPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview · %1</source>
        <translation>Vorschau · %1</translation>
    </message>
</context>
<context>
    <name>WidgetSettings</name>
    <message>
        <source>There is no unit &quot;%1&quot;; known are %2</source>
        <translation>Es gibt keine Einheit „%1“; bekannt sind %2</translation>
    </message>
</context>
<context>
    <name>WidgetTitle</name>
    <message>
        <source>No data since %1</source>
        <translation>Keine Daten seit %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>WidgetType</name>
    <message>
        <source>Firing</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Anstehend</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>What is firing or about to.</source>
        <translation>Was aktiv ist oder es gleich wird.</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>As they come</source>
        <translation>Wie sie kommen</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>How many bars there are.</source>
        <translation>Wie viele Balken es gibt.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Bar list</source>
        <translation>Balkenliste</translation>
    </message>
    <message>
        <source>The largest of many, each with a bar.</source>
        <translation>Die größten von vielen, jeder mit einem Balken.</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 Stunden</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>As in Europe/Berlin; empty is that of whoever looks.</source>
        <translation>Wie in Europe/Berlin; leer ist die des Betrachters.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Show seconds</source>
        <translation>Sekunden anzeigen</translation>
    </message>
    <message>
        <source>Show the date</source>
        <translation>Datum anzeigen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>The time here or elsewhere; when held, the time shown.</source>
        <translation>Die Zeit hier oder anderswo; bei Vergangenem die gezeigte.</translation>
    </message>
    <message>
        <source>Arc</source>
        <translation>Bogen</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Messanzeige</translation>
    </message>
    <message>
        <source>One value between two ends, as an arc or a bar.</source>
        <translation>Ein Wert zwischen zwei Enden, als Bogen oder Balken.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How the host and its parts are, and why.</source>
        <translation>Wie es dem Rechner und seinen Teilen geht, und warum.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>About how many, of series that are not buckets already.</source>
        <translation>Ungefähr wie viele, bei Reihen, die nicht schon Buckets sind.</translation>
    </message>
    <message>
        <source>Rows by</source>
        <translation>Zeilen nach</translation>
    </message>
    <message>
        <source>For values between the smallest and the largest.</source>
        <translation>Für Werte zwischen dem kleinsten und dem größten.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>How values, or their buckets, were spread over time.</source>
        <translation>Wie Werte oder Buckets über die Zeit verteilt waren.</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>About how many; their edges are round numbers.</source>
        <translation>Ungefähr wie viele; ihre Grenzen sind runde Zahlen.</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>How often which values came, over the time that is shown.</source>
        <translation>Wie oft welche Werte vorkamen, im gezeigten Zeitraum.</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>Loch</translation>
    </message>
    <message>
        <source>Its share of the width; without one it is a pie.</source>
        <translation>Sein Anteil an der Breite; ohne wird es ein voller Kreis.</translation>
    </message>
    <message>
        <source>How many parts there are; the smallest others are one.</source>
        <translation>Wie viele Teile es gibt; die kleinsten übrigen sind eins.</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Kreisdiagramm</translation>
    </message>
    <message>
        <source>The parts of a whole at this moment.</source>
        <translation>Die Teile eines Ganzen in diesem Moment.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>How many spokes there are.</source>
        <translation>Wie viele Speichen es gibt.</translation>
    </message>
    <message>
        <source>Polar</source>
        <translation>Netzdiagramm</translation>
    </message>
    <message>
        <source>Several values around a centre: what stands out is seen at once.</source>
        <translation>Mehrere Werte um eine Mitte; was herausragt, fällt auf.</translation>
    </message>
    <message>
        <source>Show sparkline</source>
        <translation>Sparkline anzeigen</translation>
    </message>
    <message>
        <source>Line below</source>
        <translation>Zeile darunter</translation>
    </message>
    <message>
        <source>A template: {{value}} is the second query&apos;s value, {{value3}} the third&apos;s, other names are labels.</source>
        <translation>Eine Vorlage: {{value}} ist der Wert der zweiten Abfrage, {{value3}} der der dritten, andere Namen sind Labels.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>One value, large, with its recent course.</source>
        <translation>Ein Wert, groß, mit seinem jüngsten Verlauf.</translation>
    </message>
    <message>
        <source>How many cells there are.</source>
        <translation>Wie viele Felder es gibt.</translation>
    </message>
    <message>
        <source>Status grid</source>
        <translation>Statusraster</translation>
    </message>
    <message>
        <source>One cell for each of many, in the colour of its state.</source>
        <translation>Je ein Feld, in der Farbe seines Zustands.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Labels and queries, from left to right. Without any, all labels and all queries.</source>
        <translation>Labels und Abfragen, von links nach rechts. Ohne Angabe alle Labels und alle Abfragen.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Several values per device, side by side, to sort by.</source>
        <translation>Mehrere Werte je Gerät, nebeneinander, zum Sortieren.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>In Markdown. Links open in the browser; pictures and HTML are left out.</source>
        <translation>In Markdown. Links öffnen sich im Browser; Bilder und HTML entfallen.</translation>
    </message>
    <message>
        <source>Words in Markdown: what the page is for, whom to call, links.</source>
        <translation>Markdown: wozu die Seite dient, wen man anruft, Links.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>State timeline</source>
        <translation>Zustandsverlauf</translation>
    </message>
    <message>
        <source>Which state each of several was in, over time.</source>
        <translation>In welchem Zustand jeder von mehreren war, über die Zeit.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>Gezeichnet als</translation>
    </message>
    <message>
        <source>Stack series</source>
        <translation>Reihen stapeln</translation>
    </message>
    <message>
        <source>Each on top of the others, so that the uppermost edge is their sum.</source>
        <translation>Jede auf den anderen, sodass die oberste Kante ihre Summe ist.</translation>
    </message>
    <message>
        <source>Fill under lines</source>
        <translation>Unter Linien füllen</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>A logarithmic one shows small and large values at once, but nothing at or below zero.</source>
        <translation>Eine logarithmische zeigt kleine und große Werte zugleich, aber nichts bei oder unter null.</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>The queries whose series have an axis of their own.</source>
        <translation>Die Abfragen, deren Reihen eine eigene Achse haben.</translation>
    </message>
    <message>
        <source>Unit on the right</source>
        <translation>Einheit rechts</translation>
    </message>
    <message>
        <source>Without one, the unit of the widget.</source>
        <translation>Ohne Angabe die Einheit des Widgets.</translation>
    </message>
    <message>
        <source>Area between</source>
        <translation>Fläche zwischen</translation>
    </message>
    <message>
        <source>The lower and the upper one, as a least and a largest value. Their lines are not drawn.</source>
        <translation>Die untere und die obere, etwa kleinster und größter Wert. Ihre Linien werden nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Tint beyond thresholds</source>
        <translation>Jenseits von Schwellen tönen</translation>
    </message>
    <message>
        <source>Show legend</source>
        <translation>Legende anzeigen</translation>
    </message>
    <message>
        <source>Values in the legend</source>
        <translation>Werte in der Legende</translation>
    </message>
    <message>
        <source>With any of them the legend is a table.</source>
        <translation>Mit einem davon ist die Legende eine Tabelle.</translation>
    </message>
    <message>
        <source>Show axes</source>
        <translation>Achsen anzeigen</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Zeitreihe</translation>
    </message>
    <message>
        <source>Lines, bars or areas over time, with a legend and thresholds.</source>
        <translation>Linien, Balken oder Flächen über die Zeit, mit Schwellen.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>All machines</source>
        <translation>Alle Rechner</translation>
    </message>
    <message>
        <source>Machines asked</source>
        <translation>Befragte Rechner</translation>
    </message>
    <message>
        <source>Which machines the queries are asked of.</source>
        <translation>Welche Rechner abgefragt werden.</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Without them, three significant digits.</source>
        <translation>Ohne Angabe drei gültige Ziffern.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Names of values</source>
        <translation>Namen von Werten</translation>
    </message>
    <message>
        <source>As in 0=down, 1=up.</source>
        <translation>Wie in 0=aus, 1=an.</translation>
    </message>
    <message>
        <source>Each by itself</source>
        <translation>Jede für sich</translation>
    </message>
    <message>
        <source>By the other end</source>
        <translation>Nach Gegenstelle</translation>
    </message>
    <message>
        <source>By the port listened on</source>
        <translation>Nach lauschendem Port</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Local end</source>
        <translation>Lokales Ende</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Bytes to read</source>
        <translation>Zu lesende Bytes</translation>
    </message>
    <message>
        <source>Bytes to send</source>
        <translation>Zu sendende Bytes</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation>Zeilen sind</translation>
    </message>
    <message>
        <source>What is equal: established ones first.</source>
        <translation>Was gleich ist: bestehende zuerst.</translation>
    </message>
    <message>
        <source>How many rows there are.</source>
        <translation>Wie viele Zeilen es gibt.</translation>
    </message>
    <message>
        <source>Only with</source>
        <translation>Nur mit</translation>
    </message>
    <message>
        <source>Words that are all in an address, a port, the state, the process or the user.</source>
        <translation>Worte, die alle in Adresse, Port, Zustand, Prozess oder Benutzer stehen.</translation>
    </message>
    <message>
        <source>Beside the first; those that such rows don&apos;t have are left out.</source>
        <translation>Neben der ersten; was solche Zeilen nicht haben, entfällt.</translation>
    </message>
    <message>
        <source>Who is connected to what, and which ports listen.</source>
        <translation>Wer gerade womit verbunden ist, und welche Ports lauschen.</translation>
    </message>
    <message>
        <source>Who depends</source>
        <translation>Wer abhängt</translation>
    </message>
    <message>
        <source>The name of the label that says so.</source>
        <translation>Der Name des Labels, das es sagt.</translation>
    </message>
    <message>
        <source>On whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>How many nodes there are; those with the largest values stay.</source>
        <translation>Wie viele Knoten es gibt; die mit den größten Werten bleiben.</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Who depends on whom, and how they are.</source>
        <translation>Wer von wem abhängt, und wie es ihnen geht.</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Two to six names of labels, from left to right: direction, device.</source>
        <translation>Zwei bis sechs Namen von Labels, von links nach rechts: direction, device.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The name of a label; where there are no stages.</source>
        <translation>Der Name eines Labels; wo es keine Stufen gibt.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Likewise.</source>
        <translation>Ebenso.</translation>
    </message>
    <message>
        <source>How many each stage has; the smaller ones are one together.</source>
        <translation>Wie viele jede Stufe hat; die kleineren sind zusammen eins.</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>How much goes from where to where, as ribbons that thick.</source>
        <translation>Wie viel woher wohin geht, als Bänder dieser Dicke.</translation>
    </message>
    <message>
        <source>By thresholds</source>
        <translation>Nach Schwellenwerten</translation>
    </message>
    <message>
        <source>By the scale</source>
        <translation>Nach der Skala</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Hexagons</source>
        <translation>Sechsecke</translation>
    </message>
    <message>
        <source>A tile for each</source>
        <translation>Eine Kachel je</translation>
    </message>
    <message>
        <source>The name of a label. With none, each series has a tile.</source>
        <translation>Der Name eines Labels. Ohne hat jede Reihe eine Kachel.</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Gruppiert nach</translation>
    </message>
    <message>
        <source>The name of a label, as job or rack. With none, all are together.</source>
        <translation>Der Name eines Labels, wie job oder rack. Ohne stehen alle zusammen.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Without thresholds it is the scale that counts.</source>
        <translation>Ohne Schwellenwerte zählt die Skala.</translation>
    </message>
    <message>
        <source>Colour of the scale</source>
        <translation>Farbe der Skala</translation>
    </message>
    <message>
        <source>Tiles of different sizes are always rectangles.</source>
        <translation>Kacheln verschiedener Größe sind immer Rechtecke.</translation>
    </message>
    <message>
        <source>How many tiles there are.</source>
        <translation>Wie viele Kacheln es gibt.</translation>
    </message>
    <message>
        <source>Page that a tile opens</source>
        <translation>Seite einer Kachel</translation>
    </message>
    <message>
        <source>Its id. A tile chooses itself in a variable over its label, else it opens its machine.</source>
        <translation>Ihre Id. Eine Kachel wählt sich in einer Variablen über ihr Label, sonst öffnet sie ihren Rechner.</translation>
    </message>
    <message>
        <source>Host map</source>
        <translation>Rechnerkarte</translation>
    </message>
    <message>
        <source>A tile for each host, in the colour of its value.</source>
        <translation>Je Rechner eine Kachel, in der Farbe seines Werts.</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>To the edges, cut off</source>
        <translation>Bis zum Rand, beschnitten</translation>
    </message>
    <message>
        <source>To the edges, stretched</source>
        <translation>Bis zum Rand, gestreckt</translation>
    </message>
    <message>
        <source>In its own size</source>
        <translation>In eigener Größe</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP or SVG, up to 1 MiB. It becomes a part of the dashboard; nothing is loaded.</source>
        <translation>PNG, JPEG, WebP oder SVG, bis 1 MiB. Es wird Teil des Dashboards; nichts wird nachgeladen.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What there is to see, for whoever can&apos;t see it.</source>
        <translation>Was zu sehen ist, für alle, die es nicht sehen.</translation>
    </message>
    <message>
        <source>A plan, a logo, a drawing of how things hang together.</source>
        <translation>Ein Plan, ein Logo, eine Zeichnung der Zusammenhänge.</translation>
    </message>
    <message>
        <source>Recorded by Belfry</source>
        <translation>Von Belfry aufgezeichnet</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Aufgelistet</translation>
    </message>
    <message>
        <source>Without any, all of them.</source>
        <translation>Ohne Angabe alle.</translation>
    </message>
    <message>
        <source>Severities</source>
        <translation>Schweregrade</translation>
    </message>
    <message>
        <source>Of alerts and health. Without any, all of them.</source>
        <translation>Von Alarmen und Zustand. Ohne Angabe alle.</translation>
    </message>
    <message>
        <source>Containing</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>In its text, labels, tags or author.</source>
        <translation>In Text, Labels, Stichwörtern oder Autor.</translation>
    </message>
    <message>
        <source>Log of events</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>What happened to alerts and health, and what people noted.</source>
        <translation>Was mit Alarmen und Zustand geschah, und Notizen dazu.</translation>
    </message>
    <message>
        <source>Ends of spokes</source>
        <translation>Enden der Speichen</translation>
    </message>
    <message>
        <source>As in sda=500, sdb=2000; the others end together.</source>
        <translation>Wie in sda=500, sdb=2000; die anderen enden gemeinsam.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Nice</source>
        <translation>Nice</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Numbers from the largest, names and users from A.</source>
        <translation>Zahlen ab der größten, Namen und Benutzer ab A.</translation>
    </message>
    <message>
        <source>How many processes there are.</source>
        <translation>Wie viele Prozesse es gibt.</translation>
    </message>
    <message>
        <source>Words that are all in the name, the user, the unit or the command line.</source>
        <translation>Worte, die alle in Name, Benutzer, Unit oder Befehlszeile stehen.</translation>
    </message>
    <message>
        <source>Beside the name; where the card is narrow the last are left out.</source>
        <translation>Neben dem Namen; wo es eng ist, entfallen die letzten.</translation>
    </message>
    <message>
        <source>Top processes</source>
        <translation>Top-Prozesse</translation>
    </message>
    <message>
        <source>What runs at this moment, and what it uses.</source>
        <translation>Was gerade läuft und was es verbraucht.</translation>
    </message>
    <message>
        <source>Rows containing</source>
        <translation>Zeilen mit</translation>
    </message>
    <message>
        <source>In any cell; whoever looks at the table may write something else.</source>
        <translation>In irgendeiner Zelle; beim Betrachten lässt sich anderes schreiben.</translation>
    </message>
    <message>
        <source>Field to filter rows</source>
        <translation>Feld zum Filtern der Zeilen</translation>
    </message>
    <message>
        <source>Notes and events</source>
        <translation>Notizen und Ereignisse</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Events are changes of alerts, incidents of health, and when the machine slept.</source>
        <translation>Ereignisse sind Wechsel von Alarmen, Vorfälle des Zustands und Schlafzeiten des Rechners.</translation>
    </message>
</context>
<context>
    <name>WidgetsActions</name>
    <message>
        <source>Add a series, an alert or a component to a page…</source>
        <translation>Reihe, Alarm oder Komponente zu einer Seite hinzufügen…</translation>
    </message>
    <message>
        <source>Select all widgets</source>
        <translation>Alle Widgets auswählen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Copy the selected widgets</source>
        <translation>Ausgewählte Widgets kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Cut the selected widgets</source>
        <translation>Ausgewählte Widgets ausschneiden</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Strg+X</translation>
    </message>
    <message>
        <source>Paste widgets</source>
        <translation>Widgets einfügen</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
    <message>
        <source>Duplicate the selected widgets</source>
        <translation>Ausgewählte Widgets duplizieren</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg+D</translation>
    </message>
    <message>
        <source>Remove the selected widgets</source>
        <translation>Ausgewählte Widgets entfernen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Unlock the selected widgets</source>
        <translation>Ausgewählte Widgets entsperren</translation>
    </message>
    <message>
        <source>Lock the selected widgets</source>
        <translation>Ausgewählte Widgets sperren</translation>
    </message>
    <message>
        <source>Unlock this page</source>
        <translation>Diese Seite entsperren</translation>
    </message>
    <message>
        <source>Lock this page</source>
        <translation>Diese Seite sperren</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>There is nothing more to see of %1</source>
        <translation>Von %1 ist nicht mehr zu sehen</translation>
    </message>
</context>
<context>
    <name>belfry::AlertsModel</name>
    <message>
        <source>acknowledged by %1</source>
        <translation>bestätigt von %1</translation>
    </message>
    <message>
        <source>acknowledged by %1: %2</source>
        <translation>bestätigt von %1: %2</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>stummgeschaltet</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
    <message>
        <source>silenced by %1 until %2</source>
        <translation>stummgeschaltet von %1 bis %2</translation>
    </message>
    <message>
        <source>silenced by %1 until %2: %3</source>
        <translation>stummgeschaltet von %1 bis %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n anstehend</numerusform>
            <numerusform>%n anstehend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n stummgeschaltet</numerusform>
            <numerusform>%n stummgeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>None firing</source>
        <translation>Nichts aktiv</translation>
    </message>
    <message>
        <source>firing since just now</source>
        <translation>aktiv seit eben</translation>
    </message>
    <message>
        <source>firing for %1</source>
        <translation>aktiv seit %1</translation>
    </message>
    <message>
        <source>pending since just now</source>
        <translation>anstehend seit eben</translation>
    </message>
    <message>
        <source>pending for %1</source>
        <translation>anstehend seit %1</translation>
    </message>
    <message>
        <source>resolved just now</source>
        <translation>eben behoben</translation>
    </message>
    <message>
        <source>resolved %1 ago</source>
        <translation>behoben vor %1</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Anstehend</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
</context>
<context>
    <name>belfry::AppModel</name>
    <message>
        <source>Belfry serves on %1 instead: %2.</source>
        <translation>Belfry ist stattdessen unter %1 erreichbar: %2.</translation>
    </message>
</context>
<context>
    <name>belfry::AppUi</name>
    <message>
        <source>The window can&apos;t be shown: %1</source>
        <translation>Das Fenster kann nicht angezeigt werden: %1</translation>
    </message>
</context>
<context>
    <name>belfry::CanvasEdits</name>
    <message>
        <source>There is no such widget on this page</source>
        <translation>Es gibt kein solches Widget auf dieser Seite</translation>
    </message>
    <message>
        <source>Widgets can&apos;t be arranged as &quot;%1&quot;</source>
        <translation>Widgets lassen sich nicht als „%1“ anordnen</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1</source>
        <translation>Nichts wurde eingefügt: %1</translation>
    </message>
</context>
<context>
    <name>belfry::CompletionModel</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::ConnectionsModel</name>
    <message>
        <source>Connections are shown live only: nothing of them is kept in the history.</source>
        <translation>Verbindungen gibt es nur live: Der Verlauf bewahrt sie nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n connections</source>
        <translation>
            <numerusform>%1 von %n Verbindung</numerusform>
            <numerusform>%1 von %n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 established, %2 listening</source>
        <translation>%1 bestehend, %2 lauschend</translation>
    </message>
    <message numerus="yes">
        <source>There are too many to read: %n are left out.</source>
        <translation>
            <numerusform>Es sind zu viele zum Lesen: %n fehlt.</numerusform>
            <numerusform>Es sind zu viele zum Lesen: %n fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>Lokale Adresse</translation>
    </message>
    <message>
        <source>Local port</source>
        <translation>Lokaler Port</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>Entfernte Adresse</translation>
    </message>
    <message>
        <source>Remote port</source>
        <translation>Entfernter Port</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Zu lesen</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>belfry::DependenciesItem</name>
    <message>
        <source>the cause</source>
        <translation>die Ursache</translation>
    </message>
    <message numerus="yes">
        <source>depends on %n</source>
        <translation>
            <numerusform>hängt von %n ab</numerusform>
            <numerusform>hängt von %n ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n depend on it</source>
        <translation>
            <numerusform>%n hängt davon ab</numerusform>
            <numerusform>%n hängen davon ab</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>belfry::ExplainModel</name>
    <message>
        <source>The question was given up.</source>
        <translation>Die Frage wurde aufgegeben.</translation>
    </message>
    <message>
        <source>%1 (usually %2)</source>
        <translation>%1 (üblich %2)</translation>
    </message>
    <message>
        <source>It didn&apos;t move around that time, so nothing moved with it.</source>
        <translation>Um diese Zeit bewegte sie sich nicht, also bewegte sich nichts mit.</translation>
    </message>
    <message numerus="yes">
        <source>%n series compared</source>
        <translation>
            <numerusform>%n Reihe verglichen</numerusform>
            <numerusform>%n Reihen verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else moved with it: %1.</source>
        <translation>Nichts sonst bewegte sich mit: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n metrics moved with it</source>
        <translation>
            <numerusform>%n Metrik bewegte sich mit</numerusform>
            <numerusform>%n Metriken bewegten sich mit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::FleetSource</name>
    <message>
        <source>no machine can be asked at the moment</source>
        <translation>zurzeit ist kein Rechner erreichbar</translation>
    </message>
</context>
<context>
    <name>belfry::FlowItem</name>
    <message>
        <source>Other</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>%1, %2 % of all</source>
        <translation>%1, %2 % von allem</translation>
    </message>
</context>
<context>
    <name>belfry::FlowModel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>belfry::FormatSingleton</name>
    <message>
        <source>ddd, d MMM yyyy</source>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Percent (0–100)</source>
        <translation>Prozent (0–100)</translation>
    </message>
    <message>
        <source>Percent (0–1)</source>
        <translation>Prozent (0–1)</translation>
    </message>
    <message>
        <source>Bytes (KiB, MiB …)</source>
        <translation>Bytes (KiB, MiB …)</translation>
    </message>
    <message>
        <source>Bits (kbit, Mbit …)</source>
        <translation>Bits (kbit, Mbit …)</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>Bits per second</source>
        <translation>Bits je Sekunde</translation>
    </message>
    <message>
        <source>Operations per second</source>
        <translation>Vorgänge je Sekunde</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Point in time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Degrees Celsius</source>
        <translation>Grad Celsius</translation>
    </message>
    <message>
        <source>Hertz</source>
        <translation>Hertz</translation>
    </message>
    <message>
        <source>Bytes (kB, MB …)</source>
        <translation>Bytes (kB, MB …)</translation>
    </message>
    <message>
        <source>Packets per second</source>
        <translation>Pakete je Sekunde</translation>
    </message>
    <message>
        <source>Revolutions per minute</source>
        <translation>Umdrehungen je Minute</translation>
    </message>
    <message>
        <source>Watt</source>
        <translation>Watt</translation>
    </message>
    <message>
        <source>Volt</source>
        <translation>Volt</translation>
    </message>
    <message>
        <source>Ampere</source>
        <translation>Ampere</translation>
    </message>
</context>
<context>
    <name>belfry::GraphModel</name>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n kritisch</numerusform>
            <numerusform>%n kritisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>belfry::HappenedModel</name>
    <message>
        <source>firing</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>anstehend</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>then</source>
        <translation>genau dann</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 davor</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1 danach</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Read from disks</source>
        <translation>Von Datenträgern gelesen</translation>
    </message>
    <message>
        <source>Written to disks</source>
        <translation>Auf Datenträger geschrieben</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>begann %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Containers and services</source>
        <translation>Container und Dienste</translation>
    </message>
</context>
<context>
    <name>belfry::HealthModel</name>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>%n gestört</numerusform>
            <numerusform>%n gestört</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <translation>
            <numerusform>%n eingeschränkt</numerusform>
            <numerusform>%n eingeschränkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message numerus="yes">
        <source>All %n components healthy</source>
        <translation>
            <numerusform>%n Komponente gesund</numerusform>
            <numerusform>Alle %n Komponenten gesund</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n components</source>
        <translation>
            <numerusform>%1 von %n Komponente</numerusform>
            <numerusform>%1 von %n Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>since just now</source>
        <translation>seit eben</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>belfry::HeatmapItem</name>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>belfry::HistogramModel</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
</context>
<context>
    <name>belfry::HostMapItem</name>
    <message>
        <source>Size %1</source>
        <translation>Größe %1</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
</context>
<context>
    <name>belfry::HostsModel</name>
    <message>
        <source>no history yet</source>
        <translation>noch kein Verlauf</translation>
    </message>
    <message>
        <source>%1 of history</source>
        <translation>%1 Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>tick %1</source>
        <translation>Takt %1</translation>
    </message>
    <message>
        <source>%1 B/sample</source>
        <translation>%1 B/Messwert</translation>
    </message>
    <message numerus="yes">
        <source>%n viewers</source>
        <translation>
            <numerusform>%n Betrachter</numerusform>
            <numerusform>%n Betrachter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::LayoutConflictsModel</name>
    <message>
        <source>Variable %1</source>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>The whole layout</source>
        <translation>Das ganze Layout</translation>
    </message>
    <message>
        <source>You removed it, and somebody else changed it. It is still there.</source>
        <translation>Selbst entfernt, von anderen geändert. Es ist noch da.</translation>
    </message>
    <message>
        <source>You changed it, and somebody else removed it. It is gone.</source>
        <translation>Selbst geändert, von anderen entfernt. Es ist weg.</translation>
    </message>
    <message>
        <source>You and somebody else changed the same. Theirs is shown.</source>
        <translation>Beide haben dasselbe geändert. Die fremde Fassung ist zu sehen.</translation>
    </message>
</context>
<context>
    <name>belfry::LayoutFiles</name>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>belfry::LayoutImport</name>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a dashboard</source>
        <translation>%1 ist zu groß für ein Dashboard</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n widget(s)</source>
        <translation>
            <numerusform>%n Widget</numerusform>
            <numerusform>%n Widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n Variable</numerusform>
            <numerusform>%n Variablen</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
</context>
<context>
    <name>belfry::LayoutModel</name>
    <message>
        <source>This dashboard can&apos;t be changed here</source>
        <translation>Dieses Dashboard lässt sich hier nicht ändern</translation>
    </message>
    <message>
        <source>There is no widget type &quot;%1&quot;; known are %2</source>
        <translation>Es gibt keine Widget-Art „%1“; bekannt sind %2</translation>
    </message>
    <message>
        <source>There is no widget &quot;%1&quot; on this page</source>
        <translation>Es gibt kein Widget „%1“ auf dieser Seite</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>The dashboard could not be loaded again: %1</source>
        <translation>Das Dashboard konnte nicht neu geladen werden: %1</translation>
    </message>
    <message>
        <source>The change was refused and taken back: %1</source>
        <translation>Die Änderung wurde abgewiesen und zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Somebody else changed this dashboard meanwhile: their changes and yours are both here.</source>
        <translation>Jemand anderes hat dieses Dashboard inzwischen geändert: Fremde und eigene Änderungen sind beide da.</translation>
    </message>
    <message>
        <source>Use mine: %1</source>
        <translation>Eigene nehmen: %1</translation>
    </message>
    <message>
        <source>Add the pages of %1</source>
        <translation>Seiten von %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>belfry::LayoutsModel</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>Layout umbenennen</translation>
    </message>
    <message>
        <source>The last layout can&apos;t be removed</source>
        <translation>Das letzte Layout lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>belfry::LiveFeed</name>
    <message>
        <source>No data since %1</source>
        <translation>Keine Daten seit %1</translation>
    </message>
    <message>
        <source>No series matches</source>
        <translation>Keine Reihe passt</translation>
    </message>
</context>
<context>
    <name>belfry::LiveSeries</name>
    <message>
        <source>%1, earlier</source>
        <translation>%1, früher</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>belfry::LogModel</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
</context>
<context>
    <name>belfry::MachineAdder</name>
    <message>
        <source>Without TLS whoever is on the way can read the token and all data. wss:// is encrypted.</source>
        <translation>Ohne TLS kann unterwegs jeder das Token und alle Daten lesen. wss:// ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Belfry on %1</source>
        <translation>Belfry auf %1</translation>
    </message>
    <message>
        <source>%1 answers, with Belfry %2.</source>
        <translation>%1 antwortet, mit Belfry %2.</translation>
    </message>
    <message>
        <source> Whether the code is right shows when it is added.</source>
        <translation> Ob der Code stimmt, zeigt sich beim Hinzufügen.</translation>
    </message>
</context>
<context>
    <name>belfry::MachinesModel</name>
    <message>
        <source>Some machines can&apos;t be read: %1</source>
        <translation>Einige Rechner können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1 is no longer shown.</source>
        <translation>%1 wird nicht mehr angezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n firing</source>
        <translation>
            <numerusform>%1: %n aktiv</numerusform>
            <numerusform>%1: %n aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
</context>
<context>
    <name>belfry::Markdown</name>
    <message>
        <source>[picture]</source>
        <translation>[Bild]</translation>
    </message>
</context>
<context>
    <name>belfry::MetricDetails</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::PageTime</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>belfry::PagesModel</name>
    <message>
        <source>last %1</source>
        <translation>letzte %1</translation>
    </message>
</context>
<context>
    <name>belfry::PaletteModel</name>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Alert, %1</source>
        <translation>Alarm, %1</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Compare page</source>
        <translation>Vergleichsseite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Open this link</source>
        <translation>Diesen Link öffnen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>belfry::PictureExport</name>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: there is no such folder</source>
        <translation>%1 kann nicht geschrieben werden: Es gibt keinen solchen Ordner</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 is on the clipboard</source>
        <translation>%1 ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>%1 is being printed</source>
        <translation>%1 wird gedruckt</translation>
    </message>
    <message>
        <source>%1 can&apos;t be printed on %2</source>
        <translation>%1 lässt sich nicht auf %2 drucken</translation>
    </message>
</context>
<context>
    <name>belfry::PictureFiles</name>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be read: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be used: expected %2.</source>
        <translation>„%1“ ist nicht verwendbar: %2 erwartet.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
</context>
<context>
    <name>belfry::PresentModel</name>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
</context>
<context>
    <name>belfry::ProcessesModel</name>
    <message>
        <source>Processes are shown live only: nothing of them is kept in the history.</source>
        <translation>Prozesse gibt es nur live: Der Verlauf bewahrt sie nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n processes</source>
        <translation>
            <numerusform>%1 von %n Prozess</numerusform>
            <numerusform>%1 von %n Prozessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes, %1 running</source>
        <translation>
            <numerusform>%n Prozess, %1 läuft</numerusform>
            <numerusform>%n Prozesse, %1 laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no machine.</source>
        <translation>Es gibt keinen Rechner.</translation>
    </message>
    <message>
        <source>Needs a token of the role admin</source>
        <translation>Braucht ein Token der Rolle admin</translation>
    </message>
    <message>
        <source>Only while the present is shown</source>
        <translation>Nur solange die Gegenwart zu sehen ist</translation>
    </message>
    <message>
        <source>There is no connection</source>
        <translation>Es gibt keine Verbindung</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Nice</source>
        <translation>Nice</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
</context>
<context>
    <name>belfry::QueryProbe</name>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>No series matches now.</source>
        <translation>Zurzeit passt keine Reihe.</translation>
    </message>
</context>
<context>
    <name>belfry::SettingsModel</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>belfry::TableModel</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>belfry::TileModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n kritisch</numerusform>
            <numerusform>%n kritisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>belfry::TopListModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>belfry::TrayIcon</name>
    <message>
        <source>Open Belfry</source>
        <translation>Belfry öffnen</translation>
    </message>
    <message>
        <source>Alerts…</source>
        <translation>Alarme…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Hold what is shown</source>
        <translation>Anzeige anhalten</translation>
    </message>
</context>
<context>
    <name>belfry::VariablePreview</name>
    <message>
        <source>Another variable has this name already</source>
        <translation>Eine andere Variable heißt schon so</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>No values now</source>
        <translation>Zurzeit keine Werte</translation>
    </message>
</context>
<context>
    <name>belfry::VariablesModel</name>
    <message>
        <source>No series has the label &quot;%1&quot;</source>
        <translation>Keine Reihe hat das Label „%1“</translation>
    </message>
</context>
<context>
    <name>belfry::VersionsModel</name>
    <message>
        <source>The versions can&apos;t be read: %1</source>
        <translation>Die Versionen können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Version %1 can&apos;t be read: %2</source>
        <translation>Version %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The first version</source>
        <translation>Die erste Version</translation>
    </message>
    <message>
        <source>The oldest that is kept</source>
        <translation>Die älteste, die es noch gibt</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>It couldn&apos;t be named: %1</source>
        <translation>Sie konnte nicht benannt werden: %1</translation>
    </message>
</context>
</TS>
