// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo_scenes.h"
#include "models/layout_model.h"

#include <QDir>

namespace belfry {

namespace {

/// What the QML engine calls the objects of a type of ours: "Actions_QMLTYPE_12".
bool isOf(const QObject *object, const char *type)
{
    return QByteArray(object->metaObject()->className()).startsWith(QByteArray(type) + '_');
}

/// As the palette does it, whatever the language.
void run(const WindowDriver &ui, const char *action)
{
    const QList<QObject *> all = ui.window()->findChildren<QObject *>();
    const auto found = std::find_if(all.begin(), all.end(), [](const QObject *each) { return isOf(each, "Actions"); });
    if (found != all.end())
        QMetaObject::invokeMethod(*found, "run", Q_ARG(QString, QString::fromLatin1(action)));
    QTest::qWait(50); // the dialog is made, and takes the focus
}

void write(const WindowDriver &ui, const char *text)
{
    for (const char *letter = text; *letter != 0; ++letter)
        QTest::keyClick(ui.window(), *letter);
}

QQuickItem *itemOf(const WindowDriver &ui, const char *type)
{
    return scene::find(ui.root(), [type](QQuickItem *item) { return isOf(item, type); });
}

LayoutModel &layoutOf(const WindowDriver &ui)
{
    const auto *machines = ui.window()->property("machines").value<QObject *>();
    const auto *app = machines->property("app").value<QObject *>();
    return *app->property("layout").value<LayoutModel *>();
}

void haveLayout(DemoSource &source, QByteArray document)
{
    source.setLayout(QJsonDocument::fromJson(document.replace('\'', '"')).object());
}

void haveProcesses(DemoSource &source)
{
    haveLayout(source,
               "{'version':2,'pages':[{'id':'main','title':'Main','widgets':[{'id':'processes','type':'processes',"
               "'title':'Top processes','grid':{'x':0,'y':0,'w':9,'h':8}}]}]}");
}

void haveVariables(DemoSource &source)
{
    haveLayout(source,
               "{'version':2,'variables':[{'name':'device','title':'Network device','type':'labelValues',"
               "'label':'device','match':'node_network_receive_bytes_total','multi':true,'all':true},{'name':"
               "'limit','title':'Limit','type':'text','default':['1']}],'pages':[{'id':'main','title':'Main'}]}");
}

void rename(const WindowDriver &ui, DemoSource &)
{
    run(ui, "renameLayout");
}

void versions(const WindowDriver &ui, DemoSource &)
{
    LayoutModel &layout = layoutOf(ui);
    layout.renamePage(QStringLiteral("overview"), QStringLiteral("At a glance"));
    QTest::qWait(50);
    layout.removeWidget(QStringLiteral("overview"), QStringLiteral("cpu-by-mode"));
    QTest::qWait(50);
    run(ui, "versions");
}

void templates(const WindowDriver &ui, DemoSource &)
{
    run(ui, "pageTemplate");
}

/// Two people call a page otherwise.
void conflicts(const WindowDriver &ui, DemoSource &source)
{
    const QString id = QStringLiteral("default");
    source.fakeLayouts.hold = true;
    layoutOf(ui).renamePage(QStringLiteral("main"), QStringLiteral("Machines in the cellar"));
    QTest::qWait(50);
    QJsonObject document = source.fakeLayouts.stored.value(id).document;
    QJsonArray pages = document.value(QLatin1String("pages")).toArray();
    QJsonObject page = pages[0].toObject();
    page.insert(QLatin1String("title"), QStringLiteral("All that runs at home"));
    pages[0] = page;
    document.insert(QLatin1String("pages"), pages);
    source.fakeLayouts.storeElsewhere(id, document);
    source.fakeLayouts.release();
    QTest::qWait(50);
    run(ui, "conflicts");
}

void import(const WindowDriver &ui, DemoSource &)
{
    const QString before = QDir::currentPath();
    QDir::setCurrent(QStringLiteral(BELFRY_TESTS "/fixtures/grafana"));
    run(ui, "import");
    write(ui, "everything-new.json");
    ui.key(Qt::Key_Return);
    QTest::qWait(300);
    QDir::setCurrent(before);
}

void note(const WindowDriver &ui, DemoSource &)
{
    run(ui, "note");
    write(ui, "Deployed 1.4.2");
}

void exporting(const WindowDriver &ui, DemoSource &)
{
    run(ui, "export");
}

void playlist(const WindowDriver &ui, DemoSource &)
{
    run(ui, "window:playlist");
}

void settings(const WindowDriver &ui, DemoSource &)
{
    run(ui, "settings");
}

void someSettings(const WindowDriver &ui, DemoSource &)
{
    run(ui, "settings");
    write(ui, "text");
}

void tour(const WindowDriver &ui, DemoSource &)
{
    run(ui, "tour");
    ui.key(Qt::Key_Right);
    ui.key(Qt::Key_Right);
}

void explain(const WindowDriver &ui, DemoSource &)
{
    ui.cell(QStringLiteral("cpu-by-mode"))->forceActiveFocus(Qt::TabFocusReason);
    ui.key(Qt::Key_X);
}

void completion(const WindowDriver &ui, DemoSource &)
{
    ui.key(Qt::Key_E);
    ui.cell(QStringLiteral("cpu-by-mode"))->forceActiveFocus(Qt::TabFocusReason);
    ui.key(Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return itemOf(ui, "QueryField") != nullptr; }))
        return;
    QQuickItem *field = itemOf(ui, "QueryField");
    field->forceActiveFocus(Qt::TabFocusReason);
    const QString text = QStringLiteral("sum(rate(node_"); // at once: the preview shows what a pause is made after
    field->setProperty("text", text);
    field->setProperty("cursorPosition", text.size());
}

void addToPage(const WindowDriver &ui, DemoSource &)
{
    run(ui, "addToPage");
}

void variables(const WindowDriver &ui, DemoSource &)
{
    run(ui, "variables");
}

void span(const WindowDriver &ui, DemoSource &)
{
    run(ui, "span");
}

void processMenu(const WindowDriver &ui, DemoSource &)
{
    itemOf(ui, "ProcessList")->forceActiveFocus(Qt::TabFocusReason);
    ui.key(Qt::Key_Down);
    ui.key(Qt::Key_Menu);
}

} // namespace

const std::vector<DemoScene> &dialogScenes()
{
    static const std::vector<DemoScene> scenes{
        {"rename-layout", "another name for a layout", nullptr, rename},
        {"versions", "what a layout was, and what differs", nullptr, versions},
        {"templates", "templates of pages", nullptr, templates},
        {"conflicts", "what two changed at once (of the test page)", nullptr, conflicts},
        {"import", "what a dashboard becomes, and what doesn't come along", nullptr, import},
        {"note", "a note being written", nullptr, note},
        {"export", "a page to be saved", nullptr, exporting},
        {"playlist", "pages that take turns", nullptr, playlist},
        {"settings", "the viewer's settings", nullptr, settings},
        {"settings-found", "settings that were searched", nullptr, someSettings},
        {"tour", "a step of the tour", nullptr, tour},
        {"explain", "what moved with a series", nullptr, explain},
        {"completion", "a query being written", nullptr, completion},
        {"add-to-page", "a series on its way to a page", nullptr, addToPage},
        {"variables", "the variables of a dashboard (of the test page)", haveVariables, variables},
        {"span", "a time from its ends", nullptr, span},
        {"process", "what can be done with a process (of the test page)", haveProcesses, processMenu},
    };
    return scenes;
}

} // namespace belfry
