// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/json_reader.h"

#include "metrics/sample.h"

#include <QJsonValue>

#include <bit>
#include <cmath>
#include <limits>

namespace belfry::wire {

namespace {

QString escapedPointerPart(QString part)
{
    return part.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
}

/// What stands for a double on the wire, nothing if it is none of them.
std::optional<double> toNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (value.isNull())
        return staleMarker();
    const QString text = value.toString();
    if (text == QLatin1String("NaN"))
        return std::bit_cast<double>(kNaNBits);
    if (text == QLatin1String("+Inf"))
        return std::numeric_limits<double>::infinity();
    if (text == QLatin1String("-Inf"))
        return -std::numeric_limits<double>::infinity();
    return std::nullopt;
}

} // namespace

void ObjectReader::failAt(const QString &pointer, const QString &message, ErrorKind kind)
{
    if (m_problem)
        return;
    Place place;
    place.pointer = pointer;
    m_problem = Error{message, kind, place};
}

void ObjectReader::fail(const char *key, const QString &expected, ErrorKind kind)
{
    failAt(m_pointer + u'/' + QLatin1String(key), QStringLiteral("expected ") + expected, kind);
}

QJsonValue ObjectReader::take(const char *key, Presence presence)
{
    const auto it = m_object.constFind(QLatin1String(key));
    if (it != m_object.constEnd())
        return *it;
    if (presence == Presence::Required)
        failAt(m_pointer, QStringLiteral("the field \"%1\" is missing").arg(QLatin1String(key)), ErrorKind::Invalid);
    return QJsonValue(QJsonValue::Undefined);
}

QString ObjectReader::text(const char *key, qsizetype maxChars, Presence presence)
{
    const QJsonValue value = take(key, presence);
    if (value.isUndefined())
        return {};
    if (!value.isString()) {
        fail(key, QStringLiteral("a string"));
        return {};
    }
    QString text = value.toString();
    if (text.size() > maxChars) {
        fail(key, QStringLiteral("at most %1 characters").arg(maxChars), ErrorKind::TooLarge);
        return {};
    }
    return text;
}

qint64 ObjectReader::integer(const char *key, qint64 min, qint64 max, Presence presence, qint64 absent)
{
    const QJsonValue value = take(key, presence);
    if (value.isUndefined())
        return absent;
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = value.isDouble() ? value.toInteger(none) : none;
    if (number == none || number < min || number > max) {
        fail(key, QStringLiteral("a whole number from %1 to %2").arg(min).arg(max));
        return absent;
    }
    return number;
}

double ObjectReader::number(const char *key, Presence presence)
{
    const QJsonValue value = take(key, presence);
    if (value.isUndefined())
        return std::numeric_limits<double>::quiet_NaN();
    const std::optional<double> number = toNumber(value);
    if (!number)
        fail(key, QStringLiteral("a number, null, \"NaN\", \"+Inf\" or \"-Inf\""));
    return number.value_or(0);
}

bool ObjectReader::boolean(const char *key, Presence presence, bool absent)
{
    const QJsonValue value = take(key, presence);
    if (value.isUndefined())
        return absent;
    if (!value.isBool())
        fail(key, QStringLiteral("true or false"));
    return value.toBool(absent);
}

QJsonArray ObjectReader::array(const char *key, qsizetype maxItems, Presence presence)
{
    const QJsonValue value = take(key, presence);
    if (value.isUndefined())
        return {};
    if (!value.isArray()) {
        fail(key, QStringLiteral("an array"));
        return {};
    }
    QJsonArray items = value.toArray();
    if (items.size() > maxItems) {
        fail(key, QStringLiteral("at most %1 items").arg(maxItems), ErrorKind::TooLarge);
        return {};
    }
    return items;
}

ObjectReader ObjectReader::itemAt(const QJsonArray &items, qsizetype index, const char *key)
{
    const QString pointer = m_pointer + u'/' + QLatin1String(key) + u'/' + QString::number(index);
    if (!items.at(index).isObject())
        failAt(pointer, QStringLiteral("expected an object"), ErrorKind::Invalid);
    return {items.at(index).toObject(), pointer, m_problem};
}

ObjectReader ObjectReader::object(const char *key)
{
    const QJsonValue value = take(key, Presence::Required);
    if (!value.isUndefined() && !value.isObject())
        fail(key, QStringLiteral("an object"));
    return {value.toObject(), m_pointer + u'/' + QLatin1String(key), m_problem};
}

