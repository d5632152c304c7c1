// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/alerts_model.h"
#include "models/app_model.h"
#include "models/graph_model.h"
#include "models/happened_model.h"
#include "models/health_model.h"
#include "models/log_model.h"
#include "models/past_state.h"
#include "models/widget_offer.h"
#include "program/test_class.h"
#include "translations/translations.h"

using namespace belfry;

namespace {

constexpr Timestamp kNow = 1'700'000'000'000;

Alert germanAlert()
{
    Alert alert;
    alert.labels = Labels{{"alertname", "DiskFull"}, {"device", "sda"}};
    alert.annotations = Labels{{"summary", "sda is full"},
                               {"summary_de", "sda ist voll"},
                               {"description", "Make room."},
                               {"description_de", "Platz schaffen."},
                               {"runbook_url", "https://example.org/en"},
                               {"runbook_url_de", "https://example.org/de"}};
    alert.state = AlertState::Firing;
    return alert;
}

/// One that nobody translated.
Alert englishAlert()
{
    Alert alert;
    alert.labels = Labels{{"alertname", "Slow"}};
    alert.annotations = Labels{{"summary", "it is slow"}};
    alert.state = AlertState::Pending;
    return alert;
}

ComponentHealth memory()
{
    ComponentHealth made;
    made.component = QStringLiteral("memory");
    made.title = QStringLiteral("Memory");
    made.reason = QStringLiteral("41 % is available");
    made.translations = Labels{{"title_de", "Arbeitsspeicher"}, {"reason_de", "41 % sind verfügbar"}};
    return made;
}

AlertLogEntry logged()
{
    AlertLogEntry entry;
    entry.id = 1;
    entry.t = kNow - 60'000;
    entry.name = QStringLiteral("DiskFull");
    entry.to = QStringLiteral("firing");
    entry.summary = QStringLiteral("sda is full");
    entry.translations = Labels{{"summary_de", "sda ist voll"}};
    return entry;
}

HealthIncident incident()
{
    return {2,
            QStringLiteral("memory"),
            kNow - 120'000,
            0,
            QStringLiteral("degraded"),
            QStringLiteral("4 % is available"),
            Labels{{"reason_de", "4 % sind verfügbar"}}};
}

struct TwoLanguages : FakeSource {
    TwoLanguages()
    {
        auto alerts = std::make_shared<AlertSnapshot>();
        RuleStatus &rule = alerts->groups.emplace_back().rules.emplace_back();
        rule.alerts = {germanAlert(), englishAlert()};
        fakeAlerts.set(alerts);
        auto health = std::make_shared<HealthSnapshot>();
        health->host.reason = QStringLiteral("within bounds");
        health->host.translations = Labels{{"reason_de", "in den Grenzen"}};
        health->components = {memory()};
        fakeHealth.set(health);
        HostInfo host;
        host.newest = kNow;
        fakeHosts.set({host});
        fakeEvents.alertLog = {logged()};
        fakeEvents.incidentLog = {incident()};
    }
};

QStringList column(const QAbstractItemModel &model, int role)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, 0).data(role).toString();
    return texts;
}

} // namespace

/// What rules and health checks say in a program that speaks German.
class TestOwnTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTranslations(QStringLiteral("de")); }
    void cleanup() { installTranslations(QStringLiteral("en")); }

    void alertsSpeakGerman()
    {
        TwoLanguages source;
        AlertsModel model;
        model.setSource(&source);
        QCOMPARE(column(model, AlertsModel::SummaryRole), (QStringList{"sda ist voll", "it is slow"}));
        QCOMPARE(column(model, AlertsModel::DescriptionRole), (QStringList{"Platz schaffen.", ""}));
        QCOMPARE(column(model, AlertsModel::RunbookRole), (QStringList{"https://example.org/de", ""}));
        QCOMPARE(alertOffer(germanAlert(), {})[QStringLiteral("name")], QStringLiteral("sda ist voll"));
    }

    void healthSpeaksGerman()
    {
        TwoLanguages source;
        HealthModel model;
        model.setSource(&source);
        QCOMPARE(column(model, HealthModel::TitleRole), QStringList{"Arbeitsspeicher"});
        QCOMPARE(column(model, HealthModel::ReasonRole), (QStringList{QStringLiteral("41 % sind verfügbar")}));
        QCOMPARE(model.hostReason(), QStringLiteral("in den Grenzen"));
    }

    void anotherLanguageIsSpokenAtOnce()
    {
        TwoLanguages source;
        AlertsModel alerts;
        alerts.setSource(&source);
        HealthModel health;
        health.setSource(&source);
        LogModel log;
        log.setSource(&source);
        QTRY_COMPARE(column(log, LogModel::TextRole),
                     (QStringList{"sda ist voll", QStringLiteral("4 % sind verfügbar")}));
        installTranslations(QStringLiteral("en"));
        alerts.retranslate();
        health.retranslate();
        log.retranslate();
        QCOMPARE(column(alerts, AlertsModel::SummaryRole), (QStringList{"sda is full", "it is slow"}));
        QCOMPARE(column(health, HealthModel::ReasonRole), QStringList{"41 % is available"});
        QTRY_COMPARE(column(log, LogModel::TextRole), (QStringList{"sda is full", "4 % is available"}));
    }

    void whatHappenedIsSaidInGerman()
    {
        auto explanation = std::make_shared<Explanation>();
        explanation->movement = std::make_shared<Movement>();
        explanation->alertChanges = {logged()};
        explanation->incidents = {incident()};
        HappenedModel model;
        model.setExplanation(explanation);
        QCOMPARE(column(model, HappenedModel::DetailRole),
                 (QStringList{"sda ist voll", QStringLiteral("4 % sind verfügbar")}));
    }

    /// Nodes are judged by the title that series name them by, whatever the viewer speaks.
    void dependenciesKnowAComponentByEitherTitle()
    {
        TwoLanguages source;
        AppModel app(source);
        GraphModel model;
        model.setApp(&app);
        const QString reason = QStringLiteral("41 % sind verfügbar");
        QCOMPARE(column(model, GraphModel::NameRole).value(1), QStringLiteral("Arbeitsspeicher"));
        QCOMPARE(column(model, GraphModel::ReasonRole).value(1), reason);
        const QString calls = QStringLiteral("calls");
        model.setQueries({calls});
        QTRY_VERIFY(!source.fakeSeries.of(calls).empty());
        const Labels call{{"client", "Memory"}, {"server", "Arbeitsspeicher"}};
        source.fakeSeries.push(calls, livePoint(1000, seriesList({call}), {1}));
        QTRY_COMPARE(column(model, GraphModel::NameRole), (QStringList{"Arbeitsspeicher", "Memory"}));
        QCOMPARE(column(model, GraphModel::ReasonRole), (QStringList{reason, reason}));
    }

    /// Series tell no reasons.
    void thePastHasTheTitlesOfNow()
    {
        auto states = std::make_shared<QueryResult>();
        states->series.push_back({std::make_shared<const Labels>(Labels{{"component", "memory"}}), {{kNow, 0}}});
        HealthSnapshot present;
        present.components = {memory()};
        const auto past = pastHealth({states, std::make_shared<QueryResult>()}, &present, kNow);
        QCOMPARE(past->components[0].translations, (Labels{{"title_de", "Arbeitsspeicher"}}));
    }
};

BELFRY_TEST(TestOwnTexts)
#include "tst_own_texts.moc"
