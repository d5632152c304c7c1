// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/paths.h"
#include "program/test_class.h"

using namespace belfry;

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void directories_data()
    {
        QTest::addColumn<QString>("environment"); // "A=b C=d"
        QTest::addColumn<bool>("service");
        QTest::addColumn<bool>("root");
        QTest::addColumn<QString>("options"); // "CONFIG DATA"
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *environment, bool service, bool root, const char *options,
                            const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(environment) << service << root << QString::fromLatin1(options)
                                << QString::fromLatin1(expected);
        };
        row("a user", "HOME=/home/ada XDG_RUNTIME_DIR=/run/user/7", false, false, " ",
            "/home/ada/.config/belfry /home/ada/.local/share/belfry /run/user/7/belfry");
        row("without a run-time directory", "HOME=/home/ada", false, false, " ",
            "/home/ada/.config/belfry /home/ada/.local/share/belfry /home/ada/.local/share/belfry/run");
        row("XDG variables", "HOME=/h XDG_CONFIG_HOME=/c XDG_DATA_HOME=/d XDG_RUNTIME_DIR=/r", false, false, " ",
            "/c/belfry /d/belfry /r/belfry");
        row("relative XDG variables are ignored", "HOME=/h XDG_CONFIG_HOME=c XDG_RUNTIME_DIR=/r", false, false, " ",
            "/h/.config/belfry /h/.local/share/belfry /r/belfry");
        row("a person who is root", "HOME=/root XDG_RUNTIME_DIR=/r", false, true, " ",
            "/root/.config/belfry /root/.local/share/belfry /r/belfry");
        row("the service", "HOME=/root", true, true, " ", "/etc/belfry /var/lib/belfry /run/belfry");
        row("systemd decides",
            "STATE_DIRECTORY=/var/lib/private/b:/x CONFIGURATION_DIRECTORY=/etc/b RUNTIME_DIRECTORY=/run/b", true,
            false, " ", "/etc/b /var/lib/private/b /run/b");
        row("a service without privileges", "HOME=/h XDG_RUNTIME_DIR=/r", true, false, " ",
            "/h/.config/belfry /h/.local/share/belfry /r/belfry");
        row("the command line wins", "STATE_DIRECTORY=/s CONFIGURATION_DIRECTORY=/e", true, true, "/my/c /my/d/",
            "/my/c /my/d /my/d/run");
        row("--config alone", "HOME=/h XDG_RUNTIME_DIR=/r", false, false, "/my/c ",
            "/my/c /h/.local/share/belfry /r/belfry");
    }

    void directories()
    {
        QFETCH(QString, environment);
        QFETCH(bool, service);
        QFETCH(bool, root);
        QFETCH(QString, options);
        QFETCH(QString, expected);
        QProcessEnvironment variables;
        for (const QString &pair : environment.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            variables.insert(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
        const Paths paths =
            Paths::resolve({options.section(QLatin1Char(' '), 0, 0), options.section(QLatin1Char(' '), 1),
                            service ? RunAs::Service : RunAs::User, root},
                           variables);
        QCOMPARE((QStringList{paths.configDir, paths.dataDir, paths.runDir}).join(QLatin1Char(' ')), expected);
    }
};

BELFRY_TEST(TestPaths)
#include "tst_paths.moc"
