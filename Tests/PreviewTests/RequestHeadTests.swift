import Requests
import Testing

@testable import Preview

@Suite("The head of a request")
struct RequestHeadTests {
  private func head(_ text: String) -> RequestHead { RequestHead(Array(text.utf8)[...]) }

  @Test("is read to its empty line, whatever follows")
  func complete() {
    let text = "GET /a?b HTTP/1.1\r\nHost: localhost\r\nX-Y:  z \t\r\n\r\n"
    let request = Request(
      method: "GET", target: "/a?b",
      fields: [HeaderField("host", "localhost"), HeaderField("x-y", "z")])
    #expect(head(text + "GET") == .complete(request, byteCount: text.utf8.count))
  }

  @Test("of no length is one without a body")
  func emptyBody() {
    for length in ["0", "000"] {
      guard case .complete = head("GET / HTTP/1.1\r\nContent-Length: \(length)\r\n\r\n") else {
        Issue.record("\(length) was refused")
        return
      }
    }
  }

  @Test(
    "says whether the connection ends with the answer",
    arguments: [
      ("HTTP/1.1\r\n", false), ("HTTP/1.0\r\n", true),
      ("HTTP/1.0\r\nConnection: keep-alive\r\n", true),
      ("HTTP/1.1\r\nConnection: close\r\n", true),
      ("HTTP/1.1\r\nConnection: x,Close\r\n", true),
      ("HTTP/1.1\r\nConnection: x\r\nConnection: close\r\n", true),
      ("HTTP/1.1\r\nConnection: closed\r\n", false),
    ])
  func end(rest: String, isEnd: Bool) {
    guard case .complete(let request, _) = head("GET / \(rest)\r\n") else {
      Issue.record("it was refused")
      return
    }
    #expect(request.endsConnection == isEnd)
  }

  @Test("is waited for while it is short")
  func incomplete() {
    let text = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
    for count in 0..<text.utf8.count {
      #expect(RequestHead(Array(text.utf8).prefix(count)) == .incomplete)
    }
  }

  @Test(
    "is refused where it is not one",
    arguments: [
      ("GET /\r\n\r\n", 400), ("GET  / HTTP/1.1\r\n\r\n", 400), ("G(T / HTTP/1.1\r\n\r\n", 400),
      ("GET / HTTP/2.0\r\n\r\n", 505), ("GET / XTTP/1.1\r\n\r\n", 400), ("\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400), ("GET / HTTP/1.1\r\n folded\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n", 400),
      ("GET /\u{e4} HTTP/1.1\r\n\r\n", 400), ("GET /\0 HTTP/1.1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\n", 413),
      ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 413),
      ("GET / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: 0, 0\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length:\r\n\r\n", 400),
    ])
  func refused(text: String, status: Int) {
    #expect(head(text) == .refused(status: status))
  }

  @Test("is refused when it is too long, ended or not")
  func tooLong() {
    let path = String(repeating: "a", count: 10_000)
    #expect(head("GET /\(path) HTTP/1.1\r\n\r\n") == .refused(status: 414))
    #expect(head("GET /\(path)") == .refused(status: 414))
    let field = "X: " + String(repeating: "a", count: 40_000)
    #expect(head("GET / HTTP/1.1\r\n\(field)") == .refused(status: 431))
    #expect(head("GET / HTTP/1.1\r\n\(field)\r\n\r\n") == .refused(status: 431))
    let many = String(repeating: "A: b\r\n", count: 101)
    #expect(head("GET / HTTP/1.1\r\n\(many)\r\n") == .refused(status: 431))
  }
}
