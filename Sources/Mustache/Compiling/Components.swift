/// The strongly connected components of a directed graph: groups of nodes that all lead to each
/// other. A node that is in no circle is a component of its own.
///
/// - Parameter edges: for each node, the nodes that it leads to.
/// - Returns: for each node the number of its component.
func components(_ edges: [[Int]]) -> [Int] {
  var search = ComponentSearch(edges: edges)
  for node in edges.indices where search.components[node] == nil { search.visit(from: node) }
  return search.components.map { $0 ?? 0 }
}

/// Tarjan's algorithm, with a stack of its own, as a chain of nodes can be long.
private struct ComponentSearch {
  let edges: [[Int]]
  var components: [Int?]
  /// When each node was reached, and the earliest node on the path that it leads back to.
  private var order: [Int?]
  private var earliest: [Int]
  private var path: [Int] = []
  private var reached = 0
  private var found = 0

  init(edges: [[Int]]) {
    self.edges = edges
    components = Array(repeating: nil, count: edges.count)
    order = Array(repeating: nil, count: edges.count)
    earliest = Array(repeating: 0, count: edges.count)
  }

  mutating func visit(from root: Int) {
    var pending: [(node: Int, edge: Int)] = [(root, 0)]
    reach(root)
    while let (node, edge) = pending.last {
      guard edge < edges[node].count else {
        pending.removeLast()
        leave(node)
        if let outer = pending.last?.node { earliest[outer] = min(earliest[outer], earliest[node]) }
        continue
      }
      pending[pending.count - 1].edge += 1
      let next = edges[node][edge]
      if let time = order[next] {
        if components[next] == nil { earliest[node] = min(earliest[node], time) }
      } else {
        reach(next)
        pending.append((next, 0))
      }
    }
  }

  private mutating func reach(_ node: Int) {
    order[node] = reached
    earliest[node] = reached
    reached += 1
    path.append(node)
  }

  private mutating func leave(_ node: Int) {
    guard earliest[node] == order[node] else { return }
    while let member = path.popLast() {
      components[member] = found
      if member == node { break }
    }
    found += 1
  }
}
