// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QStringList>

#include <csignal>
#include <string>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace belfry {

/// A program that a test needs before there is a QApplication: an X server, a bus, a compositor. It ends with the test.
class SideProgram
{
public:
    /// {} in `words` is a descriptor on which it writes a line once it is ready; without one it is ready at once.
    explicit SideProgram(std::vector<std::string> words)
    {
        int ends[2] = {-1, -1};
        if (pipe(ends) != 0)
            return;
        bool tells = false;
        for (std::string &word : words) {
            if (const auto at = word.find("{}"); at != std::string::npos) {
                word.replace(at, 2, std::to_string(ends[1]));
                tells = true;
            }
        }
        m_pid = fork();
        if (m_pid == 0) {
            close(ends[0]);
            if (!tells)
                close(ends[1]);
            std::vector<char *> arguments;
            for (std::string &word : words)
                arguments.push_back(word.data());
            arguments.push_back(nullptr);
            execvp(arguments[0], arguments.data());
            _exit(127);
        }
        close(ends[1]);
        for (char letter = 0; read(ends[0], &letter, 1) == 1 && letter != '\n';)
            m_line.append(letter);
        close(ends[0]);
    }
    ~SideProgram()
    {
        if (m_pid > 0) {
            kill(m_pid, SIGKILL);
            waitpid(m_pid, nullptr, 0);
        }
    }
    SideProgram(const SideProgram &) = delete;
    SideProgram &operator=(const SideProgram &) = delete;

    /// What it wrote; empty if it didn't start.
    const QByteArray &line() const { return m_line; }

private:
    pid_t m_pid = -1;
    QByteArray m_line;
};

/// Where a program that is made for systemd says that it is ready (sd_notify(3)), once this is there.
class ReadySocket
{
public:
    explicit ReadySocket(const QString &path) : m_socket(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        const QByteArray name = QFile::encodeName(path);
        sockaddr_un address{AF_UNIX, {}};
        qstrncpy(address.sun_path, name.constData(), sizeof address.sun_path);
        const timeval patience{30, 0};
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
            qputenv("NOTIFY_SOCKET", name);
    }
    ~ReadySocket() { close(m_socket); }
    ReadySocket(const ReadySocket &) = delete;
    ReadySocket &operator=(const ReadySocket &) = delete;

    /// False if it didn't say so in half a minute.
    bool wait() const
    {
        char text[256];
        for (ssize_t got = 1; got > 0;) {
            got = recv(m_socket, text, sizeof text, 0);
            if (got > 0 && QByteArray(text, got).contains("READY=1"))
                return true;
        }
        return false;
    }

private:
    const int m_socket;
};

} // namespace belfry
