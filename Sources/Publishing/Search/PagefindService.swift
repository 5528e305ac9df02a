#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pagefind in its service mode: messages of JSON in Base64, each with a comma after it, are asked
/// over its standard input and answered over its standard output.
struct PagefindService: ~Copyable {
  private let program: String
  private let limits: ChildProcess.Limits
  private var child: ChildProcess
  private var lastMessage = 0
  /// What it has written beyond the last answer.
  private var received: [UInt8] = []

  /// - Parameters:
  ///   - program: the path of Pagefind's binary.
  ///   - limits: what it may use up.
  init(_ program: String, limits: ChildProcess.Limits) throws(SearchProblem) {
    self.program = program
    self.limits = limits
    do {
      child = try ChildProcess(program, ["--service"], limits: limits)
    } catch {
      throw .notStarted(program: program, reason: String(cString: strerror(error.number)))
    }
  }

  /// Asks for something, and waits for the answer.
  ///
  /// - Parameter type: what an answer to it is called.
  mutating func ask(
    _ payload: PagefindRequest.Payload, expecting type: String
  ) throws(SearchProblem) -> PagefindResponse.Payload {
    lastMessage += 1
    let answer = try decode(
      try exchange(try encode(PagefindRequest(messageID: lastMessage, payload: payload))))
    if let message = answer.message { throw .refused(program: program, message: message) }
    guard answer.type == type else { throw .notUnderstood(program: program) }
    return answer
  }

  private mutating func exchange(_ message: [UInt8]) throws(SearchProblem) -> [UInt8] {
    do {
      try child.send(message)
      var searched = 0
      while true {
        if let comma = received[searched...].firstIndex(of: UInt8(ascii: ",")) {
          let answer = Array(received[..<comma])
          received.removeSubrange(...comma)
          return answer
        }
        searched = received.count
        received += try child.receive()
        // A program that writes something else may never write a comma.
        guard received[searched...].allSatisfy({ Self.isOfMessages[Int($0)] }) else {
          throw SearchProblem.notUnderstood(program: program)
        }
      }
    } catch ChildProcess.Failure.ended {
      throw .ended(program: program)
    } catch ChildProcess.Failure.silent {
      throw .silent(program: program, seconds: Int(limits.patience.components.seconds))
    } catch ChildProcess.Failure.late {
      throw .late(program: program, seconds: Int(limits.time.components.seconds))
    } catch ChildProcess.Failure.tooMuch {
      throw .tooMuch(program: program, megabytes: limits.output >> 20)
    } catch let problem as SearchProblem {
      throw problem
    } catch {
      throw .notUnderstood(program: program)
    }
  }

  private static let isOfMessages: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="), UInt8(ascii: ","):
      true
    default: false
    }
  }

  private func encode(_ request: PagefindRequest) throws(SearchProblem) -> [UInt8] {
    do {
      return [UInt8](try JSONEncoder().encode(request).base64EncodedData()) + [UInt8(ascii: ",")]
    } catch {
      throw .refused(program: program, message: "\(error)")
    }
  }

  private func decode(_ message: [UInt8]) throws(SearchProblem) -> PagefindResponse.Payload {
    guard let json = Data(base64Encoded: Data(message)) else {
      throw .notUnderstood(program: program)
    }
    do {
      return try JSONDecoder().decode(PagefindResponse.self, from: json).payload
    } catch {
      throw .notUnderstood(program: program)
    }
  }
}
