// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick
import Belfry.Theme

// Every colour, size and duration of the program. Nothing else holds a literal of these.
QtObject {
    id: theme

    readonly property bool dark: ThemeSettings.dark

    // Surfaces, from the back to the front.
    readonly property color window: dark ? "#12151a" : "#f3f5f8"
    readonly property color rail: dark ? "#171b21" : "#ffffff"
    readonly property color card: dark ? "#1c2129" : "#ffffff"
    readonly property color raised: dark ? "#252b35" : "#eef1f5"
    readonly property color line: dark ? "#2c333f" : "#dde2ea"
    readonly property color grid: dark ? "#262c36" : "#e9edf2"
    readonly property color shade: dark ? "#99000000" : "#66141a24"

    // Text 3 is for what may be missed.
    readonly property color text1: dark ? "#e9edf3" : "#1a2230"
    readonly property color text2: dark ? "#a5afbf" : "#556275"
    readonly property color text3: dark ? "#6d788a" : "#8692a4"
    readonly property color accent: dark ? "#5b9dff" : "#2468d8"
    readonly property color accentInk: dark ? "#0b1220" : "#ffffff"
    readonly property color transparent: "transparent"

    // State and nothing else; a word or a shape always stands beside it.
    readonly property color ok: dark ? "#3fb68b" : "#1f8a63"
    readonly property color warning: dark ? "#e5a63c" : "#b57300"
    readonly property color critical: dark ? "#ee5d63" : "#cf3a41"
    readonly property color unknown: dark ? "#8a93a3" : "#7a8596"
    readonly property color stateInk: dark ? "#12151a" : "#ffffff"

    readonly property var seriesDark: ["#5b9dff", "#e5a63c", "#3fb68b", "#c678dd", "#ee6d85", "#4cc3d9", "#b9a44c", "#98a2b3"]
    readonly property var series: dark ? seriesDark : seriesDark.map(c => Qt.darker(c, 1.2))
    // For items that paint themselves.
    readonly property var paints: ({ card: card, raised: raised, line: line, text1: text1, text2: text2, text3: text3, accent: accent, ok: ok, warning: warning, critical: critical, unknown: unknown, stateInk: stateInk, series: series })
    readonly property real fillOpacity: 0.1
    readonly property real stackFillOpacity: 0.28
    readonly property real hiddenOpacity: 0.55

    // As the pictures of the gallery call them.
    readonly property var thumbnailColors: ({
        series1: series[0], series2: series[1], series3: series[2], series4: series[3],
        series5: series[4], series6: series[5], series7: series[6], series8: series[7],
        text1: text1, text2: text2, text3: text3, line: line, grid: line, card: card, accent: accent,
        ok: ok, warning: warning, critical: critical
    })

    // Parts of a query; text 1 where there is none.
    readonly property var syntax: ({
        "function": accent,
        keyword: dark ? "#c99be8" : "#7d3fa3",
        label: dark ? "#4cc3d9" : "#146a7d",
        string: dark ? "#c2b25c" : "#6e5c12",
        number: dark ? "#a5afbf" : "#4a5668",
        variable: dark ? "#c99be8" : "#7d3fa3",
        comment: text2,
        wrong: critical
    })

    // Type: size and line height.
    readonly property string family: ThemeSettings.family
    readonly property string monoFamily: ThemeSettings.monoFamily
    readonly property int captionSize: 11
    readonly property int captionLine: 14
    readonly property int titleSize: 12
    readonly property int titleLine: 16
    readonly property int bodySize: 13
    readonly property int bodyLine: 18
    readonly property int headingSize: 15
    readonly property int headingLine: 20
    readonly property int figureSize: 27
    readonly property int figureLine: 32

    // A unit of four pixels.
    readonly property int hairline: 1
    readonly property int focusWidth: 2
    readonly property real lineWidth: 1.5
    readonly property int unit: 4
    readonly property int gap: 8
    readonly property int padding: 12
    readonly property int margin: 16
    readonly property int radius: 8
    readonly property int radiusSmall: 6
    readonly property int radiusTiny: 2
    readonly property int iconSize: 16
    readonly property int dot: 8
    readonly property int controlHeight: 30
    readonly property int controlHeightSmall: 24
    readonly property int barHeight: 4
    readonly property int railWidth: 208
    readonly property int railWidthNarrow: 56
    readonly property int topBarHeight: 48
    readonly property int statusBarHeight: 26
    readonly property int numberColumn: 84
    readonly property int gridColumns: 12
    readonly property int gridRow: 46
    readonly property int narrowWidth: 900
    readonly property int dialogWidth: 560
    readonly property int menuWidth: 200
    readonly property int windowWidth: 1440
    readonly property int windowHeight: 900

    // Milliseconds; none for data.
    readonly property int motion: ThemeSettings.reduceMotion ? 0 : 120

    function stateColor(state: string): color {
        switch (state) {
        case "ok": case "healthy": case "resolved": return theme.ok;
        case "warning": case "degraded": case "pending": return theme.warning;
        case "critical": case "unhealthy": case "firing": return theme.critical;
        default: return theme.unknown;
        }
    }

    function seriesColor(index: int): color {
        return theme.series[index % theme.series.length];
    }

    function alpha(base: color, opacity: real): color {
        return Qt.rgba(base.r, base.g, base.b, opacity);
    }
}
