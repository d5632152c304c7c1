// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace belfry::grafana {

/// What became of a dashboard's variables, and how their names in expressions and texts are written here.
///
/// $name, ${name}, ${name:format}, ${name.text}, [[name]] and [[name:format]] are references if there is such a
/// variable; if not, they are text, as they are in Grafana.
class VariableNames
{
public:
    enum class Values {
        Escaped, ///< escaped where they stand in a regular expression
        Raw      ///< pieces of regular expressions themselves, as Grafana takes them unless several may be chosen
    };
    void add(const QString &name, Values values) { m_known.insert(name, values); }
    /// One that isn't carried over.
    void addLost(const QString &name) { m_lost.insert(name); }
    bool has(const QString &name) const { return m_known.contains(name); }

    struct Rewritten {
        QString text;
        QString problem; ///< why it can't be carried over; empty if it can
    };
    Rewritten inExpression(const QString &expr) const;
    /// Of titles and legends. What isn't carried over stays there as it is written.
    QString inText(const QString &text) const;

private:
    struct Reference {
        QString name;
        QString format;
        qsizetype length = 0; ///< 0: none
        bool isBare = false;  ///< $name
    };
    enum class Place { Expression, Text };

    static Reference referenceAt(const QString &text, qsizetype at);
    Rewritten rewritten(const QString &text, Place place) const;
    QString written(const Reference &reference, Place place, QString &problem) const;

    QMap<QString, Values> m_known;
    QSet<QString> m_lost;
};

} // namespace belfry::grafana
