// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <array>

namespace belfry {

/// All colours of a theme but those of series. Text, states and the accent have a contrast of 4.5:1 with every surface,
/// in high contrast of 7:1 (WCAG 2.2, 1.4.3 and 1.4.6).
struct ThemeColors {
    Q_GADGET
    QML_VALUE_TYPE(themeColors)
    Q_PROPERTY(QColor window MEMBER window FINAL)
    Q_PROPERTY(QColor rail MEMBER rail FINAL)
    Q_PROPERTY(QColor card MEMBER card FINAL)
    Q_PROPERTY(QColor raised MEMBER raised FINAL)
    Q_PROPERTY(QColor line MEMBER line FINAL)
    Q_PROPERTY(QColor grid MEMBER grid FINAL)
    Q_PROPERTY(QColor shade MEMBER shade FINAL)
    Q_PROPERTY(QColor text1 MEMBER text1 FINAL)
    Q_PROPERTY(QColor text2 MEMBER text2 FINAL)
    Q_PROPERTY(QColor text3 MEMBER text3 FINAL)
    Q_PROPERTY(QColor accent MEMBER accent FINAL)
    Q_PROPERTY(QColor accentInk MEMBER accentInk FINAL)
    Q_PROPERTY(QColor ok MEMBER ok FINAL)
    Q_PROPERTY(QColor warning MEMBER warning FINAL)
    Q_PROPERTY(QColor critical MEMBER critical FINAL)
    Q_PROPERTY(QColor unknown MEMBER unknown FINAL)
    Q_PROPERTY(QColor stateInk MEMBER stateInk FINAL)
    Q_PROPERTY(QColor syntaxKeyword MEMBER syntaxKeyword FINAL)
    Q_PROPERTY(QColor syntaxLabel MEMBER syntaxLabel FINAL)
    Q_PROPERTY(QColor syntaxString MEMBER syntaxString FINAL)
    Q_PROPERTY(QColor syntaxNumber MEMBER syntaxNumber FINAL)
    Q_PROPERTY(QColor okFill MEMBER okFill FINAL)
    Q_PROPERTY(QColor warningFill MEMBER warningFill FINAL)
    Q_PROPERTY(QColor criticalFill MEMBER criticalFill FINAL)

public:
    // Surfaces, from the back to the front, and what divides them.
    QColor window{}, rail{}, card{}, raised{}, line{}, grid{};
    QColor shade{}; ///< over all that is behind a dialog
    // What is read; the third for what may be missed.
    QColor text1{}, text2{}, text3{};
    QColor accent{}, accentInk{}; ///< ink: on it
    // State and nothing else; a word or a shape always stands beside it.
    QColor ok{}, warning{}, critical{}, unknown{}, stateInk{};
    // The same states as areas, which needn't be read but be told apart, whatever one's eyes (tst_series_palette).
    QColor okFill{}, warningFill{}, criticalFill{};
    // Parts of a query.
    QColor syntaxKeyword{}, syntaxLabel{}, syntaxString{}, syntaxNumber{};

    std::array<QColor, 4> surfaces() const { return {window, rail, card, raised}; }
    friend bool operator==(const ThemeColors &, const ThemeColors &) = default;
};

/// `accent` is made lighter or darker where it couldn't be seen.
ThemeColors themeColors(bool dark, bool highContrast, const QColor &accent);

/// The accents that one can choose: none of them is a colour of a state.
QStringList accentNames();
/// Of a name that isn't one of them, Belfry's own blue.
QColor accentNamed(const QString &name, bool dark);

} // namespace belfry
