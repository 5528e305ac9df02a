/// A client that took longer than it may.
struct DeadlineError: Error {}

/// Does something, or gives it up when it takes too long.
func within<Value: Sendable>(
  _ limit: Duration, _ work: @escaping @concurrent @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    group.addTask(operation: work)
    group.addTask {
      try await Task.sleep(for: limit)
      throw DeadlineError()
    }
    defer { group.cancelAll() }
    for try await value in group { return value }
    throw CancellationError()
  }
}
