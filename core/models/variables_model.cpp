// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/variables_model.h"

#include "base/when_done.h"
#include "dashboard/layout_words.h"
#include "models/merge_rows.h"
#include "translations/messages.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr int kRefreshMs = 30'000;

bool asksForLabels(const std::vector<Variable> &variables)
{
    return std::any_of(variables.begin(), variables.end(),
                       [](const Variable &each) { return each.type == VariableType::LabelValues; });
}

std::optional<QStringList> wantedOf(const VariableChoices &choices, const QString &name)
{
    const auto it = choices.constFind(name);
    return it == choices.constEnd() ? std::nullopt : std::optional(*it);
}

} // namespace

VariablesModel::VariablesModel(QObject *parent) : QAbstractListModel(parent)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &VariablesModel::resolve);
}

VariablesModel::~VariablesModel() = default;

void VariablesModel::setSource(Source *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    stopWatching(m_question.data());
    m_isResolved = !asksForLabels(m_variables);
    if (!m_source)
        return;
    connect(m_source, &Source::connectionChanged, this, [this] {
        if (m_source->connection().state == Connection::State::Live)
            resolve();
    });
    resolve();
}

void VariablesModel::setVariables(const std::vector<Variable> &variables)
{
    if (m_variables == variables)
        return;
    const bool isFirst = m_variables.empty();
    m_variables = variables;
    m_isResolved = !asksForLabels(variables) || (!isFirst && m_isResolved);
    guess();
    resolve();
}

QVariantMap VariablesModel::choices() const
{
    QVariantMap map;
    for (auto it = m_wanted.begin(); it != m_wanted.end(); ++it)
        map.insert(it.key(), it.value());
    return map;
}

void VariablesModel::setChoices(const QVariantMap &choices)
{
    VariableChoices wanted;
    for (auto it = choices.begin(); it != choices.end(); ++it)
        wanted.insert(it.key(), it.value().toStringList());
    if (m_wanted == wanted)
        return;
    m_wanted = std::move(wanted);
    guess();
    resolve();
    Q_EMIT choicesChanged();
}

void VariablesModel::choose(const QString &name, const QStringList &values)
{
    QVariantMap next = choices();
    if (values.isEmpty())
        next.remove(name);
    else
        next.insert(name, values);
    setChoices(next);
}

void VariablesModel::toggle(const QString &name, const QString &value)
{
    const Row *row = find(name);
    if (!row)
        return;
    QStringList chosen = row->state.chosen;
    if (!row->variable.multi || value == kAllValues || chosen.contains(kAllValues))
        chosen = QStringList(value);
    else if (!chosen.removeOne(value))
        chosen << value;
    if (!chosen.isEmpty())
        choose(name, chosen);
}

/// From what is offered as far as is known; labels that later ones depend on are asked for anew afterwards.
void VariablesModel::guess()
{
    VariableStates states;
    for (const Variable &each : m_variables) {
        std::vector<VariableValue> offered =
            each.type == VariableType::LabelValues ? m_resolved.states.value(each.name).offered : offeredValues(each);
        QStringList chosen = chosenValues(each, offered, wantedOf(m_wanted, each.name));
        states.insert(each.name, {std::move(offered), std::move(chosen)});
    }
    change(states);
}

void VariablesModel::resolve()
{
    stopWatching(m_question.data());
    m_question.clear();
    m_refresh.stop();
    if (!m_source || !asksForLabels(m_variables))
        return;
    m_question = watch(resolveVariables(m_source->series(), {}, m_variables, m_wanted), this,
                       [this](const ResolvedVariables &resolved) { take(resolved); });
}

void VariablesModel::take(const ResolvedVariables &resolved)
{
    m_question.clear();
    m_refresh.start();
    // While there is no connection, what was offered before is better than nothing.
    ResolvedVariables next = resolved;
    for (auto it = next.errors.begin(); it != next.errors.end(); ++it) {
        if (it->kind == ErrorKind::Unavailable && m_resolved.states.contains(it.key()))
            next.states[it.key()] = m_resolved.states.value(it.key());
    }
    const bool wasResolved = std::exchange(m_isResolved, true);
    m_resolved.errors = next.errors;
    if (!wasResolved)
        m_resolved.states.clear(); // so that it counts as a change
    change(next.states);
}

void VariablesModel::change(const VariableStates &states)
{
    const bool isChange = m_resolved.states != states;
    m_resolved.states = states;
    refreshRows();
    if (isChange)
        Q_EMIT statesChanged();
}

