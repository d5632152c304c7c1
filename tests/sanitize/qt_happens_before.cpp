// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tells the thread sanitizer what Qt does between threads.
//
// Debian's Qt isn't built with the sanitizer, so the sanitizer sees neither Qt's locks (futexes) nor its event queues,
// and every queued call looks like a race. This library stands before Qt in the search order of the programs that the
// tsan preset builds: what hands work to another thread releases here, what receives it acquires (an event's delivery,
// a future's result, the end of a thread). All share one point, which is coarser than Qt's own order: a race between
// two threads that happen to have exchanged an event in between stays unseen. Without it all of them would, since
// the reports would have to be suppressed by the library they pass through.

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFutureInterface>
#include <QThread>
#include <QThreadPool>

#include <QtCore/qnamespace.h>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

namespace {

char order;

void release()
{
    __tsan_release(&order);
}

void acquire()
{
    __tsan_acquire(&order);
}

/// Qt's function behind ours.
template<typename Function>
Function *next(const char *symbol)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, symbol));
}

bool onEvent(void **)
{
    acquire();
    return false; // go on
}

/// A call that acquires before and releases after, for whoever waits for it.
class OrderedCall final : public QtPrivate::QSlotObjectBase
{
public:
    explicit OrderedCall(QSlotObjectBase *call) : QSlotObjectBase(&run), m_call(call) {}

private:
    static void run(int what, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *)
    {
        auto *const ordered = static_cast<OrderedCall *>(self);
        acquire();
        if (what == Call) {
            ordered->m_call->call(receiver, arguments);
            release();
        } else if (what == Destroy) {
            ordered->m_call->destroyIfLastRef();
            delete ordered;
        }
    }

    QSlotObjectBase *m_call;
};

const bool registered = QInternal::registerCallback(QInternal::EventNotifyCallback, onEvent);

} // namespace

#define BELFRY_NEXT(signature, symbol) static auto *const real = next<signature>(symbol)

void QMetaObject::activate(QObject *sender, const QMetaObject *meta, int index, void **arguments)
{
    BELFRY_NEXT(void(QObject *, const QMetaObject *, int, void **), "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    release();
    real(sender, meta, index, arguments);
    acquire(); // a blocking connection's work is done
}

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *out)
{
    BELFRY_NEXT(bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *),
                "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    auto *const ordered = new OrderedCall(slot);
    release();
    const bool done = real(object, ordered, type, out);
    acquire();
    return done;
}

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    BELFRY_NEXT(void(QObject *, QEvent *, int), "_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    release();
    real(receiver, event, priority);
}

void QObject::deleteLater()
{
    BELFRY_NEXT(void(QObject *), "_ZN7QObject11deleteLaterEv");
    release();
    real(this);
}

// What an object of ours does in an event is done for whoever waits for that event.
bool QObject::event(QEvent *event)
{
    BELFRY_NEXT(bool(QObject *, QEvent *), "_ZN7QObject5eventEP6QEvent");
    acquire();
    const bool done = real(this, event);
    release();
    return done;
}

void QThread::start(Priority priority)
{
    BELFRY_NEXT(void(QThread *, Priority), "_ZN7QThread5startENS_8PriorityE");
    // Emitted by the thread itself, before it wakes those who wait for its end.
    QObject::connect(this, &QThread::finished, this, release, Qt::DirectConnection);
    release();
    real(this, priority);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    BELFRY_NEXT(bool(QThread *, QDeadlineTimer), "_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = real(this, deadline);
    acquire();
    return ended;
}

void QThreadPool::start(std::function<void()> run, int priority)
{
    BELFRY_NEXT(void(QThreadPool *, std::function<void()>, int), "_ZN11QThreadPool5startESt8functionIFvvEEi");
    std::function<void()> ordered = [run = std::move(run)] {
        acquire();
        run();
        release();
    };
    release();
    real(this, std::move(ordered), priority);
}

bool QThreadPool::waitForDone(int ms)
{
    BELFRY_NEXT(bool(QThreadPool *, int), "_ZN11QThreadPool11waitForDoneEi");
    const bool done = real(this, ms);
    acquire();
    return done;
}

void QFutureInterfaceBase::reportFinished()
{
    BELFRY_NEXT(void(QFutureInterfaceBase *), "_ZN20QFutureInterfaceBase14reportFinishedEv");
    acquire(); // what was set as continuation runs here
    release();
    real(this);
}

void QFutureInterfaceBase::reportResultsReady(int begin, int end)
{
    BELFRY_NEXT(void(QFutureInterfaceBase *, int, int), "_ZN20QFutureInterfaceBase18reportResultsReadyEii");
    release();
    real(this, begin, end);
}

void QFutureInterfaceBase::setContinuation(std::function<void(const QFutureInterfaceBase &)> run,
                                           QFutureInterfaceBasePrivate *of)
{
    BELFRY_NEXT(
        void(QFutureInterfaceBase *, std::function<void(const QFutureInterfaceBase &)>, QFutureInterfaceBasePrivate *),
        "_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate");
    acquire(); // it runs at once where the result is there
    release();
    real(this, std::move(run), of);
}

void QFutureInterfaceBase::waitForFinished()
{
    BELFRY_NEXT(void(QFutureInterfaceBase *), "_ZN20QFutureInterfaceBase15waitForFinishedEv");
    real(this);
    acquire();
}

void QFutureInterfaceBase::waitForResult(int index)
{
    BELFRY_NEXT(void(QFutureInterfaceBase *, int), "_ZN20QFutureInterfaceBase13waitForResultEi");
    real(this, index);
    acquire();
}

bool QFutureInterfaceBase::isFinished() const
{
    BELFRY_NEXT(bool(const QFutureInterfaceBase *), "_ZNK20QFutureInterfaceBase10isFinishedEv");
    const bool finished = real(this);
    acquire();
    return finished;
}

bool QFutureInterfaceBase::isResultReadyAt(int index) const
{
    BELFRY_NEXT(bool(const QFutureInterfaceBase *, int), "_ZNK20QFutureInterfaceBase15isResultReadyAtEi");
    const bool ready = real(this, index);
    acquire();
    return ready;
}
