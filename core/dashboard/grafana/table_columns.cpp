// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/panel_types.h"
#include "dashboard/grafana/table_fields.h"
#include "query/parser.h"

#include <algorithm>

namespace belfry::grafana {

namespace {

constexpr qsizetype kMostColumns = 50;

/// The labels that an expression leaves, if it says so itself: sum by (a, b) (…). With variables outside of strings it
/// isn't PromQL yet, and says nothing.
std::optional<QStringList> labelsLeft(const QString &expr)
{
    const std::string utf8 = expr.toStdString();
    const auto parsed = parseQuery(std::string_view(utf8));
    if (!parsed)
        return std::nullopt;
    const promql::Expr &root = promql::withoutParens(*(*parsed)->root);
    if (root.kind != promql::ExprKind::Aggregate)
        return std::nullopt;
    const auto &aggregate = static_cast<const promql::Aggregate &>(root);
    const bool keepsAll = promql::takesParameter(aggregate.op) && aggregate.op != promql::AggregateOp::Quantile;
    if (aggregate.without || keepsAll)
        return std::nullopt;
    QStringList labels;
    for (const std::string &label : aggregate.grouping)
        labels << QString::fromStdString(label);
    return labels;
}

bool isLabel(const QString &name)
{
    return name != L1("Time") && name != L1("Metric") && name != L1("__name__") && !name.startsWith(L1("Value")) &&
           !name.startsWith(L1("Time ")) && !name.contains(u' ');
}

struct Column {
    QString field;
    std::optional<std::size_t> query; ///< otherwise a label
};

class Columns
{
public:
    Columns(PanelWork &work, const TableFields &fields) : m_work(work), m_fields(fields) {}

    /// Without anything to say of columns, a table finds its own.
    void set()
    {
        setUnits();
        std::vector<Column> columns;
        bool knowsLabels = m_fields.namesAll || !m_fields.only.isEmpty();
        for (const QString &label : labels(knowsLabels))
            columns.push_back({label, std::nullopt});
        const bool isNamed = !m_fields.names().isEmpty();
        if (!isNamed || (!knowsLabels && columns.empty()))
            return;
        for (std::size_t i = 0; i < m_work.targets.size(); ++i)
            columns.push_back({fieldOf(i), i});
        std::erase_if(columns, [&](const Column &column) { return m_fields.isHidden(column.field); });
        std::stable_sort(columns.begin(), columns.end(),
                         [&](const Column &a, const Column &b) { return placeOf(a) < placeOf(b); });
        QJsonArray written;
        for (const Column &column : columns) {
            if (written.size() < kMostColumns)
                written.append(write(column));
        }
        if (!written.isEmpty())
            m_work.setOption(L1("columns"), written);
    }

private:
    QString fieldOf(std::size_t query) const
    {
        const QString own = L1("Value #") + m_work.targets[query].refId;
        const bool isAlone = m_work.targets.size() == 1;
        return isAlone && !m_fields.names().contains(own) ? QStringLiteral("Value") : own;
    }

    int placeOf(const Column &column) const
    {
        const int behind = 1000 + int(column.query ? *column.query + 1 : 0);
        return m_fields.order.value(column.field, behind);
    }

    /// Labels in the order they are named; the queries' own are all there are if each query says so.
    QStringList labels(bool &knowsAll) const
    {
        QStringList labels;
        bool sayAll = true;
        for (const Target &target : m_work.targets) {
            const auto left = labelsLeft(target.expr);
            sayAll = sayAll && left;
            labels << left.value_or(QStringList());
        }
        if (!sayAll || labels.isEmpty()) {
            const QStringList names = m_fields.names();
            std::copy_if(names.begin(), names.end(), std::back_inserter(labels), isLabel);
        }
        labels.removeDuplicates();
        knowsAll = knowsAll || sayAll;
        return labels;
    }

    void setUnits()
    {
        for (std::size_t i = 0; i < m_work.targets.size(); ++i) {
            const auto unit = m_fields.units.constFind(fieldOf(i));
            if (unit != m_fields.units.constEnd())
                m_work.targets[i].unit = *unit;
        }
    }

    QJsonObject write(const Column &column) const
    {
        QJsonObject written;
        if (!column.query) {
            written.insert(L1("label"), column.field);
        } else {
            const Target &target = m_work.targets[*column.query];
            written.insert(L1("query"), qint64(*column.query));
            const auto meaning = target.unit ? meaningOfUnit(*target.unit) : std::nullopt;
            if (meaning && target.unit != m_work.field.unit)
                written.insert(L1("unit"), unitName(meaning->unit));
        }
        if (const QString title = m_fields.titles.value(column.field); !title.isEmpty())
            written.insert(L1("title"), m_work.scope.names.inText(title.left(200)));
        return written;
    }

    PanelWork &m_work;
    const TableFields &m_fields;
};

} // namespace

void shapeTable(PanelWork &work)
{
    const TableFields fields = readTableFields(work);
    Columns(work, fields).set();
    work.remarkTexts();
    const QString style = work.field.custom.child(L1("cellOptions")).text(L1("type"));
    const QString older = work.field.custom.text(L1("displayMode"));
    if (style.startsWith(L1("color")) || older.startsWith(L1("color")))
        work.setThresholds();
}

} // namespace belfry::grafana
