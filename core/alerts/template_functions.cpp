// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/template_functions.h"

#include "alerts/humanize.h"

#include <QRegularExpression>

#include <cmath>
#include <map>

namespace belfry::templates {

namespace {

using Arguments = std::vector<Value>;

/// A number, or a text that is one: Prometheus's functions take both.
Result<double> toNumber(const QString &function, const Value &value)
{
    if (const double *number = std::get_if<double>(&value))
        return *number;
    if (const QString *text = std::get_if<QString>(&value)) {
        bool ok = false;
        const double number = text->toDouble(&ok);
        if (ok)
            return number;
    }
    return failure(QStringLiteral("%1 expects a number, but got %2").arg(function, describe(value)));
}

Result<QString> toText(const QString &function, const Value &value)
{
    if (const QString *text = std::get_if<QString>(&value))
        return *text;
    return failure(QStringLiteral("%1 expects a text, but got %2").arg(function, describe(value)));
}

/// One verb of a format with its value.
Result<QString> formatOne(const QString &spec, const Value &value)
{
    const char16_t verb = spec.back().unicode();
    if (verb == 'v' || verb == 's') {
        const QString text = print(value);
        const int width = spec.mid(1, spec.size() - 2).section(QLatin1Char('.'), 0, 0).toInt();
        return width < 0 ? text.leftJustified(-width) : text.rightJustified(width);
    }
    if (verb == 'q')
        return QLatin1Char('"') + QString::fromStdString(escapeLabelValue(print(value).toStdString())) +
               QLatin1Char('"');
    const auto number = toNumber(QStringLiteral("printf %1").arg(spec), value);
    if (!number)
        return tl::unexpected(number.error());
    if (verb == 'd') {
        if (*number != std::trunc(*number) || std::abs(*number) > 1e18)
            return failure(
                QStringLiteral("printf %1 expects a whole number, but got %2").arg(spec, humanize::plain(*number)));
        const QByteArray format = spec.left(spec.size() - 1).toLatin1() + "lld";
        return QString::asprintf(format.constData(), static_cast<long long>(*number));
    }
    if (!std::isfinite(*number))
        return humanize::plain(*number);
    return QString::asprintf(spec.toLatin1().constData(), *number);
}

Result<Value> callPrintf(const Arguments &arguments)
{
    const auto format = toText(QStringLiteral("printf"), arguments[0]);
    if (!format)
        return tl::unexpected(format.error());
    // The widths are short, so that no text can make a value of any length.
    static const QRegularExpression verb(QStringLiteral("%(?:%|[-+ 0#]*\\d{0,3}(?:\\.\\d{0,2})?([a-zA-Z]))"));
    QString out;
    qsizetype done = 0;
    std::size_t next = 1;
    for (auto it = verb.globalMatch(*format); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += QStringView(*format).mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const QString kind = match.captured(1);
        if (kind.isEmpty()) {
            out += QLatin1Char('%');
            continue;
        }
        if (!QStringLiteral("vsqdfeEgG").contains(kind))
            return failure(QStringLiteral("printf: unknown verb %1; expected %v, %s, %q, %d, %f, %e or %g")
                               .arg(match.captured(0)));
        if (next >= arguments.size())
            return failure(QStringLiteral("printf: nothing is left for %1").arg(match.captured(0)));
        const auto text = formatOne(match.captured(0), arguments[next++]);
        if (!text)
            return tl::unexpected(text.error());
        out += *text;
    }
    return Value(out + format->mid(done));
}

Result<Value> callIndex(const Arguments &arguments)
{
    const auto name = toText(QStringLiteral("index"), arguments[1]);
    if (!name)
        return tl::unexpected(name.error());
    const Labels *const *labels = std::get_if<const Labels *>(&arguments[0]);
    if (labels == nullptr)
        return failure(QStringLiteral("index expects labels, but got %1").arg(describe(arguments[0])));
    const std::string_view value = (*labels)->get(name->toStdString());
    return Value(QString::fromUtf8(value.data(), qsizetype(value.size())));
}

Result<Value> callPrint(const Arguments &arguments)
{
    QString out;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        // As Go's Sprint: a blank between two that are no texts.
        if (i > 0 && !std::holds_alternative<QString>(arguments[i]) &&
            !std::holds_alternative<QString>(arguments[i - 1]))
            out += QLatin1Char(' ');
        out += print(arguments[i]);
    }
    return Value(out);
}

QString titleCase(const QString &given)
{
    QString text = given;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (i == 0 || text[i - 1].isSpace())
            text[i] = text[i].toUpper();
    return text;
}

QString stripPort(const QString &address)
{
    static const QRegularExpression port(QStringLiteral("^\\[?([^\\]]*?)\\]?:\\d+$"));
    const QRegularExpressionMatch match = port.match(address);
    return match.hasMatch() ? match.captured(1) : address;
}

struct Function {
    int min;
    int max;
    std::function<Result<Value>(const Arguments &)> call;
};

Function onNumber(const char *name, QString (*convert)(double))
{
    return {
        1, 1, [name, convert](const Arguments &arguments) -> Result<Value> {
            return toNumber(QLatin1String(name), arguments[0]).map([convert](double v) { return Value(convert(v)); });
        }};
}

Function onText(const char *name, QString (*convert)(const QString &))
{
    return {1, 1, [name, convert](const Arguments &arguments) -> Result<Value> {
                return toText(QLatin1String(name), arguments[0]).map([convert](const QString &v) {
                    return Value(convert(v));
                });
            }};
}

const std::map<QString, Function> &table()
{
    static const std::map<QString, Function> functions{
        {QStringLiteral("humanize"), onNumber("humanize", humanize::decimal)},
        {QStringLiteral("humanize1024"), onNumber("humanize1024", humanize::binary)},
        {QStringLiteral("humanizeDuration"), onNumber("humanizeDuration", humanize::duration)},
        {QStringLiteral("humanizePercentage"), onNumber("humanizePercentage", humanize::percentage)},
        {QStringLiteral("humanizeTimestamp"), onNumber("humanizeTimestamp", humanize::timestamp)},
        {QStringLiteral("index"), {2, 2, callIndex}},
        {QStringLiteral("print"), {0, 100, callPrint}},
        {QStringLiteral("printf"), {1, 100, callPrintf}},
        {QStringLiteral("stripPort"), onText("stripPort", [](const QString &v) { return stripPort(v); })},
        {QStringLiteral("title"), onText("title", titleCase)},
        {QStringLiteral("toLower"), onText("toLower", [](const QString &v) { return v.toLower(); })},
        {QStringLiteral("toUpper"), onText("toUpper", [](const QString &v) { return v.toUpper(); })},
    };
    return functions;
}

} // namespace

