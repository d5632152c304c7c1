// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/variables.h"

#include "dashboard/grafana/js_regex.h"
#include "dashboard/grafana/variable_query.h"
#include "dashboard/variable_rules.h"
#include "query/parser.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace belfry::grafana {

namespace {

constexpr std::size_t kMostVariables = 50;
constexpr int kMostChoices = 500;

/// One variable of a dashboard on its way into a layout.
struct Reading {
    const Element &json;
    const DataSources &sources;
    const VariableNames &names;
    Remarks &remarks;

    void remark(const QString &reason) const { remarks.add(json.pointer(), {}, reason); }
    QString name() const { return json.text(L1("name")); }
};

bool isAll(const QString &value)
{
    return value == kAllValues || value == L1("$__auto_interval");
}

void addChoice(Variable &variable, const QString &value, const QString &text)
{
    const auto isThere = [&](const VariableValue &each) { return each.value == value; };
    if (!isAll(value) && variable.values.size() < kMostChoices &&
        std::none_of(variable.values.begin(), variable.values.end(), isThere))
        variable.values.push_back({value, text.isEmpty() ? value : text});
}

QStringList currentValues(const Element &json)
{
    return json.child(L1("current")).texts(L1("value"));
}

/// The choices that the export holds.
void addSavedChoices(Variable &variable, const Element &json)
{
    for (const Element &option : json.children(L1("options")))
        addChoice(variable, option.text(L1("value")), option.text(L1("text")));
    const QStringList current = currentValues(json);
    for (const QString &each : current)
        addChoice(variable, each, {});
}

/// What is chosen in the dashboard, as far as it is offered here too.
void setInitial(Variable &variable, const Element &json)
{
    QStringList chosen;
    const QStringList current = currentValues(json);
    for (const QString &each : current) {
        const auto isOffered = [&](const VariableValue &value) { return value.value == each; };
        if ((variable.all && each == kAllValues) ||
            std::any_of(variable.values.begin(), variable.values.end(), isOffered))
            chosen << each;
    }
    if (!chosen.isEmpty())
        variable.initial = variable.multi ? chosen : chosen.mid(0, 1);
}

void setSeveral(Variable &variable, const Element &json)
{
    variable.multi = json.flag(L1("multi"));
    variable.all = json.flag(L1("includeAll"));
}

/// "a, b\, c, shown : value" as a list; a comma or colon within a value has a backslash in front.
void addListedChoices(Variable &variable, const QString &list)
{
    static const QRegularExpression each(QStringLiteral("((?:\\\\,|[^,])+)"));
    static const QRegularExpression pair(QStringLiteral("^(.+?)\\s:\\s(.+)$"));
    auto matches = each.globalMatch(list);
    while (matches.hasNext() && variable.values.size() < kMostChoices) {
        const QString item = matches.next().captured(1).replace(L1("\\,"), L1(",")).trimmed();
        const auto named = pair.match(item);
        if (named.hasMatch())
            addChoice(variable, named.captured(2).trimmed(), named.captured(1).trimmed());
        else if (!item.isEmpty())
            addChoice(variable, item, {});
    }
}

/// A query's values can't be asked for: those that the export holds are better than none.
Variable fallback(const Reading &reading, const QString &why)
{
    Variable variable;
    addSavedChoices(variable, reading.json);
    if (variable.values.empty()) {
        variable.type = VariableType::Text;
        reading.remark(
            QStringLiteral("the values of $%1 can't be asked for (%2): viewers write one").arg(reading.name(), why));
        return variable;
    }
    variable.type = VariableType::List;
    setSeveral(variable, reading.json);
    setInitial(variable, reading.json);
    reading.remark(QStringLiteral("the values of $%1 can't be asked for (%2): it offers those that the file has")
                       .arg(reading.name(), why));
    return variable;
}

void setRegex(Variable &variable, const QString &regex, const Reading &reading)
{
    if (regex.isEmpty())
        return;
    const auto anchored = anchoredRegex(regex);
    if (anchored)
        variable.regex = *anchored;
    else
        reading.remark(QStringLiteral("the regex %1 of $%2 can't be done: it offers all values")
                           .arg(quoted(regex), reading.name()));
}

QString queryText(const Element &json)
{
    const Element query = json.child(L1("query"));
    if (!query.isEmpty())
        return query.text(L1("query"));
    const QString text = json.text(L1("query"));
    return text.isEmpty() ? json.text(L1("definition")) : text;
}

Variable fromQuery(const Reading &reading)
{
    const Element &json = reading.json;
    if (const QString kind = reading.sources.foreignKind(json.value(L1("datasource"))); !kind.isEmpty())
        return fallback(reading, QStringLiteral("its data source is %1").arg(kind));
    const QString regex = json.text(L1("regex"));
    const VariableQuery query = readVariableQuery(queryText(json), regex, reading.names);
    if (query.label.isEmpty())
        return fallback(reading, query.problem);
    Variable variable;
    variable.type = VariableType::LabelValues;
    variable.label = query.label;
    variable.match = query.match;
    const bool isResult = !queryText(json).trimmed().startsWith(L1("label_values(")) && query.label != L1("__name__");
    if (!isResult)
        setRegex(variable, regex, reading);
    if (!query.isWhole)
        reading.remark(QStringLiteral("$%1 offers all values of %2, not only those of its expression")
                           .arg(reading.name(), query.label));
    setSeveral(variable, json);
    setInitial(variable, json);
    const QString all = json.text(L1("allValue"));
    if (variable.all && !all.isEmpty() && all != L1(".*") && all != L1(".+"))
        reading.remark(
            QStringLiteral("%1 for all values of $%2: all is each that is offered").arg(quoted(all), reading.name()));
    return variable;
}

Variable fromConstant(const Reading &reading)
{
    Variable variable;
    variable.type = VariableType::Constant;
    const QString value = reading.json.text(L1("query"));
    const QStringList current = currentValues(reading.json);
    variable.initial = {reading.sources.inputValue(value.isEmpty() ? current.value(0) : value)};
    return variable;
}

Variable fromCustom(const Reading &reading)
{
    constexpr double kHidden = 2;
    Variable variable;
    variable.type = VariableType::List;
    addListedChoices(variable, reading.json.text(L1("query")));
    if (variable.values.empty())
        addSavedChoices(variable, reading.json);
    if (variable.values.size() == 1 && reading.json.number(L1("hide")) == kHidden) {
        variable.type = VariableType::Constant;
        variable.initial = {variable.values.front().value};
        variable.values.clear();
        return variable;
    }
    setSeveral(variable, reading.json);
    setInitial(variable, reading.json);
    return variable;
}

Variable fromText(const Reading &reading)
{
    Variable variable;
    variable.type = VariableType::Text;
    const QString value = reading.json.text(L1("query"));
    variable.initial = {reading.sources.inputValue(value.isEmpty() ? currentValues(reading.json).value(0) : value)};
    return variable;
}

Variable fromInterval(const Reading &reading)
{
    Variable variable;
    variable.type = VariableType::Interval;
    if (reading.json.flag(L1("auto")))
        variable.values.push_back({kAutoInterval, kAutoInterval});
    addListedChoices(variable, reading.json.text(L1("query")));
    std::erase_if(variable.values, [](const VariableValue &each) {
        return each.value != kAutoInterval && promql::parseDuration(each.value.toStdString()).value_or(0) <= 0;
    });
    setInitial(variable, reading.json);
    return variable;
}

struct VariableKind {
    const char *type;
    Variable (*read)(const Reading &reading);
    VariableNames::Values values; ///< of one of which a single value is chosen
};

constexpr std::array kVariableKinds{VariableKind{"query", fromQuery, VariableNames::Values::Escaped},
                                    VariableKind{"custom", fromCustom, VariableNames::Values::Raw},
                                    VariableKind{"constant", fromConstant, VariableNames::Values::Raw},
                                    VariableKind{"textbox", fromText, VariableNames::Values::Raw},
                                    VariableKind{"interval", fromInterval, VariableNames::Values::Escaped}};

const VariableKind *findKind(const QString &type)
{
    for (const VariableKind &kind : kVariableKinds) {
        if (type == QLatin1String(kind.type))
            return &kind;
    }
    return nullptr;
}

/// The variable, if it is one that a layout can have.
std::optional<Variable> acceptedVariable(const Reading &reading, const VariableKind &kind,
                                         const std::vector<Variable> &before)
{
    Variable variable = kind.read(reading);
    variable.name = reading.name();
    variable.title = reading.json.text(L1("label")).trimmed().left(200);
    if (variable.type != VariableType::LabelValues && variable.type != VariableType::List)
        variable.multi = variable.all = false;
    const Result<void> checked = before.size() < kMostVariables
                                     ? checkVariable(variable, before, {})
                                     : failure(QStringLiteral("there are at most %1 variables").arg(kMostVariables));
    if (checked && !findVariable(before, variable.name))
        return variable;
    const QString why = checked ? QStringLiteral("there is another of this name") : checked.error().message;
    reading.remark(QStringLiteral("the variable %1 isn't carried over: %2").arg(quoted(variable.name), why));
    return std::nullopt;
}

bool isWord(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^\\w*$"));
    return form.match(value).hasMatch();
}

/// Grafana escapes values where several may be chosen; nothing is to be escaped in words.
VariableNames::Values valuesOf(const VariableKind &kind, const Variable &variable)
{
    const bool hasOnlyWords = variable.type != VariableType::Text &&
                              std::all_of(variable.values.begin(), variable.values.end(),
                                          [](const VariableValue &each) { return isWord(each.value); }) &&
                              isWord(variable.initial.value_or(QStringList()).value(0));
    return variable.multi || variable.all || hasOnlyWords ? VariableNames::Values::Escaped : kind.values;
}

} // namespace

ImportedVariables importVariables(const Element &dashboard, const DataSources &sources, Remarks &remarks)
{
    ImportedVariables imported;
    for (const Element &json : dashboard.child(L1("templating")).children(L1("list"))) {
        const Reading reading{json, sources, imported.names, remarks};
        const QString type = json.text(L1("type"));
        const VariableKind *kind = findKind(type);
        const auto variable = kind ? acceptedVariable(reading, *kind, imported.variables) : std::nullopt;
        if (variable) {
            imported.names.add(variable->name, valuesOf(*kind, *variable));
            imported.variables.push_back(*variable);
            continue;
        }
        imported.names.addLost(reading.name());
        // Which data source is asked is Belfry's alone: choosing one is nothing that is lost.
        if (!kind && type != L1("datasource"))
            reading.remark(QStringLiteral("the variable %1 isn't carried over: there are none of the type %2")
                               .arg(quoted(reading.name()), quoted(type)));
    }
    return imported;
}

} // namespace belfry::grafana
