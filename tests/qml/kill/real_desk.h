// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "quick/stage.h"
#include "runtime/runtime.h"
#include "source/local_source.h"

namespace belfry {

/// The scene over a whole Belfry of its own, on the given data folder: what `belfry` is.
class RealDesk : public Stage
{
    Q_OBJECT

public:
    RealDesk(QQmlEngine &engine, const QString &data);
    ~RealDesk() override { RealDesk::close(); }

    /// From now on the process kills itself, as `kill -9` would, as soon as it hears that the layout is stored.
    Q_INVOKABLE void dieWhenStored();
    /// Tells the parent process.
    Q_INVOKABLE void say(const QString &line);

protected:
    Source &source() override { return *m_source; }
    QString undoFolder() const override { return m_data + QStringLiteral("/undo"); }

private:
    const QString m_data;
    Runtime m_runtime;
    std::unique_ptr<LocalSource> m_source;
};

} // namespace belfry
