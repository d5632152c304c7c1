// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/fuzzy_match.h"

#include <QVarLengthArray>

#include <algorithm>

namespace belfry {

namespace {

constexpr int kAtStart = 12;   // of the text
constexpr int kAtWord = 8;     // of one of its words
constexpr int kSideBySide = 6; // with the letter before
constexpr int kAnywhere = 1;
constexpr int kMostForShort = 20;       // a text of one letter
constexpr qsizetype kUsualLength = 128; // of a text; longer ones cost an allocation

bool isWordStart(QStringView text, qsizetype i)
{
    if (i == 0)
        return true;
    const QChar before = text[i - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[i].isUpper());
}

int weightAt(QStringView text, qsizetype i)
{
    if (i == 0)
        return kAtStart;
    return isWordStart(text, i) ? kAtWord : kAnywhere;
}

/// Never less than what a gap before it would have given.
int besideWeightAt(QStringView text, qsizetype i)
{
    return isWordStart(text, i) ? kSideBySide + kAtWord : kSideBySide;
}

/// Whether its letters stand in the text in their order at all, which most texts fail.
bool isStrewnIn(QStringView word, QStringView text)
{
    qsizetype k = 0;
    for (qsizetype j = 0; j < text.size() && k < word.size(); ++j)
        k += text[j].toLower() == word[k].toLower();
    return k == word.size();
}

/// The best way to find the word's letters in the text, by the letter before last; both short, so every way is looked
/// at: best[j] is the best score with the letter so far at place j.
int wordScore(QStringView word, QStringView text)
{
    if (!isStrewnIn(word, text))
        return -1;
    QVarLengthArray<int, kUsualLength> best(text.size(), -1);
    QVarLengthArray<int, kUsualLength> next(text.size(), -1);
    for (qsizetype k = 0; k < word.size(); ++k) {
        std::fill(next.begin(), next.end(), -1);
        int bestBefore = -1; // of all places before j - 1
        for (qsizetype j = 0; j < text.size(); ++j) {
            if (j >= 2)
                bestBefore = std::max(bestBefore, best[j - 2]);
            if (text[j].toLower() != word[k].toLower())
                continue;
            if (k == 0) {
                next[j] = weightAt(text, j);
                continue;
            }
            const int beside = j >= 1 && best[j - 1] >= 0 ? best[j - 1] + besideWeightAt(text, j) : -1;
            const int apart = bestBefore >= 0 ? bestBefore + weightAt(text, j) : -1;
            next[j] = std::max(beside, apart);
        }
        std::copy(next.begin(), next.end(), best.begin());
    }
    return best.isEmpty() ? -1 : *std::max_element(best.begin(), best.end());
}

} // namespace

int fuzzyScore(QStringView pattern, QStringView text)
{
    int score = 0;
    for (const QStringView word : pattern.split(u' ', Qt::SkipEmptyParts)) {
        const int one = wordScore(word, text);
        if (one < 0)
            return -1;
        score += one;
    }
    return score * 4 + std::max(0, kMostForShort - int(text.size()));
}

} // namespace belfry
