// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/variable_preview.h"

#include "base/when_done.h"
#include "dashboard/variable_json.h"
#include "dashboard/variable_rules.h"
#include "models/app_model.h"
#include "translations/messages.h"

#include <QJsonObject>

namespace belfry {

namespace {

constexpr int kTypingMs = 250;

} // namespace

VariablePreview::VariablePreview(QObject *parent) : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kTypingMs);
    connect(&m_later, &QTimer::timeout, this, &VariablePreview::ask);
}

VariablePreview::~VariablePreview() = default;

AppModel *VariablePreview::app() const
{
    return m_app;
}

void VariablePreview::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    m_app = app;
    judge();
    Q_EMIT appChanged();
}

void VariablePreview::setSettings(const QVariantMap &settings)
{
    if (m_settings == settings)
        return;
    m_settings = settings;
    judge();
    Q_EMIT settingsChanged();
}

void VariablePreview::setOriginal(const QString &original)
{
    if (m_original == original)
        return;
    m_original = original;
    judge();
    Q_EMIT settingsChanged();
}

/// Those that a selector of it may name.
std::vector<Variable> VariablePreview::before() const
{
    std::vector<Variable> before;
    if (!m_app)
        return before;
    for (const Variable &each : m_app->layout()->layout().variables) {
        if (each.name == m_original)
            break;
        before.push_back(each);
    }
    return before;
}

void VariablePreview::judge()
{
    stopWatching(m_question.data());
    m_question.clear();
    Result<Variable> variable = readVariable(QJsonObject::fromVariantMap(m_settings));
    Result<void> checked;
    if (variable)
        checked = checkVariable(*variable, before(), {});
    const Error *error = !variable ? &variable.error() : !checked ? &checked.error() : nullptr;
    m_message = error ? shownMessage(error->message) : QString();
    m_field = error ? error->place.pointer.section(u'/', 1, 1) : QString();
    if (!error && m_app && variable->name != m_original &&
        findVariable(m_app->layout()->layout().variables, variable->name)) {
        m_field = QStringLiteral("name");
        m_message = tr("Another variable has this name already");
    }
    Q_EMIT judged();
    if (!isValid())
        return offer({}, {});
    m_variable = std::move(*variable);
    if (m_variable.type == VariableType::LabelValues)
        return m_later.start();
    ask();
}

void VariablePreview::ask()
{
    if (!m_app)
        return;
    std::vector<Variable> variables = before();
    variables.push_back(m_variable);
    offer(m_values, tr("Loading …"));
    m_question = watch(
        resolveVariables(m_app->source().series(), {}, std::move(variables), m_app->layout()->variables()->wanted()),
        this, [this](const ResolvedVariables &resolved) { take(resolved); });
}

void VariablePreview::take(const ResolvedVariables &resolved)
{
    const VariableState state = resolved.states.value(m_variable.name);
    QStringList values;
    for (const VariableValue &each : state.offered)
        values << each.text;
    if (state.offered.empty() && m_variable.type != VariableType::LabelValues)
        values = state.chosen;
    const auto error = resolved.errors.constFind(m_variable.name);
    if (error != resolved.errors.constEnd())
        return offer({}, shownMessage(error->message));
    offer(values, values.isEmpty() ? tr("No values now") : QString());
}

void VariablePreview::offer(const QStringList &values, const QString &note)
{
    if (m_values == values && m_note == note)
        return;
    m_values = values;
    m_note = note;
    Q_EMIT offered();
}

} // namespace belfry

#include "moc_variable_preview.cpp"
