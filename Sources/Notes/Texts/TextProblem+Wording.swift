import Diagnostics

extension TextProblem {
  var code: DiagnosticCode {
    switch self {
    case .misread, .lostCharacter, .lostText, .privateUse, .characterEscape, .lookAlikes:
      .garbledText
    case .entity, .tag: .markupInText
    case .leftover, .nothing: .leftoverText
    case .spaceAtEnd, .invisible: .straySpace
    }
  }

  var message: String {
    switch self {
    case .misread(let text, let meant):
      meant.map { "'\(text)' was '\($0)' before a program read it in a wrong encoding" }
        ?? "'\(text)' was read in a wrong encoding"
    case .lostCharacter: "U+FFFD stands where a program could not read a character"
    case .lostText: "question marks stand where a program could not write letters"
    case .privateUse(let scalar):
      "\(scalar) is a character in one font alone, most often a bullet or sign"
    case .characterEscape(let text): "'\(text)' is the escape of a character and not the character"
    case .lookAlikes(let word): "'\(word)' mixes letters of two alphabets that look alike"
    case .entity(let text): "'\(text)' is HTML's way to write a character; readers would see it so"
    case .tag(let text): "'\(text)' is a tag of HTML; readers would see it so"
    case .leftover(let text): "'\(text)' stands where a text should have been put in"
    case .nothing(let text): "'\(text)' is what programs and forms write where there is nothing"
    case .spaceAtEnd: "this text starts or ends with a space"
    case .invisible(let scalar): "\(scalar), which nobody sees, stands in this text"
    }
  }

  var help: String? {
    switch self {
    case .misread: "import the text again as UTF-8, or type it as it was"
    case .lostCharacter, .lostText: "look the text up where it came from"
    case .privateUse: "write the sign itself, or delete it"
    case .characterEscape, .entity: "write the character itself"
    case .lookAlikes: "type the word in one alphabet, so that it is found and compared as it looks"
    case .tag: "write the text alone"
    case .leftover: "write what belongs there, or keep the note back with status: draft"
    case .nothing: "delete the key if there is nothing to say"
    case .spaceAtEnd, .invisible: "delete it"
    }
  }
}
