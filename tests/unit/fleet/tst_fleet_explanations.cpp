// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "fleet/fleet_source.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

std::unique_ptr<Source> explainedMachine(const MachineEntry &machine)
{
    HostInfo host;
    host.id = HostId(machine.url.host());
    host.name = machine.url.host();
    auto source = std::make_unique<FakeSource>();
    source->fakeHosts.set({host});
    return source;
}

ExplainRequest requestFor(const Labels &labels)
{
    ExplainRequest request;
    request.query.expr = QStringLiteral("load");
    request.query.labels = labels;
    return request;
}

Result<ExplanationPtr> anything(const ExplainRequest &)
{
    return std::make_shared<const Explanation>(Explanation{std::make_shared<const Movement>(), {}, {}, {}, {}, {}});
}

} // namespace

/// Which of several machines is asked, and for which of its series.
class TestFleetExplanations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMachineOfTheSeriesIsAsked_data()
    {
        QTest::addColumn<QString>("instance");
        QTest::addColumn<QString>("machine");
        QTest::addColumn<QString>("asked");
        QTest::newRow("its own") << "tower"
                                 << "tower"
                                 << "tower";
        QTest::newRow("one that it scrapes") << "tower/localhost:8080"
                                             << "tower"
                                             << "localhost:8080";
        QTest::newRow("another machine") << "atlas"
                                         << "atlas"
                                         << "atlas";
        QTest::newRow("one whose name begins alike") << "towers"
                                                     << ""
                                                     << "";
        QTest::newRow("no name at all") << ""
                                        << ""
                                        << "";
    }
    void theMachineOfTheSeriesIsAsked()
    {
        QFETCH(QString, instance);
        QFETCH(QString, machine);
        const auto future =
            all->explanations().explain(requestFor(Labels{{"cpu", "0"}, {"instance", instance.toStdString()}}));
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(bool(future.result()), !machine.isEmpty());
        for (const QString &name : {QStringLiteral("tower"), QStringLiteral("atlas")}) {
            const auto &requests = of(name).requests;
            QCOMPARE(int(requests.size()), name == machine ? 1 : 0);
            if (name != machine)
                continue;
            const Labels &labels = requests[0].query.labels;
            QTEST(QString::fromStdString(std::string(labels.get("instance"))), "asked");
            QCOMPARE(labels.get("cpu"), std::string_view("0"));
        }
    }

    /// An aggregation took the label from the machine's own series.
    void withoutTheLabelWhereTheSeriesHasNone()
    {
        of(QStringLiteral("tower")).answer = [](const ExplainRequest &request) -> Result<ExplanationPtr> {
            if (request.query.labels.has("instance"))
                return failure(QStringLiteral("no such series"), ErrorKind::NotFound);
            return anything(request);
        };
        const auto future = all->explanations().explain(requestFor(Labels{{"instance", "tower"}}));
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
        QCOMPARE(of(QStringLiteral("tower")).requests.size(), std::size_t(2));
    }

    void aHostIsAskedByItsName()
    {
        ExplainRequest request = requestFor({});
        request.host = HostId(QStringLiteral("atlas"));
        const auto future = all->explanations().explain(request);
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
        QCOMPARE(of(QStringLiteral("atlas")).requests.size(), std::size_t(1));
        request.host = HostId(QStringLiteral("nobody"));
        QCOMPARE(all->explanations().explain(request).result().error().kind, ErrorKind::NotFound);
    }

    void init()
    {
        own = std::make_unique<FakeSource>();
        HostInfo host;
        host.id = HostId(QStringLiteral("tower"));
        host.name = QStringLiteral("tower");
        own->fakeHosts.set({host});
        fleet = std::make_unique<Fleet>(*own, MachineId(), explainedMachine);
        QVERIFY(fleet->add({QUrl(QStringLiteral("ws://atlas:9909")), {}, {}, {}}));
        all = std::make_unique<FleetSource>(*fleet);
        for (const char *name : {"tower", "atlas"})
            of(QString::fromLatin1(name)).answer = anything;
    }
    void cleanup()
    {
        all.reset();
        fleet.reset();
        own.reset();
    }

private:
    FakeExplanations &of(const QString &name)
    {
        Source *source = fleet->at(name == QLatin1String("tower") ? 0 : 1).source;
        return static_cast<FakeSource *>(source)->fakeExplanations;
    }

    std::unique_ptr<FakeSource> own;
    std::unique_ptr<Fleet> fleet;
    std::unique_ptr<FleetSource> all;
};

BELFRY_TEST(TestFleetExplanations)

#include "tst_fleet_explanations.moc"
