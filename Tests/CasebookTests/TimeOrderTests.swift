import Testing

@testable import Casebook

@Suite("Incidents in order of time")
struct TimeOrderTests {
  private func moved(_ number: Int, by isEarlier: (Int) -> Bool) -> TimeOrder {
    var order = TimeOrder(count: 5)
    order.move(Handle(number)) { isEarlier($0.number) }
    return order
  }

  @Test(
    "one moves, the others stay in order",
    arguments: [
      (1, 4, [0, 2, 3, 1, 4]), (3, 0, [3, 0, 1, 2, 4]), (0, 5, [1, 2, 3, 4, 0]),
      (2, 3, [0, 1, 2, 3, 4]),
    ])
  func move(number: Int, before: Int, expected: [Int]) {
    let order = moved(number) { $0 >= before }
    #expect(order.incidents.map(\.number) == expected)
    for (place, number) in expected.enumerated() {
      #expect(order.place(of: Handle(number)) == place)
    }
  }

  @Test("neighbours and sorting follow the order, not the numbers")
  func neighbours() {
    let order = moved(4) { $0 >= 1 }
    #expect(order.neighbour(of: Handle(4), 1) == Handle(1))
    #expect(order.neighbour(of: Handle(4), -1) == Handle(0))
    #expect(order.neighbour(of: Handle(0), -1) == nil)
    #expect(order.neighbour(of: Handle(3), 1) == nil)
    #expect(order.sorted([3, 1, 4].map { Handle($0) }).map(\.number) == [4, 1, 3])
  }
}

@Suite("Numbers of what stands inline")
struct InlineNumbersTests {
  private var numbers: InlineNumbers {
    InlineNumbers(counts: [2, 1, 3], published: 2, notes: 2, publishedNotes: 1)
  }

  private func inOrder(_ numbers: InlineNumbers) -> [Int] {
    let claims: [Handle<Claim>] = numbers.inOrder(TimeOrder(count: 2))
    return claims.map(\.number)
  }

  @Test("are given in order, hidden ones last")
  func given() {
    #expect(inOrder(numbers) == [0, 1, 2, 3])
    #expect(numbers.note(atNumber: 4) == 1 && numbers.first(ofIncident: 2) == 5)
  }

  @Test("of others stay when an incident has more or fewer")
  func recount() {
    var numbers = numbers
    numbers.recount(0, 3)
    #expect(inOrder(numbers) == [0, 4, 5, 6, 3] && numbers.publishedCount == 7)
    #expect(numbers.note(atNumber: 4) == nil && numbers.note(atNumber: 6) == nil)
    numbers.recount(0, 1)
    #expect(inOrder(numbers) == [0, 4, 3])
    numbers.recount(0, 2)
    #expect(inOrder(numbers) == [0, 7, 8, 3])
  }
}
