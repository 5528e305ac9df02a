/// Finds chains that come back to where they started.
///
/// - Parameter next: what each element leads to, by number.
/// - Returns: every circle once, starting with its lowest number.
func circles(_ next: [Int?]) -> [[Int]] {
  var visitedIn = [Int?](repeating: nil, count: next.count)
  var found: [[Int]] = []
  for start in next.indices where visitedIn[start] == nil {
    var path: [Int] = []
    var place: Int? = start
    while let number = place, visitedIn[number] == nil {
      visitedIn[number] = start
      path.append(number)
      place = next[number]
    }
    guard let number = place, visitedIn[number] == start,
      let first = path.firstIndex(of: number)
    else { continue }
    let circle = Array(path[first...])
    let lowest = circle.indices.min { circle[$0] < circle[$1] } ?? 0
    found.append(Array(circle[lowest...] + circle[..<lowest]))
  }
  return found
}
