// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick
import Belfry.Theme

// Every colour, size and duration of the program. Nothing else holds a literal of these.
QtObject {
    id: theme

    readonly property bool dark: ThemeSettings.dark
    readonly property bool highContrast: ThemeSettings.highContrast

    // Surfaces, from the back to the front.
    readonly property color window: ThemeSettings.colors.window
    readonly property color rail: ThemeSettings.colors.rail
    readonly property color card: ThemeSettings.colors.card
    readonly property color raised: ThemeSettings.colors.raised
    readonly property color line: ThemeSettings.colors.line
    readonly property color grid: ThemeSettings.colors.grid
    readonly property color shade: ThemeSettings.colors.shade

    // Text 3 is for what may be missed.
    readonly property color text1: ThemeSettings.colors.text1
    readonly property color text2: ThemeSettings.colors.text2
    readonly property color text3: ThemeSettings.colors.text3
    readonly property color accent: ThemeSettings.colors.accent
    readonly property color accentInk: ThemeSettings.colors.accentInk
    readonly property color transparent: "transparent"

    // State and nothing else; a word or a shape always stands beside it.
    readonly property color ok: ThemeSettings.colors.ok
    readonly property color warning: ThemeSettings.colors.warning
    readonly property color critical: ThemeSettings.colors.critical
    readonly property color unknown: ThemeSettings.colors.unknown
    readonly property color stateInk: ThemeSettings.colors.stateInk

    readonly property color okFill: ThemeSettings.colors.okFill
    readonly property color warningFill: ThemeSettings.colors.warningFill
    readonly property color criticalFill: ThemeSettings.colors.criticalFill

    readonly property var series: Array.from(ThemeSettings.series)
    // For items that paint themselves.
    readonly property var paints: ({ card: card, raised: raised, line: line, text1: text1, text2: text2, text3: text3, accent: accent, ok: ok, warning: warning, critical: critical, unknown: unknown, stateInk: stateInk, series: series })
    // Whether colours are helped by patterns.
    readonly property bool patterned: ThemeSettings.patterned
    readonly property real fillOpacity: 0.1
    readonly property real stackFillOpacity: 0.28
    readonly property real hiddenOpacity: highContrast ? 0.75 : 0.55

    // As the pictures of the gallery call them.
    readonly property var thumbnailColors: ({
        series1: series[0], series2: series[1], series3: series[2], series4: series[3],
        series5: series[4], series6: series[5], series7: series[6], series8: series[7],
        text1: text1, text2: text2, text3: text3, line: line, grid: line, card: card, accent: accent,
        ok: okFill, warning: warningFill, critical: criticalFill
    })

    // Parts of a query; text 1 where there is none.
    readonly property var syntax: ({
        "function": accent,
        keyword: ThemeSettings.colors.syntaxKeyword,
        label: ThemeSettings.colors.syntaxLabel,
        string: ThemeSettings.colors.syntaxString,
        number: ThemeSettings.colors.syntaxNumber,
        variable: ThemeSettings.colors.syntaxKeyword,
        comment: text2,
        wrong: critical
    })

    // Type: size and line height.
    readonly property string family: ThemeSettings.family
    readonly property string monoFamily: ThemeSettings.monoFamily
    readonly property int captionSize: sized(11)
    readonly property int captionLine: sized(14)
    readonly property int titleSize: sized(12)
    readonly property int titleLine: sized(16)
    readonly property int bodySize: sized(13)
    readonly property int bodyLine: sized(18)
    readonly property int headingSize: sized(15)
    readonly property int headingLine: sized(20)
    readonly property int figureSize: sized(27)
    readonly property int figureLine: sized(32)

    // A unit of four pixels. What holds text grows with it; what is called compact stands closer.
    readonly property bool compact: ThemeSettings.compact
    readonly property int hairline: 1
    readonly property int focusWidth: highContrast ? 3 : 2
    readonly property real lineWidth: highContrast ? 2 : 1.5
    readonly property int unit: 4
    readonly property int gap: compact ? 6 : 8
    readonly property int padding: compact ? 8 : 12
    readonly property int margin: compact ? 12 : 16
    readonly property int radius: 8
    readonly property int radiusSmall: 6
    readonly property int radiusTiny: 2
    readonly property int iconSize: sized(16)
    readonly property int dot: 8
    readonly property int controlHeight: sized(compact ? 26 : 30)
    readonly property int controlHeightSmall: sized(compact ? 20 : 24)
    readonly property int barHeight: 4
    readonly property int railWidth: sized(208)
    readonly property int railWidthNarrow: 56
    readonly property int topBarHeight: sized(compact ? 40 : 48)
    readonly property int statusBarHeight: sized(compact ? 22 : 26)
    readonly property int numberColumn: sized(84)
    readonly property int gridColumns: 12
    readonly property int gridRow: sized(compact ? 40 : 46)
    readonly property int narrowWidth: 900
    readonly property int dialogWidth: sized(560)
    readonly property int menuWidth: sized(200)
    readonly property int windowWidth: 1440
    readonly property int windowHeight: 900

    // Milliseconds; none for data.
    readonly property int motion: ThemeSettings.motionReduced ? 0 : 120

    function sized(pixels: int): int {
        return Math.round(pixels * ThemeSettings.textScale);
    }

    function stateColor(state: string): color {
        switch (state) {
        case "ok": case "healthy": case "resolved": return theme.ok;
        case "warning": case "degraded": case "pending": return theme.warning;
        case "critical": case "unhealthy": case "firing": return theme.critical;
        default: return theme.unknown;
        }
    }

    // As an area, or a line of a chart.
    function stateFill(state: string): color {
        switch (state) {
        case "ok": case "healthy": case "resolved": return theme.okFill;
        case "warning": case "degraded": case "pending": return theme.warningFill;
        case "critical": case "unhealthy": case "firing": return theme.criticalFill;
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
