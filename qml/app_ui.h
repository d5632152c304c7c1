// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QObject>
#include <QSize>
#include <QString>

#include <chrono>
#include <memory>

class QQuickWindow;

namespace belfry {

class Fleet;

/// How the window opens. Everything left at its default means: as the viewer left it last time.
struct UiOptions {
    enum class Theme { System, Dark, Light };

    QString page;                ///< id of the page to open ("overview", "alerts", "health" …); unknown: the first
    Theme theme = Theme::System; ///< anything but System overrides what the viewer chose, for this run only
    QString language;            ///< code of the language for this run only ("de"); empty: the viewer's
    QSize size;                  ///< of the window, in device-independent pixels
    bool edit = false;           ///< open in edit mode
    QString layoutId;            ///< which layout to show; empty: the one that was shown last
    QString link;                ///< what to open at once, as PageLink reads it
    /// Where to keep the window's state (size, page, theme chosen): an INI file. Empty: nothing is kept.
    QString stateFile;
    /// Where to keep the pages that compare machines: a layout document. Empty: nothing is kept.
    QString compareFile;
    /// The folder where to keep what can be undone. Empty: nothing is kept.
    QString undoFolder;
    /// On the whole screen without rail and bars: the page that is open, or one after the other of `playlist`.
    bool kiosk = false;
    QStringList playlist;
    std::chrono::milliseconds every{30000}; ///< for how long each of them is shown
    /// With an icon in the system's tray, and no window but that until one is asked for; minimized where there is no
    /// tray.
    bool tray = false;
    /// Where this program itself serves: http://ADDRESS:PORT. Empty: it doesn't.
    QString servingUrl;
    /// Why that isn't the port that was wanted; empty if it is.
    QString portProblem;
    /// Not empty: save a PNG of the window there once every widget shows data (at the latest after 20 s),
    /// then emit finished().
    QString screenshotPath;
};

/// Belfry's window over a fleet of machines, the first of them at the beginning: loads the QML, shows it, keeps its
/// state. The program needs a QApplication (Qt Charts paints through QGraphicsScene). GUI thread; the fleet lives there
/// too and longer than this.
class AppUi : public QObject
{
    Q_OBJECT

public:
    AppUi(Fleet &fleet, UiOptions options, QObject *parent = nullptr);
    ~AppUi() override;

    /// Loads and shows the window. An error carries what the QML engine had to say.
    Result<void> show();

    /// Null until show() succeeded.
    QQuickWindow *window() const;

Q_SIGNALS:
    /// The first frame with data is on the screen: no widget is loading any more, and one shows something. Never, if
    /// there is nothing to show.
    void firstFrame();
    /// The layout has no page of the id that was asked for; `known` are those it has.
    void pageUnknown(const QString &page, const QStringList &known);
    /// The window was closed (0), or the screenshot was saved (0) or could not be (1).
    void finished(int exitCode);

private:
    void editWhenAllowed();
    void checkPages();
    void showWindow();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace belfry