QString describe(const Value &value)
{
    if (std::holds_alternative<double>(value))
        return QStringLiteral("the number %1").arg(print(value));
    if (std::holds_alternative<QString>(value))
        return QStringLiteral("the text \"%1\"").arg(print(value));
    return QStringLiteral("labels");
}

QString print(const Value &value)
{
    if (const double *number = std::get_if<double>(&value))
        return humanize::plain(*number);
    if (const QString *text = std::get_if<QString>(&value))
        return *text;
    QStringList parts;
    for (const Label &label : *std::get<const Labels *>(value))
        parts.append(QString::fromStdString(label.name + ':' + label.value));
    return QStringLiteral("map[%1]").arg(parts.join(QLatin1Char(' ')));
}

const QStringList &functionNames()
{
    static const QStringList names = [] {
        QStringList all;
        for (const auto &[name, function] : table())
            all.append(name);
        return all;
    }();
    return names;
}

QString checkArguments(const QString &function, int count)
{
    const Function &f = table().at(function);
    if (count >= f.min && count <= f.max)
        return {};
    return QStringLiteral("%1 expects %2 %3, but got %4")
        .arg(function, f.min == f.max ? QString::number(f.min) : QStringLiteral("at least %1").arg(f.min),
             f.min == 1 ? QStringLiteral("argument") : QStringLiteral("arguments"), QString::number(count));
}

Result<Value> callFunction(const QString &function, const std::vector<Value> &arguments)
{
    return table().at(function).call(arguments);
}

} // namespace belfry::templates
