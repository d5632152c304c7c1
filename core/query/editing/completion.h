// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace belfry::promql {

/// What may stand at a place of an expression.
enum class Expected {
    Nothing,
    Operand, ///< a metric, a function, an aggregation
    LabelName,
    MatchOperator, ///< = != =~ !~
    LabelValue,
    Duration,
    Operator, ///< one of `keywords`
};

/// A place in an expression that is being written, as completion needs it. Offsets are QString's.
struct CompletionPoint {
    Expected expected = Expected::Nothing;
    /// What an answer replaces: the token that the cursor is in or at the end of, of a label's value the text between
    /// the quotes, of one in a regular expression the alternative; else nothing.
    qsizetype start = 0;
    qsizetype end = 0;
    QString prefix; ///< of that, what stands before the cursor
    /// Of LabelName and LabelValue: which series it is about, without the matcher at the cursor; empty: all.
    QString selector;
    QString label;         ///< of LabelValue
    QChar quote;           ///< the value's opening quote; null: there is none yet
    bool closed = false;   ///< its closing quote is there
    bool regex = false;    ///< the value is a regular expression
    bool grouping = false; ///< the label's name stands in by (…), on (…) and the like
    QString function;      ///< whose argument this is; empty if there is none
    QStringList keywords;  ///< that may stand here, besides what `expected` says
};

/// Takes any text and any position.
CompletionPoint completionAt(const QString &text, qsizetype cursor);

enum class CandidateKind { Metric, Function, Aggregation, Keyword, LabelName, LabelValue, Duration, Operator };

/// An edit of the expression: [start, end) becomes `text`, and the cursor stands at `cursor` of the whole.
struct Replacement {
    qsizetype start = 0;
    qsizetype end = 0;
    QString text;
    qsizetype cursor = 0;
    friend bool operator==(const Replacement &, const Replacement &) = default;
};

/// What is to be written for a candidate, with the brackets and quotes that it needs and that aren't there yet.
Replacement replacementFor(const QString &text, const CompletionPoint &point, CandidateKind kind, const QString &name);

} // namespace belfry::promql
