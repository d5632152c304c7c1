// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The window in German: everything is translated into texts that have room.
DeskCase {
    name: "German"

    function showGerman(options) {
        show(Object.assign({ language: "de", height: 800 }, options ?? {}));
        tryVerify(() => Desk.cell("chart") !== null);
    }
    function editGerman() {
        showGerman();
        click("Bearbeiten");
        item("Fertig");
    }
    function nothingIsCut(where) {
        // The preview of a text says all that was written.
        const cut = () => Desk.cutTexts().filter(text => !text.includes("# Runbook"));
        tryVerify(() => cut().length === 0, 2000, `${where}: ${cut().join(" | ")}`);
    }
    // In the settings, found by that word.
    function choose(word, language) {
        type(word);
        mouseClick(item(/^(Language|Sprache)$/));
        click(language);
    }

    function test_thePageIsGerman() {
        showGerman();
        for (const name of ["Alarme", "Zustand", "Neue Seite", "Rechner hinzufügen", "Einstellungen", "Live · letzte 15 min"])
            item(name);
        tryVerify(() => Desk.accessible(Desk.cell("table")).description === "4 Zeilen");
        tryVerify(() => Desk.accessible(Desk.named("Alarme")).description === "2 aktiv");
        nothingIsCut("page");
    }
    function test_rulesAndChecksSpeakGerman() {
        showGerman();
        click("Alarme");
        item("Datenträger ist in 3 h voll");
        click("Zustand");
        const memory = item(/^Arbeitsspeicher: /);
        compare(Desk.accessible(memory).description, "34 % sind verfügbar; erst bei 10 % oder weniger eingeschränkt");
        Desk.viewer().language = "en";
        compare(Desk.accessible(item(/^Memory: /)).description, "34 % available; below 10 % is degraded");
        click("Alerts");
        item("Disk fills in 3 h");
    }
    function test_oneOfAKindIsSingular() {
        Desk.answerOneSeries("filesystem_used");
        showGerman();
        tryVerify(() => Desk.accessible(Desk.cell("table")).description === "1 Zeile");
    }
    function test_theLanguageChangesAtOnceAndIsKept() {
        const file = Desk.stateFile();
        show({ stateFile: file, language: "" });
        Desk.viewer().language = "en";
        tryVerify(() => Desk.cell("chart") !== null);
        item("Live · last 15 min");
        click("Settings");
        choose("language", "Deutsch");
        compare(Desk.viewer().language, "de");
        item("Darstellung");
        tryCompare(item("Sprache"), "displayText", "Deutsch");
        keyClick(Qt.Key_Escape);
        gone("Sprache");
        item("Bearbeiten");
        item("Live · letzte 15 min");
        says(" Verlauf");
        tryVerify(() => Desk.accessible(Desk.cell("table")).description === "4 Zeilen");
        tryVerify(() => Desk.accessible(Desk.named("Zustand")).description === "Eingeschränkt");
        cleanup();
        show({ stateFile: file, language: "" });
        item("Bearbeiten");
        click("Einstellungen");
        choose("sprache", "English");
        item("Look");
        keyClick(Qt.Key_Escape);
        gone("Language");
        item("Edit");
        item("Live · last 15 min");
        tryVerify(() => Desk.accessible(Desk.cell("table")).description === "4 rows");
    }
    function test_numbersAreTypedWithAComma() {
        editGerman();
        focusOn("gauge");
        keyClick(Qt.Key_Return);
        item("Anwenden");
        const end = item("Skala: bis");
        mouseClick(end);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("12,5");
        verify(!end.failed);
        click("Anwenden");
        tryVerify(() => Desk.storedWidget("gauge").options?.max === 12.5 || Desk.storedWidget("gauge").max === 12.5, 5000, JSON.stringify(Desk.storedWidget("gauge")));
    }
    function test_nothingIsCutWhileEditing() {
        editGerman();
        nothingIsCut("edit mode");
        focusOn("stat");
        keyClick(Qt.Key_Menu);
        item("Einrichten");
        nothingIsCut("menu of a widget");
        keyClick(Qt.Key_Escape);
        gone("Einrichten");
        keyClick(Qt.Key_A);
        item("Widget-Arten");
        nothingIsCut("gallery");
    }
    function test_theGalleryHasRoomForAllOfItsWords_data() {
        return [
            { tag: "de", edit: "Bearbeiten", add: "Widget hinzufügen", types: "Widget-Arten" },
            { tag: "en", edit: "Edit", add: "Add widget", types: "Widget types" }
        ];
    }
    function test_theGalleryHasRoomForAllOfItsWords(data) {
        showGerman({ language: data.tag });
        click(data.edit);
        click(data.add);
        const list = item(data.types);
        tryVerify(() => list.contentHeight > list.height);
        for (let y = 0; y < list.contentHeight; y += list.height / 2) {
            list.contentY = y;
            nothingIsCut("gallery at " + y);
        }
    }
    function test_nothingIsCutInForms_data() {
        return ["chart", "stat", "gauge", "bars", "table", "pie", "alerts", "health", "heatmap", "histogram", "polar", "statusgrid", "text", "timeline", "clock"].map(widget => ({ tag: widget, widget: widget }));
    }
    function test_nothingIsCutInForms(data) {
        editGerman();
        focusOn(data.widget);
        keyClick(Qt.Key_Return);
        item("Anwenden");
        nothingIsCut(data.widget);
    }
    function test_nothingIsCutInPlaces_data() {
        return [
            { tag: "alerts", press: () => click("Alarme"), there: /^Aktiv / },
            { tag: "health", press: () => click("Zustand"), there: "Komponenten" },
            { tag: "settings", press: () => click("Einstellungen"), there: "Gefundene Einstellungen" },
            { tag: "keys", press: () => keyClick(Qt.Key_F1), there: "Tastenkürzel" },
            { tag: "palette", press: () => keyClick(Qt.Key_K, Qt.ControlModifier), there: "Gefunden" },
            { tag: "metrics", press: () => keyClick(Qt.Key_M, Qt.ControlModifier | Qt.ShiftModifier), there: "Gefundene Metriken" },
            { tag: "range", press: () => click("Live · letzte 15 min"), there: "Von … bis …" },
            { tag: "add machine", press: () => click("Rechner hinzufügen"), there: "Zugang per" },
            { tag: "held", press: () => keyClick(Qt.Key_P), there: "Live" }
        ];
    }
    function test_nothingIsCutInPlaces(data) {
        showGerman();
        data.press();
        item(data.there);
        nothingIsCut(data.tag);
    }
    function test_aTimeIsWrittenInGerman() {
        showGerman();
        click("Live · letzte 15 min");
        click("Von … bis …");
        nothingIsCut("span");
        const from = item("Von");
        mouseClick(from);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("jetzt-2h");
        tryVerify(() => item("Anzeigen").enabled);
        type("x");
        says("„Von“ ist keine Zeit, die Belfry lesen kann.");
    }
    function test_variablesHaveRoom() {
        Desk.haveVariables();
        show({ language: "de", height: 800 });
        tryVerify(() => Desk.cell("device") !== null);
        item("Device: Alle");
        click("Bearbeiten");
        click("Variablen");
        nothingIsCut("variables");
        click("Variable hinzufügen");
        nothingIsCut("variable");
    }
    function test_aNarrowWindowHasRoom() {
        showGerman({ width: 880 });
        nothingIsCut("narrow page");
        click("Bearbeiten");
        item("Fertig");
        nothingIsCut("narrow editing");
    }
}
