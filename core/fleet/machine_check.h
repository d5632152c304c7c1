// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "fleet/machine.h"
#include "remote/http_client.h"

#include <QObject>

#include <memory>

namespace belfry {

/// What a person says of a machine: where it is, and a token or the code of a pairing; neither: as anybody.
struct MachineWish {
    QString address;
    QString token;
    QString code;
    QString authority; ///< PEM file, see MachineEntry
    QString viewer;    ///< what a paired viewer's token is called on the server
};

/// Goes to a machine and looks whether a Belfry answers there and lets us in, before it is remembered. Does one thing
/// at a time; a new call gives up the one before. One thread.
class MachineCheck : public QObject
{
    Q_OBJECT

public:
    enum class Purpose {
        Look,  ///< only see; a code isn't used up, so whether it is right stays unknown
        Enter, ///< a code is exchanged for a token
    };

    using QObject::QObject;
    ~MachineCheck() override;

    void start(const MachineWish &wish, Purpose purpose);
    void cancel() { m_http.reset(); }
    bool isBusy() const { return m_http != nullptr; }

Q_SIGNALS:
    /// `host` is what the machine calls itself, `version` that of its Belfry.
    void passed(const belfry::MachineEntry &machine, const QString &host, const QString &version);
    void failed(const belfry::Error &error);

private:
    void identify();
    void redeem();
    void logIn();
    void pass();
    void fail(const Error &error);
    template<typename Next>
    void ask(const QFuture<Result<HttpReply>> &reply, Next next);

    MachineWish m_wish;
    Purpose m_purpose = Purpose::Look;
    MachineEntry m_machine;
    QString m_host;
    QString m_version;
    std::unique_ptr<HttpClient> m_http; ///< of the check that runs
};

} // namespace belfry
