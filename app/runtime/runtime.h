// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/process.h"
#include "common/run_directory.h"
#include "config/configuration_status.h"
#include "runtime/core.h"
#include "runtime/newest_frame.h"
#include "source/local_source.h"

#include <QObject>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace belfry {

class Server;

/// What to do when the port is taken.
enum class PortPolicy {
    Exact,       ///< fail
    FreeIfTaken, ///< take a free one instead
};

struct RuntimeOptions {
    Paths paths;
    QString listen; ///< ADDRESS:PORT over the configuration's; empty: the configuration's
    PortPolicy portPolicy = PortPolicy::Exact;
};

/// Why a Belfry can't start, as an exit code and in words.
struct StartFailure {
    ExitCode code = kExitFailure;
    std::vector<Error> errors;
};

/// A whole Belfry in this process: configuration, core, server, run directory. start() makes them in this order, the
/// destructor ends them in the reverse one: first nobody new comes in, last the history is closed. Main thread.
class Runtime : public QObject
{
    Q_OBJECT

public:
    explicit Runtime(RuntimeOptions options);
    ~Runtime() override;

    /// Returns when the server listens and collection has begun.
    tl::expected<void, StartFailure> start();
    /// Reads the configuration again and applies what can change while running: the rules. What is broken is logged
    /// with its place and leaves everything as it was.
    void reload();

    /// http://ADDRESS:PORT. REQUIRES: started.
    const QString &url() const { return m_url; }
    /// Why it isn't the port that was wanted (PortPolicy::FreeIfTaken); empty if it is.
    const QString &portProblem() const { return m_portProblem; }
    /// For a LocalSource in any thread. REQUIRES: started; the sources must be gone before the runtime is.
    CoreServices services();

private:
    tl::expected<void, StartFailure> openData();
    tl::expected<void, StartFailure> serve();
    Result<QString> listenOn(const ListenAddress &address);
    HostInfo hostInfo() const;
    ConfigurationStatus configurationStatus() const;
    /// After the configuration was read: whether it is in force now, and what is wrong in it or its dashboards.
    enum class InForce { Old, New };
    void noteConfiguration(InForce inForce, const std::vector<Error> &errors);
    void publish();

    RuntimeOptions m_options;
    Config m_config;
    QString m_epoch;
    QString m_token;
    QString m_url;
    QString m_portProblem;
    NewestFrame m_newest;
    mutable std::mutex m_configurationMutex;
    ConfigurationStatus m_configuration; // guarded by the mutex
    std::unique_ptr<Core> m_core;
    Gauge *m_tickCpu = nullptr;
    std::unique_ptr<WorkerThread> m_serverThread;
    Server *m_server = nullptr;
    std::optional<RunDirectory> m_runDirectory;
};

} // namespace belfry
