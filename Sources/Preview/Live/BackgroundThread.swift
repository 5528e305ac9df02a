import Dispatch

/// Runs tasks beside those that serve: however long one of their steps takes, requests wait for
/// none of them.
public final class BackgroundThread: TaskExecutor {
  private let queue = DispatchQueue(label: "dossier.background", qos: .utility)

  public init() {}

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
