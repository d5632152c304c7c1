// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo_scenes.h"

namespace belfry {

namespace {

void refuse(DemoSource &source)
{
    const QString expr = QStringLiteral("node_load1");
    source.fakeSeries.failures.insert(expr, {QStringLiteral("unknown function \"foo\", expected a function of PromQL"),
                                             ErrorKind::Invalid,
                                             {{}, 1, 4, {}}});
    source.fakeSeries.failures.insert(QStringLiteral("rate(mode_total[5s])"), source.fakeSeries.failures.value(expr));
}

void empty(DemoSource &source)
{
    for (const char *expr : {"node_load1", "rate(mode_total[5s])", "filesystem_used"})
        source.setSeries(QString::fromLatin1(expr), {});
}

void stale(const WindowDriver &, DemoSource &source)
{
    Connection silent = source.connection();
    silent.state = Connection::State::Stale;
    silent.sinceMs = QDateTime::currentMSecsSinceEpoch() - 240'000;
    source.setConnection(silent);
}

void lost(const WindowDriver &, DemoSource &source)
{
    Connection gone;
    gone.state = Connection::State::Disconnected;
    gone.address = QStringLiteral("ws://atlas:9909");
    gone.retryAtMs = QDateTime::currentMSecsSinceEpoch() + 30'000;
    gone.reason = QStringLiteral("The server closed the connection.");
    source.setConnection(gone);
}

void edit(const WindowDriver &ui, DemoSource &)
{
    ui.key(Qt::Key_E);
}

void gallery(const WindowDriver &ui, DemoSource &source)
{
    edit(ui, source);
    ui.key(Qt::Key_A);
}

/// The first widget of the test page or of the overview.
QQuickItem *anyCell(const WindowDriver &ui)
{
    QQuickItem *cell = ui.cell(QStringLiteral("chart"));
    return cell != nullptr ? cell : ui.cell(QStringLiteral("cpu-by-mode"));
}

void configure(const WindowDriver &ui, DemoSource &source)
{
    edit(ui, source);
    anyCell(ui)->forceActiveFocus(Qt::TabFocusReason);
    ui.key(Qt::Key_Return);
}

void wrongQuery(const WindowDriver &ui, DemoSource &source)
{
    configure(ui, source);
    if (!QTest::qWaitFor([&] { return ui.named(QStringLiteral("Query 1")) != nullptr; }))
        return;
    ui.named(QStringLiteral("Query 1"))->setProperty("text", QStringLiteral("sum(rate(node_load1[5m] by (cpu)"));
}

void palette(const WindowDriver &ui, DemoSource &)
{
    ui.key(Qt::Key_K, Qt::ControlModifier);
    for (const Qt::Key letter : {Qt::Key_C, Qt::Key_P, Qt::Key_U})
        ui.key(letter);
}

void shortcuts(const WindowDriver &ui, DemoSource &)
{
    ui.key(Qt::Key_F1);
}

void metrics(const WindowDriver &ui, DemoSource &)
{
    ui.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
}

void addMachine(const WindowDriver &ui, DemoSource &)
{
    ui.click(ui.named(QStringLiteral("Add machine")));
    if (!QTest::qWaitFor([&] { return ui.named(QStringLiteral("Address")) != nullptr; }))
        return;
    ui.named(QStringLiteral("Address"))->setProperty("text", QStringLiteral("tower.example.org"));
}

void dragging(const WindowDriver &ui, DemoSource &source)
{
    edit(ui, source);
    const QPoint from = WindowDriver::at(anyCell(ui), 0.3, 0.2);
    ui.press(from);
    ui.drag(from, from + QPoint(150, 120));
}

void hovering(const WindowDriver &ui, DemoSource &)
{
    const QPoint to = WindowDriver::at(anyCell(ui), 0.6, 0.5);
    ui.drag(to - QPoint(40, 0), to);
}

void ranges(const WindowDriver &ui, DemoSource &)
{
    QQuickItem *button = scene::find(ui.root(), [](QQuickItem *item) {
        return item->property("rangeText").isValid() && item->property("narrow").isValid();
    });
    ui.click(button);
}

void newPage(const WindowDriver &ui, DemoSource &)
{
    ui.click(ui.named(QStringLiteral("New page")));
}

void opened(const WindowDriver &ui, DemoSource &)
{
    anyCell(ui)->forceActiveFocus(Qt::TabFocusReason);
    ui.key(Qt::Key_Return);
}

void focused(const WindowDriver &ui, DemoSource &)
{
    anyCell(ui)->forceActiveFocus(Qt::TabFocusReason);
}

void unsaved(const WindowDriver &ui, DemoSource &source)
{
    configure(ui, source);
    ui.key(Qt::Key_Escape);
    source.fakeLayouts.failure = Error{QStringLiteral("the disk is full"), ErrorKind::Internal, {}};
    anyCell(ui)->forceActiveFocus(Qt::TabFocusReason);
    ui.key(Qt::Key_Right, Qt::ShiftModifier);
}

} // namespace

const std::vector<DemoScene> &demoScenes()
{
    static const std::vector<DemoScene> scenes{
        {"page", "the page as it is", nullptr, nullptr},
        {"loading", "no answer yet", [](DemoSource &source) { source.setMute(true); }, nullptr},
        {"error", "refused queries (of the test page)", refuse, nullptr},
        {"empty", "queries without series (of the test page)", empty, nullptr},
        {"stale", "a source that fell silent", nullptr, stale},
        {"lost", "a lost connection", nullptr, lost},
        {"unsaved", "a layout that can't be stored", nullptr, unsaved},
        {"edit", "edit mode", nullptr, edit},
        {"drag", "a widget in the air", nullptr, dragging},
        {"hover", "crosshair and tooltip", nullptr, hovering},
        {"focus", "the keyboard's focus", nullptr, focused},
        {"opened", "a widget over the whole page", nullptr, opened},
        {"new-page", "a page without widgets", nullptr, newPage},
        {"ranges", "the menu of time ranges", nullptr, ranges},
        {"gallery", "the gallery", nullptr, gallery},
        {"configure", "a widget's settings", nullptr, configure},
        {"wrong-query", "a widget's settings with a wrong query", nullptr, wrongQuery},
        {"palette", "the search over everything", nullptr, palette},
        {"shortcuts", "the keys", nullptr, shortcuts},
        {"metrics", "all metrics", nullptr, metrics},
        {"add-machine", "the way to another machine", nullptr, addMachine},
    };
    return scenes;
}

const DemoScene *demoScene(const QString &name)
{
    for (const auto *scenes : {&demoScenes(), &dialogScenes()}) {
        const auto found = std::find_if(scenes->begin(), scenes->end(),
                                        [&](const DemoScene &each) { return name == QLatin1String(each.name); });
        if (found != scenes->end())
            return &*found;
    }
    return nullptr;
}

} // namespace belfry
