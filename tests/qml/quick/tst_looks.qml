// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test
import Belfry.Theme

// How things look, chosen in the settings or by name, at once and kept.
DeskCase {
    name: "Looks"

    // The settings, those that answer.
    function open(query) {
        show({ stateFile: Desk.stateFile() });
        click("Settings");
        tryCompare(item("Search settings"), "activeFocus", true);
        type(query);
    }
    function choose(name, word) {
        mouseClick(item(name));
        click(word);
    }
    function again() {
        cleanup();
        show({ stateFile: Desk.stateFile() });
    }

    function test_contrast() {
        open("contrast");
        compare(Theme.highContrast, false);
        choose("Contrast", "High");
        tryCompare(Theme, "highContrast", true);
        verify(Qt.colorEqual(window.color, "black"));
        compare(Theme.focusWidth, 3);
        Desk.viewer().scheme = 2;
        tryVerify(() => Qt.colorEqual(window.color, "white"));
        again();
        verify(Theme.highContrast);
    }
    function test_density() {
        open("density");
        const [row, gap] = [Theme.gridRow, Theme.gap];
        choose("Density", "Compact");
        tryVerify(() => Theme.gridRow < row && Theme.gap < gap);
        choose("Density", "Comfortable");
        tryCompare(Theme, "gridRow", row);
    }
    function test_textSize() {
        open("text size");
        const [size, height] = [Theme.bodySize, Theme.controlHeight];
        choose("Text size", "150 %");
        tryCompare(Theme, "bodySize", Math.round(size * 1.5));
        compare(Theme.controlHeight, Math.round(height * 1.5));
        again();
        compare(Theme.bodySize, Math.round(size * 1.5));
    }
    function test_seriesForOtherEyes() {
        open("blindness");
        const standard = Theme.series;
        Desk.viewer().contrast = 1; // standard, whatever another test has left
        tryCompare(Theme, "patterned", false);
        choose("Series", "Red-green safe");
        tryVerify(() => Theme.series[0] !== standard[0]);
        compare(Theme.series.length, standard.length);
        compare(Theme.patterned, true);
    }
    function test_theKeyboardAlone() {
        open("accent");
        keyClick(Qt.Key_Down);
        tryCompare(item("Accent"), "activeFocus", true);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        tryCompare(Desk.viewer(), "accent", 2);
    }
    function test_byNameInThePalette() {
        showPage();
        const before = String(Theme.accent); // of the moment
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryCompare(item("Search"), "activeFocus", true);
        type("accent: pink");
        item("Accent: Pink");
        keyClick(Qt.Key_Return);
        tryVerify(() => Desk.viewer().accent === 5 && String(Theme.accent) !== before);
    }
    function test_nothingIsLeftBehindForTheNextViewer() {
        show();
        compare(Theme.highContrast, false);
        compare(Theme.bodySize, 13);
    }
}