Labels ObjectReader::labels(const char *key, Presence presence)
{
    const QJsonValue value = take(key, presence);
    if (value.isUndefined())
        return {};
    if (!value.isObject()) {
        fail(key, QStringLiteral("an object of label names and values"));
        return {};
    }
    std::vector<Label> labels;
    const QJsonObject object = value.toObject();
    labels.reserve(std::size_t(object.size()));
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString()) {
            failAt(m_pointer + u'/' + QLatin1String(key) + u'/' + escapedPointerPart(it.key()),
                   QStringLiteral("expected a string"), ErrorKind::Invalid);
            return {};
        }
        labels.push_back({it.key().toStdString(), it.value().toString().toStdString()});
    }
    return Labels(std::move(labels));
}

std::vector<double> ObjectReader::numbers(const char *key, qsizetype maxItems)
{
    const QJsonArray items = array(key, maxItems, Presence::Required);
    std::vector<double> numbers;
    numbers.reserve(std::size_t(items.size()));
    for (qsizetype i = 0; i < items.size(); ++i) {
        const std::optional<double> number = toNumber(items.at(i));
        if (!number) {
            failAt(m_pointer + u'/' + QLatin1String(key) + u'/' + QString::number(i),
                   QStringLiteral("expected a number, null, \"NaN\", \"+Inf\" or \"-Inf\""), ErrorKind::Invalid);
            return {};
        }
        numbers.push_back(*number);
    }
    return numbers;
}

std::vector<quint32> ObjectReader::ascending(const char *key, qsizetype maxItems, quint32 most)
{
    const QJsonArray items = array(key, maxItems, Presence::Required);
    std::vector<quint32> numbers;
    numbers.reserve(std::size_t(items.size()));
    for (qsizetype i = 0; i < items.size(); ++i) {
        const qint64 least = numbers.empty() ? 0 : qint64(numbers.back()) + 1;
        const qint64 number = items.at(i).isDouble() ? items.at(i).toInteger(-1) : -1;
        if (number < least || number > qint64(most)) {
            failAt(m_pointer + u'/' + QLatin1String(key) + u'/' + QString::number(i),
                   QStringLiteral("expected a whole number from %1 to %2").arg(least).arg(most), ErrorKind::Invalid);
            return {};
        }
        numbers.push_back(quint32(number));
    }
    return numbers;
}

std::vector<QString> ObjectReader::textsOf(const QJsonArray &items, const QString &pointer, qsizetype maxChars)
{
    std::vector<QString> texts;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items.at(i).isString() || items.at(i).toString().size() > maxChars) {
            failAt(pointer + u'/' + QString::number(i),
                   QStringLiteral("expected a string of at most %1 characters").arg(maxChars), ErrorKind::Invalid);
            return {};
        }
        texts.push_back(items.at(i).toString());
    }
    return texts;
}

std::vector<QString> ObjectReader::texts(const char *key, qsizetype maxItems, qsizetype maxChars, Presence presence)
{
    return textsOf(array(key, maxItems, presence), m_pointer + u'/' + QLatin1String(key), maxChars);
}

QMap<QString, QStringList> ObjectReader::textLists(const char *key, qsizetype maxKeys, qsizetype maxItems,
                                                   qsizetype maxChars)
{
    QMap<QString, QStringList> lists;
    if (!has(key))
        return lists;
    const ObjectReader inner = object(key);
    if (inner.m_object.size() > maxKeys)
        fail(key, QStringLiteral("at most %1 members").arg(maxKeys), ErrorKind::TooLarge);
    for (auto it = inner.m_object.begin(); it != inner.m_object.end() && ok(); ++it) {
        const QString pointer = inner.m_pointer + u'/' + escapedPointerPart(it.key());
        const QJsonArray items = it->toArray();
        if (!it->isArray() || items.size() > maxItems)
            failAt(pointer, QStringLiteral("expected an array of at most %1 items").arg(maxItems), ErrorKind::Invalid);
        const std::vector<QString> texts = textsOf(items, pointer, maxChars);
        lists.insert(it.key(), QStringList(texts.begin(), texts.end()));
    }
    return lists;
}

} // namespace belfry::wire
