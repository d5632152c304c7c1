// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/choice.h"
#include "program/test_class.h"
#include "unit/dashboard/variables_fixture.h"

using namespace belfry;
using namespace belfry::variables_fixture;

/// Which values a variable offers, and which of them are chosen.
class TestChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersAreFilteredAndInOrder()
    {
        Variable variable;
        variable.type = VariableType::LabelValues;
        const QStringList found{QStringLiteral("eth10"), QStringLiteral("lo"),  QStringLiteral("eth2"), QString(),
                                QStringLiteral("eth02"), QStringLiteral("eth2")};
        const auto texts = [&] {
            QStringList list;
            for (const VariableValue &each : offeredValues(variable, found))
                list << each.value;
            return list.join(u' ');
        };
        QCOMPARE(texts(), QStringLiteral("eth02 eth2 eth10 lo"));
        variable.regex = QStringLiteral("eth.*");
        QCOMPARE(texts(), QStringLiteral("eth02 eth2 eth10"));
        variable.regex = QStringLiteral("eth(.*)");
        QCOMPARE(texts(), QStringLiteral("02 2 10"));
        variable.regex = QStringLiteral("eth");
        QCOMPARE(texts(), QString());
    }

    void choices_data()
    {
        QTest::addColumn<int>("variable");
        QTest::addColumn<QStringList>("offered");
        QTest::addColumn<bool>("isWanted");
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QStringList>("chosen");
        const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
        const auto row = [&](const char *name, int variable, const char *offered, const char *wanted,
                             const char *chosen) {
            QTest::newRow(name) << variable << list(offered) << (wanted != nullptr) << list(wanted ? wanted : "")
                                << list(chosen);
        };
        row("the default", 1, "eth0 eth1", nullptr, "eth0");
        row("a default that isn't there, with all", 1, "eth1 eth2", nullptr, "$__all");
        row("a default before anything is known", 1, "", nullptr, "eth0");
        row("what is wanted", 1, "eth0 eth1", "eth1", "eth1");
        row("several", 1, "eth0 eth1", "eth1 eth0", "eth1 eth0");
        row("what isn't there now", 1, "eth0", "eth9", "eth9");
        row("all", 1, "eth0", "$__all", "$__all");
        row("nothing of it", 1, "eth0", "", "eth0");
        row("the first of a list", 0, "a b", nullptr, "a");
        row("one of a list", 0, "a b", "b a", "b");
        row("what isn't in a list", 0, "a b", "c", "a");
        row("all where there is no all", 0, "a b", "$__all", "a");
        row("a text", 3, "", "0.9", "0.9");
        row("a text's default", 3, "", nullptr, "0.5");
        row("a constant", 4, "", "other", "node");
    }

    void choices()
    {
        QFETCH(int, variable);
        QFETCH(QStringList, offered);
        QFETCH(bool, isWanted);
        QFETCH(QStringList, wanted);
        const Layout layout = layoutWithVariables();
        QTEST(chosenValues(layout.variables[std::size_t(variable)], values(offered),
                           isWanted ? std::optional(wanted) : std::nullopt),
              "chosen");
    }
};

BELFRY_TEST(TestChoice)
#include "tst_choice.moc"
