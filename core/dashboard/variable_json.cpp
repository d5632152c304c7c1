// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/variable_json.h"

#include "dashboard/json_fields.h"

namespace belfry {

namespace {

using L1 = QLatin1String;

VariableValue readVariableValue(const QJsonValue &value, const QString &pointer, std::optional<Error> &error)
{
    if (value.isString())
        return {value.toString(), value.toString()};
    JsonFields fields(value, pointer, error);
    const QString own = fields.requiredText(L1("value"));
    VariableValue read{own, fields.text(L1("text"), own)};
    fields.finish();
    return read;
}

std::vector<VariableValue> readValues(JsonFields &parent, std::optional<Error> &error)
{
    std::vector<VariableValue> values;
    const QJsonArray list = parent.array(L1("values"));
    for (qsizetype i = 0; i < list.size(); ++i)
        values.push_back(readVariableValue(list[i], jsonPointer(parent.pointer(QStringLiteral("values")), i), error));
    return values;
}

std::optional<QStringList> readInitial(JsonFields &fields)
{
    const QString name = QStringLiteral("default");
    const QJsonArray list = fields.array(L1("default"));
    if (!fields.has(L1("default")))
        return std::nullopt;
    QStringList values;
    for (const QJsonValue each : list) {
        if (!each.isString())
            fields.fail(name, QStringLiteral("expected a list of strings, found %1 in it").arg(jsonKind(each)));
        values << each.toString();
    }
    return values;
}

VariableType readType(JsonFields &fields)
{
    const QString name = fields.requiredText(L1("type"));
    const auto type = variableTypeFromName(name);
    if (!type)
        fields.fail(QStringLiteral("type"),
                    QStringLiteral("unknown type \"%1\"; known are %2").arg(name, variableTypeNames().join(L1(", "))));
    return type.value_or(VariableType::Text);
}

Variable readFields(const QJsonValue &value, const QString &pointer, std::optional<Error> &error)
{
    JsonFields fields(value, pointer, error);
    Variable variable;
    variable.name = fields.requiredText(L1("name"));
    variable.title = fields.text(L1("title"));
    variable.type = readType(fields);
    variable.label = fields.text(L1("label"));
    variable.match = fields.text(L1("match"));
    variable.regex = fields.text(L1("regex"));
    variable.values = readValues(fields, error);
    variable.multi = fields.boolean(L1("multi"));
    variable.all = fields.boolean(L1("all"));
    variable.initial = readInitial(fields);
    variable.translate = fields.flag(L1("translate"));
    fields.finish();
    return variable;
}

QJsonArray writeValues(const std::vector<VariableValue> &values)
{
    QJsonArray list;
    for (const VariableValue &each : values) {
        if (each.text == each.value)
            list.append(each.value);
        else
            list.append(QJsonObject{{L1("text"), each.text}, {L1("value"), each.value}});
    }
    return list;
}

} // namespace

std::vector<Variable> readVariables(JsonFields &layout, std::optional<Error> &error)
{
    std::vector<Variable> variables;
    const QJsonArray list = layout.array(L1("variables"));
    for (qsizetype i = 0; i < list.size(); ++i)
        variables.push_back(readFields(list[i], jsonPointer(layout.pointer(QStringLiteral("variables")), i), error));
    return variables;
}

Result<Variable> readVariable(const QJsonObject &object, const QString &pointer)
{
    std::optional<Error> error;
    Variable variable = readFields(object, pointer, error);
    if (error)
        return tl::unexpected<Error>(*error);
    return variable;
}

QJsonObject writeVariable(const Variable &variable)
{
    QJsonObject object{{L1("name"), variable.name}, {L1("type"), variableTypeName(variable.type)}};
    const auto setText = [&object](L1 name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
    setText(L1("title"), variable.title);
    setText(L1("label"), variable.label);
    setText(L1("match"), variable.match);
    setText(L1("regex"), variable.regex);
    if (!variable.values.empty())
        object.insert(L1("values"), writeValues(variable.values));
    if (variable.multi)
        object.insert(L1("multi"), true);
    if (variable.all)
        object.insert(L1("all"), true);
    if (variable.initial)
        object.insert(L1("default"), QJsonArray::fromStringList(*variable.initial));
    if (variable.translate)
        object.insert(L1("translate"), true);
    return object;
}

QJsonArray writeVariables(const std::vector<Variable> &variables)
{
    QJsonArray list;
    for (const Variable &each : variables)
        list.append(writeVariable(each));
    return list;
}

} // namespace belfry
