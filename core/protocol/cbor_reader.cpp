// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/cbor_reader.h"

#include "protocol/compact_form.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>
#include <QJsonArray>

#include <cmath>
#include <optional>

namespace belfry::wire {

namespace {

constexpr int kDeepest = 32; // of a message; ours have 6 levels

class ToJson
{
public:
    QJsonValue convert(const QCborValue &value, const QString &pointer, int depth = 0)
    {
        if (depth > kDeepest)
            return fail(pointer, QStringLiteral("expected at most %1 levels").arg(kDeepest));
        switch (value.type()) {
        case QCborValue::Integer: return QJsonValue(value.toInteger());
        case QCborValue::Double: return number(value.toDouble());
        case QCborValue::String: return value.toString();
        case QCborValue::True: return true;
        case QCborValue::False: return false;
        case QCborValue::Null: return QJsonValue::Null;
        case QCborValue::Array: return array(value.toArray(), pointer, depth);
        case QCborValue::Map: return map(value.toMap(), pointer, depth);
        default: return fail(pointer, QStringLiteral("expected a number, text, true, false, null, array or map"));
        }
    }

    const std::optional<Error> &problem() const { return m_problem; }

private:
    static QJsonValue number(double value)
    {
        if (std::isnan(value))
            return QStringLiteral("NaN");
        if (std::isinf(value))
            return value > 0 ? QStringLiteral("+Inf") : QStringLiteral("-Inf");
        return value;
    }

    QJsonValue fail(const QString &pointer, const QString &message)
    {
        if (!m_problem)
            m_problem = Error{message, ErrorKind::Invalid, {{}, 0, 0, pointer}};
        return QJsonValue::Undefined;
    }

    QJsonValue array(const QCborArray &items, const QString &pointer, int depth)
    {
        QJsonArray result;
        for (qsizetype i = 0; i < items.size() && !m_problem; ++i)
            result.append(convert(items.at(i), pointer + u'/' + QString::number(i), depth + 1));
        return result;
    }

    QJsonValue map(const QCborMap &fields, const QString &pointer, int depth)
    {
        QJsonObject result;
        for (auto it = fields.begin(); it != fields.end() && !m_problem; ++it) {
            if (!it.key().isString())
                return fail(pointer, QStringLiteral("expected text as the name of a field"));
            const QString name = it.key().toString();
            result.insert(name, convert(it.value(), pointer + u'/' + name, depth + 1));
        }
        return result;
    }

    std::optional<Error> m_problem;
};

template<std::size_t N>
QJsonObject named(const CompactForm<N> &form, const QJsonArray &items)
{
    QJsonObject object{{QStringLiteral("type"), QLatin1String(form.type)}};
    for (std::size_t i = 0; i < N && qsizetype(i) + 1 < items.size(); ++i)
        object.insert(QLatin1String(form.fields[i]), items.at(qsizetype(i) + 1));
    return object;
}

/// An array that stands for a message; nothing if it is none of them.
std::optional<QJsonObject> fromCompact(const QJsonArray &items, bool mayBeBatch)
{
    const int number = items.at(0).toInt();
    if (number == kPointsForm.number)
        return named(kPointsForm, items);
    if (number == kDeltaForm.number)
        return named(kDeltaForm, items);
    if (number != kBatchNumber || !mayBeBatch)
        return std::nullopt;
    QJsonArray of;
    for (qsizetype i = 1; i < items.size(); ++i) {
        const auto part = fromCompact(items.at(i).toArray(), false);
        if (!part)
            return std::nullopt;
        of.append(*part);
    }
    return QJsonObject{{QStringLiteral("type"), QStringLiteral("batch")}, {QStringLiteral("of"), of}};
}

} // namespace

Result<QJsonObject> cborToObject(const QByteArray &bytes)
{
    QCborStreamReader reader(bytes);
    const QCborValue value = QCborValue::fromCbor(reader);
    if (reader.lastError() != QCborError::NoError)
        return failure(
            QStringLiteral("not CBOR at byte %1: %2").arg(reader.currentOffset()).arg(reader.lastError().toString()));
    if (reader.currentOffset() != bytes.size())
        return failure(QStringLiteral("expected nothing behind byte %1").arg(reader.currentOffset()));
    ToJson conversion;
    const QJsonValue json = conversion.convert(value, {});
    if (conversion.problem())
        return tl::unexpected(*conversion.problem());
    if (json.isObject())
        return json.toObject();
    const auto message = fromCompact(json.toArray(), true);
    if (!message)
        return failure(QStringLiteral("expected a map, or an array that begins with the number of a message"));
    return *message;
}

} // namespace belfry::wire
