// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/targets.h"

#include "dashboard/layout_rules.h"

#include <QRegularExpression>

namespace belfry::grafana {

namespace {

constexpr std::size_t kMostQueries = 50;
constexpr qsizetype kMostChars = 20'000;

const QRegularExpression &labelInLegend()
{
    static const QRegularExpression form(QStringLiteral("\\{\\{\\s*([^{}]*?)\\s*\\}\\}"));
    return form;
}

class TargetReading
{
public:
    TargetReading(const Panel &panel, ImportScope &scope) : m_panel(panel), m_scope(scope) {}

    std::optional<Target> read(const Element &json)
    {
        if (json.flag(L1("hide")))
            return std::nullopt;
        if (const QString foreign = foreignKind(json); !foreign.isEmpty())
            return refused(json.pointer(),
                           QStringLiteral("the query isn't carried over: it is for the data source %1").arg(foreign));
        const QString expr = json.text(L1("expr")).trimmed();
        if (expr.isEmpty())
            return json.has(L1("expr"))
                       ? std::nullopt
                       : refused(json.pointer(),
                                 QStringLiteral("the query isn't carried over: it has no PromQL expression"));
        return asked(json, expr);
    }

private:
    QString foreignKind(const Element &json) const
    {
        const QJsonValue own = json.value(L1("datasource"));
        QString kind = m_scope.sources.foreignKind(own);
        const bool isNamed = own.isString() || own.isObject();
        if (isNamed && !(kind == L1("mixed")))
            return kind;
        const QString panel = m_scope.sources.foreignKind(m_panel.json.value(L1("datasource")));
        return panel == L1("mixed") ? QString() : panel;
    }

    std::nullopt_t refused(const QString &pointer, const QString &reason)
    {
        m_scope.remarks.add(pointer, m_panel.title, reason);
        return std::nullopt;
    }

    std::optional<Target> asked(const Element &json, const QString &expr)
    {
        const QString at = json.at(L1("expr"));
        const QString refusal = QStringLiteral("the query isn't carried over: ");
        if (expr.size() > kMostChars || m_scope.queriesLeft == 0)
            return refused(at, refusal + (m_scope.queriesLeft == 0 ? QStringLiteral("there are too many")
                                                                   : QStringLiteral("it is too long")));
        const auto rewritten = m_scope.names.inExpression(expr);
        if (!rewritten.problem.isEmpty())
            return refused(at, refusal + rewritten.problem);
        if (const auto checked = checkExpression(rewritten.text, m_scope.variables, {}); !checked)
            return refused(at, refusal + checked.error().message);
        --m_scope.queriesLeft;
        Target target{json.text(L1("refId")), rewritten.text, {}, json.pointer(), {}, false, {}, false, false, false};
        setLegend(target, json.text(L1("legendFormat")));
        target.isInstant = json.flag(L1("instant"));
        return target;
    }

    void setLegend(Target &target, const QString &format) const
    {
        QString legend = format.trimmed().left(500);
        if (legend == L1("__auto"))
            legend.clear();
        target.name = QString(legend).replace(labelInLegend(), QStringLiteral("…"));
        target.legend = m_scope.names.inText(legend.replace(labelInLegend(), QStringLiteral("{{\\1}}")));
    }

    const Panel &m_panel;
    ImportScope &m_scope;
};

} // namespace

std::vector<Target> readTargets(const Panel &panel, ImportScope &scope)
{
    std::vector<Target> targets;
    TargetReading reading(panel, scope);
    for (const Element &json : panel.json.children(L1("targets"))) {
        if (targets.size() == kMostQueries) {
            scope.remarks.add(json.pointer(), panel.title,
                              QStringLiteral("this and later queries aren't carried over: a widget has at most %1")
                                  .arg(kMostQueries));
            break;
        }
        if (auto target = reading.read(json))
            targets.push_back(std::move(*target));
    }
    return targets;
}

} // namespace belfry::grafana
