// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/filesystem/mount_prober.h"

#include <condition_variable>
#include <mutex>
#include <sys/statvfs.h>
#include <system_error>
#include <thread>

namespace belfry {

/// Shared with the thread that asks, which may outlive the prober.
struct MountProber::Question {
    std::mutex mutex; // guards answered and space
    std::condition_variable came;
    bool answered = false;
    MountSpace space;
};

MountProber::MountProber(Ask ask, std::chrono::milliseconds patience) : m_ask(std::move(ask)), m_patience(patience) {}

MountProber::~MountProber() = default;

std::vector<MountSpace> MountProber::probe(const std::vector<std::string> &mountPoints)
{
    const auto deadline = std::chrono::steady_clock::now() + m_patience;
    std::vector<std::shared_ptr<Question>> questions;
    questions.reserve(mountPoints.size());
    for (const std::string &mountPoint : mountPoints)
        questions.push_back(ask(mountPoint));
    std::vector<MountSpace> answers;
    answers.reserve(questions.size());
    for (std::size_t i = 0; i < questions.size(); ++i) {
        MountSpace answer;
        if (Question *question = questions[i].get()) {
            std::unique_lock lock(question->mutex);
            if (question->came.wait_until(lock, deadline, [question] { return question->answered; })) {
                answer = question->space;
                m_unanswered.erase(mountPoints[i]);
            }
        }
        answers.push_back(answer);
    }
    return answers;
}

std::shared_ptr<MountProber::Question> MountProber::ask(const std::string &mountPoint)
{
    if (const auto it = m_unanswered.find(mountPoint); it != m_unanswered.end()) {
        const std::scoped_lock lock(it->second->mutex);
        if (!it->second->answered)
            return nullptr; // still hanging: unknown without waiting again
    }
    auto question = std::make_shared<Question>();
    try {
        std::thread([question, mountPoint, ask = m_ask] {
            const MountSpace space = ask(mountPoint);
            const std::scoped_lock lock(question->mutex);
            question->space = space;
            question->answered = true;
            question->came.notify_all();
        }).detach();
    } catch (const std::system_error &) {
        return nullptr; // no more threads to be had
    }
    m_unanswered[mountPoint] = question;
    return question;
}

MountSpace MountProber::askKernel(const std::string &mountPoint)
{
    struct statvfs stats = {};
    if (::statvfs(mountPoint.c_str(), &stats) != 0)
        return {};
    const double block = double(stats.f_bsize);
    return {true,
            double(stats.f_blocks) * block,
            double(stats.f_bfree) * block,
            double(stats.f_bavail) * block,
            double(stats.f_files),
            double(stats.f_ffree)};
}

} // namespace belfry
