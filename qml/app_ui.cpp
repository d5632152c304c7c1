// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app_ui.h"

#include "models/machines_model.h"
#include "register_modules.h"
#include "spoken_language.h"
#include "viewer_state.h"
#include "window_picture.h"
#include "windows/window_placement.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

namespace belfry {

namespace {

const QUrl kMain(QStringLiteral("qrc:/qt/qml/Belfry/App/Main.qml"));
constexpr int kSettleMs = 2500;

} // namespace

struct AppUi::Private {
    UiOptions options;
    ViewerState viewer;
    SpokenLanguage language; // before whatever holds texts
    MachinesModel machines;
    QQmlApplicationEngine engine;
    QQuickWindow *window = nullptr;
    QStringList problems;

    /// Whoever wants a picture, a certain page or a kiosk knows the program.
    bool wantsTour() const
    {
        const bool wantsOther = !options.screenshotPath.isEmpty() || !options.page.isEmpty() ||
                                !options.link.isEmpty() || options.edit || options.kiosk || options.tray ||
                                !options.playlist.isEmpty();
        return viewer.isFirstStart() && !wantsOther;
    }

    Private(Fleet &fleet, UiOptions wanted)
        : options(std::move(wanted)),
          viewer(options.stateFile),
          language(viewer, options.language),
          machines(fleet, options.layoutId.isEmpty() ? viewer.layoutId() : options.layoutId, options.compareFile,
                   options.undoFolder)
    {
        machines.app()->setServing(options.servingUrl, options.portProblem);
        if (!options.page.isEmpty()) {
            viewer.setPage(options.page);
        }
        if (options.size.isValid()) {
            viewer.setSize(options.size);
        } else if (viewer.place(QStringLiteral("main"), screensText()).rect.isEmpty()) {
            viewer.setSize(viewer.size().boundedTo(roomOnScreen()));
        }
        if (options.theme != UiOptions::Theme::System) {
            viewer.overrideScheme(static_cast<int>(options.theme));
        }
    }
};

AppUi::AppUi(Fleet &fleet, UiOptions options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(fleet, std::move(options)))
{
    registerModules(d->engine);
    connect(&d->engine, &QQmlEngine::warnings, this, [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings) {
            d->problems.append(warning.toString());
        }
    });
}

AppUi::~AppUi() = default;

Result<void> AppUi::show()
{
    d->engine.setInitialProperties({{QStringLiteral("machines"), QVariant::fromValue(&d->machines)},
                                    {QStringLiteral("viewer"), QVariant::fromValue(&d->viewer)},
                                    {QStringLiteral("touring"), d->wantsTour()},
                                    {QStringLiteral("link"), d->options.link},
                                    {QStringLiteral("startsInTray"), d->options.tray}});
    d->engine.load(kMain);
    d->window = d->engine.rootObjects().isEmpty() ? nullptr
                                                  : qobject_cast<QQuickWindow *>(d->engine.rootObjects().constFirst());
    if (d->window == nullptr) {
        return failure(tr("The window can't be shown: %1").arg(d->problems.join(u'\n')), ErrorKind::Internal);
    }
    d->language.addressTo(d->engine, {&d->machines, d->window});
    connect(&d->engine, &QQmlEngine::quit, this, [this] { Q_EMIT finished(0); });
    connect(d->window, &QWindow::visibleChanged, this, [this](bool visible) {
        if (!visible && !d->window->property("inTray").toBool()) {
            Q_EMIT finished(0);
        }
    });
    showWindow();
    if (d->options.edit) {
        editWhenAllowed();
    }
    if (!d->options.page.isEmpty() || !d->options.playlist.isEmpty()) {
        checkPages();
    }
    auto *picture = new WindowPicture(*d->window, this);
    connect(picture, &WindowPicture::ready, this, [this, picture](bool hasData) {
        if (hasData) {
            Q_EMIT firstFrame();
        }
        if (!d->options.screenshotPath.isEmpty()) {
            // Figures that need two ticks (rates) are there then, too.
            QTimer::singleShot(kSettleMs, picture,
                               [this, picture] { Q_EMIT finished(picture->save(d->options.screenshotPath) ? 0 : 1); });
        }
    });
    return {};
}

void AppUi::showWindow()
{
    if (d->options.kiosk || !d->options.playlist.isEmpty()) {
        d->window->show();
        QMetaObject::invokeMethod(d->window, "present", Q_ARG(QVariant, d->options.playlist),
                                  Q_ARG(QVariant, int(d->options.every.count())));
    } else if (d->options.tray && d->window->property("trayShown").toBool()) {
        d->window->setProperty("inTray", true);
    } else if (d->options.tray) {
        d->window->showMinimized();
    } else {
        d->window->show();
    }
}

/// Which pages there are is known once the layout is there.
void AppUi::checkPages()
{
    LayoutModel *layout = d->machines.app()->layout();
    if (layout->state() != LayoutModel::Ready) {
        connect(layout, &LayoutModel::stateChanged, this, &AppUi::checkPages, Qt::SingleShotConnection);
        return;
    }
    QStringList known;
    for (const Page &page : layout->layout().pages) {
        known.append(page.id);
    }
    known << QStringLiteral("alerts") << QStringLiteral("health");
    if (d->machines.everywhere() != nullptr) {
        known << QStringLiteral("compare");
    }
    QStringList wanted = d->options.playlist;
    if (!d->options.page.isEmpty()) {
        wanted.prepend(d->options.page);
    }
    for (const QString &page : std::as_const(wanted)) {
        if (!known.contains(page)) {
            Q_EMIT pageUnknown(page, known);
        }
    }
}

/// Whether one may edit is known once the layout is there and a server elsewhere has answered.
void AppUi::editWhenAllowed()
{
    LayoutModel *layout = d->machines.app()->layout();
    const auto edit = [layout] {
        if (layout->canEdit() && layout->state() == LayoutModel::Ready) {
            layout->setEditing(true);
            return true;
        }
        return false;
    };
    if (edit()) {
        return;
    }
    auto *waiting = new QObject(this);
    const auto tryAgain = [waiting, edit] {
        if (edit()) {
            waiting->deleteLater();
        }
    };
    connect(layout, &LayoutModel::canEditChanged, waiting, tryAgain);
    connect(layout, &LayoutModel::stateChanged, waiting, tryAgain);
}

QQuickWindow *AppUi::window() const
{
    return d->window;
}

} // namespace belfry

#include "moc_app_ui.cpp"
