// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "qml/test_layout.h"

#include <QJsonArray>

namespace belfry {

Desk::Desk(QQmlEngine &engine) : Stage(engine)
{
    reset();
}

void Desk::reset()
{
    close();
    m_source = std::make_unique<DemoSource>();
    m_source->setLayout(testLayout());
    m_undoFolder.clear();
}

void Desk::haveVariables()
{
    m_source->setLayout(pages::withVariables());
    std::vector<std::pair<Labels, std::vector<Sample>>> devices;
    for (const char *name : {"eth0", "eth1", "lo"})
        devices.push_back({Labels{{"device", name}}, {{1, 1}}});
    m_source->fakeSeries.answers.insert(QStringLiteral("group by (device) (rx)"), matrix(devices));
}

QStringList Desk::asked() const
{
    QStringList asked;
    for (const FakeSubscription *subscription : m_source->fakeSeries.subscriptions)
        asked += subscription->request().expr;
    return asked;
}

void Desk::explainNothing()
{
    m_source->fakeExplanations.answer = [](const ExplainRequest &request) -> Result<ExplanationPtr> {
        auto movement = std::make_shared<Movement>(*demoExplanation(request)->movement);
        movement->metrics.clear();
        movement->groups.clear();
        auto explanation = std::make_shared<Explanation>();
        explanation->movement = movement;
        return ExplanationPtr(explanation);
    };
}

QVariantMap Desk::explained() const
{
    const auto &requests = m_source->fakeExplanations.requests;
    if (requests.empty())
        return {{QStringLiteral("count"), 0}};
    const MovementQuery &query = requests.back().query;
    return {{QStringLiteral("count"), int(requests.size())},
            {QStringLiteral("expr"), query.expr},
            {QStringLiteral("labels"), QString::fromStdString(query.labels.toString())},
            {QStringLiteral("t"), double(query.t)}};
}

QVariantList Desk::storedVariables() const
{
    const QJsonObject document = m_source->fakeLayouts.stored.value(QStringLiteral("default")).document;
    return document.value(QLatin1String("variables")).toArray().toVariantList();
}

void Desk::close()
{
    Stage::close(); // before the source it shows
}

void Desk::fallSilent(int secondsAgo)
{
    Connection stale = m_source->connection();
    stale.state = Connection::State::Stale;
    stale.sinceMs = QDateTime::currentMSecsSinceEpoch() - 1000LL * secondsAgo;
    stale.reason = QStringLiteral("collection has stopped");
    m_source->setConnection(stale);
}

void Desk::loseConnection(const QString &reason, int retrySeconds)
{
    Connection lost;
    lost.state = Connection::State::Disconnected;
    lost.address = QStringLiteral("ws://tower:9909");
    lost.reason = reason;
    lost.retryAtMs = QDateTime::currentMSecsSinceEpoch() + 1000LL * retrySeconds;
    m_source->setConnection(lost);
}

void Desk::comeBack()
{
    Connection live;
    live.state = Connection::State::Live;
    live.address = m_source->connection().address;
    m_source->setConnection(live);
}

void Desk::refuse(const QString &expr, const QString &message, int column)
{
    m_source->fakeSeries.failures.insert(expr, {message, ErrorKind::Invalid, {{}, 1, column, {}}});
}

void Desk::failToStore(const QString &message)
{
    m_source->fakeLayouts.failure = Error{message, ErrorKind::Internal, {}};
}

void Desk::note(const QString &text, int secondsAgo, int lasting)
{
    Annotation note;
    note.id = std::int64_t(m_source->fakeAnnotations.stored.size()) + 1;
    note.t = m_source->now() - 1000LL * secondsAgo;
    note.kind = QStringLiteral("note");
    note.text = text;
    note.durationMs = 1000LL * lasting;
    note.by = QStringLiteral("ann");
    m_source->fakeAnnotations.put(note);
}

void Desk::alertFired(const QString &summary, int secondsAgo, const QString &severity)
{
    AlertLogEntry entry;
    entry.id = std::int64_t(m_source->fakeEvents.alertLog.size()) + 1;
    entry.t = m_source->now() - 1000LL * secondsAgo;
    entry.name = QStringLiteral("Demo");
    entry.labels = Labels{{"alertname", "Demo"}, {"severity", severity.toStdString()}};
    entry.from = QStringLiteral("pending");
    entry.to = QStringLiteral("firing");
    entry.summary = summary;
    auto &log = m_source->fakeEvents.alertLog;
    log.insert(log.begin(), entry);
    auto judged = std::make_shared<AlertSnapshot>(*m_source->fakeAlerts.snapshot());
    ++judged->revision;
    m_source->fakeAlerts.set(judged);
}

void Desk::failToNote(const QString &message)
{
    m_source->fakeAnnotations.failure = Error{message, ErrorKind::Internal, {}};
}

QVariantList Desk::notes() const
{
    QVariantList notes;
    for (const Annotation &each : m_source->fakeAnnotations.stored)
        notes << QVariantMap{{QStringLiteral("text"), each.text},
                             {QStringLiteral("t"), double(each.t)},
                             {QStringLiteral("durationMs"), double(each.durationMs)},
                             {QStringLiteral("tags"), each.tags}};
    return notes;
}

Fleet::Connect Desk::connector()
{
    return [](const MachineEntry &entry) {
        auto source = std::make_unique<DemoSource>();
        source->setLayout(testLayout());
        source->rename(entry.url.host());
        Connection live = source->connection();
        live.address = entry.id().value();
        source->setConnection(live);
        source->setLink({1.2, 400, 3200, 0});
        return source;
    };
}

void Desk::addMachine(const QString &address)
{
    machines()->fleet().add({QUrl(address), {}, {}, {}});
}

DemoSource *Desk::machine(const QString &address) const
{
    const int index = fleet()->indexOf(MachineId(address));
    return index < 0 ? nullptr : static_cast<DemoSource *>(fleet()->at(index).source);
}

void Desk::loseMachine(const QString &address, int secondsAgo)
{
    Connection lost = machine(address)->connection();
    lost.state = Connection::State::Disconnected;
    lost.reason = QStringLiteral("The server closed the connection.");
    lost.sinceMs = QDateTime::currentMSecsSinceEpoch() - 1000LL * secondsAgo;
    machine(address)->setConnection(lost);
}

QStringList Desk::askedOf(const QString &address) const
{
    QStringList asked;
    for (const FakeSubscription *subscription : machine(address)->fakeSeries.subscriptions)
        asked += subscription->request().expr;
    return asked;
}

QString Desk::machinesFile() const
{
    return m_folder.filePath(QStringLiteral("machines.json"));
}

void Desk::holdStoring(bool hold)
{
    if (hold)
        m_source->fakeLayouts.hold = true;
    else
        m_source->fakeLayouts.release();
}

void Desk::retitleElsewhere(const QString &list, const QString &key, const QString &value, const QString &title)
{
    const QString id = QStringLiteral("default");
    QJsonObject document = m_source->fakeLayouts.stored.value(id).document;
    QJsonArray all = document.value(list).toArray();
    for (QJsonValueRef each : all) {
        QJsonObject object = each.toObject();
        if (object.value(key).toString() == value)
            object.insert(QStringLiteral("title"), title);
        each = object;
    }
    document.insert(list, all);
    m_source->fakeLayouts.storeElsewhere(id, document);
}

void Desk::renameElsewhere(const QString &page, const QString &title)
{
    retitleElsewhere(QStringLiteral("pages"), QStringLiteral("id"), page, title);
}

void Desk::retitleVariableElsewhere(const QString &variable, const QString &title)
{
    retitleElsewhere(QStringLiteral("variables"), QStringLiteral("name"), variable, title);
}

void Desk::provide(const QString &origin)
{
    m_source->fakeLayouts.stored[QStringLiteral("default")].origin = origin;
}

void Desk::serveAt(const QString &address)
{
    Connection live = m_source->connection();
    live.address = address;
    m_source->setConnection(live);
}

QVariantList Desk::storedPages() const
{
    const QJsonObject document = m_source->fakeLayouts.stored.value(QStringLiteral("default")).document;
    return document.value(QLatin1String("pages")).toArray().toVariantList();
}

QVariantMap Desk::storedWidget(const QString &id) const
{
    const QVariantList pages = storedPages();
    for (const QVariant &page : pages) {
        const QVariantList widgets = page.toMap().value(QStringLiteral("widgets")).toList();
        for (const QVariant &widget : widgets) {
            if (widget.toMap().value(QStringLiteral("id")).toString() == id)
                return widget.toMap();
        }
    }
    return {};
}

QString Desk::stateFile() const
{
    return m_folder.filePath(QStringLiteral("window.ini"));
}

} // namespace belfry

#include "moc_desk.cpp"