void VariablesModel::refreshRows()
{
    std::vector<Row> rows;
    for (const Variable &each : m_variables) {
        if (!each.isVisible())
            continue;
        Row row{each, m_resolved.states.value(each.name), Ready, {}};
        const bool isLabel = each.type == VariableType::LabelValues;
        const auto error = m_resolved.errors.constFind(each.name);
        if (isLabel && error != m_resolved.errors.constEnd()) {
            row.condition = Failed;
            row.message = shownMessage(error->message);
        } else if (isLabel && row.state.offered.empty()) {
            row.condition = m_isResolved ? Empty : Loading;
            row.message = m_isResolved ? tr("No series has the label \"%1\"").arg(each.label) : QString();
        }
        rows.push_back(std::move(row));
    }
    if (mergeWholeRows(*this, m_rows, std::move(rows), [](const Row &row) { return row.variable.name; }))
        Q_EMIT countChanged();
}

const VariablesModel::Row *VariablesModel::find(const QString &name) const
{
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.variable.name == name; });
    return it == m_rows.end() ? nullptr : &*it;
}

int VariablesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariantList VariablesModel::valueList(const Row &row) const
{
    const auto entry = [&row](const QString &value, const QString &text) {
        return QVariantMap{{QStringLiteral("value"), value},
                           {QStringLiteral("text"), text},
                           {QStringLiteral("isChosen"), row.state.chosen.contains(value)}};
    };
    QVariantList list;
    if (row.variable.all)
        list << entry(kAllValues, allText());
    for (const VariableValue &each : row.state.offered)
        list << entry(each.value, each.text);
    for (const QString &each : row.state.chosen) { // what no series has now
        const bool isOffered = std::any_of(row.state.offered.begin(), row.state.offered.end(),
                                           [&](const VariableValue &value) { return value.value == each; });
        if (each != kAllValues && !isOffered)
            list << entry(each, each);
    }
    return list;
}

QVariant VariablesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case NameRole: return row.variable.name;
    case Qt::DisplayRole:
    case TitleRole: return shownName(row.variable);
    case TypeRole: return variableTypeName(row.variable.type);
    case MultiRole: return row.variable.multi;
    case AllRole: return row.variable.all;
    case ValuesRole: return valueList(row);
    case ChosenRole: return row.state.chosen;
    case ChosenTextRole: return chosenText(row.state);
    case StateRole: return row.condition;
    case MessageRole: return row.message;
    default: return {};
    }
}

QHash<int, QByteArray> VariablesModel::roleNames() const
{
    return {{NameRole, "name"},       {TitleRole, "title"},    {TypeRole, "type"},     {MultiRole, "multi"},
            {AllRole, "canBeAll"},    {ValuesRole, "values"},  {ChosenRole, "chosen"}, {ChosenTextRole, "chosenText"},
            {StateRole, "condition"}, {MessageRole, "message"}};
}

QString VariablesModel::nameFor(const QString &label, const QString &value) const
{
    if (label.isEmpty() || value.isEmpty())
        return {};
    for (const Row &row : m_rows) {
        const Variable &each = row.variable;
        const bool isAbout = each.type == VariableType::LabelValues ? each.label == label : each.name == label;
        const auto &offered = row.state.offered;
        const bool has =
            std::any_of(offered.begin(), offered.end(), [&](const VariableValue &one) { return one.value == value; });
        if (isAbout && (has || each.type == VariableType::Text))
            return each.name;
    }
    return {};
}

QVariantList VariablesModel::matching(const QString &name, const QString &text) const
{
    const Row *row = find(name);
    if (!row)
        return {};
    QVariantList found;
    const QVariantList all = valueList(*row);
    for (const QVariant &each : all) {
        if (each.toMap().value(QStringLiteral("text")).toString().contains(text.trimmed(), Qt::CaseInsensitive))
            found << each;
    }
    return found;
}

QVariantMap VariablesModel::variable(const QString &name) const
{
    QVariantMap map;
    const Row *row = find(name);
    if (!row)
        return map;
    const QModelIndex at = index(int(row - m_rows.data()));
    const QHash<int, QByteArray> names = roleNames();
    for (auto it = names.begin(); it != names.end(); ++it)
        map.insert(QString::fromLatin1(it.value()), data(at, it.key()));
    return map;
}

} // namespace belfry

#include "moc_variables_model.cpp"
