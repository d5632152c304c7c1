// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App

// What a viewer can choose of how things look, for the settings and the palette alike.
QtObject {
    id: looks

    required property ViewerState viewer

    readonly property var schemes: ["system", "dark", "light"]
    // [{ title, choices: [{ key, title, words: [{ word, title }] }] }]; the first word is the preset.
    readonly property var sections: [
        { title: qsTr("Colours"), choices: [
            { key: "scheme", title: qsTr("Theme"), words: [
                { word: "system", title: qsTr("As the system") }, { word: "dark", title: qsTr("Dark") }, { word: "light", title: qsTr("Light") }] },
            { key: "contrast", title: qsTr("Contrast"), words: [
                { word: "system", title: qsTr("As the system") }, { word: "standard", title: qsTr("Standard") }, { word: "high", title: qsTr("High") }] },
            { key: "accent", title: qsTr("Accent"), words: [
                { word: "system", title: qsTr("As the system") }, { word: "blue", title: qsTr("Blue") }, { word: "teal", title: qsTr("Teal") },
                { word: "indigo", title: qsTr("Indigo") }, { word: "violet", title: qsTr("Violet") }, { word: "pink", title: qsTr("Pink") },
                { word: "graphite", title: qsTr("Graphite") }] },
            { key: "series", title: qsTr("Series"), words: [
                { word: "standard", title: qsTr("Standard") }, { word: "redgreen", title: qsTr("Safe for red-green blindness") },
                { word: "blueyellow", title: qsTr("Safe for blue-yellow blindness") }] }] },
        { title: qsTr("Size"), choices: [
            { key: "density", title: qsTr("Density"), words: [
                { word: "comfortable", title: qsTr("Comfortable") }, { word: "compact", title: qsTr("Compact") }] },
            { key: "text", title: qsTr("Text size"), words: [
                { word: "100", title: qsTr("%1 %").arg(100) }, { word: "115", title: qsTr("%1 %").arg(115) },
                { word: "130", title: qsTr("%1 %").arg(130) }, { word: "150", title: qsTr("%1 %").arg(150) }] }] }
    ]

    function indexOf(choice: var): int {
        return Math.max(0, choice.key === "scheme" ? viewer.scheme : choice.words.findIndex(each => each.word === viewer.look[choice.key]));
    }
    function choose(key: string, word: string) {
        if (key === "scheme")
            viewer.scheme = schemes.indexOf(word);
        else
            viewer.setLook(key, word);
    }
    // Of the palette: [{ target, title, symbol }]
    function actions(): var {
        return Array.from(sections).flatMap(section => section.choices).flatMap(choice => choice.words.map((each, i) => (
            { target: "look " + JSON.stringify([choice.key, each.word]), title: qsTr("%1: %2").arg(choice.title).arg(each.title), symbol: i === looks.indexOf(choice) ? "check" : "settings" })));
    }
}
