// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/explanation_json.h"

#include "protocol/json_reader.h"
#include "protocol/limits.h"
#include "protocol/log_json.h"

#include <QJsonDocument>

namespace belfry::wire {

namespace {

using limits::kIntegerMax;
using limits::kListItems;
using limits::kNameChars;
using limits::kTextChars;

void writeDeparture(Writer &out, const Departure &departure)
{
    out.field("value", departure.value).field("usual", departure.usual);
    if (departure.spreads)
        out.field("spreads", *departure.spreads);
}

Departure readDeparture(ObjectReader &in)
{
    Departure departure{in.number("value"), in.number("usual"), std::nullopt};
    if (in.has("spreads"))
        departure.spreads = in.number("spreads");
    return departure;
}

void write(Writer &out, const MovedSeries &series)
{
    out.beginObject().key("labels").labels(*series.labels);
    out.field("rate", series.isRate).field("correlation", series.correlation).integerField("lagMs", series.lagMs);
    writeDeparture(out, series.departure);
    out.key("values").values(series.values).endObject();
}

MovedSeries readMovedSeries(ObjectReader &in)
{
    MovedSeries series;
    series.labels = std::make_shared<const Labels>(in.labels("labels"));
    series.isRate = in.boolean("rate", Presence::Required, false);
    series.correlation = in.number("correlation");
    series.lagMs = in.integer("lagMs", -kIntegerMax, kIntegerMax);
    series.departure = readDeparture(in);
    series.values = in.numbers("values", kListItems);
    return series;
}

void write(Writer &out, const MovedMetric &metric)
{
    out.beginObject().field("name", metric.name).optionalField("unit", QString::fromStdString(metric.unit));
    out.optionalField("help", QString::fromStdString(metric.help)).integerField("count", qint64(metric.count));
    out.key("series").beginArray();
    for (const MovedSeries &series : metric.series)
        write(out, series);
    out.endArray().endObject();
}

MovedMetric readMovedMetric(ObjectReader &in)
{
    MovedMetric metric;
    metric.name = in.text("name", kNameChars).toStdString();
    metric.unit = in.text("unit", kNameChars, Presence::Optional).toStdString();
    metric.help = in.text("help", kTextChars, Presence::Optional).toStdString();
    metric.count = std::size_t(in.integer("count", 1, kIntegerMax));
    in.each("series", kListItems, [&metric](ObjectReader &item) { metric.series.push_back(readMovedSeries(item)); });
    return metric;
}

void write(Writer &out, const GroupChange &change)
{
    out.beginObject().field("kind", change.kind == GroupChange::Kind::Process ? "process" : "container");
    out.field("name", change.name).field("metric", change.metric).field("rate", change.isRate);
    out.field("before", change.before).field("at", change.at).endObject();
}

GroupChange readGroupChange(ObjectReader &in)
{
    GroupChange change;
    const QString kind = in.text("kind", kNameChars);
    if (kind != QLatin1String("process") && kind != QLatin1String("container"))
        in.fail("kind", QStringLiteral("process or container"));
    change.kind = kind == QLatin1String("process") ? GroupChange::Kind::Process : GroupChange::Kind::Container;
    change.name = in.text("name", kNameChars).toStdString();
    change.metric = in.text("metric", kNameChars).toStdString();
    change.isRate = in.boolean("rate", Presence::Required, false);
    change.before = in.number("before");
    change.at = in.number("at");
    return change;
}

void write(Writer &out, const AlertThen &alert)
{
    out.beginObject().key("labels").labels(alert.labels).field("state", alert.state).endObject();
}

AlertThen readAlertThen(ObjectReader &in)
{
    AlertThen alert;
    alert.labels = in.labels("labels");
    alert.state = in.text("state", kNameChars);
    return alert;
}

template<typename T>
void writeList(Writer &out, const char *key, const std::vector<T> &list)
{
    out.key(key).beginArray();
    for (const T &item : list)
        write(out, item);
    out.endArray();
}

template<typename T, typename Read>
void readList(ObjectReader &in, const char *key, std::vector<T> &list, Read read)
{
    in.each(key, kListItems, [&](ObjectReader &item) { list.push_back(read(item)); });
}

void writeWindow(Writer &out, const Movement &movement)
{
    out.integerField("t", movement.t).integerField("from", movement.from).integerField("to", movement.to);
    out.integerField("stepMs", movement.stepMs).integerField("smoothedMs", movement.smoothedMs);
    out.field("constant", movement.isConstant).key("series").beginObject().key("labels").labels(*movement.labels);
    writeDeparture(out, movement.departure);
    out.key("values").values(movement.values).endObject();
}

void readWindow(ObjectReader &in, Movement &movement)
{
    movement.t = in.integer("t", -kIntegerMax, kIntegerMax);
    movement.from = in.integer("from", -kIntegerMax, kIntegerMax);
    movement.to = in.integer("to", -kIntegerMax, kIntegerMax);
    movement.stepMs = in.integer("stepMs", 1, kIntegerMax);
    movement.smoothedMs = in.integer("smoothedMs", 0, kIntegerMax);
    movement.isConstant = in.boolean("constant", Presence::Required, false);
    ObjectReader series = in.object("series");
    movement.labels = std::make_shared<const Labels>(series.labels("labels"));
    movement.departure = readDeparture(series);
    movement.values = series.numbers("values", kListItems);
}

} // namespace

QJsonObject explainBody(const MovementQuery &query)
{
    const MovementQuery usual;
    QJsonObject body{{QStringLiteral("query"), query.expr}};
    if (!query.labels.empty()) {
        QJsonObject labels;
        for (const Label &label : query.labels)
            labels[QString::fromStdString(label.name)] = QString::fromStdString(label.value);
        body[QStringLiteral("labels")] = labels;
    }
    const auto put = [&body](const char *name, qint64 value, qint64 absent) {
        if (value != absent)
            body[QLatin1String(name)] = value;
    };
    put("t", query.t, usual.t);
    put("beforeMs", query.beforeMs, usual.beforeMs);
    put("afterMs", query.afterMs, usual.afterMs);
    put("stepMs", query.stepMs, usual.stepMs);
    put("limit", query.limit, usual.limit);
    return body;
}

void write(Writer &out, const Explanation &explanation)
{
    const Movement &movement = *explanation.movement;
    writeWindow(out.beginObject(), movement);
    writeList(out, "alerts", explanation.alerts);
    writeList(out, "alertChanges", explanation.alertChanges);
    writeList(out, "incidents", explanation.incidents);
    writeList(out, "annotations", explanation.annotations);
    writeList(out, "groups", movement.groups);
    writeList(out, "metrics", movement.metrics);
    out.integerField("compared", qint64(movement.compared)).integerField("leftOut", qint64(movement.leftOut));
    out.key("missing").beginArray();
    for (const QString &sentence : explanation.missing)
        out.value(sentence);
    out.endArray().endObject();
}

Result<ExplanationPtr> readExplanation(const QByteArray &json)
{
    std::optional<Error> problem;
    ObjectReader in(QJsonDocument::fromJson(json).object(), {}, problem);
    auto movement = std::make_shared<Movement>();
    auto explanation = std::make_shared<Explanation>();
    readWindow(in, *movement);
    readList(in, "alerts", explanation->alerts, readAlertThen);
    readList(in, "alertChanges", explanation->alertChanges, readAlertLogEntry);
    readList(in, "incidents", explanation->incidents, readHealthIncident);
    readList(in, "annotations", explanation->annotations, readAnnotation);
    readList(in, "groups", movement->groups, readGroupChange);
    readList(in, "metrics", movement->metrics, readMovedMetric);
    movement->compared = std::size_t(in.integer("compared", 0, kIntegerMax));
    movement->leftOut = std::size_t(in.integer("leftOut", 0, kIntegerMax));
    for (const QString &sentence : in.texts("missing", kListItems, kTextChars, Presence::Required))
        explanation->missing << sentence;
    if (problem)
        return failure(QStringLiteral("the server's answer is no explanation: %1").arg(problem->toString()),
                       ErrorKind::Internal);
    explanation->movement = std::move(movement);
    return ExplanationPtr(std::move(explanation));
}

} // namespace belfry::wire
