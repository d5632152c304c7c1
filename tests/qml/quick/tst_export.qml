// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test
import Belfry.Theme

// What is exported, read back from the files, and how one comes to it.
DeskCase {
    name: "Export"

    readonly property var formats: ({ png: 0, svg: 1, pdf: 2, csv: 3 })

    function init() {
        failOnWarning(/^(?!This plugin does not support)/);
        Desk.reset();
        Outside.clearClipboard();
    }
    function cleanup() {
        ExportFiles.limitSize(-1);
        Outside.dismissDialog();
        if (home)
            parent = home;
        window = null;
        Desk.close();
    }
    // With everything drawn that will be.
    function showAll() {
        showPage();
        for (const id of ["chart", "stat", "bars"])
            tryVerify(() => Desk.frame(id) !== null && Desk.frame(id).hasPicture);
    }
    function openDialog(widget) {
        if (widget)
            focusOn(widget);
        keyClick(Qt.Key_E, Qt.ControlModifier);
        item("Format");
    }
    function choose(format) {
        const box = item("Format");
        box.currentIndex = formats[format];
    }
    // tryVerify() asks once more when it is true.
    function once(act) {
        let done = false;
        tryVerify(() => done = done || act());
    }
    function save(format, name, then) {
        choose(format);
        if (then)
            then();
        click("Save…");
        const path = ExportFiles.path(name);
        once(() => Outside.answerDialog(path));
        return path;
    }
    function saved(path) {
        says("Saved as " + path);
        return path;
    }
    function test_aPictureIsTwiceAsLarge() {
        showAll();
        const frame = Desk.frame("chart");
        openDialog("chart");
        const path = saved(save("png", "chart.png"));
        const picture = ExportFiles.picture(path);
        fuzzyCompare(picture.width, 2 * frame.width, 1);
        fuzzyCompare(picture.height, 2 * frame.height, 1);
        compare(picture.dpi, 192);
        compare(ExportFiles.colorAt(path, picture.width / 2, 10), "#1c2129");
    }
    function test_lightWhateverTheWindowIs() {
        showAll();
        openDialog("chart");
        const path = saved(save("png", "light.png", () => click("Light theme, as for paper")));
        compare(ExportFiles.colorAt(path, ExportFiles.picture(path).width / 2, 10), "#ffffff");
        verify(Theme.dark);
    }
    function test_vectorsHaveTextsAndLines() {
        showAll();
        openDialog("chart");
        const path = saved(save("svg", "chart.svg"));
        const texts = ExportFiles.svgTexts(path);
        for (const text of ["Chart", "user", "system", "iowait"])
            verify(texts.some(each => each.startsWith(text)), `${text} in ${texts}`);
        verify(texts.some(text => /^\d+ %$/.test(text)), `${texts}`);
        verify(ExportFiles.svgCount(path, ["polyline", "path", "polygon"]) > 6);
        compare(ExportFiles.svgCount(path, ["image"]), 0);
    }
    function test_aDocumentHasOnePage_data() {
        return [{ tag: "of a widget", widget: "bars" }, { tag: "of the page", widget: "" }];
    }
    function test_aDocumentHasOnePage(data) {
        showAll();
        openDialog(data.widget);
        compare(ExportFiles.pdfPages(saved(save("pdf", "a.pdf"))), 1);
    }
    function test_valuesOfAWidget() {
        showAll();
        openDialog("bars");
        const lines = ExportFiles.text(saved(save("csv", "bars.csv"))).split("\r\n");
        compare(lines[0], "Name,Value");
        compare(lines.length, 7); // five rows
    }
    function test_thePageWithItsHeading() {
        showAll();
        openDialog("");
        const path = saved(save("svg", "page.svg"));
        const texts = ExportFiles.svgTexts(path);
        verify(texts.includes("Main"), `${texts}`);
        verify(texts.some(text => text.startsWith("atlas · ")), `${texts}`);
        for (const title of ["Chart", "Stat", "Bars"])
            verify(texts.includes(title), `${title} in ${texts}`);
    }
    function test_valuesOfThePageAreByWidget() {
        showAll();
        openDialog("");
        const text = ExportFiles.text(saved(save("csv", "page.csv")));
        verify(text.startsWith('"Chart"\r\n'), text);
        verify(text.includes('\r\n\r\n"Bars"\r\nName,Value\r\n'), text);
    }
    function test_allOfThePage_data() {
        return [{ tag: "high", height: 900 }, { tag: "low", height: 400 }];
    }
    // What is scrolled away is there, too.
    function test_allOfThePage(data) {
        show({ height: data.height });
        tryVerify(() => Desk.frame("chart") !== null && Desk.frame("chart").hasPicture);
        const grid = Desk.cell("chart").grid;
        openDialog("");
        const picture = ExportFiles.picture(saved(save("png", "page.png")));
        fuzzyCompare(picture.width, 2 * grid.width, 1);
        verify(picture.height > 2 * grid.usedHeight + 50, `${picture.height} for ${grid.usedHeight}`);
        verify(picture.height < 2 * grid.usedHeight + 160);
    }
    function test_onTheClipboard_data() {
        return [
            { tag: "png", format: "image" },
            { tag: "svg", format: "image/svg+xml" },
            { tag: "pdf", format: "application/pdf" },
            { tag: "csv", format: "text/csv" }
        ];
    }
    function test_onTheClipboard(data) {
        showAll();
        openDialog("bars");
        choose(data.tag);
        click("Copy");
        says("Bars is on the clipboard");
        verify(Outside.clipboardFormats().includes(data.format), `${Outside.clipboardFormats()}`);
        if (data.tag === "svg")
            verify(Outside.clipboardText("image/svg+xml").includes("<text"));
    }
    function test_whatCantBeWrittenIsTold() {
        showAll();
        openDialog("chart");
        const path = save("png", "nowhere/chart.png");
        says(path + " can't be written: there is no such folder");
        click("Dismiss");
        tryVerify(() => Desk.withText("can't be written") === null);
    }
    function test_whatIsThereStaysIfTheDiskIsFull() {
        showAll();
        ExportFiles.write(ExportFiles.path("old.png"), "precious");
        openDialog("chart");
        choose("png");
        click("Save…");
        ExportFiles.limitSize(1000);
        once(() => Outside.answerDialog(ExportFiles.path("old.png")));
        says(ExportFiles.path("old.png") + ": ");
        ExportFiles.limitSize(-1);
        compare(ExportFiles.text(ExportFiles.path("old.png")), "precious");
    }
    function test_widgetsWithoutValuesSaySo() {
        showAll();
        openDialog("text");
        choose("csv");
        says("There are no values to export.");
        verify(!item("Save…").enabled);
    }
    function test_fromTheMenus_data() {
        return [{ tag: "a widget", entry: "Export…", label: "The widget Chart" }, { tag: "the page", entry: "Export the page…", label: "The page Main" }];
    }
    function test_fromTheMenus(data) {
        showAll();
        const at = data.tag === "a widget" ? pointOf(Desk.cell("chart"), 0.5, 0.05) : pointOf(Desk.cell("stat"), 1.6, 0.5);
        mouseClick(window.contentItem, at.x, at.y, Qt.RightButton);
        click(data.entry);
        tryCompare(item("What"), "displayText", data.label);
    }
    function test_byKeyboardAlone() {
        showAll();
        openDialog("bars");
        keyClick(Qt.Key_End); // of the formats: values
        tryCompare(item("Format"), "currentIndex", formats.csv);
        let tabs = 0;
        for (; !item("Copy").activeFocus && tabs < 10; ++tabs)
            keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Return);
        says("Bars is on the clipboard");
    }
    function test_printingBeginsLight() {
        showAll();
        keyClick(Qt.Key_P, Qt.ControlModifier);
        tryCompare(item("Light theme, as for paper"), "checked", true);
        tryVerify(() => item("Print…").activeFocus);
        keyClick(Qt.Key_Return);
        once(() => Outside.dismissDialog() === "QPrintDialog");
    }
    function test_byItsNameInThePalette() {
        showAll();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        type("export the");
        item(/^Export the widget or the page/);
        keyClick(Qt.Key_Return);
        item("Format");
    }
    function test_alertsAndHealthArePictures() {
        showAll();
        click("Alerts");
        item("All");
        openDialog("");
        tryCompare(item("What"), "displayText", "The page Alerts");
        const texts = ExportFiles.svgTexts(saved(save("svg", "alerts.svg")));
        verify(texts.some(text => text.includes("Disk fills in 3 h")), `${texts}`);
    }
}
