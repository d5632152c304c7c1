// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/widget_offer.h"

#include "dashboard/layout_words.h"
#include "dashboard/widget_type.h"
#include "models/own_texts.h"
#include "models/widget_settings.h"
#include "query/pin_series.h"

#include <QCoreApplication>

namespace belfry {

namespace {

QString offerKey(const char *name)
{
    return QString::fromLatin1(name);
}

QVariantList oneQuery(const QString &expr, const QString &legend)
{
    return {QVariantMap{{offerKey("expr"), expr}, {offerKey("legend"), legend}}};
}

QVariantMap oneThreshold(double value, const QString &state)
{
    return {{offerKey("value"), value}, {offerKey("state"), state}};
}

/// A template that gives this text whatever the labels are.
QString asTemplate(QString text)
{
    return text.remove(QLatin1String("{{")).remove(QLatin1String("}}"));
}

/// The labels of an alert that come from its expression.
Labels ofExpression(const Alert &alert, const RuleStatus &rule)
{
    Labels labels = alert.labels.without("alertname");
    for (const Label &added : rule.labels)
        labels = labels.without(added.name);
    return labels;
}

QVariantMap timelineOf(const Alert &alert, const QString &state)
{
    const Labels series = alert.labels.with(kMetricName, "ALERTS").without("alertstate");
    return {{offerKey("type"), offerKey("timeline")},
            {offerKey("queries"), oneQuery(QString::fromStdString(series.toString()), offerKey("{{alertstate}}"))},
            {offerKey("thresholds"), QVariantList{oneThreshold(1, state)}},
            {offerKey("options"),
             QVariantMap{{offerKey("texts"), QCoreApplication::translate("WidgetOffer", "1=active")}}}};
}

} // namespace

QVariantMap seriesOffer(const QString &expr, const QString &name, const Labels &labels, const QString &unit)
{
    return {{offerKey("name"), name},
            {offerKey("type"), offerKey("timeseries")},
            {offerKey("alternative"), offerKey("stat")},
            {offerKey("title"), name},
            {offerKey("queries"), oneQuery(pinnedTo(expr, labels), asTemplate(name))},
            {offerKey("unit"), unit}};
}

QVariantMap alertOffer(const Alert &alert, const RuleStatus &rule)
{
    const QString state = alert.severity() == QLatin1String("critical") ? offerKey("critical") : offerKey("warning");
    const auto comparison = comparisonWithNumber(rule.query);
    QVariantMap offer = timelineOf(alert, state);
    if (comparison) {
        offer = {{offerKey("type"), offerKey("timeseries")},
                 {offerKey("queries"), oneQuery(pinnedTo(comparison->expr, ofExpression(alert, rule)), {})},
                 {offerKey("thresholds"), QVariantList{oneThreshold(comparison->number, state)}}};
    }
    offer.insert(offerKey("name"), ownSummary(alert));
    offer.insert(offerKey("title"), alert.name());
    return offer;
}

QVariantMap healthOffer(const QString &component, const QString &title)
{
    const Labels series = Labels{{"component", component.toStdString()}}.with(kMetricName, "belfry_health_state");
    return {{offerKey("name"), title},
            {offerKey("type"), offerKey("timeline")},
            {offerKey("title"), QCoreApplication::translate("WidgetOffer", "Health: %1").arg(title)},
            {offerKey("queries"),
             oneQuery(QString::fromStdString(series.toString()) + QLatin1String(" < 3"), asTemplate(title))}};
}

QVariantMap processOffer(const QString &name)
{
    if (name.isEmpty())
        return {};
    const Labels series =
        Labels{{"groupname", name.toStdString()}}.with(kMetricName, "namedprocess_namegroup_cpu_seconds_total");
    const QString expr =
        QStringLiteral("sum by (groupname) (rate(%1[1m]))").arg(QString::fromStdString(series.toString()));
    return {{offerKey("name"), name},
            {offerKey("type"), offerKey("timeseries")},
            {offerKey("alternative"), offerKey("stat")},
            {offerKey("title"), name},
            {offerKey("queries"), oneQuery(expr, asTemplate(name))},
            {offerKey("unit"), unitName(Unit::PercentUnit)}};
}

Result<Widget> offeredWidget(const QVariantMap &offer)
{
    const QString type = offer.value(offerKey("type")).toString();
    const WidgetType *known = findWidgetType(type);
    if (!known)
        return failure(QCoreApplication::translate("WidgetOffer", "There is no widget type \"%1\"").arg(type));
    Widget fresh = inShownWords(newWidget(*known));
    fresh.unit = Unit::None;
    if (offer.contains(offerKey("thresholds")))
        fresh.thresholds.clear();
    return withSettings(std::move(fresh), offer);
}

} // namespace belfry
